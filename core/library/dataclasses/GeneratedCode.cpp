#include "core/library/Modules.h"
#include "core/python/Parser.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/compiler/Compiler.h"

/// `_generated`: functions that library modules write for a program's classes, with the very signature that the class asks for.

namespace interleave::library {

using namespace python;

namespace {

/// define(source, names): runs the definitions in `source`, which find their globals in the dict `names` and are added to it.
Status define(Vm& vm, Args args, Value& result)
{
    const Str* const text = args.positional == 2 ? as<Str>(args[0]) : nullptr;
    DictObject* const names = text ? as<DictObject>(args[1]) : nullptr;
    if (!names) {
        return vm.typeError("define expected a str and a dict");
    }
    auto source = std::make_shared<Source>();
    source->name = "<string>";
    source->text = text->text();
    const auto parsed = parse(source);
    const auto* const module = std::get_if<std::shared_ptr<const Module>>(&parsed);
    if (!module) {
        return vm.raise(vm.types.syntaxError, std::get<SyntaxError>(parsed).message);
    }
    const auto compiled = compile(**module, true);
    const auto* const code = std::get_if<std::shared_ptr<const Code>>(&compiled);
    if (!code) {
        return vm.haltUnsupported(std::get<NotSupported>(compiled).what);
    }
    result = Value::none();
    const Value body = vm.makeFunction(*vm.bind(*code), names);
    return vm.pushFunction(*as<Function>(body), {}, Deliver::Push);
}

} // namespace

void installGeneratedCode(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"define", define}});
}

} // namespace interleave::library
