#pragma once

/// CardPainter: draws a geometry on any canvas: grid, names of the lanes, spans, end of the run.

#include "app/timeline/Canvas.h"
#include "app/timeline/SpanGeometry.h"
#include "app/timeline/TimeAxis.h"
#include "core/simulation/Simulation.h"

#include <QList>

#include <vector>

namespace interleave {

/// Where and how. All measures are logical units of the canvas.
struct CardFrame {
    const Palette* palette = nullptr;  ///< required
    const TraceIndex* index = nullptr; ///< required
    const Outcome* outcome = nullptr;  ///< how the run ended, to show what waits for ever; may be null
    QRectF spans;                      ///< where the spans go; the names are to its left
    double labelWidth = 0;             ///< how much room the names have, with the distance to the spans
    double rowOffset = 0;              ///< how far the rows are scrolled up
    double columnWidth = 1;            ///< logical units per pixel column of the geometry
    double fontScale = 1;
    qint64 begin = 0;                  ///< ns, left edge of `spans`
    qint64 end = 1;                    ///< ns, right edge
    std::vector<TimeTick> ticks;       ///< major ones become grid lines
};

/// Row sizes for a font scale: text that grows needs higher rows.
RowMetrics scaledMetrics(double fontScale);

/// The geometry that fits into a frame. `hidden` are SpanStates as numbers.
GeometryInput geometryInput(const CardFrame& frame, const RowLayout& layout, const QList<int>& hidden = {});

void paintCard(Canvas& canvas, const SpanGeometry& geometry, const CardFrame& frame);

/// A small sample of a state for a legend.
void paintSwatch(Canvas& canvas, const QRectF& area, const StateStyle& style);

/// Sizes of the texts at font scale 1.
inline constexpr double laneTextSize = 12;
inline constexpr double thinLaneTextSize = 11;
inline constexpr double spanTextSize = 11.5;
inline constexpr double waitTextSize = 10.5;

} // namespace interleave
