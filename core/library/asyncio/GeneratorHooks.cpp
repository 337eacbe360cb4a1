#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>

namespace interleave::library {

namespace {

/// The loop and the async generator of a call. Null: TypeError is set.
LoopObject* self(Vm& vm, Args args)
{
    auto* loop = args.positional == 2 && as<Generator>(args[1]) ? asLoop(vm, args[0]) : nullptr;
    if (!loop) vm.typeError("an event loop and an async generator are needed");
    return loop;
}

/// An async generator is iterated for the first time.
Status begun(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    if (!loop) return Status::Error;
    std::erase_if(loop->asyncGenerators, [](const auto& reference) { return reference->target().isNone(); });
    loop->asyncGenerators.emplace_back(vm.heap.make<WeakReference>(vm, loop->asyncio.generatorReference, args[1].asObject(), Value()));
    return giveNone(result);
}

/// It is closed by somebody else.
Status forget(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    if (!loop) return Status::Error;
    std::erase_if(loop->asyncGenerators, [&](const auto& reference) { return reference->target().is(args[1]); });
    return giveNone(result);
}

/// A list of those that are alive; the loop forgets them.
Status take(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = args.positional > 0 ? asLoop(vm, args[0]) : nullptr;
    if (!loop) return vm.typeError("an event loop is needed");
    std::vector<Value> alive;
    for (const auto& reference : loop->asyncGenerators) {
        if (const Value generator = reference->target(); !generator.isNone()) alive.push_back(generator);
    }
    loop->asyncGenerators.clear();
    return give(result, vm.list(std::move(alive)));
}

} // namespace

void installGeneratorHooks(Vm& vm, Asyncio& asyncio)
{
    asyncio.generatorReference = makeType(vm, "weakref", Kind::Native);
    addMethods(vm, *asyncio.loop, {{"_asyncgen_firstiter_hook", begun}, {"_forget_asyncgen", forget}, {"_take_asyncgens", take}});
}

} // namespace interleave::library
