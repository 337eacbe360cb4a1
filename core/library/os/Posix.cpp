#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// `posix`: what os asks the simulated computer.

namespace interleave::library {

using namespace python;

namespace {

constexpr std::int64_t firstPid = 4242; // the main process of every run; the others count on from there

Status processId(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "getpid", args, 0, 0) ? give(result, Value::integer(firstPid + static_cast<std::int64_t>(index(vm.thread().process().id())))) : Status::Error;
}

} // namespace

void installPosix(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"getpid", processId}});
}

} // namespace interleave::library
