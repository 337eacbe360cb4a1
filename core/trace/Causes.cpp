#include "core/trace/Causes.h"

#include <algorithm>

namespace interleave {

namespace {

/// Of very many that did something at one moment, those nearest are enough.
constexpr std::size_t mostOfAMoment = 64;

bool needsCore(SpanState state) { return state == SpanState::Running || state == SpanState::Starting || state == SpanState::Pickling; }

/// The last of a lane's spans that began before `at`; nullptr if there is none.
const Span* lastBegunBefore(const Lane& lane, SimTime at)
{
    const auto after = std::lower_bound(lane.spans.begin(), lane.spans.end(), at, [](const Span& span, SimTime t) { return span.begin < t; });
    return after == lane.spans.begin() ? nullptr : &*std::prev(after);
}

template <typename Events> auto eventsAt(const Events& events, SimTime at)
{
    const auto begin = std::lower_bound(events.begin(), events.end(), at, [](const auto& event, SimTime t) { return event.at < t; });
    const auto end = std::upper_bound(begin, events.end(), at, [](SimTime t, const auto& event) { return t < event.at; });
    return std::span(begin, end);
}

} // namespace

Causes::Causes(const Trace& trace) : trace_(trace), wakers_(trace.lanes().size()), runners_(trace.tasks().size()), byEnd_(trace.doneAt(SimTime::max()))
{
    std::size_t processes = 0;
    for (const Lane& lane : trace.lanes())
        processes = std::max<std::size_t>(processes, index(lane.info.process) + 1);
    holdings_.resize(processes);
    firstThreads_.assign(processes, noLane);
    for (const Lane& lane : trace.lanes()) {
        if (lane.info.kind == LaneKind::Thread)
            readThread(lane);
        else if (lane.info.kind == LaneKind::Gil)
            readGil(lane);
        else
            readTask(lane);
    }
    for (const Flow& flow : trace.flows())
        wakers_.at(index(flow.to)).push_back({flow.at, flow.from, 0});
    const auto earlier = [](const Event& a, const Event& b) { return a.at < b.at; };
    std::stable_sort(sleepers_.begin(), sleepers_.end(), earlier);
    std::stable_sort(onCore_.begin(), onCore_.end(), [](const Holding& a, const Holding& b) { return a.end < b.end; });
    for (auto& runners : runners_)
        std::stable_sort(runners.begin(), runners.end(), earlier);
}

void Causes::readThread(const Lane& lane)
{
    LaneId& first = firstThreads_[index(lane.info.process)];
    if (first == noLane)
        first = lane.info.id;
    bool goesOn = false;
    for (std::size_t i = 0; i < lane.spans.size(); ++i) {
        const Span& span = lane.spans[i];
        if (span.task != noTask)
            runners_.at(index(span.task)).push_back({span.begin, lane.info.id, i});
        const bool touches = goesOn && onCore_.back().end == span.begin;
        if (touches && span.state == SpanState::Runnable)
            onCore_.back().forced = true;
        if (touches && needsCore(span.state))
            onCore_.back().end = span.end;
        else if (needsCore(span.state) && span.end > span.begin)
            onCore_.push_back({span.begin, span.end, lane.info.id, false});
        goesOn = needsCore(span.state) && (touches || span.end > span.begin);
    }
}

void Causes::readTask(const Lane& lane)
{
    for (const Span& span : lane.spans) {
        if (span.state == SpanState::Sleeping)
            sleepers_.push_back({span.end, lane.info.id, 0});
    }
}

/// A holding is one span for each task that the holder worked for.
void Causes::readGil(const Lane& lane)
{
    auto& holdings = holdings_[index(lane.info.process)];
    for (const Span& span : lane.spans) {
        const LaneId by{span.target};
        if (!holdings.empty() && holdings.back().by == by && holdings.back().end == span.begin && !holdings.back().forced) {
            holdings.back().end = span.end;
            holdings.back().forced = span.forced;
        } else if (span.target < trace_.lanes().size()) {
            holdings.push_back({span.begin, span.end, by, span.forced});
        }
    }
}

Piece Causes::pieceBefore(LaneId id, SimTime at) const
{
    const Span* const last = lastBegunBefore(trace_.lane(id), at);
    if (!last)
        return {id, SimTime{}, nullptr};
    return last->end >= at ? Piece{id, last->begin, last} : Piece{id, last->end, nullptr};
}

LaneId Causes::laneOfWork(LaneId id, SimTime at) const
{
    if (trace_.lane(id).info.kind == LaneKind::Task)
        return id;
    const Piece own = pieceBefore(id, at);
    if (!own.span || own.span->task == noTask)
        return id;
    const LaneId ofTask = trace_.task(own.span->task).info.lane;
    const Piece copy = pieceBefore(ofTask, at);
    return copy.span && copy.span->state == own.span->state ? ofTask : id;
}

/// The thread that begins something for the task at that moment; nullptr if none does.
const Causes::Event* Causes::runnerOf(TaskId task, SimTime at) const
{
    const auto runners = eventsAt(runners_[index(task)], at);
    return runners.empty() ? nullptr : &runners.front();
}

LaneId Causes::firstThreadOf(ProcessId process) const { return firstThreads_[index(process)]; }

// ---- causes

void Causes::addWakers(const Piece& piece, SimTime at, std::vector<LaneId>& causes) const
{
    const auto add = [&](LaneId lane) {
        const auto wakers = eventsAt(wakers_[index(lane)], at);
        for (auto waker = wakers.rbegin(); waker != wakers.rend(); ++waker)
            causes.push_back(waker->by);
    };
    add(piece.lane);
    const TaskId task = trace_.lane(piece.lane).info.task;
    if (task == noTask)
        return;
    if (const Event* const runner = runnerOf(task, at))
        add(runner->by);
}

/// Tasks that ended at that moment, the last first.
void Causes::addEnded(SimTime at, std::vector<LaneId>& causes) const
{
    const auto later = std::upper_bound(byEnd_.begin(), byEnd_.end(), at, [this](SimTime t, TaskId id) { return t < *trace_.task(id).ended; });
    std::size_t left = mostOfAMoment;
    for (auto ended = later; left-- > 0 && ended != byEnd_.begin() && *trace_.task(*std::prev(ended)).ended == at; --ended)
        causes.push_back(trace_.task(*std::prev(ended)).info.lane);
}

/// What an event loop waited for that had nothing to do.
void Causes::addSleepers(ProcessId process, SimTime at, std::vector<LaneId>& causes) const
{
    const auto sleepers = eventsAt(sleepers_, at);
    for (const Event& sleeper : sleepers.first(std::min(sleepers.size(), mostOfAMoment))) {
        if (trace_.lane(sleeper.by).info.process == process)
            causes.push_back(sleeper.by);
    }
}

/// The tasks of an event loop that had a step at that moment, before the span of that number: one of them may have let the one that waited go on, since
/// loops do not record who did. The last one first.
void Causes::addStepsOf(LaneId loop, std::size_t before, SimTime at, std::vector<LaneId>& causes) const
{
    const auto& spans = trace_.lane(loop).spans;
    std::size_t left = mostOfAMoment;
    for (; left-- > 0 && before > 0 && spans[before - 1].begin == at; --before) {
        if (spans[before - 1].task != noTask)
            causes.push_back(trace_.task(spans[before - 1].task).info.lane);
    }
    causes.push_back(loop); // what it worked for just before
}

void Causes::addAllStepsOf(LaneId loop, SimTime at, std::vector<LaneId>& causes) const
{
    const auto& spans = trace_.lane(loop).spans;
    const auto later = std::upper_bound(spans.begin(), spans.end(), at, [](SimTime t, const Span& span) { return t < span.begin; });
    addStepsOf(loop, static_cast<std::size_t>(later - spans.begin()), at, causes);
}

/// The first thing a lane ever did, or what comes after having nothing to do.
void Causes::addBeginning(const Piece& piece, SimTime at, std::vector<LaneId>& causes) const
{
    const LaneInfo& lane = trace_.lane(piece.lane).info;
    if (lane.kind != LaneKind::Task) {
        addAllStepsOf(piece.lane, at, causes);
        addSleepers(lane.process, at, causes);
        addLeavers(lane.process, at, causes);
        const LaneId starter = firstThreadOf(lane.process);
        if (piece.begin == SimTime{})
            causes.push_back(starter == lane.id ? firstThreadOf(ProcessId{}) : starter);
        return;
    }
    const TaskRecord& task = trace_.task(lane.task);
    if (const Event* const runner = runnerOf(lane.task, at); at > task.created && runner)
        causes.push_back(runner->by);
    if (at <= task.created)
        causes.push_back(task.info.parent == noTask ? firstThreadOf(lane.process) : trace_.task(task.info.parent).info.lane);
}

/// The task that is waited for, if it ended just then or is not over at all.
void Causes::addTarget(const Piece& piece, SimTime at, std::vector<LaneId>& causes) const
{
    if (piece.span->target >= trace_.tasks().size())
        return;
    const TaskRecord& task = trace_.task(TaskId{piece.span->target});
    const bool neverEnds = !task.ended && at == SimTime(trace_.makespan());
    if (task.ended == at || neverEnds)
        causes.push_back(task.info.lane);
}

/// Green threads wait for each other without a GIL that shows: whoever of the process stopped to compute just then.
void Causes::addLeavers(ProcessId process, SimTime at, std::vector<LaneId>& causes) const
{
    for (const Holding& left : coresLeftAt(at)) {
        if (trace_.lane(left.by).info.process == process)
            causes.push_back(left.by);
    }
}

std::span<const Causes::Holding> Causes::coresLeftAt(SimTime at) const
{
    const auto begin = std::lower_bound(onCore_.begin(), onCore_.end(), at, [](const Holding& holding, SimTime t) { return holding.end < t; });
    const auto end = std::upper_bound(begin, onCore_.end(), at, [](SimTime t, const Holding& holding) { return t < holding.end; });
    return {begin, end};
}

std::vector<LaneId> Causes::of(const Piece& piece, SimTime at) const
{
    std::vector<LaneId> causes;
    if (!piece.span) {
        addWakers(piece, at, causes);
        addBeginning(piece, at, causes);
        return causes;
    }
    const TaskId task = trace_.lane(piece.lane).info.task;
    const Event* const runner = task == noTask ? nullptr : runnerOf(task, at);
    switch (piece.span->state) {
    case SpanState::Running:
    case SpanState::Starting:
    case SpanState::Pickling:
    case SpanState::HandingOver:
    case SpanState::Sleeping: break;
    case SpanState::WaitsForIo:
        addWakers(piece, at, causes);
        if (task == noTask) {
            addAllStepsOf(piece.lane, at, causes);
            addSleepers(trace_.lane(piece.lane).info.process, at, causes);
        }
        break;
    case SpanState::WaitsForTask:
        addTarget(piece, at, causes);
        addWakers(piece, at, causes);
        addEnded(at, causes);
        if (runner)
            addStepsOf(runner->by, runner->span, at, causes);
        break;
    case SpanState::WaitsForLock:
        addWakers(piece, at, causes);
        if (runner)
            addStepsOf(runner->by, runner->span, at, causes);
        break;
    case SpanState::Queued:
        if (runner)
            causes.push_back(runner->by);
        addLeavers(trace_.lane(piece.lane).info.process, at, causes);
        break;
    case SpanState::WaitsForGil:
        if (const Holding* holding = holdingBefore(piece, at))
            causes.push_back(holding->by);
        break;
    case SpanState::Runnable:
        for (const Holding& left : coresLeftAt(at))
            causes.push_back(left.by);
        break;
    }
    return causes;
}

// ---- what is taken away

/// Whoever had the GIL just before, unless it is the waiter: its own holding begins before it can go on.
const Causes::Holding* Causes::holdingBefore(const Piece& piece, SimTime at) const
{
    const auto& holdings = holdings_[index(trace_.lane(piece.lane).info.process)];
    const auto after = std::lower_bound(holdings.begin(), holdings.end(), at, [](const Holding& holding, SimTime t) { return holding.begin < t; });
    if (after == holdings.begin() || std::prev(after)->end < at)
        return nullptr;
    const Holding& last = *std::prev(after);
    return last.by == piece.lane || laneOfWork(last.by, at) == piece.lane ? nullptr : &last;
}

std::optional<HeldUp> Causes::heldUp(const Piece& piece, SimTime at) const
{
    if (!piece.span)
        return {};
    if (piece.span->state == SpanState::WaitsForGil) {
        const Holding* const holding = holdingBefore(piece, at);
        if (holding && holding->forced)
            return HeldUp{holding->by, holding->begin};
    }
    if (piece.span->state == SpanState::Runnable) {
        for (const Holding& left : coresLeftAt(at)) {
            if (left.forced && left.by != piece.lane)
                return HeldUp{left.by, left.begin};
        }
    }
    return {};
}

SimTime Causes::beginOfStay(const Piece& piece, SimTime at) const
{
    if (!piece.span)
        return piece.begin;
    switch (piece.span->state) {
    case SpanState::WaitsForLock:
    case SpanState::WaitsForTask: {
        // Equal waits that touch are one span.
        const auto& wakers = wakers_[index(piece.lane)];
        const auto next = std::lower_bound(wakers.begin(), wakers.end(), at, [](const Event& event, SimTime t) { return event.at < t; });
        return next == wakers.begin() ? piece.begin : std::max(piece.begin, std::prev(next)->at);
    }
    case SpanState::Runnable: {
        const auto next = std::lower_bound(onCore_.begin(), onCore_.end(), at, [](const Holding& holding, SimTime t) { return holding.end < t; });
        return next == onCore_.begin() ? piece.begin : std::max(piece.begin, std::prev(next)->end);
    }
    case SpanState::WaitsForGil: {
        const auto& holdings = holdings_[index(trace_.lane(piece.lane).info.process)];
        const auto next = std::lower_bound(holdings.begin(), holdings.end(), at, [](const Holding& holding, SimTime t) { return holding.begin < t; });
        if (next == holdings.begin())
            return piece.begin;
        const Holding& last = *std::prev(next);
        return std::max(piece.begin, last.end < at ? last.end : last.begin);
    }
    default: return piece.begin;
    }
}

} // namespace interleave
