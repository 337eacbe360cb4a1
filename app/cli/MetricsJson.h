#pragma once

/// The figures of a run as JSON: docs/json.md.

#include "app/cli/JsonWriter.h"
#include "app/cli/RunMetrics.h"

namespace interleave {

enum class UnusedStates : std::uint8_t { Zero, LeftOut };

/// `"time_by_state_s": {"running": 0.8, …}`
void writeTimes(JsonWriter& json, const StateTimes& times, UnusedStates unused);

/// `"metrics": {…}`
void writeMetrics(JsonWriter& json, const Trace& trace, const Metrics& metrics);

} // namespace interleave
