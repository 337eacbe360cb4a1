#include "app/session/OutcomeSentence.h"

#include "app/session/OutcomeWords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace interleave {

namespace {

constexpr std::size_t namedWaiters = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutcomeSentence)
};

QString limitText(LimitKind limit)
{
    switch (limit) {
    case LimitKind::Operations: return Words::tr("Stopped: too many operations. The picture is partial.");
    case LimitKind::SimulatedTime: return Words::tr("Stopped: it runs too long. The picture is partial.");
    case LimitKind::Memory: return Words::tr("Stopped: it needs too much memory. The picture is partial.");
    case LimitKind::Output: return Words::tr("Stopped: it prints too much. The picture is partial.");
    case LimitKind::Tasks: return Words::tr("Stopped: too many tasks. The picture is partial.");
    case LimitKind::None: break;
    }
    return Words::tr("Stopped at a limit. The picture is partial.");
}

/// Those who wait without a circle: the first of them by name.
QString waitersText(const Outcome& outcome)
{
    QStringList waits;
    const std::size_t shown = std::min(outcome.stuck.size(), namedWaiters);
    for (std::size_t i = 0; i < shown; ++i)
        waits.append(waitText(outcome.stuck[i]));
    const QString list = waits.join(Words::tr(", "));
    if (outcome.stuck.size() == shown)
        return Words::tr("Waits for ever: %1.").arg(list);
    return Words::tr("Waits for ever: %1, and %n more.", nullptr, static_cast<int>(outcome.stuck.size() - shown)).arg(list);
}

QString deadlockText(const Outcome& outcome)
{
    if (outcome.stuck.empty())
        return Words::tr("Waits for ever.");
    if (outcome.cycle.empty())
        return waitersText(outcome);
    return Words::tr("Deadlock at %1: %2").arg(secondsText(stuckSince(outcome).time_since_epoch()), cycleSentence(outcome, namedWaiters));
}

QString unsupportedText(const Outcome& outcome)
{
    // With an exception of CPython's own, the model itself cannot do this; without one, Interleave cannot (yet).
    if (!outcome.exceptionType.empty())
        return Words::tr("Cannot run this way: %1.").arg(reasonText(outcome));
    return Words::tr("Interleave does not support this: %1.").arg(reasonText(outcome));
}

/// What CPython refuses before it runs anything.
bool isSyntaxError(const Outcome& outcome)
{
    return outcome.exceptionType == "SyntaxError" || outcome.exceptionType == "IndentationError" || outcome.exceptionType == "TabError";
}

QString withoutLine(const Outcome& outcome)
{
    switch (outcome.kind) {
    case OutcomeKind::Completed: return {};
    case OutcomeKind::Raised:
        return (isSyntaxError(outcome) ? Words::tr("Python cannot read this: %1.") : Words::tr("Ended by %1.")).arg(reasonText(outcome));
    case OutcomeKind::Deadlocked: return deadlockText(outcome);
    case OutcomeKind::LimitReached: return limitText(outcome.limit);
    case OutcomeKind::Unsupported: return unsupportedText(outcome);
    case OutcomeKind::Cancelled: break;
    }
    return Words::tr("Cancelled.");
}

} // namespace

QString outcomeSentence(const Outcome& outcome, Model model)
{
    QString what = withoutLine(outcome);
    if (const QString reason = placementReason(outcome, model); !reason.isEmpty())
        what = Words::tr("%1 %2", "two sentences").arg(what, reason);
    return what.isEmpty() || outcome.line == 0 ? what : Words::tr("Line %1: %2").arg(outcome.line).arg(what);
}

bool failedToStart(const Run& run)
{
    return run.outcome.kind != OutcomeKind::Completed && run.trace->makespan() == SimDuration::zero() && run.trace->printed().empty()
        && run.trace->tasks().size() <= 1;
}

} // namespace interleave
