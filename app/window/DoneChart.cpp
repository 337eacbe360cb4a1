#include "app/window/DoneChart.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

constexpr double lineWidth = 1.5;

/// The upper edge of the steps over a picture of this size; one point pair per column at most, however many tasks there are.
QPolygonF steps(const Trace& trace, qint64 length, QSizeF size)
{
    const int columns = std::max(1, static_cast<int>(size.width()));
    const SimTime end{SimDuration{length}};
    const auto all = static_cast<double>(std::max<std::size_t>(1, trace.pendingCount(end) + trace.doneCount(end)));
    const double bottom = size.height() - lineWidth / 2;
    const double room = size.height() - lineWidth;
    QPolygonF line;
    double before = bottom;
    for (int column = 0; column <= columns; ++column) {
        const double share = static_cast<double>(column) / columns;
        const auto at = static_cast<qint64>(share * static_cast<double>(length));
        const double y = bottom - room * static_cast<double>(trace.doneCount(SimTime{SimDuration{at}})) / all;
        if (column == 0 || y != before || column == columns)
            line << QPointF(share * size.width(), before) << QPointF(share * size.width(), y);
        before = y;
    }
    return line;
}

} // namespace

DoneChart::DoneChart(QQuickItem* parent)
    : ImageItem(parent)
{
}

void DoneChart::setRun(const RunHandle& run)
{
    if (run == run_)
        return;
    run_ = run;
    refresh();
    emit changed();
}

void DoneChart::setLength(qint64 length)
{
    if (std::exchange(length_, length) == length)
        return;
    refresh();
    emit changed();
}

void DoneChart::setLine(const QColor& line)
{
    if (std::exchange(line_, line) == line)
        return;
    refresh();
    emit changed();
}

void DoneChart::setFill(const QColor& fill)
{
    if (std::exchange(fill_, fill) == fill)
        return;
    refresh();
    emit changed();
}

void DoneChart::render(QImage& image)
{
    if (!run_.valid() || length_ <= 0)
        return;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPolygonF line = steps(*run_.run->trace, length_, {width(), height()});
    QPolygonF area = line;
    area << QPointF(width(), height()) << QPointF(0, height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill_);
    painter.drawPolygon(area);
    painter.setPen(QPen(line_, lineWidth));
    painter.drawPolyline(line);
}

} // namespace interleave
