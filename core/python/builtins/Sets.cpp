#include "core/python/builtins/Sets.h"

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

namespace interleave::python {

namespace {
template <Kind kind>
Status makeSet(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, kind == Kind::Set ? vm.types.set : vm.types.frozenSet);
    if (type->user && kind == Kind::Set) {
        return give(result, Value(vm.heap.make<SetObject>(kind, type)));
    }
    if (!checkArity(vm, kind == Kind::Set ? "set" : "frozenset", args, 0, 1)) {
        return Status::Error;
    }
    if (args.positional == 1 && !type->user) {
        if (kind == Kind::FrozenSet && args[0].isObject() && args[0].asObject()->type() == type) {
            return give(result, args[0]);
        }
        if (needsCollecting(vm, args, 0)) {
            return collectThenCall(vm, makeSet<kind>, args, 0);
        }
    }
    const Ref<SetObject> made = vm.heap.make<SetObject>(kind, type);
    return args.positional == 0 || addAll(vm, *made, args[0]) ? give(result, made.value()) : Status::Error;
}

Status init(Vm& vm, Args args, Value& result)
{
    SetObject* const self = setSelf(vm, "set.__init__", args, 0, 1);
    if (!self) {
        return Status::Error;
    }
    if (args.positional == 2 && needsCollecting(vm, args, 1)) {
        return collectThenCall(vm, init, args, 1);
    }
    self->table.clear();
    return args.positional == 1 || addAll(vm, *self, args[1]) ? giveNone(result) : Status::Error;
}

Status add(Vm& vm, Args args, Value& result)
{
    SetObject* const self = setSelf(vm, "set.add", args, 1, 1);
    return self && vm.setAdd(*self, args[1]) ? giveNone(result) : Status::Error;
}

Status clear(Vm& vm, Args args, Value& result)
{
    SetObject* const self = setSelf(vm, "set.clear", args);
    if (!self) {
        return Status::Error;
    }
    self->table.clear();
    return giveNone(result);
}

Status copy(Vm& vm, Args args, Value& result)
{
    const SetObject* const self = setSelf(vm, "set.copy", args);
    if (!self) {
        return Status::Error;
    }
    return give(result, self->type() == vm.types.frozenSet ? args[0] : copySet(vm, *self, self->kind()).value());
}

/// Takes the member out if it is there. Nothing: failed.
std::optional<bool> take(Vm& vm, SetObject& set, const Value& member)
{
    const SetObject* const inner = asSet(member);
    const Value key = inner && inner->kind() == Kind::Set ? copySet(vm, *inner, Kind::FrozenSet).value() : member;
    const auto hash = vm.hash(key);
    const auto at = hash ? set.table.find(vm, key, *hash) : std::nullopt;
    if (vm.failed()) {
        return {};
    }
    if (at) {
        set.table.eraseAt(*at);
    }
    return at.has_value();
}

Status discard(Vm& vm, Args args, Value& result)
{
    SetObject* const self = setSelf(vm, "set.discard", args, 1, 1);
    return self && take(vm, *self, args[1]) ? giveNone(result) : Status::Error;
}

Status remove(Vm& vm, Args args, Value& result)
{
    SetObject* const self = setSelf(vm, "set.remove", args, 1, 1);
    const auto taken = self ? take(vm, *self, args[1]) : std::nullopt;
    if (!taken) {
        return Status::Error;
    }
    return *taken ? giveNone(result) : vm.raise(vm.types.keyError, std::vector<Value>{args[1]});
}

Status pop(Vm& vm, Args args, Value& result)
{
    SetObject* const self = setSelf(vm, "set.pop", args);
    if (!self) {
        return Status::Error;
    }
    if (self->table.empty()) {
        return vm.raise(vm.types.keyError, "pop from an empty set");
    }
    const std::size_t first = self->table.popPosition();
    result = self->table.entries()[first].key;
    self->table.eraseAt(first);
    return Status::Ok;
}

/// Turns the first argument that needs it into a list; nothing if none does.
std::optional<Status> collectOthers(Vm& vm, NativeFn function, Args args)
{
    for (std::size_t i = 1; i < args.positional; ++i) {
        if (needsCollecting(vm, args, i)) {
            return collectThenCall(vm, function, args, i);
        }
    }
    return {};
}

/// self combined with all arguments, one after another. Null: failed.
Ref<SetObject> combineAll(Vm& vm, SetOperation operation, const SetObject& self, Args args)
{
    Ref<SetObject> made = copySet(vm, self, self.kind());
    for (std::size_t i = 1; i < args.positional && made; ++i) {
        const Ref<SetObject> other = toSet(vm, args[i]);
        if (!other) {
            return nullptr;
        }
        if (operation == SetOperation::Union) {
            if (!addAll(vm, *made, args[i])) {
                return nullptr;
            }
            continue;
        }
        made = combine(vm, operation, i == 1 ? self : *made, *other);
    }
    return made;
}

template <SetOperation operation>
constexpr std::size_t mostOthers = operation == SetOperation::SymmetricDifference ? 1 : anyNumber;
template <SetOperation operation>
constexpr std::size_t leastOthers = operation == SetOperation::SymmetricDifference ? 1 : 0;

constexpr const char* methodNames[] = {"set.union", "set.intersection", "set.difference", "set.symmetric_difference"};
constexpr const char* updateNames[] = {"set.update", "set.intersection_update", "set.difference_update", "set.symmetric_difference_update"};

template <SetOperation operation>
Status method(Vm& vm, Args args, Value& result)
{
    const SetObject* const self = setSelf(vm, methodNames[static_cast<int>(operation)], args, leastOthers<operation>, mostOthers<operation>);
    if (!self) {
        return Status::Error;
    }
    if (const auto collecting = collectOthers(vm, method<operation>, args)) {
        return *collecting;
    }
    const Ref<SetObject> made = combineAll(vm, operation, *self, args);
    return made ? give(result, made.value()) : Status::Error;
}

template <SetOperation operation>
Status update(Vm& vm, Args args, Value& result)
{
    SetObject* const self = setSelf(vm, updateNames[static_cast<int>(operation)], args, leastOthers<operation>, mostOthers<operation>);
    if (!self) {
        return Status::Error;
    }
    if (operation == SetOperation::Union && args.positional == 2 && needsCollecting(vm, args, 1)) {
        return callForEach(vm, update<operation>, args, 1);
    }
    if (const auto collecting = collectOthers(vm, update<operation>, args)) {
        return *collecting;
    }
    if (operation == SetOperation::Union) { // in place, without a copy
        for (std::size_t i = 1; i < args.positional; ++i) {
            if (!addAll(vm, *self, args[i])) {
                return Status::Error;
            }
        }
        return giveNone(result);
    }
    for (std::size_t i = 1; i < args.positional; ++i) {
        const Ref<SetObject> other = toSet(vm, args[i]);
        if (!other || !combineInto(vm, operation, *self, *other)) {
            return Status::Error;
        }
    }
    return giveNone(result);
}

template <SetOperation operation, bool reflected>
Status binaryOperator(Vm& vm, Args args, Value& result)
{
    const SetObject* const self = setSelf(vm, "set.__or__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const SetObject* const other = asSet(args[1]);
    if (!other) {
        return give(result, vm.notImplemented());
    }
    const Ref<SetObject> made = reflected ? combine(vm, operation, *other, *self) : combine(vm, operation, *self, *other);
    return made ? give(result, made.value()) : Status::Error;
}

template <SetOperation operation>
Status inPlaceOperator(Vm& vm, Args args, Value& result)
{
    SetObject* const self = setSelf(vm, "set.__ior__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const SetObject* const other = asSet(args[1]);
    if (!other) {
        return give(result, vm.notImplemented());
    }
    return combineInto(vm, operation, *self, *other) ? give(result, args[0]) : Status::Error;
}

template <CompareOperator operation>
Status compare(Vm& vm, Args args, Value& result)
{
    const SetObject* const self = setSelf(vm, "set.__eq__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const SetObject* const other = asSet(args[1]);
    if (!other) {
        return give(result, vm.notImplemented());
    }
    const auto verdict = compareSets(vm, operation, *self, *other);
    return verdict ? giveBool(result, *verdict) : Status::Error;
}

enum class Question : std::uint8_t { Disjoint, Subset, Superset };

template <Question question>
Status ask(Vm& vm, Args args, Value& result)
{
    static constexpr const char* names[] = {"set.isdisjoint", "set.issubset", "set.issuperset"};
    const SetObject* const self = setSelf(vm, names[static_cast<int>(question)], args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (const auto collecting = collectOthers(vm, ask<question>, args)) {
        return *collecting;
    }
    const Ref<SetObject> other = toSet(vm, args[1]);
    if (!other) {
        return Status::Error;
    }
    const auto verdict = question == Question::Disjoint ? disjoint(vm, *self, *other)
        : compareSets(vm, question == Question::Subset ? CompareOperator::LtE : CompareOperator::GtE, *self, *other);
    return verdict ? giveBool(result, *verdict) : Status::Error;
}

Status contains(Vm& vm, Args args, Value& result)
{
    const SetObject* const self = setSelf(vm, "set.__contains__", args, 1, 1);
    const auto found = self ? hasMember(vm, *self, args[1]) : std::nullopt;
    return found ? giveBool(result, *found) : Status::Error;
}

Status length(Vm& vm, Args args, Value& result)
{
    const SetObject* const self = setSelf(vm, "set.__len__", args);
    return self ? giveInt(result, self->table.size()) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    const SetObject* const self = setSelf(vm, "set.__repr__", args);
    if (!self) {
        return Status::Error;
    }
    // Subclasses show their name: MySet({1, 2}).
    const auto text = vm.repr(copySet(vm, *self, Kind::Set).value());
    if (!text) {
        return Status::Error;
    }
    const bool plain = self->type() == vm.types.set;
    return give(result, vm.string(plain ? *text : self->type()->name + "(" + (self->table.empty() ? "" : *text) + ")"));
}

Status hash(Vm& vm, Args args, Value& result)
{
    const SetObject* const self = setSelf(vm, "frozenset.__hash__", args);
    const auto value = self ? vm.hash(copySet(vm, *self, Kind::FrozenSet).value()) : std::nullopt;
    return value ? giveInt(result, *value) : Status::Error;
}

void addCommon(Vm& vm, Type& type)
{
    using enum SetOperation;
    addMethods(vm, type, {
        {"copy", copy}, {"union", method<Union>}, {"intersection", method<Intersection>}, {"difference", method<Difference>},
        {"symmetric_difference", method<SymmetricDifference>}, {"isdisjoint", ask<Question::Disjoint>}, {"issubset", ask<Question::Subset>},
        {"issuperset", ask<Question::Superset>}, {"__contains__", contains}, {"__len__", length}, {"__repr__", repr},
        {"__or__", binaryOperator<Union, false>}, {"__ror__", binaryOperator<Union, true>}, {"__and__", binaryOperator<Intersection, false>},
        {"__rand__", binaryOperator<Intersection, true>}, {"__sub__", binaryOperator<Difference, false>},
        {"__rsub__", binaryOperator<Difference, true>}, {"__xor__", binaryOperator<SymmetricDifference, false>},
        {"__rxor__", binaryOperator<SymmetricDifference, true>}, {"__eq__", compare<CompareOperator::Eq>}, {"__ne__", compare<CompareOperator::NotEq>},
        {"__lt__", compare<CompareOperator::Lt>}, {"__le__", compare<CompareOperator::LtE>}, {"__gt__", compare<CompareOperator::Gt>},
        {"__ge__", compare<CompareOperator::GtE>}});
}
} // namespace

void installSets(Vm& vm)
{
    using enum SetOperation;
    Type& set = *vm.types.set;
    Type& frozen = *vm.types.frozenSet;
    set.construct = makeSet<Kind::Set>;
    frozen.construct = makeSet<Kind::FrozenSet>;
    addCommon(vm, set);
    addCommon(vm, frozen);
    addMethods(vm, set, {
        {"__init__", init}, {"add", add}, {"clear", clear}, {"discard", discard}, {"remove", remove}, {"pop", pop}, {"update", update<Union>},
        {"intersection_update", update<Intersection>}, {"difference_update", update<Difference>},
        {"symmetric_difference_update", update<SymmetricDifference>}, {"__ior__", inPlaceOperator<Union>}, {"__iand__", inPlaceOperator<Intersection>},
        {"__isub__", inPlaceOperator<Difference>}, {"__ixor__", inPlaceOperator<SymmetricDifference>}});
    set.attributes->set(*vm.names.hash, Value::none());
    addMethods(vm, frozen, {{"__hash__", hash}});
}

} // namespace interleave::python
