#include "core/machine/Host.h"

#include "core/machine/ThreadLife.h"

#include <algorithm>
#include <cassert>

namespace interleave {

Host::Host(Engine& engine, std::uint32_t cores, SimDuration timeSlice)
    : engine_(engine), cores_(std::max(cores, 1u)), timeSlice_(std::max<SimDuration>(timeSlice, 1us)), scheduler_(engine), sharing_(shareCores())
{
    scheduler_.start(sharing_);
}

bool Host::tryTakeCore(ThreadLife& self)
{
    if (onCore_.size() == cores_)
        return false;
    putOnCore(self);
    return true;
}

Activity Host::takeCore(ThreadLife& self)
{
    if (runQueue_.empty())
        contendedSince_ = engine_.now();
    runQueue_.push_back(&self);
    rouseScheduler();
    self.view().enter(SpanState::Runnable);
    co_await self.waitPoint().untilRoused();
    assert(self.isOnCore());
}

void Host::leaveCore(ThreadLife& self)
{
    assert(self.isOnCore());
    std::erase_if(onCore_, [&self](const OnCore& entry) { return entry.thread == &self; });
    self.leftCore();
    if (runQueue_.empty())
        return;
    ThreadLife* const next = runQueue_.front();
    runQueue_.pop_front();
    putOnCore(*next);
    next->waitPoint().rouse();
    if (runQueue_.empty())
        scheduler_.rouse(); // nothing to share any more: no slice must end for nothing
}

void Host::remove(ThreadLife& self)
{
    if (self.isOnCore())
        leaveCore(self);
    if (std::erase(runQueue_, &self) > 0 && runQueue_.empty())
        scheduler_.rouse();
}

void Host::putOnCore(ThreadLife& thread)
{
    OnCore entry;
    entry.thread = &thread;
    entry.since = engine_.now();
    onCore_.push_back(entry);
    thread.cameOnCore();
    if (!runQueue_.empty())
        rouseScheduler();
}

Activity Host::shareCores()
{
    for (;;) {
        const SimTime next = runQueue_.empty() ? SimTime::max() : nextSliceEnd();
        schedulerIdles_ = next == SimTime::max();
        co_await scheduler_.until(next);
        if (!runQueue_.empty())
            endSlices();
    }
}

void Host::rouseScheduler()
{
    // While it waits for the end of a slice, nothing that happens could bring an earlier one.
    if (schedulerIdles_)
        scheduler_.rouse();
}

SimTime Host::sliceEnd(const OnCore& entry) const
{
    return entry.asked ? SimTime::max() : std::max(entry.since, contendedSince_) + timeSlice_;
}

SimTime Host::nextSliceEnd() const
{
    SimTime next = SimTime::max();
    for (const OnCore& entry : onCore_)
        next = std::min(next, sliceEnd(entry));
    return next;
}

void Host::endSlices()
{
    for (OnCore& entry : onCore_) {
        if (sliceEnd(entry) > engine_.now())
            continue;
        entry.asked = true;
        entry.thread->endSlice();
    }
}

} // namespace interleave
