#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Iterators.h"
#include "core/python/builtins/Lists.h"

namespace interleave::python {

namespace {
// ---------------------------------------------------------------------------------------------------- tuple

Status makeTuple(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, vm.types.tuple);
    if (!checkArity(vm, "tuple", args, 0, 1)) {
        return Status::Error;
    }
    std::vector<Value> items;
    if (args.positional == 1) {
        if (type == vm.types.tuple && args[0].isObject() && args[0].asObject()->type() == type) {
            return give(result, args[0]);
        }
        if (!type->user && needsCollecting(vm, args, 0)) {
            return collectThenCall(vm, makeTuple, args, 0);
        }
        if (!collectItems(vm, args[0], items)) {
            return Status::Error;
        }
    }
    return give(result, type->user ? Value(vm.heap.make<TupleObject>(type, std::move(items))) : vm.tuple(std::move(items)));
}

Status count(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.count", args, 1, 1);
    return self ? countItem(vm, self->items, args[1], result) : Status::Error;
}

Status index(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.index", args, 1, 3);
    return self ? indexOfItem(vm, self->items, args, "tuple.index(x): x not in tuple", result) : Status::Error;
}

Status length(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.__len__", args);
    return self ? giveInt(result, self->items.size()) : Status::Error;
}

Status getItem(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.__getitem__", args, 1, 1);
    return self ? itemOrSlice(vm, self->items, args[1], "tuple", true, result) : Status::Error;
}

Status contains(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.__contains__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    for (const Value& item : self->items) {
        const auto same = item.is(args[1]) ? std::optional(true) : vm.equal(item, args[1]);
        if (!same || *same) {
            return same ? giveBool(result, true) : Status::Error;
        }
    }
    return giveBool(result, false);
}

Status add(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.__add__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const TupleObject* const other = as<TupleObject>(args[1]);
    if (!other) {
        return vm.typeError("can only concatenate tuple (not \"" + vm.typeName(args[1]) + "\") to tuple");
    }
    std::vector<Value> items = self->items;
    items.insert(items.end(), other->items.begin(), other->items.end());
    return give(result, vm.tuple(std::move(items)));
}

Status multiply(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.__mul__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (!args[1].isIntLike() && !as<BigInt>(args[1]) && !vm.typeOf(args[1])->find(*vm.names.index)) {
        return vm.typeError("can't multiply sequence by non-int of type '" + vm.typeName(args[1]) + "'");
    }
    const auto times = vm.index(args[1]);
    std::vector<Value> items;
    return times && repeatItems(vm, self->items, *times, items) ? give(result, vm.tuple(std::move(items))) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.__repr__", args);
    const auto text = self ? reprItems(vm, self->items, "(", self->items.size() == 1 ? ",)" : ")") : std::nullopt;
    return text ? give(result, vm.string(*text)) : Status::Error;
}

Status hash(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = selfOf<TupleObject>(vm, "tuple.__hash__", args);
    // As a plain tuple: a subclass may have come here from its own __hash__.
    const auto value = self ? vm.hash(vm.tuple(self->items)) : std::nullopt;
    return value ? giveInt(result, *value) : Status::Error;
}

// ---------------------------------------------------------------------------------------------------- slice

Status makeSlice(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "slice", args, 1, 3)) {
        return Status::Error;
    }
    const auto argument = [&](std::size_t i) { return i < args.positional ? args[i] : Value::none(); };
    const bool onlyStop = args.positional == 1;
    return give(result, Value(vm.heap.make<SliceObject>(vm.types.slice, onlyStop ? Value::none() : args[0], onlyStop ? args[0] : args[1], argument(2))));
}

Status indices(Vm& vm, Args args, Value& result)
{
    const SliceObject* const self = selfOf<SliceObject>(vm, "slice.indices", args, 1, 1);
    const auto size = self ? vm.index(args[1]) : std::nullopt;
    if (!size) {
        return Status::Error;
    }
    if (*size < 0) {
        return vm.valueError("length should not be negative");
    }
    const auto at = sliceIndices(vm, *self, static_cast<std::size_t>(*size));
    if (!at) {
        return Status::Error;
    }
    return give(result, vm.tuple({Value::integer(at->start), Value::integer(at->stop), Value::integer(at->step)}));
}

Status reprSlice(Vm& vm, Args args, Value& result)
{
    const SliceObject* const self = selfOf<SliceObject>(vm, "slice.__repr__", args);
    const auto text = self ? reprItems(vm, {self->start, self->stop, self->step}, "slice(", ")") : std::nullopt;
    return text ? give(result, vm.string(*text)) : Status::Error;
}

Status equalSlice(Vm& vm, Args args, Value& result)
{
    const SliceObject* const self = selfOf<SliceObject>(vm, "slice.__eq__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const SliceObject* const other = as<SliceObject>(args[1]);
    if (!other) {
        return give(result, vm.notImplemented());
    }
    const auto same = equalItems(vm, {self->start, self->stop, self->step}, {other->start, other->stop, other->step});
    return same ? giveBool(result, *same) : Status::Error;
}

template <Value SliceObject::*part>
Status slicePart(Vm&, const Value& self, Value& result)
{
    return give(result, as<SliceObject>(self)->*part);
}
} // namespace

void installTuples(Vm& vm)
{
    Type& tuple = *vm.types.tuple;
    tuple.construct = makeTuple;
    addMethods(vm, tuple, {
        {"count", count}, {"index", index}, {"__len__", length}, {"__getitem__", getItem}, {"__contains__", contains}, {"__add__", add},
        {"__mul__", multiply}, {"__rmul__", multiply}, {"__repr__", repr}, {"__hash__", hash}});
    addItemComparisons(vm, tuple);
}

void installSlices(Vm& vm)
{
    Type& slice = *vm.types.slice;
    slice.construct = makeSlice;
    addMethods(vm, slice, {{"indices", indices}, {"__repr__", reprSlice}, {"__eq__", equalSlice}});
    addAttributes(vm, slice, {
        {"start", slicePart<&SliceObject::start>}, {"stop", slicePart<&SliceObject::stop>}, {"step", slicePart<&SliceObject::step>}});
    slice.attributes->set(*vm.names.hash, Value::none());
}

void installSequences(Vm& vm)
{
    installLists(vm);
    installTuples(vm);
    installRanges(vm);
    installSlices(vm);
    installIterators(vm);
}

} // namespace interleave::python
