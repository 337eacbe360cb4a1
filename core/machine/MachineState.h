#pragma once

/// What a machine consists of.

#include "core/machine/Gil.h"
#include "core/machine/Host.h"
#include "core/machine/Machine.h"
#include "core/machine/ThreadLife.h"
#include "core/machine/TraceBook.h"

namespace interleave {

/// A process with its lock, if it has one.
class ProcessBody final : public Process {
public:
    ProcessBody(ProcessId id, GilKind kind, MachineState& state);

    Gil* lock() { return lock_ ? &*lock_ : nullptr; }
    /// A second thread of the operating system makes the GIL's lane appear.
    void threadOfItsOwnComes();

private:
    std::optional<Gil> lock_;
    std::uint32_t osThreads_ = 0;
};

struct MachineState {
    MachineState(MachineSettings machineSettings, TraceObserver& observer);

    Engine engine;
    TraceBook book;
    MachineSettings settings;
    /// Costs that nearly every event needs.
    SimDuration sleepOvershoot, gilTimeout, gilHandover;
    Host host;
    std::vector<std::unique_ptr<ProcessBody>> processes;
    std::vector<std::unique_ptr<ThreadLife>> threads;
    std::vector<Thread*> faces; ///< the same threads, as others see them
    std::uint64_t unfinished = 0; ///< non-daemon threads that are not over
    std::uint64_t waits = 0;      ///< how many Waits began so far
    ThreadLife* stepping = nullptr; ///< whose program runs right now
    std::optional<MachineEnd> end;
    const std::atomic<bool>* cancel = nullptr;
    std::uint64_t draws = 0; ///< how many random numbers were drawn

    /// An even number below `count`, the next of the sequence that the seed gives.
    std::uint64_t draw(std::uint64_t count);
    void threadEnded(const ThreadLife& thread);
    /// The first reason counts.
    void stop(MachineEnd how);
    void lookForCancel();
    /// A task changes from outside: what its thread did in this step until now must be seen before.
    void flushStepOf(TaskId task);
};

} // namespace interleave
