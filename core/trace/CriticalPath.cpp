#include "core/trace/CriticalPath.h"

#include "core/trace/Causes.h"
#include "core/trace/Lifetimes.h"

#include <algorithm>

namespace interleave {

namespace {

/// Work, sleep and input explain themselves. Other waits do only if nobody is found who ended them.
bool isOwnReason(SpanState state)
{
    switch (state) {
    case SpanState::Running:
    case SpanState::Starting:
    case SpanState::Pickling:
    case SpanState::HandingOver:
    case SpanState::Sleeping:
    case SpanState::WaitsForIo: return true;
    default: return false;
    }
}

class Walk {
public:
    explicit Walk(const Trace& trace) : trace_(trace), causes_(trace), visitedIn_(trace.lanes().size(), 0) {}

    CriticalPath path();

private:
    /// On the way from an effect to its cause, at one moment.
    struct Visit {
        Piece piece;
        std::vector<LaneId> causes;
        std::size_t next = 0;
    };

    LaneId start();
    bool explains(const Piece& piece) const;
    Piece reasonFor(LaneId lane);
    Visit visit(LaneId lane);
    bool wasVisited(LaneId lane) const { return visitedIn_[index(lane)] == search_; }
    void step();
    bool blame(const Piece& piece);
    void addStep(const Piece& piece, SimTime begin);

    const Trace& trace_;
    Causes causes_;
    /// Up to this moment nothing is known yet; on `lane_` the search goes on.
    SimTime at_{};
    LaneId lane_ = noLane;
    /// A search comes by each lane but once.
    std::uint64_t search_ = 1;
    std::vector<std::uint64_t> visitedIn_;
    std::vector<PathStep> backwards_;
};

Walk::Visit Walk::visit(LaneId lane)
{
    visitedIn_[index(lane)] = search_;
    const Piece piece = causes_.pieceBefore(lane, at_);
    if (causes_.heldUp(piece, at_))
        return {piece, {}, 0};
    return {piece, causes_.of(piece, at_), 0};
}

bool Walk::explains(const Piece& piece) const { return piece.span && (isOwnReason(piece.span->state) || causes_.heldUp(piece, at_)); }

/// From cause to cause until one explains itself, trying the likeliest first. Who has been passed at this moment already does not explain
/// anything, and a gap does not either. If none does, the wait with which it began has to.
Piece Walk::reasonFor(LaneId lane)
{
    std::vector<Visit> way{visit(causes_.laneOfWork(lane, at_))};
    const Piece first = way.front().piece;
    std::optional<Piece> unexplained;
    while (!way.empty()) {
        Visit& last = way.back();
        if (last.next == last.causes.size()) {
            if (explains(last.piece))
                return last.piece;
            way.pop_back();
            continue;
        }
        const LaneId cause = last.causes[last.next++];
        if (cause == noLane)
            continue;
        const LaneId work = causes_.laneOfWork(cause, at_);
        if (wasVisited(work))
            continue;
        way.push_back(visit(work));
        if (!unexplained && way.back().piece.span)
            unexplained = way.back().piece;
    }
    return first.span ? first : unexplained.value_or(first);
}

/// What the thread at the other end did while this lane waited for what was then taken away from that thread. The path stays on this lane.
bool Walk::blame(const Piece& piece)
{
    const auto heldUp = causes_.heldUp(piece, at_);
    if (!heldUp)
        return false;
    const SimTime until = std::max(piece.begin, heldUp->since);
    while (at_ > until) {
        const Piece held = causes_.pieceBefore(causes_.laneOfWork(heldUp->by, at_), at_);
        addStep(held, std::max(until, held.begin));
    }
    return true;
}

void Walk::addStep(const Piece& piece, SimTime begin)
{
    PathStep step;
    step.begin = begin;
    step.end = at_;
    step.lane = piece.lane;
    if (piece.span) {
        step.task = piece.span->task;
        step.state = piece.span->state;
        step.line = piece.span->line;
    }
    backwards_.push_back(step);
    at_ = begin;
}

void Walk::step()
{
    ++search_;
    const Piece piece = reasonFor(lane_);
    lane_ = piece.lane;
    if (!blame(piece))
        addStep(piece, causes_.beginOfStay(piece, at_));
}

/// The main thread, unless another one's end explains better why the run ended only then: the main thread was over already, or waits for ever.
LaneId Walk::start()
{
    const LaneId mainThread = mainThreadOf(trace_);
    if (mainThread == noLane || explains(reasonFor(mainThread)))
        return mainThread;
    for (const Lane& lane : trace_.lanes()) {
        if (lane.info.kind != LaneKind::Gil && !wasVisited(lane.info.id) && explains(reasonFor(lane.info.id)))
            return lane.info.id;
    }
    return mainThread;
}

bool continues(const PathStep& earlier, const PathStep& later) { return earlier.lane == later.lane && earlier.task == later.task && earlier.state == later.state; }

CriticalPath Walk::path()
{
    CriticalPath path;
    at_ = SimTime(trace_.makespan());
    if (at_ == SimTime{})
        return path;
    lane_ = start();
    if (lane_ == noLane)
        return path;
    while (at_ > SimTime{})
        step();
    for (auto step = backwards_.rbegin(); step != backwards_.rend(); ++step) {
        if (step->state)
            path.time[static_cast<std::size_t>(*step->state)] += step->duration();
        else
            path.idle += step->duration();
        if (!path.steps.empty() && continues(path.steps.back(), *step))
            path.steps.back().end = step->end;
        else
            path.steps.push_back(*step);
    }
    return path;
}

} // namespace

CriticalPath criticalPathOf(const Trace& trace) { return Walk(trace).path(); }

} // namespace interleave
