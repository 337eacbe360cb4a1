#pragma once

/// The cores, and who computes on them: first come, first served, in fair time slices.
///
/// A thread that computes keeps its core while nobody else wants one. As soon as threads queue for a core, a computing thread gives
/// its core up after one time slice of contention and queues behind them.

#include "core/machine/Engine.h"

#include <deque>

namespace interleave {

class ThreadLife;

class Host {
public:
    Host(Engine& engine, std::uint32_t cores, SimDuration timeSlice);
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    SimDuration timeSlice() const { return timeSlice_; }
    /// The quick way: takes a core if one is free.
    bool tryTakeCore(ThreadLife& self);
    /// Waits in the run queue until `self` is on a core. Requires: no core is free.
    Activity takeCore(ThreadLife& self);
    /// Leaves the core to the longest waiter, if any. Requires: `self` is on a core.
    void leaveCore(ThreadLife& self);

    /// `self` is no more: on no core, and waits for none.
    void remove(ThreadLife& self);

private:
    struct OnCore {
        ThreadLife* thread = nullptr;
        SimTime since{};
        bool asked = false; ///< its slice is over and it knows
    };

    /// The scheduler's own life: ends slices while somebody queues.
    Activity shareCores();
    SimTime sliceEnd(const OnCore& entry) const;
    SimTime nextSliceEnd() const;
    void endSlices();
    void putOnCore(ThreadLife& thread);
    void rouseScheduler();

    Engine& engine_;
    std::uint32_t cores_;
    SimDuration timeSlice_;
    std::vector<OnCore> onCore_; ///< in the order in which they came
    std::deque<ThreadLife*> runQueue_;
    SimTime contendedSince_{};   ///< since when the run queue is not empty
    WaitPoint scheduler_;
    bool schedulerIdles_ = false;
    Activity sharing_;
};

} // namespace interleave
