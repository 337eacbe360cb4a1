#pragma once

/// Installers of what objects, types and functions have for attributes.

#include "core/python/vm/Vm.h"

#include <set>

namespace interleave::python {

void installObject(Vm& vm);               ///< object's methods
void installTypeAttributes(Vm& vm);       ///< type's attributes, type() itself, `int | str`, `list[int]`
void installFunctionAttributes(Vm& vm);   ///< functions, methods, code, modules, cells
void installDescriptors(Vm& vm);          ///< property, staticmethod, classmethod, super
void installExceptionGroups(Vm& vm);

void installOutputFunctions(Vm& vm);      ///< print, input and what is refused
void installNumberFunctions(Vm& vm);      ///< sum, min, abs, hex…
void installObjectFunctions(Vm& vm);      ///< getattr, isinstance, dir…
void installIterationFunctions(Vm& vm);   ///< iter, next, any, all, sum, min, max
void installAsyncFunctions(Vm& vm);       ///< aiter, anext

/// `<class 'int'>`, `<class '__main__.Foo'>` without the frame: `__main__.Foo`.
std::string fullName(const Type& type);
/// isinstance / issubclass with a class, a tuple of them or a union. Nothing: failed.
std::optional<bool> matchesClass(Vm& vm, Type* type, const Value& classes, const char* function);
/// The part of a group that has just the exceptions in `leaves`, with the same structure; None if that is nothing. False: failed.
bool projectGroup(Vm& vm, const Value& group, const std::set<const Object*>& leaves, Value& result);
/// The names that dir() gives, sorted.
std::vector<Value> attributeNames(Vm& vm, const Value& object);

/// From modules/Classes.cpp: the class out of its metaclass, name, bases and namespace.
Status makeClass(Vm& vm, Type& meta, const std::string& name, const std::vector<Value>& bases, DictObject& attributes, Args keywords, Value& result);
/// The most derived of `meta` and the classes of the bases, nullptr with TypeError set if there is none.
Type* metaclassOf(Vm& vm, Type& meta, const std::vector<Value>& bases);
/// An empty instance of a class without a native layout.
Value newPlain(Vm& vm, Type& type);
/// TypeError: can't instantiate.
Status abstractClass(Vm& vm, const Type& type);

} // namespace interleave::python
