#include "core/library/Modules.h"
#include "core/library/asyncio/Asyncio.h"
#include "core/library/machine/PythonThread.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <cmath>

namespace interleave::library {

namespace {

LoopObject* self(Vm& vm, Args args)
{
    auto* loop = args.positional > 0 ? asLoop(vm, args[0]) : nullptr;
    if (!loop) vm.typeError("an event loop is needed");
    return loop;
}

Status construct(Vm& vm, Args, Value& result)
{
    Asyncio& asyncio = asyncioOf(vm);
    return give(result, Value(vm.heap.make<LoopObject>(requestedType(result, asyncio.loop), asyncio)));
}

Status checkClosed(Vm& vm, const LoopObject& loop) { return loop.closed ? vm.raise(vm.types.runtimeError, "Event loop is closed") : Status::Ok; }

/// A call_soon-like call, read and checked.
struct Callback {
    LoopObject* loop = nullptr;
    Value function;
    std::vector<Value> args;
    Ref<ContextObject> context;
};

Status checkDebug(Vm& vm, const Callback& call, const char* name, bool threadSafe)
{
    if (!threadSafe && call.loop->running && call.loop->thread != &vm.thread()) {
        return vm.raise(vm.types.runtimeError, "Non-thread-safe operation invoked on an event loop other than the current one");
    }
    const auto* function = as<Function>(call.function);
    if (as<Generator>(call.function) || (function && function->code->code->coroutine && !function->code->code->generator)) {
        return vm.typeError(std::string("coroutines cannot be used with ") + name + "()");
    }
    if (!vm.isCallable(call.function)) return vm.typeError(std::string("a callable object was expected by ") + name + "(), got " + vm.repr(call.function).value_or("?"));
    return Status::Ok;
}

/// Arguments from `first` on: the callback, what it is called with, and `context=`.
Status readCallback(Vm& vm, const char* name, Args args, std::size_t first, Callback& call)
{
    call.loop = self(vm, args);
    if (!call.loop) return Status::Error;
    Value context;
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        const std::string_view keyword = args.keywords[i]->view();
        if (keyword == "callback" && args.positional <= first) {
            call.function = args[args.positional + i];
        } else if (keyword == "context") {
            context = args[args.positional + i];
        } else {
            return vm.typeError(std::string("BaseEventLoop.") + name + "() got an unexpected keyword argument '" + std::string(keyword) + "'");
        }
    }
    if (args.positional > first) call.function = args[first];
    if (call.function.isEmpty()) return vm.typeError(std::string("BaseEventLoop.") + name + "() missing 1 required positional argument: 'callback'");
    if (args.positional > first) call.args.assign(args.values + first + 1, args.values + args.positional);
    if (checkClosed(vm, *call.loop) != Status::Ok) return Status::Error;
    if (call.loop->debug && checkDebug(vm, call, name, std::string_view(name) == "call_soon_threadsafe") != Status::Ok) return Status::Error;
    return contextArgument(vm, context, call.context) ? Status::Ok : Status::Error;
}

Status callSoon(Vm& vm, Args args, Value& result)
{
    Callback call;
    if (readCallback(vm, "call_soon", args, 1, call) != Status::Ok) return Status::Error;
    return give(result, Value(call.loop->callSoon(vm, call.function, std::move(call.args), call.context)));
}

Status callSoonThreadsafe(Vm& vm, Args args, Value& result)
{
    Callback call;
    if (readCallback(vm, "call_soon_threadsafe", args, 1, call) != Status::Ok) return Status::Error;
    LoopObject& loop = *call.loop;
    result = Value(loop.callSoon(vm, call.function, std::move(call.args), call.context));
    if (loop.running && loop.thread && loop.thread != &vm.thread()) vm.machine().wake(*loop.thread, &vm.thread());
    return Status::Ok;
}

Status callAfter(Vm& vm, Args args, Value& result, bool absolute)
{
    const char* name = absolute ? "call_at" : "call_later";
    if (args.positional > 1 && args[1].isNone()) return vm.typeError(absolute ? "when cannot be None" : "delay must not be None");
    Callback call;
    if (args.positional < 2) return vm.typeError(std::string("BaseEventLoop.") + name + "() missing " + (absolute ? "1 required positional argument: 'when'" : "2 required positional arguments: 'delay' and 'callback'"));
    if (readCallback(vm, name, args, 2, call) != Status::Ok) return Status::Error;
    Value sum;
    if (vm.binary(BinaryOperator::Add, Value::real(0.0), args[1], sum) != Status::Ok) return Status::Error;
    const auto seconds = vm.number(sum);
    if (!seconds) return Status::Error;
    SimTime when = SimTime::max();
    if (const auto length = durationFromSeconds(*seconds); length && (absolute || *length < SimTime::max() - vm.now())) {
        when = absolute ? SimTime(*length) : vm.now() + *length;
    } else if (*seconds < 0) {
        when = SimTime::min();
    }
    auto* handle = call.loop->callAt(vm, when, call.function, std::move(call.args), call.context);
    if (absolute && args[1].isInt()) handle->whenGiven = args[1];
    return give(result, Value(handle));
}

Status callLater(Vm& vm, Args args, Value& result) { return callAfter(vm, args, result, false); }
Status callAt(Vm& vm, Args args, Value& result) { return callAfter(vm, args, result, true); }

Status runForever(Vm& vm, Args args, Value&)
{
    LoopObject* loop = self(vm, args);
    if (!loop) return Status::Error;
    vm.pushNative(makeLoopFrame(*loop));
    return Status::Pushed;
}

Status stop(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    if (!loop) return Status::Error;
    loop->stopping = true;
    return giveNone(result);
}

/// The native half of close().
Status discard(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    if (!loop) return Status::Error;
    if (loop->running) return vm.raise(vm.types.runtimeError, "Cannot close a running event loop");
    const bool wasClosed = loop->closed;
    loop->closed = true;
    const Ref<LoopObject> hold(loop);
    const auto ready = std::move(loop->ready);
    const auto timers = std::move(loop->timers);
    loop->ready.clear();
    loop->timers.clear();
    return giveBool(result, !wasClosed);
}

Status isRunning(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    return loop ? giveBool(result, loop->running) : Status::Error;
}

Status isClosed(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    return loop ? giveBool(result, loop->closed) : Status::Error;
}

Status timeMethod(Vm& vm, Args, Value& result) { return give(result, Value::real(toSeconds(vm.now()))); }

Status createFuture(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    return loop ? give(result, Value(newFuture(vm, *loop))) : Status::Error;
}

Status createTaskMethod(Vm& vm, Args args, Value& result)
{
    TaskStart start;
    LoopObject* loop = self(vm, args);
    return loop && readTaskArguments(vm, "BaseEventLoop.create_task", args, 1, start) ? createTask(vm, *loop, start, result) : Status::Error;
}

Status setTaskFactory(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    if (!loop || !checkMethodArity(vm, "set_task_factory", args, 1, 1)) return Status::Error;
    if (!args[1].isNone() && !vm.isCallable(args[1])) return vm.typeError("task factory must be a callable or None");
    loop->taskFactory = args[1];
    return giveNone(result);
}

Status getTaskFactory(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    return loop ? give(result, loop->taskFactory.isEmpty() ? Value::none() : loop->taskFactory) : Status::Error;
}

Status getDebug(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    return loop ? giveBool(result, loop->debug) : Status::Error;
}

Status setDebug(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    if (!loop || !checkMethodArity(vm, "set_debug", args, 1, 1)) return Status::Error;
    const auto truth = vm.truth(args[1]);
    if (!truth) return Status::Error;
    loop->debug = *truth;
    return giveNone(result);
}

/// _iteration: how many passes the loop has made.
Status iteration(Vm& vm, const Value& me, Value& result) { return giveInt(result, asLoop(vm, me)->iteration); }
Status getSlow(Vm& vm, const Value& me, Value& result) { return give(result, asLoop(vm, me)->slowCallbackDuration); }
Status setSlow(Vm& vm, const Value& me, const Value& value)
{
    asLoop(vm, me)->slowCallbackDuration = value;
    return Status::Ok;
}

Status runningLoop(Vm& vm, Args, Value& result)
{
    LoopObject* loop = asyncioOf(vm).runningLoop(vm.thread());
    return give(result, loop ? Value(loop) : Value::none());
}

Status getRunningLoop(Vm& vm, Args, Value& result)
{
    LoopObject* loop = asyncioOf(vm).runningLoop(vm.thread());
    return loop ? give(result, Value(loop)) : vm.raise(vm.types.runtimeError, "no running event loop");
}

/// thread_name(): that of the running thread
Status threadName(Vm& vm, Args, Value& result) { return give(result, vm.string(vm.thread().spec().name)); }

} // namespace

void installLoops(Vm& vm, Asyncio& asyncio, ModuleObject& module)
{
    asyncio.loop = makeType(vm, "Loop", Kind::Native);
    asyncio.loop->module = "_asyncio";
    asyncio.loop->construct = construct;
    addMethods(vm, *asyncio.loop, {{"call_soon", callSoon}, {"call_soon_threadsafe", callSoonThreadsafe}, {"call_later", callLater}, {"call_at", callAt},
        {"run_forever", runForever}, {"stop", stop}, {"_discard", discard}, {"is_running", isRunning}, {"is_closed", isClosed}, {"time", timeMethod},
        {"create_future", createFuture}, {"create_task", createTaskMethod}, {"set_task_factory", setTaskFactory}, {"get_task_factory", getTaskFactory},
        {"get_debug", getDebug}, {"set_debug", setDebug}});
    addAttributes(vm, *asyncio.loop, {{"_iteration", iteration}, {"slow_callback_duration", getSlow, setSlow}});
    module.dict->set(*vm.intern("Loop"), Value(asyncio.loop));
    addFunctions(vm, *module.dict, {{"_get_running_loop", runningLoop}, {"get_running_loop", getRunningLoop}, {"thread_name", threadName}});
}

static Status makeInvalidState(Vm& vm, Args args, Value& result)
{
    result = Value(requestedType(result, asyncioOf(vm).invalidState));
    return vm.types.exception->construct(vm, args, result);
}

void installAsyncio(Vm& vm, ModuleObject& module)
{
    Asyncio& asyncio = asyncioOf(vm);
    installFutures(vm, asyncio, module);
    installTasks(vm, asyncio, module);
    installLoops(vm, asyncio, module);
    installHandles(vm, asyncio, module);
    installGeneratorHooks(vm, asyncio);
    installWaitPlaces(vm, asyncio, module);
    installForPlaced(vm, module);
    asyncio.invalidState = makeType(vm, "InvalidStateError", Kind::Exception, vm.types.exception);
    asyncio.invalidState->module = "asyncio.exceptions";
    asyncio.invalidState->exception = true;
    asyncio.invalidState->construct = makeInvalidState;
    module.dict->set(*vm.intern("InvalidStateError"), Value(asyncio.invalidState));
    module.dict->set(*vm.intern("CancelledError"), Value(vm.types.cancelledError));
    // Exit functions run from the last to the first: this one last.
    auto& exits = vm.extension<ExitFunctions>().functions;
    exits.insert(exits.begin(), Value(vm.heap.make<NativeFunction>(vm.types.builtinFunction, "_report_leftovers", reportLeftovers, false)));
}

} // namespace interleave::library
