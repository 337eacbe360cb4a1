#include "app/timeline/Figure.h"

#include "app/timeline/CanvasText.h"
#include "app/timeline/TimelineViewport.h"
#include "app/timeline/TimelineWords.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interleave {

namespace {

constexpr double margin = 20;         ///< around everything
constexpr double cardPadding = 14;
constexpr double cardGap = 8;
constexpr double headerHeight = 34;
constexpr double axisHeight = 26;
constexpr double legendHeight = 24;
constexpr double titleSize = 18;
constexpr double headingSize = 13.5;
constexpr double smallSize = 12;
constexpr double captionSize = 12.5;
constexpr double captionLine = 18;

/// Which states can be seen in begin..end of a card.
std::array<bool, spanStateCount> shownStates(const TraceIndex& index, qint64 begin, qint64 end)
{
    std::array<bool, spanStateCount> shown{};
    for (const ShownLane& lane : index.shownLanes()) {
        const LanePyramid& pyramid = index.pyramid(lane.lane);
        const auto [first, last] = pyramid.visible(SimTime(SimDuration(begin)), SimTime(SimDuration(end)));
        const SpanSummary sum = pyramid.summary(first, last);
        for (std::size_t state = 0; state < spanStateCount; ++state)
            shown[state] = shown[state] || (sum.time[state] > 0 && lane.kind != RowKind::Gil);
    }
    return shown;
}

} // namespace

Figure::Figure(const QList<RunHandle>& runs, const ExportOptions& options, double columnWidth)
    : options_(options), palette_(paletteFor(options.dark)), columnWidth_(columnWidth), width_(options.width)
{
    for (const RunHandle& run : runs) {
        if (!run.valid())
            continue;
        cards_.push_back({run, layOutRows(run.index->shownLanes(), RowMetrics(), options.maxRows), 0, 0});
        longest_ = std::max(longest_, run.makespan());
        if (run.run->settings.model == Model::Synchronous && run.run->outcome.kind == OutcomeKind::Completed)
            synchronous_ = run.run->trace->makespan();
    }
    begin_ = options.begin ? nanoseconds(*options.begin) : 0;
    end_ = std::max(begin_ + 1, options.end ? nanoseconds(*options.end) : TimelineViewport::withMargin(longest_));
    labelWidth_ = labelWidth();
    layOutCards();
    layOutLegend();
    height_ = captionTop_ + margin;
    if (!options.caption.isEmpty()) {
        caption_ = wrapped(options.caption, width_ - 2 * margin, captionSize);
        height_ = captionTop_ + static_cast<double>(caption_.size()) * captionLine + margin;
    }
}

void Figure::layOutCards()
{
    double y = margin + (options_.title.isEmpty() ? 0 : titleSize + 18);
    axisTop_ = y;
    y += axisHeight;
    for (Card& card : cards_) {
        card.top = y;
        card.height = headerHeight + card.rows.height + cardPadding;
        y += card.height + cardGap;
    }
    captionTop_ = y;
    ticks_ = timeTicks(begin_, end_, cards_.empty() ? width_ : spansOf(cards_.front()).width());
}

void Figure::layOutLegend()
{
    std::array<bool, spanStateCount> shown{};
    for (const Card& card : cards_) {
        const auto ofCard = shownStates(*card.run.index, begin_, end_);
        for (std::size_t state = 0; state < spanStateCount; ++state)
            shown[state] = shown[state] || ofCard[state];
    }
    double x = margin + 4;
    double y = captionTop_ + 2;
    for (std::size_t state = 0; state < spanStateCount; ++state) {
        if (!shown[state])
            continue;
        const double width = 22 + textWidth(stateName(static_cast<SpanState>(state)), smallSize);
        if (x + width > width_ - margin && x > margin + 4) {
            x = margin + 4;
            y += legendHeight;
        }
        legend_.push_back({static_cast<SpanState>(state), x, y, width});
        x += width + 22;
    }
    if (!legend_.empty())
        captionTop_ = y + legendHeight + 4;
}

double Figure::labelWidth() const
{
    double widest = 60;
    for (const Card& card : cards_) {
        for (const TimelineRow& row : card.rows.rows)
            widest = std::max(widest, textWidth(laneLabel(*card.run.index, row.lane), laneTextSize));
    }
    return std::min(std::ceil(widest) + 16, width_ / 4);
}

QRectF Figure::spansOf(const Card& card) const
{
    const double left = margin + cardPadding + labelWidth_;
    return {left, card.top + headerHeight, width_ - margin - cardPadding - left, card.rows.height + cardPadding - 8};
}

void Figure::paint(Canvas& canvas) const
{
    canvas.fill(QRectF(0, 0, width_, height_), palette_.window);
    if (!options_.title.isEmpty()) {
        const QString title = elided(options_.title, width_ - 2 * margin, titleSize, true);
        canvas.text(QRectF(margin, margin, width_ - 2 * margin, titleSize + 4), TextAlign::Left, title, {palette_.text, titleSize, true});
    }
    if (!cards_.empty())
        paintAxis(canvas);
    for (const Card& card : cards_) {
        canvas.fill(QRectF(margin, card.top, width_ - 2 * margin, card.height), palette_.card, 8, palette_.border);
        paintHeader(canvas, card);
        paintFrame(canvas, card);
    }
    paintLegend(canvas);
    double y = captionTop_;
    for (const QString& line : caption_) {
        canvas.text(QRectF(margin, y, width_ - 2 * margin, captionLine), TextAlign::Left, line, {palette_.mutedText, captionSize, false});
        y += captionLine;
    }
}

void Figure::paintAxis(Canvas& canvas) const
{
    const QRectF spans = spansOf(cards_.front());
    for (const TimeTick& tick : ticks_) {
        const double x = spans.left() + static_cast<double>(tick.at - begin_) / static_cast<double>(end_ - begin_) * spans.width();
        const double bottom = axisTop_ + axisHeight - 5;
        canvas.verticalLine(x, bottom - (tick.major ? 6 : 3), bottom, tick.major ? palette_.faintText : palette_.border, false);
        const double half = textWidth(tick.label, smallSize) / 2;
        const double middle = std::clamp(x, margin + half, width_ - margin - half);
        if (tick.major)
            canvas.text(QRectF(middle - 60, axisTop_, 120, 14), TextAlign::Center, tick.label, {palette_.mutedText, smallSize, false});
    }
}

void Figure::paintHeader(Canvas& canvas, const Card& card) const
{
    const Run& run = *card.run.run;
    const double middle = card.top + headerHeight / 2 + 1;
    const auto line = [&](double left, double right) { return QRectF(left, middle - 10, std::max(0.0, right - left), 20); };
    const double right = width_ - margin - cardPadding;
    const QString makespan = formatTime(card.run.makespan(), longest_);
    canvas.text(line(right - 120, right), TextAlign::Right, makespan, {palette_.text, headingSize, true});
    double x = right - std::max(74.0, textWidth(makespan, headingSize, true) + 14);

    const QString note = outcomeNote(run);
    const QString pill = note.isEmpty() ? speedUpText(synchronous_, run.trace->makespan()) : note;
    if (!pill.isEmpty()) {
        const double width = std::max(56.0, textWidth(pill, smallSize, true) + 20);
        canvas.fill(QRectF(x - width, middle - 9, width, 18), note.isEmpty() ? palette_.accentSoft : palette_.dangerSoft, 9);
        canvas.text(line(x - width, x), TextAlign::Center, pill, {note.isEmpty() ? palette_.accent : palette_.danger, smallSize, true});
        x -= width + 12;
    }
    const QString name = modelName(run.settings.model);
    const double left = margin + cardPadding;
    const double after = left + textWidth(name, headingSize, true) + 10;
    canvas.text(line(left, after), TextAlign::Left, name, {palette_.text, headingSize, true});
    canvas.text(line(after, x), TextAlign::Left, elided(cardSubtitle(card.run), x - after, smallSize), {palette_.mutedText, smallSize, false});
}

void Figure::paintFrame(Canvas& canvas, const Card& card) const
{
    CardFrame frame;
    frame.palette = &palette_;
    frame.index = card.run.index.get();
    frame.outcome = &card.run.run->outcome;
    frame.spans = spansOf(card);
    frame.labelWidth = labelWidth_;
    frame.columnWidth = columnWidth_;
    frame.begin = begin_;
    frame.end = end_;
    frame.ticks = ticks_;
    paintCard(canvas, buildGeometry(geometryInput(frame, card.rows)), frame);
}

void Figure::paintLegend(Canvas& canvas) const
{
    for (const LegendEntry& entry : legend_) {
        paintSwatch(canvas, QRectF(entry.x, entry.y + 6, 14, 12), palette_.style(entry.state));
        canvas.text(QRectF(entry.x + 22, entry.y + 2, entry.width - 22, 20), TextAlign::Left, stateName(entry.state), {palette_.text, smallSize, false});
    }
}

} // namespace interleave
