#pragma once

/// A scenario's file taken apart: docstring, comment marks, marked constants.

#include "core/scenario/ParameterReader.h"

namespace interleave {

struct ScenarioText {
    std::string title;       ///< first line of the docstring
    std::string description; ///< its other paragraphs, each on one line, a blank line between them
    std::string titleZh;
    std::string descriptionZh;
    std::string group;
    std::vector<Parameter> parameters;
    ScenarioSettings settings;
};

/// Reads what can be read even of a file that does not parse; its errors are for whoever runs it.
std::variant<ScenarioText, ScenarioError> readScenarioText(const std::string& source);

} // namespace interleave
