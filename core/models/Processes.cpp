#include "core/models/Models.h"

namespace interleave::models {

/// A spawned task runs on a worker process with its own memory and GIL; functions, arguments and results are pickled.
Placement processes() { return {"processes", GilKind::Preemptive}; }

} // namespace interleave::models
