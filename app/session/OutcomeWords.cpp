#include "app/session/OutcomeWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutcomeWords)
};

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString momentText(SimTime at) { return secondsText(at.time_since_epoch()); }

QString waitedFor(const StuckWait& wait)
{
    if (!wait.waitsFor.empty())
        return text(wait.waitsFor);
    switch (wait.state) {
    case SpanState::WaitsForTask: return Words::tr("a task or future");
    case SpanState::WaitsForLock: return Words::tr("a lock, an event or a queue");
    case SpanState::WaitsForIo: return Words::tr("something from outside");
    case SpanState::WaitsForGil: return Words::tr("the GIL");
    case SpanState::Queued: return Words::tr("a free worker");
    default: return Words::tr("something that never comes");
    }
}

/// What stands between a wait and its end.
enum class Obstacle {
    Nobody,    ///< in particular
    Itself,    ///< it holds the lock
    Holder,    ///< another one holds the lock
    TheTarget, ///< what is waited for is itself stuck
    Another,   ///< somebody who has to get on first
};

Obstacle obstacleOf(const StuckWait& wait)
{
    if (wait.holder.empty())
        return Obstacle::Nobody;
    if (wait.state == SpanState::WaitsForLock)
        return wait.holder == wait.waiter ? Obstacle::Itself : Obstacle::Holder;
    return wait.holder == wait.waitsFor ? Obstacle::TheTarget : Obstacle::Another;
}

QString heldText(const StuckWait& wait)
{
    const QString holder = text(wait.holder);
    return wait.heldSince ? Words::tr("%1 has held it since %2").arg(holder, momentText(*wait.heldSince)) : Words::tr("%1 holds it").arg(holder);
}

QString itselfText(const StuckWait& wait)
{
    return wait.heldSince ? Words::tr("it has held that itself since %1").arg(momentText(*wait.heldSince)) : Words::tr("it holds that itself");
}

QString obstacleText(const StuckWait& wait)
{
    switch (obstacleOf(wait)) {
    case Obstacle::Nobody: return Words::tr("nothing will end that");
    case Obstacle::Itself: return itselfText(wait);
    case Obstacle::Holder: return heldText(wait);
    case Obstacle::Another: return Words::tr("%1 has to get on first").arg(text(wait.holder));
    case Obstacle::TheTarget: break;
    }
    return {};
}

QString waitSentence(const StuckWait& wait)
{
    const QString what = Words::tr("%1 has waited for %2 since %3").arg(text(wait.waiter), waitedFor(wait), momentText(wait.since));
    const QString why = obstacleText(wait);
    return why.isEmpty() ? what : Words::tr("%1; %2", "a wait; why it does not end").arg(what, why);
}

QString linkText(const StuckWait& wait)
{
    const QString waiter = text(wait.waiter), target = waitedFor(wait), holder = text(wait.holder);
    switch (obstacleOf(wait)) {
    case Obstacle::Itself: return Words::tr("%1 waits for %2, which it holds itself").arg(waiter, target);
    case Obstacle::Holder: return Words::tr("%1 waits for %2, which %3 holds").arg(waiter, target, holder);
    case Obstacle::Another: return Words::tr("%1 waits for %2, which has to wait for %3").arg(waiter, target, holder);
    case Obstacle::Nobody:
    case Obstacle::TheTarget: break;
    }
    return waitText(wait);
}

} // namespace

QString secondsText(SimDuration length)
{
    const bool fine = length < 10ms && length % 1ms != SimDuration::zero();
    return Words::tr("%1 s", "seconds").arg(QString::number(toSeconds(length), 'f', fine ? 6 : 3));
}

QString reasonText(const Outcome& outcome)
{
    if (outcome.exceptionType.empty())
        return text(outcome.message);
    return outcome.message.empty() ? text(outcome.exceptionType) : text(outcome.exceptionType + ": " + outcome.message);
}

QString placementReason(const Outcome& outcome, Model model)
{
    const bool isPickled = outcome.message.find("pickle") != std::string::npos;
    if (model != Model::Processes || outcome.kind != OutcomeKind::Raised || !isPickled)
        return {};
    return Words::tr("What goes to another process has to be pickled; locks, queues, futures and functions inside functions cannot be.");
}

QString waitText(const StuckWait& wait) { return Words::tr("%1 waits for %2").arg(text(wait.waiter), waitedFor(wait)); }

QStringList waitSentences(const Outcome& outcome)
{
    QStringList sentences;
    for (const StuckWait& wait : outcome.stuck)
        sentences += waitSentence(wait);
    return sentences;
}

QString cycleSentence(const Outcome& outcome, std::size_t most)
{
    if (outcome.cycle.empty())
        return {};
    QStringList links;
    for (std::size_t i = 0; i < std::min(outcome.cycle.size(), most); ++i)
        links += linkText(outcome.stuck[outcome.cycle[i]]);
    const QString list = links.join(Words::tr("; ", "between the waits of a circle"));
    if (outcome.cycle.size() > most)
        return Words::tr("%1; and so on, %n waits in a circle.", nullptr, static_cast<int>(outcome.cycle.size())).arg(list);
    return Words::tr("%1.", "a sentence").arg(list);
}

SimTime stuckSince(const Outcome& outcome)
{
    SimTime last{};
    for (const std::size_t position : outcome.cycle)
        last = std::max(last, outcome.stuck[position].since);
    if (outcome.cycle.empty()) {
        for (const StuckWait& wait : outcome.stuck)
            last = std::max(last, wait.since);
    }
    return last;
}

} // namespace interleave
