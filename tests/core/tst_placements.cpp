/// What each construct becomes under each model: docs/models.md, "The four placements". A program of tests/models prints who did what when;
/// NAME.expected is what it prints as written, NAME.MODEL.expected what it prints under a model if that is something else.
///
/// With INTERLEAVE_RECORD=1 in the environment the expectations and the timelines of the document are written instead of compared; look at
/// the difference before it is committed.

#include "tests/core/PlacementTimelines.h"
#include "tests/core/ProgramExpectations.h"

#include <QDir>
#include <QTest>

using namespace interleave;
using namespace interleave::testing;

namespace {

constexpr std::array<Model, 5> allModels{Model::AsWritten, Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes};

bool isRecording() { return qEnvironmentVariableIntValue("INTERLEAVE_RECORD") != 0; }

QString folder() { return QStringLiteral(INTERLEAVE_TEST_DATA) + QStringLiteral("/models/"); }

QStringList programs()
{
    QStringList names;
    for (const QString& file : QDir(folder()).entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name))
        names << file.chopped(3);
    return names;
}

QString ownExpectation(const QString& name, Model model)
{
    return folder() + name + u'.' + QString::fromStdString(std::string(modelWord(model))) + QStringLiteral(".expected");
}

QString commonExpectation(const QString& name) { return folder() + name + QStringLiteral(".expected"); }

QByteArray expectationOf(const QString& name, Model model)
{
    const QString own = ownExpectation(name, model);
    return readWhole(QFile::exists(own) ? own : commonExpectation(name));
}

Run runOf(const QString& name, Model model, ProgramOutput& output)
{
    Settings settings;
    settings.model = model;
    const QByteArray source = readWhole(folder() + name + QStringLiteral(".py"));
    return simulate(source.toStdString(), name.toStdString() + ".py", settings, &output);
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("%s cannot be written", qPrintable(path));
}

/// The expectation of a model is a file of its own only if it differs from what the program does as written.
void record(const QString& name, Model model, const QByteArray& text)
{
    if (stableText(text) == stableText(expectationOf(name, model))) return;
    const QString common = commonExpectation(name), own = ownExpectation(name, model);
    if (model == Model::AsWritten) {
        write(common, text);
    } else if (stableText(readWhole(common)) == stableText(text)) {
        QFile::remove(own);
    } else {
        write(own, text);
    }
}

QByteArray timelinesOf(const QString& name)
{
    PlacementTimelines timelines;
    for (const Model model : comparedModels) {
        ProgramOutput output;
        timelines.add(model, runOf(name, model, output));
    }
    return timelines.text();
}

/// The document with every block of timelines made anew.
QString withTimelines(const QString& document)
{
    static const QRegularExpression block(
        QStringLiteral("(<!-- timelines: (\\w+) -->\n```text\n).*?```\n"), QRegularExpression::DotMatchesEverythingOption);
    QString text;
    qsizetype from = 0;
    for (auto blocks = block.globalMatch(document); blocks.hasNext();) {
        const QRegularExpressionMatch match = blocks.next();
        text += document.mid(from, match.capturedStart() - from) + match.captured(1) + QString::fromUtf8(timelinesOf(match.captured(2)))
            + QStringLiteral("```\n");
        from = match.capturedEnd();
    }
    return text + document.mid(from);
}

} // namespace

class PlacementsTest : public QObject {
    Q_OBJECT

private slots:
    void becomesWhatTheModelMakesOfIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Model>("model");
        for (const QString& name : programs()) {
            for (const Model model : allModels) {
                QTest::newRow(qPrintable(name + u' ' + QString::fromStdString(std::string(modelWord(model))))) << name << model;
            }
        }
    }

    void becomesWhatTheModelMakesOfIt()
    {
        QFETCH(QString, name);
        QFETCH(Model, model);
        ProgramOutput output;
        const Run run = runOf(name, model, output);
        const QByteArray text = textOfRun(run, output);
        if (isRecording()) record(name, model, text);
        const QByteArray expected = expectationOf(name, model);
        QVERIFY2(!expected.isNull(), "a program needs an expectation");
        QCOMPARE(stableText(text), stableText(expected));
        QVERIFY(run.outcome.kind != OutcomeKind::Deadlocked || !run.outcome.stuck.empty());
    }

    void everyExpectationHasItsProgram()
    {
        const QStringList names = programs();
        for (const QString& file : QDir(folder()).entryList({QStringLiteral("*.expected")}, QDir::Files)) {
            QVERIFY2(names.contains(file.section(u'.', 0, 0)), qPrintable(file));
        }
    }

    void theDocumentShowsWhatHappens()
    {
        const QString path = QStringLiteral(INTERLEAVE_TEST_DATA) + QStringLiteral("/../docs/models.md");
        const QString document = QString::fromUtf8(readWhole(path));
        const QString wanted = withTimelines(document);
        if (isRecording() && wanted != document) write(path, wanted.toUtf8());
        QVERIFY(document.contains(QStringLiteral("<!-- timelines: create_task -->")));
        if (!isRecording()) QCOMPARE(document.split(u'\n'), wanted.split(u'\n'));
    }
};

QTEST_GUILESS_MAIN(PlacementsTest)
#include "tst_placements.moc"
