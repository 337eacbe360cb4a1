#include "core/python/vm/Items.h"

namespace interleave::python {

namespace {

Status wrongIndex(Vm& vm, const Value& container, const Value& key)
{
    const std::string given = vm.typeName(key);
    switch (container.asObject()->kind()) {
    case Kind::Str: return vm.typeError("string indices must be integers, not '" + given + "'");
    case Kind::Bytes: return vm.typeError("byte indices must be integers or slices, not " + given);
    case Kind::List: return vm.typeError("list indices must be integers or slices, not " + given);
    case Kind::Range: return vm.typeError("range indices must be integers or slices, not " + given);
    default: return vm.typeError("tuple indices must be integers or slices, not " + given);
    }
}

Status outOfRange(Vm& vm, const Value& container, bool assignment)
{
    const char* text = "tuple index out of range";
    switch (container.asObject()->kind()) {
    case Kind::Str: text = "string index out of range"; break;
    case Kind::Bytes: text = "index out of range"; break;
    case Kind::List: text = assignment ? "list assignment index out of range" : "list index out of range"; break;
    case Kind::Range: text = "range object index out of range"; break;
    default: break;
    }
    return vm.raise(vm.types.indexError, text);
}

Value itemAt(Vm& vm, const Value& container, std::size_t at)
{
    if (const auto* items = itemsOf(container)) {
        return (*items)[at];
    }
    if (const auto* str = as<Str>(container)) {
        return str->ascii() && vm.names.empty ? Value(vm.intern(str->view().substr(at, 1))) : vm.string(std::string(str->slice(at, at + 1)));
    }
    if (const auto* bytes = as<Bytes>(container)) {
        return Value::integer(static_cast<unsigned char>(bytes->data()[at]));
    }
    const auto* range = as<Range>(container);
    return Value::integer(range->start + static_cast<std::int64_t>(at) * range->step);
}

Value sliceOf(Vm& vm, const Value& container, const SlicePositions& positions)
{
    const auto at = [&](std::int64_t i) { return static_cast<std::size_t>(positions.start + i * positions.step); };
    if (const auto* items = itemsOf(container)) {
        std::vector<Value> chosen;
        chosen.reserve(static_cast<std::size_t>(positions.count));
        for (std::int64_t i = 0; i < positions.count; ++i) {
            chosen.push_back((*items)[at(i)]);
        }
        return as<ListObject>(container) ? vm.list(std::move(chosen)) : vm.tuple(std::move(chosen));
    }
    if (const auto* range = as<Range>(container)) {
        const std::int64_t start = range->start + positions.start * range->step;
        const std::int64_t stop = range->start + positions.stop * range->step;
        return Value(vm.heap.make<Range>(vm.types.range, start, stop, range->step * positions.step));
    }
    const auto* bytes = as<Bytes>(container);
    const auto* str = as<Str>(container);
    std::string text;
    if (str && positions.step == 1) {
        text = str->slice(static_cast<std::size_t>(positions.start), static_cast<std::size_t>(positions.start + positions.count));
    } else if (str && !str->ascii()) {
        std::vector<std::string_view> characters;
        for (std::size_t offset = 0; offset < str->text().size();) {
            const std::size_t begin = offset;
            nextCodePoint(str->view(), offset);
            characters.push_back(str->view().substr(begin, offset - begin));
        }
        for (std::int64_t i = 0; i < positions.count; ++i) {
            text += characters[at(i)];
        }
    } else {
        const std::string& source = str ? str->text() : bytes->data();
        for (std::int64_t i = 0; i < positions.count; ++i) {
            text += source[at(i)];
        }
    }
    return str ? vm.string(std::move(text)) : Value(vm.heap.make<Bytes>(vm.types.bytes, std::move(text)));
}

std::int64_t lengthOf(const Value& container)
{
    if (const auto* items = itemsOf(container)) {
        return static_cast<std::int64_t>(items->size());
    }
    if (const auto* str = as<Str>(container)) {
        return static_cast<std::int64_t>(str->length());
    }
    if (const auto* bytes = as<Bytes>(container)) {
        return static_cast<std::int64_t>(bytes->data().size());
    }
    return as<Range>(container)->length();
}

/// A position within the container. Nothing: the exception is set.
std::optional<std::size_t> position(Vm& vm, const Value& container, const Value& key, bool assignment)
{
    if (!isInteger(key) && overriding(vm, key, *vm.names.index).isEmpty()) {
        wrongIndex(vm, container, key);
        return {};
    }
    const auto number = vm.bigInteger(key);
    if (!number) {
        return {};
    }
    if (!vm.integer(*number).isInt()) {
        if (as<Range>(container)) {
            outOfRange(vm, container, assignment);
            return {};
        }
        vm.raise(vm.types.indexError, "cannot fit '" + vm.typeName(key) + "' into an index-sized integer");
        return {};
    }
    auto at = static_cast<std::int64_t>(*number);
    const std::int64_t length = lengthOf(container);
    at += at < 0 ? length : 0;
    if (at < 0 || at >= length) {
        outOfRange(vm, container, assignment);
        return {};
    }
    return static_cast<std::size_t>(at);
}

Status sequenceItem(Vm& vm, const Value& container, const Value& key, Value& result)
{
    if (const auto* slice = as<SliceObject>(key)) {
        const auto positions = slicePositions(vm, *slice, lengthOf(container));
        if (!positions || !allowsBytes(vm, static_cast<std::size_t>(positions->count) * (itemsOf(container) ? sizeof(Value) : 1))) {
            return Status::Error;
        }
        result = sliceOf(vm, container, *positions);
        return Status::Ok;
    }
    const auto at = position(vm, container, key, false);
    if (!at) {
        return Status::Error;
    }
    result = itemAt(vm, container, *at);
    return Status::Ok;
}

Status dictItem(Vm& vm, const Value& container, const Value& key, Value& result)
{
    const Value* found = vm.dictGet(*as<DictObject>(container), key);
    if (vm.failed()) {
        return Status::Error;
    }
    if (found) {
        result = *found;
        return Status::Ok;
    }
    if (container.asObject()->type() != vm.types.dict) {
        if (const Value* missing = container.asObject()->type()->find(*vm.names.missing)) {
            const Value method = *missing;
            const Value self = container;
            return callSpecial(vm, method, self, {key}, result);
        }
    }
    return vm.raise(vm.types.keyError, std::vector<Value>{key});
}

bool isSequence(const Value& v)
{
    return v.isObject() && (itemsOf(v) || v.asObject()->kind() == Kind::Str || v.asObject()->kind() == Kind::Bytes || v.asObject()->kind() == Kind::Range);
}

/// `list[int]`: the class's own hook.
Status classItem(Vm& vm, Type& type, const Value& key, Value& result)
{
    const Value* hook = type.find(*vm.names.class_getitem);
    if (!hook) {
        return vm.typeError("type '" + type.name + "' is not subscriptable");
    }
    Value method = *hook;
    if (method.isObject() && (method.asObject()->kind() == Kind::ClassMethod || method.asObject()->kind() == Kind::StaticMethod)) {
        const bool bound = method.asObject()->kind() == Kind::ClassMethod;
        method = static_cast<MethodWrapper*>(method.asObject())->function;
        return bound ? vm.callNested(method, {Value(&type), key}, result) : vm.callNested(method, {key}, result);
    }
    // A plain function of this name is a class method without saying so.
    return vm.callNested(method, {Value(&type), key}, result);
}

Status setSlice(Vm& vm, ListObject& list, const SliceObject& slice, const Value& value)
{
    // `__index__` of a bound and the items' code may change the list: bounds become numbers first, and are fitted to what the list is in the end.
    const auto bound = [&](const Value& given) -> std::optional<Value> {
        if (given.isNone() || given.isInt()) return given;
        const auto number = sliceIndex(vm, given);
        return number ? std::optional(Value::integer(number->value)) : std::nullopt;
    };
    const auto step = bound(slice.step);
    const auto start = step ? bound(slice.start) : std::nullopt;
    const auto stop = start ? bound(slice.stop) : std::nullopt;
    if (!stop) {
        return Status::Error;
    }
    const Ref<SliceObject> fixed = vm.heap.make<SliceObject>(vm.types.slice, *start, *stop, *step);
    const bool deletes = value.isEmpty();
    const auto given = slicePositions(vm, *fixed, static_cast<std::int64_t>(list.items.size()));
    if (!given) {
        return Status::Error;
    }
    if (!deletes && !vm.isIterable(value)) {
        return vm.typeError(given->step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
    }
    std::vector<Value> items;
    if (!deletes && !vm.collect(value, items)) {
        return Status::Error;
    }
    const auto positions = slicePositions(vm, *fixed, static_cast<std::int64_t>(list.items.size()));
    return positions ? replaceSlice(vm, list, *positions, std::move(items), deletes) : Status::Error;
}

Status setListItem(Vm& vm, const Value& container, const Value& key, const Value& value)
{
    auto& list = *as<ListObject>(container);
    if (const auto* slice = as<SliceObject>(key)) {
        return setSlice(vm, list, *slice, value);
    }
    const auto at = position(vm, container, key, true);
    if (!at) {
        return Status::Error;
    }
    Value old = value;
    if (value.isEmpty()) {
        old = std::move(list.items[*at]);
        list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(*at));
    } else {
        list.items[*at].swap(old);
    }
    return Status::Ok;
}

Status setDictItem(Vm& vm, DictObject& dict, const Value& key, const Value& value)
{
    const auto hash = vm.hash(key);
    if (!hash) {
        return Status::Error;
    }
    if (!value.isEmpty()) {
        dict.table.insert(vm, key, *hash, value);
        return vm.failed() ? Status::Error : Status::Ok;
    }
    const auto at = dict.table.find(vm, key, *hash);
    if (vm.failed()) {
        return Status::Error;
    }
    if (!at) {
        return vm.raise(vm.types.keyError, std::vector<Value>{key});
    }
    dict.table.eraseAt(*at);
    return Status::Ok;
}

} // namespace

Status Vm::getItem(const Value& container, const Value& key, Value& result)
{
    const Value held = container;
    const Value wanted = key;
    if (const Value method = overriding(*this, held, *names.getitem); !method.isEmpty()) {
        return callSpecial(*this, method, held, {wanted}, result);
    }
    if (isSequence(held)) {
        return sequenceItem(*this, held, wanted, result);
    }
    if (as<DictObject>(held)) {
        return dictItem(*this, held, wanted, result);
    }
    if (auto* type = as<Type>(held)) {
        return classItem(*this, *type, wanted, result);
    }
    return typeError("'" + typeName(held) + "' object is not subscriptable");
}

Status Vm::setItem(const Value& container, const Value& key, const Value& value)
{
    const Value held = container;
    const bool deletes = value.isEmpty();
    if (const Value method = overriding(*this, held, deletes ? *names.delitem : *names.setitem); !method.isEmpty()) {
        Value ignored;
        return deletes ? callSpecial(*this, method, held, {key}, ignored) : callSpecial(*this, method, held, {key, value}, ignored);
    }
    if (as<ListObject>(held)) {
        return setListItem(*this, held, key, value);
    }
    if (auto* dict = as<DictObject>(held)) {
        return setDictItem(*this, *dict, key, value);
    }
    return typeError("'" + typeName(held) + "' object " + (deletes ? "doesn't support item deletion" : "does not support item assignment"));
}

} // namespace interleave::python
