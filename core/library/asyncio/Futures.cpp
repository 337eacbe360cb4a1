#include "core/library/Modules.h"
#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>

namespace interleave::library {

Asyncio& asyncioOf(Vm& vm) { return vm.extension<Asyncio>(); }

namespace {
template <typename T>
T* nativeAs(Vm& vm, const Value& value, const Type* type)
{
    return as<NativeObject>(value) && type && vm.isInstance(value, type) ? static_cast<T*>(value.asObject()) : nullptr;
}
} // namespace

FutureObject* asFuture(Vm& vm, const Value& value) { return nativeAs<FutureObject>(vm, value, asyncioOf(vm).future); }
TaskObject* asTask(Vm& vm, const Value& value) { return nativeAs<TaskObject>(vm, value, asyncioOf(vm).task); }
LoopObject* asLoop(Vm& vm, const Value& value) { return nativeAs<LoopObject>(vm, value, asyncioOf(vm).loop); }

FutureObject::FutureObject(Type* type, LoopObject* owner) : NativeObject(type), loop(owner) {}

FutureObject::~FutureObject()
{
    if (!unretrieved || !loop) {
        return;
    }
    Vm& vm = loop->asyncio.vm;
    if (vm.heap.closing() || vm.halted()) {
        return;
    }
    const bool task = type() == loop->asyncio.task;
    reportToLoop(vm, *loop, std::string(task ? "Task" : "Future") + " exception was never retrieved", exception);
}

void FutureObject::clear()
{
    unretrieved = false;
    value = exception = cancelMessage = cancelled = Value();
    callbacks.clear();
    loop = nullptr;
    NativeObject::clear();
}

void FutureObject::finish(Vm& vm, State how)
{
    state = how;
    const auto list = std::move(callbacks);
    callbacks.clear();
    const Value self(this);
    for (const auto& [callback, context] : list) {
        if (auto* task = asTask(vm, callback)) {
            loop->wakeSoon(vm, *task, self);
        } else {
            loop->callSoon(vm, callback, {self}, context);
        }
    }
}

void FutureObject::addCallback(Vm& vm, Value callback, Value context)
{
    if (!done()) {
        callbacks.emplace_back(std::move(callback), std::move(context));
    } else if (auto* task = asTask(vm, callback)) {
        loop->wakeSoon(vm, *task, Value(this));
    } else {
        loop->callSoon(vm, std::move(callback), {Value(this)}, std::move(context));
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
    case State::Pending: return vm.raise(loop->asyncio.invalidState, "Result is not set.");
    case State::Finished: break;
    }
    unretrieved = false;
    if (!exception.isEmpty()) {
        return vm.raise(exception);
    }
    out = value;
    return Status::Ok;
}

Status FutureObject::cancel(Vm& vm, const Value& message, Value& out)
{
    unretrieved = false;
    out = Value::boolean(!done());
    if (!done()) {
        cancelMessage = message;
        finish(vm, State::Cancelled);
    }
    return Status::Ok;
}

namespace {

/// What `await future` drives: yields the future once, then gives its result.
class FutureIterator final : public Iterator {
public:
    FutureIterator(Type* type, FutureObject* future) : Iterator(type), future_(future) {}
    void clear() override { future_ = nullptr; value_ = Value(); }
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
        const Status status = future_->result(vm, value_);
        future_ = nullptr;
        out = Value();
        return status;
    }
    Value returnValue() override { return std::move(value_); }
    void thrown() override { future_ = nullptr; }

private:
    Ref<FutureObject> future_;
    Value value_;
    bool asked_ = false;
};

FutureObject* self(Vm& vm, const char* name, Args args, std::size_t least, std::size_t most)
{
    if (args.positional == 0 || args.positional - 1 < least || args.positional - 1 > most) {
        checkMethodArity(vm, name, args, least, most);
        return nullptr;
    }
    auto* future = asFuture(vm, args[0]);
    if (!future) vm.typeError(std::string("descriptor '") + name + "' requires a Future object");
    return future;
}

Status construct(Vm& vm, Args args, Value& result)
{
    Asyncio& asyncio = asyncioOf(vm);
    Value loop;
    Type* type = requestedType(result, asyncio.future);
    if (type->user) {
        // A class of the program's own has an __init__ that reads the arguments; here only the loop matters.
        for (std::size_t i = 0; i < args.keywords.size(); ++i) {
            if (args.keywords[i]->view() == "loop") loop = args[args.positional + i];
        }
    } else if (!arguments(vm, "Future", args, {"*loop"}, 0, loop)) {
        return Status::Error;
    }
    LoopObject* owner = loop.isEmpty() || loop.isNone() ? asyncio.runningLoop(vm.thread()) : asLoop(vm, loop);
    if (!owner) return vm.raise(vm.types.runtimeError, "no running event loop");
    auto* future = vm.heap.make<FutureObject>(type, owner);
    future->number = ++asyncio.futureNumber;
    return give(result, Value(future));
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
    if (!f->done()) return vm.raise(f->loop->asyncio.invalidState, "Exception is not set.");
    f->unretrieved = false;
    return give(result, f->exception.isEmpty() ? Value::none() : f->exception);
}

Status setResult(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "set_result", args, 1, 1);
    if (!f) return Status::Error;
    if (f->done()) return vm.raise(f->loop->asyncio.invalidState, "invalid state");
    f->value = args[1];
    f->finish(vm, FutureObject::State::Finished);
    return giveNone(result);
}

Status setException(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "set_exception", args, 1, 1);
    if (!f) return Status::Error;
    if (f->done()) return vm.raise(f->loop->asyncio.invalidState, "invalid state");
    Value exception = args[1];
    if (as<Type>(exception)) {
        Value made;
        if (vm.callNested(exception, {}, made) != Status::Ok) return Status::Error;
        exception = made;
    }
    if (!as<Exception>(exception)) return vm.typeError("invalid exception object");
    if (vm.isInstance(exception, vm.types.stopIteration)) return vm.typeError("StopIteration interacts badly with generators and cannot be raised into a Future");
    f->exception = exception;
    f->unretrieved = true;
    f->finish(vm, FutureObject::State::Finished);
    return giveNone(result);
}

Status cancelMethod(Vm& vm, Args args, Value& result)
{
    Value me, message;
    if (!arguments(vm, "cancel", args, {"self", "msg"}, 1, me, message)) return Status::Error;
    auto* f = asFuture(vm, me);
    return f ? f->cancel(vm, message, result) : vm.typeError("cancel() needs a future");
}

Status addDoneCallback(Vm& vm, Args args, Value& result)
{
    Value me, callback, context;
    if (!arguments(vm, "add_done_callback", args, {"self", "fn", "*context"}, 2, me, callback, context)) return Status::Error;
    auto* f = asFuture(vm, me);
    if (!f) return vm.typeError("add_done_callback() needs a future");
    f->addCallback(vm, callback, context);
    return giveNone(result);
}

Status removeDoneCallback(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "remove_done_callback", args, 1, 1);
    if (!f) return Status::Error;
    std::size_t removed = 0;
    for (std::size_t i = 0; i < f->callbacks.size();) {
        const auto same = vm.equal(f->callbacks[i].first, args[1]);
        if (!same) return Status::Error;
        if (*same) {
            f->callbacks.erase(f->callbacks.begin() + static_cast<std::ptrdiff_t>(i));
            ++removed;
        } else {
            ++i;
        }
    }
    return giveInt(result, removed);
}

Status iterate(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "__await__", args, 0, 0);
    if (!f) return Status::Error;
    return give(result, Value(vm.heap.make<FutureIterator>(asyncioOf(vm).futureIterator, f)));
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

const char* stateWord(FutureObject::State state)
{
    return state == FutureObject::State::Pending ? "pending" : state == FutureObject::State::Cancelled ? "cancelled" : "finished";
}

Status reprMethod(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "__repr__", args, 0, 0);
    if (!f) return Status::Error;
    std::string text = "<" + vm.typeName(args[0]) + " " + stateWord(f->state);
    if (auto* task = asTask(vm, args[0])) {
        if (task->mustCancel && !task->done()) text = "<" + vm.typeName(args[0]) + " cancelling";
        const auto name = vm.repr(task->name);
        if (!name) return Status::Error;
        text += " name=" + *name;
        if (const auto* g = as<Generator>(task->coroutine)) {
            const bool running = g->state == Generator::State::Running || g->state == Generator::State::Suspended || g->state == Generator::State::Created;
            const std::uint32_t line = g->frame ? g->frame->line() : g->code->code->firstLine;
            text += " coro=<" + g->qualifiedName->text() + "() " + (running ? "running at " : "done, defined at ") + g->code->code->source->name + ":" + std::to_string(line) + ">";
        }
        if (const auto* waiter = asFuture(vm, task->waiter); waiter && !task->done()) {
            text += std::string(" wait_for=<") + vm.typeName(task->waiter) + " " + stateWord(waiter->state) + ">";
        }
    }
    if (f->state == FutureObject::State::Finished) {
        const auto inner = vm.repr(f->exception.isEmpty() ? f->value : f->exception);
        if (!inner) return Status::Error;
        text += (f->exception.isEmpty() ? " result=" : " exception=") + *inner;
    }
    return give(result, vm.string(text + ">"));
}

/// _wait_as(future, state, target): how a task that waits for it is shown.
Status waitAs(Vm& vm, Args args, Value& result)
{
    auto* f = asFuture(vm, args[0]);
    if (!f) return vm.typeError("a future is needed");
    f->waitState = static_cast<SpanState>(args[1].asInt());
    f->waitTarget = args[2].isInt() ? static_cast<std::uint32_t>(args[2].asInt()) : noTarget;
    return give(result, args[0]);
}

Status makeCancelledError(Vm& vm, Args args, Value& result)
{
    auto* f = self(vm, "_make_cancelled_error", args, 0, 0);
    return f ? give(result, f->cancelledError(vm)) : Status::Error;
}

Status getCancelMessage(Vm& vm, const Value& me, Value& result)
{
    const Value& message = asFuture(vm, me)->cancelMessage;
    return give(result, message.isEmpty() ? Value::none() : message);
}

Status getBlocking(Vm& vm, const Value& me, Value& result)
{
    return giveBool(result, asFuture(vm, me)->blocking);
}
Status setBlocking(Vm& vm, const Value& me, const Value& value)
{
    asFuture(vm, me)->blocking = value.asBool();
    return Status::Ok;
}
Status getLog(Vm& vm, const Value& me, Value& result)
{
    return giveBool(result, asFuture(vm, me)->unretrieved);
}
Status setLog(Vm& vm, const Value& me, const Value& value)
{
    asFuture(vm, me)->unretrieved = value.isBool() && value.asBool();
    return Status::Ok;
}

} // namespace

void installFutures(Vm& vm, Asyncio& asyncio, ModuleObject& module)
{
    asyncio.futureIterator = makeType(vm, "FutureIter", Kind::Iterator);
    asyncio.future = makeType(vm, "Future", Kind::Native);
    asyncio.future->module = "_asyncio";
    asyncio.future->construct = construct;
    addMethods(vm, *asyncio.future, {{"result", resultMethod}, {"exception", exceptionMethod}, {"set_result", setResult}, {"set_exception", setException},
        {"cancel", cancelMethod}, {"add_done_callback", addDoneCallback}, {"remove_done_callback", removeDoneCallback}, {"__await__", iterate}, {"__iter__", iterate},
        {"done", doneMethod}, {"cancelled", cancelledMethod}, {"get_loop", getLoop}, {"__repr__", reprMethod}, {"_make_cancelled_error", makeCancelledError}});
    addAttributes(vm, *asyncio.future, {{"_asyncio_future_blocking", getBlocking, setBlocking}, {"_log_traceback", getLog, setLog}, {"_cancel_message", getCancelMessage}});
    module.dict->set(*vm.intern("Future"), Value(asyncio.future));
    addFunctions(vm, *module.dict, {{"wait_as", waitAs}});
}

} // namespace interleave::library
