#include "core/library/threading/Locks.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <cmath>

/// `_thread.lock` and `_thread.RLock` as Python sees them.

namespace interleave::library {

using namespace python;

namespace {

Lock* selfOf(Vm& vm, const char* name, Args args)
{
    const auto& types = vm.extension<LockTypes>();
    const bool fits = args.positional > 0 && (vm.isInstance(args[0], types.lock) || vm.isInstance(args[0], types.reentrant));
    if (fits) return static_cast<Lock*>(args[0].asObject());
    wrongSelf(vm, name, args.positional > 0 ? args[0] : Value::none());
    return nullptr;
}

/// `self` of a method without arguments.
Lock* bareSelf(Vm& vm, const char* name, Args args)
{
    Lock* const lock = selfOf(vm, name, args);
    if (lock && args.total() > 1) {
        const std::string full = std::string(lock->reentrant() ? "RLock." : "lock.") + name;
        vm.typeError(!args.keywords.empty() ? full + "() takes no keyword arguments" : full + "() takes no arguments (" + std::to_string(args.total() - 1) + " given)");
        return nullptr;
    }
    return lock;
}

struct Patience {
    bool blocking = true;
    std::optional<SimTime> deadline;
};

/// The arguments of acquire(blocking=True, timeout=-1).
std::optional<Patience> patienceOf(Vm& vm, Args args)
{
    if (args.total() > 3) {
        vm.typeError("acquire() takes at most 2 arguments (" + std::to_string(args.total() - 1) + " given)");
        return {};
    }
    Value blocking, timeout;
    if (!arguments(vm, "acquire", Args{args.values + 1, args.positional - 1, args.keywords}, {"blocking", "timeout"}, 0, blocking, timeout)) return {};
    Patience patience;
    if (!blocking.isEmpty()) {
        const auto number = vm.index(blocking);
        if (!number) return {};
        patience.blocking = *number != 0;
    }
    if (timeout.isEmpty()) return patience;
    const bool isFloat = !vm.typeOf(timeout)->isSubclassOf(vm.types.integer) && vm.isInstance(timeout, vm.types.real);
    const auto seconds = isFloat ? vm.number(timeout) : [&]() -> std::optional<double> {
        const auto number = vm.bigInteger(timeout);
        return number ? vm.number(timeout) : std::nullopt;
    }();
    if (!seconds) return {};
    if (std::isnan(*seconds)) {
        vm.valueError("Invalid value NaN (not a number)");
        return {};
    }
    constexpr double most = 9223372036.0; // _thread.TIMEOUT_MAX
    if (std::abs(*seconds) >= most + 1) {
        vm.raise(vm.types.overflowError, "timestamp too large to convert to C _PyTime_t");
        return {};
    }
    if (!patience.blocking && *seconds != -1) {
        vm.valueError("can't specify a timeout for a non-blocking call");
        return {};
    }
    if (*seconds < 0 && *seconds != -1) {
        vm.valueError("timeout value must be positive");
        return {};
    }
    if (*seconds > most) {
        vm.raise(vm.types.overflowError, "timeout value is too large");
        return {};
    }
    if (*seconds >= 0) patience.deadline = deadlineAfter(vm, *seconds);
    return patience;
}

Status acquire(Vm& vm, Args args, Value& result)
{
    Lock* const lock = selfOf(vm, "acquire", args);
    if (!lock) return Status::Error;
    Patience patience;
    if (args.total() > 1) {
        const auto given = patienceOf(vm, args);
        if (!given) return Status::Error;
        patience = *given;
    }
    if (lock->reentrant() && lock->heldBy(vm.thread())) {
        lock->setCount(lock->count() + 1);
        return giveBool(result, true);
    }
    if (lock->tryTake(vm)) return giveBool(result, true);
    if (!patience.blocking || (patience.deadline && *patience.deadline <= vm.now())) return giveBool(result, false);
    return waitForLock(vm, *lock, patience.deadline);
}

Status releaseOne(Vm& vm, Lock& lock, Value& result)
{
    if (lock.reentrant()) {
        if (!lock.heldBy(vm.thread())) return vm.raise(vm.types.runtimeError, "cannot release un-acquired lock");
        if (lock.count() > 1) {
            lock.setCount(lock.count() - 1);
            return giveNone(result);
        }
    } else if (!lock.locked()) {
        return vm.raise(vm.types.runtimeError, "release unlocked lock");
    }
    lock.release(vm);
    return giveNone(result);
}

Status release(Vm& vm, Args args, Value& result)
{
    Lock* const lock = bareSelf(vm, "release", args);
    return lock ? releaseOne(vm, *lock, result) : Status::Error;
}

Status leave(Vm& vm, Args args, Value& result)
{
    Lock* const lock = selfOf(vm, "__exit__", args);
    return lock ? releaseOne(vm, *lock, result) : Status::Error;
}

Status isLocked(Vm& vm, Args args, Value& result)
{
    Lock* const lock = bareSelf(vm, "locked", args);
    return lock ? giveBool(result, lock->locked()) : Status::Error;
}

Status isOwned(Vm& vm, Args args, Value& result)
{
    Lock* const lock = bareSelf(vm, "_is_owned", args);
    return lock ? giveBool(result, lock->heldBy(vm.thread())) : Status::Error;
}

/// _release_save() -> (count, owner)
Status releaseSave(Vm& vm, Args args, Value& result)
{
    Lock* const lock = bareSelf(vm, "_release_save", args);
    if (!lock) return Status::Error;
    if (!lock->locked()) return vm.raise(vm.types.runtimeError, "cannot release un-acquired lock");
    const std::uint64_t count = lock->count();
    const std::int64_t owner = identOf(vm, vm.thread());
    lock->release(vm);
    return give(result, vm.tuple({Value::integer(static_cast<std::int64_t>(count)), Value::integer(owner)}));
}

/// Takes a re-entrant lock back as often as it had been taken.
class RestoreFrame final : public NativeFrame {
public:
    RestoreFrame(Lock& lock, std::uint64_t count) : lock_(&lock), count_(count) {}
    Status resume(Vm& vm, Resume how, Value, Value& result) override
    {
        if (how == Resume::Start) return waitForLock(vm, *lock_, std::nullopt);
        lock_->setCount(count_);
        return giveNone(result);
    }

private:
    Ref<Lock> lock_;
    std::uint64_t count_;
};

/// _acquire_restore((count, owner))
Status acquireRestore(Vm& vm, Args args, Value& result)
{
    Lock* const lock = selfOf(vm, "_acquire_restore", args);
    if (!lock) return Status::Error;
    const auto* const state = args.total() == 2 ? as<TupleObject>(args[1]) : nullptr;
    const auto count = state && state->items.size() == 2 ? vm.index(state->items[0]) : std::nullopt;
    if (!count) return vm.failed() ? Status::Error : vm.typeError("_acquire_restore() argument 1 must be 2-item tuple");
    if (lock->tryTake(vm)) {
        lock->setCount(static_cast<std::uint64_t>(*count));
        return giveNone(result);
    }
    vm.pushNative(std::make_unique<RestoreFrame>(*lock, static_cast<std::uint64_t>(*count)));
    return Status::Pushed;
}

Status repr(Vm& vm, Args args, Value& result)
{
    const Lock* const lock = selfOf(vm, "__repr__", args);
    if (!lock) return Status::Error;
    const Type& type = *lock->type();
    std::string text = lock->locked() ? "<locked " : "<unlocked ";
    text += (type.user ? "" : "_thread.") + type.name + " object ";
    if (lock->reentrant()) {
        const std::int64_t owner = lock->locked() ? identOf(vm, *lock->holder()) : 0;
        text += "owner=" + std::to_string(owner) + " count=" + std::to_string(lock->count()) + " ";
    }
    return give(result, vm.string(text + "at " + vm.address(lock) + ">"));
}

} // namespace

Status refuseReduce(Vm& vm, Args args, Value&)
{
    const Type& type = *vm.typeOf(args[0]);
    return vm.typeError("cannot pickle '" + (type.user ? "" : type.module + ".") + type.name + "' object");
}

namespace {

/// _at_fork_reinit(): as new.
Status reinit(Vm& vm, Args args, Value& result)
{
    Lock* const lock = bareSelf(vm, "_at_fork_reinit", args);
    if (!lock) return Status::Error;
    if (lock->locked()) lock->release(vm);
    return giveNone(result);
}

/// RLock(): also of classes derived from it.
Status makeReentrant(Vm& vm, Args args, Value& result)
{
    auto& types = vm.extension<LockTypes>();
    Type* const type = requestedType(result, types.reentrant);
    static_cast<void>(args);
    return give(result, Value(vm.heap.make<Lock>(type, true, numberedLabel(vm, "RLock"))));
}

Status allocate(Vm& vm, Args args, Value& result)
{
    if (args.total() > 0) {
        return vm.typeError(!args.keywords.empty() ? "_thread.allocate_lock() takes no keyword arguments"
                                                   : "_thread.allocate_lock() takes no arguments (" + std::to_string(args.total()) + " given)");
    }
    return give(result, Value(vm.heap.make<Lock>(vm.extension<LockTypes>().lock, false, numberedLabel(vm, "Lock"))));
}

WaitLabel* labelOf(Vm& vm, Args args)
{
    const bool given = args.positional > 0 && vm.isInstance(args[0], vm.extension<LockTypes>().label);
    return given ? static_cast<WaitLabel*>(args[0].asObject()) : nullptr;
}

/// _plain_lock(label=None), _plain_rlock(label=None): the locks inside other things, shown as those.
Status plainLock(Vm& vm, Args args, Value& result) { return give(result, Value(vm.heap.make<Lock>(vm.extension<LockTypes>().lock, false, labelOf(vm, args)))); }
Status plainReentrant(Vm& vm, Args args, Value& result) { return give(result, Value(vm.heap.make<Lock>(vm.extension<LockTypes>().reentrant, true, labelOf(vm, args)))); }

/// _signal_lock(label=None): held, and released by whoever wakes its only waiter
Status signalLock(Vm& vm, Args args, Value& result)
{
    auto* const lock = vm.heap.make<Lock>(vm.extension<LockTypes>().lock, false, labelOf(vm, args));
    result = Value(lock);
    lock->signal = true;
    lock->tryTake(vm);
    return Status::Ok;
}

/// _name_label(name): a wait for something of that very name
Status makeNameLabel(Vm& vm, Args args, Value& result)
{
    const auto text = args.positional == 1 ? vm.str(args[0]) : std::nullopt;
    if (!text) return Status::Error;
    return give(result, Value(vm.heap.make<WaitLabel>(vm.extension<LockTypes>().label, *text)));
}

/// _label(kind): `Event-1`. _label(name, task): a wait for a task (its id, or None), or for a thread of that name.
Status makeLabel(Vm& vm, Args args, Value& result)
{
    const auto text = args.positional > 0 ? vm.str(args[0]) : std::nullopt;
    if (!text) return Status::Error;
    if (args.positional == 1) return give(result, Value(numberedLabel(vm, *text)));
    auto* const label = vm.heap.make<WaitLabel>(vm.extension<LockTypes>().label, *text);
    label->state = SpanState::WaitsForTask;
    if (args[1].isInt()) label->task = static_cast<TaskId>(args[1].asInt());
    return give(result, Value(label));
}

/// _sleep_label(): a wait that is a sleep
Status makeSleepLabel(Vm& vm, Args, Value& result)
{
    auto* const label = vm.heap.make<WaitLabel>(vm.extension<LockTypes>().label, "");
    label->state = SpanState::Sleeping;
    return give(result, Value(label));
}

} // namespace

LockTypes::LockTypes(Vm& vm) : lock(makeType(vm, "lock", Kind::Native)), reentrant(makeType(vm, "RLock", Kind::Native)), label(makeType(vm, "_WaitLabel", Kind::Native))
{
    for (Type* type : {lock, reentrant, label}) type->module = "_thread";
    for (Type* type : {lock, reentrant}) {
        addMethods(vm, *type, {{"acquire", acquire}, {"release", release}, {"__enter__", acquire}, {"__exit__", leave}, {"__repr__", repr}, {"_at_fork_reinit", reinit},
            {"__reduce_ex__", refuseReduce}});
        type->instanceDict = false;
    }
    addMethods(vm, *lock, {{"locked", isLocked}, {"acquire_lock", acquire}, {"release_lock", release}, {"locked_lock", isLocked}});
    addMethods(vm, *reentrant, {{"_is_owned", isOwned}, {"_release_save", releaseSave}, {"_acquire_restore", acquireRestore}});
    lock->instantiable = false;
    reentrant->construct = makeReentrant;
}

void installLocks(Vm& vm, ModuleObject& module)
{
    auto& types = vm.extension<LockTypes>();
    addFunctions(vm, *module.dict, {{"allocate_lock", allocate}, {"allocate", allocate}, {"_plain_lock", plainLock}, {"_plain_rlock", plainReentrant},
        {"_signal_lock", signalLock}, {"_label", makeLabel}, {"_name_label", makeNameLabel}, {"_sleep_label", makeSleepLabel}});
    module.dict->set(*vm.intern("LockType"), Value(types.lock));
    module.dict->set(*vm.intern("RLock"), Value(types.reentrant));
    module.dict->set(*vm.intern("error"), Value(vm.types.runtimeError));
    module.dict->set(*vm.intern("TIMEOUT_MAX"), Value::real(9223372036.0));
}

} // namespace interleave::library
