/// Tasks that are cancelled, time out and fail at all moments, under every model: whatever happens, everything ends, and the picture is
/// whole.

#include "tests/core/ProgramExpectations.h"
#include "tests/core/RandomCancellations.h"
#include "tests/core/TraceRules.h"

#include <QTest>

using namespace interleave;
using namespace interleave::testing;

namespace {

constexpr std::array<Model, 5> allModels{Model::AsWritten, Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes};

/// INTERLEAVE_SEEDS tries more.
std::uint64_t seedCount()
{
    const int wanted = qEnvironmentVariableIntValue("INTERLEAVE_SEEDS");
    return wanted > 0 ? static_cast<std::uint64_t>(wanted) : 60;
}

struct Played {
    Run run;
    QByteArray text;
};

Played play(std::uint64_t seed, Model model)
{
    Settings settings;
    settings.model = model;
    settings.seed = seed;
    settings.cores = static_cast<std::uint32_t>(1 + seed % 4);
    settings.workers = static_cast<std::uint32_t>(1 + seed / 4 % 5);
    ProgramOutput output;
    Run run = simulate(randomCancellations(seed), "random.py", settings, &output);
    const QByteArray text = textOfRun(run, output);
    return {std::move(run), text};
}

QString brokenIn(const Played& played)
{
    if (played.run.outcome.kind != OutcomeKind::Completed) return QStringLiteral("it ends with ") + QString::fromUtf8(played.text);
    if (played.text.contains("WRONG")) return QString::fromUtf8(played.text);
    const Trace& trace = *played.run.trace;
    for (const QString& wrong :
        {taskWithoutEnd(trace), overlapIn(trace), wrongPartition(trace), whoRunsTooMuch(trace, played.run.settings)}) {
        if (!wrong.isEmpty()) return wrong;
    }
    return {};
}

} // namespace

class ModelCancellationsTest : public QObject {
    Q_OBJECT

private slots:
    void everythingEndsAndThePictureIsWhole_data()
    {
        QTest::addColumn<Model>("model");
        for (const Model model : allModels)
            QTest::newRow(std::string(modelWord(model)).c_str()) << model;
    }

    void everythingEndsAndThePictureIsWhole()
    {
        QFETCH(Model, model);
        for (std::uint64_t seed = 1; seed <= seedCount(); ++seed) {
            const QString broken = brokenIn(play(seed, model));
            if (!broken.isEmpty()) qWarning("%s", randomCancellations(seed).c_str());
            QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
        }
    }

    /// Nothing in these programs is anywhere else than on the loop.
    void coroutinesDoWhatIsWritten()
    {
        for (std::uint64_t seed = 1; seed <= seedCount(); ++seed) {
            const Played written = play(seed, Model::AsWritten), placed = play(seed, Model::Coroutines);
            if (written.text != placed.text) qWarning("%s", randomCancellations(seed).c_str());
            QCOMPARE(placed.text, written.text);
            QCOMPARE(toText(*placed.run.trace), toText(*written.run.trace));
        }
    }

    void theSameSeedGivesTheSameBytes()
    {
        for (std::uint64_t seed = 1; seed <= seedCount(); seed += 6) {
            for (const Model model : allModels) {
                const Played first = play(seed, model), second = play(seed, model);
                QCOMPARE(second.text, first.text);
                QCOMPARE(toText(*second.run.trace), toText(*first.run.trace));
            }
        }
    }
};

QTEST_GUILESS_MAIN(ModelCancellationsTest)
#include "tst_modelcancellations.moc"
