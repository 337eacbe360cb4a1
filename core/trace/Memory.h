#pragma once

/// How much memory a run would take in reality: an estimate from a finished trace.
///
/// The figures are those of CPython 3.11.2 on Linux, medians, resident memory for what stands alone and private memory for what shares the rest
/// with its parent (docs/metrics.md, Memory). The program's own data is not in it: no trace knows how large that is.

#include "core/trace/Trace.h"

namespace interleave {

/// What a thing takes, in bytes.
namespace memory {
inline constexpr std::uint64_t interpreter = 13'000'000;      ///< a bare `python3`: the program itself
inline constexpr std::uint64_t thread = 16'600;               ///< an idle thread (of the 8 MB of its stack that is what is touched)
inline constexpr std::uint64_t waitingTask = 850;             ///< a task with its coroutine that waits for a future, or for its turn
inline constexpr std::uint64_t sleepingTask = 1'480;          ///< one in `asyncio.sleep`: with its timer
inline constexpr std::uint64_t submittedCall = 1'950;         ///< a call submitted to a pool until it is done: future, work item, arguments
inline constexpr std::uint64_t forkedProcess = 1'900'000;     ///< private memory of a child made by fork
inline constexpr std::uint64_t spawnedProcess = 8'600'000;    ///< the same with spawn
inline constexpr std::uint64_t forkServedProcess = 6'000'000; ///< the same with forkserver: 0.7 of spawn's with the same small program
} // namespace memory

/// How the children of the program begin where the name of the process does not tell.
enum class ChildStart : std::uint8_t { Fork, Spawn, ForkServer };

struct MemorySettings {
    ChildStart childStart = ChildStart::Fork;
    /// The threads of the program's own process are green: they are tasks of one thread.
    bool greenThreads = false;
};

struct MemoryEstimate {
    std::uint64_t interpreter = 0; ///< bytes, as all of these
    std::uint64_t processes = 0;   ///< children
    std::uint64_t threads = 0;     ///< all but the first of each process
    std::uint64_t tasks = 0;       ///< tasks and submitted calls that are not done
    SimTime at{};                  ///< the first moment at which all of it together was largest

    std::uint64_t total() const { return interpreter + processes + threads + tasks; }
};

/// The largest at any moment. A thread is there from its first span to the end of its last, a process as long as any of its threads, a task
/// from its creation to its end; what is over at a moment is no longer there. A task that is itself a thread or a process counts as that.
MemoryEstimate peakMemory(const Trace& trace, const MemorySettings& settings);

} // namespace interleave
