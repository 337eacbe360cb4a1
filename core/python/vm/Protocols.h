#pragma once

/// What the operators, comparisons, reprs and item accesses of the Vm share.

#include "core/python/vm/Vm.h"

namespace interleave::python {

/// The special method with which a class written in Python, or a type of a library module, replaces what the Vm does for a value by
/// itself. Empty if there is none. Not bound.
Value overriding(const Vm& vm, const Value& object, const Str& name);

/// Calls what overriding() found, with `self` in front if it binds. Nested. Ok or Error.
Status callSpecial(Vm& vm, const Value& method, const Value& self, std::initializer_list<Value> args, Value& result);

/// False for values that never have overriding methods: those held in place, and instances of the plain built-in types.
inline bool mayOverride(const Value& value)
{
    if (!value.isObject()) {
        return false;
    }
    const Kind kind = value.asObject()->kind();
    return value.asObject()->type()->user || kind == Kind::Plain || kind >= Kind::Cell;
}

/// Guards recursion over nested values, so that it ends in RecursionError and never in an overflow of the C++ stack.
class Nesting {
public:
    explicit Nesting(Vm& vm) : vm_(vm) { ++vm_.nesting; }
    ~Nesting() { --vm_.nesting; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    /// `doing`: " in comparison". False: RecursionError is set.
    bool allowed(const char* doing) const;

private:
    Vm& vm_;
};

/// A list or tuple of native layout: its items, else nullptr.
const std::vector<Value>* itemsOf(const Value& value);

/// False with the run halted if `bytes` more do not fit into the memory limit.
bool allowsBytes(Vm& vm, std::size_t bytes);

/// The number in an instance of a subclass of int or float, as a plain one; anything else as it is.
Value plainNumber(const Value& value);
inline bool isInteger(const Value& value) { return value.isIntLike() || as<BigInt>(value); }
/// Requires isInteger(value).
BigInteger toBigInteger(const Value& value);
/// Nothing, with OverflowError set, if it is too large. Correctly rounded.
std::optional<double> toDouble(Vm& vm, const BigInteger& number);
/// Requires: finite. Fraction cut off.
BigInteger truncated(double value);

/// An index given by a Python value, cut to what fits (as slices do it); `present` tells whether the value is neither None nor Empty.
struct ClampedIndex { std::int64_t value = 0; bool present = false; };
std::optional<ClampedIndex> clampedIndex(Vm& vm, const Value& value);
/// As clampedIndex, with the message that slices have for other types.
std::optional<ClampedIndex> sliceIndex(Vm& vm, const Value& value);
/// Start and end arguments of find(), count()…, resolved against a length.
struct Window { std::int64_t begin = 0, end = 0; };
std::optional<Window> windowOf(Vm& vm, const Value& start, const Value& end, std::int64_t length);

/// slice.indices() as positions: `count` of them from `start` in steps.
struct SlicePositions { std::int64_t start = 0, stop = 0, step = 1, count = 0; };
std::optional<SlicePositions> slicePositions(Vm& vm, const SliceObject& slice, std::int64_t length);

/// Items of a dict view as a new list; keys of the set in a set; nothing is raised.
std::vector<Value> viewItems(Vm& vm, const DictView& view);
/// Set or frozenset, or a keys or items view copied into a set. Null: neither, or failed().
Ref<SetObject> setLike(Vm& vm, const Value& value);

} // namespace interleave::python
