#pragma once

/// Who is there when: lifetimes of threads, processes and tasks as a trace shows them, and the most of them at one moment.

#include "core/trace/Trace.h"

#include <cstdint>

namespace interleave {

/// From `begin` on, no longer at `end`.
struct Lifetime {
    SimTime begin{};
    SimTime end{};
    bool isEmpty() const { return begin >= end; }
};

/// From the first span to the end of the last. Nothing if the lane has none.
std::optional<Lifetime> lifetimeOf(const Lane& lane);
/// From its creation to its end, or the run's.
Lifetime lifetimeOf(const TaskRecord& task, SimTime endOfRun);

/// The program's main thread: the first one of the trace. noLane if it has none.
LaneId mainThreadOf(const Trace& trace);

/// The most that are there at one moment; at least 1 if there are any, even if none takes time.
std::size_t mostAtOnce(const std::vector<Lifetime>& lifetimes);

/// Amounts of several kinds that come and go, added up over time.
class Tide {
public:
    explicit Tide(std::size_t kinds) : kinds_(kinds) {}

    void add(const Lifetime& during, std::size_t kind, std::int64_t amount);

    struct Peak {
        SimTime at{};
        std::vector<std::int64_t> amounts; ///< by kind
    };
    /// The first moment from 0 on at which the sum of all kinds is largest. What ends at a moment is gone before anything begins.
    Peak peak();

private:
    struct Change {
        SimTime at{};
        std::size_t kind = 0;
        std::int64_t amount = 0;
    };

    std::size_t kinds_;
    std::vector<Change> changes_;
};

} // namespace interleave
