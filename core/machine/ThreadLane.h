#pragma once

/// What one thread shows: on its own lane (or, green, on its carrier's) and on the lane of the task it works for.

#include "core/machine/TraceBook.h"

namespace interleave {

class ThreadLane {
public:
    /// `carrier`: nullptr, or whose lane a green thread shares.
    ThreadLane(TraceBook& book, LaneId id, ThreadLane* carrier) : book_(book), id_(id), carrier_(carrier) {}
    ThreadLane(const ThreadLane&) = delete;
    ThreadLane& operator=(const ThreadLane&) = delete;

    LaneId id() const { return id_; }
    TaskId task() const { return task_; }
    bool green() const { return carrier_ != nullptr; }
    void setLine(std::uint32_t line) { line_ = line; }
    std::uint32_t line() const { return line_; }

    /// From now on the thread does this. Queued (for its turn among green threads) shows on its task's lane only.
    void enter(SpanState state, std::uint32_t target = noTarget);
    /// From now on it shows nothing. `forced`: because the GIL was taken away.
    void leave(bool forced = false);
    /// From now on the thread works for `task`.
    void setTask(TaskId task);

    /// Around the time in which the program runs: a step that took no time shows as a Running span of no length.
    void beginStep();
    void flushStep();
    /// `computes`: the step goes on with a computation, which shows itself.
    void endStep(bool computes);

private:
    Span spanOf(SpanState state, std::uint32_t target) const;
    void showOnLane(const Span& span);
    void clearLane(bool forced);
    void cover(const ThreadLane& green, const Span& span);
    void uncover(const ThreadLane& green, bool forced);

    TraceBook& book_;
    LaneId id_;
    ThreadLane* carrier_;
    std::optional<Span> shown_;               ///< what the thread itself does
    const ThreadLane* coveredBy_ = nullptr;   ///< the green thread that runs on this lane now
    TaskId task_ = noTask;
    std::uint32_t line_ = 0;
    bool inStep_ = false;
    bool stepIsUnseen_ = false; ///< the step so far has shown nothing
};

} // namespace interleave
