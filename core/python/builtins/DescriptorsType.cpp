#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"

#include <algorithm>

namespace interleave::python {

namespace {
/// `int | str`, or `list[int]` with its class in front of the arguments.
class TypeExpression final : public NativeObject {
public:
    TypeExpression(Type* type, Value origin, std::vector<Value> args) : NativeObject(type), origin(std::move(origin)), args(std::move(args)) {}
    void clear() override
    {
        Instance::clear();
        origin = Value();
        args.clear();
    }
    Value origin; ///< Empty: a union
    std::vector<Value> args;
};

TypeExpression* asExpression(Vm& vm, const Value& value)
{
    const Type* const type = vm.typeOf(value);
    return type == vm.types.unionType || type == vm.types.genericAlias ? static_cast<TypeExpression*>(value.asObject()) : nullptr;
}

std::optional<std::string> partText(Vm& vm, const Value& value)
{
    if (const Type* type = as<Type>(value)) {
        return type == vm.types.none ? "None" : fullName(*type);
    }
    return value.isObject() && value.is(vm.ellipsis()) ? std::optional<std::string>("...") : vm.repr(value);
}

Status reprExpression(Vm& vm, Args args, Value& result)
{
    const TypeExpression* const self = args.positional > 0 ? asExpression(vm, args[0]) : nullptr;
    if (!self) {
        return vm.typeError("unbound method needs a type expression");
    }
    std::string list;
    for (const Value& part : self->args) {
        const auto text = partText(vm, part);
        if (!text) {
            return Status::Error;
        }
        list += (list.empty() ? "" : self->origin.isEmpty() ? " | " : ", ") + *text;
    }
    if (self->origin.isEmpty()) {
        return give(result, vm.string(list));
    }
    const auto origin = partText(vm, self->origin);
    return origin ? give(result, vm.string(*origin + "[" + (list.empty() ? "()" : list) + "]")) : Status::Error;
}

Status originOf(Vm& vm, const Value& self, Value& result)
{
    const Value& origin = asExpression(vm, self)->origin;
    return origin.isEmpty() ? vm.raise(vm.types.attributeError, "'types.UnionType' object has no attribute '__origin__'") : give(result, origin);
}

Status argsOf(Vm& vm, const Value& self, Value& result) { return give(result, vm.tuple(asExpression(vm, self)->args)); }

Status callAlias(Vm& vm, Args args, Value& result)
{
    const TypeExpression* const self = args.positional > 0 ? asExpression(vm, args[0]) : nullptr;
    return self ? vm.call(self->origin, Args{args.values + 1, args.positional - 1, args.keywords}, result) : vm.typeError("GenericAlias expected");
}

bool canBeInUnion(Vm& vm, const Value& value) { return as<Type>(value) || value.isNone() || asExpression(vm, value); }

Status unite(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "type.__or__", args, 1, 1)) {
        return Status::Error;
    }
    if (!canBeInUnion(vm, args[0]) || !canBeInUnion(vm, args[1])) {
        return give(result, vm.notImplemented());
    }
    std::vector<Value> parts;
    const auto add = [&](Value part) {
        part = part.isNone() ? Value(vm.types.none) : part;
        for (const Value& known : parts) {
            if (known.is(part)) {
                return;
            }
        }
        parts.push_back(std::move(part));
    };
    for (std::size_t i = 0; i < 2; ++i) {
        const TypeExpression* const inner = asExpression(vm, args[i]);
        if (inner && inner->origin.isEmpty()) {
            for (const Value& part : inner->args) {
                add(part);
            }
        } else {
            add(args[i]);
        }
    }
    if (parts.size() == 1) {
        return give(result, parts.front());
    }
    return give(result, Value(vm.heap.make<TypeExpression>(vm.types.unionType, Value(), std::move(parts))));
}

Status uniteReflected(Vm& vm, Args args, Value& result)
{
    if (args.positional == 2) {
        std::swap(args.values[0], args.values[1]);
    }
    return unite(vm, args, result);
}

Status subscriptClass(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "type.__class_getitem__", args, 1, 1)) {
        return Status::Error;
    }
    const TupleObject* const several = as<TupleObject>(args[1]);
    std::vector<Value> parts = several ? several->items : std::vector<Value>{args[1]};
    return give(result, Value(vm.heap.make<TypeExpression>(vm.types.genericAlias, args[0], std::move(parts))));
}

/// types.GenericAlias(origin, args)
Status makeAlias(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "GenericAlias", args, 2, 2)) {
        return Status::Error;
    }
    const TupleObject* const several = as<TupleObject>(args[1]);
    std::vector<Value> parts = several ? several->items : std::vector<Value>{args[1]};
    return give(result, Value(vm.heap.make<TypeExpression>(vm.types.genericAlias, args[0], std::move(parts))));
}

// ---------------------------------------------------------------------------------------------------- type

Status makeType(Vm& vm, Args args, Value& result)
{
    Type* const meta = requestedType(result, vm.types.type);
    if (args.positional == 1 && args.keywords.empty() && meta == vm.types.type) {
        return give(result, Value(vm.typeOf(args[0])));
    }
    if (args.positional != 3) {
        return vm.typeError("type() takes 1 or 3 arguments");
    }
    static constexpr const char* expected[] = {"str", "tuple", "dict"};
    const Str* const name = as<Str>(args[0]);
    const TupleObject* const bases = as<TupleObject>(args[1]);
    DictObject* const attributes = as<DictObject>(args[2]);
    const std::size_t wrong = !name ? 0 : !bases ? 1 : !attributes ? 2 : 3;
    if (wrong < 3) {
        return vm.typeError("type.__new__() argument " + std::to_string(wrong + 1) + " must be " + expected[wrong] + ", not " + vm.typeName(args[wrong]));
    }
    Type* const winner = metaclassOf(vm, *meta, bases->items);
    const Args keywords{args.values + 3, 0, args.keywords};
    const Value* const allocate = winner && winner != meta ? winner->find(*vm.names.new_) : nullptr;
    if (allocate && allocate->isObject()) {
        const bool wrapped = allocate->asObject()->kind() == Kind::StaticMethod;
        const Value function = wrapped ? static_cast<MethodWrapper*>(allocate->asObject())->function : *allocate;
        if (as<Function>(function)) { // a base has a metaclass of its own, which makes the class
            std::vector<Value> values{Value(winner)};
            values.insert(values.end(), args.values, args.values + args.total());
            return vm.call(function, Args{values.data(), args.positional + 1, args.keywords}, result);
        }
    }
    return winner ? makeClass(vm, *winner, name->text(), bases->items, *attributes, keywords, result) : Status::Error;
}

Type* typeSelf(Vm& vm, const char* name, Args args, std::size_t others = 0) { return selfOf<Type>(vm, name, args, others, others); }

Status repr(Vm& vm, Args args, Value& result)
{
    const Type* const self = typeSelf(vm, "type.__repr__", args);
    return self ? give(result, vm.string("<class '" + fullName(*self) + "'>")) : Status::Error;
}

Status call(Vm& vm, Args args, Value& result)
{
    Type* const self = args.positional > 0 ? as<Type>(args[0]) : nullptr;
    if (!self) {
        return vm.typeError("descriptor '__call__' of 'type' object needs an argument");
    }
    return vm.instantiate(*self, Args{args.values + 1, args.positional - 1, args.keywords}, result);
}

std::vector<Value> typeList(const std::vector<Type*>& types)
{
    std::vector<Value> out;
    for (Type* type : types) {
        out.emplace_back(type);
    }
    return out;
}

Status prepare(Vm& vm, Args, Value& result) { return give(result, Value(vm.newDict())); }

/// The class is complete already: `__new__` made it.
Status initialize(Vm& vm, Args args, Value& result)
{
    return args.positional == 2 || args.positional == 4 ? giveNone(result) : vm.typeError("type.__init__() takes 1 or 3 arguments");
}

Status mro(Vm& vm, Args args, Value& result)
{
    const Type* const self = typeSelf(vm, "type.mro", args);
    return self ? give(result, vm.list(typeList(self->mro))) : Status::Error;
}

Status subclasses(Vm& vm, Args args, Value& result)
{
    const Type* const self = typeSelf(vm, "type.__subclasses__", args);
    return self ? give(result, vm.list(typeList(self->subclasses))) : Status::Error;
}

Status instanceCheck(Vm& vm, Args args, Value& result)
{
    Type* const self = typeSelf(vm, "type.__instancecheck__", args, 1);
    return self ? giveBool(result, vm.isInstance(args[1], self)) : Status::Error;
}

Status subclassCheck(Vm& vm, Args args, Value& result)
{
    Type* const self = typeSelf(vm, "type.__subclasscheck__", args, 1);
    const Type* const other = self ? as<Type>(args[1]) : nullptr;
    return other ? giveBool(result, other->isSubclassOf(self)) : vm.typeError("issubclass() arg 1 must be a class");
}

/// Types of C modules have the module in their name; `__name__` is what follows the last dot (Objects/typeobject.c, type_name).
Status nameOf(Vm& vm, const Value& self, Value& result)
{
    const Type& type = *as<Type>(self);
    return give(result, vm.string(type.user ? type.name : type.name.substr(type.name.rfind('.') + 1)));
}

Status setName(Vm& vm, const Value& self, const Value& value)
{
    Type* const type = as<Type>(self);
    if (!type->user) {
        return vm.typeError("cannot set '__name__' attribute of immutable type '" + type->name + "'");
    }
    const Str* const name = as<Str>(value);
    if (!name) {
        return vm.typeError("can only assign string to " + type->name + ".__name__, not '" + vm.typeName(value) + "'");
    }
    type->name = name->text();
    return Status::Ok;
}

Status qualifiedNameOf(Vm& vm, const Value& self, Value& result)
{
    const Type* const type = as<Type>(self);
    return give(result, type->qualifiedName ? type->qualifiedName.value() : vm.string(type->name));
}

Status setQualifiedName(Vm& vm, const Value& self, const Value& value)
{
    Str* const name = as<Str>(value);
    if (!name) {
        return vm.typeError("can only assign string to " + as<Type>(self)->name + ".__qualname__, not '" + vm.typeName(value) + "'");
    }
    as<Type>(self)->qualifiedName = name;
    return Status::Ok;
}

/// What the class itself has in its dictionary, else `absent`.
Status own(Vm& vm, const Value& self, std::string_view name, Value absent, Value& result)
{
    const Value* const found = as<Type>(self)->attributes->get(*vm.intern(name));
    return give(result, found && !as<NativeProperty>(*found) ? *found : std::move(absent));
}

Status moduleOf(Vm& vm, const Value& self, Value& result) { return own(vm, self, "__module__", Value(vm.intern(as<Type>(self)->module)), result); }

Status setModule(Vm& vm, const Value& self, const Value& value)
{
    as<Type>(self)->attributes->set(*vm.names.module, value);
    if (const Str* name = as<Str>(value)) {
        as<Type>(self)->module = name->text();
    }
    return Status::Ok;
}

Status documentationOf(Vm& vm, const Value& self, Value& result) { return own(vm, self, "__doc__", Value::none(), result); }

Status setDocumentation(Vm& vm, const Value& self, const Value& value)
{
    as<Type>(self)->attributes->set(*vm.names.doc, value);
    return Status::Ok;
}

Status annotationsOf(Vm& vm, const Value& self, Value& result)
{
    Type* const type = as<Type>(self);
    if (!type->user) {
        return vm.raise(vm.types.attributeError, "type object '" + type->name + "' has no attribute '__annotations__'");
    }
    if (!type->attributes->get(*vm.names.annotations)) {
        type->attributes->set(*vm.names.annotations, Value(vm.newDict()));
    }
    return give(result, *type->attributes->get(*vm.names.annotations));
}

Status setAnnotations(Vm& vm, const Value& self, const Value& value)
{
    as<Type>(self)->attributes->set(*vm.names.annotations, value);
    return Status::Ok;
}

Status basesOf(Vm& vm, const Value& self, Value& result) { return give(result, vm.tuple(typeList(as<Type>(self)->bases))); }
Status baseOf(Vm&, const Value& self, Value& result)
{
    const auto& bases = as<Type>(self)->bases;
    return give(result, bases.empty() ? Value::none() : Value(bases.front()));
}
Status mroOf(Vm& vm, const Value& self, Value& result) { return give(result, vm.tuple(typeList(as<Type>(self)->mro))); }

/// A copy, where CPython gives a read-only view.
Status dictOf(Vm& vm, const Value& self, Value& result)
{
    const Ref<DictObject> copy = vm.newDict();
    copy->table = as<Type>(self)->attributes->table;
    return give(result, copy.value());
}
} // namespace

std::optional<bool> matchesClass(Vm& vm, Type* type, const Value& classes, const char* function)
{
    if (const Type* one = as<Type>(classes)) {
        return type->isSubclassOf(one);
    }
    const TypeExpression* const expression = asExpression(vm, classes);
    const TupleObject* const tuple = as<TupleObject>(classes);
    if (tuple || (expression && expression->origin.isEmpty())) {
        for (const Value& one : tuple ? tuple->items : expression->args) {
            const auto match = matchesClass(vm, type, one, function);
            if (!match || *match) {
                return match;
            }
        }
        return false;
    }
    if (expression) {
        vm.typeError(std::string(function) + "() argument 2 cannot be a parameterized generic");
        return {};
    }
    const bool instances = std::string_view(function) == "isinstance";
    vm.typeError(std::string(function) + (instances ? "() arg 2 must be a type, a tuple of types, or a union" : "() arg 2 must be a class, a tuple of classes, or a union"));
    return {};
}

void installTypeAttributes(Vm& vm)
{
    Type& type = *vm.types.type;
    type.construct = makeType;
    addMethods(vm, type, {
        {"__repr__", repr}, {"__call__", call}, {"mro", mro}, {"__subclasses__", subclasses}, {"__instancecheck__", instanceCheck}, {"__subclasscheck__", subclassCheck},
        {"__or__", unite}, {"__ror__", uniteReflected}, {"__init__", initialize}});
    addClassMethods(vm, type, {{"__prepare__", prepare}});
    addAttributes(vm, type, {
        {"__name__", nameOf, setName}, {"__qualname__", qualifiedNameOf, setQualifiedName}, {"__module__", moduleOf, setModule},
        {"__doc__", documentationOf, setDocumentation}, {"__annotations__", annotationsOf, setAnnotations}, {"__bases__", basesOf},
        {"__base__", baseOf}, {"__mro__", mroOf}, {"__dict__", dictOf}});
    for (Type* generic : {vm.types.list, vm.types.tuple, vm.types.dict, vm.types.set, vm.types.frozenSet, vm.types.type}) {
        addClassMethods(vm, *generic, {{"__class_getitem__", subscriptClass}});
    }
    addMethods(vm, *vm.types.unionType, {{"__repr__", reprExpression}, {"__or__", unite}, {"__ror__", uniteReflected}});
    addMethods(vm, *vm.types.genericAlias, {{"__repr__", reprExpression}, {"__or__", unite}, {"__ror__", uniteReflected}, {"__call__", callAlias}});
    addAttributes(vm, *vm.types.unionType, {{"__args__", argsOf}});
    vm.types.genericAlias->construct = makeAlias;
    addAttributes(vm, *vm.types.genericAlias, {{"__origin__", originOf}, {"__args__", argsOf}});
}

} // namespace interleave::python
