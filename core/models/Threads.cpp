#include "core/models/Models.h"

namespace interleave::models {

/// A spawned task runs on a worker of a thread pool in the same process, under its GIL; awaiting it blocks the thread that awaits.
Placement threads() { return {"threads", GilKind::Preemptive}; }

} // namespace interleave::models
