#pragma once

/// Listens to a run and makes its Trace.
///
/// One recorder per run, used on one thread. Zero-length spans are dropped, except a task's Running (a step that took no
/// simulated time); equal neighbours that touch (same state, task, target, line, not forced) are joined.

#include "core/trace/Trace.h"

namespace interleave {

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
    void close(LaneId lane, SimTime at, bool forced);
    void collectMoments();

    Trace trace_;
    std::vector<std::optional<Span>> open_; ///< per lane
};

} // namespace interleave
