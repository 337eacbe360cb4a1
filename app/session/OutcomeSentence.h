#pragma once

/// How a run ended, in plain translated words.

#include "core/simulation/Simulation.h"

#include <QString>

namespace interleave {

/// One or more sentences; empty for a run that completed. A deadlock names who waits for what.
QString outcomeSentence(const Outcome& outcome, Model model);
/// True when nothing of the scenario could be run, so that there is no picture to show.
bool failedToStart(const Run& run);

} // namespace interleave
