#include "tests/core/ProgramExpectations.h"

#include <QDir>
#include <QTest>

using namespace interleave;
using namespace interleave::testing;

/// Programs with the output that CPython 3.11 gives under a virtual clock. A last line `UNCAUGHT Type: message` of the expectation stands
/// for the traceback's last line on standard error, a last line `DEADLOCK` for a hang; addresses are compared by order of appearance only.
class ProgramsTest : public QObject {
    Q_OBJECT

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
        const QByteArray source = readWhole(path);
        const QByteArray expected = readWhole(QString(path).replace(QStringLiteral(".py"), QStringLiteral(".expected")));
        QVERIFY2(!source.isEmpty() && !expected.isNull(), "a program and its expectation are needed");
        ProgramOutput output;
        const Run run = simulate(source.toStdString(), QFileInfo(path).fileName().toStdString(), Settings{}, &output);
        QVERIFY2(run.outcome.kind != OutcomeKind::Unsupported, run.outcome.report.c_str());
        QCOMPARE(stableText(textOfRun(run, output)), stableText(expected));
        if (run.outcome.kind == OutcomeKind::Raised) QCOMPARE(run.outcome.exitStatus, 1);
    }
};

QTEST_GUILESS_MAIN(ProgramsTest)
#include "tst_programs.moc"
