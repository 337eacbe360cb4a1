#include "app/cli/OutcomeText.h"

#include "app/cli/CommandLine.h"
#include "app/session/OutcomeWords.h"

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
    const QString what = reasonText(outcome);
    return outcome.line > 0 ? CommandLine::tr("%1 (line %2)").arg(what, QString::number(outcome.line)) : what;
}

static QStringList deadlockSentences(const Outcome& outcome)
{
    QStringList sentences = waitSentences(outcome);
    if (const QString cycle = cycleSentence(outcome); !cycle.isEmpty()) sentences += CommandLine::tr("in a circle: %1").arg(cycle);
    return sentences;
}

QStringList whyNotCompleted(const Run& run)
{
    switch (run.outcome.kind) {
    case OutcomeKind::Completed:
    case OutcomeKind::Cancelled: return {};
    case OutcomeKind::Deadlocked: return deadlockSentences(run.outcome);
    case OutcomeKind::LimitReached: return {limitSentence(run)};
    case OutcomeKind::Raised:
        if (const QString reason = placementReason(run.outcome, run.settings.model); !reason.isEmpty()) return {problem(run.outcome), reason};
        return {problem(run.outcome)};
    case OutcomeKind::Unsupported: return {problem(run.outcome)};
    }
    return {};
}

QString deadlockReport(const Run& run)
{
    QStringList lines{CommandLine::tr("Deadlock at %1: nothing can go on.").arg(secondsText(run.trace->makespan()))};
    for (const QString& sentence : deadlockSentences(run.outcome))
        lines += QStringLiteral("  ") + sentence;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace interleave
