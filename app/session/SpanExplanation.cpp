#include "app/session/SpanExplanation.h"

#include "app/timeline/TimeAxis.h"
#include "app/timeline/TimelineWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

/// Writes the sentence for one span.
class Explanation {
    Q_DECLARE_TR_FUNCTIONS(SpanExplanation)
public:
    Explanation(const RunHandle& run, const Lane& lane, const Span& span)
        : run_(run), trace_(*run.run->trace), lane_(lane), span_(span)
    {
    }

    QString text() const
    {
        switch (span_.state) {
        case SpanState::Running: return lane_.info.kind == LaneKind::Gil ? held() : running();
        case SpanState::Runnable: return tr("It could run, but all %n cores are busy.", nullptr, cores());
        case SpanState::WaitsForGil: return waitsForGil();
        case SpanState::WaitsForIo: return waitsForIo();
        case SpanState::Sleeping: return sleeping();
        case SpanState::WaitsForLock: return waitsForLock();
        case SpanState::WaitsForTask: return waitsForTask();
        case SpanState::Queued: return queued();
        case SpanState::Starting: return tr("The worker comes up. That takes %1.").arg(length());
        case SpanState::Pickling: return tr("Arguments or results are turned into bytes for another process.");
        case SpanState::HandingOver: return tr("The bytes travel from one process to another.");
        }
        return {};
    }

private:
    QString time(SimTime at) const { return formatTime(nanoseconds(at), run_.makespan()); }
    QString length() const { return formatDuration(span_.duration().count()); }
    int cores() const { return static_cast<int>(run_.run->settings.cores); }
    QString interval() const { return formatDuration(run_.run->settings.switchInterval.count()); }

    QString taskName(TaskId task) const { return run_.index->taskLabels().label(task); }

    /// Who has waited for the GIL of this lane's process longest at `at`, nullptr if nobody does.
    const Lane* longestWaiter(SimTime at) const
    {
        const Lane* first = nullptr;
        SimTime since = SimTime::max();
        for (const Lane& lane : trace_.lanes()) {
            if (lane.info.kind != LaneKind::Thread || lane.info.process != lane_.info.process)
                continue;
            const Span* span = trace_.spanAt(lane.info.id, at);
            if (span && span->state == SpanState::WaitsForGil && span->begin < since) {
                since = span->begin;
                first = &lane;
            }
        }
        return first;
    }

    /// ` worker 2 has waited for it since 0.1 s.` when this span ends; nothing if nobody has.
    QString waiterText() const
    {
        const SimTime last = span_.end - SimDuration{1};
        const Lane* waiter = longestWaiter(last);
        if (!waiter)
            return {};
        return tr(" %1 has waited for it since %2.").arg(laneLabel(*run_.index, waiter->info.id), time(trace_.spanAt(waiter->info.id, last)->begin));
    }

    QString held() const
    {
        const std::size_t number = static_cast<std::size_t>(&span_ - lane_.spans.data());
        const LaneId holder = run_.index->holder(lane_.info.id, number);
        const QString who = holder == noLane ? tr("A thread") : laneLabel(*run_.index, holder);
        if (span_.forced)
            return tr("%1 holds the GIL until it is taken away: the %2 switch interval has ended.").arg(who, interval()) + waiterText();
        return tr("%1 holds the GIL and lets it go by itself at %2.").arg(who, time(span_.end)) + waiterText();
    }

    QString running() const
    {
        const QString what = span_.line == 0 ? tr("It executes Python.") : tr("It executes line %1.").arg(span_.line);
        if (!span_.forced)
            return what;
        return what + tr(" At %1 the GIL is taken away, since the %2 switch interval has ended.").arg(time(span_.end), interval()) + waiterText();
    }

    QString waitsForGil() const
    {
        const QString rule = tr("It must let go when it waits itself, or when the %1 switch interval ends.").arg(interval());
        if (span_.target >= trace_.lanes().size())
            return tr("Another thread holds the GIL. %1").arg(rule);
        const LaneId holder{span_.target};
        const Span* work = trace_.spanAt(holder, span_.begin);
        const QString task = work ? taskName(work->task) : QString();
        const QString who = laneLabel(*run_.index, holder);
        if (task.isEmpty())
            return tr("%1 holds it. %2").arg(who, rule);
        return tr("%1 holds it and computes task %2. %3").arg(who, task, rule);
    }

    QString waitsForIo() const
    {
        if (lane_.info.role == LaneRole::EventLoop)
            return tr("The event loop has nothing to do until %1.").arg(time(span_.end));
        return tr("It waits for an answer until %1. Meanwhile it needs neither the GIL nor a core.").arg(time(span_.end));
    }

    /// A sleep that stops the event loop itself, and so every task on it.
    bool stopsTheLoop() const
    {
        return std::any_of(trace_.lanes().begin(), trace_.lanes().end(), [this](const Lane& lane) {
            if (lane.info.role != LaneRole::EventLoop)
                return false;
            const Span* span = trace_.spanAt(lane.info.id, span_.begin);
            return span && span->state == SpanState::Sleeping && span->task == span_.task;
        });
    }

    QString sleeping() const
    {
        const QString end = time(span_.end);
        if (stopsTheLoop())
            return tr("It blocks the whole event loop until %1: no other task can run.").arg(end);
        switch (run_.run->settings.model) {
        case Model::Synchronous: return tr("It sleeps until %1, and nothing else is done meanwhile.").arg(end);
        case Model::Threads: return tr("It sleeps until %1. It has given the GIL up, so that other threads can run.").arg(end);
        case Model::Coroutines: return tr("It sleeps until %1. The event loop runs other tasks meanwhile.").arg(end);
        case Model::Processes: return tr("It sleeps until %1. The other processes go on.").arg(end);
        case Model::AsWritten: break;
        }
        return tr("It sleeps until %1.").arg(end);
    }

    QString waitsForLock() const
    {
        if (span_.target >= trace_.resources().size())
            return tr("It waits for something that another one holds.");
        return tr("It waits for %1.").arg(QString::fromStdString(trace_.resources()[span_.target]));
    }

    QString waitsForTask() const
    {
        const QString task = span_.target < trace_.tasks().size() ? taskName(TaskId{span_.target}) : QString();
        return task.isEmpty() ? tr("It goes on when what it waits for is done.") : tr("It goes on when task %1 is done.").arg(task);
    }

    QString queued() const
    {
        if (run_.run->settings.model == Model::Coroutines || run_.run->settings.model == Model::AsWritten)
            return tr("It is ready, but the event loop is busy with others. Its turn comes at %1.").arg(time(span_.end));
        return tr("All workers are busy. It gets one at %1.").arg(time(span_.end));
    }

    const RunHandle& run_;
    const Trace& trace_;
    const Lane& lane_;
    const Span& span_;
};

} // namespace

QString explainSpan(const RunHandle& run, const Lane& lane, const Span& span)
{
    const QString text = Explanation(run, lane, span).text();
    return text.left(1).toUpper() + text.mid(1); // lanes' names begin small
}

std::optional<LaneMoment> causeOf(const RunHandle& run, const Lane& lane, const Span& span)
{
    const Trace& trace = *run.run->trace;
    if (span.state == SpanState::WaitsForGil && span.target < trace.lanes().size())
        return LaneMoment{LaneId{span.target}, span.begin};
    if (span.state == SpanState::Running)
        return std::nullopt;
    const auto flows = trace.flows();
    auto flow = std::lower_bound(flows.begin(), flows.end(), span.end, [](const Flow& each, SimTime at) { return each.at < at; });
    for (; flow != flows.end() && flow->at == span.end; ++flow) {
        if (flow->to == lane.info.id && flow->from != noLane && flow->from != lane.info.id && nanoseconds(flow->at) > 0)
            return LaneMoment{flow->from, flow->at - SimDuration{1}};
    }
    return std::nullopt;
}

} // namespace interleave
