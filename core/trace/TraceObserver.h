#pragma once

/// The border between the machine, which emits, and whoever records. The machine never sees Trace.
///
/// All calls arrive on the thread that runs the engine, in order of simulated time. Ids are given by the emitter and
/// count from 0 without gaps: the first laneAdded has LaneId{0}, the next LaneId{1}…

#include "core/trace/Span.h"

#include <string>
#include <string_view>

namespace interleave {

enum class LaneKind : std::uint8_t {
    Thread, ///< an operating-system thread (a main thread, a pool worker, a server's)
    Gil,    ///< who holds the GIL of one process
    Task,   ///< one task: on an event loop its own row, on a worker a copy of what the worker does for it
};

/// What the thread of a lane is for, so that the words can be chosen (and translated) by the front end.
enum class LaneRole : std::uint8_t { None, Main, EventLoop, ThreadWorker, ProcessWorker };

struct LaneInfo {
    LaneId id{};
    LaneKind kind = LaneKind::Thread;
    LaneRole role = LaneRole::None;
    ProcessId process{};
    TaskId task = noTask;  ///< Task lanes: the task
    std::uint32_t number = 0; ///< workers: 1-based position in their pool
    std::string name;      ///< Python's name for it (`MainThread`, `ThreadPoolExecutor-0_0`, `Task-2`); empty for GILs
};

struct TaskInfo {
    TaskId id{};
    TaskId parent = noTask;   ///< who spawned it
    LaneId lane{};            ///< its own Task lane
    bool named = false;       ///< the program chose the name
    bool root = false;        ///< the program's main task or main thread: not part of the pending and done sets
    std::string name;         ///< `Task-2`, or what the program chose, or `work(3)` for a submitted call
    std::string function;     ///< qualified name of the function it runs
};

enum class TaskEnd : std::uint8_t { Pending, Finished, Failed, Cancelled };

enum class Stream : std::uint8_t { Out, Err };

class TraceObserver {
public:
    virtual ~TraceObserver() = default;

    virtual void laneAdded(const LaneInfo& lane) = 0;
    /// The lane's name or role changed (a thread starts to run an event loop, a task is renamed).
    virtual void laneChanged(const LaneInfo& lane) = 0;
    virtual void taskAdded(const TaskInfo& task, SimTime at) = 0;
    virtual void taskChanged(const TaskInfo& task) = 0;
    /// The first time the task's own code runs.
    virtual void taskStarted(TaskId task, SimTime at) = 0;
    virtual void taskEnded(TaskId task, SimTime at, TaskEnd how) = 0;
    virtual void resourceAdded(ResourceId id, std::string_view name) = 0;

    /// From `at` on the lane does this; what it did before ends at `at`.
    /// `span.begin` is the moment, `span.end` is ignored.
    virtual void laneEntered(LaneId lane, const Span& span) = 0;
    /// The lane does nothing from `at` on. `forced`: its running span ended because the GIL was taken away.
    virtual void laneLeft(LaneId lane, SimTime at, bool forced) = 0;

    /// `from` made `to` go on: it set the future, released the lock, put the item.
    virtual void woke(LaneId from, LaneId to, SimTime at) = 0;
    /// Text written by the program, exactly as written (may hold several lines or a part of one).
    virtual void printed(Stream stream, std::string_view text, TaskId task, LaneId lane, SimTime at) = 0;
};

} // namespace interleave
