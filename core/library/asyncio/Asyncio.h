#pragma once

/// The native heart of asyncio: futures, tasks, handles and the event loop. What is built on them (gather, wait, locks, run) is Python,
/// in asyncio/__init__.py.
///
/// Semantics: CPython 3.11, Lib/asyncio/{base_events,events,futures,tasks}.py; design notes semantics.md A.1 to A.7.

#include "core/python/vm/Vm.h"

#include <deque>

namespace interleave::library {

using namespace python;

class LoopObject;
struct Asyncio;

class FutureObject : public NativeObject {
public:
    enum class State : std::uint8_t { Pending, Cancelled, Finished };

    FutureObject(Type* type, LoopObject* loop);
    ~FutureObject() override;
    void clear() override;

    bool done() const { return state != State::Pending; }
    /// Ends it and queues its callbacks, in the order of registration.
    void finish(Vm& vm, State how);
    Status result(Vm& vm, Value& out);
    /// False if it is done already.
    virtual Status cancel(Vm& vm, const Value& message, Value& out);
    void addCallback(Vm& vm, Value callback, Value context);
    /// asyncio.CancelledError with the message of the cancel() that led to it.
    Value cancelledError(Vm& vm);

    State state = State::Pending;
    bool blocking = false;       ///< a task has just been handed this future by await
    bool unretrieved = false;    ///< holds an exception that nobody has asked for
    Value value;                 ///< result
    Value exception;
    Value cancelMessage;
    Value cancelled;             ///< the CancelledError that ended a task
    std::vector<std::pair<Value, Value>> callbacks; ///< callable (or a task: its wake-up) and context
    Ref<LoopObject> loop;
    // what a task shows that waits for it
    SpanState waitState = SpanState::WaitsForTask;
    std::uint32_t waitTarget = noTarget;
    std::uint32_t number = 0;    ///< `Future-N` in reports
    std::string waitLabel;       ///< what reports say it stands for, e.g. `Lock-1`; empty: `Future-N`
};

class TaskObject final : public FutureObject {
public:
    TaskObject(Type* type, LoopObject* loop, Value coroutine);
    void clear() override;
    Status cancel(Vm& vm, const Value& message, Value& out) override;

    Value coroutine;
    Value name;
    Value waiter;                ///< the future it waits for, Empty if none
    Value context;
    bool mustCancel = false;
    std::int64_t cancelRequests = 0;
    TaskId id = noTask;
};

class HandleObject final : public NativeObject {
public:
    explicit HandleObject(Type* type) : NativeObject(type) {}
    void clear() override { callback = Value(); args.clear(); loop = nullptr; }
    Value callback;
    std::vector<Value> args;
    Value context;
    bool cancelled = false;
    bool timer = false;
    bool scheduled = false;      ///< still in the timer heap
    SimTime when{};
    Ref<LoopObject> loop;
};

class LoopObject final : public NativeObject {
public:
    LoopObject(Type* type, Asyncio& asyncio) : NativeObject(type), asyncio(asyncio) {}
    void clear() override;

    /// An entry of the ready queue: a callback, or a task's step without the cost of a handle.
    struct Ready {
        Ref<HandleObject> handle;
        Ref<TaskObject> task;
        Value future;            ///< wake-up: the future that ended; Empty: a plain step
        Value exception;         ///< a step that throws this
    };
    struct Timer {
        SimTime when{};
        std::uint64_t sequence = 0;
        Ref<HandleObject> handle;
        /// Reversed, since the standard heap has its largest element on top: the earliest timer, among equals the first registered.
        bool operator<(const Timer& o) const { return std::tie(o.when, o.sequence) < std::tie(when, sequence); }
    };

    void stepSoon(TaskObject& task, Value exception = {});
    void wakeSoon(Vm& vm, TaskObject& task, const Value& future);
    HandleObject* callSoon(Vm& vm, Value callback, std::vector<Value> args, Value context);
    HandleObject* callAt(Vm& vm, SimTime when, Value callback, std::vector<Value> args, Value context);
    void timerCancelled();
    /// Moves the timers that are due into the ready queue, in order of their times.
    void collectDue(SimTime now);
    void tidyTimers();

    Asyncio& asyncio;
    std::deque<Ready> ready;
    std::vector<Timer> timers;   ///< heap
    std::uint64_t sequence = 0;
    std::size_t cancelledTimers = 0;
    std::uint64_t iteration = 0;
    bool running = false, stopping = false, closed = false;
    Ref<TaskObject> current;
    Thread* thread = nullptr;    ///< that runs it
    Value exceptionHandler;
};

/// One per run: types and counters.
struct Asyncio {
    explicit Asyncio(Vm& owner) : vm(owner) {}
    Vm& vm;
    Type *future = nullptr, *task = nullptr, *handle = nullptr, *timerHandle = nullptr, *loop = nullptr, *futureIterator = nullptr;
    Type *invalidState = nullptr;
    std::uint64_t taskNumber = 0;
    std::uint32_t futureNumber = 0;
    std::vector<std::pair<Thread*, Ref<LoopObject>>> runningLoops;
    std::vector<TaskObject*> tasks; ///< all that exist and are not done, in order of creation

    LoopObject* runningLoop(const Thread& thread) const;
};

Asyncio& asyncioOf(Vm& vm);
FutureObject* asFuture(Vm& vm, const Value& value);
TaskObject* asTask(Vm& vm, const Value& value);
LoopObject* asLoop(Vm& vm, const Value& value);

/// Runs the loop until it is stopped (loop.run_forever).
std::unique_ptr<NativeFrame> makeLoopFrame(LoopObject& loop);
/// Reports an exception as the loop's default handler does.
void reportToLoop(Vm& vm, LoopObject& loop, const std::string& message, const Value& exception);

void installFutures(Vm& vm, Asyncio& asyncio, ModuleObject& module);
void installTasks(Vm& vm, Asyncio& asyncio, ModuleObject& module);
void installLoops(Vm& vm, Asyncio& asyncio, ModuleObject& module);

} // namespace interleave::library
