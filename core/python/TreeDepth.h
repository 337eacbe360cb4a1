#pragma once

/// Keeps trees shallow enough to be walked by recursion.

#include "core/python/Parser.h"

namespace interleave::python {

/// The error CPython's compiler has for an expression, or a chain of `elif`, that is too deep. Does not recurse itself.
std::optional<SyntaxError> checkDepth(const Module& module);

} // namespace interleave::python
