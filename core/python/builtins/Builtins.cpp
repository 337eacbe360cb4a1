#include "core/python/builtins/Builtins.h"

#include <algorithm>
#include <cstring>

namespace interleave::python {

Type* makeType(Vm& vm, const char* name, Kind layout, Type* base)
{
    if (!base) {
        base = vm.types.object;
    }
    std::vector<Type*> bases;
    if (base) {
        bases.push_back(base);
    }
    Type* type = vm.heap.make<Type>(vm.types.type, name, layout, std::move(bases));
    retain(type); // for the whole run: values point to their types without counting
    type->attributes = vm.heap.make<DictObject>(vm.types.dict);
    type->qualifiedName = vm.intern(name);
    if (base) {
        type->construct = base->construct;
        type->exception = base->exception;
    }
    type->linearize();
    return type;
}

namespace {

NativeFunction* nativeFunction(Vm& vm, Type* type, const NativeMethod& entry, bool method, Type* owner)
{
    auto* function = vm.heap.make<NativeFunction>(type, entry.name, entry.function, method);
    function->owner = owner;
    return function;
}

void addWrapped(Vm& vm, Type& type, std::initializer_list<NativeMethod> methods, Kind kind, Type* wrapper)
{
    for (const NativeMethod& entry : methods) {
        const Value function(nativeFunction(vm, vm.types.builtinFunction, entry, kind == Kind::ClassMethod, &type));
        type.attributes->set(*vm.intern(entry.name), Value(vm.heap.make<MethodWrapper>(kind, wrapper, function)));
    }
}

} // namespace

void addMethods(Vm& vm, Type& type, std::initializer_list<NativeMethod> methods)
{
    for (const NativeMethod& entry : methods) {
        type.attributes->set(*vm.intern(entry.name), Value(nativeFunction(vm, vm.types.methodDescriptor, entry, true, &type)));
    }
}

void addClassMethods(Vm& vm, Type& type, std::initializer_list<NativeMethod> methods)
{
    addWrapped(vm, type, methods, Kind::ClassMethod, vm.types.classMethod);
}

void addStaticMethods(Vm& vm, Type& type, std::initializer_list<NativeMethod> methods)
{
    addWrapped(vm, type, methods, Kind::StaticMethod, vm.types.staticMethod);
}

void addAttributes(Vm& vm, Type& type, std::initializer_list<NativeAttribute> attributes)
{
    for (const NativeAttribute& entry : attributes) {
        type.attributes->set(*vm.intern(entry.name), Value(vm.heap.make<NativeProperty>(vm.types.getset, entry.name, entry.get, entry.set)));
    }
}

void addFunctions(Vm& vm, DictObject& module, std::initializer_list<NativeMethod> functions)
{
    for (const NativeMethod& entry : functions) {
        module.set(*vm.intern(entry.name), Value(nativeFunction(vm, vm.types.builtinFunction, entry, false, nullptr)));
    }
}

// ---------------------------------------------------------------------------------------------- arguments

namespace {

/// A parameter list of readArguments, taken apart.
struct NativeParameters {
    struct Parameter { std::string_view name; bool positionalOnly = false; bool keywordOnly = false; };
    std::vector<Parameter> list;
    std::size_t positional = 0;     ///< how many can be given by position
    bool byPositionOnly = true;     ///< none can be given by keyword

    explicit NativeParameters(std::initializer_list<const char*> names)
    {
        for (std::string_view name : names) {
            Parameter p{name};
            p.positionalOnly = name.starts_with('/');
            p.keywordOnly = name.starts_with('*');
            p.name.remove_prefix(p.positionalOnly || p.keywordOnly);
            positional += !p.keywordOnly;
            byPositionOnly = byPositionOnly && p.positionalOnly;
            list.push_back(p);
        }
    }
};

std::string plural(std::size_t count, const char* word) { return std::to_string(count) + " " + word + (count == 1 ? "" : "s"); }

/// `split` of `str.split`.
std::string_view shortName(std::string_view function)
{
    const auto dot = function.rfind('.');
    return dot == std::string_view::npos ? function : function.substr(dot + 1);
}

/// The texts of METH_NOARGS, METH_O and _PyArg_CheckPositional.
bool checkPositionalOnly(Vm& vm, std::string_view function, std::size_t given, std::size_t required, std::size_t maximum)
{
    if (given >= required && given <= maximum) {
        return true;
    }
    const std::string name(function);
    if (maximum == 0) {
        vm.typeError(name + "() takes no arguments (" + std::to_string(given) + " given)");
    } else if (maximum == 1 && required == 1) {
        vm.typeError(name + "() takes exactly one argument (" + std::to_string(given) + " given)");
    } else {
        const char* const which = required == maximum ? "" : given < required ? "at least " : "at most ";
        const std::size_t limit = given < required ? required : maximum;
        vm.typeError(std::string(shortName(function)) + " expected " + which + plural(limit, "argument") + ", got " + std::to_string(given));
    }
    return false;
}

bool tooMany(Vm& vm, std::string_view function, const NativeParameters& parameters, std::size_t given, std::size_t required)
{
    const std::string name(shortName(function));
    const bool onlyPositions = given <= parameters.list.size();
    const std::size_t maximum = onlyPositions ? parameters.positional : parameters.list.size();
    const char* const which = maximum == required ? "exactly" : "at most";
    if (maximum == 0) {
        vm.typeError(name + "() takes no positional arguments");
    } else {
        vm.typeError(name + "() takes " + which + " " + plural(maximum, onlyPositions && maximum != parameters.list.size() ? "positional argument" : "argument") + " ("
            + std::to_string(given) + " given)");
    }
    return false;
}

bool placeKeyword(Vm& vm, std::string_view function, const NativeParameters& parameters, const Str& keyword, const Value& value, Value* const* targets)
{
    const auto found = std::find_if(parameters.list.begin(), parameters.list.end(), [&](const auto& p) { return !p.positionalOnly && p.name == keyword.view(); });
    if (found == parameters.list.end()) {
        vm.typeError("'" + keyword.text() + "' is an invalid keyword argument for " + std::string(shortName(function)) + "()");
        return false;
    }
    const auto position = static_cast<std::size_t>(found - parameters.list.begin());
    if (!targets[position]->isEmpty()) {
        vm.typeError("argument for " + std::string(shortName(function)) + "() given by name ('" + keyword.text() + "') and position (" + std::to_string(position + 1) + ")");
        return false;
    }
    *targets[position] = value;
    return true;
}

} // namespace

bool readArguments(Vm& vm, const char* function, Args args, std::initializer_list<const char*> names, std::size_t required, Value* const* targets)
{
    const NativeParameters parameters(names);
    for (std::size_t i = 0; i < parameters.list.size(); ++i) {
        *targets[i] = Value();
    }
    if (parameters.byPositionOnly) {
        if (!args.keywords.empty()) {
            vm.typeError(std::string(function) + "() takes no keyword arguments");
            return false;
        }
        if (!checkPositionalOnly(vm, function, args.positional, required, parameters.positional)) {
            return false;
        }
    } else if (args.positional > parameters.positional || args.total() > parameters.list.size()) {
        return tooMany(vm, function, parameters, args.positional > parameters.positional ? args.positional : args.total(), required);
    }
    for (std::size_t i = 0; i < args.positional; ++i) {
        *targets[i] = args[i];
    }
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        if (!placeKeyword(vm, function, parameters, *args.keywords[i], args[args.positional + i], targets)) {
            return false;
        }
    }
    for (std::size_t i = 0; i < required; ++i) {
        if (targets[i]->isEmpty()) {
            const auto& p = parameters.list[i];
            if (p.positionalOnly) {
                const char* const which = required < parameters.positional ? "at least" : "exactly";
                vm.typeError(std::string(shortName(function)) + "() takes " + which + " " + plural(required, "positional argument") + " ("
                    + std::to_string(args.positional) + " given)");
            } else {
                vm.typeError(std::string(shortName(function)) + "() missing required argument '" + std::string(p.name) + "' (pos " + std::to_string(i + 1) + ")");
            }
            return false;
        }
    }
    return true;
}

} // namespace interleave::python
