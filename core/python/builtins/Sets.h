#pragma once

/// Set algebra for set, frozenset and the views of dicts.

#include "core/python/vm/Vm.h"

namespace interleave::python {

enum class SetOperation : std::uint8_t { Union, Intersection, Difference, SymmetricDifference };

/// A new set of `kind` with the members of `from`.
Ref<SetObject> copySet(Vm& vm, const SetObject& from, Kind kind);
/// The members of any iterable as a set; sets are not copied. Python code runs nested. Null: failed.
Ref<SetObject> toSet(Vm& vm, const Value& iterable);
/// Adds the items of any iterable. False: failed.
bool addAll(Vm& vm, SetObject& set, const Value& iterable);
/// Is the member there? A set stands for the frozenset of its members. Nothing: failed (unhashable).
std::optional<bool> hasMember(Vm& vm, const SetObject& set, const Value& member);

/// The result as a new set of a's kind. Null: failed.
Ref<SetObject> combine(Vm& vm, SetOperation operation, const SetObject& a, const SetObject& b);
/// The same in place. False: failed.
bool combineInto(Vm& vm, SetOperation operation, SetObject& self, const SetObject& other);
/// `==`, `<=`… as sets compare. Nothing: failed.
std::optional<bool> compareSets(Vm& vm, CompareOperator operation, const SetObject& a, const SetObject& b);
std::optional<bool> disjoint(Vm& vm, const SetObject& a, const SetObject& b);

void installSets(Vm& vm);
void installDictViews(Vm& vm);

} // namespace interleave::python
