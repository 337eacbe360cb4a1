#pragma once

/// Pattern: the second cue of a state as strokes and dots in logical units, for every painter alike.

#include "app/timeline/Palette.h"

#include <QLineF>
#include <QPointF>

#include <vector>

namespace interleave {

/// One tile: `period` wide and as high as the block, repeated to the right. Strokes may reach over the tile's edges and
/// are cut there.
struct Pattern {
    double period = 0; ///< 0: no pattern
    double stroke = 1; ///< width of the strokes
    double radius = 0; ///< of the dots
    std::vector<QLineF> strokes;
    std::vector<QPointF> dots;
};

/// Whether patternFor has strokes or dots for it.
bool hasPattern(Cue cue);

/// The pattern of a block `height` high.
Pattern patternFor(Cue cue, double height);

/// The part of a row that a state fills: centred, as high as its share, at least `least` high.
double blockHeight(const StateStyle& style, double rowHeight, double least = 1);

} // namespace interleave
