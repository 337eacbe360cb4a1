#include "app/timeline/SvgWriter.h"

#include "app/timeline/CanvasText.h"
#include "app/timeline/Pattern.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

/// At most three decimals and no trailing zeros.
QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray attribute(const char* name, double value)
{
    return QByteArray(" ") + name + "=\"" + number(value) + '"';
}

QByteArray attribute(const char* name, const QColor& color)
{
    return QByteArray(" ") + name + "=\"" + color.name().toLatin1() + '"';
}

QByteArray box(const QRectF& area)
{
    return attribute("x", area.x()) + attribute("y", area.y()) + attribute("width", area.width()) + attribute("height", area.height());
}

/// XML 1.0 has no place for control characters and lone surrogates, not even escaped.
QByteArray escaped(const QString& text)
{
    QString clean;
    for (const QChar& c : text) {
        const bool control = c.unicode() < 0x20 && c != u'\t';
        clean += control || c.unicode() == 0xfffe || c.unicode() == 0xffff ? QChar(QChar::ReplacementCharacter) : c;
    }
    return clean.toHtmlEscaped().toUtf8();
}

/// The texts were measured with it, so it comes first.
QString measuredFamily()
{
    return QFontInfo(canvasFont(12)).family().remove(u'\'');
}

} // namespace

SvgWriter::SvgWriter(const QSizeF& size, const QString& title) : size_(size), title_(title) {}

void SvgWriter::fill(const QRectF& area, const QColor& color, double radius, const QColor& outline)
{
    QRectF inner = area;
    QByteArray border;
    if (outline.isValid()) {
        inner.adjust(0.5, 0.5, -0.5, -0.5);
        border = attribute("stroke", outline);
    }
    body_ += "<rect" + box(inner) + attribute("fill", color) + border;
    if (radius > 0)
        body_ += attribute("rx", radius);
    body_ += "/>\n";
}

void SvgWriter::block(const QRectF& area, const StateStyle& style)
{
    if (style.cue == Cue::Solid)
        return fill(area, style.fill, area.width() > 6 ? std::min(2.5, area.height() / 3) : 0);
    if (style.cue == Cue::DottedOutline) {
        fill(area, style.fill);
        const QRectF inner = area.adjusted(0.5, 0.5, -0.5, -0.5);
        if (inner.width() > 1)
            body_ += "<rect" + box(inner) + " fill=\"none\"" + attribute("stroke", style.ink) + " stroke-dasharray=\"2 2\"/>\n";
        return;
    }
    if (!hasPattern(style.cue))
        return fill(area, style.fill);
    // Moved instead of placed, so that the pattern begins at the top of the block.
    const QRectF atTop(area.x(), 0, area.width(), area.height());
    body_ += "<rect transform=\"translate(0 " + number(area.y()) + ")\"" + box(atTop) + " fill=\"url(#" + patternId(style, area.height()) + ")\"/>\n";
}

void SvgWriter::verticalLine(double x, double top, double bottom, const QColor& color, bool dashed)
{
    body_ += "<line" + attribute("x1", x) + attribute("y1", top) + attribute("x2", x) + attribute("y2", bottom) + attribute("stroke", color);
    body_ += dashed ? " stroke-width=\"1.5\" stroke-dasharray=\"3 3\"/>\n" : "/>\n";
}

void SvgWriter::text(const QRectF& area, TextAlign align, const QString& text, const TextStyle& style)
{
    const double x = align == TextAlign::Left ? area.left() : align == TextAlign::Right ? area.right() : area.center().x();
    const char* anchor = align == TextAlign::Left ? "start" : align == TextAlign::Right ? "end" : "middle";
    body_ += "<text" + attribute("x", x) + attribute("y", area.center().y() + style.size * 0.36) + attribute("fill", style.color)
        + attribute("font-size", style.size) + " text-anchor=\"" + anchor + '"';
    if (style.bold)
        body_ += " font-weight=\"600\"";
    body_ += ">" + escaped(text) + "</text>\n";
}

void SvgWriter::clip(const QRectF& area)
{
    const QByteArray id = "clip" + QByteArray::number(++clips_);
    defs_ += "<clipPath id=\"" + id + "\"><rect" + box(area) + "/></clipPath>\n";
    body_ += "<g clip-path=\"url(#" + id + ")\">\n";
}

void SvgWriter::unclip()
{
    body_ += "</g>\n";
}

QByteArray SvgWriter::document() const
{
    const QByteArray width = number(size_.width());
    const QByteArray height = number(size_.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
        + "\" viewBox=\"0 0 " + width + ' ' + height
        + "\" font-family=\"'" + escaped(measuredFamily()) + "', Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif\">\n<title>"
        + escaped(title_) + "</title>\n<defs>\n" + defs_ + "</defs>\n" + body_ + "</svg>\n";
}

QByteArray SvgWriter::patternId(const StateStyle& style, double height)
{
    QByteArray& id = patterns_[{style.cue, style.fill.rgb(), static_cast<int>(std::lround(height * 1000))}];
    if (id.isEmpty()) {
        id = "pattern" + QByteArray::number(static_cast<qulonglong>(patterns_.size()));
        writePattern(id, style, height);
    }
    return id;
}

void SvgWriter::writePattern(const QByteArray& id, const StateStyle& style, double height)
{
    const Pattern pattern = patternFor(style.cue, height);
    const QRectF tile(0, 0, pattern.period, height);
    defs_ += "<pattern id=\"" + id + "\" patternUnits=\"userSpaceOnUse\"" + box(tile) + "><rect" + box(tile) + attribute("fill", style.fill) + "/>";
    if (!pattern.strokes.empty()) {
        defs_ += "<path fill=\"none\"" + attribute("stroke", style.ink) + attribute("stroke-width", pattern.stroke) + " d=\"";
        for (const QLineF& s : pattern.strokes)
            defs_ += 'M' + number(s.x1()) + ' ' + number(s.y1()) + 'L' + number(s.x2()) + ' ' + number(s.y2());
        defs_ += "\"/>";
    }
    for (const QPointF& dot : pattern.dots)
        defs_ += "<circle" + attribute("cx", dot.x()) + attribute("cy", dot.y()) + attribute("r", pattern.radius) + attribute("fill", style.ink) + "/>";
    defs_ += "</pattern>\n";
}

} // namespace interleave
