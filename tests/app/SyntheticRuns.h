#pragma once

/// Runs made by hand for the tests of pictures: what the machine would emit, without a machine.

#include "app/timeline/RunHandle.h"
#include "core/trace/TraceRecorder.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace interleave::synthetic {

/// A recorder with short ways to say things. Times are milliseconds.
class Builder {
public:
    static SimTime ms(double at) { return SimTime(SimDuration(static_cast<std::int64_t>(at * 1e6))); }

    LaneId lane(LaneKind kind, LaneRole role, std::uint32_t number, std::string name, TaskId task = noTask)
    {
        LaneInfo info;
        info.id = LaneId{lanes_++};
        info.kind = kind;
        info.role = role;
        info.number = number;
        info.name = std::move(name);
        info.task = task;
        info.process = process_;
        recorder_.laneAdded(info);
        return info.id;
    }

    LaneId thread(LaneRole role, std::uint32_t number = 0, std::string name = "MainThread") { return lane(LaneKind::Thread, role, number, std::move(name)); }
    /// Lanes added from now on are of this process.
    void inProcess(std::uint32_t number) { process_ = ProcessId{number}; }
    LaneId gil() { return lane(LaneKind::Gil, LaneRole::None, 0, {}); }

    /// A task and its lane.
    TaskId task(bool root = false, std::string name = {}, LaneRole role = LaneRole::None)
    {
        const TaskId id{tasks_++};
        TaskInfo info;
        info.id = id;
        info.root = root;
        info.named = !name.empty();
        info.name = name.empty() ? "Task-" + std::to_string(index(id) + 1) : name;
        info.lane = lane(LaneKind::Task, role, 0, info.name, id);
        recorder_.taskAdded(info, SimTime{});
        taskLanes_.push_back(info.lane);
        return id;
    }
    LaneId laneOf(TaskId task) const { return taskLanes_.at(index(task)); }

    void span(LaneId lane, double begin, double end, SpanState state, TaskId task = noTask, std::uint32_t target = noTarget, bool forced = false)
    {
        Span span;
        span.begin = ms(begin);
        span.state = state;
        span.task = task;
        span.target = target;
        recorder_.laneEntered(lane, span);
        recorder_.laneLeft(lane, ms(end), forced);
    }
    void resource(const std::string& name) { recorder_.resourceAdded(ResourceId{resources_++}, name); }

    RunHandle finish(Model model, double end, OutcomeKind kind = OutcomeKind::Completed)
    {
        Outcome outcome;
        outcome.kind = kind;
        return finish(model, end, outcome);
    }
    RunHandle finish(Model model, double end, const Outcome& outcome)
    {
        auto run = std::make_shared<Run>();
        run->settings.model = model;
        run->outcome = outcome;
        run->trace = recorder_.finish(ms(end));
        return RunHandle(run);
    }

private:
    TraceRecorder recorder_;
    ProcessId process_{};
    std::uint32_t lanes_ = 0;
    std::uint32_t tasks_ = 0;
    std::uint32_t resources_ = 0;
    std::vector<LaneId> taskLanes_;
};

/// Eight tasks of 100 ms CPU and 100 ms sleep, one after another.
inline RunHandle synchronous()
{
    Builder b;
    const LaneId main = b.thread(LaneRole::Main);
    for (int i = 0; i < 8; ++i) {
        const TaskId task = b.task();
        b.span(main, i * 200, i * 200 + 100, SpanState::Running, task);
        b.span(main, i * 200 + 100, i * 200 + 200, SpanState::Sleeping, task);
    }
    return b.finish(Model::Synchronous, 1600);
}

/// The same on four threads that hand one GIL round every 5 ms.
inline RunHandle threads()
{
    Builder b;
    const LaneId main = b.thread(LaneRole::Main);
    const LaneId gil = b.gil();
    std::vector<LaneId> workers;
    for (std::uint32_t i = 1; i <= 4; ++i)
        workers.push_back(b.thread(LaneRole::ThreadWorker, i, "ThreadPoolExecutor-0_" + std::to_string(i - 1)));
    std::vector<TaskId> tasks;
    for (int i = 0; i < 8; ++i)
        tasks.push_back(b.task());
    b.span(main, 0, 985, SpanState::WaitsForTask, noTask, index(tasks[0]));
    for (int round = 0; round < 2; ++round) {
        const double start = round * 485;
        for (std::size_t w = 0; w < 4; ++w) {
            const TaskId task = tasks[static_cast<std::size_t>(round) * 4 + w];
            double free = start;
            for (int turn = 0; turn < 20; ++turn) {
                const double at = start + turn * 20 + static_cast<double>(w) * 5;
                if (at > free)
                    b.span(workers[w], free, at, SpanState::WaitsForGil, task, index(workers[(w + 3) % 4]));
                b.span(workers[w], at, at + 5, SpanState::Running, task, noTarget, true);
                free = at + 5;
            }
            b.span(workers[w], free, free + 85, SpanState::Sleeping, task);
        }
        for (int turn = 0; turn < 80; ++turn)
            b.span(gil, start + turn * 5, start + turn * 5 + 5, SpanState::Running, tasks[static_cast<std::size_t>(round) * 4 + static_cast<std::size_t>(turn) % 4]);
    }
    return b.finish(Model::Threads, 985);
}

/// The same as tasks of one event loop.
inline RunHandle coroutines()
{
    Builder b;
    const LaneId loop = b.thread(LaneRole::EventLoop);
    b.task(true, {}, LaneRole::EventLoop);
    for (int i = 0; i < 8; ++i) {
        const TaskId task = b.task(false, {}, LaneRole::EventLoop);
        if (i > 0)
            b.span(b.laneOf(task), 0, i * 100, SpanState::Queued, task);
        b.span(loop, i * 100, i * 100 + 100, SpanState::Running, task);
        b.span(b.laneOf(task), i * 100, i * 100 + 100, SpanState::Running, task);
        b.span(b.laneOf(task), i * 100 + 100, i * 100 + 200, SpanState::Sleeping, task);
    }
    return b.finish(Model::Coroutines, 900);
}

/// The same on four processes that take 18 ms to start.
inline RunHandle processes()
{
    Builder b;
    std::vector<LaneId> workers;
    for (std::uint32_t i = 1; i <= 4; ++i)
        workers.push_back(b.thread(LaneRole::ProcessWorker, i, "ForkProcess-" + std::to_string(i)));
    for (std::size_t i = 0; i < 8; ++i) {
        const TaskId task = b.task();
        const double start = 18 + (i < 4 ? 0 : 200);
        if (i < 4)
            b.span(workers[i % 4], 0, 18, SpanState::Starting);
        b.span(workers[i % 4], start, start + 100, SpanState::Running, task);
        b.span(workers[i % 4], start + 100, start + 200, SpanState::Sleeping, task);
    }
    return b.finish(Model::Processes, 418);
}

/// One lane that shows every state for 100 ms, and steps without length at the end.
inline RunHandle everyState()
{
    Builder b;
    const LaneId main = b.thread(LaneRole::Main);
    const LaneId other = b.thread(LaneRole::ThreadWorker, 2, "other");
    b.resource("Lock-1");
    const TaskId task = b.task(false, "load");
    const TaskId second = b.task();
    const std::map<SpanState, std::uint32_t> targets{{SpanState::WaitsForGil, index(other)}, {SpanState::WaitsForLock, 0}, {SpanState::WaitsForTask, index(second)}};
    for (std::size_t state = 0; state < spanStateCount; ++state) {
        const auto target = targets.find(static_cast<SpanState>(state));
        const double at = static_cast<double>(state) * 100;
        b.span(main, at, at + 100, static_cast<SpanState>(state), task, target == targets.end() ? noTarget : target->second);
    }
    b.span(other, 1150, 1150, SpanState::Running, second);
    return b.finish(Model::AsWritten, 1200);
}

inline QList<RunHandle> fourModels()
{
    return {synchronous(), threads(), coroutines(), processes()};
}

} // namespace interleave::synthetic
