#include "core/library/machine/Processes.h"

#include "core/library/machine/Fork.h"
#include "core/python/Parser.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/compiler/Compiler.h"

namespace interleave::library {

namespace {

/// The code of the program's main module, compiled again for the children that run it anew.
struct ProgramCode {
    explicit ProgramCode(Vm&) {}
    std::shared_ptr<const Code> code;
};

/// Some code of the program: of the running thread, else of a function in its main module.
const Code* someCode(Vm& vm)
{
    if (const Frame* frame = vm.userFrame()) return frame->code->code.get();
    for (const auto& entry : memoryOf(vm).main->dict->table.entries()) {
        const auto* function = as<Function>(entry.value);
        if (function && !function->code->code->hidden) return function->code->code.get();
    }
    return nullptr;
}

std::shared_ptr<const Code> programCode(Vm& vm)
{
    auto& known = vm.extension<ProgramCode>().code;
    const Code* some = known ? nullptr : someCode(vm);
    if (!some) return known;
    const auto parsed = parse(some->source);
    const auto* module = std::get_if<std::shared_ptr<const Module>>(&parsed);
    if (!module) return nullptr;
    const auto compiled = compile(**module);
    if (const auto* code = std::get_if<std::shared_ptr<const Code>>(&compiled)) known = *code;
    return known;
}

LaneRole roleOf(const Value& word) { return as<Str>(word) && as<Str>(word)->view() == "process" ? LaneRole::ProcessWorker : LaneRole::None; }

ThreadSpec specOf(const Value& name, const Value& role, const Value& number, const Value& daemon)
{
    ThreadSpec spec;
    spec.name = as<Str>(name) ? as<Str>(name)->text() : "Process";
    spec.role = roleOf(role);
    spec.number = number.isInt() ? static_cast<std::uint32_t>(number.asInt()) : 0;
    spec.daemon = daemon.isBool() && daemon.asBool();
    return spec;
}

/// fork(function, args, *, name, role, number, daemon) -> pid. The child calls copies.
Status fork(Vm& vm, Args args, Value& result)
{
    Value function, values, name, role, number, daemon;
    if (!arguments(vm, "fork", args, {"function", "args", "*name", "*role", "*number", "*daemon"}, 2, function, values, name, role, number, daemon)) return Status::Error;
    const StartedProcess child = startProcess(vm, specOf(name, role, number, daemon));
    std::vector<Value> copied{function, values};
    forkInto(vm, child.memory, copied);
    if (vm.failed()) return Status::Error;
    child.bottom.begin(copied[0], as<TupleObject>(copied[1])->items);
    return giveInt(result, pidOf(child.memory));
}

/// What a process that inherits nothing calls first.
Status enterSpawned(Vm& vm, Args args, Value& result)
{
    const Value entry = vm.library().loadFrom("multiprocessing.spawn", "_enter");
    return entry.isEmpty() ? Status::Error : vm.call(entry, args, result);
}

/// spawn(args, *, name, role, number, daemon, parent) -> pid. The child imports multiprocessing.spawn and calls _enter(*args): strings, bytes and numbers.
Status spawn(Vm& vm, Args args, Value& result)
{
    Value values, name, role, number, daemon, parent;
    if (!arguments(vm, "spawn", args, {"args", "*name", "*role", "*number", "*daemon", "*parent"}, 1, values, name, role, number, daemon, parent)) return Status::Error;
    if (!programCode(vm)) return vm.haltUnsupported("starting a process from here by another method than fork");
    const StartedProcess child = startProcess(vm, specOf(name, role, number, daemon));
    ProcessMemory& memory = child.memory;
    if (parent.isInt()) memory.parentPid = static_cast<std::uint32_t>(parent.asInt());
    memory.modules = vm.newDict();
    memory.main = vm.heap.make<ModuleObject>(vm.types.module, "__main__");
    memory.main->dict = vm.newDict();
    memory.main->dict->set(*vm.names.name, Value(vm.names.main));
    memory.modules->set(*vm.names.main, memory.main.value());
    child.bottom.begin(Value(vm.heap.make<NativeFunction>(vm.types.builtinFunction, "enter", enterSpawned, false)), as<TupleObject>(values)->items);
    return giveInt(result, pidOf(memory));
}

/// run_program(name): the main module once more, in this process, as the module `name` and as `__main__`.
Status runProgram(Vm& vm, Args args, Value&)
{
    const auto code = programCode(vm);
    Str* name = as<Str>(args[0]);
    auto* main = vm.heap.make<ModuleObject>(vm.types.module, name->text());
    const Value hold(main);
    main->dict = vm.newDict();
    main->dict->set(*vm.names.name, args[0]);
    main->dict->set(*vm.names.file, vm.string(code->source->name));
    main->dict->set(*vm.names.doc, code->hasDocstring ? vm.string(code->docstring) : Value::none());
    ProcessMemory& memory = memoryOf(vm);
    memory.main = main;
    memory.modules->set(*vm.names.main, hold);
    memory.modules->set(*vm.intern(name->view()), hold);
    const Value body = vm.makeFunction(*vm.bind(code), main->dict);
    return vm.pushFunction(*as<Function>(body), {}, Deliver::Push);
}

/// The status of a process that has ended, as far as its parent can know.
Value statusOf(Vm& vm, ProcessMemory& memory)
{
    if (!memory.end) return Value::none();
    const bool tooEarly = memory.end->status < 0 && memory.end->at == vm.now() && !memory.end->awaited; // a signal takes its time
    return tooEarly ? Value::none() : Value::integer(memory.end->status);
}

class AwaitProcess final : public NativeFrame {
public:
    AwaitProcess(ProcessMemory& memory, std::optional<SimTime> deadline) : memory_(memory), deadline_(deadline) {}
    Status resume(Vm& vm, Resume, Value, Value& result) override
    {
        Thread* self = &vm.thread();
        std::erase(memory_.joining, self);
        if (memory_.end) memory_.end->awaited = true;
        if (memory_.end || (deadline_ && *deadline_ <= vm.now())) return give(result, statusOf(vm, memory_));
        memory_.joining.push_back(self);
        const TaskId task = memory_.mainThread ? memory_.mainThread->currentTask() : noTask;
        return vm.block(Wait{SpanState::WaitsForTask, task == noTask ? noTarget : index(task), deadline_});
    }

private:
    ProcessMemory& memory_;
    std::optional<SimTime> deadline_;
};

ProcessMemory* processOf(Vm& vm, const Value& pid)
{
    ProcessMemory* memory = pid.isInt() ? vm.extension<Memories>().withPid(pid.asInt()) : nullptr;
    Value error;
    if (!memory && vm.call(Value(vm.types.processLookupError), {Value::integer(3), vm.string("No such process")}, error) == Status::Ok) vm.raise(error);
    return memory;
}

/// wait_process(pid, timeout or None) -> exit status, None if the time is over
Status waitProcess(Vm& vm, Args args, Value&)
{
    ProcessMemory* memory = processOf(vm, args[0]);
    if (!memory) return Status::Error;
    std::optional<SimTime> deadline;
    if (args.positional > 1 && !args[1].isNone()) {
        const auto seconds = vm.number(args[1]);
        if (!seconds) return Status::Error;
        deadline = vm.now() + durationFromSeconds(std::max(0.0, *seconds)).value_or(SimDuration::zero());
    }
    vm.pushNative(std::make_unique<AwaitProcess>(*memory, deadline));
    return Status::Pushed;
}

/// poll_process(pid) -> exit status or None
Status pollProcess(Vm& vm, Args args, Value& result)
{
    ProcessMemory* memory = processOf(vm, args[0]);
    return memory ? give(result, statusOf(vm, *memory)) : Status::Error;
}

/// The running thread ends here.
Status leave(Vm& vm) { return vm.block(Exit{}); }

/// kill_process(pid, signal)
Status killProcess(Vm& vm, Args args, Value& result)
{
    ProcessMemory* memory = processOf(vm, args[0]);
    if (!memory) return Status::Error;
    if (!memory->mainThread) return vm.haltUnsupported("a signal to the main process");
    const bool self = memory == &memoryOf(vm);
    endProcess(vm, *memory, -static_cast<int>(args[1].asInt()));
    return self ? leave(vm) : giveNone(result);
}

/// exit_process(status): at once, without clearing up
Status exitProcess(Vm& vm, Args args, Value&)
{
    const auto status = vm.index(args[0]);
    if (!status) return Status::Error;
    ProcessMemory& memory = memoryOf(vm);
    if (!memory.mainThread) return vm.haltUnsupported("os._exit() in the main process (use sys.exit())");
    endProcess(vm, memory, static_cast<int>(*status & 0xff));
    return leave(vm);
}

/// reserve_pid() -> the number of a process that CPython has beside the program's
Status reservePid(Vm& vm, Args, Value& result)
{
    auto& memories = vm.extension<Memories>();
    const std::uint32_t pid = memories.nextPid();
    ++memories.helpers;
    return giveInt(result, pid);
}

/// nested() -> whether the running code may not block: it is called from inside a comparison, a hash, a repr
Status nested(Vm& vm, Args, Value& result)
{
    const Status status = vm.block(Sleep{}, Value::boolean(false));
    if (status == Status::Blocked) return status;
    vm.takeException();
    return giveBool(result, true);
}

/// call_in_process(pid, module, function, data): calls a function of a loaded library module with the memory of another process, at once
Status callInProcess(Vm& vm, Args args, Value& result)
{
    ProcessMemory* memory = processOf(vm, args[0]);
    if (!memory) return Status::Error;
    const Value* module = memory->modules->get(*as<Str>(args[1]));
    const Value* found = module && as<ModuleObject>(*module) ? as<ModuleObject>(*module)->dict->get(*as<Str>(args[2])) : nullptr;
    if (!found || memory->end) return vm.raise(vm.types.eofError, std::vector<Value>{});
    vm.library().useModules(memory->modules);
    const Status status = vm.callNested(*found, {args[3]}, result);
    vm.library().useModules(memoryOf(vm).modules);
    return status;
}

} // namespace

void installProcesses(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"fork", fork}, {"spawn", spawn}, {"run_program", runProgram}, {"wait_process", waitProcess}, {"poll_process", pollProcess},
        {"kill_process", killProcess}, {"exit_process", exitProcess}, {"reserve_pid", reservePid}, {"nested", nested}, {"call_in_process", callInProcess}});
}

} // namespace interleave::library
