#include "app/timeline/LaneOrder.h"

#include <algorithm>
#include <map>

namespace interleave {

std::vector<const Lane*> lanesByProcess(const Trace& trace)
{
    std::vector<const Lane*> lanes;
    std::map<ProcessId, LaneId> mainThreads;
    for (const Lane& lane : trace.lanes()) {
        if (lane.info.kind == LaneKind::Task)
            continue;
        lanes.push_back(&lane);
        if (lane.info.kind == LaneKind::Thread)
            mainThreads.try_emplace(lane.info.process, lane.info.id);
    }
    const auto rank = [&mainThreads](const Lane& lane) {
        const auto first = mainThreads.find(lane.info.process);
        return first != mainThreads.end() && first->second == lane.info.id ? 0 : lane.info.kind == LaneKind::Gil ? 1 : 2;
    };
    std::stable_sort(lanes.begin(), lanes.end(), [&rank](const Lane* a, const Lane* b) {
        return a->info.process != b->info.process ? a->info.process < b->info.process : rank(*a) < rank(*b);
    });
    return lanes;
}

} // namespace interleave
