#include "core/library/machine/PythonThread.h"

namespace interleave::library {

void ProcessBottom::begin(Value function, std::vector<Value> args)
{
    function_ = std::move(function);
    args_ = std::move(args);
}

Status ProcessBottom::resume(Vm& vm, Resume how, Value value, Value& result)
{
    if (how == Resume::Start) {
        const Status status = vm.call(function_, Args{args_.data(), args_.size(), {}}, result);
        if (status != Status::Ok) return status;
        value = result;
    }
    if (how == Resume::Raised) vm.write(Stream::Err, vm.formatException(value));
    endProcess(vm, memory_, how == Resume::Raised ? 1 : value.isIntLike() ? static_cast<int>(value.asInt() & 0xff) : 0);
    result = Value::none();
    return Status::Ok;
}

ProcessMemory& Memories::of(const Process& process)
{
    for (const auto& memory : all) {
        if (memory->process == &process) return *memory;
    }
    return *all.front();
}

ProcessMemory* Memories::withPid(std::int64_t pid)
{
    for (const auto& memory : all) {
        if (pidOf(*memory) == pid) return memory.get();
    }
    return nullptr;
}

ProcessMemory& memoryOf(Vm& vm) { return vm.extension<Memories>().of(vm.thread().process()); }

std::uint32_t pidOf(const ProcessMemory& memory) { return memory.pid ? memory.pid : Memories::mainPid; }

ResourceId addResource(Vm& vm, std::string name)
{
    vm.extension<ResourceNames>().names.push_back(name);
    return vm.machine().addResource(std::move(name));
}

PythonThread::PythonThread(Vm& vm, ProcessMemory& memory, std::unique_ptr<NativeFrame> bottom) : vm_(vm), memory_(memory)
{
    fiber_.top = bottom.release();
}

Operation PythonThread::advance(Thread& self, Wakeup how)
{
    if (memory_.end) return Exit{};
    vm_.library().useModules(memory_.modules);
    return vm_.advance(fiber_, self, how);
}

StartedProcess startProcess(Vm& vm, ThreadSpec spec)
{
    auto& memories = vm.extension<Memories>();
    auto memory = std::make_unique<ProcessMemory>();
    const GilKind gil = vm.thread().process().gil();
    memory->process = &vm.machine().addProcess(gil == GilKind::Cooperative ? GilKind::Preemptive : gil);
    memory->pid = memories.nextPid();
    memory->parentPid = pidOf(memoryOf(vm));
    memories.all.push_back(std::move(memory));
    ProcessMemory& made = *memories.all.back();
    auto bottom = std::make_unique<ProcessBottom>(made);
    ProcessBottom& bottomOfMain = *bottom;
    made.mainThread = &vm.machine().startThread(*made.process, std::move(spec), std::make_unique<PythonThread>(vm, made, std::move(bottom)));
    return {made, bottomOfMain};
}

void endProcess(Vm& vm, ProcessMemory& memory, int status)
{
    if (memory.end) return;
    memory.end = ProcessEnd{status, vm.now()};
    const FileTable files = std::exchange(memory.files, {});
    for (const auto& [number, file] : files) closeFile(vm, *file);
    for (Thread* thread : std::exchange(memory.joining, {})) vm.machine().wake(*thread, memory.mainThread);
    vm.machine().endProcess(*memory.process, &vm.thread());
}

} // namespace interleave::library
