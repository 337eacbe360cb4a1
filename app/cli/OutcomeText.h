#pragma once

/// How a run ended, in words, translated.

#include "core/simulation/Simulation.h"

#include <QString>
#include <QStringList>

namespace interleave {

/// `completed`, `deadlocked`…
QString outcomeName(OutcomeKind kind);

/// `0.985 s`: three decimals, more for what is shorter than a hundredth of a second and is not a whole number of milliseconds.
QString secondsText(SimDuration length);

/// One sentence for everybody who waits for ever: `Task-2 has waited for Future-1 since 0.000 s`.
QStringList stuckSentences(const Outcome& outcome);

/// Which limit stopped the run, and which option raises it; empty if none did.
QString limitSentence(const Run& run);

/// Why the run did not complete, a line each; empty if it did.
QStringList whyNotCompleted(const Run& run);

} // namespace interleave
