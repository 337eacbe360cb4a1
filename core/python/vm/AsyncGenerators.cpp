#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Interpreter.h"

namespace interleave::python {

namespace {

bool isStop(Vm& vm, const Value& exception)
{
    return vm.isInstance(exception, vm.types.stopAsyncIteration) || vm.isInstance(exception, vm.types.generatorExit);
}

Status stopWith(Vm& vm, const Value& value)
{
    return vm.raise(vm.types.stopIteration, value.isNone() ? std::vector<Value>{} : std::vector<Value>{value});
}

/// Stands below an async generator while a step drives it, and tells `yield` from the suspensions of an `await` inside (Objects/genobject.c,
/// async_gen_unwrap_value). Returning suspends whoever awaits the step; StopIteration gives it the value.
class StepFrame final : public NativeFrame {
public:
    /// `external`: thrown by whoever drives the step, which then does not count as begun.
    StepFrame(AsyncStep& step, bool thrown, bool external, Value value) : step_(&step), thrown_(thrown), external_(external), value_(std::move(value)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        Generator& generator = *step_->generator;
        switch (how) {
        case Resume::Start: return begin(vm, generator, result);
        case Resume::Yielded:
            if (!std::exchange(generator.asyncYield, false)) {
                result = std::move(value);
                return Status::Ok;
            }
            finish(generator);
            if (step_->what == AsyncStep::What::Close) return vm.raise(vm.types.runtimeError, "async generator ignored GeneratorExit");
            return stopWith(vm, value);
        case Resume::Raised: return failed(vm, generator, std::move(value));
        default: return failed(vm, generator, Value(vm.newException(vm.types.stopAsyncIteration, {})));
        }
    }

private:
    Status begin(Vm& vm, Generator& generator, Value&)
    {
        Status status = Status::Ok;
        if (thrown_) {
            vm.rethrow(std::move(value_));
            status = vm.throwIntoGenerator(generator, Deliver::Push);
        } else {
            status = vm.pushGenerator(generator, std::move(value_), Deliver::Push);
        }
        return status == Status::Error && !vm.halted() ? failed(vm, generator, vm.takeException()) : status;
    }

    void finish(Generator& generator)
    {
        generator.asyncRunning = false;
        if (!external_ || step_->what == AsyncStep::What::Send) step_->state = AsyncStep::State::Closed;
    }

    Status failed(Vm& vm, Generator& generator, Value exception)
    {
        finish(generator);
        if (isStop(vm, exception)) {
            generator.asyncClosed = true;
            if (step_->what == AsyncStep::What::Close) return stopWith(vm, Value::none());
        }
        vm.rethrow(std::move(exception));
        return Status::Error;
    }

    Ref<AsyncStep> step_;
    bool thrown_, external_;
    Value value_;
};

const char* stepName(const AsyncStep& step)
{
    return step.what == AsyncStep::What::Close ? "aclose()" : step.what == AsyncStep::What::Throw ? "athrow()" : "anext()";
}

} // namespace

Status Vm::driveAsyncStep(AsyncStep& step, bool thrown, Value value)
{
    using State = AsyncStep::State;
    Generator& generator = *step.generator;
    const bool send = step.what == AsyncStep::What::Send;
    const bool external = thrown;
    if (step.state == State::Closed) {
        return raise(types.runtimeError, send ? "cannot reuse already awaited __anext__()/asend()" : "cannot reuse already awaited aclose()/athrow()");
    }
    if (!send && generator.state == Generator::State::Closed && !thrown) {
        step.state = State::Closed;
        return raise(types.stopIteration, std::vector<Value>{});
    }
    if (step.state == State::Created && !thrown) {
        if (generator.asyncRunning) {
            step.state = send ? step.state : State::Closed;
            return raise(types.runtimeError, std::string(stepName(step)) + ": asynchronous generator is already running");
        }
        if (send) {
            if (value.isNone()) value = step.value;
        } else {
            if (generator.asyncClosed) {
                step.state = State::Closed;
                return raise(types.stopAsyncIteration, std::vector<Value>{});
            }
            if (!value.isNone()) return raise(types.runtimeError, "can't send non-None value to a just-started coroutine");
            thrown = true;
            value = step.value;
            if (step.what == AsyncStep::What::Close) {
                generator.asyncClosed = true;
                value = Value(newException(types.generatorExit, {}));
            }
        }
        step.state = State::Iterating;
    }
    generator.asyncRunning |= !external;
    pushNative(std::make_unique<StepFrame>(step, thrown, external, std::move(value)));
    return Status::Pushed;
}

Status Vm::callAsyncHooks(Generator& generator)
{
    if (generator.asyncHooked) {
        return Status::Ok;
    }
    generator.asyncHooked = true;
    generator.asyncFinalizer = fiber_->asyncFinalizer;
    if (fiber_->asyncFirst.isEmpty()) {
        return Status::Ok;
    }
    Value ignored;
    const Value first = fiber_->asyncFirst;
    return callNested(first, {Value(&generator)}, ignored);
}

Value thrownException(Vm& vm, Args args)
{
    Value exception = args[1];
    if (as<Type>(exception)) {
        const bool withValue = args.positional > 2 && !args[2].isNone();
        if (withValue && as<Exception>(args[2])) return args[2];
        Value made;
        if ((withValue ? vm.callNested(exception, {args[2]}, made) : vm.callNested(exception, {}, made)) != Status::Ok) return {};
        exception = made;
    }
    if (!as<Exception>(exception)) {
        vm.typeError("exceptions must be classes or instances deriving from BaseException, not " + vm.typeName(exception));
        return {};
    }
    return exception;
}

namespace {

Generator* asyncSelf(Vm& vm, const char* name, Args args, std::size_t minimum, std::size_t maximum)
{
    return selfOf<Generator>(vm, name, args, minimum, maximum);
}

Status makeStep(Vm& vm, Generator& generator, AsyncStep::What what, Value value, Value& result)
{
    if (vm.callAsyncHooks(generator) != Status::Ok) return Status::Error;
    Type* type = what == AsyncStep::What::Send ? vm.types.asyncSend : vm.types.asyncThrow;
    return give(result, Value(vm.heap.make<AsyncStep>(type, Ref<Generator>(&generator), what, std::move(value))));
}

Status iterateAsync(Vm&, Args args, Value& result) { return give(result, args[0]); }

Status nextAsync(Vm& vm, Args args, Value& result)
{
    Generator* const self = asyncSelf(vm, "async_generator.__anext__", args, 0, 0);
    return self ? makeStep(vm, *self, AsyncStep::What::Send, Value::none(), result) : Status::Error;
}

Status sendAsync(Vm& vm, Args args, Value& result)
{
    Generator* const self = asyncSelf(vm, "async_generator.asend", args, 1, 1);
    return self ? makeStep(vm, *self, AsyncStep::What::Send, args[1], result) : Status::Error;
}

Status throwAsync(Vm& vm, Args args, Value& result)
{
    Generator* const self = asyncSelf(vm, "async_generator.athrow", args, 1, 3);
    const Value exception = self ? thrownException(vm, args) : Value();
    return exception.isEmpty() ? Status::Error : makeStep(vm, *self, AsyncStep::What::Throw, exception, result);
}

Status closeAsync(Vm& vm, Args args, Value& result)
{
    Generator* const self = asyncSelf(vm, "async_generator.aclose", args, 0, 0);
    return self ? makeStep(vm, *self, AsyncStep::What::Close, Value::none(), result) : Status::Error;
}

Status stepSelf(Vm&, Args args, Value& result) { return give(result, args[0]); }

Status stepNext(Vm& vm, Args args, Value&)
{
    AsyncStep* const self = selfOf<AsyncStep>(vm, "__next__", args, 0, 0);
    return self ? vm.driveAsyncStep(*self, false, Value::none()) : Status::Error;
}

Status stepSend(Vm& vm, Args args, Value&)
{
    AsyncStep* const self = selfOf<AsyncStep>(vm, "send", args, 1, 1);
    return self ? vm.driveAsyncStep(*self, false, args[1]) : Status::Error;
}

Status stepThrow(Vm& vm, Args args, Value&)
{
    AsyncStep* const self = selfOf<AsyncStep>(vm, "throw", args, 1, 3);
    const Value exception = self ? thrownException(vm, args) : Value();
    return exception.isEmpty() ? Status::Error : vm.driveAsyncStep(*self, true, exception);
}

Status stepClose(Vm& vm, Args args, Value& result)
{
    AsyncStep* const self = selfOf<AsyncStep>(vm, "close", args, 0, 0);
    if (!self) return Status::Error;
    self->state = AsyncStep::State::Closed;
    return giveNone(result);
}

Status runningOf(Vm&, const Value& self, Value& result) { return giveBool(result, as<Generator>(self)->asyncRunning); }

} // namespace

void installAsyncGenerators(Vm& vm)
{
    addMethods(vm, *vm.types.asyncGenerator, {{"__aiter__", iterateAsync}, {"__anext__", nextAsync}, {"asend", sendAsync}, {"athrow", throwAsync}, {"aclose", closeAsync}});
    addAttributes(vm, *vm.types.asyncGenerator, {{"ag_running", runningOf}});
    for (Type* type : {vm.types.asyncSend, vm.types.asyncThrow}) {
        addMethods(vm, *type, {{"__await__", stepSelf}, {"__iter__", stepSelf}, {"__next__", stepNext}, {"send", stepSend}, {"throw", stepThrow}, {"close", stepClose}});
    }
}

} // namespace interleave::python
