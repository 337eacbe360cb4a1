#include "core/library/Modules.h"
#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>
#include <cmath>

namespace interleave::library {

LoopObject* Asyncio::runningLoop(const Thread& thread) const
{
    for (auto it = runningLoops.rbegin(); it != runningLoops.rend(); ++it) {
        if (it->first == &thread) return it->second.get();
    }
    return nullptr;
}

void LoopObject::clear()
{
    ready.clear();
    timers.clear();
    current = nullptr;
    exceptionHandler = Value();
    NativeObject::clear();
}

void LoopObject::stepSoon(TaskObject& task, Value exception) { ready.push_back({nullptr, &task, Value(), std::move(exception)}); }

void LoopObject::wakeSoon(Vm& vm, TaskObject& task, const Value& future)
{
    vm.machine().taskEntered(task.id, SpanState::Queued);
    ready.push_back({nullptr, &task, future, Value()});
}

HandleObject* LoopObject::callSoon(Vm& vm, Value callback, std::vector<Value> args, Value context)
{
    auto* handle = vm.heap.make<HandleObject>(asyncio.handle);
    handle->callback = std::move(callback);
    handle->args = std::move(args);
    handle->context = std::move(context);
    handle->loop = this;
    ready.push_back({handle, nullptr, Value(), Value()});
    return handle;
}

HandleObject* LoopObject::callAt(Vm& vm, SimTime when, Value callback, std::vector<Value> args, Value context)
{
    auto* handle = vm.heap.make<HandleObject>(asyncio.timerHandle);
    handle->callback = std::move(callback);
    handle->args = std::move(args);
    handle->context = std::move(context);
    handle->loop = this;
    handle->timer = handle->scheduled = true;
    handle->when = when;
    timers.push_back({when, sequence++, handle});
    std::push_heap(timers.begin(), timers.end());
    return handle;
}

void LoopObject::timerCancelled() { ++cancelledTimers; }

/// semantics.md A.2, 1.
void LoopObject::tidyTimers()
{
    constexpr std::size_t enough = 100;
    if (timers.size() > enough && cancelledTimers * 2 > timers.size()) {
        std::erase_if(timers, [](const Timer& t) {
            if (t.handle->cancelled) t.handle->scheduled = false;
            return t.handle->cancelled;
        });
        std::make_heap(timers.begin(), timers.end());
        cancelledTimers = 0;
        return;
    }
    while (!timers.empty() && timers.front().handle->cancelled) {
        std::pop_heap(timers.begin(), timers.end());
        timers.back().handle->scheduled = false;
        timers.pop_back();
        --cancelledTimers;
    }
}

void LoopObject::collectDue(SimTime now)
{
    while (!timers.empty() && timers.front().when <= now) {
        std::pop_heap(timers.begin(), timers.end());
        timers.back().handle->scheduled = false;
        ready.push_back({std::move(timers.back().handle), nullptr, Value(), Value()});
        timers.pop_back();
    }
}

void reportToLoop(Vm& vm, LoopObject& loop, const std::string& message, const Value& exception)
{
    if (!loop.exceptionHandler.isEmpty() && !loop.exceptionHandler.isNone()) {
        DictObject* context = vm.newDict();
        context->set(*vm.intern("message"), vm.string(message));
        context->set(*vm.intern("exception"), exception);
        Value ignored;
        if (vm.callNested(loop.exceptionHandler, {Value(&loop), Value(context)}, ignored) == Status::Ok) return;
        vm.takeException();
    }
    vm.write(Stream::Err, message + "\n" + (as<Exception>(exception) ? vm.formatException(exception) : std::string()));
}

namespace {

/// run_forever: one pass of the loop after another. semantics.md A.2 and A.3.
class LoopFrame final : public NativeFrame {
public:
    explicit LoopFrame(LoopObject& loop) : loop_(&loop) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start && !begun_) {
            if (const Status status = begin(vm); status != Status::Ok) return status;
        } else if (inHandle_) {
            inHandle_ = false;
            if (const Status status = handleEnded(vm, how, std::move(value)); status != Status::Ok) return end(vm, status);
        } else {
            startPass(vm);
        }
        for (;;) {
            while (left_ > 0) {
                --left_;
                LoopObject::Ready next = std::move(loop_->ready.front());
                loop_->ready.pop_front();
                const Status status = runHandle(vm, std::move(next));
                if (status == Status::Pushed || status == Status::Blocked) return status;
                if (vm.halted()) return Status::Error;
                if (status == Status::Error) return end(vm, Status::Error);
            }
            if (loop_->stopping) {
                result = Value::none();
                return end(vm, Status::Ok);
            }
            loop_->tidyTimers();
            if (loop_->ready.empty() && !(!loop_->timers.empty() && loop_->timers.front().when <= vm.now())) {
                return waitForWork(vm);
            }
            startPass(vm);
        }
    }

private:
    Status begin(Vm& vm)
    {
        Asyncio& asyncio = loop_->asyncio;
        if (loop_->closed) return vm.raise(vm.types.runtimeError, "Event loop is closed");
        if (loop_->running) return vm.raise(vm.types.runtimeError, "This event loop is already running");
        if (asyncio.runningLoop(vm.thread())) return vm.raise(vm.types.runtimeError, "Cannot run the event loop while another loop is running");
        begun_ = true;
        loop_->running = true;
        loop_->thread = &vm.thread();
        asyncio.runningLoops.emplace_back(&vm.thread(), loop_);
        outerTask_ = vm.thread().currentTask();
        if (vm.thread().spec().role == LaneRole::Main || vm.thread().spec().role == LaneRole::None) vm.thread().setRole(LaneRole::EventLoop);
        return Status::Ok;
    }

    Status end(Vm& vm, Status status)
    {
        loop_->stopping = false;
        loop_->running = false;
        loop_->current = nullptr;
        auto& running = loop_->asyncio.runningLoops;
        std::erase_if(running, [&](const auto& entry) { return entry.second.get() == loop_.get(); });
        vm.thread().setCurrentTask(outerTask_);
        return status;
    }

    void startPass(Vm& vm)
    {
        ++loop_->iteration;
        loop_->collectDue(vm.now());
        left_ = loop_->ready.size();
    }

    Status waitForWork(Vm& vm)
    {
        std::optional<SimTime> deadline;
        if (!loop_->timers.empty()) deadline = loop_->timers.front().when;
        vm.operation = Wait{SpanState::WaitsForIo, noTarget, deadline};
        return Status::Blocked;
    }

    Status runHandle(Vm& vm, LoopObject::Ready next)
    {
        if (next.task) {
            return step(vm, std::move(next));
        }
        if (next.handle->cancelled) {
            return Status::Ok;
        }
        const Ref<HandleObject> handle = next.handle;
        current_ = {};
        std::vector<Value> args = handle->args;
        Value ignored;
        handle_ = handle;
        const Status status = vm.call(handle->callback, Args{args.data(), args.size(), {}}, ignored);
        if (status == Status::Pushed || status == Status::Blocked) {
            inHandle_ = true;
            return status;
        }
        if (status == Status::Error && !vm.halted()) {
            return handleEnded(vm, Resume::Raised, vm.takeException());
        }
        handle_ = nullptr;
        return status;
    }

    /// A task's step begins: its coroutine goes on with a value or an exception.
    Status step(Vm& vm, LoopObject::Ready next)
    {
        TaskObject& task = *next.task;
        if (task.done()) {
            return Status::Ok;
        }
        current_ = next.task;
        Value thrown = std::move(next.exception);
        if (auto* future = asFuture(vm, next.future)) {
            Value ignored;
            if (future->result(vm, ignored) != Status::Ok) thrown = vm.takeException();
        }
        if (task.mustCancel) {
            if (thrown.isEmpty() || !vm.isInstance(thrown, vm.types.cancelledError)) thrown = task.cancelledError(vm);
            task.mustCancel = false;
        }
        task.waiter = Value();
        loop_->current = &task;
        vm.thread().setCurrentTask(task.id);
        vm.machine().taskStarted(task.id);
        inHandle_ = true;
        auto& coroutine = *as<Generator>(task.coroutine);
        Status status;
        if (thrown.isEmpty()) {
            status = vm.pushGenerator(coroutine, Value::none(), Deliver::Push);
        } else {
            vm.rethrow(std::move(thrown));
            status = vm.throwIntoGenerator(coroutine, Deliver::Push);
        }
        if (status == Status::Error && !vm.halted()) {
            inHandle_ = false;
            return handleEnded(vm, Resume::Raised, vm.takeException());
        }
        return status;
    }

    Status handleEnded(Vm& vm, Resume how, Value value)
    {
        if (current_) {
            return stepEnded(vm, how, std::move(value));
        }
        const Ref<HandleObject> handle = std::move(handle_);
        handle_ = nullptr;
        if (how == Resume::Raised) {
            if (vm.isInstance(value, vm.types.systemExit) || vm.isInstance(value, vm.types.keyboardInterrupt)) {
                vm.rethrow(std::move(value));
                return Status::Error;
            }
            reportToLoop(vm, *loop_, "Exception in callback " + handleText(vm, *handle), value);
        }
        return Status::Ok;
    }

    static std::string handleText(Vm& vm, const HandleObject& handle)
    {
        std::string text = vm.functionName(handle.callback);
        if (text.ends_with("()")) text.resize(text.size() - 2);
        std::string list;
        for (const Value& arg : handle.args) list += (list.empty() ? "" : ", ") + vm.repr(arg).value_or("?");
        return text + "(" + list + ")";
    }

    Status stepEnded(Vm& vm, Resume how, Value value)
    {
        const Ref<TaskObject> task = std::move(current_);
        current_ = nullptr;
        loop_->current = nullptr;
        vm.thread().setCurrentTask(outerTask_);
        if (how == Resume::Yielded) {
            return suspended(vm, *task, value);
        }
        TaskEnd ended = TaskEnd::Finished;
        Status status = Status::Ok;
        using State = FutureObject::State;
        State state = State::Finished;
        if (how == Resume::Returned) {
            if (task->mustCancel) {
                // Cancelled in the very step in which it returns.
                task->mustCancel = false;
                state = State::Cancelled;
                ended = TaskEnd::Cancelled;
            } else {
                task->value = std::move(value);
            }
        } else if (vm.isInstance(value, vm.types.cancelledError)) {
            task->cancelled = std::move(value);
            state = State::Cancelled;
            ended = TaskEnd::Cancelled;
        } else {
            task->exception = value;
            task->unretrieved = true;
            ended = TaskEnd::Failed;
            if (vm.isInstance(value, vm.types.systemExit) || vm.isInstance(value, vm.types.keyboardInterrupt)) {
                vm.rethrow(value);
                status = Status::Error;
            }
        }
        vm.machine().taskEnded(task->id, ended);
        auto& all = loop_->asyncio.tasks;
        all.erase(std::find(all.begin(), all.end(), task.get()));
        const Value pending = status == Status::Error ? vm.takeException() : Value();
        task->finish(vm, state);
        if (status == Status::Error) vm.rethrow(pending);
        return status;
    }

    /// semantics.md A.3 (c).
    Status suspended(Vm& vm, TaskObject& task, const Value& awaited)
    {
        const auto fail = [&](std::string message) {
            vm.raise(vm.types.runtimeError, std::move(message));
            vm.machine().taskEntered(task.id, SpanState::Queued);
            loop_->stepSoon(task, vm.takeException());
            return Status::Ok;
        };
        const auto text = [&](const Value& v) { return vm.repr(v).value_or("?"); };
        if (awaited.isNone()) {
            vm.machine().taskEntered(task.id, SpanState::Queued);
            loop_->stepSoon(task);
            return Status::Ok;
        }
        auto* future = asFuture(vm, awaited);
        if (!future) {
            if (as<Generator>(awaited)) return fail("yield was used instead of yield from for generator in task " + text(Value(&task)) + " with " + text(awaited));
            return fail("Task got bad yield: " + text(awaited));
        }
        if (future->loop.get() != loop_.get()) {
            return fail("Task " + text(Value(&task)) + " got Future " + text(awaited) + " attached to a different loop");
        }
        if (!future->blocking) {
            return fail("yield was used instead of yield from in task " + text(Value(&task)) + " with " + text(awaited));
        }
        future->blocking = false;
        if (future == &task) {
            return fail("Task cannot await on itself: " + text(Value(&task)));
        }
        const std::uint32_t line = suspensionLine(task);
        vm.machine().taskEntered(task.id, future->waitState, future->waitTarget, line);
        future->addCallback(vm, Value(&task), task.context);
        task.waiter = awaited;
        if (task.mustCancel) {
            Value accepted;
            if (future->cancel(vm, task.cancelMessage, accepted) != Status::Ok) return Status::Error;
            if (accepted.asBool()) task.mustCancel = false;
        }
        return Status::Ok;
    }

    /// The line of the program's own code at which the task is suspended: the innermost frame that is not the library's.
    static std::uint32_t suspensionLine(const TaskObject& task)
    {
        std::uint32_t line = 0;
        for (const auto* g = as<Generator>(task.coroutine); g && g->frame;) {
            if (!g->frame->code->code->hidden) line = g->frame->line();
            g = g->frame->depth > 0 ? as<Generator>(g->frame->top()) : nullptr;
        }
        return line;
    }

    Ref<LoopObject> loop_;
    Ref<TaskObject> current_;
    Ref<HandleObject> handle_;
    std::size_t left_ = 0;
    TaskId outerTask_ = noTask;
    bool begun_ = false;
    bool inHandle_ = false;
};

LoopObject* self(Vm& vm, Args args)
{
    auto* loop = args.positional > 0 ? asLoop(vm, args[0]) : nullptr;
    if (!loop) vm.typeError("an event loop is needed");
    return loop;
}

Status construct(Vm& vm, Args, Value& result)
{
    Asyncio& asyncio = asyncioOf(vm);
    Type* type = requestedType(result, asyncio.loop);
    return give(result, Value(vm.heap.make<LoopObject>(type, asyncio)));
}

/// Splits `context=` off a call_soon-like call: callback and arguments from `first` on.
bool callbackArguments(Vm& vm, const char* name, Args args, std::size_t first, Value& callback, std::vector<Value>& values, Value& context)
{
    if (args.positional <= first) {
        vm.typeError(std::string(name) + "() missing required argument: 'callback'");
        return false;
    }
    callback = args[first];
    values.assign(args.values + first + 1, args.values + args.positional);
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        if (args.keywords[i]->view() != "context") {
            vm.typeError(std::string(name) + "() got an unexpected keyword argument '" + args.keywords[i]->text() + "'");
            return false;
        }
        context = args[args.positional + i];
    }
    if (as<Generator>(callback)) {
        vm.typeError(std::string("coroutines cannot be used with ") + name + "()");
        return false;
    }
    if (!vm.isCallable(callback)) {
        vm.typeError(std::string("a callable object was expected by ") + name + "(), got " + vm.repr(callback).value_or("?"));
        return false;
    }
    return true;
}

Status callSoon(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    Value callback, context;
    std::vector<Value> values;
    if (!loop || !callbackArguments(vm, "call_soon", args, 1, callback, values, context)) return Status::Error;
    if (loop->closed) return vm.raise(vm.types.runtimeError, "Event loop is closed");
    return give(result, Value(loop->callSoon(vm, callback, std::move(values), context)));
}

Status callSoonThreadsafe(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    Value callback, context;
    std::vector<Value> values;
    if (!loop || !callbackArguments(vm, "call_soon_threadsafe", args, 1, callback, values, context)) return Status::Error;
    if (loop->closed) return vm.raise(vm.types.runtimeError, "Event loop is closed");
    result = Value(loop->callSoon(vm, callback, std::move(values), context));
    if (loop->running && loop->thread && loop->thread != &vm.thread()) vm.machine().wake(*loop->thread, &vm.thread());
    return Status::Ok;
}

Status callAfter(Vm& vm, Args args, Value& result, bool absolute)
{
    LoopObject* loop = self(vm, args);
    Value callback, context;
    std::vector<Value> values;
    const char* name = absolute ? "call_at" : "call_later";
    if (!loop) return Status::Error;
    if (args.positional > 1 && args[1].isNone()) return vm.typeError(absolute ? "when cannot be None" : "delay must not be None");
    if (!callbackArguments(vm, name, args, 2, callback, values, context)) return Status::Error;
    if (loop->closed) return vm.raise(vm.types.runtimeError, "Event loop is closed");
    const auto seconds = vm.number(args[1]);
    if (!seconds) return Status::Error;
    SimTime when = SimTime::max();
    if (const auto length = durationFromSeconds(*seconds); length && (absolute || *length < SimTime::max() - vm.now())) {
        when = absolute ? SimTime(*length) : vm.now() + *length;
    } else if (std::isnan(*seconds)) {
        return vm.valueError("cannot convert float NaN to integer");
    } else if (*seconds < 0) {
        when = SimTime::min();
    }
    return give(result, Value(loop->callAt(vm, when, callback, std::move(values), context)));
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

Status close(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    if (!loop) return Status::Error;
    if (loop->running) return vm.raise(vm.types.runtimeError, "Cannot close a running event loop");
    loop->closed = true;
    loop->ready.clear();
    loop->timers.clear();
    return giveNone(result);
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
    if (!loop) return Status::Error;
    auto* future = vm.heap.make<FutureObject>(loop->asyncio.future, loop);
    future->number = ++loop->asyncio.futureNumber;
    return give(result, Value(future));
}

Status setExceptionHandler(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = self(vm, args);
    if (!loop) return Status::Error;
    loop->exceptionHandler = args.positional > 1 ? args[1] : Value();
    return giveNone(result);
}

/// _iteration: how many passes the loop has made.
Status iteration(Vm& vm, const Value& me, Value& result) { return giveInt(result, asLoop(vm, me)->iteration); }

Status cancelHandle(Vm&, Args args, Value& result)
{
    auto* handle = static_cast<HandleObject*>(args[0].asObject());
    if (!handle->cancelled) {
        handle->cancelled = true;
        if (handle->timer && handle->scheduled) handle->loop->timerCancelled();
        handle->callback = Value();
        handle->args.clear();
    }
    return giveNone(result);
}

Status handleCancelled(Vm&, Args args, Value& result) { return giveBool(result, static_cast<HandleObject*>(args[0].asObject())->cancelled); }
Status handleWhen(Vm&, Args args, Value& result) { return give(result, Value::real(toSeconds(static_cast<HandleObject*>(args[0].asObject())->when))); }

Status runningLoop(Vm& vm, Args, Value& result)
{
    LoopObject* loop = asyncioOf(vm).runningLoop(vm.thread());
    return give(result, loop ? Value(loop) : Value::none());
}

} // namespace

std::unique_ptr<NativeFrame> makeLoopFrame(LoopObject& loop) { return std::make_unique<LoopFrame>(loop); }

void installLoops(Vm& vm, Asyncio& asyncio, ModuleObject& module)
{
    asyncio.loop = makeType(vm, "_Loop", Kind::Native);
    asyncio.loop->construct = construct;
    addMethods(vm, *asyncio.loop, {{"call_soon", callSoon}, {"call_soon_threadsafe", callSoonThreadsafe}, {"call_later", callLater}, {"call_at", callAt},
        {"run_forever", runForever}, {"stop", stop}, {"close", close}, {"is_running", isRunning}, {"is_closed", isClosed}, {"time", timeMethod},
        {"create_future", createFuture}, {"set_exception_handler", setExceptionHandler}});
    addAttributes(vm, *asyncio.loop, {{"_iteration", iteration}});
    asyncio.handle = makeType(vm, "Handle", Kind::Native);
    asyncio.timerHandle = makeType(vm, "TimerHandle", Kind::Native, asyncio.handle);
    addMethods(vm, *asyncio.handle, {{"cancel", cancelHandle}, {"cancelled", handleCancelled}});
    addMethods(vm, *asyncio.timerHandle, {{"when", handleWhen}});
    for (auto [name, type] : {std::pair{"Loop", asyncio.loop}, {"Handle", asyncio.handle}, {"TimerHandle", asyncio.timerHandle}}) {
        module.dict->set(*vm.intern(name), Value(type));
    }
    addFunctions(vm, *module.dict, {{"_get_running_loop", runningLoop}});
}

void installAsyncio(Vm& vm, ModuleObject& module)
{
    Asyncio& asyncio = asyncioOf(vm);
    installFutures(vm, asyncio, module);
    installTasks(vm, asyncio, module);
    installLoops(vm, asyncio, module);
    asyncio.invalidState = makeType(vm, "InvalidStateError", Kind::Exception, vm.types.exception);
    asyncio.invalidState->module = "asyncio.exceptions";
    asyncio.invalidState->exception = true;
    asyncio.invalidState->construct = vm.types.exception->construct;
    module.dict->set(*vm.intern("InvalidStateError"), Value(asyncio.invalidState));
    module.dict->set(*vm.intern("CancelledError"), Value(vm.types.cancelledError));
}

} // namespace interleave::library
