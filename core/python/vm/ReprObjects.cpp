#include "core/python/vm/Protocols.h"
#include "core/python/vm/Repr.h"

namespace interleave::python {

namespace {

std::string qualifiedName(const Type& type) { return type.qualifiedName ? type.qualifiedName->text() : type.name; }

/// `asyncio.futures.Future`, without the module for built-in types.
std::string fullName(const Type& type)
{
    const std::string name = qualifiedName(type);
    return type.module == "builtins" || type.module.empty() ? name : type.module + "." + name;
}

/// How CPython's descriptors name a native method: `append` of `list`.
std::string nativeText(const NativeFunction& function)
{
    if (function.method && function.owner) {
        const std::string name = function.name;
        const char* const what = name.starts_with("__") ? "slot wrapper" : "method";
        return std::string("<") + what + " '" + name + "' of '" + function.owner->name + "' objects>";
    }
    return std::string("<built-in function ") + function.name + ">";
}

std::optional<std::string> boundText(Vm& vm, const BoundMethod& method)
{
    if (const auto* native = as<NativeFunction>(method.function)) {
        const std::string self = as<Type>(method.self) ? "type" : vm.typeName(method.self);
        const std::string at = method.self.isObject() ? vm.address(method.self.asObject()) : vm.hexAddress(0);
        return std::string("<built-in method ") + native->name + " of " + self + " object at " + at + ">";
    }
    const auto* function = as<Function>(method.function);
    const std::string name = function && function->qualifiedName ? function->qualifiedName->text() : "?";
    const auto self = vm.repr(method.self);
    return self ? std::optional("<bound method " + name + " of " + *self + ">") : std::nullopt;
}

std::string generatorText(Vm& vm, const Generator& generator)
{
    const std::string name = generator.qualifiedName ? generator.qualifiedName->text() : "";
    const char* const kind = generator.flavour == Generator::Flavour::Generator ? "generator"
        : generator.flavour == Generator::Flavour::Coroutine ? "coroutine" : "async_generator";
    return std::string("<") + kind + " object " + name + " at " + vm.address(&generator) + ">";
}

std::string superText(Vm& vm, const SuperObject& super)
{
    const std::string start = super.start ? super.start->name : "NULL";
    if (super.self.isEmpty() || super.self.isNone()) {
        return "<super: <class '" + start + "'>, NULL>";
    }
    return "<super: <class '" + start + "'>, <" + vm.typeName(super.self) + " object>>";
}

std::string cellText(Vm& vm, const Cell& cell)
{
    std::string held = "empty";
    if (!cell.value.isEmpty()) {
        held = vm.typeName(cell.value) + " object" + (cell.value.isObject() ? " at " + vm.address(cell.value.asObject()) : "");
    }
    return "<cell at " + vm.address(&cell) + ": " + held + ">";
}

} // namespace

std::string describePlain(Vm& vm, const Object& object)
{
    return "<" + fullName(*object.type()) + " object at " + vm.address(&object) + ">";
}

std::optional<std::string> describe(Vm& vm, const Value& value)
{
    const Object* object = value.asObject();
    switch (object->kind()) {
    case Kind::Function: {
        const auto* function = as<Function>(value);
        return "<function " + (function->qualifiedName ? function->qualifiedName->text() : "?") + " at " + vm.address(object) + ">";
    }
    case Kind::NativeFunction: return nativeText(*as<NativeFunction>(value));
    case Kind::BoundMethod: return boundText(vm, *as<BoundMethod>(value));
    case Kind::Type: return "<class '" + fullName(*as<Type>(value)) + "'>";
    case Kind::Module: return "<module '" + as<ModuleObject>(value)->name + "'>";
    case Kind::Generator: return generatorText(vm, *as<Generator>(value));
    case Kind::Super: return superText(vm, *as<SuperObject>(value));
    case Kind::Cell: return cellText(vm, *as<Cell>(value));
    case Kind::NativeProperty: return std::string("<attribute '") + as<NativeProperty>(value)->name + "'>";
    default: return describePlain(vm, *object);
    }
}

} // namespace interleave::python
