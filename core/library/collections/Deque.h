#pragma once

/// collections.deque.

#include "core/python/vm/Vm.h"

#include <deque>

namespace interleave::library {

/// A double-ended queue. Everything that changes its length goes through these members, so that iterators notice and the limit holds.
class Deque final : public python::NativeObject {
public:
    explicit Deque(python::Type* type) : NativeObject(type) {}
    void clear() override;

    const std::deque<python::Value>& items() const { return items_; }
    python::Value& at(std::size_t position) { return items_[position]; }
    std::optional<std::size_t> limit; ///< maxlen
    /// Changes with every change of the length or order.
    std::uint64_t version() const { return version_; }

    /// False: halted by the memory limit. With a limit, items fall off at the other end.
    bool append(python::Vm& vm, python::Value item);
    bool appendLeft(python::Vm& vm, python::Value item);
    /// Requires: not empty.
    python::Value pop();
    python::Value popLeft();
    /// Requires: position <= size, and room for one more.
    void insert(std::size_t position, python::Value item);
    python::Value take(std::size_t position);
    void rotate(std::int64_t steps);
    void reverse();
    void drop();

private:
    bool charge(python::Vm& vm);

    std::deque<python::Value> items_;
    std::uint64_t version_ = 0;
};

struct DequeTypes {
    explicit DequeTypes(python::Vm& vm);
    python::Type* deque = nullptr;
    python::Type* iterator = nullptr;
    python::Type* reverseIterator = nullptr;
};

/// The deque in `value`, or nullptr.
Deque* asDeque(python::Vm& vm, const python::Value& value);
/// `self` of a deque method after checking the number of the other arguments. Null: the exception is set.
Deque* dequeSelf(python::Vm& vm, const char* name, python::Args args, std::size_t minimum = 0, std::size_t maximum = 0);
/// Appends all items of an iterable that runs no Python code of the program.
bool extendDeque(python::Vm& vm, Deque& deque, const python::Value& iterable, bool left);
/// An empty deque of the class of `like`, with its limit.
python::Ref<Deque> emptyLike(python::Vm& vm, const Deque& like);

void addDequeMethods(python::Vm& vm, python::Type& type);   ///< Deque.cpp
void addDequeOperators(python::Vm& vm, python::Type& type); ///< DequeOperators.cpp

} // namespace interleave::library
