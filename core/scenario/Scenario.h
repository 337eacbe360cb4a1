#pragma once

/// A scenario: a Python file whose top-level constants marked `#@param {...}` can be set from outside.
///
/// The module docstring gives the title (first line) and the description (the rest). Chinese texts stand in comment lines
/// `#@title-zh …` and `#@description-zh …` (repeatable), and inside a parameter's braces as `label_zh`. A line
/// `#@settings {costs:"cpython", …}` says which simulated computer the scenario is meant for.
/// Immutable; safe to share between threads.

#include "core/scenario/ScenarioSettings.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace interleave {

using ParameterValue = std::variant<bool, std::int64_t, double, std::string>;

enum class ParameterType : std::uint8_t { Slider, Boolean, Choice };

/// One `NAME = value  #@param {type:"slider", min:1, max:200, step:1, unit:"s", label:"Tasks", label_zh:"任务"}`.
struct Parameter {
    std::string name;
    ParameterType type = ParameterType::Slider;
    ParameterValue value;  ///< as written in the file
    double min = 0;        ///< sliders
    double max = 0;
    double step = 1;
    bool integer = true;   ///< sliders: the constant is an int
    std::string unit;      ///< "s", "ms", or empty
    std::string label;     ///< English; falls back to the name
    std::string labelZh;   ///< falls back to the English label
    std::vector<std::string> choices;
    bool numberChoices = false;   ///< choices: the constant is a number, and so is each of them
    std::uint32_t line = 0;       ///< 1-based
    std::uint32_t begin = 0;      ///< byte range of the value in the source
    std::uint32_t end = 0;
};

using ParameterValues = std::map<std::string, ParameterValue, std::less<>>;

/// What is wrong with a file's marks or with a value from outside: says where, what, and what would be right.
struct ScenarioError {
    std::uint32_t line = 0; ///< 1-based, 0: not about a line
    std::string message;    ///< English
};

class Scenario {
public:
    /// Reads the marks. `id` names it (`half-cpu-half-io`), `fileName` is what tracebacks show.
    static std::variant<Scenario, ScenarioError> fromSource(std::string id, std::string fileName, std::string text);

    const std::string& id() const { return id_; }
    const std::string& fileName() const { return fileName_; }
    const std::string& source() const { return source_; }
    const std::string& title() const { return title_; }
    const std::string& titleZh() const { return titleZh_; }
    const std::string& description() const { return description_; }
    const std::string& descriptionZh() const { return descriptionZh_; }
    /// Built-in scenarios: "first-steps", "which-model", "goes-wrong", "patterns", "costs", "a-closer-look"; empty for files.
    const std::string& group() const { return group_; }
    const std::vector<Parameter>& parameters() const { return parameters_; }
    const Parameter* parameter(std::string_view name) const;
    /// The computer it is meant for, to be used unless the person who runs it says otherwise.
    const ScenarioSettings& settings() const { return settings_; }

    /// The source with the values put in place of the constants. Line numbers do not change.
    std::variant<std::string, ScenarioError> sourceWith(const ParameterValues& values) const;

    /// `NAME=VALUE` as typed by a person, checked against the parameter's type and range.
    std::variant<std::pair<std::string, ParameterValue>, ScenarioError> parseSetting(std::string_view text) const;

private:
    friend const std::vector<Scenario>& builtInScenarios();
    std::string id_, fileName_, source_, title_, titleZh_, description_, descriptionZh_, group_;
    std::vector<Parameter> parameters_;
    ScenarioSettings settings_;
};

/// The scenarios that come with the program, in teaching order.
const std::vector<Scenario>& builtInScenarios();
/// By id; nullptr if there is none.
const Scenario* builtInScenario(std::string_view id);

} // namespace interleave
