#include "core/machine/ThreadLane.h"

#include <utility>

namespace interleave {

Span ThreadLane::spanOf(SpanState state, std::uint32_t target) const
{
    Span span;
    span.state = state;
    span.task = task_;
    span.target = target;
    span.line = line_;
    return span;
}

void ThreadLane::enter(SpanState state, std::uint32_t target)
{
    shown_ = spanOf(state, target);
    stepIsUnseen_ = false;
    showOnLane(*shown_);
    if (task_ != noTask)
        book_.showTask(task_, *shown_, this);
}

void ThreadLane::leave(bool forced)
{
    clearLane(forced);
    shown_.reset();
    if (task_ != noTask)
        book_.hideTask(task_, this, forced);
}

void ThreadLane::setTask(TaskId task)
{
    if (task == task_)
        return;
    flushStep();
    if (task_ != noTask)
        book_.hideTask(task_, this);
    task_ = task;
    if (inStep_)
        stepIsUnseen_ = true;
    else if (shown_)
        enter(shown_->state, shown_->target);
}

void ThreadLane::beginStep()
{
    inStep_ = true;
    // A step that begins with the end of a computation has been seen already.
    stepIsUnseen_ = !(shown_ && shown_->state == SpanState::Running);
}

void ThreadLane::flushStep()
{
    if (inStep_ && stepIsUnseen_ && task_ != noTask)
        enter(SpanState::Running);
}

void ThreadLane::endStep(bool computes)
{
    if (!computes)
        flushStep();
    inStep_ = false;
}

void ThreadLane::showOnLane(const Span& span)
{
    if (span.state == SpanState::Queued)
        clearLane(false);
    else if (carrier_ && span.state == SpanState::Running)
        carrier_->cover(*this, span);
    else if (carrier_)
        carrier_->uncover(*this, false);
    else if (!coveredBy_ || span.state == SpanState::Running)
        book_.enterLane(id_, span);
}

void ThreadLane::clearLane(bool forced)
{
    if (carrier_)
        carrier_->uncover(*this, forced);
    else if (!coveredBy_)
        book_.leaveLane(id_, forced);
}

void ThreadLane::cover(const ThreadLane& green, const Span& span)
{
    coveredBy_ = &green;
    book_.enterLane(id_, span);
}

void ThreadLane::uncover(const ThreadLane& green, bool forced)
{
    if (coveredBy_ != &green)
        return;
    coveredBy_ = nullptr;
    book_.leaveLane(id_, forced);
    if (shown_ && shown_->state != SpanState::Queued)
        book_.enterLane(id_, *shown_);
}

} // namespace interleave
