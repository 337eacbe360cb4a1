#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/modules/Library.h"

namespace interleave::library {

Asyncio& asyncioOf(Vm& vm) { return vm.extension<Asyncio>(); }

namespace {
template <typename T>
T* nativeAs(const Value& value, const Type* type)
{
    auto* object = as<NativeObject>(value);
    return object && type && (object->type() == type || object->type()->isSubclassOf(type)) ? static_cast<T*>(value.asObject()) : nullptr;
}
} // namespace

FutureObject* Asyncio::asFuture(const Value& value) const { return nativeAs<FutureObject>(value, future); }
TaskObject* Asyncio::asTask(const Value& value) const { return nativeAs<TaskObject>(value, task); }
FutureObject* asFuture(Vm& vm, const Value& value) { return asyncioOf(vm).asFuture(value); }
TaskObject* asTask(Vm& vm, const Value& value) { return asyncioOf(vm).asTask(value); }
LoopObject* asLoop(Vm& vm, const Value& value) { return nativeAs<LoopObject>(value, asyncioOf(vm).loop); }

FutureObject::FutureObject(Type* type, LoopObject* owner) : NativeObject(type), loop(owner) {}

FutureObject::~FutureObject()
{
    if (!unretrieved_ || !loop) return;
    Vm& vm = loop->asyncio.vm;
    const bool tells = !vm.heap.closing() && !vm.halted();
    const Value error = exception;
    setUnretrieved(false);
    if (!tells) return;
    // The handler may keep what it is given, which this object cannot be any more.
    auto* remains = vm.heap.make<FutureObject>(type(), loop.get());
    const Value hold(remains);
    moveTo(*remains);
    reportToLoop(vm, *remains->loop, {{"message", vm.string(type()->name + " exception was never retrieved")}, {"exception", error}, {"future", hold}});
}

void FutureObject::moveTo(FutureObject& remains)
{
    remains.state = state;
    remains.value = std::move(value);
    remains.exception = std::move(exception);
    remains.cancelMessage = std::move(cancelMessage);
    remains.callbacks = std::move(callbacks);
    remains.number = number;
    remains.dict = std::move(dict);
}

void FutureObject::clear()
{
    unretrieved_ = false;
    value = exception = cancelMessage = cancelled = Value();
    callbacks.clear();
    loop = nullptr;
    place = nullptr;
    NativeObject::clear();
}

void FutureObject::setUnretrieved(bool unretrieved)
{
    if (unretrieved_ == unretrieved) return;
    unretrieved_ = unretrieved;
    Asyncio& asyncio = loop->asyncio;
    if (unretrieved) {
        asyncio.unretrieved.emplace(this, asyncio.failures++);
    } else {
        asyncio.unretrieved.erase(this);
    }
}

void FutureObject::finish(Vm& vm, State how)
{
    state = how;
    const auto list = std::move(callbacks);
    callbacks.clear();
    const Value self(this);
    for (const auto& [callback, context] : list) {
        if (auto* task = loop->asyncio.asTask(callback)) {
            loop->wakeSoon(vm, *task, self);
        } else {
            loop->callSoon(vm, callback, {self}, static_cast<ContextObject*>(context.isEmpty() ? nullptr : context.asObject()));
        }
    }
}

void FutureObject::fail(Vm& vm, Value error)
{
    exception = std::move(error);
    setUnretrieved(true);
    finish(vm, State::Finished);
}

void FutureObject::addCallback(Vm& vm, Value callback, Value context)
{
    if (!done()) {
        callbacks.emplace_back(std::move(callback), std::move(context));
    } else if (auto* task = loop->asyncio.asTask(callback)) {
        loop->wakeSoon(vm, *task, Value(this));
    } else {
        loop->callSoon(vm, std::move(callback), {Value(this)}, static_cast<ContextObject*>(context.isEmpty() ? nullptr : context.asObject()));
    }
}

Value FutureObject::cancelledError(Vm& vm)
{
    if (!cancelled.isEmpty()) {
        return std::move(cancelled);
    }
    std::vector<Value> args;
    if (!cancelMessage.isEmpty() && !cancelMessage.isNone()) args.push_back(cancelMessage);
    return Value(vm.newException(vm.types.cancelledError, std::move(args)));
}

Status FutureObject::result(Vm& vm, Value& out)
{
    switch (state) {
    case State::Cancelled: return vm.raise(cancelledError(vm));
    case State::Pending: return vm.raise(asyncioOf(vm).invalidState, "Result is not set.");
    case State::Finished: break;
    }
    setUnretrieved(false);
    if (!exception.isEmpty()) {
        return vm.raise(exception);
    }
    out = value;
    return Status::Ok;
}

Status FutureObject::cancel(Vm& vm, const Value& message, Value& out)
{
    setUnretrieved(false);
    out = Value::boolean(!done());
    if (!done()) {
        cancelMessage = message;
        finish(vm, State::Cancelled);
    }
    return Status::Ok;
}

void SleepFuture::waited()
{
    if (!scheduled || timerCancelled) return;
    timerCancelled = true;
    loop->timerCancelled();
}

FutureObject* newFuture(Vm& vm, LoopObject& loop)
{
    auto* future = vm.heap.make<FutureObject>(loop.asyncio.future, &loop);
    future->number = ++loop.asyncio.futureNumber;
    return future;
}

namespace {

/// What `await future` drives: yields the future once, then gives its result.
class FutureIterator final : public Iterator {
public:
    FutureIterator(Type* type, FutureObject* future) : Iterator(type), future_(future) {}
    void clear() override
    {
        future_ = nullptr;
        value_ = Value();
    }
    Status next(Vm& vm, Value& out) override
    {
        if (!future_) return vm.raise(vm.types.stopIteration, std::vector<Value>{});
        if (!future_->done()) {
            if (asked_) return vm.raise(vm.types.runtimeError, "await wasn't used with future");
            asked_ = true;
            future_->blocking = true;
            out = future_.value();
            return Status::Ok;
        }
        const Ref<FutureObject> future = std::move(future_);
        future_ = nullptr;
        future->waited();
        const Status status = future->result(vm, value_);
        out = Value();
        return status;
    }
    Value returnValue() override { return std::move(value_); }
    void thrown() override
    {
        if (future_) future_->waited();
        future_ = nullptr;
    }

private:
    Ref<FutureObject> future_;
    Value value_;
    bool asked_ = false;
};

Status iterate(Vm& vm, Args args, Value& result)
{
    auto* future = args.positional > 0 ? asFuture(vm, args[0]) : nullptr;
    if (!future) return vm.typeError("descriptor '__await__' requires a Future object");
    if (!future->loop) return vm.raise(vm.types.runtimeError, "Future object is not initialized.");
    return give(result, Value(vm.heap.make<FutureIterator>(asyncioOf(vm).futureIterator, future)));
}

Status construct(Vm& vm, Args args, Value& result)
{
    Asyncio& asyncio = asyncioOf(vm);
    Type* type = requestedType(result, asyncio.future);
    auto* future = vm.heap.make<FutureObject>(type, nullptr);
    const Value made(future);
    future->number = ++asyncio.futureNumber;
    result = made;
    if (type->user) return Status::Ok; // __init__ goes on
    Value loop;
    if (!arguments(vm, "Future", args, {"*loop"}, 0, loop)) return Status::Error;
    future->loop = loopArgument(vm, loop);
    return future->loop ? give(result, made) : Status::Error;
}

Status initialize(Vm& vm, Args args, Value& result)
{
    Value me, loop;
    if (!arguments(vm, "Future", args, {"self", "*loop"}, 1, me, loop)) return Status::Error;
    auto* future = asFuture(vm, me);
    if (!future) return vm.typeError("descriptor '__init__' requires a Future object");
    future->loop = loopArgument(vm, loop);
    return future->loop ? giveNone(result) : Status::Error;
}

/// sleep_future(delay, result): ends after the delay; its timer goes when nobody awaits it any more.
Status sleepFuture(Vm& vm, Args args, Value& result)
{
    if (args.positional < 2) return vm.typeError("sleep_future() takes 2 arguments");
    Asyncio& asyncio = asyncioOf(vm);
    LoopObject* loop = asyncio.runningLoop(vm.thread());
    if (!loop) return vm.raise(vm.types.runtimeError, "no running event loop");
    const auto seconds = vm.number(args[0]);
    if (!seconds) return Status::Error;
    const auto length = durationFromSeconds(*seconds);
    const SimTime when = length && *length < SimTime::max() - vm.now() ? vm.now() + *length : SimTime::max();
    auto* future = vm.heap.make<SleepFuture>(asyncio.future, loop);
    result = Value(future);
    future->number = ++asyncio.futureNumber;
    future->waitState = SpanState::Sleeping;
    future->value = args[1];
    loop->sleepUntil(when, *future);
    return Status::Ok;
}

} // namespace

LoopObject* loopArgument(Vm& vm, const Value& given)
{
    if (!given.isEmpty() && !given.isNone()) {
        LoopObject* loop = asLoop(vm, given);
        if (!loop) vm.typeError("an event loop is needed, not " + vm.repr(given).value_or("?"));
        return loop;
    }
    if (LoopObject* running = asyncioOf(vm).runningLoop(vm.thread())) return running;
    Value found;
    const Value finder = vm.library().loadFrom("asyncio.events", "get_event_loop");
    if (finder.isEmpty() || vm.callNested(finder, {}, found) != Status::Ok) return nullptr;
    return asLoop(vm, found);
}

void installFutures(Vm& vm, Asyncio& asyncio, ModuleObject& module)
{
    asyncio.futureIterator = makeType(vm, "FutureIter", Kind::Iterator);
    asyncio.future = makeType(vm, "Future", Kind::Native);
    asyncio.future->module = asyncio.futureIterator->module = "_asyncio";
    asyncio.future->construct = construct;
    addMethods(vm, *asyncio.future, {{"__init__", initialize}, {"__await__", iterate}, {"__iter__", iterate}});
    installFutureMethods(vm, asyncio);
    module.dict->set(*vm.intern("Future"), Value(asyncio.future));
    addFunctions(vm, *module.dict, {{"sleep_future", sleepFuture}});
}

} // namespace interleave::library
