#include "core/time/SimTime.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace interleave;

class TestTraceTime : public QObject {
    Q_OBJECT

private slots:
    void secondsBecomeTheNearestNanosecond_data();
    void secondsBecomeTheNearestNanosecond();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void timesArePrintedInSeconds();
};

void TestTraceTime::secondsBecomeTheNearestNanosecond_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<qint64>("nanoseconds");
    QTest::newRow("none") << 0.0 << qint64{0};
    QTest::newRow("a tenth") << 0.1 << qint64{100'000'000};
    QTest::newRow("a sum that is not exact in binary") << 0.1 + 0.2 << qint64{300'000'000};
    QTest::newRow("negative") << -1.5 << qint64{-1'500'000'000};
    QTest::newRow("tie to even, down") << 0.5e-9 << qint64{0};
    QTest::newRow("tie to even, up") << 1.5e-9 << qint64{2};
    QTest::newRow("a year") << 31'536'000.0 << qint64{31'536'000'000'000'000};
}

void TestTraceTime::secondsBecomeTheNearestNanosecond()
{
    QFETCH(double, seconds);
    QFETCH(qint64, nanoseconds);
    const auto length = durationFromSeconds(seconds);
    QVERIFY(length.has_value());
    QCOMPARE(static_cast<qint64>(length->count()), nanoseconds);
}

void TestTraceTime::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<double>("seconds");
    QTest::newRow("not a number") << std::nan("");
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
    QTest::newRow("too long") << 1e10;
    QTest::newRow("too long before") << -1e10;
}

void TestTraceTime::whatDoesNotFitIsRefused()
{
    QFETCH(double, seconds);
    QVERIFY(!durationFromSeconds(seconds));
}

void TestTraceTime::timesArePrintedInSeconds()
{
    QCOMPARE(toSeconds(SimDuration(1500ms)), 1.5);
    QCOMPARE(toSeconds(SimTime{2ms}), 0.002);
    QCOMPARE(static_cast<qint64>(nanoseconds(SimTime{2us})), qint64{2000});
}

QTEST_APPLESS_MAIN(TestTraceTime)
#include "tst_tracetime.moc"
