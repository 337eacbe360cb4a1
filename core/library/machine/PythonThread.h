#pragma once

/// Threads and processes that run Python.

#include "core/library/machine/Files.h"
#include "core/python/modules/Library.h"
#include "core/python/vm/Vm.h"

namespace interleave::library {

using namespace python;

/// How a process ended.
struct ProcessEnd {
    int status = 0; ///< as Process.exitcode: negative for a signal
    SimTime at{};
    bool awaited = false; ///< its parent has waited for it
};

/// What one simulated process has of its own: the loaded modules, `__main__` among them, and its open files.
struct ProcessMemory {
    Process* process = nullptr;
    Ref<DictObject> modules;
    Ref<ModuleObject> main;
    std::uint32_t pid = 0;       ///< 0: the main process, see pidOf
    std::uint32_t parentPid = 0;
    FileTable files;
    std::vector<Value> kept;     ///< what the parent's stack holds, of which the child has a copy too: nobody lets go of it
    Thread* mainThread = nullptr; ///< nullptr: the main process
    std::optional<ProcessEnd> end;
    std::vector<Thread*> joining; ///< threads that wait for its end
};

/// One per run: all processes, in order of creation; the first is the main process.
struct Memories {
    explicit Memories(Vm&) {}
    std::vector<std::unique_ptr<ProcessMemory>> all;
    std::uint32_t helpers = 0; ///< processes that only CPython has (a fork server, a resource tracker): they take numbers
    ProcessMemory& of(const Process& process);
    ProcessMemory* withPid(std::int64_t pid);
    std::uint32_t nextPid() const { return mainPid + static_cast<std::uint32_t>(all.size()) + helpers; }

    static constexpr std::uint32_t mainPid = 4242;
};
ProcessMemory& memoryOf(Vm& vm); ///< of the process that runs
std::uint32_t pidOf(const ProcessMemory& memory);

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

/// The program of a simulated thread: runs prepared frames on a stack of its own, until its process has ended.
class PythonThread final : public Program {
public:
    PythonThread(Vm& vm, ProcessMemory& memory, std::unique_ptr<NativeFrame> bottom);
    Operation advance(Thread& self, Wakeup how) override;

private:
    Vm& vm_;
    ProcessMemory& memory_;
    Fiber fiber_;
};

/// The bottom of the stack of a process's main thread: its end is the end of the process.
class ProcessBottom final : public NativeFrame {
public:
    explicit ProcessBottom(ProcessMemory& memory) : memory_(memory) {}
    /// What the process does; an integer that it returns is the exit status. To be called before its first turn.
    void begin(Value function, std::vector<Value> args);
    Status resume(Vm& vm, Resume how, Value value, Value& result) override;

private:
    ProcessMemory& memory_;
    Value function_;
    std::vector<Value> args_;
};

/// Adds a process with its main thread, which runs next and then does what `bottom` was told.
struct StartedProcess {
    ProcessMemory& memory;
    ProcessBottom& bottom;
};
StartedProcess startProcess(Vm& vm, ThreadSpec spec);
/// A process ends at this moment: its files are closed, its threads stop, whoever waits for it goes on.
void endProcess(Vm& vm, ProcessMemory& memory, int status);

} // namespace interleave::library
