#pragma once

/// Syntax tree to code.

#include "core/python/compiler/Code.h"

namespace interleave::python {

/// Something of Python that Interleave does not run (yet). `what` completes "… is not supported by Interleave".
struct NotSupported {
    Location at;
    std::string what;
};

/// Compiles a module. The code is immutable and may be shared between runs and threads. `hidden`: library code, left out of tracebacks.
std::variant<std::shared_ptr<const Code>, NotSupported> compile(const Module& module, bool hidden = false);

} // namespace interleave::python
