#include "core/library/threading/Threads.h"

#include "core/library/Modules.h"
#include "core/library/threading/Locks.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Traceback.h"

#include <algorithm>

/// `_thread`: starting threads, who they are, what each has of its own.

namespace interleave::library {

using namespace python;

namespace {

constexpr std::int64_t mainIdent = 140'737'348'026'176; // where the C library keeps the first thread's record
constexpr std::int64_t stackSpan = 8'392'704;           // 8 MiB of stack and its guard page: the distance to the next thread's
constexpr std::int64_t firstPid = 4242;                 // see os.getpid()

std::int64_t pidOf(const Thread& thread) { return firstPid + static_cast<std::int64_t>(index(thread.process().id())); }

/// The first thread of a process is its main thread.
bool isMain(const Vm& vm, const Thread& thread)
{
    for (const Thread* other : vm.machine().threads()) {
        if (&other->process() == &thread.process()) return other == &thread;
    }
    return false;
}

/// The bottom of a thread's stack.
class ThreadFrame final : public NativeFrame {
public:
    ThreadFrame(Value function, std::vector<Value> values, std::size_t positional, std::vector<Ref<Str>> keywords, Ref<Lock> done)
        : function_(std::move(function)), values_(std::move(values)), positional_(positional), keywords_(std::move(keywords)), done_(std::move(done))
    {
    }

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start) {
            if (done_) done_->tryTake(vm);
            const Status status = vm.call(function_, Args{values_.data(), positional_, keywords_}, result);
            if (status != Status::Ok && status != Status::Error) return status;
            if (status == Status::Error) {
                if (vm.halted()) return status;
                report(vm, vm.takeException());
            }
        } else if (how == Resume::Raised) {
            report(vm, value);
        }
        function_ = Value();
        values_.clear();
        vm.extension<ThreadStates>().end(vm.thread());
        if (done_) done_->release(vm);
        return giveNone(result);
    }

private:
    void report(Vm& vm, const Value& error)
    {
        if (vm.isInstance(error, vm.types.systemExit)) return;
        vm.write(Stream::Err, "Exception ignored in thread started by: " + vm.repr(function_).value_or("?") + "\n" + unraisableText(vm, error));
    }

    Value function_;
    std::vector<Value> values_;
    std::size_t positional_;
    std::vector<Ref<Str>> keywords_;
    Ref<Lock> done_;
};

/// How many threads live, counted now and then: they may be very many.
struct ThreadCensus {
    explicit ThreadCensus(Vm&) {}
    std::size_t countedAt = 0; ///< how many had been started then
    std::size_t living = 0;

    bool allowsAnother(const Vm& vm)
    {
        constexpr std::size_t most = 32'000; // about what Linux gives a process
        constexpr std::size_t between = 1000;
        const auto threads = vm.machine().threads();
        if (threads.size() - countedAt >= between) {
            living = static_cast<std::size_t>(std::count_if(threads.begin(), threads.end(), [](const Thread* thread) { return !thread->finished(); }));
            countedAt = threads.size();
        }
        return living + (threads.size() - countedAt) < most;
    }
};

bool mayStart(Vm& vm)
{
    if (vm.extension<ThreadCensus>().allowsAnother(vm)) return true;
    vm.raise(vm.types.runtimeError, "can't start new thread");
    return false;
}

Thread& start(Vm& vm, ThreadSpec spec, std::unique_ptr<ThreadFrame> frame)
{
    Process& process = vm.thread().process();
    auto program = std::make_unique<PythonThread>(vm, vm.extension<Memories>().of(process), std::move(frame));
    Thread& thread = vm.machine().startThread(process, std::move(spec), std::move(program));
    vm.extension<ThreadStates>().of(vm, thread);
    return thread;
}

LaneRole roleOf(const Value& word)
{
    const Str* const text = as<Str>(word);
    return text && text->view() == "thread" ? LaneRole::ThreadWorker : LaneRole::None;
}

/// _start(function, done, name, daemon, role, number, green): done is a lock, held until the thread is over.
Status startThread(Vm& vm, Args args, Value& result)
{
    Value function, done, name, daemon, role, number, green;
    if (!arguments(vm, "_start", args, {"function", "done", "name", "daemon", "role", "number", "green"}, 7, function, done, name, daemon, role, number, green)) {
        return Status::Error;
    }
    ThreadSpec spec;
    spec.name = as<Str>(name) ? as<Str>(name)->text() : "Thread";
    spec.role = roleOf(role);
    spec.number = number.isInt() ? static_cast<std::uint32_t>(number.asInt()) : 0;
    spec.daemon = vm.truth(daemon).value_or(false);
    if (green.isBool() && green.asBool()) {
        Thread* carrier = &vm.thread();
        while (carrier->spec().carrier) carrier = carrier->spec().carrier;
        spec.carrier = carrier;
        spec.role = LaneRole::None;
    }
    if (!mayStart(vm)) return Status::Error;
    auto* const lock = vm.isInstance(done, vm.extension<LockTypes>().lock) ? static_cast<Lock*>(done.asObject()) : nullptr;
    start(vm, std::move(spec), std::make_unique<ThreadFrame>(function, std::vector<Value>(), 0, std::vector<Ref<Str>>(), Ref<Lock>(lock)));
    return giveNone(result);
}

/// start_new_thread(function, args[, kwargs]): nobody waits for it, not even the end of the program
Status startNewThread(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "start_new_thread", args, 2, 3)) return Status::Error;
    const auto* const positional = as<TupleObject>(args[1]);
    const auto* const named = args.positional == 3 ? as<DictObject>(args[2]) : nullptr;
    if (!vm.isCallable(args[0])) return vm.typeError("first arg must be callable");
    if (!positional) return vm.typeError("2nd arg must be a tuple");
    if (args.positional == 3 && !named) return vm.typeError("optional 3rd arg must be a dictionary");
    if (!mayStart(vm)) return Status::Error;
    std::vector<Value> values = positional->items;
    std::vector<Ref<Str>> keywords;
    for (std::size_t i = 0; named && i < named->table.entries().size(); ++i) {
        const auto& entry = named->table.entries()[i];
        if (entry.key.isEmpty()) continue;
        Str* const key = as<Str>(entry.key);
        if (!key) return vm.typeError("keywords must be strings");
        keywords.push_back(Ref<Str>(vm.intern(key->view())));
        values.push_back(entry.value);
    }
    ThreadSpec spec;
    spec.name = vm.functionName(args[0]);
    if (spec.name.ends_with("()")) spec.name.resize(spec.name.size() - 2);
    spec.daemon = true;
    const std::size_t count = positional->items.size();
    const Thread& thread = start(vm, std::move(spec), std::make_unique<ThreadFrame>(args[0], std::move(values), count, std::move(keywords), Ref<Lock>()));
    return give(result, Value::integer(identOf(vm, thread)));
}

Status getIdent(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "get_ident", args, 0, 0) ? give(result, Value::integer(identOf(vm, vm.thread()))) : Status::Error;
}

Status getNativeId(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "get_native_id", args, 0, 0)) return Status::Error;
    return give(result, Value::integer(vm.extension<ThreadStates>().of(vm, vm.thread()).nativeId));
}

/// _is_main(): whether the process began with this thread
Status isMainThread(Vm& vm, Args, Value& result) { return giveBool(result, isMain(vm, vm.thread())); }

/// _main_ident(), _main_native_id(): of the process's first thread
Status mainIdentity(Vm&, Args, Value& result) { return give(result, Value::integer(mainIdent)); }
Status mainNativeId(Vm& vm, Args, Value& result) { return give(result, Value::integer(pidOf(vm.thread()))); }

/// _rename(ident, name): how the thread's lane is called from now on
Status rename(Vm& vm, Args args, Value& result)
{
    const Str* const name = args.positional == 2 ? as<Str>(args[1]) : nullptr;
    Thread* const thread = name && args[0].isInt() ? vm.extension<ThreadStates>().byIdent(vm, args[0].asInt()) : nullptr;
    if (thread) thread->setName(name->text());
    return giveNone(result);
}

Status exitThread(Vm& vm, Args args, Value&) { return checkArity(vm, "exit", args, 0, 0) ? vm.raise(vm.types.systemExit, std::vector<Value>{}) : Status::Error; }

Status countThreads(Vm& vm, Args, Value& result)
{
    return giveInt(result, static_cast<std::size_t>(std::count_if(vm.machine().threads().begin(), vm.machine().threads().end(), [&](const Thread* thread) {
        return !thread->finished() && &thread->process() == &vm.thread().process() && !isMain(vm, *thread);
    })));
}

Status stackSize(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "stack_size", args, 0, 1)) return Status::Error;
    auto& states = vm.extension<ThreadStates>();
    const auto asked = args.positional == 0 ? std::optional<std::int64_t>(states.stackSize) : vm.index(args[0]);
    if (!asked) return Status::Error;
    if (*asked < 0) return vm.valueError("size must be 0 or a positive value");
    constexpr std::int64_t least = 32768;
    if (args.positional == 1 && *asked != 0 && *asked < least) return vm.valueError("size not valid: " + std::to_string(*asked) + " bytes");
    return give(result, Value::integer(std::exchange(states.stackSize, *asked)));
}

Status interruptMain(Vm& vm, Args, Value&) { return vm.haltUnsupported("_thread.interrupt_main(): signals"); }

} // namespace

ThreadStates::State& ThreadStates::of(const Vm& vm, const Thread& thread)
{
    const auto [at, isNew] = states_.try_emplace(&thread);
    State& state = at->second;
    if (!isNew) return state;
    if (isMain(vm, thread)) {
        state.main = true;
        state.ident = mainIdent;
        state.nativeId = pidOf(thread);
        return state;
    }
    // The C library gives the stack of the thread that ended last to the next one.
    if (free_.empty()) {
        state.ident = mainIdent - ++stacks_ * stackSpan;
    } else {
        state.ident = free_.back();
        free_.pop_back();
    }
    constexpr std::int64_t beyondPids = 1000;
    state.nativeId = firstPid + beyondPids + ++threads_;
    return state;
}

void ThreadStates::end(const Thread& thread)
{
    const auto at = states_.find(&thread);
    if (at == states_.end()) return;
    const auto gone = std::move(at->second.locals); // their values go when the thread is counted as over
    for (const auto& [number, attributes] : gone) {
        const auto [first, last] = locals->objects.equal_range(number);
        for (auto local = first; local != last; ++local) {
            if (local->second->dict.get() == attributes.get()) local->second->dict = nullptr;
        }
    }
    if (!at->second.main) free_.push_back(at->second.ident);
    at->second.over = true;
}

void ThreadStates::forgetLocal(std::uint64_t number)
{
    std::vector<Ref<DictObject>> gone; // what their values run when they go must not meet the maps half changed
    const auto forget = [&](std::map<std::uint64_t, Ref<DictObject>>& locals) {
        const auto found = locals.find(number);
        if (found == locals.end()) return;
        gone.push_back(std::move(found->second));
        locals.erase(found);
    };
    for (auto& [thread, state] : states_) {
        forget(state.locals);
        for (auto& outer : state.outerLocals) forget(outer);
    }
}

Thread* ThreadStates::byIdent(const Vm& vm, std::int64_t ident) const
{
    for (Thread* thread : vm.machine().threads()) {
        const auto at = states_.find(thread);
        if (at != states_.end() && at->second.ident == ident && !at->second.over && &thread->process() == &vm.thread().process()) return thread;
    }
    return nullptr;
}

std::int64_t identOf(Vm& vm, const Thread& thread) { return vm.extension<ThreadStates>().of(vm, thread).ident; }

void installThreadFunctions(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"start_new_thread", startNewThread}, {"start_new", startNewThread}, {"_start", startThread}, {"get_ident", getIdent},
        {"get_native_id", getNativeId}, {"_is_main", isMainThread}, {"_main_ident", mainIdentity}, {"_main_native_id", mainNativeId}, {"_rename", rename}, {"exit", exitThread}, {"exit_thread", exitThread},
        {"_count", countThreads}, {"stack_size", stackSize}, {"interrupt_main", interruptMain}});
}

void installThread(Vm& vm, ModuleObject& module)
{
    installLocks(vm, module);
    installThreadFunctions(vm, module);
    installSimpleQueue(vm, module);
    installLocals(vm, module);
}

} // namespace interleave::library
