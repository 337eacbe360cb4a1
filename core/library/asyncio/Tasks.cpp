#include "core/library/asyncio/Asyncio.h"
#include "core/python/builtins/Arity.h"
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

/// What a task drives: a coroutine, or a step of an async generator. Empty: the exception is set.
Value coroutineOf(Vm& vm, const Value& given)
{
    const auto* generator = as<Generator>(given);
    if ((generator && generator->flavour != Generator::Flavour::AsyncGenerator) || as<AsyncStep>(given)) return given;
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
    vm.owe(Cost::TaskCreate);
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

bool readTaskArguments(Vm& vm, const char* function, Args args, std::size_t before, TaskStart& start)
{
    const std::string name = std::string(function) + "()";
    if (args.positional > before + 1) {
        const std::size_t named = args.keywords.size();
        vm.typeError(name + " takes " + std::to_string(before + 1) + " positional argument" + (before > 0 ? "s" : "") + " but " + std::to_string(args.positional)
            + (named > 0 ? " positional arguments (and " + std::to_string(named) + " keyword-only argument" + (named > 1 ? "s" : "") + ")" : std::string()) + " were given");
        return false;
    }
    if (args.positional > before) start.coroutine = args[before];
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        const std::string_view keyword = args.keywords[i]->view();
        const Value& value = args[args.positional + i];
        if (keyword == "name") {
            start.name = value;
        } else if (keyword == "context") {
            start.context = value;
        } else if (keyword == "coro" && start.coroutine.isEmpty()) {
            start.coroutine = value;
        } else {
            vm.typeError(name + (keyword == "coro" ? " got multiple values for argument 'coro'" : " got an unexpected keyword argument '" + std::string(keyword) + "'"));
            return false;
        }
    }
    if (!start.coroutine.isEmpty()) return true;
    vm.typeError(name + " missing 1 required positional argument: 'coro'");
    return false;
}

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

} // namespace interleave::library
