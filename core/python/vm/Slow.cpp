#include "core/python/builtins/Builtins.h"
#include "core/python/modules/Library.h"
#include "core/python/vm/Interpreter.h"
#include "core/python/vm/TextFrame.h"

#include <algorithm>

namespace interleave::python {

/// The less frequent instructions.
Status Interpreter::slow(Frame& frame, Instruction instruction)
{
    const std::uint32_t arg = instruction.arg;
    Value* slots = frame.slots();
    Value result;
    const auto give = [&](Status status) {
        if (status == Status::Ok) frame.push(std::move(result));
        return status;
    };
    switch (instruction.op) {
    case Opcode::DeleteFast:
        if (slots[arg].isEmpty()) return unbound(frame, arg);
        slots[arg] = Value();
        return Status::Ok;
    case Opcode::DeleteCell: {
        auto* cell = static_cast<Cell*>(slots[arg].asObject());
        if (cell->value.isEmpty()) return unbound(frame, arg);
        cell->value = Value();
        return Status::Ok;
    }
    case Opcode::LoadClosure: frame.push(Value(slots[arg])); return Status::Ok;
    case Opcode::LoadClassCell: {
        if (const Value* own = frame.localNames ? frame.localNames->get(*frame.code->locals[arg]) : nullptr) {
            frame.push(Value(*own));
            return Status::Ok;
        }
        const auto* cell = static_cast<Cell*>(slots[arg].asObject());
        if (cell->value.isEmpty()) return unbound(frame, arg);
        frame.push(Value(cell->value));
        return Status::Ok;
    }
    case Opcode::LoadName: return give(loadName(frame, arg, result));
    case Opcode::StoreName:
        if (frame.localNames && frame.localNames->type()->user) {
            const Value method = vm_.special(frame.localNames.value(), *vm_.names.setitem);
            if (as<Function>(method)) {
                const Value value = frame.pop();
                const Status status = vm_.call(method, {frame.localNames.value(), Value(frame.code->names[arg].get()), value}, result);
                if (status == Status::Pushed) resultOf(frame).deliver = Deliver::Drop;
                return status;
            }
        }
        (frame.localNames ? frame.localNames : frame.globals)->set(*frame.code->names[arg], frame.pop()); return Status::Ok;
    case Opcode::DeleteName: case Opcode::DeleteGlobal: {
        const bool local = instruction.op == Opcode::DeleteName && frame.localNames;
        if (!(local ? frame.localNames : frame.globals)->erase(*frame.code->names[arg])) {
            return vm_.raise(vm_.types.nameError, "name '" + frame.code->names[arg]->text() + "' is not defined");
        }
        return Status::Ok;
    }
    case Opcode::StoreGlobal: frame.globals->set(*frame.code->names[arg], frame.pop()); return Status::Ok;
    case Opcode::LoadAttr: {
        const Value object = frame.pop();
        return give(vm_.getAttribute(object, *frame.code->names[arg], result));
    }
    case Opcode::LoadMethod: {
        const Value object = frame.pop();
        Value self;
        const Status status = vm_.getMethod(object, *frame.code->names[arg], result, self);
        if (status == Status::Ok) {
            frame.push(std::move(result));
            frame.push(std::move(self));
        } else if (status == Status::Pushed) {
            resultOf(frame).deliver = Deliver::Callable;
        }
        return status;
    }
    case Opcode::StoreAttr: {
        const Value object = frame.pop();
        const Value value = frame.pop();
        return vm_.setAttribute(object, *frame.code->names[arg], value);
    }
    case Opcode::DeleteAttr: return vm_.setAttribute(frame.pop(), *frame.code->names[arg], Value());
    case Opcode::LoadItem: {
        const Value key = frame.pop();
        const Value container = frame.pop();
        const Value method = vm_.typeOf(container)->user ? vm_.special(container, *vm_.names.getitem) : Value();
        if (as<Function>(method)) return give(vm_.call(method, {container, key}, result));
        return give(vm_.getItem(container, key, result));
    }
    case Opcode::StoreItem: case Opcode::DeleteItem: {
        const Value key = frame.pop();
        const Value container = frame.pop();
        const Value value = instruction.op == Opcode::StoreItem ? frame.pop() : Value();
        const Value method = vm_.typeOf(container)->user ? vm_.special(container, value.isEmpty() ? *vm_.names.delitem : *vm_.names.setitem) : Value();
        if (as<Function>(method)) {
            Status status = value.isEmpty() ? vm_.call(method, {container, key}, result) : vm_.call(method, {container, key, value}, result);
            if (status == Status::Pushed) resultOf(frame).deliver = Deliver::Drop;
            return status;
        }
        return vm_.setItem(container, key, value);
    }
    case Opcode::BuildSlice: {
        Value step = arg == 3 ? frame.pop() : Value::none();
        Value stop = frame.pop(), start = frame.pop();
        frame.push(Value(vm_.heap.make<SliceObject>(vm_.types.slice, std::move(start), std::move(stop), std::move(step))));
        return Status::Ok;
    }
    case Opcode::Negative: case Opcode::Positive: case Opcode::Invert: {
        const Value operand = frame.pop();
        const bool negative = instruction.op == Opcode::Negative, positive = instruction.op == Opcode::Positive;
        const Value method = vm_.typeOf(operand)->user ? vm_.special(operand, negative ? *vm_.names.neg : positive ? *vm_.names.pos : *vm_.names.invert) : Value();
        if (as<Function>(method)) return give(vm_.call(method, {operand}, result));
        return give(vm_.unary(negative ? UnaryOperator::Minus : positive ? UnaryOperator::Plus : UnaryOperator::Invert, operand, result));
    }
    case Opcode::Contains: return contains(frame, arg != 0);
    case Opcode::BuildTuple: case Opcode::BuildList: case Opcode::BuildSet: {
        std::vector<Value> items(arg);
        for (std::uint32_t i = arg; i-- > 0;) items[i] = frame.pop();
        if (instruction.op == Opcode::BuildTuple) frame.push(vm_.tuple(std::move(items)));
        else if (instruction.op == Opcode::BuildList) frame.push(vm_.list(std::move(items)));
        else {
            SetObject* set = vm_.newSet();
            frame.push(Value(set));
            for (const Value& item : items) if (!vm_.setAdd(*set, item)) return Status::Error;
        }
        return Status::Ok;
    }
    case Opcode::BuildDict: {
        DictObject* dict = vm_.newDict();
        const Value hold(dict);
        for (std::uint32_t i = 0; i < arg; ++i) {
            const Value* pair = &frame.stack()[frame.depth - 2 * (arg - i)];
            if (!vm_.dictSet(*dict, pair[0], pair[1])) return Status::Error;
        }
        for (std::uint32_t i = 0; i < 2 * arg; ++i) frame.pop();
        frame.push(Value(hold));
        return Status::Ok;
    }
    case Opcode::BuildString: {
        std::string text;
        for (std::uint32_t i = arg; i > 0; --i) text += as<Str>(frame.stack()[frame.depth - i])->text();
        for (std::uint32_t i = 0; i < arg; ++i) frame.pop();
        frame.push(vm_.string(std::move(text)));
        return Status::Ok;
    }
    case Opcode::SetAdd: {
        const Value item = frame.pop();
        return vm_.setAdd(*asSet(frame.stack()[frame.depth - arg]), item) ? Status::Ok : Status::Error;
    }
    case Opcode::DictAdd: {
        const Value value = frame.pop(), key = frame.pop();
        return vm_.dictSet(*as<DictObject>(frame.stack()[frame.depth - arg]), key, value) ? Status::Ok : Status::Error;
    }
    case Opcode::ListExtend: case Opcode::SetUpdate: {
        if (instruction.op == Opcode::ListExtend && !vm_.isIterable(frame.top())) {
            // A call's arguments lie on [callable, null, list].
            const std::string what = arg & starArgument ? moduleFunctionName(frame.stack()[frame.depth - 4]) + " argument" : "Value";
            return vm_.typeError(what + " after * must be an iterable, not " + vm_.typeName(frame.top()));
        }
        if (!vm_.iteratesNatively(frame.top())) return collectTop(frame);
        const Value iterable = frame.pop();
        const Value& target = frame.stack()[frame.depth - (arg & ~starArgument)];
        if (asSet(target) && asSet(iterable)) return asSet(target)->table.merge(vm_, asSet(iterable)->table) ? Status::Ok : Status::Error;
        std::vector<Value> items;
        if (!vm_.collect(iterable, items)) {
            return Status::Error;
        }
        for (Value& item : items) {
            if (auto* list = as<ListObject>(target)) list->items.push_back(std::move(item));
            else if (!vm_.setAdd(*asSet(target), item)) return Status::Error;
        }
        return Status::Ok;
    }
    case Opcode::DictUpdate: return mergeDict(frame, arg, false);
    case Opcode::DictMerge: return mergeDict(frame, arg, true);
    case Opcode::ListToTuple: {
        const Value list = frame.pop();
        frame.push(vm_.tuple(std::move(as<ListObject>(list)->items)));
        return Status::Ok;
    }
    case Opcode::FormatValue: return formatValue(frame, arg);
    case Opcode::Unpack: return unpack(frame, arg);
    case Opcode::UnpackStar: return unpackStar(frame, arg & 0xfff, arg >> 12);
    case Opcode::GetIterator: {
        const Value iterable = frame.pop();
        return give(vm_.iterate(iterable, result));
    }
    case Opcode::GetYieldFromIterator: {
        if (auto* generator = as<Generator>(frame.top())) {
            const bool inCoroutine = frame.code->code->coroutine;
            if (generator->flavour == Generator::Flavour::Coroutine && !inCoroutine) {
                return vm_.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            }
            if (generator->flavour != Generator::Flavour::AsyncGenerator) return Status::Ok;
        }
        const Value iterable = frame.pop();
        return give(vm_.iterate(iterable, result));
    }
    case Opcode::GetAwaitable: return getAwaitable(frame);
    case Opcode::Send: return send(frame, arg);
    case Opcode::ReturnGenerator: return vm_.returnGenerator(frame);
    case Opcode::CallExpanded: return callExpanded(frame, arg & 1);
    case Opcode::MakeFunction: return makeFunction(frame, arg);
    case Opcode::Raise: return raise(frame, arg);
    case Opcode::PushExceptionInfo: {
        Value exception = frame.pop();
        frame.push(std::move(frame.handled));
        frame.handled = exception;
        frame.push(std::move(exception));
        return Status::Ok;
    }
    case Opcode::PopExcept: frame.handled = frame.pop(); return Status::Ok;
    case Opcode::CheckExceptionMatch: return matchException(frame);
    case Opcode::CheckGroupMatch: return matchGroup(frame);
    case Opcode::PrepareReraiseStar: return reraiseStar(frame);
    case Opcode::BeforeWith: return enterWith(frame, false);
    case Opcode::BeforeAsyncWith: return enterWith(frame, true);
    case Opcode::WithExceptStart: {
        const Value exception = frame.top();
        const Value exit = frame.stack()[frame.depth - 3];
        Value traceback;
        if (vm_.getAttributeDirectly(exception, *vm_.names.traceback, traceback) != Status::Ok) return Status::Error;
        return give(vm_.call(exit, {Value(exception.asObject()->type()), exception, traceback}, result));
    }
    case Opcode::ImportName: {
        const Value names = frame.pop();
        const Value level = frame.pop();
        return give(vm_.library().import(*frame.code->names[arg], !names.isNone(), level.asInt(), result));
    }
    case Opcode::ImportFrom: return give(vm_.library().importFrom(frame.top(), *frame.code->names[arg], result));
    case Opcode::ImportStar: return importStar(frame);
    case Opcode::LoadBuildClass: frame.push(vm_.library().buildClassFunction()); return Status::Ok;
    case Opcode::SetupAnnotations: {
        static constexpr std::string_view name = "__annotations__";
        Ref<DictObject>& names = frame.localNames ? frame.localNames : frame.globals;
        Str* key = vm_.intern(name);
        if (!names->get(*key)) names->set(*key, Value(vm_.newDict()));
        return Status::Ok;
    }
    case Opcode::LoadAssertionError: frame.push(Value(vm_.types.assertionError)); return Status::Ok;
    case Opcode::GetAsyncIterator: case Opcode::GetAsyncNext: {
        const bool next = instruction.op == Opcode::GetAsyncNext;
        const Value object = next ? Value(frame.top()) : frame.pop();
        const Value method = vm_.special(object, next ? *vm_.names.anext : *vm_.names.aiter);
        if (method.isEmpty()) {
            return vm_.typeError(next ? "'async for' requires an iterator with __anext__ method, got " + vm_.typeName(object)
                                      : "'async for' requires an object with __aiter__ method, got " + vm_.typeName(object));
        }
        return give(vm_.call(method, {object}, result));
    }
    case Opcode::EndAsyncFor: {
        const Value exception = frame.pop();
        if (!vm_.isInstance(exception, vm_.types.stopAsyncIteration)) {
            vm_.rethrow(exception);
            return Status::Error;
        }
        frame.pop();
        return Status::Ok;
    }
    case Opcode::AsyncGeneratorWrap: frame.generator->asyncYield = true; return Status::Ok;
    case Opcode::MatchSequence: case Opcode::MatchMapping: case Opcode::MatchKeys: case Opcode::MatchClass: case Opcode::GetLength: case Opcode::MappingRest:
        return matchPattern(frame, instruction);
    default: return vm_.raise(vm_.types.systemError, "unknown opcode");
    }
}

/// The pushed frame whose result `frame` will get.
FrameBase& Interpreter::resultOf(Frame& frame)
{
    FrameBase* above = vm_.fiber().top;
    while (above->back != &frame) {
        above = above->back;
    }
    return *above;
}

namespace {
/// The method in Python that makes the text of a replacement field without a format; Empty if no such method does.
Value textOf(const Vm& vm, const Value& value, std::uint32_t conversion)
{
    if (conversion == 3) return {};
    if (conversion == 0) {
        const Value* const method = vm.typeOf(value)->find(*vm.names.format);
        const Value* const usual = vm.types.object->find(*vm.names.format);
        if (!method || !usual || !method->is(*usual)) return {};
    }
    return textMethod(vm, value, conversion == 2);
}
} // namespace

Status Interpreter::formatValue(Frame& frame, std::uint32_t arg)
{
    const Value spec = arg & 4 ? frame.pop() : Value();
    const Value value = frame.pop();
    const std::string_view format = spec.isEmpty() ? std::string_view() : as<Str>(spec)->view();
    const std::uint32_t conversion = arg & 3;
    if (conversion == 0 && vm_.typeOf(value) == vm_.types.str && format.empty()) {
        frame.push(Value(value));
        return Status::Ok;
    }
    if (Value method = format.empty() ? textOf(vm_, value, conversion) : Value(); !method.isEmpty()) {
        return pushText(vm_, std::move(method), value, conversion == 2);
    }
    std::optional<std::string> text;
    if (conversion == 0) {
        text = vm_.format(value, format);
    } else {
        text = conversion == 1 ? vm_.str(value) : conversion == 2 ? vm_.repr(value) : vm_.ascii(value);
        if (text && !format.empty()) {
            text = vm_.format(vm_.string(std::move(*text)), format);
        }
    }
    if (!text) {
        return Status::Error;
    }
    frame.push(vm_.string(std::move(*text)));
    return Status::Ok;
}

Status Interpreter::makeFunction(Frame& frame, std::uint32_t flags)
{
    // The code is a child of this frame's code: found by the constant of the LoadConst before.
    frame.pop();
    const std::uint32_t constant = frame.code->code->instructions[frame.next - 2].arg;
    const Value made = vm_.makeFunction(*frame.code->children[constant], frame.globals);
    auto* function = as<Function>(made);
    if (flags & 8) {
        const Value cells = frame.pop();
        for (const Value& cell : as<TupleObject>(cells)->items) function->closure.emplace_back(static_cast<Cell*>(cell.asObject()));
    }
    if (flags & 4) function->annotations = as<DictObject>(frame.pop());
    if (flags & 2) function->keywordDefaults = as<DictObject>(frame.pop());
    if (flags & 1) function->defaults = as<TupleObject>(frame.pop())->items;
    frame.push(Value(made));
    return Status::Ok;
}

Status Interpreter::raise(Frame& frame, std::uint32_t count)
{
    if (count == 0) {
        Value current = vm_.handledException();
        if (current.isEmpty() || current.isNone()) return vm_.raise(vm_.types.runtimeError, "No active exception to reraise");
        vm_.rethrow(std::move(current));
        return Status::Error;
    }
    // A class is instantiated first: its __init__ may be Python. The instruction is then executed again with the instance.
    const std::uint32_t classAt = frame.depth - count;
    Value& exception = frame.stack()[classAt];
    if (Type* type = as<Type>(exception); type && type->exception) {
        Value made;
        const Status status = vm_.callNested(exception, {}, made);
        if (status != Status::Ok) return status;
        exception = made;
    }
    Value cause = count == 2 ? frame.pop() : Value();
    const Value raised = frame.pop();
    auto* object = as<Exception>(raised);
    if (!object) return vm_.typeError("exceptions must derive from BaseException");
    if (!cause.isEmpty()) {
        if (as<Type>(cause)) {
            Value made;
            if (vm_.callNested(cause, {}, made) != Status::Ok) return Status::Error;
            cause = made;
        }
        if (!cause.isNone() && !as<Exception>(cause)) return vm_.typeError("exception causes must derive from BaseException");
        object->cause = cause;
        object->suppressContext = true;
    }
    return vm_.raise(raised);
}

Status Interpreter::matchException(Frame& frame)
{
    // [exception, type] -> [exception, truth]
    const Value wanted = frame.pop();
    const Value exception = frame.top();
    const auto matches = [&](const Value& type) {
        const Type* t = as<Type>(type);
        return t && t->exception ? std::optional(vm_.isInstance(exception, t)) : std::nullopt;
    };
    std::optional<bool> truth = false;
    if (const auto* tuple = as<TupleObject>(wanted)) {
        for (const Value& type : tuple->items) {
            const auto one = matches(type);
            if (!one) {
                truth.reset();
                break;
            }
            truth = *truth || *one;
        }
    } else {
        truth = matches(wanted);
    }
    if (!truth) {
        return vm_.typeError("catching classes that do not inherit from BaseException is not allowed");
    }
    frame.push(Value::boolean(*truth));
    return Status::Ok;
}

Status Interpreter::enterWith(Frame& frame, bool async)
{
    const Value manager = frame.pop();
    const char* protocol = async ? "asynchronous context manager" : "context manager";
    const Value enter = vm_.special(manager, async ? *vm_.names.aenter : *vm_.names.enter);
    const Value exit = vm_.special(manager, async ? *vm_.names.aexit : *vm_.names.exit);
    if (enter.isEmpty() || exit.isEmpty()) {
        const std::string missing = !enter.isEmpty() ? std::string(" (missed __") + (async ? "aexit" : "exit") + "__ method)" : "";
        return vm_.typeError("'" + vm_.typeName(manager) + "' object does not support the " + protocol + " protocol" + missing);
    }
    frame.push(Value(vm_.heap.make<BoundMethod>(vm_.types.method, exit, manager)));
    Value result;
    const Status status = vm_.call(enter, {manager}, result);
    if (status == Status::Ok) frame.push(std::move(result));
    return status;
}

Status Interpreter::importStar(Frame& frame)
{
    const Value module = frame.pop();
    auto* object = as<ModuleObject>(module);
    if (!object || !object->dict) return Status::Ok;
    Ref<DictObject>& target = frame.localNames ? frame.localNames : frame.globals;
    if (const Value* all = object->dict->get(*vm_.names.all)) {
        std::vector<Value> names;
        if (!vm_.collect(*all, names)) return Status::Error;
        for (const Value& name : names) {
            Value value;
            if (vm_.library().importFrom(module, *as<Str>(name), value) != Status::Ok) return Status::Error;
            target->set(*as<Str>(name), value);
        }
        return Status::Ok;
    }
    const auto entries = object->dict->table.entries();
    for (const auto& entry : entries) {
        if (Str* name = as<Str>(entry.key); name && !name->view().starts_with('_')) target->set(*name, entry.value);
    }
    return Status::Ok;
}

} // namespace interleave::python
