#include "core/python/vm/Protocols.h"

namespace interleave::python {

namespace {

/// Items of built-in containers, without an iterator. False: not one of them.
bool collectNative(Vm& vm, const Value& iterable, std::vector<Value>& items)
{
    const auto addKeys = [&](const auto& table) {
        for (const auto& entry : table.entries()) {
            if (!entry.key.isEmpty()) {
                items.push_back(entry.key);
            }
        }
        return true;
    };
    if (const auto* values = itemsOf(iterable)) {
        items.insert(items.end(), values->begin(), values->end());
        return true;
    }
    if (const auto* dict = as<DictObject>(iterable)) {
        return addKeys(dict->table);
    }
    if (const auto* set = asSet(iterable)) {
        return addKeys(set->table);
    }
    if (const auto* view = as<DictView>(iterable)) {
        const auto values = viewItems(vm, *view);
        items.insert(items.end(), values.begin(), values.end());
        return true;
    }
    return false;
}

bool collectIterator(Vm& vm, Iterator& iterator, std::vector<Value>& items)
{
    for (;;) {
        Value item;
        if (iterator.next(vm, item) != Status::Ok) {
            return false;
        }
        if (item.isEmpty()) {
            return true;
        }
        items.push_back(std::move(item));
        if (items.size() % 4096 == 0 && !allowsBytes(vm, items.size() * sizeof(Value))) {
            return false;
        }
    }
}

bool collectByNext(Vm& vm, const Value& iterator, std::vector<Value>& items)
{
    const Value* next = vm.typeOf(iterator)->find(*vm.names.next);
    if (!next) {
        vm.typeError("iter() returned non-iterator of type '" + vm.typeName(iterator) + "'");
        return false;
    }
    const Value method = *next;
    for (;;) {
        Value item;
        if (callSpecial(vm, method, iterator, {}, item) != Status::Ok) {
            if (!vm.halted() && vm.pendingIs(vm.types.stopIteration)) {
                vm.takeException();
                return true;
            }
            return false;
        }
        items.push_back(std::move(item));
        if (items.size() % 4096 == 0 && !allowsBytes(vm, items.size() * sizeof(Value))) {
            return false;
        }
    }
}

/// iter(value) to its end, even where that runs Python code.
Status iterateNested(Vm& vm, const Value& value, Value& iterator)
{
    if (vm.iteratesNatively(value)) {
        return vm.iterate(value, iterator);
    }
    const NativeFn iterate = [](Vm& inner, Args args, Value& result) { return inner.iterate(args[0], result); };
    return vm.callNested(Value(vm.heap.make<NativeFunction>(vm.types.builtinFunction, "iter", iterate, false)), {value}, iterator);
}

} // namespace

std::vector<Value> viewItems(Vm& vm, const DictView& view)
{
    std::vector<Value> items;
    for (const auto& entry : view.dict->table.entries()) {
        if (entry.key.isEmpty()) {
            continue;
        }
        switch (view.what) {
        case DictView::What::Keys: items.push_back(entry.key); break;
        case DictView::What::Values: items.push_back(entry.value); break;
        case DictView::What::Items: items.push_back(vm.tuple({entry.key, entry.value})); break;
        }
    }
    return items;
}

Ref<SetObject> setLike(Vm& vm, const Value& value)
{
    if (auto* set = asSet(value)) {
        return set;
    }
    const auto* view = as<DictView>(value);
    if (!view || view->what == DictView::What::Values) {
        return nullptr;
    }
    Ref<SetObject> set = vm.newSet();
    for (const Value& item : viewItems(vm, *view)) {
        if (!vm.setAdd(*set, item)) {
            return nullptr;
        }
    }
    return set;
}

bool Vm::iteratesNatively(const Value& value) const
{
    if (!value.isObject()) {
        return true;
    }
    const Object* object = value.asObject();
    switch (object->kind()) {
    case Kind::Generator: return false;
    case Kind::Iterator:
    case Kind::View: return true;
    default: break;
    }
    const Value* method = object->type()->find(*names.iter);
    if (!method) {
        return !object->type()->user; // a class with only __getitem__ iterates by calling it
    }
    // A native object may keep an iterator written in Python, as map and zip over a generator do.
    return as<NativeFunction>(*method) != nullptr && object->kind() != Kind::Native;
}

bool Vm::collect(const Value& iterable, std::vector<Value>& items)
{
    if (overriding(*this, iterable, *names.iter).isEmpty() && collectNative(*this, iterable, items)) {
        return true;
    }
    Value iterator;
    if (iterateNested(*this, iterable, iterator) != Status::Ok) {
        return false;
    }
    if (auto* native = as<Iterator>(iterator)) {
        return collectIterator(*this, *native, items);
    }
    return collectByNext(*this, iterator, items);
}

// ---------------------------------------------------------------------------------------------- dicts and sets

const Value* Vm::dictGet(const DictObject& dict, const Value& key)
{
    const auto hashed = hash(key);
    if (!hashed) {
        return nullptr;
    }
    const auto at = dict.table.find(*this, key, *hashed);
    return at ? &dict.table.entries()[*at].value : nullptr;
}

bool Vm::dictSet(DictObject& dict, const Value& key, Value value)
{
    const auto hashed = hash(key);
    if (!hashed) {
        return false;
    }
    if (dict.table.insert(*this, key, *hashed, std::move(value))) {
        dict.account();
    }
    return !failed();
}

bool Vm::setAdd(SetObject& set, const Value& item)
{
    const auto hashed = hash(item);
    if (!hashed) {
        return false;
    }
    if (set.table.insert(*this, item, *hashed)) {
        set.account();
    }
    return !failed();
}

} // namespace interleave::python
