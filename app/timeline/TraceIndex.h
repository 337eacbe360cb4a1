#pragma once

/// TraceIndex: what is computed once per trace so that every frame's cost follows pixels and not spans.
///
/// Keeps the trace alive. Immutable, safe to share between threads.

#include "app/timeline/LanePyramid.h"
#include "app/timeline/TaskLabels.h"
#include "core/trace/Trace.h"

#include <memory>
#include <vector>

namespace interleave {

/// How thick a row is and how it is labelled.
enum class RowKind : std::uint8_t {
    Thread, ///< a thread that works
    Gil,    ///< who holds a GIL: thin
    Task,   ///< a task of the event loop above it: thin
};

/// One lane of a card, in the order from top to bottom.
struct ShownLane {
    LaneId lane{};
    RowKind kind = RowKind::Thread;
    bool apart = false;  ///< the first of another process than the lane above
    bool marked = false; ///< a thread that shares its GIL: its name has the colour that it has as a holder
};

class TraceIndex {
public:
    explicit TraceIndex(std::shared_ptr<const Trace> trace);

    const Trace& trace() const { return *trace_; }
    const LanePyramid& pyramid(LaneId lane) const { return pyramids_.at(interleave::index(lane)); }
    const TaskLabels& taskLabels() const { return labels_; }
    /// The lanes a card shows, in the order of LaneOrder.h, and below each event loop the tasks that run on it. Threads that only wait
    /// for workers are left out.
    const std::vector<ShownLane>& shownLanes() const { return shown_; }
    /// The lanes shown are of more than one process.
    bool severalProcesses() const { return severalProcesses_; }
    /// Who held the GIL during span number `span` of GIL lane `gil`; noLane when no thread lane shows it.
    LaneId holder(LaneId gil, std::size_t span) const;
    /// Position of a thread among the threads of the picture: which of the holders' colours it has. -1 for noLane.
    int hue(LaneId thread) const;
    /// The thread that first worked for a task, or the event loop on which it never got its turn; noLane if neither.
    LaneId carrier(TaskId task) const;

private:
    void findCarriers();
    void findHolders(const Lane& gil);
    void chooseLanes();
    void groupByProcess();

    std::shared_ptr<const Trace> trace_;
    TaskLabels labels_;
    std::vector<LanePyramid> pyramids_;
    std::vector<int> hues_;                    ///< per lane
    std::vector<LaneId> carriers_;             ///< per task
    std::vector<std::vector<LaneId>> holders_; ///< per lane, empty for all but GIL lanes
    std::vector<ShownLane> shown_;
    bool severalProcesses_ = false;
};

} // namespace interleave
