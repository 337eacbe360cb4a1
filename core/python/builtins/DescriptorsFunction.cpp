#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"
#include "core/python/modules/Library.h"

namespace interleave::python {

namespace {
class CodeObject final : public NativeObject {
public:
    CodeObject(Type* type, const BoundCode* code) : NativeObject(type), code(code) {}
    const BoundCode* code;
};

const BoundCode& codeOf(const Value& self) { return *static_cast<CodeObject*>(self.asObject())->code; }
Function& functionOf(const Value& self) { return *as<Function>(self); }

// ---------------------------------------------------------------------------------------------------- function

template <Ref<Str> Function::*part>
Status nameOf(Vm&, const Value& self, Value& result) { return give(result, (functionOf(self).*part).value()); }

template <Ref<Str> Function::*part>
Status setName(Vm& vm, const Value& self, const Value& value)
{
    Str* const name = as<Str>(value);
    if (!name) {
        return vm.typeError(part == &Function::name ? "__name__ must be set to a string object" : "__qualname__ must be set to a string object");
    }
    functionOf(self).*part = name;
    return Status::Ok;
}

template <Value Function::*part>
Status valueOf(Vm&, const Value& self, Value& result)
{
    const Value& value = functionOf(self).*part;
    return give(result, value.isEmpty() ? Value::none() : value);
}

template <Value Function::*part>
Status setValue(Vm&, const Value& self, const Value& value)
{
    functionOf(self).*part = value;
    return Status::Ok;
}

Status defaultsOf(Vm& vm, const Value& self, Value& result)
{
    const std::vector<Value>& defaults = functionOf(self).defaults;
    return defaults.empty() ? giveNone(result) : give(result, vm.tuple(defaults));
}

Status setDefaults(Vm& vm, const Value& self, const Value& value)
{
    const TupleObject* const tuple = as<TupleObject>(value);
    if (!tuple && !value.isNone()) {
        return vm.typeError("__defaults__ must be set to a tuple object");
    }
    const Value held = value;
    functionOf(self).defaults = tuple ? tuple->items : std::vector<Value>{};
    return Status::Ok;
}

Status setKeywordDefaults(Vm& vm, const Value& self, const Value& value)
{
    DictObject* const dict = as<DictObject>(value);
    if (!dict && !value.isNone()) {
        return vm.typeError("__kwdefaults__ must be set to a dict object");
    }
    functionOf(self).keywordDefaults = dict;
    return Status::Ok;
}

Status keywordDefaultsOf(Vm&, const Value& self, Value& result)
{
    const Ref<DictObject>& defaults = functionOf(self).keywordDefaults;
    return defaults ? give(result, defaults.value()) : giveNone(result);
}

Status closureOf(Vm& vm, const Value& self, Value& result)
{
    const auto& closure = functionOf(self).closure;
    if (closure.empty()) {
        return giveNone(result);
    }
    std::vector<Value> cells;
    for (const Ref<Cell>& cell : closure) {
        cells.push_back(cell.value());
    }
    return give(result, vm.tuple(std::move(cells)));
}

Status annotationsOf(Vm& vm, const Value& self, Value& result)
{
    Ref<DictObject>& annotations = functionOf(self).annotations;
    if (!annotations) {
        annotations = vm.newDict();
    }
    return give(result, annotations.value());
}

Status setAnnotations(Vm& vm, const Value& self, const Value& value)
{
    DictObject* const dict = as<DictObject>(value);
    if (!dict) {
        return vm.typeError("__annotations__ must be set to a dict object");
    }
    functionOf(self).annotations = dict;
    return Status::Ok;
}

Status globalsOf(Vm&, const Value& self, Value& result) { return give(result, functionOf(self).globals.value()); }
Status codeOfFunction(Vm& vm, const Value& self, Value& result) { return give(result, Value(vm.heap.make<CodeObject>(vm.types.code, functionOf(self).code))); }

Status bindFunction(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "function.__get__", args, 1, 2)) {
        return Status::Error;
    }
    return give(result, args[1].isNone() ? args[0] : Value(vm.heap.make<BoundMethod>(vm.types.method, args[0], args[1])));
}

Status callFunction(Vm& vm, Args args, Value& result)
{
    if (args.positional == 0) {
        return vm.typeError("descriptor '__call__' needs an argument");
    }
    return vm.call(args[0], Args{args.values + 1, args.positional - 1, args.keywords}, result);
}

// ---------------------------------------------------------------------------------------------------- code

// CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR (Include/cpython/code.h).
std::int64_t flags(const Code& code)
{
    std::int64_t bits = code.optimized ? 3 : 0;
    bits |= code.star ? 4 : 0;
    bits |= code.doubleStar ? 8 : 0;
    if (code.coroutine) {
        bits |= code.generator ? 0x200 : 0x80;
    } else if (code.generator) {
        bits |= 0x20;
    }
    return bits;
}

Status codeName(Vm& vm, const Value& self, Value& result) { return give(result, vm.string(codeOf(self).code->name)); }
Status codeQualifiedName(Vm& vm, const Value& self, Value& result) { return give(result, vm.string(codeOf(self).code->qualifiedName)); }
Status codeFile(Vm& vm, const Value& self, Value& result) { return give(result, vm.string(codeOf(self).code->source->name)); }
Status codeArguments(Vm&, const Value& self, Value& result) { return giveInt(result, codeOf(self).code->positional); }
Status codePositionalOnly(Vm&, const Value& self, Value& result) { return giveInt(result, codeOf(self).code->positionalOnly); }
Status codeKeywordOnly(Vm&, const Value& self, Value& result) { return giveInt(result, codeOf(self).code->keywordOnly); }
Status codeFirstLine(Vm&, const Value& self, Value& result) { return giveInt(result, codeOf(self).code->firstLine); }
Status codeFlags(Vm&, const Value& self, Value& result) { return give(result, Value::integer(flags(*codeOf(self).code))); }

Status codeVariables(Vm& vm, const Value& self, Value& result)
{
    std::vector<Value> names;
    for (const std::string& name : codeOf(self).code->locals) {
        names.emplace_back(vm.intern(name));
    }
    return give(result, vm.tuple(std::move(names)));
}

// ---------------------------------------------------------------------------------------------------- native functions, methods

NativeFunction& nativeOf(const Value& self) { return *as<NativeFunction>(self); }
Status nativeName(Vm& vm, const Value& self, Value& result) { return give(result, Value(vm.intern(nativeOf(self).name))); }

Status nativeQualifiedName(Vm& vm, const Value& self, Value& result)
{
    const Type* const owner = nativeOf(self).owner;
    return give(result, vm.string((owner ? owner->name + "." : "") + nativeOf(self).name));
}

/// The module loaded first that has it under its name.
Status nativeModule(Vm& vm, const Value& self, Value& result)
{
    if (nativeOf(self).owner) return giveNone(result);
    const Str& name = *vm.intern(nativeOf(self).name);
    for (const auto& entry : vm.library().modules().table.entries()) {
        const auto* module = as<ModuleObject>(entry.value);
        const Value* found = module ? module->dict->get(name) : nullptr;
        if (found && found->is(self)) return give(result, entry.key);
    }
    return give(result, Value(vm.intern("builtins")));
}

Status methodFunction(Vm&, const Value& self, Value& result) { return give(result, as<BoundMethod>(self)->function); }
Status methodSelf(Vm&, const Value& self, Value& result) { return give(result, as<BoundMethod>(self)->self); }
Status methodDocumentation(Vm& vm, const Value& self, Value& result) { return vm.getAttribute(as<BoundMethod>(self)->function, *vm.names.doc, result); }

template <bool wanted>
Status equalMethods(Vm& vm, Args args, Value& result)
{
    const BoundMethod* const self = selfOf<BoundMethod>(vm, "method.__eq__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const BoundMethod* const other = as<BoundMethod>(args[1]);
    if (!other) {
        return give(result, vm.notImplemented());
    }
    return giveBool(result, (self->self.is(other->self) && self->function.is(other->function)) == wanted);
}

Status hashMethod(Vm& vm, Args args, Value& result)
{
    const BoundMethod* const self = selfOf<BoundMethod>(vm, "method.__hash__", args);
    const auto part = [](const Value& value) { return value.isObject() ? reinterpret_cast<std::uintptr_t>(value.asObject()) : static_cast<std::uintptr_t>(value.asInt()); };
    return self ? giveInt(result, (part(self->self) >> 4) ^ part(self->function)) : Status::Error;
}

Status cellContents(Vm& vm, const Value& self, Value& result)
{
    const Value& value = as<Cell>(self)->value;
    return value.isEmpty() ? vm.valueError("Cell is empty") : give(result, value);
}
} // namespace

void installFunctionAttributes(Vm& vm)
{
    const Types& t = vm.types;
    addAttributes(vm, *t.function, {
        {"__name__", nameOf<&Function::name>, setName<&Function::name>}, {"__qualname__", nameOf<&Function::qualifiedName>, setName<&Function::qualifiedName>},
        {"__module__", valueOf<&Function::module>, setValue<&Function::module>}, {"__doc__", valueOf<&Function::documentation>, setValue<&Function::documentation>},
        {"__defaults__", defaultsOf, setDefaults}, {"__kwdefaults__", keywordDefaultsOf, setKeywordDefaults}, {"__closure__", closureOf},
        {"__annotations__", annotationsOf, setAnnotations}, {"__globals__", globalsOf}, {"__code__", codeOfFunction}});
    addMethods(vm, *t.function, {{"__get__", bindFunction}, {"__call__", callFunction}});
    addAttributes(vm, *t.code, {
        {"co_name", codeName}, {"co_qualname", codeQualifiedName}, {"co_filename", codeFile}, {"co_argcount", codeArguments},
        {"co_posonlyargcount", codePositionalOnly}, {"co_kwonlyargcount", codeKeywordOnly}, {"co_firstlineno", codeFirstLine},
        {"co_flags", codeFlags}, {"co_varnames", codeVariables}});
    for (Type* type : {t.builtinFunction, t.methodDescriptor}) {
        addAttributes(vm, *type, {{"__name__", nativeName}, {"__qualname__", nativeQualifiedName}, {"__module__", nativeModule}});
        addMethods(vm, *type, {{"__call__", callFunction}});
    }
    addAttributes(vm, *t.method, {{"__func__", methodFunction}, {"__self__", methodSelf}, {"__doc__", methodDocumentation}});
    addMethods(vm, *t.method, {
        {"__eq__", equalMethods<true>}, {"__ne__", equalMethods<false>}, {"__hash__", hashMethod}, {"__call__", callFunction}});
    addAttributes(vm, *t.cell, {{"cell_contents", cellContents}});
}

} // namespace interleave::python
