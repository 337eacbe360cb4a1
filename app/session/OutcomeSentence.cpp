#include "app/session/OutcomeSentence.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace interleave {

namespace {

struct OutcomeWords {
    Q_DECLARE_TR_FUNCTIONS(OutcomeSentence)
};

constexpr std::size_t namedWaiters = 3;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// `TypeError: cannot pickle …`, or what there is of it.
QString reason(const Outcome& outcome)
{
    if (outcome.exceptionType.empty())
        return text(outcome.message);
    return outcome.message.empty() ? text(outcome.exceptionType) : text(outcome.exceptionType + ": " + outcome.message);
}

QString waitedFor(const StuckWait& wait)
{
    if (!wait.waitsFor.empty())
        return text(wait.waitsFor);
    switch (wait.state) {
    case SpanState::WaitsForTask: return OutcomeWords::tr("a task or future");
    case SpanState::WaitsForLock: return OutcomeWords::tr("a lock, an event or a queue");
    case SpanState::WaitsForGil: return OutcomeWords::tr("the GIL");
    case SpanState::Queued: return OutcomeWords::tr("a free worker");
    default: return OutcomeWords::tr("something that never comes");
    }
}

QString stuckText(const StuckWait& wait) { return OutcomeWords::tr("%1 waits for %2").arg(text(wait.waiter), waitedFor(wait)); }

QString deadlockText(const Outcome& outcome)
{
    QStringList waits;
    const std::size_t shown = std::min(outcome.stuck.size(), namedWaiters);
    for (std::size_t i = 0; i < shown; ++i)
        waits.append(stuckText(outcome.stuck[i]));
    if (waits.isEmpty())
        return OutcomeWords::tr("Waits for ever.");
    const QString list = waits.join(OutcomeWords::tr(", "));
    if (outcome.stuck.size() == shown)
        return OutcomeWords::tr("Waits for ever: %1.").arg(list);
    return OutcomeWords::tr("Waits for ever: %1, and %n more.", nullptr, static_cast<int>(outcome.stuck.size() - shown)).arg(list);
}

QString limitText(LimitKind limit)
{
    switch (limit) {
    case LimitKind::Operations: return OutcomeWords::tr("Stopped: too many operations. The picture is partial.");
    case LimitKind::SimulatedTime: return OutcomeWords::tr("Stopped: it runs too long. The picture is partial.");
    case LimitKind::Memory: return OutcomeWords::tr("Stopped: it needs too much memory. The picture is partial.");
    case LimitKind::Output: return OutcomeWords::tr("Stopped: it prints too much. The picture is partial.");
    case LimitKind::Tasks: return OutcomeWords::tr("Stopped: too many tasks. The picture is partial.");
    case LimitKind::None: break;
    }
    return OutcomeWords::tr("Stopped at a limit. The picture is partial.");
}

QString unsupportedText(const Outcome& outcome)
{
    // With an exception of CPython's own, the model itself cannot do this; without one, Interleave cannot (yet).
    if (!outcome.exceptionType.empty())
        return OutcomeWords::tr("Cannot run this way: %1.").arg(reason(outcome));
    return OutcomeWords::tr("Interleave does not support this: %1.").arg(reason(outcome));
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
        return (isSyntaxError(outcome) ? OutcomeWords::tr("Python cannot read this: %1.") : OutcomeWords::tr("Ended by %1.")).arg(reason(outcome));
    case OutcomeKind::Deadlocked: return deadlockText(outcome);
    case OutcomeKind::LimitReached: return limitText(outcome.limit);
    case OutcomeKind::Unsupported: return unsupportedText(outcome);
    case OutcomeKind::Cancelled: break;
    }
    return OutcomeWords::tr("Cancelled.");
}

} // namespace

QString outcomeSentence(const Outcome& outcome)
{
    const QString what = withoutLine(outcome);
    return what.isEmpty() || outcome.line == 0 ? what : OutcomeWords::tr("Line %1: %2").arg(outcome.line).arg(what);
}

bool failedToStart(const Run& run)
{
    return run.outcome.kind != OutcomeKind::Completed && run.trace->makespan() == SimDuration::zero() && run.trace->printed().empty()
        && run.trace->tasks().size() <= 1;
}

} // namespace interleave
