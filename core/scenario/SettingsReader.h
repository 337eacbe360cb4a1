#pragma once

/// From a mark `#@settings {…}` to the settings.

#include "core/scenario/Mark.h"
#include "core/scenario/ScenarioSettings.h"

namespace interleave {

/// Fails at a key that does not exist and at a value that its key cannot have: says what would be right.
std::variant<ScenarioSettings, MarkError> readSettings(const Mark& mark);

} // namespace interleave
