#pragma once

/// The placements: where a scenario's tasks run. See docs/architecture.md, "One machine, four placements".

#include "core/machine/Machine.h"
#include "core/simulation/Simulation.h"

namespace interleave::models {

/// What a model decides. Everything else is the same machine and the same program.
struct Placement {
    /// Word by which library modules choose their implementation: written, sync, threads, coroutines, processes.
    std::string_view word;
    /// Of the main process.
    GilKind gil = GilKind::Preemptive;
};

Placement asWritten();
Placement synchronous();
Placement threads();
Placement coroutines();
Placement processes();

Placement placementOf(Model model);

} // namespace interleave::models
