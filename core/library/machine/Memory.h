#pragma once

/// Values on their way to another process.

#include "core/library/machine/PythonThread.h"

namespace interleave::library {

/// A value on its way to another process: a deep copy with functions and classes by name. Empty, with CPython's exception set, if it cannot be pickled.
Value pickle(Vm& vm, const Value& value);
/// The copy in the memory of the running process.
Value unpickle(Vm& vm, const Value& pickled, ProcessMemory& memory);

} // namespace interleave::library
