#pragma once

/// Which rows a text timeline has, and what each of its characters stands for.

#include "core/trace/Trace.h"

#include <QString>

namespace interleave {

struct TimelineRowName {
    LaneId lane{};
    int indent = 0; ///< tasks stand below the thread that ran them
    QString name;   ///< Python's own
};

struct TimelineRows {
    std::vector<TimelineRowName> shown;
    std::size_t left = 0; ///< rows beyond the most that were asked for
};

/// Threads in the order in which they began, below each event loop its tasks in the order of their creation, at the end tasks that
/// nobody worked for. GILs have a row when threads shared them. Lanes on which nothing happened have none.
TimelineRows timelineRows(const Trace& trace, std::size_t most);

/// One character of a row.
struct RowCell {
    std::optional<SpanState> state; ///< the one that lasted longest; none: nothing happened
    bool step = false;              ///< a step that took no time happened here

    bool operator==(const RowCell&) const = default;
};

/// The lane from 0 to `end` in `columns` cells.
std::vector<RowCell> rowCells(const Lane& lane, SimTime end, int columns);

} // namespace interleave
