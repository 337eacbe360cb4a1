#pragma once

/// Parts of the module `math`. Results and messages are those of CPython 3.11's Modules/mathmodule.c.

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Operators.h"

namespace interleave::library {

/// A number as a float. Nothing, with TypeError "must be real number, not str" or OverflowError set, if it is none.
std::optional<double> realNumber(python::Vm& vm, const python::Value& value);
/// `__index__` of a value. Nothing: the exception is set.
std::optional<python::BigInteger> wholeNumber(python::Vm& vm, const python::Value& value);

inline python::Status domainError(python::Vm& vm) { return vm.valueError("math domain error"); }
inline python::Status rangeError(python::Vm& vm) { return vm.raise(vm.types.overflowError, "math range error"); }

/// Nothing, with "math domain error" or "math range error" set, where it is not defined.
std::optional<double> gammaFunction(python::Vm& vm, double x);
std::optional<double> logGammaFunction(python::Vm& vm, double x);

/// sqrt of the sum of the squares, correctly rounded.
double euclideanNorm(const std::vector<double>& numbers);

void installMathFloats(python::Vm& vm, python::DictObject& names);
void installMathLogarithms(python::Vm& vm, python::DictObject& names);
void installMathIntegers(python::Vm& vm, python::DictObject& names);
void installMathSums(python::Vm& vm, python::DictObject& names);

} // namespace interleave::library
