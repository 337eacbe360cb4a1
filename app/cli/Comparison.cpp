#include "app/cli/Comparison.h"

#include "app/cli/ChosenSettings.h"

#include <algorithm>
#include <future>

namespace interleave {

using FutureRun = std::future<std::shared_ptr<const Run>>;

static FutureRun startRun(const Scenario& scenario, const ParameterValues& values, Settings settings, Model model, const CancelFlag* cancel)
{
    settings.model = model;
    return std::async(std::launch::async, [&scenario, &values, settings, cancel] {
        return std::make_shared<const Run>(simulate(scenario, values, settings, nullptr, cancel));
    });
}

static bool completed(const Run& run) { return run.outcome.kind == OutcomeKind::Completed; }

Comparison compare(std::shared_ptr<const Scenario> scenario, const ParameterValues& values, const ScenarioChoice& choice, const CancelFlag* cancel)
{
    std::vector<Model> models = choice.models;
    if (std::find(models.begin(), models.end(), Model::Synchronous) == models.end()) models.push_back(Model::Synchronous);
    std::vector<FutureRun> started;
    started.reserve(models.size());
    const Settings settings = chosenSettings(*scenario, choice);
    for (const Model model : models)
        started.push_back(startRun(*scenario, values, settings, model, cancel));

    Comparison result;
    for (std::size_t i = 0; i < models.size(); ++i) {
        auto run = started[i].get();
        if (models[i] == Model::Synchronous && completed(*run)) result.synchronous = run->trace->makespan();
        if (i < choice.models.size()) result.runs.push_back(std::move(run));
    }
    result.values = values;
    for (const Parameter& parameter : scenario->parameters())
        result.values.try_emplace(parameter.name, parameter.value);
    result.scenario = std::move(scenario);
    return result;
}

std::optional<double> speedUp(std::optional<SimDuration> synchronous, const Run& run)
{
    const SimDuration makespan = run.trace->makespan();
    if (!synchronous || !completed(run) || makespan <= SimDuration::zero()) return std::nullopt;
    return toSeconds(*synchronous) / toSeconds(makespan);
}

std::optional<double> speedUp(const Comparison& comparison, const Run& run) { return speedUp(comparison.synchronous, run); }

int exitStatus(const Comparison& comparison)
{
    const auto& runs = comparison.runs;
    if (runs.empty() || std::any_of(runs.begin(), runs.end(), [](const auto& run) { return completed(*run); })) return 0;
    return runs.front()->outcome.exitStatus;
}

} // namespace interleave
