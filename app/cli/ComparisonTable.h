#pragma once

/// The table that `interleave run` prints.

#include "app/cli/Comparison.h"
#include "app/cli/Console.h"

namespace interleave {

/// The scenario and its parameters, a row a model with a bar for its makespan, and below why a run did not complete. Ends with a
/// line end. Translated.
QString comparisonTable(const Comparison& comparison, const ConsoleStyle& style);

} // namespace interleave
