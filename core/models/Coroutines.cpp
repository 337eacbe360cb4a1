#include "core/models/Models.h"

namespace interleave::models {

/// A spawned task runs on the one thread and gives way only where it waits. Plain functions written for threads become green threads: their blocking
/// waits are awaited, nothing takes the thread away from them. A cooperative GIL is exactly that.
Placement coroutines() { return {"coroutines", GilKind::Cooperative}; }

} // namespace interleave::models
