/// The figures of a run, and its pending and done sets.

#include "core/simulation/Simulation.h"
#include "core/trace/Lifetimes.h"
#include "core/trace/Metrics.h"
#include "core/trace/TaskSets.h"
#include "core/trace/TraceRecorder.h"

#include <QtTest>

#include <random>

using namespace interleave;

namespace {

/// Writes a trace by hand.
class Tape {
public:
    LaneId thread(const char* name, LaneRole role = LaneRole::None, std::uint32_t process = 0) { return lane(LaneKind::Thread, role, noTask, name, process); }
    LaneId gil() { return lane(LaneKind::Gil, LaneRole::None, noTask, ""); }
    TaskId task(SimDuration created, bool root = false)
    {
        TaskInfo info;
        info.id = TaskId{tasks_++};
        info.root = root;
        info.name = "task";
        info.lane = lane(LaneKind::Task, LaneRole::None, info.id, "task");
        recorder.taskAdded(info, SimTime{created});
        return info.id;
    }
    void span(LaneId lane, SimDuration begin, SimDuration end, SpanState state, TaskId task = noTask, std::uint32_t target = noTarget, bool forced = false)
    {
        Span span;
        span.begin = SimTime{begin};
        span.state = state;
        span.task = task;
        span.target = target;
        span.line = 1;
        recorder.laneEntered(lane, span);
        recorder.laneLeft(lane, SimTime{end}, forced);
    }
    void end(TaskId task, SimDuration at, TaskEnd how = TaskEnd::Finished) { recorder.taskEnded(task, SimTime{at}, how); }
    Metrics metrics(SimDuration end, std::uint32_t cores = 1)
    {
        MetricsSettings settings;
        settings.cores = cores;
        return metricsOf(*recorder.finish(SimTime{end}), settings);
    }

    TraceRecorder recorder;

private:
    LaneId lane(LaneKind kind, LaneRole role, TaskId task, const char* name, std::uint32_t process = 0)
    {
        LaneInfo info;
        info.id = LaneId{lanes_++};
        info.kind = kind;
        info.role = role;
        info.task = task;
        info.name = name;
        info.process = ProcessId{process};
        recorder.laneAdded(info);
        return info.id;
    }

    std::uint32_t lanes_ = 0;
    std::uint32_t tasks_ = 0;
};

/// Tasks that come and go at random, some at the same moments, some never; a root task among them.
std::shared_ptr<const Trace> randomTasks(std::uint32_t seed, std::size_t count)
{
    std::mt19937 random(seed);
    const auto below = [&random](std::uint32_t n) { return random() % n; };
    Tape tape;
    std::vector<TaskId> living;
    std::int64_t now = 0;
    for (std::size_t i = 0; i < count; ++i) {
        now += below(3);
        living.push_back(tape.task(SimDuration{now}, i == count / 2));
        while (!living.empty() && below(3) == 0) {
            const std::size_t which = below(static_cast<std::uint32_t>(living.size()));
            now += below(2);
            tape.end(living[which], SimDuration{now}, static_cast<TaskEnd>(1 + below(3)));
            living.erase(living.begin() + static_cast<std::ptrdiff_t>(which));
        }
    }
    return tape.recorder.finish(SimTime{SimDuration{now + 1}});
}

Run simulated(std::string_view program, Model model)
{
    Settings settings;
    settings.model = model;
    return simulate(program, "program.py", settings);
}

} // namespace

class TestMetrics : public QObject {
    Q_OBJECT
private slots:
    void coreTimeCountsThreadsOnly();
    void utilisationIsTheShareOfAllCores();
    void runWithoutTimeUsesNoCores();
    void idleIsWhatNoStateCovers();
    void gilTakenAwayIsAForcedSwitch();
    void gilGivenBackAfterNoTimeIsASwitchAsWell();
    void gilThatItsHolderTakesAgainIsNoSwitch();
    void eventLoopSwitchesBetweenTasks();
    void tasksAreCountedByTheirEndsWithoutTheRoot();
    void peaksAreOfOneMoment();
    void whatEndsIsGoneWhenTheNextBegins();
    void helpersOfAProcessPoolAreNoWorkers();
    void memoryIsTheLargestAtAnyMoment();
    void sleepingTasksTakeMoreThanWaitingOnes();
    void taskThatIsAThreadCountsOnce();
    void greenThreadsAreTasks();
    void nameOfAProcessTellsHowItBegan_data();
    void nameOfAProcessTellsHowItBegan();
    void setsAreThoseOfTheNaiveWay_data();
    void setsAreThoseOfTheNaiveWay();
    void setsOfATraceWithoutTasksAreEmpty();
    void computingIsConservedUnderEveryModel_data();
    void computingIsConservedUnderEveryModel();
};

void TestMetrics::coreTimeCountsThreadsOnly()
{
    Tape tape;
    const LaneId main = tape.thread("MainThread", LaneRole::Main);
    const LaneId gil = tape.gil();
    const TaskId task = tape.task(0s);
    tape.span(main, 0s, 2s, SpanState::Running, task);
    tape.span(gil, 0s, 2s, SpanState::Running, task, 0);
    tape.span(LaneId{2}, 0s, 2s, SpanState::Running, task);
    tape.span(main, 2s, 3s, SpanState::Pickling);
    tape.span(main, 3s, 4s, SpanState::Starting);
    tape.span(main, 4s, 5s, SpanState::HandingOver);
    const Metrics metrics = tape.metrics(5s);
    QVERIFY(metrics.coreTime == 4s);
    QVERIFY(timeIn(metrics.time, SpanState::Running) == 2s);
    QVERIFY(timeIn(metrics.tasks.at(0).time, SpanState::Running) == 2s);
    QVERIFY(timeIn(metrics.workers.at(0).time, SpanState::HandingOver) == 1s);
}

void TestMetrics::utilisationIsTheShareOfAllCores()
{
    Tape tape;
    tape.span(tape.thread("a"), 0s, 2s, SpanState::Running);
    tape.span(tape.thread("b"), 0s, 4s, SpanState::Running);
    QCOMPARE(tape.metrics(4s, 2).cpuUtilisation, 0.75);
}

void TestMetrics::runWithoutTimeUsesNoCores()
{
    Tape tape;
    tape.thread("a");
    const Metrics metrics = tape.metrics(0s);
    QCOMPARE(metrics.cpuUtilisation, 0.0);
    QCOMPARE(metrics.workers.size(), std::size_t{0});
}

void TestMetrics::idleIsWhatNoStateCovers()
{
    Tape tape;
    const LaneId worker = tape.thread("worker", LaneRole::ThreadWorker);
    tape.span(worker, 1s, 2s, SpanState::Running);
    tape.span(worker, 5s, 6s, SpanState::Sleeping);
    const Metrics metrics = tape.metrics(9s);
    QVERIFY(metrics.workers.at(0).idle == 3s);
    QVERIFY(metrics.workers.at(0).from == SimTime{1s} && metrics.workers.at(0).until == SimTime{6s});
}

void TestMetrics::gilTakenAwayIsAForcedSwitch()
{
    Tape tape;
    const LaneId gil = tape.gil();
    tape.span(gil, 0s, 5s, SpanState::Running, noTask, 7, true);
    tape.span(gil, 5s, 6s, SpanState::Running, noTask, 8);
    tape.span(gil, 6s, 9s, SpanState::Running, noTask, 7);
    const Metrics metrics = tape.metrics(9s);
    QCOMPARE(metrics.switches.forced, std::uint64_t{1});
    QCOMPARE(metrics.switches.voluntary, std::uint64_t{1});
}

void TestMetrics::gilGivenBackAfterNoTimeIsASwitchAsWell()
{
    Tape tape;
    const LaneId gil = tape.gil();
    tape.span(gil, 0s, 5s, SpanState::Running, noTask, 7, true);
    tape.span(gil, 5s, 9s, SpanState::Running, noTask, 7);
    const Metrics metrics = tape.metrics(9s);
    QCOMPARE(metrics.switches.forced, std::uint64_t{1});
    QCOMPARE(metrics.switches.voluntary, std::uint64_t{1});
}

void TestMetrics::gilThatItsHolderTakesAgainIsNoSwitch()
{
    Tape tape;
    const LaneId gil = tape.gil();
    tape.span(gil, 0s, 1s, SpanState::Running, noTask, 7);
    tape.span(gil, 3s, 4s, SpanState::Running, noTask, 7);
    const Metrics metrics = tape.metrics(4s);
    QCOMPARE(metrics.switches.forced + metrics.switches.voluntary, std::uint64_t{0});
}

void TestMetrics::eventLoopSwitchesBetweenTasks()
{
    Tape tape;
    const LaneId loop = tape.thread("MainThread", LaneRole::EventLoop);
    const TaskId first = tape.task(0s), second = tape.task(0s);
    tape.span(loop, 0s, 1s, SpanState::Running, first);
    tape.span(loop, 1s, 2s, SpanState::Running); // the loop's own time
    tape.span(loop, 2s, 3s, SpanState::Running, second);
    tape.span(loop, 3s, 3s, SpanState::Running, first);
    QCOMPARE(tape.metrics(3s).switches.voluntary, std::uint64_t{2});
}

void TestMetrics::tasksAreCountedByTheirEndsWithoutTheRoot()
{
    Tape tape;
    tape.thread("MainThread");
    tape.end(tape.task(0s, true), 1s);
    tape.end(tape.task(0s), 1s);
    tape.end(tape.task(0s), 1s, TaskEnd::Failed);
    tape.end(tape.task(0s), 1s, TaskEnd::Cancelled);
    tape.task(0s);
    const TaskCounts counts = tape.metrics(1s).taskCounts;
    QCOMPARE(counts.finished, std::size_t{1});
    QCOMPARE(counts.failed, std::size_t{1});
    QCOMPARE(counts.cancelled, std::size_t{1});
    QCOMPARE(counts.pending, std::size_t{1});
    QCOMPARE(counts.total(), std::size_t{4});
}

void TestMetrics::peaksAreOfOneMoment()
{
    Tape tape;
    tape.span(tape.thread("MainThread", LaneRole::Main), 0s, 9s, SpanState::Running);
    tape.span(tape.thread("a"), 0s, 3s, SpanState::Running);
    tape.span(tape.thread("b"), 2s, 5s, SpanState::Running);
    tape.span(tape.thread("c"), 4s, 6s, SpanState::Running);
    tape.end(tape.task(0s), 4s);
    tape.end(tape.task(1s), 3s);
    tape.task(3s);
    const Metrics metrics = tape.metrics(9s);
    QCOMPARE(metrics.peakWorkers, std::size_t{2});
    QCOMPARE(metrics.peakTasks, std::size_t{2});
}

void TestMetrics::whatEndsIsGoneWhenTheNextBegins()
{
    Tape tape;
    tape.thread("MainThread");
    tape.end(tape.task(0s), 1s);
    tape.end(tape.task(1s), 2s);
    QCOMPARE(tape.metrics(2s).peakTasks, std::size_t{1});
    Tape timeless;
    timeless.end(timeless.task(0s), 0s);
    timeless.end(timeless.task(0s), 0s);
    QCOMPARE(timeless.metrics(1s).peakTasks, std::size_t{1});
}

void TestMetrics::helpersOfAProcessPoolAreNoWorkers()
{
    const auto run = simulated("from concurrent.futures import ProcessPoolExecutor\nimport time\nif __name__ == '__main__':\n"
                               "    with ProcessPoolExecutor(3) as pool:\n        list(pool.map(time.sleep, [1] * 6))\n",
        Model::AsWritten);
    const Metrics metrics = metricsOf(*run.trace, {});
    QCOMPARE(metrics.peakWorkers, std::size_t{3});
    QCOMPARE(metrics.memory.processes, 3 * memory::forkedProcess);
}

void TestMetrics::memoryIsTheLargestAtAnyMoment()
{
    Tape tape;
    tape.span(tape.thread("MainThread", LaneRole::Main), 0s, 9s, SpanState::Running);
    tape.span(tape.thread("a"), 1s, 3s, SpanState::Sleeping);
    tape.span(tape.thread("b"), 2s, 4s, SpanState::Sleeping);
    tape.end(tape.task(2s), 4s);
    const MemoryEstimate memory = tape.metrics(9s).memory;
    QCOMPARE(memory.interpreter, memory::interpreter);
    QCOMPARE(memory.threads, 2 * memory::thread);
    QCOMPARE(memory.tasks, memory::waitingTask);
    QCOMPARE(memory.total(), memory::interpreter + 2 * memory::thread + memory::waitingTask);
    QVERIFY(memory.at == SimTime{2s});
}

void TestMetrics::sleepingTasksTakeMoreThanWaitingOnes()
{
    const auto tasksOf = [](SpanState state) {
        Tape tape;
        tape.span(tape.thread("MainThread", LaneRole::EventLoop), 0s, 1s, SpanState::Running);
        const TaskId task = tape.task(0s);
        tape.span(LaneId{1}, 1s, 2s, state, task);
        tape.end(task, 2s);
        return tape.metrics(2s).memory.tasks;
    };
    QCOMPARE(tasksOf(SpanState::Sleeping), memory::sleepingTask);
    QCOMPARE(tasksOf(SpanState::WaitsForTask), memory::waitingTask);
}

void TestMetrics::taskThatIsAThreadCountsOnce()
{
    Tape tape;
    tape.span(tape.thread("MainThread", LaneRole::Main), 0s, 1s, SpanState::Running);
    const LaneId thread = tape.thread("Thread-1");
    const TaskId task = tape.task(0s);
    tape.span(thread, 0s, 1s, SpanState::Sleeping, task);
    tape.span(LaneId{2}, 0s, 1s, SpanState::Sleeping, task);
    tape.end(task, 1s);
    const Metrics metrics = tape.metrics(1s);
    QCOMPARE(metrics.memory.threads, memory::thread);
    QCOMPARE(metrics.memory.tasks, std::uint64_t{0});
    QCOMPARE(metrics.peakWorkers, std::size_t{1});
}

void TestMetrics::greenThreadsAreTasks()
{
    Tape tape;
    tape.thread("MainThread", LaneRole::EventLoop);
    const LaneId thread = tape.thread("Thread-1");
    const TaskId task = tape.task(0s);
    tape.span(thread, 0s, 1s, SpanState::Sleeping, task);
    tape.span(LaneId{2}, 0s, 1s, SpanState::Sleeping, task);
    tape.end(task, 1s);
    MetricsSettings settings;
    settings.memory.greenThreads = true;
    const Metrics metrics = metricsOf(*tape.recorder.finish(SimTime{1s}), settings);
    QCOMPARE(metrics.memory.threads, std::uint64_t{0});
    QCOMPARE(metrics.memory.tasks, memory::sleepingTask);
    QCOMPARE(metrics.peakWorkers, std::size_t{0});
}

void TestMetrics::nameOfAProcessTellsHowItBegan_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("usual");
    QTest::addColumn<quint64>("bytes");
    QTest::newRow("spawn") << QStringLiteral("SpawnProcess-1") << 0 << quint64(memory::spawnedProcess);
    QTest::newRow("fork, although spawn is usual") << QStringLiteral("ForkProcess-1") << 1 << quint64(memory::forkedProcess);
    QTest::newRow("forkserver") << QStringLiteral("ForkServerProcess-1") << 0 << quint64(memory::forkServedProcess);
    QTest::newRow("not said, fork is usual") << QStringLiteral("Process-1") << 0 << quint64(memory::forkedProcess);
    QTest::newRow("not said, spawn is usual") << QStringLiteral("Process-1") << 1 << quint64(memory::spawnedProcess);
}

void TestMetrics::nameOfAProcessTellsHowItBegan()
{
    QFETCH(QString, name);
    QFETCH(int, usual);
    QFETCH(quint64, bytes);
    Tape tape;
    tape.span(tape.thread("MainThread", LaneRole::Main), 0s, 1s, SpanState::Running);
    tape.span(tape.thread(qPrintable(name), LaneRole::None, 1), 0s, 1s, SpanState::Running);
    MemorySettings settings;
    settings.childStart = static_cast<ChildStart>(usual);
    QCOMPARE(quint64(peakMemory(*tape.recorder.finish(SimTime{1s}), settings).processes), bytes);
}

void TestMetrics::setsAreThoseOfTheNaiveWay_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("tasks");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %u", seed) << seed << int(1 + seed * 7 % 90);
}

void TestMetrics::setsAreThoseOfTheNaiveWay()
{
    QFETCH(quint32, seed);
    QFETCH(int, tasks);
    const auto trace = randomTasks(seed, static_cast<std::size_t>(tasks));
    const TaskSets sets(*trace);
    std::vector<SimTime> moments{SimTime::min(), SimTime::max()};
    for (std::int64_t at = -1; at <= nanoseconds(SimTime(trace->makespan())) + 1; ++at)
        moments.push_back(SimTime{SimDuration{at}});
    for (const SimTime at : moments) {
        const PendingTasks pending = sets.pendingAt(at);
        const auto done = sets.doneAt(at);
        QVERIFY((std::vector<TaskId>(done.begin(), done.end()) == trace->doneAt(at)));
        if (at != SimTime::max())
            QVERIFY((std::vector<TaskId>(pending.begin(), pending.end()) == trace->pendingAt(at)));
        QCOMPARE(static_cast<std::size_t>(std::distance(pending.begin(), pending.end())), pending.size());
        QCOMPARE(pending.empty(), pending.begin() == pending.end());
    }
}

void TestMetrics::setsOfATraceWithoutTasksAreEmpty()
{
    const auto trace = TraceRecorder().finish(SimTime{1s});
    const TaskSets sets(*trace);
    QVERIFY(sets.pendingAt(SimTime{1s}).empty());
    QVERIFY(sets.doneAt(SimTime{1s}).empty());
}

void TestMetrics::computingIsConservedUnderEveryModel_data()
{
    QTest::addColumn<int>("model");
    for (const Model model : {Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten})
        QTest::addRow("%s", modelWord(model).data()) << static_cast<int>(model);
}

void TestMetrics::computingIsConservedUnderEveryModel()
{
    QFETCH(int, model);
    const Run run = simulated("import time\nfrom interleave import cpu\nfrom concurrent.futures import ThreadPoolExecutor\ndef work(n):\n"
                              "    cpu(0.1)\n    time.sleep(0.1)\nif __name__ == '__main__':\n"
                              "    with ThreadPoolExecutor(4) as pool:\n        list(pool.map(work, range(8)))\n",
        static_cast<Model>(model));
    QVERIFY2(run.outcome.kind == OutcomeKind::Completed, run.outcome.report.c_str());
    MetricsSettings settings;
    settings.cores = run.settings.cores;
    const Metrics metrics = metricsOf(*run.trace, settings);
    QVERIFY(metrics.coreTime == 800ms);
    QVERIFY(metrics.cpuUtilisation > 0 && metrics.cpuUtilisation <= 1);
    QVERIFY(timeIn(metrics.time, SpanState::Sleeping) == 800ms);
    QCOMPARE(metrics.taskCounts.finished, std::size_t{8});
}

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
