#include "app/timeline/StateSwatch.h"
#include "app/timeline/TimelineItem.h"
#include "tests/app/OffscreenMain.h"
#include "tests/app/SyntheticRuns.h"

#include <QElapsedTimer>
#include <QQuickView>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace interleave;
using synthetic::Builder;

namespace {

/// A window with one card that shows everything.
struct Scene {
    explicit Scene(const RunHandle& run, bool dark = false)
    {
        theme.setDark(dark);
        viewport.setTotal(run.makespan());
        window.setColor(theme.card());
        item.setParentItem(window.contentItem());
        item.setLabelWidth(100);
        item.setTheme(&theme);
        item.setViewport(&viewport);
        item.setRun(run);
        item.setSize(QSizeF(900, item.implicitHeight()));
        window.resize(900, static_cast<int>(item.implicitHeight()) + 10);
        item.renderNow();
    }

    TimelineTheme theme;
    TimelineViewport viewport;
    QQuickWindow window;
    TimelineItem item;
};

int count(const QImage& image, const QColor& color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return found;
}

} // namespace

class TimelineItemTest : public QObject {
    Q_OBJECT

private slots:
    void runningTimeIsAsLargeAsItLasts_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void runningTimeIsAsLargeAsItLasts()
    {
        QFETCH(bool, dark);
        Scene scene(synthetic::synchronous(), dark);
        const QColor running = scene.theme.palette().style(SpanState::Running).fill;
        const QImage& image = scene.item.image();
        const int row = 5; // above the labels
        int columns = 0;
        for (int x = 100; x < 900; ++x)
            columns += image.pixel(x, row) == running.rgb() ? 1 : 0;
        QVERIFY2(columns >= 390 && columns <= 400, qPrintable(QString::number(columns))); // half of 800, less round corners
    }

    void whatIsDrawnReachesTheWindow_data() { runningTimeIsAsLargeAsItLasts_data(); }

    void whatIsDrawnReachesTheWindow()
    {
        QFETCH(bool, dark);
        Scene scene(synthetic::threads(), dark);
        scene.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        const QImage shot = scene.window.grabWindow();
        const Palette& palette = scene.theme.palette();
        QVERIFY(count(shot, palette.style(SpanState::Running).fill) > 5000);
        QVERIFY(count(shot, palette.style(SpanState::Sleeping).fill) > 1000);
        QVERIFY(count(shot, palette.holder(1)) > 300);
        QVERIFY(count(shot, palette.card) > 20'000);
    }

    void zoomingShowsOtherPixels()
    {
        Scene scene(synthetic::synchronous());
        scene.viewport.fit(110'000'000, 190'000'000); // only sleep
        scene.item.renderNow();
        const Palette& palette = scene.theme.palette();
        QCOMPARE(count(scene.item.image(), palette.style(SpanState::Running).fill), 0);
        QVERIFY(count(scene.item.image(), palette.style(SpanState::Sleeping).fill) > 5000);
    }

    void hiddenStatesDisappear()
    {
        Scene scene(synthetic::synchronous());
        scene.item.setHiddenStates({static_cast<int>(SpanState::Running), 99, -1});
        scene.item.renderNow();
        QCOMPARE(count(scene.item.image(), scene.theme.palette().style(SpanState::Running).fill), 0);
        QCOMPARE(scene.item.rectCount(), 8);
    }

    void theEndOfTheRunIsADashedLine()
    {
        Scene scene(synthetic::synchronous());
        scene.viewport.setTotal(3'200'000'000);
        scene.item.renderNow();
        int dark = 0;
        int light = 0;
        for (int y = 0; y < scene.item.image().height(); ++y)
            (scene.item.image().pixelColor(500, y) == scene.theme.palette().endLine ? dark : light) += 1;
        QVERIFY(dark >= 10);
        QVERIFY(light >= 8);
    }

    void whatWaitsForEverGoesOnBehindTheEnd()
    {
        Builder b;
        const LaneId main = b.thread(LaneRole::Main);
        b.span(main, 0, 500, SpanState::Sleeping);
        Outcome outcome;
        outcome.kind = OutcomeKind::Deadlocked;
        StuckWait wait;
        wait.lane = main;
        wait.state = SpanState::WaitsForLock;
        wait.since = Builder::ms(500);
        outcome.stuck = {wait};
        Scene scene(b.finish(Model::Threads, 500, outcome));
        scene.viewport.setTotal(1'000'000'000);
        scene.item.renderNow();
        const QColor lock = scene.theme.palette().style(SpanState::WaitsForLock).fill;
        const QImage& image = scene.item.image();
        QCOMPARE(count(image.copy(0, 0, 500, image.height()), lock), 0);
        QVERIFY(count(image.copy(500, 0, 400, image.height()), lock) > 1000);
    }

    void aSpanIsToldWhereItIsDrawn()
    {
        Scene scene(synthetic::synchronous());
        const SpanInfo first = scene.item.spanAt(110, 10);
        QVERIFY(first.valid);
        QCOMPARE(first.title, QStringLiteral("Task A on MainThread"));
        QCOMPARE(first.state, static_cast<int>(SpanState::Running));
        QCOMPARE(scene.item.spanAt(100 + 75, 10).state, static_cast<int>(SpanState::Sleeping));
        QVERIFY(!scene.item.spanAt(50, 10).valid);
        QVERIFY(!scene.item.spanAt(110, 500).valid);
        QCOMPARE(scene.item.laneAt(10), 0);
        QCOMPARE(scene.item.laneAt(500), -1);
    }

    void aFoldTellsHowManySpansItHolds()
    {
        Scene scene(synthetic::threads());
        scene.viewport.setTotal(400'000'000'000);
        scene.item.renderNow();
        const RowLayout layout = layOutRows(scene.item.run().index->shownLanes(), RowMetrics(), scene.item.maxRows());
        const SpanInfo info = scene.item.spanAt(100, layout.rows[2].y + 4);
        QVERIFY(info.foldCount > 20);
        QVERIFY(info.foldText.contains(QString::number(info.foldCount)));
    }

    void scrollingMovesTheRows()
    {
        Scene scene(synthetic::threads());
        const RowLayout layout = layOutRows(scene.item.run().index->shownLanes(), RowMetrics(), scene.item.maxRows());
        const int before = scene.item.laneAt(1);
        scene.item.setRowOffset(layout.rows[3].y);
        scene.item.renderNow();
        QVERIFY(scene.item.laneAt(1) != before);
        QCOMPARE(scene.item.laneAt(1), static_cast<int>(index(layout.rows[3].lane)));
    }

    void cardsAreNotHigherThanTheirMostRows()
    {
        synthetic::Builder b;
        for (std::uint32_t i = 1; i <= 300; ++i)
            b.thread(LaneRole::ThreadWorker, i);
        Scene scene(b.finish(Model::Threads, 1));
        const RowMetrics metrics;
        QCOMPARE(scene.item.implicitHeight(), scene.item.maxRows() * (metrics.thread + metrics.gap));
        QVERIFY(scene.item.contentHeight() > scene.item.implicitHeight());
        QCOMPARE(scene.item.heightFor(RunHandle(), 5), 0.0);
        QCOMPARE(scene.item.heightFor(synthetic::synchronous(), 5), metrics.thread + metrics.gap);
    }

    void withoutARunNothingIsDrawn()
    {
        Scene scene(RunHandle{});
        scene.item.setSize(QSizeF(300, 50));
        scene.item.renderNow();
        QCOMPARE(scene.item.image().pixel(150, 20), 0U);
        QVERIFY(!scene.item.spanAt(150, 20).valid);
    }

    void aNewRunReplacesTheOldOne()
    {
        Scene scene(synthetic::synchronous());
        QSignalSpy spy(&scene.item, &TimelineItem::runChanged);
        scene.item.setRun(scene.item.run());
        QCOMPARE(spy.count(), 0);
        scene.item.setRun(synthetic::coroutines());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(scene.item.rectCount(), 0); // until it is drawn
        scene.item.setHeight(scene.item.implicitHeight());
        scene.item.renderNow();
        QVERIFY(scene.item.rectCount() > 20);
    }

    void theSwatchShowsItsState()
    {
        TimelineTheme theme;
        StateSwatch swatch;
        swatch.setTheme(&theme);
        swatch.setSize(QSizeF(14, 12));
        for (int state = 0; state < TimelineTheme::stateCount(); ++state) {
            swatch.setState(state);
            swatch.renderNow();
            const StateStyle& style = theme.palette().style(static_cast<SpanState>(state));
            QVERIFY2(count(swatch.image(), style.fill) > 8, qPrintable(theme.stateName(state)));
        }
    }

    void aMillionSpansAreFolded()
    {
        synthetic::Builder b;
        std::vector<LaneId> lanes;
        for (std::uint32_t i = 1; i <= 20; ++i)
            lanes.push_back(b.thread(LaneRole::ThreadWorker, i));
        for (std::uint32_t i = 0; i < 50'000; ++i) {
            for (std::size_t lane = 0; lane < lanes.size(); ++lane)
                b.span(lanes[lane], i, i + 1, static_cast<SpanState>((i + lane) * 7 % spanStateCount));
        }
        QElapsedTimer timer;
        timer.start();
        const RunHandle run = b.finish(Model::Threads, 50'000);
        qInfo("index of 1e6 spans: %lld ms", static_cast<long long>(timer.elapsed()));
        Scene scene(run);
        scene.item.setMaxRows(20);
        scene.item.setSize(QSizeF(1280, 500));
        for (const double share : {1.0, 0.3, 0.1, 0.03, 0.01, 0.001}) {
            const auto length = static_cast<qint64>(static_cast<double>(run.makespan()) * share);
            scene.viewport.fit(run.makespan() / 3, run.makespan() / 3 + length);
            scene.item.renderNow();
            qInfo("%5.3f of it: %.2f ms, %d rectangles", share, scene.item.renderMilliseconds(), scene.item.rectCount());
            QVERIFY(scene.item.rectCount() > 0);
            QVERIFY(scene.item.rectCount() <= 20 * 1180);
        }
    }
};

INTERLEAVE_OFFSCREEN_MAIN(TimelineItemTest)
#include "tst_timelineitem.moc"
