#pragma once

/// What `interleave run --json` and `interleave list --json` print: docs/json.md.

#include "app/cli/Comparison.h"

#include <string>

namespace interleave {

/// Raised by one whenever a field changes its meaning or goes away; new fields do not count.
inline constexpr int jsonSchemaVersion = 1;

/// `at`: the moment whose done and pending tasks are told as well.
std::string comparisonJson(const Comparison& comparison, std::optional<SimTime> at = std::nullopt);
std::string scenariosJson(const std::vector<Scenario>& scenarios);

} // namespace interleave
