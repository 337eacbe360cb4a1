#pragma once

/// The locks of `_thread`, as the reports of a run see them.

#include "core/library/machine/Fork.h"

namespace interleave::library {

/// What a wait is shown as: `Lock-1`, `Event-2`, a thread, a task. Its resource is made when somebody waits for it first, so that the many locks
/// that nobody ever waits for cost nothing.
class WaitLabel final : public NativeObject {
public:
    WaitLabel(Type* type, std::string name) : NativeObject(type), name(std::move(name)) {}
    std::string name;
    SpanState state = SpanState::WaitsForLock;
    TaskId task = noTask; ///< WaitsForTask: the task, if it is one
    /// The target of a Wait: the task, or the resource of that name.
    std::uint32_t target(Vm& vm);

private:
    std::optional<ResourceId> resource_;
};

/// `_thread.lock` and `_thread.RLock`.
///
/// Waiters are woken in the order in which they began to wait. A thread that comes by before the woken one has come up takes the lock first and sends
/// that one to the end of the queue, as a semaphore of the C library does (Python/thread_pthread.h, sem_post); but once it has had the time to come
/// up the woken one has the lock, even while it still waits for the GIL.
class Lock final : public NativeObject, public Forkable {
public:
    Lock(Type* type, bool reentrant, WaitLabel* label) : NativeObject(type), label(label), reentrant_(reentrant) {}
    void clear() override { label = nullptr; }
    /// Whoever held it holds it in the child too, even if the thread does not exist there.
    NativeObject* forked(Forking& forking) const override;

    bool locked() const { return holder_ != nullptr; }
    /// Who took it last. A lock that one thread takes for another to release has no holder to blame: see `signal`.
    const Thread* holder() const { return signal ? nullptr : holder_; }
    SimTime heldSince() const { return since_; }
    bool reentrant() const { return reentrant_; }
    std::uint64_t count() const { return count_; } ///< how often its holder has taken it

    /// Takes it if that needs no waiting.
    bool tryTake(Vm& vm);
    /// Requires: locked().
    void release(Vm& vm);
    /// Requires: locked().
    void setCount(std::uint64_t times) { count_ = times; }
    bool heldBy(const Thread& thread) const { return holder_ == &thread; }

    Ref<WaitLabel> label; ///< null: nothing that a program knows by name
    bool signal = false;  ///< another thread than the one that took it releases it: a Condition's waiter

private:
    friend class AcquireFrame;
    void handOver(Thread& thread, SimTime since);
    bool isAwaitedBy(const Thread& thread) const;
    /// The thread that was woken has come up by now, and has the lock.
    bool isTakenByNext(const Thread& other, SimTime now) const { return next_ && next_ != &other && now - releasedAt_ >= comingUp; }
    static constexpr SimDuration comingUp = std::chrono::microseconds(9); ///< from one thread's release to another's run, measured with CPython 3.11.2

    Thread* holder_ = nullptr;
    SimTime since_{};
    std::uint64_t count_ = 0;
    bool reentrant_;
    Thread* next_ = nullptr; ///< woken by the last release and not yet back
    SimTime releasedAt_{};
    std::vector<Thread*> waiting_;
};

/// Takes the lock, sooner or later: pushes a frame that returns whether it did. Requires that tryTake() failed.
Status waitForLock(Vm& vm, Lock& lock, std::optional<SimTime> deadline);
/// The end of a timeout that begins now; nothing if it is beyond all time.
std::optional<SimTime> deadlineAfter(const Vm& vm, double seconds);
/// The lock that a blocked thread waits for; nullptr if it waits for something else or does not wait.
const Lock* lockAwaitedBy(Vm& vm, const Thread& thread);

struct LockTypes {
    explicit LockTypes(Vm& vm);
    Type* lock = nullptr;
    Type* reentrant = nullptr;
    Type* label = nullptr;
    std::unordered_map<const Thread*, const Lock*> awaited;
    std::unordered_map<std::string, std::uint32_t> numbers; ///< labels of each kind so far
};

/// `Lock-1`, `Lock-2`…
WaitLabel* numberedLabel(Vm& vm, std::string_view kind);
/// `__reduce_ex__` of what cannot be copied.
Status refuseReduce(Vm& vm, Args args, Value& result);
/// get_ident() of a thread.
std::int64_t identOf(Vm& vm, const Thread& thread);

/// What `_thread` consists of, each in its own file.
void installLocks(Vm& vm, ModuleObject& module);
void installThreadFunctions(Vm& vm, ModuleObject& module);
void installSimpleQueue(Vm& vm, ModuleObject& module);
void installLocals(Vm& vm, ModuleObject& module);

} // namespace interleave::library
