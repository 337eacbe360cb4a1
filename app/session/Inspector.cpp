#include "app/session/Inspector.h"

#include "app/timeline/TimelineWords.h"

namespace interleave {

Inspector::Inspector(QObject* parent)
    : QObject(parent)
{
}

void Inspector::setRuns(const QList<RunHandle>& runs)
{
    runs_ = runs;
    describe();
}

QString Inspector::modelName() const { return span_.valid ? interleave::modelName(runs_[row_].run->settings.model) : QString(); }

void Inspector::select(int row, int lane, qint64 at)
{
    row_ = row;
    place_ = {lane < 0 ? noLane : LaneId{static_cast<std::uint32_t>(lane)}, SimTime{SimDuration{at}}};
    describe();
}

void Inspector::clear() { select(-1, -1, 0); }

void Inspector::jumpToCause()
{
    if (!cause_)
        return;
    place_ = *cause_;
    describe();
    emit jumped(nanoseconds(place_.at));
}

const Span* Inspector::selectedSpan() const
{
    if (row_ < 0 || row_ >= runs_.size() || place_.lane == noLane)
        return nullptr;
    const Trace& trace = *runs_[row_].run->trace;
    return index(place_.lane) < trace.lanes().size() ? trace.spanAt(place_.lane, place_.at) : nullptr;
}

void Inspector::describe()
{
    span_ = {};
    explanation_.clear();
    cause_.reset();
    if (const Span* selected = selectedSpan()) {
        const RunHandle& run = runs_[row_];
        const Lane& lane = run.run->trace->lane(place_.lane);
        const std::size_t number = static_cast<std::size_t>(selected - lane.spans.data());
        span_ = describeSpans(*run.index, place_.lane, number, 1, number, selected->state);
        explanation_ = explainSpan(run, lane, *selected);
        cause_ = causeOf(run, lane, *selected);
    }
    emit changed();
}

} // namespace interleave
