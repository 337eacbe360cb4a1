/// The machine with its full trace against a bare event loop in the same process: workloads W2 and W2L of docs/performance.md, tasks over a
/// pool of eight workers under one GIL, each three times (compute, then sleep 10 ms). With computations of 1 ms nobody is ever pre-empted;
/// those of 12 ms are cut at the switch interval.

#include "core/machine/Machine.h"
#include "core/trace/TraceRecorder.h"
#include "tests/bench/LadderQueue.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <deque>

namespace interleave::bench {

namespace {

constexpr std::size_t workers = 8;
constexpr int rounds = 3;
constexpr std::int64_t eventsPerTask = std::int64_t{2} * rounds;
constexpr std::int64_t millisecond = 1'000'000;
constexpr std::int64_t sleeping = 10 * millisecond;
constexpr std::int64_t switchInterval = 5 * millisecond;

/// Workers, a GIL with CPython's rules and a queue of events: nothing is recorded.
class BarePool {
public:
    BarePool(std::int64_t tasks, std::int64_t compute) : tasksLeft_(tasks), compute_(compute) { }

    std::int64_t run()
    {
        for (std::size_t worker = 0; worker < workers; ++worker) {
            if (takeTask(worker)) acquire(worker);
        }
        while (!queue_.empty()) {
            const BareEvent event = queue_.pop();
            const std::size_t worker = event.number % workers;
            switch (event.number / workers % 3) {
            case Sleep: slept(event.at, worker); break;
            case Compute:
                if (event.number == workers_[worker].computation) computed(event.at, worker);
                break;
            default:
                if (event.number == workers_[worker].patience) timedOut(event.at, worker);
            }
        }
        return now_;
    }

private:
    enum Kind : std::uint8_t { Sleep, Compute, Patience };
    static constexpr std::size_t nobody = workers;

    struct Worker {
        int roundsLeft = 0;
        std::int64_t left = 0; ///< of the computation
        std::int64_t turnBegan = 0;
        std::uint64_t computation = 0; ///< number of the event at its end; others are of turns that were cut
        std::uint64_t patience = 0;
        std::uint64_t switchesSeen = 0;
    };

    bool takeTask(std::size_t worker)
    {
        if (tasksLeft_ == 0) return false;
        --tasksLeft_;
        workers_[worker].roundsLeft = rounds;
        workers_[worker].left = compute_;
        return true;
    }

    std::uint64_t push(std::int64_t at, Kind kind, std::size_t worker)
    {
        const std::uint64_t number = (sequence_++ * 3 + kind) * workers + worker;
        queue_.push({at, number});
        return number;
    }

    void slept(std::int64_t at, std::size_t worker)
    {
        now_ = at;
        workers_[worker].left = compute_;
        if (--workers_[worker].roundsLeft > 0 || takeTask(worker)) acquire(worker);
    }

    void computed(std::int64_t at, std::size_t worker)
    {
        now_ = at;
        push(at + sleeping, Sleep, worker);
        handOver();
    }

    void timedOut(std::int64_t at, std::size_t worker)
    {
        now_ = at;
        if (workers_[worker].switchesSeen != switches_) {
            beginWait(worker);
            return;
        }
        const std::size_t dropper = holder_;
        workers_[dropper].left -= at - workers_[dropper].turnBegan;
        workers_[dropper].computation = 0;
        handOver();
        acquire(dropper);
    }

    void acquire(std::size_t worker)
    {
        if (holder_ == nobody) {
            hold(worker);
        } else {
            waiting_.push_back(worker);
            beginWait(worker);
        }
    }

    void beginWait(std::size_t worker)
    {
        workers_[worker].switchesSeen = switches_;
        workers_[worker].patience = push(now_ + switchInterval, Patience, worker);
    }

    void handOver()
    {
        holder_ = nobody;
        ++switches_;
        if (waiting_.empty()) return;
        const std::size_t next = waiting_.front();
        waiting_.pop_front();
        hold(next);
    }

    void hold(std::size_t worker)
    {
        holder_ = worker;
        ++switches_;
        workers_[worker].patience = 0;
        workers_[worker].turnBegan = now_;
        workers_[worker].computation = push(now_ + workers_[worker].left, Compute, worker);
    }

    LadderQueue queue_;
    std::array<Worker, workers> workers_;
    std::deque<std::size_t> waiting_;
    std::size_t holder_ = nobody;
    std::uint64_t switches_ = 0;
    std::uint64_t sequence_ = 1;
    std::int64_t now_ = 0;
    std::int64_t tasksLeft_;
    std::int64_t compute_;
};

void bare(benchmark::State& state)
{
    std::int64_t end = 0;
    for (auto _ : state) {
        BarePool pool(state.range(0), state.range(1) * millisecond);
        end = pool.run();
        benchmark::DoNotOptimize(end);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0) * eventsPerTask);
    state.counters["end"] = static_cast<double>(end) / 1e9;
}

struct Tasks {
    std::int64_t left = 0;
    SimDuration compute{};
};

class PoolWorker final : public Program {
public:
    explicit PoolWorker(Tasks& tasks) : tasks_(tasks) { }
    Operation advance(Thread& self, Wakeup) override
    {
        computes_ = !computes_;
        if (!computes_) return interleave::Sleep{SimDuration(sleeping)};
        if (roundsLeft_ == 0 && !takeTask(self)) return Exit{};
        --roundsLeft_;
        return interleave::Compute{tasks_.compute};
    }

private:
    bool takeTask(Thread& self)
    {
        Machine& machine = self.machine();
        if (self.currentTask() != noTask) machine.taskEnded(self.currentTask(), TaskEnd::Finished);
        if (tasks_.left == 0) return false;
        --tasks_.left;
        const TaskId task = machine.addTask({}, self.process());
        self.setCurrentTask(task);
        machine.taskStarted(task);
        roundsLeft_ = rounds;
        return true;
    }

    Tasks& tasks_;
    int roundsLeft_ = 0;
    bool computes_ = false;
};

void machine(benchmark::State& state)
{
    std::int64_t end = 0;
    for (auto _ : state) {
        Tasks tasks{state.range(0), SimDuration(state.range(1) * millisecond)};
        TraceRecorder recorder;
        Machine machine({}, recorder);
        Process& process = machine.addProcess(GilKind::Preemptive);
        for (std::uint32_t number = 1; number <= workers; ++number) {
            ThreadSpec spec;
            spec.role = LaneRole::ThreadWorker;
            spec.number = number;
            machine.startThread(process, spec, std::make_unique<PoolWorker>(tasks));
        }
        if (machine.run() != MachineEnd::Finished) state.SkipWithError("did not finish");
        const auto trace = recorder.finish(machine.now());
        benchmark::DoNotOptimize(trace->makespan());
        end = trace->makespan().count();
    }
    // What coincides may be taken in another order: the last tasks then share the workers differently.
    if (std::abs(BarePool(state.range(0), state.range(1) * millisecond).run() - end) > 20 * millisecond)
        state.SkipWithError("the bare loop ends at another moment");
    state.SetItemsProcessed(state.iterations() * state.range(0) * eventsPerTask);
    state.counters["end"] = static_cast<double>(end) / 1e9;
}

BENCHMARK(bare)->Name("W2/bare")->Args({1000, 1})->Args({100'000, 1})->Unit(benchmark::kMillisecond);
BENCHMARK(machine)->Name("W2/machine")->Args({1000, 1})->Args({100'000, 1})->Unit(benchmark::kMillisecond);
BENCHMARK(bare)->Name("W2L/bare")->Args({1000, 12})->Args({100'000, 12})->Unit(benchmark::kMillisecond);
BENCHMARK(machine)->Name("W2L/machine")->Args({1000, 12})->Args({100'000, 12})->Unit(benchmark::kMillisecond);

} // namespace

} // namespace interleave::bench

BENCHMARK_MAIN();
