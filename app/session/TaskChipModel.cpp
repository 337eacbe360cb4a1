#include "app/session/TaskChipModel.h"

#include <algorithm>

namespace interleave {

TaskChipModel::TaskChipModel(Kind kind, QObject* parent)
    : QAbstractListModel(parent)
    , kind_(kind)
{
}

int TaskChipModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(chips_.size()); }

QVariant TaskChipModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Chip& chip = chips_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole: return chip.label;
    case RunningRole: return chip.running;
    case TaskRole: return interleave::index(chip.task);
    default: return {};
    }
}

QHash<int, QByteArray> TaskChipModel::roleNames() const { return {{LabelRole, "label"}, {RunningRole, "running"}, {TaskRole, "task"}}; }

void TaskChipModel::show(const RunHandle& run, SimTime at)
{
    int total = 0;
    if (run.valid()) {
        const Trace& trace = *run.run->trace;
        total = static_cast<int>(kind_ == Kind::Pending ? trace.pendingCount(at) : trace.doneCount(at));
    }
    const Chips next = wanted(run, at);
    if (next != chips_) {
        removeMissing(next);
        insertNew(next);
    }
    if (total != total_) {
        total_ = total;
        emit totalChanged();
    }
}

TaskChipModel::Chips TaskChipModel::wanted(const RunHandle& run, SimTime at) const
{
    Chips chips;
    if (!run.valid())
        return chips;
    const Trace& trace = *run.run->trace;
    std::vector<TaskId> tasks = kind_ == Kind::Pending ? trace.pendingAt(at) : trace.doneAt(at);
    tasks.resize(std::min(tasks.size(), most));
    for (const TaskId task : tasks) {
        const Span* span = kind_ == Kind::Pending ? trace.spanAt(trace.task(task).info.lane, at) : nullptr;
        chips.push_back({task, run.index->taskLabels().label(task), span && span->state == SpanState::Running});
    }
    return chips;
}

void TaskChipModel::removeMissing(const Chips& wanted)
{
    for (std::size_t row = chips_.size(); row-- > 0;) {
        const bool stays = std::any_of(wanted.begin(), wanted.end(), [&](const Chip& chip) { return chip.task == chips_[row].task; });
        if (stays)
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        chips_.erase(chips_.begin() + static_cast<std::ptrdiff_t>(row));
        endRemoveRows();
    }
}

void TaskChipModel::insertNew(const Chips& wanted)
{
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        const int number = static_cast<int>(row);
        if (row >= chips_.size() || chips_[row].task != wanted[row].task) {
            beginInsertRows({}, number, number);
            chips_.insert(chips_.begin() + static_cast<std::ptrdiff_t>(row), wanted[row]);
            endInsertRows();
        } else if (chips_[row] != wanted[row]) {
            chips_[row] = wanted[row];
            emit dataChanged(index(number), index(number));
        }
    }
    // In another run the same tasks may have ended in another order; what was pushed behind is there twice.
    if (chips_.size() > wanted.size()) {
        beginRemoveRows({}, static_cast<int>(wanted.size()), rowCount() - 1);
        chips_.resize(wanted.size());
        endRemoveRows();
    }
}

} // namespace interleave
