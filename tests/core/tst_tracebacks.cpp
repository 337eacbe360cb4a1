#include "core/simulation/Simulation.h"

#include <QDir>
#include <QTest>

using namespace interleave;

/// Programs with what CPython 3.11 writes on standard error for them, and as a last line `exit status N`.
class TracebacksTest : public QObject {
    Q_OBJECT

    struct Output final : OutputSink {
        void write(Stream stream, std::string_view text) override
        {
            if (stream == Stream::Err) err += QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        }
        QByteArray err;
    };

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void writesWhatCPythonWrites_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(INTERLEAVE_TEST_DATA "/core/tracebacks"));
        for (const QString& name : folder.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name)) {
            QTest::newRow(qPrintable(name.chopped(3).replace(u'_', u' '))) << folder.filePath(name);
        }
    }

    void writesWhatCPythonWrites()
    {
        QFETCH(QString, path);
        const QByteArray source = read(path);
        const QByteArray expected = read(path.chopped(2) + QStringLiteral("stderr"));
        QVERIFY2(!source.isEmpty() && !expected.isEmpty(), "a program and its expectation are needed");
        Output output;
        const Run run = simulate(source.toStdString(), QFileInfo(path).fileName().toStdString(), Settings{}, &output);

        const QByteArray text = output.err + "exit status " + QByteArray::number(run.outcome.exitStatus) + '\n';
        const QList<QByteArray> got = text.split('\n'), wanted = expected.split('\n');
        for (qsizetype i = 0; i < std::min(got.size(), wanted.size()); ++i) {
            QVERIFY2(got[i] == wanted[i], qPrintable(QStringLiteral("line %1:\n%2\nexpected:\n%3").arg(i + 1).arg(QString::fromUtf8(got[i]), QString::fromUtf8(wanted[i]))));
        }
        QCOMPARE(got.size(), wanted.size());
    }
};

QTEST_GUILESS_MAIN(TracebacksTest)
#include "tst_tracebacks.moc"
