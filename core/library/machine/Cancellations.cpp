#include "core/library/machine/Cancellations.h"

#include "core/library/threading/Locks.h"
#include "core/python/builtins/Arity.h"

#include <map>

namespace interleave::library {

using namespace python;

namespace {

/// By task.
struct Cancellations {
    explicit Cancellations(Vm&) {}
    struct Entry {
        bool requested = false;
        Value message;      ///< a str or None: both processes may have it
        Ref<Lock> bell; ///< what the task's thread waited for last
    };
    std::map<std::int64_t, Entry> entries;
};

/// request_cancel(task, message): wakes the task if it waits
Status requestCancel(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "request_cancel", args, 2, 2)) return Status::Error;
    auto& entry = vm.extension<Cancellations>().entries[args[0].asInt()];
    entry.requested = true;
    entry.message = args[1];
    if (entry.bell && entry.bell->locked()) entry.bell->release(vm);
    return giveNone(result);
}

/// cancel_requested(task): (message,) if somebody asked since the last time, else None
Status cancelRequested(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "cancel_requested", args, 1, 1)) return Status::Error;
    auto& entries = vm.extension<Cancellations>().entries;
    const auto found = entries.find(args[0].asInt());
    const bool isAsked = found != entries.end() && std::exchange(found->second.requested, false);
    return give(result, isAsked ? vm.tuple({found->second.message}) : Value::none());
}

/// cancel_bell(task, lock): the task's thread is about to wait for this lock to be released
Status cancelBell(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "cancel_bell", args, 2, 2)) return Status::Error;
    vm.extension<Cancellations>().entries[args[0].asInt()].bell = static_cast<Lock*>(args[1].asObject());
    return giveNone(result);
}

} // namespace

void installCancellations(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"request_cancel", requestCancel}, {"cancel_requested", cancelRequested}, {"cancel_bell", cancelBell}});
}

} // namespace interleave::library
