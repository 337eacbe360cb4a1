#include "core/python/builtins/Iterators.h"

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>

namespace interleave::python {

Status ListIterator::next(Vm&, Value& result)
{
    if (list && position < list->items.size()) {
        return give(result, list->items[position++]);
    }
    list = nullptr;
    return give(result, Value());
}

std::size_t ListIterator::lengthHint() const
{
    return list && position < list->items.size() ? list->items.size() - position : 0;
}

Status TupleIterator::next(Vm&, Value& result)
{
    if (tuple && position < tuple->items.size()) {
        return give(result, tuple->items[position++]);
    }
    tuple = nullptr;
    return give(result, Value());
}

std::size_t TupleIterator::lengthHint() const { return tuple ? tuple->items.size() - position : 0; }

Status RangeIterator::next(Vm& vm, Value& result)
{
    if (!vm.charge(1)) {
        return Status::Error;
    }
    if (left <= 0) {
        return give(result, Value());
    }
    result = Value::integer(at);
    if (--left > 0) {
        at += step;
    }
    return Status::Ok;
}

Status StrIterator::next(Vm& vm, Value& result)
{
    if (!text || offset >= text->view().size()) {
        text = nullptr;
        return give(result, Value());
    }
    const std::size_t begin = offset;
    nextCodePoint(text->view(), offset);
    ++position;
    const std::string_view character = text->view().substr(begin, offset - begin);
    return give(result, character.size() == 1 ? Value(vm.intern(character)) : vm.string(std::string(character)));
}

std::size_t StrIterator::lengthHint() const { return text ? text->length() - position : 0; }

Status BytesIterator::next(Vm&, Value& result)
{
    if (bytes && position < bytes->data().size()) {
        return give(result, Value::integer(static_cast<unsigned char>(bytes->data()[position++])));
    }
    bytes = nullptr;
    return give(result, Value());
}

std::size_t BytesIterator::lengthHint() const { return bytes ? bytes->data().size() - position : 0; }

DictIterator::DictIterator(Type* type, Ref<DictObject> ofDict, DictView::What ofWhat, bool fromBack)
    : Iterator(type), dict(std::move(ofDict)), what(ofWhat), backwards(fromBack), size(dict->table.size()),
      position(backwards ? dict->table.entries().size() : 0), left(size)
{
}

Status DictIterator::next(Vm& vm, Value& result)
{
    if (!dict) {
        return give(result, Value());
    }
    const HashTable& table = dict->table;
    if (table.size() != size) {
        size = static_cast<std::size_t>(-1); // stays an error, as in CPython
        return vm.raise(vm.types.runtimeError, "dictionary changed size during iteration");
    }
    const auto& entries = table.entries();
    std::size_t at = position;
    if (backwards) {
        at = std::min(at, entries.size());
        while (at > 0 && entries[at - 1].key.isEmpty()) {
            --at;
        }
        position = at == 0 ? 0 : at - 1;
        at = at == 0 ? entries.size() : at - 1;
    } else {
        at = table.next(at);
        position = at + 1;
    }
    if (at >= entries.size()) {
        dict = nullptr;
        return give(result, Value());
    }
    --left;
    const HashTable::Entry& entry = entries[at];
    switch (what) {
    case DictView::What::Keys: return give(result, entry.key);
    case DictView::What::Values: return give(result, entry.value);
    case DictView::What::Items: break;
    }
    return give(result, vm.tuple({entry.key, entry.value}));
}

Status SetIterator::next(Vm& vm, Value& result)
{
    if (!set) {
        return give(result, Value());
    }
    if (set->table.size() != size) {
        size = static_cast<std::size_t>(-1);
        return vm.raise(vm.types.runtimeError, "Set changed size during iteration");
    }
    position = set->table.next(position);
    if (position >= set->table.entries().size()) {
        set = nullptr;
        return give(result, Value());
    }
    --left;
    return give(result, set->table.entries()[position++].key);
}

Status ReversedIterator::next(Vm& vm, Value& result)
{
    result = Value();
    if (left == 0 || sequence.isEmpty()) {
        sequence = Value();
        return Status::Ok;
    }
    const std::size_t at = --left;
    if (const ListObject* list = as<ListObject>(sequence)) {
        if (at < list->items.size()) {
            result = list->items[at];
        } else {
            left = 0;
        }
    } else if (const TupleObject* tuple = as<TupleObject>(sequence)) {
        result = tuple->items[at];
    } else if (const Str* text = as<Str>(sequence)) {
        result = vm.string(std::string(text->slice(at, at + 1)));
    } else if (const Bytes* bytes = as<Bytes>(sequence)) {
        result = Value::integer(static_cast<unsigned char>(bytes->data()[at]));
    }
    return Status::Ok;
}

namespace {
Ref<Iterator> viewIterator(Vm& vm, Ref<DictObject> dict, DictView::What what)
{
    Type* const types[] = {vm.types.dictKeyIterator, vm.types.dictValueIterator, vm.types.dictItemIterator};
    return vm.heap.make<DictIterator>(types[static_cast<std::size_t>(what)], std::move(dict), what);
}

/// By layout alone.
Ref<Iterator> layoutIterator(Vm& vm, Object* object)
{
    const Types& types = vm.types;
    Heap& heap = vm.heap;
    switch (object->kind()) {
    case Kind::List: return heap.make<ListIterator>(types.listIterator, static_cast<ListObject*>(object));
    case Kind::Tuple: return heap.make<TupleIterator>(types.tupleIterator, static_cast<TupleObject*>(object));
    case Kind::Range: {
        const Range& range = *static_cast<Range*>(object);
        return heap.make<RangeIterator>(types.rangeIterator, range.start, range.step, range.length());
    }
    case Kind::Str: return heap.make<StrIterator>(types.strIterator, static_cast<Str*>(object));
    case Kind::Bytes: return heap.make<BytesIterator>(types.bytesIterator, static_cast<Bytes*>(object));
    case Kind::Dict: return viewIterator(vm, static_cast<DictObject*>(object), DictView::What::Keys);
    case Kind::View: return viewIterator(vm, static_cast<DictView*>(object)->dict, static_cast<DictView*>(object)->what);
    case Kind::Set:
    case Kind::FrozenSet: return heap.make<SetIterator>(types.setIterator, static_cast<SetObject*>(object));
    case Kind::Iterator: return static_cast<Iterator*>(object);
    default: return nullptr;
    }
}

Status iterMethod(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "object.__iter__", args, 0, 0)) {
        return Status::Error;
    }
    if (args[0].isObject()) {
        if (const Ref<Iterator> iterator = layoutIterator(vm, args[0].asObject())) {
            return give(result, iterator.value());
        }
    }
    return wrongSelf(vm, "object.__iter__", args[0]);
}

Status nextMethod(Vm& vm, Args args, Value& result)
{
    Iterator* const self = selfOf<Iterator>(vm, "iterator.__next__", args);
    return self ? nextOf(vm, args[0], result) : Status::Error;
}

Status lengthHintMethod(Vm& vm, Args args, Value& result)
{
    Iterator* const self = selfOf<Iterator>(vm, "iterator.__length_hint__", args);
    return self ? giveInt(result, self->lengthHint()) : Status::Error;
}
} // namespace

Ref<Iterator> nativeIterator(Vm& vm, const Value& value)
{
    if (!value.isObject()) {
        return nullptr;
    }
    Object* const object = value.asObject();
    if (object->type()->user) {
        const Value* method = object->type()->find(*vm.names.iter);
        if (!method || !as<NativeFunction>(*method)) {
            return nullptr;
        }
    }
    return layoutIterator(vm, object);
}

Status iterateBySubscript(Vm& vm, const Value& sequence, Value& result)
{
    const Value function = libraryBuiltin(vm, "_iterate_by_subscript");
    return function.isEmpty() ? Status::Error : vm.call(function, {sequence}, result);
}

Status nextOf(Vm& vm, const Value& iterator, Value& result)
{
    if (Iterator* const native = as<Iterator>(iterator)) {
        const Status status = native->next(vm, result);
        return status == Status::Ok && result.isEmpty() ? vm.raise(vm.types.stopIteration, std::vector<Value>{}) : status;
    }
    if (Generator* const generator = as<Generator>(iterator); generator && generator->flavour == Generator::Flavour::Generator) {
        return vm.pushGenerator(*generator, Value::none(), Deliver::Next);
    }
    if (!vm.typeOf(iterator)->find(*vm.names.next)) {
        return vm.typeError("iter() returned non-iterator of type '" + vm.typeName(iterator) + "'");
    }
    return vm.callMethod(iterator, *vm.names.next, {}, result);
}

bool callsNatively(Vm& vm, const Value& callable)
{
    if (const Type* type = as<Type>(callable)) {
        return !type->user && type->module == "builtins" && type != vm.types.map && type != vm.types.filter && type != vm.types.type;
    }
    if (const NativeFunction* function = as<NativeFunction>(callable)) {
        if (function->owner) {
            return !function->owner->user && function->owner->module == "builtins" && function->owner != vm.types.generator
                && function->owner != vm.types.coroutine;
        }
        const Value* known = vm.builtins->get(*vm.intern(function->name));
        return known && known->is(callable);
    }
    const BoundMethod* method = as<BoundMethod>(callable);
    return method && as<NativeFunction>(method->function) && callsNatively(vm, method->function);
}

void installIterators(Vm& vm)
{
    const Types& t = vm.types;
    for (Type* type : {t.listIterator, t.tupleIterator, t.rangeIterator, t.strIterator, t.setIterator, t.dictKeyIterator, t.dictValueIterator,
             t.dictItemIterator, t.bytesIterator, t.reversedIterator}) {
        addMethods(vm, *type, {{"__iter__", iterMethod}, {"__next__", nextMethod}, {"__length_hint__", lengthHintMethod}});
    }
    for (Type* type : {t.list, t.tuple, t.range, t.str, t.bytes, t.dict, t.dictKeys, t.dictValues, t.dictItems, t.set, t.frozenSet}) {
        addMethods(vm, *type, {{"__iter__", iterMethod}});
    }
    installLazyIterators(vm);
}

} // namespace interleave::python
