#pragma once

/// A finished run, complete and immutable: everything a picture, a table or an export needs.
///
/// Built once by a TraceRecorder and then shared as `std::shared_ptr<const Trace>`; all functions are const and safe to call
/// from several threads at once. Times are SimTime, sizes are counts.

#include "core/trace/TraceObserver.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace interleave {

/// A row of the picture with its spans in order of time, non-overlapping.
struct Lane {
    LaneInfo info;
    std::vector<Span> spans;
};

struct TaskRecord {
    TaskInfo info;
    SimTime created{};
    std::optional<SimTime> started;
    std::optional<SimTime> ended;
    TaskEnd end = TaskEnd::Pending;
};

/// A wake-up from one lane to another.
struct Flow {
    LaneId from{};
    LaneId to{};
    SimTime at{};
};

/// A piece of text the program wrote.
struct Printed {
    SimTime at{};
    Stream stream = Stream::Out;
    TaskId task = noTask;
    LaneId lane = noLane;
    std::string text;
};

class Trace {
public:
    /// Duration from 0 to the last thing that happened: the makespan.
    SimDuration makespan() const { return makespan_; }
    std::span<const Lane> lanes() const { return lanes_; }
    std::span<const TaskRecord> tasks() const { return tasks_; }
    std::span<const Flow> flows() const { return flows_; }
    std::span<const Printed> printed() const { return printed_; }
    std::span<const std::string> resources() const { return resources_; }

    const Lane& lane(LaneId id) const { return lanes_.at(index(id)); }
    const TaskRecord& task(TaskId id) const { return tasks_.at(index(id)); }

    /// The span of `lane` that covers `at` (begin <= at < end), or nullptr. O(log n).
    const Span* spanAt(LaneId lane, SimTime at) const;

    /// Every distinct moment at which anything changed, ascending, 0 and makespan included: where "step" stops.
    std::span<const SimTime> moments() const { return moments_; }

    /// How many non-root tasks exist and are not done at `at`, and how many are done. O(log n).
    std::size_t pendingCount(SimTime at) const;
    std::size_t doneCount(SimTime at) const;
    /// The tasks themselves, pending in order of creation, done in order of completion. A task done exactly at `at` is done.
    std::vector<TaskId> pendingAt(SimTime at) const;
    std::vector<TaskId> doneAt(SimTime at) const;

    /// All text written to the stream, joined.
    std::string text(Stream stream) const;

    /// Total time of each state over the lanes that stand for work: task lanes of tasks other than the root,
    /// or thread lanes when the program spawned none. Indexed by SpanState.
    std::array<SimDuration, spanStateCount> timeByState() const;

private:
    friend class TraceRecorder;
    SimDuration makespan_{};
    std::vector<Lane> lanes_;
    std::vector<TaskRecord> tasks_;
    std::vector<Flow> flows_;
    std::vector<Printed> printed_;
    std::vector<std::string> resources_;
    std::vector<SimTime> moments_;
    std::vector<TaskId> byCreation_; ///< non-root tasks
    std::vector<TaskId> byEnd_;      ///< non-root tasks that ended
};

/// One line per span, lanes in order: golden files, reviewed as diffs.
/// `0.000000000..1.000000000 LANE TASK STATE [-> TARGET] [line N] [forced]`, `-` for no task, `gil-N` for the GIL of process N.
std::string toText(const Trace& trace);

} // namespace interleave
