#include "core/simulation/MainProgram.h"

#include "core/python/vm/ThreadBook.h"
#include "core/python/vm/Traceback.h"
#include "core/simulation/Teardown.h"

#include <algorithm>

namespace interleave {

using namespace python;

namespace {

/// Runs the module, reports an uncaught exception, then the exit functions (the pools' join) in reverse order of registration.
class MainFrame final : public NativeFrame {
public:
    MainFrame(Value module, MainResult& result) : module_(std::move(module)), result_(result) {}

    Status resume(Vm& vm, Resume how, Value value, Value& out) override
    {
        if (how == Resume::Start && !result_.finished) {
            return vm.pushFunction(*as<Function>(module_), {}, Deliver::Push);
        }
        if (!result_.finished) {
            result_.finished = true;
            if (how == Resume::Raised) uncaught(vm, value);
        } else if (how == Resume::Raised) {
            vm.write(Stream::Err, "Exception ignored in atexit callback\n" + unraisableText(vm, value));
        }
        auto& exits = vm.extension<library::ExitFunctions>().functions;
        while (!exits.empty()) {
            const Value next = exits.back();
            exits.pop_back();
            Value ignored;
            const Status status = vm.call(next, {}, ignored);
            if (status == Status::Pushed || status == Status::Blocked) return status;
            if (status == Status::Error) return status;
        }
        if (!std::exchange(tornDown_, true) && !isInUse(vm)) tearDown(vm, *as<Function>(module_)->globals);
        out = Value::none();
        return Status::Ok;
    }

private:
    /// A daemon thread in the middle of the program's code keeps its variables alive.
    static bool isInUse(Vm& vm)
    {
        const ThreadBook& book = vm.extension<ThreadBook>();
        const auto threads = vm.machine().threads();
        return std::any_of(threads.begin(), threads.end(), [&](const Thread* thread) {
            return thread != &vm.thread() && &thread->process() == &vm.thread().process() && !thread->finished() && book.runsProgram(*thread);
        });
    }

    void uncaught(Vm& vm, const Value& value)
    {
        const auto* exception = as<Exception>(value);
        if (vm.isInstance(value, vm.types.systemExit)) {
            exitWith(vm, *exception);
            return;
        }
        result_.exception = value;
        result_.exitStatus = vm.isInstance(value, vm.types.keyboardInterrupt) ? 130 : 1;
        result_.type = exception->type()->name;
        result_.message = vm.str(value).value_or("");
        vm.takeException();
        for (std::size_t i = 0; i < exception->traceback.size() && result_.line == 0; ++i) {
            const TracebackEntry& entry = exception->traceback[i];
            if (!entry.code->code->hidden) result_.line = entry.code->code->locations[entry.instruction].line;
        }
        result_.report = vm.formatException(value);
        vm.write(Stream::Err, result_.report);
    }

    /// sys.exit(code)
    void exitWith(Vm& vm, const Exception& exception)
    {
        const auto& args = exception.args->items;
        const Value code = args.empty() ? Value::none() : args.size() == 1 ? args[0] : exception.args.value();
        if (code.isNone()) {
            result_.exitStatus = 0;
        } else if (code.isIntLike()) {
            result_.exitStatus = static_cast<int>(code.asInt() & 0xff);
        } else if (as<BigInt>(code)) {
            result_.exitStatus = 255;
        } else {
            vm.write(Stream::Err, vm.str(code).value_or("") + "\n");
            result_.exitStatus = 1;
        }
    }

    Value module_;
    MainResult& result_;
    bool tornDown_ = false;
};

} // namespace

void startMainThread(Vm& vm, Process& process, std::shared_ptr<const Code> code, MainResult& result)
{
    auto& memories = vm.extension<library::Memories>().all;
    auto memory = std::make_unique<library::ProcessMemory>();
    memory->process = &process;
    memory->modules = vm.newDict();
    auto* main = vm.heap.make<ModuleObject>(vm.types.module, "__main__");
    memory->main = main;
    main->dict = vm.newDict();
    main->dict->set(*vm.names.name, Value(vm.names.main));
    main->dict->set(*vm.names.file, vm.string(code->source->name));
    main->dict->set(*vm.names.doc, code->hasDocstring ? vm.string(code->docstring) : Value::none());
    memory->modules->set(*vm.names.main, Value(main));
    const Value module = vm.makeFunction(*vm.bind(code), main->dict);
    auto program = std::make_unique<library::PythonThread>(vm, *memory, std::make_unique<MainFrame>(module, result));
    memories.push_back(std::move(memory));
    ThreadSpec spec;
    spec.name = "MainThread";
    spec.role = process.gil() == GilKind::Cooperative ? LaneRole::EventLoop : LaneRole::Main;
    vm.machine().startThread(process, spec, std::move(program));
}

} // namespace interleave
