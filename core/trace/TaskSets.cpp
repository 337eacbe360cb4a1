#include "core/trace/TaskSets.h"

#include <algorithm>
#include <bit>

namespace interleave {

TaskSets::TaskSets(const Trace& trace) : trace_(trace), byEnd_(trace.doneAt(SimTime::max()))
{
    for (const TaskRecord& task : trace.tasks()) {
        if (!task.info.root)
            byCreation_.push_back(task.info.id);
    }
    leaves_ = std::bit_ceil(std::max<std::size_t>(1, byCreation_.size()));
    latestEnds_.assign(2 * leaves_, SimTime::min());
    for (std::size_t i = 0; i < byCreation_.size(); ++i)
        latestEnds_[leaves_ + i] = trace.task(byCreation_[i]).ended.value_or(SimTime::max());
    for (std::size_t node = leaves_ - 1; node > 0; --node)
        latestEnds_[node] = std::max(latestEnds_[2 * node], latestEnds_[2 * node + 1]);
}

std::span<const TaskId> TaskSets::doneAt(SimTime at) const { return std::span(byEnd_).first(trace_.doneCount(at)); }

std::size_t TaskSets::createdUpTo(SimTime at) const
{
    const auto later = std::upper_bound(byCreation_.begin(), byCreation_.end(), at, [this](SimTime t, TaskId id) { return t < trace_.task(id).created; });
    return static_cast<std::size_t>(later - byCreation_.begin());
}

PendingTasks TaskSets::pendingAt(SimTime at) const
{
    at = std::min(at, SimTime::max() - SimDuration{1}); // a task that never ends ends after every moment
    return {*this, at, createdUpTo(at), trace_.pendingCount(at)};
}

std::size_t TaskSets::nextEndingAfter(SimTime at, std::size_t from) const
{
    if (from >= byCreation_.size())
        return byCreation_.size();
    // Up, as long as there is nothing to the right below the same parent that ends late enough; then down to the leftmost that does.
    std::size_t node = leaves_ + from;
    while (latestEnds_[node] <= at) {
        while (node % 2 == 1)
            node /= 2;
        if (node == 0)
            return byCreation_.size();
        ++node;
    }
    while (node < leaves_)
        node = latestEnds_[2 * node] > at ? 2 * node : 2 * node + 1;
    return node - leaves_;
}

TaskId PendingTasks::Iterator::operator*() const { return tasks_->sets_->byCreation_[position_]; }

PendingTasks::Iterator& PendingTasks::Iterator::operator++()
{
    const std::size_t next = tasks_->sets_->nextEndingAfter(tasks_->at_, position_ + 1);
    position_ = std::min(next, tasks_->created_);
    return *this;
}

PendingTasks::Iterator PendingTasks::begin() const { return {this, std::min(sets_->nextEndingAfter(at_, 0), created_)}; }

} // namespace interleave
