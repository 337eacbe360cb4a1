#pragma once

/// What `interleave run --at SECONDS` tells: which tasks were done and which were pending at a moment, under each model.

#include "app/cli/Comparison.h"
#include "app/cli/Console.h"
#include "app/cli/JsonWriter.h"

namespace interleave {

/// Ends with a line end. Translated.
QString taskSetsText(const Comparison& comparison, SimTime at, const ConsoleStyle& style);

/// `"at": {"time_s": 2.0, "done": […], "pending": […]}`, done in the order of their ends, pending in that of their creation.
void writeTaskSets(JsonWriter& json, const Trace& trace, SimTime at);

} // namespace interleave
