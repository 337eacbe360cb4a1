#pragma once

/// The modules a scenario can import: native parts and embedded Python source.

#include "core/python/vm/Vm.h"

namespace interleave::library {

std::span<const python::NativeModule> nativeModules();

/// The source of a module written in Python. `a.b` is the file a/b.py or a/b/__init__.py; under a placement other than "written" and "coroutines" a
/// file ending in .placed.py goes first: the same names over threads or processes.
std::optional<std::string_view> moduleSource(std::string_view name, std::string_view placement);

/// What runs in place of a module that CPython has and a simulation cannot have: it refuses the import and says what to use instead.
std::optional<std::string_view> refusedModuleSource(std::string_view name);

void installTime(python::Vm& vm, python::ModuleObject& module);
void installInterleave(python::Vm& vm, python::ModuleObject& module);
void installAsyncio(python::Vm& vm, python::ModuleObject& module);
void installContextvars(python::Vm& vm, python::ModuleObject& module);
void installThread(python::Vm& vm, python::ModuleObject& module);
void installMachine(python::Vm& vm, python::ModuleObject& module);
/// The part of `_machine` that spends costs.
void installMachineCosts(python::Vm& vm, python::ModuleObject& module);
void installAbc(python::Vm& vm, python::ModuleObject& module);
void installCollections(python::Vm& vm, python::ModuleObject& module);
void installGeneratedCode(python::Vm& vm, python::ModuleObject& module);
void installRandom(python::Vm& vm, python::ModuleObject& module);
void installHashlib(python::Vm& vm, python::ModuleObject& module);
void installMath(python::Vm& vm, python::ModuleObject& module);
void installItertools(python::Vm& vm, python::ModuleObject& module);
void installHeapq(python::Vm& vm, python::ModuleObject& module);
void installOperator(python::Vm& vm, python::ModuleObject& module);
void installJson(python::Vm& vm, python::ModuleObject& module);
void installWeakref(python::Vm& vm, python::ModuleObject& module);
void installPosix(python::Vm& vm, python::ModuleObject& module);
void installTypeMakers(python::Vm& vm, python::ModuleObject& module);
void installFrames(python::Vm& vm, python::ModuleObject& module);
void installRe(python::Vm& vm, python::ModuleObject& module);
void installSys(python::Vm& vm, python::ModuleObject& module);

} // namespace interleave::library
