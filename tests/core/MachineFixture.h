#pragma once

/// Small programs for the simulated computer, written as scripts of operations, and a machine that records what they do.

#include "core/machine/Machine.h"
#include "core/trace/TraceRecorder.h"

#include <deque>
#include <functional>
#include <string>
#include <utility>

namespace interleave::testing {

/// One line of a script: an operation, or something done in no time (which returns nothing).
using Line = std::function<std::optional<Operation>(Thread&, Wakeup)>;

inline Line operation(Operation what)
{
    return [what](Thread&, Wakeup) { return std::optional{what}; };
}
inline Line compute(SimDuration cpu) { return operation(Compute{cpu, SpanState::Running}); }
inline Line sleep(SimDuration length) { return operation(Sleep{length, SpanState::Sleeping}); }
inline Line wait(std::optional<SimTime> deadline = {}) { return operation(Wait{SpanState::WaitsForLock, noTarget, deadline}); }
inline Line halt() { return operation(Halt{}); }
inline Line then(std::function<void(Thread&)> action)
{
    return [action = std::move(action)](Thread& self, Wakeup) {
        action(self);
        return std::optional<Operation>{};
    };
}
inline Line workFor(TaskId task)
{
    return then([task](Thread& self) { self.setCurrentTask(task); });
}
inline Line atLine(std::uint32_t line)
{
    return then([line](Thread& self) { self.setLine(line); });
}

using Script = std::vector<Line>;

inline Script operator+(Script left, const Script& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}
inline Script repeat(std::size_t times, const Script& script)
{
    Script all;
    for (std::size_t i = 0; i < times; ++i)
        all = std::move(all) + script;
    return all;
}

/// Runs its lines one after the other, then exits.
class ScriptProgram final : public Program {
public:
    explicit ScriptProgram(Script script) : script_(std::move(script)) {}

    Operation advance(Thread& self, Wakeup how) override
    {
        while (next_ < script_.size()) {
            if (const auto what = script_[next_++](self, how))
                return *what;
        }
        return Exit{};
    }

private:
    Script script_;
    std::size_t next_ = 0;
};

/// A worker of a pool: takes the next script of the shared list and runs it as a task.
class WorkerProgram final : public Program {
public:
    struct Job {
        TaskId task = noTask;
        Script script;
    };
    using Jobs = std::deque<Job>;

    explicit WorkerProgram(std::shared_ptr<Jobs> jobs) : jobs_(std::move(jobs)) {}

    Operation advance(Thread& self, Wakeup how) override
    {
        for (;;) {
            while (next_ < job_.script.size()) {
                if (const auto what = job_.script[next_++](self, how))
                    return *what;
            }
            finishJob(self);
            if (jobs_->empty())
                return Exit{};
            startJob(self);
        }
    }

private:
    void finishJob(Thread& self)
    {
        if (job_.task != noTask)
            self.machine().taskEnded(job_.task, TaskEnd::Finished);
        self.setCurrentTask(noTask);
    }
    void startJob(Thread& self)
    {
        job_ = std::move(jobs_->front());
        jobs_->pop_front();
        next_ = 0;
        if (job_.task == noTask)
            return;
        self.setCurrentTask(job_.task);
        self.machine().taskStarted(job_.task);
    }

    std::shared_ptr<Jobs> jobs_;
    Job job_;
    std::size_t next_ = 0;
};

/// A machine with its recorder. Make threads, call run(), look at trace().
class Rig {
public:
    explicit Rig(MachineSettings settings = {}) : machine_(settings, recorder_) {}

    Machine& machine() { return machine_; }
    Process& process(GilKind gil = GilKind::Preemptive) { return machine_.addProcess(gil); }

    Thread& thread(Process& process, std::string name, Script script, bool daemon = false, Thread* carrier = nullptr)
    {
        ThreadSpec spec;
        spec.name = std::move(name);
        spec.daemon = daemon;
        spec.carrier = carrier;
        return machine_.startThread(process, std::move(spec), std::make_unique<ScriptProgram>(std::move(script)));
    }

    TaskId task(Process& process, std::string name)
    {
        TaskInfo info;
        info.name = std::move(name);
        return machine_.addTask(std::move(info), process);
    }

    /// Workers that take the scripts from one list.
    void pool(Process& process, std::size_t workers, const std::vector<Script>& scripts)
    {
        auto jobs = std::make_shared<WorkerProgram::Jobs>();
        for (const Script& script : scripts)
            jobs->push_back({task(process, "task-" + std::to_string(jobs->size() + 1)), script});
        for (std::size_t i = 0; i < workers; ++i) {
            ThreadSpec spec;
            spec.name = "worker-" + std::to_string(i + 1);
            machine_.startThread(process, std::move(spec), std::make_unique<WorkerProgram>(jobs));
        }
    }

    MachineEnd run(const std::atomic<bool>* cancel = nullptr)
    {
        const MachineEnd end = machine_.run(cancel);
        trace_ = recorder_.finish(machine_.now());
        return end;
    }

    const Trace& trace() const { return *trace_; }
    SimDuration makespan() const { return trace_->makespan(); }

    /// The spans of the lane of that name, empty if there is none.
    std::vector<Span> spans(const std::string& name) const
    {
        for (const Lane& lane : trace_->lanes()) {
            if (lane.info.name == name)
                return lane.spans;
        }
        return {};
    }
    /// Those in one state.
    std::vector<Span> spans(const std::string& name, SpanState state) const
    {
        auto found = spans(name);
        std::erase_if(found, [state](const Span& span) { return span.state != state; });
        return found;
    }
    /// When the lane of that name does nothing any more.
    SimDuration endOf(const std::string& name) const
    {
        const auto all = spans(name);
        return all.empty() ? SimDuration{} : all.back().end.time_since_epoch();
    }
    SimDuration total(const std::string& name, SpanState state) const
    {
        SimDuration sum{};
        for (const Span& span : spans(name, state))
            sum += span.duration();
        return sum;
    }

private:
    TraceRecorder recorder_;
    Machine machine_;
    std::shared_ptr<const Trace> trace_;
};

inline SimTime at(SimDuration sinceStart) { return SimTime{sinceStart}; }

} // namespace interleave::testing
