#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Interpreter.h"

#include <set>

namespace interleave::python {

Generator::~Generator()
{
    if (frame && state != State::Running) {
        Frame::destroy(frame);
    }
}

void Generator::clear()
{
    asyncFinalizer = Value();
    if (frame && state != State::Running) {
        Frame::destroy(std::exchange(frame, nullptr));
        state = State::Closed;
    }
}

namespace {

const char* flavourName(const Generator& g)
{
    return g.flavour == Generator::Flavour::Coroutine ? "coroutine" : g.flavour == Generator::Flavour::AsyncGenerator ? "async generator" : "generator";
}

} // namespace

Status Vm::returnGenerator(Frame& frame)
{
    const Code& code = *frame.code->code;
    const auto flavour = code.coroutine ? (code.generator ? Generator::Flavour::AsyncGenerator : Generator::Flavour::Coroutine) : Generator::Flavour::Generator;
    Type* type = flavour == Generator::Flavour::Coroutine ? types.coroutine : flavour == Generator::Flavour::Generator ? types.generator : types.asyncGenerator;
    fiber_->top = frame.back;
    --fiber_->depth;
    auto* generator = heap.make<Generator>(type, flavour, &frame);
    generator->code = frame.code;
    generator->name = frame.function ? frame.function->name : Ref<Str>(intern(code.name));
    generator->qualifiedName = frame.function ? frame.function->qualifiedName : Ref<Str>(intern(code.qualifiedName));
    FrameBase* below = frame.back;
    const Deliver mode = frame.deliver;
    frame.back = nullptr;
    frame.generator = generator;
    // Handed down through a frame that returns at once, so that every way of delivering applies.
    struct Give final : NativeFrame {
        explicit Give(Value v) : value(std::move(v)) {}
        Status resume(Vm&, Resume, Value, Value& result) override
        {
            result = std::move(value);
            return Status::Ok;
        }
        Value value;
    };
    if (below && !below->native && mode == Deliver::Push) {
        static_cast<Frame*>(below)->push(Value(generator));
    } else {
        auto give = std::make_unique<Give>(Value(generator));
        give->deliver = mode;
        pushNative(std::move(give));
    }
    return Status::Pushed;
}

Status Vm::pushGenerator(Generator& generator, Value sent, Deliver deliver)
{
    if (generator.state == Generator::State::Running) {
        return valueError(std::string(flavourName(generator)) + " already executing");
    }
    if (generator.state == Generator::State::Closed) {
        if (generator.flavour == Generator::Flavour::Coroutine) {
            return raise(types.runtimeError, "cannot reuse already awaited coroutine");
        }
        return raise(generator.flavour == Generator::Flavour::AsyncGenerator ? types.stopAsyncIteration : types.stopIteration, std::vector<Value>{});
    }
    if (generator.state == Generator::State::Created && !sent.isNone()) {
        return typeError(std::string("can't send non-None value to a just-started ") + flavourName(generator));
    }
    if (fiber_->depth >= host.limits.recursion) {
        return raise(types.recursionError, "maximum recursion depth exceeded");
    }
    Frame* frame = generator.frame;
    frame->push(std::move(sent));
    generator.state = Generator::State::Running;
    generator.awaited = true;
    frame->generatorHold = &generator;
    frame->deliver = deliver;
    frame->back = fiber_->top;
    fiber_->top = frame;
    ++fiber_->depth;
    return Status::Pushed;
}

/// Whatever the generator delegates to gets the exception first, as CPython's _gen_throw (Objects/genobject.c).
Status Vm::throwIntoGenerator(Generator& generator, Deliver deliver)
{
    if (generator.state == Generator::State::Running) {
        exception_ = Value();
        return valueError(std::string(flavourName(generator)) + " already executing");
    }
    if (generator.state == Generator::State::Closed) {
        if (generator.flavour == Generator::Flavour::Coroutine && deliver != Deliver::Close) {
            exception_ = Value();
            return raise(types.runtimeError, "cannot reuse already awaited coroutine");
        }
        return Status::Error;
    }
    Frame* frame = generator.frame;
    const bool created = generator.state == Generator::State::Created;
    generator.state = Generator::State::Running;
    generator.awaited = true;
    frame->generatorHold = &generator;
    frame->deliver = deliver;
    frame->back = fiber_->top;
    fiber_->top = frame;
    ++fiber_->depth;
    const auto raisedHere = [&] {
        if (auto* exception = as<Exception>(exception_)) exception->traceback.push_back({frame->code, frame->next > 0 ? frame->next - 1 : 0});
        return Status::Pushed;
    };
    if (created) {
        return raisedHere(); // where the generator stands: before its first line
    }
    const auto& code = frame->code->code->instructions;
    const bool delegating = frame->next >= 2 && code[frame->next - 1].op == Opcode::Yield && code[frame->next - 2].op == Opcode::Send;
    if (!delegating) {
        return raisedHere();
    }
    const Value inner = frame->top();
    if (auto* next = as<Generator>(inner)) {
        frame->next -= 1; // as if Send had just resumed it
        return throwIntoGenerator(*next, Deliver::Send);
    }
    if (auto* native = as<Iterator>(inner)) {
        native->thrown();
        return raisedHere();
    }
    // An iterator written in Python, or a native one with its own throw().
    Value method, self;
    const Value exception = takeException();
    if (getMethod(inner, *names.throw_, method, self) != Status::Ok) {
        exception_ = exception;
        return raisedHere();
    }
    frame->next -= 1;
    Value result;
    const Status status = self.isEmpty() ? call(method, {exception}, result) : call(method, {self, exception}, result);
    if (status == Status::Pushed) {
        FrameBase* above = fiber_->top;
        while (above->back != frame) above = above->back;
        above->deliver = above->deliver == Deliver::Next ? Deliver::Send : Deliver::SendCall;
    } else if (status == Status::Ok) {
        frame->push(std::move(result));
    }
    return Status::Pushed;
}

namespace {

/// What `__await__()` of a coroutine gives: the coroutine as an iterator.
class CoroutineWrapper final : public NativeObject {
public:
    CoroutineWrapper(Type* type, Generator* coroutine) : NativeObject(type), coroutine(coroutine) {}
    void clear() override
    {
        Instance::clear();
        coroutine = nullptr;
    }
    Ref<Generator> coroutine;
};

Generator* wrappedCoroutine(Vm& vm, const Value& value)
{
    return vm.typeOf(value) == vm.types.coroutineWrapper ? static_cast<CoroutineWrapper*>(value.asObject())->coroutine.get() : nullptr;
}

} // namespace

Status Interpreter::forIter(Frame& frame, std::uint32_t target)
{
    const Value& iterator = frame.top();
    if (auto* native = as<Iterator>(iterator)) {
        Value result;
        const Status status = native->next(vm_, result);
        if (status != Status::Ok) return status;
        if (result.isEmpty()) {
            frame.pop();
            frame.next = target;
        } else {
            frame.push(std::move(result));
        }
        return Status::Ok;
    }
    if (auto* generator = as<Generator>(iterator)) {
        if (generator->state == Generator::State::Closed && generator->flavour == Generator::Flavour::Generator) {
            frame.pop();
            frame.next = target;
            return Status::Ok;
        }
        return vm_.pushGenerator(*generator, Value::none(), Deliver::ForIter);
    }
    const Value next = vm_.special(iterator, *vm_.names.next);
    if (next.isEmpty()) return vm_.typeError("iter() returned non-iterator of type '" + vm_.typeName(iterator) + "'");
    Value result;
    const Status status = vm_.call(next, {Value(iterator)}, result);
    if (status == Status::Pushed) {
        // A native __next__ may have resumed a generator: then that generator is what the loop drives.
        FrameBase& above = resultOf(frame);
        above.deliver = above.deliver == Deliver::Next ? Deliver::ForIter : Deliver::ForIterCall;
    } else if (status == Status::Ok) {
        frame.push(std::move(result));
    } else if (vm_.pendingIs(vm_.types.stopIteration)) {
        vm_.takeException();
        frame.pop();
        frame.next = target;
        return Status::Ok;
    }
    return status;
}

Status Interpreter::send(Frame& frame, std::uint32_t target)
{
    Value sent = frame.pop();
    if (Generator* inner = wrappedCoroutine(vm_, frame.top())) frame.top() = Value(inner);
    const Value iterator = frame.top();
    if (auto* generator = as<Generator>(iterator)) {
        return vm_.pushGenerator(*generator, std::move(sent), Deliver::Send);
    }
    const auto finished = [&](Value value) {
        frame.pop();
        frame.push(std::move(value));
        frame.next = target;
        return Status::Ok;
    };
    if (auto* native = as<Iterator>(iterator)) {
        if (!sent.isNone()) return vm_.raise(vm_.types.attributeError, "'" + vm_.typeName(iterator) + "' object has no attribute 'send'");
        Value result;
        const Status status = native->next(vm_, result);
        if (status != Status::Ok) return status;
        if (result.isEmpty()) return finished(native->returnValue());
        frame.push(std::move(result));
        return Status::Ok;
    }
    Value result;
    Status status = Status::Ok;
    if (auto* step = as<AsyncStep>(iterator)) {
        status = vm_.driveAsyncStep(*step, false, sent);
    } else if (sent.isNone()) {
        const Value next = vm_.special(iterator, *vm_.names.next);
        if (next.isEmpty()) {
            const auto& code = frame.code->code->instructions; // [.., GetAwaitable, LoadNone, Send]
            const bool awaited = frame.next >= 3 && code[frame.next - 3].op == Opcode::GetAwaitable;
            return vm_.typeError(std::string(awaited ? "__await__" : "iter") + "() returned non-iterator of type '" + vm_.typeName(iterator) + "'");
        }
        status = vm_.call(next, {iterator}, result);
    } else {
        status = vm_.callMethod(iterator, *vm_.names.send, {sent}, result);
    }
    if (status == Status::Pushed) {
        FrameBase& above = resultOf(frame);
        above.deliver = above.deliver == Deliver::Next ? Deliver::Send : Deliver::SendCall;
    } else if (status == Status::Ok) {
        frame.push(std::move(result));
    } else if (vm_.pendingIs(vm_.types.stopIteration)) {
        const Value exception = vm_.takeException();
        return finished(as<Exception>(exception)->value);
    }
    return status;
}

Status Interpreter::getAwaitable(Frame& frame)
{
    const Value object = frame.pop();
    if (auto* generator = as<Generator>(object); generator && generator->flavour == Generator::Flavour::Coroutine) {
        if (generator->state == Generator::State::Running || (generator->state == Generator::State::Suspended)) {
            return vm_.raise(vm_.types.runtimeError, "coroutine is being awaited already");
        }
        frame.push(Value(object));
        return Status::Ok;
    }
    const Value method = vm_.special(object, *vm_.names.await);
    if (method.isEmpty()) {
        return vm_.typeError("object " + vm_.typeName(object) + " can't be used in 'await' expression");
    }
    Value result;
    const Status status = vm_.call(method, {object}, result);
    if (status == Status::Ok) frame.push(std::move(result));
    return status;
}

bool Vm::isIterable(const Value& value) const
{
    if (const auto* generator = as<Generator>(value)) return generator->flavour == Generator::Flavour::Generator;
    return as<Iterator>(value) || !special(value, *names.iter).isEmpty() || !special(value, *names.getitem).isEmpty();
}

void Vm::warnNeverAwaited(const Generator& generator)
{
    const std::string message = "RuntimeWarning: coroutine '" + generator.qualifiedName->text() + "' was never awaited\n";
    // The same warning is shown once for each line, as the default filters have it.
    struct Shown {
        explicit Shown(Vm&) {}
        std::set<std::string> warnings;
    };
    const Frame* const frame = userFrame();
    const std::string where = frame ? frame->code->code->source->name + ":" + std::to_string(frame->line()) : "sys:1";
    if (!extension<Shown>().warnings.insert(where + message).second) {
        return;
    }
    if (!frame) {
        write(Stream::Err, "sys:1: " + message); // at the end of the program
        return;
    }
    const std::uint32_t line = frame->line();
    const Code& code = *frame->code->code;
    std::string text = code.source->name + ":" + std::to_string(line) + ": " + message;
    const std::string_view source = code.source->line(line);
    const std::size_t indent = source.find_first_not_of(" \t");
    if (indent != std::string_view::npos) text += "  " + std::string(source.substr(indent)) + "\n";
    write(Stream::Err, text + "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
}

namespace {

Generator* generatorOf(Vm& vm, Args args, const char* name)
{
    auto* generator = args.positional > 0 ? as<Generator>(args[0]) : nullptr;
    if (!generator && args.positional > 0) generator = wrappedCoroutine(vm, args[0]);
    if (!generator) vm.typeError(std::string("descriptor '") + name + "' requires a generator");
    return generator;
}

Status generatorIter(Vm&, Args args, Value& result)
{
    result = args[0];
    return Status::Ok;
}

Status wrapCoroutine(Vm& vm, Args args, Value& result)
{
    auto* coroutine = generatorOf(vm, args, "__await__");
    if (!coroutine) return Status::Error;
    result = Value(vm.heap.make<CoroutineWrapper>(vm.types.coroutineWrapper, coroutine));
    return Status::Ok;
}

Status generatorNext(Vm& vm, Args args, Value&)
{
    auto* generator = generatorOf(vm, args, "__next__");
    return generator ? vm.pushGenerator(*generator, Value::none(), Deliver::Next) : Status::Error;
}

Status generatorSend(Vm& vm, Args args, Value&)
{
    auto* generator = generatorOf(vm, args, "send");
    if (!generator) return Status::Error;
    if (args.positional != 2) return vm.typeError(vm.typeName(args[0]) + ".send() takes exactly one argument (" + std::to_string(args.positional - 1) + " given)");
    return vm.pushGenerator(*generator, args[1], Deliver::Next);
}

Status generatorThrow(Vm& vm, Args args, Value&)
{
    auto* generator = generatorOf(vm, args, "throw");
    if (!generator) return Status::Error;
    if (args.positional < 2) return vm.typeError("throw expected at least 1 argument, got 0");
    const Value exception = thrownException(vm, args);
    if (exception.isEmpty()) return Status::Error;
    vm.rethrow(exception);
    return vm.throwIntoGenerator(*generator, Deliver::Next);
}

Status generatorClose(Vm& vm, Args args, Value& result)
{
    auto* generator = generatorOf(vm, args, "close");
    if (!generator) return Status::Error;
    result = Value::none();
    if (generator->state == Generator::State::Closed) return Status::Ok;
    if (generator->state == Generator::State::Created) {
        generator->awaited = true;
        generator->clear();
        generator->state = Generator::State::Closed;
        return Status::Ok;
    }
    vm.rethrow(Value(vm.newException(vm.types.generatorExit, {})));
    return vm.throwIntoGenerator(*generator, Deliver::Close);
}

Status nameOf(Vm&, const Value& self, Value& result) { result = as<Generator>(self)->name.value(); return Status::Ok; }
Status qualifiedNameOf(Vm&, const Value& self, Value& result) { result = as<Generator>(self)->qualifiedName.value(); return Status::Ok; }
Status runningOf(Vm&, const Value& self, Value& result) { result = Value::boolean(as<Generator>(self)->state == Generator::State::Running); return Status::Ok; }

} // namespace

void installGenerators(Vm& vm)
{
    installAsyncGenerators(vm);
    for (Type* type : {vm.types.generator, vm.types.coroutine}) {
        addMethods(vm, *type, {{"send", generatorSend}, {"throw", generatorThrow}, {"close", generatorClose}});
    }
    for (Type* type : {vm.types.generator, vm.types.coroutine, vm.types.asyncGenerator}) {
        addAttributes(vm, *type, {{"__name__", nameOf}, {"__qualname__", qualifiedNameOf}});
    }
    addMethods(vm, *vm.types.generator, {{"__iter__", generatorIter}, {"__next__", generatorNext}});
    addMethods(vm, *vm.types.coroutine, {{"__await__", wrapCoroutine}});
    addMethods(vm, *vm.types.coroutineWrapper, {
        {"__iter__", generatorIter}, {"__next__", generatorNext}, {"send", generatorSend}, {"throw", generatorThrow}, {"close", generatorClose}});
    addAttributes(vm, *vm.types.generator, {{"gi_running", runningOf}});
    addAttributes(vm, *vm.types.coroutine, {{"cr_running", runningOf}});
}

} // namespace interleave::python
