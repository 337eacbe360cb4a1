#include "app/timeline/TimelineWords.h"
#include "app/timeline/SpanInfo.h"
#include "tests/app/SyntheticRuns.h"

#include <QTest>

#include <random>

using namespace interleave;
using synthetic::Builder;

namespace {

QStringList labelsOf(const RunHandle& run)
{
    QStringList labels;
    for (const ShownLane& lane : run.index->shownLanes())
        labels += laneLabel(*run.index, lane.lane);
    return labels;
}

SpanInfo infoOf(const RunHandle& run, LaneId lane, std::size_t span)
{
    return describeSpans(*run.index, lane, span, 1, span, run.run->trace->lane(lane).spans.at(span).state);
}

} // namespace

class TimelineLanesTest : public QObject {
    Q_OBJECT

private slots:
    void lettersContinueAfterZ()
    {
        QCOMPARE(letters(0), QStringLiteral("A"));
        QCOMPARE(letters(25), QStringLiteral("Z"));
        QCOMPARE(letters(26), QStringLiteral("AA"));
        QCOMPARE(letters(701), QStringLiteral("ZZ"));
        QCOMPARE(letters(702), QStringLiteral("AAA"));
    }

    void aTaskHasItsNameOrTheLetterOfItsTurn()
    {
        Builder b;
        b.thread(LaneRole::EventLoop);
        const TaskId root = b.task(true);
        const TaskId first = b.task();
        const TaskId named = b.task(false, "load");
        const TaskId third = b.task();
        const RunHandle run = b.finish(Model::Coroutines, 1);
        const TaskLabels& labels = run.index->taskLabels();
        QCOMPARE(labels.label(root), QString());
        QCOMPARE(labels.label(first), QStringLiteral("A"));
        QCOMPARE(labels.label(named), QStringLiteral("load"));
        QCOMPARE(labels.label(third), QStringLiteral("C"));
        QCOMPARE(labels.label(noTask), QString());
        QCOMPARE(labels.position(root), -1);
        QCOMPARE(labels.position(third), 2);
    }

    void theSameWorkHasTheSameLetterInEveryModel()
    {
        for (const RunHandle& run : synthetic::fourModels()) {
            QStringList letters;
            for (const TaskRecord& task : run.run->trace->tasks()) {
                if (!task.info.root)
                    letters += run.index->taskLabels().label(task.info.id);
            }
            QCOMPARE(letters.join(QString()), QStringLiteral("ABCDEFGH"));
        }
    }

    void lanesAreTheOnesOfTheModel()
    {
        QCOMPARE(labelsOf(synthetic::synchronous()), QStringList{"MainThread"});
        QCOMPARE(labelsOf(synthetic::threads()), (QStringList{"GIL", "worker 1", "worker 2", "worker 3", "worker 4"}));
        QCOMPARE(labelsOf(synthetic::coroutines()),
            (QStringList{"event loop", "task A", "task B", "task C", "task D", "task E", "task F", "task G", "task H"}));
        QCOMPARE(labelsOf(synthetic::processes()), (QStringList{"process 1", "process 2", "process 3", "process 4"}));
    }

    void aTaskThatNeverRanStandsBelowTheLoop()
    {
        Builder b;
        const LaneId loop = b.thread(LaneRole::EventLoop);
        const TaskId task = b.task();
        b.span(b.laneOf(task), 0, 5, SpanState::Queued, task);
        const RunHandle run = b.finish(Model::Coroutines, 5);
        QCOMPARE(run.index->carrier(task), loop);
        QCOMPARE(labelsOf(run), (QStringList{"event loop", "task A"}));
    }

    void aMainThreadThatWorksHasARowBesideItsWorkers()
    {
        Builder b;
        const LaneId main = b.thread(LaneRole::Main);
        b.thread(LaneRole::ThreadWorker, 1);
        b.span(main, 0, 3, SpanState::Running);
        QCOMPARE(b.finish(Model::AsWritten, 3).index->shownLanes()[0].kind, RowKind::Thread);
    }

    void pyramidSumsAreThoseOfTheSpans()
    {
        std::mt19937 random(3);
        std::vector<Span> spans;
        std::int64_t at = 0;
        for (int i = 0; i < 2500; ++i) {
            Span span;
            span.begin = SimTime(SimDuration(at));
            at += random() % 1000;
            span.end = SimTime(SimDuration(at));
            span.state = static_cast<SpanState>(random() % spanStateCount);
            spans.push_back(span);
        }
        const LanePyramid pyramid(spans);
        for (int trial = 0; trial < 500; ++trial) {
            const std::size_t first = random() % spans.size();
            const std::size_t last = first + random() % (spans.size() - first + 1);
            SpanSummary plain;
            for (std::size_t i = first; i < last; ++i)
                plain.add(spans[i], static_cast<std::uint32_t>(i));
            const SpanSummary quick = pyramid.summary(first, last);
            QCOMPARE(quick.time, plain.time);
            QCOMPARE(quick.longest, plain.longest);
            QCOMPARE(quick.longestIndex, plain.longestIndex);

            const SimDuration wanted(900 + static_cast<std::int64_t>(random() % 100));
            std::size_t found = first;
            while (found < last && spans[found].duration() < wanted)
                ++found;
            QCOMPARE(pyramid.nextAtLeast(first, last, wanted), found);

            const SimTime moment(SimDuration(static_cast<std::int64_t>(random() % static_cast<unsigned>(at))));
            std::size_t next = first;
            while (next < last && spans[next].begin < moment)
                ++next;
            QCOMPARE(pyramid.nextFrom(first, last, moment), next);
        }
    }

    void everyStateHasItsOwnName()
    {
        QStringList names;
        for (std::size_t state = 0; state < spanStateCount; ++state)
            names += stateName(static_cast<SpanState>(state));
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void aWaitSaysWhatItWaitsFor()
    {
        const RunHandle run = synthetic::everyState();
        const auto reason = [&](SpanState state) { return infoOf(run, LaneId{0}, static_cast<std::size_t>(state)).reason; };
        QCOMPARE(reason(SpanState::WaitsForGil), QStringLiteral("The GIL was held by worker 2."));
        QCOMPARE(reason(SpanState::WaitsForLock), QStringLiteral("It waits for Lock-1."));
        QCOMPARE(reason(SpanState::WaitsForTask), QStringLiteral("It waits for task B."));
        QCOMPARE(reason(SpanState::Sleeping), QString());
    }

    void aSpanTellsWhoWhatAndWhen()
    {
        const RunHandle run = synthetic::synchronous();
        const SpanInfo info = infoOf(run, LaneId{0}, 2);
        QVERIFY(info.valid);
        QCOMPARE(info.title, QStringLiteral("Task B on MainThread"));
        QCOMPARE(info.taskLabel, QStringLiteral("B"));
        QCOMPARE(info.stateName, QStringLiteral("running"));
        QCOMPARE(info.begin, 200'000'000);
        QCOMPARE(info.duration(), 100'000'000);
        QCOMPARE(info.foldCount, 1);
        QCOMPARE(info.foldText, QString());
    }

    void lanesAreGroupedByProcess()
    {
        Builder b;
        const LaneId main = b.thread(LaneRole::Main);
        b.inProcess(1);
        const LaneId first = b.thread(LaneRole::None, 0, "Process-1");
        b.inProcess(2);
        b.thread(LaneRole::None, 0, "Process-2");
        b.inProcess(1);
        const LaneId inner = b.thread(LaneRole::None, 0, "Thread-1");
        const LaneId gil = b.gil();
        b.span(main, 0, 3, SpanState::Running);
        b.span(inner, 0, 1, SpanState::Running);
        b.span(gil, 0, 1, SpanState::Running);
        const RunHandle run = b.finish(Model::AsWritten, 3);
        const QStringList order{QStringLiteral("MainThread"), QStringLiteral("Process-1"), QStringLiteral("GIL"), QStringLiteral("Thread-1"),
            QStringLiteral("Process-2")};
        QCOMPARE(labelsOf(run), order);
        const auto& lanes = run.index->shownLanes();
        QVERIFY(!lanes[0].apart && lanes[1].apart && !lanes[2].apart && !lanes[3].apart && lanes[4].apart);
        // Two threads share that GIL; the others have nobody to tell them from.
        QVERIFY(!lanes[0].marked && lanes[1].marked && !lanes[2].marked && lanes[3].marked && !lanes[4].marked);
        QCOMPARE(laneTitle(*run.index, first), QStringLiteral("Process-1"));
        QCOMPARE(laneTitle(*run.index, inner), QStringLiteral("Thread-1 in Process-1"));
        QCOMPARE(laneTitle(*run.index, gil), QStringLiteral("GIL in Process-1"));
    }

    void oneProcessNeedsNoName()
    {
        const RunHandle run = synthetic::threads();
        QCOMPARE(laneTitle(*run.index, LaneId{1}), QStringLiteral("GIL"));
        for (const ShownLane& lane : run.index->shownLanes())
            QVERIFY(!lane.apart);
    }

    void theGilLaneTellsItsHolder()
    {
        const RunHandle run = synthetic::threads();
        QCOMPARE(infoOf(run, LaneId{1}, 2).reason, QStringLiteral("worker 3 holds it and lets go by itself."));
        QCOMPARE(infoOf(run, LaneId{1}, 2).hue, run.index->hue(LaneId{4})); // worker 3
        QCOMPARE(infoOf(run, LaneId{2}, 0).hue, -1);
    }

    void subtitlesCountWhatThereIs()
    {
        QCOMPARE(cardSubtitle(synthetic::synchronous()), QString());
        QCOMPARE(cardSubtitle(synthetic::threads()), QString::fromUtf8("4 workers · one GIL"));
        QCOMPARE(cardSubtitle(synthetic::coroutines()), QString::fromUtf8("one thread · one event loop"));
        QCOMPARE(cardSubtitle(RunHandle()), QString());
    }

    void speedUpIsAgainstTheSynchronousRun()
    {
        QCOMPARE(speedUpText(1600ms, 985ms), QString::fromUtf8("1.62×"));
        QCOMPARE(speedUpText(0ms, 985ms), QString());
        QCOMPARE(speedUpText(1600ms, 0ms), QString());
    }
};

QTEST_APPLESS_MAIN(TimelineLanesTest)
#include "tst_timelinelanes.moc"
