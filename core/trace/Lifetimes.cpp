#include "core/trace/Lifetimes.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace interleave {

std::optional<Lifetime> lifetimeOf(const Lane& lane)
{
    if (lane.spans.empty())
        return {};
    return Lifetime{lane.spans.front().begin, lane.spans.back().end};
}

Lifetime lifetimeOf(const TaskRecord& task, SimTime endOfRun) { return {task.created, task.ended.value_or(endOfRun)}; }

LaneId mainThreadOf(const Trace& trace)
{
    const auto lanes = trace.lanes();
    const auto first = std::find_if(lanes.begin(), lanes.end(), [](const Lane& lane) { return lane.info.kind == LaneKind::Thread; });
    return first == lanes.end() ? noLane : first->info.id;
}

std::size_t mostAtOnce(const std::vector<Lifetime>& lifetimes)
{
    if (lifetimes.empty())
        return 0;
    Tide tide(1);
    for (const Lifetime& lifetime : lifetimes)
        tide.add(lifetime, 0, 1);
    return static_cast<std::size_t>(std::max<std::int64_t>(1, tide.peak().amounts.front()));
}

void Tide::add(const Lifetime& during, std::size_t kind, std::int64_t amount)
{
    if (during.isEmpty() || amount == 0)
        return;
    changes_.push_back({during.begin, kind, amount});
    changes_.push_back({during.end, kind, -amount});
}

Tide::Peak Tide::peak()
{
    std::sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) { return std::tuple(a.at, a.amount) < std::tuple(b.at, b.amount); });
    Peak highest{SimTime{}, std::vector<std::int64_t>(kinds_, 0)};
    std::vector<std::int64_t> now = highest.amounts;
    std::int64_t most = 0;
    std::int64_t total = 0;
    for (const Change& change : changes_) {
        now[change.kind] += change.amount;
        total += change.amount;
        if (total > most) {
            most = total;
            highest = {change.at, now};
        }
    }
    return highest;
}

} // namespace interleave
