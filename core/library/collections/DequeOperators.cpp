#include "core/library/collections/Deque.h"

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Lists.h"

#include <algorithm>

namespace interleave::library {

using namespace python;

namespace {

class DequeIterator final : public Iterator {
public:
    DequeIterator(Type* type, Ref<Deque> deque, bool backwards)
        : Iterator(type), deque_(std::move(deque)), version_(deque_->version()), left_(deque_->items().size()), backwards_(backwards)
    {
    }
    void clear() override { deque_ = nullptr; }

    Status next(Vm& vm, Value& result) override
    {
        if (!deque_) {
            return Status::Ok;
        }
        if (version_ != deque_->version()) {
            left_ = 0;
            return vm.raise(vm.types.runtimeError, "deque mutated during iteration");
        }
        if (left_ > 0) {
            result = deque_->items()[backwards_ ? left_ - 1 : deque_->items().size() - left_];
            --left_;
        }
        return Status::Ok;
    }
    std::size_t lengthHint() const override { return left_; }

private:
    Ref<Deque> deque_;
    std::uint64_t version_;
    std::size_t left_;
    bool backwards_;
};

template <bool backwards>
Status iterate(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, backwards ? "deque.__reversed__" : "deque.__iter__", args);
    if (!self) {
        return Status::Error;
    }
    const DequeTypes& types = vm.extension<DequeTypes>();
    return give(result, Value(vm.heap.make<DequeIterator>(backwards ? types.reverseIterator : types.iterator, self, backwards)));
}

Status length(Vm& vm, Args args, Value& result)
{
    const Deque* const self = dequeSelf(vm, "deque.__len__", args);
    return self ? giveInt(result, self->items().size()) : Status::Error;
}

std::optional<std::size_t> position(Vm& vm, const Deque& self, const Value& key)
{
    if (!key.isIntLike() && vm.special(key, *vm.names.index).isEmpty()) {
        vm.typeError("sequence index must be integer, not '" + vm.typeName(key) + "'");
        return {};
    }
    const auto index = vm.index(key);
    if (!index) {
        return {};
    }
    const auto size = static_cast<std::int64_t>(self.items().size());
    const std::int64_t at = *index < 0 ? *index + size : *index;
    if (at < 0 || at >= size) {
        vm.raise(vm.types.indexError, "deque index out of range");
        return {};
    }
    return static_cast<std::size_t>(at);
}

Status getItem(Vm& vm, Args args, Value& result)
{
    const Deque* const self = dequeSelf(vm, "deque.__getitem__", args, 1, 1);
    const auto at = self ? position(vm, *self, args[1]) : std::nullopt;
    return at ? give(result, self->items()[*at]) : Status::Error;
}

Status setItem(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.__setitem__", args, 2, 2);
    const auto at = self ? position(vm, *self, args[1]) : std::nullopt;
    if (!at) {
        return Status::Error;
    }
    Value old = args[2];
    self->at(*at).swap(old);
    return giveNone(result);
}

Status deleteItem(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.__delitem__", args, 1, 1);
    const auto at = self ? position(vm, *self, args[1]) : std::nullopt;
    if (!at) {
        return Status::Error;
    }
    const Value removed = self->take(*at);
    return giveNone(result);
}

template <CompareOperator operation>
Status compare(Vm& vm, Args args, Value& result)
{
    const Deque* const self = dequeSelf(vm, "deque.__eq__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const Deque* const other = asDeque(vm, args[1]);
    if (!other) {
        return give(result, vm.notImplemented());
    }
    const std::vector<Value> a(self->items().begin(), self->items().end());
    const std::vector<Value> b(other->items().begin(), other->items().end());
    return compareItems(vm, operation, a, b, result);
}

Status add(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.__add__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (!asDeque(vm, args[1])) {
        return vm.typeError("can only concatenate deque (not \"" + vm.typeName(args[1]) + "\") to deque");
    }
    const Ref<Deque> made = emptyLike(vm, *self);
    return extendDeque(vm, *made, args[0], false) && extendDeque(vm, *made, args[1], false) ? give(result, made.value()) : Status::Error;
}

Status addInPlace(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.__iadd__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (!asDeque(vm, args[1]) && needsCollecting(vm, args, 1)) {
        return callForEach(vm, addInPlace, args, 1);
    }
    return extendDeque(vm, *self, args[1], false) ? give(result, args[0]) : Status::Error;
}

/// Appends the items of `source` `count` times. With a limit only the last rounds count.
bool repeatInto(Vm& vm, const std::deque<Value>& source, std::int64_t count, Deque& target)
{
    const std::vector<Value> items(source.begin(), source.end());
    if (items.empty()) {
        return true;
    }
    if (target.limit) {
        count = std::min<std::int64_t>(count, static_cast<std::int64_t>(*target.limit / items.size() + 1));
    } else if (count > 0 && (static_cast<std::size_t>(count) > vm.heap.limit() / sizeof(Value) / items.size() || !allow(vm, static_cast<std::size_t>(count) * items.size() * sizeof(Value)))) {
        vm.haltLimit(LimitKind::Memory);
        return false;
    }
    for (std::int64_t i = 0; i < count; ++i) {
        for (const Value& item : items) {
            if (!target.append(vm, item)) {
                return false;
            }
        }
    }
    return true;
}

Status multiply(Vm& vm, Args args, Value& result)
{
    const Deque* const self = dequeSelf(vm, "deque.__mul__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (!args[1].isIntLike() && vm.special(args[1], *vm.names.index).isEmpty()) {
        return vm.typeError("can't multiply sequence by non-int of type '" + vm.typeName(args[1]) + "'");
    }
    const auto count = vm.index(args[1]);
    const Ref<Deque> made = emptyLike(vm, *self);
    return count && repeatInto(vm, self->items(), *count, *made) ? give(result, made.value()) : Status::Error;
}

Status multiplyInPlace(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.__imul__", args, 1, 1);
    const auto count = self ? vm.index(args[1]) : std::nullopt;
    if (!count) {
        return Status::Error;
    }
    const std::deque<Value> items = self->items();
    self->drop();
    return repeatInto(vm, items, *count, *self) ? give(result, args[0]) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    const Deque* const self = dequeSelf(vm, "deque.__repr__", args);
    if (!self) {
        return Status::Error;
    }
    if (std::find(vm.printing.begin(), vm.printing.end(), self) != vm.printing.end()) {
        return give(result, vm.string("[...]"));
    }
    vm.printing.push_back(self);
    const auto text = reprItems(vm, {self->items().begin(), self->items().end()}, "[", "]");
    vm.printing.pop_back();
    if (!text) {
        return Status::Error;
    }
    return give(result, vm.string(self->type()->name + "(" + *text + (self->limit ? ", maxlen=" + std::to_string(*self->limit) : "") + ")"));
}

} // namespace

void addDequeOperators(Vm& vm, Type& type)
{
    addMethods(vm, type, {
        {"__iter__", iterate<false>}, {"__reversed__", iterate<true>}, {"__len__", length}, {"__getitem__", getItem}, {"__setitem__", setItem},
        {"__delitem__", deleteItem}, {"__eq__", compare<CompareOperator::Eq>}, {"__ne__", compare<CompareOperator::NotEq>},
        {"__lt__", compare<CompareOperator::Lt>}, {"__le__", compare<CompareOperator::LtE>}, {"__gt__", compare<CompareOperator::Gt>},
        {"__ge__", compare<CompareOperator::GtE>}, {"__add__", add}, {"__iadd__", addInPlace}, {"__mul__", multiply}, {"__rmul__", multiply},
        {"__imul__", multiplyInPlace}, {"__repr__", repr}});
    type.attributes->set(*vm.names.hash, Value::none());
    if (const Value* subscript = vm.types.list->attributes->get(*vm.names.class_getitem)) {
        type.attributes->set(*vm.names.class_getitem, *subscript);
    }
}

DequeTypes::DequeTypes(Vm& vm)
    : deque(makeType(vm, "deque", Kind::Native)), iterator(makeType(vm, "_deque_iterator", Kind::Iterator)),
      reverseIterator(makeType(vm, "_deque_reverse_iterator", Kind::Iterator))
{
    deque->module = iterator->module = reverseIterator->module = "collections";
    addDequeMethods(vm, *deque);
    addDequeOperators(vm, *deque);
}

} // namespace interleave::library
