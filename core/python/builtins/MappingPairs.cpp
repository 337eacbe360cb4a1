#include "core/python/builtins/MappingPairs.h"

namespace interleave::python {

namespace {

class MappingFrame final : public NativeFrame {
public:
    MappingFrame(NativeFn function, Args args, std::size_t position)
        : function_(function), values_(args.values, args.values + args.total()), keywords_(args.keywords.begin(), args.keywords.end()), positional_(args.positional),
          position_(position) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        Status status = Status::Ok;
        if (stage_ == Stage::Begin) {
            stage_ = Stage::Keys;
            Value method;
            status = vm.getAttribute(values_[position_], *vm.names.keys, method);
            if (status == Status::Ok) status = vm.call(method, {}, value);
            if (status != Status::Ok) return status;
        }
        if (stage_ == Stage::Keys) {
            if (!vm.collect(value, keys_)) return Status::Error;
            stage_ = Stage::Items;
        } else if (stage_ == Stage::Items) {
            take(vm, std::move(value));
        } else {
            result = std::move(value);
            return Status::Ok;
        }
        return askOn(vm, result);
    }

private:
    enum class Stage { Begin, Keys, Items, Call };

    void take(Vm& vm, Value value)
    {
        const Value key = keys_[pairs_.size()];
        pairs_.push_back(vm.tuple({key, std::move(value)}));
    }

    Status askOn(Vm& vm, Value& result)
    {
        while (pairs_.size() < keys_.size()) {
            Value value;
            const Value key = keys_[pairs_.size()];
            const Value* const get = vm.typeOf(values_[position_])->find(*vm.names.getitem);
            const bool inPython = get && as<Function>(*get);
            const Status status = inPython ? vm.call(*get, {values_[position_], key}, value) : vm.getItem(values_[position_], key, value);
            if (status != Status::Ok) return status;
            take(vm, std::move(value));
        }
        stage_ = Stage::Call;
        values_[position_] = vm.list(std::move(pairs_));
        return function_(vm, Args{values_.data(), positional_, keywords_}, result);
    }

    NativeFn function_;
    std::vector<Value> values_;
    std::vector<Ref<Str>> keywords_;
    std::size_t positional_, position_;
    Stage stage_ = Stage::Begin;
    std::vector<Value> keys_, pairs_;
};

} // namespace

Status pairsThenCall(Vm& vm, NativeFn function, Args args, std::size_t position)
{
    vm.pushNative(std::make_unique<MappingFrame>(function, args, position));
    return Status::Pushed;
}

} // namespace interleave::python
