#include "app/timeline/CardPainter.h"

#include "app/timeline/CanvasText.h"
#include "app/timeline/Pattern.h"
#include "app/timeline/TimelineWords.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double tickWidth = 1.5;    ///< a step without length is easily overlooked
constexpr double labelDistance = 12; ///< between a lane's name and its spans
constexpr double markDistance = 8;   ///< between the left edge of a thread's colour and its spans
constexpr double markWidth = 4;

class CardPainter {
public:
    CardPainter(Canvas& canvas, const SpanGeometry& geometry, const CardFrame& frame) : canvas_(canvas), geometry_(geometry), frame_(frame) {}

    void paint()
    {
        grid();
        names();
        canvas_.clip(frame_.spans.adjusted(0, 0, 1, 0));
        for (const TimelineRow& row : geometry_.rows) {
            for (const SpanRect& rect : geometry_.rectsOf(row))
                span(row, rect);
        }
        waitsForEver();
        endLine();
        canvas_.unclip();
    }

private:
    double xOf(qint64 at) const
    {
        const double share = static_cast<double>(at - frame_.begin) / static_cast<double>(frame_.end - frame_.begin);
        return frame_.spans.left() + share * frame_.spans.width();
    }
    double yOf(const TimelineRow& row) const { return frame_.spans.top() + row.y - frame_.rowOffset; }
    bool visible(const TimelineRow& row) const { return yOf(row) + row.height > frame_.spans.top() && yOf(row) < frame_.spans.bottom(); }
    const Palette& palette() const { return *frame_.palette; }

    void grid()
    {
        for (const TimeTick& tick : frame_.ticks) {
            if (tick.major)
                canvas_.verticalLine(xOf(tick.at), frame_.spans.top(), frame_.spans.bottom(), palette().grid, false);
        }
    }

    void endLine()
    {
        const qint64 end = frame_.index->trace().makespan().count();
        if (end >= frame_.begin && end <= frame_.end)
            canvas_.verticalLine(xOf(end), frame_.spans.top(), frame_.spans.bottom(), palette().endLine, true);
    }

    /// Rows closer together than their text keep every second, third… name.
    void names()
    {
        if (frame_.labelWidth <= labelDistance)
            return;
        canvas_.clip(QRectF(frame_.spans.left() - frame_.labelWidth, frame_.spans.top() - 2, frame_.labelWidth, frame_.spans.height() + 4));
        double free = -1e9;
        for (const TimelineRow& row : geometry_.rows) {
            const double size = textSize(row);
            if (!visible(row))
                continue;
            // The name of a thin row at the top shall not be cut off.
            const double middle = std::max(yOf(row) + row.height / 2, frame_.rowOffset > 0 ? -1e9 : frame_.spans.top() + 0.4 * size);
            if (middle - size / 2 < free)
                continue;
            name(row, middle, size);
            if (row.marked)
                mark(row, middle);
            free = middle + size / 2 - 1;
        }
        canvas_.unclip();
    }

    double textSize(const TimelineRow& row) const
    {
        return (row.kind == RowKind::Thread && row.height >= 14 ? laneTextSize : thinLaneTextSize) * frame_.fontScale;
    }

    void name(const TimelineRow& row, double middle, double size)
    {
        const double room = frame_.labelWidth - labelDistance;
        const QRectF area(frame_.spans.left() - frame_.labelWidth, middle - size, room, 2 * size);
        canvas_.text(area, TextAlign::Right, elided(laneLabel(*frame_.index, row.lane), room, size), {palette().mutedText, size, false});
    }

    /// The colour in which the GIL's row shows that this thread holds it.
    void mark(const TimelineRow& row, double middle)
    {
        const double height = std::min(row.height - 2, 12 * frame_.fontScale);
        const QRectF area(frame_.spans.left() - markDistance, middle - height / 2, markWidth, height);
        canvas_.fill(area, palette().holder(frame_.index->hue(row.lane)), markWidth / 2);
    }

    /// After a deadlock: what never ends goes on to the right edge.
    void waitsForEver()
    {
        if (!frame_.outcome)
            return;
        const qint64 end = frame_.index->trace().makespan().count();
        const double left = std::max(frame_.spans.left(), xOf(end));
        for (const StuckWait& wait : frame_.outcome->stuck) {
            const auto row = std::find_if(geometry_.rows.begin(), geometry_.rows.end(), [&](const TimelineRow& each) { return each.lane == wait.lane; });
            if (row == geometry_.rows.end() || !visible(*row) || left >= frame_.spans.right())
                continue;
            const StateStyle& style = palette().style(wait.state);
            const QRectF whole(left, yOf(*row), frame_.spans.right() - left, row->height);
            canvas_.block(centred(whole, blockHeight(style, row->height)), style);
        }
    }

    void span(const TimelineRow& row, const SpanRect& rect)
    {
        const double left = frame_.spans.left() + rect.x0 * frame_.columnWidth;
        const double least = rect.tick ? tickWidth : 0;
        const QRectF whole(left, yOf(row), std::max(least, (rect.x1 - rect.x0) * frame_.columnWidth), row.height);
        StateStyle style = palette().style(rect.state);
        if (rect.hue >= 0)
            style.fill = palette().holder(rect.hue);
        else if (rect.tick)
            style.fill = style.ink;
        const QRectF area = centred(whole, blockHeight(style, row.height));
        canvas_.block(area, style);
        if (rect.contended)
            contention(whole);
        if (rect.label >= 0)
            label(area, rect, style);
    }

    static QRectF centred(const QRectF& whole, double height)
    {
        // Whole units, so that bars of one height look alike in all rows.
        const double inside = std::min(whole.height(), std::max(1.0, std::round(height)));
        return {whole.left(), whole.top() + std::floor((whole.height() - inside) / 2), whole.width(), inside};
    }

    /// Time waited for the GIL stays visible although another state has the larger share.
    void contention(const QRectF& whole)
    {
        StateStyle style = palette().style(SpanState::WaitsForGil);
        style.fill = style.ink;
        style.cue = Cue::Solid;
        const double height = std::max(2.0, std::round(whole.height() / 4));
        canvas_.block(QRectF(whole.left(), whole.bottom() - height, whole.width(), height), style);
    }

    void label(const QRectF& area, const SpanRect& rect, const StateStyle& style)
    {
        const bool running = rect.state == SpanState::Running;
        const double size = (running ? spanTextSize : waitTextSize) * frame_.fontScale;
        canvas_.text(area, TextAlign::Center, geometry_.labels[static_cast<std::size_t>(rect.label)], {style.text, size, running});
    }

    Canvas& canvas_;
    const SpanGeometry& geometry_;
    const CardFrame& frame_;
};

} // namespace

RowMetrics scaledMetrics(double fontScale)
{
    RowMetrics metrics;
    metrics.thread *= fontScale;
    metrics.thin *= fontScale;
    metrics.gap *= fontScale;
    metrics.thinGap *= fontScale;
    metrics.singleGap *= fontScale;
    metrics.groupGap *= fontScale;
    return metrics;
}

GeometryInput geometryInput(const CardFrame& frame, const RowLayout& layout, const QList<int>& hidden)
{
    GeometryInput input;
    input.index = frame.index;
    input.layout = &layout;
    input.begin = SimTime(SimDuration(frame.begin));
    input.end = SimTime(SimDuration(frame.end));
    input.columns = static_cast<int>(std::lround(frame.spans.width() / frame.columnWidth));
    input.columnWidth = frame.columnWidth;
    input.top = frame.rowOffset;
    input.bottom = frame.rowOffset + frame.spans.height();
    for (const int state : hidden) {
        if (state >= 0 && state < static_cast<int>(spanStateCount))
            input.hidden |= 1U << static_cast<unsigned>(state);
    }
    input.words = shortStateWords();
    for (std::size_t state = 0; state < spanStateCount; ++state)
        input.wordWidths[state] = textWidth(input.words[state], waitTextSize * frame.fontScale);
    input.labelWidth = [size = spanTextSize * frame.fontScale](const QString& text) { return textWidth(text, size, true); };
    return input;
}

void paintSwatch(Canvas& canvas, const QRectF& area, const StateStyle& style)
{
    const double height = std::max(2.0, std::round(blockHeight(style, area.height())));
    canvas.block(QRectF(area.left(), area.top() + std::floor((area.height() - height) / 2), area.width(), height), style);
}

void paintCard(Canvas& canvas, const SpanGeometry& geometry, const CardFrame& frame)
{
    CardPainter(canvas, geometry, frame).paint();
}

} // namespace interleave
