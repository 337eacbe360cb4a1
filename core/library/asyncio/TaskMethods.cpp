#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/modules/Library.h"

namespace interleave::library {

namespace {

TaskObject* self(Vm& vm, const char* name, Args args, std::size_t least, std::size_t most)
{
    auto* task = args.positional > 0 ? asTask(vm, args[0]) : nullptr;
    if (!task) {
        vm.typeError(std::string("descriptor '") + name + "' requires a '_asyncio.Task' object");
        return nullptr;
    }
    if (!checkMethodArity(vm, (std::string("Task.") + name).c_str(), args, least, most)) return nullptr;
    if (!task->loop || task->name.isEmpty()) {
        vm.raise(vm.types.runtimeError, "Task object is not initialized.");
        return nullptr;
    }
    return task;
}

Status initialize(Vm& vm, Args args, Value& result)
{
    Value me, coroutine, loop, name, context, root;
    if (!arguments(vm, "Task", args, {"self", "coro", "*loop", "*name", "*context", "*_root"}, 2, me, coroutine, loop, name, context, root)) return Status::Error;
    auto* task = asTask(vm, me);
    if (!task) return vm.typeError("descriptor '__init__' requires a '_asyncio.Task' object");
    if (!task->coroutine.isEmpty()) return vm.haltUnsupported("initializing a Task twice");
    task->loop = loopArgument(vm, loop);
    if (!task->loop) return Status::Error;
    if (const Status status = startTask(vm, *task, {coroutine, name, context, root.isBool() && root.asBool(), false}); status != Status::Ok) return status;
    return giveNone(result);
}

Status construct(Vm& vm, Args args, Value& result)
{
    Type* type = requestedType(result, asyncioOf(vm).task);
    auto* task = vm.heap.make<TaskObject>(type, nullptr);
    const Value made(task);
    result = made;
    if (type->user) return Status::Ok; // __init__ goes on
    std::vector<Value> all{made};
    all.insert(all.end(), args.values, args.values + args.total());
    const Status status = initialize(vm, Args{all.data(), args.positional + 1, args.keywords}, result);
    if (status == Status::Ok) result = made;
    return status;
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

Status refuseResult(Vm& vm, Args, Value&) { return vm.raise(vm.types.runtimeError, "Task does not support set_result operation"); }
Status refuseException(Vm& vm, Args, Value&) { return vm.raise(vm.types.runtimeError, "Task does not support set_exception operation"); }

TaskObject& taskOf(const Value& value) { return *static_cast<TaskObject*>(value.asObject()); }
Value orNone(const Value& value) { return value.isEmpty() ? Value::none() : value; }

Status getOwnCoroutine(Vm&, const Value& me, Value& result) { return give(result, orNone(taskOf(me).coroutine)); }
Status getWaiter(Vm&, const Value& me, Value& result) { return give(result, orNone(taskOf(me).waiter)); }
Status getMustCancel(Vm&, const Value& me, Value& result) { return giveBool(result, taskOf(me).mustCancel); }
Status getReports(Vm&, const Value& me, Value& result) { return giveBool(result, taskOf(me).reportsDestruction); }
Status setReports(Vm& vm, const Value& me, const Value& value)
{
    const auto truth = vm.truth(value);
    if (!truth) return Status::Error;
    taskOf(me).reportsDestruction = *truth;
    return Status::Ok;
}

/// The loop that is asked about. Null: RuntimeError is set.
const LoopObject* loopAsked(Vm& vm, const char* function, Args args)
{
    Value loop;
    if (!arguments(vm, function, args, {"loop"}, 0, loop)) return nullptr;
    const LoopObject* owner = loop.isEmpty() || loop.isNone() ? asyncioOf(vm).runningLoop(vm.thread()) : asLoop(vm, loop);
    if (!owner) vm.raise(vm.types.runtimeError, "no running event loop");
    return owner;
}

Status currentTask(Vm& vm, Args args, Value& result)
{
    const LoopObject* loop = loopAsked(vm, "current_task", args);
    return loop ? give(result, loop->current ? loop->current.value() : Value::none()) : Status::Error;
}

/// A list of the loop's unfinished tasks in order of creation.
Status allTasks(Vm& vm, Args args, Value& result)
{
    const LoopObject* loop = loopAsked(vm, "all_tasks", args);
    if (!loop) return Status::Error;
    std::vector<Value> list;
    for (TaskObject* task : asyncioOf(vm).tasks()) {
        if (task->loop.get() == loop && !task->done()) list.emplace_back(task);
    }
    return give(result, vm.list(std::move(list)));
}

/// create_task(coro, *, name=None, context=None) on the running loop
Status createTaskHere(Vm& vm, Args args, Value& result)
{
    TaskStart start;
    if (!readTaskArguments(vm, "create_task", args, 0, start)) return Status::Error;
    LoopObject* loop = asyncioOf(vm).runningLoop(vm.thread());
    if (!loop) return vm.raise(vm.types.runtimeError, "no running event loop");
    start.numbered = true;
    return createTask(vm, *loop, start, result);
}

Value placeTuple(Vm& vm, const BoundCode& bound, std::uint32_t line)
{
    const Code& code = *bound.code;
    return vm.tuple({vm.string(code.source->name), Value::integer(line), vm.string(code.name), vm.string(std::string(code.source->line(line)))});
}

/// task_places(task): see placesOf
Status taskPlaces(Vm& vm, Args args, Value& result)
{
    auto* task = self(vm, "get_stack", args, 0, 0);
    return task ? give(result, placesOf(vm, task->coroutine, task->exception)) : Status::Error;
}

Status getStack(Vm& vm, Args args, Value& result)
{
    Value me, limit;
    if (!arguments(vm, "get_stack", args, {"self", "*limit"}, 1, me, limit)) return Status::Error;
    return vm.call(vm.library().loadFrom("asyncio.base_tasks", "_task_get_stack"), {me, limit.isEmpty() ? Value::none() : limit}, result);
}

Status printStack(Vm& vm, Args args, Value& result)
{
    Value me, limit, file;
    if (!arguments(vm, "print_stack", args, {"self", "*limit", "*file"}, 1, me, limit, file)) return Status::Error;
    return vm.call(vm.library().loadFrom("asyncio.base_tasks", "_task_print_stack"), {me, limit.isEmpty() ? Value::none() : limit, file.isEmpty() ? Value::none() : file}, result);
}

} // namespace

Value placesOf(Vm& vm, const Value& coroutine, const Value& exception)
{
    std::vector<Value> places;
    const auto* generator = as<Generator>(coroutine);
    const bool suspended = generator && generator->frame && generator->state != Generator::State::Closed;
    if (suspended) {
        const bool begun = generator->state != Generator::State::Created;
        places.push_back(placeTuple(vm, *generator->code, begun ? generator->frame->line() : generator->code->code->firstLine));
    } else if (const auto* error = as<Exception>(exception)) {
        for (std::size_t i = error->traceback.size(); i-- > 0;) {
            const TracebackEntry& entry = error->traceback[i];
            if (!entry.code->code->hidden) places.push_back(placeTuple(vm, *entry.code, entry.code->code->locations[entry.instruction].line));
        }
    }
    return vm.tuple({vm.list(std::move(places)), Value::boolean(suspended)});
}

void installTasks(Vm& vm, Asyncio& asyncio, ModuleObject& module)
{
    asyncio.task = makeType(vm, "Task", Kind::Native, asyncio.future);
    asyncio.task->module = "_asyncio";
    asyncio.task->construct = construct;
    addMethods(vm, *asyncio.task, {{"__init__", initialize}, {"get_name", getName}, {"set_name", setName}, {"get_coro", getCoroutine}, 
        {"cancelling", cancelling}, {"uncancel", uncancel}, {"get_stack", getStack}, {"print_stack", printStack}, {"set_result", refuseResult}, {"set_exception", refuseException}});
    addAttributes(vm, *asyncio.task, {{"_coro", getOwnCoroutine}, {"_fut_waiter", getWaiter}, {"_must_cancel", getMustCancel}, {"_log_destroy_pending", getReports, setReports}});
    module.dict->set(*vm.intern("Task"), Value(asyncio.task));
    addFunctions(vm, *module.dict, {{"current_task", currentTask}, {"all_tasks", allTasks}, {"create_task", createTaskHere}, {"task_places", taskPlaces}});
}

} // namespace interleave::library
