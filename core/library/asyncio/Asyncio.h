#pragma once

/// The native heart of asyncio: futures, tasks, handles and the event loop. What is built on them (gather, wait, locks, run) is Python,
/// in the other files of this folder.
///
/// Semantics: CPython 3.11, Lib/asyncio/{base_events,events,futures,tasks}.py and Modules/_asynciomodule.c.

#include "core/library/contextvars/Contextvars.h"
#include "core/python/vm/Vm.h"
#include "core/python/vm/WeakReference.h"

#include <deque>
#include <unordered_map>

namespace interleave::library {

using namespace python;

class LoopObject;
class TaskObject;
struct Asyncio;

/// What stands behind futures that tasks wait for: a lock, a queue, an event. Names the wait in traces and reports.
class WaitPlace final : public NativeObject {
public:
    explicit WaitPlace(Type* type) : NativeObject(type) {}

    std::string name;                  ///< `Lock-1`
    std::uint32_t resource = noTarget; ///< made when somebody waits for the first time
    TaskId owner = noTask;             ///< locks: who holds it, as far as known
};

class FutureObject : public NativeObject {
public:
    enum class State : std::uint8_t { Pending, Cancelled, Finished };

    FutureObject(Type* type, LoopObject* loop);
    ~FutureObject() override;
    void clear() override;

    bool done() const { return state != State::Pending; }
    /// Ends it and queues its callbacks, in the order of registration.
    void finish(Vm& vm, State how);
    /// Ends it with an exception, which is reported if nobody asks for it.
    void fail(Vm& vm, Value exception);
    Status result(Vm& vm, Value& out);
    /// False if it is done already.
    virtual Status cancel(Vm& vm, const Value& message, Value& out);
    void addCallback(Vm& vm, Value callback, Value context);
    /// asyncio.CancelledError with the message of the cancel() that led to it.
    Value cancelledError(Vm& vm);
    void setUnretrieved(bool unretrieved);
    bool unretrieved() const { return unretrieved_; }
    /// The await of it is over, with or without result.
    virtual void waited() {}

    State state = State::Pending;
    bool blocking = false;       ///< a task has just been handed this future by await
    Value value;                 ///< result
    Value exception;
    Value cancelMessage;
    Value cancelled;             ///< the CancelledError that ended a task
    std::vector<std::pair<Value, Value>> callbacks; ///< callable (or a task: its wake-up) and context
    Ref<LoopObject> loop;        ///< null: a subclass that has not called __init__ yet
    // what a task shows that waits for it
    SpanState waitState = SpanState::WaitsForTask;
    std::uint32_t waitTarget = noTarget;
    std::uint32_t number = 0;    ///< `Future-N` in reports
    Ref<WaitPlace> place;        ///< null: `Future-N`

protected:
    /// What is left of an object that is being destroyed, for reports that refer to it.
    void moveTo(FutureObject& remains);

private:
    bool unretrieved_ = false;   ///< holds an exception that nobody has asked for
};

/// The future behind asyncio.sleep: its timer needs no handle.
class SleepFuture final : public FutureObject {
public:
    using FutureObject::FutureObject;
    void waited() override;

    bool scheduled = false;      ///< still in the timer heap
    bool timerCancelled = false;
};

class TaskObject final : public FutureObject {
public:
    TaskObject(Type* type, LoopObject* loop);
    ~TaskObject() override;
    void clear() override;
    Status cancel(Vm& vm, const Value& message, Value& out) override;

    Value coroutine;
    Value name;
    Value waiter;                ///< the future it waits for, Empty if none
    Ref<ContextObject> context;
    bool mustCancel = false;
    bool reportsDestruction = true; ///< that it goes while it is pending
    std::int64_t cancelRequests = 0;
    TaskId id = noTask;

private:
    friend struct Asyncio;
    bool listed_ = false;        ///< in Asyncio's list of unfinished tasks
    TaskObject *previous_ = nullptr, *next_ = nullptr;
};

class HandleObject final : public NativeObject {
public:
    explicit HandleObject(Type* type) : NativeObject(type) {}
    void clear() override;
    void cancel();

    Value callback;
    std::vector<Value> args;
    Ref<ContextObject> context;  ///< null: the callback runs in the loop's
    bool cancelled = false;
    bool timer = false;
    bool scheduled = false;      ///< still in the timer heap
    SimTime when{};
    Value whenGiven;             ///< an int that call_at was given, Empty otherwise
    Ref<LoopObject> loop;
    Value whenValue() const;
};

class LoopObject final : public NativeObject {
public:
    LoopObject(Type* type, Asyncio& asyncio) : NativeObject(type), asyncio(asyncio) {}
    void clear() override;

    /// An entry of the ready queue: a callback, a task's step without the cost of a handle, or the end of a sleep.
    struct Ready {
        Ref<HandleObject> handle;
        Ref<TaskObject> task;
        Value future;            ///< wake-up: the future that ended; Empty: a plain step
        Value exception;         ///< a step that throws this
        Ref<SleepFuture> sleep;
    };
    struct Timer {
        SimTime when{};
        std::uint64_t sequence = 0;
        Ref<HandleObject> handle;
        Ref<SleepFuture> sleep;  ///< or this
        /// Reversed, since the standard heap has its largest element on top: the earliest timer, among equals the first registered.
        bool operator<(const Timer& o) const { return std::tie(o.when, o.sequence) < std::tie(when, sequence); }
        bool cancelled() const { return handle ? handle->cancelled : sleep->timerCancelled; }
        void unscheduled();
    };

    void stepSoon(TaskObject& task, Value exception = {});
    void wakeSoon(Vm& vm, TaskObject& task, const Value& future);
    HandleObject* callSoon(Vm& vm, Value callback, std::vector<Value> args, Ref<ContextObject> context);
    HandleObject* callAt(Vm& vm, SimTime when, Value callback, std::vector<Value> args, Ref<ContextObject> context);
    void sleepUntil(SimTime when, SleepFuture& sleep);
    void timerCancelled() { ++cancelledTimers; }
    /// Moves the timers that are due into the ready queue, in order of their times.
    void collectDue(SimTime now);
    void tidyTimers();

    Asyncio& asyncio;
    std::deque<Ready> ready;
    std::vector<Timer> timers;   ///< heap
    std::uint64_t sequence = 0;
    std::size_t cancelledTimers = 0;
    std::uint64_t iteration = 0;
    bool running = false, stopping = false, closed = false, debug = false;
    Ref<TaskObject> current;
    Thread* thread = nullptr;    ///< that runs it
    std::vector<Ref<WeakReference>> asyncGenerators; ///< begun while it ran
    Value taskFactory;           ///< None or Empty: the default one
    Value slowCallbackDuration = Value::real(0.1);
};

/// One per run: types and counters.
struct Asyncio {
    explicit Asyncio(Vm& owner) : vm(owner) {}
    Vm& vm;
    Type *future = nullptr, *task = nullptr, *handle = nullptr, *timerHandle = nullptr, *loop = nullptr, *futureIterator = nullptr, *waitPlace = nullptr, *generatorReference = nullptr;
    Type *invalidState = nullptr;
    std::uint64_t taskNumber = 0; ///< of the last `Task-N`
    std::uint64_t taskCount = 0;
    std::uint32_t futureNumber = 0;
    std::vector<std::pair<Thread*, Ref<LoopObject>>> runningLoops;

    LoopObject* runningLoop(const Thread& thread) const;
    /// The value as a future or a task, nullptr if it is none.
    FutureObject* asFuture(const Value& value) const;
    TaskObject* asTask(const Value& value) const;

    /// All tasks that exist and are not done, in order of creation.
    void enlist(TaskObject& task);
    void delist(TaskObject& task);
    std::vector<TaskObject*> tasks() const;

    /// Futures with an exception that nobody has asked for, and when they failed.
    std::unordered_map<FutureObject*, std::uint64_t> unretrieved;
    std::uint64_t failures = 0;

private:
    TaskObject *firstTask_ = nullptr, *lastTask_ = nullptr;
};

Asyncio& asyncioOf(Vm& vm);
FutureObject* asFuture(Vm& vm, const Value& value);
TaskObject* asTask(Vm& vm, const Value& value);
LoopObject* asLoop(Vm& vm, const Value& value);

// ---- making
/// Makes a task's coroutine, name and context its own and queues its first step. Error: TypeError for what is no coroutine.
struct TaskStart {
    Value coroutine, name, context;
    bool root = false;
    bool numbered = false; ///< takes a number even if it has a name, as asyncio.create_task does
};
Status startTask(Vm& vm, TaskObject& task, const TaskStart& start);
/// loop.create_task, through the loop's task factory if it has one.
Status createTask(Vm& vm, LoopObject& loop, const TaskStart& start, Value& result);
/// Arguments `coro, *, name=None, context=None` behind `before` others, with the messages of a function written in Python. False: TypeError is set.
bool readTaskArguments(Vm& vm, const char* function, Args args, std::size_t before, TaskStart& start);
FutureObject* newFuture(Vm& vm, LoopObject& loop);
/// `context=` of a call: None and absent are a copy of the running context. False: TypeError is set.
bool contextArgument(Vm& vm, const Value& given, Ref<ContextObject>& context);
/// The running loop, or the current one as asyncio.get_event_loop() finds it. Null: the exception is set.
LoopObject* loopArgument(Vm& vm, const Value& given);

// ---- running
/// Runs the loop until it is stopped (loop.run_forever).
std::unique_ptr<NativeFrame> makeLoopFrame(LoopObject& loop);

// ---- telling
/// Calls loop.call_exception_handler with these entries. Keeps the pending exception.
void reportToLoop(Vm& vm, LoopObject& loop, std::initializer_list<std::pair<const char*, Value>> context);
/// What the interpreter says at its end about tasks that are pending and exceptions that nobody asked for.
Status reportLeftovers(Vm& vm, Args args, Value& result);
/// `Lock-1`, `Future-3`: what a task waits for that waits for this future.
std::string waitText(const FutureObject& future);

// ---- texts, as CPython's base_futures, base_tasks and format_helpers write them. Nothing: the exception is set
std::optional<std::string> futureText(Vm& vm, FutureObject& future);
std::optional<std::string> handleText(Vm& vm, const HandleObject& handle);
/// `cb(1, 2) at program.py:4`
std::optional<std::string> callbackText(Vm& vm, const Value& callback, const std::vector<Value>& args);
/// `f() running at program.py:4`
std::string coroutineText(Vm& vm, const Value& coroutine);
/// (list of (file, line, function, source), whether it has not ended): where a coroutine stands, or the traceback of how it failed.
Value placesOf(Vm& vm, const Value& coroutine, const Value& exception);
/// As reprlib.repr.
std::optional<std::string> shortRepr(Vm& vm, const Value& value, int level = 6);
/// `program.py:4`; for code of the library the place in CPython's own.
std::string placeText(const Code& code, std::uint32_t line, bool begun);

void installFutures(Vm& vm, Asyncio& asyncio, ModuleObject& module);
void installFutureMethods(Vm& vm, Asyncio& asyncio);
void installTasks(Vm& vm, Asyncio& asyncio, ModuleObject& module);
void installLoops(Vm& vm, Asyncio& asyncio, ModuleObject& module);
void installHandles(Vm& vm, Asyncio& asyncio, ModuleObject& module);
void installGeneratorHooks(Vm& vm, Asyncio& asyncio);
void installWaitPlaces(Vm& vm, Asyncio& asyncio, ModuleObject& module);
void installForPlaced(Vm& vm, ModuleObject& module);

} // namespace interleave::library
