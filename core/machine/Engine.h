#pragma once

/// The virtual clock, the queue of events, and what goes on when one of them is due.
///
/// An activity waits at its WaitPoint: for a moment, for being roused by another activity, or for whichever comes first.

#include "core/machine/Activity.h"
#include "core/machine/EventQueue.h"
#include "core/machine/Program.h"

namespace interleave {

class WaitPoint;

class Engine {
public:
    Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    SimTime now() const { return now_; }
    /// now + length, or the end of time if that does not fit. A negative length counts as none.
    SimTime after(SimDuration length) const;

    enum class Progress : std::uint8_t { Ran, NothingLeft, HorizonReached };
    /// Moves the clock to the next event and lets its activity go on. An event beyond `horizon` is not run.
    Progress runNext(SimTime horizon);

private:
    friend class WaitPoint;
    std::uint32_t add(WaitPoint& point);
    std::uint64_t schedule(SimTime at, std::uint32_t slot);
    void forgetOne();
    bool isStale(const Event& event) const;

    SimTime now_{};
    EventQueue queue_;
    std::vector<WaitPoint*> points_; ///< by slot
    std::size_t stale_ = 0;          ///< cancelled events that are still in the queue
};

/// Where one activity waits; at most one thing at a time. Lives as long as its engine runs.
class WaitPoint {
public:
    class Pause;

    explicit WaitPoint(Engine& engine) : engine_(engine), slot_(engine.add(*this)) {}
    WaitPoint(const WaitPoint&) = delete;
    WaitPoint& operator=(const WaitPoint&) = delete;

    /// `co_await until(deadline)`: goes on at the deadline with TimedOut, or when roused before with Done.
    Pause until(SimTime deadline);
    /// `co_await untilRoused()`: no deadline.
    Pause untilRoused();

    /// The activity goes on at this instant, behind everything that is already due. Nothing happens if it does not wait
    /// or was roused before.
    void rouse();
    /// The activity never goes on.
    void abandon();
    /// The activity begins at this instant, behind everything that is already due.
    void start(const Activity& activity);

private:
    friend class Engine;
    void suspend(std::coroutine_handle<> activity, SimTime deadline);
    void goOn();

    Engine& engine_;
    std::coroutine_handle<> waiting_;
    std::uint64_t ticket_ = 0; ///< of the event that will let the activity go on, 0 if none: others are stale
    std::uint32_t slot_;
    bool roused_ = false;
};

class [[nodiscard]] WaitPoint::Pause {
public:
    Pause(WaitPoint& point, SimTime deadline) : point_(point), deadline_(deadline) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> activity) { point_.suspend(activity, deadline_); }
    Wakeup await_resume() const noexcept { return point_.roused_ ? Wakeup::Done : Wakeup::TimedOut; }

private:
    WaitPoint& point_;
    SimTime deadline_;
};

inline WaitPoint::Pause WaitPoint::until(SimTime deadline) { return Pause(*this, deadline); }
inline WaitPoint::Pause WaitPoint::untilRoused() { return Pause(*this, SimTime::max()); }

} // namespace interleave
