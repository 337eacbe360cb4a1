#include "core/library/itertools/Itertools.h"
#include "core/python/vm/Protocols.h"

// count, repeat, chain and islice.

namespace interleave::library {

namespace {

class Count final : public CountedIterator {
public:
    Count(Type* type, Itertools& owner, Value at, Value step) : CountedIterator(type, owner), at(std::move(at)), step(std::move(step)) {}
    void clear() override { at = step = Value(); }
    Status advance(Vm& vm, Value& result) override
    {
        Value following;
        if (vm.binary(BinaryOperator::Add, at, step, following) != Status::Ok) return Status::Error;
        result = std::exchange(at, std::move(following));
        return Status::Ok;
    }
    Value at, step;
};

class Repeat final : public CountedIterator {
public:
    Repeat(Type* type, Itertools& owner, Value item, std::optional<std::int64_t> left) : CountedIterator(type, owner), item(std::move(item)), left(left) {}
    void clear() override { item = Value(); }
    std::size_t lengthHint() const override { return static_cast<std::size_t>(left.value_or(0)); }
    Status advance(Vm&, Value& result) override
    {
        result = left && *left <= 0 ? Value() : item;
        if (left && *left > 0) --*left;
        return Status::Ok;
    }
    Value item;
    std::optional<std::int64_t> left;
};

/// Over native iterables, each of which is asked for its iterator when its turn comes.
class Chain final : public CountedIterator {
public:
    Chain(Type* type, Itertools& owner, std::vector<Value> iterables) : CountedIterator(type, owner), iterables_(std::move(iterables)) {}
    void clear() override
    {
        iterables_.clear();
        inner_ = nullptr;
    }
    Status advance(Vm& vm, Value& result) override
    {
        for (;;) {
            if (!inner_) {
                if (position_ >= iterables_.size()) return give(result, Value());
                inner_ = nativeIterator(vm, iterables_[position_++]);
            }
            if (inner_->next(vm, result) != Status::Ok) return Status::Error;
            if (!result.isEmpty()) return Status::Ok;
            inner_ = nullptr;
        }
    }

private:
    std::vector<Value> iterables_;
    std::size_t position_ = 0;
    Ref<Iterator> inner_;
};

struct Slice {
    std::int64_t start = 0;
    std::optional<std::int64_t> stop;
    std::int64_t step = 1;
};

class Islice final : public CountedIterator {
public:
    Islice(Type* type, Itertools& owner, Ref<Iterator> inner, Slice slice) : CountedIterator(type, owner), inner_(std::move(inner)), slice_(slice), wanted_(slice.start) {}
    void clear() override { inner_ = nullptr; }
    Status advance(Vm& vm, Value& result) override
    {
        result = Value();
        if (!inner_) return Status::Ok;
        Value item;
        // Up to the wanted one; beyond the stop nothing is taken, not even to see that it is there.
        do {
            if (slice_.stop && taken_ >= *slice_.stop) return end();
            if (inner_->next(vm, item) != Status::Ok) return Status::Error;
            if (item.isEmpty()) return end();
        } while (taken_++ < wanted_);
        wanted_ = wanted_ > std::numeric_limits<std::int64_t>::max() - slice_.step ? std::numeric_limits<std::int64_t>::max() : wanted_ + slice_.step;
        if (slice_.stop && wanted_ > *slice_.stop) wanted_ = *slice_.stop;
        return give(result, std::move(item));
    }

private:
    Status end()
    {
        inner_ = nullptr;
        return Status::Ok;
    }

    Ref<Iterator> inner_;
    Slice slice_;
    std::int64_t taken_ = 0;
    std::int64_t wanted_;
};

bool isNumber(Vm& vm, const Value& value)
{
    if (value.isFloat() || isInteger(value)) return true;
    const Type* type = vm.typeOf(value);
    return type->find(*vm.names.float_) || type->find(*vm.names.index) || type->find(*vm.intern("__complex__"));
}

/// An index of islice(): None, or a number from 0 on. False: none of these.
bool indexFrom(Vm& vm, const Value& value, std::optional<std::int64_t>& index)
{
    if (value.isEmpty() || value.isNone()) return true;
    index = vm.index(value);
    if (index && *index >= 0) return true;
    static_cast<void>(vm.takeException());
    return false;
}

std::optional<Slice> sliceOf(Vm& vm, Args args)
{
    Slice slice;
    std::optional<std::int64_t> start, step;
    if (args.positional == 2) {
        if (!indexFrom(vm, args[1], slice.stop)) {
            vm.valueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            return {};
        }
        return slice;
    }
    if (!indexFrom(vm, args[2], slice.stop)) {
        vm.valueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        return {};
    }
    if (!indexFrom(vm, args[1], start)) {
        vm.valueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        return {};
    }
    if (args.positional > 3 && (!indexFrom(vm, args[3], step) || (step && *step == 0))) {
        vm.valueError("Step for islice() must be a positive integer or None.");
        return {};
    }
    slice.start = start.value_or(0);
    slice.step = step.value_or(1);
    return slice;
}

Value intOrNone(std::optional<std::int64_t> number) { return number ? Value::integer(*number) : Value::none(); }

/// The items of an iterable of iterables if all of it is native, so that chain() may be.
bool allNative(Vm& vm, const std::vector<Value>& items)
{
    return std::all_of(items.begin(), items.end(), [&](const Value& item) { return nativeIterator(vm, item); });
}

} // namespace

Status makeCount(Vm& vm, Args args, Value& result)
{
    Value start, step;
    if (!arguments(vm, "count", args, {"start", "step"}, 0, start, step)) return Status::Error;
    if (start.isEmpty()) start = Value::integer(0);
    if (step.isEmpty()) step = Value::integer(1);
    if (!isNumber(vm, start) || !isNumber(vm, step)) return vm.typeError("a number is required");
    return give(result, Value(vm.heap.make<Count>(vm.extension<Itertools>().count, vm.extension<Itertools>(), std::move(start), std::move(step))));
}

Status representCount(Vm& vm, Args args, Value& result)
{
    const auto* count = dynamic_cast<const Count*>(args[0].asObject());
    const auto at = count ? vm.repr(count->at) : std::nullopt;
    if (!at) return count ? Status::Error : wrongSelf(vm, "__repr__", args[0]);
    if (count->step.isIntLike() && count->step.asInt() == 1) return give(result, vm.string("count(" + *at + ")"));
    const auto step = vm.repr(count->step);
    return step ? give(result, vm.string("count(" + *at + ", " + *step + ")")) : Status::Error;
}

Status makeRepeat(Vm& vm, Args args, Value& result)
{
    Value item, times;
    if (!arguments(vm, "repeat", args, {"object", "times"}, 1, item, times)) return Status::Error;
    std::optional<std::int64_t> left;
    if (!times.isEmpty()) {
        left = vm.index(times);
        if (!left) return Status::Error;
        left = std::max<std::int64_t>(*left, 0);
    }
    return give(result, Value(vm.heap.make<Repeat>(vm.extension<Itertools>().repeat, vm.extension<Itertools>(), std::move(item), left)));
}

Status representRepeat(Vm& vm, Args args, Value& result)
{
    const auto* repeat = dynamic_cast<const Repeat*>(args[0].asObject());
    const auto item = repeat ? vm.repr(repeat->item) : std::nullopt;
    if (!item) return repeat ? Status::Error : wrongSelf(vm, "__repr__", args[0]);
    return give(result, vm.string("repeat(" + *item + (repeat->left ? ", " + std::to_string(*repeat->left) : std::string()) + ")"));
}

Status makeChain(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("chain() takes no keyword arguments");
    std::vector<Value> items(args.values, args.values + args.positional);
    if (allNative(vm, items)) return give(result, Value(vm.heap.make<Chain>(vm.extension<Itertools>().chain, vm.extension<Itertools>(), std::move(items))));
    const Value iterables = vm.tuple(std::move(items));
    return callItertools(vm, "_chain", {iterables}, result);
}

Status chainFromIterable(Vm& vm, Args args, Value& result)
{
    if (args.positional != 2 || !args.keywords.empty()) {
        return vm.typeError("chain.from_iterable() takes exactly one argument (" + std::to_string(args.total() - 1) + " given)");
    }
    const auto* tuple = as<TupleObject>(args[1]);
    if (tuple && allNative(vm, tuple->items)) return give(result, Value(vm.heap.make<Chain>(vm.extension<Itertools>().chain, vm.extension<Itertools>(), tuple->items)));
    return callItertools(vm, "_chain", {args[1]}, result);
}

Status makeIslice(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("islice() takes no keyword arguments");
    if (!checkArity(vm, "islice", args, 2, 4)) return Status::Error;
    const auto slice = sliceOf(vm, args);
    if (!slice) return Status::Error;
    if (Ref<Iterator> inner = nativeIterator(vm, args[0])) {
        return give(result, Value(vm.heap.make<Islice>(vm.extension<Itertools>().islice, vm.extension<Itertools>(), std::move(inner), *slice)));
    }
    return callItertools(vm, "_islice", {args[0], Value::integer(slice->start), intOrNone(slice->stop), Value::integer(slice->step)}, result);
}

} // namespace interleave::library
