#include "core/python/vm/Operators.h"

#include "core/python/text/IntegerText.h"

#include <cmath>

namespace interleave::python {

namespace {

using text::bitLength;

/// Results of more bits than this are refused: their arithmetic alone would take longer than a run may.
constexpr std::size_t maximumBits = std::size_t{1} << 22;

bool allowsBits(Vm& vm, std::size_t bits)
{
    if (bits <= maximumBits && vm.heap.allows(bits / 8)) {
        return true;
    }
    vm.haltLimit(LimitKind::Memory, "an integer of more than " + std::to_string(maximumBits) + " bits");
    return false;
}

Status zeroDivision(Vm& vm, BinaryOperator op)
{
    const char* text = op == BinaryOperator::Div ? "division by zero"
        : op == BinaryOperator::Mod ? "integer modulo by zero" : "integer division or modulo by zero";
    return vm.raise(vm.types.zeroDivisionError, text);
}

Status give(Value& result, Value value)
{
    result = std::move(value);
    return Status::Ok;
}

Status power(Vm& vm, const BigInteger& a, const BigInteger& b, Value& result)
{
    if (b < 0) {
        const auto base = toDouble(vm, a);
        const auto exponent = base ? toDouble(vm, b) : std::nullopt;
        return exponent ? floatBinary(vm, BinaryOperator::Pow, *base, *exponent, result) : Status::Error;
    }
    if (b == 0 || a == 0 || a == 1) {
        return give(result, Value::integer(b == 0 || a == 1));
    }
    if (a == -1) {
        return give(result, Value::integer(bit_test(b, 0) ? -1 : 1));
    }
    if (bitLength(b) > 32 || !allowsBits(vm, (bitLength(a) - 1) * static_cast<std::size_t>(b))) {
        vm.haltLimit(LimitKind::Memory);
        return Status::Error;
    }
    return give(result, vm.integer(pow(a, static_cast<unsigned>(b))));
}

Status shiftLeft(Vm& vm, const BigInteger& a, const BigInteger& b, Value& result)
{
    if (b < 0) {
        return vm.valueError("negative shift count");
    }
    if (a == 0) {
        return give(result, Value::integer(0));
    }
    if (bitLength(b) > 62) {
        return vm.raise(vm.types.overflowError, "too many digits in integer");
    }
    const auto count = static_cast<std::size_t>(b);
    if (!allowsBits(vm, bitLength(a) + count)) {
        return Status::Error;
    }
    return give(result, vm.integer(BigInteger(a << count)));
}

Status shiftRight(Vm& vm, const BigInteger& a, const BigInteger& b, Value& result)
{
    if (b < 0) {
        return vm.valueError("negative shift count");
    }
    if (b >= bitLength(a)) {
        return give(result, Value::integer(a < 0 ? -1 : 0));
    }
    const BigInteger divisor = BigInteger(1) << static_cast<std::size_t>(b);
    return give(result, vm.integer(a < 0 ? floorDivide(a, divisor).quotient : BigInteger(a >> static_cast<std::size_t>(b))));
}

/// Bit operations on negative numbers see endless ones in front: computed on the complements, which are not negative.
BigInteger bitwise(BinaryOperator op, const BigInteger& a, const BigInteger& b)
{
    const bool negativeA = a < 0;
    const bool negativeB = b < 0;
    const BigInteger x = negativeA ? BigInteger(-a - 1) : a;
    const BigInteger y = negativeB ? BigInteger(-b - 1) : b;
    const auto complement = [](const BigInteger& n) { return BigInteger(-n - 1); };
    const auto without = [](const BigInteger& n, const BigInteger& mask) { return BigInteger(n ^ (n & mask)); };
    if (op == BinaryOperator::BitXor) {
        return negativeA != negativeB ? complement(x ^ y) : BigInteger(x ^ y);
    }
    if (op == BinaryOperator::BitAnd) {
        if (negativeA && negativeB) {
            return complement(x | y);
        }
        return negativeA ? without(y, x) : negativeB ? without(x, y) : BigInteger(x & y);
    }
    if (negativeA && negativeB) {
        return complement(x & y);
    }
    return negativeA ? complement(without(x, y)) : negativeB ? complement(without(y, x)) : BigInteger(x | y);
}

std::int64_t floorQuotient(std::int64_t a, std::int64_t b)
{
    const std::int64_t quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

std::int64_t floorRest(std::int64_t a, std::int64_t b)
{
    const std::int64_t rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

Status smallPower(Vm& vm, std::int64_t a, std::int64_t b, Value& result)
{
    if (b < 0 || b > 63) {
        return power(vm, a, b, result);
    }
    std::int64_t product = 1;
    for (std::int64_t i = 0; i < b; ++i) {
        if (__builtin_mul_overflow(product, a, &product)) {
            return power(vm, a, b, result);
        }
    }
    return give(result, Value::integer(product));
}

Status smallDivide(Vm& vm, BinaryOperator op, std::int64_t a, std::int64_t b, Value& result)
{
    if (b == 0) {
        return zeroDivision(vm, op);
    }
    if (op == BinaryOperator::Div) {
        constexpr std::int64_t exact = std::int64_t{1} << 53;
        if (a >= -exact && a <= exact && b >= -exact && b <= exact) {
            return give(result, Value::real(static_cast<double>(a) / static_cast<double>(b)));
        }
        return bigBinary(vm, op, a, b, result);
    }
    if (b == -1) {
        return op == BinaryOperator::Mod ? give(result, Value::integer(0)) : give(result, vm.integer(-BigInteger(a)));
    }
    return give(result, Value::integer(op == BinaryOperator::Mod ? floorRest(a, b) : floorQuotient(a, b)));
}

} // namespace

Status integerBinary(Vm& vm, BinaryOperator op, std::int64_t a, std::int64_t b, Value& result)
{
    std::int64_t sum = 0;
    switch (op) {
    case BinaryOperator::Add:
        return give(result, __builtin_add_overflow(a, b, &sum) ? vm.integer(BigInteger(a) + b) : Value::integer(sum));
    case BinaryOperator::Sub:
        return give(result, __builtin_sub_overflow(a, b, &sum) ? vm.integer(BigInteger(a) - b) : Value::integer(sum));
    case BinaryOperator::Mult:
        return give(result, __builtin_mul_overflow(a, b, &sum) ? vm.integer(BigInteger(a) * b) : Value::integer(sum));
    case BinaryOperator::Div:
    case BinaryOperator::FloorDiv:
    case BinaryOperator::Mod: return smallDivide(vm, op, a, b, result);
    case BinaryOperator::Pow: return smallPower(vm, a, b, result);
    case BinaryOperator::LShift:
        if (b >= 0 && b < 63 && a >= -(std::int64_t{1} << (62 - b)) && a <= (std::int64_t{1} << (62 - b))) {
            return give(result, Value::integer(a * (std::int64_t{1} << b)));
        }
        return shiftLeft(vm, a, b, result);
    case BinaryOperator::RShift:
        return b < 0 ? vm.valueError("negative shift count") : give(result, Value::integer(b > 62 ? (a < 0 ? -1 : 0) : a >> b));
    case BinaryOperator::BitOr: return give(result, Value::integer(a | b));
    case BinaryOperator::BitXor: return give(result, Value::integer(a ^ b));
    case BinaryOperator::BitAnd: return give(result, Value::integer(a & b));
    case BinaryOperator::MatMult: break;
    }
    return Status::Ok;
}

Status bigBinary(Vm& vm, BinaryOperator op, const BigInteger& a, const BigInteger& b, Value& result)
{
    const bool divides = op == BinaryOperator::Div || op == BinaryOperator::FloorDiv || op == BinaryOperator::Mod;
    if (divides && b == 0) {
        return zeroDivision(vm, op);
    }
    switch (op) {
    case BinaryOperator::Add: return give(result, vm.integer(BigInteger(a + b)));
    case BinaryOperator::Sub: return give(result, vm.integer(BigInteger(a - b)));
    case BinaryOperator::Mult:
        return allowsBits(vm, bitLength(a) + bitLength(b)) ? give(result, vm.integer(BigInteger(a * b))) : Status::Error;
    case BinaryOperator::Div: {
        const auto quotient = trueDivide(vm, a, b);
        return quotient ? give(result, Value::real(*quotient)) : Status::Error;
    }
    case BinaryOperator::FloorDiv: return give(result, vm.integer(floorDivide(a, b).quotient));
    case BinaryOperator::Mod: return give(result, vm.integer(floorDivide(a, b).rest));
    case BinaryOperator::Pow: return power(vm, a, b, result);
    case BinaryOperator::LShift: return shiftLeft(vm, a, b, result);
    case BinaryOperator::RShift: return shiftRight(vm, a, b, result);
    case BinaryOperator::BitOr:
    case BinaryOperator::BitXor:
    case BinaryOperator::BitAnd: return give(result, vm.integer(bitwise(op, a, b)));
    case BinaryOperator::MatMult: break;
    }
    return Status::Ok;
}

QuotientRest floorDivide(const BigInteger& a, const BigInteger& b)
{
    QuotientRest out;
    divide_qr(a, b, out.quotient, out.rest);
    if (out.rest != 0 && (out.rest < 0) != (b < 0)) {
        out.rest += b;
        --out.quotient;
    }
    return out;
}

std::optional<double> trueDivide(Vm& vm, const BigInteger& a, const BigInteger& b)
{
    if (a == 0) {
        return b < 0 ? -0.0 : 0.0;
    }
    const bool negative = (a < 0) != (b < 0);
    const auto sizeA = static_cast<long>(bitLength(a));
    const auto sizeB = static_cast<long>(bitLength(b));
    if (sizeA - sizeB > 1025) {
        vm.raise(vm.types.overflowError, "integer division result too large for a float");
        return {};
    }
    // A quotient with at least 55 bits more than needed for one rounding: 2^shift * |a| / |b|. Numbers below the normal range have fewer
    // bits, which the scaling at the end would round a second time: cut here to what will be left, plus two bits.
    long shift = 66 - (sizeA - sizeB);
    shift = std::min(shift, 1074l + 2);
    BigInteger top = abs(a);
    BigInteger bottom = abs(b);
    if (shift >= 0) {
        top <<= static_cast<unsigned long>(shift);
    } else {
        bottom <<= static_cast<unsigned long>(-shift);
    }
    QuotientRest parts;
    divide_qr(top, bottom, parts.quotient, parts.rest);
    BigInteger quotient = parts.quotient * 2 + (parts.rest != 0 ? 1 : 0);
    ++shift;
    // Round half to even to the bits a double of this size has.
    const long width = static_cast<long>(bitLength(quotient));
    const long topExponent = width - shift;
    const long kept = topExponent < -1021 ? 53 - (-1021 - topExponent) : 53;
    const long drop = width - std::max(kept, 0l);
    if (kept < 0) {
        return negative ? -0.0 : 0.0;
    }
    if (drop > 0) {
        const BigInteger unit = BigInteger(1) << static_cast<unsigned long>(drop);
        const BigInteger rest = quotient & (unit - 1);
        const BigInteger half = unit >> 1;
        quotient >>= static_cast<unsigned long>(drop);
        if (rest > half || (rest == half && bit_test(quotient, 0))) {
            ++quotient;
        }
    }
    const double value = std::ldexp(static_cast<double>(static_cast<std::uint64_t>(quotient)), static_cast<int>(std::max(drop, 0l) - shift));
    if (std::isinf(value)) {
        vm.raise(vm.types.overflowError, "integer division result too large for a float");
        return {};
    }
    return negative ? -value : value;
}

} // namespace interleave::python
