#pragma once

/// contextvars: variables whose values belong to a context. Every thread runs in one; tasks and callbacks of an event loop run in copies.
///
/// Semantics: CPython 3.11, Python/context.c, except that a context lists its variables in the order in which they were first set.

#include "core/python/vm/Vm.h"

#include <memory>

namespace interleave::library {

using namespace python;

class ContextVarObject final : public NativeObject {
public:
    explicit ContextVarObject(Type* type) : NativeObject(type) {}
    void clear() override;

    Ref<Str> name;
    Value defaultValue; ///< Empty: none
};

/// The values of one context. Contexts share them until one of them sets a variable, so that copying a context costs nothing.
using ContextValues = std::vector<std::pair<Ref<ContextVarObject>, Value>>;

class ContextObject final : public NativeObject {
public:
    explicit ContextObject(Type* type) : NativeObject(type) {}
    void clear() override;

    /// nullptr: the variable has no value here.
    const Value* find(const ContextVarObject& variable) const;
    /// Empty: forget it.
    void set(ContextVarObject& variable, Value value);

    std::shared_ptr<const ContextValues> values; ///< null: none
    bool entered = false;                        ///< a thread runs in it
};

class TokenObject final : public NativeObject {
public:
    explicit TokenObject(Type* type) : NativeObject(type) {}
    void clear() override;

    Ref<ContextObject> context;
    Ref<ContextVarObject> variable;
    Value before; ///< Empty: it had no value
    bool used = false;
};

/// One per run: the types, and the context of every thread.
struct Contexts {
    explicit Contexts(Vm& vm);

    /// The context in which a thread runs; made when first asked for. The reference lives as long as the run.
    Ref<ContextObject>& current(const Thread& thread);
    /// A copy of the context of the running thread.
    ContextObject* copyCurrent();

    Vm& vm;
    Type *variable = nullptr, *context = nullptr, *token = nullptr, *missing = nullptr;
    Value missingValue;
    std::unordered_map<const Thread*, Ref<ContextObject>> ofThread;
};

/// A method of one of the types, behind a check of `self`.
template <Type* Contexts::*type, NativeFn function>
Status checked(Vm& vm, Args args, Value& result)
{
    const Type* expected = vm.extension<Contexts>().*type;
    if (args.positional > 0 && vm.typeOf(args[0]) == expected) return function(vm, args, result);
    return vm.typeError("descriptor requires a '" + expected->module + "." + expected->name + "' object");
}

/// Context.run(callable, *args, **keywords)
Status runInContext(Vm& vm, Args args, Value& result);
void installContextTypes(Contexts& contexts);

} // namespace interleave::library
