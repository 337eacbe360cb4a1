#include "core/models/Models.h"

namespace interleave::models {

/// A spawned task runs inline, to its end, where it is spawned; a wait blocks the only thread. The library does so in _asyncio/_tasks.py,
/// concurrent/futures/_placed.py, threading/_placed.py and multiprocessing/_one_memory.py.
Placement synchronous() { return {"sync", GilKind::Preemptive}; }

} // namespace interleave::models
