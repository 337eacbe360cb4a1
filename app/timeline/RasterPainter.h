#pragma once

/// RasterPainter: draws on a QImage with crisp edges: rectangles end on whole device pixels, patterns come from tiles drawn
/// once, and narrow pieces are written straight into memory.

#include "app/timeline/Canvas.h"

#include <QImage>
#include <QPainter>

#include <map>

namespace interleave {

class RasterPainter final : public Canvas {
public:
    /// `image` is Format_ARGB32_Premultiplied with its device pixel ratio set, and must outlive the painter.
    explicit RasterPainter(QImage& image);

    void fill(const QRectF& area, const QColor& color, double radius = 0, const QColor& outline = {}) override;
    void block(const QRectF& area, const StateStyle& style) override;
    void verticalLine(double x, double top, double bottom, const QColor& color, bool dashed) override;
    void text(const QRectF& area, TextAlign align, const QString& text, const TextStyle& style) override;
    void clip(const QRectF& area) override;
    void unclip() override;

private:
    QRect device(const QRectF& area) const;
    void write(const QRect& pixels, QRgb color);
    void writeTile(const QRect& pixels, const QImage& tile);
    void dottedOutline(const QRect& pixels, QRgb color);
    const QImage& tile(const StateStyle& style, int height);

    QImage& image_;
    double ratio_;
    QRect clip_;
    QPainter painter_;
    std::map<std::tuple<Cue, QRgb, int>, QImage> tiles_;
};

} // namespace interleave
