#include "app/timeline/RasterPainter.h"

#include "app/timeline/CanvasText.h"
#include "app/timeline/Pattern.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double cornerRadius = 2.5;

Qt::Alignment alignment(TextAlign align)
{
    switch (align) {
    case TextAlign::Left: return Qt::AlignLeft | Qt::AlignVCenter;
    case TextAlign::Center: return Qt::AlignCenter;
    case TextAlign::Right: break;
    }
    return Qt::AlignRight | Qt::AlignVCenter;
}

} // namespace

RasterPainter::RasterPainter(QImage& image) : image_(image), ratio_(image.devicePixelRatio()), clip_(image.rect()), painter_(&image)
{
    Q_ASSERT(image.format() == QImage::Format_ARGB32_Premultiplied);
    painter_.setRenderHint(QPainter::Antialiasing);
}

QRect RasterPainter::device(const QRectF& area) const
{
    const int left = qRound(area.left() * ratio_);
    const int top = qRound(area.top() * ratio_);
    const int width = std::max(1, qRound(area.right() * ratio_) - left);
    const int height = std::max(1, qRound(area.height() * ratio_)); // not the rounded bottom: equal rows stay equal
    return {left, top, width, height};
}

void RasterPainter::fill(const QRectF& area, const QColor& color, double radius, const QColor& outline)
{
    const QRect pixels = device(area);
    if (radius <= 0 && !outline.isValid() && color.alpha() == 255)
        return write(pixels, color.rgb());
    QRectF box(pixels.x() / ratio_, pixels.y() / ratio_, pixels.width() / ratio_, pixels.height() / ratio_);
    painter_.setPen(Qt::NoPen);
    if (outline.isValid()) {
        painter_.setPen(QPen(outline, 1));
        box.adjust(0.5, 0.5, -0.5, -0.5);
    }
    painter_.setBrush(color);
    painter_.drawRoundedRect(box, radius, radius);
}

void RasterPainter::block(const QRectF& area, const StateStyle& style)
{
    const QRect pixels = device(area);
    if (style.cue == Cue::Solid && pixels.width() > 3 * ratio_ * cornerRadius)
        return fill(area, style.fill, std::min(cornerRadius, area.height() / 3));
    if (!hasPattern(style.cue))
        write(pixels, style.fill.rgb());
    else
        writeTile(pixels, tile(style, pixels.height()));
    if (style.cue == Cue::DottedOutline)
        dottedOutline(pixels, style.ink.rgb());
}

void RasterPainter::verticalLine(double x, double top, double bottom, const QColor& color, bool dashed)
{
    const int width = std::max(1, static_cast<int>(dashed ? std::lround(1.5 * ratio_) : std::lround(ratio_)));
    const int dash = std::max(1, static_cast<int>(std::lround(3 * ratio_)));
    const int left = qRound(x * ratio_) - (dashed ? width / 2 : 0);
    const int first = qRound(top * ratio_);
    const int last = qRound(bottom * ratio_);
    for (int y = first; y < last; y += dashed ? 2 * dash : last - first)
        write(QRect(left, y, width, dashed ? std::min(dash, last - y) : last - first), color.rgb());
}

void RasterPainter::text(const QRectF& area, TextAlign align, const QString& text, const TextStyle& style)
{
    painter_.setFont(canvasFont(style.size, style.bold));
    painter_.setPen(style.color);
    painter_.drawText(area, static_cast<int>(alignment(align)) | Qt::TextDontClip | Qt::TextSingleLine, text);
}

void RasterPainter::clip(const QRectF& area)
{
    clip_ = device(area).intersected(image_.rect());
    painter_.setClipRect(area);
}

void RasterPainter::unclip()
{
    clip_ = image_.rect();
    painter_.setClipping(false);
}

void RasterPainter::write(const QRect& pixels, QRgb color)
{
    const QRect inside = pixels.intersected(clip_);
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(y));
        std::fill_n(line + inside.left(), std::max(0, inside.width()), color);
    }
}

/// Patterns hang on the picture's columns, so that neighbouring pieces continue each other, and on the block's own top.
void RasterPainter::writeTile(const QRect& pixels, const QImage& tile)
{
    const QRect inside = pixels.intersected(clip_);
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(y));
        const auto* from = reinterpret_cast<const QRgb*>(tile.constScanLine(y - pixels.top()));
        for (int x = inside.left(); x <= inside.right(); ++x)
            line[x] = from[x % tile.width()];
    }
}

void RasterPainter::dottedOutline(const QRect& pixels, QRgb color)
{
    const int thick = std::max(1, static_cast<int>(ratio_));
    const int step = 2 * thick;
    if (pixels.width() < 2 * thick)
        return;
    for (int x = pixels.left(); x <= pixels.right(); x += 2 * step) {
        const int width = std::min(step, pixels.right() - x + 1);
        write(QRect(x, pixels.top(), width, thick), color);
        write(QRect(x, pixels.bottom() - thick + 1, width, thick), color);
    }
    for (int y = pixels.top(); y <= pixels.bottom(); y += 2 * step) {
        const int height = std::min(step, pixels.bottom() - y + 1);
        write(QRect(pixels.left(), y, thick, height), color);
        write(QRect(pixels.right() - thick + 1, y, thick, height), color);
    }
}

const QImage& RasterPainter::tile(const StateStyle& style, int height)
{
    QImage& tile = tiles_[{style.cue, style.fill.rgb(), height}];
    if (!tile.isNull())
        return tile;
    const Pattern pattern = patternFor(style.cue, height / ratio_);
    const int width = std::max(1, static_cast<int>(std::lround(pattern.period * ratio_)));
    tile = QImage(width, height, QImage::Format_ARGB32_Premultiplied);
    tile.fill(style.fill.rgb());
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width / pattern.period, ratio_);
    painter.setPen(QPen(style.ink, pattern.stroke, Qt::SolidLine, Qt::FlatCap));
    for (const QLineF& stroke : pattern.strokes)
        painter.drawLine(stroke);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.ink);
    for (const QPointF& dot : pattern.dots)
        painter.drawEllipse(dot, pattern.radius, pattern.radius);
    return tile;
}

} // namespace interleave
