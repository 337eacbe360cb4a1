#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Iterators.h"
#include "core/python/modules/Library.h"

namespace interleave::python {

Status Vm::iterate(const Value& value, Value& result)
{
    if (const auto* generator = as<Generator>(value)) {
        if (generator->flavour == Generator::Flavour::Generator) {
            result = value;
            return Status::Ok;
        }
        return typeError("'" + typeName(value) + "' object is not iterable");
    }
    if (const Ref<Iterator> native = nativeIterator(*this, value)) {
        result = native.value();
        return Status::Ok;
    }
    const Value method = special(value, *names.iter);
    if (!method.isEmpty() && !method.isNone()) {
        return call(method, {value}, result);
    }
    if (!special(value, *names.getitem).isEmpty() && method.isEmpty()) {
        return iterateBySubscript(*this, value, result);
    }
    return typeError("'" + typeName(value) + "' object is not iterable");
}

namespace {

Status collectItems(Vm& vm, Args args, Value& result)
{
    if (needsCollecting(vm, args, 0)) {
        return collectThenCall(vm, collectItems, args, 0);
    }
    if (as<ListObject>(args[0])) {
        result = args[0];
        return Status::Ok;
    }
    std::vector<Value> items;
    if (!vm.collect(args[0], items)) {
        return Status::Error;
    }
    result = vm.list(std::move(items));
    return Status::Ok;
}

} // namespace

Value Library::collectFunction()
{
    if (collect_.isEmpty()) {
        collect_ = Value(vm_.heap.make<NativeFunction>(vm_.types.builtinFunction, "collect", collectItems, false));
    }
    return collect_;
}

} // namespace interleave::python
