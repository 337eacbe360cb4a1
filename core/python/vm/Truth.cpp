#include "core/python/vm/Interpreter.h"

namespace interleave::python {

namespace {

/// `__bool__` or `__len__` written in Python.
class TruthFrame final : public NativeFrame {
public:
    TruthFrame(Value method, Value operand, bool isBool) : method_(std::move(method)), operand_(std::move(operand)), isBool_(isBool) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how == Resume::Start) return vm.call(method_, {operand_}, result);
        if (isBool_) {
            if (!value.isBool()) return vm.typeError("__bool__ should return bool, returned " + vm.typeName(value));
            result = value;
            return Status::Ok;
        }
        const auto length = vm.index(value);
        if (!length) return Status::Error;
        if (*length < 0) return vm.valueError("__len__() should return >= 0");
        result = Value::boolean(*length != 0);
        return Status::Ok;
    }

private:
    Value method_, operand_;
    bool isBool_;
};

} // namespace

Status Interpreter::toBool(Frame& frame)
{
    const Value operand = frame.pop();
    Type* type = vm_.typeOf(operand);
    if (type->user) {
        const Value method = vm_.special(operand, *vm_.names.bool_);
        const Value length = method.isEmpty() ? vm_.special(operand, *vm_.names.len) : Value();
        if (as<Function>(method) || as<Function>(length)) {
            vm_.pushNative(std::make_unique<TruthFrame>(as<Function>(method) ? method : length, operand, as<Function>(method) != nullptr));
            return Status::Pushed;
        }
    }
    const auto truth = vm_.truth(operand);
    if (!truth) {
        return Status::Error;
    }
    frame.push(Value::boolean(*truth));
    return Status::Ok;
}

namespace {

/// `__contains__` written in Python: its result is tested for its truth.
class MembershipFrame final : public NativeFrame {
public:
    MembershipFrame(Value method, Value container, Value item, bool negate)
        : method_(std::move(method)), container_(std::move(container)), item_(std::move(item)), negate_(negate) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how == Resume::Start) {
            const Status status = vm.call(method_, {container_, item_}, result);
            if (status != Status::Ok) return status;
            value = std::move(result);
        }
        const auto truth = vm.truth(value);
        if (!truth) return Status::Error;
        result = Value::boolean(*truth != negate_);
        return Status::Ok;
    }

private:
    Value method_, container_, item_;
    bool negate_;
};

} // namespace

Status Interpreter::contains(Frame& frame, bool negate)
{
    const Value& container = frame.top();
    Value result;
    if (vm_.typeOf(container)->user) {
        const Value method = vm_.special(container, *vm_.names.contains);
        if (as<Function>(method)) {
            const Value hold = frame.pop(), item = frame.pop();
            vm_.pushNative(std::make_unique<MembershipFrame>(method, hold, item, negate));
            return Status::Pushed;
        }
    }
    if (const auto* dict = vm_.typeOf(container) == vm_.types.dict ? as<DictObject>(container) : nullptr) {
        const Value& key = frame.stack()[frame.depth - 2];
        if (vm_.typeOf(key) == vm_.types.str) {
            const bool found = dict->get(*as<Str>(key)) != nullptr;
            frame.pop();
            frame.top() = Value::boolean(found != negate);
            return Status::Ok;
        }
    }
    const bool membership = container.isObject() && container.asObject()->kind() != Kind::Generator && container.asObject()->kind() != Kind::Iterator;
    if (!membership && container.isObject() && !vm_.iteratesNatively(container)) {
        return collectTop(frame);
    }
    const Value hold = frame.pop(), item = frame.pop();
    if (vm_.contains(hold, item, result) != Status::Ok) {
        return Status::Error;
    }
    frame.push(Value::boolean(result.asBool() != negate));
    return Status::Ok;
}

} // namespace interleave::python
