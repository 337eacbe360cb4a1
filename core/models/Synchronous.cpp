#include "core/models/Models.h"

namespace interleave::models {

/// A spawned task runs inline, to its end, where it is spawned; a wait blocks the only thread. The library does so in the modules ending in
/// .placed.py and in concurrent/futures/_inline.py.
Placement synchronous() { return {"sync", GilKind::Preemptive}; }

} // namespace interleave::models
