#include "core/python/builtins/Lists.h"

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Iterators.h"

#include <algorithm>

namespace interleave::python {

namespace {
bool growable(Vm& vm, const std::vector<Value>& items)
{
    return items.size() < items.capacity() || allow(vm, std::max<std::size_t>(items.capacity() * 2, 8) * sizeof(Value));
}

bool drain(Vm& vm, Iterator& iterator, std::vector<Value>& items)
{
    for (;;) {
        Value item;
        if (iterator.next(vm, item) != Status::Ok) {
            return false;
        }
        if (item.isEmpty()) {
            return true;
        }
        if (!growable(vm, items)) {
            return false;
        }
        items.push_back(std::move(item));
    }
}
} // namespace

bool collectItems(Vm& vm, const Value& iterable, std::vector<Value>& items)
{
    const Ref<Iterator> iterator = nativeIterator(vm, iterable);
    if (!iterator) {
        return vm.collect(iterable, items);
    }
    const std::size_t expected = iterator->lengthHint();
    if (expected > vm.heap.limit() / sizeof(Value) || !allow(vm, expected * sizeof(Value))) {
        vm.haltLimit(LimitKind::Memory);
        return false;
    }
    if (const std::size_t needed = items.size() + expected; needed > items.capacity()) {
        items.reserve(std::max(needed, items.capacity() * 2)); // extending by little again and again must not copy each time
    }
    return drain(vm, *iterator, items);
}

namespace {
Status makeList(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, vm.types.list);
    if (type->user) {
        return give(result, Value(vm.heap.make<ListObject>(type)));
    }
    if (!checkArity(vm, "list", args, 0, 1)) {
        return Status::Error;
    }
    if (args.positional == 1 && needsCollecting(vm, args, 0)) {
        return collectThenCall(vm, makeList, args, 0);
    }
    std::vector<Value> items;
    if (args.positional == 1 && !collectItems(vm, args[0], items)) {
        return Status::Error;
    }
    return give(result, vm.list(std::move(items)));
}

Status init(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.__init__", args, 0, 1);
    if (!self) {
        return Status::Error;
    }
    if (args.positional == 2 && needsCollecting(vm, args, 1)) {
        return collectThenCall(vm, init, args, 1);
    }
    std::vector<Value> items;
    if (args.positional == 2 && !collectItems(vm, args[1], items)) {
        return Status::Error;
    }
    self->items.swap(items);
    self->account();
    return giveNone(result);
}

Status append(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.append", args, 1, 1);
    if (!self || !growable(vm, self->items)) {
        return Status::Error;
    }
    const bool grows = self->items.size() == self->items.capacity();
    self->items.push_back(args[1]);
    if (grows) {
        self->account();
    }
    return giveNone(result);
}

Status clear(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.clear", args);
    if (!self) {
        return Status::Error;
    }
    std::vector<Value> old;
    old.swap(self->items);
    return giveNone(result);
}

Status copy(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.copy", args);
    return self && allow(vm, self->items.size() * sizeof(Value)) ? give(result, vm.list(self->items)) : Status::Error;
}

Status count(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.count", args, 1, 1);
    return self ? countItem(vm, self->items, args[1], result) : Status::Error;
}

Status extend(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.extend", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (needsCollecting(vm, args, 1)) {
        return callForEach(vm, extend, args, 1);
    }
    if (args[1].isObject() && args[1].asObject() == self) {
        if (!allow(vm, self->items.size() * 2 * sizeof(Value))) {
            return Status::Error;
        }
        const std::vector<Value> own = self->items;
        self->items.insert(self->items.end(), own.begin(), own.end());
        self->account();
        return giveNone(result);
    }
    const bool collected = collectItems(vm, args[1], self->items);
    self->account();
    return collected ? giveNone(result) : Status::Error;
}

Status index(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.index", args, 1, 3);
    if (!self) {
        return Status::Error;
    }
    const auto text = vm.repr(args[1]);
    return text ? indexOfItem(vm, self->items, args, (*text + " is not in list").c_str(), result) : Status::Error;
}

Status insert(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.insert", args, 2, 2);
    const auto at = self ? vm.index(args[1]) : std::nullopt;
    if (!at || !growable(vm, self->items)) {
        return Status::Error;
    }
    const std::int64_t size = static_cast<std::int64_t>(self->items.size());
    if (!vm.charge(self->items.size() / 64)) {
        return Status::Error;
    }
    self->items.insert(self->items.begin() + std::clamp<std::int64_t>(*at < 0 ? *at + size : *at, 0, size), args[2]);
    return giveNone(result);
}

Status pop(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.pop", args, 0, 1);
    const auto given = !self ? std::nullopt : args.positional == 2 ? vm.index(args[1]) : std::optional<std::int64_t>(-1);
    if (!given) {
        return Status::Error;
    }
    const std::int64_t size = static_cast<std::int64_t>(self->items.size());
    if (size == 0) {
        return vm.raise(vm.types.indexError, "pop from empty list");
    }
    const std::int64_t at = *given < 0 ? *given + size : *given;
    if (at < 0 || at >= size) {
        return vm.raise(vm.types.indexError, "pop index out of range");
    }
    result = std::move(self->items[static_cast<std::size_t>(at)]);
    if (!vm.charge(self->items.size() / 64)) {
        return Status::Error;
    }
    self->items.erase(self->items.begin() + at);
    return Status::Ok;
}

Status remove(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.remove", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    Value at;
    const Args search{args.values, 2, {}};
    if (indexOfItem(vm, self->items, search, "list.remove(x): x not in list", at) != Status::Ok) {
        return Status::Error;
    }
    if (static_cast<std::size_t>(at.asInt()) < self->items.size()) {
        const Value removed = std::move(self->items[static_cast<std::size_t>(at.asInt())]);
        self->items.erase(self->items.begin() + at.asInt());
    }
    return giveNone(result);
}

Status reverse(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.reverse", args);
    if (!self) {
        return Status::Error;
    }
    std::reverse(self->items.begin(), self->items.end());
    return giveNone(result);
}

Status length(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.__len__", args);
    return self ? giveInt(result, self->items.size()) : Status::Error;
}

Status getItem(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.__getitem__", args, 1, 1);
    return self ? itemOrSlice(vm, self->items, args[1], "list", false, result) : Status::Error;
}

Status setItem(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.__setitem__", args, 2, 2);
    result = Value::none();
    return self ? setListItem(vm, *self, args[1], args[2]) : Status::Error;
}

Status deleteItem(Vm& vm, Args args, Value& result)
{
    ListObject* const self = selfOf<ListObject>(vm, "list.__delitem__", args, 1, 1);
    result = Value::none();
    return self ? setListItem(vm, *self, args[1], Value()) : Status::Error;
}

Status contains(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.__contains__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    for (std::size_t i = 0; i < self->items.size(); ++i) {
        const Value item = self->items[i];
        const auto same = item.is(args[1]) ? std::optional(true) : vm.equal(item, args[1]);
        if (!same || *same) {
            return same ? giveBool(result, true) : Status::Error;
        }
    }
    return giveBool(result, false);
}

Status add(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.__add__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const ListObject* const other = as<ListObject>(args[1]);
    if (!other) {
        return vm.typeError("can only concatenate list (not \"" + vm.typeName(args[1]) + "\") to list");
    }
    if (!allow(vm, (self->items.size() + other->items.size()) * sizeof(Value))) {
        return Status::Error;
    }
    std::vector<Value> items = self->items;
    items.insert(items.end(), other->items.begin(), other->items.end());
    return give(result, vm.list(std::move(items)));
}

Status addInPlace(Vm& vm, Args args, Value& result)
{
    if (!selfOf<ListObject>(vm, "list.__iadd__", args, 1, 1)) {
        return Status::Error;
    }
    if (needsCollecting(vm, args, 1)) {
        return callForEach(vm, addInPlace, args, 1);
    }
    Value none;
    const Status status = extend(vm, args, none);
    return status == Status::Ok ? give(result, args[0]) : status;
}

Status multiply(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.__mul__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (!args[1].isIntLike() && !as<BigInt>(args[1]) && !vm.typeOf(args[1])->find(*vm.names.index)) {
        return vm.typeError("can't multiply sequence by non-int of type '" + vm.typeName(args[1]) + "'");
    }
    const auto times = vm.index(args[1]);
    std::vector<Value> items;
    return times && repeatItems(vm, self->items, *times, items) ? give(result, vm.list(std::move(items))) : Status::Error;
}

Status multiplyInPlace(Vm& vm, Args args, Value& result)
{
    Value product;
    if (multiply(vm, args, product) != Status::Ok) {
        return Status::Error;
    }
    as<ListObject>(args[0])->items.swap(as<ListObject>(product)->items);
    as<ListObject>(args[0])->account();
    as<ListObject>(product)->account();
    return give(result, args[0]);
}

Status repr(Vm& vm, Args args, Value& result)
{
    const ListObject* const self = selfOf<ListObject>(vm, "list.__repr__", args);
    const auto text = self ? reprItems(vm, self->items, "[", "]") : std::nullopt;
    return text ? give(result, vm.string(*text)) : Status::Error;
}

const std::vector<Value>* itemsOf(const Value& value)
{
    if (const ListObject* list = as<ListObject>(value)) {
        return &list->items;
    }
    const TupleObject* tuple = as<TupleObject>(value);
    return tuple ? &tuple->items : nullptr;
}

template <CompareOperator operation>
Status compareMethod(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "list.__eq__", args, 1, 1)) {
        return Status::Error;
    }
    const std::vector<Value>* const a = itemsOf(args[0]);
    const std::vector<Value>* const b = itemsOf(args[1]);
    if (!a || !b || args[0].asObject()->kind() != args[1].asObject()->kind()) {
        return give(result, vm.notImplemented());
    }
    return compareItems(vm, operation, *a, *b, result);
}
} // namespace

void addItemComparisons(Vm& vm, Type& type)
{
    addMethods(vm, type, {
        {"__eq__", compareMethod<CompareOperator::Eq>}, {"__ne__", compareMethod<CompareOperator::NotEq>},
        {"__lt__", compareMethod<CompareOperator::Lt>}, {"__le__", compareMethod<CompareOperator::LtE>},
        {"__gt__", compareMethod<CompareOperator::Gt>}, {"__ge__", compareMethod<CompareOperator::GtE>}});
}

void installLists(Vm& vm)
{
    Type& list = *vm.types.list;
    list.construct = makeList;
    addMethods(vm, list, {
        {"__init__", init}, {"append", append}, {"clear", clear}, {"copy", copy}, {"count", count}, {"extend", extend}, {"index", index},
        {"insert", insert}, {"pop", pop}, {"remove", remove}, {"reverse", reverse}, {"__len__", length}, {"__getitem__", getItem},
        {"__setitem__", setItem}, {"__delitem__", deleteItem}, {"__contains__", contains}, {"__add__", add}, {"__iadd__", addInPlace},
        {"__mul__", multiply}, {"__rmul__", multiply}, {"__imul__", multiplyInPlace}, {"__repr__", repr}});
    addItemComparisons(vm, list);
    list.attributes->set(*vm.names.hash, Value::none());
    installListSort(vm);
}

} // namespace interleave::python
