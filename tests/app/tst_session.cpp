#include "app/i18n/Language.h"
#include "app/session/Session.h"
#include "core/trace/TraceRecorder.h"
#include "tests/app/OffscreenMain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace interleave;

namespace {

const QString program = QStringLiteral("\"\"\"Mine\"\"\"\nN = 3  #@param {type:\"slider\", min:1, max:9, step:1}\nprint(N)\n");

/// A run that lasts as many seconds as the parameter N says.
Run runOf(const SimulationRequest& request, Model model)
{
    TraceRecorder recorder;
    recorder.laneAdded({});
    Span span;
    span.line = 3;
    recorder.laneEntered(LaneId{0}, span);
    recorder.printed(Stream::Out, "done\n", noTask, LaneId{0}, SimTime{} + 1s);
    const auto found = request.values.find("N");
    const auto n = found == request.values.end() ? std::int64_t{1} : std::get<std::int64_t>(found->second);
    Run run;
    run.settings = request.settings;
    run.settings.model = model;
    run.trace = recorder.finish(SimTime{} + std::chrono::seconds(n));
    return run;
}

Run endedRun(Model model, Outcome outcome)
{
    Run run;
    run.settings.model = model;
    run.trace = TraceRecorder().finish(SimTime{});
    run.outcome = std::move(outcome);
    return run;
}

Outcome outcomeOf(OutcomeKind kind, std::string exceptionType = {}, std::string message = {}, std::uint32_t line = 0)
{
    Outcome outcome;
    outcome.kind = kind;
    outcome.exceptionType = std::move(exceptionType);
    outcome.message = std::move(message);
    outcome.line = line;
    return outcome;
}

Outcome limitOf(LimitKind limit)
{
    Outcome outcome = outcomeOf(OutcomeKind::LimitReached);
    outcome.limit = limit;
    return outcome;
}

StuckWait stuck(std::string waiter, std::string waitsFor)
{
    StuckWait wait;
    wait.waiter = std::move(waiter);
    wait.waitsFor = std::move(waitsFor);
    return wait;
}

StuckWait lockWait(std::string waiter, std::string lock, std::string holder, SimDuration since)
{
    StuckWait wait = stuck(std::move(waiter), std::move(lock));
    wait.state = SpanState::WaitsForLock;
    wait.holder = std::move(holder);
    wait.since = SimTime(since);
    return wait;
}

/// Holds every simulation back until it is opened or the simulation is cancelled, and counts them.
class Gate {
public:
    Run pass(const SimulationRequest& request, Model model, const CancelFlag& cancel)
    {
        std::unique_lock lock(mutex_);
        ++entered_;
        changed_.notify_all();
        while (!open_ && !cancel)
            changed_.wait_for(lock, 1ms); // the flag is set without telling
        if (!cancel)
            return runOf(request, model);
        ++cancelled_;
        return endedRun(model, outcomeOf(OutcomeKind::Cancelled));
    }
    void open()
    {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }
    void waitUntilEntered()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return entered_ > 0; });
    }
    int cancelled()
    {
        const std::lock_guard lock(mutex_);
        return cancelled_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
    int entered_ = 0;
    int cancelled_ = 0;
};

SimulateFunction through(Gate& gate)
{
    return [&gate](const SimulationRequest& request, Model model, const CancelFlag& cancel) { return gate.pass(request, model, cancel); };
}

SimulateFunction immediate()
{
    return [](const SimulationRequest& request, Model model, const CancelFlag&) { return runOf(request, model); };
}

void waitUntilIdle(Session& session) { QTRY_VERIFY(!session.busy()); }

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void choosingSimulatesTheFourModels();
    void anUnknownScenarioChangesNothing();
    void theLatestRequestWins();
    void cancelKeepsTheLastRuns();
    void changedValueKeepsThePlayhead();
    void runPlaysFromTheStart();
    void progressIsShownOnlyAfterTheDelay();
    void destroyingCancelsTheWorker();
    void whatFailsToStartKeepsTheLastPictureAndSaysWhere();
    void aRunThatStartsAfterAFailureClearsTheError();
    void anUnreadableFileIsToldByName();
    void aFileIsOpenedAndReadAgainOnRun();
    void anEditedFileKeepsWhatWasSet();
    void emptyClipboardIsTold();
    void outcomesAreToldInWords_data();
    void outcomesAreToldInWords();
    void outputAppearsUpToThePlayhead();
    void theExecutedLineFollowsThePlayhead();
    void selectionSurvivesANewSimulation();
    void textsFollowTheLanguage();
};

void TestSession::choosingSimulatesTheFourModels()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    waitUntilIdle(session);
    QCOMPARE(session.runs()->count(), 4);
    QCOMPARE(session.runs()->longest(), 3'000'000'000);
    QCOMPARE(session.title(), QStringLiteral("Mine"));
    QCOMPARE(session.error(), QString());
}

void TestSession::anUnknownScenarioChangesNothing()
{
    Session session(immediate(), 200ms);
    QVERIFY(!session.choose(QStringLiteral("no-such-thing")));
    QCOMPARE(session.scenarioId(), QString());
    QVERIFY(!session.busy());
}

void TestSession::theLatestRequestWins()
{
    Gate gate;
    Session session(through(gate), 200ms);
    QSignalSpy simulated(&session, &Session::simulated);
    session.openText(program);
    gate.waitUntilEntered();
    for (int n = 4; n <= 9; ++n)
        session.parameters()->setValue(0, n);
    QVERIFY(session.busy());
    gate.open();
    waitUntilIdle(session);
    QCOMPARE(session.runs()->longest(), 9'000'000'000);
    QCOMPARE(simulated.count(), 1);
    QVERIFY(gate.cancelled() > 0);
}

void TestSession::cancelKeepsTheLastRuns()
{
    Gate gate;
    gate.open();
    bool hold = false;
    Gate closed;
    Session session([&](const SimulationRequest& request, Model model, const CancelFlag& cancel) {
        return hold ? closed.pass(request, model, cancel) : gate.pass(request, model, cancel);
    }, 200ms);
    session.openText(program);
    waitUntilIdle(session);
    hold = true;
    session.parameters()->setValue(0, 5);
    closed.waitUntilEntered();
    session.cancel();
    waitUntilIdle(session);
    QCOMPARE(session.runs()->longest(), 3'000'000'000);
}

void TestSession::changedValueKeepsThePlayhead()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    waitUntilIdle(session);
    session.playback()->scrub(2'000'000'000);
    session.parameters()->setValue(0, 7);
    waitUntilIdle(session);
    QCOMPARE(session.playback()->length(), 7'000'000'000);
    QCOMPARE(session.playback()->position(), 2'000'000'000);
    QVERIFY(!session.playback()->playing());
}

void TestSession::runPlaysFromTheStart()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    waitUntilIdle(session);
    session.playback()->scrub(2'000'000'000);
    session.run();
    waitUntilIdle(session);
    QVERIFY(session.playback()->playing());
    QCOMPARE(session.playback()->position(), 0);
}

void TestSession::progressIsShownOnlyAfterTheDelay()
{
    Gate gate;
    Session patient(through(gate), std::chrono::hours(1));
    Session impatient(through(gate), 0ms);
    patient.openText(program);
    impatient.openText(program);
    QTRY_VERIFY(impatient.progressVisible());
    QVERIFY(!patient.progressVisible());
    gate.open();
    waitUntilIdle(patient);
    waitUntilIdle(impatient);
    QVERIFY(!impatient.progressVisible());
}

void TestSession::destroyingCancelsTheWorker()
{
    Gate gate;
    {
        Session session(through(gate), 200ms);
        session.openText(program);
        gate.waitUntilEntered();
    }
    QCOMPARE(gate.cancelled(), 1);
}

void TestSession::whatFailsToStartKeepsTheLastPictureAndSaysWhere()
{
    std::atomic<bool> fail{false};
    Session session([&](const SimulationRequest& request, Model model, const CancelFlag&) {
        return fail ? endedRun(model, outcomeOf(OutcomeKind::Raised, "SyntaxError", "invalid syntax", 3)) : runOf(request, model);
    }, 200ms);
    session.openText(program);
    waitUntilIdle(session);
    fail = true;
    session.openText(QStringLiteral("x = 1\ny = 2\nz = = 3\n"));
    waitUntilIdle(session);
    QCOMPARE(session.runs()->count(), 4);
    QCOMPARE(session.runs()->longest(), 3'000'000'000);
    QVERIFY(session.stale());
    QCOMPARE(session.errorLine(), 3);
    QVERIFY2(session.error().contains(QStringLiteral("SyntaxError: invalid syntax")), qPrintable(session.error()));
    QVERIFY2(session.error().contains(QStringLiteral("3")), qPrintable(session.error()));
    QVERIFY(!session.playback()->playing());
}

void TestSession::aRunThatStartsAfterAFailureClearsTheError()
{
    std::atomic<bool> fail{true};
    Session session([&](const SimulationRequest& request, Model model, const CancelFlag&) {
        return fail ? endedRun(model, outcomeOf(OutcomeKind::Unsupported, {}, "match", 1)) : runOf(request, model);
    }, 200ms);
    session.openText(program);
    waitUntilIdle(session);
    QVERIFY(!session.error().isEmpty());
    QVERIFY(!session.stale()); // there is no earlier picture
    fail = false;
    session.run();
    waitUntilIdle(session);
    QCOMPARE(session.error(), QString());
    QCOMPARE(session.errorLine(), 0);
}

void TestSession::anUnreadableFileIsToldByName()
{
    Session session(immediate(), 200ms);
    session.openFile(QUrl::fromLocalFile(QStringLiteral("/nowhere/at/all.py")));
    QVERIFY2(session.error().contains(QStringLiteral("/nowhere/at/all.py")), qPrintable(session.error()));
    QVERIFY(!session.busy());
}

void TestSession::aFileIsOpenedAndReadAgainOnRun()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine.py")));
    const auto write = [&file](const QByteArray& text) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
    };
    write("\"\"\"First\"\"\"\n");
    Session session(immediate(), 200ms);
    session.openFile(QUrl::fromLocalFile(file.fileName()));
    waitUntilIdle(session);
    QCOMPARE(session.title(), QStringLiteral("First"));
    write("\"\"\"Second\"\"\"\n");
    session.run();
    waitUntilIdle(session);
    QCOMPARE(session.title(), QStringLiteral("Second"));
    QVERIFY(session.playback()->playing());
}

void TestSession::anEditedFileKeepsWhatWasSet()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("mine.py"));
    const auto write = [&name](const char* text) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    const auto value = [](Session& session, int row) {
        const ParameterModel* parameters = session.parameters();
        return parameters->data(parameters->index(row), ParameterModel::ValueRole).toInt();
    };
    const QByteArray slider = " #@param {type:\"slider\", min:1, max:9, step:1}\n";
    write("A = 3" + slider + "B = 3" + slider + "C = 3" + slider);
    Session session(immediate(), 200ms);
    session.openFile(QUrl::fromLocalFile(name));
    waitUntilIdle(session);
    session.parameters()->setValue(0, 5);
    session.parameters()->setValue(2, 8);
    write("A = 3 #@param {type:\"slider\", min:9, max:1}\n");
    session.run();
    QVERIFY(!session.error().isEmpty());
    write("A = 4" + slider + "B = 4" + slider + "C = 4 #@param {type:\"slider\", min:1, max:6, step:1}\n");
    session.openFile(QUrl::fromLocalFile(name));
    waitUntilIdle(session);
    QCOMPARE(value(session, 0), 5); // set by hand
    QCOMPARE(value(session, 1), 4); // what the file says now
    QCOMPARE(value(session, 2), 4); // 8 does not fit any more
}

void TestSession::emptyClipboardIsTold()
{
    Session session(immediate(), 200ms);
    session.openText(QStringLiteral(" \n"));
    QVERIFY(!session.error().isEmpty());
    QVERIFY(!session.busy());
}

void TestSession::outcomesAreToldInWords_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("completed says nothing") << Outcome{} << QString();
    QTest::newRow("raised names exception and line")
        << outcomeOf(OutcomeKind::Raised, "ValueError", "boom", 7)
        << QStringLiteral("Line 7: Ended by ValueError: boom.");
    QTest::newRow("a model that cannot do it gives CPython's reason")
        << outcomeOf(OutcomeKind::Unsupported, "TypeError", "cannot pickle '_thread.lock' object")
        << QStringLiteral("Cannot run this way: TypeError: cannot pickle '_thread.lock' object.");
    QTest::newRow("unsupported says what") << outcomeOf(OutcomeKind::Unsupported, {}, "match", 2)
                                           << QStringLiteral("Line 2: Interleave does not support this: match.");
    Outcome deadlock = outcomeOf(OutcomeKind::Deadlocked);
    deadlock.stuck = {stuck("Task-1", "Future-1"), stuck("MainThread", "Task-1")};
    QTest::newRow("a deadlock names who waits for what")
        << deadlock << QStringLiteral("Waits for ever: Task-1 waits for Future-1, MainThread waits for Task-1.");
    deadlock.stuck = {lockWait("A", "Lock-2", "B", 1s), lockWait("B", "Lock-1", "A", 2s), stuck("MainThread", "A")};
    deadlock.cycle = {0, 1};
    QTest::newRow("a circle says who holds what")
        << deadlock << QStringLiteral("Deadlock at 2.000 s: A waits for Lock-2, which B holds; B waits for Lock-1, which A holds.");
    deadlock.stuck = {lockWait("A", "Lock-1", "A", 1s)};
    deadlock.cycle = {0};
    QTest::newRow("a lock can be taken twice by one") << deadlock << QStringLiteral("Deadlock at 1.000 s: A waits for Lock-1, which it holds itself.");
    deadlock.stuck = {lockWait("A", "1", "B", 1s), lockWait("B", "2", "C", 2s), lockWait("C", "3", "D", 1s), lockWait("D", "4", "A", 1s)};
    deadlock.cycle = {0, 1, 2, 3};
    QTest::newRow("a long circle is cut short")
        << deadlock << QStringLiteral("Deadlock at 2.000 s: A waits for 1, which B holds; B waits for 2, which C holds; C waits for 3, which D holds; "
                                      "and so on, 4 waits in a circle.");
    QTest::newRow("a limit says that the picture is partial") << limitOf(LimitKind::Tasks)
                                                             << QStringLiteral("Stopped: too many tasks. The picture is partial.");
}

void TestSession::outcomesAreToldInWords()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, words);
    Session session([outcome](const SimulationRequest& request, Model model, const CancelFlag&) {
        Run run = runOf(request, model);
        run.outcome = outcome;
        return run;
    }, 200ms);
    session.openText(program);
    waitUntilIdle(session);
    QCOMPARE(session.runs()->data(session.runs()->index(1), RunModel::OutcomeRole).toString(), words);
    QCOMPARE(session.error(), QString()); // told on the cards
}

void TestSession::outputAppearsUpToThePlayhead()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    waitUntilIdle(session);
    QCOMPARE(session.output()->count(), 0);
    session.playback()->scrub(1'000'000'000);
    QCOMPARE(session.output()->count(), 1);
    QCOMPARE(session.output()->data(session.output()->index(0), OutputModel::TextRole).toString(), QStringLiteral("done"));
    session.playback()->scrub(999'999'999);
    QCOMPARE(session.output()->count(), 0);
}

void TestSession::theExecutedLineFollowsThePlayhead()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    waitUntilIdle(session);
    session.playback()->scrub(1);
    QCOMPARE(session.source()->currentLine(), 3);
    session.playback()->toEnd();
    QCOMPARE(session.source()->currentLine(), 0);
}

void TestSession::selectionSurvivesANewSimulation()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    waitUntilIdle(session);
    session.inspector()->select(1, 0, 500'000'000);
    QCOMPARE(session.inspector()->span().end, 3'000'000'000);
    session.parameters()->setValue(0, 5);
    waitUntilIdle(session);
    QCOMPARE(session.inspector()->row(), 1);
    QCOMPARE(session.inspector()->span().end, 5'000'000'000);
    session.inspector()->select(1, 0, 6'000'000'000);
    QCOMPARE(session.inspector()->row(), -1);
}

void TestSession::textsFollowTheLanguage()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    waitUntilIdle(session);
    const QString english = session.runs()->modelName(0);
    Language language;
    language.setCode(QStringLiteral("zh_CN"));
    QVERIFY(session.runs()->modelName(0) != english);
    language.setCode(QStringLiteral("en"));
    QCOMPARE(session.runs()->modelName(0), english);
}

INTERLEAVE_OFFSCREEN_MAIN(TestSession)
#include "tst_session.moc"
