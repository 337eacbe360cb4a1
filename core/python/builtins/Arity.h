#pragma once

/// Checks of the number of arguments of native functions, with CPython's messages.

#include "core/python/vm/Vm.h"

#include <limits>

namespace interleave::python {

inline constexpr std::size_t anyNumber = std::numeric_limits<std::size_t>::max();

/// `name` is "len". At least `minimum` and at most `maximum` positional arguments and no keywords, else TypeError and false.
bool checkArity(Vm& vm, const char* name, Args args, std::size_t minimum, std::size_t maximum);

/// `name` is "list.append". As checkArity for the arguments behind `self`, which must be there.
bool checkMethodArity(Vm& vm, const char* name, Args args, std::size_t minimum, std::size_t maximum);

/// TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object.
Status wrongSelf(Vm& vm, const char* name, const Value& self);

/// `self` of a native method as a T, after checking self and the number of the other arguments. Null: the exception is set.
template <typename T>
T* selfOf(Vm& vm, const char* name, Args args, std::size_t minimum = 0, std::size_t maximum = 0)
{
    if (!checkMethodArity(vm, name, args, minimum, maximum)) {
        return nullptr;
    }
    T* self = as<T>(args[0]);
    if (!self) {
        wrongSelf(vm, name, args[0]);
    }
    return self;
}

/// The same for set and frozenset.
SetObject* setSelf(Vm& vm, const char* name, Args args, std::size_t minimum = 0, std::size_t maximum = 0);

/// The class that a `construct` function was asked for: what `result` holds on entry, else `builtin`.
inline Type* requestedType(const Value& result, Type* builtin)
{
    Type* type = as<Type>(result);
    return type ? type : builtin;
}

/// Ok with `value` as the result.
inline Status give(Value& result, Value value)
{
    result = std::move(value);
    return Status::Ok;
}
inline Status giveBool(Value& result, bool value) { return give(result, Value::boolean(value)); }
inline Status giveInt(Value& result, std::size_t value) { return give(result, Value::integer(static_cast<std::int64_t>(value))); }
inline Status giveNone(Value& result) { return give(result, Value::none()); }

/// False with the run halted if `bytes` more do not fit into the memory limit.
bool allow(Vm& vm, std::size_t bytes);

} // namespace interleave::python
