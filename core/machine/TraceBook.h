#pragma once

/// The machine's book of lanes, tasks and resources: gives the ids, remembers who shows what on a task's lane, and tells
/// the observer.

#include "core/machine/Engine.h"
#include "core/trace/TraceObserver.h"

namespace interleave {

class ThreadLane;

class TraceBook {
public:
    TraceBook(const Engine& engine, TraceObserver& observer) : engine_(engine), observer_(observer) {}
    TraceBook(const TraceBook&) = delete;
    TraceBook& operator=(const TraceBook&) = delete;

    TraceObserver& observer() const { return observer_; }
    SimTime now() const { return engine_.now(); }

    /// `info.id` is filled in here.
    LaneId addLane(LaneInfo info);
    const LaneInfo& lane(LaneId id) const { return lanes_.at(index(id)); }
    void changeLane(const LaneInfo& info);
    void enterLane(LaneId id, Span span);
    void leaveLane(LaneId id, bool forced = false);

    /// `info.id` and `info.lane` are filled in here.
    TaskId addTask(TaskInfo info, ProcessId process);
    const TaskInfo& task(TaskId id) const { return tasks_.at(index(id)); }
    void renameTask(TaskId id, std::string name);
    void startTask(TaskId id);
    void endTask(TaskId id, TaskEnd how);
    /// The task's lane shows `span` from now on, on behalf of `by` (nullptr: nobody works for the task). Ended tasks show nothing.
    void showTask(TaskId id, Span span, const ThreadLane* by);
    /// The task's lane shows nothing from now on, if `by` is who spoke for it last.
    void hideTask(TaskId id, const ThreadLane* by, bool forced = false);

    ResourceId addResource(const std::string& name);

private:
    /// The little that changes all the time, apart from the rest: there may be very many tasks.
    struct TaskStatus {
        const ThreadLane* shownBy = nullptr;
        LaneId lane{};
        bool started = false;
        bool ended = false;
    };

    const Engine& engine_;
    TraceObserver& observer_;
    std::vector<LaneInfo> lanes_;
    std::vector<TaskInfo> tasks_;
    std::vector<TaskStatus> taskStatus_;
    std::uint32_t resources_ = 0;
};

} // namespace interleave
