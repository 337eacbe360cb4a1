#include "app/timeline/Pattern.h"

#include <algorithm>

namespace interleave {

namespace {

Pattern hatch(double height, double period, double stroke, bool crossed)
{
    Pattern pattern{period, stroke, 0, {}, {}};
    const double reach = height + 2 * period;
    for (double x = -2 * period; x <= period + reach; x += period) {
        pattern.strokes.emplace_back(x, -period, x - reach, -period + reach);
        if (crossed)
            pattern.strokes.emplace_back(x - reach, -period, x, -period + reach);
    }
    return pattern;
}

Pattern chevrons(double height)
{
    Pattern pattern{9, 1.2, 0, {}, {}};
    const double middle = height / 2;
    const double arm = std::clamp(height / 2 - 0.8, 1.0, 3.0);
    pattern.strokes.emplace_back(3, middle - arm, 3 + arm, middle);
    pattern.strokes.emplace_back(3 + arm, middle, 3, middle + arm);
    return pattern;
}

/// Dots in rows; every other row is shifted by half a period.
Pattern dots(double height, double period, double radius)
{
    Pattern pattern{period, 0, radius, {}, {}};
    const double pitch = period / 2 + 0.5;
    const int rows = std::max(1, static_cast<int>(height / pitch));
    const double top = (height - (rows - 1) * pitch) / 2;
    for (int row = 0; row < rows; ++row)
        pattern.dots.emplace_back(period * (row % 2 == 0 ? 0.25 : 0.75), top + row * pitch);
    return pattern;
}

} // namespace

bool hasPattern(Cue cue)
{
    return cue != Cue::Solid && cue != Cue::ThinBar && cue != Cue::Line && cue != Cue::DottedOutline;
}

Pattern patternFor(Cue cue, double height)
{
    switch (cue) {
    case Cue::CrossHatch: return hatch(height, 6, 1.3, true);
    case Cue::DiagonalHatch: return hatch(height, 7, 2, false);
    case Cue::VerticalHatch: return {4, 1, 0, {QLineF(1.5, 0, 1.5, height)}, {}};
    case Cue::Chevrons: return chevrons(height);
    case Cue::SparseDots: return dots(height, 8, 0.8);
    case Cue::Dots: return dots(height, 6, 0.9);
    case Cue::DenseDots: return dots(height, 4, 0.8);
    case Cue::Solid:
    case Cue::ThinBar:
    case Cue::Line:
    case Cue::DottedOutline: break;
    }
    return {};
}

double blockHeight(const StateStyle& style, double rowHeight, double least)
{
    // In thin rows a share of the height would not be told apart any more.
    const double share = rowHeight < 10 && style.height > 0.3 && style.height < 1 ? style.height + 0.15 : style.height;
    return std::min(rowHeight, std::max(least, rowHeight * share));
}

} // namespace interleave
