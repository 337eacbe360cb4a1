/// The machine with its full trace against bare event loops in the same process: workloads W1 and W3 of docs/performance.md.
/// Each iteration takes another seed, or branch prediction would learn the sequence.

#include "core/machine/Machine.h"
#include "core/trace/TraceRecorder.h"
#include "tests/bench/LadderQueue.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <deque>
#include <queue>
#include <random>

namespace interleave::bench {

namespace {

constexpr int sleepsPerTask = 10;

using Random = std::minstd_rand;

/// Uniform in 1 ns … 1 s.
std::int64_t nextSleep(Random& random) { return static_cast<std::int64_t>(random() % 1'000'000'000) + 1; }

struct HeapQueue {
    struct Later {
        bool operator()(const BareEvent& a, const BareEvent& b) const { return b < a; }
    };
    std::priority_queue<BareEvent, std::vector<BareEvent>, Later> heap;
    bool empty() const { return heap.empty(); }
    void push(BareEvent event) { heap.push(event); }
    BareEvent pop()
    {
        const BareEvent event = heap.top();
        heap.pop();
        return event;
    }
};

// ---- W1: tasks that sleep ten times

template <class Queue>
void w1Bare(benchmark::State& state)
{
    const auto tasks = static_cast<std::uint64_t>(state.range(0));
    std::uint32_t seed = 1;
    for (auto _ : state) {
        Random random(seed++);
        Queue queue;
        std::vector<std::uint8_t> left(tasks, sleepsPerTask);
        std::uint64_t number = 0;
        for (std::uint64_t task = 0; task < tasks; ++task)
            queue.push({nextSleep(random), number++ * tasks + task});
        std::int64_t last = 0;
        while (!queue.empty()) {
            const BareEvent event = queue.pop();
            if (event.at < last) state.SkipWithError("out of order");
            last = event.at;
            const std::uint64_t task = event.number % tasks;
            if (--left[task] > 0) queue.push({event.at + nextSleep(random), number++ * tasks + task});
        }
        benchmark::DoNotOptimize(last);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0) * sleepsPerTask);
}

class Sleeper final : public Program {
public:
    explicit Sleeper(Random& random) : random_(random) {}
    Operation advance(Thread&, Wakeup) override
    {
        if (left_-- == 0) return Exit{};
        return Sleep{SimDuration(nextSleep(random_))};
    }

private:
    Random& random_;
    int left_ = sleepsPerTask;
};

void w1Machine(benchmark::State& state)
{
    std::uint32_t seed = 1;
    for (auto _ : state) {
        Random random(seed++);
        TraceRecorder recorder;
        Machine machine({}, recorder);
        Process& process = machine.addProcess(GilKind::None);
        for (std::int64_t i = 0; i < state.range(0); ++i)
            machine.startThread(process, {}, std::make_unique<Sleeper>(random));
        if (machine.run() != MachineEnd::Finished) state.SkipWithError("did not finish");
        const auto trace = recorder.finish(machine.now());
        benchmark::DoNotOptimize(trace->makespan());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0) * sleepsPerTask);
}

// ---- W3: one server, customers that come and are served at random

constexpr std::int64_t meanArrival = 1'250'000'000;
constexpr std::int64_t meanService = 1'000'000'000;

std::int64_t exponential(Random& random, std::int64_t mean)
{
    const double uniform = (static_cast<double>(random()) + 0.5) / 2147483648.0;
    return 1 + static_cast<std::int64_t>(-std::log(uniform) * static_cast<double>(mean));
}

void w3Bare(benchmark::State& state)
{
    std::uint32_t seed = 1;
    double mean = 0;
    for (auto _ : state) {
        Random random(seed++);
        HeapQueue queue;
        std::deque<std::int64_t> waiting;
        std::uint64_t number = 0;
        std::int64_t left = state.range(0);
        double sum = 0;
        queue.push({exponential(random, meanArrival), number++ * 2});
        while (!queue.empty()) {
            const BareEvent event = queue.pop();
            const bool arrival = event.number % 2 == 0;
            if (arrival) {
                waiting.push_back(event.at);
                if (--left > 0) queue.push({event.at + exponential(random, meanArrival), number++ * 2});
            } else {
                sum += static_cast<double>(event.at - waiting.front());
                waiting.pop_front();
            }
            if (!waiting.empty() && (!arrival || waiting.size() == 1)) queue.push({event.at + exponential(random, meanService), number++ * 2 + 1});
        }
        mean += sum / static_cast<double>(state.range(0)) / 1e9;
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["sojourn"] = mean / static_cast<double>(state.iterations());
}

struct Station {
    Random random;
    std::deque<SimTime> waiting;
    Thread* server = nullptr;
    std::int64_t left = 0;
    double sum = 0;
};

class Source final : public Program {
public:
    explicit Source(Station& station) : station_(station) {}
    Operation advance(Thread& self, Wakeup) override
    {
        if (started_) {
            station_.waiting.push_back(self.machine().now());
            if (station_.server->waiting()) self.machine().wake(*station_.server, &self);
        }
        started_ = true;
        if (station_.left-- == 0) return Exit{};
        return Sleep{SimDuration(exponential(station_.random, meanArrival))};
    }

private:
    Station& station_;
    bool started_ = false;
};

class Server final : public Program {
public:
    explicit Server(Station& station) : station_(station) {}
    Operation advance(Thread& self, Wakeup) override
    {
        if (serving_) {
            station_.sum += static_cast<double>((self.machine().now() - station_.waiting.front()).count());
            station_.waiting.pop_front();
        }
        serving_ = !station_.waiting.empty();
        if (serving_) return Sleep{SimDuration(exponential(station_.random, meanService))};
        return Wait{};
    }

private:
    Station& station_;
    bool serving_ = false;
};

void w3Machine(benchmark::State& state)
{
    std::uint32_t seed = 1;
    double mean = 0;
    for (auto _ : state) {
        Station station;
        station.random.seed(seed++);
        station.left = state.range(0);
        TraceRecorder recorder;
        MachineSettings settings;
        Machine machine(settings, recorder);
        Process& process = machine.addProcess(GilKind::None);
        ThreadSpec server;
        server.daemon = true; // it waits for customers for ever
        station.server = &machine.startThread(process, server, std::make_unique<Server>(station));
        machine.startThread(process, {}, std::make_unique<Source>(station));
        machine.run();
        const auto trace = recorder.finish(machine.now());
        benchmark::DoNotOptimize(trace->makespan());
        mean += station.sum / static_cast<double>(state.range(0)) / 1e9;
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["sojourn"] = mean / static_cast<double>(state.iterations());
}

BENCHMARK(w1Bare<LadderQueue>)->Name("W1/ladder")->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(w1Bare<HeapQueue>)->Name("W1/heap")->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(w1Machine)->Name("W1/machine")->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(w3Bare)->Name("W3/heap")->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(w3Machine)->Name("W3/machine")->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace interleave::bench

BENCHMARK_MAIN();
