#include "app/timeline/SpanInfo.h"

#include "app/timeline/TimeAxis.h"
#include "app/timeline/TimelineWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

/// A task lane belongs to its task, and the title names the thread that works for it.
QString titleOf(const TraceIndex& index, const SpanInfo& info, const LaneInfo& lane)
{
    if (info.taskLabel.isEmpty() || lane.kind == LaneKind::Gil)
        return laneTitle(index, lane.id);
    if (lane.kind == LaneKind::Thread)
        return Words::tr("Task %1 on %2").arg(info.taskLabel, info.laneLabel);
    const LaneId carrier = index.carrier(lane.task);
    return carrier == noLane ? Words::tr("Task %1").arg(info.taskLabel)
                             : Words::tr("Task %1 on %2").arg(info.taskLabel, laneLabel(index, carrier));
}

} // namespace

SpanInfo describeSpans(const TraceIndex& index, LaneId laneId, std::size_t first, std::size_t count, std::size_t shown, SpanState state)
{
    const Lane& lane = index.trace().lane(laneId);
    const Span& span = lane.spans.at(shown);
    SpanInfo info;
    info.valid = true;
    info.lane = static_cast<int>(interleave::index(laneId));
    info.task = span.task == noTask ? -1 : static_cast<int>(interleave::index(span.task));
    info.laneLabel = laneLabel(index, laneId);
    info.taskLabel = index.taskLabels().label(span.task);
    info.title = titleOf(index, info, lane.info);
    info.state = static_cast<int>(state);
    if (lane.info.kind == LaneKind::Gil)
        info.hue = index.hue(index.holder(laneId, shown));
    info.stateName = lane.info.kind == LaneKind::Gil ? Words::tr("held") : stateName(state);
    info.begin = nanoseconds(lane.spans.at(first).begin);
    info.end = nanoseconds(lane.spans.at(first + count - 1).end);
    info.durationText = formatDuration(info.duration());
    const qint64 scale = std::max<qint64>(1, index.trace().makespan().count());
    info.rangeText = Words::tr("from %1 to %2").arg(formatTime(info.begin, scale), formatTime(info.end, scale));
    info.foldCount = static_cast<int>(count);
    info.foldText = count > 1 ? Words::tr("%1 spans in this pixel column, mostly: %2").arg(count).arg(info.stateName) : QString();
    info.reason = count == 1 ? reasonSentence(index, lane, shown) : QString();
    info.line = static_cast<int>(span.line);
    return info;
}

} // namespace interleave
