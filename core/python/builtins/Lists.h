#pragma once

/// What lists share with tuples and with sorted().

#include "core/python/vm/Vm.h"

namespace interleave::python {

/// Sorts stably by `<`; `keys` may be null, else they have as many items and move along. Nested: classes written in Python may define `__lt__`.
/// False: the exception is set, and the items are in some order.
bool sortItems(Vm& vm, std::vector<Value>& items, std::vector<Value>* keys, bool reverse);

/// `==` and `<` of sequences, item by item. Nothing: the exception is set.
std::optional<bool> equalItems(Vm& vm, const std::vector<Value>& a, const std::vector<Value>& b);
/// `operation` is one of `<`, `<=`, `>`, `>=`, `==`, `!=`.
Status compareItems(Vm& vm, CompareOperator operation, const std::vector<Value>& a, const std::vector<Value>& b, Value& result);

/// The indices that a slice takes out of a sequence of `length`: start, start + step, … `count` of them.
struct SliceIndices {
    std::int64_t start = 0, stop = 0, step = 1;
    std::size_t count = 0;
};
/// Nothing: the exception is set (a bound is no index, or the step is zero).
std::optional<SliceIndices> sliceIndices(Vm& vm, const SliceObject& slice, std::size_t length);

/// sequence[key] for an int or a slice. `what` is "list" or "tuple", for messages.
Status itemOrSlice(Vm& vm, const std::vector<Value>& items, const Value& key, const char* what, bool asTuple, Value& result);
/// list[key] = value, or del list[key] if `value` is Empty.
Status setListItem(Vm& vm, ListObject& list, const Value& key, const Value& value);
/// Items times `count` (negative: 0). False: halted by the memory limit.
bool repeatItems(Vm& vm, const std::vector<Value>& items, std::int64_t count, std::vector<Value>& out);

/// "count" and "index" of lists and tuples.
Status countItem(Vm& vm, const std::vector<Value>& items, const Value& value, Value& result);
Status indexOfItem(Vm& vm, const std::vector<Value>& items, Args args, const char* message, Value& result);

/// `(a, b)` or `[a, b]` as repr shows it, without regard to a `__repr__` of a subclass.
std::optional<std::string> reprItems(Vm& vm, const std::vector<Value>& items, const char* open, const char* close);

/// All items of an iterable, within the memory limit. Python code runs nested. False: failed or halted.
bool collectItems(Vm& vm, const Value& iterable, std::vector<Value>& items);

/// `__eq__`, `__lt__`… of lists and tuples.
void addItemComparisons(Vm& vm, Type& type);

void installLists(Vm& vm);
void installListSort(Vm& vm);
void installTuples(Vm& vm);
void installRanges(Vm& vm);
void installSlices(Vm& vm);

} // namespace interleave::python
