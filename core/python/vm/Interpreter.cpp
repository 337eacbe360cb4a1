#include "core/python/vm/FastPaths.h"
#include "core/python/vm/Interpreter.h"

#include <algorithm>

namespace interleave::python {

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
        Status status = native->resume(vm_, how_, std::move(value_), result);
        if (vm_.halted()) {
            return End::Halted;
        }
        if (status == Status::Blocked && floor) { // nested: nobody could call it on
            status = vm_.block(vm_.operation); // refuses
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
            if (vm_.yieldsSoon_ && arg < frame->next && vm_.mayYield(*frame)) {
                frame->next = arg;
                return Signal::Blocked;
            }
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
        case Status::Ok:
            if (vm_.yieldsSoon_ && instruction.op == Opcode::Call && vm_.mayYield(*frame)) {
                return Signal::Blocked;
            }
            break;
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
            if (vm_.yieldsSoon_ && !raised && frame->next == 0 && vm_.mayYield(*frame)) {
                return Signal::Blocked;
            }
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
