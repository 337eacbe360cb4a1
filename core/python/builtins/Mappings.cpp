#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/MappingPairs.h"
#include "core/python/builtins/Sets.h"

namespace interleave::python {

namespace {
Status keyError(Vm& vm, const Value& key) { return vm.raise(vm.types.keyError, std::vector<Value>{key}); }

/// Position of the key, or nothing: absent or failed.
std::optional<std::size_t> locate(Vm& vm, const DictObject& dict, const Value& key)
{
    const auto hash = vm.hash(key);
    return hash ? dict.table.find(vm, key, *hash) : std::nullopt;
}

bool mergeDict(Vm& vm, DictObject& target, const DictObject& source)
{
    if (&target == &source) {
        return true;
    }
    const Ref<DictObject> hold(const_cast<DictObject*>(&source));
    const std::size_t size = source.table.size();
    for (std::size_t i = source.table.next(0); i < source.table.entries().size(); i = source.table.next(i + 1)) {
        const HashTable::Entry entry = source.table.entries()[i];
        target.table.insert(vm, entry.key, entry.hash, entry.value);
        if (vm.failed()) {
            return false;
        }
        if (source.table.size() != size) {
            vm.raise(vm.types.runtimeError, "dict mutated during update");
            return false;
        }
    }
    return true;
}

/// From an object with keys() and subscription.
bool mergeMapping(Vm& vm, DictObject& target, const Value& source)
{
    Value method, keys;
    std::vector<Value> items;
    if (vm.getAttribute(source, *vm.names.keys, method) != Status::Ok || vm.callNested(method, {}, keys) != Status::Ok || !vm.collect(keys, items)) {
        return false;
    }
    const Value* const get = vm.typeOf(source)->find(*vm.names.getitem);
    const Value subscript = get ? *get : Value();
    for (const Value& key : items) {
        Value value;
        const Status status = as<Function>(subscript) ? vm.callNested(subscript, {source, key}, value) : vm.getItem(source, key, value);
        if (status != Status::Ok || !vm.dictSet(target, key, value)) {
            return false;
        }
    }
    return true;
}

bool addPair(Vm& vm, DictObject& target, const Value& pair, std::size_t position)
{
    const std::string which = "element #" + std::to_string(position);
    if (!vm.isIterable(pair)) {
        vm.typeError("cannot convert dictionary update sequence " + which + " to a sequence");
        return false;
    }
    std::vector<Value> items;
    if (!vm.collect(pair, items)) {
        return false;
    }
    if (items.size() != 2) {
        vm.valueError("dictionary update sequence " + which + " has length " + std::to_string(items.size()) + "; 2 is required");
        return false;
    }
    return vm.dictSet(target, items[0], items[1]);
}

bool isMapping(Vm& vm, const Value& source) { return vm.typeOf(source)->find(*vm.names.keys) != nullptr; }

/// From a dict, a mapping or pairs.
bool merge(Vm& vm, DictObject& target, const Value& source)
{
    if (const DictObject* dict = as<DictObject>(source)) {
        // Subclasses count as dicts unless they iterate differently (Objects/dictobject.c, dict_merge).
        const Value* const iter = dict->type()->find(*vm.names.iter);
        if (iter && as<NativeFunction>(*iter)) {
            return mergeDict(vm, target, *dict);
        }
    }
    if (isMapping(vm, source)) {
        return mergeMapping(vm, target, source);
    }
    std::vector<Value> pairs;
    if (!vm.collect(source, pairs)) {
        return false;
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (!addPair(vm, target, pairs[i], i)) {
            return false;
        }
    }
    return true;
}

/// Positional argument `at` (if given), then the keywords. False: failed.
bool fill(Vm& vm, DictObject& target, Args args, std::size_t at)
{
    if (args.positional > at && !merge(vm, target, args[at])) {
        return false;
    }
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        target.set(*args.keywords[i], args[args.positional + i]);
    }
    return true;
}

bool atMostOne(Vm& vm, const char* name, std::size_t given)
{
    if (given > 1) {
        vm.typeError(std::string(name) + " expected at most 1 argument, got " + std::to_string(given));
        return false;
    }
    return true;
}

bool collectsFirst(Vm& vm, Args args, std::size_t at)
{
    return args.positional > at && !isMapping(vm, args[at]) && needsCollecting(vm, args, at);
}

/// Whether the argument has to be made into a list first by frames that may block; then `status` is what to return.
bool readsFirst(Vm& vm, NativeFn function, Args args, std::size_t at, Status& status)
{
    if (collectsFirst(vm, args, at)) {
        status = collectThenCall(vm, function, args, at);
        return true;
    }
    if (args.positional <= at || as<DictObject>(args[at])) return false;
    const Value* const keys = vm.typeOf(args[at])->find(*vm.names.keys);
    if (!keys || !as<Function>(*keys)) return false;
    status = pairsThenCall(vm, function, args, at);
    return true;
}

Status makeDict(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, vm.types.dict);
    if (type->user) {
        return give(result, Value(vm.heap.make<DictObject>(type)));
    }
    if (!atMostOne(vm, "dict", args.positional)) {
        return Status::Error;
    }
    if (Status status; readsFirst(vm, makeDict, args, 0, status)) {
        return status;
    }
    const Ref<DictObject> dict = vm.newDict();
    return fill(vm, *dict, args, 0) ? give(result, dict.value()) : Status::Error;
}

/// For methods with keywords.
DictObject* dictSelf(Vm& vm, const char* name, Args args)
{
    DictObject* const self = args.positional > 0 ? as<DictObject>(args[0]) : nullptr;
    if (!self) {
        selfOf<DictObject>(vm, name, Args{args.values, args.positional ? 1u : 0u, {}});
    }
    return self;
}

Status init(Vm& vm, Args args, Value& result)
{
    DictObject* const self = dictSelf(vm, "dict.__init__", args);
    if (!self || !atMostOne(vm, "dict", args.positional - 1)) {
        return Status::Error;
    }
    if (Status status; readsFirst(vm, init, args, 1, status)) {
        return status;
    }
    return fill(vm, *self, args, 1) ? giveNone(result) : Status::Error;
}

Status update(Vm& vm, Args args, Value& result)
{
    DictObject* const self = dictSelf(vm, "dict.update", args);
    if (!self || !atMostOne(vm, "update", args.positional - 1)) {
        return Status::Error;
    }
    if (Status status; readsFirst(vm, update, args, 1, status)) {
        return status;
    }
    return fill(vm, *self, args, 1) ? giveNone(result) : Status::Error;
}

Status clear(Vm& vm, Args args, Value& result)
{
    DictObject* const self = selfOf<DictObject>(vm, "dict.clear", args);
    if (!self) {
        return Status::Error;
    }
    self->table.clear();
    return giveNone(result);
}

Status copy(Vm& vm, Args args, Value& result)
{
    const DictObject* const self = selfOf<DictObject>(vm, "dict.copy", args);
    const Ref<DictObject> made = self ? vm.newDict() : nullptr;
    return made && mergeDict(vm, *made, *self) ? give(result, made.value()) : Status::Error;
}

Status get(Vm& vm, Args args, Value& result)
{
    const DictObject* const self = selfOf<DictObject>(vm, "dict.get", args, 1, 2);
    if (!self) {
        return Status::Error;
    }
    const Value* const found = vm.dictGet(*self, args[1]);
    if (!found && vm.failed()) {
        return Status::Error;
    }
    return give(result, found ? *found : args.positional > 2 ? args[2] : Value::none());
}

Status setDefault(Vm& vm, Args args, Value& result)
{
    DictObject* const self = selfOf<DictObject>(vm, "dict.setdefault", args, 1, 2);
    if (!self) {
        return Status::Error;
    }
    const Value* const found = vm.dictGet(*self, args[1]);
    if (found || vm.failed()) {
        return found ? give(result, *found) : Status::Error;
    }
    result = args.positional > 2 ? args[2] : Value::none();
    return vm.dictSet(*self, args[1], result) ? Status::Ok : Status::Error;
}

Status pop(Vm& vm, Args args, Value& result)
{
    DictObject* const self = selfOf<DictObject>(vm, "dict.pop", args, 1, 2);
    if (!self) {
        return Status::Error;
    }
    const auto at = self->table.empty() ? std::nullopt : locate(vm, *self, args[1]);
    if (at) {
        result = self->table.entries()[*at].value;
        self->table.eraseAt(*at);
        return Status::Ok;
    }
    if (vm.failed()) {
        return Status::Error;
    }
    return args.positional > 2 ? give(result, args[2]) : keyError(vm, args[1]);
}

Status popItem(Vm& vm, Args args, Value& result)
{
    DictObject* const self = selfOf<DictObject>(vm, "dict.popitem", args);
    if (!self) {
        return Status::Error;
    }
    if (self->table.empty()) {
        return vm.raise(vm.types.keyError, "popitem(): dictionary is empty");
    }
    std::size_t last = self->table.entries().size() - 1;
    while (self->table.entries()[last].key.isEmpty()) {
        --last;
    }
    result = vm.tuple({self->table.entries()[last].key, self->table.entries()[last].value});
    self->table.eraseAt(last);
    return Status::Ok;
}

template <DictView::What what>
Status view(Vm& vm, Args args, Value& result)
{
    static constexpr const char* names[] = {"dict.keys", "dict.values", "dict.items"};
    Type* const types[] = {vm.types.dictKeys, vm.types.dictValues, vm.types.dictItems};
    DictObject* const self = selfOf<DictObject>(vm, names[static_cast<std::size_t>(what)], args);
    return self ? give(result, Value(vm.heap.make<DictView>(types[static_cast<std::size_t>(what)], self, what))) : Status::Error;
}

Status fromKeys(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "dict.fromkeys", args, 1, 2)) {
        return Status::Error;
    }
    if (needsCollecting(vm, args, 1)) {
        return collectThenCall(vm, fromKeys, args, 1);
    }
    Value made;
    if (vm.callNested(args[0], {}, made) != Status::Ok) {
        return Status::Error;
    }
    std::vector<Value> keys;
    if (!vm.collect(args[1], keys)) {
        return Status::Error;
    }
    const Value value = args.positional > 2 ? args[2] : Value::none();
    DictObject* const dict = as<DictObject>(made);
    for (const Value& key : keys) {
        if (dict ? !vm.dictSet(*dict, key, value) : vm.setItem(made, key, value) != Status::Ok) {
            return Status::Error;
        }
    }
    return give(result, made);
}

Status length(Vm& vm, Args args, Value& result)
{
    const DictObject* const self = selfOf<DictObject>(vm, "dict.__len__", args);
    return self ? giveInt(result, self->table.size()) : Status::Error;
}

Status contains(Vm& vm, Args args, Value& result)
{
    const DictObject* const self = selfOf<DictObject>(vm, "dict.__contains__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const bool found = vm.dictGet(*self, args[1]) != nullptr;
    return vm.failed() ? Status::Error : giveBool(result, found);
}

Status getItem(Vm& vm, Args args, Value& result)
{
    const DictObject* const self = selfOf<DictObject>(vm, "dict.__getitem__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (const Value* found = vm.dictGet(*self, args[1])) {
        return give(result, *found);
    }
    if (vm.failed()) {
        return Status::Error;
    }
    if (self->type() != vm.types.dict && self->type()->find(*vm.names.missing)) {
        return vm.callMethod(args[0], *vm.names.missing, {args[1]}, result);
    }
    return keyError(vm, args[1]);
}

Status setItem(Vm& vm, Args args, Value& result)
{
    DictObject* const self = selfOf<DictObject>(vm, "dict.__setitem__", args, 2, 2);
    return self && vm.dictSet(*self, args[1], args[2]) ? giveNone(result) : Status::Error;
}

Status deleteItem(Vm& vm, Args args, Value& result)
{
    DictObject* const self = selfOf<DictObject>(vm, "dict.__delitem__", args, 1, 1);
    const auto at = self ? locate(vm, *self, args[1]) : std::nullopt;
    if (!at) {
        return vm.failed() ? Status::Error : keyError(vm, args[1]);
    }
    self->table.eraseAt(*at);
    return giveNone(result);
}

/// Empty: failed.
std::optional<bool> equalDicts(Vm& vm, const DictObject& a, const DictObject& b)
{
    if (a.table.size() != b.table.size()) {
        return false;
    }
    for (std::size_t i = a.table.next(0); i < a.table.entries().size(); i = a.table.next(i + 1)) {
        const HashTable::Entry entry = a.table.entries()[i];
        const auto at = b.table.find(vm, entry.key, entry.hash);
        if (!at) {
            return vm.failed() ? std::nullopt : std::optional(false);
        }
        const Value other = b.table.entries()[*at].value;
        const auto same = other.is(entry.value) ? std::optional(true) : vm.equal(entry.value, other);
        if (!same || !*same) {
            return same;
        }
    }
    return true;
}

template <bool wanted>
Status equal(Vm& vm, Args args, Value& result)
{
    const DictObject* const self = selfOf<DictObject>(vm, wanted ? "dict.__eq__" : "dict.__ne__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const DictObject* const other = as<DictObject>(args[1]);
    if (!other) {
        return give(result, vm.notImplemented());
    }
    const auto same = equalDicts(vm, *self, *other);
    return same ? giveBool(result, *same == wanted) : Status::Error;
}

template <bool reflected>
Status unite(Vm& vm, Args args, Value& result)
{
    const DictObject* self = selfOf<DictObject>(vm, reflected ? "dict.__ror__" : "dict.__or__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const DictObject* other = as<DictObject>(args[1]);
    if (!other) {
        return give(result, vm.notImplemented());
    }
    if (reflected) {
        std::swap(self, other);
    }
    const Ref<DictObject> made = vm.newDict();
    return mergeDict(vm, *made, *self) && mergeDict(vm, *made, *other) ? give(result, made.value()) : Status::Error;
}

Status uniteInPlace(Vm& vm, Args args, Value& result)
{
    DictObject* const self = selfOf<DictObject>(vm, "dict.__ior__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (Status status; readsFirst(vm, uniteInPlace, args, 1, status)) {
        return status;
    }
    return merge(vm, *self, args[1]) ? give(result, args[0]) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    const DictObject* const self = selfOf<DictObject>(vm, "dict.__repr__", args);
    const Ref<DictObject> plain = self ? vm.newDict() : nullptr; // a subclass may have come here from its own __repr__
    if (!plain || !mergeDict(vm, *plain, *self)) {
        return Status::Error;
    }
    const auto text = vm.repr(plain.value());
    return text ? give(result, vm.string(*text)) : Status::Error;
}
} // namespace

void installMappings(Vm& vm)
{
    Type& dict = *vm.types.dict;
    dict.construct = makeDict;
    addMethods(vm, dict, {
        {"__init__", init}, {"clear", clear}, {"copy", copy}, {"get", get}, {"setdefault", setDefault}, {"pop", pop}, {"popitem", popItem},
        {"update", update}, {"keys", view<DictView::What::Keys>}, {"values", view<DictView::What::Values>}, {"items", view<DictView::What::Items>},
        {"__len__", length}, {"__contains__", contains}, {"__getitem__", getItem}, {"__setitem__", setItem}, {"__delitem__", deleteItem},
        {"__eq__", equal<true>}, {"__ne__", equal<false>}, {"__or__", unite<false>}, {"__ror__", unite<true>}, {"__ior__", uniteInPlace},
        {"__repr__", repr}});
    addClassMethods(vm, dict, {{"fromkeys", fromKeys}});
    dict.attributes->set(*vm.names.hash, Value::none());
    installDictViews(vm);
    installSets(vm);
}

} // namespace interleave::python
