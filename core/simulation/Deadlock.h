#pragma once

/// Why nothing can run any more: who waits for what, who holds it, and the cycle if there is one.

#include "core/python/vm/Vm.h"
#include "core/simulation/Simulation.h"

namespace interleave {

/// Fills Outcome::stuck and Outcome::cycle. The beginnings of the waits of an event loop's tasks are not known here: see setBeginOfWaits.
void findStuck(python::Vm& vm, Outcome& outcome);

/// A loop's tasks do not know since when they are suspended; their lanes do. A wait that began when everything stopped has no span.
void setBeginOfWaits(std::vector<StuckWait>& stuck, const Trace& trace);

/// What goes to standard error: a line for each who waits and one for the cycle. `at`: when everything stopped.
std::string deadlockReport(const Outcome& outcome, SimTime at);

} // namespace interleave
