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
    TaskEntry entry;
    entry.info = std::move(info);
    tasks_.push_back(std::move(entry));
    observer_.taskAdded(tasks_.back().info, now());
    return tasks_.back().info.id;
}

void TraceBook::renameTask(TaskId id, std::string name)
{
    TaskInfo& info = tasks_.at(index(id)).info;
    info.name = std::move(name);
    observer_.taskChanged(info);
    LaneInfo renamed = lane(info.lane);
    renamed.name = info.name;
    changeLane(renamed);
}

void TraceBook::startTask(TaskId id)
{
    TaskEntry& entry = tasks_.at(index(id));
    if (!std::exchange(entry.started, true))
        observer_.taskStarted(id, now());
}

void TraceBook::endTask(TaskId id, TaskEnd how)
{
    TaskEntry& entry = tasks_.at(index(id));
    if (std::exchange(entry.ended, true))
        return;
    leaveLane(entry.info.lane);
    observer_.taskEnded(id, now(), how);
}

void TraceBook::showTask(TaskId id, Span span, const ThreadLane* by)
{
    TaskEntry& entry = tasks_.at(index(id));
    if (entry.ended)
        return;
    entry.shownBy = by;
    span.task = id;
    enterLane(entry.info.lane, span);
}

void TraceBook::hideTask(TaskId id, const ThreadLane* by, bool forced)
{
    TaskEntry& entry = tasks_.at(index(id));
    if (entry.ended || entry.shownBy != by)
        return;
    entry.shownBy = nullptr;
    leaveLane(entry.info.lane, forced);
}

ResourceId TraceBook::addResource(const std::string& name)
{
    const ResourceId id{resources_++};
    observer_.resourceAdded(id, name);
    return id;
}

} // namespace interleave
