#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// `_abc`: the questions about classes that abc and collections.abc ask often.

namespace interleave::library {

using namespace python;

namespace {

/// Whether the attribute of a class says `__isabstractmethod__`. Properties and wrapped functions speak for what is in them.
bool isAbstract(Vm& vm, const Value& value)
{
    if (!value.isObject()) {
        return false;
    }
    const Str& mark = *vm.intern("__isabstractmethod__");
    if (const Value* given = vm.typeOf(value)->find(mark); given && given->isBool()) {
        return given->asBool();
    }
    const DictObject* own = nullptr;
    switch (value.asObject()->kind()) {
    case Kind::Function: own = as<Function>(value)->dict.get(); break;
    case Kind::Plain: case Kind::Native: own = static_cast<Instance*>(value.asObject())->dict.get(); break;
    case Kind::StaticMethod: case Kind::ClassMethod: return isAbstract(vm, static_cast<MethodWrapper*>(value.asObject())->function);
    case Kind::Property: {
        const auto* property = as<Property>(value);
        return isAbstract(vm, property->getter) || isAbstract(vm, property->setter) || isAbstract(vm, property->deleter);
    }
    default: break;
    }
    const Value* given = own ? own->get(mark) : nullptr;
    return given && given->isBool() && given->asBool();
}

/// abstract_names(cls, namespace): what a class has to define before it can be instantiated
Status abstractNames(Vm& vm, Args args, Value& result)
{
    Type* const type = args.positional == 2 ? as<Type>(args[0]) : nullptr;
    const DictObject* const names = type ? as<DictObject>(args[1]) : nullptr;
    if (!names) {
        return vm.typeError("abstract_names expected a class and a dict");
    }
    const Ref<SetObject> found = vm.newSet();
    for (const auto& entry : names->table.entries()) {
        if (!entry.key.isEmpty() && isAbstract(vm, entry.value) && !vm.setAdd(*found, entry.key)) {
            return Status::Error;
        }
    }
    for (const Type* base : type->bases) {
        const Value* const inherited = base->attributes->get(*vm.intern("__abstractmethods__"));
        const SetObject* const set = inherited ? asSet(*inherited) : nullptr;
        for (std::size_t i = 0; set && i < set->table.entries().size(); ++i) {
            const Str* const name = as<Str>(set->table.entries()[i].key);
            const Value* const now = name ? type->find(*vm.intern(name->view())) : nullptr;
            if (now && isAbstract(vm, *now) && !vm.setAdd(*found, set->table.entries()[i].key)) {
                return Status::Error;
            }
        }
    }
    return give(result, found.value());
}

/// has_methods(cls, *names): True, or NotImplemented if the class lacks one or says by None that it does
Status hasMethods(Vm& vm, Args args, Value& result)
{
    const Type* const type = args.positional > 0 ? as<Type>(args[0]) : nullptr;
    for (std::size_t i = 1; type && i < args.positional; ++i) {
        const Str* const name = as<Str>(args[i]);
        const Value* const found = name ? type->find(*vm.intern(name->view())) : nullptr;
        if (!found || found->isNone()) {
            return give(result, vm.notImplemented());
        }
    }
    return type ? giveBool(result, true) : give(result, vm.notImplemented());
}

} // namespace

void installAbc(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"abstract_names", abstractNames}, {"has_methods", hasMethods}});
}

} // namespace interleave::library
