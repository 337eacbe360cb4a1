#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Iterators.h"
#include "core/python/builtins/Sets.h"

namespace interleave::python {

namespace {
DictView* viewSelf(Vm& vm, const char* name, Args args, std::size_t count) { return selfOf<DictView>(vm, name, args, count, count); }

Status length(Vm& vm, Args args, Value& result)
{
    const DictView* const self = viewSelf(vm, "dict_view.__len__", args, 0);
    return self ? giveInt(result, self->dict->table.size()) : Status::Error;
}

Status contains(Vm& vm, Args args, Value& result)
{
    const DictView* const self = viewSelf(vm, "dict_view.__contains__", args, 1);
    if (!self) {
        return Status::Error;
    }
    if (self->what == DictView::What::Values) {
        for (std::size_t i = self->dict->table.next(0); i < self->dict->table.entries().size(); i = self->dict->table.next(i + 1)) {
            const Value item = self->dict->table.entries()[i].value;
            const auto same = item.is(args[1]) ? std::optional(true) : vm.equal(item, args[1]);
            if (!same || *same) {
                return same ? giveBool(result, true) : Status::Error;
            }
        }
        return giveBool(result, false);
    }
    const bool items = self->what == DictView::What::Items;
    const TupleObject* const pair = as<TupleObject>(args[1]);
    if (items && (!pair || pair->items.size() != 2)) {
        return giveBool(result, false);
    }
    const Value* const found = vm.dictGet(*self->dict, items ? pair->items[0] : args[1]);
    if (vm.failed()) {
        return Status::Error;
    }
    if (!found || !items) {
        return giveBool(result, found != nullptr);
    }
    const auto same = found->is(pair->items[1]) ? std::optional(true) : vm.equal(*found, pair->items[1]);
    return same ? giveBool(result, *same) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    const DictView* const self = viewSelf(vm, "dict_view.__repr__", args, 0);
    const Ref<Iterator> iterator = self ? nativeIterator(vm, args[0]) : nullptr;
    std::vector<Value> items;
    if (!iterator || !vm.collect(iterator.value(), items)) {
        return Status::Error;
    }
    const auto text = vm.repr(vm.list(std::move(items)));
    return text ? give(result, vm.string(self->type()->name + "(" + *text + ")")) : Status::Error;
}

bool setLikeView(const Value& value)
{
    const DictView* const view = as<DictView>(value);
    return view && view->what != DictView::What::Values;
}

/// Operands of an operator on a view of keys or items: any iterable goes with it.
template <SetOperation operation, bool reflected>
Status binaryOperator(Vm& vm, Args args, Value& result)
{
    if (!viewSelf(vm, "dict_keys.__or__", args, 1)) {
        return Status::Error;
    }
    Ref<SetObject> self = toSet(vm, args[0]);
    Ref<SetObject> other = self ? toSet(vm, args[1]) : nullptr;
    if (!other) {
        return Status::Error;
    }
    if (other->kind() != Kind::Set) {
        other = copySet(vm, *other, Kind::Set);
    }
    const Ref<SetObject> made = reflected ? combine(vm, operation, *other, *self) : combine(vm, operation, *self, *other);
    return made ? give(result, made.value()) : Status::Error;
}

template <CompareOperator operation>
Status compare(Vm& vm, Args args, Value& result)
{
    if (!viewSelf(vm, "dict_keys.__eq__", args, 1)) {
        return Status::Error;
    }
    if (!setLikeView(args[1]) && !asSet(args[1])) {
        return give(result, vm.notImplemented());
    }
    const Ref<SetObject> self = toSet(vm, args[0]);
    const Ref<SetObject> other = self ? toSet(vm, args[1]) : nullptr;
    const auto verdict = other ? compareSets(vm, operation, *self, *other) : std::nullopt;
    return verdict ? giveBool(result, *verdict) : Status::Error;
}

Status isDisjoint(Vm& vm, Args args, Value& result)
{
    if (!viewSelf(vm, "dict_keys.isdisjoint", args, 1)) {
        return Status::Error;
    }
    const Ref<SetObject> self = toSet(vm, args[0]);
    const Ref<SetObject> other = self ? toSet(vm, args[1]) : nullptr;
    const auto verdict = other ? disjoint(vm, *self, *other) : std::nullopt;
    return verdict ? giveBool(result, *verdict) : Status::Error;
}

Status mapping(Vm&, const Value& self, Value& result) { return give(result, as<DictView>(self)->dict.value()); }
} // namespace

void installDictViews(Vm& vm)
{
    using enum SetOperation;
    for (Type* type : {vm.types.dictKeys, vm.types.dictValues, vm.types.dictItems}) {
        addMethods(vm, *type, {{"__len__", length}, {"__contains__", contains}, {"__repr__", repr}});
        addAttributes(vm, *type, {{"mapping", mapping}});
    }
    for (Type* type : {vm.types.dictKeys, vm.types.dictItems}) {
        addMethods(vm, *type, {
            {"isdisjoint", isDisjoint}, {"__or__", binaryOperator<Union, false>}, {"__ror__", binaryOperator<Union, true>},
            {"__and__", binaryOperator<Intersection, false>}, {"__rand__", binaryOperator<Intersection, true>},
            {"__sub__", binaryOperator<Difference, false>}, {"__rsub__", binaryOperator<Difference, true>},
            {"__xor__", binaryOperator<SymmetricDifference, false>}, {"__rxor__", binaryOperator<SymmetricDifference, true>},
            {"__eq__", compare<CompareOperator::Eq>}, {"__ne__", compare<CompareOperator::NotEq>}, {"__lt__", compare<CompareOperator::Lt>},
            {"__le__", compare<CompareOperator::LtE>}, {"__gt__", compare<CompareOperator::Gt>}, {"__ge__", compare<CompareOperator::GtE>}});
        type->attributes->set(*vm.names.hash, Value::none());
    }
}

} // namespace interleave::python
