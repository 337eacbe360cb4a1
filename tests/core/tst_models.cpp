#include "core/simulation/Simulation.h"

#include <QTest>

using namespace interleave;

namespace {

const Scenario& scenario(const char* id)
{
    const Scenario* found = builtInScenario(id);
    if (!found) qFatal("no built-in scenario %s", id);
    return *found;
}

Run run(const char* id, Model model, const ParameterValues& values = {}, std::optional<std::uint32_t> workers = {}, std::uint32_t cores = 4)
{
    Settings settings;
    settings.model = model;
    settings.workers = workers;
    settings.cores = cores;
    return simulate(scenario(id), values, settings);
}

QStringList names(const Trace& trace, const std::vector<TaskId>& tasks)
{
    QStringList list;
    for (const TaskId task : tasks) list << QString::fromStdString(trace.task(task).info.name);
    list.sort();
    return list;
}

} // namespace

class ModelsTest : public QObject {
    Q_OBJECT

private slots:
    void halfCpuHalfIoTakesItsClosedForm_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("synchronous: 8 x 0.2 s") << Model::Synchronous << qint64(1'600'000'000);
        QTest::newRow("threads: FIFO turns of 5 ms") << Model::Threads << qint64(985'000'000);
        QTest::newRow("coroutines: 8 x 0.1 s + 0.1 s") << Model::Coroutines << qint64(900'000'000);
        QTest::newRow("processes: 2 x 0.2 s") << Model::Processes << qint64(400'000'000);
    }

    void halfCpuHalfIoTakesItsClosedForm()
    {
        QFETCH(Model, model);
        QFETCH(qint64, nanoseconds);
        const Run result = run("half-cpu-half-io", model, {{"TASKS", std::int64_t{8}}, {"CPU", 0.1}, {"SLEEP", 0.1}}, 4);
        QVERIFY2(result.outcome.kind == OutcomeKind::Completed, result.outcome.report.c_str());
        QCOMPARE(qint64(result.trace->makespan().count()), nanoseconds);
    }

    void sleepsTakeTheirClosedForm_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<int>("tasks");
        QTest::addColumn<int>("workers");
        QTest::addColumn<int>("seconds");
        for (const auto& [tasks, workers] : {std::pair{10, 5}, {7, 3}, {4, 8}}) {
            const auto row = [&](const char* model) { return qPrintable(QStringLiteral("%1 tasks, %2 workers, %3").arg(tasks).arg(workers).arg(QLatin1String(model))); };
            const int rounds = (tasks + workers - 1) / workers;
            QTest::newRow(row("synchronous")) << Model::Synchronous << tasks << workers << tasks;
            QTest::newRow(row("threads")) << Model::Threads << tasks << workers << rounds;
            QTest::newRow(row("coroutines")) << Model::Coroutines << tasks << workers << 1;
            QTest::newRow(row("processes")) << Model::Processes << tasks << workers << rounds;
            QTest::newRow(row("as written")) << Model::AsWritten << tasks << workers << rounds;
        }
    }

    void sleepsTakeTheirClosedForm()
    {
        QFETCH(Model, model);
        QFETCH(int, tasks);
        QFETCH(int, workers);
        QFETCH(int, seconds);
        const Run result = run("five-workers-ten-tasks", model, {{"TASKS", std::int64_t{tasks}}, {"WORKERS", std::int64_t{workers}}, {"WAIT", 1.0}});
        QVERIFY2(result.outcome.kind == OutcomeKind::Completed, result.outcome.report.c_str());
        QCOMPARE(result.trace->makespan(), SimDuration(std::chrono::seconds(seconds)));
    }

    void onlyProcessesGainOnCpuWork()
    {
        const ParameterValues values{{"TASKS", std::int64_t{4}}, {"CPU", 0.2}};
        QCOMPARE(run("cpu-work", Model::Synchronous, values, 4).trace->makespan(), SimDuration(800ms));
        QCOMPARE(run("cpu-work", Model::Threads, values, 4).trace->makespan(), SimDuration(800ms));
        QCOMPARE(run("cpu-work", Model::Coroutines, values, 4).trace->makespan(), SimDuration(800ms));
        QCOMPARE(run("cpu-work", Model::Processes, values, 4).trace->makespan(), SimDuration(200ms));
    }

    void waitWithTimeoutReturnsDoneAndPending_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<QString>("done");
        QTest::addColumn<QString>("pending");
        const QString all = QStringLiteral("['task-1', 'task-2', 'task-3', 'task-4', 'task-5']");
        const QString two = QStringLiteral("['task-1', 'task-2']"), three = QStringLiteral("['task-3', 'task-4', 'task-5']");
        QTest::newRow("synchronous: every task has ended where it was made") << Model::Synchronous << all << QStringLiteral("[]");
        QTest::newRow("threads") << Model::Threads << two << three;
        QTest::newRow("coroutines") << Model::Coroutines << two << three;
        QTest::newRow("processes") << Model::Processes << two << three;
        QTest::newRow("as written") << Model::AsWritten << two << three;
    }

    void waitWithTimeoutReturnsDoneAndPending()
    {
        QFETCH(Model, model);
        QFETCH(QString, done);
        QFETCH(QString, pending);
        const Run result = run("wait-with-a-timeout", model);
        const QString text = QString::fromStdString(result.trace->text(Stream::Out)).simplified();
        QVERIFY2(text.contains(QStringLiteral("done: %1 pending: %2").arg(done, pending)), qPrintable(text));
    }

    void doneAndPendingPartitionTheTasksAtEveryMoment()
    {
        for (const Model model : {Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes}) {
            const Run result = run("half-cpu-half-io", model);
            const Trace& trace = *result.trace;
            for (const SimTime at : trace.moments()) {
                std::size_t existing = 0;
                for (const TaskRecord& task : trace.tasks()) existing += !task.info.root && task.created <= at;
                QCOMPARE(trace.pendingAt(at).size() + trace.doneAt(at).size(), existing);
                QCOMPARE(trace.pendingCount(at), trace.pendingAt(at).size());
            }
            QCOMPARE(names(trace, trace.doneAt(SimTime(trace.makespan()))).size(), 8);
        }
    }

    void aFutureThatNobodySetsIsADeadlockInEveryModel_data()
    {
        QTest::addColumn<Model>("model");
        for (const Model model : comparedModels) QTest::newRow(std::string(modelWord(model)).c_str()) << model;
    }

    void aFutureThatNobodySetsIsADeadlockInEveryModel()
    {
        QFETCH(Model, model);
        const Run result = run("a-future-nobody-sets", model);
        QCOMPARE(result.outcome.kind, OutcomeKind::Deadlocked);
        QCOMPARE(result.outcome.exitStatus, 4);
        QCOMPARE(result.outcome.stuck.size(), std::size_t(1));
        QCOMPARE(result.outcome.stuck[0].waiter, std::string("Task-1"));
        QCOMPARE(result.outcome.stuck[0].waitsFor, std::string("Future-1"));
    }

    void theSameRunGivesTheSameTrace_data()
    {
        QTest::addColumn<QString>("id");
        for (const Scenario& s : builtInScenarios()) QTest::newRow(s.id().c_str()) << QString::fromStdString(s.id());
    }

    void theSameRunGivesTheSameTrace()
    {
        QFETCH(QString, id);
        for (const Model model : {Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten}) {
            const Run first = run(qPrintable(id), model), second = run(qPrintable(id), model);
            QCOMPARE(toText(*first.trace), toText(*second.trace));
            // What cannot be sent to another process ends that model's run by its TypeError.
            const bool mayRaise = model == Model::Processes;
            QVERIFY(first.outcome.kind == OutcomeKind::Completed || first.outcome.kind == OutcomeKind::Deadlocked
                || (mayRaise && first.outcome.kind == OutcomeKind::Raised));
        }
    }

    void whatAWorkerProcessChangesIsNotSeenInTheParent()
    {
        static constexpr const char* source = "from concurrent.futures import ProcessPoolExecutor\n"
                                              "seen = []\n"
                                              "def work(i):\n"
                                              "    seen.append(i)\n"
                                              "    return len(seen)\n"
                                              "with ProcessPoolExecutor(1) as pool:\n"
                                              "    print(list(pool.map(work, range(3))), seen)\n";
        QCOMPARE(simulate(source, "memory.py", Settings{}).trace->text(Stream::Out), std::string("[1, 2, 3] []\n"));
    }

    void aLambdaCannotBeSentToAProcess()
    {
        static constexpr const char* source = "from concurrent.futures import ProcessPoolExecutor\n"
                                              "with ProcessPoolExecutor(1) as pool:\n"
                                              "    try:\n"
                                              "        pool.submit(lambda: 1).result()\n"
                                              "    except Exception as error:\n"
                                              "        print(type(error).__name__)\n";
        QCOMPARE(simulate(source, "lambda.py", Settings{}).trace->text(Stream::Out), std::string("PicklingError\n"));
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
