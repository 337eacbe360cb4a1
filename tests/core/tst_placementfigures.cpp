/// The workloads of the truth table, each written once as tasks and once as calls of a pool, under the four models on two cores with four
/// workers and ideal costs: what comes out is the closed form, or the ideal figure that the table has for the model's way of doing it.

#include "tests/core/ProgramExpectations.h"

#include <QTest>

#include <cmath>

using namespace interleave;
using namespace interleave::testing;

namespace {

struct Figure {
    QString file;
    QStringList constants; ///< `CPU = 0.2`
    Model model{};
    double least = 0; ///< seconds
    double most = 0;
};

QString sourceOf(const Figure& figure)
{
    QString source = QString::fromUtf8(readWhole(QStringLiteral(INTERLEAVE_TEST_DATA "/models/figures/") + figure.file));
    for (const QString& constant : figure.constants) {
        const QRegularExpression line(QStringLiteral("^%1= .*$").arg(constant.section(u'=', 0, 0)), QRegularExpression::MultilineOption);
        if (!line.match(source).hasMatch()) qFatal("%s is not in %s", qPrintable(constant), qPrintable(figure.file));
        source.replace(line, constant);
    }
    return source;
}

Run run(const Figure& figure, ProgramOutput& output)
{
    Settings settings;
    settings.model = figure.model;
    settings.cores = 2;
    return simulate(sourceOf(figure).toStdString(), figure.file.toStdString(), settings, &output);
}

bool isWithin(std::int64_t nanoseconds, const Figure& figure)
{
    const auto least = std::llround(figure.least * 1e9), most = std::llround(figure.most * 1e9);
    if (nanoseconds < least || nanoseconds > most) qWarning("%.9f s", static_cast<double>(nanoseconds) / 1e9);
    return nanoseconds >= least && nanoseconds <= most;
}

void addRow(const QString& what, const QString& file, const QStringList& constants, Model model, double least, double most = 0)
{
    const QString name = what + QStringLiteral(", ") + file.section(u'_', 0, 0) + QStringLiteral(", ")
        + QString::fromStdString(std::string(modelWord(model)));
    QTest::newRow(qPrintable(name)) << Figure{file, constants, model, least, std::max(least, most)};
}

} // namespace

Q_DECLARE_METATYPE(Figure)

class PlacementFiguresTest : public QObject {
    Q_OBJECT

private slots:
    void eightJobsTakeTheirFigure_data()
    {
        QTest::addColumn<Figure>("figure");
        for (const char* name : {"asyncio_jobs.py", "executor_jobs.py"}) {
            const QString file = QString::fromLatin1(name);
            const bool tasks = file.startsWith(QStringLiteral("asyncio"));
            const QStringList a{QStringLiteral("CPU = 0"), QStringLiteral("SLEEP = 0.2")};
            const QStringList b{QStringLiteral("CPU = 0.2"), QStringLiteral("SLEEP = 0")};
            const QStringList c{QStringLiteral("CPU = 0.1"), QStringLiteral("SLEEP = 0.1")};
            const QString sleeps = QStringLiteral("A: eight sleeps"), computes = QStringLiteral("B: eight computations"),
                          both = QStringLiteral("C: half and half");
            addRow(sleeps, file, a, Model::Synchronous, 1.6);
            addRow(sleeps, file, a, Model::Threads, 0.4);
            addRow(sleeps, file, a, Model::Coroutines, 0.2);
            addRow(sleeps, file, a, Model::Processes, 0.4);
            addRow(computes, file, b, Model::Synchronous, 1.6);
            addRow(computes, file, b, Model::Threads, 1.6);
            addRow(computes, file, b, Model::Coroutines, 1.6);
            addRow(computes, file, b, Model::Processes, 0.8);
            addRow(both, file, c, Model::Synchronous, 1.6);
            // The workers of the model begin at the same moment, those of a pool one after the other.
            tasks ? addRow(both, file, c, Model::Threads, 0.985) : addRow(both, file, c, Model::Threads, 0.9, 0.985);
            addRow(both, file, c, Model::Coroutines, 0.9);
            addRow(both, file, c, Model::Processes, 0.599);
        }
    }

    void eightJobsTakeTheirFigure()
    {
        QFETCH(Figure, figure);
        ProgramOutput output;
        const Run result = run(figure, output);
        QVERIFY2(result.outcome.kind == OutcomeKind::Completed, result.outcome.report.c_str());
        QVERIFY(isWithin(result.trace->makespan().count(), figure));
    }

    void theSleeperBesideTheComputationEndsAt_data()
    {
        QTest::addColumn<Figure>("figure");
        for (const char* name : {"asyncio_beside.py", "executor_beside.py"}) {
            const QString file = QString::fromLatin1(name);
            const bool tasks = file.startsWith(QStringLiteral("asyncio"));
            const QStringList first{QStringLiteral("CPU_FIRST = True")}, last{QStringLiteral("CPU_FIRST = False")};
            const QString cpuFirst = QStringLiteral("D: computing first"), sleepsFirst = QStringLiteral("D: sleeping first");
            addRow(cpuFirst, file, first, Model::Synchronous, 0.55);
            addRow(cpuFirst, file, first, Model::Coroutines, 0.55);
            addRow(cpuFirst, file, first, Model::Processes, 0.05);
            addRow(sleepsFirst, file, last, Model::Synchronous, 0.05);
            addRow(sleepsFirst, file, last, Model::Coroutines, 0.549);
            addRow(sleepsFirst, file, last, Model::Processes, 0.05);
            // Each sleep of 1 ms waits for one interval of 5 ms; who begins second waits for one more. Starting a pool's thread is
            // itself a wait for the GIL.
            tasks ? addRow(cpuFirst, file, first, Model::Threads, 0.305) : addRow(cpuFirst, file, first, Model::Threads, 0.3, 0.31);
            tasks ? addRow(sleepsFirst, file, last, Model::Threads, 0.3) : addRow(sleepsFirst, file, last, Model::Threads, 0.295, 0.305);
        }
    }

    void theSleeperBesideTheComputationEndsAt()
    {
        QFETCH(Figure, figure);
        ProgramOutput output;
        const Run result = run(figure, output);
        QVERIFY2(result.outcome.kind == OutcomeKind::Completed, result.outcome.report.c_str());
        bool isNumber = false;
        const double ended = output.out.trimmed().toDouble(&isNumber);
        QVERIFY2(isNumber, output.out);
        QVERIFY(isWithin(std::llround(ended * 1e9), figure));
    }

    void bothEndWithTheLongest_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<double>("seconds");
        QTest::newRow("synchronous: one after the other") << Model::Synchronous << 0.55;
        QTest::newRow("threads") << Model::Threads << 0.5;
        QTest::newRow("coroutines: the last sleep before the computation overlaps") << Model::Coroutines << 0.549;
        QTest::newRow("processes") << Model::Processes << 0.5;
    }

    void bothEndWithTheLongest()
    {
        QFETCH(Model, model);
        QFETCH(double, seconds);
        for (const char* file : {"asyncio_beside.py", "executor_beside.py"}) {
            ProgramOutput output;
            const Figure figure{QString::fromLatin1(file), {QStringLiteral("CPU_FIRST = False")}, model, seconds, seconds};
            QVERIFY(isWithin(run(figure, output).trace->makespan().count(), figure));
        }
    }
};

QTEST_GUILESS_MAIN(PlacementFiguresTest)
#include "tst_placementfigures.moc"
