#include "core/models/Models.h"

namespace interleave::models {

/// Every task where CPython would run it.
Placement asWritten() { return {"written", GilKind::Preemptive}; }

} // namespace interleave::models
