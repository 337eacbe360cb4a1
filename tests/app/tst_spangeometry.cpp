#include "app/timeline/SpanGeometry.h"
#include "tests/app/SyntheticRuns.h"

#include <QTest>

#include <random>

using namespace interleave;
using synthetic::Builder;

namespace {

/// Contiguous spans of one lane with the given lengths in ns and states, from 0 on.
struct Strip {
    RunHandle run;
    RowLayout layout;
};

Strip strip(const std::vector<std::pair<std::int64_t, SpanState>>& pieces, LaneRole role = LaneRole::Main)
{
    Builder b;
    const LaneId lane = b.thread(role);
    const TaskId first = b.task();
    const TaskId second = b.task();
    double at = 0;
    bool odd = false;
    for (const auto& [length, state] : pieces) {
        const double end = at + static_cast<double>(length) / 1e6;
        b.span(lane, at, end, state, odd ? second : first);
        at = end;
        odd = !odd;
    }
    Strip made{b.finish(Model::Threads, at), {}};
    made.layout = layOutRows(made.run.index->shownLanes(), RowMetrics());
    return made;
}

SpanGeometry geometryOf(const Strip& strip, std::int64_t begin, std::int64_t end, int columns, std::uint32_t hidden = 0)
{
    GeometryInput input;
    input.index = strip.run.index.get();
    input.layout = &strip.layout;
    input.begin = SimTime(SimDuration(begin));
    input.end = SimTime(SimDuration(end));
    input.columns = columns;
    input.hidden = hidden;
    input.words[static_cast<std::size_t>(SpanState::Sleeping)] = QStringLiteral("sleep");
    input.wordWidths[static_cast<std::size_t>(SpanState::Sleeping)] = 30;
    input.labelWidth = [](const QString& text) { return 8.0 * static_cast<double>(text.size()); };
    return buildGeometry(input);
}

std::size_t total(const SpanGeometry& geometry)
{
    std::size_t sum = 0;
    for (const SpanRect& rect : geometry.rects)
        sum += rect.count;
    return sum;
}

/// Pieces of random lengths around a column's width, idle time and steps without length included.
Strip randomStrip(unsigned seed, int count)
{
    Builder b;
    const LaneId lane = b.thread(LaneRole::Main);
    const TaskId tasks[] = {b.task(), b.task()};
    std::mt19937 random(seed);
    std::int64_t at = 0;
    for (int i = 0; i < count; ++i) {
        const auto state = static_cast<SpanState>(random() % spanStateCount);
        const bool step = random() % 7 == 0;
        const std::int64_t length = step ? 0 : random() % 5 == 0 ? 3000 + random() % 9000 : 1 + random() % 1500;
        b.span(lane, static_cast<double>(at) / 1e6, static_cast<double>(at + length) / 1e6, step ? SpanState::Running : state, tasks[i % 2]);
        at += length + (random() % 3 == 0 ? random() % 4000 : 0);
    }
    Strip made{b.finish(Model::Threads, static_cast<double>(at) / 1e6), {}};
    made.layout = layOutRows(made.run.index->shownLanes(), RowMetrics());
    return made;
}

} // namespace

class SpanGeometryTest : public QObject {
    Q_OBJECT

private slots:
    void aWideSpanGetsTheColumnsOfItsTimes()
    {
        const Strip s = strip({{1000, SpanState::Running}, {3000, SpanState::Sleeping}});
        const SpanGeometry g = geometryOf(s, 0, 4000, 400);
        QCOMPARE(g.rects.size(), std::size_t{2});
        QCOMPARE(g.rects[0].x0, 0);
        QCOMPARE(g.rects[0].x1, 100);
        QCOMPARE(g.rects[1].x0, 100);
        QCOMPARE(g.rects[1].x1, 400);
        QCOMPARE(g.rects[1].state, SpanState::Sleeping);
    }

    void aSpanIsCutAtTheEdgesOfTheView()
    {
        const Strip s = strip({{10'000, SpanState::Running}});
        const SpanGeometry g = geometryOf(s, 4000, 5000, 100);
        QCOMPARE(g.rects.size(), std::size_t{1});
        QCOMPARE(g.rects[0].x0, 0);
        QCOMPARE(g.rects[0].x1, 100);
    }

    void whatEndsAtTheLeftEdgeIsNotVisible()
    {
        const Strip s = strip({{1000, SpanState::Running}, {1000, SpanState::Sleeping}});
        QCOMPARE(geometryOf(s, 1000, 2000, 100).rects.size(), std::size_t{1});
    }

    void theLongestShareOfAColumnWins()
    {
        const Strip s = strip({{300, SpanState::Running}, {400, SpanState::Sleeping}, {300, SpanState::Running}, {9000, SpanState::Queued}});
        const SpanGeometry g = geometryOf(s, 0, 20'000, 10); // 2000 ns a column
        QCOMPARE(g.rects[0].state, SpanState::Running);
        QCOMPARE(g.rects[0].count, 3U);
        QVERIFY(g.rects[0].folded);
        QCOMPARE(g.rects[0].x1 - g.rects[0].x0, 1);
    }

    void timeWaitedForTheGilStaysVisibleInAFold()
    {
        const Strip s = strip({{900, SpanState::Running}, {10, SpanState::WaitsForGil}, {80, SpanState::Running}});
        const SpanGeometry g = geometryOf(s, 0, 20'000, 10);
        QCOMPARE(g.rects.size(), std::size_t{1});
        QCOMPARE(g.rects[0].state, SpanState::Running);
        QVERIFY(g.rects[0].contended);
        QVERIFY(!geometryOf(s, 0, 20'000, 10, 1U << static_cast<unsigned>(SpanState::WaitsForGil)).rects[0].contended);
    }

    void foldsHoldEverySpanExactlyOnce_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("columns");
        for (unsigned seed = 1; seed <= 8; ++seed) {
            for (const int columns : {1, 7, 100, 1280, 5000})
                QTest::addRow("seed %u at %d columns", seed, columns) << seed << columns;
        }
    }

    void foldsHoldEverySpanExactlyOnce()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, columns);
        const Strip s = randomStrip(seed, 3000);
        const auto& spans = s.run.run->trace->lanes()[0].spans;
        for (const double part : {1.0, 0.37, 0.01}) {
            const auto length = static_cast<std::int64_t>(static_cast<double>(s.run.makespan()) * part);
            const std::int64_t begin = (s.run.makespan() - length) / 3;
            const SpanGeometry g = geometryOf(s, begin, begin + length, columns);
            const auto range = s.run.index->pyramid(LaneId{0}).visible(SimTime(SimDuration(begin)), SimTime(SimDuration(begin + length)));
            QCOMPARE(total(g), range.size());
            std::size_t next = range.first;
            int x = 0;
            for (const SpanRect& rect : g.rects) {
                QCOMPARE(rect.first, next);
                QVERIFY(rect.x0 >= x);
                QVERIFY(rect.x1 > rect.x0);
                QVERIFY(rect.x1 <= columns);
                next += rect.count;
                x = rect.x1;
            }
            QVERIFY(next <= spans.size());
        }
    }

    void rectanglesFollowColumnsAndNotSpans()
    {
        const Strip s = randomStrip(5, 50'000);
        const SpanGeometry g = geometryOf(s, 0, s.run.makespan(), 300);
        QVERIFY(g.rects.size() <= 300);
        QVERIFY(g.rects.size() >= 250);
    }

    void theWinnerOfAFoldIsWhatAFullCountFinds()
    {
        const Strip s = randomStrip(11, 4000);
        const auto& spans = s.run.run->trace->lanes()[0].spans;
        const SpanGeometry g = geometryOf(s, 0, s.run.makespan(), 90);
        for (const SpanRect& rect : g.rects) {
            std::array<std::int64_t, spanStateCount> time{};
            for (std::size_t i = rect.first; i < rect.first + rect.count; ++i)
                time[static_cast<std::size_t>(spans[i].state)] += spans[i].duration().count();
            QCOMPARE(time[static_cast<std::size_t>(rect.state)], *std::max_element(time.begin(), time.end()));
        }
    }

    void stepsWithoutLengthAreTicks()
    {
        const Strip s = strip({{1000, SpanState::Sleeping}, {0, SpanState::Running}, {0, SpanState::Running}, {1000, SpanState::Sleeping}});
        const SpanGeometry g = geometryOf(s, 0, 2000, 200);
        QCOMPARE(g.rects.size(), std::size_t{3});
        QVERIFY(g.rects[1].tick);
        QCOMPARE(g.rects[1].count, 2U);
        QCOMPARE(g.rects[1].x0, 100);
        QCOMPARE(g.rects[2].x0, 101); // the tick keeps its column
    }

    void hiddenStatesAreLeftOut()
    {
        const Strip s = strip({{1000, SpanState::Running}, {1000, SpanState::Sleeping}});
        const SpanGeometry g = geometryOf(s, 0, 2000, 200, 1U << static_cast<unsigned>(SpanState::Sleeping));
        QCOMPARE(g.rects.size(), std::size_t{1});
        QCOMPARE(g.rects[0].state, SpanState::Running);
    }

    void labelsStandOnlyWhereTheyFit()
    {
        const Strip s = strip({{1000, SpanState::Running}, {4000, SpanState::Sleeping}});
        const SpanGeometry wide = geometryOf(s, 0, 5000, 500);
        QCOMPARE(wide.labels, (std::vector<QString>{QStringLiteral("A"), QStringLiteral("sleep")}));
        QCOMPARE(wide.rects[1].label, 1);
        const SpanGeometry narrow = geometryOf(s, 0, 5000, 44); // sleep has 35 columns: too few for 30 and its margins
        QVERIFY(narrow.labels.empty());
        QCOMPARE(narrow.rects[1].label, -1);
    }

    void rowsStandBelowEachOther()
    {
        const RunHandle run = synthetic::threads();
        const RowMetrics metrics;
        const RowLayout layout = layOutRows(run.index->shownLanes(), metrics);
        QCOMPARE(layout.rows.size(), std::size_t{5}); // GIL, four workers; the main thread only waits for them
        QCOMPARE(layout.rows[0].kind, RowKind::Gil);
        QCOMPARE(layout.rows[1].y, metrics.thin + metrics.singleGap);
        QCOMPARE(layout.height, metrics.thin + metrics.singleGap + 4 * (metrics.thread + metrics.gap));
        QCOMPARE(layout.density, 1.0);
    }

    void manyRowsBecomeThinnerDownToAMinimum()
    {
        Builder b;
        for (std::uint32_t i = 1; i <= 400; ++i)
            b.thread(LaneRole::ThreadWorker, i);
        const RunHandle run = b.finish(Model::Threads, 1);
        const RowMetrics metrics;
        const RowLayout fits = layOutRows(run.index->shownLanes(), metrics, 100);
        QVERIFY(fits.height <= 100 * (metrics.thread + metrics.gap) + 1e-6);
        QVERIFY(fits.density < 1);
        const RowLayout scrolls = layOutRows(run.index->shownLanes(), metrics, 10);
        QCOMPARE(scrolls.rows[0].height, metrics.minimum);
        QCOMPARE(scrolls.height, 400 * (metrics.minimum + metrics.minimumGap));
    }

    void rowsOutsideTheViewCostNothing()
    {
        const RunHandle run = synthetic::threads();
        const RowLayout layout = layOutRows(run.index->shownLanes(), RowMetrics());
        GeometryInput input;
        input.index = run.index.get();
        input.layout = &layout;
        input.end = SimTime(SimDuration(run.makespan()));
        input.columns = 500;
        input.bottom = 10;
        const SpanGeometry g = buildGeometry(input);
        QVERIFY(g.rows[0].rectCount > 0);
        QCOMPARE(g.rows.back().rectCount, 0U);
    }

    void aRectangleIsFoundWhereItIsDrawn()
    {
        const Strip s = strip({{1000, SpanState::Running}, {1000, SpanState::Sleeping}});
        const SpanGeometry g = geometryOf(s, 0, 4000, 400);
        const TimelineRow* row = g.rowAt(5);
        QVERIFY(row);
        QCOMPARE(g.rectAt(*row, 99)->state, SpanState::Running);
        QCOMPARE(g.rectAt(*row, 100)->state, SpanState::Sleeping);
        QCOMPARE(g.rectAt(*row, 201, 2)->state, SpanState::Sleeping);
        QVERIFY(!g.rectAt(*row, 202, 2));
        QVERIFY(!g.rectAt(*row, 300));
        QVERIFY(!g.rowAt(-1));
        QVERIFY(!g.rowAt(1000));
    }

    void theGilRowShowsWhoHeldIt()
    {
        const RunHandle run = synthetic::threads();
        const Trace& trace = *run.run->trace;
        const LaneId gil{1};
        QCOMPARE(trace.lane(gil).info.kind, LaneKind::Gil);
        QCOMPARE(trace.lane(run.index->holder(gil, 0)).info.number, 1U);
        QCOMPARE(trace.lane(run.index->holder(gil, 1)).info.number, 2U);
        QVERIFY(run.index->hue(run.index->holder(gil, 0)) != run.index->hue(run.index->holder(gil, 1)));
        QCOMPARE(run.index->hue(noLane), -1);
    }

    void anEmptyViewHasNoRectangles()
    {
        const Strip s = strip({{1000, SpanState::Running}});
        QVERIFY(geometryOf(s, 0, 1000, 0).rects.empty());
        QVERIFY(geometryOf(s, 500, 500, 100).rects.empty());
        QVERIFY(geometryOf(s, 5000, 6000, 100).rects.empty());
    }
};

QTEST_APPLESS_MAIN(SpanGeometryTest)
#include "tst_spangeometry.moc"
