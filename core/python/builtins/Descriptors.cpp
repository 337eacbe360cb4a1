#include "core/python/builtins/Descriptors.h"

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

namespace interleave::python {

namespace {
Status makeProperty(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, vm.types.property);
    Value get, set, remove, documentation;
    if (!arguments(vm, "property", args, {"fget", "fset", "fdel", "doc"}, 0, get, set, remove, documentation)) {
        return Status::Error;
    }
    for (Value* accessor : {&get, &set, &remove}) {
        if (accessor->isNone()) {
            *accessor = Value();
        }
    }
    return give(result, Value(vm.heap.make<Property>(type, get, set, remove)));
}

enum class Accessor : std::uint8_t { Get, Set, Delete };

template <Accessor which>
Status replaced(Vm& vm, Args args, Value& result)
{
    static constexpr const char* names[] = {"property.getter", "property.setter", "property.deleter"};
    const Property* const self = selfOf<Property>(vm, names[static_cast<int>(which)], args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const auto part = [&](Accessor accessor, const Value& old) { return accessor == which ? args[1] : old; };
    return give(result, Value(vm.heap.make<Property>(
        self->type(), part(Accessor::Get, self->getter), part(Accessor::Set, self->setter), part(Accessor::Delete, self->deleter))));
}

template <Value Property::*part>
Status accessorOf(Vm&, const Value& self, Value& result)
{
    const Value& value = as<Property>(self)->*part;
    return give(result, value.isEmpty() ? Value::none() : value);
}

Status documentationOf(Vm& vm, const Value& self, Value& result)
{
    const Value& getter = as<Property>(self)->getter;
    return getter.isEmpty() ? giveNone(result) : vm.getAttribute(getter, *vm.names.doc, result);
}

template <Kind kind>
Status makeWrapper(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, kind == Kind::StaticMethod ? vm.types.staticMethod : vm.types.classMethod);
    if (!checkArity(vm, kind == Kind::StaticMethod ? "staticmethod" : "classmethod", args, 1, 1)) {
        return Status::Error;
    }
    return give(result, Value(vm.heap.make<MethodWrapper>(kind, type, args[0])));
}

Status wrapped(Vm&, const Value& self, Value& result) { return give(result, static_cast<MethodWrapper*>(self.asObject())->function); }

Status wrappedName(Vm& vm, const Value& self, Value& result)
{
    return vm.getAttribute(static_cast<MethodWrapper*>(self.asObject())->function, *vm.names.name, result);
}

Status wrappedDocumentation(Vm& vm, const Value& self, Value& result)
{
    return vm.getAttribute(static_cast<MethodWrapper*>(self.asObject())->function, *vm.names.doc, result);
}

Status makeSuper(Vm& vm, Args args, Value& result)
{
    if (args.total() == 0) {
        return vm.raise(vm.types.runtimeError, "super(): no arguments");
    }
    if (!checkArity(vm, "super", args, 1, 2)) {
        return Status::Error;
    }
    Type* const start = as<Type>(args[0]);
    if (!start) {
        return vm.typeError("super() argument 1 must be a type, not " + vm.typeName(args[0]));
    }
    if (args.positional == 1) {
        return vm.haltUnsupported("super() with one argument; give it the instance as well");
    }
    const Type* const asClass = as<Type>(args[1]);
    if (!(asClass && asClass->isSubclassOf(start)) && !vm.isInstance(args[1], start)) {
        return vm.typeError("super(type, obj): obj must be an instance or subtype of type");
    }
    return give(result, Value(vm.heap.make<SuperObject>(vm.types.super, start, args[1])));
}

Status reprSuper(Vm& vm, Args args, Value& result)
{
    const SuperObject* const self = selfOf<SuperObject>(vm, "super.__repr__", args);
    if (!self) {
        return Status::Error;
    }
    const Type* const of = as<Type>(self->self) ? as<Type>(self->self) : vm.typeOf(self->self);
    return give(result, vm.string("<super: <class '" + self->start->name + "'>, <" + of->name + " object>>"));
}
} // namespace

void installDescriptors(Vm& vm)
{
    Type& property = *vm.types.property;
    property.construct = makeProperty;
    addMethods(vm, property, {
        {"getter", replaced<Accessor::Get>}, {"setter", replaced<Accessor::Set>}, {"deleter", replaced<Accessor::Delete>}});
    addAttributes(vm, property, {
        {"fget", accessorOf<&Property::getter>}, {"fset", accessorOf<&Property::setter>}, {"fdel", accessorOf<&Property::deleter>},
        {"__doc__", documentationOf}});
    vm.types.staticMethod->construct = makeWrapper<Kind::StaticMethod>;
    vm.types.classMethod->construct = makeWrapper<Kind::ClassMethod>;
    for (Type* type : {vm.types.staticMethod, vm.types.classMethod}) {
        addAttributes(vm, *type, {
            {"__func__", wrapped}, {"__wrapped__", wrapped}, {"__name__", wrappedName}, {"__doc__", wrappedDocumentation}});
    }
    vm.types.super->construct = makeSuper;
    addMethods(vm, *vm.types.super, {{"__repr__", reprSuper}});
}

} // namespace interleave::python
