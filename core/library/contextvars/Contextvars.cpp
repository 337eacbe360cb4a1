#include "core/library/contextvars/Contextvars.h"

#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>

namespace interleave::library {

void ContextVarObject::clear()
{
    defaultValue = Value();
    NativeObject::clear();
}

void ContextObject::clear()
{
    values = nullptr;
    NativeObject::clear();
}

const Value* ContextObject::find(const ContextVarObject& variable) const
{
    if (!values) return nullptr;
    for (const auto& [key, value] : *values) {
        if (key.get() == &variable) return &value;
    }
    return nullptr;
}

void ContextObject::set(ContextVarObject& variable, Value value)
{
    auto changed = values ? std::make_shared<ContextValues>(*values) : std::make_shared<ContextValues>();
    const auto at = std::find_if(changed->begin(), changed->end(), [&](const auto& entry) { return entry.first.get() == &variable; });
    if (at == changed->end()) {
        if (!value.isEmpty()) changed->emplace_back(&variable, std::move(value));
    } else if (value.isEmpty()) {
        changed->erase(at);
    } else {
        at->second = std::move(value);
    }
    values = std::move(changed);
}

void TokenObject::clear()
{
    context = nullptr;
    variable = nullptr;
    before = Value();
    NativeObject::clear();
}

Contexts::Contexts(Vm& owner) : vm(owner) { installContextTypes(*this); }

Ref<ContextObject>& Contexts::current(const Thread& thread)
{
    Ref<ContextObject>& slot = ofThread[&thread];
    if (!slot) {
        slot = vm.heap.make<ContextObject>(context);
        slot->entered = true;
    }
    return slot;
}

ContextObject* Contexts::copyCurrent()
{
    auto* copy = vm.heap.make<ContextObject>(context);
    copy->values = current(vm.thread())->values;
    return copy;
}

namespace {

ContextVarObject* variableOf(const Value& value) { return static_cast<ContextVarObject*>(value.asObject()); }

Status makeVariable(Vm& vm, Args args, Value& result)
{
    Value name, defaultValue;
    if (args.positional > 1) return vm.typeError("ContextVar() takes at most 1 positional argument (" + std::to_string(args.positional) + " given)");
    if (!arguments(vm, "ContextVar", args, {"/name", "*default"}, 1, name, defaultValue)) return Status::Error;
    if (!as<Str>(name)) return vm.typeError("context variable name must be a str");
    auto* variable = vm.heap.make<ContextVarObject>(vm.extension<Contexts>().variable);
    variable->name = as<Str>(name);
    variable->defaultValue = defaultValue;
    return give(result, Value(variable));
}

Status get(Vm& vm, Args args, Value& result)
{
    if (args.positional > 2) return vm.typeError("get expected at most 1 argument, got " + std::to_string(args.positional - 1));
    const auto* variable = variableOf(args[0]);
    if (const Value* found = vm.extension<Contexts>().current(vm.thread())->find(*variable)) return give(result, *found);
    if (args.positional == 2) return give(result, args[1]);
    if (!variable->defaultValue.isEmpty()) return give(result, variable->defaultValue);
    return vm.raise(vm.types.lookupError, std::vector<Value>{args[0]});
}

Status set(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "ContextVar.set", args, 1, 1)) return Status::Error;
    Contexts& contexts = vm.extension<Contexts>();
    auto* variable = variableOf(args[0]);
    auto* token = vm.heap.make<TokenObject>(contexts.token);
    result = Value(token);
    token->context = contexts.current(vm.thread());
    token->variable = variable;
    if (const Value* before = token->context->find(*variable)) token->before = *before;
    token->context->set(*variable, args[1]);
    return Status::Ok;
}

Status reset(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "ContextVar.reset", args, 1, 1)) return Status::Error;
    Contexts& contexts = vm.extension<Contexts>();
    const auto text = vm.repr(args[1]);
    if (!text) return Status::Error;
    if (!as<NativeObject>(args[1]) || vm.typeOf(args[1]) != contexts.token) return vm.typeError("expected an instance of Token, got " + *text);
    auto& token = *static_cast<TokenObject*>(args[1].asObject());
    if (token.used) return vm.raise(vm.types.runtimeError, *text + " has already been used once");
    if (token.variable.get() != variableOf(args[0])) return vm.valueError(*text + " was created by a different ContextVar");
    if (token.context.get() != contexts.current(vm.thread()).get()) return vm.valueError(*text + " was created in a different Context");
    token.used = true;
    token.context->set(*token.variable, token.before);
    return giveNone(result);
}

Status variableRepr(Vm& vm, Args args, Value& result)
{
    const auto* variable = variableOf(args[0]);
    const auto name = vm.repr(variable->name.value());
    if (!name) return Status::Error;
    std::string text = "<ContextVar name=" + *name;
    if (!variable->defaultValue.isEmpty()) {
        const auto value = vm.repr(variable->defaultValue);
        if (!value) return Status::Error;
        text += " default=" + *value;
    }
    return give(result, vm.string(text + " at " + vm.address(variable) + ">"));
}

Status variableName(Vm&, const Value& self, Value& result) { return give(result, variableOf(self)->name.value()); }

Status giveClass(Vm&, Args args, Value& result) { return give(result, args[0]); }

TokenObject& tokenOf(const Value& value) { return *static_cast<TokenObject*>(value.asObject()); }

Status refuseToken(Vm& vm, Args, Value&) { return vm.raise(vm.types.runtimeError, "Tokens can only be created by ContextVars"); }

Status tokenVariable(Vm&, const Value& self, Value& result) { return give(result, tokenOf(self).variable.value()); }

Status tokenBefore(Vm& vm, const Value& self, Value& result)
{
    const Value& before = tokenOf(self).before;
    return give(result, before.isEmpty() ? vm.extension<Contexts>().missingValue : before);
}

Status tokenRepr(Vm& vm, Args args, Value& result)
{
    const TokenObject& token = tokenOf(args[0]);
    const auto variable = vm.repr(token.variable.value());
    if (!variable) return Status::Error;
    return give(result, vm.string(std::string("<Token") + (token.used ? " used" : "") + " var=" + *variable + " at " + vm.address(&token) + ">"));
}

Status missingRepr(Vm& vm, Args, Value& result) { return give(result, vm.string("<Token.MISSING>")); }

Status copyContext(Vm& vm, Args, Value& result) { return give(result, Value(vm.extension<Contexts>().copyCurrent())); }

} // namespace

void installContextVariables(Contexts& contexts)
{
    Vm& vm = contexts.vm;
    contexts.variable = makeType(vm, "ContextVar", Kind::Native);
    contexts.variable->construct = makeVariable;
    addMethods(vm, *contexts.variable, {{"get", checked<&Contexts::variable, get>}, {"set", checked<&Contexts::variable, set>}, {"reset", checked<&Contexts::variable, reset>}, {"__repr__", checked<&Contexts::variable, variableRepr>}});
    addClassMethods(vm, *contexts.variable, {{"__class_getitem__", giveClass}});
    addAttributes(vm, *contexts.variable, {{"name", variableName}});
    contexts.token = makeType(vm, "Token", Kind::Native);
    contexts.token->construct = refuseToken;
    addMethods(vm, *contexts.token, {{"__repr__", checked<&Contexts::token, tokenRepr>}});
    addClassMethods(vm, *contexts.token, {{"__class_getitem__", giveClass}});
    addAttributes(vm, *contexts.token, {{"var", tokenVariable}, {"old_value", tokenBefore}});
    contexts.missing = makeType(vm, "Token.MISSING", Kind::Native);
    addMethods(vm, *contexts.missing, {{"__repr__", missingRepr}});
    contexts.missingValue = Value(vm.heap.make<NativeObject>(contexts.missing));
    contexts.token->attributes->set(*vm.intern("MISSING"), contexts.missingValue);
    for (Type* type : {contexts.variable, contexts.token, contexts.context}) type->module = "_contextvars";
}

void installContextvars(Vm& vm, ModuleObject& module)
{
    Contexts& contexts = vm.extension<Contexts>();
    for (Type* type : {contexts.variable, contexts.token, contexts.context}) module.dict->set(*vm.intern(type->name), Value(type));
    addFunctions(vm, *module.dict, {{"copy_context", copyContext}});
}

} // namespace interleave::library
