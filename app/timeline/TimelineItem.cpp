#include "app/timeline/TimelineItem.h"

#include "app/timeline/CardPainter.h"
#include "app/timeline/RasterPainter.h"
#include "app/timeline/TimelineWords.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace interleave {

TimelineItem::TimelineItem(QQuickItem* parent) : ImageItem(parent) {}

void TimelineItem::setRun(const RunHandle& run)
{
    if (run == run_)
        return;
    run_ = run;
    geometry_ = {};
    layOut();
    emit runChanged();
    refresh();
}

void TimelineItem::setViewport(TimelineViewport* viewport)
{
    if (viewport == viewport_)
        return;
    if (viewport_)
        viewport_->disconnect(this);
    viewport_ = viewport;
    if (viewport_)
        connect(viewport_, &TimelineViewport::changed, this, &TimelineItem::refresh);
    emit viewportChanged();
    refresh();
}

void TimelineItem::setTheme(TimelineTheme* theme)
{
    if (theme == theme_)
        return;
    if (theme_)
        theme_->disconnect(this);
    theme_ = theme;
    if (theme_)
        connect(theme_, &TimelineTheme::changed, this, &TimelineItem::refresh);
    emit themeChanged();
    refresh();
}

void TimelineItem::setHiddenStates(const QList<int>& states)
{
    if (states == hiddenStates_)
        return;
    hiddenStates_ = states;
    emit hiddenStatesChanged();
    refresh();
}

void TimelineItem::setLabelWidth(double width)
{
    if (width == labelWidth_)
        return;
    labelWidth_ = width;
    emit labelWidthChanged();
    refresh();
}

void TimelineItem::setRowOffset(double offset)
{
    if (offset == rowOffset_)
        return;
    rowOffset_ = offset;
    emit rowOffsetChanged();
    refresh();
}

void TimelineItem::setMaxRows(double rows)
{
    if (rows == maxRows_)
        return;
    maxRows_ = rows;
    layOut();
    emit maxRowsChanged();
    refresh();
}

void TimelineItem::setFontScale(double scale)
{
    if (scale == fontScale_ || !(scale > 0))
        return;
    fontScale_ = scale;
    layOut();
    emit fontScaleChanged();
    refresh();
}

double TimelineItem::heightFor(const RunHandle& run, double maxRows) const
{
    if (!run.valid())
        return 0;
    const RowMetrics metrics = scaledMetrics(fontScale_);
    const double height = layOutRows(run.index->shownLanes(), metrics, maxRows).height;
    return maxRows > 0 ? std::min(height, maxRows * (metrics.thread + metrics.gap)) : height;
}

SpanInfo TimelineItem::spanAt(double x, double y) const
{
    const TimelineRow* row = run_.valid() ? geometry_.rowAt(y + rowOffset_) : nullptr;
    if (!row || x < labelWidth_ || y < 0 || y >= height())
        return {};
    const double ratio = pixelRatio();
    const int reach = static_cast<int>(std::ceil(2 * ratio));
    const SpanRect* rect = geometry_.rectAt(*row, static_cast<int>((x - labelWidth_) * ratio), reach);
    return rect ? describeSpans(*run_.index, row->lane, rect->first, rect->count, rect->shown, rect->state) : SpanInfo();
}

int TimelineItem::laneAt(double y) const
{
    const TimelineRow* row = geometry_.rowAt(y + rowOffset_);
    return row ? static_cast<int>(index(row->lane)) : -1;
}

QRectF TimelineItem::rowRect(int lane) const
{
    for (const TimelineRow& row : layout_.rows) {
        if (static_cast<int>(index(row.lane)) == lane)
            return {labelWidth_, row.y - rowOffset_, width() - labelWidth_, row.height};
    }
    return {};
}

void TimelineItem::retranslate()
{
    refresh();
}

void TimelineItem::layOut()
{
    const double before = contentHeight();
    layout_ = run_.valid() ? layOutRows(run_.index->shownLanes(), scaledMetrics(fontScale_), maxRows_) : RowLayout();
    setImplicitHeight(heightFor(run_, maxRows_));
    if (contentHeight() != before)
        emit contentHeightChanged();
}

void TimelineItem::render(QImage& image)
{
    if (!run_.valid() || !viewport_ || !theme_ || width() <= labelWidth_)
        return;
    QElapsedTimer timer;
    timer.start();
    const double ratio = image.devicePixelRatio();
    CardFrame frame;
    frame.palette = &theme_->palette();
    frame.index = run_.index.get();
    frame.outcome = &run_.run->outcome;
    frame.spans = QRectF(labelWidth_, 0, width() - labelWidth_, height());
    frame.labelWidth = labelWidth_;
    frame.rowOffset = rowOffset_;
    frame.columnWidth = 1 / ratio;
    frame.fontScale = fontScale_;
    frame.begin = viewport_->begin();
    frame.end = viewport_->end();
    frame.ticks = timeTicks(frame.begin, frame.end, frame.spans.width());
    geometry_ = buildGeometry(geometryInput(frame, layout_, hiddenStates_));
    RasterPainter painter(image);
    paintCard(painter, geometry_, frame);
    renderMilliseconds_ = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    emit rendered();
}

} // namespace interleave
