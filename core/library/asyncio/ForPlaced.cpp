#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// What the tasks and loops written in Python, those of the placed models, take from the native ones.

namespace interleave::library {

namespace {

/// short_repr(value): as reprlib.repr
Status shortText(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "short_repr", args, 1, 1)) return Status::Error;
    const auto text = shortRepr(vm, args[0]);
    return text ? give(result, vm.string(*text)) : Status::Error;
}

/// coroutine_text(coroutine): `f() running at program.py:4`
Status coroutineName(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "coroutine_text", args, 1, 1)) return Status::Error;
    return give(result, vm.string(coroutineText(vm, args[0])));
}

/// callback_text(callback, args): `f(1) at program.py:4`
Status callbackName(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "callback_text", args, 2, 2)) return Status::Error;
    const auto* list = as<TupleObject>(args[1]);
    const auto text = callbackText(vm, args[0], list ? list->items : std::vector<Value>());
    return text ? give(result, vm.string(*text)) : Status::Error;
}

/// coroutine_places(coroutine, exception): see placesOf
Status coroutinePlaces(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "coroutine_places", args, 2, 2)) return Status::Error;
    return give(result, placesOf(vm, args[0], args[1]));
}

/// set_generator_hooks(first, finalizer) of this thread, as sys.set_asyncgen_hooks. -> those before
Status setGeneratorHooks(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "set_generator_hooks", args, 2, 2)) return Status::Error;
    const auto orNone = [](const Value& value) { return value.isEmpty() ? Value::none() : value; };
    const auto orEmpty = [](const Value& value) { return value.isNone() ? Value() : value; };
    Fiber& fiber = vm.fiber();
    result = vm.tuple({orNone(fiber.asyncFirst), orNone(fiber.asyncFinalizer)});
    fiber.asyncFirst = orEmpty(args[0]);
    fiber.asyncFinalizer = orEmpty(args[1]);
    return Status::Ok;
}

} // namespace

void installForPlaced(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"short_repr", shortText}, {"coroutine_text", coroutineName}, {"callback_text", callbackName},
        {"coroutine_places", coroutinePlaces}, {"set_generator_hooks", setGeneratorHooks}});
}

} // namespace interleave::library
