#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"

#include <bit>
#include <set>

namespace interleave::python {

std::string fullName(const Type& type)
{
    const std::string name = type.qualifiedName ? type.qualifiedName->text() : type.name;
    return type.module == "builtins" ? name : type.module + "." + name;
}

std::vector<Value> attributeNames(Vm& vm, const Value& object)
{
    std::set<std::string_view> names;
    const auto add = [&](const DictObject* dict) {
        if (!dict) {
            return;
        }
        for (const HashTable::Entry& entry : dict->table.entries()) {
            if (const Str* name = as<Str>(entry.key)) {
                names.insert(name->view());
            }
        }
    };
    const Type* const type = as<Type>(object) ? as<Type>(object) : vm.typeOf(object);
    if (!as<ModuleObject>(object)) {
        for (const Type* base : type->mro) {
            add(base->attributes.get());
            for (const Ref<Str>& slot : base->slots) {
                names.insert(slot->view());
            }
        }
    }
    if (!as<Type>(object) && !type->instanceDict) {
        names.erase("__dict__");
    }
    if (const Ref<DictObject>* dict = vm.attributesOf(object)) {
        add(dict->get());
    }
    std::vector<Value> out;
    for (std::string_view name : names) {
        out.emplace_back(vm.intern(name));
    }
    return out;
}

namespace {
bool oneSelf(Vm& vm, const char* name, Args args, std::size_t others = 0) { return checkMethodArity(vm, name, args, others, others); }

/// object.__new__(cls, ...) and that of every built-in type.
Status newInstance(Vm& vm, Args args, Value& result)
{
    if (args.positional == 0) {
        return vm.typeError("object.__new__(): not enough arguments");
    }
    Type* const type = as<Type>(args[0]);
    if (!type) {
        return vm.typeError("object.__new__(X): X is not a type object (" + vm.typeName(args[0]) + ")");
    }
    const Args rest{args.values + 1, args.positional - 1, args.keywords};
    if (type->abstract) {
        return abstractClass(vm, *type);
    }
    if (type->construct) {
        result = args[0];
        return type->construct(vm, rest, result);
    }
    if (type->layout != Kind::Plain) {
        return vm.typeError("cannot create '" + type->name + "' instances");
    }
    // Arguments are for __init__ unless the class has none of its own (Objects/typeobject.c, object_new).
    const Value* const init = type->find(*vm.intern("__init__"));
    if (rest.total() > 0 && !(init && as<Function>(*init))) {
        return vm.typeError(type->name + "() takes no arguments");
    }
    return give(result, newPlain(vm, *type));
}

Status init(Vm& vm, Args args, Value& result)
{
    if (args.positional == 0) {
        return vm.typeError("descriptor '__init__' of 'object' object needs an argument");
    }
    Type* const type = vm.typeOf(args[0]);
    if (args.total() > 1 && type->layout == Kind::Plain) {
        const Value* const allocate = type->find(*vm.names.new_);
        const Value* const own = type->find(*vm.names.init);
        if (own && as<Function>(*own)) {
            return vm.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if (!allocate || as<NativeFunction>(*allocate)) {
            return vm.typeError(type->name + "() takes no arguments");
        }
    }
    return giveNone(result);
}

Status repr(Vm& vm, Args args, Value& result)
{
    if (!oneSelf(vm, "object.__repr__", args)) {
        return Status::Error;
    }
    if (!args[0].isObject()) {
        const auto text = vm.repr(args[0]);
        return text ? give(result, vm.string(*text)) : Status::Error;
    }
    return give(result, vm.string("<" + fullName(*vm.typeOf(args[0])) + " object at " + vm.address(args[0].asObject()) + ">"));
}

Status str(Vm& vm, Args args, Value& result)
{
    const auto text = oneSelf(vm, "object.__str__", args) ? vm.repr(args[0]) : std::nullopt;
    return text ? give(result, vm.string(*text)) : Status::Error;
}

Status format(Vm& vm, Args args, Value& result)
{
    if (!oneSelf(vm, "object.__format__", args, 1)) {
        return Status::Error;
    }
    const Str* const spec = as<Str>(args[1]);
    if (!spec) {
        return vm.typeError("__format__() argument must be str, not " + vm.typeName(args[1]));
    }
    if (spec->length() > 0) {
        return vm.typeError("unsupported format string passed to " + vm.typeName(args[0]) + ".__format__");
    }
    const auto text = vm.str(args[0]);
    return text ? give(result, vm.string(*text)) : Status::Error;
}

Status equal(Vm& vm, Args args, Value& result)
{
    if (!oneSelf(vm, "object.__eq__", args, 1)) {
        return Status::Error;
    }
    return give(result, args[0].is(args[1]) ? Value::boolean(true) : vm.notImplemented());
}

Status notEqual(Vm& vm, Args args, Value& result)
{
    if (!oneSelf(vm, "object.__ne__", args, 1)) {
        return Status::Error;
    }
    Value same;
    if (vm.typeOf(args[0])->user) {
        const Value method = vm.special(args[0], *vm.names.eq);
        if (vm.callNested(method, {args[0], args[1]}, same) != Status::Ok) {
            return Status::Error;
        }
    } else if (equal(vm, args, same) != Status::Ok) {
        return Status::Error;
    }
    if (same.is(vm.notImplemented())) {
        return give(result, same);
    }
    const auto truth = vm.truth(same);
    return truth ? giveBool(result, !*truth) : Status::Error;
}

Status unordered(Vm& vm, Args args, Value& result)
{
    return oneSelf(vm, "object.__lt__", args, 1) ? give(result, vm.notImplemented()) : Status::Error;
}

Status hash(Vm& vm, Args args, Value& result)
{
    if (!oneSelf(vm, "object.__hash__", args)) {
        return Status::Error;
    }
    // By identity even if the class has its own __hash__: that may be where the call comes from.
    if (args[0].isObject() && args[0].asObject()->type()->user) {
        return giveInt(result, std::rotr(reinterpret_cast<std::uintptr_t>(args[0].asObject()), 4));
    }
    const auto value = vm.hash(args[0]);
    return value ? giveInt(result, *value) : Status::Error;
}

/// Writes an attribute where a property or descriptor may do it in Python. Empty value: deletes it.
class WriteFrame final : public NativeFrame {
public:
    WriteFrame(Value object, Str& name, Value value) : object_(std::move(object)), name_(&name), value_(std::move(value)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        result = Value::none();
        if (how == Resume::Start) {
            return vm.setAttributeDirectly(object_, *name_, value_);
        }
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        return Status::Ok;
    }

private:
    Value object_;
    Ref<Str> name_;
    Value value_;
};

Status setAttribute(Vm& vm, Args args, Value&)
{
    if (!oneSelf(vm, "object.__setattr__", args, 2)) {
        return Status::Error;
    }
    const Str* const name = as<Str>(args[1]);
    if (!name) {
        return vm.typeError("attribute name must be string, not '" + vm.typeName(args[1]) + "'");
    }
    vm.pushNative(std::make_unique<WriteFrame>(args[0], *vm.intern(name->view()), args[2]));
    return Status::Pushed;
}

Status deleteAttribute(Vm& vm, Args args, Value&)
{
    if (!oneSelf(vm, "object.__delattr__", args, 1)) {
        return Status::Error;
    }
    const Str* const name = as<Str>(args[1]);
    if (!name) {
        return vm.typeError("attribute name must be string, not '" + vm.typeName(args[1]) + "'");
    }
    vm.pushNative(std::make_unique<WriteFrame>(args[0], *vm.intern(name->view()), Value()));
    return Status::Pushed;
}

Status getAttribute(Vm& vm, Args args, Value& result)
{
    if (!oneSelf(vm, "object.__getattribute__", args, 1)) {
        return Status::Error;
    }
    const Str* const name = as<Str>(args[1]);
    if (!name) {
        return vm.typeError("attribute name must be string, not '" + vm.typeName(args[1]) + "'");
    }
    return vm.getAttributeDirectly(args[0], *vm.intern(name->view()), result);
}

Status initSubclass(Vm& vm, Args args, Value& result)
{
    if (args.total() > 1) {
        const Type* const type = as<Type>(args[0]);
        return vm.typeError((type ? type->name : "object") + ".__init_subclass__() takes no " + (args.keywords.empty() ? "arguments (" + std::to_string(args.positional - 1) + " given)" : "keyword arguments"));
    }
    return giveNone(result);
}

Status directory(Vm& vm, Args args, Value& result)
{
    return oneSelf(vm, "object.__dir__", args) ? give(result, vm.list(attributeNames(vm, args[0]))) : Status::Error;
}

Status classOf(Vm& vm, const Value& self, Value& result) { return give(result, Value(vm.typeOf(self))); }

Status setClass(Vm& vm, const Value& self, const Value& value)
{
    Type* const type = as<Type>(value);
    if (!type) {
        return vm.typeError("__class__ must be set to a class, not '" + vm.typeName(value) + "' object");
    }
    Type* const old = vm.typeOf(self);
    if (!self.isObject() || !old->user || !type->user) {
        return vm.typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (old->layout != type->layout) {
        return vm.typeError("__class__ assignment: '" + type->name + "' object layout differs from '" + old->name + "'");
    }
    self.asObject()->setType(type);
    return Status::Ok;
}

Status dictOf(Vm& vm, const Value& self, Value& result)
{
    Ref<DictObject>* const dict = vm.attributesOf(self);
    if (!dict || vm.typeOf(self) == vm.types.object || !vm.typeOf(self)->instanceDict) {
        return vm.raise(vm.types.attributeError, "'" + vm.typeName(self) + "' object has no attribute '__dict__'");
    }
    if (!*dict) {
        *dict = vm.newDict();
    }
    return give(result, dict->value());
}

Status setDict(Vm& vm, const Value& self, const Value& value)
{
    DictObject* const dict = as<DictObject>(value);
    if (!dict) {
        return vm.typeError("__dict__ must be set to a dictionary, not a '" + vm.typeName(value) + "'");
    }
    Value own;
    if (dictOf(vm, self, own) != Status::Ok) {
        return Status::Error;
    }
    *vm.attributesOf(self) = dict;
    return Status::Ok;
}
} // namespace

void installObject(Vm& vm)
{
    Type& object = *vm.types.object;
    addMethods(vm, object, {
        {"__init__", init}, {"__repr__", repr}, {"__str__", str}, {"__format__", format}, {"__eq__", equal}, {"__ne__", notEqual}, {"__lt__", unordered},
        {"__le__", unordered}, {"__gt__", unordered}, {"__ge__", unordered}, {"__hash__", hash}, {"__setattr__", setAttribute},
        {"__delattr__", deleteAttribute}, {"__getattribute__", getAttribute}, {"__dir__", directory}});
    addStaticMethods(vm, object, {{"__new__", newInstance}});
    addClassMethods(vm, object, {{"__init_subclass__", initSubclass}});
    addAttributes(vm, object, {{"__class__", classOf, setClass}, {"__dict__", dictOf, setDict}});
    object.attributes->set(*vm.intern("__doc__"), Value::none());
}

} // namespace interleave::python
