/// How long the simulator needs for each scenario that comes with the program: all four models one after another, as when a
/// slider is dragged.

#include "core/simulation/Simulation.h"

#include <benchmark/benchmark.h>

using namespace interleave;

static void fourModels(benchmark::State& state, const Scenario& scenario)
{
    for (auto _ : state) {
        for (const Model model : comparedModels) {
            Settings settings;
            settings.model = model;
            benchmark::DoNotOptimize(simulate(scenario, {}, settings));
        }
    }
}

int main(int argc, char** argv)
{
    for (const Scenario& scenario : builtInScenarios())
        benchmark::RegisterBenchmark(("four models/" + scenario.id()).c_str(), [&](benchmark::State& state) { fourModels(state, scenario); })
            ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
}
