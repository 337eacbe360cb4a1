#include "app/timeline/SpanGeometry.h"

#include <algorithm>
#include <map>

namespace interleave {

namespace {

struct RowSize {
    double height;
    double gap;
};

RowSize rowSize(RowKind kind, const RowMetrics& metrics, double density)
{
    const double height = kind == RowKind::Thread ? metrics.thread : metrics.thin;
    const double gap = kind == RowKind::Thread ? metrics.gap : kind == RowKind::Task ? metrics.thinGap : metrics.singleGap;
    return {std::max(metrics.minimum, height * density), std::max(metrics.minimumGap, gap * density)};
}

/// How many rows there are of each kind.
using RowCounts = std::map<RowKind, int>;

double heightAt(double density, const RowCounts& counts, const RowMetrics& metrics)
{
    double sum = 0;
    for (const auto& [kind, count] : counts) {
        const RowSize size = rowSize(kind, metrics, density);
        sum += count * (size.height + size.gap);
    }
    return sum;
}

/// The largest density at which all rows fit into `limit`, 0 if none does.
double fittingDensity(double limit, const RowCounts& counts, const RowMetrics& metrics)
{
    if (heightAt(1, counts, metrics) <= limit)
        return 1;
    double low = 0;
    double high = 1;
    for (int i = 0; i < 20; ++i) {
        const double middle = (low + high) / 2;
        (heightAt(middle, counts, metrics) <= limit ? low : high) = middle;
    }
    return low;
}

} // namespace

RowLayout layOutRows(const std::vector<ShownLane>& lanes, const RowMetrics& metrics, int maxRows)
{
    RowCounts counts;
    for (const ShownLane& lane : lanes)
        ++counts[lane.kind];
    RowLayout layout;
    if (maxRows > 0)
        layout.density = fittingDensity(maxRows * (metrics.thread + metrics.gap), counts, metrics);
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
