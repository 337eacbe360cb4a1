#pragma once

/// `str()` and `repr()` of objects whose class says it in Python, in frames of their own: such methods may block, for instance on a lock.

#include "core/python/vm/Vm.h"

namespace interleave::python {

/// The `__str__` (or `__repr__`) written in Python that makes the text of `value`; Empty if no such method does.
Value textMethod(const Vm& vm, const Value& value, bool repr);

/// Calls it on top of the running frame, which is given the text. Returns Pushed.
Status pushText(Vm& vm, Value method, Value value, bool repr);

/// `__str__ returned non-string (type int)`, unless it is a string.
bool checkText(Vm& vm, const Value& text, bool repr);

} // namespace interleave::python
