#include "core/trace/TraceRecorder.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace interleave {

void TraceRecorder::laneAdded(const LaneInfo& lane)
{
    assert(index(lane.id) == trace_.lanes_.size());
    trace_.lanes_.push_back({lane, {}});
    progress_.emplace_back();
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
    moments_.add(at);
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
    if (started)
        return;
    started = at;
    moments_.add(at);
}

void TraceRecorder::taskEnded(TaskId task, SimTime at, TaskEnd how)
{
    TaskRecord& record = trace_.tasks_.at(index(task));
    if (record.ended)
        return;
    record.ended = at;
    record.end = how;
    moments_.add(at);
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
    Progress& progress = progress_[index(lane)];
    progress.open = span;
    // Counted now, while the moment is at hand: by the end of the span it has left the processor's caches.
    progress.openedAt = moments_.add(span.begin);
}

void TraceRecorder::laneLeft(LaneId lane, SimTime at, bool forced)
{
    close(lane, at, forced);
}

void TraceRecorder::woke(LaneId from, LaneId to, SimTime at)
{
    trace_.flows_.push_back({from, to, at});
    moments_.add(at);
}

void TraceRecorder::printed(Stream stream, std::string_view text, TaskId task, LaneId lane, SimTime at)
{
    auto& printed = trace_.printed_;
    const auto goesOn = [&](const Printed& last) {
        return last.at == at && last.stream == stream && last.task == task && last.lane == lane && !last.text.empty() && last.text.back() != '\n';
    };
    // A program that prints a line letter by letter would otherwise need a record for each letter.
    if (!printed.empty() && goesOn(printed.back()))
        printed.back().text += text;
    else
        printed.push_back({at, stream, task, lane, std::string(text)});
    moments_.add(at);
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
    Progress& progress = progress_.at(index(lane));
    if (!progress.open)
        return;
    Span span = *progress.open;
    progress.open.reset();
    span.end = at;
    span.forced = forced && span.state == SpanState::Running;
    assert(span.begin <= span.end);
    if (isWorthKeeping(span))
        keep(lane, span);
    else
        moments_.takeBack(progress.openedAt);
}

/// Room for what a lane usually holds, so that it does not move at its second and its third span.
static constexpr std::size_t firstSpans = 4;

void TraceRecorder::keep(LaneId lane, const Span& span)
{
    Progress& progress = progress_[index(lane)];
    auto& spans = trace_.lanes_[index(lane)].spans;
    if (!spans.empty() && continues(spans.back(), span)) {
        spans.back().end = span.end;
        spans.back().forced = span.forced;
        moments_.takeBack(progress.endedAt);
        moments_.takeBack(progress.openedAt);
    } else {
        if (spans.capacity() == 0)
            spans.reserve(firstSpans);
        spans.push_back(span);
    }
    progress.endedAt = moments_.add(span.end);
}

std::shared_ptr<const Trace> TraceRecorder::finish(SimTime end)
{
    moments_.add(end);
    for (const Lane& lane : trace_.lanes_)
        close(lane.info.id, end, false);
    progress_.clear();
    trace_.makespan_ = end.time_since_epoch();
    trace_.moments_ = std::exchange(moments_, MomentList{}).changed();
    if (trace_.moments_.front() != SimTime{})
        trace_.moments_.insert(trace_.moments_.begin(), SimTime{});
    return std::make_shared<const Trace>(std::exchange(trace_, Trace{}));
}

std::size_t MomentList::positionOf(SimTime at)
{
    if (entries_.empty() || at != entries_.back().at) {
        isInOrder_ = isInOrder_ && (entries_.empty() || at > entries_.back().at);
        entries_.push_back({at, 0});
    }
    return entries_.size() - 1;
}

std::size_t MomentList::add(SimTime at)
{
    const std::size_t position = positionOf(at);
    addAgain(position);
    return position;
}

std::vector<SimTime> MomentList::changed()
{
    if (!isInOrder_)
        std::sort(entries_.begin(), entries_.end(), [](const Entry& left, const Entry& right) { return left.at < right.at; });
    std::vector<SimTime> moments;
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        const SimTime at = entry->at;
        std::int64_t changes = 0;
        for (; entry != entries_.end() && entry->at == at; ++entry)
            changes += entry->changes;
        if (changes > 0)
            moments.push_back(at);
    }
    entries_.clear();
    return moments;
}

} // namespace interleave
