#pragma once

/// What a run comes to in figures: computed from a finished trace, which knows everything but the number of cores.

#include "core/trace/Memory.h"

namespace interleave {

/// What the trace does not say of the computer.
struct MetricsSettings {
    std::uint32_t cores = 1;
    MemorySettings memory;
};

/// Time in each state, indexed by SpanState.
using StateTimes = std::array<SimDuration, spanStateCount>;
constexpr SimDuration timeIn(const StateTimes& times, SpanState state) { return times[static_cast<std::size_t>(state)]; }
SimDuration totalOf(const StateTimes& times);

/// A thread, whoever it works for.
struct WorkerMetrics {
    LaneId lane{};
    StateTimes time{};
    SimTime from{}; ///< the begin of its first span
    SimTime until{};
    /// Between them, in no state: a worker or an event loop without work.
    SimDuration idle{};
};

struct TaskMetrics {
    TaskId task{};
    StateTimes time{}; ///< of its own lane
};

/// How often one thing that runs Python went over from one to the next.
struct SwitchCounts {
    std::uint64_t forced = 0;    ///< a GIL was taken away at the switch interval and another thread got it
    /// A GIL that its holder had given up (it waited, or ended) went to another thread; or an event loop went on with another task.
    std::uint64_t voluntary = 0;
};

/// At the end of the run, without the program's root tasks.
struct TaskCounts {
    std::size_t finished = 0;
    std::size_t failed = 0;
    std::size_t cancelled = 0;
    std::size_t pending = 0;

    std::size_t total() const { return finished + failed + cancelled + pending; }
};

struct Metrics {
    SimDuration makespan{};
    /// Of the work: the tasks without the root ones, or the threads if there are none (Trace::timeByState).
    StateTimes time{};
    std::vector<WorkerMetrics> workers; ///< threads that did anything, in the order of their lanes
    std::vector<TaskMetrics> tasks;     ///< without the root ones, in the order of creation

    /// Time that threads spent on a core: running, starting or pickling. Lanes of tasks and of the GIL show the same time again and do
    /// not count.
    SimDuration coreTime{};
    /// coreTime / (cores × makespan): 1 if every core was busy from 0 to the end. 0 for a run that took no time.
    double cpuUtilisation = 0;

    SwitchCounts switches;
    TaskCounts taskCounts;
    /// The most tasks that were created and not done at one moment. A task that takes no time counts while nothing else does.
    std::size_t peakTasks = 0;
    /// The most threads at one moment (see WorkerMetrics), in all processes, without the program's main thread and without green ones.
    std::size_t peakWorkers = 0;
    MemoryEstimate memory;
};

/// O(n log n) for n spans.
Metrics metricsOf(const Trace& trace, const MetricsSettings& settings);

} // namespace interleave
