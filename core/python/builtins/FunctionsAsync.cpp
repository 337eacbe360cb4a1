#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"
#include "core/python/builtins/Iterators.h"
#include "core/python/vm/Names.h"

namespace interleave::python {

namespace {

/// Calls __aiter__; what it returns must have __anext__.
class CheckedAiter final : public NativeFrame {
public:
    CheckedAiter(Value method, Value object) : method_(std::move(method)), object_(std::move(object)) { }

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start) {
            const Status status = vm.call(method_, {object_}, result);
            return status == Status::Ok ? checked(vm, result) : status;
        }
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        result = std::move(value);
        return checked(vm, result);
    }

private:
    static Status checked(Vm& vm, const Value& iterator)
    {
        if (vm.special(iterator, *vm.names.anext).isEmpty()) {
            return vm.typeError("aiter() returned not an async iterator of type '" + vm.typeName(iterator) + "'");
        }
        return Status::Ok;
    }

    Value method_, object_;
};

Status aiter(Vm& vm, Args args, Value&)
{
    if (!checkArity(vm, "aiter", args, 1, 1)) {
        return Status::Error;
    }
    Value method = vm.special(args[0], *vm.names.aiter);
    if (method.isEmpty()) {
        return vm.typeError("'" + vm.typeName(args[0]) + "' object is not an async iterable");
    }
    vm.pushNative(std::make_unique<CheckedAiter>(std::move(method), args[0]));
    return Status::Pushed;
}

/// anext(iterator) is what __anext__ returns; with a default, a coroutine that awaits it.
Status anext(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "anext", args, 1, 2)) {
        return Status::Error;
    }
    const Value method = vm.special(args[0], *vm.names.anext);
    if (method.isEmpty()) {
        return vm.typeError("'" + vm.typeName(args[0]) + "' object is not an async iterator");
    }
    if (args.positional == 1) {
        return vm.call(method, {args[0]}, result);
    }
    const Value function = libraryBuiltin(vm, "_anext_or");
    return function.isEmpty() ? Status::Error : vm.call(function, {args[0], args[1]}, result);
}

} // namespace

void installAsyncFunctions(Vm& vm) { addFunctions(vm, *vm.builtins, {{"aiter", aiter}, {"anext", anext}}); }

} // namespace interleave::python
