#include "core/python/vm/TextFrame.h"

namespace interleave::python {

namespace {

class TextFrame final : public NativeFrame {
public:
    TextFrame(Value method, Value value, bool repr) : method_(std::move(method)), value_(std::move(value)), repr_(repr) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start) return vm.call(method_, {value_}, result);
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        result = std::move(value);
        return checkText(vm, result, repr_) ? Status::Ok : Status::Error;
    }

private:
    Value method_, value_;
    bool repr_;
};

} // namespace

Value textMethod(const Vm& vm, const Value& value, bool repr)
{
    if (!value.isObject() || value.asObject()->kind() != Kind::Plain || !vm.typeOf(value)->user) return {};
    const Type* const type = vm.typeOf(value);
    const Value* method = repr ? nullptr : type->find(*vm.names.str);
    const Value* const usual = vm.types.object->find(*vm.names.str);
    if (!method || (usual && method->is(*usual))) method = type->find(*vm.names.repr);
    return method && as<Function>(*method) ? *method : Value();
}

Status pushText(Vm& vm, Value method, Value value, bool repr)
{
    vm.pushNative(std::make_unique<TextFrame>(std::move(method), std::move(value), repr));
    return Status::Pushed;
}

bool checkText(Vm& vm, const Value& text, bool repr)
{
    if (as<Str>(text)) return true;
    vm.typeError(std::string(repr ? "__repr__" : "__str__") + " returned non-string (type " + vm.typeName(text) + ")");
    return false;
}

} // namespace interleave::python
