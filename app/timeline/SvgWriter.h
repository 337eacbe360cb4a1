#pragma once

/// SvgWriter: writes a picture as SVG 1.1. Text stays text, patterns are SVG patterns, nothing is rasterised.

#include "app/timeline/Canvas.h"

#include <QByteArray>
#include <QSizeF>

#include <map>

namespace interleave {

class SvgWriter final : public Canvas {
public:
    /// `title` is what readers and screen readers call the picture.
    SvgWriter(const QSizeF& size, const QString& title);

    void fill(const QRectF& area, const QColor& color, double radius = 0, const QColor& outline = {}) override;
    void block(const QRectF& area, const StateStyle& style) override;
    void verticalLine(double x, double top, double bottom, const QColor& color, bool dashed) override;
    void text(const QRectF& area, TextAlign align, const QString& text, const TextStyle& style) override;
    void clip(const QRectF& area) override;
    void unclip() override;

    /// The whole document, UTF-8. Call once, at the end.
    QByteArray document() const;

private:
    /// The id of the pattern for such blocks; writes it when it is new.
    QByteArray patternId(const StateStyle& style, double height);
    void writePattern(const QByteArray& id, const StateStyle& style, double height);

    QSizeF size_;
    QString title_;
    QByteArray defs_;
    QByteArray body_;
    std::map<std::tuple<Cue, QRgb, int>, QByteArray> patterns_;
    int clips_ = 0;
};

} // namespace interleave
