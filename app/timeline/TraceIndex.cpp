#include "app/timeline/TraceIndex.h"

#include "app/timeline/LaneOrder.h"

#include <algorithm>
#include <map>
#include <set>

namespace interleave {

namespace {

bool isWorker(const Lane& lane)
{
    return lane.info.role == LaneRole::ThreadWorker || lane.info.role == LaneRole::ProcessWorker;
}

bool isLoop(const Lane& lane)
{
    return lane.info.kind == LaneKind::Thread && lane.info.role == LaneRole::EventLoop;
}

/// It spends no time on anything but waiting for somebody else.
bool onlyWaits(const Lane& lane)
{
    return std::none_of(lane.spans.begin(), lane.spans.end(), [](const Span& span) {
        const bool works = span.state == SpanState::Running || span.state == SpanState::Sleeping || span.state == SpanState::WaitsForIo;
        return works && span.duration() > SimDuration::zero();
    });
}

/// A thread beside the workers that only waits for them: a main thread, a pool's manager.
bool isHelper(const Lane& lane)
{
    return lane.info.kind == LaneKind::Thread && !isWorker(lane) && !isLoop(lane) && onlyWaits(lane);
}

} // namespace

TraceIndex::TraceIndex(std::shared_ptr<const Trace> trace) : trace_(std::move(trace)), labels_(*trace_)
{
    pyramids_.reserve(trace_->lanes().size());
    int threads = 0;
    for (const Lane& lane : trace_->lanes()) {
        pyramids_.emplace_back(lane.spans);
        hues_.push_back(lane.info.kind == LaneKind::Thread ? threads++ : -1);
    }
    findCarriers();
    holders_.resize(trace_->lanes().size());
    for (const Lane& lane : trace_->lanes()) {
        if (lane.info.kind == LaneKind::Gil)
            findHolders(lane);
    }
    chooseLanes();
}

LaneId TraceIndex::holder(LaneId gil, std::size_t span) const
{
    const auto& holders = holders_.at(interleave::index(gil));
    return span < holders.size() ? holders[span] : noLane;
}

int TraceIndex::hue(LaneId thread) const
{
    return interleave::index(thread) < hues_.size() ? hues_[interleave::index(thread)] : -1;
}

LaneId TraceIndex::carrier(TaskId task) const
{
    return interleave::index(task) < carriers_.size() ? carriers_[interleave::index(task)] : noLane;
}

/// A task belongs to the thread that first worked for it; one that nobody worked for, to the event loop of its process.
void TraceIndex::findCarriers()
{
    carriers_.assign(trace_->tasks().size(), noLane);
    for (const Lane& lane : trace_->lanes()) {
        if (lane.info.kind != LaneKind::Thread)
            continue;
        TaskId last = noTask;
        for (const Span& span : lane.spans) {
            if (span.task == last)
                continue;
            last = span.task;
            if (span.state == SpanState::Running && interleave::index(last) < carriers_.size()
                && carriers_[interleave::index(last)] == noLane)
                carriers_[interleave::index(last)] = lane.info.id;
        }
    }
    for (const Lane& lane : trace_->lanes()) {
        const std::size_t task = interleave::index(lane.info.task);
        if (lane.info.kind != LaneKind::Task || task >= carriers_.size() || carriers_[task] != noLane)
            continue;
        const auto loop = std::find_if(trace_->lanes().begin(), trace_->lanes().end(),
            [&](const Lane& other) { return isLoop(other) && other.info.process == lane.info.process; });
        if (loop != trace_->lanes().end())
            carriers_[task] = loop->info.id;
    }
}

void TraceIndex::findHolders(const Lane& gil)
{
    auto& holders = holders_[interleave::index(gil.info.id)];
    holders.assign(gil.spans.size(), noLane);
    for (const Lane& lane : trace_->lanes()) {
        if (lane.info.kind != LaneKind::Thread || lane.info.process != gil.info.process)
            continue;
        auto from = gil.spans.begin();
        for (const Span& span : lane.spans) {
            if (span.state != SpanState::Running || span.begin == span.end)
                continue;
            from = std::partition_point(from, gil.spans.end(), [&](const Span& held) { return held.end <= span.begin; });
            for (auto held = from; held != gil.spans.end() && held->begin < span.end; ++held)
                holders[static_cast<std::size_t>(held - gil.spans.begin())] = lane.info.id;
        }
    }
}

void TraceIndex::chooseLanes()
{
    const auto lanes = trace_->lanes();
    const bool workers = std::any_of(lanes.begin(), lanes.end(), isWorker);
    std::vector<std::vector<LaneId>> tasksOf(lanes.size());
    for (const Lane& lane : lanes) {
        if (lane.info.kind != LaneKind::Task || labels_.position(lane.info.task) < 0)
            continue;
        const LaneId thread = carrier(lane.info.task);
        if (thread != noLane && isLoop(trace_->lane(thread)))
            tasksOf[interleave::index(thread)].push_back(lane.info.id);
    }
    for (const Lane* each : lanesByProcess(*trace_)) {
        const Lane& lane = *each;
        if (workers && isHelper(lane))
            continue;
        // The GIL of a process of which no thread is shown has nothing to tell.
        if (lane.info.kind == LaneKind::Gil && workers && std::none_of(lanes.begin(), lanes.end(), [&](const Lane& other) {
                return other.info.kind == LaneKind::Thread && other.info.process == lane.info.process && !isHelper(other);
            }))
            continue;
        shown_.push_back({lane.info.id, lane.info.kind == LaneKind::Gil ? RowKind::Gil : RowKind::Thread});
        for (const LaneId task : tasksOf[interleave::index(lane.info.id)])
            shown_.push_back({task, RowKind::Task});
    }
    groupByProcess();
}

void TraceIndex::groupByProcess()
{
    std::map<ProcessId, int> rows;
    std::map<ProcessId, int> threads;
    std::set<ProcessId> gils;
    for (const ShownLane& shown : shown_) {
        const ProcessId process = trace_->lane(shown.lane).info.process;
        ++rows[process];
        if (shown.kind == RowKind::Gil)
            gils.insert(process);
        else if (shown.kind == RowKind::Thread)
            ++threads[process];
    }
    severalProcesses_ = rows.size() > 1;
    const bool groups = std::any_of(rows.begin(), rows.end(), [](const auto& process) { return process.second > 1; });
    const ShownLane* above = nullptr;
    for (ShownLane& shown : shown_) {
        const ProcessId process = trace_->lane(shown.lane).info.process;
        shown.apart = groups && above && trace_->lane(above->lane).info.process != process;
        shown.marked = shown.kind == RowKind::Thread && gils.contains(process) && threads[process] > 1;
        above = &shown;
    }
}

} // namespace interleave
