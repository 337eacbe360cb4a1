#include "core/scenario/SettingsReader.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double mostCores = 1024; // as --cores

/// Each takes a value of its key; false: it is none.
bool takeCosts(ScenarioSettings& settings, const MarkValue& value)
{
    const auto* word = std::get_if<std::string>(&value);
    if (word == nullptr || (*word != "ideal" && *word != "cpython")) return false;
    settings.costs = *word == "ideal" ? ScenarioSettings::CostTable::Ideal : ScenarioSettings::CostTable::CPython;
    return true;
}

bool takeCores(ScenarioSettings& settings, const MarkValue& value)
{
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr || *number != std::floor(*number) || *number < 1 || *number > mostCores) return false;
    settings.cores = static_cast<std::uint32_t>(*number);
    return true;
}

bool takeFreeThreaded(ScenarioSettings& settings, const MarkValue& value)
{
    const auto* truth = std::get_if<bool>(&value);
    if (truth != nullptr) settings.freeThreaded = *truth;
    return truth != nullptr;
}

bool takeSwitchInterval(ScenarioSettings& settings, const MarkValue& value)
{
    const auto* number = std::get_if<double>(&value);
    const auto duration = number != nullptr ? durationFromSeconds(*number) : std::nullopt;
    if (!duration || *duration <= SimDuration::zero()) return false;
    settings.switchInterval = *duration;
    return true;
}

bool takeGilOrder(ScenarioSettings& settings, const MarkValue& value)
{
    const auto* word = std::get_if<std::string>(&value);
    if (word == nullptr || (*word != "fifo" && *word != "random")) return false;
    settings.gilOrder = *word == "fifo" ? ScenarioSettings::HandOver::Fifo : ScenarioSettings::HandOver::Random;
    return true;
}

struct SettingsKey {
    std::string_view name;
    const char* expected;
    bool (*take)(ScenarioSettings&, const MarkValue&);
};

constexpr SettingsKey keys[] = {
    {"costs", "\"ideal\" or \"cpython\"", takeCosts},
    {"cores", "a whole number from 1 to 1024", takeCores},
    {"free_threaded", "true or false", takeFreeThreaded},
    {"switch_interval", "a number of seconds above 0", takeSwitchInterval},
    {"gil_order", "\"fifo\" or \"random\"", takeGilOrder},
};

} // namespace

std::variant<ScenarioSettings, MarkError> readSettings(const Mark& mark)
{
    ScenarioSettings settings;
    std::string names;
    for (const SettingsKey& key : keys)
        names += (names.empty() ? "" : ", ") + std::string(key.name);
    for (const auto& [name, value] : mark.values) {
        const auto* key = std::find_if(std::begin(keys), std::end(keys), [&](const SettingsKey& k) { return k.name == name; });
        if (key == std::end(keys)) return MarkError{"unknown key " + name + " in #@settings; the keys are " + names};
        if (!key->take(settings, value)) return MarkError{name + " must be " + key->expected};
    }
    return settings;
}

} // namespace interleave
