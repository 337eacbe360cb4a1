#include "core/library/asyncio/Asyncio.h"

#include <algorithm>

namespace interleave::library {

LoopObject* Asyncio::runningLoop(const Thread& thread) const
{
    for (auto it = runningLoops.rbegin(); it != runningLoops.rend(); ++it) {
        if (it->first == &thread) return it->second.get();
    }
    return nullptr;
}

void LoopObject::clear()
{
    ready.clear();
    timers.clear();
    current = nullptr;
    asyncGenerators.clear();
    taskFactory = Value();
    NativeObject::clear();
}

void LoopObject::Timer::unscheduled()
{
    if (handle) {
        handle->scheduled = false;
    } else {
        sleep->scheduled = false;
    }
}

void LoopObject::stepSoon(TaskObject& task, Value exception) { ready.push_back({nullptr, &task, Value(), std::move(exception), nullptr}); }

void LoopObject::wakeSoon(Vm& vm, TaskObject& task, const Value& future)
{
    vm.machine().taskEntered(task.id, SpanState::Queued);
    ready.push_back({nullptr, &task, future, Value(), nullptr});
}

namespace {

HandleObject* makeHandle(Vm& vm, Type* type, LoopObject& loop, Value callback, std::vector<Value> args, Ref<ContextObject> context)
{
    auto* handle = vm.heap.make<HandleObject>(type);
    handle->callback = std::move(callback);
    handle->args = std::move(args);
    handle->context = std::move(context);
    handle->loop = &loop;
    return handle;
}

} // namespace

HandleObject* LoopObject::callSoon(Vm& vm, Value callback, std::vector<Value> args, Ref<ContextObject> context)
{
    auto* handle = makeHandle(vm, asyncio.handle, *this, std::move(callback), std::move(args), std::move(context));
    ready.push_back({handle, nullptr, Value(), Value(), nullptr});
    return handle;
}

HandleObject* LoopObject::callAt(Vm& vm, SimTime when, Value callback, std::vector<Value> args, Ref<ContextObject> context)
{
    auto* handle = makeHandle(vm, asyncio.timerHandle, *this, std::move(callback), std::move(args), std::move(context));
    handle->timer = handle->scheduled = true;
    handle->when = when;
    timers.push_back({when, sequence++, handle, nullptr});
    std::push_heap(timers.begin(), timers.end());
    return handle;
}

void LoopObject::sleepUntil(SimTime when, SleepFuture& sleep)
{
    sleep.scheduled = true;
    timers.push_back({when, sequence++, nullptr, &sleep});
    std::push_heap(timers.begin(), timers.end());
}

/// As CPython's _run_once: cancelled timers deeper in the heap go when there are many.
void LoopObject::tidyTimers()
{
    constexpr std::size_t enough = 100;
    if (timers.size() > enough && cancelledTimers * 2 > timers.size()) {
        std::erase_if(timers, [](Timer& timer) {
            const bool gone = timer.cancelled();
            if (gone) timer.unscheduled();
            return gone;
        });
        std::make_heap(timers.begin(), timers.end());
        cancelledTimers = 0;
        return;
    }
    while (!timers.empty() && timers.front().cancelled()) {
        std::pop_heap(timers.begin(), timers.end());
        timers.back().unscheduled();
        timers.pop_back();
        --cancelledTimers;
    }
}

void LoopObject::collectDue(SimTime now)
{
    while (!timers.empty() && timers.front().when <= now) {
        std::pop_heap(timers.begin(), timers.end());
        Timer timer = std::move(timers.back());
        timers.pop_back();
        timer.unscheduled();
        ready.push_back({std::move(timer.handle), nullptr, Value(), Value(), std::move(timer.sleep)});
    }
}

} // namespace interleave::library
