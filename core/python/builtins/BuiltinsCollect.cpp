#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Protocols.h"

#include <utility>

namespace interleave::python {

namespace {

enum class Taking { Together, OneByOne };

/// Iterates an argument whose iteration runs Python code, then calls the native function with a list in its place; or, one by one, calls it for
/// every item with a list of that item, and at the end with an empty one.
class CollectFrame final : public NativeFrame {
public:
    CollectFrame(NativeFn function, Args args, std::size_t position, Taking taking)
        : function_(function), values_(args.values, args.values + args.total()), keywords_(args.keywords.begin(), args.keywords.end()),
          positional_(args.positional), position_(position), taking_(taking)
    {
    }

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        switch (stage_) {
        case Stage::Iter: return how == Resume::Start ? begin(vm, result) : how == Resume::Raised ? again(vm, std::move(value)) : iterateOver(vm, std::move(value), result);
        case Stage::Items: return takeItem(vm, how, std::move(value), result);
        case Stage::Call: break;
        }
        if (how == Resume::Raised) {
            return again(vm, std::move(value));
        }
        result = std::move(value);
        return Status::Ok;
    }

private:
    enum class Stage { Iter, Items, Call };

    static Status again(Vm& vm, Value exception)
    {
        vm.rethrow(std::move(exception));
        return Status::Error;
    }

    Status begin(Vm& vm, Value& result)
    {
        Value iterator;
        const Status status = vm.iterate(values_[position_], iterator);
        return status == Status::Ok ? iterateOver(vm, std::move(iterator), result) : status;
    }

    Status iterateOver(Vm& vm, Value iterator, Value& result)
    {
        iterator_ = std::move(iterator);
        stage_ = Stage::Items;
        if (const auto* generator = as<Generator>(iterator_)) {
            if (generator->state == Generator::State::Closed) {
                return finish(vm, result);
            }
            return vm.pushGenerator(*as<Generator>(iterator_), Value::none(), Deliver::Push);
        }
        if (!as<Iterator>(iterator_)) {
            const Value* next = vm.typeOf(iterator_)->find(*vm.names.next);
            if (!next) {
                return vm.typeError("iter() returned non-iterator of type '" + vm.typeName(iterator_) + "'");
            }
            next_ = *next;
        }
        return step(vm, result);
    }

    Status takeItem(Vm& vm, Resume how, Value value, Value& result)
    {
        const bool generator = as<Generator>(iterator_) != nullptr;
        if (how == Resume::Raised) {
            if (!generator && vm.isInstance(value, vm.types.stopIteration)) {
                return finish(vm, result);
            }
            return again(vm, std::move(value));
        }
        if (generator && how == Resume::Returned) {
            return finish(vm, result);
        }
        if (!add(vm, std::move(value))) {
            return Status::Error;
        }
        return generator ? vm.pushGenerator(*as<Generator>(iterator_), Value::none(), Deliver::Push) : step(vm, result);
    }

    /// Asks native iterators and `__next__` methods until one of them pushes a frame or the items end.
    Status step(Vm& vm, Value& result)
    {
        for (;;) {
            Value item;
            auto* native = as<Iterator>(iterator_);
            const Status status = native ? native->next(vm, item) : vm.call(next_, {iterator_}, item);
            if (status == Status::Error && !native && !vm.halted() && vm.pendingIs(vm.types.stopIteration)) {
                vm.takeException();
                return finish(vm, result);
            }
            if (status != Status::Ok) {
                return status;
            }
            if (native && item.isEmpty()) {
                return finish(vm, result);
            }
            if (!add(vm, std::move(item))) {
                return Status::Error;
            }
        }
    }

    bool add(Vm& vm, Value item)
    {
        items_.push_back(std::move(item));
        if (taking_ == Taking::OneByOne) {
            Value ignored;
            return pass(vm, ignored) == Status::Ok;
        }
        return items_.size() % 4096 != 0 || allowsBytes(vm, items_.size() * sizeof(Value));
    }

    Status finish(Vm& vm, Value& result)
    {
        stage_ = Stage::Call;
        iterator_ = Value();
        return pass(vm, result);
    }

    Status pass(Vm& vm, Value& result)
    {
        values_[position_] = vm.list(std::exchange(items_, {}));
        return function_(vm, Args{values_.data(), positional_, keywords_}, result);
    }

    NativeFn function_;
    std::vector<Value> values_;
    std::vector<Ref<Str>> keywords_;
    std::size_t positional_;
    std::size_t position_;
    Taking taking_;
    Stage stage_ = Stage::Iter;
    Value iterator_;
    Value next_;
    std::vector<Value> items_;
};

} // namespace

bool needsCollecting(Vm& vm, Args args, std::size_t position)
{
    return position < args.total() && !vm.iteratesNatively(args[position]);
}

Status collectThenCall(Vm& vm, NativeFn function, Args args, std::size_t position)
{
    vm.pushNative(std::make_unique<CollectFrame>(function, args, position, Taking::Together));
    return Status::Pushed;
}

Status callForEach(Vm& vm, NativeFn function, Args args, std::size_t position)
{
    vm.pushNative(std::make_unique<CollectFrame>(function, args, position, Taking::OneByOne));
    return Status::Pushed;
}

} // namespace interleave::python
