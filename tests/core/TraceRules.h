#pragma once

/// What has to hold for every trace. Each rule says in words what breaks it, or nothing.

#include "core/simulation/Simulation.h"

#include <QString>

#include <algorithm>
#include <map>

namespace interleave::testing {

inline std::int64_t runningTime(const Trace& trace)
{
    SimDuration total{};
    for (const Lane& lane : trace.lanes()) {
        if (lane.info.kind != LaneKind::Thread) continue;
        for (const Span& span : lane.spans)
            total += span.state == SpanState::Running ? span.duration() : SimDuration{};
    }
    return total.count();
}

/// Ends before begins, so that what touches does not overlap.
using Changes = std::vector<std::pair<SimTime, int>>;

inline int busiest(Changes changes)
{
    std::sort(changes.begin(), changes.end());
    int now = 0, most = 0;
    for (const auto& [at, change] : changes)
        most = std::max(most, now += change);
    return most;
}

inline void addRunning(const Lane& lane, Changes& changes)
{
    for (const Span& span : lane.spans) {
        if (span.state != SpanState::Running || span.duration() == 0ns) continue;
        changes.emplace_back(span.begin, 1);
        changes.emplace_back(span.end, -1);
    }
}

inline QString overlapIn(const Lane& lane)
{
    SimTime end{};
    for (const Span& span : lane.spans) {
        if (span.begin < end || span.end < span.begin)
            return QStringLiteral("spans of %1 overlap").arg(QString::fromStdString(lane.info.name));
        end = span.end;
    }
    return {};
}

inline QString partitionAt(const Trace& trace, SimTime at)
{
    std::vector<TaskId> known, listed = trace.pendingAt(at);
    for (const TaskRecord& task : trace.tasks()) {
        if (!task.info.root && task.created <= at) known.push_back(task.info.id);
    }
    const std::vector<TaskId> done = trace.doneAt(at);
    listed.insert(listed.end(), done.begin(), done.end());
    std::sort(known.begin(), known.end());
    std::sort(listed.begin(), listed.end());
    if (known == listed && trace.doneCount(at) == done.size() && trace.pendingCount(at) == listed.size() - done.size()) return {};
    return QStringLiteral("done and pending are not the tasks at %1 s").arg(toSeconds(at));
}

inline QString stateOf(const TaskRecord& task)
{
    const QString name = QString::fromStdString(task.info.name);
    if (task.end == TaskEnd::Pending || !task.ended) return name + QStringLiteral(" never ends");
    if (*task.ended < task.created || (task.started && (*task.started < task.created || *task.ended < *task.started)))
        return name + QStringLiteral(" ends before it begins");
    return {};
}

inline QString overlapIn(const Trace& trace)
{
    for (const Lane& lane : trace.lanes()) {
        const QString wrong = overlapIn(lane);
        if (!wrong.isEmpty()) return wrong;
    }
    return {};
}

inline QString wrongPartition(const Trace& trace)
{
    for (const SimTime at : trace.moments()) {
        const QString wrong = partitionAt(trace, at);
        if (!wrong.isEmpty()) return wrong;
    }
    return {};
}

inline QString taskWithoutEnd(const Trace& trace)
{
    for (const TaskRecord& task : trace.tasks()) {
        const QString wrong = stateOf(task);
        if (!wrong.isEmpty()) return wrong;
    }
    return {};
}

/// At most one thread of a process computes, unless there is no GIL, and at most as many as there are cores.
inline QString whoRunsTooMuch(const Trace& trace, const Settings& settings)
{
    Changes all;
    std::map<ProcessId, Changes> byProcess;
    for (const Lane& lane : trace.lanes()) {
        if (lane.info.kind != LaneKind::Thread) continue;
        addRunning(lane, all);
        addRunning(lane, byProcess[lane.info.process]);
    }
    if (busiest(all) > static_cast<int>(settings.cores)) return QStringLiteral("more threads run than there are cores");
    for (const auto& [process, changes] : byProcess) {
        if (!settings.freeThreaded && busiest(changes) > 1) return QStringLiteral("two threads of one process run");
    }
    return {};
}

} // namespace interleave::testing
