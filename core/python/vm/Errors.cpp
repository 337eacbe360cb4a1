#include "core/python/vm/Traceback.h"

namespace interleave::python {

Exception* Vm::newException(Type* type, std::vector<Value> args)
{
    auto* exception = heap.make<Exception>(type);
    if (type->isSubclassOf(types.stopIteration) || type->isSubclassOf(types.systemExit)) {
        exception->value = args.empty() ? Value::none() : args.front();
    }
    exception->args = static_cast<TupleObject*>(tuple(std::move(args)).asObject());
    return exception;
}

namespace {

/// The name in "name 'x' is not defined" and "cannot access free variable 'x' …".
std::string_view quotedName(std::string_view message)
{
    const std::size_t begin = std::min(message.find('\''), message.size() - 1) + 1;
    return message.substr(begin, message.find('\'', begin) - begin);
}

void keepAttribute(Vm& vm, Exception& exception, const char* name, Value value)
{
    if (!exception.dict) {
        exception.dict = vm.newDict();
    }
    exception.dict->set(*vm.intern(name), std::move(value));
}

} // namespace

Status Vm::raise(Type* type, std::string message)
{
    const Ref<Exception> raised = newException(type, {string(message)});
    if (type == types.nameError) {
        keepAttribute(*this, *raised, "name", string(std::string(quotedName(message))));
    }
    return raise(raised.value());
}

Status raiseAttributeError(Vm& vm, const Value& object, const Str& name, std::string message)
{
    const Ref<Exception> raised = vm.newException(vm.types.attributeError, {vm.string(std::move(message))});
    keepAttribute(vm, *raised, "name", vm.string(name.text()));
    keepAttribute(vm, *raised, "obj", object);
    return vm.raise(raised.value());
}

Status Vm::raise(Type* type, std::vector<Value> args)
{
    return raise(Value(newException(type, std::move(args))));
}

Status Vm::raise(Value exception)
{
    if (Type* type = as<Type>(exception); type && type->exception) {
        Value made;
        if (callNested(exception, {}, made) != Status::Ok) {
            return Status::Error;
        }
        exception = made;
    }
    auto* raised = as<Exception>(exception);
    if (!raised) {
        return raise(types.typeError, "exceptions must derive from BaseException");
    }
    const Value handled = handledException();
    if (!handled.isEmpty() && !handled.is(exception) && raised->context.isEmpty()) {
        // CPython breaks cycles in the chain of contexts: the raised one must not appear in it again.
        auto* link = as<Exception>(handled);
        for (int guard = 0; link && guard < 1000; ++guard) {
            auto* next = as<Exception>(link->context);
            if (next == raised) {
                link->context = Value();
                break;
            }
            link = next;
        }
        raised->context = handled;
    }
    exception_ = std::move(exception);
    return Status::Error;
}

Value Vm::handledException() const
{
    for (FrameBase* f = fiber_ ? fiber_->top : nullptr; f; f = f->back) {
        if (!f->native && !static_cast<Frame*>(f)->handled.isEmpty()) {
            return static_cast<Frame*>(f)->handled;
        }
    }
    return {};
}

std::string Vm::formatException(const Value& exception) { return exceptionText(*this, exception, TracebackPrinter::Interpreter); }

} // namespace interleave::python
