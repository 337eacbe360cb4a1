#include "core/python/vm/Interpreter.h"
#include "core/python/vm/ThreadBook.h"

/// What running code takes: of the operation limit, and of simulated time.
///
/// Time is counted in whole checks (Vm::checkEvery operations) and paid where CPython 3.11 looks at its eval breaker: when a loop jumps back, when
/// a function begins, when a native call has ended (Python/ceval.c, CHECK_EVAL_BREAKER). There a thread can lose the GIL.

namespace interleave::python {

bool Vm::checkpoint()
{
    executed_ += sinceCheck_ + (heap.allocated() - allocatedBefore_) / 16;
    payForCode(std::exchange(sinceCheck_, 0));
    allocatedBefore_ = heap.allocated();
    if (halted()) {
        return false;
    }
    if (executed_ > host.limits.operations) {
        haltLimit(LimitKind::Operations);
        return false;
    }
    if (heap.overLimit()) {
        haltLimit(LimitKind::Memory);
        return false;
    }
    if (host.cancel && host.cancel->load(std::memory_order_relaxed)) {
        halt.kind = HaltReason::Kind::Exit;
        return false;
    }
    return true;
}

namespace {
/// The library's own code counts this much less, where it counts at all: what it costs is said by costs of its own, but a loop in it that waits for
/// the clock to move must not wait for ever.
constexpr std::uint64_t weightOfProgram = 8;
} // namespace

/// The operations since the last check count for whoever executes now: on the average that is right.
void Vm::payForCode(std::uint64_t operations)
{
    if (!fiber_ || !fiber_->top || host.costs.raw(Cost::Operation) == 0) return;
    const auto grace = static_cast<std::uint64_t>(host.costs.raw(Cost::OperationGrace));
    const bool isLibrary = !fiber_->top->native && static_cast<const Frame*>(fiber_->top)->code->code->hidden;
    if (isLibrary && grace == 0) return;
    fiber_->stretch += isLibrary ? operations / weightOfProgram : operations;
    if (fiber_->stretch < grace) return;
    owe(host.costs.of(Cost::Operation, fiber_->stretch - std::exchange(fiber_->paid, fiber_->stretch)));
    // Nothing of what is owed was paid for a whole check: no loop has jumped back since.
    owesNativeCall_ = yieldsSoon_ || operations > 2 * checkEvery;
    yieldsSoon_ = true;
}

void Vm::oweForCode(Cost cost)
{
    if (fiber_->paid > 0 || host.costs.raw(Cost::OperationGrace) == 0) owe(cost);
}

namespace {
/// Where awaiting blocks the thread, the code of asyncio itself relies on being alone between two waits, as it is on an event loop.
bool isUndivided(const Frame& frame)
{
    const std::string& file = frame.code->code->source->name;
    return file.starts_with("asyncio") || file.starts_with("_asyncio");
}
} // namespace

bool Vm::mayYield(const Frame& frame)
{
    if (frame.code->code->hidden && isUndivided(frame)) return false;
    const bool isLibrary = frame.code->code->hidden && host.costs.raw(Cost::OperationGrace) == 0;
    if (nested_ > 0 || isLibrary) return false;
    operation = takeOwed();
    return std::get<Compute>(operation).cpu > SimDuration::zero();
}

Compute Vm::takeOwed()
{
    Compute compute;
    compute.cpu = std::exchange(owed_, SimDuration::zero());
    compute.indivisible = std::exchange(owesNativeCall_, false);
    yieldsSoon_ = false;
    return compute;
}

Status Vm::settle()
{
    operation = takeOwed();
    return Status::Blocked;
}

/// What is owed comes before whatever the thread does next.
Operation Vm::afterOwed(Operation next)
{
    if (owed_ == SimDuration::zero()) return next;
    Compute compute = takeOwed();
    extension<ThreadBook>().threads[thread_].computed += compute.cpu;
    if (const auto* wanted = std::get_if<Compute>(&next)) {
        if (wanted->state == compute.state && !compute.indivisible && !wanted->indivisible) {
            compute.cpu += wanted->cpu;
            compute.thenWaits = wanted->thenWaits;
            return compute;
        }
    }
    compute.thenWaits = std::holds_alternative<Wait>(next);
    fiber_->deferred = std::move(next);
    return compute;
}

// What the machine keeps of a wait in the trace makes it dearer than an instruction: an endless loop of sleeps ends in seconds.
constexpr std::uint64_t costOfWaiting = 150;

Operation Vm::advance(Fiber& fiber, Thread& thread, Wakeup how)
{
    fiber_ = &fiber;
    thread_ = &thread;
    if (!fiber.started) extension<ThreadBook>().threads[&thread].fiber = &fiber;
    if (fiber.deferred) {
        fiber.left = now();
        return *std::exchange(fiber.deferred, {});
    }
    if (fiber.left && now() != *fiber.left) fiber.stretch = fiber.paid = 0;
    Interpreter interpreter(*this);
    const Resume resume = !fiber.started ? Resume::Start : how == Wakeup::TimedOut ? Resume::TimedOut : Resume::Woken;
    fiber.started = true;
    switch (interpreter.run(nullptr, resume)) {
    case Interpreter::End::Blocked:
        if (Frame* frame = userFrame()) thread.setLine(frame->line());
        if (const auto* compute = std::get_if<Compute>(&operation)) extension<ThreadBook>().threads[&thread].computed += compute->cpu;
        fiber.left.reset();
        if (!std::holds_alternative<Compute>(operation)) {
            sinceCheck_ += costOfWaiting;
            fiber.left = now();
        }
        return afterOwed(operation);
    case Interpreter::End::Finished: return afterOwed(Exit{});
    case Interpreter::End::Halted: break;
    }
    return Halt{};
}

} // namespace interleave::python
