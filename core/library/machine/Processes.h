#pragma once

/// What `_machine` knows of processes and of what they share. Each function adds natives to the module.

#include "core/library/machine/PythonThread.h"

namespace interleave::library {

void installProcesses(Vm& vm, ModuleObject& module);      ///< fork, spawn, wait_process, kill_process…
void installSharedObjects(Vm& vm, ModuleObject& module);  ///< SemLock, SharedArray
void installPickle(Vm& vm, ModuleObject& module);         ///< pickle_dumps, pickle_loads

} // namespace interleave::library
