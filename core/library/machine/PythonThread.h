#pragma once

/// Threads and processes that run Python.

#include "core/python/modules/Library.h"
#include "core/python/vm/Vm.h"

namespace interleave::library {

using namespace python;

/// What one simulated process has of its own: the loaded modules, `__main__` among them.
struct ProcessMemory {
    Process* process = nullptr;
    Ref<DictObject> modules;
    Ref<ModuleObject> main;
    std::uint32_t pid = 0;
};

/// One per run: all processes, in order of creation; the first is the main process.
struct Memories {
    explicit Memories(Vm&) {}
    std::vector<std::unique_ptr<ProcessMemory>> all;
    ProcessMemory& of(const Process& process);
};

/// What the interpreter calls at exit, last registered first.
struct ExitFunctions {
    explicit ExitFunctions(Vm&) {}
    std::vector<Value> functions;
};

/// Names of what can be waited for, by ResourceId.
struct ResourceNames {
    explicit ResourceNames(Vm&) {}
    std::vector<std::string> names;
};
ResourceId addResource(Vm& vm, std::string name);

/// The program of a simulated thread: calls a function on a stack of its own.
class PythonThread final : public Program {
public:
    PythonThread(Vm& vm, ProcessMemory& memory, Value function, std::vector<Value> args);
    /// Runs prepared frames instead (the main thread).
    PythonThread(Vm& vm, ProcessMemory& memory, std::unique_ptr<NativeFrame> bottom);
    Operation advance(Thread& self, Wakeup how) override;

private:
    Vm& vm_;
    ProcessMemory& memory_;
    Fiber fiber_;
};

/// A copy of a process's memory as fork makes it: `__main__` and what it reaches is copied, library modules are shared.
std::unique_ptr<ProcessMemory> forkMemory(Vm& vm, const ProcessMemory& parent, Process& process);

/// A value on its way to another process: a deep copy with functions and classes by name. Empty, with CPython's exception set, if it cannot be pickled.
Value pickle(Vm& vm, const Value& value);
/// The copy in the memory of the running process.
Value unpickle(Vm& vm, const Value& pickled, ProcessMemory& memory);
/// Bytes that the pickle would roughly have.
std::size_t pickledSize(const Value& pickled);

} // namespace interleave::library
