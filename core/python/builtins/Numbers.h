#pragma once

/// Parts of int, float and bool.

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Compare.h"
#include "core/python/vm/Operators.h"

namespace interleave::python {

void installInteger(Vm& vm);
void installFloat(Vm& vm);

/// Adds `__add__`, `__radd__`… and the comparisons. For int they answer NotImplemented to floats.
void addArithmetic(Vm& vm, Type& type);

/// int(text, base) with its ValueErrors. `shown` is the argument, for the message.
Status integerOfText(Vm& vm, std::string_view utf8, int base, const Value& shown, Value& result);
/// int(value) for a float: cut off; ValueError or OverflowError if it is nan or infinite.
Status integerOfFloat(Vm& vm, double value, Value& result);

} // namespace interleave::python
