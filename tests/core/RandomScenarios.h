#pragma once

/// Small programs drawn at random, written with asyncio, with pools, or with both. What they print depends neither on timing nor on
/// shared memory, so it has to be the same under every model; how much they compute and sleep is known.

#include "core/time/SimTime.h"

#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace interleave::testing {

struct RandomScenario {
    std::string text;
    SimDuration cpu{};   ///< of all that it starts
    SimDuration sleep{}; ///< the same, asyncio.sleep and time.sleep alike
    bool usesAsyncio = false;
    bool nests = false; ///< tasks start tasks and wait for them: a small pool of threads would deadlock
};

class ScenarioWriter {
public:
    explicit ScenarioWriter(std::uint64_t seed) : random_(seed) { }

    RandomScenario write()
    {
        scenario_.usesAsyncio = draw(3) > 0;
        scenario_.nests = scenario_.usesAsyncio && draw(3) == 0;
        computes_ = draw(4) > 0;
        text_ << "import asyncio\nimport time\n"
                 "from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed, wait\n"
                 "from interleave import cpu\n\n"
                 "\n"
                 "def outcome(future):\n"
                 "    return future.result() if future.exception() is None else repr(future.exception())\n\n";
        for (int i = 0; i < 3; ++i)
            writeFunction(i, false);
        for (int i = 0; i < 3 && scenario_.usesAsyncio; ++i)
            writeFunction(i, true);
        scenario_.usesAsyncio ? writeMainCoroutine() : writeMainProgram();
        scenario_.text = text_.str();
        return scenario_;
    }

private:
    struct Function {
        std::string name;
        SimDuration cpu{}, sleep{};
        bool fails = false;
    };

    int draw(int bound) { return static_cast<int>(random_() % static_cast<std::uint64_t>(bound)); }

    static std::string seconds(SimDuration length) { return std::to_string(toSeconds(length)); }

    SimDuration someLength() { return 1ms * (1 + draw(20)); }

    /// A function or a coroutine of a few steps, which then returns something or raises.
    void writeFunction(int number, bool isCoroutine)
    {
        Function function{(isCoroutine ? "job" : "call") + std::to_string(number), {}, {}, number > 0 && draw(3) == 0};
        text_ << '\n' << (isCoroutine ? "async def " : "def ") << function.name << "(value):\n";
        for (int steps = 1 + draw(4); steps > 0; --steps)
            writeStep(function, isCoroutine);
        if (isCoroutine && scenario_.nests) writeNested(function);
        if (function.fails) {
            text_ << "    raise ValueError(f\"" << function.name << " of {value}\")\n\n";
        } else {
            text_ << "    return value * " << 2 + draw(9) << " + " << draw(9) << "\n\n";
        }
        (isCoroutine ? jobs_ : calls_).push_back(function);
    }

    static void addTo(Function& function, const Function& called, int times = 1)
    {
        function.cpu += times * called.cpu;
        function.sleep += times * called.sleep;
    }

    /// It starts what the functions and coroutines before it do.
    void writeNested(Function& function)
    {
        const int kind = draw(3);
        if (kind == 0 || jobs_.empty()) {
            addTo(function, calls_.front());
            text_ << "    value += await asyncio.to_thread(" << calls_.front().name << ", value)\n";
            return;
        }
        const Function& inner = jobs_.front();
        addTo(function, inner, 2);
        if (kind == 1) {
            text_ << "    value += sum(await asyncio.gather(" << inner.name << "(value), " << inner.name << "(value + 1)))\n";
        } else {
            text_ << "    async with asyncio.TaskGroup() as group:\n"
                  << "        inner = [group.create_task(" << inner.name << "(each)) for each in (1, 2)]\n"
                  << "    value += sum(task.result() for task in inner)\n";
        }
    }

    void writeStep(Function& function, bool isCoroutine)
    {
        const SimDuration length = someLength();
        const int kind = draw(isCoroutine ? 9 : 3);
        if (kind == 0 && computes_) {
            function.cpu += length;
            text_ << "    cpu(" << seconds(length) << ")\n";
            return;
        }
        if (kind == 8 && !jobs_.empty() && !jobs_.back().fails) {
            addTo(function, jobs_.back());
            text_ << "    value += await " << jobs_.back().name << "(value)\n";
            return;
        }
        if (kind == 7) {
            text_ << "    await asyncio.sleep(0)\n";
            return;
        }
        function.sleep += length;
        if (kind <= 2) {
            text_ << "    time.sleep(" << seconds(length) << ")\n";
        } else if (kind == 5) {
            text_ << "    async with asyncio.timeout(9):\n        await asyncio.sleep(" << seconds(length) << ")\n";
        } else if (kind == 6) {
            text_ << "    value += await asyncio.wait_for(asyncio.sleep(" << seconds(length) << ", " << draw(9) << "), 9)\n";
        } else {
            text_ << "    await asyncio.sleep(" << seconds(length) << ")\n";
        }
    }

    void count(const Function& function)
    {
        scenario_.cpu += function.cpu;
        scenario_.sleep += function.sleep;
    }

    /// Counted as started.
    const Function& oneOf(const std::vector<Function>& functions, bool mayFail = true)
    {
        const Function& drawn = functions[static_cast<std::size_t>(draw(static_cast<int>(functions.size())))];
        const Function& function = drawn.fails && !mayFail ? functions.front() : drawn; // the first one never fails
        count(function);
        return function;
    }

    /// `f(1), g(2)`: calls of some of the functions.
    std::string someCalls(const std::vector<Function>& functions, const std::string& before, const std::string& between,
        const std::string& after, int most = 5)
    {
        std::string list;
        for (int count = 1 + draw(most); count > 0; --count)
            list += before + oneOf(functions).name + between + std::to_string(draw(50)) + after + (count > 1 ? ", " : "");
        return list;
    }

    std::string pool() { return (draw(2) == 0 ? "ThreadPoolExecutor(" : "ProcessPoolExecutor(") + std::to_string(1 + draw(4)) + ")"; }

    // ---- programs that use pools

    void writeMainProgram()
    {
        text_ << "\nif __name__ == \"__main__\":\n    results = []\n";
        for (int phases = 1 + draw(3); phases > 0; --phases) {
            text_ << "    with " << pool() << " as pool:\n";
            for (int steps = 1 + draw(2); steps > 0; --steps)
                writeUseOfPool();
        }
        text_ << "    print(results)\n";
    }

    void writeUseOfPool()
    {
        const int kind = draw(4);
        if (kind == 0) {
            const int calls = 1 + draw(6);
            const Function& function = oneOf(calls_, false);
            for (int more = 1; more < calls; ++more)
                count(function);
            text_ << "        results += list(pool.map(" << function.name << ", range(" << calls << ")))\n";
            return;
        }
        text_ << "        calls = [" << someCalls(calls_, "pool.submit(", ", ", ")") << "]\n";
        if (kind == 1) {
            text_ << "        results += [outcome(call) for call in calls]\n";
        } else if (kind == 2) {
            text_ << "        results += sorted(str(outcome(call)) for call in as_completed(calls))\n";
        } else {
            text_ << "        done, pending = wait(calls)\n"
                     "        results += [len(done), len(pending), sorted(str(outcome(call)) for call in done)]\n";
        }
    }

    // ---- programs that use asyncio

    void writeMainCoroutine()
    {
        text_ << "\nasync def main():\n    results = []\n    loop = asyncio.get_running_loop()\n";
        for (int phases = 1 + draw(4); phases > 0; --phases)
            writePhase();
        text_ << "    print(results)\n\n\nif __name__ == \"__main__\":\n    asyncio.run(main())\n";
    }

    void writePhase()
    {
        const char* const tasks = "    tasks = [";
        switch (draw(9)) {
        case 0:
            text_ << "    results += map(str, await asyncio.gather(" << someCalls(jobs_, "", "(", ")") << ", return_exceptions=True))\n";
            break;
        case 1:
            text_ << tasks << someCalls(jobs_, "asyncio.create_task(", "(", "))") << "]\n    await asyncio.wait(tasks)\n"
                  << "    results += [outcome(task) for task in tasks]\n";
            break;
        case 2:
            text_ << tasks << someCalls(jobs_, "asyncio.create_task(", "(", "))") << "]\n    for task in tasks:\n"
                  << "        try:\n            results.append(await task)\n        except ValueError as error:\n            "
                     "results.append(str(error))\n";
            break;
        case 3:
            text_ << tasks << someCalls(jobs_, "asyncio.create_task(", "(", "))") << "]\n    for each in asyncio.as_completed(tasks):\n"
                  << "        try:\n            await each\n        except ValueError:\n            pass\n"
                  << "    results += [outcome(task) for task in tasks]\n";
            break;
        case 4: writeTaskGroup(); break;
        case 5:
            text_ << "    results += map(str, await asyncio.gather(" << someCalls(calls_, "asyncio.to_thread(", ", ", ")")
                  << ", return_exceptions=True))\n";
            break;
        case 6:
            text_ << "    calls = [" << someCalls(calls_, "loop.run_in_executor(None, ", ", ", ")") << "]\n"
                  << "    results += map(str, await asyncio.gather(*calls, return_exceptions=True))\n";
            break;
        case 7:
            text_ << "    with " << pool() << " as pool:\n        results += map(str, await asyncio.gather("
                  << someCalls(calls_, "loop.run_in_executor(pool, ", ", ", ")") << ", " << someCalls(jobs_, "", "(", ")", 2)
                  << ", return_exceptions=True))\n";
            break;
        default:
            text_ << "    task = asyncio.create_task(" << oneOf(jobs_, false).name << "(" << draw(9) << "))\n"
                  << "    results.append(await asyncio.wait_for(asyncio.shield(task), 9))\n";
        }
    }

    void writeTaskGroup()
    {
        text_ << "    async with asyncio.TaskGroup() as group:\n        tasks = []\n";
        for (int count = 1 + draw(5); count > 0; --count) {
            const Function& job = oneOf(jobs_, false);
            text_ << "        tasks.append(group.create_task(" << job.name << "(" << draw(50) << ")))\n";
        }
        text_ << "    results += [task.result() for task in tasks]\n";
    }

    std::mt19937_64 random_;
    std::ostringstream text_;
    RandomScenario scenario_;
    std::vector<Function> calls_, jobs_;
    bool computes_ = true;
};

inline RandomScenario randomScenario(std::uint64_t seed) { return ScenarioWriter(seed).write(); }

} // namespace interleave::testing
