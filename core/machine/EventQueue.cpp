#include "core/machine/EventQueue.h"

#include <algorithm>
#include <cassert>

namespace interleave {

namespace {

constexpr std::size_t arity = 4;

constexpr std::size_t parentOf(std::size_t position) { return (position - 1) / arity; }
constexpr std::size_t firstChildOf(std::size_t position) { return position * arity + 1; }

bool isEarlier(const Event& left, const Event& right)
{
    return left.at != right.at ? left.at < right.at : left.ticket < right.ticket;
}

} // namespace

std::uint64_t EventQueue::push(SimTime at, std::uint32_t slot)
{
    assert(at >= now_);
    assert(slot < (1u << Event::slotBits));
    const std::uint64_t ticket = (++registrations_ << Event::slotBits) | slot;
    if (at == now_) {
        due_.push_back({at, ticket});
    } else {
        heap_.push_back({at, ticket});
        siftUp(heap_.size() - 1);
    }
    return ticket;
}

bool EventQueue::dueIsFirst() const
{
    return nextDue_ < due_.size() && (heap_.empty() || isEarlier(due_[nextDue_], heap_.front()));
}

const Event& EventQueue::top() const
{
    assert(!empty());
    return dueIsFirst() ? due_[nextDue_] : heap_.front();
}

Event EventQueue::pop()
{
    assert(!empty());
    if (dueIsFirst()) {
        const Event event = due_[nextDue_++];
        forgetPoppedDue();
        return event;
    }
    const Event event = heap_.front();
    heap_.front() = heap_.back();
    heap_.pop_back();
    if (!heap_.empty())
        siftDown(0);
    now_ = event.at;
    return event;
}

void EventQueue::forgetPoppedDue()
{
    constexpr std::size_t worthMoving = 4096;
    const bool mostlyPopped = nextDue_ >= worthMoving && nextDue_ * 2 >= due_.size();
    if (nextDue_ == due_.size() || mostlyPopped) {
        due_.erase(due_.begin(), due_.begin() + static_cast<std::ptrdiff_t>(nextDue_));
        nextDue_ = 0;
    }
}

void EventQueue::siftUp(std::size_t position)
{
    const Event event = heap_[position];
    while (position > 0 && isEarlier(event, heap_[parentOf(position)])) {
        heap_[position] = heap_[parentOf(position)];
        position = parentOf(position);
    }
    heap_[position] = event;
}

void EventQueue::siftDown(std::size_t position)
{
    const Event event = heap_[position];
    for (;;) {
        const std::size_t first = firstChildOf(position);
        if (first >= heap_.size())
            break;
        const std::size_t last = std::min(first + arity, heap_.size());
        std::size_t least = first;
        for (std::size_t child = first + 1; child < last; ++child) {
            if (isEarlier(heap_[child], heap_[least]))
                least = child;
        }
        if (!isEarlier(heap_[least], event))
            break;
        heap_[position] = heap_[least];
        position = least;
    }
    heap_[position] = event;
}

void EventQueue::heapify()
{
    if (heap_.size() < 2)
        return;
    for (std::size_t position = parentOf(heap_.size() - 1) + 1; position-- > 0;)
        siftDown(position);
}

} // namespace interleave
