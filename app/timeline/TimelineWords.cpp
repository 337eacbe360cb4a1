#include "app/timeline/TimelineWords.h"

#include "app/timeline/TimeAxis.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace interleave {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString named(const std::string& name)
{
    return QString::fromStdString(name);
}

/// `task B`, or the name of a task without a letter.
QString taskName(const TraceIndex& index, TaskId task)
{
    if (interleave::index(task) >= index.trace().tasks().size())
        return {};
    const QString& label = index.taskLabels().label(task);
    return label.isEmpty() ? named(index.trace().task(task).info.name) : Words::tr("task %1").arg(label);
}

QString threadLabel(const LaneInfo& lane)
{
    switch (lane.role) {
    case LaneRole::ThreadWorker: return Words::tr("worker %1").arg(lane.number);
    case LaneRole::ProcessWorker: return Words::tr("process %1").arg(lane.number);
    case LaneRole::EventLoop: return Words::tr("event loop");
    case LaneRole::Main:
    case LaneRole::None: break;
    }
    return named(lane.name);
}

QString queuedReason(const TraceIndex& index, const Span& span)
{
    const LaneId carrier = index.carrier(span.task);
    const bool loop = carrier != noLane && index.trace().lane(carrier).info.role == LaneRole::EventLoop;
    return loop ? Words::tr("Others are ahead of it in the ready queue.") : Words::tr("No worker is free yet.");
}

QString lockReason(const TraceIndex& index, const Span& span)
{
    const auto resources = index.trace().resources();
    return span.target < resources.size() ? Words::tr("It waits for %1.").arg(named(resources[span.target])) : QString();
}

QString gilReason(const TraceIndex& index, const Span& span)
{
    return span.target < index.trace().lanes().size() ? Words::tr("The GIL was held by %1.").arg(laneLabel(index, LaneId{span.target})) : QString();
}

QString holderReason(const TraceIndex& index, const Lane& gil, std::size_t number)
{
    const LaneId holder = index.holder(gil.info.id, number);
    if (holder == noLane)
        return {};
    const QString who = laneLabel(index, holder);
    return gil.spans[number].forced ? Words::tr("%1 holds it until it is taken away.").arg(who) : Words::tr("%1 holds it and lets go by itself.").arg(who);
}

QString taskReason(const TraceIndex& index, const Span& span)
{
    const QString name = taskName(index, TaskId{span.target});
    return name.isEmpty() ? QString() : Words::tr("It waits for %1.").arg(name);
}

std::size_t countRole(const Trace& trace, LaneRole role)
{
    const auto lanes = trace.lanes();
    return static_cast<std::size_t>(std::count_if(lanes.begin(), lanes.end(),
        [role](const Lane& lane) { return lane.info.kind == LaneKind::Thread && lane.info.role == role; }));
}

std::size_t countGils(const Trace& trace)
{
    const auto lanes = trace.lanes();
    return static_cast<std::size_t>(
        std::count_if(lanes.begin(), lanes.end(), [](const Lane& lane) { return lane.info.kind == LaneKind::Gil; }));
}

QString workers(std::size_t count)
{
    return count == 1 ? Words::tr("one worker") : Words::tr("%1 workers").arg(count);
}

} // namespace

QString stateName(SpanState state)
{
    switch (state) {
    case SpanState::Running: return Words::tr("running");
    case SpanState::Runnable: return Words::tr("waits for a core");
    case SpanState::WaitsForGil: return Words::tr("waits for the GIL");
    case SpanState::WaitsForIo: return Words::tr("waits for I/O");
    case SpanState::Sleeping: return Words::tr("sleeping");
    case SpanState::WaitsForLock: return Words::tr("waits for a lock");
    case SpanState::WaitsForTask: return Words::tr("waits for a task");
    case SpanState::Queued: return Words::tr("queued");
    case SpanState::Starting: return Words::tr("starting");
    case SpanState::Pickling: return Words::tr("pickling");
    case SpanState::HandingOver: break;
    }
    return Words::tr("handing over");
}

QString shortStateWord(SpanState state)
{
    return state == SpanState::Sleeping ? Words::tr("sleep", "inside a bar, as short as possible") : QString();
}

std::array<QString, spanStateCount> shortStateWords()
{
    std::array<QString, spanStateCount> words;
    for (std::size_t state = 0; state < words.size(); ++state)
        words[state] = shortStateWord(static_cast<SpanState>(state));
    return words;
}

QString modelName(Model model)
{
    switch (model) {
    case Model::Synchronous: return Words::tr("Synchronous");
    case Model::Threads: return Words::tr("Threads");
    case Model::Coroutines: return Words::tr("Coroutines");
    case Model::Processes: return Words::tr("Process pool");
    case Model::AsWritten: break;
    }
    return Words::tr("As written");
}

QString cardSubtitle(const RunHandle& run)
{
    if (!run.valid())
        return {};
    const Trace& trace = *run.run->trace;
    QStringList parts;
    if (const std::size_t threads = countRole(trace, LaneRole::ThreadWorker); threads > 0)
        parts += workers(threads);
    if (const std::size_t processes = countRole(trace, LaneRole::ProcessWorker); processes > 0)
        parts += processes == 1 ? Words::tr("one process") : Words::tr("%1 processes").arg(processes);
    if (countRole(trace, LaneRole::EventLoop) == 1 && parts.isEmpty())
        parts += Words::tr("one thread");
    if (countRole(trace, LaneRole::EventLoop) == 1)
        parts += Words::tr("one event loop");
    if (countGils(trace) == 1 && countRole(trace, LaneRole::ProcessWorker) == 0)
        parts += Words::tr("one GIL");
    if (run.run->settings.freeThreaded && countGils(trace) == 0 && countRole(trace, LaneRole::ThreadWorker) + countRole(trace, LaneRole::None) > 0)
        parts += Words::tr("no GIL");
    return parts.join(QString::fromUtf8(" · "));
}

QString outcomeNote(const Run& run)
{
    switch (run.outcome.kind) {
    case OutcomeKind::Completed: break;
    case OutcomeKind::Raised: return named(run.outcome.exceptionType);
    case OutcomeKind::Deadlocked: return Words::tr("waits for ever");
    case OutcomeKind::LimitReached: return Words::tr("stopped at a limit");
    case OutcomeKind::Unsupported: return Words::tr("not possible");
    case OutcomeKind::Cancelled: return Words::tr("stopped");
    }
    return {};
}

QString laneLabel(const TraceIndex& index, LaneId id)
{
    const LaneInfo& lane = index.trace().lane(id).info;
    switch (lane.kind) {
    case LaneKind::Gil: return Words::tr("GIL");
    case LaneKind::Task: return taskName(index, lane.task);
    case LaneKind::Thread: break;
    }
    return threadLabel(lane);
}

QString laneTitle(const TraceIndex& index, LaneId id)
{
    const LaneInfo& lane = index.trace().lane(id).info;
    const QString label = laneLabel(index, id);
    if (!index.severalProcesses() || lane.kind == LaneKind::Task)
        return label;
    const auto lanes = index.trace().lanes();
    const auto first = std::find_if(lanes.begin(), lanes.end(),
        [&lane](const Lane& other) { return other.info.kind == LaneKind::Thread && other.info.process == lane.process; });
    if (first == lanes.end() || first->info.id == id)
        return label;
    return Words::tr("%1 in %2", "thread or GIL in a process").arg(label, laneLabel(index, first->info.id));
}

QString reasonSentence(const TraceIndex& index, const Lane& lane, std::size_t number)
{
    const Span& span = lane.spans.at(number);
    if (lane.info.kind == LaneKind::Gil)
        return holderReason(index, lane, number);
    switch (span.state) {
    case SpanState::Running: return span.forced ? Words::tr("Then the GIL was taken away: the switch interval had passed.") : QString();
    case SpanState::Runnable: return Words::tr("All cores are busy.");
    case SpanState::WaitsForGil: return gilReason(index, span);
    case SpanState::WaitsForLock: return lockReason(index, span);
    case SpanState::WaitsForTask: return taskReason(index, span);
    case SpanState::Queued: return queuedReason(index, span);
    case SpanState::Starting: return Words::tr("The worker comes up.");
    case SpanState::Pickling: return Words::tr("Arguments or results are serialised.");
    case SpanState::HandingOver: return Words::tr("Bytes travel between processes.");
    case SpanState::WaitsForIo:
    case SpanState::Sleeping: break;
    }
    return {};
}

QString speedUpText(SimDuration synchronous, SimDuration makespan)
{
    if (synchronous <= SimDuration::zero() || makespan <= SimDuration::zero())
        return {};
    return QString::number(toSeconds(synchronous) / toSeconds(makespan), 'f', 2) + QChar(0xd7);
}

} // namespace interleave
