#include "core/trace/Trace.h"

#include <algorithm>

namespace interleave {

const Span* Trace::spanAt(LaneId id, SimTime at) const
{
    const auto& spans = lane(id).spans;
    const auto after = std::upper_bound(spans.begin(), spans.end(), at, [](SimTime t, const Span& span) { return t < span.begin; });
    if (after == spans.begin())
        return nullptr;
    // Zero-length spans stand before the longer one that begins with them, so the last candidate is the only one.
    const Span& candidate = *std::prev(after);
    return at < candidate.end ? &candidate : nullptr;
}

namespace {

std::size_t createdUpTo(std::span<const TaskId> order, std::span<const TaskRecord> tasks, SimTime at)
{
    const auto later = std::upper_bound(order.begin(), order.end(), at, [tasks](SimTime t, TaskId id) { return t < tasks[index(id)].created; });
    return static_cast<std::size_t>(later - order.begin());
}

std::size_t endedUpTo(std::span<const TaskId> order, std::span<const TaskRecord> tasks, SimTime at)
{
    const auto later = std::upper_bound(order.begin(), order.end(), at, [tasks](SimTime t, TaskId id) { return t < *tasks[index(id)].ended; });
    return static_cast<std::size_t>(later - order.begin());
}

} // namespace

std::size_t Trace::doneCount(SimTime at) const
{
    return endedUpTo(byEnd_, tasks_, at);
}

std::size_t Trace::pendingCount(SimTime at) const
{
    return createdUpTo(byCreation_, tasks_, at) - doneCount(at);
}

std::vector<TaskId> Trace::doneAt(SimTime at) const
{
    return {byEnd_.begin(), byEnd_.begin() + static_cast<std::ptrdiff_t>(doneCount(at))};
}

std::vector<TaskId> Trace::pendingAt(SimTime at) const
{
    const auto created = static_cast<std::ptrdiff_t>(createdUpTo(byCreation_, tasks_, at));
    std::vector<TaskId> pending;
    std::copy_if(byCreation_.begin(), byCreation_.begin() + created, std::back_inserter(pending), [this, at](TaskId id) {
        const auto& ended = task(id).ended;
        return !ended || *ended > at;
    });
    return pending;
}

std::string Trace::text(Stream stream) const
{
    std::string all;
    for (const Printed& piece : printed_) {
        if (piece.stream == stream)
            all += piece.text;
    }
    return all;
}

std::array<SimDuration, spanStateCount> Trace::timeByState() const
{
    const bool tasksStandForWork = !byCreation_.empty();
    const auto standsForWork = [&](const Lane& lane) {
        if (!tasksStandForWork)
            return lane.info.kind == LaneKind::Thread;
        return lane.info.kind == LaneKind::Task && lane.info.task != noTask && !task(lane.info.task).info.root;
    };
    std::array<SimDuration, spanStateCount> total{};
    for (const Lane& lane : lanes_) {
        if (!standsForWork(lane))
            continue;
        for (const Span& span : lane.spans)
            total[static_cast<std::size_t>(span.state)] += span.duration();
    }
    return total;
}

} // namespace interleave
