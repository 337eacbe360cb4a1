#include "core/machine/ThreadLife.h"

#include "core/machine/MachineState.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace interleave {

ThreadLife::ThreadLife(Machine& machine, MachineState& state, ProcessBody& process, ThreadSpec spec, LaneId lane, std::unique_ptr<Program> program)
    : waitPoint_(state.engine), view_(state.book, lane, spec.carrier ? &static_cast<ThreadLife*>(spec.carrier)->view_ : nullptr), state_(state),
      gil_(process.lock()), program_(std::move(program)), machine_(machine), process_(process), spec_(std::move(spec)), life_(live())
{
}

namespace {

/// A computation of no length is no operation at all.
bool takesTime(const Operation& operation)
{
    const auto* compute = std::get_if<Compute>(&operation);
    return compute && compute->cpu > SimDuration::zero();
}

} // namespace

Engine& ThreadLife::engine() { return state_.engine; }

Activity ThreadLife::live()
{
    Wakeup how = Wakeup::Done;
    for (;;) {
        if (!tryTakeGil())
            co_await gil_->take(*this);
        Operation operation = runProgram(how);
        for (;;) {
            const auto* compute = std::get_if<Compute>(&operation);
            const bool isOverAlready = std::holds_alternative<Wait>(operation) && wokenEarly_;
            goesToWait_ = wokenEarly_ = false;
            if (compute && takesTime(operation))
                co_await carryOut(*compute);
            else if (!compute && !isOverAlready)
                break;
            operation = runProgram(Wakeup::Done);
        }
        how = Wakeup::Done;
        if (const auto* sleep = std::get_if<Sleep>(&operation))
            co_await carryOut(*sleep);
        else if (const auto* wait = std::get_if<Wait>(&operation))
            how = co_await carryOut(*wait);
        else
            break;
        isInWait_ = false;
    }
    if (!state_.end)
        exit();
}

Operation ThreadLife::runProgram(Wakeup how)
{
    state_.lookForCancel();
    if (state_.end)
        return Halt{};
    state_.stepping = this;
    view_.beginStep();
    const Operation operation = program_->advance(*this, how);
    view_.endStep(takesTime(operation));
    state_.stepping = nullptr;
    if (std::holds_alternative<Halt>(operation))
        state_.stop(MachineEnd::Halted);
    return operation;
}

Activity ThreadLife::carryOut(const Compute& compute)
{
    SimDuration left = compute.cpu;
    goesToWait_ = compute.thenWaits;
    isIndivisible_ = compute.indivisible;
    while (left > SimDuration::zero()) {
        if (!isOnCore_ && !state_.host.tryTakeCore(*this))
            co_await state_.host.takeCore(*this);
        if (!mustDropGil()) { // else it was asked while it waited for the core
            view_.enter(compute.state);
            const SimTime begin = engine().now();
            const SimTime end = engine().after(turnOf(left));
            isComputing_ = true;
            co_await waitPoint_.until(end);
            isComputing_ = false;
            left -= engine().now() - begin;
            hasComputed_ = true;
        }
        isIndivisible_ = isIndivisible_ && left > SimDuration::zero();
        if (mustDropGil())
            co_await dropGil();
        if (sliceIsOver_)
            state_.host.leaveCore(*this);
    }
}

WaitPoint::Pause ThreadLife::carryOut(const Sleep& sleep)
{
    const bool overshoots = sleep.state == SpanState::Sleeping && sleep.length > SimDuration::zero();
    const SimDuration late = overshoots ? state_.sleepOvershoot : SimDuration::zero();
    const SimTime end = engine().after(std::min(sleep.length, SimDuration::max() - late) + late);
    view_.enter(sleep.state);
    if (!sleep.keepsGil)
        releaseAll();
    else if (isOnCore_)
        state_.host.leaveCore(*this);
    return waitPoint_.until(end);
}

WaitPoint::Pause ThreadLife::carryOut(const Wait& wait)
{
    wait_ = wait;
    waitsSince_ = engine().now();
    waitNumber_ = state_.waits++;
    isInWait_ = true;
    if (isIdle())
        view_.leave();
    else
        view_.enter(wait.state, wait.target);
    releaseAll();
    return waitPoint_.until(wait.deadline.value_or(SimTime::max()));
}

/// A worker or an event loop that waits for work, not in the middle of any: nothing worth a span.
bool ThreadLife::isIdle() const
{
    const LaneRole role = spec().role;
    const bool serves = role == LaneRole::EventLoop || role == LaneRole::ThreadWorker || role == LaneRole::ProcessWorker;
    return serves && view_.task() == noTask;
}

void ThreadLife::wake()
{
    assert(isInWait_);
    isInWait_ = false;
    waitPoint_.rouse();
}

bool ThreadLife::tryTakeGil()
{
    hasComputed_ = false;
    return !gil_ || gil_->isHeldBy(*this) || gil_->tryTake(*this);
}

bool ThreadLife::mustDropGil() const
{
    // A holder that had to wait for its core first gets something done, or threads that ask each other could keep all from working.
    return hasComputed_ && !isIndivisible_ && gil_ && gil_->dropIsRequested();
}

SimDuration ThreadLife::turnOf(SimDuration left) const
{
    const bool asked = gil_ && gil_->dropIsRequested() && !isIndivisible_;
    return asked ? std::min(left, state_.host.timeSlice()) : left;
}

Activity ThreadLife::dropGil()
{
    view_.leave(true);
    state_.host.leaveCore(*this);
    co_await gil_->giveUp(*this);
    hasComputed_ = false;
}

void ThreadLife::releaseAll()
{
    if (isOnCore_)
        state_.host.leaveCore(*this);
    if (gil_)
        gil_->release(*this);
}

void ThreadLife::exit()
{
    releaseAll();
    goOver();
}

void ThreadLife::goOver()
{
    isOver_ = true;
    view_.leave();
    state_.threadEnded(*this);
}

void ThreadLife::endHere()
{
    waitPoint_.abandon();
    isInWait_ = isComputing_ = false;
    state_.host.remove(*this);
    if (gil_)
        gil_->remove(*this);
    goOver();
}

void ThreadLife::interruptComputation()
{
    if (isComputing_ && !isIndivisible_)
        waitPoint_.rouse();
}

void ThreadLife::leftCore()
{
    isOnCore_ = false;
    sliceIsOver_ = false;
}

void ThreadLife::endSlice()
{
    sliceIsOver_ = true;
    if (isComputing_)
        waitPoint_.rouse();
}

LaneId ThreadLife::wakeLane() const
{
    const TaskId task = view_.task();
    return view_.green() && task != noTask ? state_.book.task(task).lane : view_.id();
}

WaitingThread ThreadLife::describeWait() const
{
    WaitingThread waiting;
    waiting.thread = this;
    waiting.state = wait_.state;
    waiting.target = wait_.target;
    waiting.since = waitsSince_;
    waiting.task = view_.task();
    return waiting;
}

} // namespace interleave
