#include "app/timeline/CanvasText.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextLayout>

#include <algorithm>

namespace interleave {

QFont canvasFont(double size, bool bold)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(std::max(1, qRound(size)));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

double textWidth(const QString& text, double size, bool bold)
{
    return QFontMetricsF(canvasFont(size, bold)).horizontalAdvance(text);
}

QString elided(const QString& text, double width, double size, bool bold)
{
    return QFontMetricsF(canvasFont(size, bold)).elidedText(text, Qt::ElideRight, width);
}

QStringList wrapped(const QString& text, double width, double size)
{
    QStringList lines;
    for (const QString& paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, canvasFont(size));
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines += paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
    }
    return lines;
}

} // namespace interleave
