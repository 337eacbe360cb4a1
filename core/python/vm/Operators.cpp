#include "core/python/vm/Operators.h"

#include "core/python/vm/Compare.h"

namespace interleave::python {

namespace {

struct SpecialNames { Str* normal; Str* reflected; Str* inPlace; };

SpecialNames specialNames(const Names& n, BinaryOperator op)
{
    switch (op) {
    case BinaryOperator::Add: return {n.add, n.radd, n.iadd};
    case BinaryOperator::Sub: return {n.sub, n.rsub, n.isub};
    case BinaryOperator::Mult: return {n.mul, n.rmul, n.imul};
    case BinaryOperator::MatMult: return {n.matmul, n.rmatmul, n.imatmul};
    case BinaryOperator::Div: return {n.truediv, n.rtruediv, n.itruediv};
    case BinaryOperator::FloorDiv: return {n.floordiv, n.rfloordiv, n.ifloordiv};
    case BinaryOperator::Mod: return {n.mod, n.rmod, n.imod};
    case BinaryOperator::Pow: return {n.pow, n.rpow, n.ipow};
    case BinaryOperator::LShift: return {n.lshift, n.rlshift, n.ilshift};
    case BinaryOperator::RShift: return {n.rshift, n.rrshift, n.irshift};
    case BinaryOperator::BitOr: return {n.or_, n.ror, n.ior};
    case BinaryOperator::BitXor: return {n.xor_, n.rxor, n.ixor};
    case BinaryOperator::BitAnd: break;
    }
    return {n.and_, n.rand, n.iand};
}

Status nativeBinary(Vm& vm, BinaryOperator op, const Value& a, const Value& b, Value& result, bool inPlace)
{
    result = Value();
    Status status = numericBinary(vm, op, a, b, result);
    if (status == Status::Ok && result.isEmpty() && inPlace) {
        status = containerInPlace(vm, op, a, b, result);
    }
    return status == Status::Ok && result.isEmpty() ? containerBinary(vm, op, a, b, result) : status;
}

/// Calls the method if there is one. Empty result: there is none, or it returned NotImplemented.
Status tryMethod(Vm& vm, const Value& method, const Value& self, const Value& other, Value& result)
{
    result = Value();
    if (method.isEmpty() || method.isNone()) {
        return Status::Ok;
    }
    const Status status = callSpecial(vm, method, self, {other}, result);
    if (status == Status::Ok && result.is(vm.notImplemented())) {
        result = Value();
    }
    return status;
}

/// The order of CPython's binary_op1 (Objects/abstract.c): the right operand first if its class is a subclass of the left one's and
/// brings its own reflected method.
Status dispatch(Vm& vm, BinaryOperator op, const Value& a, const Value& b, Value& result, bool inPlace)
{
    const SpecialNames names = specialNames(vm.names, op);
    Status status = inPlace ? tryMethod(vm, overriding(vm, a, *names.inPlace), a, b, result) : Status::Ok;
    if (status != Status::Ok || !result.isEmpty()) {
        return status;
    }
    const Type* const left = vm.typeOf(a);
    const Type* const right = vm.typeOf(b);
    const bool formats = op == BinaryOperator::Mod && (as<Str>(a) || as<Bytes>(a)) && !right->isSubclassOf(left); // str has % itself
    const Value reflected = left == right || formats ? Value() : overriding(vm, b, *names.reflected);
    const Value* const inherited = left->find(*names.reflected);
    const bool rightFirst = !reflected.isEmpty() && right->isSubclassOf(left) && !(inherited && inherited->is(reflected));
    if (rightFirst) {
        status = tryMethod(vm, reflected, b, a, result);
    }
    if (status == Status::Ok && result.isEmpty()) {
        status = tryMethod(vm, overriding(vm, a, *names.normal), a, b, result);
    }
    if (status == Status::Ok && result.isEmpty() && !rightFirst) {
        status = tryMethod(vm, reflected, b, a, result);
    }
    return status;
}

struct UnaryNames { Str* method; const char* text; };

UnaryNames unaryNames(const Names& names, UnaryOperator op)
{
    switch (op) {
    case UnaryOperator::Plus: return {names.pos, "unary +"};
    case UnaryOperator::Minus: return {names.neg, "unary -"};
    default: return {names.invert, "unary ~"};
    }
}

/// Empty: not a number.
Value nativeUnary(Vm& vm, UnaryOperator op, const Value& operand)
{
    const Value a = plainNumber(operand);
    if (a.isFloat() && op != UnaryOperator::Invert) {
        return Value::real(op == UnaryOperator::Minus ? -a.asFloat() : a.asFloat());
    }
    if (!isInteger(a)) {
        return {};
    }
    if (op == UnaryOperator::Plus) {
        return a.isBool() ? Value::integer(a.asInt()) : a;
    }
    if (a.isIntLike() && op == UnaryOperator::Invert) {
        return Value::integer(~a.asInt());
    }
    if (a.isIntLike() && a.asInt() != std::numeric_limits<std::int64_t>::min()) {
        return Value::integer(-a.asInt());
    }
    const BigInteger number = toBigInteger(a);
    return vm.integer(op == UnaryOperator::Minus ? BigInteger(-number) : BigInteger(-number - 1));
}

} // namespace

std::string operatorText(BinaryOperator op, bool inPlace)
{
    static constexpr const char* texts[] = {"+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "|", "^", "&"};
    if (op == BinaryOperator::Pow && !inPlace) {
        return "** or pow()";
    }
    return std::string(texts[static_cast<int>(op)]) + (inPlace ? "=" : "");
}

Status Vm::binary(BinaryOperator op, const Value& a, const Value& b, Value& result, bool inPlace)
{
    if (a.isInt() && b.isInt()) {
        result = Value();
        const Status status = integerBinary(*this, op, a.asInt(), b.asInt(), result);
        return status == Status::Ok && result.isEmpty() ? unsupportedOperands(*this, op, a, b, inPlace) : status;
    }
    if (a.isFloat() && b.isFloat()) {
        result = Value();
        const Status status = floatBinary(*this, op, a.asFloat(), b.asFloat(), result);
        return status == Status::Ok && result.isEmpty() ? unsupportedOperands(*this, op, a, b, inPlace) : status;
    }
    // `result` may be the variable that holds an operand.
    const Value left = a;
    const Value right = b;
    Value out;
    Status status = Status::Ok;
    if (mayOverride(left) || mayOverride(right)) {
        const Nesting guard(*this);
        if (!guard.allowed("")) {
            return Status::Error;
        }
        status = dispatch(*this, op, left, right, out, inPlace);
    }
    if (status == Status::Ok && out.isEmpty()) {
        status = nativeBinary(*this, op, left, right, out, inPlace);
    }
    if (status == Status::Ok && out.isEmpty()) {
        status = unsupportedOperands(*this, op, left, right, inPlace);
    }
    result = std::move(out);
    return status;
}

Status Vm::operatorDefault(int op, bool comparison, bool inPlace, const Value& left, const Value& right, Value& result)
{
    Value out;
    Status status = Status::Ok;
    if (comparison) {
        status = compareDefault(*this, static_cast<CompareOperator>(op), left, right, out);
    } else {
        status = nativeBinary(*this, static_cast<BinaryOperator>(op), left, right, out, inPlace);
        if (status == Status::Ok && out.isEmpty()) {
            status = unsupportedOperands(*this, static_cast<BinaryOperator>(op), left, right, inPlace);
        }
    }
    result = std::move(out);
    return status;
}

Status Vm::unary(UnaryOperator op, const Value& a, Value& result)
{
    if (op == UnaryOperator::Not) {
        const auto value = truth(a);
        result = Value::boolean(value && !*value);
        return value ? Status::Ok : Status::Error;
    }
    const UnaryNames names = unaryNames(this->names, op);
    if (const Value method = overriding(*this, a, *names.method); !method.isEmpty()) {
        const Value self = a;
        return callSpecial(*this, method, self, {}, result);
    }
    Value out = nativeUnary(*this, op, a);
    if (out.isEmpty()) {
        return typeError(std::string("bad operand type for ") + names.text + ": '" + typeName(a) + "'");
    }
    result = std::move(out);
    return Status::Ok;
}

Status unsupportedOperands(Vm& vm, BinaryOperator op, const Value& a, const Value& b, bool inPlace)
{
    const auto isSequence = [](const Value& v) { return as<Str>(v) || as<Bytes>(v) || itemsOf(v); };
    if (op == BinaryOperator::Add && isSequence(a)) {
        if (as<Bytes>(a)) {
            return vm.typeError("can't concat " + vm.typeName(b) + " to bytes");
        }
        const std::string left = as<Str>(a) ? "str" : as<ListObject>(a) ? "list" : "tuple";
        return vm.typeError("can only concatenate " + left + " (not \"" + vm.typeName(b) + "\") to " + left);
    }
    if (op == BinaryOperator::Mult && (isSequence(a) || isSequence(b))) {
        const Value& other = isSequence(a) ? b : a;
        return vm.typeError("can't multiply sequence by non-int of type '" + vm.typeName(other) + "'");
    }
    return vm.typeError("unsupported operand type(s) for " + operatorText(op, inPlace) + ": '" + vm.typeName(a) + "' and '" + vm.typeName(b) + "'");
}

} // namespace interleave::python
