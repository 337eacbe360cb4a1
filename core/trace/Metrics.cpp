#include "core/trace/Metrics.h"

#include "core/trace/Lifetimes.h"

#include <algorithm>
#include <numeric>

namespace interleave {

namespace {

StateTimes timesOf(const Lane& lane)
{
    StateTimes times{};
    for (const Span& span : lane.spans)
        times[static_cast<std::size_t>(span.state)] += span.duration();
    return times;
}

/// What a thread does only on a core.
SimDuration onCore(const StateTimes& times) { return timeIn(times, SpanState::Running) + timeIn(times, SpanState::Starting) + timeIn(times, SpanState::Pickling); }

void addWorkers(Metrics& metrics, const Trace& trace)
{
    for (const Lane& lane : trace.lanes()) {
        const auto lifetime = lifetimeOf(lane);
        if (lane.info.kind != LaneKind::Thread || !lifetime)
            continue;
        WorkerMetrics worker{lane.info.id, timesOf(lane), lifetime->begin, lifetime->end, {}};
        worker.idle = worker.until - worker.from - totalOf(worker.time);
        metrics.coreTime += onCore(worker.time);
        metrics.workers.push_back(worker);
    }
}

void addTasks(Metrics& metrics, const Trace& trace)
{
    for (const TaskRecord& task : trace.tasks()) {
        if (task.info.root)
            continue;
        metrics.tasks.push_back({task.info.id, timesOf(trace.lane(task.info.lane))});
        switch (task.end) {
        case TaskEnd::Finished: ++metrics.taskCounts.finished; break;
        case TaskEnd::Failed: ++metrics.taskCounts.failed; break;
        case TaskEnd::Cancelled: ++metrics.taskCounts.cancelled; break;
        case TaskEnd::Pending: ++metrics.taskCounts.pending; break;
        }
    }
}

/// A GIL's spans name its holder; one holding may be several spans, for the tasks that the holder worked for. A GIL is taken away for another
/// thread only: if the same one has it again at once, the other one gave it back after no time.
void countHoldings(SwitchCounts& switches, const Lane& gil)
{
    for (std::size_t i = 1; i < gil.spans.size(); ++i) {
        const Span& before = gil.spans[i - 1];
        const bool goesToAnother = before.target != gil.spans[i].target;
        switches.forced += before.forced ? 1 : 0;
        switches.voluntary += goesToAnother != before.forced ? 1 : 0;
    }
}

/// The loop's own time between two tasks does not matter.
void countTaskSwitches(SwitchCounts& switches, const Lane& loop)
{
    TaskId last = noTask;
    for (const Span& span : loop.spans) {
        if (span.state != SpanState::Running || span.task == noTask)
            continue;
        if (last != noTask && span.task != last)
            ++switches.voluntary;
        last = span.task;
    }
}

SwitchCounts switchesOf(const Trace& trace)
{
    SwitchCounts switches;
    for (const Lane& lane : trace.lanes()) {
        if (lane.info.kind == LaneKind::Gil)
            countHoldings(switches, lane);
        else if (lane.info.kind == LaneKind::Thread && lane.info.role == LaneRole::EventLoop)
            countTaskSwitches(switches, lane);
    }
    return switches;
}

std::size_t mostTasksAtOnce(const Trace& trace)
{
    std::vector<Lifetime> lifetimes;
    for (const TaskRecord& task : trace.tasks()) {
        if (!task.info.root)
            lifetimes.push_back(lifetimeOf(task, SimTime(trace.makespan())));
    }
    return mostAtOnce(lifetimes);
}

/// The threads by which a process pool's library talks to its workers never come to a line of the program.
bool isHelper(const Lane& lane)
{
    return lane.info.role == LaneRole::None && std::all_of(lane.spans.begin(), lane.spans.end(), [](const Span& span) { return span.line == 0; });
}

std::size_t mostWorkersAtOnce(const Trace& trace, bool threadsAreGreen)
{
    const auto lanes = trace.lanes();
    const bool hasProcessPool = std::any_of(lanes.begin(), lanes.end(), [](const Lane& lane) { return lane.info.role == LaneRole::ProcessWorker; });
    const LaneId mainThread = mainThreadOf(trace);
    std::vector<Lifetime> lifetimes;
    for (const Lane& lane : lanes) {
        const auto lifetime = lifetimeOf(lane);
        if (lane.info.kind != LaneKind::Thread || !lifetime || lane.info.id == mainThread || (hasProcessPool && isHelper(lane)))
            continue;
        if (!threadsAreGreen || lane.info.process != trace.lane(mainThread).info.process)
            lifetimes.push_back(*lifetime);
    }
    return mostAtOnce(lifetimes);
}

} // namespace

SimDuration totalOf(const StateTimes& times) { return std::accumulate(times.begin(), times.end(), SimDuration{}); }

Metrics metricsOf(const Trace& trace, const MetricsSettings& settings)
{
    Metrics metrics;
    metrics.makespan = trace.makespan();
    metrics.time = trace.timeByState();
    addWorkers(metrics, trace);
    addTasks(metrics, trace);
    if (metrics.makespan > SimDuration::zero() && settings.cores > 0)
        metrics.cpuUtilisation = toSeconds(metrics.coreTime) / (settings.cores * toSeconds(metrics.makespan));
    metrics.switches = switchesOf(trace);
    metrics.peakTasks = mostTasksAtOnce(trace);
    metrics.peakWorkers = mostWorkersAtOnce(trace, settings.memory.greenThreads);
    metrics.memory = peakMemory(trace, settings.memory);
    return metrics;
}

} // namespace interleave
