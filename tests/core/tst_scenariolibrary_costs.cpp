/// What things cost: the built-in scenarios 24 to 27. With ideal costs their closed forms, with CPython's what they are about.

#include "ScenarioExpectations.h"
#include "core/trace/Metrics.h"

using namespace interleave;
using namespace interleave::testing;

namespace {

const Models inProcesses{Model::Processes, Model::AsWritten};
const Models notInProcesses{Model::Synchronous, Model::Threads, Model::Coroutines};

Run runWithCosts(const char* id, const QString& set, Model model)
{
    const Values values(scenarioOf(id), set);
    Settings settings = values.settings();
    settings.model = model;
    settings.costs = Costs::cpython();
    return simulate(scenarioOf(id), values.given(), settings);
}

SimDuration lengthOf(const char* id, const QString& set, Model model)
{
    const Run run = runWithCosts(id, set, model);
    if (run.outcome.kind != OutcomeKind::Completed) qWarning("%s", run.outcome.report.c_str());
    return run.trace->makespan();
}

/// The computing of each large task; the last one may be smaller.
std::vector<SimDuration> largeTasks(const Values& v)
{
    std::vector<SimDuration> tasks;
    for (int first = 0; first < v.whole("ITEMS"); first += v.whole("CHUNK"))
        tasks.push_back(std::min(v.whole("CHUNK"), v.whole("ITEMS") - first) * v.seconds("CPU"));
    return tasks;
}

Expected slept(const Values& v, int rounds)
{
    const SimDuration total = rounds * v.seconds("SLEEP");
    return completes(total, std::to_string(v.whole("SLEEPERS")) + " sleepers took " + tenths(total) + " s\n");
}

Expected computed(SimDuration total) { return completes(total); }

} // namespace

class ScenarioLibraryCostsTest : public QObject {
    Q_OBJECT

private slots:
    void manySmallTasksFewLargeOnes_data()
    {
        addRows("pickling-costs", {"", "ITEMS=200 CHUNK=50 WORKERS=2", "ITEMS=50 CPU=0.01 CHUNK=20 WORKERS=3"},
            {{inProcesses, "the workers share the small tasks, then the large ones",
                 [](const Values& v) {
                     const SimDuration small = roundsOf(v.whole("ITEMS"), v.workers()) * v.seconds("CPU");
                     return computed(small + lastOf(inTurn(largeTasks(v), v.workers())));
                 }},
                {notInProcesses, "the computing adds up, twice",
                    [](const Values& v) { return computed(2 * v.whole("ITEMS") * v.seconds("CPU")); }}});
    }
    void manySmallTasksFewLargeOnes() { checkRow(); }

    void fewLargeTasksAreFasterThanManySmallOnes()
    {
        for (const Model model : inProcesses) {
            const auto length = [&](const char* chunk) { return lengthOf("pickling-costs", chunk, model); };
            QVERIFY(length("CHUNK=100") < length("CHUNK=10"));
            QVERIFY(length("CHUNK=10") < length("CHUNK=1"));
            for (const char* set : {"", "ITEMS=200 CHUNK=50 WORKERS=2", "ITEMS=1000 CPU=0.0 CHUNK=300"}) {
                const std::string printed = runWithCosts("pickling-costs", set, model).trace->text(Stream::Out);
                QVERIFY2(printed.ends_with("\nthe large tasks were faster\n"), printed.c_str());
            }
        }
    }

    void startCosts_data()
    {
        addRows("start-costs", {"", "METHOD=spawn PROCESSES=2", "METHOD=forkserver PROCESSES=12 WORK=0.5", "PROCESSES=3 WORK=0.0"},
            {{everyModel, "one after the other, each as long as its work", [](const Values& v) {
                  return completes(v.whole("PROCESSES") * v.seconds("WORK"),
                      std::to_string(v.whole("PROCESSES")) + " processes, one after the other, by " + v.word("METHOD") + "\n");
              }}});
    }
    void startCosts() { checkRow(); }

    void forkIsFasterThanForkserverIsFasterThanSpawn()
    {
        const Costs costs = Costs::cpython();
        const SimDuration fork = costs.of(Cost::ProcessStartFork) + costs.of(Cost::ProcessBootFork);
        const SimDuration server = costs.of(Cost::ProcessStartForkserver) + costs.of(Cost::ProcessBootForkserver);
        const SimDuration spawn = costs.of(Cost::ProcessStartSpawn) + costs.of(Cost::ProcessBootSpawn);
        for (const Model model : inProcesses) {
            for (const int n : {1, 4, 12}) {
                const auto length = [&](const char* method) {
                    return lengthOf("start-costs", QStringLiteral("PROCESSES=%1 METHOD=%2").arg(n).arg(method), model);
                };
                QVERIFY(length("forkserver") - length("fork") >= n * (server - fork));
                QVERIFY(length("spawn") - length("forkserver") >= n * (spawn - server));
            }
        }
    }

    void whatIsNoProcessStartsAtOnceWhateverTheMethod()
    {
        for (const Model model : notInProcesses) {
            const SimDuration fork = lengthOf("start-costs", "METHOD=fork", model);
            QCOMPARE(lengthOf("start-costs", "METHOD=spawn", model), fork);
            QCOMPARE(lengthOf("start-costs", "METHOD=forkserver", model), fork);
            QVERIFY(fork < lengthOf("start-costs", "METHOD=fork", Model::AsWritten));
        }
    }

    void aThousandSleepers_data()
    {
        addRows("a-thousand-sleepers", {"", "SLEEPERS=100 SLEEP=0.5 WORKERS=7", "SLEEPERS=10 SLEEP=10.0", "SLEEPERS=2000 WORKERS=50"},
            {{{Model::Coroutines, Model::AsWritten}, "all sleep at once", [](const Values& v) { return slept(v, 1); }},
                {{Model::Threads, Model::Processes}, "as many at a time as workers",
                    [](const Values& v) { return slept(v, roundsOf(v.whole("SLEEPERS"), v.workers())); }},
                {{Model::Synchronous}, "the sleeps add up", [](const Values& v) { return slept(v, v.whole("SLEEPERS")); }}});
    }
    void aThousandSleepers() { checkRow(); }

    void sleepersCostLeastAsTasksAndMostAsProcesses_data()
    {
        QTest::addColumn<QString>("set");
        for (const char* set : {"SLEEPERS=100 WORKERS=100", "SLEEPERS=20 WORKERS=20", "SLEEPERS=3 WORKERS=3"})
            QTest::newRow(set) << set;
    }
    void sleepersCostLeastAsTasksAndMostAsProcesses()
    {
        QFETCH(QString, set);
        const Run tasks = runWithCosts("a-thousand-sleepers", set, Model::Coroutines);
        const Run threads = runWithCosts("a-thousand-sleepers", set, Model::Threads);
        const Run processes = runWithCosts("a-thousand-sleepers", set, Model::Processes);
        const auto memory = [](const Run& run) { return metricsOf(*run.trace, {run.settings.cores, ChildStart::Fork}).memory.total(); };
        QVERIFY(memory(tasks) < memory(threads));
        QVERIFY(memory(threads) < memory(processes));
        QVERIFY(tasks.trace->makespan() < threads.trace->makespan());
        QVERIFY(threads.trace->makespan() < processes.trace->makespan());
    }

    void freeThreaded_data()
    {
        const auto sum = [](const Values& v) { return computed(v.whole("THREADS") * v.seconds("CPU")); };
        addRows("free-threaded", {"", "THREADS=2 CPU=0.2", "THREADS=1 CPU=2.0", "THREADS=8 CPU=0.1", "THREADS=16 CPU=0.5 cores=2"},
            {{{Model::Threads, Model::Processes, Model::AsWritten}, "as many threads at a time as cores",
                 [](const Values& v) {
                     const int atATime = std::min(v.whole("THREADS"), v.cores());
                     return computed(v.whole("THREADS") * v.seconds("CPU") / atATime);
                 }},
                {{Model::Synchronous, Model::Coroutines}, "the computing adds up", sum}});
    }
    void freeThreaded() { checkRow(); }

    void withTheGilTheThreadsTakeTurns()
    {
        for (const char* set : {"", "THREADS=2 CPU=0.2", "THREADS=16 CPU=0.1"}) {
            const Scenario& scenario = scenarioOf("free-threaded");
            QVERIFY(scenario.settings().freeThreaded == true);
            const Values values(scenario, set);
            for (const Model model : {Model::Threads, Model::AsWritten}) {
                Settings settings;
                settings.model = model;
                QCOMPARE(simulate(scenario, values.given(), settings).trace->makespan(), values.whole("THREADS") * values.seconds("CPU"));
            }
        }
    }
};

QTEST_GUILESS_MAIN(ScenarioLibraryCostsTest)
#include "tst_scenariolibrary_costs.moc"
