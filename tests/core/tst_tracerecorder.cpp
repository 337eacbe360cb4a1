/// What the recorder keeps, joins and drops, and what a trace answers.

#include "core/trace/TraceRecorder.h"

#include <QtTest>

using namespace interleave;

namespace {

constexpr LaneId threadLane{0};
constexpr LaneId firstLane{1};
constexpr TaskId firstTask{0};

/// A recorder with one thread lane and some tasks with their lanes.
class Recording {
public:
    explicit Recording(std::uint32_t tasks = 1, SimDuration between = 0s)
    {
        addLane(LaneKind::Thread, noTask, "main");
        for (std::uint32_t number = 0; number < tasks; ++number) {
            addLane(LaneKind::Task, TaskId{number}, "task-" + std::to_string(number));
            TaskInfo info;
            info.id = TaskId{number};
            info.lane = LaneId{number + 1};
            info.name = "task-" + std::to_string(number);
            info.root = number == rootNumber;
            recorder.taskAdded(info, SimTime{between * number});
        }
    }

    void enter(LaneId lane, SimDuration at, SpanState state, TaskId task = noTask, std::uint32_t line = 0, std::uint32_t target = noTarget)
    {
        Span span;
        span.begin = SimTime{at};
        span.state = state;
        span.task = task;
        span.line = line;
        span.target = target;
        recorder.laneEntered(lane, span);
    }
    void leave(LaneId lane, SimDuration at, bool forced = false) { recorder.laneLeft(lane, SimTime{at}, forced); }
    std::shared_ptr<const Trace> finish(SimDuration end) { return recorder.finish(SimTime{end}); }

    TraceRecorder recorder;
    static constexpr std::uint32_t rootNumber = 100;

private:
    void addLane(LaneKind kind, TaskId task, const std::string& name)
    {
        LaneInfo info;
        info.id = LaneId{lanes_++};
        info.kind = kind;
        info.task = task;
        info.name = name;
        recorder.laneAdded(info);
    }
    std::uint32_t lanes_ = 0;
};

} // namespace

class TestTraceRecorder : public QObject {
    Q_OBJECT

private slots:
    void enteringEndsWhatWasBefore();
    void leavingMakesAGap();
    void finishClosesWhatIsOpen();
    void recorderIsEmptyAfterFinish();
    void dropsSpansWithoutLength();
    void keepsARunningStepOfATaskWithoutLength();
    void joinsEqualNeighboursThatTouch();
    void doesNotJoinWhatDiffers_data();
    void doesNotJoinWhatDiffers();
    void onlyRunningEndsByForce();

    void spanAtFindsTheSpanThatCoversAMoment();
    void momentsAreAllChangesInOrder();
    void nothingChangesWhereSpansAreJoinedOrDropped();
    void momentsAreInOrderThoughLanesWereRecordedOneByOne();
    void pendingAndDoneSetsFollowTheTasks();
    void rootIsNeitherPendingNorDone();
    void textJoinsAStream();
    void piecesOfALineAreOneRecord();
    void timeByStateCountsTaskLanes();
    void timeByStateCountsThreadLanesWithoutTasks();
    void textOfATraceNamesEverything();
};

void TestTraceRecorder::enteringEndsWhatWasBefore()
{
    Recording r;
    r.enter(threadLane, 0ms, SpanState::Running);
    r.enter(threadLane, 2ms, SpanState::Sleeping);
    const auto trace = r.finish(5ms);
    const auto& spans = trace->lane(threadLane).spans;
    QCOMPARE(spans.size(), std::size_t{2});
    QVERIFY(spans[0].end == SimTime{2ms} && spans[1].begin == SimTime{2ms});
    QVERIFY(trace->makespan() == 5ms);
}

void TestTraceRecorder::leavingMakesAGap()
{
    Recording r;
    r.enter(threadLane, 0ms, SpanState::Running);
    r.leave(threadLane, 2ms);
    r.leave(threadLane, 3ms); // nothing is open: no effect
    r.enter(threadLane, 4ms, SpanState::Running);
    const auto trace = r.finish(5ms);
    QCOMPARE(trace->lane(threadLane).spans.size(), std::size_t{2});
    QVERIFY(trace->lane(threadLane).spans[0].end == SimTime{2ms});
}

void TestTraceRecorder::finishClosesWhatIsOpen()
{
    Recording r;
    r.enter(threadLane, 1ms, SpanState::Sleeping);
    const auto trace = r.finish(9ms);
    QVERIFY(trace->lane(threadLane).spans.at(0).end == SimTime{9ms});
}

void TestTraceRecorder::recorderIsEmptyAfterFinish()
{
    Recording r;
    r.finish(1ms);
    const auto second = r.finish(0ms);
    QVERIFY(second->lanes().empty() && second->tasks().empty() && second->moments().size() == 1);
}

void TestTraceRecorder::dropsSpansWithoutLength()
{
    Recording r;
    r.enter(threadLane, 1ms, SpanState::WaitsForGil);
    r.enter(threadLane, 1ms, SpanState::Running); // nobody's work
    r.enter(threadLane, 1ms, SpanState::Sleeping);
    const auto trace = r.finish(2ms);
    QCOMPARE(trace->lane(threadLane).spans.size(), std::size_t{1});
    QCOMPARE(trace->lane(threadLane).spans[0].state, SpanState::Sleeping);
}

void TestTraceRecorder::keepsARunningStepOfATaskWithoutLength()
{
    Recording r;
    r.enter(threadLane, 1ms, SpanState::Running, firstTask);
    r.enter(threadLane, 1ms, SpanState::Sleeping, firstTask);
    const auto trace = r.finish(2ms);
    const auto& spans = trace->lane(threadLane).spans;
    QCOMPARE(spans.size(), std::size_t{2});
    QVERIFY(spans[0].duration() == 0ms);
    QCOMPARE(spans[0].state, SpanState::Running);
}

void TestTraceRecorder::joinsEqualNeighboursThatTouch()
{
    Recording r;
    r.enter(threadLane, 0ms, SpanState::Running, firstTask, 3);
    r.enter(threadLane, 1ms, SpanState::Running, firstTask, 3);
    r.leave(threadLane, 2ms, true);
    const auto trace = r.finish(3ms);
    const auto& spans = trace->lane(threadLane).spans;
    QCOMPARE(spans.size(), std::size_t{1});
    QVERIFY(spans[0].end == SimTime{2ms});
    QVERIFY(spans[0].forced);
}

void TestTraceRecorder::doesNotJoinWhatDiffers_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<quint32>("task");
    QTest::addColumn<quint32>("line");
    QTest::addColumn<quint32>("target");
    QTest::addColumn<bool>("gap");
    QTest::addColumn<bool>("forced");
    const int running = static_cast<int>(SpanState::Running);
    QTest::newRow("another state") << static_cast<int>(SpanState::Runnable) << 0u << 1u << 7u << false << false;
    QTest::newRow("another task") << running << 1u << 1u << 7u << false << false;
    QTest::newRow("another line") << running << 0u << 2u << 7u << false << false;
    QTest::newRow("another target") << running << 0u << 1u << 8u << false << false;
    QTest::newRow("time between them") << running << 0u << 1u << 7u << true << false;
    QTest::newRow("the first ended by force") << running << 0u << 1u << 7u << false << true;
}

void TestTraceRecorder::doesNotJoinWhatDiffers()
{
    QFETCH(int, state);
    QFETCH(quint32, task);
    QFETCH(quint32, line);
    QFETCH(quint32, target);
    QFETCH(bool, gap);
    QFETCH(bool, forced);
    Recording r(2);
    r.enter(threadLane, 0ms, SpanState::Running, firstTask, 1, 7);
    r.leave(threadLane, 1ms, forced);
    r.enter(threadLane, gap ? 2ms : 1ms, static_cast<SpanState>(state), TaskId{task}, line, target);
    const auto trace = r.finish(4ms);
    QCOMPARE(trace->lane(threadLane).spans.size(), std::size_t{2});
}

void TestTraceRecorder::onlyRunningEndsByForce()
{
    Recording r;
    r.enter(threadLane, 0ms, SpanState::Sleeping);
    r.leave(threadLane, 1ms, true);
    QVERIFY(!r.finish(2ms)->lane(threadLane).spans.at(0).forced);
}

void TestTraceRecorder::spanAtFindsTheSpanThatCoversAMoment()
{
    Recording r;
    r.enter(threadLane, 1ms, SpanState::Running, firstTask);
    r.enter(threadLane, 1ms, SpanState::Sleeping, firstTask);
    r.leave(threadLane, 3ms);
    r.enter(threadLane, 5ms, SpanState::Running, firstTask);
    r.leave(threadLane, 5ms);
    const auto trace = r.finish(9ms);
    QVERIFY(trace->spanAt(threadLane, SimTime{0ms}) == nullptr);
    QVERIFY(trace->spanAt(threadLane, SimTime{1ms})->state == SpanState::Sleeping);
    QVERIFY(trace->spanAt(threadLane, SimTime{2ms})->state == SpanState::Sleeping);
    QVERIFY(trace->spanAt(threadLane, SimTime{3ms}) == nullptr);
    QVERIFY(trace->spanAt(threadLane, SimTime{5ms}) == nullptr);
    QVERIFY(trace->spanAt(firstLane, SimTime{1ms}) == nullptr);
}

void TestTraceRecorder::momentsAreAllChangesInOrder()
{
    Recording r;
    r.recorder.woke(threadLane, firstLane, SimTime{1ms});
    r.enter(threadLane, 2ms, SpanState::Running);
    r.recorder.printed(Stream::Out, "x", noTask, threadLane, SimTime{3ms});
    r.leave(threadLane, 4ms);
    r.recorder.taskEnded(firstTask, SimTime{4ms}, TaskEnd::Finished);
    const auto trace = r.finish(6ms);
    const std::vector<SimTime> expected{SimTime{}, SimTime{1ms}, SimTime{2ms}, SimTime{3ms}, SimTime{4ms}, SimTime{6ms}};
    QVERIFY(std::equal(expected.begin(), expected.end(), trace->moments().begin(), trace->moments().end()));
}

void TestTraceRecorder::nothingChangesWhereSpansAreJoinedOrDropped()
{
    Recording r;
    r.enter(threadLane, 0ms, SpanState::Running);
    r.enter(threadLane, 2ms, SpanState::Running); // the same goes on
    r.leave(threadLane, 4ms);
    r.enter(threadLane, 5ms, SpanState::Sleeping); // for no time
    r.leave(threadLane, 5ms);
    const auto trace = r.finish(6ms);
    const std::vector<SimTime> expected{SimTime{}, SimTime{4ms}, SimTime{6ms}};
    QVERIFY(std::equal(expected.begin(), expected.end(), trace->moments().begin(), trace->moments().end()));
}

void TestTraceRecorder::momentsAreInOrderThoughLanesWereRecordedOneByOne()
{
    Recording r;
    r.enter(threadLane, 1ms, SpanState::Running);
    r.leave(threadLane, 4ms);
    r.enter(firstLane, 1ms, SpanState::Running, firstTask);
    r.leave(firstLane, 2ms);
    const auto trace = r.finish(4ms);
    const std::vector<SimTime> expected{SimTime{}, SimTime{1ms}, SimTime{2ms}, SimTime{4ms}};
    QVERIFY(std::equal(expected.begin(), expected.end(), trace->moments().begin(), trace->moments().end()));
}

void TestTraceRecorder::pendingAndDoneSetsFollowTheTasks()
{
    Recording r(3, 1s); // created at 0, 1 and 2 s
    r.recorder.taskEnded(TaskId{2}, SimTime{3s}, TaskEnd::Finished);
    r.recorder.taskEnded(TaskId{0}, SimTime{4s}, TaskEnd::Failed);
    const auto trace = r.finish(5s);
    QCOMPARE(trace->pendingCount(SimTime{0s}), std::size_t{1});
    QCOMPARE(trace->pendingCount(SimTime{2s}), std::size_t{3});
    QCOMPARE(trace->doneCount(SimTime{3s} - 1ns), std::size_t{0});
    QCOMPARE(trace->doneCount(SimTime{3s}), std::size_t{1}); // done exactly then is done
    QCOMPARE(trace->pendingCount(SimTime{3s}), std::size_t{2});
    QVERIFY((trace->pendingAt(SimTime{3s}) == std::vector{TaskId{0}, TaskId{1}}));
    QVERIFY((trace->doneAt(SimTime{5s}) == std::vector{TaskId{2}, TaskId{0}})); // in order of completion
    QVERIFY((trace->pendingAt(SimTime{5s}) == std::vector{TaskId{1}}));
}

void TestTraceRecorder::rootIsNeitherPendingNorDone()
{
    TraceRecorder recorder;
    LaneInfo lane;
    lane.kind = LaneKind::Task;
    lane.task = firstTask;
    recorder.laneAdded(lane);
    TaskInfo root;
    root.root = true;
    recorder.taskAdded(root, SimTime{});
    recorder.taskEnded(firstTask, SimTime{1s}, TaskEnd::Finished);
    const auto trace = recorder.finish(SimTime{2s});
    QCOMPARE(trace->pendingCount(SimTime{}), std::size_t{0});
    QCOMPARE(trace->doneCount(SimTime{2s}), std::size_t{0});
}

void TestTraceRecorder::textJoinsAStream()
{
    Recording r;
    r.recorder.printed(Stream::Out, "one ", noTask, threadLane, SimTime{});
    r.recorder.printed(Stream::Err, "oops", noTask, threadLane, SimTime{});
    r.recorder.printed(Stream::Out, "two\n", firstTask, threadLane, SimTime{1s});
    const auto trace = r.finish(1s);
    QCOMPARE(trace->text(Stream::Out), std::string("one two\n"));
    QCOMPARE(trace->text(Stream::Err), std::string("oops"));
    QCOMPARE(trace->printed()[2].task, firstTask);
}

void TestTraceRecorder::piecesOfALineAreOneRecord()
{
    Recording r;
    for (const char* piece : {"a", "", "b\n", "c"})
        r.recorder.printed(Stream::Out, piece, noTask, threadLane, SimTime{});
    r.recorder.printed(Stream::Out, "d", noTask, threadLane, SimTime{1s}); // at another moment
    const auto trace = r.finish(1s);
    QCOMPARE(trace->printed().size(), std::size_t{3});
    QCOMPARE(trace->printed()[0].text, std::string("ab\n"));
    QCOMPARE(trace->printed()[1].text, std::string("c"));
    QCOMPARE(trace->printed()[2].text, std::string("d"));
}

void TestTraceRecorder::timeByStateCountsTaskLanes()
{
    Recording r(2);
    r.enter(threadLane, 0s, SpanState::Running);
    r.enter(LaneId{1}, 0s, SpanState::Running, TaskId{0});
    r.enter(LaneId{1}, 1s, SpanState::Sleeping, TaskId{0});
    r.enter(LaneId{2}, 1s, SpanState::Sleeping, TaskId{1});
    const auto time = r.finish(4s)->timeByState();
    QVERIFY(time[static_cast<std::size_t>(SpanState::Running)] == 1s);
    QVERIFY(time[static_cast<std::size_t>(SpanState::Sleeping)] == 6s);
    QVERIFY(time[static_cast<std::size_t>(SpanState::Queued)] == 0s);
}

void TestTraceRecorder::timeByStateCountsThreadLanesWithoutTasks()
{
    Recording r(0);
    r.enter(threadLane, 0s, SpanState::Running);
    r.enter(threadLane, 1s, SpanState::Sleeping);
    const auto time = r.finish(4s)->timeByState();
    QVERIFY(time[static_cast<std::size_t>(SpanState::Running)] == 1s);
    QVERIFY(time[static_cast<std::size_t>(SpanState::Sleeping)] == 3s);
}

void TestTraceRecorder::textOfATraceNamesEverything()
{
    Recording r(2);
    r.recorder.resourceAdded(ResourceId{0}, "Lock-1");
    r.enter(threadLane, 0s, SpanState::Running, TaskId{0}, 12);
    r.leave(threadLane, 1500ms, true);
    r.enter(threadLane, 1500ms, SpanState::WaitsForLock, TaskId{0}, 13, 0);
    r.enter(LaneId{1}, 0s, SpanState::WaitsForTask, TaskId{0}, 0, 1);
    r.enter(LaneId{2}, 1ns, SpanState::WaitsForGil, TaskId{1}, 0, 0);
    const std::string expected = "0.000000000..1.500000000 main task-0 running line 12 forced\n"
                                 "1.500000000..2.000000000 main task-0 waits-for-lock -> Lock-1 line 13\n"
                                 "0.000000000..2.000000000 task-0 task-0 waits-for-task -> task-1\n"
                                 "0.000000001..2.000000000 task-1 task-1 waits-for-gil -> main\n";
    QCOMPARE(toText(*r.finish(2s)), expected);
}

QTEST_APPLESS_MAIN(TestTraceRecorder)
#include "tst_tracerecorder.moc"
