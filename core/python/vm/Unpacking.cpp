#include "core/python/modules/Library.h"
#include "core/python/vm/Interpreter.h"

namespace interleave::python {

/// `module.f()`, as the messages about the arguments of a call name it (Objects/object.c, _PyObject_FunctionStr).
std::string Interpreter::moduleFunctionName(const Value& callable)
{
    Value module;
    const std::string name = vm_.functionName(callable);
    if (vm_.getAttributeDirectly(callable, *vm_.names.module, module) != Status::Ok) vm_.takeException();
    const Str* text = as<Str>(module);
    return text && text->view() != "builtins" ? text->text() + "." + name : name;
}

Status Interpreter::mergeDict(Frame& frame, std::uint32_t depth, bool call)
{
    const Value source = frame.pop();
    auto* target = as<DictObject>(frame.stack()[frame.depth - depth]);
    const auto add = [&](const Value& key, const Value& value) {
        if (call) {
            const Str* name = as<Str>(key);
            if (!name) return vm_.typeError("keywords must be strings") == Status::Ok;
            if (target->get(*name)) {
                // [callable, null, tuple, dict]
                const auto function = moduleFunctionName(frame.stack()[frame.depth - depth - 3]);
                return vm_.typeError(function + " got multiple values for keyword argument '" + name->text() + "'") == Status::Ok;
            }
        }
        return vm_.dictSet(*target, key, value);
    };
    if (auto* dict = as<DictObject>(source)) {
        for (std::size_t i = dict->table.next(0); i < dict->table.entries().size(); i = dict->table.next(i + 1)) {
            const auto entry = dict->table.entries()[i];
            if (!add(entry.key, entry.value)) return Status::Error;
        }
        return Status::Ok;
    }
    Value keys;
    if (vm_.getAttribute(source, *vm_.names.keys, keys) != Status::Ok) {
        vm_.takeException();
        return call ? vm_.typeError(moduleFunctionName(frame.stack()[frame.depth - depth - 3]) + " argument after ** must be a mapping, not " + vm_.typeName(source))
                    : vm_.typeError("'" + vm_.typeName(source) + "' object is not a mapping");
    }
    std::vector<Value> names;
    Value list;
    if (vm_.callNested(keys, {}, list) != Status::Ok || !vm_.collect(list, names)) {
        return Status::Error;
    }
    for (const Value& key : names) {
        Value item;
        if (vm_.getItem(source, key, item) != Status::Ok || !add(key, item)) return Status::Error;
    }
    return Status::Ok;
}

Status Interpreter::unpack(Frame& frame, std::uint32_t count)
{
    const Type* const type = vm_.typeOf(frame.top());
    if (type == vm_.types.tuple || type == vm_.types.list) {
        const Value source = frame.pop();
        const auto& parts = type == vm_.types.tuple ? as<TupleObject>(source)->items : as<ListObject>(source)->items;
        if (parts.size() == count) {
            for (std::size_t i = count; i-- > 0;) frame.push(Value(parts[i]));
            return Status::Ok;
        }
        frame.push(Value(source));
    }
    if (!vm_.isIterable(frame.top())) return vm_.typeError("cannot unpack non-iterable " + vm_.typeName(frame.top()) + " object");
    if (!vm_.iteratesNatively(frame.top())) return collectTop(frame);
    const Value source = frame.pop();
    std::vector<Value> items;
    if (const auto* tuple = as<TupleObject>(source)) items = tuple->items;
    else if (!vm_.collect(source, items)) return Status::Error;
    if (items.size() < count) {
        return vm_.valueError("not enough values to unpack (expected " + std::to_string(count) + ", got " + std::to_string(items.size()) + ")");
    }
    if (items.size() > count) {
        return vm_.valueError("too many values to unpack (expected " + std::to_string(count) + ")");
    }
    for (std::size_t i = items.size(); i-- > 0;) frame.push(std::move(items[i]));
    return Status::Ok;
}

Status Interpreter::unpackStar(Frame& frame, std::uint32_t before, std::uint32_t after)
{
    if (!vm_.isIterable(frame.top())) return vm_.typeError("cannot unpack non-iterable " + vm_.typeName(frame.top()) + " object");
    if (!vm_.iteratesNatively(frame.top())) return collectTop(frame);
    std::vector<Value> items;
    const Value source = frame.pop();
    if (!vm_.collect(source, items)) return Status::Error;
    if (items.size() < before + after) {
        return vm_.valueError("not enough values to unpack (expected at least " + std::to_string(before + after) + ", got " + std::to_string(items.size()) + ")");
    }
    const auto end = items.end() - after;
    for (auto it = items.end(); it != end;) frame.push(Value(*--it));
    frame.push(vm_.list({items.begin() + before, end}));
    for (std::uint32_t i = before; i-- > 0;) frame.push(Value(items[i]));
    return Status::Ok;
}

Status Interpreter::collectTop(Frame& frame)
{
    const Value iterable = frame.pop();
    --frame.next; // with the list in its place the instruction is executed again
    Value result;
    const Status status = vm_.call(vm_.library().collectFunction(), {iterable}, result);
    if (status == Status::Ok) frame.push(std::move(result));
    if (status == Status::Error) ++frame.next;
    return status;
}

} // namespace interleave::python
