#pragma once

/// Span: what one lane did from one moment to another. The atom of every picture.

#include "core/time/SimTime.h"
#include "core/trace/Ids.h"

#include <array>
#include <cstdint>

namespace interleave {

/// What a lane is doing. The order is the order of the legend.
enum class SpanState : std::uint8_t {
    Running,      ///< executes Python or computes; on a GIL lane: somebody holds it
    Runnable,     ///< could run, waits for a core
    WaitsForGil,  ///< target: lane of the thread that held the GIL when the wait began
    WaitsForIo,   ///< network, file or the loop's select with nothing to do; target: none
    Sleeping,     ///< time.sleep or asyncio.sleep
    WaitsForLock, ///< lock, event, condition, queue; target: ResourceId
    WaitsForTask, ///< a task, future or thread; target: TaskId, or none
    Queued,       ///< a task without a worker, or in the ready queue behind others
    Starting,     ///< a worker (thread or process) comes up
    Pickling,     ///< arguments or results are serialised
    HandingOver,  ///< bytes travel between processes
};
inline constexpr std::size_t spanStateCount = 11;

/// No target: nothing particular is waited for.
inline constexpr std::uint32_t noTarget = 0xffffffff;

/// One piece of a lane. `begin <= end`; spans of one lane never overlap and are sorted. A zero-length span is kept only for
/// Running: one step of a task that took no simulated time.
struct Span {
    SimTime begin{};
    SimTime end{};
    TaskId task = noTask;            ///< whose work this was, noTask if nobody's
    std::uint32_t target = noTarget; ///< what is waited for, see SpanState
    std::uint32_t line = 0;          ///< 1-based line of the scenario that was being executed, 0 if none
    SpanState state = SpanState::Running;
    bool forced = false;             ///< Running: it ended because the GIL was taken away (switch interval)

    SimDuration duration() const { return end - begin; }
    bool operator==(const Span&) const = default;
};
static_assert(sizeof(Span) == 32);

} // namespace interleave
