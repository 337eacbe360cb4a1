#pragma once

/// The errors that need more than grammar: scopes, loops, repeated names.

#include "core/python/Parser.h"

namespace interleave::python {

/// The first error CPython's symbol table or compiler would raise; none if the module may be compiled.
/// Requires: a tree of limited depth.
std::optional<SyntaxError> validate(const Module& module);

} // namespace interleave::python
