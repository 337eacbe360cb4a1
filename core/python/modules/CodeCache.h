#pragma once

/// Code of library modules, compiled once for all runs.

#include "core/python/compiler/Code.h"

namespace interleave::python {

/// The code of a library module written in Python, nullptr if it does not compile (a mistake of ours, found by the tests). Thread-safe: code is immutable
/// and each module is compiled once.
std::shared_ptr<const Code> cachedLibraryCode(std::string_view name, std::string_view source);

} // namespace interleave::python
