#include "core/library/Modules.h"
#include "core/library/machine/PythonThread.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// `posix`: what os asks the simulated computer.

namespace interleave::library {

using namespace python;

namespace {

Status processId(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "getpid", args, 0, 0) ? giveInt(result, pidOf(memoryOf(vm))) : Status::Error;
}

Status parentProcessId(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "getppid", args, 0, 0)) return Status::Error;
    const std::uint32_t parent = memoryOf(vm).parentPid;
    return giveInt(result, parent ? parent : Memories::mainPid - 1);
}

} // namespace

void installPosix(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"getpid", processId}, {"getppid", parentProcessId}});
}

} // namespace interleave::library
