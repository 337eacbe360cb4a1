/// What goes wrong: the built-in scenarios 12 to 19.

#include "ScenarioExpectations.h"

using namespace interleave;
using namespace interleave::testing;

namespace {

const Models overlapping{Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten};
const Models besideOneAnother{Model::Threads, Model::Processes};
const Models underOneGil{Model::Threads, Model::AsWritten};
const Models oneMemory{Model::Threads, Model::Coroutines, Model::AsWritten};

// ---- Scenarios 12 and 13

SimDuration ticking(const Values& v) { return v.whole("TICKS") * v.seconds("TICK"); }
/// The task with the blocking call: half a tick of politeness, then the call.
SimDuration blocking(const Values& v) { return v.seconds("TICK") / 2 + v.seconds("BLOCK"); }
SimDuration ticksAndCallAddUp(const Values& v) { return blocking(v) + v.whole("TASKS") * ticking(v); }

/// Nobody ticks during the call: the ticks of that time come when it is over, the rest in their time.
SimDuration ticksAfterTheCall(const Values& v)
{
    return std::max(v.seconds("TICK"), blocking(v)) + (v.whole("TICKS") - 1) * v.seconds("TICK");
}

int lateLines(const Run& run, const std::string& ending)
{
    return static_cast<int>(QString::fromStdString(run.trace->text(Stream::Out)).count(QString::fromStdString(ending)));
}

// ---- Scenarios 14 and 15

/// When a thread has done `waits` waits beside another that computes for `cpu` and loses the GIL at the end of each `interval` only.
SimDuration waitsBesideComputing(int waits, SimDuration wait, SimDuration interval, SimDuration cpu)
{
    const SimDuration turn = wait + interval;
    const auto turns = static_cast<int>(cpu / turn);
    if (turns >= waits) return waits * turn;
    const SimDuration left = cpu - turns * turn;
    if (left < wait) return turns * turn + (waits - turns) * wait; // computing ended during a wait
    return cpu + (waits - turns - 1) * wait;                       // it ended while the thread wanted the GIL
}

std::string took(int count, const char* what, SimDuration length)
{
    return std::to_string(count) + " " + what + " took " + tenths(length) + " s\n";
}

struct IoBesideCpu {
    const char* what;
    int count;
    SimDuration wait, interval, cpu;

    static IoBesideCpu convoy(const Values& v) { return {"waits", v.whole("WAITS"), v.seconds("WAIT"), 5ms, v.seconds("CPU")}; }
    static IoBesideCpu pings(const Values& v)
    {
        return {"pings", v.whole("PINGS"), v.seconds("PAUSE"), v.seconds("INTERVAL"), v.seconds("CPU")};
    }

    Expected underOneGil() const
    {
        const SimDuration io = waitsBesideComputing(count, wait, interval, cpu);
        return completes(std::max(cpu, io), took(count, what, io));
    }
    Expected afterTheComputing() const
    {
        const SimDuration io = std::max(wait, cpu) + (count - 1) * wait;
        return completes(io, took(count, what, io));
    }
    Expected beforeTheComputing() const { return completes(count * wait + cpu, took(count, what, count * wait)); }
    Expected undisturbed() const { return completes(std::max(cpu, count * wait), took(count, what, count * wait)); }
};

void addIoRows(const char* id, const std::vector<const char*>& sets, IoBesideCpu (*read)(const Values&))
{
    addRows(id, sets,
        {{underOneGil, "each wait is longer by a switch interval while the other thread computes",
             [read](const Values& v) { return read(v).underOneGil(); }},
            {{Model::Coroutines}, "nobody takes the thread away from who computes",
                [read](const Values& v) { return read(v).afterTheComputing(); }},
            {{Model::Synchronous}, "the waits are over before the computing begins",
                [read](const Values& v) { return read(v).beforeTheComputing(); }},
            {{Model::Processes}, "a process of its own is not held up", [read](const Values& v) { return read(v).undisturbed(); }}});
}

// ---- Scenario 16

Expected threePools(const Values& v, const std::function<int(int workers)>& rounds)
{
    SimDuration total{};
    std::string text;
    for (const int workers : {v.whole("SMALL"), v.whole("TASKS"), v.whole("LARGE")}) {
        const SimDuration length = rounds(workers) * v.seconds("WAIT");
        total += length;
        text += std::to_string(workers) + " workers: " + took(v.whole("TASKS"), "tasks", length);
    }
    return completes(total, text);
}

// ---- Scenario 17

std::string jobResults(const Values& v)
{
    std::string text;
    for (int i = 1; i <= v.whole("JOBS"); ++i)
        text += (i == 1 ? "" : ", ") + std::to_string(i * i);
    return "results: [" + text + "]\n";
}

/// The jobs keep their workers until their parts are done; what is done sets workers free for the other parts.
Expected jobsInOnePool(const Values& v)
{
    const int jobs = v.whole("JOBS"), workers = v.whole("WORKERS");
    if (jobs >= workers) return deadlocks(v.seconds("PREPARE"), "");
    int rounds = 0, parts = jobs;
    for (int free = workers - jobs; parts > 0; ++rounds) {
        const int taken = std::min(free, parts);
        parts -= taken;
        free += taken;
    }
    return completes(v.seconds("PREPARE") + rounds * v.seconds("PART"), jobResults(v));
}

Expected jobsWithoutQueue(const Values& v, int times)
{
    return completes(times * (v.seconds("PREPARE") + v.seconds("PART")), jobResults(v));
}

// ---- Scenario 18

const std::string bothTransfers = "transfer A to B is done\ntransfer B to A is done\n";

Expected transfers(const Values& v)
{
    return v.isTrue("SAME_ORDER") ? completes(4 * v.seconds("HOLD"), bothTransfers) : deadlocks(v.seconds("HOLD"), "");
}

// ---- Scenario 19

Expected counted(const Values& v, int rounds, int counter)
{
    return completes(rounds * v.seconds("BETWEEN"),
        std::to_string(v.whole("THREADS") * v.whole("UPDATES")) + " updates, the counter says " + std::to_string(counter) + "\n");
}

Expected updates(const Values& v)
{
    const int all = v.whole("THREADS") * v.whole("UPDATES");
    return v.isTrue("USE_LOCK") ? counted(v, all, all) : counted(v, v.whole("UPDATES"), v.whole("UPDATES"));
}

} // namespace

class ScenarioLibraryGoesWrongTest : public QObject {
    Q_OBJECT

private slots:
    void aBlockingSleep_data()
    {
        addRows("a-blocking-sleep",
            {"", "TASKS=1 TICKS=3 TICK=0.4 BLOCK=0.6", "TASKS=2 TICKS=2 TICK=0.2 BLOCK=0.0", "TASKS=3 TICKS=1 BLOCK=3.0"},
            {{{Model::Coroutines, Model::AsWritten}, "the ticks of everybody come after the blocking sleep",
                 [](const Values& v) { return completes(ticksAfterTheCall(v)); }},
                {besideOneAnother, "the others tick meanwhile",
                    [](const Values& v) { return completes(std::max(ticking(v), blocking(v))); }},
                {{Model::Synchronous}, "everything adds up", [](const Values& v) { return completes(ticksAndCallAddUp(v)); }}});
    }
    void aBlockingSleep() { checkRow(); }

    void aBlockingSleepMakesTheOthersLate_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<int>("late");
        QTest::newRow("coroutines: the first tick of each of three") << Model::Coroutines << 3;
        QTest::newRow("as written: the first tick of each of three") << Model::AsWritten << 3;
        QTest::newRow("threads: nobody") << Model::Threads << 0;
        QTest::newRow("processes: nobody") << Model::Processes << 0;
        QTest::newRow("synchronous: nobody") << Model::Synchronous << 0;
    }
    void aBlockingSleepMakesTheOthersLate()
    {
        QFETCH(Model, model);
        QFETCH(int, late);
        const Scenario& scenario = scenarioOf("a-blocking-sleep");
        const Run run = runIdeally(scenario, Values(scenario, ""), model);
        QCOMPARE(lateLines(run, "tick 1, 0.9 s late\n"), late);
        QCOMPARE(lateLines(run, ", 0.0 s late\n"), 12 - late);
    }

    void aBlockingCallInAThread_data()
    {
        addRows("a-blocking-call-in-a-thread",
            {"", "THROUGH=run_in_executor", "TASKS=2 TICKS=3 TICK=0.4 BLOCK=0.4", "TASKS=1 TICKS=1 BLOCK=3.0 THROUGH=run_in_executor"},
            {{overlapping, "the ticks and the call overlap", [](const Values& v) { return completes(std::max(ticking(v), blocking(v))); }},
                {{Model::Synchronous}, "everything adds up", [](const Values& v) { return completes(ticksAndCallAddUp(v)); }}});
    }
    void aBlockingCallInAThread() { checkRow(); }

    void aCallInAThreadMakesNobodyLate()
    {
        const Scenario& scenario = scenarioOf("a-blocking-call-in-a-thread");
        for (const Model model : everyModel)
            QCOMPARE(lateLines(runIdeally(scenario, Values(scenario, ""), model), ", 0.0 s late\n"), 12);
    }

    void convoy_data()
    {
        addIoRows("convoy", {"", "WAITS=20 WAIT=0.01", "WAITS=100 CPU=0.2", "WAITS=30 WAIT=0.02 CPU=0.1", "CPU=0.0 WAITS=80"},
            IoBesideCpu::convoy);
    }
    void convoy() { checkRow(); }

    void switchInterval_data()
    {
        addIoRows("switch-interval", {"", "INTERVAL=0.02", "INTERVAL=0.05 PINGS=10", "INTERVAL=0.1 PINGS=40 PAUSE=0.05 CPU=1.1", "CPU=0.0"},
            IoBesideCpu::pings);
    }
    void switchInterval() { checkRow(); }

    void poolTooSmallPoolTooLarge_data()
    {
        addRows("pool-sizes", {"", "TASKS=4 WAIT=0.3 SMALL=1 LARGE=8", "TASKS=6 WAIT=0.2 SMALL=4 LARGE=6", "TASKS=24 SMALL=5 LARGE=32"},
            {{{Model::Threads, Model::Processes, Model::AsWritten}, "the small pool needs rounds, a larger one than needed gains nothing",
                 [](const Values& v) { return threePools(v, [&](int workers) { return roundsOf(v.whole("TASKS"), workers); }); }},
                {{Model::Coroutines}, "whatever the pool, all wait at once",
                    [](const Values& v) { return threePools(v, [](int) { return 1; }); }},
                {{Model::Synchronous}, "whatever the pool, the waits add up",
                    [](const Values& v) { return threePools(v, [&](int) { return v.whole("TASKS"); }); }}});
    }
    void poolTooSmallPoolTooLarge() { checkRow(); }

    void poolStarvation_data()
    {
        addRows("pool-starvation",
            {"", "WORKERS=4", "JOBS=2 WORKERS=5", "JOBS=1 WORKERS=1", "JOBS=5 WORKERS=2 PREPARE=1.0", "JOBS=4 WORKERS=5 PART=0.1",
                "JOBS=8 WORKERS=9"},
            {{underOneGil, "deadlock if the jobs take all workers, else the parts follow in rounds", jobsInOnePool},
                {{Model::Coroutines}, "nothing is queued", [](const Values& v) { return jobsWithoutQueue(v, 1); }},
                {{Model::Synchronous}, "job and part follow each other",
                    [](const Values& v) { return jobsWithoutQueue(v, v.whole("JOBS")); }},
                {{Model::Processes}, "a pool cannot be sent to a process", [](const Values&) { return raises("TypeError"); }}});
    }
    void poolStarvation() { checkRow(); }

    void twoLocksInOppositeOrder_data()
    {
        addRows("two-locks-in-opposite-order", {"", "HOLD=0.2", "HOLD=2.0", "SAME_ORDER=True", "SAME_ORDER=True HOLD=0.2"},
            {{oneMemory, "deadlock in opposite order, one after the other in the same", transfers},
                {{Model::Synchronous}, "one transfer ends before the other begins",
                    [](const Values& v) { return completes(4 * v.seconds("HOLD"), bothTransfers); }},
                {{Model::Processes}, "copies of locks stop nobody",
                    [](const Values& v) { return completes(2 * v.seconds("HOLD"), bothTransfers); }}});
    }
    void twoLocksInOppositeOrder() { checkRow(); }

    void twoLocksMakeACircle()
    {
        const Scenario& scenario = scenarioOf("two-locks-in-opposite-order");
        for (const Model model : oneMemory) {
            const Outcome outcome = runIdeally(scenario, Values(scenario, ""), model).outcome;
            QCOMPARE(outcome.cycle.size(), std::size_t(2));
            QCOMPARE(outcome.stuck.size(), std::size_t(3)); // and main, which joins
        }
    }

    void lostUpdate_data()
    {
        addRows("lost-update",
            {"", "THREADS=3 UPDATES=2 BETWEEN=0.2", "USE_LOCK=True", "THREADS=2 UPDATES=4 BETWEEN=0.05 USE_LOCK=True",
                "THREADS=10 UPDATES=1"},
            {{oneMemory, "updates at the same time are lost, with a lock none is", updates},
                {{Model::Synchronous}, "no update is lost where nothing happens at the same time",
                    [](const Values& v) {
                        return counted(v, v.whole("THREADS") * v.whole("UPDATES"), v.whole("THREADS") * v.whole("UPDATES"));
                    }},
                {{Model::Processes}, "each process counts in its own memory",
                    [](const Values& v) { return counted(v, v.whole("UPDATES"), 0); }}});
    }
    void lostUpdate() { checkRow(); }
};

QTEST_GUILESS_MAIN(ScenarioLibraryGoesWrongTest)
#include "tst_scenariolibrary_goeswrong.moc"
