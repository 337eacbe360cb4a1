#include "app/cli/TimelineRows.h"

#include "app/timeline/LaneOrder.h"

#include <algorithm>

namespace interleave {

namespace {

/// The thread that runs each task of an event loop; noLane for others.
std::vector<LaneId> loopsOfTasks(const Trace& trace)
{
    std::vector<LaneId> loops(trace.tasks().size(), noLane);
    for (const Lane& lane : trace.lanes()) {
        if (lane.info.kind != LaneKind::Thread) continue;
        for (const Span& span : lane.spans) {
            if (span.task == noTask || index(span.task) >= loops.size()) continue;
            LaneId& loop = loops[index(span.task)];
            if (loop == noLane) loop = lane.info.id;
        }
    }
    return loops;
}

bool isShared(const Trace& trace, const Lane& gil)
{
    const auto holders = std::count_if(trace.lanes().begin(), trace.lanes().end(), [&](const Lane& lane) {
        return lane.info.kind == LaneKind::Thread && lane.info.process == gil.info.process
            && std::any_of(lane.spans.begin(), lane.spans.end(), [](const Span& span) { return span.state == SpanState::Running; });
    });
    return holders > 1;
}

QString nameOf(const Trace& trace, const Lane& lane)
{
    if (lane.info.kind == LaneKind::Gil) return QStringLiteral("GIL");
    const bool task = lane.info.kind == LaneKind::Task && index(lane.info.task) < trace.tasks().size();
    return QString::fromStdString(task ? trace.task(lane.info.task).info.name : lane.info.name);
}

/// A submitted call is what its worker's row shows already, and a task that is a thread what that thread's row does.
bool isCopyOfThread(const Lane& task, const Trace& trace, LaneId thread)
{
    if (thread == noLane) return false;
    const LaneInfo& lane = trace.lane(thread).info;
    return lane.role == LaneRole::ThreadWorker || lane.role == LaneRole::ProcessWorker || (lane.role == LaneRole::None && lane.name == task.info.name);
}

} // namespace

TimelineRows timelineRows(const Trace& trace, std::size_t most)
{
    TimelineRows rows;
    const auto add = [&](const Lane& lane, int indent) {
        if (lane.spans.empty()) return;
        if (rows.shown.size() < most)
            rows.shown.push_back({lane.info.id, indent, nameOf(trace, lane)});
        else
            ++rows.left;
    };
    const std::vector<LaneId> threads = loopsOfTasks(trace);
    std::vector<std::vector<const Lane*>> tasksOf(trace.lanes().size() + 1);
    for (const Lane& lane : trace.lanes()) {
        if (lane.info.kind != LaneKind::Task || index(lane.info.task) >= threads.size()) continue;
        const LaneId thread = threads[index(lane.info.task)];
        if (!isCopyOfThread(lane, trace, thread)) tasksOf[thread == noLane ? trace.lanes().size() : index(thread)].push_back(&lane);
    }
    for (const Lane* each : lanesByProcess(trace)) {
        const Lane& lane = *each;
        if (lane.info.kind == LaneKind::Gil && !isShared(trace, lane)) continue;
        add(lane, 0);
        for (const Lane* task : tasksOf[index(lane.info.id)])
            add(*task, 2);
    }
    for (const Lane* task : tasksOf.back())
        add(*task, 2);
    return rows;
}

namespace {

/// The part of begin..end that lies in cell `column`, as cells share the time evenly.
class Cells {
public:
    Cells(SimTime end, int columns) : length_(std::max<std::int64_t>(1, nanoseconds(end))), columns_(columns) {}

    /// Made with 128 bits: a year in nanoseconds times columns does not fit into 64.
    std::int64_t begin(int column) const
    {
        __extension__ using Wide = __int128;
        return static_cast<std::int64_t>(static_cast<Wide>(length_) * column / columns_);
    }
    int columnOf(SimTime at) const
    {
        __extension__ using Wide = __int128;
        const auto column = static_cast<int>(static_cast<Wide>(nanoseconds(at)) * columns_ / length_);
        return std::clamp(column, 0, columns_ - 1);
    }

private:
    std::int64_t length_;
    int columns_;
};

struct CellTimes {
    std::array<std::int64_t, spanStateCount> time{};
    bool step = false;

    RowCell cell() const
    {
        const auto longest = std::max_element(time.begin(), time.end());
        RowCell result;
        result.step = step;
        if (*longest > 0) result.state = static_cast<SpanState>(longest - time.begin());
        // A step is hidden by anything that it would hide itself: work that took time.
        if (result.state == SpanState::Running) result.step = false;
        return result;
    }
};

} // namespace

std::vector<RowCell> rowCells(const Lane& lane, SimTime end, int columns)
{
    const Cells cells(end, columns);
    std::vector<CellTimes> sums(static_cast<std::size_t>(columns));
    for (const Span& span : lane.spans) {
        const int first = cells.columnOf(span.begin);
        if (span.begin == span.end) {
            sums[static_cast<std::size_t>(first)].step = true;
            continue;
        }
        for (int column = first; column < columns && cells.begin(column) < nanoseconds(span.end); ++column) {
            const std::int64_t from = std::max(cells.begin(column), nanoseconds(span.begin));
            const std::int64_t to = std::min(cells.begin(column + 1), nanoseconds(span.end));
            sums[static_cast<std::size_t>(column)].time[static_cast<std::size_t>(span.state)] += std::max<std::int64_t>(0, to - from);
        }
    }
    std::vector<RowCell> row;
    for (const CellTimes& sum : sums)
        row.push_back(sum.cell());
    return row;
}

} // namespace interleave
