/// Grids of values and their CSV tables.

#include "app/cli/SweepFile.h"
#include "app/cli/SweepProgress.h"
#include "app/cli/TextTable.h"
#include "app/cli/ValueTexts.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace interleave;

class TestCliSweep : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(folder_.isValid()); }

    void textsOfSeveralValues_data();
    void textsOfSeveralValues();
    void textsThatAreNoValues_data();
    void textsThatAreNoValues();
    void gridHasEveryCombinationOnce();
    void modelIsTheFastestAxis();
    void shardsDivideTheGrid();
    void wrongValuesAreExplained_data();
    void wrongValuesAreExplained();
    void progressFitsItsColumns();
    void progressTellsWhatIsLeft();

    void everyRowIsThere();
    void shardsTogetherAreTheWhole();
    void interruptedSweepGoesOn_data();
    void interruptedSweepGoesOn();
    void nothingIsComputedTwice();
    void tableOfAnotherSweepIsLeftAlone_data();
    void tableOfAnotherSweepIsLeftAlone();
    void standardOutputGetsRowsInOrder();
    void failingRunsAreRows();
    void ctrlCKeepsWhatIsThere();
    void outOfNowhereIsAnError();

private:
    struct Result {
        int status = -1;
        QByteArray out, err;
    };
    Result sweep(const QStringList& arguments, const QByteArray& input = sleeper());
    QStringList csv(const char* name) const { return {QStringLiteral("--csv"), folder_.filePath(QLatin1String(name))}; }
    QByteArray content(const char* name) const;
    void write(const char* name, const QByteArray& text) const;
    static QByteArray sleeper()
    {
        return "import time\nN = 2  #@param {type:\"slider\", min:1, max:50, step:1}\nS = 0.5  #@param {type:\"slider\", min:0.0, max:2.0, step:0.25}\n"
               "for i in range(N):\n    time.sleep(S)\n";
    }
    static QStringList usual() { return {QStringLiteral("-"), QStringLiteral("--set"), QStringLiteral("N=1..4"), QStringLiteral("--set"), QStringLiteral("S=0..1..0.5")}; }

    QTemporaryDir folder_;
};

// ---- values

void TestCliSweep::textsOfSeveralValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("values");
    QTest::newRow("one") << QStringLiteral("5") << QStringLiteral("5");
    QTest::newRow("a list") << QStringLiteral("1,2,5") << QStringLiteral("1|2|5");
    QTest::newRow("a range") << QStringLiteral("1..4") << QStringLiteral("1|2|3|4");
    QTest::newRow("a range with a step that does not meet its end") << QStringLiteral("1..8..3") << QStringLiteral("1|4|7");
    QTest::newRow("a range between decimal numbers is exact") << QStringLiteral("0.1..0.5..0.1") << QStringLiteral("0.1|0.2|0.3|0.4|0.5");
    QTest::newRow("below zero") << QStringLiteral("-1..1") << QStringLiteral("-1|0|1");
    QTest::newRow("from below zero in parts") << QStringLiteral("-0.5..0.5..0.5") << QStringLiteral("-0.5|0.0|0.5");
    QTest::newRow("ranges in a list, nothing twice") << QStringLiteral("1..3,2,9") << QStringLiteral("1|2|3|9");
    QTest::newRow("words") << QStringLiteral("fork,spawn") << QStringLiteral("fork|spawn");
}

void TestCliSweep::textsOfSeveralValues()
{
    QFETCH(QString, text);
    QFETCH(QString, values);
    const auto texts = valueTexts(text, QStringLiteral("1"));
    QVERIFY(texts);
    QCOMPARE(texts->join(QLatin1Char('|')), values);
}

void TestCliSweep::textsThatAreNoValues_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "1,,2", "5..1", "1..9..0", "1..9..-1", "a..b", "1..", "..3", "1..2..3..4", "1..9999999999", "0..1..0.00000000001", "1e3..2e3"})
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
}

void TestCliSweep::textsThatAreNoValues()
{
    QFETCH(QString, text);
    QVERIFY(!valueTexts(text, QStringLiteral("1")));
}

// ---- the grid

static SweepCommand commandFor(const QStringList& values, Shard shard = {})
{
    SweepCommand command;
    command.choice.values = values;
    command.choice.models = {Model::Threads, Model::Coroutines};
    command.shard = shard;
    return command;
}

static std::shared_ptr<const Scenario> twoParameters()
{
    return std::make_shared<const Scenario>(std::get<Scenario>(Scenario::fromSource("two.py", "two.py",
        "A = 1  #@param {type:\"slider\", min:1, max:50, step:5}\nB = 0.5  #@param {type:\"slider\", min:0.0, max:2.0, step:0.25}\n"
        "C = \"x\"  #@param [\"x\", \"a,b\"]\n")));
}

static SweepGrid gridOf(const SweepCommand& command)
{
    auto made = SweepGrid::fromCommand(twoParameters(), command);
    if (const auto* error = std::get_if<SourceError>(&made)) qFatal("%s", qPrintable(error->message));
    return std::get<SweepGrid>(std::move(made));
}

void TestCliSweep::gridHasEveryCombinationOnce()
{
    SweepCommand command = commandFor({QStringLiteral("A=1..3"), QStringLiteral("B=0..0.5"), QStringLiteral("C=a,b")});
    command.workers = {1, 2};
    command.cores = {1, 2, 4};
    const SweepGrid grid = gridOf(command);
    QCOMPARE(grid.points(), std::size_t{3 * 3 * 1 * 2 * 3}); // B steps by 0.25, as its slider; "a,b" is one choice
    QSet<QString> seen;
    for (std::size_t i = 0; i < grid.points(); ++i) {
        const SweepPoint point = grid.point(i);
        QCOMPARE(std::get<std::string>(point.values.find("C")->second), std::string("a,b"));
        seen += QStringLiteral("%1 %2 %3 %4").arg(std::get<std::int64_t>(point.values.find("A")->second)).arg(std::get<double>(point.values.find("B")->second))
                    .arg(point.settings.workers.value()).arg(point.settings.cores);
    }
    QCOMPARE(static_cast<std::size_t>(seen.size()), grid.points());
}

void TestCliSweep::modelIsTheFastestAxis()
{
    const SweepGrid grid = gridOf(commandFor({QStringLiteral("A=1,2")}));
    const SweepTable table(grid);
    QCOMPARE(grid.rows(), std::size_t{4});
    QCOMPARE(table.rowOf(1, 0), std::size_t{2});
    QCOMPARE(std::get<std::int64_t>(grid.point(1).values.find("A")->second), std::int64_t{2});
    QVERIFY(!grid.point(0).settings.workers);
}

void TestCliSweep::shardsDivideTheGrid()
{
    QList<std::size_t> all;
    for (int number = 1; number <= 3; ++number) {
        const auto part = gridOf(commandFor({QStringLiteral("A=1..10")}, {number, 3})).pointsOfShard();
        QVERIFY(part.size() == 3 || part.size() == 4);
        all += QList<std::size_t>(part.begin(), part.end());
    }
    std::sort(all.begin(), all.end());
    QCOMPARE(all.size(), 10);
    for (qsizetype i = 0; i < 10; ++i)
        QCOMPARE(all[i], static_cast<std::size_t>(i));
}

void TestCliSweep::wrongValuesAreExplained_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("message");
    QTest::newRow("beyond the range") << QStringLiteral("A=40..60") << QStringLiteral("A takes a whole number from 1 to 50, not '51'");
    QTest::newRow("of another type") << QStringLiteral("A=1.5") << QStringLiteral("A takes a whole number from 1 to 50, not '1.5'");
    QTest::newRow("backwards") << QStringLiteral("A=9..1") << QStringLiteral("a range such as 1..9");
    QTest::newRow("a misspelt name") << QStringLiteral("a1=3") << QStringLiteral("there is no parameter 'a1'");
    QTest::newRow("no value") << QStringLiteral("A") << QStringLiteral("--set takes NAME=VALUE, not 'A'");
}

void TestCliSweep::wrongValuesAreExplained()
{
    QFETCH(QString, setting);
    QFETCH(QString, message);
    const auto made = SweepGrid::fromCommand(twoParameters(), commandFor({setting}));
    const auto* error = std::get_if<SourceError>(&made);
    QVERIFY(error);
    QVERIFY2(error->message.contains(message), qPrintable(error->message));
}

// ---- progress

void TestCliSweep::progressFitsItsColumns()
{
    for (int columns = 20; columns <= 120; ++columns)
        QVERIFY(displayWidth(progressText(412, 0, 1000, 10, columns)) <= columns);
}

void TestCliSweep::progressTellsWhatIsLeft()
{
    // 100 rows in 10 s, 500 to go; the 400 that were there before took no time.
    const QString text = progressText(500, 400, 1000, 10, 80);
    QVERIFY2(text.contains(QStringLiteral("50 %")) && text.endsWith(QStringLiteral("0:50 left")), qPrintable(text));
    QVERIFY(!progressText(0, 0, 1000, 10, 80).contains(QStringLiteral("left")));
    QVERIFY(progressText(1, 0, 10001, 1, 80).endsWith(QStringLiteral("2:46:40 left")));
}

// ---- the program

TestCliSweep::Result TestCliSweep::sweep(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(QStringLiteral(INTERLEAVE_PROGRAM), QStringList{QStringLiteral("sweep")} + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray TestCliSweep::content(const char* name) const
{
    QFile file(folder_.filePath(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestCliSweep::write(const char* name, const QByteArray& text) const
{
    QFile file(folder_.filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void TestCliSweep::everyRowIsThere()
{
    const auto result = sweep(usual() + csv("all.csv"));
    QVERIFY2(result.status == 0, result.err.constData());
    QCOMPARE(result.out, QByteArray());
    const QByteArrayList lines = content("all.csv").trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 4 * 3 * 4);
    QVERIFY(lines[0].startsWith("row,scenario,digest,N,S,workers,cores,"));
    const QByteArrayList columns = lines[0].split(',');
    const QByteArrayList last = lines.back().split(',');
    const auto value = [&](const char* name) { return last[columns.indexOf(QByteArray(name))]; };
    QCOMPARE(value("row"), QByteArray("48"));
    QCOMPARE(value("N"), QByteArray("4"));
    QCOMPARE(value("S"), QByteArray("1.0"));
    QCOMPARE(value("model"), QByteArray("processes"));
    QCOMPARE(value("outcome"), QByteArray("completed"));
    QCOMPARE(value("makespan_s"), QByteArray("4.0"));
    QCOMPARE(value("speedup"), QByteArray("1.0"));
}

void TestCliSweep::shardsTogetherAreTheWhole()
{
    QByteArrayList rows;
    for (const char* part : {"1", "2", "3"}) {
        const QByteArray name = QByteArray("part-") + part + ".csv";
        QCOMPARE(sweep(usual() + csv(name.constData()) + QStringList{QStringLiteral("--shard"), QLatin1String(part) + QStringLiteral("/3")}).status, 0);
        rows += content(name.constData()).trimmed().split('\n').mid(1);
    }
    QByteArrayList whole = sweep(usual() + QStringList{QStringLiteral("--csv"), QStringLiteral("-")}).out.trimmed().split('\n').mid(1);
    std::sort(rows.begin(), rows.end());
    std::sort(whole.begin(), whole.end());
    QCOMPARE(rows, whole);
}

void TestCliSweep::interruptedSweepGoesOn_data()
{
    QTest::addColumn<int>("kept");
    QTest::newRow("nothing but a part of the header") << 10;
    QTest::newRow("some rows and a part of one") << 1200;
    QTest::newRow("all but the last line end") << -1;
    QTest::newRow("an empty file") << 0;
}

void TestCliSweep::interruptedSweepGoesOn()
{
    QFETCH(int, kept);
    const QByteArray whole = sweep(usual() + QStringList{QStringLiteral("--csv"), QStringLiteral("-")}).out;
    write("torn.csv", kept < 0 ? whole.chopped(-kept) : whole.left(kept));
    const auto result = sweep(usual() + csv("torn.csv"));
    QVERIFY2(result.status == 0, result.err.constData());
    QCOMPARE(content("torn.csv"), whole);
}

void TestCliSweep::nothingIsComputedTwice()
{
    QByteArray changed = sweep(usual() + QStringList{QStringLiteral("--csv"), QStringLiteral("-")}).out;
    const qsizetype result = changed.indexOf("completed");
    changed.replace(result, 9, "preserved");
    write("kept.csv", changed);
    QCOMPARE(sweep(usual() + csv("kept.csv")).status, 0);
    QCOMPARE(content("kept.csv"), changed);
}

void TestCliSweep::tableOfAnotherSweepIsLeftAlone_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("other settings") << QStringList{QStringLiteral("--switch-interval"), QStringLiteral("0.01")} << sleeper();
    QTest::newRow("other costs") << QStringList{QStringLiteral("--cost"), QStringLiteral("thread_start=1ms")} << sleeper();
    QTest::newRow("other models") << QStringList{QStringLiteral("--model"), QStringLiteral("threads")} << sleeper();
    QTest::newRow("another part") << QStringList{QStringLiteral("--shard"), QStringLiteral("2/2")} << sleeper();
    QTest::newRow("other values") << QStringList{QStringLiteral("--set"), QStringLiteral("N=2..5")} << sleeper();
    QTest::newRow("a changed program") << QStringList{} << sleeper() + "print()\n";
    QTest::newRow("other parameters") << QStringList{} << sleeper().replace("S ", "T ").replace("(S)", "(T)").replace("T = 0.5", "T = 0.5");
}

void TestCliSweep::tableOfAnotherSweepIsLeftAlone()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, program);
    const QByteArray before = sweep(usual() + QStringList{QStringLiteral("--csv"), QStringLiteral("-")}).out;
    write("other.csv", before);
    QStringList arguments = usual();
    if (program.contains("T = ")) arguments[4].replace(QLatin1Char('S'), QLatin1Char('T'));
    const auto result = sweep(arguments + more + csv("other.csv"), program);
    QCOMPARE(result.status, 2);
    QVERIFY2(result.err.contains("is not from this sweep"), result.err.constData());
    QCOMPARE(content("other.csv"), before);
}

void TestCliSweep::standardOutputGetsRowsInOrder()
{
    const auto result = sweep(usual() + QStringList{QStringLiteral("--csv"), QStringLiteral("-"), QStringLiteral("--jobs"), QStringLiteral("4")});
    const QByteArrayList lines = result.out.trimmed().split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i)
        QCOMPARE(lines[i].split(',')[0].toInt(), static_cast<int>(i));
    QCOMPARE(result.err, QByteArray());
}

void TestCliSweep::failingRunsAreRows()
{
    const auto result = sweep({QStringLiteral("-"), QStringLiteral("--set"), QStringLiteral("N=1,2"), QStringLiteral("--model"), QStringLiteral("written"), QStringLiteral("--csv"), QStringLiteral("-")},
        "N = 1  #@param {type:\"slider\", min:1, max:9, step:1}\nif N > 1:\n    raise ValueError('a \"quoted\", long\\ntext')\n");
    QVERIFY2(result.status == 0, result.err.constData());
    const QByteArrayList lines = result.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[2].contains(",raised,") && lines[2].endsWith(",\"ValueError: a \"\"quoted\"\", long text\""), lines[2].constData());
}

void TestCliSweep::ctrlCKeepsWhatIsThere()
{
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    // The second point would take longer than anybody waits: the first Ctrl-C lets it go on, the second does not.
    process.start(QStringLiteral(INTERLEAVE_PROGRAM),
        QStringList{QStringLiteral("sweep"), QStringLiteral("-"), QStringLiteral("--set"), QStringLiteral("N=1,2"), QStringLiteral("--model"), QStringLiteral("written"), QStringLiteral("--jobs"),
            QStringLiteral("1"), QStringLiteral("--max-operations"), QStringLiteral("1000000000000")}
            + csv("stopped.csv"));
    process.write("N = 1  #@param {type:\"slider\", min:1, max:9, step:1}\nwhile N > 1:\n    pass\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(content("stopped.csv").count('\n') == 2, 30'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += process.readAllStandardError()).contains("Ctrl-C again"), 30'000);
    QCOMPARE(process.state(), QProcess::Running);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    told = process.readAllStandardError();
    QVERIFY2(told.contains("1 of 2 rows are in") && told.contains("the same command again"), told.constData());
    QCOMPARE(content("stopped.csv").count('\n'), 2);
}

void TestCliSweep::outOfNowhereIsAnError()
{
    const auto result = sweep(usual() + csv("no/such/folder.csv"));
    QVERIFY(result.status != 0);
    QVERIFY2(result.err.contains("cannot be written"), result.err.constData());
}

QTEST_GUILESS_MAIN(TestCliSweep)
#include "tst_cli_sweep.moc"
