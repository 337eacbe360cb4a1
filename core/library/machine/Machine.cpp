#include "core/library/Modules.h"
#include "core/library/machine/Cancellations.h"
#include "core/library/machine/Processes.h"
#include "core/library/threading/Locks.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Traceback.h"

/// `_machine`: what library modules written in Python may ask of the simulated computer.

namespace interleave::library {

using namespace python;

namespace {

struct TaskCount {
    explicit TaskCount(Vm&) {}
    std::uint32_t tasks = 0;
};

/// task_add(name, function, named, root=False) -> id
Status taskAdd(Vm& vm, Args args, Value& result)
{
    Value name, function, named, root;
    if (!arguments(vm, "task_add", args, {"name", "function", "named", "root"}, 3, name, function, named, root)) return Status::Error;
    auto& counter = vm.extension<TaskCount>();
    if (++counter.tasks > vm.host.limits.tasks) return vm.haltLimit(LimitKind::Tasks);
    TaskInfo info;
    info.parent = vm.thread().currentTask();
    info.named = named.asBool();
    info.root = root.isBool() && root.asBool();
    info.name = as<Str>(name)->text();
    info.function = as<Str>(function)->text();
    const TaskId id = vm.machine().addTask(info, vm.thread().process());
    vm.machine().taskEntered(id, SpanState::Queued);
    return give(result, Value::integer(index(id)));
}

TaskId taskOf(const Value& v) { return v.isInt() ? static_cast<TaskId>(v.asInt()) : noTask; }

/// task_enter(id) -> the task the thread worked for before; None for none
Status taskEnter(Vm& vm, Args args, Value& result)
{
    const TaskId before = vm.thread().currentTask();
    const TaskId task = taskOf(args[0]);
    vm.thread().setCurrentTask(task);
    if (task != noTask) vm.machine().taskStarted(task);
    return give(result, before == noTask ? Value::none() : Value::integer(index(before)));
}

/// task_end(id, how): 0 finished, 1 failed, 2 cancelled; None is no task
Status taskEnd(Vm& vm, Args args, Value& result)
{
    if (taskOf(args[0]) == noTask) return giveNone(result);
    const std::int64_t how = args[1].asInt();
    vm.machine().taskEnded(taskOf(args[0]), how == 0 ? TaskEnd::Finished : how == 1 ? TaskEnd::Failed : TaskEnd::Cancelled);
    return giveNone(result);
}

Status taskRename(Vm& vm, Args args, Value& result)
{
    vm.machine().renameTask(taskOf(args[0]), as<Str>(args[1])->text());
    return giveNone(result);
}

/// coroutine_call(coroutine) -> (function qualified name, module, arguments as a dict in order) of one that has not begun
Status coroutineCall(Vm& vm, Args args, Value& result)
{
    auto* generator = as<Generator>(args[0]);
    if (!generator || generator->flavour != Generator::Flavour::Coroutine) return vm.typeError("a coroutine was expected, got " + vm.repr(args[0]).value_or("?"));
    if (generator->state != Generator::State::Created || !generator->frame || !generator->frame->function) {
        return vm.typeError("cannot pickle 'coroutine' object");
    }
    Frame& frame = *generator->frame;
    const Code& code = *frame.code->code;
    std::vector<Value> positional;
    DictObject* named = vm.newDict();
    const Value hold(named);
    const auto value = [&](std::size_t slot) {
        for (std::size_t c = 0; c < code.cellOfLocal.size(); ++c) {
            if (code.cellOfLocal[c] == static_cast<std::int32_t>(slot)) return static_cast<Cell*>(frame.slots()[code.locals.size() + c].asObject())->value;
        }
        return frame.slots()[slot];
    };
    for (std::size_t i = 0; i < code.positional; ++i) positional.push_back(value(i));
    const std::size_t parameters = code.positional + code.keywordOnly;
    if (code.star) {
        if (const auto* rest = as<TupleObject>(value(parameters))) positional.insert(positional.end(), rest->items.begin(), rest->items.end());
    }
    for (std::size_t i = code.positional; i < parameters; ++i) named->set(*frame.code->locals[i], value(i));
    if (code.doubleStar) {
        if (const auto* rest = as<DictObject>(value(parameters + code.star))) {
            for (const auto& entry : rest->table.entries()) {
                if (Str* key = as<Str>(entry.key)) named->set(*key, entry.value);
            }
        }
    }
    const Value function(frame.function.get());
    generator->awaited = true;
    generator->state = Generator::State::Closed; // it runs elsewhere: no warning that it was never awaited
    return give(result, vm.tuple({function, vm.tuple(std::move(positional)), hold}));
}

struct Placement { static Status get(Vm& vm, Args, Value& result) { return give(result, vm.string(std::string(vm.host.placement))); } };

struct StartMethodWord { static Status get(Vm& vm, Args, Value& result) { return give(result, vm.string(std::string(vm.host.startMethod))); } };

/// pool_size(asked): the size of a pool; None if the program does not say
Status poolSize(Vm& vm, Args args, Value& result)
{
    const bool placed = vm.host.placement != "written";
    if (placed && (vm.host.workersGiven || args[0].isNone())) return give(result, Value::integer(vm.host.workers));
    if (!args[0].isNone()) return give(result, args[0]);
    return give(result, Value::integer(std::min<std::int64_t>(32, vm.host.cores + 4)));
}

Status processPoolSize(Vm& vm, Args args, Value& result)
{
    if (vm.host.placement == "written" && args[0].isNone()) return give(result, Value::integer(vm.host.cores));
    return poolSize(vm, args, result);
}

/// wait_as_state(word) of the states that library code names
Status cores(Vm& vm, Args, Value& result) { return giveInt(result, vm.host.cores); }

Status currentThread(Vm& vm, Args, Value& result) { return give(result, Value::integer(identOf(vm, vm.thread()))); }

/// unsupported(message): ends the run with a reason
Status unsupported(Vm& vm, Args args, Value&) { return vm.haltUnsupported(as<Str>(args[0])->text()); }

/// error_output(text)
Status errorOutput(Vm& vm, Args args, Value& result)
{
    vm.write(Stream::Err, as<Str>(args[0])->view());
    return giveNone(result);
}

/// format_exception(exception) as the module traceback prints it
Status formatException(Vm& vm, Args args, Value& result) { return give(result, vm.string(exceptionText(vm, args[0], TracebackPrinter::Library))); }
/// format_uncaught(exception) as the interpreter prints it
Status formatUncaught(Vm& vm, Args args, Value& result) { return give(result, vm.string(vm.formatException(args[0]))); }
/// format_unraisable(exception): what follows "Exception ignored in …"
Status formatUnraisable(Vm& vm, Args args, Value& result) { return give(result, vm.string(unraisableText(vm, args[0]))); }

/// short_call(function, args) -> "work(3)": the name of a submitted call
Status shortCall(Vm& vm, Args args, Value& result)
{
    std::string name = vm.functionName(args[0]);
    if (name.ends_with("()")) name.resize(name.size() - 2);
    name = name.substr(name.rfind('.') == std::string::npos ? 0 : name.rfind('.') + 1);
    std::string list;
    for (const Value& v : as<TupleObject>(args[1])->items) {
        const bool simple = !v.isObject() || as<Str>(v);
        list += (list.empty() ? "" : ", ") + (simple ? vm.repr(v).value_or("?") : std::string("…"));
    }
    constexpr std::size_t enough = 24;
    return give(result, vm.string(name + "(" + (list.size() > enough ? "…" : list) + ")"));
}

/// at_exit(function)
Status atExit(Vm& vm, Args args, Value& result)
{
    const bool leavesAtOnce = memoryOf(vm).mainThread != nullptr; // CPython's children end by os._exit
    if (!leavesAtOnce) vm.extension<ExitFunctions>().functions.push_back(args[0]);
    return giveNone(result);
}

} // namespace

void installMachine(Vm& vm, ModuleObject& module)
{
    installMachineCosts(vm, module);
    addFunctions(vm, *module.dict, {{"task_add", taskAdd}, {"task_enter", taskEnter},
        {"task_end", taskEnd}, {"task_rename", taskRename}, {"coroutine_call", coroutineCall}, {"placement", Placement::get}, {"start_method", StartMethodWord::get}, {"pool_size", poolSize},
        {"process_pool_size", processPoolSize}, {"cores", cores}, {"thread_ident", currentThread}, {"unsupported", unsupported}, {"error_output", errorOutput},
        {"format_exception", formatException}, {"format_uncaught", formatUncaught},
        {"format_unraisable", formatUnraisable}, {"short_call", shortCall}, {"at_exit", atExit}});
    installFiles(vm, module);
    installProcesses(vm, module);
    installSharedObjects(vm, module);
    installCancellations(vm, module);
    installPickle(vm, module);
}

} // namespace interleave::library
