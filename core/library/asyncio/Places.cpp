#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/library/machine/PythonThread.h"

#include <array>
#include <map>

namespace interleave::library {

namespace {

/// A function of CPython 3.11.2's asyncio: the file, the line of its definition, and the line at which it waits.
struct Original {
    std::string_view name;
    const char* file;
    std::uint32_t defined;
    std::uint32_t waits;
};

constexpr std::array originals{
    Original{"Barrier.abort", "locks", 562, 568},
    Original{"Barrier.reset", "locks", 547, 553},
    Original{"Barrier.wait", "locks", 481, 497},
    Original{"BaseEventLoop.shutdown_asyncgens", "base_events", 539, 551},
    Original{"BaseEventLoop.shutdown_default_executor", "base_events", 564, 573},
    Original{"Condition.wait", "locks", 248, 267},
    Original{"Condition.wait_for", "locks", 285, 294},
    Original{"Event.wait", "locks", 200, 213},
    Original{"Lock.acquire", "locks", 93, 114},
    Original{"Queue.get", "queues", 149, 158},
    Original{"Queue.join", "queues", 206, 215},
    Original{"Queue.put", "queues", 110, 120},
    Original{"Semaphore.acquire", "locks", 364, 387},
    Original{"_chain_future.<locals>._call_check_cancel", "futures", 387, 387},
    Original{"_chain_future.<locals>._call_set_state", "futures", 394, 394},
    Original{"_release_waiter", "tasks", 421, 421},
    Original{"_run_until_complete_cb", "base_events", 180, 180},
    Original{"_set_result_unless_cancelled", "futures", 311, 311},
    Original{"_wait.<locals>._on_completion", "tasks", 509, 509},
    Original{"_wrap_awaitable", "tasks", 677, 684},
    Original{"as_completed.<locals>._on_completion", "tasks", 592, 592},
    Original{"as_completed.<locals>._on_timeout", "tasks", 586, 586},
    Original{"as_completed.<locals>._wait_for_one", "tasks", 600, 601},
    Original{"gather.<locals>._done_callback", "tasks", 754, 754},
    Original{"run_coroutine_threadsafe.<locals>.callback", "tasks", 916, 916},
    Original{"shield.<locals>._inner_done_callback", "tasks", 881, 881},
    Original{"shield.<locals>._outer_done_callback", "tasks", 898, 898},
    Original{"sleep", "tasks", 627, 639},
    Original{"to_thread", "threads", 12, 25},
    Original{"wait", "tasks", 389, 418},
    Original{"wait_for", "tasks", 426, 466},
};

WaitPlace* placeOf(Vm& vm, const Value& value)
{
    return as<NativeObject>(value) && vm.typeOf(value) == asyncioOf(vm).waitPlace ? static_cast<WaitPlace*>(value.asObject()) : nullptr;
}

struct PlaceNumbers {
    explicit PlaceNumbers(Vm&) {}
    std::map<std::string, std::uint32_t> last;
};

/// WaitPlace("Lock"): `Lock-1`; WaitPlace(other, " lock"): `Condition-1 lock`
Status construct(Vm& vm, Args args, Value& result)
{
    Value kind, suffix;
    if (!arguments(vm, "WaitPlace", args, {"kind", "suffix"}, 1, kind, suffix)) return Status::Error;
    if (const WaitPlace* other = placeOf(vm, kind)) {
        auto* part = vm.heap.make<WaitPlace>(asyncioOf(vm).waitPlace);
        part->name = other->name + (as<Str>(suffix) ? as<Str>(suffix)->text() : std::string());
        return give(result, Value(part));
    }
    const std::string word = as<Str>(kind) ? as<Str>(kind)->text() : std::string("Lock");
    auto* place = vm.heap.make<WaitPlace>(asyncioOf(vm).waitPlace);
    place->name = word + "-" + std::to_string(++vm.extension<PlaceNumbers>().last[word]);
    return give(result, Value(place));
}

/// taken(): the running task holds it from now on
Status taken(Vm& vm, Args args, Value& result)
{
    auto* place = args.positional > 0 ? placeOf(vm, args[0]) : nullptr;
    if (!place) return vm.typeError("a WaitPlace is needed");
    place->owner = vm.thread().currentTask();
    return giveNone(result);
}

/// left(): nobody holds it
Status left(Vm& vm, Args args, Value& result)
{
    auto* place = args.positional > 0 ? placeOf(vm, args[0]) : nullptr;
    if (!place) return vm.typeError("a WaitPlace is needed");
    place->owner = noTask;
    return giveNone(result);
}

/// future_at(loop, place): a new future; what waits for it waits at the place
Status futureAt(Vm& vm, Args args, Value& result)
{
    LoopObject* loop = args.positional > 1 ? asLoop(vm, args[0]) : nullptr;
    WaitPlace* place = loop ? placeOf(vm, args[1]) : nullptr;
    if (!place) return vm.typeError("a loop and a WaitPlace are needed");
    if (place->resource == noTarget) place->resource = index(addResource(vm, place->name));
    FutureObject* future = newFuture(vm, *loop);
    future->place = place;
    future->waitState = SpanState::WaitsForLock;
    future->waitTarget = place->resource;
    return give(result, Value(future));
}

/// wait_as(future, state, target): how a task that waits for it is shown.
Status waitAs(Vm& vm, Args args, Value& result)
{
    auto* future = args.positional > 2 ? asFuture(vm, args[0]) : nullptr;
    if (!future || !args[1].isInt()) return vm.typeError("a future, a state and a target are needed");
    future->waitState = static_cast<SpanState>(args[1].asInt());
    future->waitTarget = args[2].isInt() ? static_cast<std::uint32_t>(args[2].asInt()) : noTarget;
    return give(result, args[0]);
}

/// name_wait(future, text, awaited): what reports say about a wait for it, which stands for those awaited
Status nameWait(Vm& vm, Args args, Value& result)
{
    auto* future = args.positional > 1 ? asFuture(vm, args[0]) : nullptr;
    if (!future || !as<Str>(args[1])) return vm.typeError("a future and a text are needed");
    future->place = vm.heap.make<WaitPlace>(asyncioOf(vm).waitPlace);
    future->place->name = as<Str>(args[1])->text();
    return give(result, args[0]);
}

/// wait_as_task(future, task): who waits for the future waits for the task
Status waitAsTask(Vm& vm, Args args, Value& result)
{
    auto* future = args.positional > 1 ? asFuture(vm, args[0]) : nullptr;
    const auto* target = future ? asFuture(vm, args[1]) : nullptr;
    if (!target) return vm.typeError("two futures are needed");
    future->waitState = target->waitState == SpanState::Sleeping ? SpanState::WaitsForTask : target->waitState;
    future->waitTarget = target->waitTarget;
    future->place = target->place;
    return give(result, args[0]);
}

} // namespace

std::string placeText(const Code& code, std::uint32_t line, bool begun)
{
    if (code.hidden) {
        for (const Original& original : originals) {
            if (original.name == code.qualifiedName) {
                return std::string("/usr/lib/python3.11/asyncio/") + original.file + ".py:" + std::to_string(begun ? original.waits : original.defined);
            }
        }
    }
    return code.source->name + ":" + std::to_string(line);
}

void installWaitPlaces(Vm& vm, Asyncio& asyncio, ModuleObject& module)
{
    asyncio.waitPlace = makeType(vm, "WaitPlace", Kind::Native);
    asyncio.waitPlace->construct = construct;
    addMethods(vm, *asyncio.waitPlace, {{"taken", taken}, {"left", left}});
    module.dict->set(*vm.intern("WaitPlace"), Value(asyncio.waitPlace));
    addFunctions(vm, *module.dict, {{"future_at", futureAt}, {"wait_as", waitAs}, {"wait_as_task", waitAsTask}, {"name_wait", nameWait}});
}

} // namespace interleave::library
