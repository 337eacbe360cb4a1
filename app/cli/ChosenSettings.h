#pragma once

/// On which computer a scenario runs: what the person says goes before what the scenario wishes (`#@settings`), and that before the usual.

#include "app/cli/Arguments.h"

namespace interleave {

Settings chosenSettings(const Scenario& scenario, const ScenarioChoice& choice);

} // namespace interleave
