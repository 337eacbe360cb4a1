#pragma once

/// Thread: one thread of the simulated computer, as its program and the library see it.
///
/// A thread needs the GIL of its process (if that has one) to run its program, and a core while it computes. It is made by
/// Machine::startThread and lives as long as the machine.

#include "core/machine/Program.h"
#include "core/trace/TraceObserver.h"

#include <memory>
#include <string>

namespace interleave {

class Machine;
class Process;

/// How a thread is to appear and behave.
struct ThreadSpec {
    std::string name;              ///< Python's name
    LaneRole role = LaneRole::None;
    std::uint32_t number = 0;      ///< workers: 1-based position in their pool
    bool daemon = false;           ///< does not keep its process alive
    /// A green thread: it has no lane of its own and shares the lane of this thread (which must be of the same process).
    /// On that lane only its Running spans appear; what it waits for appears on the lane of its current task.
    Thread* carrier = nullptr;
};

class Thread {
public:
    Machine& machine() const;
    Process& process() const;
    const ThreadSpec& spec() const;
    /// Its own lane, or its carrier's.
    LaneId lane() const;
    bool finished() const;
    bool waiting() const; ///< inside a Wait that has not been woken

    /// The task this thread works for now. From now on its spans carry the task and are copied to the task's own lane.
    /// Changing it closes the previous task's span at now; what that task does next is said with Machine::taskEntered.
    void setCurrentTask(TaskId task);
    TaskId currentTask() const;
    /// 1-based line being executed; goes into the spans that begin from now on.
    void setLine(std::uint32_t line);
    /// Shown name and role of its lane (a main thread that starts an event loop, a renamed thread).
    void setRole(LaneRole role);
    void setName(std::string name);

    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

protected:
    Thread() = default; ///< the machine makes the threads, see ThreadLife.h
    ~Thread() = default;
};

} // namespace interleave
