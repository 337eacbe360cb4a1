#include "core/python/vm/Protocols.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Iterators.h"

// enumerate, zip, map, filter and reversed. Over built-in iterables, and with built-in functions, they are native; else a generator
// of core/library/builtins/lazy.py does the work, since only frames can stop where the program's own code blocks.

namespace interleave::python {

namespace {
/// Stands for a generator of the library, with the type that the program expects to see.
class WrappedIterator final : public NativeObject {
public:
    WrappedIterator(Type* type, Value iterator) : NativeObject(type), iterator(std::move(iterator)) {}
    void clear() override
    {
        Instance::clear();
        iterator = Value();
    }
    Value iterator;
};

/// A tuple that is used again if nobody has kept it, as CPython does.
class ReusedTuple {
public:
    /// A tuple of `size` items to be overwritten.
    TupleObject& fresh(Vm& vm, std::size_t size)
    {
        if (!tuple_ || tuple_->references() != 1) {
            tuple_ = as<TupleObject>(vm.tuple(std::vector<Value>(size)));
        }
        return *tuple_;
    }
    void clear() { tuple_ = nullptr; }

private:
    Ref<TupleObject> tuple_;
};

class EnumerateIterator final : public Iterator {
public:
    EnumerateIterator(Type* type, Ref<Iterator> inner, std::int64_t count) : Iterator(type), inner_(std::move(inner)), count_(count) {}
    void clear() override
    {
        inner_ = nullptr;
        reused_.clear();
    }
    std::size_t lengthHint() const override { return inner_->lengthHint(); }
    Status next(Vm& vm, Value& result) override
    {
        const Nesting guard(vm); // iterators over iterators
        if (!guard.allowed("")) {
            return Status::Error;
        }
        Value item;
        const Status status = inner_->next(vm, item);
        if (status != Status::Ok || item.isEmpty()) {
            result = Value();
            return status;
        }
        TupleObject& pair = reused_.fresh(vm, 2);
        pair.items[0] = Value::integer(count_++);
        pair.items[1] = std::move(item);
        return give(result, Value(&pair));
    }

private:
    Ref<Iterator> inner_;
    std::int64_t count_;
    ReusedTuple reused_;
};

class ZipIterator final : public Iterator {
public:
    ZipIterator(Type* type, std::vector<Ref<Iterator>> inner, bool strict) : Iterator(type), inner_(std::move(inner)), strict_(strict) {}
    void clear() override
    {
        inner_.clear();
        reused_.clear();
    }
    Status next(Vm& vm, Value& result) override
    {
        const Nesting guard(vm); // iterators over iterators
        if (!guard.allowed("")) {
            return Status::Error;
        }
        result = Value();
        if (inner_.empty()) {
            return Status::Ok;
        }
        std::vector<Value> items(inner_.size());
        for (std::size_t i = 0; i < inner_.size(); ++i) {
            const Status status = inner_[i]->next(vm, items[i]);
            if (status != Status::Ok) {
                return status;
            }
            if (items[i].isEmpty()) {
                return strict_ ? checkEnd(vm, i) : Status::Ok;
            }
        }
        TupleObject& tuple = reused_.fresh(vm, items.size());
        tuple.items.swap(items);
        return give(result, Value(&tuple));
    }

private:
    Status mismatch(Vm& vm, std::size_t at, const char* how)
    {
        const std::string others = at == 1 ? " 1" : "s 1-" + std::to_string(at);
        return vm.valueError("zip() argument " + std::to_string(at + 1) + " is " + how + " than argument" + others);
    }
    Status checkEnd(Vm& vm, std::size_t ended)
    {
        if (ended > 0) {
            return mismatch(vm, ended, "shorter");
        }
        for (std::size_t i = 1; i < inner_.size(); ++i) {
            Value item;
            const Status status = inner_[i]->next(vm, item);
            if (status != Status::Ok) {
                return status;
            }
            if (!item.isEmpty()) {
                return mismatch(vm, i, "longer");
            }
        }
        return Status::Ok;
    }

    std::vector<Ref<Iterator>> inner_;
    bool strict_;
    ReusedTuple reused_;
};

class MapIterator final : public Iterator {
public:
    MapIterator(Type* type, Value function, std::vector<Ref<Iterator>> inner) : Iterator(type), function_(std::move(function)), inner_(std::move(inner)) {}
    void clear() override
    {
        function_ = Value();
        inner_.clear();
    }
    Status next(Vm& vm, Value& result) override
    {
        const Nesting guard(vm); // iterators over iterators
        if (!guard.allowed("")) {
            return Status::Error;
        }
        std::vector<Value> items(inner_.size());
        for (std::size_t i = 0; i < inner_.size(); ++i) {
            const Status status = inner_[i]->next(vm, items[i]);
            if (status != Status::Ok || items[i].isEmpty()) {
                result = Value();
                return status;
            }
        }
        result = Value();
        return vm.callNested(function_, Args{items.data(), items.size(), {}}, result);
    }

private:
    Value function_;
    std::vector<Ref<Iterator>> inner_;
};

class FilterIterator final : public Iterator {
public:
    /// Empty function: the items' own truth.
    FilterIterator(Type* type, Value function, Ref<Iterator> inner) : Iterator(type), function_(std::move(function)), inner_(std::move(inner)) {}
    void clear() override
    {
        function_ = Value();
        inner_ = nullptr;
    }
    Status next(Vm& vm, Value& result) override
    {
        const Nesting guard(vm); // iterators over iterators
        if (!guard.allowed("")) {
            return Status::Error;
        }
        for (;;) {
            Value item;
            if (inner_->next(vm, item) != Status::Ok) {
                return Status::Error;
            }
            if (item.isEmpty()) {
                return give(result, Value());
            }
            Value verdict = item;
            if (!function_.isEmpty() && vm.callNested(function_, {item}, verdict) != Status::Ok) {
                return Status::Error;
            }
            const std::optional<bool> keep = vm.truth(verdict);
            if (!keep) {
                return Status::Error;
            }
            if (*keep) {
                return give(result, std::move(item));
            }
        }
    }

private:
    Value function_;
    Ref<Iterator> inner_;
};

Status callLibrary(Vm& vm, std::string_view name, Args args, Value& result)
{
    const Value function = libraryBuiltin(vm, name);
    result = Value();
    return function.isEmpty() ? Status::Error : vm.call(function, args, result);
}

/// Native iterators over all positional arguments from `from` on; nothing if one of them has none.
std::optional<std::vector<Ref<Iterator>>> nativeIterators(Vm& vm, Args args, std::size_t from)
{
    std::vector<Ref<Iterator>> iterators;
    for (std::size_t i = from; i < args.positional; ++i) {
        Ref<Iterator> iterator = nativeIterator(vm, args[i]);
        if (!iterator) {
            return {};
        }
        iterators.push_back(std::move(iterator));
    }
    return iterators;
}

Status makeEnumerate(Vm& vm, Args args, Value& result)
{
    if (args.total() == 0) {
        return vm.typeError("enumerate() missing required argument 'iterable'");
    }
    Value iterable, start;
    if (!arguments(vm, "enumerate", args, {"iterable", "start"}, 1, iterable, start)) {
        return Status::Error;
    }
    Ref<Iterator> inner = nativeIterator(vm, iterable);
    if (!inner) {
        return callLibrary(vm, "_enumerate", args, result);
    }
    const std::optional<std::int64_t> first = start.isEmpty() ? std::optional<std::int64_t>(0) : vm.index(start);
    if (!first) {
        return Status::Error;
    }
    return give(result, Value(vm.heap.make<EnumerateIterator>(vm.types.enumerate, std::move(inner), *first)));
}

Status makeZip(Vm& vm, Args args, Value& result)
{
    bool strict = false;
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        if (args.keywords[i]->view() != "strict") {
            return vm.typeError("'" + args.keywords[i]->text() + "' is an invalid keyword argument for zip()");
        }
        const auto truth = vm.truth(args[args.positional + i]);
        if (!truth) {
            return Status::Error;
        }
        strict = *truth;
    }
    auto inner = nativeIterators(vm, args, 0);
    if (!inner) {
        return callLibrary(vm, "_zip", args, result);
    }
    return give(result, Value(vm.heap.make<ZipIterator>(vm.types.zip, std::move(*inner), strict)));
}

Status makeMap(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) {
        return vm.typeError("map() takes no keyword arguments");
    }
    if (args.positional < 2) {
        return vm.typeError("map() must have at least two arguments.");
    }
    auto inner = callsNatively(vm, args[0]) ? nativeIterators(vm, args, 1) : std::nullopt;
    if (!inner) {
        return callLibrary(vm, "_map", args, result);
    }
    return give(result, Value(vm.heap.make<MapIterator>(vm.types.map, args[0], std::move(*inner))));
}

Status makeFilter(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "filter", args, 2, 2)) {
        return Status::Error;
    }
    const bool plain = args[0].isNone() || args[0].is(Value(vm.types.boolean));
    Ref<Iterator> inner = plain || callsNatively(vm, args[0]) ? nativeIterator(vm, args[1]) : nullptr;
    if (!inner) {
        return callLibrary(vm, "_filter", args, result);
    }
    return give(result, Value(vm.heap.make<FilterIterator>(vm.types.filter, plain ? Value() : args[0], std::move(inner))));
}

Ref<Iterator> reversedDict(Vm& vm, Ref<DictObject> dict, DictView::What what)
{
    Type* const types[] = {vm.types.dictKeyIterator, vm.types.dictValueIterator, vm.types.dictItemIterator};
    return vm.heap.make<DictIterator>(types[static_cast<std::size_t>(what)], std::move(dict), what, true);
}

Ref<Iterator> nativeReversed(Vm& vm, const Value& value)
{
    Type* const type = vm.types.reversedIterator;
    if (const ListObject* list = as<ListObject>(value)) {
        return vm.heap.make<ReversedIterator>(type, value, list->items.size());
    }
    if (const TupleObject* tuple = as<TupleObject>(value)) {
        return vm.heap.make<ReversedIterator>(type, value, tuple->items.size());
    }
    if (const Str* text = as<Str>(value)) {
        return vm.heap.make<ReversedIterator>(type, value, text->length());
    }
    if (const Bytes* bytes = as<Bytes>(value)) {
        return vm.heap.make<ReversedIterator>(type, value, bytes->data().size());
    }
    if (const Range* range = as<Range>(value)) {
        const std::int64_t length = range->length();
        const std::int64_t last = length > 0 ? range->start + (length - 1) * range->step : range->start;
        return vm.heap.make<RangeIterator>(vm.types.rangeIterator, last, -range->step, length);
    }
    if (DictObject* const dict = as<DictObject>(value)) {
        return reversedDict(vm, dict, DictView::What::Keys);
    }
    if (const DictView* view = as<DictView>(value)) {
        return reversedDict(vm, view->dict, view->what);
    }
    return nullptr;
}

Status reversedMethod(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "object.__reversed__", args, 0, 0)) {
        return Status::Error;
    }
    const Ref<Iterator> iterator = nativeReversed(vm, args[0]);
    return iterator ? give(result, iterator.value()) : wrongSelf(vm, "object.__reversed__", args[0]);
}

Status makeReversed(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "reversed", args, 1, 1)) {
        return Status::Error;
    }
    const Value& sequence = args[0];
    Type* const type = vm.typeOf(sequence);
    const Value* method = type->find(*vm.names.reversed);
    if (method && !method->isNone()) {
        return vm.callMethod(sequence, *vm.names.reversed, {}, result);
    }
    if (!type->user) {
        if (const Ref<Iterator> iterator = nativeReversed(vm, sequence)) {
            return give(result, iterator.value());
        }
    }
    if (method || !type->find(*vm.names.getitem) || !type->find(*vm.names.len) || as<DictObject>(sequence)) {
        return vm.typeError("'" + type->name + "' object is not reversible");
    }
    return callLibrary(vm, "_reversed", args, result);
}

Status iterSelf(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "iterator.__iter__", args, 0, 0)) {
        return Status::Error;
    }
    const bool wrapped = args[0].isObject() && args[0].asObject()->kind() == Kind::Native;
    return give(result, wrapped ? static_cast<WrappedIterator*>(args[0].asObject())->iterator : args[0]);
}

Status nextSelf(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "iterator.__next__", args, 0, 0)) {
        return Status::Error;
    }
    const bool wrapped = args[0].isObject() && args[0].asObject()->kind() == Kind::Native;
    return nextOf(vm, wrapped ? static_cast<WrappedIterator*>(args[0].asObject())->iterator : args[0], result);
}

/// _lazy_iterator(type, generator): for the library.
Status makeWrapped(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "_lazy_iterator", args, 2, 2)) {
        return Status::Error;
    }
    return give(result, Value(vm.heap.make<WrappedIterator>(as<Type>(args[0]), args[1])));
}
} // namespace

void installLazyIterators(Vm& vm)
{
    const Types& t = vm.types;
    t.enumerate->construct = makeEnumerate;
    t.zip->construct = makeZip;
    t.map->construct = makeMap;
    t.filter->construct = makeFilter;
    t.reversedIterator->construct = makeReversed;
    for (Type* type : {t.enumerate, t.zip, t.map, t.filter, t.reversedIterator}) {
        addMethods(vm, *type, {{"__iter__", iterSelf}, {"__next__", nextSelf}});
    }
    for (Type* type : {t.list, t.range, t.dict, t.dictKeys, t.dictValues, t.dictItems}) {
        addMethods(vm, *type, {{"__reversed__", reversedMethod}});
    }
    addFunctions(vm, *vm.builtins, {{"_lazy_iterator", makeWrapped}});
}

} // namespace interleave::python
