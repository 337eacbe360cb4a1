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

/// How many rows there are of each kind, and how many distances between processes.
struct RowCounts {
    std::map<RowKind, int> rows;
    int groups = 0;
};

double groupGap(const RowMetrics& metrics, double density) { return std::max(metrics.minimumGap, metrics.groupGap * density); }

double heightAt(double density, const RowCounts& counts, const RowMetrics& metrics)
{
    double sum = counts.groups * groupGap(metrics, density);
    for (const auto& [kind, count] : counts.rows) {
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

RowLayout layOutRows(const std::vector<ShownLane>& lanes, const RowMetrics& metrics, double maxRows)
{
    RowCounts counts;
    for (const ShownLane& lane : lanes) {
        ++counts.rows[lane.kind];
        counts.groups += lane.apart ? 1 : 0;
    }
    RowLayout layout;
    if (maxRows > 0)
        layout.density = fittingDensity(maxRows * (metrics.thread + metrics.gap), counts, metrics);
    layout.rows.reserve(lanes.size());
    double y = 0;
    for (const ShownLane& lane : lanes) {
        const RowSize size = rowSize(lane.kind, metrics, layout.density);
        if (lane.apart)
            y += groupGap(metrics, layout.density);
        TimelineRow row;
        row.lane = lane.lane;
        row.kind = lane.kind;
        row.marked = lane.marked;
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
