#pragma once

/// The pending and done sets of a finished run at any moment, without copying them.
///
/// Made once for a trace in O(n), which has to outlive it; then every question is answered in O(log n) and the elements are walked in place:
/// done is a prefix of the tasks in the order of their ends; pending is walked in the order of creation, O(log n) for each element. The
/// program's root tasks belong to neither, and a task that ends exactly at a moment is done then, as in Trace::pendingAt and Trace::doneAt.
/// Immutable; safe to share between threads.

#include "core/trace/Trace.h"

#include <cstddef>
#include <iterator>
#include <span>
#include <vector>

namespace interleave {

class TaskSets;

/// Those of the tasks created up to a moment that are not done then, in order of creation. Belongs to its TaskSets.
class PendingTasks {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using iterator_concept = std::forward_iterator_tag;
        using value_type = TaskId;
        using difference_type = std::ptrdiff_t;
        using pointer = const TaskId*;
        using reference = TaskId;

        Iterator() = default;
        TaskId operator*() const;
        Iterator& operator++();
        Iterator operator++(int)
        {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return position_ == other.position_; }

    private:
        friend class PendingTasks;
        Iterator(const PendingTasks* tasks, std::size_t position) : tasks_(tasks), position_(position) {}

        const PendingTasks* tasks_ = nullptr;
        std::size_t position_ = 0; ///< in order of creation
    };

    Iterator begin() const;
    Iterator end() const { return {this, created_}; }
    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }

private:
    friend class TaskSets;
    PendingTasks(const TaskSets& sets, SimTime at, std::size_t created, std::size_t count) : sets_(&sets), at_(at), created_(created), count_(count) {}

    const TaskSets* sets_;
    SimTime at_;
    std::size_t created_;
    std::size_t count_;
};

class TaskSets {
public:
    explicit TaskSets(const Trace& trace);

    /// In order of their ends.
    std::span<const TaskId> doneAt(SimTime at) const;
    /// In order of creation. Must not outlive these sets.
    PendingTasks pendingAt(SimTime at) const;

private:
    friend class PendingTasks;

    std::size_t createdUpTo(SimTime at) const;
    /// The first position from `from` on whose task ends after `at`; their number if there is none.
    std::size_t nextEndingAfter(SimTime at, std::size_t from) const;

    const Trace& trace_;
    std::vector<TaskId> byCreation_;
    std::vector<TaskId> byEnd_;
    /// A tree in an array: node i has the later of the ends of its children 2i and 2i + 1; the leaves are the tasks by creation.
    std::vector<SimTime> latestEnds_;
    std::size_t leaves_ = 1; ///< a power of two
};

} // namespace interleave
