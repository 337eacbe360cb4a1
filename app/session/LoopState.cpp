#include "app/session/LoopState.h"

#include "app/timeline/TimeAxis.h"

#include <algorithm>

namespace interleave {

namespace {

bool hasEventLoop(const Trace& trace)
{
    return std::any_of(trace.lanes().begin(), trace.lanes().end(), [](const Lane& lane) { return lane.info.role == LaneRole::EventLoop; });
}

struct TimedTask {
    const Span* span = nullptr;
    TaskId task = noTask;
};

} // namespace

LoopState::LoopState(QObject* parent)
    : QObject(parent)
{
}

void LoopState::show(const RunHandle& run, SimTime at)
{
    running_.clear();
    functionName_.clear();
    ready_.clear();
    timers_.clear();
    available_ = run.valid() && hasEventLoop(*run.run->trace);
    if (available_)
        readTasks(run, at);
    emit changed();
}

void LoopState::readTasks(const RunHandle& run, SimTime at)
{
    const Trace& trace = *run.run->trace;
    const TaskLabels& labels = run.index->taskLabels();
    std::vector<TimedTask> ready;
    std::vector<TimedTask> timers;
    for (const TaskId id : trace.pendingAt(at)) {
        const TaskRecord& task = trace.task(id);
        const Span* span = trace.spanAt(task.info.lane, at);
        if (!span)
            continue;
        if (span->state == SpanState::Running) {
            running_ = labels.label(id);
            functionName_ = QString::fromStdString(task.info.function);
        } else if (span->state == SpanState::Queued) {
            ready.push_back({span, id});
        } else if (span->state == SpanState::Sleeping) {
            timers.push_back({span, id});
        }
    }
    // The ready queue is first in, first out; the timer heap gives the soonest.
    std::stable_sort(ready.begin(), ready.end(), [](const auto& a, const auto& b) { return a.span->begin < b.span->begin; });
    std::stable_sort(timers.begin(), timers.end(), [](const auto& a, const auto& b) { return a.span->end < b.span->end; });
    ready.resize(std::min(ready.size(), most));
    timers.resize(std::min(timers.size(), most));
    for (const TimedTask& each : ready)
        ready_.append(labels.label(each.task));
    for (const TimedTask& each : timers)
        timers_.append(tr("%1 in %2").arg(labels.label(each.task), formatDuration((each.span->end - at).count())));
}

} // namespace interleave
