#pragma once

/// Values of parameters as text: what a person types, what Python reads.

#include "core/scenario/Scenario.h"

#include <optional>

namespace interleave {

/// Why a value is none for this parameter ("TASKS must be between 1 and 200, not 500"); none if it is one.
std::optional<std::string> checkValue(const Parameter& parameter, const ParameterValue& value);

/// A value in the parameter's own kind: 3 for an int, 3.0 for a float. Requires: checkValue finds nothing.
ParameterValue converted(const Parameter& parameter, const ParameterValue& value);

/// A Python literal that reads as exactly this value.
std::string pythonLiteral(const ParameterValue& value);
/// What replaces the parameter's constant. Requires: checkValue finds nothing.
std::string literalFor(const Parameter& parameter, const ParameterValue& value);

/// What a person typed, in the parameter's kind; or what is wrong with it.
std::variant<ParameterValue, ScenarioError> parseValue(const Parameter& parameter, std::string_view text);

/// The name nearest to `given`, if one is near.
std::optional<std::string> nearestName(std::string_view given, const std::vector<Parameter>& parameters);

} // namespace interleave
