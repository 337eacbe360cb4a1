#pragma once

/// The errors of CPython 3.11's symbol table (Python/symtable.c, Python/future.c). Internal to validate().

#include "core/python/Parser.h"

namespace interleave::python {

/// Throws the error; caught by validate().
[[noreturn]] void refuse(const Location& at, std::string message);

void checkFutureImports(const Module& module);
void checkScopes(const Module& module);

} // namespace interleave::python
