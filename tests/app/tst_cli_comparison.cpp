#include "app/cli/ComparisonJson.h"
#include "app/cli/ComparisonTable.h"
#include "app/cli/OutcomeText.h"
#include "app/cli/TextTable.h"
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
    void whatWasRaisedStandsBelow();
    void limitNamesTheOptionThatRaisesIt();
    void escapeSequencesFromFilesDoNotReachTheTerminal();
    void speedUpNeedsTwoCompletedRunsThatTookTime();
    void statusIsThatOfTheFirstRunOnlyIfNoneCompleted();
    void jsonHasEveryField();
    void jsonOfAnErrorSaysWhereAndWhy();
    void jsonListsScenariosWithTheirParameters();
    void shortTimesShowMoreDigits();
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
    QCOMPARE(lines[8], QStringLiteral("  Task-2 has waited for Future-1 since 0.050 s, and nothing will end that"));
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

QTEST_GUILESS_MAIN(TestCliComparison)
#include "tst_cli_comparison.moc"
