#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>

namespace interleave::library {

namespace {

FutureObject* self(Vm& vm, const char* name, Args args, std::size_t least, std::size_t most)
{
    auto* future = args.positional > 0 ? asFuture(vm, args[0]) : nullptr;
    if (!future) {
        vm.typeError(std::string("descriptor '") + name + "' requires a '_asyncio.Future' object");
        return nullptr;
    }
    if (!checkMethodArity(vm, (vm.typeName(args[0]) + "." + name).c_str(), args, least, most)) return nullptr;
    if (!future->loop) {
        vm.raise(vm.types.runtimeError, "Future object is not initialized.");
        return nullptr;
    }
    return future;
}

Status resultMethod(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "result", args, 0, 0);
    return f ? f->result(vm, result) : Status::Error;
}

Status exceptionMethod(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "exception", args, 0, 0);
    if (!f) return Status::Error;
    if (f->state == FutureObject::State::Cancelled) return vm.raise(f->cancelledError(vm));
    if (!f->done()) return vm.raise(asyncioOf(vm).invalidState, "Exception is not set.");
    f->setUnretrieved(false);
    return give(result, f->exception.isEmpty() ? Value::none() : f->exception);
}

Status setResult(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "set_result", args, 1, 1);
    if (!f) return Status::Error;
    if (f->done()) return vm.raise(asyncioOf(vm).invalidState, "invalid state");
    f->value = args[1];
    f->finish(vm, FutureObject::State::Finished);
    return giveNone(result);
}

Status setException(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "set_exception", args, 1, 1);
    if (!f) return Status::Error;
    if (f->done()) return vm.raise(asyncioOf(vm).invalidState, "invalid state");
    Value exception = args[1];
    if (const Type* type = as<Type>(exception); type && type->exception) {
        Value made;
        if (vm.callNested(exception, {}, made) != Status::Ok) return Status::Error;
        exception = made;
    }
    if (!as<Exception>(exception)) return vm.typeError("invalid exception object");
    if (vm.typeOf(exception) == vm.types.stopIteration) return vm.typeError("StopIteration interacts badly with generators and cannot be raised into a Future");
    f->fail(vm, exception);
    return giveNone(result);
}

Status cancelMethod(Vm& vm, Args args, Value& result)
{
    Value me, message;
    if (!arguments(vm, "cancel", args, {"self", "msg"}, 1, me, message)) return Status::Error;
    Value only[] = {me};
    auto* f = self(vm, "cancel", Args{only, 1, {}}, 0, 0);
    return f ? f->cancel(vm, message, result) : Status::Error;
}

Status addDoneCallback(Vm& vm, Args args, Value& result)
{
    Value me, callback, given;
    if (!arguments(vm, "add_done_callback", args, {"self", "/fn", "*context"}, 2, me, callback, given)) return Status::Error;
    Value only[] = {me};
    auto* f = self(vm, "add_done_callback", Args{only, 1, {}}, 0, 0);
    Ref<ContextObject> context;
    if (!f || !contextArgument(vm, given, context)) return Status::Error;
    f->addCallback(vm, callback, context.value());
    return giveNone(result);
}

Status removeDoneCallback(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "remove_done_callback", args, 1, 1);
    if (!f) return Status::Error;
    std::size_t removed = 0;
    for (std::size_t i = 0; i < f->callbacks.size();) {
        const Value callback = f->callbacks[i].first;
        const auto same = callback.is(args[1]) ? std::optional(true) : vm.equal(callback, args[1]);
        if (!same) return Status::Error;
        if (*same && i < f->callbacks.size()) {
            f->callbacks.erase(f->callbacks.begin() + static_cast<std::ptrdiff_t>(i));
            ++removed;
        } else {
            ++i;
        }
    }
    return giveInt(result, removed);
}

Status doneMethod(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "done", args, 0, 0);
    return f ? giveBool(result, f->done()) : Status::Error;
}

Status cancelledMethod(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "cancelled", args, 0, 0);
    return f ? giveBool(result, f->state == FutureObject::State::Cancelled) : Status::Error;
}

Status getLoop(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "get_loop", args, 0, 0);
    return f ? give(result, f->loop.value()) : Status::Error;
}

Status reprMethod(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "__repr__", args, 0, 0);
    if (!f) return Status::Error;
    const auto text = futureText(vm, *f);
    return text ? give(result, vm.string(*text)) : Status::Error;
}

Status makeCancelledError(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "_make_cancelled_error", args, 0, 0);
    return f ? give(result, f->cancelledError(vm)) : Status::Error;
}

Status giveClass(Vm&, Args args, Value& result) { return give(result, args[0]); }

FutureObject& futureOf(const Value& value) { return *static_cast<FutureObject*>(value.asObject()); }
Value orNone(const Value& value) { return value.isEmpty() ? Value::none() : value; }

Status getState(Vm& vm, const Value& me, Value& result)
{
    const auto state = futureOf(me).state;
    return give(result, Value(vm.intern(state == FutureObject::State::Pending ? "PENDING" : state == FutureObject::State::Cancelled ? "CANCELLED" : "FINISHED")));
}
Status getResult(Vm&, const Value& me, Value& result) { return give(result, orNone(futureOf(me).done() ? futureOf(me).value : Value())); }
Status getException(Vm&, const Value& me, Value& result) { return give(result, orNone(futureOf(me).exception)); }
Status getOwnLoop(Vm&, const Value& me, Value& result) { return give(result, futureOf(me).loop ? futureOf(me).loop.value() : Value::none()); }
Status getCancelMessage(Vm&, const Value& me, Value& result) { return give(result, orNone(futureOf(me).cancelMessage)); }
Status setCancelMessage(Vm&, const Value& me, const Value& value)
{
    futureOf(me).cancelMessage = value;
    return Status::Ok;
}
Status getBlocking(Vm&, const Value& me, Value& result) { return giveBool(result, futureOf(me).blocking); }
Status setBlocking(Vm&, const Value& me, const Value& value)
{
    futureOf(me).blocking = value.isBool() && value.asBool();
    return Status::Ok;
}
Status getLog(Vm&, const Value& me, Value& result) { return giveBool(result, futureOf(me).unretrieved()); }
Status setLog(Vm& vm, const Value& me, const Value& value)
{
    if (value.isBool() && value.asBool()) return vm.valueError("_log_traceback can only be set to False");
    if (futureOf(me).loop) futureOf(me).setUnretrieved(false);
    return Status::Ok;
}

Status getCallbacks(Vm& vm, const Value& me, Value& result)
{
    std::vector<Value> list;
    for (const auto& [callback, context] : futureOf(me).callbacks) list.push_back(vm.tuple({callback, orNone(context)}));
    return give(result, list.empty() ? Value::none() : vm.list(std::move(list)));
}

} // namespace

void installFutureMethods(Vm& vm, Asyncio& asyncio)
{
    addMethods(vm, *asyncio.future, {{"result", resultMethod}, {"exception", exceptionMethod}, {"set_result", setResult}, {"set_exception", setException},
        {"cancel", cancelMethod}, {"add_done_callback", addDoneCallback}, {"remove_done_callback", removeDoneCallback}, {"done", doneMethod},
        {"cancelled", cancelledMethod}, {"get_loop", getLoop}, {"__repr__", reprMethod}, {"_make_cancelled_error", makeCancelledError}});
    addClassMethods(vm, *asyncio.future, {{"__class_getitem__", giveClass}});
    addAttributes(vm, *asyncio.future, {{"_asyncio_future_blocking", getBlocking, setBlocking}, {"_log_traceback", getLog, setLog},
        {"_cancel_message", getCancelMessage, setCancelMessage}, {"_state", getState}, {"_result", getResult}, {"_exception", getException}, {"_loop", getOwnLoop},
        {"_callbacks", getCallbacks}});
}

} // namespace interleave::library
