/// Runs whose length can be worked out by hand.

#include "tests/core/MachineFixture.h"

#include <QtTest>

using namespace interleave;
using namespace interleave::testing;

class TestMachineClosedForms : public QObject {
    Q_OBJECT

private slots:
    void fourComputingThreadsTakeTheSumOfTheirWork();
    void fourComputingThreadsTakeTurnsOfOneInterval();
    void fourProcessesOnFourCoresComputeInParallel();
    void fourProcessesShareOneCoreFairly();
    void halfComputingHalfSleepingTasksOverFourWorkers();
    void halfComputingHalfSleepingTasksInFourProcessesOnTwoCores();
    void everyShortWaitBesideAComputingThreadCostsOneInterval();
    void sleepingTasksOverFiveWorkersGoInRounds();
    void poolOfShortComputationsHasItsClosedForm();
    void threadsWithoutGilShareTheCores();
};

void TestMachineClosedForms::fourComputingThreadsTakeTheSumOfTheirWork()
{
    Rig rig;
    Process& process = rig.process();
    for (const char* name : {"a", "b", "c", "d"})
        rig.thread(process, name, {compute(200ms)});
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QCOMPARE(rig.makespan().count(), SimDuration(800ms).count());
}

void TestMachineClosedForms::fourComputingThreadsTakeTurnsOfOneInterval()
{
    Rig rig;
    Process& process = rig.process();
    for (const char* name : {"a", "b", "c", "d"})
        rig.thread(process, name, {compute(200ms)});
    rig.run();
    for (const std::string name : {"a", "b", "c", "d"}) {
        const auto turns = rig.spans(name, SpanState::Running);
        QCOMPARE(turns.size(), std::size_t{40});
        for (const Span& turn : turns)
            QCOMPARE(turn.duration().count(), SimDuration(5ms).count());
    }
}

void TestMachineClosedForms::fourProcessesOnFourCoresComputeInParallel()
{
    Rig rig;
    for (const char* name : {"a", "b", "c", "d"})
        rig.thread(rig.process(), name, {compute(200ms)});
    rig.run();
    QCOMPARE(rig.makespan().count(), SimDuration(200ms).count());
}

void TestMachineClosedForms::fourProcessesShareOneCoreFairly()
{
    MachineSettings settings;
    settings.cores = 1;
    Rig rig(settings);
    for (const char* name : {"a", "b", "c", "d"})
        rig.thread(rig.process(), name, {compute(200ms)});
    rig.run();
    QCOMPARE(rig.makespan().count(), SimDuration(800ms).count());
    for (const char* name : {"a", "b", "c", "d"})
        QVERIFY(rig.endOf(name) > 796ms); // all end within one round of time slices
}

void TestMachineClosedForms::halfComputingHalfSleepingTasksOverFourWorkers()
{
    Rig rig;
    const Script task{compute(100ms), sleep(100ms)};
    rig.pool(rig.process(), 4, std::vector<Script>(8, task));
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QCOMPARE(rig.makespan().count(), SimDuration(985ms).count());
}

void TestMachineClosedForms::halfComputingHalfSleepingTasksInFourProcessesOnTwoCores()
{
    MachineSettings settings;
    settings.cores = 2;
    Rig rig(settings);
    const Script task{compute(100ms), sleep(100ms)};
    for (const char* name : {"a", "b", "c", "d"})
        rig.thread(rig.process(), name, task + task);
    rig.run();
    // In fair slices of 1 ms two of them end computing at 0.199 s and two at 0.2 s; the later round keeps the lead of 1 ms.
    QCOMPARE(rig.makespan().count(), SimDuration(599ms).count());
}

void TestMachineClosedForms::everyShortWaitBesideAComputingThreadCostsOneInterval()
{
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "io", repeat(50, {sleep(1ms)}));
    rig.thread(process, "cpu", {compute(500ms)});
    rig.run();
    QCOMPARE(rig.makespan().count(), SimDuration(500ms).count());
    QCOMPARE(rig.endOf("io").count(), SimDuration(300ms).count());
}

void TestMachineClosedForms::sleepingTasksOverFiveWorkersGoInRounds()
{
    Rig rig;
    rig.pool(rig.process(), 5, std::vector<Script>(10, Script{sleep(1s)}));
    rig.run();
    QCOMPARE(rig.makespan().count(), SimDuration(2s).count());
}

void TestMachineClosedForms::poolOfShortComputationsHasItsClosedForm()
{
    // N tasks of 3 x (1 ms under the GIL, 10 ms sleep) over 8 workers: N/8 x 33 ms, and the last worker begins 7 ms late.
    Rig rig;
    rig.pool(rig.process(), 8, std::vector<Script>(800, repeat(3, {compute(1ms), sleep(10ms)})));
    rig.run();
    QCOMPARE(rig.makespan().count(), SimDuration(100 * 33ms + 7ms).count());
}

void TestMachineClosedForms::threadsWithoutGilShareTheCores()
{
    MachineSettings settings;
    settings.cores = 2;
    Rig rig(settings);
    Process& process = rig.process(GilKind::None);
    for (const char* name : {"a", "b", "c"})
        rig.thread(process, name, {compute(200ms)});
    rig.run();
    QCOMPARE(rig.makespan().count(), SimDuration(300ms).count());
}

QTEST_APPLESS_MAIN(TestMachineClosedForms)
#include "tst_machineclosedforms.moc"
