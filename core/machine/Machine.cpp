#include "core/machine/Machine.h"

#include "core/machine/MachineState.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace interleave {

namespace {

/// sys.setswitchinterval accepts less, but the lock's timeout counts in microseconds (Python/ceval_gil.h, take_gil).
SimDuration atLeastOneMicrosecond(SimDuration interval) { return std::max<SimDuration>(interval, 1us); }

} // namespace

ProcessBody::ProcessBody(ProcessId id, GilKind kind, MachineState& state) : Process(id, kind)
{
    if (kind != GilKind::None)
        lock_.emplace(kind, id, state);
}

void ProcessBody::threadOfItsOwnComes()
{
    if (++osThreads_ == 2 && lock_)
        lock_->showLane();
}

MachineState::MachineState(MachineSettings machineSettings, TraceObserver& observer)
    : book(engine, observer), settings(machineSettings), sleepOvershoot(settings.costs.of(Cost::SleepOvershoot)), gilTimeout(settings.costs.of(Cost::GilTimeout)),
      gilHandover(settings.costs.of(Cost::GilHandover)), host(engine, machineSettings.cores, machineSettings.timeSlice)
{
    settings.switchInterval = atLeastOneMicrosecond(settings.switchInterval);
}

std::uint64_t MachineState::draw(std::uint64_t count)
{
    // splitmix64 (Steele, Lea, Flood 2014): every seed gives a sequence of its own, and the counter is all its state.
    std::uint64_t mixed = settings.seed * 0x9e3779b97f4a7c15u + ++draws * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return (mixed ^ (mixed >> 31)) % count;
}

void MachineState::threadEnded(const ThreadLife& thread)
{
    if (!thread.spec().daemon && --unfinished == 0)
        stop(MachineEnd::Finished);
}

void MachineState::stop(MachineEnd how)
{
    if (!end)
        end = how;
}

void MachineState::lookForCancel()
{
    if (cancel && cancel->load(std::memory_order_relaxed))
        stop(MachineEnd::Cancelled);
}

void MachineState::flushStepOf(TaskId task)
{
    if (stepping && stepping->view().task() == task)
        stepping->view().flushStep();
}

Machine::Machine(MachineSettings settings, TraceObserver& observer) : state_(std::make_unique<MachineState>(settings, observer)) {}
Machine::~Machine() = default;

SimTime Machine::now() const { return state_->engine.now(); }
TraceObserver& Machine::observer() const { return state_->book.observer(); }
std::span<Thread* const> Machine::threads() const { return state_->faces; }

Process& Machine::addProcess(GilKind gil)
{
    const ProcessId id{static_cast<std::uint32_t>(state_->processes.size())};
    state_->processes.push_back(std::make_unique<ProcessBody>(id, gil, *state_));
    return *state_->processes.back();
}

Thread& Machine::startThread(Process& process, ThreadSpec spec, std::unique_ptr<Program> program)
{
    auto& body = static_cast<ProcessBody&>(process);
    assert(!spec.carrier || &spec.carrier->process() == &process);
    LaneId lane = noLane;
    if (spec.carrier) {
        lane = spec.carrier->lane();
    } else {
        body.threadOfItsOwnComes();
        LaneInfo info;
        info.role = spec.role;
        info.process = process.id();
        info.number = spec.number;
        info.name = spec.name;
        lane = state_->book.addLane(std::move(info));
    }
    if (!spec.daemon)
        ++state_->unfinished;
    state_->threads.push_back(std::make_unique<ThreadLife>(*this, *state_, body, std::move(spec), lane, std::move(program)));
    ThreadLife& thread = *state_->threads.back();
    state_->faces.push_back(&thread);
    thread.start();
    return thread;
}

void Machine::wake(Thread& thread, const Thread* by)
{
    auto& life = static_cast<ThreadLife&>(thread);
    if (!life.isInWait()) {
        life.wakeEarly();
        return;
    }
    life.wake();
    if (by)
        state_->book.observer().woke(static_cast<const ThreadLife*>(by)->wakeLane(), life.wakeLane(), now());
}

void Machine::endThread(Thread& thread)
{
    auto& life = static_cast<ThreadLife&>(thread);
    assert(&life != state_->stepping);
    if (!life.isOver() && !state_->end)
        life.endHere();
}

void Machine::endProcess(const Process& process, const Thread* except)
{
    for (const auto& thread : state_->threads) {
        if (&thread->process() == &process && thread.get() != except)
            endThread(*thread);
    }
}

MachineEnd Machine::run(const std::atomic<bool>* cancel)
{
    MachineState& state = *state_;
    state.cancel = cancel;
    if (state.unfinished == 0)
        state.end = MachineEnd::Finished;
    for (std::uint64_t events = 0; !state.end; ++events) {
        if (events % 1024 == 0) // threads that only compute run no program that would notice
            state.lookForCancel();
        const Engine::Progress progress = state.engine.runNext(state.settings.horizon);
        if (progress == Engine::Progress::NothingLeft)
            state.end = MachineEnd::Deadlocked;
        else if (progress == Engine::Progress::HorizonReached)
            state.end = MachineEnd::Horizon;
    }
    return *state.end;
}

std::vector<WaitingThread> Machine::waitingThreads() const
{
    std::vector<const ThreadLife*> waiting;
    for (const auto& thread : state_->threads) {
        if (thread->isInWait())
            waiting.push_back(thread.get());
    }
    std::sort(waiting.begin(), waiting.end(), [](const ThreadLife* left, const ThreadLife* right) { return left->waitNumber() < right->waitNumber(); });
    std::vector<WaitingThread> described;
    for (const ThreadLife* thread : waiting)
        described.push_back(thread->describeWait());
    return described;
}

void Machine::setSwitchInterval(SimDuration interval) { state_->settings.switchInterval = atLeastOneMicrosecond(interval); }
SimDuration Machine::switchInterval() const { return state_->settings.switchInterval; }

TaskId Machine::addTask(TaskInfo info, Process& process) { return state_->book.addTask(std::move(info), process.id()); }
const TaskInfo& Machine::task(TaskId id) const { return state_->book.task(id); }
void Machine::renameTask(TaskId id, std::string name) { state_->book.renameTask(id, std::move(name)); }

void Machine::taskEntered(TaskId id, SpanState state, std::uint32_t target, std::uint32_t line)
{
    state_->flushStepOf(id);
    Span span;
    span.state = state;
    span.target = target;
    span.line = line;
    state_->book.showTask(id, span, nullptr);
}

void Machine::taskStarted(TaskId id) { state_->book.startTask(id); }

void Machine::taskEnded(TaskId id, TaskEnd how)
{
    state_->flushStepOf(id);
    state_->book.endTask(id, how);
}

ResourceId Machine::addResource(std::string name) { return state_->book.addResource(name); }

} // namespace interleave
