#include "core/library/asyncio/Asyncio.h"

namespace interleave::library {

namespace {

/// run_forever: one pass of the loop after another, as CPython's BaseEventLoop._run_once.
class LoopFrame final : public NativeFrame {
public:
    explicit LoopFrame(LoopObject& loop) : loop_(&loop) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start && !begun_) {
            if (const Status status = begin(vm); status != Status::Ok) return status; // nothing to undo
        } else if (inHandle_) {
            inHandle_ = false;
            if (const Status status = handleEnded(vm, how, std::move(value)); status != Status::Ok) return end(vm, status);
        } else {
            startPass(vm);
        }
        for (;;) {
            while (left_ > 0 && !loop_->ready.empty()) {
                --left_;
                LoopObject::Ready next = std::move(loop_->ready.front());
                loop_->ready.pop_front();
                const Status status = runNext(vm, std::move(next));
                if (status == Status::Pushed || status == Status::Blocked) return status;
                if (vm.halted()) return Status::Error;
                if (status == Status::Error) return end(vm, Status::Error);
            }
            if (loop_->stopping && passed_) {
                result = Value::none();
                return end(vm, Status::Ok);
            }
            loop_->tidyTimers();
            if (!loop_->stopping && loop_->ready.empty() && !(!loop_->timers.empty() && loop_->timers.front().when <= vm.now())) {
                return waitForWork(vm);
            }
            if (vm.owed() > SimDuration::zero()) return vm.settle();
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
        slot_ = &vm.extension<Contexts>().current(vm.thread());
        setGeneratorHooks(vm);
        if (vm.thread().spec().role == LaneRole::Main || vm.thread().spec().role == LaneRole::None) vm.thread().setRole(LaneRole::EventLoop);
        return Status::Ok;
    }

    /// As sys.set_asyncgen_hooks in CPython's run_forever.
    void setGeneratorHooks(Vm& vm)
    {
        outerFirst_ = vm.fiber().asyncFirst;
        outerFinalizer_ = vm.fiber().asyncFinalizer;
        const Value self(loop_.get());
        if (vm.getAttribute(self, *vm.intern("_asyncgen_firstiter_hook"), vm.fiber().asyncFirst) != Status::Ok) vm.takeException();
        if (vm.getAttribute(self, *vm.intern("_asyncgen_finalizer_hook"), vm.fiber().asyncFinalizer) != Status::Ok) vm.takeException();
    }

    Status end(Vm& vm, Status status)
    {
        vm.fiber().asyncFirst = std::move(outerFirst_);
        vm.fiber().asyncFinalizer = std::move(outerFinalizer_);
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
        passed_ = true;
        ++loop_->iteration;
        vm.owe(Cost::LoopIteration);
        loop_->collectDue(vm.now());
        left_ = loop_->ready.size();
    }

    Status waitForWork(Vm& vm)
    {
        std::optional<SimTime> deadline;
        if (!loop_->timers.empty()) deadline = wakeUpFor(vm, loop_->timers.front().when);
        vm.operation = Wait{SpanState::WaitsForIo, noTarget, deadline};
        return Status::Blocked;
    }

    /// When the selector returns that waits for the timer: epoll counts whole milliseconds, rounded up (Lib/selectors.py).
    static SimTime wakeUpFor(Vm& vm, SimTime when)
    {
        const SimDuration resolution = vm.host.costs.of(Cost::TimerResolution);
        const SimDuration late = vm.host.costs.of(Cost::TimerOvershoot);
        if (resolution == SimDuration::zero()) return std::min(when, SimTime::max() - late) + late;
        const SimTime begin = vm.now() + vm.owed();
        const auto steps = (std::max(when - begin, SimDuration::zero()) + resolution - 1ns) / resolution;
        return begin + std::min(steps * resolution, SimTime::max() - begin - late) + late;
    }

    void enter(Vm& vm, const Ref<ContextObject>& context)
    {
        begunAt_ = vm.now();
        if (!context) return;
        outerContext_ = std::move(*slot_);
        *slot_ = context;
        context->entered = true;
    }

    void leave()
    {
        if (!outerContext_) return;
        (*slot_)->entered = false;
        *slot_ = std::move(outerContext_);
        outerContext_ = nullptr;
    }

    Status runNext(Vm& vm, LoopObject::Ready next)
    {
        if (next.task) return step(vm, std::move(next));
        if (next.sleep) {
            if (!next.sleep->done()) next.sleep->finish(vm, FutureObject::State::Finished);
            return Status::Ok;
        }
        return next.handle->cancelled ? Status::Ok : runHandle(vm, next.handle);
    }

    Status runHandle(Vm& vm, const Ref<HandleObject>& handle)
    {
        current_ = nullptr;
        handle_ = handle;
        enter(vm, handle->context);
        std::vector<Value> args = handle->args;
        const Value callback = handle->callback;
        Value ignored;
        const Status status = vm.call(callback, Args{args.data(), args.size(), {}}, ignored);
        if (status == Status::Pushed || status == Status::Blocked) {
            inHandle_ = true;
            return status;
        }
        if (status == Status::Error && vm.halted()) return status;
        return status == Status::Error ? handleEnded(vm, Resume::Raised, vm.takeException()) : handleEnded(vm, Resume::Returned, Value());
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
        if (auto* future = loop_->asyncio.asFuture(next.future)) {
            Value ignored;
            if (future->result(vm, ignored) != Status::Ok) thrown = vm.takeException();
        }
        if (task.mustCancel) {
            if (thrown.isEmpty() || !vm.isInstance(thrown, vm.types.cancelledError)) thrown = task.cancelledError(vm);
            task.mustCancel = false;
        }
        task.waiter = Value();
        vm.owe(Cost::TaskStep);
        loop_->current = &task;
        vm.thread().setCurrentTask(task.id);
        vm.machine().taskStarted(task.id);
        enter(vm, task.context);
        inHandle_ = true;
        Status status;
        if (auto* generatorStep = as<AsyncStep>(task.coroutine)) {
            status = vm.driveAsyncStep(*generatorStep, !thrown.isEmpty(), thrown.isEmpty() ? Value::none() : thrown);
            if (status == Status::Error && !vm.halted()) {
                inHandle_ = false;
                return handleEnded(vm, Resume::Raised, vm.takeException());
            }
            return status;
        }
        auto& coroutine = *as<Generator>(task.coroutine);
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
        leave();
        const Ref<TaskObject> task = current_;
        const Ref<HandleObject> handle = handle_;
        Status status = Status::Ok;
        if (task) {
            status = stepEnded(vm, how, std::move(value));
        } else {
            handle_ = nullptr;
            if (how == Resume::Raised) status = callbackFailed(vm, handle, std::move(value));
        }
        if (loop_->debug) reportSlow(vm, task ? task.value() : handle.value());
        return status;
    }

    Status callbackFailed(Vm& vm, const Ref<HandleObject>& handle, Value error)
    {
        if (vm.isInstance(error, vm.types.systemExit) || vm.isInstance(error, vm.types.keyboardInterrupt)) {
            vm.rethrow(std::move(error));
            return Status::Error;
        }
        const std::string text = handle->callback.isEmpty() ? std::string("None()") : callbackText(vm, handle->callback, handle->args).value_or("?");
        reportToLoop(vm, *loop_, {{"message", vm.string("Exception in callback " + text)}, {"exception", error}, {"handle", handle.value()}});
        return vm.halted() ? Status::Error : Status::Ok;
    }

    /// Debug mode tells of callbacks and steps that kept the loop busy.
    void reportSlow(Vm& vm, const Value& what)
    {
        const double took = toSeconds(vm.now() - begunAt_);
        const double limit = vm.number(loop_->slowCallbackDuration).value_or(0.1);
        if (took < limit) return;
        char length[32];
        std::snprintf(length, sizeof length, "%.3f", took);
        vm.write(Stream::Err, "Executing " + vm.repr(what).value_or("?") + " took " + length + " seconds\n");
    }

    Status stepEnded(Vm& vm, Resume how, Value value)
    {
        const Ref<TaskObject> task = std::move(current_);
        current_ = nullptr;
        loop_->current = nullptr;
        vm.thread().setCurrentTask(outerTask_);
        if (as<AsyncStep>(task->coroutine)) {
            // What it returns suspends the task, StopIteration ends it: see Vm::driveAsyncStep.
            if (how == Resume::Returned) {
                how = Resume::Yielded;
            } else if (how == Resume::Raised && vm.isInstance(value, vm.types.stopIteration)) {
                how = Resume::Returned;
                const Value result = as<Exception>(value)->value;
                value = result;
            }
        }
        if (how == Resume::Yielded) {
            const Status status = suspended(vm, *task, value);
            return status == Status::Error && !vm.halted() ? stepFailed(vm, *task) : status;
        }
        const bool cancelledAtEnd = how == Resume::Returned && task->mustCancel;
        const bool cancelled = cancelledAtEnd || (how == Resume::Raised && vm.isInstance(value, vm.types.cancelledError));
        vm.machine().taskEnded(task->id, cancelled ? TaskEnd::Cancelled : how == Resume::Raised ? TaskEnd::Failed : TaskEnd::Finished);
        loop_->asyncio.delist(*task);
        if (cancelled) {
            // Cancelled in the very step in which it returns, or by what came out of its coroutine.
            task->mustCancel = false;
            if (!cancelledAtEnd) {
                task->cancelled = std::move(value);
                task->cancelMessage = Value();
            }
            task->finish(vm, FutureObject::State::Cancelled);
        } else if (how == Resume::Returned) {
            task->value = std::move(value);
            task->finish(vm, FutureObject::State::Finished);
        } else {
            task->fail(vm, value);
            if (vm.isInstance(value, vm.types.systemExit) || vm.isInstance(value, vm.types.keyboardInterrupt)) {
                vm.rethrow(value);
                return Status::Error;
            }
        }
        return Status::Ok;
    }

    /// The step itself went wrong, not the coroutine: the task stands still.
    Status stepFailed(Vm& vm, TaskObject& task)
    {
        const Value error = vm.takeException();
        reportToLoop(vm, *loop_, {{"message", vm.string("Exception in callback <TaskStepMethWrapper object at " + vm.address(&task) + ">()")}, {"exception", error}});
        return vm.halted() ? Status::Error : Status::Ok;
    }

    /// Its next step raises a RuntimeError.
    Status failStep(Vm& vm, TaskObject& task, std::string message)
    {
        vm.raise(vm.types.runtimeError, std::move(message));
        vm.machine().taskEntered(task.id, SpanState::Queued);
        loop_->stepSoon(task, vm.takeException());
        return Status::Ok;
    }

    /// The coroutine handed something up that it waits for.
    Status suspended(Vm& vm, TaskObject& task, const Value& awaited)
    {
        const auto text = [&](const Value& v) { return vm.repr(v).value_or("?"); };
        if (awaited.isNone()) {
            vm.machine().taskEntered(task.id, SpanState::Queued);
            loop_->stepSoon(task);
            return Status::Ok;
        }
        auto* future = loop_->asyncio.asFuture(awaited);
        if (!future) {
            if (as<Generator>(awaited)) return failStep(vm, task, "yield was used instead of yield from for generator in task " + text(Value(&task)) + " with " + text(awaited));
            return failStep(vm, task, "Task got bad yield: " + text(awaited));
        }
        if (future->loop.get() != loop_.get()) {
            return failStep(vm, task, "Task " + text(Value(&task)) + " got Future " + text(awaited) + " attached to a different loop");
        }
        if (!future->blocking) {
            return failStep(vm, task, "yield was used instead of yield from in task " + text(Value(&task)) + " with " + text(awaited));
        }
        future->blocking = false;
        if (future == &task) {
            return failStep(vm, task, "Task cannot await on itself: " + text(Value(&task)));
        }
        vm.machine().taskEntered(task.id, future->waitState, future->waitTarget, suspensionLine(task));
        future->addCallback(vm, Value(&task), Value());
        task.waiter = awaited;
        return task.mustCancel ? cancelAwaited(vm, task, *future) : Status::Ok;
    }

    /// A cancellation that was asked for in this very step.
    static Status cancelAwaited(Vm& vm, TaskObject& task, FutureObject& future)
    {
        Value accepted;
        const Value hold(&future);
        const Status status = future.type()->user ? vm.callNested(vm.special(hold, *vm.intern("cancel")), {hold, task.cancelMessage.isEmpty() ? Value::none() : task.cancelMessage}, accepted)
                                                  : future.cancel(vm, task.cancelMessage, accepted);
        if (status != Status::Ok) return Status::Error;
        if (accepted.asBool()) task.mustCancel = false;
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
    Ref<ContextObject>* slot_ = nullptr; ///< the context in which this thread runs
    Ref<ContextObject> outerContext_;    ///< the loop's, while a handle runs in its own
    Value outerFirst_, outerFinalizer_;  ///< async generator hooks in force before
    SimTime begunAt_{};
    std::size_t left_ = 0;
    TaskId outerTask_ = noTask;
    bool begun_ = false;
    bool passed_ = false; ///< a loop that was told to stop before it runs still makes one pass
    bool inHandle_ = false;
};

} // namespace

std::unique_ptr<NativeFrame> makeLoopFrame(LoopObject& loop) { return std::make_unique<LoopFrame>(loop); }

} // namespace interleave::library
