#include "core/machine/TraceBook.h"

#include <utility>

namespace interleave {

LaneId TraceBook::addLane(LaneInfo info)
{
    info.id = LaneId{static_cast<std::uint32_t>(lanes_.size())};
    lanes_.push_back(std::move(info));
    observer_.laneAdded(lanes_.back());
    return lanes_.back().id;
}

void TraceBook::changeLane(const LaneInfo& info)
{
    lanes_.at(index(info.id)) = info;
    observer_.laneChanged(info);
}

void TraceBook::enterLane(LaneId id, Span span)
{
    span.begin = now();
    span.end = span.begin;
    observer_.laneEntered(id, span);
}

void TraceBook::leaveLane(LaneId id, bool forced)
{
    observer_.laneLeft(id, now(), forced);
}

TaskId TraceBook::addTask(TaskInfo info, ProcessId process)
{
    LaneInfo lane;
    lane.kind = LaneKind::Task;
    lane.process = process;
    lane.task = info.id = TaskId{static_cast<std::uint32_t>(tasks_.size())};
    lane.name = info.name;
    info.lane = addLane(std::move(lane));
    TaskStatus status;
    status.lane = info.lane;
    taskStatus_.push_back(status);
    tasks_.push_back(std::move(info));
    observer_.taskAdded(tasks_.back(), now());
    return tasks_.back().id;
}

void TraceBook::renameTask(TaskId id, std::string name)
{
    TaskInfo& info = tasks_.at(index(id));
    info.name = std::move(name);
    observer_.taskChanged(info);
    LaneInfo renamed = lane(info.lane);
    renamed.name = info.name;
    changeLane(renamed);
}

void TraceBook::startTask(TaskId id)
{
    TaskStatus& status = taskStatus_.at(index(id));
    if (!std::exchange(status.started, true))
        observer_.taskStarted(id, now());
}

void TraceBook::endTask(TaskId id, TaskEnd how)
{
    TaskStatus& status = taskStatus_.at(index(id));
    if (std::exchange(status.ended, true))
        return;
    leaveLane(status.lane);
    observer_.taskEnded(id, now(), how);
}

void TraceBook::showTask(TaskId id, Span span, const ThreadLane* by)
{
    TaskStatus& status = taskStatus_.at(index(id));
    if (status.ended)
        return;
    status.shownBy = by;
    span.task = id;
    enterLane(status.lane, span);
}

void TraceBook::hideTask(TaskId id, const ThreadLane* by, bool forced)
{
    TaskStatus& status = taskStatus_.at(index(id));
    if (status.ended || status.shownBy != by)
        return;
    status.shownBy = nullptr;
    leaveLane(status.lane, forced);
}

ResourceId TraceBook::addResource(const std::string& name)
{
    const ResourceId id{resources_++};
    observer_.resourceAdded(id, name);
    return id;
}

} // namespace interleave
