#include "core/library/Modules.h"
#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include "core/python/vm/ThreadBook.h"

#include <cmath>

namespace interleave::library {

using namespace python;

namespace {

Status seconds(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "time", args, 0, 0)) return Status::Error;
    vm.oweForCode(Cost::ClockRead);
    return give(result, Value::real(toSeconds(vm.now())));
}

Status nanosecondCount(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "time_ns", args, 0, 0)) return Status::Error;
    vm.oweForCode(Cost::ClockRead);
    return give(result, Value::integer(nanoseconds(vm.now())));
}

SimDuration processTime(Vm& vm) { return vm.extension<ThreadBook>().computedBy(vm.thread().process()) + vm.owed(); }
SimDuration threadTime(Vm& vm) { return vm.extension<ThreadBook>().computedBy(vm.thread()) + vm.owed(); }

/// process_time() and thread_time(): what was computed, not what passed.
template <SimDuration (*cpuTime)(Vm&)>
Status computedSeconds(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "time", args, 0, 0) ? give(result, Value::real(toSeconds(cpuTime(vm)))) : Status::Error;
}

template <SimDuration (*cpuTime)(Vm&)>
Status computedNanoseconds(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "time_ns", args, 0, 0) ? give(result, Value::integer(cpuTime(vm).count())) : Status::Error;
}

/// The duration in args[0], as time.sleep reads it.
std::optional<SimDuration> durationOf(Vm& vm, const Value& value, const char* negative)
{
    const Type* type = vm.typeOf(value);
    if (as<Str>(value) || value.isNone() || as<ListObject>(value) || as<TupleObject>(value)) {
        vm.typeError("'" + type->name + "' object cannot be interpreted as an integer");
        return {};
    }
    const auto number = vm.number(value);
    if (!number) return {};
    if (std::isnan(*number)) {
        vm.valueError("Invalid value NaN (not a number)");
        return {};
    }
    if (*number < 0) {
        vm.valueError(negative);
        return {};
    }
    const auto duration = durationFromSeconds(*number);
    if (!duration) vm.raise(vm.types.overflowError, "timestamp too large to convert to C _PyTime_t");
    return duration;
}

/// Under the model of coroutines everything shares one thread: what blocks in a coroutine keeps all others from running.
bool blocksEverything(Vm& vm)
{
    return vm.host.placement == "coroutines" && asyncioOf(vm).runningLoop(vm.thread()) != nullptr;
}

Status sleep(Vm& vm, Args args, Value&)
{
    if (!checkArity(vm, "time.sleep", args, 1, 1)) return Status::Error;
    const auto length = durationOf(vm, args[0], "sleep length must be non-negative");
    return length ? vm.block(Sleep{*length, SpanState::Sleeping, blocksEverything(vm)}) : Status::Error;
}

Status cpu(Vm& vm, Args args, Value& result)
{
    Value length;
    if (!arguments(vm, "cpu", args, {"seconds"}, 1, length)) return Status::Error;
    const auto duration = durationOf(vm, length, "seconds must be non-negative");
    if (!duration) return Status::Error;
    result = Value::none();
    return *duration == SimDuration{} ? Status::Ok : vm.block(Compute{*duration, SpanState::Running});
}

} // namespace

void installTime(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"time", seconds}, {"monotonic", seconds}, {"perf_counter", seconds}, {"process_time", computedSeconds<processTime>}, {"thread_time", computedSeconds<threadTime>},
        {"process_time_ns", computedNanoseconds<processTime>}, {"thread_time_ns", computedNanoseconds<threadTime>},
        {"time_ns", nanosecondCount}, {"monotonic_ns", nanosecondCount}, {"perf_counter_ns", nanosecondCount}, {"sleep", sleep}});
}

void installInterleave(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"cpu", cpu}});
}

} // namespace interleave::library
