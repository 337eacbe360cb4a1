#pragma once

/// The module `itertools`: native iterators where nothing but built-in iterables is involved; else generators in itertools/__init__.py, since only
/// frames can stop where the program's own code blocks.

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Iterators.h"

namespace interleave::library {

using namespace python;

/// One per run.
struct Itertools {
    explicit Itertools(Vm& vm);
    Type *count = nullptr, *repeat = nullptr, *chain = nullptr, *islice = nullptr, *product = nullptr;
    std::uint64_t given = 0; ///< items, by all iterators
    Type *permutations = nullptr, *combinations = nullptr, *combinationsWithReplacement = nullptr;
};

/// A native iterator of the module. What consumes it may be native too and go on for ever, so that items count as operations of the program.
class CountedIterator : public Iterator {
public:
    CountedIterator(Type* type, Itertools& owner) : Iterator(type), owner_(&owner) {}
    Status next(Vm& vm, Value& result) final { return ++owner_->given % checkEvery == 0 && !mayGoOn(vm) ? Status::Error : advance(vm, result); }

protected:
    /// What next() is of other iterators.
    virtual Status advance(Vm& vm, Value& result) = 0;

private:
    static constexpr std::uint64_t checkEvery = 4096;
    bool mayGoOn(Vm& vm) const;
    Itertools* owner_;
};

/// Calls a function of itertools/__init__.py.
Status callItertools(Vm& vm, const char* name, Args args, Value& result);
Status callItertools(Vm& vm, const char* name, std::initializer_list<Value> args, Value& result);
/// A type of the module, with what iterators have.
Type* makeIteratorType(Vm& vm, const char* name, NativeFn construct);

Status makeCount(Vm& vm, Args args, Value& result);
Status makeRepeat(Vm& vm, Args args, Value& result);
Status makeChain(Vm& vm, Args args, Value& result);
Status chainFromIterable(Vm& vm, Args args, Value& result);
Status makeIslice(Vm& vm, Args args, Value& result);
Status makeProduct(Vm& vm, Args args, Value& result);
Status makePermutations(Vm& vm, Args args, Value& result);
Status makeCombinations(Vm& vm, Args args, Value& result);
Status makeCombinationsWithReplacement(Vm& vm, Args args, Value& result);
Status representCount(Vm& vm, Args args, Value& result);
Status representRepeat(Vm& vm, Args args, Value& result);

} // namespace interleave::library
