#pragma once

/// How a run ended, in words, translated.

#include "core/simulation/Simulation.h"

#include <QString>
#include <QStringList>

namespace interleave {

/// `completed`, `deadlocked`…
QString outcomeName(OutcomeKind kind);

/// Which limit stopped the run, and which option raises it; empty if none did.
QString limitSentence(const Run& run);

/// Why the run did not complete, a line each; empty if it did.
QStringList whyNotCompleted(const Run& run);

/// What `python` says about a deadlock: a line for the whole, one for everybody who waits, one for the cycle.
QString deadlockReport(const Run& run);

} // namespace interleave
