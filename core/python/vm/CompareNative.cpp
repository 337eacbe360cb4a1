#include "core/python/vm/Compare.h"

#include <cmath>

namespace interleave::python {

namespace {

std::partial_ordering compareBig(const BigInteger& a, const BigInteger& b) { return a.compare(b) <=> 0; }

std::partial_ordering compareWithFloat(const Value& whole, double real)
{
    if (std::isnan(real)) {
        return std::partial_ordering::unordered;
    }
    if (std::isinf(real)) {
        return real > 0 ? std::partial_ordering::less : std::partial_ordering::greater;
    }
    const double floored = std::floor(real);
    // |real| < 2^62: floored is exact as an integer, and the fraction decides ties.
    if (whole.isIntLike() && std::fabs(real) < 4.6e18) {
        const auto order = whole.asInt() <=> static_cast<std::int64_t>(floored);
        return order != 0 ? order : floored < real ? std::strong_ordering::less : std::strong_ordering::equal;
    }
    const auto order = compareBig(toBigInteger(whole), truncated(floored));
    return order != 0 ? order : floored < real ? std::partial_ordering::less : std::partial_ordering::equivalent;
}

std::partial_ordering reversed(std::partial_ordering order)
{
    return order < 0 ? std::partial_ordering::greater : order > 0 ? std::partial_ordering::less : order;
}

bool isNumber(const Value& v) { return v.isFloat() || isInteger(v) || as<FloatObject>(v); }

Status give(Value& result, bool value)
{
    result = Value::boolean(value);
    return Status::Ok;
}

bool isEquality(CompareOperator op) { return op == CompareOperator::Eq || op == CompareOperator::NotEq; }

/// Lists and tuples: the first items that differ decide. Indexed, because a comparison may change a list.
Status compareItems(Vm& vm, CompareOperator op, const std::vector<Value>& a, const std::vector<Value>& b, Value& result)
{
    if (isEquality(op) && a.size() != b.size()) {
        return give(result, op == CompareOperator::NotEq);
    }
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        const Value x = a[i];
        const Value y = b[i];
        const auto same = vm.equal(x, y);
        if (!same) {
            return Status::Error;
        }
        if (!*same) {
            return isEquality(op) ? give(result, op == CompareOperator::NotEq) : vm.compare(op, x, y, result);
        }
    }
    return give(result, holds(op, a.size() <=> b.size()));
}

/// Are all of `a` in `b`? Nothing: failed.
std::optional<bool> isSubset(Vm& vm, const SetObject& a, const SetObject& b)
{
    if (a.table.size() > b.table.size()) {
        return false;
    }
    for (std::size_t i = a.table.next(0); i < a.table.entries().size(); i = a.table.next(i + 1)) {
        const auto entry = a.table.entries()[i];
        const bool found = b.table.find(vm, entry.key, entry.hash).has_value();
        if (vm.failed()) {
            return {};
        }
        if (!found) {
            return false;
        }
    }
    return true;
}

Status compareSets(Vm& vm, CompareOperator op, const SetObject& a, const SetObject& b, Value& result)
{
    const bool greater = op == CompareOperator::Gt || op == CompareOperator::GtE;
    const bool proper = op == CompareOperator::Gt || op == CompareOperator::Lt;
    const auto within = greater ? isSubset(vm, b, a) : isSubset(vm, a, b);
    if (!within) {
        return Status::Error;
    }
    const bool sameSize = a.table.size() == b.table.size();
    if (isEquality(op)) {
        return give(result, (*within && sameSize) == (op == CompareOperator::Eq));
    }
    return give(result, *within && !(proper && sameSize));
}

Status compareDicts(Vm& vm, CompareOperator op, const DictObject& a, const DictObject& b, Value& result)
{
    bool same = a.table.size() == b.table.size();
    for (std::size_t i = a.table.next(0); same && i < a.table.entries().size(); i = a.table.next(i + 1)) {
        const auto entry = a.table.entries()[i];
        const auto at = b.table.find(vm, entry.key, entry.hash);
        if (vm.failed()) {
            return Status::Error;
        }
        const Value other = at ? b.table.entries()[*at].value : Value();
        const auto equal = at ? vm.equal(entry.value, other) : std::optional(false);
        if (!equal) {
            return Status::Error;
        }
        same = *equal;
    }
    return give(result, same == (op == CompareOperator::Eq));
}

bool sameRange(const Range& a, const Range& b)
{
    const auto length = a.length();
    return length == b.length() && (length == 0 || (a.start == b.start && (length == 1 || a.step == b.step)));
}

Status compareSlices(Vm& vm, CompareOperator op, const SliceObject& a, const SliceObject& b, Value& result)
{
    return compareItems(vm, op, {a.start, a.stop, a.step}, {b.start, b.stop, b.step}, result);
}

Status compareMethods(Vm& vm, CompareOperator op, const BoundMethod& a, const BoundMethod& b, Value& result)
{
    const auto same = a.self.is(b.self) ? vm.equal(a.function, b.function) : std::optional(false);
    return same ? give(result, *same == (op == CompareOperator::Eq)) : Status::Error;
}

Status compareObjects(Vm& vm, CompareOperator op, const Value& a, const Value& b, Value& result)
{
    if (const auto *x = as<DictObject>(a), *y = as<DictObject>(b); x && y && isEquality(op)) {
        return compareDicts(vm, op, *x, *y, result);
    }
    if (const auto *x = as<Range>(a), *y = as<Range>(b); x && y && isEquality(op)) {
        return give(result, sameRange(*x, *y) == (op == CompareOperator::Eq));
    }
    if (const auto *x = as<SliceObject>(a), *y = as<SliceObject>(b); x && y) {
        return compareSlices(vm, op, *x, *y, result);
    }
    if (const auto *x = as<BoundMethod>(a), *y = as<BoundMethod>(b); x && y && isEquality(op)) {
        return compareMethods(vm, op, *x, *y, result);
    }
    const auto isSetLike = [](const Value& v) { return asSet(v) || (as<DictView>(v) && as<DictView>(v)->what != DictView::What::Values); };
    if (isSetLike(a) && isSetLike(b)) {
        const Ref<SetObject> x = setLike(vm, a);
        const Ref<SetObject> y = x ? setLike(vm, b) : nullptr;
        return y ? compareSets(vm, op, *x, *y, result) : Status::Error;
    }
    return Status::Ok;
}

} // namespace

std::partial_ordering compareNumbers(const Value& left, const Value& right)
{
    const Value a = plainNumber(left);
    const Value b = plainNumber(right);
    if (a.isFloat()) {
        return b.isFloat() ? a.asFloat() <=> b.asFloat() : reversed(compareWithFloat(b, a.asFloat()));
    }
    if (b.isFloat()) {
        return compareWithFloat(a, b.asFloat());
    }
    if (a.isIntLike() && b.isIntLike()) {
        return a.asInt() <=> b.asInt();
    }
    return compareBig(toBigInteger(a), toBigInteger(b));
}

std::strong_ordering compareText(std::string_view a, std::string_view b)
{
    // UTF-8 orders as code points do; string_view compares bytes as unsigned.
    return a.compare(b) <=> 0;
}

Status compareNative(Vm& vm, CompareOperator op, const Value& a, const Value& b, Value& result)
{
    if (isNumber(a) && isNumber(b)) {
        return give(result, holds(op, compareNumbers(a, b)));
    }
    if (!a.isObject() || !b.isObject()) {
        return Status::Ok;
    }
    if (const auto *x = as<Str>(a), *y = as<Str>(b); x && y) {
        return give(result, holds(op, compareText(x->view(), y->view())));
    }
    if (const auto *x = as<Bytes>(a), *y = as<Bytes>(b); x && y) {
        return give(result, holds(op, compareText(x->data(), y->data())));
    }
    const auto* x = itemsOf(a);
    const auto* y = itemsOf(b);
    if (x && y && a.asObject()->kind() == b.asObject()->kind()) {
        return compareItems(vm, op, *x, *y, result);
    }
    return compareObjects(vm, op, a, b, result);
}

} // namespace interleave::python
