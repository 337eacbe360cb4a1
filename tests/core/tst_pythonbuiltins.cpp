#include "core/simulation/Simulation.h"

#include <QDir>
#include <QtTest>

using namespace interleave;

namespace {

class Collected final : public OutputSink {
public:
    void write(Stream stream, std::string_view text) override
    {
        (stream == Stream::Out ? output : errors) += QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    }
    QByteArray output, errors;
};

QString dataFolder() { return QStringLiteral(INTERLEAVE_TEST_DATA "/core/pythonbuiltins/"); }

QByteArray contents(const QString& name)
{
    QFile file(dataFolder() + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Run run(const QByteArray& program, Collected& sink, const Settings& settings = {})
{
    return simulate(std::string_view(program.data(), static_cast<std::size_t>(program.size())), "program.py", settings, &sink);
}

double seconds(const Run& run) { return toSeconds(SimTime(run.trace->makespan())); }

} // namespace

/// The built-in types and functions against what CPython 3.11 printed for the same programs: `python3 NAME.py > NAME.expected`.
class TestPythonBuiltins : public QObject {
    Q_OBJECT

private slots:
    void printsWhatCPythonPrints_data();
    void printsWhatCPythonPrints();
    void growthBeyondTheLimitStopsTheRun_data();
    void growthBeyondTheLimitStopsTheRun();
    void refusedFunctionsSayWhatToUseInstead();
    void codeBehindAnIterableMayBlock_data();
    void codeBehindAnIterableMayBlock();
};

void TestPythonBuiltins::printsWhatCPythonPrints_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(dataFolder()).entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (const QString& file : files) {
        QTest::newRow(qPrintable(file)) << file.chopped(3);
    }
}

void TestPythonBuiltins::printsWhatCPythonPrints()
{
    QFETCH(QString, name);
    Collected sink;
    const Run result = run(contents(name + QStringLiteral(".py")), sink);
    const QList<QByteArray> got = sink.output.split('\n');
    const QList<QByteArray> expected = contents(name + QStringLiteral(".expected")).split('\n');
    QStringList differences;
    for (qsizetype i = 0; i < qMax(got.size(), expected.size()); ++i) {
        if (got.value(i) != expected.value(i)) {
            differences << QStringLiteral("%1:\n  expected %2\n  got      %3").arg(i + 1).arg(QString::fromUtf8(expected.value(i)), QString::fromUtf8(got.value(i)));
        }
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.mid(0, 60).join('\n') + '\n' + QString::fromUtf8(sink.errors) + QString::fromStdString(result.outcome.message)));
    QCOMPARE(result.outcome.kind, OutcomeKind::Completed);
}

void TestPythonBuiltins::growthBeyondTheLimitStopsTheRun_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("repeated list") << QByteArray("[0] * 10 ** 10\n");
    QTest::newRow("repeated tuple") << QByteArray("(0, 1) * 10 ** 12\n");
    QTest::newRow("list of a range") << QByteArray("list(range(10 ** 11))\n");
    QTest::newRow("sorted range") << QByteArray("sorted(range(10 ** 11))\n");
    QTest::newRow("repeated string") << QByteArray("'x' * 10 ** 11\n");
    QTest::newRow("doubling") << QByteArray("a = [0]\nwhile True:\n    a.extend(a)\n");
    QTest::newRow("many long lists") << QByteArray("a = []\nwhile True:\n    a.append([0] * 10 ** 6)\n");
}

void TestPythonBuiltins::growthBeyondTheLimitStopsTheRun()
{
    QFETCH(QByteArray, program);
    Settings settings;
    settings.limits.memoryBytes = 64u << 20;
    Collected sink;
    const Run result = run(program, sink, settings);
    QCOMPARE(result.outcome.kind, OutcomeKind::LimitReached);
    QCOMPARE(result.outcome.limit, LimitKind::Memory);
}

void TestPythonBuiltins::refusedFunctionsSayWhatToUseInstead()
{
    for (const char* call : {"input()", "open('x')", "eval('1')", "exec('1')", "complex(1)"}) {
        Collected sink;
        const Run result = run(QByteArray("x = 1\n") + call + "\n", sink);
        QCOMPARE(result.outcome.kind, OutcomeKind::Unsupported);
        QVERIFY2(result.outcome.message.find(':') != std::string::npos, result.outcome.message.c_str());
        QCOMPARE(result.outcome.line, 2u);
    }
}

void TestPythonBuiltins::codeBehindAnIterableMayBlock_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<double>("end");
    const char* const all[] = {"list(slow())", "tuple(slow())", "len(set(slow()))", "sum(slow())", "max(slow())", "sorted(slow())", "[*slow()]", "list(map(str, slow()))",
        "list(zip(slow(), 'abc'))", "list(enumerate(slow()))", "dict.fromkeys(slow())", "','.join(map(str, slow()))", "all(x >= 0 for x in slow())",
        "sorted([3, 2, 1], key=nap)", "list(map(nap, [1, 2, 3]))", "max([1, 2, 3], key=nap)", "list(filter(nap, [1, 2, 3]))", "list(map(time.sleep, [1, 1, 1]))"};
    for (const char* expression : all) {
        QTest::newRow(expression) << QByteArray(expression) << 3.0;
    }
    QTest::newRow("any stops early") << QByteArray("any(x == 1 for x in slow())") << 2.0;
    QTest::newRow("next takes one") << QByteArray("next(slow())") << 1.0;
    QTest::newRow("next with a default") << QByteArray("next(slow(), None)") << 1.0;
}

void TestPythonBuiltins::codeBehindAnIterableMayBlock()
{
    QFETCH(QByteArray, expression);
    QFETCH(double, end);
    Collected sink;
    const Run result = run("import time\ndef slow():\n    for i in range(3):\n        time.sleep(1)\n        yield i\n"
                           "def nap(x):\n    time.sleep(1)\n    return x\nprint(" + expression + ")\n", sink);
    QVERIFY2(result.outcome.kind == OutcomeKind::Completed, (result.outcome.message + result.outcome.report).c_str());
    QCOMPARE(seconds(result), end);
}

QTEST_APPLESS_MAIN(TestPythonBuiltins)
#include "tst_pythonbuiltins.moc"
