#pragma once

/// dict(mapping) and dict.update(mapping) where the mapping is written in Python.

#include "core/python/builtins/Builtins.h"

namespace interleave::python {

/// Asks the mapping at `position` for its keys and values in frames of their own, since that may block; then calls `function` with a list of pairs in its
/// place. Returns Pushed.
Status pairsThenCall(Vm& vm, NativeFn function, Args args, std::size_t position);

} // namespace interleave::python
