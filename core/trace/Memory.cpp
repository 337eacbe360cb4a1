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

/// What a task is made of, as the threads that worked for it tell.
enum class TaskBody : std::uint8_t {
    Coroutine, ///< a task of an event loop, or one that nobody worked for yet
    Call,      ///< a call submitted to a pool
    Thread,    ///< a thread or a process of its own
};

class Sum {
public:
    Sum(const Trace& trace, const MemorySettings& settings) : trace_(trace), settings_(settings), mainThread_(mainThreadOf(trace)), tide_(kindCount) {}

    MemoryEstimate peak();

private:
    bool isMainProcess(const Lane& lane) const { return mainThread_ != noLane && lane.info.process == trace_.lane(mainThread_).info.process; }
    bool isGreen(const Lane& lane) const { return settings_.greenThreads && isMainProcess(lane) && lane.info.id != mainThread_; }
    void addProcesses();
    void addThread(const Lane& lane, bool isFirst);
    TaskBody bodyFor(const Lane& thread) const;
    void addTasks();

    const Trace& trace_;
    MemorySettings settings_;
    LaneId mainThread_;
    Tide tide_;
};

void Sum::addThread(const Lane& lane, bool isFirst)
{
    const auto lifetime = lifetimeOf(lane);
    if (lifetime && !isFirst && !isGreen(lane))
        tide_.add(*lifetime, Threads, bytes(memory::thread));
}

/// A process is there as long as any of its threads; its first one costs nothing more.
void Sum::addProcesses()
{
    struct Process {
        const Lane* first = nullptr;
        std::optional<Lifetime> lifetime;
    };
    std::map<ProcessId, Process> processes;
    for (const Lane& lane : trace_.lanes()) {
        if (lane.info.kind != LaneKind::Thread)
            continue;
        Process& process = processes[lane.info.process];
        addThread(lane, process.first == nullptr);
        if (!process.first)
            process.first = &lane;
        if (const auto lifetime = lifetimeOf(lane)) {
            const Lifetime whole = process.lifetime.value_or(*lifetime);
            process.lifetime = Lifetime{std::min(whole.begin, lifetime->begin), std::max(whole.end, lifetime->end)};
        }
    }
    for (const auto& [id, process] : processes) {
        if (process.lifetime && !isMainProcess(*process.first))
            tide_.add(*process.lifetime, Processes, bytes(memoryOfProcess(process.first->info.name, settings_.childStart)));
    }
}

TaskBody Sum::bodyFor(const Lane& thread) const
{
    switch (thread.info.role) {
    case LaneRole::ThreadWorker:
    case LaneRole::ProcessWorker: return TaskBody::Call;
    case LaneRole::Main:
    case LaneRole::EventLoop: return TaskBody::Coroutine;
    case LaneRole::None: break;
    }
    return thread.info.id == mainThread_ || isGreen(thread) ? TaskBody::Coroutine : TaskBody::Thread;
}

void Sum::addTasks()
{
    std::vector<TaskBody> bodies(trace_.tasks().size(), TaskBody::Coroutine);
    for (const Lane& lane : trace_.lanes()) {
        if (lane.info.kind != LaneKind::Thread)
            continue;
        for (const Span& span : lane.spans) {
            if (span.task != noTask)
                bodies.at(index(span.task)) = std::max(bodies.at(index(span.task)), bodyFor(lane));
        }
    }
    const SimTime end{trace_.makespan()};
    for (const TaskRecord& task : trace_.tasks()) {
        const TaskBody body = bodies[index(task.info.id)];
        if (body == TaskBody::Call)
            tide_.add(lifetimeOf(task, end), Tasks, bytes(memory::submittedCall));
        if (body != TaskBody::Coroutine)
            continue;
        tide_.add(lifetimeOf(task, end), Tasks, bytes(memory::waitingTask));
        for (const Span& span : trace_.lane(task.info.lane).spans) {
            if (span.state == SpanState::Sleeping)
                tide_.add({span.begin, span.end}, Tasks, bytes(memory::sleepingTask - memory::waitingTask));
        }
    }
}

MemoryEstimate Sum::peak()
{
    addProcesses();
    addTasks();
    const Tide::Peak peak = tide_.peak();
    MemoryEstimate estimate;
    estimate.interpreter = memory::interpreter;
    estimate.processes = static_cast<std::uint64_t>(peak.amounts[Processes]);
    estimate.threads = static_cast<std::uint64_t>(peak.amounts[Threads]);
    estimate.tasks = static_cast<std::uint64_t>(peak.amounts[Tasks]);
    estimate.at = peak.at;
    return estimate;
}

} // namespace

MemoryEstimate peakMemory(const Trace& trace, const MemorySettings& settings) { return Sum(trace, settings).peak(); }

} // namespace interleave
