#pragma once

/// Listens to a run and makes its Trace.
///
/// One recorder per run, used on one thread. Zero-length spans are dropped, except a task's Running (a step that took no
/// simulated time); equal neighbours that touch (same state, task, target, line, not forced) are joined.

#include "core/trace/Trace.h"

namespace interleave {

/// The moments at which something changes, gathered while they come: a machine's calls are in order, so nothing has to be sorted.
/// A change can be taken back: what looked like the end of a span may turn out to be its middle.
class MomentList {
public:
    /// Notes a change at that moment; returns the moment's position.
    std::size_t add(SimTime at);
    void addAgain(std::size_t position) { ++entries_[position].changes; }
    void takeBack(std::size_t position) { --entries_[position].changes; }
    /// A position for that moment, without noting a change.
    std::size_t positionOf(SimTime at);
    /// All moments with changes, ascending. The list is empty afterwards.
    std::vector<SimTime> changed();

private:
    struct Entry {
        SimTime at{};
        std::int64_t changes = 0;
    };
    std::vector<Entry> entries_;
    bool isInOrder_ = true;
};

class TraceRecorder final : public TraceObserver {
public:
    void laneAdded(const LaneInfo& lane) override;
    void laneChanged(const LaneInfo& lane) override;
    void taskAdded(const TaskInfo& task, SimTime at) override;
    void taskChanged(const TaskInfo& task) override;
    void taskStarted(TaskId task, SimTime at) override;
    void taskEnded(TaskId task, SimTime at, TaskEnd how) override;
    void resourceAdded(ResourceId id, std::string_view name) override;
    void laneEntered(LaneId lane, const Span& span) override;
    void laneLeft(LaneId lane, SimTime at, bool forced) override;
    void woke(LaneId from, LaneId to, SimTime at) override;
    void printed(Stream stream, std::string_view text, TaskId task, LaneId lane, SimTime at) override;

    /// Closes what is open at `end` and hands the trace out. The recorder is empty afterwards.
    std::shared_ptr<const Trace> finish(SimTime end);

private:
    /// What is going on with a lane.
    struct Progress {
        std::optional<Span> open;
        std::size_t openedAt = 0; ///< position of the open span's begin among the moments
        std::size_t endedAt = 0;  ///< position of the last kept span's end
    };

    void close(LaneId lane, SimTime at, bool forced);
    void keep(LaneId lane, const Span& span);

    Trace trace_;
    std::vector<Progress> progress_; ///< per lane
    MomentList moments_;
};

} // namespace interleave
