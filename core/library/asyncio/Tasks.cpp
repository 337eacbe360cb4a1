#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/modules/Library.h"

namespace interleave::library {

TaskObject::TaskObject(Type* type, LoopObject* owner) : FutureObject(type, owner) {}

TaskObject::~TaskObject()
{
    if (!loop) return;
    Asyncio& asyncio = loop->asyncio;
    asyncio.delist(*this);
    Vm& vm = asyncio.vm;
    const bool pending = !done() && reportsDestruction && !coroutine.isEmpty();
    const bool failed = unretrieved();
    const Value error = exception;
    setUnretrieved(false);
    if (vm.heap.closing() || vm.halted() || (!pending && !failed)) return;
    auto* remains = vm.heap.make<TaskObject>(type(), loop.get());
    const Value hold(remains);
    moveTo(*remains);
    remains->reportsDestruction = false;
    remains->coroutine = std::move(coroutine);
    remains->name = std::move(name);
    remains->waiter = std::move(waiter);
    remains->cancelRequests = cancelRequests;
    remains->id = id;
    if (pending) {
        reportToLoop(vm, *remains->loop, {{"task", hold}, {"message", vm.string("Task was destroyed but it is pending!")}});
    } else {
        reportToLoop(vm, *remains->loop, {{"message", vm.string(type()->name + " exception was never retrieved")}, {"exception", error}, {"future", hold}});
    }
}

void TaskObject::clear()
{
    coroutine = name = waiter = Value();
    context = nullptr;
    listed_ = false;
    FutureObject::clear();
}

/// The future it waits for is asked first; otherwise the next step throws.
Status TaskObject::cancel(Vm& vm, const Value& message, Value& out)
{
    setUnretrieved(false);
    out = Value::boolean(!done());
    if (done()) {
        return Status::Ok;
    }
    ++cancelRequests;
    if (auto* future = asFuture(vm, waiter)) {
        // A class may override cancel() in Python, as gather's does.
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

void Asyncio::enlist(TaskObject& task)
{
    task.listed_ = true;
    task.previous_ = lastTask_;
    (lastTask_ ? lastTask_->next_ : firstTask_) = &task;
    lastTask_ = &task;
}

void Asyncio::delist(TaskObject& task)
{
    if (!task.listed_) return;
    task.listed_ = false;
    (task.previous_ ? task.previous_->next_ : firstTask_) = task.next_;
    (task.next_ ? task.next_->previous_ : lastTask_) = task.previous_;
    task.previous_ = task.next_ = nullptr;
}

std::vector<TaskObject*> Asyncio::tasks() const
{
    std::vector<TaskObject*> all;
    for (TaskObject* task = firstTask_; task; task = task->next_) all.push_back(task);
    return all;
}

bool contextArgument(Vm& vm, const Value& given, Ref<ContextObject>& context)
{
    Contexts& contexts = vm.extension<Contexts>();
    if (given.isEmpty() || given.isNone()) {
        context = contexts.copyCurrent();
        return true;
    }
    if (vm.typeOf(given) != contexts.context) {
        vm.typeError("a contextvars.Context is needed, not " + vm.repr(given).value_or("?"));
        return false;
    }
    context = static_cast<ContextObject*>(given.asObject());
    return true;
}

namespace {

std::string functionOf(const Value& coroutine)
{
    const auto* generator = as<Generator>(coroutine);
    return generator ? generator->qualifiedName->text() : std::string();
}

/// What a task drives; a step of an async generator is awaited by a coroutine. Empty: the exception is set.
Value coroutineOf(Vm& vm, const Value& given)
{
    const auto* generator = as<Generator>(given);
    if (generator && generator->flavour != Generator::Flavour::AsyncGenerator) return given;
    if (as<AsyncStep>(given)) {
        Value made;
        const Value wrap = vm.library().loadFrom("asyncio.tasks", "_wrap_awaitable");
        return vm.callNested(wrap, {given}, made) == Status::Ok ? made : Value();
    }
    if (const auto text = vm.repr(given)) vm.typeError("a coroutine was expected, got " + *text);
    return {};
}

void addToTrace(Vm& vm, TaskObject& task, bool named, bool root)
{
    TaskInfo info;
    info.parent = vm.thread().currentTask();
    info.named = named;
    info.root = root;
    info.name = as<Str>(task.name)->text();
    info.function = functionOf(task.coroutine);
    task.id = vm.machine().addTask(info, vm.thread().process());
    task.waitTarget = index(task.id);
    vm.machine().taskEntered(task.id, SpanState::Queued);
}

} // namespace

Status startTask(Vm& vm, TaskObject& task, const TaskStart& start)
{
    Asyncio& asyncio = task.loop->asyncio;
    const Value coroutine = coroutineOf(vm, start.coroutine);
    if (coroutine.isEmpty()) return Status::Error;
    if (++asyncio.taskCount > vm.host.limits.tasks) {
        return vm.haltLimit(LimitKind::Tasks);
    }
    const bool named = !start.name.isEmpty() && !start.name.isNone();
    if (!named || start.numbered) ++asyncio.taskNumber;
    if (named) {
        const auto text = vm.str(start.name);
        if (!text) return Status::Error;
        task.name = vm.string(*text);
    } else {
        task.name = vm.string("Task-" + std::to_string(asyncio.taskNumber));
    }
    if (!contextArgument(vm, start.context, task.context)) return Status::Error;
    task.coroutine = coroutine;
    asyncio.enlist(task);
    addToTrace(vm, task, named, start.root);
    task.loop->stepSoon(task);
    return Status::Ok;
}

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
    Value coroutine, name, context;
    if (!arguments(vm, "create_task", args, {"coro", "*name", "*context"}, 1, coroutine, name, context)) return Status::Error;
    LoopObject* loop = asyncioOf(vm).runningLoop(vm.thread());
    if (!loop) return vm.raise(vm.types.runtimeError, "no running event loop");
    return createTask(vm, *loop, {coroutine, name, context, false, true}, result);
}

Value placeTuple(Vm& vm, const BoundCode& bound, std::uint32_t line)
{
    const Code& code = *bound.code;
    return vm.tuple({vm.string(code.source->name), Value::integer(line), vm.string(code.name), vm.string(std::string(code.source->line(line)))});
}

/// task_places(task) -> (list of (file, line, function, source), whether it is suspended): where its coroutine stands, or the traceback of how it failed
Status taskPlaces(Vm& vm, Args args, Value& result)
{
    auto* task = self(vm, "get_stack", args, 0, 0);
    if (!task) return Status::Error;
    std::vector<Value> places;
    const auto* generator = as<Generator>(task->coroutine);
    const bool suspended = generator && generator->frame && generator->state != Generator::State::Closed;
    if (suspended) {
        const bool begun = generator->state != Generator::State::Created;
        places.push_back(placeTuple(vm, *generator->code, begun ? generator->frame->line() : generator->code->code->firstLine));
    } else if (const auto* error = as<Exception>(task->exception)) {
        for (std::size_t i = error->traceback.size(); i-- > 0;) {
            const TracebackEntry& entry = error->traceback[i];
            if (!entry.code->code->hidden) places.push_back(placeTuple(vm, *entry.code, entry.code->code->locations[entry.instruction].line));
        }
    }
    return give(result, vm.tuple({vm.list(std::move(places)), Value::boolean(suspended)}));
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

Status createTask(Vm& vm, LoopObject& loop, const TaskStart& start, Value& result)
{
    if (loop.closed) return vm.raise(vm.types.runtimeError, "Event loop is closed");
    if (!loop.taskFactory.isEmpty() && !loop.taskFactory.isNone()) {
        const Value maker = vm.library().loadFrom("asyncio.tasks", "_make_with_factory");
        return vm.call(maker, {Value(&loop), loop.taskFactory, start.coroutine, start.name.isEmpty() ? Value::none() : start.name, start.context.isEmpty() ? Value::none() : start.context}, result);
    }
    auto* task = vm.heap.make<TaskObject>(loop.asyncio.task, &loop);
    const Value made(task);
    if (const Status status = startTask(vm, *task, start); status != Status::Ok) return status;
    return give(result, made);
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
