#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"
#include "core/python/builtins/Iterators.h"
#include "core/python/modules/Library.h"

// iter, next, any, all, sum, min and max. What they iterate over may run Python code that blocks, so a frame drives it unless it is native.

namespace interleave::python {

namespace {
/// What becomes of the items of an iterable.
class Consumer {
public:
    virtual ~Consumer() = default;
    /// False: enough. Nothing: failed.
    virtual std::optional<bool> take(Vm& vm, Value item) = 0;
    virtual Status finish(Vm& vm, Value& result) = 0;
};

/// Feeds a Consumer from an iterable whose code is Python's.
class ConsumeFrame final : public NativeFrame {
public:
    ConsumeFrame(Value iterable, std::unique_ptr<Consumer> consumer) : source_(std::move(iterable)), consumer_(std::move(consumer)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            const bool ended = iterating_ && !as<Generator>(source_) && vm.isInstance(value, vm.types.stopIteration);
            if (ended) {
                return consumer_->finish(vm, result);
            }
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how == Resume::Start) {
            Value iterator;
            const Status status = vm.iterate(source_, iterator);
            return status == Status::Ok ? begin(vm, std::move(iterator), result) : status;
        }
        if (!iterating_) {
            return begin(vm, std::move(value), result);
        }
        if (how == Resume::Returned && as<Generator>(source_)) {
            return consumer_->finish(vm, result);
        }
        return takeAndStep(vm, std::move(value), result);
    }

private:
    Status begin(Vm& vm, Value iterator, Value& result)
    {
        source_ = std::move(iterator);
        iterating_ = true;
        return step(vm, result);
    }

    Status takeAndStep(Vm& vm, Value item, Value& result)
    {
        const auto more = consumer_->take(vm, std::move(item));
        if (!more) {
            return Status::Error;
        }
        return *more ? step(vm, result) : consumer_->finish(vm, result);
    }

    /// Asks for items until one has to be waited for.
    Status step(Vm& vm, Value& result)
    {
        if (Generator* const generator = as<Generator>(source_)) {
            return generator->state == Generator::State::Closed ? consumer_->finish(vm, result) : vm.pushGenerator(*generator, Value::none(), Deliver::Push);
        }
        for (;;) {
            Value item;
            const Status status = nextOf(vm, source_, item);
            if (status == Status::Error && !vm.halted() && vm.pendingIs(vm.types.stopIteration)) {
                vm.takeException();
                return consumer_->finish(vm, result);
            }
            if (status != Status::Ok) {
                return status;
            }
            const auto more = consumer_->take(vm, std::move(item));
            if (!more || !*more) {
                return more ? consumer_->finish(vm, result) : Status::Error;
            }
        }
    }

    Value source_; ///< the iterable, then its iterator
    std::unique_ptr<Consumer> consumer_;
    bool iterating_ = false;
};

Status consume(Vm& vm, const Value& iterable, std::unique_ptr<Consumer> consumer, Value& result)
{
    const Ref<Iterator> iterator = nativeIterator(vm, iterable);
    if (!iterator) {
        vm.pushNative(std::make_unique<ConsumeFrame>(iterable, std::move(consumer)));
        return Status::Pushed;
    }
    for (;;) {
        Value item;
        if (iterator->next(vm, item) != Status::Ok) {
            return Status::Error;
        }
        if (item.isEmpty()) {
            return consumer->finish(vm, result);
        }
        const auto more = consumer->take(vm, std::move(item));
        if (!more || !*more) {
            return more ? consumer->finish(vm, result) : Status::Error;
        }
    }
}

/// any() looks for the first true item, all() for the first false one.
class Search final : public Consumer {
public:
    explicit Search(bool wanted) : wanted_(wanted) {}
    std::optional<bool> take(Vm& vm, Value item) override
    {
        const auto truth = vm.truth(item);
        if (!truth) {
            return {};
        }
        found_ = *truth == wanted_;
        return !found_;
    }
    Status finish(Vm&, Value& result) override { return giveBool(result, found_ == wanted_); }

private:
    bool wanted_;
    bool found_ = false;
};

template <bool wanted>
Status search(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, wanted ? "any" : "all", args, 1, 1) ? consume(vm, args[0], std::make_unique<Search>(wanted), result) : Status::Error;
}

class Sum final : public Consumer {
public:
    explicit Sum(Value start) : total_(std::move(start)) {}
    std::optional<bool> take(Vm& vm, Value item) override
    {
        std::int64_t sum = 0;
        if (total_.isInt() && item.isIntLike() && !__builtin_add_overflow(total_.asInt(), item.asInt(), &sum)) {
            total_ = Value::integer(sum);
            return true;
        }
        if (total_.isFloat() && item.isFloat()) {
            total_ = Value::real(total_.asFloat() + item.asFloat());
            return true;
        }
        Value next;
        if (vm.binary(BinaryOperator::Add, total_, item, next) != Status::Ok) {
            return {};
        }
        total_ = std::move(next);
        return true;
    }
    Status finish(Vm&, Value& result) override { return give(result, std::move(total_)); }

private:
    Value total_;
};

Status sum(Vm& vm, Args args, Value& result)
{
    Value iterable, start;
    if (!arguments(vm, "sum", args, {"/iterable", "start"}, 1, iterable, start)) {
        return Status::Error;
    }
    if (as<Str>(start)) {
        return vm.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (as<Bytes>(start)) {
        return vm.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    return consume(vm, iterable, std::make_unique<Sum>(start.isEmpty() ? Value::integer(0) : start), result);
}

/// min() and max(): the first of equal items wins.
class Extreme final : public Consumer {
public:
    Extreme(bool largest, Value key, Value fallback) : largest_(largest), key_(std::move(key)), fallback_(std::move(fallback)) {}
    std::optional<bool> take(Vm& vm, Value item) override
    {
        Value key = item;
        if (!key_.isEmpty() && vm.callNested(key_, {item}, key) != Status::Ok) {
            return {};
        }
        if (!best_.isEmpty()) {
            const auto better = isBetter(vm, key);
            if (!better || !*better) {
                return better ? std::optional(true) : std::nullopt;
            }
        }
        best_ = std::move(item);
        bestKey_ = std::move(key);
        return true;
    }
    Status finish(Vm& vm, Value& result) override
    {
        if (best_.isEmpty() && fallback_.isEmpty()) {
            return vm.valueError(std::string(largest_ ? "max" : "min") + "() arg is an empty sequence");
        }
        return give(result, best_.isEmpty() ? fallback_ : best_);
    }

private:
    std::optional<bool> isBetter(Vm& vm, const Value& key) const
    {
        if (key.isInt() && bestKey_.isInt()) {
            return largest_ ? key.asInt() > bestKey_.asInt() : key.asInt() < bestKey_.asInt();
        }
        Value verdict;
        if (vm.compare(largest_ ? CompareOperator::Gt : CompareOperator::Lt, key, bestKey_, verdict) != Status::Ok) {
            return {};
        }
        return vm.truth(verdict);
    }

    bool largest_;
    Value key_, fallback_;
    Value best_, bestKey_;
};

template <bool largest>
Status extreme(Vm& vm, Args args, Value& result)
{
    const char* const name = largest ? "max" : "min";
    if (args.positional == 0) {
        return vm.typeError(std::string(name) + " expected at least 1 argument, got 0");
    }
    Value key, fallback;
    if (!arguments(vm, name, Args{args.values + args.positional, 0, args.keywords}, {"*key", "*default"}, 0, key, fallback)) {
        return Status::Error;
    }
    const bool several = args.positional > 1;
    if (several && !fallback.isEmpty()) {
        return vm.typeError(std::string("Cannot specify a default for ") + name + "() with multiple positional arguments");
    }
    key = key.isNone() ? Value() : key;
    const Value iterable = several ? vm.tuple({args.values, args.values + args.positional}) : args[0];
    if (key.isEmpty() || callsNatively(vm, key)) {
        return consume(vm, iterable, std::make_unique<Extreme>(largest, key, fallback), result);
    }
    const Value function = libraryBuiltin(vm, "_extreme_by_key");
    if (function.isEmpty()) {
        return Status::Error;
    }
    std::vector<Value> values{vm.string(name), iterable, key, Value::boolean(largest)};
    if (!fallback.isEmpty()) {
        values.push_back(fallback);
    }
    return vm.call(function, Args{values.data(), values.size(), {}}, result);
}

// ---------------------------------------------------------------------------------------------------- iter, next

Status iter(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "iter", args, 1, 2)) {
        return Status::Error;
    }
    if (args.positional == 1) {
        return vm.iterate(args[0], result);
    }
    if (!vm.isCallable(args[0])) {
        return vm.typeError("iter(v, w): v must be callable");
    }
    const Value function = libraryBuiltin(vm, "_iterate_until");
    return function.isEmpty() ? Status::Error : vm.call(function, args, result);
}

/// next(iterator, default)
class NextOrDefault final : public NativeFrame {
public:
    NextOrDefault(Value iterator, Value fallback) : iterator_(std::move(iterator)), fallback_(std::move(fallback)) {}
    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start) {
            Generator* const generator = as<Generator>(iterator_);
            if (generator && generator->state == Generator::State::Closed) {
                return give(result, fallback_);
            }
            if (generator) {
                return vm.pushGenerator(*generator, Value::none(), Deliver::Push);
            }
            return nextOf(vm, iterator_, result);
        }
        if (how == Resume::Raised) {
            if (!as<Generator>(iterator_) && vm.isInstance(value, vm.types.stopIteration)) {
                return give(result, fallback_);
            }
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        return give(result, how == Resume::Returned && as<Generator>(iterator_) ? fallback_ : std::move(value));
    }

private:
    Value iterator_, fallback_;
};

Status next(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "next", args, 1, 2)) {
        return Status::Error;
    }
    if (!as<Generator>(args[0]) && !as<Iterator>(args[0]) && vm.special(args[0], *vm.names.next).isEmpty()) {
        return vm.typeError("'" + vm.typeName(args[0]) + "' object is not an iterator");
    }
    if (args.positional == 1) {
        return nextOf(vm, args[0], result);
    }
    if (Iterator* const native = as<Iterator>(args[0])) {
        const Status status = native->next(vm, result);
        return status == Status::Ok && result.isEmpty() ? give(result, args[1]) : status;
    }
    vm.pushNative(std::make_unique<NextOrDefault>(args[0], args[1]));
    return Status::Pushed;
}

} // namespace

Value libraryBuiltin(Vm& vm, std::string_view name)
{
    Str& key = *vm.intern(name);
    if (const Value* known = vm.builtins->get(key)) {
        return *known;
    }
    const Value loaded = vm.library().loadFrom("builtins.lazy", name);
    if (!loaded.isEmpty()) {
        vm.builtins->set(key, loaded);
    }
    return loaded;
}

void installIterationFunctions(Vm& vm)
{
    addFunctions(vm, *vm.builtins, {
        {"any", search<true>}, {"all", search<false>}, {"sum", sum}, {"min", extreme<false>}, {"max", extreme<true>}, {"iter", iter},
        {"next", next}});
}

} // namespace interleave::python
