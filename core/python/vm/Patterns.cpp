#include "core/python/builtins/Descriptors.h"
#include "core/python/vm/Interpreter.h"

namespace interleave::python {

// Instructions of the match statement (PEP 634; Python/ceval.c, match_class and match_keys).

namespace {

bool isSequence(Vm& vm, const Value& value)
{
    if (!value.isObject()) return false;
    switch (value.asObject()->kind()) {
    case Kind::List: case Kind::Tuple: case Kind::Range: return true;
    case Kind::Plain: case Kind::Native: break;
    default: return false;
    }
    // A class of the program, or deque: those that are registered as, or derive from, collections.abc.Sequence.
    const Value* marked = vm.typeOf(value)->find(*vm.intern("__is_sequence__"));
    return marked && marked->isBool() && marked->asBool();
}

bool isMapping(Vm& vm, const Value& value)
{
    if (!value.isObject()) return false;
    if (value.asObject()->kind() == Kind::Dict) return true;
    const Value* marked = vm.typeOf(value)->find(*vm.intern("__is_mapping__"));
    return marked && marked->isBool() && marked->asBool();
}

/// Classes whose only positional pattern is the value itself.
bool matchesSelf(const Vm& vm, const Type* type)
{
    const Types& t = vm.types;
    for (const Type* one : {t.boolean, t.bytes, t.dict, t.real, t.frozenSet, t.integer, t.list, t.set, t.str, t.tuple}) {
        if (type->isSubclassOf(one)) return true;
    }
    return false;
}

/// The attribute of the subject. Nothing: there is none, or failed.
std::optional<Value> attributeOf(Vm& vm, const Value& subject, Str& name)
{
    static const NativeFn read = [](Vm& inner, Args args, Value& out) { return inner.getAttribute(args[0], *as<Str>(args[1]), out); };
    Value value;
    const Value reader(vm.heap.make<NativeFunction>(vm.types.builtinFunction, "getattr", read, false));
    if (vm.callNested(reader, {subject, Value(vm.intern(name.view()))}, value) == Status::Ok) return value;
    if (!vm.halted() && vm.pendingIs(vm.types.attributeError)) vm.takeException();
    return {};
}

} // namespace

Status Interpreter::matchPattern(Frame& frame, Instruction instruction)
{
    switch (instruction.op) {
    case Opcode::MatchSequence: {
        const Value subject = frame.pop();
        frame.push(Value::boolean(isSequence(vm_, subject)));
        return Status::Ok;
    }
    case Opcode::MatchMapping: {
        const Value subject = frame.pop();
        frame.push(Value::boolean(isMapping(vm_, subject)));
        return Status::Ok;
    }
    case Opcode::GetLength: {
        const Value subject = frame.pop();
        const auto length = vm_.length(subject);
        if (!length) return Status::Error;
        frame.push(Value::integer(static_cast<std::int64_t>(*length)));
        return Status::Ok;
    }
    case Opcode::MappingRest: {
        const Value keys = frame.pop(), subject = frame.pop();
        const Ref<DictObject> rest = vm_.newDict();
        if (const auto* dict = as<DictObject>(subject)) {
            rest->table = dict->table;
        } else {
            Value copy;
            if (vm_.callNested(Value(vm_.types.dict), {subject}, copy) != Status::Ok) return Status::Error;
            rest->table = as<DictObject>(copy)->table;
        }
        for (const Value& key : as<TupleObject>(keys)->items) {
            const auto hash = vm_.hash(key);
            if (!hash) return Status::Error;
            if (const auto at = rest->table.find(vm_, key, *hash)) rest->table.eraseAt(*at);
        }
        frame.push(rest.value());
        return Status::Ok;
    }
    case Opcode::MatchKeys: return matchKeys(frame);
    default: return matchClass(frame, instruction.arg);
    }
}

Status Interpreter::matchKeys(Frame& frame)
{
    const Value keys = frame.pop(), subject = frame.pop();
    std::vector<Value> values;
    const auto& list = as<TupleObject>(keys)->items;
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (vm_.equal(list[i], list[j]).value_or(false)) {
                return vm_.valueError("mapping pattern checks duplicate key (" + vm_.repr(list[i]).value_or("?") + ")");
            }
        }
        if (const auto* dict = as<DictObject>(subject); dict && !vm_.typeOf(subject)->user) {
            const Value* found = vm_.dictGet(*dict, list[i]);
            if (vm_.failed()) return Status::Error;
            if (!found) {
                frame.push(Value::none());
                return Status::Ok;
            }
            values.push_back(*found);
            continue;
        }
        // Through get(), so that a defaultdict makes nothing.
        const Value absent(vm_.heap.make<Instance>(Kind::Plain, vm_.types.object));
        Value get, value;
        if (vm_.getAttribute(subject, *vm_.intern("get"), get) != Status::Ok || vm_.callNested(get, {list[i], absent}, value) != Status::Ok) return Status::Error;
        if (value.is(absent)) {
            frame.push(Value::none());
            return Status::Ok;
        }
        values.push_back(value);
    }
    frame.push(vm_.tuple(std::move(values)));
    return Status::Ok;
}

Status Interpreter::matchClass(Frame& frame, std::uint32_t positional)
{
    const Value names = frame.pop(), callee = frame.pop(), subject = frame.pop();
    auto* type = as<Type>(callee);
    if (!type) return vm_.typeError("called match pattern must be a type");
    const auto fails = [&] {
        frame.push(Value::none());
        return Status::Ok;
    };
    const auto instance = matchesClass(vm_, vm_.typeOf(subject), callee, "isinstance");
    if (!instance) return Status::Error;
    if (!*instance) return fails();
    std::vector<Value> values, seen;
    if (positional > 0) {
        const Value* declared = type->find(*vm_.names.match_args);
        if (!declared && matchesSelf(vm_, type)) {
            if (positional > 1) return vm_.typeError(type->name + "() accepts 1 positional sub-pattern (" + std::to_string(positional) + " given)");
            values.push_back(subject);
        } else {
            const auto* tuple = declared ? as<TupleObject>(*declared) : nullptr;
            if (declared && !tuple) return vm_.typeError(type->name + ".__match_args__ must be a tuple (got " + vm_.typeName(*declared) + ")");
            const std::size_t allowed = tuple ? tuple->items.size() : 0;
            if (allowed < positional) {
                return vm_.typeError(type->name + "() accepts " + std::to_string(allowed) + " positional sub-pattern" + (allowed == 1 ? "" : "s") + " (" + std::to_string(positional) + " given)");
            }
            const Value hold = *declared;
            for (std::uint32_t i = 0; i < positional; ++i) {
                const Value name = as<TupleObject>(hold)->items[i];
                if (!as<Str>(name)) return vm_.typeError("__match_args__ elements must be strings (got " + vm_.typeName(name) + ")");
                const auto value = attributeOf(vm_, subject, *as<Str>(name));
                if (!value) return vm_.failed() ? Status::Error : fails();
                values.push_back(*value);
                seen.push_back(name);
            }
        }
    }
    for (const Value& name : as<TupleObject>(names)->items) {
        for (const Value& other : seen) {
            if (as<Str>(other)->view() == as<Str>(name)->view()) {
                return vm_.typeError(type->name + "() got multiple sub-patterns for attribute '" + as<Str>(name)->text() + "'");
            }
        }
        const auto value = attributeOf(vm_, subject, *as<Str>(name));
        if (!value) return vm_.failed() ? Status::Error : fails();
        values.push_back(*value);
        seen.push_back(name);
    }
    frame.push(vm_.tuple(std::move(values)));
    return Status::Ok;
}

} // namespace interleave::python
