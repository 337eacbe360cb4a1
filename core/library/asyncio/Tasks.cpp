#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>

namespace interleave::library {

TaskObject::TaskObject(Type* type, LoopObject* owner, Value coro) : FutureObject(type, owner), coroutine(std::move(coro)) {}

void TaskObject::clear()
{
    coroutine = name = waiter = context = Value();
    FutureObject::clear();
}

/// semantics.md A.7: the future it waits for is asked first; otherwise the next step throws.
Status TaskObject::cancel(Vm& vm, const Value& message, Value& out)
{
    unretrieved = false;
    out = Value::boolean(!done());
    if (done()) {
        return Status::Ok;
    }
    ++cancelRequests;
    if (auto* future = asFuture(vm, waiter)) {
        // A future class of the library may override cancel() in Python (gather's).
        Value accepted;
        const Value hold = waiter;
        const Status status = future->type()->user ? vm.callNested(vm.special(hold, *vm.intern("cancel")), {hold, message.isEmpty() ? Value::none() : message}, accepted)
                                                   : future->cancel(vm, message, accepted);
        if (status != Status::Ok) return status;
        if (accepted.asBool()) {
            out = Value::boolean(true);
            return Status::Ok;
        }
    }
    mustCancel = true;
    cancelMessage = message;
    out = Value::boolean(true);
    return Status::Ok;
}

namespace {

TaskObject* self(Vm& vm, const char* name, Args args, std::size_t least, std::size_t most)
{
    auto* task = args.positional > 0 ? asTask(vm, args[0]) : nullptr;
    if (!task) {
        vm.typeError(std::string("descriptor '") + name + "' requires a Task object");
        return nullptr;
    }
    return checkMethodArity(vm, name, args, least, most) ? task : nullptr;
}

std::string functionOf(const Value& coroutine)
{
    const auto* generator = as<Generator>(coroutine);
    return generator ? generator->qualifiedName->text() : std::string();
}

Status makeTask(Vm& vm, LoopObject& loop, const Value& coroutine, const Value& name, const Value& context, bool root, Type* type, Value& result)
{
    Asyncio& asyncio = loop.asyncio;
    const auto* generator = as<Generator>(coroutine);
    if (!generator || generator->flavour == Generator::Flavour::AsyncGenerator) {
        const auto text = vm.repr(coroutine);
        return text ? vm.typeError("a coroutine was expected, got " + *text) : Status::Error;
    }
    if (asyncio.taskNumber >= vm.host.limits.tasks) {
        return vm.haltLimit(LimitKind::Tasks);
    }
    auto* task = vm.heap.make<TaskObject>(type, &loop, coroutine);
    result = Value(task);
    ++asyncio.taskNumber;
    const bool named = !name.isEmpty() && !name.isNone();
    if (named) {
        const auto text = vm.str(name);
        if (!text) return Status::Error;
        task->name = vm.string(*text);
    } else {
        task->name = vm.string("Task-" + std::to_string(asyncio.taskNumber));
    }
    task->context = context;
    asyncio.tasks.push_back(task);
    TaskInfo info;
    info.parent = vm.thread().currentTask();
    info.named = named;
    info.root = root;
    info.name = as<Str>(task->name)->text();
    info.function = functionOf(coroutine);
    task->id = vm.machine().addTask(info, vm.thread().process());
    task->waitTarget = index(task->id);
    vm.machine().taskEntered(task->id, SpanState::Queued);
    loop.stepSoon(*task);
    return Status::Ok;
}

Status construct(Vm& vm, Args args, Value& result)
{
    Asyncio& asyncio = asyncioOf(vm);
    Type* type = requestedType(result, asyncio.task);
    Value coroutine, loop, name, context, root;
    if (!arguments(vm, "Task", args, {"coro", "*loop", "*name", "*context", "*_root"}, 1, coroutine, loop, name, context, root)) return Status::Error;
    LoopObject* owner = loop.isEmpty() || loop.isNone() ? asyncio.runningLoop(vm.thread()) : asLoop(vm, loop);
    if (!owner) return vm.raise(vm.types.runtimeError, "no running event loop");
    return makeTask(vm, *owner, coroutine, name, context, root.isBool() && root.asBool(), type, result);
}

Status getName(Vm& vm, Args args, Value& result)
{
    auto* task = self(vm, "get_name", args, 0, 0);
    return task ? give(result, task->name) : Status::Error;
}

Status setName(Vm& vm, Args args, Value& result)
{
    auto* task = self(vm, "set_name", args, 1, 1);
    if (!task) return Status::Error;
    const auto text = vm.str(args[1]);
    if (!text) return Status::Error;
    task->name = vm.string(*text);
    vm.machine().renameTask(task->id, *text);
    return giveNone(result);
}

Status getCoroutine(Vm& vm, Args args, Value& result)
{
    auto* task = self(vm, "get_coro", args, 0, 0);
    return task ? give(result, task->coroutine) : Status::Error;
}

Status cancelling(Vm& vm, Args args, Value& result)
{
    auto* task = self(vm, "cancelling", args, 0, 0);
    return task ? give(result, Value::integer(task->cancelRequests)) : Status::Error;
}

Status uncancel(Vm& vm, Args args, Value& result)
{
    auto* task = self(vm, "uncancel", args, 0, 0);
    if (!task) return Status::Error;
    task->cancelRequests = std::max<std::int64_t>(0, task->cancelRequests - 1);
    return give(result, Value::integer(task->cancelRequests));
}

Status refuseSet(Vm& vm, Args args, Value&)
{
    return vm.raise(vm.types.runtimeError, args.positional > 1 && as<Exception>(args[1]) ? "Task does not support set_exception operation" : "Task does not support set_result operation");
}

Status currentTask(Vm& vm, Args args, Value& result)
{
    Value loop;
    if (!arguments(vm, "current_task", args, {"loop"}, 0, loop)) return Status::Error;
    const LoopObject* owner = loop.isEmpty() || loop.isNone() ? asyncioOf(vm).runningLoop(vm.thread()) : asLoop(vm, loop);
    if (!owner) return vm.raise(vm.types.runtimeError, "no running event loop");
    return give(result, owner->current ? owner->current.value() : Value::none());
}

/// A list of the loop's unfinished tasks in order of creation.
Status allTasks(Vm& vm, Args args, Value& result)
{
    Value loop;
    if (!arguments(vm, "all_tasks", args, {"loop"}, 0, loop)) return Status::Error;
    const LoopObject* owner = loop.isEmpty() || loop.isNone() ? asyncioOf(vm).runningLoop(vm.thread()) : asLoop(vm, loop);
    if (!owner) return vm.raise(vm.types.runtimeError, "no running event loop");
    std::vector<Value> list;
    for (TaskObject* task : asyncioOf(vm).tasks) {
        if (task->loop.get() == owner && !task->done()) list.emplace_back(task);
    }
    return give(result, vm.list(std::move(list)));
}

} // namespace

void installTasks(Vm& vm, Asyncio& asyncio, ModuleObject& module)
{
    asyncio.task = makeType(vm, "Task", Kind::Native, asyncio.future);
    asyncio.task->module = "_asyncio";
    asyncio.task->construct = construct;
    addMethods(vm, *asyncio.task, {{"get_name", getName}, {"set_name", setName}, {"get_coro", getCoroutine}, {"cancelling", cancelling}, {"uncancel", uncancel},
        {"set_result", refuseSet}, {"set_exception", refuseSet}});
    module.dict->set(*vm.intern("Task"), Value(asyncio.task));
    addFunctions(vm, *module.dict, {{"current_task", currentTask}, {"all_tasks", allTasks}});
}

} // namespace interleave::library
