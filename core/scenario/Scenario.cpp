#include "core/scenario/Scenario.h"

#include "core/scenario/ParameterText.h"
#include "core/scenario/ScenarioText.h"

#include <algorithm>

namespace interleave {

std::variant<Scenario, ScenarioError> Scenario::fromSource(std::string id, std::string fileName, std::string text)
{
    auto read = readScenarioText(text);
    if (auto* error = std::get_if<ScenarioError>(&read)) return std::move(*error);
    auto& parts = std::get<ScenarioText>(read);
    Scenario scenario;
    scenario.title_ = parts.title.empty() ? id : std::move(parts.title);
    scenario.titleZh_ = parts.titleZh.empty() ? scenario.title_ : std::move(parts.titleZh);
    scenario.description_ = std::move(parts.description);
    scenario.descriptionZh_ = std::move(parts.descriptionZh);
    scenario.parameters_ = std::move(parts.parameters);
    scenario.settings_ = parts.settings;
    scenario.id_ = std::move(id);
    scenario.fileName_ = std::move(fileName);
    scenario.source_ = std::move(text);
    return scenario;
}

const Parameter* Scenario::parameter(std::string_view name) const
{
    const auto found = std::find_if(parameters_.begin(), parameters_.end(), [&](const Parameter& p) { return p.name == name; });
    return found == parameters_.end() ? nullptr : &*found;
}

static ScenarioError unknownParameter(std::string_view name, const std::vector<Parameter>& parameters)
{
    std::string message = "there is no parameter " + std::string(name);
    if (const auto nearest = nearestName(name, parameters)) return {0, message + "; did you mean " + *nearest + "?"};
    if (parameters.empty()) return {0, message + "; this scenario has none"};
    message += "; there are ";
    for (std::size_t i = 0; i < parameters.size(); ++i)
        message += (i == 0 ? "" : ", ") + parameters[i].name;
    return {0, message};
}

std::variant<std::string, ScenarioError> Scenario::sourceWith(const ParameterValues& values) const
{
    for (const auto& [name, value] : values) {
        const Parameter* p = parameter(name);
        if (p == nullptr) return unknownParameter(name, parameters_);
        if (auto problem = checkValue(*p, value)) return ScenarioError{p->line, std::move(*problem)};
    }
    std::string result;
    result.reserve(source_.size() + 16 * values.size());
    std::size_t copied = 0;
    for (const Parameter& p : parameters_) { // in the order of the file
        const auto found = values.find(p.name);
        if (found == values.end()) continue;
        result.append(source_, copied, p.begin - copied);
        result += literalFor(p, found->second);
        copied = p.end;
    }
    return result.append(source_, copied);
}

std::variant<std::pair<std::string, ParameterValue>, ScenarioError> Scenario::parseSetting(std::string_view text) const
{
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos || sign == 0) return ScenarioError{0, "expected NAME=VALUE, not " + std::string(text)};
    std::string_view name = text.substr(0, sign);
    while (!name.empty() && name.back() == ' ')
        name.remove_suffix(1);
    const Parameter* p = parameter(name);
    if (p == nullptr) return unknownParameter(name, parameters_);
    auto value = parseValue(*p, text.substr(sign + 1));
    if (auto* error = std::get_if<ScenarioError>(&value)) return ScenarioError{p->line, std::move(error->message)};
    return std::pair{p->name, std::get<ParameterValue>(std::move(value))};
}

} // namespace interleave
