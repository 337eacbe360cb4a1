#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// `_types`: makes instances of types that programs reach only through `types`.

namespace interleave::library {

using namespace python;

namespace {

/// types.MethodType(function, object)
Status makeMethod(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "method", args, 2, 2)) {
        return Status::Error;
    }
    if (!vm.isCallable(args[0])) {
        return vm.typeError("first argument must be callable");
    }
    if (args[1].isNone()) {
        return vm.typeError("instance must not be None");
    }
    return give(result, Value(vm.heap.make<BoundMethod>(vm.types.method, args[0], args[1])));
}

/// types.ModuleType(name, doc)
Status makeModule(Vm& vm, Args args, Value& result)
{
    Value name, doc;
    Type* const type = requestedType(result, vm.types.module);
    if (!arguments(vm, "module", args, {"name", "doc"}, 1, name, doc)) {
        return Status::Error;
    }
    const Str* const text = as<Str>(name);
    if (!text) {
        return vm.typeError("module() argument 'name' must be str, not " + vm.typeName(name));
    }
    auto* made = vm.heap.make<ModuleObject>(type, text->text());
    result = Value(made);
    made->dict = vm.newDict();
    made->dict->set(*vm.names.name, name);
    made->dict->set(*vm.names.doc, doc.isEmpty() ? Value::none() : doc);
    for (const char* absent : {"__package__", "__loader__", "__spec__"}) {
        made->dict->set(*vm.intern(absent), Value::none());
    }
    return Status::Ok;
}

} // namespace

void installTypeMakers(Vm& vm, ModuleObject&)
{
    vm.types.method->construct = makeMethod;
    vm.types.module->construct = makeModule;
}

} // namespace interleave::library
