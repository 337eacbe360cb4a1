#pragma once

/// Cancelling a task that runs in another process, as a flag in shared memory would: its waits look at it.

#include "core/python/builtins/Builtins.h"

namespace interleave::library {

void installCancellations(python::Vm& vm, python::ModuleObject& module);

} // namespace interleave::library
