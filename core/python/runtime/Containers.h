#pragma once

/// The built-in containers.

#include "core/python/runtime/Str.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <span>

namespace interleave::python {

class Vm;

using BigInteger = boost::multiprecision::cpp_int;

/// An int outside 64 bits, or one of any size whose class is a subclass of int. A plain int that fits is always stored in place.
class BigInt final : public Object {
public:
    static constexpr Kind kindTag = Kind::BigInt;
    BigInt(Type* type, BigInteger value) : Object(Kind::BigInt, type), value_(std::move(value)) {}
    const BigInteger& number() const { return value_; }

private:
    BigInteger value_;
};

/// A float whose class is a subclass of float. Plain floats are stored in place.
class FloatObject final : public Object {
public:
    static constexpr Kind kindTag = Kind::Float;
    FloatObject(Type* type, double value) : Object(Kind::Float, type), value(value) {}
    const double value;
};

/// Lists and tuples let go of their items in this order (Objects/listobject.c, list_dealloc): programs see it by `__del__` and by warnings.
inline void dropFromTheEnd(std::vector<Value>& items)
{
    while (!items.empty()) items.pop_back();
}

class ListObject final : public Object {
public:
    static constexpr Kind kindTag = Kind::List;
    explicit ListObject(Type* type, std::vector<Value> items = {}) : Object(Kind::List, type), items(std::move(items)) {}
    ~ListObject() override { dropFromTheEnd(items); }
    /// Counts the array. To be called where it may have grown much.
    void account() { hold(items.capacity() * sizeof(Value)); }
    void clear() override { items.clear(); }
    std::vector<Value> items;
};

class TupleObject final : public Object {
public:
    static constexpr Kind kindTag = Kind::Tuple;
    explicit TupleObject(Type* type, std::vector<Value> items = {}) : Object(Kind::Tuple, type), items(std::move(items)) {}
    ~TupleObject() override { dropFromTheEnd(items); }
    void account() { hold(items.capacity() * sizeof(Value)); }
    void clear() override { items.clear(); }
    std::vector<Value> items;
};

/// Hash table that keeps insertion order, as CPython's dict: an array of entries and an index into it.
/// Hashes are computed by the caller (Vm::hash may run Python code); equality is the Vm's.
class HashTable {
public:
    struct Entry {
        std::size_t hash = 0;
        Value key;   ///< Empty: deleted
        Value value;
    };

    std::size_t size() const { return used_; }
    bool empty() const { return used_ == 0; }
    /// Memory that the table takes.
    std::size_t bytes() const { return entries_.capacity() * sizeof(Entry) + index_.capacity() * sizeof(std::int32_t); }
    /// Position of the entry in entries(), or nothing. Sets `vm`'s exception and returns nothing if a comparison fails: check vm.failed().
    std::optional<std::size_t> find(Vm& vm, const Value& key, std::size_t hash) const;
    /// For interned or plain strings: never runs Python code.
    std::optional<std::size_t> findString(const Str& key) const;
    /// Adds or replaces. Returns true if the key is new.
    bool insert(Vm& vm, const Value& key, std::size_t hash, Value value);
    void insertString(Str& key, Value value);
    void eraseAt(std::size_t position);
    void clear();

    /// All entries, deleted ones (empty keys) included; positions stay valid until `version()` changes by an insertion that rebuilds.
    const std::vector<Entry>& entries() const { return entries_; }
    std::vector<Entry>& entries() { return entries_; }
    /// Position of the first live entry at or behind `from`, or entries().size().
    std::size_t next(std::size_t from) const;
    /// Changes whenever a key is added or removed.
    std::uint64_t version() const { return version_; }

private:
    void append(const Value& key, std::size_t hash, Value value);
    void rebuild(std::size_t capacity);

    std::vector<Entry> entries_;
    std::vector<std::int32_t> index_; ///< -1 free, -2 deleted
    std::size_t used_ = 0;
    std::size_t filled_ = 0; ///< slots of index_ that are not free: searching needs some that are
    std::size_t first_ = 0;  ///< no live entry before this one, so that taking entries from the front is not quadratic
    std::uint64_t version_ = 0;
};

class DictObject : public Object {
public:
    static constexpr Kind kindTag = Kind::Dict;
    explicit DictObject(Type* type) : Object(Kind::Dict, type) {}
    void account() { hold(table.bytes()); }
    void clear() override { table.clear(); }
    HashTable table;

    /// For names: nullptr if absent.
    const Value* get(const Str& name) const
    {
        const auto at = table.findString(name);
        return at ? &table.entries()[*at].value : nullptr;
    }
    void set(Str& name, Value value) { table.insertString(name, std::move(value)); }
    bool erase(const Str& name)
    {
        const auto at = table.findString(name);
        if (at) {
            table.eraseAt(*at);
        }
        return at.has_value();
    }
};

/// The members of a set. As long as all of them have hashes that are the same in every run of CPython (numbers, and tuples of them), the table is
/// laid out as CPython's (Objects/setobject.c), so that sets of numbers iterate and print in the same order. The order of other sets differs
/// from run to run there; here it is that of insertion.
class SetTable {
public:
    using Entry = HashTable::Entry;

    std::size_t size() const { return slotted_ ? used_ : ordered_.size(); }
    bool empty() const { return size() == 0; }
    std::size_t bytes() const { return slots_.capacity() * sizeof(Entry) + ordered_.bytes(); }
    /// As HashTable::find.
    std::optional<std::size_t> find(Vm& vm, const Value& key, std::size_t hash) const;
    /// Adds. Returns true if the key is new.
    bool insert(Vm& vm, const Value& key, std::size_t hash);
    /// Adds what another set has, which sizes the table for both first. False: failed.
    bool merge(Vm& vm, const SetTable& other);
    /// Makes room as set(dict) and the like do.
    void expect(std::size_t count);
    void eraseAt(std::size_t position);
    /// Drops the traces of erased members if there are many.
    void tidy();
    void clear();
    /// The position that set.pop() takes. Requires: not empty.
    std::size_t popPosition();

    const std::vector<Entry>& entries() const { return slotted_ ? slots_ : ordered_.entries(); }
    std::size_t next(std::size_t from) const;
    std::uint64_t version() const { return slotted_ ? version_ : ordered_.version() + version_; }

private:
    /// Where the key is, or where it would go.
    struct Place { std::size_t slot = 0; bool found = false; };
    std::optional<Place> probe(Vm& vm, const Value& key, std::size_t hash, int restarts = 50) const;
    void insertClean(const Value& key, std::size_t hash);
    void resize(std::size_t minimum);
    void leaveSlots(Vm& vm);

    std::vector<Entry> slots_;  ///< an empty key with the value None is the trace of an erased member
    std::size_t used_ = 0;
    std::size_t fill_ = 0;      ///< members and traces
    std::size_t finger_ = 0;
    std::uint64_t version_ = 0;
    bool slotted_ = true;
    HashTable ordered_;
};

/// set and frozenset, told apart by kind().
class SetObject final : public Object {
public:
    SetObject(Kind kind, Type* type) : Object(kind, type) {}
    void account() { hold(table.bytes()); }
    void clear() override { table.clear(); }
    SetTable table;
};
/// The set in `value` (set or frozenset), or nullptr.
inline SetObject* asSet(const Value& value)
{
    return value.isObject() && (value.asObject()->kind() == Kind::Set || value.asObject()->kind() == Kind::FrozenSet)
        ? static_cast<SetObject*>(value.asObject()) : nullptr;
}

/// range(start, stop, step), 64-bit bounds.
class Range final : public Object {
public:
    static constexpr Kind kindTag = Kind::Range;
    Range(Type* type, std::int64_t start, std::int64_t stop, std::int64_t step)
        : Object(Kind::Range, type), start(start), stop(stop), step(step) {}
    std::int64_t length() const;
    const std::int64_t start, stop, step;
};

class SliceObject final : public Object {
public:
    static constexpr Kind kindTag = Kind::Slice;
    SliceObject(Type* type, Value start, Value stop, Value step)
        : Object(Kind::Slice, type), start(std::move(start)), stop(std::move(stop)), step(std::move(step)) {}
    void clear() override { start = stop = step = Value(); }
    Value start, stop, step;
};

/// A variable shared between a function and the functions inside it.
class Cell final : public Object {
public:
    static constexpr Kind kindTag = Kind::Cell;
    explicit Cell(Type* type) : Object(Kind::Cell, type) {}
    void clear() override { value = Value(); }
    Value value;
};

} // namespace interleave::python
