#include "core/scenario/ParameterReader.h"

#include "core/scenario/ParameterText.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace interleave {

namespace {

struct Failure {
    std::string message;
};

constexpr std::array<std::string_view, 8> knownKeys{"type", "min", "max", "step", "unit", "label", "label_zh", "choices"};
/// Colab has these; they mean nothing here.
constexpr std::array<std::string_view, 4> ignoredKeys{"allow-input", "isTemplate", "placeholder", "display-mode"};

void checkKeys(const Mark& mark)
{
    for (const auto& [key, value] : mark.values) {
        const bool known = std::find(knownKeys.begin(), knownKeys.end(), key) != knownKeys.end();
        const bool ignored = std::find(ignoredKeys.begin(), ignoredKeys.end(), key) != ignoredKeys.end();
        if (!known && !ignored)
            throw Failure{"unknown key " + key + " in #@param; the keys are type, min, max, step, unit, label, label_zh, choices"};
    }
}

template <typename Value> const Value* find(const Mark& mark, std::string_view key, const char* expected)
{
    const auto found = mark.values.find(key);
    if (found == mark.values.end()) return nullptr;
    const auto* value = std::get_if<Value>(&found->second);
    if (value == nullptr) throw Failure{std::string(key) + " must be " + expected};
    return value;
}

std::string textOf(const Mark& mark, std::string_view key, std::string otherwise)
{
    const auto* value = find<std::string>(mark, key, "a string");
    return value != nullptr ? *value : std::move(otherwise);
}

double numberOf(const Mark& mark, std::string_view key)
{
    const auto* value = find<double>(mark, key, "a number");
    if (value == nullptr) throw Failure{"a slider needs min and max; " + std::string(key) + " is missing"};
    return *value;
}

void readSlider(Parameter& p, const Mark& mark)
{
    p.integer = std::holds_alternative<std::int64_t>(p.value);
    if (!p.integer && !std::holds_alternative<double>(p.value)) throw Failure{"a slider needs a number: " + p.name + " is none"};
    p.min = numberOf(mark, "min");
    p.max = numberOf(mark, "max");
    const auto* step = find<double>(mark, "step", "a number");
    p.step = step != nullptr ? *step : p.integer ? 1.0 : (p.max - p.min) / 100;
    if (!(p.min < p.max)) throw Failure{"min must be below max"};
    if (!(p.step > 0)) throw Failure{"step must be above 0"};
    for (const auto& [key, value] : {std::pair{"min", p.min}, {"max", p.max}, {"step", p.step}}) {
        if (p.integer && value != std::floor(value))
            throw Failure{std::string(key) + " must be a whole number, since " + p.name + " is one"};
    }
}

bool isNumberLiteral(std::string_view text)
{
    double number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc() && end == text.data() + text.size() && std::isfinite(number);
}

void readChoice(Parameter& p, const Mark& mark)
{
    const auto* choices = find<std::vector<std::string>>(mark, "choices", "a list of strings");
    if (choices == nullptr || choices->empty()) throw Failure{"a choice needs choices: [\"…\", \"…\"]"};
    if (std::holds_alternative<bool>(p.value)) throw Failure{"a choice needs a string or a number: " + p.name + " is neither"};
    p.choices = *choices;
    if (std::holds_alternative<std::string>(p.value)) return;
    p.numberChoices = true;
    p.value = pythonLiteral(p.value);
    for (const std::string& choice : p.choices)
        if (!isNumberLiteral(choice)) throw Failure{p.name + " is a number, so each choice must be one, not " + choice};
}

void readType(Parameter& p, const Mark& mark)
{
    const bool hasChoices = mark.values.contains("choices");
    const std::string type = textOf(mark, "type", hasChoices ? "choice" : std::holds_alternative<bool>(p.value) ? "boolean" : "slider");
    if (type == "slider" || type == "number" || type == "integer") {
        p.type = ParameterType::Slider;
        readSlider(p, mark);
    } else if (type == "boolean") {
        p.type = ParameterType::Boolean;
        if (!std::holds_alternative<bool>(p.value)) throw Failure{"a boolean needs True or False: " + p.name + " is neither"};
    } else if (type == "choice" || ((type == "string" || type == "raw") && hasChoices)) {
        p.type = ParameterType::Choice;
        readChoice(p, mark);
    } else {
        throw Failure{"unknown type " + type + "; the types are slider, boolean, choice"};
    }
}

} // namespace

std::variant<Parameter, ScenarioError> readParameter(const MarkedConstant& constant, const Mark& mark)
{
    Parameter p;
    p.name = constant.name;
    p.value = constant.value;
    p.line = constant.line;
    p.begin = constant.begin;
    p.end = constant.end;
    try {
        checkKeys(mark);
        readType(p, mark);
        p.unit = textOf(mark, "unit", "");
        p.label = textOf(mark, "label", p.name);
        p.labelZh = textOf(mark, "label_zh", p.label);
        if (auto problem = checkValue(p, p.value)) throw Failure{*problem};
    } catch (const Failure& failure) {
        return ScenarioError{constant.line, failure.message};
    }
    return p;
}

} // namespace interleave
