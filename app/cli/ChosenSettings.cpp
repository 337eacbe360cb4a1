#include "app/cli/ChosenSettings.h"

namespace interleave {

static Costs chosenCosts(ScenarioSettings::CostTable table, const std::vector<std::string>& changes)
{
    Costs costs = table == ScenarioSettings::CostTable::CPython ? Costs::cpython() : Costs::ideal();
    for (const std::string& change : changes)
        costs.assign(change);
    return costs;
}

Settings chosenSettings(const Scenario& scenario, const ScenarioChoice& choice)
{
    const ScenarioSettings& wishes = scenario.settings();
    const GivenSettings& given = choice.given;
    Settings settings = choice.settings;
    if (wishes.cores && !given.cores) settings.cores = *wishes.cores;
    if (wishes.switchInterval && !given.switchInterval) settings.switchInterval = *wishes.switchInterval;
    if (wishes.gilOrder && !given.gilOrder)
        settings.gilOrder = *wishes.gilOrder == ScenarioSettings::HandOver::Random ? GilOrder::Random : GilOrder::Fifo;
    if (wishes.freeThreaded && !given.gil) settings.freeThreaded = *wishes.freeThreaded;
    if (wishes.costs && !given.costTable) settings.costs = chosenCosts(*wishes.costs, given.singleCosts);
    return settings;
}

} // namespace interleave
