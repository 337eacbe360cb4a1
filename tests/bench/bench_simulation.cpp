/// How long the simulator needs for each scenario that comes with the program: all four models one after another, as when a
/// slider is dragged. Prints minimum and median of 21 repetitions in milliseconds.

#include "core/simulation/Simulation.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace interleave;

static double millisecondsForFourModels(const Scenario& scenario)
{
    const auto begin = std::chrono::steady_clock::now();
    for (const Model model : comparedModels) {
        Settings settings;
        settings.model = model;
        simulate(scenario, {}, settings);
    }
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

int main()
{
    std::printf("%-28s %10s %10s\n", "four models, ms", "minimum", "median");
    for (const Scenario& scenario : builtInScenarios()) {
        std::array<double, 21> times{};
        std::generate(times.begin(), times.end(), [&] { return millisecondsForFourModels(scenario); });
        std::sort(times.begin(), times.end());
        std::printf("%-28s %10.3f %10.3f\n", scenario.id().c_str(), times.front(), times[times.size() / 2]);
    }
}
