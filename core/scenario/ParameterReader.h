#pragma once

/// From a constant and the mark behind it to a parameter.

#include "core/scenario/Mark.h"
#include "core/scenario/Scenario.h"

namespace interleave {

/// The literal of `NAME = literal`.
struct MarkedConstant {
    std::string name;
    ParameterValue value;
    std::uint32_t line = 0;
    std::uint32_t begin = 0; ///< byte range in the source
    std::uint32_t end = 0;
};

/// Fails when mark and constant do not fit: says what would.
std::variant<Parameter, ScenarioError> readParameter(const MarkedConstant& constant, const Mark& mark);

} // namespace interleave
