#include "core/simulation/Simulation.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace interleave;

/// Programs with the output that CPython 3.11 gives under a virtual clock. A last line `UNCAUGHT Type: message` of the expectation stands for the
/// traceback's last line on standard error, a last line `DEADLOCK` for a hang; addresses are compared by order of appearance only.
class ProgramsTest : public QObject {
    Q_OBJECT

    struct Output final : OutputSink {
        void write(Stream stream, std::string_view text) override { (stream == Stream::Out ? out : err) += QByteArray(text.data(), static_cast<qsizetype>(text.size())); }
        QByteArray out, err;
    };

    static QString stable(QByteArray text)
    {
        static const QRegularExpression address(QStringLiteral("0x[0-9a-f]{6,}"));
        return QString::fromUtf8(text).replace(address, QStringLiteral("0xADDRESS"));
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void printsWhatCPythonPrints_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* root : {"/programs", "/conformance"}) {
            const QDir folder(QStringLiteral(INTERLEAVE_TEST_DATA) + QLatin1String(root));
            for (const QString& group : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
                for (const QString& name : QDir(folder.filePath(group)).entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name)) {
                    QTest::newRow(qPrintable(group + u'/' + name)) << folder.filePath(group + u'/' + name);
                }
            }
        }
    }

    void printsWhatCPythonPrints()
    {
        QFETCH(QString, path);
        const QByteArray source = read(path);
        QByteArray expected = read(QString(path).replace(QStringLiteral(".py"), QStringLiteral(".expected")));
        QVERIFY2(!source.isEmpty() && !expected.isNull(), "a program and its expectation are needed");
        Output output;
        const Run run = simulate(source.toStdString(), QFileInfo(path).fileName().toStdString(), Settings{}, &output);

        QList<QByteArray> lines = expected.split('\n');
        if (lines.last().isEmpty()) lines.removeLast();
        const bool raises = !lines.isEmpty() && lines.last().startsWith("UNCAUGHT ");
        if (raises) {
            // CPython appends the place to a SyntaxError's text; the report on standard error shows it apart.
            static const QRegularExpression place(QStringLiteral(" \\([^()]*, line \\d+\\)$"));
            const QString wanted = QString::fromUtf8(lines.takeLast().mid(9)).remove(place);
            // Behind the report may stand warnings about coroutines that nobody awaited.
            QList<QByteArray> report = output.err.trimmed().split('\n');
            while (report.size() > 1 && report.last().startsWith("sys:1: ")) report.removeLast();
            QCOMPARE(QString::fromUtf8(report.last()), wanted);
            QCOMPARE(run.outcome.kind, OutcomeKind::Raised);
            QCOMPARE(run.outcome.exitStatus, 1);
        } else if (!lines.isEmpty() && lines.last() == "DEADLOCK") {
            lines.removeLast();
            QCOMPARE(run.outcome.kind, OutcomeKind::Deadlocked);
        } else {
            QVERIFY2(run.outcome.kind == OutcomeKind::Completed, run.outcome.report.c_str());
        }
        const QByteArray text = lines.isEmpty() ? QByteArray() : lines.join('\n') + '\n';
        QCOMPARE(stable(output.out), stable(text));
    }
};

QTEST_GUILESS_MAIN(ProgramsTest)
#include "tst_programs.moc"
