#include "core/machine/Gil.h"

#include "core/machine/MachineState.h"

#include <cassert>
#include <utility>

namespace interleave {

bool Gil::tryTake(ThreadLife& self)
{
    if (holder_)
        return false;
    setHolder(&self, false);
    return true;
}

Activity Gil::take(ThreadLife& self)
{
    assert(holder_ && holder_ != &self);
    waiters_.push_back(&self);
    showWait(self);
    while (holder_ != &self) {
        const std::uint64_t switchesBefore = switches_;
        const bool patient = kind_ == GilKind::Cooperative;
        const SimTime patience = patient ? SimTime::max() : self.engine().after(state_.settings.switchInterval + state_.gilTimeout);
        const Wakeup how = co_await self.waitPoint().until(patience);
        if (how == Wakeup::TimedOut && switches_ == switchesBefore)
            requestDrop();
    }
    if (kind_ == GilKind::Preemptive && state_.gilHandover > SimDuration::zero())
        co_await self.waitPoint().until(self.engine().after(state_.gilHandover));
    if (dropper_)
        std::exchange(dropper_, nullptr)->rouse();
}

void Gil::release(ThreadLife& self)
{
    assert(holder_ == &self);
    static_cast<void>(self);
    handOver(false);
}

Activity Gil::giveUp(ThreadLife& self)
{
    assert(holder_ == &self && dropIsRequested_ && !waiters_.empty() && !dropper_);
    handOver(true);
    dropper_ = &self.waitPoint();
    co_await self.waitPoint().untilRoused();
    if (!tryTake(self))
        co_await take(self);
}

void Gil::remove(ThreadLife& self)
{
    std::erase(waiters_, &self);
    if (dropper_ == &self.waitPoint())
        dropper_ = nullptr;
    if (holder_ == &self)
        handOver(false);
    if (waiters_.empty())
        dropIsRequested_ = false;
    if (!holder_ && dropper_) // whom it waited for is gone
        std::exchange(dropper_, nullptr)->rouse();
}

void Gil::requestDrop()
{
    if (std::exchange(dropIsRequested_, true))
        return;
    holder_->interruptComputation();
}

void Gil::handOver(bool forced)
{
    if (waiters_.empty()) {
        setHolder(nullptr, forced);
        return;
    }
    ThreadLife* const next = takeNext();
    setHolder(next, forced);
    next->waitPoint().rouse();
}

ThreadLife* Gil::takeNext()
{
    const bool drawn = state_.settings.gilOrder == GilOrder::Random && kind_ == GilKind::Preemptive;
    const auto at = waiters_.begin() + static_cast<std::ptrdiff_t>(drawn ? state_.draw(waiters_.size()) : 0);
    ThreadLife* const next = *at;
    waiters_.erase(at);
    return next;
}

void Gil::setHolder(ThreadLife* holder, bool forced)
{
    if (holder_ && lane_ != noLane)
        state_.book.leaveLane(lane_, forced);
    holder_ = holder;
    dropIsRequested_ = false;
    ++switches_;
    if (holder_)
        holderChangedTask();
}

void Gil::holderChangedTask()
{
    if (lane_ == noLane || !holder_)
        return;
    Span span;
    span.task = holder_->currentTask();
    span.target = index(holder_->lane());
    state_.book.enterLane(lane_, span);
}

void Gil::showLane()
{
    if (lane_ != noLane || kind_ != GilKind::Preemptive)
        return;
    LaneInfo info;
    info.kind = LaneKind::Gil;
    info.process = process_;
    lane_ = state_.book.addLane(std::move(info));
    holderChangedTask();
}

void Gil::showWait(ThreadLife& self)
{
    if (kind_ == GilKind::Cooperative)
        self.view().enter(SpanState::Queued);
    else
        self.view().enter(SpanState::WaitsForGil, index(holder_->lane()));
}

} // namespace interleave
