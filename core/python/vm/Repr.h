#pragma once

/// Parts of repr() and format().

#include "core/python/vm/Vm.h"

namespace interleave::python {

/// Decimal digits of an int or bool (as a number), within CPython's limit of 4300 digits.
std::optional<std::string> integerText(Vm& vm, const Value& value);
/// Functions, classes, modules, generators and everything else that prints as `<…>`.
std::optional<std::string> describe(Vm& vm, const Value& value);
/// `<__main__.Thing object at 0x…>`
std::string describePlain(Vm& vm, const Object& object);

} // namespace interleave::python
