#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/WeakReference.h"

/// `_weakref`: references that do not keep their object alive.

namespace interleave::library {

using namespace python;

namespace {

struct WeakTypes {
    explicit WeakTypes(Vm& vm);
    Type* reference = nullptr;
};

/// Values without an identity of their own, and instances of the plain built-in types, take no weak references.
bool canBeReferred(const Value& value)
{
    if (!value.isObject()) {
        return false;
    }
    switch (value.asObject()->kind()) {
    case Kind::Plain: case Kind::Function: case Kind::Type: case Kind::Module: case Kind::Generator: case Kind::Exception: case Kind::Native:
    case Kind::BoundMethod: case Kind::Set: case Kind::FrozenSet: return true;
    default: return value.asObject()->type()->user;
    }
}

Status construct(Vm& vm, Args args, Value& result)
{
    Type* const asked = as<Type>(result);
    Type* const type = asked ? asked : vm.extension<WeakTypes>().reference;
    if (args.positional < 1 || args.positional > 2) {
        return vm.typeError(args.positional == 0 ? "__new__ expected at least 1 argument, got 0" : "__new__ expected at most 2 arguments, got " + std::to_string(args.positional));
    }
    if (!canBeReferred(args[0])) {
        return vm.typeError("cannot create weak reference to '" + vm.typeName(args[0]) + "' object");
    }
    const bool withCallback = args.positional == 2 && !args[1].isNone();
    if (const auto* known = vm.weakReferences(args[0].asObject()); known && !withCallback) {
        for (WeakReference* reference : *known) {
            if (reference->type() == type && reference->callback.isEmpty() && !type->user) {
                return give(result, Value(reference)); // CPython shares references without callbacks
            }
        }
    }
    return give(result, Value(vm.heap.make<WeakReference>(vm, type, args[0].asObject(), withCallback ? args[1] : Value())));
}

WeakReference* referenceSelf(Vm& vm, const char* name, Args args, std::size_t others = 0)
{
    if (!checkMethodArity(vm, name, args, others, others)) {
        return nullptr;
    }
    if (vm.isInstance(args[0], vm.extension<WeakTypes>().reference)) {
        return static_cast<WeakReference*>(args[0].asObject());
    }
    wrongSelf(vm, name, args[0]);
    return nullptr;
}

Status call(Vm& vm, Args args, Value& result)
{
    const WeakReference* const self = referenceSelf(vm, "weakref.__call__", args);
    return self ? give(result, self->target()) : Status::Error;
}

Status equal(Vm& vm, Args args, Value& result)
{
    WeakReference* const self = referenceSelf(vm, "weakref.__eq__", args, 1);
    if (!self) {
        return Status::Error;
    }
    if (!vm.isInstance(args[1], vm.extension<WeakTypes>().reference)) {
        return give(result, vm.notImplemented());
    }
    const auto* other = static_cast<WeakReference*>(args[1].asObject());
    if (self->target().isNone() || other->target().isNone()) {
        return giveBool(result, self == other);
    }
    const auto same = vm.equal(self->target(), other->target());
    return same ? giveBool(result, *same) : Status::Error;
}

Status hash(Vm& vm, Args args, Value& result)
{
    WeakReference* const self = referenceSelf(vm, "weakref.__hash__", args);
    if (!self) {
        return Status::Error;
    }
    Str& kept = *vm.intern("_hash");
    if (self->dict) {
        if (const Value* known = self->dict->get(kept)) {
            return give(result, *known);
        }
    }
    if (self->target().isNone()) {
        return vm.typeError("weak object has gone away");
    }
    const auto value = vm.hash(self->target());
    if (!value) {
        return Status::Error;
    }
    if (!self->dict) {
        self->dict = vm.newDict();
    }
    self->dict->set(kept, Value::integer(static_cast<std::int64_t>(*value)));
    return giveInt(result, *value);
}

Status repr(Vm& vm, Args args, Value& result)
{
    const WeakReference* const self = referenceSelf(vm, "weakref.__repr__", args);
    if (!self) {
        return Status::Error;
    }
    const std::string start = "<weakref at " + vm.address(self) + "; ";
    const Value target = self->target();
    return give(result, vm.string(target.isNone() ? start + "dead>" : start + "to '" + vm.typeName(target) + "' at " + vm.address(target.asObject()) + ">"));
}

Status callbackOf(Vm&, const Value& self, Value& result)
{
    const Value& callback = static_cast<WeakReference*>(self.asObject())->callback;
    return give(result, callback.isEmpty() ? Value::none() : callback);
}

WeakTypes::WeakTypes(Vm& vm) : reference(makeType(vm, "ReferenceType", Kind::Native))
{
    reference->module = "weakref";
    reference->construct = construct;
    addMethods(vm, *reference, {{"__call__", call}, {"__eq__", equal}, {"__hash__", hash}, {"__repr__", repr},
        {"__init__", [](Vm&, Args, Value& result) { return giveNone(result); }}});
    addAttributes(vm, *reference, {{"__callback__", callbackOf}});
    if (const Value* subscript = vm.types.list->attributes->get(*vm.names.class_getitem)) {
        reference->attributes->set(*vm.names.class_getitem, *subscript);
    }
}

/// getweakrefcount(object)
Status count(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "getweakrefcount", args, 1, 1)) {
        return Status::Error;
    }
    const auto* known = args[0].isObject() ? vm.weakReferences(args[0].asObject()) : nullptr;
    return giveInt(result, known ? known->size() : 0);
}

/// getweakrefs(object)
Status all(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "getweakrefs", args, 1, 1)) {
        return Status::Error;
    }
    std::vector<Value> items;
    if (const auto* known = args[0].isObject() ? vm.weakReferences(args[0].asObject()) : nullptr) {
        for (WeakReference* reference : *known) {
            items.emplace_back(reference);
        }
    }
    return give(result, vm.list(std::move(items)));
}

} // namespace

void installWeakref(Vm& vm, ModuleObject& module)
{
    module.dict->set(*vm.intern("ref"), Value(vm.extension<WeakTypes>().reference));
    addFunctions(vm, *module.dict, {{"getweakrefcount", count}, {"getweakrefs", all}});
}

} // namespace interleave::library
