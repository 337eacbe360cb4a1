/// The rules of the GIL, one by one (CPython 3.11, Python/ceval_gil.h).

#include "tests/core/MachineFixture.h"

#include <QtTest>

using namespace interleave;
using namespace interleave::testing;

namespace {

MachineSettings withInterval(SimDuration interval)
{
    MachineSettings settings;
    settings.switchInterval = interval;
    return settings;
}

} // namespace

class TestGil : public QObject {
    Q_OBJECT

private slots:
    void waiterGetsGilAfterSwitchInterval_data();
    void waiterGetsGilAfterSwitchInterval();
    void intervalIsAtLeastOneMicrosecond();
    void changedIntervalCountsForTheNextWait();
    void freshHolderKeepsTheGilForAWholeInterval();
    void longestWaiterIsNext();
    void forcedDropperQueuesBehindWaiters();
    void sleepingReleasesTheGilAtOnce();
    void waitingReleasesTheGilAtOnce();
    void exitingReleasesTheGilAtOnce();
    void sleepOfNoLengthLetsWaitersGoFirst();
    void sleepOfNoLengthContinuesAtOnceWhenNobodyWaits();
    void shortComputationsAreNeverPreempted();
    void computationOfNoLengthIsNoOperation();
    void aTurnThatEndsWithItsIntervalEndsByItself();
    void computationBegunAfterTheWaitIsDroppedAtItsEnd();
    void aThreadAloneIsNeverInterrupted();
    void cooperativeGilIsNeverTakenAway();
    void processesDoNotShareTheirGil();
    void laneShowsHolderTaskAndForce();
    void laneAppearsWithTheSecondThreadOnly();
};

void TestGil::waiterGetsGilAfterSwitchInterval_data()
{
    QTest::addColumn<qint64>("interval");
    for (const qint64 microseconds : {1, 500, 1000, 5000, 50000})
        QTest::addRow("interval of %lld us", static_cast<long long>(microseconds)) << microseconds;
}

void TestGil::waiterGetsGilAfterSwitchInterval()
{
    QFETCH(qint64, interval);
    const SimDuration length = 1us * interval;
    Rig rig(withInterval(length));
    Process& process = rig.process();
    rig.thread(process, "sleeper", {sleep(1ms)});
    rig.thread(process, "cpu", {compute(100ms)});
    rig.run();
    const auto waits = rig.spans("sleeper", SpanState::WaitsForGil);
    QCOMPARE(waits.size(), std::size_t{1});
    QVERIFY(waits[0].begin == at(1ms));
    QCOMPARE(waits[0].duration().count(), length.count());
    const auto turns = rig.spans("cpu", SpanState::Running);
    QVERIFY(turns.at(0).forced);
    QVERIFY(turns.at(0).end == at(1ms) + length);
}

void TestGil::intervalIsAtLeastOneMicrosecond()
{
    Rig rig(withInterval(0ns));
    QVERIFY(rig.machine().switchInterval() == 1us);
    rig.machine().setSwitchInterval(20ns);
    QVERIFY(rig.machine().switchInterval() == 1us);
    rig.machine().setSwitchInterval(2us);
    QVERIFY(rig.machine().switchInterval() == 2us);
}

void TestGil::changedIntervalCountsForTheNextWait()
{
    Rig rig;
    Process& process = rig.process();
    const auto change = then([](Thread& self) { self.machine().setSwitchInterval(1ms); });
    rig.thread(process, "sleeper", {sleep(1ms), change, sleep(1ms)});
    rig.thread(process, "cpu", {compute(100ms)});
    rig.run();
    const auto waits = rig.spans("sleeper", SpanState::WaitsForGil);
    QCOMPARE(waits.size(), std::size_t{2});
    QVERIFY(waits[0].duration() == 5ms);
    QVERIFY(waits[1].duration() == 1ms);
}

void TestGil::freshHolderKeepsTheGilForAWholeInterval()
{
    // The sleeper comes at 8 ms; "b" has taken over at 5 ms, and "a" waits since then and asks at 10 ms. The sleeper's first
    // interval (8..13 ms) saw a switch, so it may not ask at 13 ms.
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "sleeper", {sleep(8ms)});
    rig.thread(process, "a", {compute(100ms)});
    rig.thread(process, "b", {compute(100ms)});
    rig.run();
    for (const std::string name : {"a", "b"}) {
        for (const Span& turn : rig.spans(name, SpanState::Running)) {
            if (turn.forced)
                QVERIFY(turn.duration() >= 5ms);
        }
    }
    const auto waits = rig.spans("sleeper", SpanState::WaitsForGil);
    QCOMPARE(waits.size(), std::size_t{1});
    QVERIFY(waits[0].end == at(15ms)); // behind "a", which queued at 5 ms and runs 10..15 ms
}

void TestGil::longestWaiterIsNext()
{
    Rig rig;
    Process& process = rig.process();
    for (const auto& [name, length] : {std::pair{"third", 3ms}, std::pair{"first", 1ms}, std::pair{"second", 2ms}})
        rig.thread(process, name, {sleep(length), compute(1ms)});
    rig.thread(process, "cpu", {compute(4ms), sleep(0ms)});
    rig.run();
    QVERIFY(rig.spans("first", SpanState::Running).back().begin == at(4ms));
    QVERIFY(rig.spans("second", SpanState::Running).back().begin == at(5ms));
    QVERIFY(rig.spans("third", SpanState::Running).back().begin == at(6ms));
}

void TestGil::forcedDropperQueuesBehindWaiters()
{
    Rig rig;
    Process& process = rig.process();
    for (const char* name : {"a", "b", "c"})
        rig.thread(process, name, {compute(15ms)});
    rig.run();
    const auto turns = rig.spans("a", SpanState::Running);
    QCOMPARE(turns.size(), std::size_t{3});
    QVERIFY(turns[1].begin == at(15ms));
    QVERIFY(turns[2].begin == at(30ms));
    QVERIFY(rig.spans("b", SpanState::Running).at(0).begin == at(5ms));
    QVERIFY(rig.spans("c", SpanState::Running).at(0).begin == at(10ms));
}

void TestGil::sleepingReleasesTheGilAtOnce()
{
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "a", {compute(2ms), sleep(10ms)});
    rig.thread(process, "b", {compute(1ms)});
    rig.run();
    QVERIFY(rig.spans("b", SpanState::Running).at(0).begin == at(2ms));
    QVERIFY(!rig.spans("a", SpanState::Running).at(0).forced);
}

void TestGil::waitingReleasesTheGilAtOnce()
{
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "a", {compute(2ms), wait(at(50ms))});
    rig.thread(process, "b", {compute(1ms)});
    rig.run();
    QVERIFY(rig.spans("b", SpanState::Running).at(0).begin == at(2ms));
    QVERIFY(rig.spans("a", SpanState::WaitsForLock).at(0).end == at(50ms));
}

void TestGil::exitingReleasesTheGilAtOnce()
{
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "a", {compute(2ms)});
    rig.thread(process, "b", {compute(1ms)});
    rig.run();
    QVERIFY(rig.spans("b", SpanState::Running).at(0).begin == at(2ms));
}

void TestGil::sleepOfNoLengthLetsWaitersGoFirst()
{
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "a", {compute(1ms), sleep(0ns), compute(1ms)});
    rig.thread(process, "b", {compute(2ms)});
    rig.thread(process, "c", {compute(1ms)});
    rig.run();
    const auto turns = rig.spans("a", SpanState::Running);
    QCOMPARE(turns.size(), std::size_t{2});
    QVERIFY(turns[1].begin == at(4ms));
    QVERIFY(rig.spans("a", SpanState::Sleeping).empty());
}

void TestGil::sleepOfNoLengthContinuesAtOnceWhenNobodyWaits()
{
    Rig rig;
    rig.thread(rig.process(), "a", {compute(1ms), sleep(0ns), compute(1ms)});
    rig.run();
    QVERIFY(rig.makespan() == 2ms);
    QVERIFY(rig.spans("a", SpanState::WaitsForGil).empty());
}

void TestGil::shortComputationsAreNeverPreempted()
{
    Rig rig;
    Process& process = rig.process();
    for (const char* name : {"a", "b", "c"})
        rig.thread(process, name, repeat(20, {compute(4999us), sleep(1ms)}));
    rig.run();
    for (const Lane& lane : rig.trace().lanes()) {
        for (const Span& span : lane.spans)
            QVERIFY(!span.forced);
    }
}

void TestGil::computationOfNoLengthIsNoOperation()
{
    Rig rig;
    Process& process = rig.process();
    std::vector<SimTime> seen;
    const auto look = then([&seen](Thread& self) { seen.push_back(self.machine().now()); });
    rig.thread(process, "a", {look, compute(0ns), look, compute(-1s), look, compute(1ms)});
    rig.thread(process, "b", {look});
    rig.run();
    QVERIFY((seen == std::vector<SimTime>{at(0ns), at(0ns), at(0ns), at(1ms)}));
}

void TestGil::aTurnThatEndsWithItsIntervalEndsByItself()
{
    Rig rig;
    Process& process = rig.process();
    for (const char* name : {"a", "b"})
        rig.thread(process, name, {compute(10ms), sleep(1ms)});
    rig.run();
    const auto turns = rig.spans("a", SpanState::Running);
    QCOMPARE(turns.size(), std::size_t{2});
    QVERIFY(turns[0].forced);
    QVERIFY(!turns[1].forced);
    QVERIFY(turns[1].end == at(15ms));
    QVERIFY(rig.spans("a", SpanState::Sleeping).at(0).begin == at(15ms));
}

void TestGil::computationBegunAfterTheWaitIsDroppedAtItsEnd()
{
    // "b" waits since 0 and asks at 5 ms; the second computation of "a", begun at 1 ms, ends then: the request came first.
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "a", {compute(1ms), compute(4ms), sleep(1ms)});
    rig.thread(process, "b", {compute(2ms)});
    rig.run();
    const auto turns = rig.spans("a", SpanState::Running);
    QCOMPARE(turns.size(), std::size_t{1});
    QVERIFY(turns[0].forced);
    QVERIFY(turns[0].end == at(5ms));
    QVERIFY(rig.spans("a", SpanState::Sleeping).at(0).begin == at(7ms));
}

void TestGil::aThreadAloneIsNeverInterrupted()
{
    Rig rig;
    rig.thread(rig.process(), "a", {compute(1s)});
    rig.run();
    QCOMPARE(rig.spans("a").size(), std::size_t{1});
}

void TestGil::cooperativeGilIsNeverTakenAway()
{
    Rig rig;
    Process& process = rig.process(GilKind::Cooperative);
    rig.thread(process, "a", {compute(100ms), sleep(0ns), compute(10ms)});
    rig.thread(process, "b", {compute(20ms)});
    rig.run();
    QVERIFY(rig.spans("a", SpanState::Running).at(0).end == at(100ms));
    QVERIFY(rig.spans("b").at(0).begin == at(100ms)); // nothing is shown of its wait
    QVERIFY(rig.spans("a", SpanState::Running).at(1).begin == at(120ms));
    QCOMPARE(rig.trace().lanes().size(), std::size_t{2}); // and there is no lane for the lock
}

void TestGil::processesDoNotShareTheirGil()
{
    Rig rig;
    for (const char* name : {"a", "b"})
        rig.thread(rig.process(), name, {compute(50ms)});
    rig.run();
    QVERIFY(rig.makespan() == 50ms);
}

void TestGil::laneShowsHolderTaskAndForce()
{
    Rig rig;
    Process& process = rig.process();
    const TaskId task = rig.task(process, "task-1");
    rig.thread(process, "a", {workFor(task), compute(6ms)});
    Thread& b = rig.thread(process, "b", {compute(2ms)});
    rig.run();
    std::vector<Span> held;
    for (const Lane& lane : rig.trace().lanes()) {
        if (lane.info.kind == LaneKind::Gil)
            held = lane.spans;
    }
    QCOMPARE(held.size(), std::size_t{3});
    QVERIFY(held[0].forced && held[0].end == at(5ms));
    QCOMPARE(held[0].task, task);
    QCOMPARE(held[1].target, index(b.lane()));
    QVERIFY(!held[1].forced && held[1].end == at(7ms));
    QVERIFY(held[2].end == at(8ms));
}

void TestGil::laneAppearsWithTheSecondThreadOnly()
{
    Rig rig;
    Process& alone = rig.process();
    rig.thread(alone, "alone", {compute(1ms)});
    Process& two = rig.process();
    rig.thread(two, "first", {compute(1ms)});
    rig.thread(two, "second", {compute(1ms)});
    rig.run();
    std::vector<LaneKind> kinds;
    for (const Lane& lane : rig.trace().lanes())
        kinds.push_back(lane.info.kind);
    const std::vector<LaneKind> expected{LaneKind::Thread, LaneKind::Thread, LaneKind::Gil, LaneKind::Thread};
    QVERIFY(kinds == expected);
    QCOMPARE(index(rig.trace().lanes()[2].info.process), 1u);
}

QTEST_APPLESS_MAIN(TestGil)
#include "tst_gil.moc"
