#include "app/window/RunOverview.h"

#include <QPainter>

#include <algorithm>

namespace interleave {

namespace {

/// Lanes beyond these are like them.
constexpr std::size_t mostLanes = 64;

SimTime simTime(double at) { return SimTime{SimDuration{static_cast<qint64>(at)}}; }

/// What the thread lanes of a run do between two moments: running if any of them mostly runs, else the longest state.
std::optional<SpanState> mainState(const RunHandle& run, const std::vector<LaneId>& lanes, SimTime begin, SimTime end)
{
    SpanSummary sum;
    for (const LaneId lane : lanes) {
        const LanePyramid& pyramid = run.index->pyramid(lane);
        const auto [first, last] = pyramid.visible(begin, end);
        if (first != last)
            sum.add(pyramid.summary(first, last));
    }
    if (sum.total() == 0)
        return std::nullopt;
    if (sum.time[static_cast<std::size_t>(SpanState::Running)] > 0)
        return SpanState::Running;
    return static_cast<SpanState>(std::max_element(sum.time.begin(), sum.time.end()) - sum.time.begin());
}

std::vector<LaneId> threadLanes(const TraceIndex& index)
{
    std::vector<LaneId> lanes;
    for (const ShownLane& lane : index.shownLanes()) {
        if (lane.kind == RowKind::Thread && lanes.size() < mostLanes)
            lanes.push_back(lane.lane);
    }
    return lanes;
}

void paintRun(QPainter& painter, const RunHandle& run, const QRectF& row, qint64 total, const Palette& palette)
{
    const std::vector<LaneId> lanes = threadLanes(*run.index);
    const int columns = static_cast<int>(row.width());
    const double perColumn = static_cast<double>(total) / std::max(1, columns);
    for (int column = 0; column < columns; ++column) {
        const auto state = mainState(run, lanes, simTime(column * perColumn), simTime((column + 1) * perColumn));
        if (!state)
            continue;
        const StateStyle& style = palette.style(*state);
        painter.fillRect(QRectF(row.x() + column, row.y(), 1, row.height()), *state == SpanState::Running ? style.fill : style.ink);
    }
}

} // namespace

RunOverview::RunOverview(QQuickItem* parent)
    : ImageItem(parent)
{
}

void RunOverview::setRuns(RunModel* runs)
{
    if (runs == runs_)
        return;
    if (runs_)
        runs_->disconnect(this);
    runs_ = runs;
    if (runs_)
        connect(runs_, &RunModel::changed, this, &RunOverview::refresh);
    refresh();
    emit changed();
}

void RunOverview::setTheme(TimelineTheme* theme)
{
    if (theme == theme_)
        return;
    if (theme_)
        theme_->disconnect(this);
    theme_ = theme;
    if (theme_)
        connect(theme_, &TimelineTheme::changed, this, &RunOverview::refresh);
    refresh();
    emit changed();
}

void RunOverview::setTotal(qint64 total)
{
    if (total == total_)
        return;
    total_ = total;
    refresh();
    emit changed();
}

void RunOverview::render(QImage& image)
{
    if (!runs_ || !theme_ || runs_->count() == 0 || total_ <= 0)
        return;
    QPainter painter(&image);
    const double pitch = height() / runs_->count();
    for (int row = 0; row < runs_->count(); ++row)
        paintRun(painter, runs_->run(row), {0, row * pitch + pitch * 0.2, width(), pitch * 0.6}, total_, theme_->palette());
}

} // namespace interleave
