/// The chain of work and waits that decided the makespan.

#include "core/simulation/Simulation.h"
#include "core/trace/CriticalPath.h"

#include <QtTest>

#include <random>

using namespace interleave;

namespace {

Run simulated(const std::string& program, Model model, std::uint32_t cores = 4, const Costs& costs = Costs::ideal())
{
    Settings settings;
    settings.model = model;
    settings.cores = cores;
    settings.costs = costs;
    return simulate(program, "program.py", settings);
}

/// Why these steps are none that tile the run; empty if they are.
QString wrongTiling(const CriticalPath& path, const Trace& trace)
{
    SimTime at{};
    StateTimes times{};
    SimDuration idle{};
    for (const PathStep& step : path.steps) {
        if (step.begin != at) return QStringLiteral("a gap or an overlap at %1 s").arg(toSeconds(at));
        if (step.end <= step.begin) return QStringLiteral("a step of no length at %1 s").arg(toSeconds(at));
        if (index(step.lane) >= trace.lanes().size()) return QStringLiteral("a step without a lane");
        at = step.end;
        (step.state ? times[static_cast<std::size_t>(*step.state)] : idle) += step.duration();
    }
    if (at != SimTime(trace.makespan())) return QStringLiteral("ends at %1 s").arg(toSeconds(at));
    return times == path.time && idle == path.idle ? QString() : QStringLiteral("the sums are not those of the steps");
}

/// `0..1 MainThread sleeping|…`, times in milliseconds.
QString shown(const Run& run)
{
    static constexpr std::array<const char*, spanStateCount> words{
        "running", "runnable", "waits for the GIL", "I/O", "sleeping", "waits for a lock", "waits for a task", "queued", "starting", "pickling", "handing over"};
    QStringList steps;
    for (const PathStep& step : criticalPathOf(*run.trace).steps) {
        const auto milliseconds = [](SimTime at) { return QString::number(nanoseconds(at) / 1'000'000); };
        steps += milliseconds(step.begin) + QStringLiteral("..") + milliseconds(step.end) + QLatin1Char(' ')
            + QString::fromStdString(run.trace->lane(step.lane).info.name) + QLatin1Char(' ')
            + QLatin1String(step.state ? words[static_cast<std::size_t>(*step.state)] : "idle");
    }
    return steps.join(QLatin1Char('|'));
}

const std::string cpu = "import time\nfrom interleave import cpu\n";

/// A program of threads, pools or tasks that compute, sleep, lock and wait, without sense.
std::string randomProgram(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](std::uint32_t n) { return random() % n; };
    const auto length = [&] { return std::to_string(1 + below(30)) + " / 1000"; };
    const bool isAsync = below(2) == 0;
    std::string program = cpu + "import asyncio, threading\nfrom concurrent.futures import ThreadPoolExecutor\n";
    program += isAsync ? "async def work(lock):\n" : "def work(lock):\n";
    for (std::uint32_t i = 0; i < 2 + below(4); ++i) {
        switch (below(4)) {
        case 0: program += "    cpu(" + length() + ")\n"; break;
        case 1: program += isAsync ? "    await asyncio.sleep(" + length() + ")\n" : "    time.sleep(" + length() + ")\n"; break;
        case 2: program += (isAsync ? "    async with lock:\n        await asyncio.sleep(" : "    with lock:\n        time.sleep(") + length() + ")\n"; break;
        default: program += isAsync ? "    await asyncio.to_thread(cpu, " + length() + ")\n" : "    cpu(" + length() + ")\n"; break;
        }
    }
    const std::string tasks = std::to_string(1 + below(5));
    if (isAsync)
        return program + "async def main():\n    lock = asyncio.Lock()\n    await asyncio.gather(*(work(lock) for _ in range(" + tasks + ")))\nasyncio.run(main())\n";
    if (below(2) == 0)
        return program + "lock = threading.Lock()\nwith ThreadPoolExecutor(" + std::to_string(1 + below(3)) + ") as pool:\n    for _ in range(" + tasks
            + "):\n        pool.submit(work, lock)\n";
    return program + "lock = threading.Lock()\nthreads = [threading.Thread(target=work, args=(lock,)) for _ in range(" + tasks
        + ")]\nfor t in threads: t.start()\nfor t in threads: t.join()\n";
}

} // namespace

class TestCriticalPath : public QObject {
    Q_OBJECT
private slots:
    void pathTilesRandomRuns_data();
    void pathTilesRandomRuns();
    void pathTilesScenarios();
    void runWithoutTimeHasNoPath();
    void goesFromALockToWhoReleasedIt();
    void goesFromAQueueToWhoPutTheItem();
    void goesFromTheQueueOfALoopToTheTasksBefore();
    void goesFromTheQueueOfAPoolToTheWorkBefore();
    void convoyAlternatesBetweenSleepAndWhoHeldTheGil();
    void computingOnTooFewCoresIsAllWork();
    void greenThreadsFollowEachOther();
    void loopThatSleptGoesBackToItsTimer();
    void timeoutIsTheWaitItself();
    void deadlockEndsWithTheLastThatHappened();
    void processesShowTheirStart();
    void stepsWithoutAGapInTheirLineAreOne();
};

void TestCriticalPath::pathTilesRandomRuns_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCriticalPath::pathTilesRandomRuns()
{
    QFETCH(quint32, seed);
    const std::string program = randomProgram(seed);
    for (const Model model : {Model::AsWritten, Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes}) {
        const Run run = simulated(program, model, 1 + seed % 3, seed % 2 == 0 ? Costs::cpython() : Costs::ideal());
        const QString wrong = wrongTiling(criticalPathOf(*run.trace), *run.trace);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QLatin1Char('\n') + QString::fromStdString(program)));
    }
}

void TestCriticalPath::pathTilesScenarios()
{
    for (const Scenario& scenario : builtInScenarios()) {
        for (const Model model : comparedModels) {
            Settings settings;
            settings.model = model;
            const Run run = simulate(scenario, {}, settings);
            const QString wrong = wrongTiling(criticalPathOf(*run.trace), *run.trace);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromStdString(scenario.id()) + QStringLiteral(": ") + wrong));
        }
    }
}

void TestCriticalPath::runWithoutTimeHasNoPath() { QVERIFY(criticalPathOf(*simulated("print(1)\n", Model::AsWritten).trace).steps.empty()); }

void TestCriticalPath::goesFromALockToWhoReleasedIt()
{
    const Run run = simulated("import threading, time\nlock = threading.Lock()\ndef work(after):\n    with lock:\n        time.sleep(0.1)\n    time.sleep(after)\n"
                              "threads = [threading.Thread(target=work, args=(after,)) for after in (0, 0.01, 0.05)]\n"
                              "for t in threads: t.start()\nfor t in threads: t.join()\n",
        Model::AsWritten);
    QCOMPARE(shown(run), QStringLiteral("0..100 Thread-1 (work) sleeping|100..200 Thread-2 (work) sleeping|200..350 Thread-3 (work) sleeping"));
}

void TestCriticalPath::goesFromAQueueToWhoPutTheItem()
{
    const Run run = simulated("import asyncio\nasync def producer(queue):\n    await asyncio.sleep(0.1)\n    await queue.put(1)\n    await asyncio.sleep(0.05)\n"
                              "async def consumer(queue):\n    await queue.get()\n    await asyncio.sleep(0.2)\nasync def main():\n    queue = asyncio.Queue()\n"
                              "    await asyncio.gather(consumer(queue), producer(queue))\nasyncio.run(main())\n",
        Model::AsWritten);
    QCOMPARE(shown(run), QStringLiteral("0..100 Task-3 sleeping|100..300 Task-2 sleeping"));
}

void TestCriticalPath::goesFromTheQueueOfALoopToTheTasksBefore()
{
    const Run run = simulated(cpu + "import asyncio\nasync def work():\n    cpu(0.1)\n    await asyncio.sleep(0.1)\nasync def main():\n"
                                    "    await asyncio.gather(*(work() for _ in range(3)))\nasyncio.run(main())\n",
        Model::AsWritten);
    QCOMPARE(shown(run), QStringLiteral("0..100 Task-2 running|100..200 Task-3 running|200..300 Task-4 running|300..400 Task-4 sleeping"));
}

void TestCriticalPath::goesFromTheQueueOfAPoolToTheWorkBefore()
{
    const Run run = simulated("import time\nfrom concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(2) as pool:\n"
                              "    for seconds in (0.3, 0.1, 0.4):\n        pool.submit(time.sleep, seconds)\n",
        Model::AsWritten);
    QCOMPARE(shown(run), QStringLiteral("0..100 sleep(0.1) sleeping|100..500 sleep(0.4) sleeping"));
}

void TestCriticalPath::convoyAlternatesBetweenSleepAndWhoHeldTheGil()
{
    const Run run = simulated(cpu + "import threading\ndef io():\n    for _ in range(3):\n        time.sleep(0.001)\n"
                                    "t = threading.Thread(target=cpu, args=(0.2,), daemon=True)\nt.start()\nio()\n",
        Model::AsWritten);
    // Each sleep of 1 ms is followed by 5 ms in which the thread that computes keeps the GIL; at first it keeps it while it starts.
    QVERIFY2(shown(run).endsWith(QStringLiteral("MainThread sleeping|18..23 Thread-1 (cpu) running")), qPrintable(shown(run)));
    const CriticalPath path = criticalPathOf(*run.trace);
    QVERIFY(timeIn(path.time, SpanState::Sleeping) == 3ms);
    QVERIFY(timeIn(path.time, SpanState::Running) == 20ms);
}

void TestCriticalPath::computingOnTooFewCoresIsAllWork()
{
    const Run run = simulated(cpu + "from concurrent.futures import ProcessPoolExecutor\nif __name__ == '__main__':\n    with ProcessPoolExecutor(4) as pool:\n"
                                    "        list(pool.map(cpu, [0.05] * 4))\n",
        Model::AsWritten, 2);
    const CriticalPath path = criticalPathOf(*run.trace);
    QVERIFY2(timeIn(path.time, SpanState::Running) == run.trace->makespan(), qPrintable(shown(run).left(500)));
}

void TestCriticalPath::greenThreadsFollowEachOther()
{
    const Run run = simulated(cpu + "import threading\nthreads = [threading.Thread(target=cpu, args=(0.1,), name=f'green {i}') for i in range(3)]\n"
                                    "for t in threads: t.start()\nfor t in threads: t.join()\n",
        Model::Coroutines);
    QCOMPARE(shown(run), QStringLiteral("0..100 green 0 running|100..200 green 1 running|200..300 green 2 running"));
}

void TestCriticalPath::loopThatSleptGoesBackToItsTimer()
{
    const Run run = simulated("import asyncio\nasync def work():\n    await asyncio.sleep(0.5)\nasync def main():\n"
                              "    await asyncio.gather(*(work() for _ in range(3)))\nasyncio.run(main())\n",
        Model::AsWritten, 4, Costs::cpython());
    const CriticalPath path = criticalPathOf(*run.trace);
    QVERIFY2(timeIn(path.time, SpanState::Sleeping) > 499ms, qPrintable(shown(run)));
    QVERIFY2(path.idle == SimDuration::zero(), qPrintable(shown(run)));
}

void TestCriticalPath::timeoutIsTheWaitItself()
{
    const Run run = simulated("import threading\nthreading.Event().wait(0.5)\n", Model::AsWritten);
    QCOMPARE(shown(run), QStringLiteral("0..500 MainThread waits for a lock"));
}

void TestCriticalPath::deadlockEndsWithTheLastThatHappened()
{
    const Run run = simulated("import threading, time\na, b = threading.Lock(), threading.Lock()\ndef work(first, second, seconds):\n    with first:\n"
                              "        time.sleep(seconds)\n        with second:\n            pass\n"
                              "threads = [threading.Thread(target=work, args=(a, b, 0.1)), threading.Thread(target=work, args=(b, a, 0.2))]\n"
                              "for t in threads: t.start()\nfor t in threads: t.join()\n",
        Model::AsWritten);
    QVERIFY(run.outcome.kind == OutcomeKind::Deadlocked);
    QCOMPARE(shown(run), QStringLiteral("0..200 Thread-2 (work) sleeping"));
}

void TestCriticalPath::processesShowTheirStart()
{
    const Run run = simulated("import time\nfrom concurrent.futures import ProcessPoolExecutor\nif __name__ == '__main__':\n    with ProcessPoolExecutor(1) as pool:\n"
                              "        pool.submit(time.sleep, 0.1).result()\n",
        Model::AsWritten, 4, Costs::cpython());
    const CriticalPath path = criticalPathOf(*run.trace);
    QVERIFY(timeIn(path.time, SpanState::Starting) > 1ms);
    QVERIFY(timeIn(path.time, SpanState::HandingOver) > 200us);
    QVERIFY(timeIn(path.time, SpanState::Sleeping) > 100ms);
    QVERIFY2(path.idle == SimDuration::zero(), qPrintable(shown(run)));
}

void TestCriticalPath::stepsWithoutAGapInTheirLineAreOne()
{
    const Run run = simulated("import time\ntime.sleep(0.1)\ntime.sleep(0.2)\n", Model::AsWritten);
    const CriticalPath path = criticalPathOf(*run.trace);
    QCOMPARE(path.steps.size(), std::size_t{1});
    QCOMPARE(path.steps[0].line, 2u);
}

QTEST_APPLESS_MAIN(TestCriticalPath)
#include "tst_criticalpath.moc"
