#pragma once

/// `interleave python FILE`: runs a file and hands on what it prints.

#include "app/cli/Arguments.h"

namespace interleave {

/// Standard output gets what the program prints, and the timeline behind it if that was asked for. Returns the exit status of
/// the process: the program's own, or 1 if the output or the trace could not be written.
int runPython(const PythonCommand& command);

} // namespace interleave
