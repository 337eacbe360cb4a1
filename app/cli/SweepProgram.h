#pragma once

/// `interleave sweep NAME --csv OUT.csv`

#include "app/cli/Arguments.h"

namespace interleave {

/// Computes the rows that are missing, on all cores. Returns the exit status of the process: 0 when all rows are there, whatever the
/// outcomes in them; 1 if the table could not be written, 2 for wrong values and for a file that holds something else, 130 after Ctrl-C.
int runSweep(const SweepCommand& command);

} // namespace interleave
