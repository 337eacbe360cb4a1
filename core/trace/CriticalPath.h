#pragma once

/// The critical path: the chain of work and waits that decided how long a run took, from 0 to its end without gaps.
///
/// It is found backwards, from the main thread at the end. Where a lane worked, slept or waited for I/O, that is a step. Where it waited
/// for somebody, the path goes over to whom it waited for, at the same moment: from a wait for a task to that task's end; from a lock to the one
/// that let the waiter go on (Trace::flows); from the queue to what its worker or its event loop did meanwhile; from the beginning of a task to the
/// one that made it. From a GIL or a core it goes over to the thread that gave it up. If it was taken away from that thread by force, that thread's
/// work is the step, and the path stays with the waiter: it was the waiter's coming that set the time. A wait whose cause is not known is a
/// step itself.
///
/// Shortening a step of the path may shorten the run; what is not on it was not waited for.

#include "core/trace/Metrics.h"

namespace interleave {

/// What one lane did, one piece of the path. Of pieces that follow each other and differ in their lines only, one step is made.
struct PathStep {
    SimTime begin{};
    SimTime end{};
    LaneId lane{};
    TaskId task = noTask;
    std::optional<SpanState> state; ///< none: the lane was in no state, idle
    std::uint32_t line = 0;         ///< where the step began, 0 if none

    SimDuration duration() const { return end - begin; }
};

struct CriticalPath {
    std::vector<PathStep> steps; ///< in order of time; each begins where the one before ends, the first at 0, the last ends at the makespan
    StateTimes time{};           ///< of the steps, by state
    SimDuration idle{};          ///< of steps without a state
};

/// O(n log n) for n spans.
CriticalPath criticalPathOf(const Trace& trace);

} // namespace interleave
