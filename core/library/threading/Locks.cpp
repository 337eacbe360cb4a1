#include "core/library/Modules.h"
#include "core/library/machine/PythonThread.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>
#include <deque>

/// `_thread`: the lock under everything that blocks. Waiters are served in the order in which they began to wait; a thread that comes by at the right moment
/// may still take the lock first, as CPython's does (Python/thread_pthread.h).

namespace interleave::library {

using namespace python;

namespace {

class Lock final : public NativeObject {
public:
    Lock(Type* type) : NativeObject(type) {}
    bool locked = false;
    std::deque<Thread*> waiting;
    Thread* owner = nullptr;
    SpanState state = SpanState::WaitsForLock;
    std::uint32_t target = noTarget;
};

class Acquire final : public NativeFrame {
public:
    Acquire(Lock& lock, std::optional<SimTime> deadline) : lock_(&lock), deadline_(deadline) {}

    Status resume(Vm& vm, Resume how, Value, Value& result) override
    {
        Thread* self = &vm.thread();
        if (!lock_->locked) {
            std::erase(lock_->waiting, self);
            lock_->locked = true;
            lock_->owner = self;
            return giveBool(result, true);
        }
        if (how == Resume::TimedOut) {
            std::erase(lock_->waiting, self);
            return giveBool(result, false);
        }
        if (how == Resume::Start) lock_->waiting.push_back(self);
        vm.operation = Wait{lock_->state, lock_->target, deadline_};
        return Status::Blocked;
    }

private:
    Ref<Lock> lock_;
    std::optional<SimTime> deadline_;
};

Lock* self(Vm& vm, Args args, Type* type)
{
    if (args.positional > 0 && vm.isInstance(args[0], type)) return static_cast<Lock*>(args[0].asObject());
    vm.typeError("a lock is needed");
    return nullptr;
}

struct LockTypes {
    explicit LockTypes(Vm& vm)
    {
        lock = makeType(vm, "lock", Kind::Native);
        lock->module = "_thread";
        addMethods(vm, *lock, {{"acquire", acquire}, {"release", release}, {"locked", isLocked}, {"__enter__", acquire}, {"__exit__", leave}, {"wait_as", waitAs}, {"__repr__", repr}});
    }

    static Status acquire(Vm& vm, Args args, Value& result)
    {
        Value me, blocking, timeout;
        if (!arguments(vm, "acquire", args, {"self", "blocking", "timeout"}, 1, me, blocking, timeout)) return Status::Error;
        Lock* l = self(vm, args, vm.extension<LockTypes>().lock);
        if (!l) return Status::Error;
        const auto truth = blocking.isEmpty() ? std::optional(true) : vm.truth(blocking);
        if (!truth) return Status::Error;
        std::optional<SimTime> deadline;
        if (!timeout.isEmpty() && !timeout.isNone()) {
            const auto seconds = vm.number(timeout);
            if (!seconds) return Status::Error;
            if (!*truth && *seconds != -1) return vm.valueError("can't specify a timeout for a non-blocking call");
            if (*seconds < 0 && *seconds != -1) return vm.valueError("timeout value must be a non-negative number");
            if (*seconds >= 0) {
                const auto length = durationFromSeconds(*seconds);
                if (!length || *length > std::chrono::hours(24 * 365 * 200)) return vm.raise(vm.types.overflowError, "timeout value is too large");
                deadline = vm.now() + *length;
            }
        }
        if (!l->locked) {
            l->locked = true;
            l->owner = &vm.thread();
            return giveBool(result, true);
        }
        if (!*truth || (deadline && *deadline <= vm.now())) return giveBool(result, false);
        vm.pushNative(std::make_unique<Acquire>(*l, deadline));
        return Status::Pushed;
    }

    static Status release(Vm& vm, Args args, Value& result)
    {
        Lock* l = self(vm, args, vm.extension<LockTypes>().lock);
        if (!l) return Status::Error;
        if (!l->locked) return vm.raise(vm.types.runtimeError, "release unlocked lock");
        l->locked = false;
        l->owner = nullptr;
        if (!l->waiting.empty()) vm.machine().wake(*l->waiting.front(), &vm.thread());
        return giveNone(result);
    }

    static Status leave(Vm& vm, Args args, Value& result) { return release(vm, Args{args.values, 1, {}}, result); }

    static Status isLocked(Vm& vm, Args args, Value& result)
    {
        Lock* l = self(vm, args, vm.extension<LockTypes>().lock);
        return l ? giveBool(result, l->locked) : Status::Error;
    }

    /// wait_as(state, target): how a thread is shown that waits for this lock.
    static Status waitAs(Vm& vm, Args args, Value& result)
    {
        Lock* l = self(vm, args, vm.extension<LockTypes>().lock);
        if (!l) return Status::Error;
        l->state = static_cast<SpanState>(args[1].asInt());
        l->target = args[2].isInt() ? static_cast<std::uint32_t>(args[2].asInt()) : noTarget;
        return give(result, args[0]);
    }

    static Status repr(Vm& vm, Args args, Value& result)
    {
        Lock* l = self(vm, args, vm.extension<LockTypes>().lock);
        return l ? give(result, vm.string(std::string("<") + (l->locked ? "locked" : "unlocked") + " _thread.lock object at " + vm.address(l) + ">")) : Status::Error;
    }

    Type* lock = nullptr;
};

Status allocate(Vm& vm, Args, Value& result) { return give(result, Value(vm.heap.make<Lock>(vm.extension<LockTypes>().lock))); }

/// named_lock(kind): a lock that reports name: `Lock-1`.
Status allocateNamed(Vm& vm, Args args, Value& result)
{
    auto* lock = vm.heap.make<Lock>(vm.extension<LockTypes>().lock);
    result = Value(lock);
    const auto name = vm.str(args[0]);
    if (!name) return Status::Error;
    lock->target = index(addResource(vm, *name));
    return Status::Ok;
}

} // namespace

void installThread(Vm& vm, ModuleObject& module)
{
    vm.extension<LockTypes>();
    addFunctions(vm, *module.dict, {{"allocate_lock", allocate}, {"named_lock", allocateNamed}});
}

} // namespace interleave::library
