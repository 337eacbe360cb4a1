#include "app/timeline/SpanGeometry.h"

#include <algorithm>

namespace interleave {

namespace {

struct RowSize {
    double height;
    double gap;
};

RowSize rowSize(RowKind kind, const RowMetrics& metrics, double density)
{
    const bool thick = kind == RowKind::Thread;
    return {std::max(metrics.minimum, (thick ? metrics.thread : metrics.thin) * density),
        std::max(metrics.minimumGap, (thick ? metrics.gap : metrics.thinGap) * density)};
}

double heightAt(double density, std::size_t thick, std::size_t thin, const RowMetrics& metrics)
{
    const RowSize big = rowSize(RowKind::Thread, metrics, density);
    const RowSize small = rowSize(RowKind::Task, metrics, density);
    return static_cast<double>(thick) * (big.height + big.gap) + static_cast<double>(thin) * (small.height + small.gap);
}

/// The largest density at which all rows fit into `limit`, 0 if none does.
double fittingDensity(double limit, std::size_t thick, std::size_t thin, const RowMetrics& metrics)
{
    if (heightAt(1, thick, thin, metrics) <= limit)
        return 1;
    double low = 0;
    double high = 1;
    for (int i = 0; i < 20; ++i) {
        const double middle = (low + high) / 2;
        (heightAt(middle, thick, thin, metrics) <= limit ? low : high) = middle;
    }
    return low;
}

} // namespace

RowLayout layOutRows(const std::vector<ShownLane>& lanes, const RowMetrics& metrics, int maxRows)
{
    const auto thick = static_cast<std::size_t>(
        std::count_if(lanes.begin(), lanes.end(), [](const ShownLane& lane) { return lane.kind == RowKind::Thread; }));
    RowLayout layout;
    if (maxRows > 0)
        layout.density = fittingDensity(maxRows * (metrics.thread + metrics.gap), thick, lanes.size() - thick, metrics);
    layout.rows.reserve(lanes.size());
    double y = 0;
    for (const ShownLane& lane : lanes) {
        const RowSize size = rowSize(lane.kind, metrics, layout.density);
        TimelineRow row;
        row.lane = lane.lane;
        row.kind = lane.kind;
        row.y = y;
        row.height = size.height;
        row.pitch = size.height + size.gap;
        layout.rows.push_back(row);
        y += row.pitch;
    }
    layout.height = y;
    return layout;
}

} // namespace interleave
