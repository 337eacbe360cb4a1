/// What the machine lets switching cost, who gets the GIL, and what ends a thread from outside.

#include "tests/core/MachineFixture.h"

#include <QtTest>

#include <set>

using namespace interleave;
using namespace interleave::testing;

namespace {

MachineSettings withCosts(std::initializer_list<std::string_view> assignments)
{
    MachineSettings settings;
    for (const std::string_view text : assignments) settings.costs.assign(text);
    return settings;
}

/// The order in which waiters of a GIL came to it: each computes long enough to make all others wait.
QStringList orderOfTurns(GilOrder order, std::uint64_t seed)
{
    MachineSettings settings;
    settings.gilOrder = order;
    settings.seed = seed;
    Rig rig(settings);
    Process& process = rig.process();
    QStringList turns;
    for (int i = 0; i < 6; ++i) {
        rig.thread(process, "t" + std::to_string(i), {compute(1ms), then([&turns](Thread& self) { turns += QString::fromStdString(self.spec().name); })});
    }
    rig.run();
    return turns;
}

} // namespace

class TestMachineCosts : public QObject {
    Q_OBJECT

private slots:
    void aTableKnowsEachCostByItsName()
    {
        std::set<std::string_view> names;
        std::size_t position = 0;
        for (const CostInfo& info : costTable()) {
            QCOMPARE(static_cast<std::size_t>(info.cost), position++);
            QVERIFY(costNamed(info.name) == info.cost);
            QVERIFY(!info.source.empty() && info.ideal >= 0 && info.cpython >= 0);
            names.insert(info.name);
        }
        QCOMPARE(names.size(), costCount);
        QVERIFY(!costNamed("no_such_cost"));
    }

    void idealCostsHaveNoOverheads()
    {
        for (const CostInfo& info : costTable()) {
            const bool codeItself = info.cost == Cost::Operation || info.cost == Cost::ClockRead || info.cost == Cost::OperationGrace;
            if (!codeItself) QCOMPARE(Costs::ideal().raw(info.cost), 0);
        }
        QVERIFY(Costs::named("ideal") == Costs::ideal() && Costs::named("cpython") == Costs::cpython() && !Costs::named("real"));
    }

    void assignmentsAreReadWithTheirUnits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("result");
        QTest::addColumn<qint64>("picoseconds");
        using enum Costs::Assigned;
        const auto row = [](const char* text, Costs::Assigned result, qint64 picoseconds) { QTest::newRow(text) << QByteArray(text) << static_cast<int>(result) << picoseconds; };
        row("thread_start=0.1ms", Done, 100'000'000);
        row("thread_start=25us", Done, 25'000'000);
        row("thread_start=7ns", Done, 7'000);
        row("thread_start=2", Done, 2'000'000'000'000);
        row("thread_start=0", Done, 0);
        row("thread_start=1.5s", Done, 1'500'000'000'000);
        row("thread_start=-1", BadValue, 0);
        row("thread_start=nan", BadValue, 0);
        row("thread_start=1h", BadValue, 0);
        row("thread_start=3601s", BadValue, 0);
        row("thread_start=1e300", BadValue, 0);
        row("thread_start=", BadValue, 0);
        row("thread_start", BadValue, 0);
        row("threads=1", UnknownName, 0);
        row("", UnknownName, 0);
        row("operation_grace=1ms", BadValue, 0);
    }

    void assignmentsAreReadWithTheirUnits()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, result);
        QFETCH(qint64, picoseconds);
        Costs costs = Costs::ideal();
        QCOMPARE(static_cast<int>(costs.assign({text.data(), static_cast<std::size_t>(text.size())})), result);
        QCOMPARE(costs.raw(Cost::ThreadStart), picoseconds);
    }

    void manyTimesACostIsRoundedOnce()
    {
        Costs costs = Costs::ideal();
        costs.set(Cost::PickleByte, 630);
        QVERIFY(costs.of(Cost::PickleByte) == 1ns);
        QVERIFY(costs.of(Cost::PickleByte, 1000) == 630ns);
        QVERIFY(costs.of(Cost::PickleByte, 0) == 0ns);
        QVERIFY(costs.of(Cost::PickleByte, std::numeric_limits<std::uint64_t>::max()) > 0ns);
    }

    void aTimedOutWaitForTheGilIsNoticedLate()
    {
        Rig rig(withCosts({"gil_timeout=0.1ms"}));
        Process& process = rig.process();
        rig.thread(process, "sleeper", {sleep(1ms)});
        rig.thread(process, "cpu", {compute(100ms)});
        rig.run();
        QVERIFY(rig.spans("cpu", SpanState::Running).at(0).end == at(1ms + 5ms + 100us)); // it computes until then
    }

    void aHandOverTakesItsTimeAndCountsAsWaiting()
    {
        Rig rig(withCosts({"gil_handover=20us"}));
        Process& process = rig.process();
        rig.thread(process, "first", {compute(3ms), sleep(50ms)});
        rig.thread(process, "second", {compute(2ms)});
        rig.run();
        QVERIFY(rig.spans("second", SpanState::WaitsForGil).at(0).end == at(3ms + 20us));
        QVERIFY(rig.spans("second", SpanState::Running).at(0).end == at(5ms + 20us));
    }

    void aFreeGilIsTakenWithoutCost()
    {
        Rig rig(withCosts({"gil_handover=20us", "gil_timeout=1ms"}));
        rig.thread(rig.process(), "alone", {compute(1ms), sleep(1ms), compute(1ms)});
        rig.run();
        QVERIFY(rig.makespan() == 3ms);
    }

    void aSleepOvershootsUnlessItHasNoLength()
    {
        Rig rig(withCosts({"sleep_overshoot=0.1ms"}));
        rig.thread(rig.process(), "sleeper", {sleep(1ms), sleep(0ns), sleep(1ms)});
        rig.run();
        QVERIFY(rig.makespan() == 2200us);
    }

    void fifoOrderIsTheOrderOfWaiting() { QCOMPARE(orderOfTurns(GilOrder::Fifo, 7), QStringList({"t0", "t1", "t2", "t3", "t4", "t5"})); }

    void randomOrderIsTheSeedsAndReachesEverybody()
    {
        QSet<QString> second;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const QStringList turns = orderOfTurns(GilOrder::Random, seed);
            QCOMPARE(turns, orderOfTurns(GilOrder::Random, seed));
            QStringList sorted = turns;
            sorted.sort();
            QCOMPARE(sorted, QStringList({"t0", "t1", "t2", "t3", "t4", "t5"}));
            second += turns.at(1);
        }
        QCOMPARE(second.size(), 5); // whoever waits may be next
    }

    void anIndivisibleComputationHoldsTheGilToItsEnd()
    {
        Rig rig;
        Process& process = rig.process();
        rig.thread(process, "native", {operation(Compute{20ms, SpanState::Running, true, false}), compute(10ms)});
        rig.thread(process, "other", {compute(1ms)});
        rig.run();
        QVERIFY(rig.spans("other", SpanState::Running).at(0).begin == at(20ms));
    }

    void anIndivisibleComputationSharesItsCore()
    {
        MachineSettings settings;
        settings.cores = 1;
        Rig rig(settings);
        rig.thread(rig.process(), "native", {operation(Compute{20ms, SpanState::Running, true, false})});
        rig.thread(rig.process(), "other process", {compute(5ms)});
        rig.run();
        QVERIFY(rig.endOf("other process") < 15ms);
    }

    void aWakeOnTheWayToAWaitEndsIt()
    {
        Rig rig;
        Process& process = rig.process(GilKind::None);
        Thread& waiter = rig.thread(process, "waiter", {operation(Compute{2ms, SpanState::Running, false, true}), wait(), compute(1ms)});
        rig.thread(process, "waker", {compute(1ms), then([&](Thread& self) { self.machine().wake(waiter, &self); })});
        QCOMPARE(rig.run(), MachineEnd::Finished);
        QVERIFY(rig.endOf("waiter") == 3ms);
    }

    void aWakeDuringAnotherComputationIsNotRemembered()
    {
        Rig rig;
        Process& process = rig.process(GilKind::None);
        Thread& waiter = rig.thread(process, "waiter", {compute(2ms), wait()});
        rig.thread(process, "waker", {compute(1ms), then([&](Thread& self) { self.machine().wake(waiter, &self); })});
        QCOMPARE(rig.run(), MachineEnd::Deadlocked);
    }

    void aThreadCanBeEndedWhereverItStands_data()
    {
        QTest::addColumn<QByteArray>("where");
        for (const char* name : {"asleep", "waiting", "computing", "waiting for the GIL", "waiting for a core"}) QTest::newRow(name) << QByteArray(name);
    }

    void aThreadCanBeEndedWhereverItStands()
    {
        QFETCH(QByteArray, where);
        MachineSettings settings;
        settings.cores = 2;
        Rig rig(settings);
        Process& target = rig.process();
        const bool forGil = where == "waiting for the GIL", forCore = where == "waiting for a core";
        if (forGil) rig.thread(target, "holder", {compute(3ms), sleep(1ms), compute(1ms)});
        if (forCore) rig.thread(rig.process(), "hog", {compute(9ms)});
        if (forCore) rig.thread(rig.process(), "second hog", {compute(9ms)});
        const Line line = where == "asleep" ? sleep(1h) : where == "waiting" ? wait() : compute(1h);
        Thread& victim = rig.thread(target, "victim", {line});
        rig.thread(rig.process(), "killer", {sleep(2500us), then([&](Thread& self) { self.machine().endThread(victim); })});
        QCOMPARE(rig.run(), MachineEnd::Finished);
        QVERIFY(victim.finished());
        QVERIFY(rig.endOf("victim") <= 2500us);
        QVERIFY(rig.makespan() < 20ms);
        if (forGil) QVERIFY(rig.spans("holder", SpanState::Running).size() == 2);
    }

    void theGilOfAnEndedHolderGoesOn()
    {
        Rig rig;
        Process& process = rig.process();
        Thread& holder = rig.thread(process, "holder", {compute(1h)});
        rig.thread(process, "next", {compute(1ms)});
        rig.thread(rig.process(), "killer", {sleep(1ms), then([&](Thread& self) { self.machine().endThread(holder); })});
        QCOMPARE(rig.run(), MachineEnd::Finished);
        QVERIFY(rig.endOf("next") == 2ms);
    }

    void aDropperGoesOnWhenWhomItWaitsForIsEnded()
    {
        // At 5 ms the first thread is made to drop the GIL for the second, which is ended at that very moment.
        Rig rig(withCosts({"gil_handover=1ms"}));
        Process& process = rig.process();
        rig.thread(process, "dropper", {compute(8ms)});
        Thread& taker = rig.thread(process, "taker", {compute(1ms)});
        rig.thread(rig.process(), "killer", {sleep(5500us), then([&](Thread& self) { self.machine().endThread(taker); })});
        QCOMPARE(rig.run(), MachineEnd::Finished);
        QVERIFY(rig.endOf("dropper") == 8500us);
    }

    void aProcessEndsWithAllItsThreads()
    {
        Rig rig;
        Process& process = rig.process();
        for (int i = 0; i < 3; ++i) rig.thread(process, "t" + std::to_string(i), {sleep(1h)});
        rig.thread(rig.process(), "killer", {sleep(1ms), then([&](Thread& self) { self.machine().endProcess(process); })});
        QCOMPARE(rig.run(), MachineEnd::Finished);
        QVERIFY(rig.makespan() == 1ms);
    }
};

QTEST_APPLESS_MAIN(TestMachineCosts)
#include "tst_machinecosts.moc"
