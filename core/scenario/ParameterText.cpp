#include "core/scenario/ParameterText.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

namespace interleave {

namespace {

std::string numberText(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string joined(const std::vector<std::string>& words)
{
    std::string result;
    for (const std::string& word : words)
        result += (result.empty() ? "" : ", ") + word;
    return result;
}

std::string shown(const ParameterValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
    return pythonLiteral(value);
}

std::optional<double> asNumber(const ParameterValue& value)
{
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<double>(*integer);
    return std::nullopt;
}

std::optional<std::string> checkSlider(const Parameter& p, const ParameterValue& value)
{
    const auto number = asNumber(value);
    const bool whole = number && *number == std::floor(*number);
    if (!number || !std::isfinite(*number) || (p.integer && !whole))
        return p.name + " must be " + (p.integer ? "a whole number" : "a number") + ", not " + shown(value);
    if (*number < p.min || *number > p.max)
        return p.name + " must be between " + numberText(p.min) + " and " + numberText(p.max) + ", not " + shown(value);
    return std::nullopt;
}

std::string pythonString(std::string_view text)
{
    std::string result = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        if (c == '\n')
            result += "\\n";
        else if (c == '\r')
            result += "\\r";
        else
            result += c;
    }
    return result + '"';
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t substitution = diagonal + (upper(a[i - 1]) == upper(b[k - 1]) ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({row[k] + 1, row[k - 1] + 1, substitution});
        }
    }
    return row.back();
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    const std::size_t end = text.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

} // namespace

std::optional<std::string> checkValue(const Parameter& p, const ParameterValue& value)
{
    switch (p.type) {
    case ParameterType::Slider: return checkSlider(p, value);
    case ParameterType::Boolean:
        if (std::holds_alternative<bool>(value)) return std::nullopt;
        return p.name + " must be true or false, not " + shown(value);
    case ParameterType::Choice:
        const auto* text = std::get_if<std::string>(&value);
        if (text != nullptr && std::find(p.choices.begin(), p.choices.end(), *text) != p.choices.end()) return std::nullopt;
        return p.name + " must be one of " + joined(p.choices) + ", not " + shown(value);
    }
    return std::nullopt;
}

ParameterValue converted(const Parameter& p, const ParameterValue& value)
{
    if (p.type != ParameterType::Slider) return value;
    const double number = *asNumber(value);
    if (!p.integer) return number;
    return std::holds_alternative<std::int64_t>(value) ? value : ParameterValue(static_cast<std::int64_t>(number));
}

std::string pythonLiteral(const ParameterValue& value)
{
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "True" : "False";
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* text = std::get_if<std::string>(&value)) return pythonString(*text);
    std::string text = numberText(std::get<double>(value));
    if (text.find_first_of(".en") == std::string::npos) text += ".0";
    return text;
}

std::string literalFor(const Parameter& p, const ParameterValue& value)
{
    return p.numberChoices ? std::get<std::string>(value) : pythonLiteral(converted(p, value));
}

std::variant<ParameterValue, ScenarioError> parseValue(const Parameter& p, std::string_view given)
{
    const std::string_view text = trimmed(given);
    ParameterValue value = std::string(text);
    if (p.type == ParameterType::Slider) {
        double number = 0;
        std::int64_t integer = 0;
        const char* end = text.data() + text.size();
        const auto asInteger = std::from_chars(text.data(), end, integer);
        if (asInteger.ec == std::errc() && asInteger.ptr == end)
            value = integer;
        else if (const auto real = std::from_chars(text.data(), end, number); real.ec == std::errc() && real.ptr == end)
            value = number;
    } else if (p.type == ParameterType::Boolean) {
        for (std::string_view word : {"true", "True", "yes", "on", "1"})
            if (text == word) value = true;
        for (std::string_view word : {"false", "False", "no", "off", "0"})
            if (text == word) value = false;
    }
    if (auto problem = checkValue(p, value)) return ScenarioError{0, std::move(*problem)};
    return converted(p, value);
}

std::optional<std::string> nearestName(std::string_view given, const std::vector<Parameter>& parameters)
{
    std::optional<std::string> best;
    std::size_t nearest = std::max<std::size_t>(2, given.size() / 2);
    for (const Parameter& p : parameters) {
        const std::size_t distance = editDistance(given, p.name);
        if (distance < nearest || (distance == nearest && !best && distance <= 2)) {
            nearest = distance;
            best = p.name;
        }
    }
    return best;
}

} // namespace interleave
