#pragma once

/// The figures of a run, with what its settings say of the computer.

#include "core/simulation/Simulation.h"
#include "core/trace/Metrics.h"

namespace interleave {

Metrics metricsOf(const Run& run);

/// Stable word for files: running, runnable, waits_for_gil, waits_for_io, sleeping, waits_for_lock, waits_for_task, queued, starting,
/// pickling, handing_over.
std::string_view stateWord(SpanState state);

} // namespace interleave
