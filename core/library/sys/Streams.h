#pragma once

/// sys.stdout, sys.stderr and sys.stdin.

#include "core/python/vm/Vm.h"

namespace interleave::library {

struct Streams {
    explicit Streams(python::Vm& vm);
    python::Value out, err, in;
};

} // namespace interleave::library
