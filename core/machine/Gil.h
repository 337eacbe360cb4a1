#pragma once

/// The lock that a thread must hold to run Python in its process.
///
/// Rules of CPython 3.11 (Python/ceval_gil.h, take_gil and drop_gil): who finds the GIL held waits with the switch interval as
/// timeout; if that passes without any switch, it asks the holder to drop it; a holder that was asked gives the GIL up, and does not
/// queue for it before another thread has really taken it. CPython leaves the choice of the next holder to the C library; here it is GilOrder's.
///
/// A tie: when a computation ends at the very moment at which a waiter asks for the GIL, what was registered first comes first.
/// A turn that is exactly one interval long therefore ends by itself, since the holder begins it before the one who lost the GIL
/// starts to wait again; a computation begun after the wait did is made to drop the GIL, even though nothing of it is left.

#include "core/machine/Activity.h"
#include "core/machine/Machine.h"

#include <deque>

namespace interleave {

class ThreadLife;
struct MachineState;
class WaitPoint;

class Gil {
public:
    Gil(GilKind kind, ProcessId process, MachineState& state) : kind_(kind), process_(process), state_(state) {}
    Gil(const Gil&) = delete;
    Gil& operator=(const Gil&) = delete;

    /// The quick way: takes it if nobody holds it.
    bool tryTake(ThreadLife& self);
    /// Waits in the queue until `self` holds it. Requires: somebody else holds it.
    Activity take(ThreadLife& self);
    /// Gives it to a waiter, if any. Requires: `self` holds it.
    void release(ThreadLife& self);
    /// Ends a turn by force: hands over, and when the other one has taken it, queues behind everybody. Requires: `self` holds it
    /// and was asked to drop it.
    Activity giveUp(ThreadLife& self);
    /// `self` is no more: holds it no longer, does not wait for it.
    void remove(ThreadLife& self);
    /// A waiter wants the holder to drop it.
    bool dropIsRequested() const { return dropIsRequested_; }
    bool isHeldBy(const ThreadLife& thread) const { return holder_ == &thread; }

    /// Makes the GIL's lane appear (kind Preemptive only).
    void showLane();
    /// The holder works for another task now.
    void holderChangedTask();

private:
    void requestDrop();
    void setHolder(ThreadLife* holder, bool forced);
    void handOver(bool forced);
    /// Takes the next holder out of the queue. Requires: somebody waits.
    ThreadLife* takeNext();
    void showWait(ThreadLife& self);

    GilKind kind_;
    ProcessId process_;
    MachineState& state_;
    ThreadLife* holder_ = nullptr;
    std::deque<ThreadLife*> waiters_;
    WaitPoint* dropper_ = nullptr; ///< waits until the GIL it dropped has been taken
    std::uint64_t switches_ = 0;
    bool dropIsRequested_ = false;
    LaneId lane_ = noLane;
};

} // namespace interleave
