#include "core/machine/Engine.h"

#include <cassert>
#include <utility>

namespace interleave {

namespace {

/// With very many threads, what an event needs is in no cache. It is asked for while the event before it runs.
void prefetch(const WaitPoint* point)
{
    constexpr std::size_t line = 64;
    constexpr std::size_t lines = 4; // of the thread around the wait point: what every event touches comes first in it
    const auto* address = reinterpret_cast<const char*>(point);
    for (std::size_t i = 0; i < lines; ++i)
        __builtin_prefetch(address + i * line);
}

} // namespace

SimTime Engine::after(SimDuration length) const
{
    if (length <= SimDuration::zero())
        return now_;
    return length >= SimTime::max() - now_ ? SimTime::max() : now_ + length;
}

Engine::Progress Engine::runNext(SimTime horizon)
{
    while (!queue_.empty()) {
        if (isStale(queue_.top())) {
            queue_.pop();
            --stale_;
            continue;
        }
        if (queue_.top().at > horizon) {
            now_ = horizon;
            return Progress::HorizonReached;
        }
        const Event event = queue_.pop();
        now_ = event.at;
        if (!queue_.empty())
            prefetch(points_[queue_.top().slot()]);
        points_[event.slot()]->goOn();
        return Progress::Ran;
    }
    return Progress::NothingLeft;
}

std::uint32_t Engine::add(WaitPoint& point)
{
    points_.push_back(&point);
    return static_cast<std::uint32_t>(points_.size() - 1);
}

std::uint64_t Engine::schedule(SimTime at, std::uint32_t slot)
{
    return queue_.push(at, slot);
}

bool Engine::isStale(const Event& event) const
{
    return points_[event.slot()]->ticket_ != event.ticket;
}

void Engine::forgetOne()
{
    // Stale events cost nothing but room: they go when they come to the top, or all at once when they are most of the queue.
    constexpr std::size_t worthTidying = 256;
    if (++stale_ < worthTidying || stale_ * 2 < queue_.size())
        return;
    const std::size_t before = queue_.size();
    queue_.removeIf([this](const Event& event) { return isStale(event); });
    stale_ -= before - queue_.size();
}

void WaitPoint::suspend(std::coroutine_handle<> activity, SimTime deadline)
{
    assert(!waiting_);
    waiting_ = activity;
    roused_ = false;
    ticket_ = deadline == SimTime::max() ? 0 : engine_.schedule(std::max(deadline, engine_.now()), slot_);
}

void WaitPoint::rouse()
{
    if (!waiting_ || roused_)
        return;
    roused_ = true;
    const bool hadDeadline = ticket_ != 0;
    ticket_ = engine_.schedule(engine_.now(), slot_);
    if (hadDeadline)
        engine_.forgetOne();
}

void WaitPoint::start(const Activity& activity)
{
    assert(!waiting_);
    waiting_ = activity.handle();
    roused_ = true;
    ticket_ = engine_.schedule(engine_.now(), slot_);
}

void WaitPoint::abandon()
{
    waiting_ = nullptr;
    if (std::exchange(ticket_, 0) != 0)
        engine_.forgetOne();
}

void WaitPoint::goOn()
{
    ticket_ = 0;
    std::exchange(waiting_, nullptr).resume();
}

} // namespace interleave
