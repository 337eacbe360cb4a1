#include "app/cli/Comparison.h"

#include <algorithm>
#include <future>

namespace interleave {

using FutureRun = std::future<std::shared_ptr<const Run>>;

static FutureRun startRun(const Scenario& scenario, const ParameterValues& values, Settings settings, Model model)
{
    settings.model = model;
    return std::async(
        std::launch::async, [&scenario, &values, settings] { return std::make_shared<const Run>(simulate(scenario, values, settings)); });
}

static bool completed(const Run& run) { return run.outcome.kind == OutcomeKind::Completed; }

Comparison compare(std::shared_ptr<const Scenario> scenario, const ParameterValues& values, const ScenarioChoice& choice)
{
    std::vector<Model> models = choice.models;
    if (std::find(models.begin(), models.end(), Model::Synchronous) == models.end()) models.push_back(Model::Synchronous);
    std::vector<FutureRun> started;
    for (const Model model : models)
        started.push_back(startRun(*scenario, values, choice.settings, model));

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

std::optional<double> speedUp(const Comparison& comparison, const Run& run)
{
    const SimDuration makespan = run.trace->makespan();
    if (!comparison.synchronous || !completed(run) || makespan <= SimDuration::zero()) return std::nullopt;
    return toSeconds(*comparison.synchronous) / toSeconds(makespan);
}

int exitStatus(const Comparison& comparison)
{
    const auto& runs = comparison.runs;
    if (runs.empty() || std::any_of(runs.begin(), runs.end(), [](const auto& run) { return completed(*run); })) return 0;
    return runs.front()->outcome.exitStatus;
}

} // namespace interleave
