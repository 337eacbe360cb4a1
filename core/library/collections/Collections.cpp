#include "core/library/Modules.h"
#include "core/library/collections/Deque.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Lists.h"

/// `_collections`: what collections is built on natively.

namespace interleave::library {

using namespace python;

namespace {

/// Calls itself with one item of a tuple: the getter of a field of a named tuple.
class FieldGetter final : public NativeObject {
public:
    FieldGetter(Type* type, std::size_t position) : NativeObject(type), position(position) {}
    std::size_t position;
};

struct CollectionTypes {
    explicit CollectionTypes(Vm& vm);
    Type* defaultDict = nullptr; ///< the base of collections.defaultdict, whose other methods are written in Python
    Type* fieldGetter = nullptr;
    Type* views[3] = {}; ///< odict_keys, odict_values, odict_items
};

/// `default_factory` is an ordinary attribute, so that whoever copies a dict's attributes copies it too.
Status missing(Vm& vm, Args args, Value& result)
{
    DictObject* const self = args.positional == 2 ? as<DictObject>(args[0]) : nullptr;
    if (!self) {
        return vm.typeError("descriptor '__missing__' requires a 'collections.defaultdict' object");
    }
    const Value hold = args[0], key = args[1];
    const Ref<DictObject>* const attributes = vm.attributesOf(hold);
    const Value* const found = attributes && *attributes ? (*attributes)->get(*vm.intern("default_factory")) : nullptr;
    const Value factory = found ? *found : Value::none();
    if (factory.isNone()) {
        return vm.raise(vm.types.keyError, std::vector<Value>{key});
    }
    if (vm.callNested(factory, {}, result) != Status::Ok) {
        return Status::Error;
    }
    return vm.dictSet(*self, key, result) ? Status::Ok : Status::Error;
}

/// count_elements(mapping, iterable): mapping[x] += 1 for every item
Status countElements(Vm& vm, Args args, Value& result)
{
    DictObject* const counts = args.positional == 2 ? as<DictObject>(args[0]) : nullptr;
    if (!counts) {
        return vm.typeError("_count_elements expected a dict and an iterable");
    }
    if (needsCollecting(vm, args, 1)) {
        return callForEach(vm, countElements, args, 1);
    }
    std::vector<Value> items;
    if (!collectItems(vm, args[1], items)) {
        return Status::Error;
    }
    for (const Value& item : items) {
        const auto hash = vm.hash(item);
        const auto at = hash ? counts->table.find(vm, item, *hash) : std::nullopt;
        if (vm.failed()) {
            return Status::Error;
        }
        Value count = Value::integer(1);
        if (at && vm.binary(BinaryOperator::Add, counts->table.entries()[*at].value, Value::integer(1), count) != Status::Ok) {
            return Status::Error;
        }
        counts->table.insert(vm, item, *hash, std::move(count));
        if (vm.failed()) {
            return Status::Error;
        }
    }
    counts->account();
    return giveNone(result);
}

/// move_to_front(dict, key): the key becomes the first. Requires that it is there.
Status moveToFront(Vm& vm, Args args, Value& result)
{
    DictObject* const dict = args.positional == 2 ? as<DictObject>(args[0]) : nullptr;
    const auto hash = dict ? vm.hash(args[1]) : std::nullopt;
    const auto at = hash ? dict->table.find(vm, args[1], *hash) : std::nullopt;
    if (!at) {
        return vm.failed() ? Status::Error : vm.raise(vm.types.keyError, std::vector<Value>{args[1]});
    }
    HashTable moved;
    const HashTable old = dict->table;
    moved.insert(vm, old.entries()[*at].key, *hash, old.entries()[*at].value);
    for (std::size_t i = old.next(0); i < old.entries().size() && !vm.failed(); i = old.next(i + 1)) {
        if (i != *at) {
            moved.insert(vm, old.entries()[i].key, old.entries()[i].hash, old.entries()[i].value);
        }
    }
    if (vm.failed()) {
        return Status::Error;
    }
    dict->table = std::move(moved);
    return giveNone(result);
}

/// ordered_view(dict, which): keys(), values() or items() of an OrderedDict, which differ from a dict's by their name
Status orderedView(Vm& vm, Args args, Value& result)
{
    DictObject* const dict = args.positional == 2 ? as<DictObject>(args[0]) : nullptr;
    const auto which = dict ? vm.index(args[1]) : std::nullopt;
    if (!which) {
        return vm.typeError("ordered_view expected a dict and a number");
    }
    if (*which < 0 || *which > 2) {
        return vm.valueError("there are three views of a dict");
    }
    Type* const type = vm.extension<CollectionTypes>().views[*which];
    return give(result, Value(vm.heap.make<DictView>(type, dict, static_cast<DictView::What>(*which))));
}

Status fieldGetter(Vm& vm, Args args, Value& result)
{
    const auto position = args.positional == 1 ? vm.index(args[0]) : std::nullopt;
    return position ? give(result, Value(vm.heap.make<FieldGetter>(vm.extension<CollectionTypes>().fieldGetter, static_cast<std::size_t>(*position)))) : Status::Error;
}

Status getField(Vm& vm, Args args, Value& result)
{
    const TupleObject* const tuple = args.positional == 2 ? as<TupleObject>(args[1]) : nullptr;
    const auto* const self = tuple && args[0].isObject() ? dynamic_cast<const FieldGetter*>(args[0].asObject()) : nullptr;
    const std::size_t position = self ? self->position : 0;
    if (!self || position >= tuple->items.size()) {
        return vm.raise(vm.types.indexError, "tuple index out of range");
    }
    return give(result, tuple->items[position]);
}

CollectionTypes::CollectionTypes(Vm& vm)
    : defaultDict(makeType(vm, "defaultdict", Kind::Dict, vm.types.dict)), fieldGetter(makeType(vm, "_tuplegetter", Kind::Native))
{
    views[0] = makeType(vm, "odict_keys", Kind::View, vm.types.dictKeys);
    views[1] = makeType(vm, "odict_values", Kind::View, vm.types.dictValues);
    views[2] = makeType(vm, "odict_items", Kind::View, vm.types.dictItems);
    defaultDict->module = fieldGetter->module = "collections";
    addMethods(vm, *defaultDict, {{"__missing__", missing}});
    addMethods(vm, *fieldGetter, {{"__call__", getField}});
}

} // namespace

void installCollections(Vm& vm, ModuleObject& module)
{
    const CollectionTypes& types = vm.extension<CollectionTypes>();
    module.dict->set(*vm.intern("deque"), Value(vm.extension<DequeTypes>().deque));
    module.dict->set(*vm.intern("_defaultdict"), Value(types.defaultDict));
    addFunctions(vm, *module.dict, {{"count_elements", countElements}, {"move_to_front", moveToFront}, {"field_getter", fieldGetter},
        {"ordered_view", orderedView}});
}

} // namespace interleave::library
