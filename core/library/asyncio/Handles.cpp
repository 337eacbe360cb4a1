#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

namespace interleave::library {

void HandleObject::clear()
{
    callback = Value();
    args.clear();
    context = nullptr;
    loop = nullptr;
    NativeObject::clear();
}

void HandleObject::cancel()
{
    if (cancelled) return;
    cancelled = true;
    if (timer && scheduled) loop->timerCancelled();
    const Value dropped = std::move(callback);
    const std::vector<Value> droppedArgs = std::move(args);
    callback = Value();
    args.clear();
}

Value HandleObject::whenValue() const { return whenGiven.isEmpty() ? Value::real(toSeconds(when)) : whenGiven; }

namespace {

HandleObject* self(Vm& vm, const char* name, Args args)
{
    Asyncio& asyncio = asyncioOf(vm);
    if (args.positional > 0 && as<NativeObject>(args[0]) && vm.isInstance(args[0], asyncio.handle)) {
        return checkMethodArity(vm, name, args, 0, 0) ? static_cast<HandleObject*>(args[0].asObject()) : nullptr;
    }
    vm.typeError(std::string("descriptor '") + name + "' requires a 'Handle' object");
    return nullptr;
}

Status cancel(Vm& vm, Args args, Value& result)
{
    auto* handle = self(vm, "cancel", args);
    if (!handle) return Status::Error;
    const Ref<HandleObject> hold(handle);
    handle->cancel();
    return giveNone(result);
}

Status cancelled(Vm& vm, Args args, Value& result)
{
    auto* handle = self(vm, "cancelled", args);
    return handle ? giveBool(result, handle->cancelled) : Status::Error;
}

Status when(Vm& vm, Args args, Value& result)
{
    auto* handle = self(vm, "when", args);
    return handle ? give(result, handle->whenValue()) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    auto* handle = self(vm, "__repr__", args);
    const auto text = handle ? handleText(vm, *handle) : std::nullopt;
    return text ? give(result, vm.string(*text)) : Status::Error;
}

Status getContext(Vm&, const Value& me, Value& result)
{
    const auto& context = static_cast<HandleObject*>(me.asObject())->context;
    return give(result, context ? context.value() : Value::none());
}
Status getCancelled(Vm&, const Value& me, Value& result) { return giveBool(result, static_cast<HandleObject*>(me.asObject())->cancelled); }

Status refuse(Vm& vm, Args, Value&) { return vm.haltUnsupported("making an asyncio.Handle (use loop.call_soon, loop.call_later)"); }

} // namespace

void installHandles(Vm& vm, Asyncio& asyncio, ModuleObject& module)
{
    asyncio.handle = makeType(vm, "Handle", Kind::Native);
    asyncio.timerHandle = makeType(vm, "TimerHandle", Kind::Native, asyncio.handle);
    for (Type* type : {asyncio.handle, asyncio.timerHandle}) {
        type->module = "asyncio.events";
        type->construct = refuse;
        module.dict->set(*vm.intern(type->name), Value(type));
    }
    addMethods(vm, *asyncio.handle, {{"cancel", cancel}, {"cancelled", cancelled}, {"__repr__", repr}});
    addMethods(vm, *asyncio.timerHandle, {{"when", when}});
    addAttributes(vm, *asyncio.handle, {{"_context", getContext}, {"_cancelled", getCancelled}});
}

} // namespace interleave::library
