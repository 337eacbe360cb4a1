#pragma once

/// Fills a Vm with the built-in types, functions and exceptions.

#include "core/python/vm/Vm.h"

namespace interleave::python {

/// Helpers for tables of native attributes.
struct NativeMethod { const char* name; NativeFn function; };
struct NativeAttribute { const char* name; NativeProperty::Getter get; NativeProperty::Setter set = nullptr; };

/// A new built-in type with one base (object if nullptr), registered with the heap for the whole run.
Type* makeType(Vm& vm, const char* name, Kind layout, Type* base = nullptr);
void addMethods(Vm& vm, Type& type, std::initializer_list<NativeMethod> methods);
void addClassMethods(Vm& vm, Type& type, std::initializer_list<NativeMethod> methods);  ///< the first argument is the class
void addStaticMethods(Vm& vm, Type& type, std::initializer_list<NativeMethod> methods);
void addAttributes(Vm& vm, Type& type, std::initializer_list<NativeAttribute> attributes);
void addFunctions(Vm& vm, DictObject& module, std::initializer_list<NativeMethod> functions);

/// Creates every type of Types and puts the public ones into vm.builtins. Called once by Vm's constructor.
void installTypes(Vm& vm);          ///< type objects themselves (TypeObjects.cpp)
void installExceptions(Vm& vm);     ///< the exception hierarchy, its constructors and attributes
void installNumbers(Vm& vm);        ///< int, float, bool methods and constructors
void installStrings(Vm& vm);        ///< str and bytes
void installSequences(Vm& vm);      ///< list, tuple, range, slice and their iterators
void installMappings(Vm& vm);       ///< dict, its views, set, frozenset
void installFunctions(Vm& vm);      ///< print, len, sorted…
void installGenerators(Vm& vm);     ///< generator and coroutine methods
void installAsyncGenerators(Vm& vm);

/// The exception instance that the arguments of a generator's throw(type, value) or throw(instance) mean, self first. Empty: failed.
Value thrownException(Vm& vm, Args args);

/// Reads the arguments of a native call as CPython's does: positional or by keyword, with defaults, with its TypeErrors.
/// `names`: parameter names; a name that starts with '/' is positional-only (without the slash), with '*' keyword-only. Absent ones become Empty.
/// False: the exception is set.
bool readArguments(Vm& vm, const char* function, Args args, std::initializer_list<const char*> names, std::size_t required, Value* const* targets);

/// The same with variables: `Value a, b; if (!arguments(vm, "f", args, {"a", "*b"}, 1, a, b)) return Status::Error;`
template <typename... V>
bool arguments(Vm& vm, const char* function, Args args, std::initializer_list<const char*> names, std::size_t required, V&... variables)
{
    Value* const targets[] = {&variables...};
    return readArguments(vm, function, args, names, required, targets);
}

/// How a native function asks the Vm to have one of its arguments turned into a list first when iterating it would run Python code (a generator): such
/// code may block, which only frames can. Called at the top of the native: `if (needsCollecting(vm, args, 0)) return collectThenCall(vm, fn, args, 0);`
bool needsCollecting(Vm& vm, Args args, std::size_t position);
Status collectThenCall(Vm& vm, NativeFn function, Args args, std::size_t position);

/// The same for a function whose effect can be seen while the iterable runs (list.extend): it is called once for every item, with a list of that
/// item in the argument's place, and at the end with an empty list, which gives the result.
Status callForEach(Vm& vm, NativeFn function, Args args, std::size_t position);

} // namespace interleave::python
