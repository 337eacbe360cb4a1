#include "app/timeline/TimeAxis.h"
#include "app/timeline/TimelineViewport.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace interleave;

namespace {

QString plain(QString text)
{
    return text.replace(QChar(0xa0), QChar(u' '));
}

QStringList labels(const std::vector<TimeTick>& ticks)
{
    QStringList all;
    for (const TimeTick& tick : ticks) {
        if (tick.major)
            all += plain(tick.label);
    }
    return all;
}

} // namespace

class TimelineAxisTest : public QObject {
    Q_OBJECT

private slots:
    void marksStandAtRoundTimes_data()
    {
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<double>("width");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("seconds") << qint64{0} << qint64{1'700'000'000} << 400.0 << QStringList{"0", "0.5 s", "1.0 s", "1.5 s"};
        QTest::newRow("milliseconds") << qint64{0} << qint64{40'000'000} << 400.0 << QStringList{"0", "10 ms", "20 ms", "30 ms", "40 ms"};
        QTest::newRow("zoomed in") << qint64{1'200'000'000} << qint64{1'200'010'000} << 200.0 << QStringList{"1.200000 s", "1.200005 s", "1.200010 s"};
        QTest::newRow("a microsecond") << qint64{0} << qint64{1000} << 300.0 << QStringList{"0", "0.5 µs", "1.0 µs"};
    }

    void marksStandAtRoundTimes()
    {
        QFETCH(qint64, begin);
        QFETCH(qint64, end);
        QFETCH(double, width);
        QFETCH(QStringList, expected);
        QCOMPARE(labels(timeTicks(begin, end, width)), expected);
    }

    void labelledMarksKeepTheirDistance_data()
    {
        QTest::addColumn<qint64>("length");
        for (qint64 length = 1; length < 4'000'000'000'000'000; length = length * 3 + 1)
            QTest::addRow("%lld ns", length) << length;
    }

    void labelledMarksKeepTheirDistance()
    {
        QFETCH(qint64, length);
        const double width = 900;
        const auto ticks = timeTicks(length / 7, length / 7 + length, width, 90);
        QVERIFY(ticks.size() <= 80);
        qint64 last = -1;
        qint64 before = std::numeric_limits<qint64>::min();
        for (const TimeTick& tick : ticks) {
            QVERIFY(tick.at > before);
            before = tick.at;
            QVERIFY(tick.at >= length / 7 && tick.at <= length / 7 + length);
            if (!tick.major)
                continue;
            QVERIFY(!tick.label.isEmpty());
            if (last >= 0)
                QVERIFY(static_cast<double>(tick.at - last) / static_cast<double>(length) * width >= 90 - 1e-6);
            last = tick.at;
        }
        const auto majors = std::count_if(ticks.begin(), ticks.end(), [](const TimeTick& tick) { return tick.major; });
        if (length >= 100)
            QVERIFY(majors >= 2);
    }

    void noIntervalNoMarks()
    {
        QVERIFY(timeTicks(5, 5, 100).empty());
        QVERIFY(timeTicks(0, 5, 0).empty());
        QVERIFY(timeTicks(0, 5, std::nan("")).empty());
    }

    void timesBesideEachOtherShareAUnit()
    {
        QCOMPARE(plain(formatTime(985'000'000, 1'600'000'000)), QStringLiteral("0.985 s"));
        QCOMPARE(plain(formatTime(4'800'000, 40'000'000)), QStringLiteral("4.800 ms"));
        QCOMPARE(plain(formatTime(12, 900)), QStringLiteral("12 ns"));
        QCOMPARE(plain(formatTime(0, 0)), QStringLiteral("0 ns"));
    }

    void durationsChooseTheirUnit()
    {
        QCOMPARE(plain(formatDuration(4'800'000)), QStringLiteral("4.8 ms"));
        QCOMPARE(plain(formatDuration(1'600'000'000)), QStringLiteral("1.6 s"));
        QCOMPARE(plain(formatDuration(250)), QStringLiteral("250 ns"));
        QCOMPARE(plain(formatDuration(12'345)), QString::fromUtf8("12.35 µs"));
        QCOMPARE(plain(formatDuration(3'600'000'000'000)), QStringLiteral("3600 s"));
        QCOMPARE(plain(formatDuration(100'000'000'000)), QStringLiteral("100 s"));
    }

    void everythingStaysVisibleWhenTheTotalGrows()
    {
        TimelineViewport view;
        view.setTotal(5000);
        QVERIFY(view.everything());
        view.setTotal(9000);
        QCOMPARE(view.end(), 9000);
        view.fit(1000, 3000);
        view.setTotal(8000);
        QCOMPARE(view.begin(), 1000);
        QCOMPARE(view.end(), 3000);
        view.setTotal(2000);
        QCOMPARE(view.begin(), 0);
        QCOMPARE(view.end(), 2000);
    }

    void zoomingKeepsThePointUnderThePointer()
    {
        TimelineViewport view;
        view.setTotal(1'000'000);
        const qint64 at = 300'000;
        const double x = view.xAt(at, 800);
        for (int i = 0; i < 5; ++i)
            view.zoomAt(at, 0.7);
        QVERIFY(view.length() < 200'000);
        QVERIFY(std::abs(view.xAt(at, 800) - x) < 0.1);
    }

    void zoomStopsAtAMicrosecondAndAtEverything()
    {
        TimelineViewport view;
        view.setTotal(1'000'000);
        view.zoomAt(500'000, 1e-9);
        QCOMPARE(view.length(), TimelineViewport::narrowest);
        QVERIFY(view.begin() <= 500'000 && view.end() >= 500'000);
        view.zoomAt(0, 1e12);
        QVERIFY(view.everything());
        view.zoomAt(0, -1);
        view.zoomAt(0, std::nan(""));
        QVERIFY(view.everything());
    }

    void panningStopsAtTheEnds()
    {
        TimelineViewport view;
        view.setTotal(1'000'000);
        view.fit(0, 100'000);
        view.pan(50'000);
        QCOMPARE(view.begin(), 50'000);
        view.pan(-std::numeric_limits<qint64>::max());
        QCOMPARE(view.begin(), 0);
        view.pan(std::numeric_limits<qint64>::max());
        QCOMPARE(view.end(), 1'000'000);
        QCOMPARE(view.length(), 100'000);
    }

    void fittingTakesAnyOrderAndWidensWhatIsTooNarrow()
    {
        TimelineViewport view;
        view.setTotal(1'000'000);
        view.fit(700'000, 600'000);
        QCOMPARE(view.begin(), 600'000);
        QCOMPARE(view.end(), 700'000);
        view.fit(500'000, 500'000);
        QCOMPARE(view.length(), TimelineViewport::narrowest);
        QCOMPARE(view.begin(), 500'000 - TimelineViewport::narrowest / 2);
        view.fit(-50, 5'000'000);
        QVERIFY(view.everything());
    }

    void timeAndPositionAreInverse()
    {
        TimelineViewport view;
        view.setTotal(2'000'000'000);
        view.fit(123'456'789, 987'654'321);
        for (qint64 at = view.begin(); at < view.end(); at += 99'999'937)
            QCOMPARE(view.timeAt(view.xAt(at, 1357), 1357), at);
        QCOMPARE(view.timeAt(10, 0), view.begin());
    }

    void changesAreToldOnce()
    {
        TimelineViewport view;
        view.setTotal(1000);
        QSignalSpy spy(&view, &TimelineViewport::changed);
        view.setTotal(1000);
        view.showAll();
        view.pan(10);
        QCOMPARE(spy.count(), 0);
        view.setTotal(2000);
        QCOMPARE(spy.count(), 1);
    }
};

QTEST_APPLESS_MAIN(TimelineAxisTest)
#include "tst_timelineaxis.moc"
