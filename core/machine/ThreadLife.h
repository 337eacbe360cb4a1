#pragma once

/// ThreadLife: a thread from the inside. Its life is one coroutine: take the GIL, let the program run to its next
/// operation, carry that out, and again until the program ends.

#include "core/machine/Engine.h"
#include "core/machine/Machine.h"
#include "core/machine/ThreadLane.h"

namespace interleave {

class Gil;
class ProcessBody;

class ThreadLife final : public Thread {
public:
    ThreadLife(Machine& machine, MachineState& state, ProcessBody& process, ThreadSpec spec, LaneId lane, std::unique_ptr<Program> program);
    ~ThreadLife() = default;

    /// Its life begins at this instant, behind what is already due.
    void start() { waitPoint_.start(life_); }
    /// Its life ends at this instant, wherever it stands. Requires: it is not over and its program does not run.
    void endHere();
    /// Ends its Wait. Requires: isInWait().
    bool isIdle() const;
    void wake();
    /// Its next Wait ends at once, if it is on the way to one.
    void wakeEarly() { wokenEarly_ = goesToWait_; }

    Engine& engine();
    WaitPoint& waitPoint() { return waitPoint_; }
    ThreadLane& view() { return view_; }
    const ThreadLane& view() const { return view_; }
    bool isInWait() const { return isInWait_; }
    bool isOver() const { return isOver_; }
    WaitingThread describeWait() const;
    std::uint64_t waitNumber() const { return waitNumber_; }
    /// Where a wake-up of or by this thread is drawn: its lane, or its task's if it is green.
    LaneId wakeLane() const;

    // ---- called by the Gil and the Host
    /// Somebody asks for the GIL: if it computes right now, it looks up at this instant.
    void interruptComputation();
    void cameOnCore() { isOnCore_ = true; }
    void leftCore();
    bool isOnCore() const { return isOnCore_; }
    /// Others want its core and it has had its share.
    void endSlice();

private:
    friend class Thread;

    Activity live();
    Activity carryOut(const Compute& compute);
    /// Both are awaited: they go on when the sleep or wait is over, without the GIL.
    WaitPoint::Pause carryOut(const Sleep& sleep);
    WaitPoint::Pause carryOut(const Wait& wait);
    /// False if somebody else holds it.
    bool tryTakeGil();
    Activity dropGil();
    Operation runProgram(Wakeup how);
    /// Whether a request for the GIL is to be obeyed now.
    bool mustDropGil() const;
    /// How long it may compute before it looks up by itself.
    SimDuration turnOf(SimDuration left) const;
    void releaseAll();
    void exit();
    void goOver();

    // What every event touches comes first.
    WaitPoint waitPoint_;
    ThreadLane view_;
    MachineState& state_;
    Gil* gil_;
    std::unique_ptr<Program> program_;
    bool isOnCore_ = false;
    bool isComputing_ = false;
    bool goesToWait_ = false; ///< its Compute leads to a Wait
    bool wokenEarly_ = false; ///< and that Wait is over already
    bool isIndivisible_ = false; ///< its Compute does not look up
    bool hasComputed_ = false; ///< since it took the GIL
    bool sliceIsOver_ = false;
    bool isInWait_ = false;
    bool isOver_ = false;
    Machine& machine_;
    ProcessBody& process_;
    ThreadSpec spec_;
    Wait wait_; ///< valid while isInWait_
    SimTime waitsSince_{};
    std::uint64_t waitNumber_ = 0;
    Activity life_;
};

} // namespace interleave
