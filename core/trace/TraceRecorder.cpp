#include "core/trace/TraceRecorder.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace interleave {

void TraceRecorder::laneAdded(const LaneInfo& lane)
{
    assert(index(lane.id) == trace_.lanes_.size());
    trace_.lanes_.push_back({lane, {}});
    open_.emplace_back();
}

void TraceRecorder::laneChanged(const LaneInfo& lane)
{
    trace_.lanes_.at(index(lane.id)).info = lane;
}

void TraceRecorder::taskAdded(const TaskInfo& task, SimTime at)
{
    assert(index(task.id) == trace_.tasks_.size());
    TaskRecord record;
    record.info = task;
    record.created = at;
    trace_.tasks_.push_back(std::move(record));
    if (!task.root)
        trace_.byCreation_.push_back(task.id);
}

void TraceRecorder::taskChanged(const TaskInfo& task)
{
    trace_.tasks_.at(index(task.id)).info = task;
}

void TraceRecorder::taskStarted(TaskId task, SimTime at)
{
    auto& started = trace_.tasks_.at(index(task)).started;
    if (!started)
        started = at;
}

void TraceRecorder::taskEnded(TaskId task, SimTime at, TaskEnd how)
{
    TaskRecord& record = trace_.tasks_.at(index(task));
    if (record.ended)
        return;
    record.ended = at;
    record.end = how;
    if (!record.info.root)
        trace_.byEnd_.push_back(task);
}

void TraceRecorder::resourceAdded(ResourceId id, std::string_view name)
{
    assert(index(id) == trace_.resources_.size());
    static_cast<void>(id);
    trace_.resources_.emplace_back(name);
}

void TraceRecorder::laneEntered(LaneId lane, const Span& span)
{
    close(lane, span.begin, false);
    open_.at(index(lane)) = span;
}

void TraceRecorder::laneLeft(LaneId lane, SimTime at, bool forced)
{
    close(lane, at, forced);
}

void TraceRecorder::woke(LaneId from, LaneId to, SimTime at)
{
    trace_.flows_.push_back({from, to, at});
}

void TraceRecorder::printed(Stream stream, std::string_view text, TaskId task, LaneId lane, SimTime at)
{
    trace_.printed_.push_back({at, stream, task, lane, std::string(text)});
}

namespace {

bool isWorthKeeping(const Span& span)
{
    return span.end > span.begin || (span.state == SpanState::Running && span.task != noTask);
}

bool continues(const Span& earlier, const Span& later)
{
    return earlier.end == later.begin && !earlier.forced && earlier.state == later.state && earlier.task == later.task && earlier.target == later.target &&
           earlier.line == later.line;
}

} // namespace

void TraceRecorder::close(LaneId lane, SimTime at, bool forced)
{
    auto& open = open_.at(index(lane));
    if (!open)
        return;
    Span span = *open;
    open.reset();
    span.end = at;
    span.forced = forced && span.state == SpanState::Running;
    assert(span.begin <= span.end);
    if (!isWorthKeeping(span))
        return;
    auto& spans = trace_.lanes_[index(lane)].spans;
    if (!spans.empty() && continues(spans.back(), span)) {
        spans.back().end = span.end;
        spans.back().forced = span.forced;
    } else {
        spans.push_back(span);
    }
}

std::shared_ptr<const Trace> TraceRecorder::finish(SimTime end)
{
    for (const Lane& lane : trace_.lanes_)
        close(lane.info.id, end, false);
    open_.clear();
    trace_.makespan_ = end.time_since_epoch();
    collectMoments();
    return std::make_shared<const Trace>(std::exchange(trace_, Trace{}));
}

void TraceRecorder::collectMoments()
{
    auto& moments = trace_.moments_;
    moments = {SimTime{}, SimTime{trace_.makespan_}};
    for (const Lane& lane : trace_.lanes_) {
        for (const Span& span : lane.spans) {
            if (span.begin != moments.back()) // mostly the end of the span before
                moments.push_back(span.begin);
            moments.push_back(span.end);
        }
    }
    for (const TaskRecord& task : trace_.tasks_) {
        moments.push_back(task.created);
        if (task.started)
            moments.push_back(*task.started);
        if (task.ended)
            moments.push_back(*task.ended);
    }
    for (const Flow& flow : trace_.flows_)
        moments.push_back(flow.at);
    for (const Printed& piece : trace_.printed_)
        moments.push_back(piece.at);
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
}

} // namespace interleave
