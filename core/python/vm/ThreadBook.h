#pragma once

/// What is known of the threads that run Python: their stacks and what they have computed. One per run, an extension of the Vm.

#include "core/python/vm/Vm.h"

#include <unordered_map>

namespace interleave::python {

struct ThreadBook {
    explicit ThreadBook(Vm&) {}

    struct Entry {
        const Fiber* fiber = nullptr;
        SimDuration computed{}; ///< CPU time, the operation under way included
    };
    std::unordered_map<const Thread*, Entry> threads;

    /// Whether code of the program itself, not only the library's, stands on the thread's stack.
    bool runsProgram(const Thread& thread) const;
    SimDuration computedBy(const Thread& thread) const;
    /// Of all threads of a process.
    SimDuration computedBy(const Process& process) const;
};

} // namespace interleave::python
