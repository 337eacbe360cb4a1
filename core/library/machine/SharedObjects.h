#pragma once

/// Semaphores that processes share, as the reports of a run see them.

#include "core/library/machine/PythonThread.h"

#include <deque>

namespace interleave::library {

/// The semaphore of the operating system behind all SemLock objects of one lock.
struct Semaphore {
    std::int64_t value = 0, maximum = 1;
    std::deque<Thread*> waiting;
    ResourceId resource{};
    std::string name; ///< `Lock-1`, `Queue-2`
    std::int64_t handle = 0;
    Thread* holder = nullptr; ///< of a lock: who has it, and since when
    SimTime since{};
};

/// The semaphore that a blocked thread waits for; nullptr if it waits for something else or does not wait.
const Semaphore* semaphoreAwaitedBy(Vm& vm, const Thread& thread);
/// The process whose end a blocked thread waits for; nullptr likewise.
const ProcessMemory* processAwaitedBy(Vm& vm, const Thread& thread);

} // namespace interleave::library
