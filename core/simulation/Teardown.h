#pragma once

/// What the end of a program sets off: `__del__` methods and suspended generators that are still there.

#include "core/python/vm/Vm.h"

namespace interleave {

/// Finalizes what can be reached from the variables of the main module, in order of their making, then drops the variables: CPython's last garbage
/// collection finalizes with the variables still in place (Python/pylifecycle.c, finalize_modules; Modules/gcmodule.c, finalize_garbage).
/// Runs Python code nested; it cannot block any more.
void tearDown(python::Vm& vm, python::DictObject& globals);

} // namespace interleave
