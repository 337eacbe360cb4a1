#include "app/session/LegendModel.h"

#include "app/timeline/TimeAxis.h"
#include "app/timeline/TimelineWords.h"

#include <algorithm>

namespace interleave {

namespace {

SimTime simTime(qint64 at) { return SimTime{SimDuration{at}}; }

/// Whether a lane stands for work, as in Trace::timeByState.
bool standsForWork(const Trace& trace, const Lane& lane, bool tasksStandForWork)
{
    if (!tasksStandForWork)
        return lane.info.kind == LaneKind::Thread;
    return lane.info.kind == LaneKind::Task && lane.info.task != noTask && !trace.task(lane.info.task).info.root;
}

/// What of `span` lies outside begin..end.
qint64 outside(const Span& span, SimTime begin, SimTime end)
{
    const SimDuration before = std::max(SimDuration::zero(), begin - span.begin);
    const SimDuration after = std::max(SimDuration::zero(), span.end - end);
    return (before + after).count();
}

template<typename Totals>
void addLane(Totals& totals, const LanePyramid& pyramid, SimTime begin, SimTime end)
{
    const auto [first, last] = pyramid.visible(begin, end);
    if (first == last)
        return;
    const SpanSummary summary = pyramid.summary(first, last);
    for (std::size_t state = 0; state < totals.size(); ++state)
        totals[state] += summary.time[state];
    // Only the outermost spans can reach beyond the range.
    const Span& left = pyramid.spans()[first];
    const Span& right = pyramid.spans()[last - 1];
    totals[static_cast<std::size_t>(left.state)] -= outside(left, begin, end);
    if (last - first > 1)
        totals[static_cast<std::size_t>(right.state)] -= outside(right, begin, end);
}

} // namespace

LegendModel::LegendModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int LegendModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(states_.size()); }

QVariant LegendModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int state = states_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case StateRole: return state;
    case NameRole: return stateName(static_cast<SpanState>(state));
    // What threads beside the work do, such as starting, is explained but not summed up.
    case TotalRole: return totals_[static_cast<std::size_t>(state)] > 0 ? formatDuration(totals_[static_cast<std::size_t>(state)]) : QString();
    case ShownRole: return !hidden_.contains(state);
    default: return {};
    }
}

QHash<int, QByteArray> LegendModel::roleNames() const
{
    return {{StateRole, "spanState"}, {NameRole, "name"}, {TotalRole, "total"}, {ShownRole, "shown"}};
}

void LegendModel::setRuns(const QList<RunHandle>& runs)
{
    runs_ = runs;
    Totals whole{};
    for (const RunHandle& run : runs_) {
        for (const ShownLane& lane : run.index->shownLanes()) {
            if (lane.kind == RowKind::Gil)
                continue;
            const LanePyramid& pyramid = run.index->pyramid(lane.lane);
            const SpanSummary summary = pyramid.summary(0, pyramid.spans().size());
            for (std::size_t state = 0; state < whole.size(); ++state)
                whole[state] += summary.time[state];
        }
        const auto times = run.run->trace->timeByState();
        for (std::size_t state = 0; state < times.size(); ++state)
            whole[state] += times[state].count();
        // Waits for ever are drawn even if they begin when everything stops.
        for (const StuckWait& wait : run.run->outcome.stuck)
            ++whole[static_cast<std::size_t>(wait.state)];
    }
    std::vector<int> states;
    for (std::size_t state = 0; state < whole.size(); ++state) {
        if (whole[state] > 0)
            states.push_back(static_cast<int>(state));
    }
    if (states != states_) {
        beginResetModel();
        states_ = std::move(states);
        endResetModel();
    }
    sum();
}

void LegendModel::setRange(qint64 begin, qint64 end)
{
    begin_ = begin;
    end_ = end;
    sum();
}

void LegendModel::toggle(int state)
{
    if (!hidden_.removeOne(state))
        hidden_.append(state);
    emit hiddenChanged();
    retranslate();
}

void LegendModel::showAll()
{
    hidden_.clear();
    emit hiddenChanged();
    retranslate();
}

void LegendModel::retranslate()
{
    if (!states_.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void LegendModel::sum()
{
    totals_ = {};
    for (const RunHandle& run : runs_) {
        const Trace& trace = *run.run->trace;
        const bool tasksStandForWork
            = std::any_of(trace.tasks().begin(), trace.tasks().end(), [](const TaskRecord& task) { return !task.info.root; });
        for (const Lane& lane : trace.lanes()) {
            if (standsForWork(trace, lane, tasksStandForWork))
                addLane(totals_, run.index->pyramid(lane.info.id), simTime(begin_), simTime(end_));
        }
    }
    retranslate();
}

} // namespace interleave
