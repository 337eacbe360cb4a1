/// How long the simulator needs for a scenario, as when a slider is dragged: for each one that comes with the program all four models one after
/// another, and for 100 and for 10,000 tasks that compute, wait and print each model by itself and all four.

#include "core/simulation/Simulation.h"

#include <benchmark/benchmark.h>

using namespace interleave;

namespace {

constexpr const char* tasks = R"python(
import asyncio
from interleave import cpu

TASKS = 100  #@param {type:"slider", min:1, max:100000, step:1}

async def work(number):
    cpu(0.001)
    await asyncio.sleep(0.01)
    return number

async def main():
    results = await asyncio.gather(*[work(number) for number in range(TASKS)])
    print(sum(results))

if __name__ == "__main__":
    asyncio.run(main())
)python";

const std::vector<Model> fourModels(comparedModels.begin(), comparedModels.end());

void simulateAll(benchmark::State& state, const Scenario& scenario, const ParameterValues& values, const std::vector<Model>& models)
{
    for (auto _ : state) {
        for (const Model model : models) {
            Settings settings;
            settings.model = model;
            const Run run = simulate(scenario, values, settings);
            if (values.contains("TASKS") && run.outcome.kind != OutcomeKind::Completed)
                state.SkipWithError(std::string(outcomeWord(run.outcome.kind)).c_str());
            benchmark::DoNotOptimize(run.trace.get());
        }
    }
}

void addTasks(const Scenario& scenario, std::int64_t count)
{
    const std::string name = std::to_string(count) + " tasks/";
    const ParameterValues values{{"TASKS", count}};
    const auto add = [&](const std::string& what, std::vector<Model> models) {
        benchmark::RegisterBenchmark((name + what).c_str(), [&scenario, values, models, count](benchmark::State& state) {
            simulateAll(state, scenario, values, models);
            state.counters["per_task"] = benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
        })->Unit(benchmark::kMillisecond);
    };
    for (const Model model : fourModels)
        add(std::string(modelWord(model)), {model});
    add("four models", fourModels);
}

} // namespace

int main(int argc, char** argv)
{
    for (const Scenario& scenario : builtInScenarios()) {
        benchmark::RegisterBenchmark(("four models/" + scenario.id()).c_str(), [&](benchmark::State& state) { simulateAll(state, scenario, {}, fourModels); })
            ->Unit(benchmark::kMillisecond);
    }
    const auto ours = std::get<Scenario>(Scenario::fromSource("tasks", "tasks.py", tasks));
    for (const std::int64_t count : {100, 10'000})
        addTasks(ours, count);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
}
