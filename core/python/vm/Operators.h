#pragma once

/// Arithmetic on built-in values, apart from the dispatch of special methods.
///
/// Functions with a `result`: Ok with an Empty result means "not for these operands" (NotImplemented).

#include "core/python/vm/Protocols.h"

namespace interleave::python {

/// `+`, `+=` as CPython writes them in messages; `** or pow()` for Pow.
std::string operatorText(BinaryOperator op, bool inPlace);

Status integerBinary(Vm& vm, BinaryOperator op, std::int64_t a, std::int64_t b, Value& result);
Status bigBinary(Vm& vm, BinaryOperator op, const BigInteger& a, const BigInteger& b, Value& result);
Status floatBinary(Vm& vm, BinaryOperator op, double a, double b, Value& result);
/// int, bool and float operands.
Status numericBinary(Vm& vm, BinaryOperator op, const Value& a, const Value& b, Value& result);
/// Concatenation, repetition, sets, dicts, `%` of strings. Never raises for operands that do not fit.
Status containerBinary(Vm& vm, BinaryOperator op, const Value& a, const Value& b, Value& result);
/// `list += iterable`, `set |= set` and so on, which change `a`.
Status containerInPlace(Vm& vm, BinaryOperator op, const Value& a, const Value& b, Value& result);
/// TypeError for operands that nothing fits to.
Status unsupportedOperands(Vm& vm, BinaryOperator op, const Value& a, const Value& b, bool inPlace);

/// `format % arguments`
Status percentFormat(Vm& vm, const Str& format, const Value& arguments, Value& result);

struct QuotientRest { BigInteger quotient, rest; };
/// Floor division. Requires: b != 0.
QuotientRest floorDivide(const BigInteger& a, const BigInteger& b);
/// a / b, correctly rounded. Nothing, with OverflowError set, if it is too large. Requires: b != 0.
std::optional<double> trueDivide(Vm& vm, const BigInteger& a, const BigInteger& b);
struct FloatQuotientRest { double quotient, rest; };
/// Requires: b != 0.
FloatQuotientRest floorDivide(double a, double b);

/// divmod(a, b), pow(a, b, modulus), abs(a), round(a[, digits]) of built-in numbers; TypeError for others. Empty: not given.
Status divideModulo(Vm& vm, const Value& a, const Value& b, Value& result);
Status powerModulo(Vm& vm, const Value& a, const Value& b, const Value& modulus, Value& result);
Status absolute(Vm& vm, const Value& a, Value& result);
Status rounded(Vm& vm, const Value& a, const Value& digits, Value& result);

} // namespace interleave::python
