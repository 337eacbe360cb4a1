#include "core/python/vm/Operators.h"

#include <cmath>

namespace interleave::python {

namespace {

Status give(Value& result, double value)
{
    result = Value::real(value);
    return Status::Ok;
}

Status zeroDivision(Vm& vm, const char* text) { return vm.raise(vm.types.zeroDivisionError, text); }

Status power(Vm& vm, double a, double b, Value& result)
{
    if (a == 0 && b < 0 && !std::isnan(b)) {
        return zeroDivision(vm, "0.0 cannot be raised to a negative power");
    }
    if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
        return vm.haltUnsupported("complex numbers");
    }
    const double value = std::pow(a, b);
    if (std::isinf(value) && std::isfinite(a) && std::isfinite(b)) {
        return vm.raise(vm.types.overflowError, std::vector<Value>{Value::integer(34), vm.string("Numerical result out of range")});
    }
    return give(result, value);
}

} // namespace

/// Objects/floatobject.c, float_rem and _float_div_mod.
FloatQuotientRest floorDivide(double a, double b)
{
    double rest = std::fmod(a, b);
    double quotient = (a - rest) / b;
    if (rest != 0) {
        if ((b < 0) != (rest < 0)) {
            rest += b;
            quotient -= 1;
        }
    } else {
        rest = std::copysign(0.0, b);
    }
    if (quotient == 0) {
        return {std::copysign(0.0, a / b), rest};
    }
    double floored = std::floor(quotient);
    if (quotient - floored > 0.5) {
        floored += 1;
    }
    return {floored, rest};
}

Status floatBinary(Vm& vm, BinaryOperator op, double a, double b, Value& result)
{
    switch (op) {
    case BinaryOperator::Add: return give(result, a + b);
    case BinaryOperator::Sub: return give(result, a - b);
    case BinaryOperator::Mult: return give(result, a * b);
    case BinaryOperator::Div: return b == 0 ? zeroDivision(vm, "float division by zero") : give(result, a / b);
    case BinaryOperator::FloorDiv: return b == 0 ? zeroDivision(vm, "float floor division by zero") : give(result, floorDivide(a, b).quotient);
    case BinaryOperator::Mod: return b == 0 ? zeroDivision(vm, "float modulo") : give(result, floorDivide(a, b).rest);
    case BinaryOperator::Pow: return power(vm, a, b, result);
    default: return Status::Ok;
    }
}

Status numericBinary(Vm& vm, BinaryOperator op, const Value& left, const Value& right, Value& result)
{
    const Value a = plainNumber(left);
    const Value b = plainNumber(right);
    const bool wholeA = isInteger(a);
    const bool wholeB = isInteger(b);
    if (!(wholeA || a.isFloat()) || !(wholeB || b.isFloat())) {
        return Status::Ok;
    }
    if (wholeA && wholeB) {
        const bool bits = op == BinaryOperator::BitAnd || op == BinaryOperator::BitOr || op == BinaryOperator::BitXor;
        if (!a.isIntLike() || !b.isIntLike()) {
            return bigBinary(vm, op, toBigInteger(a), toBigInteger(b), result);
        }
        const Status status = integerBinary(vm, op, a.asInt(), b.asInt(), result);
        if (bits && a.isBool() && b.isBool()) {
            result = Value::boolean(result.asInt() != 0);
        }
        return status;
    }
    if (op > BinaryOperator::Pow || op == BinaryOperator::MatMult) {
        return Status::Ok; // no bit operations on floats
    }
    const auto x = vm.number(a);
    const auto y = x ? vm.number(b) : std::nullopt;
    return y ? floatBinary(vm, op, *x, *y, result) : Status::Error;
}

} // namespace interleave::python
