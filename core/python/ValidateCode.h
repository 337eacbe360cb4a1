#pragma once

/// The errors of CPython 3.11's compiler (Python/compile.c). Internal to validate().

#include "core/python/Parser.h"

namespace interleave::python {

void checkCode(const Module& module);

} // namespace interleave::python
