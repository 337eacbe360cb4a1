#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// What `run` shows beside its table, `show`, and Ctrl-C: starts the program itself, as a person would.
class TestCliRun : public QObject {
    Q_OBJECT
private slots:
    void runShowsAllModelsOnOneTimeAxis();
    void runTellsMetrics();
    void runWritesOneTraceForAllModels();
    void runIsStoppedByCtrlC();
    void runTakesTheComputerThatTheScenarioIsMeantFor();
    void showPrintsWhatRunRuns();

private:
    struct Result {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    Result start(const QStringList& arguments, const QByteArray& input = {}) const;
    QString file(const QString& name, const QByteArray& text) const;

    QTemporaryDir folder_;
};

TestCliRun::Result TestCliRun::start(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(QStringLiteral(INTERLEAVE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCliRun::file(const QString& name, const QByteArray& text) const
{
    QFile written(folder_.filePath(name));
    if (!written.open(QIODevice::WriteOnly) || written.write(text) != text.size()) return {};
    return name;
}

void TestCliRun::runShowsAllModelsOnOneTimeAxis()
{
    const auto result = start({QStringLiteral("run"), QStringLiteral("half-cpu-half-io"), QStringLiteral("--timeline"), QStringLiteral("--ascii")});
    QCOMPARE(result.status, 0);
    const QByteArrayList lines = result.out.split('\n');
    QCOMPARE(std::count_if(lines.begin(), lines.end(), [](const QByteArray& line) { return line.contains("+----"); }), 1);
    for (const char* model : {"Synchronous", "Threads", "Coroutines", "Process pool"})
        QCOMPARE(lines.count(QByteArray(model)), 1); // above its rows
    for (const QByteArray& line : lines)
        QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
}

void TestCliRun::runTellsMetrics()
{
    const auto result = start({QStringLiteral("run"), QStringLiteral("half-cpu-half-io"), QStringLiteral("--metrics")});
    QCOMPARE(result.status, 0);
    const QString out = QString::fromUtf8(result.out);
    for (const char* entry : {"\n  Time ", "\n  Cores ", "\n  Switches ", "\n  Tasks ", "\n  Memory ", "\n  Threads ", "\n  Critical path "})
        QCOMPARE(out.count(QLatin1String(entry)), 4);
    QVERIFY2(out.contains(QStringLiteral("running 0.800 s, sleeping 0.100 s")), result.out.constData()); // the path of the coroutines
}

void TestCliRun::runWritesOneTraceForAllModels()
{
    const auto result = start({QStringLiteral("run"), QStringLiteral("half-cpu-half-io"), QStringLiteral("--trace"), QStringLiteral("all.json")});
    QCOMPARE(result.status, 0);
    QFile json(folder_.filePath(QStringLiteral("all.json")));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QStringList processes;
    QSet<int> pids;
    QHash<int, int> threadsOfPid;
    for (const QJsonValue& event : QJsonDocument::fromJson(json.readAll()).object()[QStringLiteral("traceEvents")].toArray()) {
        if (event[QStringLiteral("name")] == QStringLiteral("process_name")) {
            processes += event[QStringLiteral("args")][QStringLiteral("name")].toString();
            pids += event[QStringLiteral("pid")].toInt();
        }
        if (event[QStringLiteral("ph")] == QStringLiteral("X")) ++threadsOfPid[event[QStringLiteral("pid")].toInt()];
    }
    for (const char* name : {"sync: half-cpu-half-io", "threads: half-cpu-half-io", "coroutines: half-cpu-half-io", "processes: half-cpu-half-io"})
        QVERIFY2(processes.contains(QLatin1String(name)), qPrintable(processes.join(QStringLiteral(", "))));
    QCOMPARE(pids.size(), processes.size()); // no two share a number
    for (const int pid : threadsOfPid.keys())
        QVERIFY(pids.contains(pid));
}

/// The signals that a process handles itself, in hexadecimal digits.
static QByteArray signalsIn(const QByteArray& status)
{
    const qsizetype at = status.indexOf("SigCgt:");
    return at < 0 ? QByteArray() : status.mid(at + 7, status.indexOf('\n', at) - at - 7).trimmed();
}

void TestCliRun::runIsStoppedByCtrlC()
{
    QProcess process;
    process.start(QStringLiteral(INTERLEAVE_PROGRAM),
        {QStringLiteral("run"), QStringLiteral("-"), QStringLiteral("--model"), QStringLiteral("written"), QStringLiteral("--max-operations"), QStringLiteral("1000000000000")});
    QVERIFY(process.waitForStarted());
    process.write("while True:\n    pass\n");
    process.closeWriteChannel();
    QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
    const auto catches = [&status] {
        if (!status.open(QIODevice::ReadOnly)) return false;
        const QByteArray caught = signalsIn(status.readAll());
        status.close();
        return (caught.toULongLong(nullptr, 16) & 2u) != 0; // SIGINT
    };
    QTRY_VERIFY_WITH_TIMEOUT(catches(), 30'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(process.readAllStandardError(), QByteArray("interleave: stopped\n"));
}

void TestCliRun::runTakesTheComputerThatTheScenarioIsMeantFor()
{
    const QByteArray program = "#@settings {cores:2, free_threaded:true}\nprint(1)\n";
    const auto meant = start({QStringLiteral("run"), QStringLiteral("-")}, program);
    QVERIFY2(QString::fromUtf8(meant.out).contains(QStringLiteral("cores: 2 · no GIL")), meant.out.constData());
    const auto changed = start({QStringLiteral("run"), QStringLiteral("-"), QStringLiteral("--gil"), QStringLiteral("--cores"), QStringLiteral("3")}, program);
    QVERIFY2(QString::fromUtf8(changed.out).contains(QStringLiteral("cores: 3\n")), changed.out.constData());
}

void TestCliRun::showPrintsWhatRunRuns()
{
    const auto shown = start({QStringLiteral("show"), QStringLiteral("half-cpu-half-io")});
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.out.startsWith("\"\"\""));
    const QStringList model{QStringLiteral("--model"), QStringLiteral("threads")};
    const auto copy = start(QStringList{QStringLiteral("run"), file(QStringLiteral("copy.py"), shown.out)} + model);
    const auto original = start(QStringList{QStringLiteral("run"), QStringLiteral("half-cpu-half-io")} + model);
    QCOMPARE(copy.out, original.out);
    const auto unknown = start({QStringLiteral("show"), QStringLiteral("half-cpu-half-oi")});
    QCOMPARE(unknown.status, 2);
    QVERIFY2(unknown.err.contains("did you mean 'half-cpu-half-io'?"), unknown.err.constData());
}

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_cli_run.moc"
