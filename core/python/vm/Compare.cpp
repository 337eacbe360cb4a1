#include "core/python/vm/Compare.h"

namespace interleave::python {

namespace {

struct CompareNames { Str* normal; Str* reflected; CompareOperator opposite; };

CompareNames compareNames(const Names& n, CompareOperator op)
{
    switch (op) {
    case CompareOperator::Lt: return {n.lt, n.gt, CompareOperator::Gt};
    case CompareOperator::LtE: return {n.le, n.ge, CompareOperator::GtE};
    case CompareOperator::Gt: return {n.gt, n.lt, CompareOperator::Lt};
    case CompareOperator::GtE: return {n.ge, n.le, CompareOperator::LtE};
    case CompareOperator::NotEq: return {n.ne, n.ne, CompareOperator::NotEq};
    default: return {n.eq, n.eq, CompareOperator::Eq};
    }
}

/// One operand's own comparison: its method, or what the Vm does for it. Empty: NotImplemented.
Status compareFrom(Vm& vm, CompareOperator op, const Value& self, const Value& other, Value& result)
{
    result = Value();
    Value method = overriding(vm, self, *compareNames(vm.names, op).normal);
    // object.__ne__ is the inverse of `__eq__`; int, list and so on have a `__ne__` of their own.
    const Kind layout = vm.typeOf(self)->layout;
    const bool inverted = method.isEmpty() && op == CompareOperator::NotEq && (layout < Kind::Str || layout > Kind::Slice);
    if (inverted) {
        method = overriding(vm, self, *vm.names.eq);
    }
    if (method.isEmpty() || method.isNone()) {
        return compareNative(vm, op, self, other, result);
    }
    const Status status = callSpecial(vm, method, self, {other}, result);
    if (status != Status::Ok) {
        return status;
    }
    if (result.is(vm.notImplemented())) {
        result = Value();
    } else if (inverted) {
        const auto equal = vm.truth(result);
        result = Value::boolean(equal && !*equal);
        return equal ? Status::Ok : Status::Error;
    }
    return Status::Ok;
}

/// do_richcompare of Objects/object.c.
Status compareBoth(Vm& vm, CompareOperator op, const Value& a, const Value& b, Value& result)
{
    const Type* const left = vm.typeOf(a);
    const Type* const right = vm.typeOf(b);
    const CompareNames names = compareNames(vm.names, op);
    const bool rightFirst = left != right && right->isSubclassOf(left) && !overriding(vm, b, *names.reflected).isEmpty();
    if (rightFirst) {
        const Status status = compareFrom(vm, names.opposite, b, a, result);
        if (status != Status::Ok || !result.isEmpty()) {
            return status;
        }
    }
    const Status status = compareFrom(vm, op, a, b, result);
    if (status != Status::Ok || !result.isEmpty() || rightFirst) {
        return status;
    }
    return compareFrom(vm, names.opposite, b, a, result);
}

} // namespace

const char* comparisonText(CompareOperator op)
{
    static constexpr const char* texts[] = {"==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};
    return texts[static_cast<int>(op)];
}

Status compareByIdentity(Vm& vm, CompareOperator op, const Value& a, const Value& b, Value& result)
{
    if (op == CompareOperator::Eq || op == CompareOperator::NotEq) {
        result = Value::boolean(a.is(b) == (op == CompareOperator::Eq));
        return Status::Ok;
    }
    return vm.typeError(std::string("'") + comparisonText(op) + "' not supported between instances of '" + vm.typeName(a) + "' and '" + vm.typeName(b) + "'");
}

Status compareDefault(Vm& vm, CompareOperator op, const Value& a, const Value& b, Value& result)
{
    const Status status = compareNative(vm, op, a, b, result);
    return status == Status::Ok && result.isEmpty() ? compareByIdentity(vm, op, a, b, result) : status;
}

bool holds(CompareOperator op, std::partial_ordering order)
{
    switch (op) {
    case CompareOperator::Eq: return order == 0;
    case CompareOperator::NotEq: return order != 0;
    case CompareOperator::Lt: return order < 0;
    case CompareOperator::LtE: return order <= 0;
    case CompareOperator::Gt: return order > 0;
    default: return order >= 0;
    }
}

Status Vm::compare(CompareOperator op, const Value& a, const Value& b, Value& result)
{
    if (a.isInt() && b.isInt() && op <= CompareOperator::GtE) {
        result = Value::boolean(holds(op, a.asInt() <=> b.asInt()));
        return Status::Ok;
    }
    const Value left = a;
    const Value right = b;
    switch (op) {
    case CompareOperator::Is:
    case CompareOperator::IsNot: result = Value::boolean(left.is(right) == (op == CompareOperator::Is)); return Status::Ok;
    case CompareOperator::In: return contains(right, left, result);
    case CompareOperator::NotIn: {
        const Status status = contains(right, left, result);
        if (status == Status::Ok) {
            result = Value::boolean(!result.asBool());
        }
        return status;
    }
    default: break;
    }
    const Nesting guard(*this);
    if (!guard.allowed(" in comparison") || !charge(1)) {
        return Status::Error;
    }
    Value out;
    const bool plain = !mayOverride(left) && !mayOverride(right);
    Status status = plain ? compareNative(*this, op, left, right, out) : compareBoth(*this, op, left, right, out);
    if (status == Status::Ok && out.isEmpty()) {
        status = compareByIdentity(*this, op, left, right, out);
    }
    result = std::move(out);
    return status;
}

std::optional<bool> Vm::equal(const Value& a, const Value& b)
{
    if (!charge(1)) {
        return {};
    }
    if (a.is(b)) {
        return true;
    }
    if (a.isInt() && b.isInt()) {
        return false;
    }
    Value result;
    return compare(CompareOperator::Eq, a, b, result) == Status::Ok ? truth(result) : std::nullopt;
}

bool Vm::equalKeys(const Value& a, const Value& b) { return equal(a, b).value_or(false); }

std::optional<bool> Vm::less(const Value& a, const Value& b)
{
    Value result;
    return compare(CompareOperator::Lt, a, b, result) == Status::Ok ? truth(result) : std::nullopt;
}

} // namespace interleave::python
