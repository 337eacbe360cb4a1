#pragma once

/// In which order a picture shows the lanes: process by process, in each its main thread, then its GIL, then its other threads.

#include "core/trace/Trace.h"

#include <vector>

namespace interleave {

/// All lanes but those of tasks.
std::vector<const Lane*> lanesByProcess(const Trace& trace);

} // namespace interleave
