#pragma once

/// Palette: every colour of the pictures and of the window around them, in a light and a dark set.
///
/// States never differ by colour alone: each has a second cue. States that share a cue keep a CIE distance under the three
/// common colour-vision deficiencies (tst_timelinetheme measures it).

#include "core/trace/Span.h"

#include <QColor>

#include <array>

namespace interleave {

/// The pattern that tells a state without its colour.
enum class Cue : std::uint8_t { Solid, ThinBar, CrossHatch, DiagonalHatch, DottedOutline, VerticalHatch, Line, Chevrons, SparseDots, Dots, DenseDots };

/// How one state looks.
struct StateStyle {
    QColor fill;        ///< body
    QColor ink;         ///< the pattern, or the outline
    QColor text;        ///< label inside
    Cue cue = Cue::Solid;
    double height = 1;  ///< share of the row's height
};

struct Palette {
    bool dark = false;
    std::array<StateStyle, spanStateCount> states;
    std::array<QColor, 8> holders; ///< GIL rows: one hue per thread

    QColor window, panel, card, border, field, grid, track;
    QColor text, mutedText, faintText;
    QColor accent, accentText, accentSoft;
    QColor chip, chipText, codeBackground, codeHighlight, keyword, literal;
    QColor playhead, endLine, danger, dangerSoft, warning;

    const StateStyle& style(SpanState state) const { return states[static_cast<std::size_t>(state)]; }
    const QColor& holder(int hue) const { return holders[static_cast<std::size_t>(hue) % holders.size()]; }
};

const Palette& lightPalette();
const Palette& darkPalette();
inline const Palette& paletteFor(bool dark) { return dark ? darkPalette() : lightPalette(); }

} // namespace interleave
