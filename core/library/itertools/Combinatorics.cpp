#include "core/library/itertools/Itertools.h"

#include <numeric>

// product, permutations, combinations: they read all their items before the first result.

namespace interleave::library {

namespace {

/// An iterator over tuples of items of pools, each chosen by an index.
class Chooser : public CountedIterator {
public:
    using CountedIterator::CountedIterator;
    void clear() override { pool_.clear(); }

protected:
    Status advance(Vm& vm, Value& result) final
    {
        result = Value();
        if (ended_) return Status::Ok;
        if (started_ && !choose()) {
            ended_ = true;
            return Status::Ok;
        }
        started_ = true;
        std::vector<Value> items;
        items.reserve(indices_.size());
        for (std::size_t i = 0; i < indices_.size(); ++i) items.push_back(item(i));
        return give(result, vm.tuple(std::move(items)));
    }

    /// The next choice; false: there is none.
    virtual bool choose() = 0;
    virtual const Value& item(std::size_t at) const { return pool_[indices_[at]]; }

    std::vector<Value> pool_;
    std::vector<std::size_t> indices_;
    bool started_ = false, ended_ = false;
};

class Product final : public Chooser {
public:
    Product(Type* type, Itertools& owner, std::vector<std::vector<Value>> pools) : Chooser(type, owner), pools_(std::move(pools))
    {
        indices_.assign(pools_.size(), 0);
        ended_ = std::any_of(pools_.begin(), pools_.end(), [](const auto& pool) { return pool.empty(); });
    }
    void clear() override { pools_.clear(); }

private:
    const Value& item(std::size_t at) const override { return pools_[at][indices_[at]]; }
    bool choose() override
    {
        for (std::size_t i = indices_.size(); i-- > 0;) {
            if (++indices_[i] < pools_[i].size()) return true;
            indices_[i] = 0;
        }
        return false;
    }

    std::vector<std::vector<Value>> pools_;
};

class Permutations final : public Chooser {
public:
    Permutations(Type* type, Itertools& owner, std::vector<Value> pool, std::size_t size) : Chooser(type, owner), order_(pool.size())
    {
        pool_ = std::move(pool);
        ended_ = size > pool_.size();
        if (ended_) return;
        indices_.resize(size);
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::iota(indices_.begin(), indices_.end(), std::size_t{0});
    }

private:
    bool choose() override
    {
        // What lies behind the chosen ones is kept ascending: the next permutation of all, in its descending rest, is the next choice.
        const auto chosen = static_cast<std::ptrdiff_t>(indices_.size());
        std::reverse(order_.begin() + chosen, order_.end());
        const bool more = std::next_permutation(order_.begin(), order_.end());
        std::copy(order_.begin(), order_.begin() + chosen, indices_.begin());
        return more;
    }

    std::vector<std::size_t> order_;
};

class Combinations final : public Chooser {
public:
    Combinations(Type* type, Itertools& owner, std::vector<Value> pool, std::size_t size, bool replacing) : Chooser(type, owner), replacing_(replacing)
    {
        pool_ = std::move(pool);
        ended_ = replacing ? pool_.empty() && size > 0 : size > pool_.size();
        if (ended_) return;
        indices_.assign(size, 0);
        if (!replacing) std::iota(indices_.begin(), indices_.end(), std::size_t{0});
    }

private:
    bool choose() override
    {
        const std::size_t size = indices_.size();
        for (std::size_t i = size; i-- > 0;) {
            const std::size_t last = replacing_ ? pool_.size() - 1 : pool_.size() - size + i;
            if (indices_[i] == last) continue;
            std::size_t value = ++indices_[i];
            for (std::size_t j = i + 1; j < size; ++j) indices_[j] = replacing_ ? value : ++value;
            return true;
        }
        return false;
    }

    bool replacing_;
};

/// The number of items to choose; nothing: the exception is set. It takes memory even where there is nothing to choose from.
std::optional<std::size_t> sizeOf(Vm& vm, const Value& value)
{
    const auto size = vm.index(value);
    if (!size) return {};
    if (*size < 0) {
        vm.valueError("r must be non-negative");
        return {};
    }
    if (!allow(vm, static_cast<std::size_t>(*size) * sizeof(Value))) return {};
    return static_cast<std::size_t>(*size);
}

Status makeCombining(Vm& vm, const char* name, NativeFn self, bool replacing, Args args, Value& result)
{
    Value iterable, r;
    if (!arguments(vm, name, args, {"iterable", "r"}, 2, iterable, r)) return Status::Error;
    if (needsCollecting(vm, args, 0)) return collectThenCall(vm, self, args, 0);
    std::vector<Value> pool;
    if (!vm.collect(iterable, pool)) return Status::Error;
    const auto size = sizeOf(vm, r);
    if (!size) return Status::Error;
    Itertools& types = vm.extension<Itertools>();
    return give(result, Value(vm.heap.make<Combinations>(replacing ? types.combinationsWithReplacement : types.combinations, types, std::move(pool), *size, replacing)));
}

} // namespace

Status makeProduct(Vm& vm, Args args, Value& result)
{
    std::int64_t times = 1;
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        if (args.keywords[i]->view() != "repeat") return vm.typeError("'" + args.keywords[i]->text() + "' is an invalid keyword argument for product()");
        const auto given = vm.index(args[args.positional + i]);
        if (!given) return Status::Error;
        if (*given < 0) return vm.valueError("repeat argument cannot be negative");
        times = *given;
    }
    for (std::size_t i = 0; i < args.positional; ++i) {
        if (needsCollecting(vm, args, i)) return collectThenCall(vm, makeProduct, args, i);
    }
    std::vector<std::vector<Value>> pools;
    std::size_t size = 0;
    for (std::size_t i = 0; i < args.positional; ++i) {
        if (!vm.collect(args[i], pools.emplace_back())) return Status::Error;
        size += sizeof(pools) + pools.back().size() * sizeof(Value);
    }
    if (size > 0 && (static_cast<std::size_t>(times) > std::numeric_limits<std::size_t>::max() / size || !allow(vm, size * static_cast<std::size_t>(times)))) {
        return vm.halted() ? Status::Error : vm.raise(vm.types.overflowError, "repeat argument too large");
    }
    const auto once = pools;
    pools.clear();
    for (std::int64_t i = 0; i < times && !once.empty(); ++i) pools.insert(pools.end(), once.begin(), once.end());
    return give(result, Value(vm.heap.make<Product>(vm.extension<Itertools>().product, vm.extension<Itertools>(), std::move(pools))));
}

Status makePermutations(Vm& vm, Args args, Value& result)
{
    Value iterable, r;
    if (!arguments(vm, "permutations", args, {"iterable", "r"}, 1, iterable, r)) return Status::Error;
    if (needsCollecting(vm, args, 0)) return collectThenCall(vm, makePermutations, args, 0);
    std::vector<Value> pool;
    if (!vm.collect(iterable, pool)) return Status::Error;
    std::size_t size = pool.size();
    if (!r.isEmpty() && !r.isNone()) {
        if (!r.isIntLike() && !as<BigInt>(r)) return vm.typeError("Expected int as r");
        const auto given = sizeOf(vm, r);
        if (!given) return Status::Error;
        size = *given;
    }
    return give(result, Value(vm.heap.make<Permutations>(vm.extension<Itertools>().permutations, vm.extension<Itertools>(), std::move(pool), size)));
}

Status makeCombinations(Vm& vm, Args args, Value& result) { return makeCombining(vm, "combinations", makeCombinations, false, args, result); }

Status makeCombinationsWithReplacement(Vm& vm, Args args, Value& result)
{
    return makeCombining(vm, "combinations_with_replacement", makeCombinationsWithReplacement, true, args, result);
}

} // namespace interleave::library
