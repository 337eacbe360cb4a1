#pragma once

/// What makes a function a generator, or a comprehension asynchronous. Internal to validate().

#include "core/python/Ast.h"

namespace interleave::python {

/// Whether a function's body has a `yield` that belongs to it, not to a function inside it.
bool hasOwnYield(const Body& body);
/// Whether a comprehension awaits something of its own.
bool isAsynchronous(const ComprehensionExpr& comprehension);

} // namespace interleave::python
