#pragma once

/// The future: events in order of (time, registration).
///
/// Two events of the same moment come out in the order in which they went in; this one rule decides every tie of the machine.
/// An event is 16 bytes and names the wait point to go on with; whether that still wants it is the engine's business (lazy
/// cancellation). Pushing into the past is not allowed.

#include "core/time/SimTime.h"

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

namespace interleave {

struct Event {
    SimTime at{};
    std::uint64_t ticket = 0; ///< unique: the number of the registration, with the slot in its low bits

    static constexpr unsigned slotBits = 24;
    std::uint32_t slot() const { return static_cast<std::uint32_t>(ticket & ((1u << slotBits) - 1)); }
    auto key() const { return std::tuple{at, ticket}; }
};
static_assert(sizeof(Event) == 16);

class EventQueue {
public:
    /// Returns the event's ticket, never 0. Requires: `at` is not before the last popped event, slot < 2^24.
    std::uint64_t push(SimTime at, std::uint32_t slot);

    bool empty() const { return heap_.empty() && nextDue_ == due_.size(); }
    std::size_t size() const { return heap_.size() + due_.size() - nextDue_; }
    /// Requires: not empty.
    const Event& top() const;
    Event pop();

    /// Forgets the events for which `isStale(event)` holds; the order of the others does not change.
    template <class Predicate>
    void removeIf(Predicate isStale)
    {
        std::erase_if(heap_, isStale);
        heapify();
    }

private:
    bool dueIsFirst() const;
    void forgetPoppedDue();
    void siftUp(std::size_t position);
    void siftDown(std::size_t position);
    void heapify();

    std::vector<Event> heap_; ///< 4-ary, the earliest at the front
    std::vector<Event> due_;  ///< registered for the moment that is now: already in order, so a plain queue
    std::size_t nextDue_ = 0;
    SimTime now_{}; ///< time of the last popped event
    std::uint64_t registrations_ = 0;
};

} // namespace interleave
