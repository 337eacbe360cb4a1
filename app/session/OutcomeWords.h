#pragma once

/// The sentences about how a run ended that the window and the command line share, translated.

#include "core/simulation/Simulation.h"

#include <QString>
#include <QStringList>

namespace interleave {

/// `0.985 s`: three decimals, more for what is shorter than a hundredth of a second and is not a whole number of milliseconds.
QString secondsText(SimDuration length);

/// `TypeError: cannot pickle …`, or what there is of it.
QString reasonText(const Outcome& outcome);

/// Why the model, and not the program, ended the run: a sentence with a full stop. Empty if there is no such reason.
QString placementReason(const Outcome& outcome, Model model);

/// Who waits for what: `Task-2 waits for Future-1`.
QString waitText(const StuckWait& wait);

/// A sentence, without a full stop, for everybody who waits for ever: for what, since when, and who holds it since when.
QStringList waitSentences(const Outcome& outcome);

/// The cycle: `A waits for Lock-2, which B holds; B waits for Lock-1, which A holds.` Names at most `most` of its waits. Empty if there is none.
QString cycleSentence(const Outcome& outcome, std::size_t most = 100);

/// When the last of those who wait in a circle began to, so that nothing could go on; without a circle, the last of all. Requires: somebody waits.
SimTime stuckSince(const Outcome& outcome);

} // namespace interleave
