#include "core/python/vm/Protocols.h"
#include "core/python/text/Search.h"

namespace interleave::python {

namespace {

Status give(Value& result, bool value)
{
    result = Value::boolean(value);
    return Status::Ok;
}

Status inString(Vm& vm, const Str& text, const Value& item, Value& result)
{
    const auto* part = as<Str>(item);
    if (!part) {
        return vm.typeError("'in <string>' requires string as left operand, not " + vm.typeName(item));
    }
    return give(result, text::find(text.text(), part->text()) != std::string_view::npos);
}

Status inBytes(Vm& vm, const Bytes& bytes, const Value& item, Value& result)
{
    if (const auto* part = as<Bytes>(item)) {
        return give(result, text::find(bytes.data(), part->data()) != std::string_view::npos);
    }
    if (!isInteger(item)) {
        return vm.typeError("a bytes-like object is required, not '" + vm.typeName(item) + "'");
    }
    if (!item.isIntLike() || item.asInt() < 0 || item.asInt() > 255) {
        return vm.valueError("byte must be in range(0, 256)");
    }
    return give(result, bytes.data().find(static_cast<char>(item.asInt())) != std::string::npos);
}

/// Indexed and measured anew each time: a comparison may change the list.
Status inItems(Vm& vm, const std::vector<Value>& items, const Value& item, Value& result)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value candidate = items[i];
        const auto same = vm.equal(candidate, item);
        if (!same || *same) {
            return same ? give(result, true) : Status::Error;
        }
    }
    return give(result, false);
}

template <typename Table>
Status inTable(Vm& vm, const Table& table, const Value& item, Value& result)
{
    const auto hash = vm.hash(item);
    if (!hash) {
        return Status::Error;
    }
    const bool found = table.find(vm, item, *hash).has_value();
    return vm.failed() ? Status::Error : give(result, found);
}

Status inSet(Vm& vm, const SetObject& set, const Value& item, Value& result)
{
    // A set is looked up as the frozenset it equals.
    if (const auto* asked = asSet(item); asked && asked->kind() == Kind::Set) {
        const Ref<SetObject> frozen = vm.newSet(Kind::FrozenSet);
        frozen->table = asked->table;
        return inTable(vm, set.table, frozen.value(), result);
    }
    return inTable(vm, set.table, item, result);
}

Status inRange(Vm& vm, const Range& range, const Value& item, Value& result)
{
    if (item.isIntLike()) {
        const bool forward = range.step > 0;
        const auto distance = forward ? static_cast<std::uint64_t>(item.asInt()) - static_cast<std::uint64_t>(range.start)
                                      : static_cast<std::uint64_t>(range.start) - static_cast<std::uint64_t>(item.asInt());
        const bool within = forward ? item.asInt() >= range.start && item.asInt() < range.stop : item.asInt() <= range.start && item.asInt() > range.stop;
        return give(result, within && distance % static_cast<std::uint64_t>(forward ? range.step : -range.step) == 0);
    }
    for (std::int64_t i = 0; i < range.length(); ++i) {
        const auto same = vm.equal(Value::integer(range.start + i * range.step), item);
        if (!same || *same) {
            return same ? give(result, true) : Status::Error;
        }
    }
    return give(result, false);
}

Status inView(Vm& vm, const DictView& view, const Value& item, Value& result)
{
    const HashTable& table = view.dict->table;
    if (view.what == DictView::What::Keys) {
        return inTable(vm, table, item, result);
    }
    if (view.what == DictView::What::Values) {
        return inItems(vm, viewItems(vm, view), item, result);
    }
    const auto* pair = as<TupleObject>(item);
    if (!pair || pair->items.size() != 2) {
        return give(result, false);
    }
    const Value* value = vm.dictGet(*view.dict, pair->items[0]);
    const Value held = value ? *value : Value();
    const auto same = value ? vm.equal(held, pair->items[1]) : std::optional(false);
    return vm.failed() || !same ? Status::Error : give(result, *same);
}

Status inIterable(Vm& vm, const Value& container, const Value& item, Value& result)
{
    const auto* type = vm.typeOf(container);
    const bool iterable = type->find(*vm.names.iter) || type->find(*vm.names.getitem);
    if (!iterable) {
        return vm.typeError("argument of type '" + vm.typeName(container) + "' is not iterable");
    }
    // Native iterators stop at the first hit, as they must when they are endless.
    Value iterator;
    if (vm.iteratesNatively(container)) {
        if (vm.iterate(container, iterator) != Status::Ok) {
            return Status::Error;
        }
        for (auto* native = as<Iterator>(iterator); native;) {
            Value next;
            if (native->next(vm, next) != Status::Ok) {
                return Status::Error;
            }
            if (next.isEmpty()) {
                return give(result, false);
            }
            const auto same = vm.equal(next, item);
            if (!same || *same) {
                return same ? give(result, true) : Status::Error;
            }
        }
    }
    std::vector<Value> items;
    return vm.collect(container, items) ? inItems(vm, items, item, result) : Status::Error;
}

} // namespace

Status Vm::contains(const Value& container, const Value& item, Value& result)
{
    const Value held = container;
    const Value wanted = item;
    if (const Value method = overriding(*this, held, *names.contains); !method.isEmpty()) {
        Value answer;
        if (callSpecial(*this, method, held, {wanted}, answer) != Status::Ok) {
            return Status::Error;
        }
        const auto truthful = truth(answer);
        return truthful ? give(result, *truthful) : Status::Error;
    }
    switch (held.isObject() ? held.asObject()->kind() : Kind::Plain) {
    case Kind::Str: return inString(*this, *as<Str>(held), wanted, result);
    case Kind::Bytes: return inBytes(*this, *as<Bytes>(held), wanted, result);
    case Kind::List:
    case Kind::Tuple: return inItems(*this, *itemsOf(held), wanted, result);
    case Kind::Dict: return inTable(*this, as<DictObject>(held)->table, wanted, result);
    case Kind::Set:
    case Kind::FrozenSet: return inSet(*this, *asSet(held), wanted, result);
    case Kind::Range: return inRange(*this, *as<Range>(held), wanted, result);
    case Kind::View: return inView(*this, *as<DictView>(held), wanted, result);
    default: return inIterable(*this, held, wanted, result);
    }
}

} // namespace interleave::python
