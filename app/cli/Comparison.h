#pragma once

/// One scenario under several models: what `run` prints and `export` draws.

#include "app/cli/Arguments.h"

#include <memory>
#include <optional>
#include <vector>

namespace interleave {

struct Comparison {
    std::shared_ptr<const Scenario> scenario;
    ParameterValues values;                       ///< of every parameter, set from outside or not
    std::vector<std::shared_ptr<const Run>> runs; ///< in the order chosen, never null
    /// Makespan under the synchronous model if that run completed, chosen or not.
    std::optional<SimDuration> synchronous;
};

/// Runs the scenario under every chosen model, and under the synchronous one to compare with; at the same time where
/// there are cores. Setting `cancel` ends all of them soon.
Comparison compare(std::shared_ptr<const Scenario> scenario, const ParameterValues& values, const ScenarioChoice& choice, const CancelFlag* cancel = nullptr);

/// How many times faster than `synchronous` the run was: only for one that completed and took time.
std::optional<double> speedUp(std::optional<SimDuration> synchronous, const Run& run);

/// How many times faster than synchronous: only between completed runs that took time.
std::optional<double> speedUp(const Comparison& comparison, const Run& run);

/// 0 if any run completed: then there was something to compare. Otherwise the first run's own status.
int exitStatus(const Comparison& comparison);

} // namespace interleave
