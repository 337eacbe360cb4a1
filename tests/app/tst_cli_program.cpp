#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// Starts the program itself, as a person would.
class TestCliProgram : public QObject {
    Q_OBJECT
private slots:
    void pythonPrintsWhatTheProgramPrints();
    void pythonReadsStandardInput();
    void pythonKeepsOutputAndErrorsApart();
    void pythonExitStatus_data();
    void pythonExitStatus();
    void deadlockSaysWhoWaitsForWhat();
    void deadlockNamesTheCircleInTheUsersLanguage();
    void waitsSayWhenTheyBegan();
    void limitSaysHowToRaiseIt();
    void otherLimitsSayHowToRaiseThem_data();
    void otherLimitsSayHowToRaiseThem();
    void timelineFollowsTheOutput();
    void timelineIsAsciiWhereTheLocaleIs();
    void traceIsWrittenAndChangesNothing();
    void traceIntoNowhereIsAnError();
    void tracebacksNameTheWholePath();
    void undecodableFileIsASyntaxError();
    void unreadableFilesAreRefused_data();
    void unreadableFilesAreRefused();
    void runPrintsARowAModel();
    void runSetsParameters();
    void runOfAFileAndOfStandardInput();
    void runExplainsWrongValues_data();
    void runExplainsWrongValues();
    void listNamesWhatRunTakes();
    void exportWritesAPicture();
    void exportWritesSvg();
    void exportIntoNowhereIsAnError();
    void chineseTextsAreShown();

private:
    struct Result {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    Result start(const QStringList& arguments, const QByteArray& input = {}, const QStringList& environment = {}) const;
    QString file(const QString& name, const QByteArray& text) const;

    QTemporaryDir folder_;
};

TestCliProgram::Result TestCliProgram::start(const QStringList& arguments, const QByteArray& input, const QStringList& environment) const
{
    QProcess process;
    if (!environment.isEmpty()) process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.setWorkingDirectory(folder_.path());
    process.start(QStringLiteral(INTERLEAVE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCliProgram::file(const QString& name, const QByteArray& text) const
{
    QFile written(folder_.filePath(name));
    if (!written.open(QIODevice::WriteOnly) || written.write(text) != text.size()) return {};
    return name;
}

void TestCliProgram::pythonPrintsWhatTheProgramPrints()
{
    const auto result = start({QStringLiteral("python"),
        file(QStringLiteral("hello.py"), "import time\nprint('线程', 1 + 1)\ntime.sleep(3600)\nprint('later')\n")});
    QCOMPARE(result.out, QByteArray("线程 2\nlater\n"));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.status, 0);
}

void TestCliProgram::pythonReadsStandardInput()
{
    const auto result = start({QStringLiteral("python"), QStringLiteral("-")}, "print(6 * 7)\n");
    QCOMPARE(result.out, QByteArray("42\n"));
    QCOMPARE(result.status, 0);
}

void TestCliProgram::pythonKeepsOutputAndErrorsApart()
{
    const auto result = start({QStringLiteral("python"), QStringLiteral("-")}, "print('before')\nraise ValueError('boom')\n");
    QCOMPARE(result.out, QByteArray("before\n"));
    QVERIFY2(result.err.endsWith("ValueError: boom\n"), result.err.constData());
    QVERIFY2(result.err.startsWith("Traceback (most recent call last):\n  File \"<stdin>\", line 2"), result.err.constData());
    QCOMPARE(result.status, 1);
}

void TestCliProgram::pythonExitStatus_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<int>("status");
    QTest::newRow("a program that ends: 0") << QByteArray("x = 1\n") << 0;
    QTest::newRow("an uncaught exception: 1") << QByteArray("1 / 0\n") << 1;
    QTest::newRow("something that is not supported: 2") << QByteArray("import socket\n") << 2;
    QTest::newRow("a limit: 3") << QByteArray("while True:\n    x = 1\n") << 3;
    QTest::newRow("a wait without end: 4") << QByteArray(
        "import asyncio\nasync def main():\n    await asyncio.get_running_loop().create_future()\nasyncio.run(main())\n")
                                           << 4;
}

void TestCliProgram::pythonExitStatus()
{
    QFETCH(QByteArray, program);
    const auto result =
        start({QStringLiteral("python"), QStringLiteral("-"), QStringLiteral("--max-operations"), QStringLiteral("10000")}, program);
    QTEST(result.status, "status");
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err.isEmpty(), result.status == 0);
}

void TestCliProgram::deadlockSaysWhoWaitsForWhat()
{
    const auto result = start({QStringLiteral("python"), QStringLiteral("-")},
        "import asyncio\nasync def main():\n    await asyncio.get_running_loop().create_future()\nasyncio.run(main())\n");
    QVERIFY2(result.err.contains("Task-1"), result.err.constData());
    QVERIFY2(result.err.contains("Future"), result.err.constData());
}

void TestCliProgram::deadlockNamesTheCircleInTheUsersLanguage()
{
    const QByteArray program = "import threading, time\na, b = threading.Lock(), threading.Lock()\n"
                               "def work(first, second):\n    with first:\n        time.sleep(1)\n        with second:\n            pass\n"
                               "threading.Thread(target=work, args=(a, b)).start()\nwork(b, a)\n";
    const auto english = start({QStringLiteral("python"), QStringLiteral("-")}, program);
    QCOMPARE(english.status, 4);
    QVERIFY2(english.err.startsWith("Deadlock at 1.000 s: nothing can go on.\n"), english.err.constData());
    QCOMPARE(english.err.count("Deadlock"), 1);
    QVERIFY2(english.err.contains("  MainThread has waited for ") && english.err.contains(" has held it since 0.000 s\n"), english.err.constData());
    QVERIFY2(english.err.contains("  in a circle: ") && english.err.endsWith(" holds.\n"), english.err.constData());
    const auto chinese = start({QStringLiteral("python"), QStringLiteral("-"), QStringLiteral("--language"), QStringLiteral("zh_CN")}, program);
    QVERIFY2(!chinese.err.contains("Deadlock") && chinese.err.contains("死锁") && chinese.err.contains("MainThread"), chinese.err.constData());
}

void TestCliProgram::waitsSayWhenTheyBegan()
{
    const QByteArray program = "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n"
                               "    await asyncio.get_running_loop().create_future()\nasyncio.run(main())\n";
    const auto result = start({QStringLiteral("run"), QStringLiteral("-"), QStringLiteral("--model"), QStringLiteral("written")}, program);
    QCOMPARE(result.status, 4);
    QVERIFY2(result.out.contains("\n  Task-1 has waited for Future-2 since 1.000 s"), result.out.constData());
}

void TestCliProgram::limitSaysHowToRaiseIt()
{
    const auto result =
        start({QStringLiteral("python"), QStringLiteral("-"), QStringLiteral("--max-operations=5000")}, "while True:\n    pass\n");
    QVERIFY2(result.err.contains("--max-operations"), result.err.constData());
    QVERIFY2(result.err.contains("5000"), result.err.constData());
}

void TestCliProgram::otherLimitsSayHowToRaiseThem_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("memory") << QStringLiteral("--max-memory=8") << QByteArray("x = []\nwhile True:\n    x.append('x' * 1000 + str(len(x)))\n");
    QTest::newRow("time") << QStringLiteral("--max-time=10") << QByteArray("import time\nwhile True:\n    time.sleep(1)\n");
    QTest::newRow("output") << QStringLiteral("--max-output=1") << QByteArray("while True:\n    print('x' * 1000)\n");
    QTest::newRow("tasks") << QStringLiteral("--max-tasks=20")
                           << QByteArray("import asyncio\nasync def nothing():\n    pass\nasync def main():\n    while True:\n"
                                         "        asyncio.create_task(nothing())\nasyncio.run(main())\n");
}

void TestCliProgram::otherLimitsSayHowToRaiseThem()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, program);
    const auto result = start({QStringLiteral("python"), QStringLiteral("-"), option}, program);
    QCOMPARE(result.status, 3);
    QVERIFY2(result.err.contains(option.section(QLatin1Char('='), 0, 0).toUtf8()), result.err.constData());
}

static const QByteArray twoSleepers = "import asyncio\nasync def nap(n):\n    await asyncio.sleep(n)\n    print('slept', n)\n"
                                      "async def main():\n    await asyncio.gather(nap(1), nap(2))\nasyncio.run(main())\nprint('end', end='')\n";

void TestCliProgram::timelineFollowsTheOutput()
{
    const auto result = start({QStringLiteral("python"), QStringLiteral("-"), QStringLiteral("--timeline")}, twoSleepers,
        {QStringLiteral("COLUMNS=60"), QStringLiteral("LC_ALL=C.UTF-8")});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    QVERIFY2(result.out.startsWith("slept 1\nslept 2\nend\n\n"), result.out.constData());
    const QStringList lines = QString::fromUtf8(result.out).split(QLatin1Char('\n'));
    QVERIFY2(result.out.contains("\n  Task-3 "), result.out.constData());
    QVERIFY2(lines.contains(QStringLiteral("simulated time: 2.000 s")), result.out.constData());
    QVERIFY(!result.out.contains('\x1b')); // not a terminal
    for (const QString& line : lines)
        QVERIFY2(line.size() <= 60, qPrintable(line));
}

void TestCliProgram::timelineIsAsciiWhereTheLocaleIs()
{
    const QStringList arguments{QStringLiteral("python"), QStringLiteral("-"), QStringLiteral("--timeline")};
    const auto plain = start(arguments, twoSleepers, {QStringLiteral("LC_ALL=C")});
    QCOMPARE(plain.err, QByteArray());
    QVERIFY2(std::all_of(plain.out.begin(), plain.out.end(), [](char byte) { return byte > 0; }), plain.out.constData());
    const auto asked = start(arguments + QStringList{QStringLiteral("--ascii")}, twoSleepers, {QStringLiteral("LC_ALL=C.UTF-8")});
    QCOMPARE(asked.out, plain.out);
}

void TestCliProgram::traceIsWrittenAndChangesNothing()
{
    const auto result = start({QStringLiteral("python"), QStringLiteral("-"), QStringLiteral("--trace"), QStringLiteral("t.json")}, twoSleepers);
    QCOMPARE(result.out, QByteArray("slept 1\nslept 2\nend"));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.status, 0);
    QFile json(folder_.filePath(QStringLiteral("t.json")));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonArray events = QJsonDocument::fromJson(json.readAll()).object()[QStringLiteral("traceEvents")].toArray();
    QStringList rows;
    QString phases;
    for (const QJsonValue& event : events) {
        phases += event[QStringLiteral("ph")].toString();
        if (event[QStringLiteral("name")] == QStringLiteral("thread_name"))
            rows += event[QStringLiteral("args")][QStringLiteral("name")].toString();
    }
    QVERIFY2(rows.contains(QStringLiteral("MainThread")) && rows.contains(QStringLiteral("Task-3")), qPrintable(rows.join(QLatin1Char(' '))));
    for (const QChar phase : QStringLiteral("MXsfi"))
        QVERIFY2(phases.contains(phase), qPrintable(phase));
}

void TestCliProgram::traceIntoNowhereIsAnError()
{
    const auto nowhere = start({QStringLiteral("python"), QStringLiteral("-"), QStringLiteral("--trace"), QStringLiteral("no/such/t.json")}, "print(1)\n");
    QCOMPARE(nowhere.status, 1);
    QCOMPARE(nowhere.out, QByteArray("1\n"));
    QVERIFY2(nowhere.err.contains("no/such/t.json"), nowhere.err.constData());
    const auto output = start({QStringLiteral("python"), QStringLiteral("-"), QStringLiteral("--trace"), QStringLiteral("-")}, "print(1)\n");
    QCOMPARE(output.status, 2);
    QCOMPARE(output.out, QByteArray());
}

void TestCliProgram::tracebacksNameTheWholePath()
{
    const auto result = start({QStringLiteral("python"), file(QStringLiteral("raises.py"), "1 / 0\n")});
    QVERIFY2(result.err.contains("  File \"" + QFileInfo(folder_.path()).canonicalFilePath().toUtf8() + "/raises.py\", line 1, in <module>"), result.err.constData());
}

void TestCliProgram::undecodableFileIsASyntaxError()
{
    const auto result = start({QStringLiteral("python"), QStringLiteral("-")}, "print(1)\nprint('\xe9')\n");
    QCOMPARE(result.err,
        QByteArray("SyntaxError: Non-UTF-8 code starting with '\\xe9' in file <stdin> on line 2, but no encoding declared; "
                   "see https://peps.python.org/pep-0263/ for details\n"));
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.status, 1);
    const auto declared = start({QStringLiteral("python"), QStringLiteral("-")}, "# coding: latin-1\r\nprint('\xe9')\r\n");
    QCOMPARE(declared.out, QByteArray("é\n"));
}

void TestCliProgram::unreadableFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("missing") << QStringLiteral("missing.py") << QByteArray("there is no file 'missing.py'");
    QTest::newRow("a folder") << QStringLiteral(".") << QByteArray("'.' is a folder, not a Python file");
    QTest::newRow("endless") << QStringLiteral("/dev/zero") << QByteArray("'/dev/zero' is larger than 8 MiB");
}

void TestCliProgram::unreadableFilesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, message);
    const auto result = start({QStringLiteral("python"), name});
    QCOMPARE(result.status, 2);
    QVERIFY2(result.err.startsWith("interleave: " + message), result.err.constData());
    QCOMPARE(result.err.count('\n'), 1);
}

void TestCliProgram::runPrintsARowAModel()
{
    const auto result = start({QStringLiteral("run"), QStringLiteral("half-cpu-half-io")});
    QCOMPARE(result.status, 0);
    const QString out = QString::fromUtf8(result.out);
    for (const char* model : {"Synchronous", "Threads", "Coroutines", "Process pool"})
        QCOMPARE(out.count(QStringLiteral("\n%1 ").arg(QLatin1String(model))), 1);
    QCOMPARE(out.count(QStringLiteral("completed")), 4);
    QVERIFY(!out.contains(QLatin1Char('\x1b')));
}

void TestCliProgram::runSetsParameters()
{
    const QByteArray program =
        "import time\nN = 2  #@param {type:\"slider\", min:1, max:9, step:1}\nfor i in range(N):\n    time.sleep(1)\n";
    const auto result = start({QStringLiteral("run"), QStringLiteral("-"), QStringLiteral("--set"), QStringLiteral("N=5"),
                                  QStringLiteral("--model"), QStringLiteral("written"), QStringLiteral("--json")},
        program);
    QCOMPARE(result.status, 0);
    const QJsonObject json = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(json[QStringLiteral("parameters")].toObject()[QStringLiteral("N")].toInt(), 5);
    QCOMPARE(json[QStringLiteral("runs")].toArray().size(), 1);
    QCOMPARE(json[QStringLiteral("runs")].toArray()[0].toObject()[QStringLiteral("makespan_s")].toDouble(), 5.0);
}

void TestCliProgram::runOfAFileAndOfStandardInput()
{
    const QByteArray program = "print('hi')\n";
    const auto fromFile = start({QStringLiteral("run"), file(QStringLiteral("hi.py"), program), QStringLiteral("--json")});
    const auto fromInput = start({QStringLiteral("run"), QStringLiteral("-"), QStringLiteral("--json")}, program);
    for (const auto& result : {fromFile, fromInput}) {
        const QJsonArray runs = QJsonDocument::fromJson(result.out).object()[QStringLiteral("runs")].toArray();
        QCOMPARE(runs.size(), 4);
        for (const QJsonValue& run : runs)
            QCOMPARE(run.toObject()[QStringLiteral("output")].toString(), QStringLiteral("hi\n"));
    }
}

void TestCliProgram::runExplainsWrongValues_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const QString run = QStringLiteral("run");
    const QString name = QStringLiteral("half-cpu-half-io");
    const QString set = QStringLiteral("--set");
    QTest::newRow("a misspelt scenario") << QStringList{run, QStringLiteral("half-cpu-half-oi")}
                                         << QByteArray("did you mean 'half-cpu-half-io'?");
    QTest::newRow("a misspelt parameter") << QStringList{run, name, set, QStringLiteral("TASK=5")} << QByteArray("did you mean 'TASKS'?");
    QTest::newRow("a value that is too large") << QStringList{run, name, set, QStringLiteral("TASKS=999999999")} << QByteArray("TASKS takes a whole number from 1 to 200, not '999999999'");
    QTest::newRow("a value of another type") << QStringList{run, name, set, QStringLiteral("TASKS=many")} << QByteArray("TASKS takes a whole number from 1 to 200, not 'many'");
    QTest::newRow("no value") << QStringList{run, name, set, QStringLiteral("TASKS")} << QByteArray("--set takes NAME=VALUE, not 'TASKS'");
    QTest::newRow("a choice that there is not") << QStringList{run, QStringLiteral("start-costs"), set, QStringLiteral("METHOD=forks")} << QByteArray("METHOD takes one of fork, spawn, forkserver, not 'forks'");
    QTest::newRow("neither true nor false") << QStringList{run, QStringLiteral("lost-update"), set, QStringLiteral("USE_LOCK=maybe")} << QByteArray("USE_LOCK takes True or False, not 'maybe'");
}

void TestCliProgram::runExplainsWrongValues()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const auto result = start(arguments);
    QCOMPARE(result.status, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains(message), result.err.constData());
}

void TestCliProgram::listNamesWhatRunTakes()
{
    const auto text = start({QStringLiteral("list")});
    const auto json = start({QStringLiteral("list"), QStringLiteral("--json")});
    const QJsonArray scenarios = QJsonDocument::fromJson(json.out).object()[QStringLiteral("scenarios")].toArray();
    QVERIFY(scenarios.size() >= 8);
    for (const QJsonValue& scenario : scenarios) {
        const QString name = scenario.toObject()[QStringLiteral("name")].toString();
        QVERIFY2(text.out.contains("\n  " + name.toUtf8() + ' '), qPrintable(name));
        const auto result =
            start({QStringLiteral("run"), name, QStringLiteral("--model"), QStringLiteral("written"), QStringLiteral("--json")});
        QCOMPARE(QJsonDocument::fromJson(result.out).object()[QStringLiteral("scenario")].toString(), name);
    }
}

void TestCliProgram::exportWritesAPicture()
{
    const auto result =
        start({QStringLiteral("export"), QStringLiteral("half-cpu-half-io"), QStringLiteral("--out"), QStringLiteral("a.png")});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains("a.png"), result.err.constData());
    const QImage once(folder_.filePath(QStringLiteral("a.png")));
    QVERIFY(once.width() >= 400);
    const auto scaled = start({QStringLiteral("export"), QStringLiteral("half-cpu-half-io"), QStringLiteral("--out"),
        QStringLiteral("b.png"), QStringLiteral("--scale"), QStringLiteral("2"), QStringLiteral("--theme"), QStringLiteral("dark")});
    QCOMPARE(scaled.status, 0);
    const QImage twice(folder_.filePath(QStringLiteral("b.png")));
    QCOMPARE(twice.width(), 2 * once.width());
    QVERIFY(twice.pixelColor(1, 1).lightness() < once.pixelColor(1, 1).lightness());
}

void TestCliProgram::exportWritesSvg()
{
    const auto result =
        start({QStringLiteral("export"), QStringLiteral("half-cpu-half-io"), QStringLiteral("--out"), QStringLiteral("a.svg")});
    QCOMPARE(result.status, 0);
    QFile svg(folder_.filePath(QStringLiteral("a.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("<svg"));
}

void TestCliProgram::exportIntoNowhereIsAnError()
{
    const auto result =
        start({QStringLiteral("export"), QStringLiteral("half-cpu-half-io"), QStringLiteral("--out"), QStringLiteral("no/such/a.png")});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("no/such/a.png"), result.err.constData());
}

void TestCliProgram::chineseTextsAreShown()
{
    const auto help = start({QStringLiteral("--help"), QStringLiteral("--language"), QStringLiteral("zh_CN")});
    QVERIFY2(QString::fromUtf8(help.out).contains(QStringLiteral("用法")), help.out.constData());
    const auto table = start({QStringLiteral("run"), QStringLiteral("half-cpu-half-io"), QStringLiteral("--language=zh_CN")});
    QVERIFY2(QString::fromUtf8(table.out).contains(QStringLiteral("协程")), table.out.constData());
    const auto wrong = start({QStringLiteral("--language"), QStringLiteral("zh_CN"), QStringLiteral("run")});
    QVERIFY2(QString::fromUtf8(wrong.err).contains(QStringLiteral("场景")), wrong.err.constData());
}

QTEST_GUILESS_MAIN(TestCliProgram)
#include "tst_cli_program.moc"
