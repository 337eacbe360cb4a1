#include "SyntheticRuns.h"
#include "app/cli/TextTable.h"
#include "app/cli/TextTimeline.h"
#include "app/cli/TimelineRows.h"

#include <QTest>

using namespace interleave;

/// The timeline as text.
class TestCliTimeline : public QObject {
    Q_OBJECT
private slots:
    void cellsShowTheLongestState();
    void cellsKeepStepsWithoutLength();
    void tasksStandBelowTheirLoop();
    void workersShowTheirTasksThemselves();
    void gilHasARowWhenItIsShared();
    void rowsBeyondTheMostAreCounted();
    void noLineIsWiderThanTheTerminal_data();
    void noLineIsWiderThanTheTerminal();
    void legendNamesWhatIsDrawn();
    void axisHasUnits();
    void asciiIsAscii();
    void coloursAreForTerminals();
    void nothingThatTookTimeIsStillDrawn();
    void controlCharactersOfNamesAreHarmless();
    void severalRunsShareOneAxis();

private:
    static QString draw(const RunHandle& run, int columns = 80, Glyphs glyphs = Glyphs::Blocks, bool colour = false)
    {
        return textTimeline(*run.run, {columns, colour}, glyphs);
    }
    static QStringList names(const RunHandle& run)
    {
        QStringList result;
        for (const TimelineRowName& row : timelineRows(*run.run->trace, 100).shown)
            result += QString(row.indent, QLatin1Char(' ')) + row.name;
        return result;
    }
};

static Lane laneOf(std::initializer_list<std::tuple<int, int, SpanState>> pieces)
{
    Lane lane;
    for (const auto& [begin, end, state] : pieces) {
        Span span;
        span.begin = SimTime(SimDuration(begin));
        span.end = SimTime(SimDuration(end));
        span.state = state;
        lane.spans.push_back(span);
    }
    return lane;
}

void TestCliTimeline::cellsShowTheLongestState()
{
    const Lane lane = laneOf({{0, 25, SpanState::Running}, {25, 80, SpanState::Sleeping}});
    const auto cells = rowCells(lane, SimTime(SimDuration(100)), 5);
    QCOMPARE(cells.size(), std::size_t{5});
    QVERIFY(cells[0].state == SpanState::Running);
    QVERIFY(cells[1].state == SpanState::Sleeping);
    QVERIFY(cells[3].state == SpanState::Sleeping);
    QVERIFY(!cells[4].state);
}

void TestCliTimeline::cellsKeepStepsWithoutLength()
{
    const Lane lane = laneOf({{0, 0, SpanState::Running}, {0, 50, SpanState::Sleeping}, {100, 100, SpanState::Running}});
    const auto cells = rowCells(lane, SimTime(SimDuration(100)), 4);
    QVERIFY(cells[0].step && cells[0].state == SpanState::Sleeping);
    QVERIFY(!cells[1].step);
    QVERIFY(!cells[2].state && !cells[2].step);
    QVERIFY(cells[3].step); // the very end belongs to the last cell
}

void TestCliTimeline::tasksStandBelowTheirLoop()
{
    const QStringList rows = names(synthetic::coroutines());
    QCOMPARE(rows.first(), QStringLiteral("MainThread"));
    QCOMPARE(rows.at(1), QStringLiteral("  Task-2"));
    QCOMPARE(rows.last(), QStringLiteral("  Task-9"));
}

void TestCliTimeline::workersShowTheirTasksThemselves()
{
    QCOMPARE(names(synthetic::processes()),
        QStringList({QStringLiteral("ForkProcess-1"), QStringLiteral("ForkProcess-2"), QStringLiteral("ForkProcess-3"), QStringLiteral("ForkProcess-4")}));
}

void TestCliTimeline::gilHasARowWhenItIsShared()
{
    QVERIFY(names(synthetic::threads()).contains(QStringLiteral("GIL")));
    synthetic::Builder alone;
    const LaneId thread = alone.thread(LaneRole::Main);
    alone.span(alone.gil(), 0, 10, SpanState::Running);
    alone.span(thread, 0, 10, SpanState::Running);
    QCOMPARE(names(alone.finish(Model::AsWritten, 10)), QStringList({QStringLiteral("MainThread")}));
}

void TestCliTimeline::rowsBeyondTheMostAreCounted()
{
    const RunHandle run = synthetic::coroutines();
    const TimelineRows rows = timelineRows(*run.run->trace, 3);
    QCOMPARE(rows.shown.size(), std::size_t{3});
    QCOMPARE(rows.left, std::size_t{6});
}

void TestCliTimeline::noLineIsWiderThanTheTerminal_data()
{
    QTest::addColumn<int>("columns");
    for (const int columns : {40, 80, 133, 300})
        QTest::newRow(qPrintable(QString::number(columns))) << columns;
}

void TestCliTimeline::noLineIsWiderThanTheTerminal()
{
    QFETCH(int, columns);
    const QList<RunHandle> runs = synthetic::fourModels() + QList<RunHandle>{synthetic::everyState()};
    for (const RunHandle& run : runs) {
        int widest = 0;
        const QStringList lines = draw(run, columns).split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            QVERIFY2(displayWidth(line) <= columns, qPrintable(line));
            QVERIFY2(!line.endsWith(QLatin1Char(' ')), qPrintable(line));
            widest = std::max(widest, displayWidth(line));
        }
        QVERIFY(widest >= columns - 1); // and the room is used
    }
}

void TestCliTimeline::legendNamesWhatIsDrawn()
{
    const QString text = draw(synthetic::synchronous());
    QVERIFY2(text.contains(glyphOf(SpanState::Running, Glyphs::Blocks) + QStringLiteral(" running")), qPrintable(text));
    QVERIFY2(text.contains(glyphOf(SpanState::Sleeping, Glyphs::Blocks) + QStringLiteral(" sleeping")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("GIL")), qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("simulated time: 1.600 s\n")), qPrintable(text));
}

void TestCliTimeline::axisHasUnits()
{
    const QStringList lines = draw(synthetic::synchronous()).split(QLatin1Char('\n'));
    QVERIFY2(lines[0].contains(QStringLiteral("1.0 s")) || lines[0].contains(QStringLiteral("0.5 s")), qPrintable(lines[0]));
    QVERIFY2(draw(synthetic::coroutines()).contains(QStringLiteral(" ms")), qPrintable(draw(synthetic::coroutines())));
}

void TestCliTimeline::asciiIsAscii()
{
    const QString text = draw(synthetic::everyState(), 80, Glyphs::Ascii);
    for (const QChar character : text)
        QVERIFY2(character.unicode() < 0x80, qPrintable(QString(character)));
}

void TestCliTimeline::coloursAreForTerminals()
{
    QVERIFY(!draw(synthetic::threads()).contains(QChar(0x1b)));
    QVERIFY(draw(synthetic::threads(), 80, Glyphs::Blocks, true).contains(QChar(0x1b)));
}

void TestCliTimeline::nothingThatTookTimeIsStillDrawn()
{
    synthetic::Builder b;
    const LaneId loop = b.thread(LaneRole::EventLoop);
    const TaskId task = b.task(true);
    b.span(loop, 0, 0, SpanState::Running, task);
    b.span(b.laneOf(task), 0, 0, SpanState::Running, task);
    const QString text = draw(b.finish(Model::AsWritten, 0));
    QVERIFY2(text.contains(QStringLiteral("Task-1")) && text.contains(glyphOfStep(Glyphs::Blocks)), qPrintable(text));
}

void TestCliTimeline::controlCharactersOfNamesAreHarmless()
{
    synthetic::Builder b;
    const LaneId loop = b.thread(LaneRole::EventLoop);
    const TaskId task = b.task(false, "evil\x1b[2J\n name " + std::string(200, 'x'));
    b.span(loop, 0, 10, SpanState::Running, task);
    b.span(b.laneOf(task), 0, 10, SpanState::Running, task);
    const QString text = draw(b.finish(Model::AsWritten, 10));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY2(text.contains(QStringLiteral("evil")), qPrintable(text));
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString& line : lines)
        QVERIFY2(displayWidth(line) <= 80, qPrintable(line));
}

static std::shared_ptr<const Run> sleeperUnder(Model model, const char* seconds)
{
    Settings settings;
    settings.model = model;
    return std::make_shared<const Run>(simulate(std::string("import time\ntime.sleep(") + seconds + ")\n", "s.py", settings));
}

void TestCliTimeline::severalRunsShareOneAxis()
{
    const QStringList lines = textTimelines({sleeperUnder(Model::Synchronous, "4"), sleeperUnder(Model::Threads, "1")}, {80, false}, Glyphs::Ascii).split(QLatin1Char('\n'));
    QCOMPARE(lines[2], QStringLiteral("Synchronous"));
    QCOMPARE(lines[4], QStringLiteral("Threads"));
    const qsizetype whole = lines[3].count(QLatin1Char('.')), quarter = lines[5].count(QLatin1Char('.'));
    QVERIFY2(qAbs(whole - 4 * quarter) <= 4 && quarter > 10, qPrintable(lines.join(QLatin1Char('\n'))));
    QCOMPARE(lines[3].indexOf(QLatin1Char('.')), lines[5].indexOf(QLatin1Char('.')));
    QCOMPARE(lines.filter(QStringLiteral("+---")).size(), 1);
}

QTEST_GUILESS_MAIN(TestCliTimeline)
#include "tst_cli_timeline.moc"
