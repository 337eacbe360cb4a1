#pragma once

/// What was typed behind each option, before anything is checked; empty if it was not.

#include <string>
#include <vector>

namespace interleave {

struct LimitTexts {
    std::string operations, time, memory, output, tasks, recursion;
};

/// The simulated computer.
struct MachineTexts {
    std::string workers, cores, seed, switchInterval, gilOrder, startMethod, costs;
    std::vector<std::string> singleCosts;
    bool freeThreaded = false;
    bool gil = false;
    LimitTexts limits;
};

struct ArgumentTexts {
    std::string name, language, out, theme, scale, trace, at, csv, shard, jobs;
    std::vector<std::string> values, models;
    bool json = false;
    bool timeline = false;
    bool ascii = false;
    bool metrics = false;
    MachineTexts machine;
};

} // namespace interleave
