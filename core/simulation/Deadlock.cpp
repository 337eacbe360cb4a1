#include "core/simulation/Deadlock.h"

#include "core/library/asyncio/Asyncio.h"
#include "core/library/machine/SharedObjects.h"
#include "core/library/threading/Locks.h"
#include "core/python/vm/ThreadBook.h"

#include <algorithm>

namespace interleave {

namespace {

/// One who waits, with what is needed to find out whom he waits for.
struct Waiter {
    StuckWait wait;
    const Thread* thread = nullptr;       ///< nullptr: a task of an event loop
    const Thread* holderThread = nullptr; ///< who holds what it waits for, as far as it is a thread
    TaskId holderTask = noTask;           ///< or a task
};

class Stuck {
public:
    explicit Stuck(python::Vm& vm) : vm_(vm), machine_(vm.machine()) {}

    void find(Outcome& outcome)
    {
        findTasks();
        findThreads();
        for (Waiter& waiter : waiters_) linkToHolder(waiter);
        for (const Waiter& waiter : waiters_) outcome.stuck.push_back(waiter.wait);
        outcome.cycle = cycleIn(outcome.stuck);
    }

private:
    std::string taskName(TaskId id) const { return id == noTask ? std::string() : machine_.task(id).name; }
    /// A thread is known by the task that it works for.
    std::string nameOf(const Thread& thread) const { return thread.currentTask() != noTask ? taskName(thread.currentTask()) : thread.spec().name; }

    void findTasks()
    {
        for (const library::TaskObject* task : library::asyncioOf(vm_).tasks()) {
            Waiter waiter;
            StuckWait& wait = waiter.wait;
            wait.task = task->id;
            wait.lane = machine_.task(task->id).lane;
            wait.waiter = taskName(task->id);
            if (const auto* future = library::asFuture(vm_, task->waiter)) {
                wait.state = future->waitState;
                wait.target = future->waitTarget;
                const bool forTask = future->waitState == SpanState::WaitsForTask && future->waitTarget != noTarget;
                waiter.holderTask = forTask ? static_cast<TaskId>(future->waitTarget) : future->place ? future->place->owner : noTask;
                wait.waitsFor = forTask ? taskName(waiter.holderTask) : library::waitText(*future);
            }
            waiters_.push_back(std::move(waiter));
        }
    }

    void findThreads()
    {
        const bool loopTasks = !waiters_.empty();
        for (const WaitingThread& waiting : machine_.waitingThreads()) {
            // Somebody who waits for work, or for its tasks, which are named themselves.
            if (servesOthers(waiting) || (waiting.state == SpanState::WaitsForIo && loopTasks)) continue;
            waiters_.push_back(waiterOf(waiting));
        }
    }

    /// A worker, a queue's feeder, a pool's manager: nothing of the program runs on it.
    bool servesOthers(const WaitingThread& waiting) const
    {
        const LaneRole role = waiting.thread->spec().role;
        if (waiting.task != noTask || role == LaneRole::Main || role == LaneRole::EventLoop) return false;
        return !vm_.extension<python::ThreadBook>().runsProgram(*waiting.thread);
    }

    Waiter waiterOf(const WaitingThread& waiting)
    {
        Waiter waiter;
        StuckWait& wait = waiter.wait;
        waiter.thread = waiting.thread;
        wait.lane = waiting.thread->lane();
        wait.task = waiting.task;
        wait.state = waiting.state;
        wait.target = waiting.target;
        wait.since = waiting.since;
        wait.waiter = nameOf(*waiting.thread);
        const library::Lock* lock = library::lockAwaitedBy(vm_, *waiting.thread);
        const library::WaitLabel* label = lock ? lock->label.get() : nullptr;
        if (waiting.state == SpanState::WaitsForTask && waiting.target != noTarget) {
            waiter.holderTask = static_cast<TaskId>(waiting.target);
            wait.waitsFor = taskName(waiter.holderTask);
        } else if (label) {
            wait.waitsFor = label->name + variableOf(*waiting.thread, *lock);
            if (waiting.state == SpanState::WaitsForTask) waiter.holderThread = threadNamed(label->name);
        } else {
            const auto& names = vm_.extension<library::ResourceNames>().names;
            if (waiting.target < names.size()) wait.waitsFor = names[waiting.target];
        }
        if (const library::ProcessMemory* child = library::processAwaitedBy(vm_, *waiting.thread); child && child->mainThread) {
            waiter.holderThread = child->mainThread;
            wait.waitsFor = child->mainThread->spec().name;
        }
        if (const library::Semaphore* semaphore = library::semaphoreAwaitedBy(vm_, *waiting.thread)) {
            wait.waitsFor = semaphore->name;
            waiter.holderThread = semaphore->holder;
            if (semaphore->holder) wait.heldSince = semaphore->since;
        }
        if (lock && lock->holder() && waiting.state == SpanState::WaitsForLock) {
            waiter.holderThread = lock->holder();
            wait.heldSince = lock->heldSince();
        }
        return waiter;
    }

    /// ` (lock_a)`: the global variable that the program calls it by, if there is one.
    std::string variableOf(const Thread& thread, const library::Lock& lock)
    {
        const library::ProcessMemory& memory = vm_.extension<library::Memories>().of(thread.process());
        if (!memory.main || !memory.main->dict) return {};
        for (const auto& entry : memory.main->dict->table.entries()) {
            const auto* name = python::as<python::Str>(entry.key);
            if (name && entry.value.isObject() && entry.value.asObject() == &lock) return " (" + name->text() + ")";
        }
        return {};
    }

    const Thread* threadNamed(const std::string& name) const
    {
        for (const Thread* thread : machine_.threads()) {
            if (!thread->finished() && thread->spec().name == name) return thread;
        }
        return nullptr;
    }

    void linkToHolder(Waiter& waiter)
    {
        const Waiter* holder = holderOf(waiter);
        if (holder) waiter.wait.holderWait = static_cast<std::size_t>(holder - waiters_.data());
        if (waiter.holderThread) {
            waiter.wait.holder = nameOf(*waiter.holderThread);
        } else if (holder) {
            waiter.wait.holder = holder->wait.waiter;
        } else if (waiter.holderTask != noTask) {
            waiter.wait.holder = taskName(waiter.holderTask);
        }
    }

    const Waiter* holderOf(const Waiter& waiter) const
    {
        const auto found = [this](auto matches) {
            const auto it = std::find_if(waiters_.begin(), waiters_.end(), matches);
            return it == waiters_.end() ? nullptr : &*it;
        };
        if (waiter.holderThread) return found([&](const Waiter& other) { return other.thread == waiter.holderThread; });
        if (waiter.holderTask == noTask) return nullptr;
        if (const Waiter* runs = found([&](const Waiter& other) { return other.wait.task == waiter.holderTask; })) return runs;
        // A call that nobody has begun: it is queued behind those that the workers are in the middle of.
        return found([](const Waiter& other) {
            const bool isWorker = other.thread && (other.thread->spec().role == LaneRole::ThreadWorker || other.thread->spec().role == LaneRole::ProcessWorker);
            return isWorker && other.wait.task != noTask;
        });
    }

    /// Everybody waits for one at most: following that leads into a cycle or to somebody who waits for nobody in particular.
    static std::vector<std::size_t> cycleIn(const std::vector<StuckWait>& stuck)
    {
        std::vector<std::size_t> visitedFrom(stuck.size(), stuck.size());
        for (std::size_t start = 0; start < stuck.size(); ++start) {
            std::optional<std::size_t> at = start;
            while (at && visitedFrom[*at] == stuck.size()) {
                visitedFrom[*at] = start;
                at = stuck[*at].holderWait;
            }
            if (!at || visitedFrom[*at] != start) continue;
            std::vector<std::size_t> cycle;
            for (std::size_t next = *at; cycle.empty() || next != *at; next = *stuck[next].holderWait) cycle.push_back(next);
            return cycle;
        }
        return {};
    }

    python::Vm& vm_;
    const Machine& machine_;
    std::vector<Waiter> waiters_;
};

std::string seconds(SimTime at)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3f s", toSeconds(at));
    return text;
}

std::string sentence(const StuckWait& wait)
{
    std::string text = wait.waiter + " waits for " + (wait.waitsFor.empty() ? "something" : wait.waitsFor) + " since " + seconds(wait.since);
    if (wait.holder.empty()) return text + ", which nothing will complete";
    if (wait.state == SpanState::WaitsForLock) return text + ", held by " + wait.holder + (wait.heldSince ? " since " + seconds(*wait.heldSince) : std::string());
    return wait.holder == wait.waitsFor ? text : text + ", behind " + wait.holder;
}

} // namespace

void findStuck(python::Vm& vm, Outcome& outcome) { Stuck(vm).find(outcome); }

void setBeginOfWaits(std::vector<StuckWait>& stuck, const Trace& trace)
{
    for (StuckWait& wait : stuck) {
        const auto& spans = trace.lane(wait.lane).spans;
        const bool spanOfWait = !spans.empty() && spans.back().state == wait.state;
        wait.since = spanOfWait ? spans.back().begin : SimTime(trace.makespan());
    }
}

std::string deadlockReport(const Outcome& outcome, SimTime at)
{
    std::string text = "Deadlock at " + seconds(at) + ": nothing can run any more.\n";
    for (const StuckWait& wait : outcome.stuck) text += "  " + sentence(wait) + "\n";
    if (outcome.cycle.empty()) return text;
    text += "  They wait in a cycle: ";
    for (const std::size_t position : outcome.cycle) text += outcome.stuck[position].waiter + " -> " + outcome.stuck[position].waitsFor + " -> ";
    return text + outcome.stuck[outcome.cycle.front()].waiter + "\n";
}

} // namespace interleave
