#pragma once

/// Who made whom go on: what the critical path asks a trace, at the end of a wait.

#include "core/trace/Trace.h"

namespace interleave {

/// What a lane did just before a moment: a span that began before it and had not ended, or the gap since its last span.
struct Piece {
    LaneId lane{};
    SimTime begin{};
    const Span* span = nullptr; ///< nullptr: a gap
};

/// A thread had what a waiter wanted until it was made to give it up: had the waiter come earlier, it would have got it earlier.
struct HeldUp {
    LaneId by{};
    SimTime since{};
};

class Causes {
public:
    /// The trace has to outlive it.
    explicit Causes(const Trace& trace);

    Piece pieceBefore(LaneId lane, SimTime at) const;

    /// The lane of the task that a thread worked for just before `at`; the lane itself if it is a task's or worked for nobody.
    LaneId laneOfWork(LaneId lane, SimTime at) const;

    /// Lanes one of which is why the piece lasted until `at`, the likeliest first; none for work and for sleep, and where nobody is known.
    /// Requires: `piece` is the one before `at`.
    std::vector<LaneId> of(const Piece& piece, SimTime at) const;

    /// If the piece is a wait for a GIL or a core that was taken away from another thread: from whom.
    std::optional<HeldUp> heldUp(const Piece& piece, SimTime at) const;

    /// If nobody is to blame for the piece: how far back that holds, a moment at which somebody let the lane go on, or the piece's begin.
    SimTime beginOfStay(const Piece& piece, SimTime at) const;

private:
    /// At a moment, a lane did something.
    struct Event {
        SimTime at{};
        LaneId by{};
        std::size_t span = 0; ///< runners: which one of the thread's
    };
    /// A thread had a GIL or a core.
    struct Holding {
        SimTime begin{};
        SimTime end{};
        LaneId by{};
        bool forced = false; ///< it was taken away
    };

    void readThread(const Lane& lane);
    void readTask(const Lane& lane);
    void readGil(const Lane& lane);

    const Event* runnerOf(TaskId task, SimTime at) const;
    LaneId firstThreadOf(ProcessId process) const;
    const Holding* holdingBefore(const Piece& piece, SimTime at) const;
    std::span<const Holding> coresLeftAt(SimTime at) const;

    void addWakers(const Piece& piece, SimTime at, std::vector<LaneId>& causes) const;
    void addEnded(SimTime at, std::vector<LaneId>& causes) const;
    void addSleepers(ProcessId process, SimTime at, std::vector<LaneId>& causes) const;
    void addStepsOf(LaneId loop, std::size_t before, SimTime at, std::vector<LaneId>& causes) const;
    void addAllStepsOf(LaneId loop, SimTime at, std::vector<LaneId>& causes) const;
    void addBeginning(const Piece& piece, SimTime at, std::vector<LaneId>& causes) const;
    void addLeavers(ProcessId process, SimTime at, std::vector<LaneId>& causes) const;
    void addTarget(const Piece& piece, SimTime at, std::vector<LaneId>& causes) const;

    const Trace& trace_;
    std::vector<std::vector<Event>> wakers_;     ///< by lane, in order of time
    std::vector<std::vector<Event>> runners_;    ///< by task: threads that began a span for it, in order of time
    std::vector<std::vector<Holding>> holdings_; ///< by process, in order of time
    std::vector<LaneId> firstThreads_;           ///< by process
    std::vector<Holding> onCore_;                ///< in order of their ends; forced: its time slice was over
    std::vector<Event> sleepers_;                ///< tasks that slept until then, in order of time
    std::vector<TaskId> byEnd_;
};

} // namespace interleave
