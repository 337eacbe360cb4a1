#pragma once

/// SpanGeometry: the pure step from a trace to rectangles. Every painter and exporter consumes it, so that what is
/// exported is what was seen.
///
/// No Qt Quick types, no global state: same input, same output. Horizontal positions are whole pixel columns of the target
/// (device pixels on screen), vertical ones are logical units. Cost follows columns and rows, never spans.

#include "app/timeline/TraceIndex.h"

#include <QString>

#include <array>
#include <functional>
#include <vector>

namespace interleave {

/// Sizes of rows in logical units, at full density.
struct RowMetrics {
    double thread = 22;
    double thin = 8;        ///< GIL, helper and task rows
    double gap = 3;         ///< below a thread row
    double thinGap = 4;     ///< below a task row
    double singleGap = 6;   ///< below a GIL or helper row
    double groupGap = 7;    ///< above the rows of another process
    double minimum = 3;     ///< no row gets thinner than this
    double minimumGap = 1;
};

/// One row: where it is and what it is of.
struct TimelineRow {
    LaneId lane{};
    RowKind kind = RowKind::Thread;
    bool marked = false;          ///< see ShownLane
    double y = 0;
    double height = 0;
    double pitch = 0;             ///< distance to the next row's y
    std::uint32_t firstRect = 0;  ///< into SpanGeometry::rects
    std::uint32_t rectCount = 0;
};

/// Rows from top to bottom without their rectangles, and how high they are together.
struct RowLayout {
    std::vector<TimelineRow> rows;
    double height = 0;  ///< of all rows
    double density = 1; ///< 1 full size, less when rows had to become thinner
};

/// Lays the lanes out so that they take at most the height of `maxRows` thread rows if thinning down to the minimum makes
/// that possible; otherwise they are higher and have to be scrolled. `maxRows` <= 0: no limit.
RowLayout layOutRows(const std::vector<ShownLane>& lanes, const RowMetrics& metrics, double maxRows = 0);

/// A coloured piece of a row: one span, or all spans that begin in one pixel column and are narrower than one.
struct SpanRect {
    std::int32_t x0 = 0;           ///< first pixel column
    std::int32_t x1 = 0;           ///< one past the last, > x0
    std::uint32_t first = 0;       ///< index of the (first) span in its lane
    std::uint32_t count = 1;       ///< spans in it
    std::uint32_t shown = 0;       ///< index of the span that stands for it: the longest
    std::int32_t label = -1;       ///< into SpanGeometry::labels, -1: none or no room
    std::int32_t hue = -1;         ///< GIL rows: which colour the holder has, -1: the state's
    SpanState state = SpanState::Running;
    bool folded = false;
    bool tick = false;             ///< steps that took no time
    bool contended = false;        ///< holds time waited for the GIL although another state won
};

/// What to draw and how large.
struct GeometryInput {
    const TraceIndex* index = nullptr;       ///< required
    const RowLayout* layout = nullptr;       ///< required
    SimTime begin{};                         ///< visible interval, begin < end
    SimTime end{};
    int columns = 0;                         ///< its width in pixel columns
    double columnWidth = 1;                  ///< logical units per column
    double top = 0;                          ///< rows outside top..bottom get no rectangles
    double bottom = 1e9;
    std::uint32_t hidden = 0;                ///< bit n: SpanState n is not drawn
    std::array<QString, spanStateCount> words; ///< short words for the insides of waits, empty: none
    std::array<double, spanStateCount> wordWidths{}; ///< of `words`, logical units
    std::function<double(const QString&)> labelWidth; ///< of a task's label, logical units; none: no texts at all
};

struct SpanGeometry {
    std::vector<TimelineRow> rows;
    std::vector<SpanRect> rects;
    std::vector<QString> labels;

    std::span<const SpanRect> rectsOf(const TimelineRow& row) const;
    /// The row at height `y` (between its top and the next row's), or nullptr.
    const TimelineRow* rowAt(double y) const;
    /// The rectangle of `row` at a pixel column, or the nearest within `reach` columns, or nullptr.
    const SpanRect* rectAt(const TimelineRow& row, int column, int reach = 0) const;
};

SpanGeometry buildGeometry(const GeometryInput& input);

} // namespace interleave
