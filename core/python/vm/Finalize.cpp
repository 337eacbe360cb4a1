#include "core/python/vm/Interpreter.h"
#include "core/python/vm/Traceback.h"
#include "core/python/vm/WeakReference.h"

#include <algorithm>

namespace interleave::python {

WeakReference::WeakReference(Vm& vm, Type* type, Object* target, Value callback)
    : NativeObject(type), callback(std::move(callback)), vm_(vm), target_(target)
{
    vm_.addWeakReference(target_, this);
}

WeakReference::~WeakReference()
{
    if (target_) vm_.removeWeakReference(target_, this);
}

void WeakReference::clear()
{
    Instance::clear();
    callback = Value();
}

Value WeakReference::expire()
{
    target_ = nullptr;
    return std::move(callback);
}

void Vm::addWeakReference(Object* object, WeakReference* reference)
{
    weak_[object].push_back(reference);
    object->setWatched();
}

void Vm::removeWeakReference(Object* object, WeakReference* reference)
{
    const auto found = weak_.find(object);
    if (found != weak_.end()) std::erase(found->second, reference);
}

const std::vector<WeakReference*>* Vm::weakReferences(const Object* object) const
{
    const auto found = weak_.find(object);
    return found == weak_.end() ? nullptr : &found->second;
}

/// Weak references to the object expire, their callbacks run; its attached attributes go.
void Vm::forget(Object* object)
{
    if (const auto attached = attached_.find(object); attached != attached_.end()) {
        const Ref<DictObject> dict = std::move(attached->second);
        attached_.erase(attached);
    }
    const auto found = weak_.find(object);
    if (found == weak_.end()) {
        return;
    }
    const std::vector<WeakReference*> expired = std::move(found->second);
    weak_.erase(found);
    std::vector<std::pair<Value, Value>> callbacks;
    for (WeakReference* reference : expired) {
        if (const Value callback = reference->expire(); !callback.isEmpty()) callbacks.emplace_back(callback, Value(reference));
    }
    // The youngest reference is told first (Objects/weakrefobject.c).
    const Value pending = std::move(exception_);
    for (auto it = callbacks.rbegin(); it != callbacks.rend() && fiber_ && !halted(); ++it) {
        Value ignored;
        if (callNested(it->first, {it->second}, ignored) != Status::Ok && !halted()) {
            const Value error = takeException();
            write(Stream::Err, "Exception ignored in: " + repr(it->first).value_or("<callback>") + "\n" + unraisableText(*this, error));
        }
    }
    exception_ = pending;
}

bool Vm::finalizeObject(Object* object)
{
    if (halted() || !fiber_) {
        return false;
    }
    if (object->kind() == Kind::Generator) {
        forget(object);
        return finalizeGenerator(*static_cast<Generator*>(object));
    }
    if (object->type()->hasDel && !object->finalized()) {
        return callDel(object);
    }
    forget(object);
    return false;
}

bool Vm::callDel(Object* object)
{
    if (nested_ > 50) {
        return false;
    }
    object->setFinalized();
    const Value pending = std::move(exception_);
    {
        const Value hold(object);
        Value result;
        const Value method = special(hold, *names.del);
        if (!method.isEmpty() && callNested(method, {hold}, result) != Status::Ok && !halted()) {
            const Value error = takeException();
            write(Stream::Err, "Exception ignored in: " + repr(method).value_or("<__del__>") + "\n" + unraisableText(*this, error));
        }
    }
    exception_ = pending;
    return true; // with the last reference gone again, it is destroyed by now
}

/// The last reference to a suspended generator is gone: its finally blocks run now. A coroutine that was never awaited is told about. An async
/// generator is handed to its event loop, which closes it.
bool Vm::finalizeGenerator(Generator& generator)
{
    if (generator.flavour == Generator::Flavour::Coroutine && generator.state == Generator::State::Created && generator.frame) {
        warnNeverAwaited(generator);
        return false;
    }
    const bool handOver = !generator.asyncFinalizer.isEmpty() && !generator.asyncClosed && generator.frame;
    const bool suspended = generator.state == Generator::State::Suspended || (handOver && generator.state == Generator::State::Created);
    if (!suspended || nested_ > 50) {
        return false;
    }
    if (!handOver && generator.frame->code->code->exceptions.empty()) {
        return false; // nothing can notice
    }
    const Value pending = std::move(exception_);
    {
        const Value hold(&generator);
        Value result;
        Status status = Status::Ok;
        if (handOver) {
            const Value finalizer = std::move(generator.asyncFinalizer);
            generator.asyncFinalizer = Value();
            status = callNested(finalizer, {hold}, result);
        } else {
            static const NativeFn close = [](Vm& vm, Args args, Value& out) {
                out = Value::none();
                vm.rethrow(Value(vm.newException(vm.types.generatorExit, {})));
                return vm.throwIntoGenerator(*as<Generator>(args[0]), Deliver::Close);
            };
            status = callNested(Value(heap.make<NativeFunction>(types.builtinFunction, "close", close, false)), {hold}, result);
            generator.state = Generator::State::Closed;
        }
        if (status != Status::Ok && !halted()) {
            const Value error = takeException();
            write(Stream::Err, "Exception ignored in: " + repr(hold).value_or("<generator>") + "\n" + unraisableText(*this, error));
        }
    }
    exception_ = pending;
    return true;
}

} // namespace interleave::python
