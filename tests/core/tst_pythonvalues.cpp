#include "core/simulation/Simulation.h"

#include <QtTest>

using namespace interleave;

namespace {

class Collected final : public OutputSink {
public:
    void write(Stream, std::string_view text) override { output += QByteArray(text.data(), static_cast<qsizetype>(text.size())); }
    QByteArray output;
};

struct Case { QByteArray expression, expected; };

QByteArray readFile(const QString& name)
{
    QFile file(QStringLiteral(INTERLEAVE_TEST_DATA "/core/pythonvalues/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What makeTables.py recorded: expression, tab, CPython's repr or `!Type: message`.
QList<Case> readTable(const QString& name)
{
    QList<Case> cases;
    for (const QByteArray& line : readFile(name + QStringLiteral(".txt")).split('\n')) {
        const auto tab = line.indexOf('\t');
        if (tab > 0) {
            cases.append({line.left(tab), line.mid(tab + 1)});
        }
    }
    return cases;
}

/// A program that prints one line per expression.
QByteArray programFor(const QList<Case>& cases)
{
    QByteArray program = "def show(f):\n"
                         "    try:\n"
                         "        text = repr(f())\n"
                         "    except Exception as e:\n"
                         "        text = '!' + type(e).__name__ + ': ' + str(e)\n"
                         "    print(text.replace('\\t', '\\\\t').replace('\\n', '\\\\n'))\n";
    for (const Case& c : cases) {
        program += "show(lambda: (" + c.expression + "))\n";
    }
    return program;
}

QList<QByteArray> answers(const QList<Case>& cases)
{
    Collected sink;
    const QByteArray program = programFor(cases);
    const Run run = simulate(std::string_view(program.data(), static_cast<std::size_t>(program.size())), "values.py", Settings{}, &sink);
    QList<QByteArray> lines = sink.output.split('\n');
    lines.removeLast();
    // A run that was stopped says why in place of the answer.
    while (lines.size() < cases.size()) {
        lines.append("stopped: " + QByteArray::fromStdString(run.outcome.report.empty() ? run.outcome.message : run.outcome.report).replace('\n', ' '));
    }
    return lines;
}

/// Expressions run many at a time; if a run is stopped early, its rest runs one by one.
QList<QByteArray> allAnswers(const QList<Case>& cases)
{
    constexpr qsizetype batch = 500;
    QList<QByteArray> result;
    for (qsizetype at = 0; at < cases.size(); at += batch) {
        const QList<Case> part = cases.mid(at, batch);
        QList<QByteArray> lines = answers(part);
        for (qsizetype i = 0; i < part.size(); ++i) {
            if (lines[i].startsWith("stopped: ")) {
                lines[i] = answers({part[i]}).first();
            }
        }
        result += lines.mid(0, part.size());
    }
    return result;
}

} // namespace

class PythonValues : public QObject {
    Q_OBJECT

private slots:
    void expressionsGiveWhatCPythonGives_data();
    void expressionsGiveWhatCPythonGives();
    void specialMethodsAreCalledAsInCPython();
};

void PythonValues::expressionsGiveWhatCPythonGives_data()
{
    QTest::addColumn<QString>("table");
    for (const char* table : {"arithmetic", "numbertexts", "formats", "percent", "strings", "bytes", "containers"}) {
        QTest::newRow(table) << QString::fromLatin1(table);
    }
}

void PythonValues::expressionsGiveWhatCPythonGives()
{
    QFETCH(QString, table);
    const QList<Case> cases = readTable(table);
    QVERIFY(cases.size() > 100);
    const QList<QByteArray> lines = allAnswers(cases);
    int different = 0;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        if (lines[i] != cases[i].expected && ++different <= 30) {
            qInfo().noquote() << cases[i].expression << "\n   CPython:" << cases[i].expected << "\n   we:     " << lines[i];
        }
    }
    QCOMPARE(different, 0);
}

/// classes.txt is what CPython 3.11 prints for classes.py.
void PythonValues::specialMethodsAreCalledAsInCPython()
{
    const QByteArray program = readFile(QStringLiteral("classes.py"));
    Collected sink;
    const Run run = simulate(std::string_view(program.data(), static_cast<std::size_t>(program.size())), "classes.py", Settings{}, &sink);
    const QList<QByteArray> lines = sink.output.split('\n');
    const QList<QByteArray> expected = readFile(QStringLiteral("classes.txt")).split('\n');
    int different = 0;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (lines.value(i) != expected[i] && ++different <= 30) {
            qInfo().noquote() << "CPython:" << expected[i] << "\n   we:     " << lines.value(i);
        }
    }
    QCOMPARE(QString::fromStdString(run.outcome.report), QString());
    QCOMPARE(different, 0);
    QVERIFY(expected.size() > 100);
}

QTEST_APPLESS_MAIN(PythonValues)
#include "tst_pythonvalues.moc"
