#pragma once

/// What `interleave run --metrics` prints below its table.

#include "app/cli/Comparison.h"
#include "app/cli/Console.h"

namespace interleave {

/// For each model: time by state in total and by thread, cores, switches, tasks, memory, and the critical path. Ends with a line end. Translated.
QString metricsReport(const Comparison& comparison, const ConsoleStyle& style);

} // namespace interleave
