#include "core/python/vm/Operators.h"

#include <charconv>
#include <cmath>

namespace interleave::python {

namespace {

Status give(Value& result, Value value)
{
    result = std::move(value);
    return Status::Ok;
}

bool isNumber(const Value& v) { return v.isFloat() || isInteger(v) || as<FloatObject>(v); }

/// x with a * x == 1 modulo m, or nothing.
std::optional<BigInteger> inverse(const BigInteger& a, const BigInteger& m)
{
    BigInteger r0 = m;
    BigInteger r1 = floorDivide(a, m).rest;
    BigInteger x0 = 0;
    BigInteger x1 = 1;
    while (r1 != 0) {
        const BigInteger quotient = r0 / r1;
        BigInteger next = r0 - quotient * r1;
        r0 = std::exchange(r1, next);
        next = x0 - quotient * x1;
        x0 = std::exchange(x1, next);
    }
    return r0 == 1 ? std::optional(floorDivide(x0, m).rest) : std::nullopt;
}

Status integerPower(Vm& vm, const BigInteger& base, BigInteger exponent, const BigInteger& modulus, Value& result)
{
    if (modulus == 0) {
        return vm.valueError("pow() 3rd argument cannot be 0");
    }
    const BigInteger m = abs(modulus);
    BigInteger a = floorDivide(base, m).rest;
    if (exponent < 0) {
        const auto inverted = inverse(a, m);
        if (!inverted) {
            return vm.valueError("base is not invertible for the given modulus");
        }
        a = *inverted;
        exponent = -exponent;
    }
    const BigInteger value = m == 1 ? BigInteger(0) : BigInteger(powm(a, exponent, m));
    return give(result, vm.integer(modulus < 0 && value != 0 ? BigInteger(value + modulus) : value));
}

/// A float rounded to a whole number, half to even.
double wholeHalfEven(double value)
{
    const double rounded = std::round(value);
    return std::fabs(value - rounded) == 0.5 ? 2.0 * std::round(value / 2.0) : rounded;
}

/// |value| rounded to a multiple of 10^places; the decimal value of a double is exact, so half to even of it is too.
double roundedPositive(double value, int places)
{
    char buffer[800];
    std::to_chars_result text{};
    if (places >= 0) {
        text = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, places);
    } else {
        const int exponent = static_cast<int>(std::floor(std::log10(value)));
        // log10 may be one off near a power of ten: read the exponent from the digits.
        const auto digits = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific, 17);
        *digits.ptr = '\0';
        const char* e = buffer;
        while (*e != 'e' && *e != '\0') {
            ++e;
        }
        const int precise = *e == 'e' ? std::atoi(e + 1) : exponent;
        const int kept = precise + places;
        if (kept < -1) {
            return 0;
        }
        if (kept == -1) {
            const double unit = std::pow(10.0, -places);
            return value > unit / 2 ? unit : 0;
        }
        text = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific, kept);
    }
    double rounded = 0;
    const auto read = std::from_chars(buffer, text.ptr, rounded);
    return read.ec == std::errc::result_out_of_range ? HUGE_VAL : rounded;
}

Status roundFloat(Vm& vm, double value, std::int64_t places, Value& result)
{
    // Bounds of Objects/floatobject.c: more digits than a double has, or none left.
    if (!std::isfinite(value) || value == 0 || places > 323) {
        return give(result, Value::real(value));
    }
    if (places < -308) {
        return give(result, Value::real(0.0 * value));
    }
    const double rounded = roundedPositive(std::fabs(value), static_cast<int>(places));
    if (std::isinf(rounded)) {
        return vm.raise(vm.types.overflowError, "rounded value too large to represent");
    }
    return give(result, Value::real(std::copysign(rounded, value)));
}

Status roundInteger(Vm& vm, const BigInteger& value, std::int64_t places, Value& result)
{
    if (places >= 0) {
        return give(result, vm.integer(value));
    }
    if (-places > static_cast<std::int64_t>(value == 0 ? 0 : msb(abs(value)) / 3 + 2)) {
        return give(result, Value::integer(0));
    }
    const BigInteger unit = pow(BigInteger(10), static_cast<unsigned>(-places));
    auto [quotient, rest] = floorDivide(value, unit);
    const BigInteger twice = rest * 2;
    if (twice > unit || (twice == unit && bit_test(abs(quotient), 0))) {
        ++quotient;
    }
    return give(result, vm.integer(BigInteger(quotient * unit)));
}

} // namespace

Status divideModulo(Vm& vm, const Value& left, const Value& right, Value& result)
{
    const Value a = plainNumber(left);
    const Value b = plainNumber(right);
    if (!isNumber(a) || !isNumber(b)) {
        return vm.typeError("unsupported operand type(s) for divmod(): '" + vm.typeName(a) + "' and '" + vm.typeName(b) + "'");
    }
    if (isInteger(a) && isInteger(b)) {
        if (b.isIntLike() && b.asInt() == 0) {
            return vm.raise(vm.types.zeroDivisionError, "integer division or modulo by zero");
        }
        const QuotientRest parts = floorDivide(toBigInteger(a), toBigInteger(b));
        return give(result, vm.tuple({vm.integer(parts.quotient), vm.integer(parts.rest)}));
    }
    const auto x = vm.number(a);
    const auto y = x ? vm.number(b) : std::nullopt;
    if (!y) {
        return Status::Error;
    }
    if (*y == 0) {
        return vm.raise(vm.types.zeroDivisionError, "float divmod()");
    }
    const FloatQuotientRest parts = floorDivide(*x, *y);
    return give(result, vm.tuple({Value::real(parts.quotient), Value::real(parts.rest)}));
}

Status powerModulo(Vm& vm, const Value& a, const Value& b, const Value& modulus, Value& result)
{
    if (modulus.isEmpty() || modulus.isNone()) {
        return vm.binary(BinaryOperator::Pow, a, b, result);
    }
    if (isInteger(a) && isInteger(b) && isInteger(modulus)) {
        return integerPower(vm, toBigInteger(a), toBigInteger(b), toBigInteger(modulus), result);
    }
    if (isNumber(a) && isNumber(b) && isNumber(modulus)) {
        return vm.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    return vm.typeError("unsupported operand type(s) for ** or pow(): '" + vm.typeName(a) + "', '" + vm.typeName(b) + "', '" + vm.typeName(modulus) + "'");
}

Status absolute(Vm& vm, const Value& operand, Value& result)
{
    const Value a = plainNumber(operand);
    if (a.isFloat()) {
        return give(result, Value::real(std::fabs(a.asFloat())));
    }
    if (!isInteger(a)) {
        return vm.typeError("bad operand type for abs(): '" + vm.typeName(a) + "'");
    }
    if (a.isIntLike() && a.asInt() >= 0) {
        return give(result, Value::integer(a.asInt()));
    }
    return give(result, vm.integer(BigInteger(abs(toBigInteger(a)))));
}

Status rounded(Vm& vm, const Value& operand, const Value& digits, Value& result)
{
    const Value a = plainNumber(operand);
    const bool whole = digits.isEmpty() || digits.isNone();
    const auto places = clampedIndex(vm, digits);
    if (!places) {
        return Status::Error;
    }
    if (isInteger(a)) {
        return whole ? give(result, a.isBool() ? Value::integer(a.asInt()) : a) : roundInteger(vm, toBigInteger(a), places->value, result);
    }
    if (!a.isFloat()) {
        return vm.typeError("type " + vm.typeName(a) + " doesn't define __round__ method");
    }
    if (!whole) {
        return roundFloat(vm, a.asFloat(), places->value, result);
    }
    if (std::isnan(a.asFloat())) {
        return vm.valueError("cannot convert float NaN to integer");
    }
    if (std::isinf(a.asFloat())) {
        return vm.raise(vm.types.overflowError, "cannot convert float infinity to integer");
    }
    return give(result, vm.integer(truncated(wholeHalfEven(a.asFloat()))));
}

} // namespace interleave::python
