#include "core/python/builtins/Sets.h"
#include "core/python/vm/Operators.h"

namespace interleave::python {

namespace {

Status give(Value& result, Value value)
{
    result = std::move(value);
    return Status::Ok;
}

// ---------------------------------------------------------------------------------------------- + and *

Status concatenate(Vm& vm, const Value& a, const Value& b, Value& result)
{
    if (const auto *x = as<Str>(a), *y = as<Str>(b); x && y) {
        if (!allowsBytes(vm, x->text().size() + y->text().size())) {
            return Status::Error;
        }
        std::string joined;
        joined.reserve(x->text().size() + y->text().size());
        joined.append(x->text()).append(y->text());
        return give(result, vm.string(std::move(joined)));
    }
    if (const auto *x = as<Bytes>(a), *y = as<Bytes>(b); x && y) {
        return give(result, Value(vm.heap.make<Bytes>(vm.types.bytes, x->data() + y->data())));
    }
    const auto* x = itemsOf(a);
    const auto* y = itemsOf(b);
    if (!x || !y || a.asObject()->kind() != b.asObject()->kind()) {
        return Status::Ok;
    }
    if (!allowsBytes(vm, (x->size() + y->size()) * sizeof(Value))) {
        return Status::Error;
    }
    std::vector<Value> items;
    items.reserve(x->size() + y->size());
    items.insert(items.end(), x->begin(), x->end());
    items.insert(items.end(), y->begin(), y->end());
    return give(result, as<ListObject>(a) ? vm.list(std::move(items)) : vm.tuple(std::move(items)));
}

/// How often: nothing if it is no integer (Ok), or with the exception set.
std::optional<std::size_t> repeatCount(Vm& vm, const Value& count)
{
    if (!isInteger(count) && overriding(vm, count, *vm.names.index).isEmpty()) {
        return {};
    }
    const auto number = vm.bigInteger(count);
    if (!number) {
        return {};
    }
    if (abs(*number) > std::numeric_limits<std::int64_t>::max()) {
        vm.raise(vm.types.overflowError, "cannot fit '" + vm.typeName(count) + "' into an index-sized integer");
        return {};
    }
    return *number < 0 ? 0 : static_cast<std::size_t>(*number);
}

bool allowsRepeat(Vm& vm, std::size_t bytes, std::size_t count)
{
    return bytes == 0 || allowsBytes(vm, count > vm.heap.limit() / bytes ? vm.heap.limit() + 1 : count * bytes);
}

std::string repeated(const std::string& text, std::size_t count)
{
    std::string out;
    if (!text.empty()) {
        out.reserve(text.size() * count);
        for (std::size_t i = 0; i < count; ++i) {
            out += text;
        }
    }
    return out;
}

Status repeat(Vm& vm, const Value& sequence, const Value& times, Value& result)
{
    const auto count = repeatCount(vm, times);
    if (!count) {
        return vm.failed() ? Status::Error : Status::Ok;
    }
    if (const auto* str = as<Str>(sequence)) {
        return allowsRepeat(vm, str->text().size(), *count) ? give(result, vm.string(repeated(str->text(), *count))) : Status::Error;
    }
    if (const auto* bytes = as<Bytes>(sequence)) {
        if (!allowsRepeat(vm, bytes->data().size(), *count)) {
            return Status::Error;
        }
        return give(result, Value(vm.heap.make<Bytes>(vm.types.bytes, repeated(bytes->data(), *count))));
    }
    const auto& source = *itemsOf(sequence);
    if (!allowsRepeat(vm, source.size() * sizeof(Value), *count)) {
        return Status::Error;
    }
    std::vector<Value> items;
    if (!source.empty()) {
        items.reserve(source.size() * *count);
        for (std::size_t i = 0; i < *count; ++i) {
            items.insert(items.end(), source.begin(), source.end());
        }
    }
    return give(result, as<ListObject>(sequence) ? vm.list(std::move(items)) : vm.tuple(std::move(items)));
}

bool isSequence(const Value& v) { return as<Str>(v) || as<Bytes>(v) || itemsOf(v); }

// ---------------------------------------------------------------------------------------------- sets and dicts

SetOperation setOperation(BinaryOperator op)
{
    switch (op) {
    case BinaryOperator::BitOr: return SetOperation::Union;
    case BinaryOperator::BitAnd: return SetOperation::Intersection;
    case BinaryOperator::Sub: return SetOperation::Difference;
    default: return SetOperation::SymmetricDifference;
    }
}

bool isSetOperator(BinaryOperator op)
{
    return op == BinaryOperator::BitOr || op == BinaryOperator::BitAnd || op == BinaryOperator::BitXor || op == BinaryOperator::Sub;
}

bool isSetLike(const Value& v)
{
    const auto* view = as<DictView>(v);
    return asSet(v) || (view && view->what != DictView::What::Values);
}

/// An operand of a set operator as a set; of any iterable if the other operand is a view. Null: the exception is set.
Ref<SetObject> operandSet(Vm& vm, const Value& value)
{
    Ref<SetObject> set = setLike(vm, value);
    if (set || vm.failed()) {
        return set;
    }
    std::vector<Value> items;
    set = vm.newSet();
    if (!vm.collect(value, items)) {
        return nullptr;
    }
    for (const Value& item : items) {
        if (!vm.setAdd(*set, item)) {
            return nullptr;
        }
    }
    return set;
}

/// What of the iterable is in the view; only that need be hashable (dictviews_and of Objects/dictobject.c).
Status viewIntersection(Vm& vm, const Value& view, const Value& iterable, Value& result)
{
    std::vector<Value> items;
    const Ref<SetObject> out = vm.newSet();
    if (!vm.collect(iterable, items)) {
        return Status::Error;
    }
    for (const Value& item : items) {
        Value found;
        if (vm.contains(view, item, found) != Status::Ok || (found.asBool() && !vm.setAdd(*out, item))) {
            return Status::Error;
        }
    }
    return give(result, out.value());
}

Status setBinary(Vm& vm, BinaryOperator op, const Value& a, const Value& b, Value& result)
{
    // A view takes any iterable at its other side, a set only sets.
    const bool withView = (as<DictView>(a) && isSetLike(a)) || (as<DictView>(b) && isSetLike(b));
    if (!withView && !(asSet(a) && asSet(b))) {
        return Status::Ok;
    }
    if (withView && op == BinaryOperator::BitAnd) {
        const bool viewLeft = as<DictView>(a) && isSetLike(a);
        return viewIntersection(vm, viewLeft ? a : b, viewLeft ? b : a, result);
    }
    Ref<SetObject> left = operandSet(vm, a);
    if (left && withView) {
        left = copySet(vm, *left, Kind::Set); // never a frozenset
    }
    const Ref<SetObject> right = left ? operandSet(vm, b) : nullptr;
    const Ref<SetObject> out = right ? combine(vm, setOperation(op), *left, *right) : nullptr;
    return out ? give(result, out.value()) : Status::Error;
}

bool mergeInto(Vm& vm, DictObject& target, const DictObject& source)
{
    for (std::size_t i = source.table.next(0); i < source.table.entries().size(); i = source.table.next(i + 1)) {
        const auto entry = source.table.entries()[i];
        target.table.insert(vm, entry.key, entry.hash, entry.value);
        if (vm.failed()) {
            return false;
        }
    }
    return true;
}

Status dictUnion(Vm& vm, const DictObject& a, const DictObject& b, Value& result)
{
    const Ref<DictObject> out = vm.newDict();
    if (!mergeInto(vm, *out, a) || !mergeInto(vm, *out, b)) {
        return Status::Error;
    }
    return give(result, out.value());
}

} // namespace

Status containerBinary(Vm& vm, BinaryOperator op, const Value& a, const Value& b, Value& result)
{
    if (op == BinaryOperator::Add) {
        return a.isObject() && b.isObject() ? concatenate(vm, a, b, result) : Status::Ok;
    }
    if (op == BinaryOperator::Mult) {
        return isSequence(a) ? repeat(vm, a, b, result) : isSequence(b) ? repeat(vm, b, a, result) : Status::Ok;
    }
    if (op == BinaryOperator::Mod && as<Str>(a)) {
        return percentFormat(vm, *as<Str>(a), b, result);
    }
    if (op == BinaryOperator::Mod && as<Bytes>(a)) {
        return vm.haltUnsupported("% with bytes on its left");
    }
    if (op == BinaryOperator::BitOr && as<DictObject>(a) && as<DictObject>(b)) {
        return dictUnion(vm, *as<DictObject>(a), *as<DictObject>(b), result);
    }
    return isSetOperator(op) ? setBinary(vm, op, a, b, result) : Status::Ok;
}

Status containerInPlace(Vm& vm, BinaryOperator op, const Value& a, const Value& b, Value& result)
{
    if (auto* list = as<ListObject>(a)) {
        Value other;
        if (op == BinaryOperator::Mult) {
            const Status status = repeat(vm, a, b, other);
            if (status != Status::Ok || other.isEmpty()) {
                return status;
            }
            list->items.swap(as<ListObject>(other)->items);
            return give(result, a);
        }
        if (op == BinaryOperator::Add) {
            std::vector<Value> items;
            if (!vm.collect(b, items) || !allowsBytes(vm, items.size() * sizeof(Value))) {
                return Status::Error;
            }
            list->items.insert(list->items.end(), items.begin(), items.end());
            return give(result, a);
        }
    }
    if (auto* dict = as<DictObject>(a); dict && op == BinaryOperator::BitOr) {
        if (const auto* other = as<DictObject>(b); !other) {
            // Mappings and pairs of any iterable: what dict.update() takes.
            return callSpecial(vm, *vm.types.dict->find(*vm.names.ior), a, {b}, result);
        } else if (!mergeInto(vm, *dict, *other)) {
            return Status::Error;
        }
        return give(result, a);
    }
    auto* set = asSet(a);
    if (!set || set->kind() != Kind::Set || !asSet(b) || !isSetOperator(op)) {
        return Status::Ok;
    }
    return combineInto(vm, setOperation(op), *set, *asSet(b)) ? give(result, a) : Status::Error;
}

} // namespace interleave::python
