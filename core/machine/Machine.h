#pragma once

/// Machine: the simulated computer. Host with C cores -> processes, each with one GIL or none -> threads.
///
/// It knows nothing of Python: threads run Programs. Deterministic: the same calls give the same run. Ties in time are
/// broken by order of registration. Not thread-safe: one machine, one (real) thread.
///
/// GIL rules (docs/models.md, CPython 3.11 Python/ceval_gil.h): taking waits with the switch interval as timeout; a
/// drop is requested only if the wait timed out, the GIL is held and no switch happened during the wait; a requested drop
/// waits until another thread has taken it; blocking operations release it voluntarily. Hand-over among waiters: GilOrder.

#include "core/machine/Costs.h"
#include "core/machine/Thread.h"

#include <atomic>
#include <span>
#include <vector>

namespace interleave {

struct MachineState;

/// Who gets the GIL when several threads wait for it.
enum class GilOrder : std::uint8_t {
    Fifo,   ///< the longest waiter: the tidy order
    Random, ///< any of them, drawn evenly: close to what CPython does on Linux (docs/models.md, Who is next)
};

struct MachineSettings {
    std::uint32_t cores = 4;
    SimDuration switchInterval = 5ms;
    GilOrder gilOrder = GilOrder::Fifo;
    /// Of the draws of GilOrder::Random.
    std::uint64_t seed = 0;
    /// Of them the machine itself applies GilTimeout, GilHandover and SleepOvershoot; the rest is the library's to spend.
    Costs costs = Costs::ideal();
    /// A thread that computes while others wait for a core gives it up after this long.
    SimDuration timeSlice = 1ms;
    /// The run is stopped when simulated time would pass this.
    SimTime horizon = SimTime::max();
};

enum class GilKind : std::uint8_t {
    None,        ///< free-threaded: threads compute in parallel
    Preemptive,  ///< CPython's
    Cooperative, ///< never taken away: green threads on one event loop; waiting for it shows as Queued and it has no lane
};

class Process {
public:
    ProcessId id() const { return id_; }
    GilKind gil() const { return gil_; }

    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

protected:
    Process(ProcessId id, GilKind gil) : id_(id), gil_(gil) {} ///< the machine makes the processes, see MachineState.h
    ~Process() = default;

private:
    ProcessId id_;
    GilKind gil_;
};

/// A thread inside a Wait: what a deadlock report tells of it.
struct WaitingThread {
    const Thread* thread = nullptr;
    SpanState state = SpanState::WaitsForLock; ///< as in its Wait
    std::uint32_t target = noTarget;           ///< as in its Wait
    SimTime since{};
    TaskId task = noTask;                      ///< whom it works for
};

enum class MachineEnd : std::uint8_t {
    Finished,   ///< all non-daemon threads of all processes are over
    Deadlocked, ///< nothing can happen any more, but non-daemon threads wait: see Machine::waitingThreads
    Halted,     ///< a program returned Halt
    Horizon,    ///< the horizon was reached
    Cancelled,
};

class Machine {
public:
    Machine(MachineSettings settings, TraceObserver& observer);
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    SimTime now() const;
    TraceObserver& observer() const;

    Process& addProcess(GilKind gil);
    /// The thread becomes able to run now, behind what is already waiting for the GIL. A second OS thread (not green) in a
    /// process with a preemptive GIL makes the GIL's lane appear; it is added to the trace before that thread's lane.
    Thread& startThread(Process& process, ThreadSpec spec, std::unique_ptr<Program> program);
    std::span<Thread* const> threads() const;

    /// Ends the Wait of `thread` with Wakeup::Done: it queues for the GIL at this instant, behind what is already due. `by` is
    /// recorded as the cause (nullptr: none), between the lanes of the tasks where threads are green. No effect on a thread that does not wait,
    /// unless it is in a Compute that leads to its Wait (Compute::thenWaits).
    void wake(Thread& thread, const Thread* by);

    /// Ends a thread at this instant, wherever it stands; it runs nothing any more. No effect on one that is over. Requires: its program is not
    /// running right now (a program ends its own thread with Exit).
    void endThread(Thread& thread);
    /// The same for all threads of a process but `except`.
    void endProcess(const Process& process, const Thread* except = nullptr);

    /// Runs until nothing is left to do or something ended it. Call once. Afterwards now() is the moment of the end: after
    /// Finished the one at which the last non-daemon thread ended, the makespan. `cancel` is looked at now and then.
    /// An exception that a program throws leaves through here; the machine can only be destroyed then.
    MachineEnd run(const std::atomic<bool>* cancel = nullptr);

    /// The threads that wait (and were not woken), in the order in which they began to.
    std::vector<WaitingThread> waitingThreads() const;

    /// The switch interval from now on, at least 1 µs (sys.setswitchinterval).
    void setSwitchInterval(SimDuration interval);
    SimDuration switchInterval() const;

    // ---- tasks: the units of work that the models place. Ids count from 0.

    /// Announces a task and its lane (kind Task). `info.id` and `info.lane` are filled in here.
    TaskId addTask(TaskInfo info, Process& process);
    const TaskInfo& task(TaskId id) const;
    void renameTask(TaskId id, std::string name);
    /// What a task does while no thread works for it: Queued, Sleeping, WaitsForTask… `target`, `line` as in Span.
    /// Whoever spoke last for a task is shown: a thread that works for it takes the lane back with its next span.
    void taskEntered(TaskId id, SpanState state, std::uint32_t target = noTarget, std::uint32_t line = 0);
    /// The task's first own step; later calls have no effect.
    void taskStarted(TaskId id);
    void taskEnded(TaskId id, TaskEnd how);
    /// Names something that can be waited for.
    ResourceId addResource(std::string name);

private:
    std::unique_ptr<MachineState> state_;
};

} // namespace interleave
