#include "app/cli/ComparisonJson.h"
#include "app/cli/ComparisonTable.h"
#include "app/cli/MetricsReport.h"
#include "app/cli/OutcomeText.h"
#include "app/cli/TextTable.h"
#include "app/session/OutcomeWords.h"
#include "core/trace/TraceRecorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace interleave;

class TestCliComparison : public QObject {
    Q_OBJECT
private slots:
    void tableHasARowAModel();
    void barsStartInTheSameColumnAndShowTheRatio();
    void tableFitsTheTerminal();
    void colourOnlyWhenAskedFor();
    void whoWaitsForWhatStandsBelow();
    void whoHoldsWhatInWhichCircleStandsBelow();
    void onlyWhatIsUnusualAboutTheComputerIsTold();
    void whatWasRaisedStandsBelow();
    void limitNamesTheOptionThatRaisesIt();
    void escapeSequencesFromFilesDoNotReachTheTerminal();
    void speedUpNeedsTwoCompletedRunsThatTookTime();
    void statusIsThatOfTheFirstRunOnlyIfNoneCompleted();
    void jsonHasEveryField();
    void jsonOfAnErrorSaysWhereAndWhy();
    void jsonOfADeadlockHasHoldersAndTheCycle();
    void jsonNamesTheComputer();
    void jsonListsScenariosWithTheirParameters();
    void shortTimesShowMoreDigits();
    void narrowTablesGoWithoutBars();
    void reportFitsTheTerminal();
    void longPathsAreToldByLine();
};

static Scenario exampleScenario()
{
    return std::get<Scenario>(Scenario::fromSource("example.py", "example.py",
        "\"\"\"Two workers\n\nWhat they do.\n\"\"\"\nTASKS = 8  #@param {type:\"slider\", min:1, max:50, step:1}\n"
        "CPU = 0.1  #@param {type:\"slider\", min:0.0, max:1.0, step:0.1, unit:\"s\"}\n"));
}

static std::shared_ptr<Run> run(Model model, SimDuration makespan)
{
    TraceRecorder recorder;
    LaneInfo lane;
    lane.name = "MainThread";
    recorder.laneAdded(lane);
    TaskInfo task;
    task.lane = lane.id;
    task.name = "Task-2";
    task.function = "work";
    recorder.taskAdded(task, SimTime{});
    recorder.taskStarted(task.id, SimTime(1ms));
    recorder.printed(Stream::Out, "done 线\n", task.id, lane.id, SimTime(1ms));
    recorder.printed(Stream::Err, "careful\n", task.id, lane.id, SimTime(1ms));
    recorder.taskEnded(task.id, SimTime(makespan), TaskEnd::Finished);
    auto result = std::make_shared<Run>();
    result->settings.model = model;
    result->trace = recorder.finish(SimTime(makespan));
    return result;
}

static std::shared_ptr<Run> deadlockedRun()
{
    auto result = run(Model::Threads, 200ms);
    result->outcome.kind = OutcomeKind::Deadlocked;
    result->outcome.exitStatus = 4;
    StuckWait wait;
    wait.waiter = "Task-2";
    wait.waitsFor = "Future-1";
    wait.since = SimTime(50ms);
    result->outcome.stuck.push_back(wait);
    return result;
}

static StuckWait waitForLock(const char* waiter, const char* lock, const char* holder, SimDuration since, SimDuration heldSince, std::size_t holderWait)
{
    StuckWait wait;
    wait.state = SpanState::WaitsForLock;
    wait.waiter = waiter;
    wait.waitsFor = lock;
    wait.holder = holder;
    wait.since = SimTime(since);
    wait.heldSince = SimTime(heldSince);
    wait.holderWait = holderWait;
    return wait;
}

/// Two threads that took two locks in opposite order.
static std::shared_ptr<Run> crossedRun()
{
    auto result = run(Model::Threads, 200ms);
    result->outcome.kind = OutcomeKind::Deadlocked;
    result->outcome.exitStatus = 4;
    result->outcome.stuck = {waitForLock("Thread-1", "Lock-2", "Thread-2", 50ms, 0ms, 1), waitForLock("Thread-2", "Lock-1", "Thread-1", 200ms, 10ms, 0)};
    result->outcome.cycle = {0, 1};
    return result;
}

static std::shared_ptr<Run> raisedRun()
{
    auto result = run(Model::Processes, 0ms);
    result->outcome.kind = OutcomeKind::Raised;
    result->outcome.exitStatus = 1;
    result->outcome.exceptionType = "TypeError";
    result->outcome.message = "cannot pickle '_thread.lock' object";
    result->outcome.line = 12;
    return result;
}

static Comparison comparisonOf(std::vector<std::shared_ptr<const Run>> runs)
{
    Comparison comparison;
    comparison.scenario = std::make_shared<const Scenario>(exampleScenario());
    for (const Parameter& parameter : comparison.scenario->parameters())
        comparison.values.emplace(parameter.name, parameter.value);
    comparison.runs = std::move(runs);
    comparison.synchronous = 1600ms;
    return comparison;
}

static QStringList linesOf(const Comparison& comparison, ConsoleStyle style = {})
{
    return comparisonTable(comparison, style).split(QLatin1Char('\n'));
}

void TestCliComparison::tableHasARowAModel()
{
    const QStringList lines = linesOf(comparisonOf({run(Model::Synchronous, 1600ms), run(Model::Threads, 985ms)}));
    QCOMPARE(lines[0], QStringLiteral("Two workers"));
    QCOMPARE(lines[1], QStringLiteral("TASKS=8 · CPU=0.1 s · cores: 4"));
    QVERIFY2(lines[4].startsWith(QStringLiteral("Synchronous  completed   1.600 s     1.00×  █")), qPrintable(lines[4]));
    QVERIFY2(lines[5].startsWith(QStringLiteral("Threads      completed   0.985 s     1.62×  █")), qPrintable(lines[5]));
    QCOMPARE(lines.size(), 7);
}

void TestCliComparison::barsStartInTheSameColumnAndShowTheRatio()
{
    const QStringList lines = linesOf(comparisonOf({run(Model::Synchronous, 1600ms), run(Model::Coroutines, 800ms)}));
    const QChar block(0x2588);
    QCOMPARE(lines[4].indexOf(block), lines[5].indexOf(block));
    QCOMPARE(lines[4].count(block), 2 * lines[5].count(block));
}

void TestCliComparison::tableFitsTheTerminal()
{
    for (const int columns : {60, 80, 120}) {
        const ConsoleStyle style{columns, false};
        for (const QString& line : linesOf(comparisonOf({run(Model::Synchronous, 1600ms), run(Model::Threads, 985ms)}), style))
            QVERIFY2(displayWidth(line) <= columns, qPrintable(line));
    }
}

void TestCliComparison::colourOnlyWhenAskedFor()
{
    const auto comparison = comparisonOf({run(Model::Synchronous, 1600ms), deadlockedRun()});
    QVERIFY(!comparisonTable(comparison, {80, false}).contains(QLatin1Char('\x1b')));
    QVERIFY(comparisonTable(comparison, {80, true}).contains(QStringLiteral("\x1b[36m█")));
}

void TestCliComparison::whoWaitsForWhatStandsBelow()
{
    const QStringList lines = linesOf(comparisonOf({run(Model::Synchronous, 1600ms), deadlockedRun()}));
    QVERIFY2(lines[5].startsWith(QStringLiteral("Threads      deadlocked         –         –")), qPrintable(lines[5]));
    QCOMPARE(lines[7], QStringLiteral("Threads, deadlocked at 0.200 s:"));
    QCOMPARE(lines[8], QStringLiteral("  Task-2 has waited for Future-1 since 0.050 s; nothing will end that"));
}

void TestCliComparison::whoHoldsWhatInWhichCircleStandsBelow()
{
    const QStringList lines = linesOf(comparisonOf({run(Model::Synchronous, 1600ms), crossedRun()}), {200, false});
    QCOMPARE(lines[8], QStringLiteral("  Thread-1 has waited for Lock-2 since 0.050 s; Thread-2 has held it since 0.000 s"));
    QCOMPARE(lines[9], QStringLiteral("  Thread-2 has waited for Lock-1 since 0.200 s; Thread-1 has held it since 0.010 s"));
    QCOMPARE(lines[10],
        QStringLiteral("  in a circle: Thread-1 waits for Lock-2, which Thread-2 holds; Thread-2 waits for Lock-1, which Thread-1 holds."));
}

void TestCliComparison::onlyWhatIsUnusualAboutTheComputerIsTold()
{
    const auto circumstancesWith = [](const Settings& settings) {
        const auto only = run(Model::Synchronous, 1s);
        only->settings = settings;
        return linesOf(comparisonOf({only}), {200, false})[1].section(QStringLiteral("cores: 4"), 1);
    };
    QCOMPARE(circumstancesWith({}), QString());
    Settings settings;
    settings.switchInterval = 1ms;
    settings.gilOrder = GilOrder::Random;
    settings.seed = 3;
    settings.costs = Costs::cpython();
    QCOMPARE(circumstancesWith(settings), QStringLiteral(" · switch interval: 0.001 s · GIL in random order, seed 3 · CPython's costs"));
    settings.freeThreaded = true; // no GIL: neither its order nor its interval matter
    settings.costs.set(Cost::ThreadStart, 1);
    QCOMPARE(circumstancesWith(settings), QStringLiteral(" · no GIL · costs of your own"));
}

void TestCliComparison::whatWasRaisedStandsBelow()
{
    const QStringList lines = linesOf(comparisonOf({run(Model::Synchronous, 1600ms), raisedRun()}));
    QVERIFY(lines.contains(QStringLiteral("  TypeError: cannot pickle '_thread.lock' object (line 12)")));
}

void TestCliComparison::limitNamesTheOptionThatRaisesIt()
{
    for (const LimitKind limit :
        {LimitKind::Operations, LimitKind::SimulatedTime, LimitKind::Memory, LimitKind::Output, LimitKind::Tasks}) {
        const auto stopped = run(Model::Threads, 1s);
        stopped->outcome.kind = OutcomeKind::LimitReached;
        stopped->outcome.limit = limit;
        QVERIFY2(limitSentence(*stopped).contains(QStringLiteral("--max-")), qPrintable(limitSentence(*stopped)));
        QCOMPARE(whyNotCompleted(*stopped), QStringList{limitSentence(*stopped)});
    }
}

void TestCliComparison::escapeSequencesFromFilesDoNotReachTheTerminal()
{
    const auto raised = raisedRun();
    raised->outcome.message = "\x1b[2J gone";
    QVERIFY(!comparisonTable(comparisonOf({raised}), {80, false}).contains(QLatin1Char('\x1b')));
}

void TestCliComparison::speedUpNeedsTwoCompletedRunsThatTookTime()
{
    auto comparison = comparisonOf({run(Model::Threads, 400ms)});
    QCOMPARE(speedUp(comparison, *comparison.runs[0]).value(), 4.0);
    QVERIFY(!speedUp(comparison, *deadlockedRun()));
    QVERIFY(!speedUp(comparison, *run(Model::Coroutines, 0ms)));
    comparison.synchronous.reset();
    QVERIFY(!speedUp(comparison, *comparison.runs[0]));
}

void TestCliComparison::statusIsThatOfTheFirstRunOnlyIfNoneCompleted()
{
    QCOMPARE(exitStatus(comparisonOf({run(Model::Synchronous, 1s)})), 0);
    QCOMPARE(exitStatus(comparisonOf({deadlockedRun(), run(Model::Synchronous, 1s)})), 0);
    QCOMPARE(exitStatus(comparisonOf({deadlockedRun(), raisedRun()})), 4);
    QCOMPARE(exitStatus(comparisonOf({raisedRun()})), 1);
}

static QJsonObject parsed(const std::string& text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

void TestCliComparison::jsonHasEveryField()
{
    const QJsonObject json = parsed(comparisonJson(comparisonOf({run(Model::Synchronous, 1600ms), run(Model::Threads, 800ms)})));
    QCOMPARE(json[QStringLiteral("schema_version")].toInt(), 1);
    QCOMPARE(json[QStringLiteral("scenario")].toString(), QStringLiteral("example.py"));
    QCOMPARE(json[QStringLiteral("parameters")].toObject()[QStringLiteral("TASKS")].toInt(), 8);
    QCOMPARE(json[QStringLiteral("settings")].toObject()[QStringLiteral("cores")].toInt(), 4);
    const QJsonArray runs = json[QStringLiteral("runs")].toArray();
    QCOMPARE(runs.size(), 2);
    const QJsonObject threads = runs[1].toObject();
    QCOMPARE(threads[QStringLiteral("model")].toString(), QStringLiteral("threads"));
    QCOMPARE(threads[QStringLiteral("outcome")].toString(), QStringLiteral("completed"));
    QCOMPARE(threads[QStringLiteral("makespan_s")].toDouble(), 0.8);
    QCOMPARE(threads[QStringLiteral("speedup")].toDouble(), 2.0);
    QCOMPARE(threads[QStringLiteral("output")].toString(), QStringLiteral("done 线\n"));
    QCOMPARE(threads[QStringLiteral("error_output")].toString(), QStringLiteral("careful\n"));
    QVERIFY(threads[QStringLiteral("error")].isNull());
    const QJsonObject task = threads[QStringLiteral("tasks")].toArray()[0].toObject();
    QCOMPARE(task[QStringLiteral("name")].toString(), QStringLiteral("Task-2"));
    QCOMPARE(task[QStringLiteral("state")].toString(), QStringLiteral("finished"));
    QCOMPARE(task[QStringLiteral("start_s")].toDouble(), 0.001);
    QCOMPARE(task[QStringLiteral("end_s")].toDouble(), 0.8);
}

void TestCliComparison::jsonOfAnErrorSaysWhereAndWhy()
{
    const QJsonArray runs = parsed(comparisonJson(comparisonOf({raisedRun(), deadlockedRun()})))[QStringLiteral("runs")].toArray();
    const QJsonObject raised = runs[0].toObject()[QStringLiteral("error")].toObject();
    QCOMPARE(raised[QStringLiteral("type")].toString(), QStringLiteral("TypeError"));
    QCOMPARE(raised[QStringLiteral("line")].toInt(), 12);
    QVERIFY(raised[QStringLiteral("column")].isNull());
    QVERIFY(runs[1].toObject()[QStringLiteral("speedup")].isNull());
    const QJsonObject wait = runs[1].toObject()[QStringLiteral("error")].toObject()[QStringLiteral("waits")].toArray()[0].toObject();
    QCOMPARE(wait[QStringLiteral("waiter")].toString(), QStringLiteral("Task-2"));
    QCOMPARE(wait[QStringLiteral("waits_for")].toString(), QStringLiteral("Future-1"));
    QCOMPARE(wait[QStringLiteral("since_s")].toDouble(), 0.05);
}

void TestCliComparison::jsonOfADeadlockHasHoldersAndTheCycle()
{
    const QJsonArray runs = parsed(comparisonJson(comparisonOf({crossedRun(), deadlockedRun()})))[QStringLiteral("runs")].toArray();
    const QJsonObject crossed = runs[0].toObject()[QStringLiteral("error")].toObject();
    const QJsonObject wait = crossed[QStringLiteral("waits")].toArray()[1].toObject();
    QCOMPARE(wait[QStringLiteral("holder")].toString(), QStringLiteral("Thread-1"));
    QCOMPARE(wait[QStringLiteral("held_since_s")].toDouble(), 0.01);
    QCOMPARE(crossed[QStringLiteral("cycle")].toArray(), QJsonArray({0, 1}));
    const QJsonObject future = runs[1].toObject()[QStringLiteral("error")].toObject();
    QVERIFY(future[QStringLiteral("waits")].toArray()[0].toObject()[QStringLiteral("holder")].isNull());
    QVERIFY(future[QStringLiteral("waits")].toArray()[0].toObject()[QStringLiteral("held_since_s")].isNull());
    QCOMPARE(future[QStringLiteral("cycle")].toArray(), QJsonArray());
}

void TestCliComparison::jsonNamesTheComputer()
{
    const auto only = run(Model::Synchronous, 1s);
    only->settings.gilOrder = GilOrder::Random;
    only->settings.freeThreaded = true;
    only->settings.switchInterval = 1ms;
    only->settings.costs = Costs::cpython();
    const QJsonObject settings = parsed(comparisonJson(comparisonOf({only})))[QStringLiteral("settings")].toObject();
    QCOMPARE(settings[QStringLiteral("gil_order")].toString(), QStringLiteral("random"));
    QCOMPARE(settings[QStringLiteral("free_threaded")].toBool(), true);
    QCOMPARE(settings[QStringLiteral("switch_interval_s")].toDouble(), 0.001);
    const QJsonObject costs = settings[QStringLiteral("costs")].toObject();
    QCOMPARE(costs.size(), static_cast<qsizetype>(costTable().size()));
    QCOMPARE(costs[QStringLiteral("thread_start")].toDouble(), 0.0001);
    QCOMPARE(costs[QStringLiteral("operation_grace")].toDouble(), 0.0);
}

void TestCliComparison::jsonListsScenariosWithTheirParameters()
{
    const QJsonObject json = parsed(scenariosJson({exampleScenario()}));
    const QJsonObject scenario = json[QStringLiteral("scenarios")].toArray()[0].toObject();
    QCOMPARE(scenario[QStringLiteral("name")].toString(), QStringLiteral("example.py"));
    QCOMPARE(scenario[QStringLiteral("title")].toString(), QStringLiteral("Two workers"));
    const QJsonObject cpu = scenario[QStringLiteral("parameters")].toArray()[1].toObject();
    QCOMPARE(cpu[QStringLiteral("name")].toString(), QStringLiteral("CPU"));
    QCOMPARE(cpu[QStringLiteral("type")].toString(), QStringLiteral("slider"));
    QCOMPARE(cpu[QStringLiteral("value")].toDouble(), 0.1);
    QCOMPARE(cpu[QStringLiteral("max")].toDouble(), 1.0);
    QCOMPARE(cpu[QStringLiteral("unit")].toString(), QStringLiteral("s"));
}

void TestCliComparison::shortTimesShowMoreDigits()
{
    QCOMPARE(secondsText(1600ms), QStringLiteral("1.600 s"));
    QCOMPARE(secondsText(0ms), QStringLiteral("0.000 s"));
    QCOMPARE(secondsText(5ms), QStringLiteral("0.005 s"));
    QCOMPARE(secondsText(1234us), QStringLiteral("0.001234 s"));
}

void TestCliComparison::narrowTablesGoWithoutBars()
{
    const auto comparison = comparisonOf({run(Model::Synchronous, 1600ms), run(Model::Threads, 985ms)});
    QVERIFY(!comparisonTable(comparison, {46, false}).contains(QChar(0x2588)));
    for (const QString& line : linesOf(comparison, {46, false}))
        QVERIFY2(displayWidth(line) <= 46, qPrintable(line));
}

static Comparison sleepers(int count)
{
    Settings settings;
    settings.model = Model::Synchronous;
    const std::string program = "import time, asyncio\nasync def work():\n    await asyncio.sleep(0.1)\nasync def main():\n    await asyncio.gather(*(work() for _ in range("
        + std::to_string(count) + ")))\nasyncio.run(main())\n";
    return comparisonOf({std::make_shared<const Run>(simulate(program, "s.py", settings))});
}

void TestCliComparison::reportFitsTheTerminal()
{
    for (const int columns : {60, 80, 120}) {
        const QStringList lines = metricsReport(sleepers(5), {columns, false}).split(QLatin1Char('\n'));
        for (const QString& line : lines)
            QVERIFY2(displayWidth(line) <= columns, qPrintable(line));
        QCOMPARE(lines.filter(QStringLiteral("sleeping (line 3)")).size(), 5);
    }
}

void TestCliComparison::longPathsAreToldByLine()
{
    const QString report = metricsReport(sleepers(40), {80, false});
    QVERIFY2(report.contains(QStringLiteral("its 40 steps by line")), qPrintable(report));
    QVERIFY2(report.contains(QStringLiteral("4.000 s  40  sleeping (line 3)")), qPrintable(report));
}

QTEST_GUILESS_MAIN(TestCliComparison)
#include "tst_cli_comparison.moc"
