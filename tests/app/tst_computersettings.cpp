#include "app/session/Session.h"
#include "core/trace/TraceRecorder.h"
#include "tests/app/OffscreenMain.h"

#include <QTest>

using namespace interleave;

namespace {

const QString program = QStringLiteral("\"\"\"Mine\"\"\"\nprint(1)\n");

SimulateFunction immediate()
{
    return [](const SimulationRequest& request, Model model, const CancelFlag&) {
        Run run;
        run.settings = request.settings;
        run.settings.model = model;
        run.trace = TraceRecorder().finish(SimTime{} + 1s);
        return run;
    };
}

void waitUntilIdle(Session& session) { QTRY_VERIFY(!session.busy()); }

} // namespace

/// The simulated computer in the window: ComputerSettings and what a Session does with them.
class TestComputerSettings : public QObject {
    Q_OBJECT

private slots:
    void theComputerStaysWhenAnotherScenarioIsChosen();
    void everySettingOfTheComputerSimulatesAgain();
    void theComputersStateComesBack();
    void theScenariosOwnWorkersWin();
    void aScenarioBringsTheComputerThatItIsMeantFor();
    void whatAPersonChoosesStaysBeyondTheScenario();
    void theStartMethodReachesTheSimulator();
};

const QString meantForCosts = QStringLiteral("\"\"\"Meant\"\"\"\n#@settings {costs:\"cpython\", free_threaded:true}\nprint(1)\n");

void TestComputerSettings::aScenarioBringsTheComputerThatItIsMeantFor()
{
    Session session(immediate(), 200ms);
    ComputerSettings& machine = *session.machine();
    machine.setCores(2);
    session.openText(meantForCosts);
    waitUntilIdle(session);
    QVERIFY(machine.meant());
    QVERIFY(machine.usual() == false); // the cores are the person's
    const Settings& settings = session.runs()->run(0).run->settings;
    QVERIFY(settings.costs == Costs::cpython());
    QVERIFY(settings.freeThreaded);
    QCOMPARE(settings.cores, 2u);

    session.openText(program);
    waitUntilIdle(session);
    QVERIFY(!machine.meant());
    QCOMPARE(machine.costs(), ComputerSettings::CostTable::Ideal);
    QCOMPARE(machine.gil(), ComputerSettings::Gil::InOrder);
    QCOMPARE(machine.cores(), 2);
}

void TestComputerSettings::whatAPersonChoosesStaysBeyondTheScenario()
{
    Session session(immediate(), 200ms);
    ComputerSettings& machine = *session.machine();
    session.openText(meantForCosts);
    const QString remembered = machine.state();
    machine.setCosts(ComputerSettings::CostTable::Ideal);
    QVERIFY(!machine.meant());
    machine.setSeed(7);
    session.openText(program);
    QCOMPARE(machine.seed(), 7);
    QCOMPARE(machine.costs(), ComputerSettings::CostTable::Ideal);

    ComputerSettings other;
    other.setState(remembered);
    QCOMPARE(other.costs(), ComputerSettings::CostTable::Ideal); // what the scenario asked for is not remembered
}

void TestComputerSettings::theStartMethodReachesTheSimulator()
{
    ComputerSettings machine;
    machine.setStartMethod(ComputerSettings::Start::Spawn);
    QCOMPARE(machine.settings().startMethod, StartMethod::Spawn);
    ComputerSettings other;
    other.setState(machine.state());
    QCOMPARE(other.startMethod(), ComputerSettings::Start::Spawn);
    other.setState(QStringLiteral("4 2 0 3 0 0")); // as written before there was a start method
    QCOMPARE(other.cores(), 2);
    QCOMPARE(other.startMethod(), ComputerSettings::Start::Fork);
}

void TestComputerSettings::theComputerStaysWhenAnotherScenarioIsChosen()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    session.machine()->setCores(2);
    session.machine()->setGil(ComputerSettings::Gil::None);
    QVERIFY(session.choose(QStringLiteral("io-work")));
    waitUntilIdle(session);
    const Settings& settings = session.runs()->run(0).run->settings;
    QCOMPARE(settings.cores, 2u);
    QVERIFY(settings.freeThreaded);
}

void TestComputerSettings::everySettingOfTheComputerSimulatesAgain()
{
    Session session(immediate(), 200ms);
    session.openText(program);
    waitUntilIdle(session);
    ComputerSettings& machine = *session.machine();
    const auto settings = [&session] {
        waitUntilIdle(session);
        return session.runs()->run(3).run->settings;
    };
    machine.setWorkers(7);
    QCOMPARE(settings().workers.value(), 7u);
    machine.setCores(3);
    QCOMPARE(settings().cores, 3u);
    machine.setGil(ComputerSettings::Gil::AtRandom);
    QVERIFY(settings().gilOrder == GilOrder::Random);
    machine.setSeed(5);
    QCOMPARE(settings().seed, std::uint64_t{5});
    machine.setInterval(0);
    QVERIFY(settings().switchInterval == 500us);
    machine.setCosts(ComputerSettings::CostTable::CPython);
    QVERIFY(settings().costs == Costs::cpython());
    QVERIFY(settings().model == Model::Processes);
    machine.reset();
    QVERIFY(settings().costs == Costs::ideal());
    QVERIFY(machine.usual());
}

void TestComputerSettings::theComputersStateComesBack()
{
    ComputerSettings machine;
    machine.setWorkers(9);
    machine.setGil(ComputerSettings::Gil::None);
    machine.setInterval(6);
    machine.setCosts(ComputerSettings::CostTable::CPython);
    machine.setSeed(42);
    ComputerSettings again;
    again.setState(machine.state());
    QCOMPARE(again.state(), machine.state());
    QVERIFY(again.gil() == ComputerSettings::Gil::None);
    for (const QString& damaged : {QString(), QStringLiteral("1 2"), QStringLiteral("-1 900 77 99 12 -5")}) {
        again.setState(damaged);
        QVERIFY2(again.workers() >= 1 && again.cores() <= ComputerSettings::mostCores, qPrintable(damaged));
        again.settings();
    }
}

void TestComputerSettings::theScenariosOwnWorkersWin()
{
    Session session(immediate(), 200ms);
    session.openText(QStringLiteral("WORKERS = 2  #@param {type:\"slider\", min:1, max:9, step:1}\nprint(1)\n"));
    waitUntilIdle(session);
    QVERIFY(!session.machine()->workersMatter());
    QVERIFY(!session.runs()->run(0).run->settings.workers);
    session.openText(program);
    QVERIFY(session.machine()->workersMatter());
}

INTERLEAVE_OFFSCREEN_MAIN(TestComputerSettings)
#include "tst_computersettings.moc"
