#include "core/scenario/Scenario.h"
#include "core/scenario/ScenarioText.h"
#include "core/text/EmbeddedText.h"

#include <algorithm>
#include <cassert>

namespace interleave {

std::span<const EmbeddedText> embeddedScenarios(); // made of scenario/builtin by the build

/// `11-half-cpu-half-io.py` is the scenario half-cpu-half-io; the numbers are the teaching order.
static std::string idOf(std::string_view fileName)
{
    const std::size_t dash = fileName.find('-');
    return std::string(fileName.substr(dash + 1, fileName.size() - dash - 1 - std::string_view(".py").size()));
}

const std::vector<Scenario>& builtInScenarios()
{
    static const std::vector<Scenario> all = [] {
        std::vector<EmbeddedText> files(embeddedScenarios().begin(), embeddedScenarios().end());
        std::sort(files.begin(), files.end(), [](const EmbeddedText& a, const EmbeddedText& b) { return a.name < b.name; });
        std::vector<Scenario> scenarios;
        for (const EmbeddedText& file : files) {
            std::string id = idOf(file.name);
            auto scenario = Scenario::fromSource(id, id + ".py", std::string(file.text));
            assert(std::holds_alternative<Scenario>(scenario));
            const auto text = readScenarioText(std::get<Scenario>(scenario).source());
            std::get<Scenario>(scenario).group_ = std::get<ScenarioText>(text).group;
            scenarios.push_back(std::get<Scenario>(std::move(scenario)));
        }
        return scenarios;
    }();
    return all;
}

const Scenario* builtInScenario(std::string_view id)
{
    const auto& all = builtInScenarios();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Scenario& s) { return s.id() == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace interleave
