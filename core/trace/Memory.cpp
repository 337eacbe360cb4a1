#include "core/trace/Memory.h"

#include "core/trace/Lifetimes.h"

#include <algorithm>
#include <map>

namespace interleave {

namespace {

enum Kind : std::size_t { Processes, Threads, Tasks, kindCount };

std::int64_t bytes(std::uint64_t amount) { return static_cast<std::int64_t>(amount); }

/// CPython names processes that a context starts after it: `SpawnProcess-1`.
std::uint64_t memoryOfProcess(const std::string& name, ChildStart usual)
{
    if (name.starts_with("ForkServerProcess"))
        return memory::forkServedProcess;
    if (name.starts_with("SpawnProcess"))
        return memory::spawnedProcess;
    if (name.starts_with("ForkProcess"))
        return memory::forkedProcess;
    switch (usual) {
    case ChildStart::Spawn: return memory::spawnedProcess;
    case ChildStart::ForkServer: return memory::forkServedProcess;
    case ChildStart::Fork: break;
    }
    return memory::forkedProcess;
}

struct ProcessLife {
    Lifetime lifetime;
    LaneId firstThread{};
};

std::map<ProcessId, ProcessLife> processesOf(const Trace& trace)
{
    std::map<ProcessId, ProcessLife> processes;
    for (const Lane& lane : trace.lanes()) {
        const auto lifetime = lifetimeOf(lane);
        if (lane.info.kind != LaneKind::Thread || !lifetime)
            continue;
        auto [known, isNew] = processes.try_emplace(lane.info.process, ProcessLife{*lifetime, lane.info.id});
        Lifetime& whole = known->second.lifetime;
        whole = {std::min(whole.begin, lifetime->begin), std::max(whole.end, lifetime->end)};
    }
    return processes;
}

/// Tasks that ran on a worker of a pool: calls, not tasks of an event loop.
std::vector<bool> callsOf(const Trace& trace)
{
    std::vector<bool> calls(trace.tasks().size(), false);
    for (const Lane& lane : trace.lanes()) {
        if (lane.info.kind != LaneKind::Thread || (lane.info.role != LaneRole::ThreadWorker && lane.info.role != LaneRole::ProcessWorker))
            continue;
        for (const Span& span : lane.spans) {
            if (span.task != noTask)
                calls.at(index(span.task)) = true;
        }
    }
    return calls;
}

void addTasks(Tide& tide, const Trace& trace)
{
    const std::vector<bool> calls = callsOf(trace);
    const SimTime end{trace.makespan()};
    for (const TaskRecord& task : trace.tasks()) {
        const bool isCall = calls[index(task.info.id)];
        tide.add(lifetimeOf(task, end), Tasks, bytes(isCall ? memory::submittedCall : memory::waitingTask));
        if (isCall)
            continue;
        for (const Span& span : trace.lane(task.info.lane).spans) {
            if (span.state == SpanState::Sleeping)
                tide.add({span.begin, span.end}, Tasks, bytes(memory::sleepingTask - memory::waitingTask));
        }
    }
}

} // namespace

MemoryEstimate peakMemory(const Trace& trace, ChildStart childStart)
{
    Tide tide(kindCount);
    const auto processes = processesOf(trace);
    const LaneId mainThread = mainThreadOf(trace);
    for (const auto& [id, process] : processes) {
        const Lane& first = trace.lane(process.firstThread);
        if (mainThread != noLane && id != trace.lane(mainThread).info.process)
            tide.add(process.lifetime, Processes, bytes(memoryOfProcess(first.info.name, childStart)));
    }
    for (const Lane& lane : trace.lanes()) {
        const auto process = processes.find(lane.info.process);
        const bool isFirst = lane.info.id == mainThread || (process != processes.end() && process->second.firstThread == lane.info.id);
        const auto lifetime = lifetimeOf(lane);
        if (lane.info.kind == LaneKind::Thread && lifetime && !isFirst)
            tide.add(*lifetime, Threads, bytes(memory::thread));
    }
    addTasks(tide, trace);

    const Tide::Peak peak = tide.peak();
    MemoryEstimate estimate;
    estimate.interpreter = memory::interpreter;
    estimate.processes = static_cast<std::uint64_t>(peak.amounts[Processes]);
    estimate.threads = static_cast<std::uint64_t>(peak.amounts[Threads]);
    estimate.tasks = static_cast<std::uint64_t>(peak.amounts[Tasks]);
    estimate.at = peak.at;
    return estimate;
}

} // namespace interleave
