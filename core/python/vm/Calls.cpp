#include "core/python/vm/Interpreter.h"

#include <algorithm>

namespace interleave::python {

void Vm::pushNative(std::unique_ptr<NativeFrame> frame)
{
    frame->back = fiber_->top;
    fiber_->top = frame.release();
}

std::string Vm::functionName(const Value& callable) const
{
    if (const auto* f = as<Function>(callable)) return f->qualifiedName->text() + "()";
    if (const auto* n = as<NativeFunction>(callable)) return (n->owner ? n->owner->name + "." : std::string()) + n->name + "()";
    if (const auto* m = as<BoundMethod>(callable)) return functionName(m->function);
    if (const auto* t = as<Type>(callable)) return t->name + "()";
    return typeName(callable) + " object";
}

bool Vm::isCallable(const Value& value) const
{
    if (!value.isObject()) return false;
    switch (value.asObject()->kind()) {
    case Kind::Function: case Kind::NativeFunction: case Kind::BoundMethod: case Kind::Type: return true;
    default: return !special(value, *names.call).isEmpty();
    }
}

Status Vm::call(const Value& callable, std::initializer_list<Value> args, Value& result)
{
    std::vector<Value> values(args);
    return call(callable, Args{values.data(), values.size(), {}}, result);
}

Status Vm::call(const Value& callable, Args args, Value& result)
{
    if (callable.isObject()) {
        switch (callable.asObject()->kind()) {
        case Kind::Function: return pushFunction(*static_cast<Function*>(callable.asObject()), args, Deliver::Push);
        case Kind::NativeFunction: return static_cast<NativeFunction*>(callable.asObject())->function(*this, args, result);
        case Kind::Type: {
            Type& type = *static_cast<Type*>(callable.asObject());
            const Value* const meta = type.type()->user ? type.type()->find(*names.call) : nullptr;
            if (!meta || !as<Function>(*meta)) return instantiate(type, args, result);
            std::vector<Value> values{callable};
            values.insert(values.end(), args.values, args.values + args.total());
            return pushFunction(*as<Function>(*meta), Args{values.data(), args.positional + 1, args.keywords}, Deliver::Push);
        }
        case Kind::BoundMethod: {
            const auto* method = static_cast<BoundMethod*>(callable.asObject());
            std::vector<Value> values{method->self};
            values.insert(values.end(), args.values, args.values + args.total());
            const Value function = method->function;
            return call(function, Args{values.data(), args.positional + 1, args.keywords}, result);
        }
        case Kind::StaticMethod: return call(static_cast<MethodWrapper*>(callable.asObject())->function, args, result);
        default: break;
        }
    }
    const Value method = special(callable, *names.call);
    if (method.isEmpty()) {
        return typeError("'" + typeName(callable) + "' object is not callable");
    }
    std::vector<Value> values{callable};
    values.insert(values.end(), args.values, args.values + args.total());
    return call(method, Args{values.data(), args.positional + 1, args.keywords}, result);
}

Status Vm::callMethod(const Value& object, Str& name, std::initializer_list<Value> args, Value& result)
{
    Value function, self;
    if (getMethod(object, name, function, self) != Status::Ok) {
        return Status::Error;
    }
    std::vector<Value> values;
    if (!self.isEmpty()) values.push_back(self);
    values.insert(values.end(), args.begin(), args.end());
    return call(function, Args{values.data(), values.size(), {}}, result);
}

namespace {
/// Stands below a nested call and catches its result.
struct NestedFloor final : NativeFrame {
    Status resume(Vm&, Resume, Value, Value&) override { return Status::Ok; }
};
constexpr int maximumNested = 100;
} // namespace

Status Vm::callNested(const Value& callable, std::initializer_list<Value> args, Value& result)
{
    std::vector<Value> values(args);
    return callNested(callable, Args{values.data(), values.size(), {}}, result);
}

Status Vm::callNested(const Value& callable, Args args, Value& result)
{
    if (nested_ >= maximumNested) {
        return raise(types.recursionError, "maximum recursion depth exceeded");
    }
    auto* floor = new NestedFloor;
    floor->back = fiber_->top;
    fiber_->top = floor;
    ++nested_;
    Status status = call(callable, args, result);
    if (status == Status::Pushed) {
        Interpreter interpreter(*this);
        const auto end = interpreter.run(floor, Resume::Start);
        status = Status::Ok;
        if (end == Interpreter::End::Finished && interpreter.how() == Resume::Raised) {
            exception_ = interpreter.takeValue();
            status = Status::Error;
        } else if (end == Interpreter::End::Finished) {
            result = interpreter.takeValue();
        } else {
            status = Status::Error; // halted: the frames stay where they are
        }
    }
    --nested_;
    if (!halted()) {
        fiber_->top = floor->back;
        delete floor;
    }
    return status;
}

Status Interpreter::callTop(Frame& frame, std::uint32_t count)
{
    Value* base = frame.stack() + frame.depth - count - 2; // callable, self, arguments
    const std::span<const Ref<Str>> keywords = std::exchange(frame.keywordNames, {});
    for (;;) {
        Value& callable = base[0];
        const bool bound = !base[1].isEmpty();
        const Args args{bound ? base + 1 : base + 2, count + (bound ? 1 : 0) - keywords.size(), keywords};
        Value result;
        Status status = Status::Ok;
        if (callable.isObject() && callable.asObject()->kind() == Kind::BoundMethod && !bound) {
            const Ref<BoundMethod> method(static_cast<BoundMethod*>(callable.asObject()));
            base[1] = method->self;
            base[0] = method->function;
            continue;
        }
        if (callable.isObject() && callable.asObject()->kind() == Kind::Function) {
            const Value hold(callable);
            status = vm_.pushFunction(*static_cast<Function*>(hold.asObject()), args, Deliver::Push);
        } else {
            const Value hold(callable);
            status = vm_.call(hold, args, result);
        }
        while (frame.stack() + frame.depth > base) frame.stack()[--frame.depth] = Value();
        if (status == Status::Ok) frame.push(std::move(result));
        return status;
    }
}

Status Interpreter::callExpanded(Frame& frame, bool withDict)
{
    const Value named = withDict ? frame.pop() : Value();
    const Value positional = frame.pop();
    const Value self = frame.pop();
    const Value callable = frame.pop();
    std::vector<Value> values;
    if (!self.isEmpty()) values.push_back(self);
    const auto& items = as<TupleObject>(positional)->items;
    values.insert(values.end(), items.begin(), items.end());
    const std::size_t count = values.size();
    std::vector<Ref<Str>> keywords;
    if (withDict) {
        for (const auto& entry : as<DictObject>(named)->table.entries()) {
            if (entry.key.isEmpty()) continue;
            keywords.emplace_back(as<Str>(entry.key));
            values.push_back(entry.value);
        }
    }
    Value result;
    const Status status = vm_.call(callable, Args{values.data(), count, keywords}, result);
    if (status == Status::Ok) frame.push(std::move(result));
    return status;
}

Status Vm::pushFunction(Function& function, Args args, Deliver deliver)
{
    const Code& code = *function.code->code;
    if (fiber_->depth >= host.limits.recursion) {
        return raise(types.recursionError, "maximum recursion depth exceeded");
    }
    Frame* frame = Frame::create(*function.code);
    frame->function = &function;
    frame->globals = function.globals;
    frame->deliver = deliver;
    Value* slots = frame->slots();
    if (args.keywords.empty() && args.positional == code.positional && code.keywordOnly == 0 && !code.star && !code.doubleStar) {
        for (std::size_t i = 0; i < args.positional; ++i) slots[i] = args.values[i];
    } else if (bindArguments(function, *frame, args) != Status::Ok) {
        Frame::destroy(frame);
        return Status::Error;
    }
    std::size_t slot = code.locals.size();
    for (std::size_t i = 0; i < code.cells.size(); ++i, ++slot) {
        auto* cell = heap.make<Cell>(types.cell);
        if (code.cellOfLocal[i] >= 0) cell->value = slots[code.cellOfLocal[i]];
        slots[slot] = Value(cell);
    }
    for (const Ref<Cell>& cell : function.closure) slots[slot++] = cell.value();
    frame->back = fiber_->top;
    fiber_->top = frame;
    ++fiber_->depth;
    return Status::Pushed;
}

namespace {

std::string joinNames(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += i == 0 ? "" : i + 1 < names.size() ? ", " : names.size() == 2 ? " and " : ", and ";
        text += "'" + names[i] + "'";
    }
    return text;
}

std::string plural(std::size_t n) { return n == 1 ? "" : "s"; }

} // namespace

Status Vm::bindArguments(Function& function, Frame& frame, Args args)
{
    const Code& code = *function.code->code;
    const std::string name = function.qualifiedName->text() + "()";
    Value* slots = frame.slots();
    const std::size_t direct = std::min<std::size_t>(args.positional, code.positional);
    for (std::size_t i = 0; i < direct; ++i) slots[i] = args.values[i];
    const std::size_t parameters = code.positional + code.keywordOnly;
    if (code.star) {
        slots[parameters] = tuple({args.values + direct, args.values + args.positional});
    }
    DictObject* extra = nullptr;
    if (code.doubleStar) {
        extra = newDict();
        slots[parameters + code.star] = Value(extra);
    }
    std::vector<std::string> positionalOnlyNamed;
    for (std::size_t k = 0; k < args.keywords.size(); ++k) {
        Str& keyword = *args.keywords[k];
        std::size_t at = code.positionalOnly;
        while (at < parameters && function.code->locals[at]->view() != keyword.view()) ++at;
        if (at < parameters) {
            if (!slots[at].isEmpty()) return typeError(name + " got multiple values for argument '" + keyword.text() + "'");
            slots[at] = args.values[args.positional + k];
        } else if (extra) {
            extra->set(keyword, args.values[args.positional + k]);
        } else {
            for (std::size_t i = 0; i < code.positionalOnly; ++i) {
                if (code.locals[i] == keyword.text()) positionalOnlyNamed.push_back(keyword.text());
            }
            if (positionalOnlyNamed.empty()) return typeError(name + " got an unexpected keyword argument '" + keyword.text() + "'");
        }
    }
    if (!positionalOnlyNamed.empty()) {
        std::string list;
        for (const std::string& n : positionalOnlyNamed) list += (list.empty() ? "" : ", ") + n;
        return typeError(name + " got some positional-only arguments passed as keyword arguments: '" + list + "'");
    }
    if (args.positional > code.positional && !code.star) {
        return tooManyArguments(function, frame, args.positional);
    }
    // `__defaults__` may have been set to more values than there are parameters: the last ones count.
    const std::size_t given = function.defaults.size();
    const std::size_t firstDefault = code.positional - std::min<std::size_t>(given, code.positional);
    for (std::size_t i = std::max(direct, firstDefault); i < code.positional; ++i) {
        if (slots[i].isEmpty()) slots[i] = function.defaults[given - (code.positional - i)];
    }
    if (function.keywordDefaults) {
        for (std::size_t i = code.positional; i < parameters; ++i) {
            if (!slots[i].isEmpty()) continue;
            if (const Value* value = function.keywordDefaults->get(*function.code->locals[i])) slots[i] = *value;
        }
    }
    return missingArguments(function, frame);
}

Status Vm::missingArguments(const Function& function, const Frame& frame)
{
    const Code& code = *function.code->code;
    Value* slots = const_cast<Frame&>(frame).slots();
    for (const bool keywordOnly : {false, true}) {
        std::vector<std::string> missing;
        const std::size_t begin = keywordOnly ? code.positional : 0, end = keywordOnly ? code.positional + code.keywordOnly : code.positional;
        for (std::size_t i = begin; i < end; ++i) {
            if (slots[i].isEmpty()) missing.push_back(code.locals[i]);
        }
        if (!missing.empty()) {
            return typeError(function.qualifiedName->text() + "() missing " + std::to_string(missing.size()) + " required " + (keywordOnly ? "keyword-only" : "positional")
                + " argument" + plural(missing.size()) + ": " + joinNames(missing));
        }
    }
    return Status::Ok;
}

Status Vm::tooManyArguments(const Function& function, Frame& frame, std::size_t given)
{
    const Code& code = *function.code->code;
    std::size_t namedGiven = 0;
    for (std::size_t i = code.positional; i < code.positional + code.keywordOnly; ++i) namedGiven += !frame.slots()[i].isEmpty();
    const std::size_t defaults = function.defaults.size();
    const std::string takes = defaults ? "from " + std::to_string(code.positional - defaults) + " to " + std::to_string(code.positional) : std::to_string(code.positional);
    const bool many = defaults ? true : code.positional != 1;
    std::string text = function.qualifiedName->text() + "() takes " + takes + " positional argument" + (many ? "s" : "") + " but " + std::to_string(given);
    if (namedGiven > 0) {
        text += " positional argument" + plural(given) + " (and " + std::to_string(namedGiven) + " keyword-only argument" + plural(namedGiven) + ")";
    }
    return typeError(text + (given == 1 && namedGiven == 0 ? " was" : " were") + " given");
}

} // namespace interleave::python
