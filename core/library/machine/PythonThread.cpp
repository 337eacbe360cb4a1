#include "core/library/machine/PythonThread.h"

#include "core/python/vm/Traceback.h"

namespace interleave::library {

namespace {

/// The bottom of a thread's stack.
class ThreadBottom final : public NativeFrame {
public:
    ThreadBottom(Value function, std::vector<Value> args) : function_(std::move(function)), args_(std::move(args)) {}
    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start) {
            return vm.call(function_, Args{args_.data(), args_.size(), {}}, result);
        }
        if (how == Resume::Raised) {
            vm.write(Stream::Err, "Exception ignored in thread started by: " + vm.repr(function_).value_or("?") + "\n" + unraisableText(vm, value));
        }
        result = Value::none();
        return Status::Ok;
    }

private:
    Value function_;
    std::vector<Value> args_;
};

} // namespace

ProcessMemory& Memories::of(const Process& process)
{
    for (const auto& memory : all) {
        if (memory->process == &process) return *memory;
    }
    return *all.front();
}

ResourceId addResource(Vm& vm, std::string name)
{
    vm.extension<ResourceNames>().names.push_back(name);
    return vm.machine().addResource(std::move(name));
}

PythonThread::PythonThread(Vm& vm, ProcessMemory& memory, Value function, std::vector<Value> args)
    : PythonThread(vm, memory, std::make_unique<ThreadBottom>(std::move(function), std::move(args)))
{
}

PythonThread::PythonThread(Vm& vm, ProcessMemory& memory, std::unique_ptr<NativeFrame> bottom) : vm_(vm), memory_(memory)
{
    fiber_.top = bottom.release();
}

Operation PythonThread::advance(Thread& self, Wakeup how)
{
    vm_.library().useModules(memory_.modules);
    return vm_.advance(fiber_, self, how);
}

} // namespace interleave::library
