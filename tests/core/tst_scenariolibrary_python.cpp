/// The built-in scenarios as written print what CPython prints: tests/scenarios/*.expected, recorded by tests/scenarios/record.sh.

#include "ScenarioExpectations.h"

#include <QDir>

using namespace interleave;
using namespace interleave::testing;

namespace {

const QString recordings = QStringLiteral(INTERLEAVE_TEST_DATA "/scenarios");

/// `convoy@CPU=0.0,WAITS=80.expected` is convoy with CPU=0.0 and WAITS=80.
QString idOf(const QString& file) { return file.section('.', 0, 0).section('@', 0, 0); }
QString setOf(const QString& file) { return file.chopped(int(strlen(".expected"))).section('@', 1).replace(',', ' '); }

/// In the form of the recordings.
QString asRecorded(const Run& run)
{
    QString text = QString::fromStdString(run.trace->text(Stream::Out));
    const QString errors = QString::fromStdString(run.trace->text(Stream::Err));
    if (run.outcome.kind == OutcomeKind::Deadlocked) return text + "=== hangs\n";
    if (run.outcome.kind != OutcomeKind::Completed) text += QStringLiteral("=== %1\n").arg(run.outcome.report.c_str());
    return errors.isEmpty() ? text : text + "=== stderr\n" + errors;
}

/// On the computer that the scenario is meant for.
Run runAsMeant(const Scenario& scenario, const Values& values)
{
    const ScenarioSettings& meant = scenario.settings();
    Settings settings;
    settings.model = Model::AsWritten;
    settings.freeThreaded = meant.freeThreaded.value_or(false);
    if (meant.costs == ScenarioSettings::CostTable::CPython) settings.costs = Costs::cpython();
    return simulate(scenario, values.given(), settings);
}

} // namespace

class ScenarioLibraryPythonTest : public QObject {
    Q_OBJECT

private slots:
    void everyScenarioIsRecordedWithThreeSetsOfParameters()
    {
        std::map<std::string, int> count;
        for (const QString& file : QDir(recordings).entryList({"*.expected"}))
            ++count[idOf(file).toStdString()];
        for (const Scenario& scenario : builtInScenarios())
            QVERIFY2(count[scenario.id()] >= 3, scenario.id().c_str());
        QCOMPARE(count.size(), builtInScenarios().size());
    }

    void asWrittenItPrintsWhatPythonPrints_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : QDir(recordings).entryList({"*.expected"}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << file;
    }
    void asWrittenItPrintsWhatPythonPrints()
    {
        QFETCH(QString, file);
        QFile recorded(recordings + '/' + file);
        QVERIFY(recorded.open(QIODevice::ReadOnly));
        const Scenario& scenario = scenarioOf(idOf(file));
        const QString printed = asRecorded(runAsMeant(scenario, Values(scenario, setOf(file))));
        QCOMPARE(printed, QString::fromUtf8(recorded.readAll()));
    }
};

QTEST_GUILESS_MAIN(ScenarioLibraryPythonTest)
#include "tst_scenariolibrary_python.moc"
