#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"

#include <algorithm>

namespace interleave::python {

namespace {
/// Exception::value holds the members as a tuple; args keeps the sequence that was given.
const std::vector<Value>& membersOf(const Exception& group) { return as<TupleObject>(group.value)->items; }

Exception* groupSelf(Vm& vm, const char* name, Args args, std::size_t others)
{
    if (!checkMethodArity(vm, name, args, others, others)) {
        return nullptr;
    }
    Exception* const self = as<Exception>(args[0]);
    if (!self || !self->type()->isSubclassOf(vm.types.baseExceptionGroup)) {
        wrongSelf(vm, name, args[0]);
        return nullptr;
    }
    return self;
}

/// The members, checked as BaseExceptionGroup.__new__ does (Objects/exceptions.c). False: the exception is set.
bool readMembers(Vm& vm, const Value& sequence, std::vector<Value>& members)
{
    if (!as<ListObject>(sequence) && !as<TupleObject>(sequence)) {
        vm.typeError("second argument (exceptions) must be a sequence");
        return false;
    }
    if (!vm.collect(sequence, members)) {
        return false;
    }
    if (members.empty()) {
        vm.valueError("second argument (exceptions) must be a non-empty sequence");
        return false;
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!as<Exception>(members[i])) {
            vm.valueError("Item " + std::to_string(i) + " of second argument (exceptions) is not an exception");
            return false;
        }
    }
    return true;
}

Status makeGroup(Vm& vm, Type* type, const Value& message, const Value& sequence, std::vector<Value> members, Value& result)
{
    const bool ordinary = std::all_of(members.begin(), members.end(), [&](const Value& one) { return vm.isInstance(one, vm.types.exception); });
    if (type == vm.types.baseExceptionGroup && ordinary) {
        type = vm.types.exceptionGroup;
    } else if (!ordinary && type->isSubclassOf(vm.types.exception)) {
        return vm.typeError(type == vm.types.exceptionGroup ? "Cannot nest BaseExceptions in an ExceptionGroup" : "Cannot nest BaseExceptions in '" + type->name + "'");
    }
    Exception* const made = vm.heap.make<Exception>(type);
    result = Value(made);
    made->args = as<TupleObject>(vm.tuple({message, sequence}));
    made->value = vm.tuple(std::move(members));
    return Status::Ok;
}

template <Type* Types::*member>
Status construct(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, vm.types.*member);
    if (args.positional != 2) {
        return vm.typeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (" + std::to_string(args.positional) + " given)");
    }
    if (!as<Str>(args[0])) {
        return vm.typeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + vm.typeName(args[0]));
    }
    std::vector<Value> members;
    return readMembers(vm, args[1], members) ? makeGroup(vm, type, args[0], args[1], std::move(members), result) : Status::Error;
}

/// The args are those of __new__, where the members have become a tuple.
Status init(Vm&, Args, Value& result) { return giveNone(result); }

Status messageOf(Vm&, const Value& self, Value& result) { return give(result, as<Exception>(self)->args->items[0]); }
Status exceptionsOf(Vm&, const Value& self, Value& result) { return give(result, as<Exception>(self)->value); }

Status derive(Vm& vm, Args args, Value& result)
{
    const Exception* const self = groupSelf(vm, "BaseExceptionGroup.derive", args, 1);
    std::vector<Value> members;
    if (!self || !readMembers(vm, args[1], members)) {
        return Status::Error;
    }
    return makeGroup(vm, vm.types.baseExceptionGroup, self->args->items[0], args[1], std::move(members), result);
}

/// Does one exception fulfil the condition: a class, a tuple of classes or a function? Nothing: failed.
std::optional<bool> matches(Vm& vm, const Value& exception, const Value& condition)
{
    const Type* const type = as<Type>(condition);
    if ((type && type->exception) || as<TupleObject>(condition)) {
        return matchesClass(vm, vm.typeOf(exception), condition, "isinstance");
    }
    Value verdict;
    if (vm.callNested(condition, {exception}, verdict) != Status::Ok) {
        return {};
    }
    return vm.truth(verdict);
}

/// A group like `group` of fewer members: None if there are none, itself if there are all.
bool regroup(Vm& vm, const Value& group, const std::vector<Value>& members, Value& result)
{
    const Exception& original = *as<Exception>(group);
    if (members.empty()) {
        result = Value::none();
        return true;
    }
    Value derive, made;
    if (vm.getAttribute(group, *vm.intern("derive"), derive) != Status::Ok || vm.callNested(derive, {vm.list(members)}, made) != Status::Ok) {
        return false;
    }
    if (Exception* const copy = as<Exception>(made)) {
        copy->cause = original.cause;
        copy->context = original.context;
        copy->suppressContext = original.suppressContext;
        copy->traceback = original.traceback;
        if (const Value* notes = original.dict ? original.dict->get(*vm.names.notes) : nullptr; notes && as<ListObject>(*notes)) {
            copy->dict = vm.newDict();
            copy->dict->set(*vm.names.notes, vm.list(as<ListObject>(*notes)->items));
        }
    }
    result = made;
    return true;
}

/// Divides a group, deeply, into what matches and what does not. Both are None if empty. False: failed.
bool divide(Vm& vm, const Value& group, const Value& condition, Value& matching, Value& rest)
{
    const auto whole = matches(vm, group, condition);
    if (!whole) {
        return false;
    }
    matching = rest = Value::none();
    if (*whole) {
        matching = group;
        return true;
    }
    if (!vm.isInstance(group, vm.types.baseExceptionGroup)) {
        rest = group;
        return true;
    }
    std::vector<Value> inside, outside;
    for (const Value& member : membersOf(*as<Exception>(group))) {
        Value in, out;
        if (!divide(vm, member, condition, in, out)) {
            return false;
        }
        if (!in.isNone()) {
            inside.push_back(in);
        }
        if (!out.isNone()) {
            outside.push_back(out);
        }
    }
    if (inside.empty()) {
        rest = group;
        return true;
    }
    return regroup(vm, group, inside, matching) && regroup(vm, group, outside, rest);
}

bool validCondition(Vm& vm, const Value& condition)
{
    const Type* const type = as<Type>(condition);
    const TupleObject* const tuple = as<TupleObject>(condition);
    const bool classes = tuple
        && std::all_of(tuple->items.begin(), tuple->items.end(), [](const Value& one) { return as<Type>(one) && as<Type>(one)->exception; });
    if ((type && type->exception) || classes || (!type && !tuple && vm.isCallable(condition))) {
        return true;
    }
    vm.typeError("expected a function, exception type or tuple of exception types");
    return false;
}

template <bool both>
Status split(Vm& vm, Args args, Value& result)
{
    Value matching, rest;
    if (!groupSelf(vm, both ? "BaseExceptionGroup.split" : "BaseExceptionGroup.subgroup", args, 1) || !validCondition(vm, args[1])
        || !divide(vm, args[0], args[1], matching, rest)) {
        return Status::Error;
    }
    return give(result, both ? vm.tuple({matching, rest}) : matching);
}
} // namespace

bool projectGroup(Vm& vm, const Value& group, const std::set<const Object*>& leaves, Value& result)
{
    std::vector<Value> members;
    bool all = true;
    for (const Value& member : membersOf(*as<Exception>(group))) {
        Value kept = Value::none();
        if (vm.isInstance(member, vm.types.baseExceptionGroup)) {
            if (!projectGroup(vm, member, leaves, kept)) {
                return false;
            }
        } else if (leaves.contains(member.asObject())) {
            kept = member;
        }
        all = all && kept.is(member);
        if (!kept.isNone()) {
            members.push_back(kept);
        }
    }
    if (all) {
        result = group;
        return true;
    }
    return regroup(vm, group, members, result);
}

void installExceptionGroups(Vm& vm)
{
    Types& t = vm.types;
    t.exceptionGroup = vm.heap.make<Type>(t.type, "ExceptionGroup", Kind::Exception, std::vector<Type*>{t.baseExceptionGroup, t.exception});
    retain(t.exceptionGroup); // for the whole run, as makeType does
    t.exceptionGroup->attributes = vm.newDict();
    t.exceptionGroup->qualifiedName = vm.intern("ExceptionGroup");
    t.exceptionGroup->exception = true;
    t.exceptionGroup->linearize();
    t.exceptionGroup->construct = construct<&Types::exceptionGroup>;
    t.baseExceptionGroup->construct = construct<&Types::baseExceptionGroup>;
    vm.builtins->set(*vm.intern("ExceptionGroup"), Value(t.exceptionGroup));
    addMethods(vm, *t.baseExceptionGroup, {{"__init__", init}, {"derive", derive}, {"split", split<true>}, {"subgroup", split<false>}});
    addClassMethods(vm, *t.baseExceptionGroup, {{"__class_getitem__", [](Vm&, Args args, Value& result) { return give(result, args[0]); }}});
    addAttributes(vm, *t.baseExceptionGroup, {{"message", messageOf}, {"exceptions", exceptionsOf}});
}

} // namespace interleave::python
