#include "core/python/vm/Interpreter.h"

#include <algorithm>

namespace interleave::python {

namespace {
bool smallArithmetic(BinaryOperator op, const Value& a, const Value& b, Value& result)
{
    if (a.isInt() && b.isInt()) {
        std::int64_t r = 0;
        switch (op) {
        case BinaryOperator::Add:
            if (__builtin_add_overflow(a.asInt(), b.asInt(), &r)) return false;
            break;
        case BinaryOperator::Sub:
            if (__builtin_sub_overflow(a.asInt(), b.asInt(), &r)) return false;
            break;
        case BinaryOperator::Mult:
            if (__builtin_mul_overflow(a.asInt(), b.asInt(), &r)) return false;
            break;
        case BinaryOperator::BitAnd: r = a.asInt() & b.asInt(); break;
        case BinaryOperator::BitOr: r = a.asInt() | b.asInt(); break;
        case BinaryOperator::BitXor: r = a.asInt() ^ b.asInt(); break;
        case BinaryOperator::Mod:
            if (b.asInt() <= 0) return false;
            r = a.asInt() % b.asInt();
            if (r < 0) r += b.asInt();
            break;
        case BinaryOperator::FloorDiv:
            if (b.asInt() <= 0) return false;
            r = a.asInt() / b.asInt() - (a.asInt() % b.asInt() < 0 ? 1 : 0);
            break;
        default: return false;
        }
        result = Value::integer(r);
        return true;
    }
    if (a.isFloat() && b.isFloat()) {
        switch (op) {
        case BinaryOperator::Add: result = Value::real(a.asFloat() + b.asFloat()); return true;
        case BinaryOperator::Sub: result = Value::real(a.asFloat() - b.asFloat()); return true;
        case BinaryOperator::Mult: result = Value::real(a.asFloat() * b.asFloat()); return true;
        default: return false;
        }
    }
    return false;
}

bool smallComparison(CompareOperator op, const Value& a, const Value& b, bool& result)
{
    if (!a.isInt() || !b.isInt()) {
        return false;
    }
    const std::int64_t x = a.asInt(), y = b.asInt();
    switch (op) {
    case CompareOperator::Eq: result = x == y; return true;
    case CompareOperator::NotEq: result = x != y; return true;
    case CompareOperator::Lt: result = x < y; return true;
    case CompareOperator::LtE: result = x <= y; return true;
    case CompareOperator::Gt: result = x > y; return true;
    case CompareOperator::GtE: result = x >= y; return true;
    default: return false;
    }
}

template <typename T>
T* exactly(const Value& value, const Type* type)
{
    return value.isObject() && value.asObject()->type() == type ? static_cast<T*>(value.asObject()) : nullptr;
}

/// `list[int]`, `tuple[int]`, `dict[str]` of just these classes. False: anything else, and everything that raises.
bool smallItem(const Types& types, const Value& container, const Value& key, Value& result)
{
    if (key.isInt()) {
        const auto* list = exactly<ListObject>(container, types.list);
        const auto* tuple = list ? nullptr : exactly<TupleObject>(container, types.tuple);
        if (!list && !tuple) return false;
        const std::vector<Value>& items = list ? list->items : tuple->items;
        const auto size = static_cast<std::int64_t>(items.size());
        const std::int64_t at = key.asInt() < 0 ? key.asInt() + size : key.asInt();
        if (at < 0 || at >= size) return false;
        result = items[static_cast<std::size_t>(at)];
        return true;
    }
    const auto* name = exactly<Str>(key, types.str);
    const auto* dict = name ? exactly<DictObject>(container, types.dict) : nullptr;
    const Value* found = dict ? dict->get(*name) : nullptr;
    if (!found) return false;
    result = *found;
    return true;
}

/// Stores where something is already: `list[int] = value`, `dict[str] = value`. `value` gets what was there.
bool smallStore(const Types& types, const Value& container, const Value& key, Value& value)
{
    Value* place = nullptr;
    if (key.isInt()) {
        auto* list = exactly<ListObject>(container, types.list);
        const std::int64_t at = key.asInt();
        if (!list || at < 0 || at >= static_cast<std::int64_t>(list->items.size())) return false;
        place = &list->items[static_cast<std::size_t>(at)];
    } else if (const auto* name = exactly<Str>(key, types.str)) {
        auto* dict = exactly<DictObject>(container, types.dict);
        const auto at = dict ? dict->table.findString(*name) : std::nullopt;
        if (!at) return false;
        place = &dict->table.entries()[*at].value;
    }
    if (place) place->swap(value);
    return place != nullptr;
}

} // namespace

Interpreter::End Interpreter::run(FrameBase* floor, Resume how)
{
    how_ = how;
    while (FrameBase* top = vm_.fiber_->top) {
        if (vm_.halted()) {
            return End::Halted;
        }
        if (top == floor && how_ != Resume::Start) {
            return End::Finished;
        }
        if (!top->native) {
            switch (execute(static_cast<Frame*>(top))) {
            case Signal::Native: continue;
            case Signal::Blocked: return End::Blocked;
            case Signal::Halted: return End::Halted;
            }
        }
        auto* native = static_cast<NativeFrame*>(top);
        Value result;
        const Status status = native->resume(vm_, how_, std::move(value_), result);
        if (vm_.halted()) {
            return End::Halted;
        }
        switch (status) {
        case Status::Ok: finishFrame(native, std::move(result)); break;
        case Status::Error:
            needException();
            failFrame(native);
            break;
        case Status::Pushed: how_ = Resume::Start; break;
        case Status::Blocked: return End::Blocked;
        }
    }
    return End::Finished;
}

void Interpreter::finishFrame(FrameBase* frame, Value value)
{
    FrameBase* below = frame->back;
    vm_.fiber_->top = below;
    const Deliver mode = frame->deliver;
    if (frame->native) {
        if (below && !below->native) {
            if (!deliver(*static_cast<Frame*>(below), nullptr, mode, std::move(value))) {
                record(*static_cast<Frame*>(below));
            }
        } else {
            deliverToNative(Resume::Returned, mode, nullptr, std::move(value));
        }
        delete static_cast<NativeFrame*>(frame);
        return;
    }
    auto* python = static_cast<Frame*>(frame);
    --vm_.fiber_->depth;
    Ref<Generator> generator = python->generatorHold;
    if (generator) {
        generator->frame = nullptr;
        generator->state = Generator::State::Closed;
    }
    if (below && !below->native) {
        if (!deliver(*static_cast<Frame*>(below), python, mode, std::move(value))) {
            record(*static_cast<Frame*>(below));
        }
    } else {
        deliverToNative(Resume::Returned, mode, python, std::move(value));
    }
    Frame::destroy(python);
}

/// What a native frame sees of the frame above it: the same that a Python frame would find on its stack.
void Interpreter::deliverToNative(Resume how, Deliver mode, Frame* from, Value value)
{
    how_ = how;
    value_ = std::move(value);
    const auto failed = [this] {
        how_ = Resume::Raised;
        value_ = vm_.takeException();
    };
    if (mode == Deliver::Instance && from) {
        if (!value_.isNone()) {
            vm_.typeError("__init__() should return None, not '" + vm_.typeName(value_) + "'");
            return failed();
        }
        value_ = from->instance;
    } else if (mode == Deliver::Next && how == Resume::Yielded) {
        how_ = Resume::Returned;
    } else if (mode == Deliver::Next) {
        vm_.raise(vm_.types.stopIteration, value_.isNone() ? std::vector<Value>{} : std::vector<Value>{value_});
        failed();
    } else if (mode == Deliver::Close) {
        value_ = Value::none();
    } else if (mode == Deliver::Truth || mode == Deliver::Not) {
        const auto truth = vm_.truth(value_);
        if (!truth) return failed();
        value_ = Value::boolean(*truth != (mode == Deliver::Not));
    }
}

bool Interpreter::deliver(Frame& below, Frame* from, Deliver mode, Value value)
{
    switch (mode) {
    case Deliver::Push: case Deliver::ForIterCall: case Deliver::SendCall: below.push(std::move(value)); return true;
    case Deliver::Callable:
        below.push(std::move(value));
        below.push(Value());
        return true;
    case Deliver::Drop: return true;
    case Deliver::Instance:
        if (!value.isNone()) {
            vm_.typeError("__init__() should return None, not '" + vm_.typeName(value) + "'");
            return false;
        }
        below.push(from->instance);
        return true;
    case Deliver::ForIter:
        below.pop();
        below.next = below.code->code->instructions[below.next - 1].arg;
        return true;
    case Deliver::Send:
        below.pop();
        below.push(std::move(value));
        below.next = below.code->code->instructions[below.next - 1].arg;
        return true;
    case Deliver::Next:
        vm_.raise(vm_.types.stopIteration, value.isNone() ? std::vector<Value>{} : std::vector<Value>{std::move(value)});
        return false;
    case Deliver::Close: below.push(Value::none()); return true;
    case Deliver::Truth: case Deliver::Not: {
        if (mode == Deliver::Truth && !value.isIntLike()) {
            vm_.typeError("__bool__ should return bool, returned " + vm_.typeName(value));
            return false;
        }
        const auto truth = vm_.truth(value);
        if (!truth) {
            return false;
        }
        below.push(Value::boolean(*truth != (mode == Deliver::Not)));
        return true;
    }
    }
    return true;
}

/// The generator's frame on top yields. False: an exception was raised in the frame below instead.
bool Interpreter::yieldFrom(Frame& frame, Value value)
{
    FrameBase* below = frame.back;
    vm_.fiber_->top = below;
    --vm_.fiber_->depth;
    Generator& generator = *frame.generator;
    generator.state = Generator::State::Suspended;
    frame.back = nullptr;
    const Deliver mode = frame.deliver;
    const Ref<Generator> hold = std::move(frame.generatorHold); // the frame itself now belongs to the generator again
    const auto ignored = [&] {
        vm_.raise(vm_.types.runtimeError, std::string(generator.flavour == Generator::Flavour::Coroutine ? "coroutine" : "generator") + " ignored GeneratorExit");
    };
    if (!below || below->native) {
        deliverToNative(Resume::Yielded, mode, nullptr, std::move(value));
        if (mode == Deliver::Close) {
            ignored();
            how_ = Resume::Raised;
            value_ = vm_.takeException();
        }
        return true;
    }
    auto& python = *static_cast<Frame*>(below);
    if (mode == Deliver::Close) {
        ignored();
        record(python);
        return false;
    }
    python.push(std::move(value));
    return true;
}

void Interpreter::record(Frame& frame)
{
    if (auto* e = as<Exception>(vm_.exception_)) {
        e->traceback.push_back({frame.code, frame.next > 0 ? frame.next - 1 : 0});
    }
}

/// The frame on top cannot handle the pending exception: takes it off and lets the frame below see the exception.
void Interpreter::failFrame(FrameBase* frame)
{
    FrameBase* below = frame->back;
    vm_.fiber_->top = below;
    const Deliver mode = frame->deliver;
    Ref<Generator> generator;
    if (frame->native) {
        delete static_cast<NativeFrame*>(frame);
    } else {
        auto* python = static_cast<Frame*>(frame);
        --vm_.fiber_->depth;
        generator = python->generatorHold;
        if (generator) {
            generator->frame = nullptr;
            generator->state = Generator::State::Closed;
        }
        Frame::destroy(python);
    }
    if (!below || below->native) {
        how_ = Resume::Raised;
        value_ = vm_.takeException();
        const Exception* exception = as<Exception>(value_);
        if (mode == Deliver::Close && exception && (exception->type()->isSubclassOf(vm_.types.stopIteration) || exception->type()->isSubclassOf(vm_.types.generatorExit))) {
            how_ = Resume::Returned;
            value_ = Value::none();
        }
        return;
    }
    auto& python = *static_cast<Frame*>(below);
    const bool stops = vm_.pendingIs(vm_.types.stopIteration);
    if (mode == Deliver::ForIterCall && stops) {
        vm_.takeException();
        python.pop();
        python.next = python.code->code->instructions[python.next - 1].arg;
    } else if (mode == Deliver::SendCall && stops) {
        const Value exception = vm_.takeException();
        python.pop();
        python.push(as<Exception>(exception)->value);
        python.next = python.code->code->instructions[python.next - 1].arg;
    } else if (mode == Deliver::Close && (stops || vm_.pendingIs(vm_.types.generatorExit))) {
        vm_.takeException();
        python.push(Value::none());
    } else {
        record(python);
    }
}

bool Interpreter::handle(Frame& frame)
{
    const auto& ranges = frame.code->code->exceptions;
    const std::uint32_t at = frame.next > 0 ? frame.next - 1 : 0;
    const auto found = std::upper_bound(ranges.begin(), ranges.end(), at, [](std::uint32_t i, const ExceptionRange& r) { return i < r.end; });
    if (found == ranges.end() || at < found->begin) {
        return false;
    }
    while (frame.depth > found->depth) {
        frame.stack()[--frame.depth] = Value();
    }
    frame.push(vm_.takeException());
    frame.next = found->handler;
    frame.keywordNames = {};
    return true;
}

bool Vm::checkpoint()
{
    executed_ += sinceCheck_ + (heap.allocated() - allocatedBefore_) / 16;
    sinceCheck_ = 0;
    allocatedBefore_ = heap.allocated();
    if (halted()) {
        return false;
    }
    if (executed_ > host.limits.operations) {
        haltLimit(LimitKind::Operations);
        return false;
    }
    if (heap.overLimit()) {
        haltLimit(LimitKind::Memory);
        return false;
    }
    if (host.cancel && host.cancel->load(std::memory_order_relaxed)) {
        halt.kind = HaltReason::Kind::Exit;
        return false;
    }
    return true;
}

// Instructions that are neither frequent nor short live in slow(); the others are written out here.
Interpreter::Signal Interpreter::execute(Frame* frame)
{
    const Instruction* code = frame->code->code->instructions.data();
    Value* slots = frame->slots();
    Value* stack = frame->stack();
    const auto enterTop = [&] {
        if (vm_.halted() || !vm_.fiber_->top || vm_.fiber_->top->native) {
            return false;
        }
        frame = static_cast<Frame*>(vm_.fiber_->top);
        code = frame->code->code->instructions.data();
        slots = frame->slots();
        stack = frame->stack();
        return true;
    };
    bool raised = !vm_.exception_.isEmpty();
    for (;;) {
        bool changed = false;
        if (raised) {
            raised = false;
            if (handle(*frame)) {
                continue;
            }
            keepStopIterationIn(*frame);
            failFrame(frame);
            if (!enterTop()) {
                return vm_.halted() ? Signal::Halted : Signal::Native;
            }
            raised = !vm_.exception_.isEmpty();
            continue;
        }
        const Instruction instruction = code[frame->next++];
        const std::uint32_t arg = instruction.arg;
        if (!vm_.charge(1)) {
            return Signal::Halted;
        }
        Status status = Status::Ok;
        switch (instruction.op) {
        case Opcode::Nop: continue;
        case Opcode::Pop: stack[--frame->depth] = Value(); continue;
        case Opcode::Copy: frame->push(Value(stack[frame->depth - arg])); continue;
        case Opcode::Swap: stack[frame->depth - 1].swap(stack[frame->depth - arg]); continue;
        case Opcode::LoadConst: frame->push(frame->code->constants[arg]); continue;
        case Opcode::LoadNone: frame->push(Value::none()); continue;
        case Opcode::LoadSmallInt: frame->push(Value::integer(arg)); continue;
        case Opcode::PushNull: frame->push(Value()); continue;
        case Opcode::LoadFast:
            if (slots[arg].isEmpty()) {
                status = unbound(*frame, arg);
                break;
            }
            frame->push(Value(slots[arg]));
            continue;
        case Opcode::StoreFast: {
            const Value old = std::move(slots[arg]);
            slots[arg] = frame->pop();
            continue;
        }
        case Opcode::LoadCell: {
            const auto* cell = static_cast<Cell*>(slots[arg].asObject());
            if (cell->value.isEmpty()) {
                status = unbound(*frame, arg);
                break;
            }
            frame->push(Value(cell->value));
            continue;
        }
        case Opcode::StoreCell: {
            auto* cell = static_cast<Cell*>(slots[arg].asObject());
            Value fresh = frame->pop();
            cell->value.swap(fresh);
            continue;
        }
        case Opcode::LoadGlobal: {
            Value result;
            status = loadGlobal(*frame, arg, result);
            if (status == Status::Ok) {
                frame->push(std::move(result));
                continue;
            }
            break;
        }
        case Opcode::Jump:
            frame->next = arg;
            continue;
        case Opcode::JumpIfFalse: {
            const bool truth = stack[--frame->depth].asBool();
            if (!truth) frame->next = arg;
            continue;
        }
        case Opcode::JumpIfTrue: {
            const bool truth = stack[--frame->depth].asBool();
            if (truth) frame->next = arg;
            continue;
        }
        case Opcode::ToBool: {
            Value& top = frame->top();
            if (top.isBool()) {
                continue;
            }
            if (top.isInt()) {
                top = Value::boolean(top.asInt() != 0);
                continue;
            }
            if (top.isNone()) {
                top = Value::boolean(false);
                continue;
            }
            status = toBool(*frame);
            break;
        }
        case Opcode::Not: frame->top() = Value::boolean(!frame->top().asBool()); continue;
        case Opcode::Is: {
            const Value right = frame->pop();
            frame->top() = Value::boolean(frame->top().is(right) != (arg != 0));
            continue;
        }
        case Opcode::Binary: case Opcode::InPlace: {
            Value& left = stack[frame->depth - 2];
            Value result;
            if (smallArithmetic(static_cast<BinaryOperator>(arg), left, stack[frame->depth - 1], result)) {
                stack[--frame->depth] = Value();
                left = std::move(result);
                continue;
            }
            status = binary(*frame, arg, instruction.op == Opcode::InPlace);
            break;
        }
        case Opcode::Compare: {
            bool result = false;
            if (smallComparison(static_cast<CompareOperator>(arg), stack[frame->depth - 2], stack[frame->depth - 1], result)) {
                stack[--frame->depth] = Value();
                stack[frame->depth - 1] = Value::boolean(result);
                continue;
            }
            status = compare(*frame, arg);
            break;
        }
        case Opcode::LoadItem: {
            Value result;
            if (smallItem(vm_.types, stack[frame->depth - 2], stack[frame->depth - 1], result)) {
                stack[--frame->depth] = Value();
                stack[frame->depth - 1] = std::move(result);
                continue;
            }
            status = slow(*frame, instruction);
            break;
        }
        case Opcode::StoreItem:
            if (smallStore(vm_.types, stack[frame->depth - 2], stack[frame->depth - 1], stack[frame->depth - 3])) {
                // Dropped one by one: what goes may run Python code.
                for (int i = 0; i < 3; ++i) {
                    const Value dropped = frame->pop();
                }
                continue;
            }
            status = slow(*frame, instruction);
            break;
        case Opcode::Unpack: {
            const auto* tuple = exactly<TupleObject>(stack[frame->depth - 1], vm_.types.tuple);
            if (!tuple || tuple->items.size() != arg) {
                status = slow(*frame, instruction);
                break;
            }
            const Value source = frame->pop();
            for (std::size_t i = arg; i-- > 0;) frame->push(Value(tuple->items[i]));
            continue;
        }
        case Opcode::ListAppend: {
            Value item = frame->pop();
            auto* list = static_cast<ListObject*>(stack[frame->depth - arg].asObject());
            const bool grows = list->items.size() == list->items.capacity();
            list->items.push_back(std::move(item));
            if (grows) list->account();
            continue;
        }
        case Opcode::ForIter: status = forIter(*frame, arg); break;
        case Opcode::KeywordNames: frame->keywordNames = frame->code->nameTuples[arg]; continue;
        case Opcode::Call: status = callTop(*frame, arg); break;
        case Opcode::Return: {
            Value result = frame->pop();
            finishFrame(frame, std::move(result));
            changed = true;
            break;
        }
        case Opcode::Yield: {
            Value result = frame->pop();
            yieldFrom(*frame, std::move(result));
            changed = true;
            break;
        }
        case Opcode::Reraise:
            vm_.exception_ = frame->pop();
            raised = true;
            continue;
        default: status = slow(*frame, instruction); break;
        }
        switch (status) {
        case Status::Ok: break;
        case Status::Error:
            if (vm_.halted()) {
                return Signal::Halted;
            }
            needException();
            record(*frame);
            raised = true;
            break;
        case Status::Pushed:
            how_ = Resume::Start;
            changed = true;
            break;
        case Status::Blocked: return Signal::Blocked;
        }
        if (changed) {
            if (!enterTop()) {
                return vm_.halted() ? Signal::Halted : Signal::Native;
            }
            raised = !vm_.exception_.isEmpty();
        }
    }
}

/// A native function that fails must say why; one that does not is a mistake of ours, shown as CPython shows its own.
void Interpreter::needException()
{
    if (vm_.exception_.isEmpty()) {
        vm_.raise(vm_.types.systemError, "error return without exception set");
    }
}

/// PEP 479: a StopIteration that would leave a generator becomes a RuntimeError; so does a StopAsyncIteration that would leave an async one.
void Interpreter::keepStopIterationIn(Frame& frame)
{
    if (!frame.generator) {
        return;
    }
    const bool async = frame.generator->flavour == Generator::Flavour::AsyncGenerator;
    const bool asyncStop = async && vm_.pendingIs(vm_.types.stopAsyncIteration);
    if (!asyncStop && !vm_.pendingIs(vm_.types.stopIteration)) {
        return;
    }
    const Value cause = vm_.takeException();
    const char* what = async ? "async generator" : frame.generator->flavour == Generator::Flavour::Coroutine ? "coroutine" : "generator";
    vm_.raise(vm_.types.runtimeError, std::string(what) + (asyncStop ? " raised StopAsyncIteration" : " raised StopIteration"));
    auto* error = as<Exception>(vm_.exception_);
    error->cause = cause;
    error->context = cause;
    error->suppressContext = true;
    record(frame);
}

} // namespace interleave::python
