#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/modules/Library.h"

#include <algorithm>

namespace interleave::library {

void reportToLoop(Vm& vm, LoopObject& loop, std::initializer_list<std::pair<const char*, Value>> entries)
{
    DictObject* context = vm.newDict();
    const Value hold(context);
    for (const auto& [key, value] : entries) context->set(*vm.intern(key), value);
    const Value pending = vm.takeException();
    const Value self(&loop);
    const Value handler = vm.special(self, *vm.intern("call_exception_handler"));
    Value ignored;
    if (!handler.isEmpty() && vm.callNested(handler, {self, hold}, ignored) != Status::Ok && !vm.halted()) {
        const Value error = vm.takeException();
        vm.write(Stream::Err, "Exception ignored in: <function BaseEventLoop.call_exception_handler>\n" + vm.formatException(error));
    }
    if (!vm.halted() && !pending.isEmpty()) vm.rethrow(pending);
}

namespace {

void reportPending(Vm& vm, TaskObject& task)
{
    if (task.reportsDestruction) {
        task.reportsDestruction = false;
        reportToLoop(vm, *task.loop, {{"task", Value(&task)}, {"message", vm.string("Task was destroyed but it is pending!")}});
    }
    const Value coroutine = std::move(task.coroutine); // its finally blocks run when it goes
    task.coroutine = Value();
}

void reportFailed(Vm& vm, FutureObject& future)
{
    const Ref<FutureObject> hold(&future);
    future.setUnretrieved(false);
    reportToLoop(vm, *future.loop, {{"message", vm.string(future.type()->name + " exception was never retrieved")}, {"exception", future.exception}, {"future", Value(&future)}});
}

} // namespace

Status reportLeftovers(Vm& vm, Args, Value& result)
{
    Asyncio& asyncio = asyncioOf(vm);
    // A loop that is still somebody's current one, and what it is to do, never goes: CPython's interpreter ends before.
    const auto lives = [&](LoopObject& loop) {
        Value answer;
        const Value asked = loop.closed ? Value() : vm.library().loadFrom("asyncio.events", "_is_current");
        return !asked.isEmpty() && (!loop.ready.empty() || !loop.timers.empty()) && vm.callNested(asked, {Value(&loop)}, answer) == Status::Ok && answer.isBool() && answer.asBool();
    };
    std::vector<Ref<TaskObject>> pending; // held, since reporting one may end others
    for (TaskObject* task : asyncio.tasks()) pending.emplace_back(task);
    for (const auto& task : pending) {
        if (!task->done() && !vm.halted() && !lives(*task->loop)) reportPending(vm, *task);
    }
    while (!asyncio.unretrieved.empty() && !vm.halted()) {
        const auto first = std::min_element(asyncio.unretrieved.begin(), asyncio.unretrieved.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        reportFailed(vm, *first->first);
    }
    return vm.halted() ? Status::Error : giveNone(result);
}

} // namespace interleave::library
