/// How a run ends, who wakes whom, how cores are shared, and what the lanes show.

#include "tests/core/MachineFixture.h"

#include <QtTest>

using namespace interleave;
using namespace interleave::testing;

namespace {

struct Shown {
    SimDuration begin{};
    SimDuration end{};
    SpanState state = SpanState::Running;
    bool operator==(const Shown&) const = default;
};

std::vector<Shown> shown(const std::vector<Span>& spans)
{
    std::vector<Shown> all;
    for (const Span& span : spans)
        all.push_back({span.begin.time_since_epoch(), span.end.time_since_epoch(), span.state});
    return all;
}

using enum SpanState;

} // namespace

class TestMachine : public QObject {
    Q_OBJECT

private slots:
    void runWithoutThreadsIsFinished();
    void finishesWhenTheLastNonDaemonThreadEnds();
    void isDeadlockedWhenNobodyCanWake();
    void waitingThreadsComeInOrderOfTheirWaits();
    void deadlockHappensAtTheLastThingThatHappened();
    void haltStopsEverybody();
    void stopsAtTheHorizon();
    void cancelEndsARunOfComputations();
    void cancelEndsARunThatTakesNoTime();
    void exceptionOfAProgramLeavesTheRun();

    void wokenThreadGoesOnAtOnce();
    void wakeBeforeTheWaitIsNotRemembered();
    void waitTimesOutAtItsDeadline();
    void wakeOnTheWayToTheGilHasNoEffect();
    void wokenThreadsQueueInOrderOfTheWakes();

    void slicesCoresOnlyWhileSomebodyWaits();
    void slicedThreadKeepsTheGil();
    void computingTwiceKeepsTheCore();
    void contendedGilAndCoreStillMakeProgress();

    void taskLaneCopiesWhatItsThreadDoes();
    void stepWithoutTimeShowsAsRunningOfNoLength();
    void eachTaskOfAStepShows();
    void taskShowsWhatItWasSaidToDo();
    void endedTaskShowsNothing();
    void spansCarryTheLine();
    void waitForGilNamesTheHolder();
    void rolesAndNamesReachTheTrace();
    void greenThreadsShowRunningOnTheirCarrierOnly();
    void carrierShowsItsOwnWaitBetweenGreenThreads();
};

void TestMachine::runWithoutThreadsIsFinished()
{
    Rig rig;
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QCOMPARE(rig.makespan().count(), 0);
}

void TestMachine::finishesWhenTheLastNonDaemonThreadEnds()
{
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "daemon", repeat(1000, {sleep(3ms)}), true);
    Thread& main = rig.thread(process, "main", {sleep(10ms)});
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QVERIFY(main.finished());
    QVERIFY(rig.makespan() == 10ms);
    QVERIFY(rig.endOf("daemon") == 10ms);
}

void TestMachine::isDeadlockedWhenNobodyCanWake()
{
    Rig rig;
    const ResourceId lock = rig.machine().addResource("Lock-1");
    Process& process = rig.process();
    const TaskId task = rig.task(process, "task-1");
    Thread& stuck = rig.thread(process, "stuck", {workFor(task), compute(3ms), operation(Wait{WaitsForLock, index(lock), {}})});
    QCOMPARE(rig.run(), MachineEnd::Deadlocked);
    const auto waiting = rig.machine().waitingThreads();
    QCOMPARE(waiting.size(), std::size_t{1});
    QCOMPARE(waiting[0].thread, &stuck);
    QCOMPARE(waiting[0].state, WaitsForLock);
    QCOMPARE(waiting[0].target, index(lock));
    QCOMPARE(waiting[0].task, task);
    QVERIFY(waiting[0].since == at(3ms));
}

void TestMachine::waitingThreadsComeInOrderOfTheirWaits()
{
    Rig rig;
    Process& process = rig.process();
    Thread& late = rig.thread(process, "late", {sleep(2ms), wait()});
    Thread& early = rig.thread(process, "early", {wait()});
    QCOMPARE(rig.run(), MachineEnd::Deadlocked);
    const auto waiting = rig.machine().waitingThreads();
    QCOMPARE(waiting.size(), std::size_t{2});
    QCOMPARE(waiting[0].thread, &early);
    QCOMPARE(waiting[1].thread, &late);
}

void TestMachine::deadlockHappensAtTheLastThingThatHappened()
{
    // Neither a cancelled deadline nor a slice that need not end may move the clock.
    MachineSettings settings;
    settings.cores = 1;
    Rig rig(settings);
    Thread& waiter = rig.thread(rig.process(), "waiter", {wait(at(10s)), wait()});
    const auto wakeIt = then([&waiter](Thread& self) { self.machine().wake(waiter, &self); });
    rig.thread(rig.process(), "waker", {compute(2500us), wakeIt});
    rig.thread(rig.process(), "other", {compute(100us)});
    QCOMPARE(rig.run(), MachineEnd::Deadlocked);
    QCOMPARE(rig.makespan().count(), SimDuration(2600us).count());
}

void TestMachine::haltStopsEverybody()
{
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "a", {sleep(100ms)});
    rig.thread(process, "b", {sleep(10ms), halt()});
    QCOMPARE(rig.run(), MachineEnd::Halted);
    QVERIFY(rig.makespan() == 10ms);
}

void TestMachine::stopsAtTheHorizon()
{
    MachineSettings settings;
    settings.horizon = at(25ms);
    Rig rig(settings);
    rig.thread(rig.process(), "a", repeat(10, {sleep(10ms)}));
    QCOMPARE(rig.run(), MachineEnd::Horizon);
    QVERIFY(rig.makespan() == 25ms);
    QVERIFY(rig.endOf("a") == 25ms);
}

void TestMachine::cancelEndsARunOfComputations()
{
    // Their waits for each other make events, but for years no program runs.
    Rig rig;
    std::atomic<bool> cancel = false;
    Process& process = rig.process();
    rig.thread(process, "a", {then([&cancel](Thread&) { cancel = true; }), compute(24h * 365)});
    rig.thread(process, "b", {compute(24h * 365)});
    QCOMPARE(rig.run(&cancel), MachineEnd::Cancelled);
}

void TestMachine::cancelEndsARunThatTakesNoTime()
{
    class Spinning final : public Program {
    public:
        explicit Spinning(std::atomic<bool>& cancel) : cancel_(cancel) {}
        Operation advance(Thread&, Wakeup) override
        {
            cancel_ = ++calls_ == 1000;
            return Compute{};
        }

    private:
        std::atomic<bool>& cancel_;
        int calls_ = 0;
    };
    Rig rig;
    std::atomic<bool> cancel = false;
    rig.machine().startThread(rig.process(), {}, std::make_unique<Spinning>(cancel));
    QCOMPARE(rig.run(&cancel), MachineEnd::Cancelled);
}

void TestMachine::exceptionOfAProgramLeavesTheRun()
{
    Rig rig;
    Process& process = rig.process();
    rig.thread(process, "a", {sleep(1ms), then([](Thread&) { throw std::runtime_error("broken"); })});
    rig.thread(process, "b", {compute(5ms)});
    QVERIFY_EXCEPTION_THROWN(rig.run(), std::runtime_error);
}

void TestMachine::wokenThreadGoesOnAtOnce()
{
    Rig rig;
    Process& process = rig.process();
    Wakeup how = Wakeup::TimedOut;
    bool waitedUntilWoken = false;
    Thread& waiter = rig.thread(process, "waiter", {wait(), [&how](Thread&, Wakeup seen) {
                                                        how = seen;
                                                        return std::optional<Operation>{};
                                                    }});
    rig.thread(process, "waker", {compute(3ms), then([&](Thread& self) {
                                      waitedUntilWoken = waiter.waiting();
                                      self.machine().wake(waiter, &self);
                                      waitedUntilWoken = waitedUntilWoken && !waiter.waiting();
                                  })});
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QCOMPARE(how, Wakeup::Done);
    QVERIFY(waitedUntilWoken);
    QVERIFY(rig.makespan() == 3ms);
    QCOMPARE(rig.trace().flows().size(), std::size_t{1});
    QVERIFY(rig.trace().flows()[0].to == waiter.lane());
    QVERIFY(rig.trace().flows()[0].at == at(3ms));
}

void TestMachine::wakeBeforeTheWaitIsNotRemembered()
{
    Rig rig;
    Process& process = rig.process();
    Thread& waiter = rig.thread(process, "waiter", {sleep(2ms), wait()});
    rig.thread(process, "waker", {then([&waiter](Thread& self) { self.machine().wake(waiter, &self); })});
    QCOMPARE(rig.run(), MachineEnd::Deadlocked);
    QVERIFY(rig.trace().flows().empty());
}

void TestMachine::waitTimesOutAtItsDeadline()
{
    Rig rig;
    Wakeup how = Wakeup::Done;
    const Line look = [&how](Thread&, Wakeup seen) {
        how = seen;
        return std::optional<Operation>{};
    };
    rig.thread(rig.process(), "waiter", {wait(at(7ms)), look});
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QCOMPARE(how, Wakeup::TimedOut);
    QVERIFY(rig.makespan() == 7ms);
}

void TestMachine::wakeOnTheWayToTheGilHasNoEffect()
{
    // The deadline passes at 1 ms, the GIL comes at 3 ms; the wake at 2 ms finds nobody waiting.
    Rig rig;
    Process& process = rig.process();
    Wakeup how = Wakeup::Done;
    const Line look = [&how](Thread&, Wakeup seen) {
        how = seen;
        return std::optional<Operation>{};
    };
    Thread& waiter = rig.thread(process, "waiter", {wait(at(1ms)), look});
    rig.thread(process, "waker", {compute(2ms), then([&waiter](Thread& self) { self.machine().wake(waiter, &self); }), compute(1ms)});
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QCOMPARE(how, Wakeup::TimedOut);
    QVERIFY(rig.trace().flows().empty());
    QVERIFY(rig.makespan() == 3ms);
}

void TestMachine::wokenThreadsQueueInOrderOfTheWakes()
{
    Rig rig;
    Process& process = rig.process(GilKind::Cooperative);
    std::string order;
    const auto note = [&order](char name) { return then([&order, name](Thread&) { order += name; }); };
    Thread& a = rig.thread(process, "a", {wait(), note('a')});
    Thread& b = rig.thread(process, "b", {wait(), note('b')});
    const auto wakeBoth = then([&](Thread& self) {
        self.machine().wake(b, &self);
        self.machine().wake(a, &self);
    });
    // A yielding thread queues behind those it woke, as a task does that awaits sleep(0).
    rig.thread(process, "waker", {wakeBoth, sleep(0ns), note('w')});
    rig.run();
    QCOMPARE(order, std::string("baw"));
}

void TestMachine::slicesCoresOnlyWhileSomebodyWaits()
{
    MachineSettings settings;
    settings.cores = 1;
    Rig rig(settings);
    rig.thread(rig.process(), "a", {compute(10ms)});
    rig.thread(rig.process(), "b", {sleep(4ms), compute(2ms)});
    rig.run();
    const std::vector<Shown> expectedOfA{{0ms, 5ms, Running}, {5ms, 6ms, Runnable}, {6ms, 7ms, Running}, {7ms, 8ms, Runnable}, {8ms, 12ms, Running}};
    QVERIFY(shown(rig.spans("a")) == expectedOfA);
    const std::vector<Shown> expectedOfB{{0ms, 4ms, Sleeping}, {4ms, 5ms, Runnable}, {5ms, 6ms, Running}, {6ms, 7ms, Runnable}, {7ms, 8ms, Running}};
    QVERIFY(shown(rig.spans("b")) == expectedOfB);
}

void TestMachine::slicedThreadKeepsTheGil()
{
    MachineSettings settings;
    settings.cores = 1;
    Rig rig(settings);
    Process& process = rig.process();
    rig.thread(process, "holder", {compute(2ms)});
    rig.thread(process, "waiter", {compute(1ms)});
    rig.thread(rig.process(), "other", {compute(2ms)});
    rig.run();
    // The holder is off its core from 1 to 2 ms, but the waiter of its process gets the GIL only when it ends.
    QVERIFY(rig.spans("holder", Runnable).at(0).begin == at(1ms));
    QVERIFY(rig.spans("waiter", WaitsForGil).at(0).end == at(3ms));
}

void TestMachine::computingTwiceKeepsTheCore()
{
    MachineSettings settings;
    settings.cores = 1;
    Rig rig(settings);
    rig.thread(rig.process(), "many", repeat(100, {compute(100us)}));
    rig.thread(rig.process(), "one", {compute(10ms)});
    rig.run();
    QVERIFY(rig.makespan() == 20ms);
    QVERIFY(rig.endOf("many") == 19ms); // its share is half, as if it were one computation
}

void TestMachine::contendedGilAndCoreStillMakeProgress()
{
    // A holder waits longer for the core than its rivals wait before they ask: each turn must get something done all the same.
    MachineSettings settings;
    settings.cores = 1;
    Rig rig(settings);
    for (int i = 0; i < 20; ++i) {
        Process& process = rig.process();
        rig.thread(process, "a", {compute(10ms)});
        rig.thread(process, "b", {compute(10ms)});
    }
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QCOMPARE(rig.makespan().count(), SimDuration(400ms).count());
}

void TestMachine::taskLaneCopiesWhatItsThreadDoes()
{
    Rig rig;
    Process& process = rig.process();
    rig.pool(process, 1, {{compute(2ms), sleep(3ms)}, {compute(1ms)}});
    rig.run();
    const std::vector<Shown> first{{0ms, 2ms, Running}, {2ms, 5ms, Sleeping}, {5ms, 5ms, Running}};
    QVERIFY(shown(rig.spans("task-1")) == first);
    const std::vector<Shown> second{{5ms, 6ms, Running}};
    QVERIFY(shown(rig.spans("task-2")) == second);
    QVERIFY(rig.trace().task(TaskId{1}).started == at(5ms));
    QVERIFY(rig.trace().task(TaskId{1}).ended == at(6ms));
    QCOMPARE(rig.spans("worker-1").back().task, TaskId{1});
}

void TestMachine::stepWithoutTimeShowsAsRunningOfNoLength()
{
    Rig rig;
    Process& process = rig.process();
    const TaskId task = rig.task(process, "task-1");
    rig.thread(process, "a", {sleep(1ms), workFor(task), sleep(1ms), sleep(1ms)});
    rig.run();
    const std::vector<Shown> expected{{1ms, 1ms, Running}, {1ms, 2ms, Sleeping}, {2ms, 2ms, Running}, {2ms, 3ms, Sleeping}, {3ms, 3ms, Running}};
    QVERIFY(shown(rig.spans("task-1")) == expected);
    QCOMPARE(rig.spans("a").size(), std::size_t{6}); // and the sleep without a task, which has no step before it
}

void TestMachine::eachTaskOfAStepShows()
{
    // An event loop: one call of the program runs a step of each of three tasks.
    Rig rig;
    Process& process = rig.process();
    Script steps{sleep(1ms)};
    for (const char* name : {"task-1", "task-2", "task-3"}) {
        const TaskId task = rig.task(process, name);
        steps.push_back(workFor(task));
        steps.push_back(then([task](Thread& self) {
            self.setCurrentTask(noTask);
            self.machine().taskEntered(task, Sleeping);
        }));
    }
    rig.thread(process, "loop", steps + Script{sleep(5ms)});
    rig.run();
    const std::vector<Shown> expected{{1ms, 1ms, Running}, {1ms, 6ms, Sleeping}};
    for (const char* name : {"task-1", "task-2", "task-3"})
        QVERIFY(shown(rig.spans(name)) == expected);
    QCOMPARE(rig.spans("loop", Running).size(), std::size_t{3});
}

void TestMachine::taskShowsWhatItWasSaidToDo()
{
    Rig rig;
    Process& process = rig.process();
    const TaskId task = rig.task(process, "task-1");
    rig.machine().taskEntered(task, Queued);
    rig.thread(process, "a", {sleep(2ms), workFor(task), compute(1ms), then([task](Thread& self) {
                                  self.machine().taskEntered(task, WaitsForTask, 0, 12); // said before the thread turns away: counts
                                  self.setCurrentTask(noTask);
                              }),
                              sleep(1ms)});
    rig.run();
    const std::vector<Shown> expected{{0ms, 2ms, Queued}, {2ms, 3ms, Running}, {3ms, 4ms, WaitsForTask}};
    QVERIFY(shown(rig.spans("task-1")) == expected);
    QCOMPARE(rig.spans("task-1").back().line, 12u);
    QCOMPARE(rig.spans("task-1").back().task, task);
}

void TestMachine::endedTaskShowsNothing()
{
    Rig rig;
    Process& process = rig.process();
    const TaskId task = rig.task(process, "task-1");
    rig.thread(process, "a", {workFor(task), compute(1ms), then([task](Thread& self) {
                                  self.machine().taskEnded(task, TaskEnd::Failed);
                                  self.machine().taskEnded(task, TaskEnd::Finished); // too late
                              }),
                              sleep(1ms)});
    rig.run();
    QVERIFY(rig.endOf("task-1") == 1ms);
    QCOMPARE(rig.trace().task(task).end, TaskEnd::Failed);
}

void TestMachine::spansCarryTheLine()
{
    Rig rig;
    rig.thread(rig.process(), "a", {atLine(3), compute(1ms), atLine(4), sleep(1ms)});
    rig.run();
    const auto spans = rig.spans("a");
    QCOMPARE(spans.size(), std::size_t{2});
    QCOMPARE(spans[0].line, 3u);
    QCOMPARE(spans[1].line, 4u);
}

void TestMachine::waitForGilNamesTheHolder()
{
    Rig rig;
    Process& process = rig.process();
    Thread& holder = rig.thread(process, "holder", {compute(2ms)});
    rig.thread(process, "waiter", {compute(1ms)});
    rig.run();
    QCOMPARE(rig.spans("waiter", WaitsForGil).at(0).target, index(holder.lane()));
}

void TestMachine::rolesAndNamesReachTheTrace()
{
    Rig rig;
    Thread& thread = rig.thread(rig.process(), "MainThread", {then([](Thread& self) {
        self.setRole(LaneRole::EventLoop);
        self.setName("renamed");
    })});
    const TaskId task = rig.task(thread.process(), "Task-1");
    rig.machine().renameTask(task, "fetch");
    rig.run();
    QCOMPARE(rig.trace().lane(thread.lane()).info.role, LaneRole::EventLoop);
    QCOMPARE(rig.trace().lane(thread.lane()).info.name, std::string("renamed"));
    QCOMPARE(rig.trace().task(task).info.name, std::string("fetch"));
    QCOMPARE(rig.trace().lane(rig.trace().task(task).info.lane).info.name, std::string("fetch"));
}

void TestMachine::greenThreadsShowRunningOnTheirCarrierOnly()
{
    Rig rig;
    Process& process = rig.process(GilKind::Cooperative);
    Thread& main = rig.thread(process, "main", {wait(at(10ms))});
    for (const char* name : {"task-1", "task-2"}) {
        Thread& green = rig.thread(process, name, {compute(1ms), sleep(4ms), compute(1ms)}, false, &main);
        green.setCurrentTask(rig.task(process, name));
        QVERIFY(green.lane() == main.lane());
    }
    rig.run();
    const std::vector<Shown> first{{0ms, 1ms, Running}, {1ms, 5ms, Sleeping}, {5ms, 6ms, Running}};
    QVERIFY(shown(rig.spans("task-1")) == first);
    const std::vector<Shown> second{{0ms, 1ms, Queued}, {1ms, 2ms, Running}, {2ms, 6ms, Sleeping}, {6ms, 7ms, Running}};
    QVERIFY(shown(rig.spans("task-2")) == second);
    const auto running = rig.spans("main", Running);
    QCOMPARE(running.size(), std::size_t{4});
    QCOMPARE(running[1].task, TaskId{1});
    QVERIFY(rig.spans("main", Sleeping).empty());
    QCOMPARE(rig.trace().lanes().size(), std::size_t{3});
}

void TestMachine::carrierShowsItsOwnWaitBetweenGreenThreads()
{
    Rig rig;
    Process& process = rig.process(GilKind::Cooperative);
    Thread& main = rig.thread(process, "main", {wait(at(5ms)), compute(1ms)});
    rig.thread(process, "green", {sleep(2ms), compute(1ms)}, false, &main);
    rig.run();
    const std::vector<Shown> expected{{0ms, 2ms, WaitsForLock}, {2ms, 3ms, Running}, {3ms, 5ms, WaitsForLock}, {5ms, 6ms, Running}};
    QVERIFY(shown(rig.spans("main")) == expected);
}

QTEST_APPLESS_MAIN(TestMachine)
#include "tst_machine.moc"
