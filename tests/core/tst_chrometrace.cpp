#include "core/trace/ChromeTrace.h"
#include "core/trace/TraceRecorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace interleave;

/// The trace as Chrome's JSON, read back by another reader.
class TestChromeTrace : public QObject {
    Q_OBJECT
private slots:
    void init();
    void rowsHaveNames();
    void spansAreCompleteEventsWithEveryNanosecond();
    void flowsJoinTheRowsOfAWakeUp();
    void startOfATaskIsAFlow();
    void printsAreInstantsOnTheRowOfTheirTask();
    void textsStayValidJson_data();
    void textsStayValidJson();
    void textGoesOutInPieces();
    void refusedPieceEndsTheWriting();

private:
    struct Collected final : TextSink {
        bool take(std::string_view piece) override
        {
            text.append(piece.data(), static_cast<qsizetype>(piece.size()));
            ++pieces;
            largest = std::max(largest, piece.size());
            return pieces <= accepted;
        }
        QByteArray text;
        int pieces = 0;
        int accepted = 1'000'000;
        std::size_t largest = 0;
    };

    QList<QJsonObject> events(QLatin1String phase) const;
    void span(LaneId lane, std::int64_t begin, std::int64_t end, SpanState state, TaskId task);

    TraceRecorder recorder_;
    std::shared_ptr<const Trace> trace_;
};

static SimTime at(std::int64_t nanoseconds) { return SimTime(SimDuration(nanoseconds)); }

void TestChromeTrace::span(LaneId lane, std::int64_t begin, std::int64_t end, SpanState state, TaskId task)
{
    Span span;
    span.begin = at(begin);
    span.state = state;
    span.task = task;
    span.line = 7;
    recorder_.laneEntered(lane, span);
    recorder_.laneLeft(lane, at(end), false);
}

/// A loop with two tasks: the first starts the second, sleeps and is woken by it.
void TestChromeTrace::init()
{
    recorder_ = TraceRecorder();
    LaneInfo main;
    main.role = LaneRole::Main;
    main.name = "MainThread";
    recorder_.laneAdded(main);
    for (std::uint32_t i = 0; i < 2; ++i) {
        LaneInfo lane;
        lane.id = LaneId{i + 1};
        lane.kind = LaneKind::Task;
        lane.task = TaskId{i};
        lane.name = "Task-" + std::to_string(i + 1);
        recorder_.laneAdded(lane);
        TaskInfo task;
        task.id = TaskId{i};
        task.lane = lane.id;
        task.parent = i == 0 ? noTask : TaskId{0};
        task.name = lane.name;
        recorder_.taskAdded(task, at(i * 1500));
    }
    span(LaneId{0}, 0, 1500, SpanState::Running, TaskId{0});
    span(LaneId{1}, 0, 1500, SpanState::Running, TaskId{0});
    span(LaneId{1}, 1500, 2'000'001, SpanState::WaitsForTask, TaskId{0});
    recorder_.printed(Stream::Out, "hello\nworld\n", TaskId{1}, LaneId{0}, at(1600));
    recorder_.woke(LaneId{2}, LaneId{1}, at(2'000'001));
    trace_ = recorder_.finish(at(2'000'001));
}

QList<QJsonObject> TestChromeTrace::events(QLatin1String phase) const
{
    Collected sink;
    if (!writeChromeTrace(*trace_, "a.py", sink)) return {};
    QList<QJsonObject> result;
    for (const QJsonValue& event : QJsonDocument::fromJson(sink.text).object()[QStringLiteral("traceEvents")].toArray()) {
        if (event[QStringLiteral("ph")].toString() == phase) result += event.toObject();
    }
    return result;
}

void TestChromeTrace::rowsHaveNames()
{
    QMap<int, QString> names;
    for (const QJsonObject& event : events(QLatin1String("M"))) {
        QVERIFY(event[QStringLiteral("pid")].toInt() > 0); // 0 is the idle process to some readers
        if (event[QStringLiteral("name")] == QStringLiteral("thread_name"))
            names[event[QStringLiteral("tid")].toInt()] = event[QStringLiteral("args")][QStringLiteral("name")].toString();
    }
    QCOMPARE(names.values(), QStringList({QStringLiteral("MainThread"), QStringLiteral("Task-1"), QStringLiteral("Task-2")}));
}

void TestChromeTrace::spansAreCompleteEventsWithEveryNanosecond()
{
    const auto spans = events(QLatin1String("X"));
    QCOMPARE(spans.size(), 3);
    QCOMPARE(spans[0][QStringLiteral("name")].toString(), QStringLiteral("Task-1")); // a thread's row says for whom it works
    QCOMPARE(spans[1][QStringLiteral("name")].toString(), QStringLiteral("running"));
    QCOMPARE(spans[2][QStringLiteral("ts")].toDouble(), 1.5);
    QCOMPARE(spans[2][QStringLiteral("dur")].toDouble(), 1998.501);
    QCOMPARE(spans[2][QStringLiteral("args")][QStringLiteral("line")].toInt(), 7);
}

void TestChromeTrace::flowsJoinTheRowsOfAWakeUp()
{
    const auto begins = events(QLatin1String("s"));
    const auto ends = events(QLatin1String("f"));
    QCOMPARE(begins.size(), 2);
    QCOMPARE(ends.size(), 2);
    QCOMPARE(begins[1][QStringLiteral("id")].toInt(), ends[1][QStringLiteral("id")].toInt());
    QCOMPARE(begins[1][QStringLiteral("tid")].toInt(), 3);
    QCOMPARE(ends[1][QStringLiteral("tid")].toInt(), 2);
    QCOMPARE(ends[1][QStringLiteral("bp")].toString(), QStringLiteral("e"));
    QCOMPARE(ends[1][QStringLiteral("ts")].toDouble(), 2000.001);
}

void TestChromeTrace::startOfATaskIsAFlow()
{
    const auto begins = events(QLatin1String("s"));
    const auto ends = events(QLatin1String("f"));
    QCOMPARE(begins[0][QStringLiteral("name")].toString(), QStringLiteral("starts"));
    QCOMPARE(begins[0][QStringLiteral("tid")].toInt(), 2);
    QCOMPARE(ends[0][QStringLiteral("tid")].toInt(), 3);
    QVERIFY(begins[0][QStringLiteral("id")] != begins[1][QStringLiteral("id")]);
}

void TestChromeTrace::printsAreInstantsOnTheRowOfTheirTask()
{
    const auto instants = events(QLatin1String("i"));
    QCOMPARE(instants.size(), 1);
    QCOMPARE(instants[0][QStringLiteral("name")].toString(), QStringLiteral("hello"));
    QCOMPARE(instants[0][QStringLiteral("args")][QStringLiteral("text")].toString(), QStringLiteral("hello\nworld\n"));
    QCOMPARE(instants[0][QStringLiteral("tid")].toInt(), 3);
    QCOMPARE(instants[0][QStringLiteral("s")].toString(), QStringLiteral("t"));
}

void TestChromeTrace::textsStayValidJson_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<QString>("read");
    QTest::newRow("quotes and backslashes") << QByteArray("a\"b\\c") << QStringLiteral("a\"b\\c");
    QTest::newRow("control characters") << QByteArray("\t\r\x01\x1b\x7f") << QStringLiteral("\t\r\x01\x1b\x7f");
    QTest::newRow("Chinese and emoji") << QByteArray("线程 😀") << QString::fromUtf8("线程 😀");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("a\xff\xe4\xb8 z") << QString::fromUtf8("a\uFFFD\uFFFD\uFFFD z");
    QTest::newRow("surrogates") << QByteArray("\xed\xa0\x80") << QString::fromUtf8("\uFFFD\uFFFD\uFFFD");
    QTest::newRow("a first line that is cut inside a character") << QByteArray("x" + QByteArray("线").repeated(50)) << QString("x" + QString::fromUtf8("线").repeated(50));
}

void TestChromeTrace::textsStayValidJson()
{
    QFETCH(QByteArray, printed);
    recorder_.laneAdded({});
    recorder_.printed(Stream::Out, printed.toStdString(), noTask, LaneId{0}, at(0));
    trace_ = recorder_.finish(at(1));
    const auto instants = events(QLatin1String("i"));
    QCOMPARE(instants.size(), 1);
    QTEST(instants[0][QStringLiteral("args")][QStringLiteral("text")].toString(), "read");
    QVERIFY(!instants[0][QStringLiteral("name")].toString().contains(QChar(0xfffd)) || printed.contains('\xff') || printed.contains('\xed'));
}

void TestChromeTrace::textGoesOutInPieces()
{
    recorder_.laneAdded({});
    for (int i = 0; i < 20'000; ++i)
        span(LaneId{0}, i * 10, i * 10 + 5, SpanState::Running, noTask);
    trace_ = recorder_.finish(at(200'000));
    Collected sink;
    QVERIFY(writeChromeTrace(*trace_, "a.py", sink));
    QVERIFY(sink.pieces > 10);
    QVERIFY(sink.largest < 100'000);
    QCOMPARE(events(QLatin1String("X")).size(), 20'000);
}

void TestChromeTrace::refusedPieceEndsTheWriting()
{
    recorder_.laneAdded({});
    for (int i = 0; i < 20'000; ++i)
        span(LaneId{0}, i * 10, i * 10 + 5, SpanState::Running, noTask);
    trace_ = recorder_.finish(at(200'000));
    Collected sink;
    sink.accepted = 1;
    QVERIFY(!writeChromeTrace(*trace_, "a.py", sink));
    QCOMPARE(sink.pieces, 2);
}

QTEST_GUILESS_MAIN(TestChromeTrace)
#include "tst_chrometrace.moc"
