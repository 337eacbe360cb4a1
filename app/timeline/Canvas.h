#pragma once

/// Canvas: the few things every picture of a timeline is made of. RasterPainter and SvgWriter are the two kinds.
///
/// All measures are logical units with y downwards.

#include "app/timeline/Palette.h"

#include <QPointF>
#include <QRectF>
#include <QString>

namespace interleave {

struct TextStyle {
    QColor color;
    double size = 12;
    bool bold = false;
};

enum class TextAlign : std::uint8_t { Left, Center, Right };

class Canvas {
public:
    virtual ~Canvas() = default;

    /// A filled rectangle; with `radius` its corners are round, with `outline` it has a border of one unit.
    virtual void fill(const QRectF& area, const QColor& color, double radius = 0, const QColor& outline = {}) = 0;
    /// A piece of a lane: body, pattern and outline of its state.
    virtual void block(const QRectF& area, const StateStyle& style) = 0;
    /// A vertical line one and a half units wide.
    virtual void verticalLine(double x, double top, double bottom, const QColor& color, bool dashed) = 0;
    /// One line of text, vertically centred in `area`. It is not cut.
    virtual void text(const QRectF& area, TextAlign align, const QString& text, const TextStyle& style) = 0;
    /// Until unclip() nothing is drawn outside `area`.
    virtual void clip(const QRectF& area) = 0;
    virtual void unclip() = 0;
};

} // namespace interleave
