#include "app/session/RunModel.h"

#include "app/session/OutcomeSentence.h"
#include "app/timeline/TimeAxis.h"
#include "app/timeline/TimelineWords.h"

#include <algorithm>

namespace interleave {

namespace {

/// Nanoseconds per state.
QList<double> times(const RunHandle& run)
{
    QList<double> list;
    for (const SimDuration time : run.run->trace->timeByState())
        list.append(static_cast<double>(time.count()));
    return list;
}

QString timesText(const RunHandle& run)
{
    QStringList parts;
    const auto each = run.run->trace->timeByState();
    for (std::size_t state = 0; state < each.size(); ++state) {
        if (each[state] > SimDuration::zero())
            parts.append(stateName(static_cast<SpanState>(state)) + QLatin1Char(' ') + formatDuration(each[state].count()));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

RunModel::RunModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int RunModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant RunModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunHandle& run = runs_[index.row()];
    const Outcome& outcome = run.run->outcome;
    switch (role) {
    case RunRole: return QVariant::fromValue(run);
    case ModelNameRole: return modelName(index.row());
    case SubtitleRole: return cardSubtitle(run);
    case MakespanRole: return formatTime(run.makespan(), longest());
    case SpeedUpRole: return speedUp(run);
    case OutcomeRole: return outcomeSentence(outcome, run.run->settings.model);
    case LineRole: return outcome.line;
    case TimesRole: return QVariant::fromValue(times(run));
    case TimesTextRole: return timesText(run);
    default: return {};
    }
}

QHash<int, QByteArray> RunModel::roleNames() const
{
    return {{RunRole, "run"}, {ModelNameRole, "modelName"}, {SubtitleRole, "subtitle"}, {MakespanRole, "makespanText"},
        {SpeedUpRole, "speedUp"}, {OutcomeRole, "outcome"}, {LineRole, "outcomeLine"}, {TimesRole, "times"}, {TimesTextRole, "timesText"}};
}

void RunModel::setRuns(ModelRuns runs)
{
    // The cards stay and only show other runs: nothing flickers while a slider is dragged.
    if (runs.size() == runs_.size()) {
        runs_ = std::move(runs);
        if (!runs_.isEmpty())
            emit dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        runs_ = std::move(runs);
        endResetModel();
    }
    emit changed();
}

qint64 RunModel::longest() const
{
    qint64 longest = 0;
    for (const RunHandle& run : runs_)
        longest = std::max(longest, run.makespan());
    return longest;
}

qint64 RunModel::mostTime() const
{
    qint64 most = 0;
    for (const RunHandle& run : runs_) {
        qint64 sum = 0;
        for (const SimDuration time : run.run->trace->timeByState())
            sum += time.count();
        most = std::max(most, sum);
    }
    return most;
}

RunHandle RunModel::run(int row) const { return row >= 0 && row < count() ? runs_[row] : RunHandle{}; }

QString RunModel::modelName(int row) const
{
    return row >= 0 && row < count() ? interleave::modelName(runs_[row].run->settings.model) : QString();
}

void RunModel::retranslate()
{
    if (!runs_.isEmpty())
        emit dataChanged(index(0), index(count() - 1));
}

QString RunModel::speedUp(const RunHandle& run) const
{
    const RunHandle& reference = runs_.front();
    const bool comparable = run.run->outcome.kind == OutcomeKind::Completed && reference.run->outcome.kind == OutcomeKind::Completed;
    return comparable ? speedUpText(SimDuration{reference.makespan()}, SimDuration{run.makespan()}) : QString();
}

} // namespace interleave
