#pragma once

/// Comparison of built-in values, apart from the dispatch of special methods.

#include "core/python/vm/Protocols.h"

#include <compare>

namespace interleave::python {

/// `<=` and so on.
const char* comparisonText(CompareOperator op);
/// What `op` says about two values that stand in this order. Unordered (nan): only `!=` holds.
bool holds(CompareOperator op, std::partial_ordering order);

/// Exact, whatever the types: 2**53 + 1 > float(2**53). Requires: both are numbers.
std::partial_ordering compareNumbers(const Value& a, const Value& b);
/// By code points.
std::strong_ordering compareText(std::string_view a, std::string_view b);

/// Ok with an Empty result: the two do not compare like this.
Status compareNative(Vm& vm, CompareOperator op, const Value& a, const Value& b, Value& result);

/// The same, and then by identity, or TypeError.
Status compareByIdentity(Vm& vm, CompareOperator op, const Value& a, const Value& b, Value& result);
Status compareDefault(Vm& vm, CompareOperator op, const Value& a, const Value& b, Value& result);

} // namespace interleave::python
