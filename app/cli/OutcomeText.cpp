#include "app/cli/OutcomeText.h"

#include "app/cli/CommandLine.h"

namespace interleave {

QString outcomeName(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Completed: return CommandLine::tr("completed");
    case OutcomeKind::Raised: return CommandLine::tr("raised");
    case OutcomeKind::Deadlocked: return CommandLine::tr("deadlocked");
    case OutcomeKind::LimitReached: return CommandLine::tr("limit reached");
    case OutcomeKind::Unsupported: return CommandLine::tr("not possible");
    case OutcomeKind::Cancelled: return CommandLine::tr("cancelled");
    }
    return {};
}

QString secondsText(SimDuration length)
{
    const bool fine = length < 10ms && length % 1ms != SimDuration::zero();
    return CommandLine::tr("%1 s", "seconds").arg(QString::number(toSeconds(length), 'f', fine ? 6 : 3));
}

static QString waitedFor(const StuckWait& wait)
{
    if (!wait.waitsFor.empty()) return QString::fromStdString(wait.waitsFor);
    switch (wait.state) {
    case SpanState::WaitsForTask: return CommandLine::tr("a task or future");
    case SpanState::WaitsForLock: return CommandLine::tr("a lock, an event or a queue");
    case SpanState::WaitsForIo: return CommandLine::tr("something from outside");
    case SpanState::WaitsForGil: return CommandLine::tr("the GIL");
    case SpanState::Queued: return CommandLine::tr("a free worker");
    default: return CommandLine::tr("something that never comes");
    }
}

QStringList stuckSentences(const Outcome& outcome)
{
    QStringList sentences;
    for (const StuckWait& wait : outcome.stuck) {
        sentences += CommandLine::tr("%1 has waited for %2 since %3, and nothing will end that")
                         .arg(QString::fromStdString(wait.waiter), waitedFor(wait), secondsText(wait.since.time_since_epoch()));
    }
    return sentences;
}

QString limitSentence(const Run& run)
{
    const Limits& limits = run.settings.limits;
    switch (run.outcome.limit) {
    case LimitKind::None: return {};
    case LimitKind::Operations: return CommandLine::tr("stopped after %L1 operations; --max-operations allows more").arg(limits.operations);
    case LimitKind::SimulatedTime:
        return CommandLine::tr("stopped at %1 of simulated time; --max-time allows more").arg(secondsText(limits.simulatedTime));
    case LimitKind::Memory: return CommandLine::tr("stopped at %1 MiB of memory; --max-memory allows more").arg(limits.memoryBytes >> 20);
    case LimitKind::Output:
        return CommandLine::tr("stopped after %1 MiB of output; --max-output allows more").arg(limits.outputBytes >> 20);
    case LimitKind::Tasks: return CommandLine::tr("stopped at %L1 tasks; --max-tasks allows more").arg(limits.tasks);
    }
    return {};
}

/// `ValueError: boom (line 3)`
static QString problem(const Outcome& outcome)
{
    const QString message = QString::fromStdString(outcome.message);
    const QString what = outcome.exceptionType.empty() ? message
        : message.isEmpty()                            ? QString::fromStdString(outcome.exceptionType)
                            : QStringLiteral("%1: %2").arg(QString::fromStdString(outcome.exceptionType), message);
    return outcome.line > 0 ? CommandLine::tr("%1 (line %2)").arg(what, QString::number(outcome.line)) : what;
}

QStringList whyNotCompleted(const Run& run)
{
    switch (run.outcome.kind) {
    case OutcomeKind::Completed:
    case OutcomeKind::Cancelled: return {};
    case OutcomeKind::Deadlocked: return stuckSentences(run.outcome);
    case OutcomeKind::LimitReached: return {limitSentence(run)};
    case OutcomeKind::Raised:
    case OutcomeKind::Unsupported: return {problem(run.outcome)};
    }
    return {};
}

} // namespace interleave
