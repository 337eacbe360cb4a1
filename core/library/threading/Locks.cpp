#include "core/library/threading/Locks.h"

#include "core/python/builtins/Arity.h"

#include <algorithm>

/// Taking a lock, waiting for it, releasing it.

namespace interleave::library {

using namespace python;

std::uint32_t WaitLabel::target(Vm& vm)
{
    if (task != noTask) return index(task);
    if (name.empty() || state == SpanState::WaitsForTask) return noTarget;
    if (!resource_) resource_ = addResource(vm, name);
    return index(*resource_);
}

NativeObject* Lock::forked(Forking& forking) const
{
    auto* copy = forking.vm().heap.make<Lock>(type(), reentrant_, label.get());
    copy->signal = signal;
    copy->holder_ = holder_ ? forking.threadInChild(holder_) : nullptr;
    copy->since_ = since_;
    copy->count_ = count_;
    return copy;
}

bool Lock::tryTake(Vm& vm)
{
    Thread& self = vm.thread();
    if (holder_) return false;
    if (isTakenByNext(self, vm.now())) {
        handOver(*next_, releasedAt_);
        return false;
    }
    if (next_ && next_ != &self) waiting_.push_back(next_); // it comes up too late and begins to wait anew
    handOver(self, vm.now());
    return true;
}

bool Lock::isAwaitedBy(const Thread& thread) const { return std::find(waiting_.begin(), waiting_.end(), &thread) != waiting_.end(); }

void Lock::handOver(Thread& thread, SimTime since)
{
    holder_ = &thread;
    since_ = since;
    count_ = 1;
    next_ = nullptr;
    std::erase(waiting_, &thread);
}

void Lock::release(Vm& vm)
{
    holder_ = nullptr;
    count_ = 0;
    next_ = nullptr;
    if (waiting_.empty()) return;
    next_ = waiting_.front();
    waiting_.erase(waiting_.begin());
    releasedAt_ = vm.now();
    vm.machine().wake(*next_, &vm.thread());
}

/// acquire() of a lock that is held.
class AcquireFrame final : public NativeFrame {
public:
    AcquireFrame(Lock& lock, std::optional<SimTime> deadline) : lock_(&lock), deadline_(deadline) {}
    /// Given up in the middle (a wait where nothing can wait, a thread that was ended): nobody is to be woken for it.
    ~AcquireFrame() override
    {
        if (waiter_) std::erase(lock_->waiting_, waiter_);
    }

    Status resume(Vm& vm, Resume how, Value, Value& result) override
    {
        Thread& self = vm.thread();
        waiter_ = nullptr;
        auto& awaited = vm.extension<LockTypes>().awaited;
        if (how != Resume::Start) {
            awaited.erase(&self);
            // Whoever was woken and sent back to the queue before it came up goes on waiting.
            const bool handedOver = lock_->heldBy(self) && !lock_->isAwaitedBy(self);
            if (handedOver || (lock_->next_ == &self && lock_->tryTake(vm))) return giveBool(result, true);
            if (how == Resume::TimedOut) {
                std::erase(lock_->waiting_, &self);
                return giveBool(result, false);
            }
        }
        if (!lock_->isAwaitedBy(self)) lock_->waiting_.push_back(&self);
        awaited[&self] = lock_.get();
        waiter_ = &self;
        const Ref<WaitLabel> label = lock_->label;
        vm.operation = Wait{label ? label->state : SpanState::WaitsForLock, label ? label->target(vm) : noTarget, deadline_};
        return Status::Blocked;
    }

private:
    Ref<Lock> lock_;
    std::optional<SimTime> deadline_;
    Thread* waiter_ = nullptr; ///< while it stands in the lock's queue
};

Status waitForLock(Vm& vm, Lock& lock, std::optional<SimTime> deadline)
{
    vm.pushNative(std::make_unique<AcquireFrame>(lock, deadline));
    return Status::Pushed;
}

std::optional<SimTime> deadlineAfter(const Vm& vm, double seconds)
{
    auto length = durationFromSeconds(seconds);
    if (!length || *length >= SimTime::max() - vm.now()) return {};
    // Whoever waits for what is left of a time must see some of it pass.
    if (seconds > 0 && *length == SimDuration::zero()) length = std::chrono::nanoseconds(1);
    return vm.now() + *length;
}

const Lock* lockAwaitedBy(Vm& vm, const Thread& thread)
{
    const auto& awaited = vm.extension<LockTypes>().awaited;
    const auto found = awaited.find(&thread);
    return found == awaited.end() ? nullptr : found->second;
}

WaitLabel* numberedLabel(Vm& vm, std::string_view kind)
{
    auto& types = vm.extension<LockTypes>();
    const std::uint32_t number = ++types.numbers[std::string(kind)];
    return vm.heap.make<WaitLabel>(types.label, std::string(kind) + "-" + std::to_string(number));
}

} // namespace interleave::library
