#include "app/timeline/SpanGeometry.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace interleave {

namespace {

constexpr double labelMargin = 3;      ///< on each side of a label
constexpr double labelledHeight = 12.5;  ///< rows lower than this carry no labels inside

/// Turns times into pixel columns. Rounds to the nearest edge, so that neighbours share it.
class ColumnScale {
public:
    explicit ColumnScale(const GeometryInput& input)
        : begin_(input.begin), perColumn_(static_cast<double>((input.end - input.begin).count()) / input.columns), columns_(input.columns)
    {
    }

    int edge(SimTime at) const
    {
        const double x = static_cast<double>((at - begin_).count()) / perColumn_;
        return static_cast<int>(std::floor(std::clamp(x, -1.0, columns_ + 1.0) + 0.5));
    }
    int column(SimTime at) const { return std::clamp(edge(at), 0, columns_ - 1); }
    /// From here on things begin in a later column.
    SimTime endOf(int column) const
    {
        if (column + 1 >= columns_)
            return SimTime::max();
        return begin_ + SimDuration(static_cast<std::int64_t>(std::ceil((column + 0.5) * perColumn_)));
    }
    /// Spans at least this long are at least a column wide.
    SimDuration wide() const { return SimDuration(std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(perColumn_)))); }
    int columns() const { return columns_; }

private:
    SimTime begin_;
    double perColumn_;
    int columns_;
};

/// Walks the visible part of one lane: wide spans become rectangles of their own, what begins in one column and is narrower
/// than it becomes a fold. Every visible span ends up in exactly one rectangle, and rectangles never overlap.
class LaneFolder {
public:
    LaneFolder(const GeometryInput& input, const ColumnScale& scale, const TimelineRow& row, SpanGeometry& out)
        : input_(input), scale_(scale), row_(row), pyramid_(input.index->pyramid(row.lane)), out_(out), start_(out.rects.size())
    {
    }

    void run()
    {
        const auto [first, last] = pyramid_.visible(input_.begin, input_.end);
        std::size_t i = first;
        while (i < last) {
            const std::size_t wide = pyramid_.nextAtLeast(i, last, scale_.wide());
            while (i < wide) {
                const int column = scale_.column(span(i).begin);
                const std::size_t next = pyramid_.nextFrom(i + 1, wide, scale_.endOf(column));
                fold(column, i, next);
                i = next;
            }
            if (wide < last)
                place(wide);
            i = wide + 1;
        }
        flush();
    }

private:
    /// Spans first..last that share one column.
    struct Fold {
        int column;
        std::size_t first;
        std::size_t last;
    };

    const Span& span(std::size_t i) const { return pyramid_.spans()[i]; }

    void place(std::size_t i)
    {
        int x0 = scale_.column(span(i).begin);
        const int x1 = std::clamp(scale_.edge(span(i).end), x0 + 1, std::max(scale_.columns(), x0 + 1));
        if (x1 - x0 == 1)
            return fold(x0, i, i + 1);
        if (fold_ && fold_->column == x0)
            ++x0; // what was folded before it keeps its column
        flush();
        emitRect(x0, x1, i, i + 1);
    }

    void fold(int column, std::size_t first, std::size_t last)
    {
        if (fold_ && fold_->column == column) {
            fold_->last = last;
            return;
        }
        flush();
        if (out_.rects.size() > start_ && out_.rects.back().x1 > column)
            first = giveUpColumn(column, first);
        fold_ = Fold{column, first, last};
    }

    /// At the right edge a fold may find its column taken: the rectangle there becomes narrower or part of the fold.
    std::size_t giveUpColumn(int column, std::size_t first)
    {
        SpanRect& taken = out_.rects.back();
        if (taken.x0 < column) {
            taken.x1 = column;
            return first;
        }
        first = taken.first;
        out_.rects.pop_back();
        return first;
    }

    void flush()
    {
        if (fold_)
            emitRect(fold_->column, fold_->column + 1, fold_->first, fold_->last);
        fold_.reset();
    }

    bool hidden(SpanState state) const { return (input_.hidden >> static_cast<unsigned>(state) & 1U) != 0; }

    void emitRect(int x0, int x1, std::size_t first, std::size_t last)
    {
        SpanRect rect;
        rect.x0 = x0;
        rect.x1 = x1;
        rect.first = static_cast<std::uint32_t>(first);
        rect.count = static_cast<std::uint32_t>(last - first);
        rect.folded = rect.count > 1;
        if (!chooseState(rect, pyramid_.summary(first, last)))
            return;
        if (row_.kind == RowKind::Gil)
            rect.hue = input_.index->hue(input_.index->holder(row_.lane, rect.shown));
        if (!rect.folded && !rect.tick)
            rect.label = label(rect);
        out_.rects.push_back(rect);
    }

    /// False if nothing of it is to be seen.
    bool chooseState(SpanRect& rect, const SpanSummary& sum) const
    {
        rect.shown = sum.longestIndex;
        rect.tick = sum.longest == 0;
        if (rect.tick)
            return !hidden(SpanState::Running);
        std::int64_t best = 0;
        for (std::size_t state = 0; state < spanStateCount; ++state) {
            if (sum.time[state] <= best || hidden(static_cast<SpanState>(state)))
                continue;
            best = sum.time[state];
            rect.state = static_cast<SpanState>(state);
        }
        const auto gil = static_cast<std::size_t>(SpanState::WaitsForGil);
        rect.contended = sum.time[gil] > 0 && rect.state != SpanState::WaitsForGil && !hidden(SpanState::WaitsForGil);
        return best > 0;
    }

    std::int32_t label(const SpanRect& rect) const
    {
        const double room = (rect.x1 - rect.x0) * input_.columnWidth - 2 * labelMargin;
        if (!input_.labelWidth || row_.kind != RowKind::Thread || row_.height < labelledHeight || room < labelMargin)
            return -1;
        const auto state = static_cast<std::size_t>(rect.state);
        const bool running = rect.state == SpanState::Running;
        const QString& text = running ? input_.index->taskLabels().label(span(rect.first).task) : input_.words[state];
        if (text.isEmpty() || (running ? input_.labelWidth(text) : input_.wordWidths[state]) > room)
            return -1;
        out_.labels.push_back(text);
        return static_cast<std::int32_t>(out_.labels.size() - 1);
    }

    const GeometryInput& input_;
    const ColumnScale& scale_;
    const TimelineRow& row_;
    const LanePyramid& pyramid_;
    SpanGeometry& out_;
    std::size_t start_;
    std::optional<Fold> fold_;
};

} // namespace

std::span<const SpanRect> SpanGeometry::rectsOf(const TimelineRow& row) const
{
    return std::span(rects).subspan(row.firstRect, row.rectCount);
}

const TimelineRow* SpanGeometry::rowAt(double y) const
{
    const auto after = std::partition_point(rows.begin(), rows.end(), [y](const TimelineRow& row) { return row.y + row.pitch <= y; });
    return after != rows.end() && y >= after->y ? &*after : nullptr;
}

const SpanRect* SpanGeometry::rectAt(const TimelineRow& row, int column, int reach) const
{
    const auto all = rectsOf(row);
    const auto next = std::partition_point(all.begin(), all.end(), [column](const SpanRect& rect) { return rect.x1 <= column; });
    const int right = next != all.end() ? std::max(0, next->x0 - column) : reach + 1;
    const int left = next != all.begin() ? column - std::prev(next)->x1 + 1 : reach + 1;
    if (right <= reach && right <= left)
        return &*next;
    return left <= reach ? &*std::prev(next) : nullptr;
}

SpanGeometry buildGeometry(const GeometryInput& input)
{
    SpanGeometry geometry;
    geometry.rows = input.layout->rows;
    if (input.columns <= 0 || input.end <= input.begin)
        return geometry;
    const ColumnScale scale(input);
    for (TimelineRow& row : geometry.rows) {
        row.firstRect = static_cast<std::uint32_t>(geometry.rects.size());
        if (row.y + row.pitch < input.top || row.y > input.bottom)
            continue;
        LaneFolder(input, scale, row, geometry).run();
        row.rectCount = static_cast<std::uint32_t>(geometry.rects.size()) - row.firstRect;
    }
    return geometry;
}

} // namespace interleave
