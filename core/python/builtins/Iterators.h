#pragma once

/// Native iterators of the built-in containers. None of them runs Python code, but for comparing and hashing nothing at all.

#include "core/python/vm/Vm.h"

namespace interleave::python {

class ListIterator final : public Iterator {
public:
    ListIterator(Type* type, Ref<ListObject> list) : Iterator(type), list(std::move(list)) {}
    void clear() override { list = nullptr; }
    Status next(Vm& vm, Value& result) override;
    std::size_t lengthHint() const override;
    Ref<ListObject> list; ///< null once exhausted
    std::size_t position = 0;
};

class TupleIterator final : public Iterator {
public:
    TupleIterator(Type* type, Ref<TupleObject> tuple) : Iterator(type), tuple(std::move(tuple)) {}
    void clear() override { tuple = nullptr; }
    Status next(Vm& vm, Value& result) override;
    std::size_t lengthHint() const override;
    Ref<TupleObject> tuple;
    std::size_t position = 0;
};

class RangeIterator final : public Iterator {
public:
    RangeIterator(Type* type, std::int64_t start, std::int64_t step, std::int64_t left) : Iterator(type), at(start), step(step), left(left) {}
    Status next(Vm& vm, Value& result) override;
    std::size_t lengthHint() const override { return static_cast<std::size_t>(left); }
    std::int64_t at, step;
    std::int64_t left; ///< how many are still to come
};

class StrIterator final : public Iterator {
public:
    StrIterator(Type* type, Ref<Str> text) : Iterator(type), text(std::move(text)) {}
    void clear() override { text = nullptr; }
    Status next(Vm& vm, Value& result) override;
    std::size_t lengthHint() const override;
    Ref<Str> text;
    std::size_t offset = 0;   ///< in bytes
    std::size_t position = 0; ///< in code points
};

class BytesIterator final : public Iterator {
public:
    BytesIterator(Type* type, Ref<Bytes> bytes) : Iterator(type), bytes(std::move(bytes)) {}
    void clear() override { bytes = nullptr; }
    Status next(Vm& vm, Value& result) override;
    std::size_t lengthHint() const override;
    Ref<Bytes> bytes;
    std::size_t position = 0;
};

/// Over a dict's keys, values or items, in either direction.
class DictIterator final : public Iterator {
public:
    DictIterator(Type* type, Ref<DictObject> dict, DictView::What what, bool backwards = false);
    void clear() override { dict = nullptr; }
    Status next(Vm& vm, Value& result) override;
    std::size_t lengthHint() const override { return dict ? left : 0; }
    Ref<DictObject> dict;
    DictView::What what;
    bool backwards;
    std::size_t size;
    std::size_t position;
    std::size_t left;
};

class SetIterator final : public Iterator {
public:
    SetIterator(Type* type, Ref<SetObject> set) : Iterator(type), set(std::move(set)), size(this->set->table.size()), left(size) {}
    void clear() override { set = nullptr; }
    Status next(Vm& vm, Value& result) override;
    std::size_t lengthHint() const override { return set ? left : 0; }
    Ref<SetObject> set;
    std::size_t size;
    std::size_t left;
    std::size_t position = 0;
};

/// reversed() of a list, tuple, str or bytes.
class ReversedIterator final : public Iterator {
public:
    ReversedIterator(Type* type, Value sequence, std::size_t length) : Iterator(type), sequence(std::move(sequence)), left(length) {}
    void clear() override { sequence = Value(); }
    Status next(Vm& vm, Value& result) override;
    std::size_t lengthHint() const override { return left; }
    Value sequence;
    std::size_t left; ///< the index of the next item, plus one
};

/// The native iterator over a built-in container or iterator; null if `value` is none, or of a class that defines `__iter__` in Python.
Ref<Iterator> nativeIterator(Vm& vm, const Value& value);

/// iter() of an object that has `__getitem__` but no `__iter__`: a generator over object[0], object[1], …
Status iterateBySubscript(Vm& vm, const Value& sequence, Value& result);

/// The function `name` of core/library/builtins/lazy.py, which is loaded at the first use; Empty, with the exception set, if that fails.
Value libraryBuiltin(Vm& vm, std::string_view name);

/// next(iterator) of anything: Ok or Pushed; at the end StopIteration is raised.
Status nextOf(Vm& vm, const Value& iterator, Value& result);

/// Tells whether calling `callable` runs neither Python code nor anything that could block: a built-in type or function.
bool callsNatively(Vm& vm, const Value& callable);

void installIterators(Vm& vm);
/// enumerate, zip, map, filter, reversed.
void installLazyIterators(Vm& vm);

} // namespace interleave::python
