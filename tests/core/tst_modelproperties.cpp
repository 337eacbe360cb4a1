/// What holds for every program under every model, tried on programs drawn at random; and the workloads of the truth table, each written
/// once, under all of them.

#include "tests/core/ProgramExpectations.h"
#include "tests/core/RandomScenarios.h"
#include "tests/core/TraceRules.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace interleave;
using namespace interleave::testing;

namespace {

/// INTERLEAVE_SEEDS tries more.
std::uint64_t seedCount()
{
    const int wanted = qEnvironmentVariableIntValue("INTERLEAVE_SEEDS");
    return wanted > 0 ? static_cast<std::uint64_t>(wanted) : 60;
}

constexpr std::array<Model, 5> allModels{Model::AsWritten, Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes};

struct Played {
    Run run;
    QByteArray text;
};

Played play(const std::string& source, const Settings& settings)
{
    ProgramOutput output;
    Run run = simulate(source, "random.py", settings, &output);
    const QByteArray text = textOfRun(run, output);
    return {std::move(run), text};
}

/// One program under every model, on a computer drawn with it.
struct Case {
    std::uint64_t seed = 0;
    RandomScenario scenario;
    Settings settings;
    std::map<Model, Played> played;
    Played withoutGil; ///< under the model of threads

    const Trace& trace(Model model) const { return *played.at(model).run.trace; }
    std::int64_t cpu() const { return scenario.cpu.count(); }
};

Settings someSettings(std::uint64_t seed, const RandomScenario& scenario)
{
    Settings settings;
    settings.seed = seed;
    settings.cores = static_cast<std::uint32_t>(1 + seed % 4);
    if (seed % 3 != 0 && !scenario.nests) settings.workers = static_cast<std::uint32_t>(1 + seed / 3 % 5);
    if (seed % 2 != 0) settings.gilOrder = GilOrder::Random;
    return settings;
}

/// Tasks that wait for their own tasks need a thread each.
constexpr std::uint32_t threadsForNested = 64;

Settings with(Settings settings, Model model, const RandomScenario& scenario, bool freeThreaded = false)
{
    settings.model = model;
    settings.freeThreaded = freeThreaded;
    if (scenario.nests && model == Model::Threads) settings.workers = threadsForNested;
    return settings;
}

Case playCase(std::uint64_t seed)
{
    const RandomScenario scenario = randomScenario(seed);
    Case result{seed, scenario, someSettings(seed, scenario), {}, {}};
    for (const Model model : allModels)
        result.played.emplace(model, play(scenario.text, with(result.settings, model, scenario)));
    result.withoutGil = play(scenario.text, with(result.settings, Model::Threads, scenario, true));
    return result;
}

/// Played once, at the first use.
const std::vector<Case>& cases()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> list;
        for (std::uint64_t seed = 1; seed <= seedCount(); ++seed)
            list.push_back(playCase(seed));
        return list;
    }();
    return all;
}

QString word(Model model) { return QString::fromStdString(std::string(modelWord(model))); }

/// The rule says what is wrong with a case, or nothing. The first that breaks it is shown with its seed and its program.
QString firstBroken(const std::function<QString(const Case&)>& rule)
{
    for (const Case& each : cases()) {
        const QString wrong = rule(each);
        if (wrong.isEmpty()) continue;
        qWarning("%s", each.scenario.text.c_str()); // too long for the message
        const QString workers = each.settings.workers ? QString::number(*each.settings.workers) : QStringLiteral("as many as written");
        return QStringLiteral("seed %1, %2 cores, %3 workers: %4").arg(each.seed).arg(each.settings.cores).arg(workers, wrong);
    }
    return {};
}

QString firstBrokenTrace(const std::function<QString(const Trace&, const Settings&)>& rule)
{
    return firstBroken([&](const Case& each) {
        for (const Model model : allModels) {
            const QString wrong = rule(each.trace(model), with(each.settings, model, each.scenario));
            if (!wrong.isEmpty()) return word(model) + QStringLiteral(": ") + wrong;
        }
        const QString wrong = rule(*each.withoutGil.run.trace, with(each.settings, Model::Threads, each.scenario, true));
        return wrong.isEmpty() ? QString() : QStringLiteral("threads without a GIL: ") + wrong;
    });
}

std::int64_t makespan(const Trace& trace) { return trace.makespan().count(); }

} // namespace

class ModelPropertiesTest : public QObject {
    Q_OBJECT

private slots:
    void resultsAreTheSameUnderEveryModel()
    {
        const QString broken = firstBroken([](const Case& each) {
            const QByteArray& written = each.played.at(Model::AsWritten).text;
            if (each.played.at(Model::AsWritten).run.outcome.kind != OutcomeKind::Completed)
                return QStringLiteral("as written it does not end: ") + QString::fromUtf8(written);
            for (const auto& [model, played] : each.played) {
                if (played.text != written)
                    return word(model)
                        + QStringLiteral(" prints\n%1as written it prints\n%2")
                              .arg(QString::fromUtf8(played.text), QString::fromUtf8(written));
            }
            return each.withoutGil.text == written ? QString() : QStringLiteral("without a GIL it prints something else");
        });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void synchronousTakesTheSumOfEverything()
    {
        const QString broken = firstBroken([](const Case& each) {
            const std::int64_t took = makespan(each.trace(Model::Synchronous)), all = (each.scenario.cpu + each.scenario.sleep).count();
            return took == all ? QString() : QStringLiteral("%1 ns instead of %2").arg(took).arg(all);
        });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void noModelIsSlowerThanSynchronous()
    {
        const QString broken = firstBroken([](const Case& each) {
            for (const Model model : {Model::Threads, Model::Coroutines, Model::Processes}) {
                if (makespan(each.trace(model)) > makespan(each.trace(Model::Synchronous)))
                    return word(model) + QStringLiteral(" is slower");
            }
            return QString();
        });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void computingIsBoundedByTheCores()
    {
        const QString broken = firstBroken([](const Case& each) {
            const std::int64_t onOne = each.cpu(), onAll = (each.cpu() + each.settings.cores - 1) / each.settings.cores;
            if (makespan(each.trace(Model::Coroutines)) < onOne) return QStringLiteral("coroutines compute faster than one core");
            if (makespan(each.trace(Model::Threads)) < onOne) return QStringLiteral("threads with a GIL compute faster than one core");
            if (makespan(*each.withoutGil.run.trace) < onAll) return QStringLiteral("threads compute faster than all cores");
            if (makespan(each.trace(Model::Processes)) < onAll) return QStringLiteral("processes compute faster than all cores");
            return QString();
        });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void whatTheProgramComputesIsWhatTheThreadsRun()
    {
        const QString broken = firstBroken([](const Case& each) {
            for (const auto& [model, played] : each.played) {
                const std::int64_t ran = runningTime(*played.run.trace);
                if (ran != each.cpu()) return word(model) + QStringLiteral(" runs for %1 ns instead of %2").arg(ran).arg(each.cpu());
            }
            return runningTime(*each.withoutGil.run.trace) == each.cpu() ? QString()
                                                                         : QStringLiteral("threads without a GIL run for another time");
        });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void doneAndPendingAreAllTasksAtEveryMoment()
    {
        const QString broken = firstBrokenTrace([](const Trace& trace, const Settings&) { return wrongPartition(trace); });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void aGilHasOneHolderAndACoreOneThread()
    {
        const QString broken =
            firstBrokenTrace([](const Trace& trace, const Settings& settings) { return whoRunsTooMuch(trace, settings); });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void spansOfALaneNeverOverlap()
    {
        const QString broken = firstBrokenTrace([](const Trace& trace, const Settings&) { return overlapIn(trace); });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void everyTaskEnds()
    {
        const QString broken = firstBrokenTrace([](const Trace& trace, const Settings&) { return taskWithoutEnd(trace); });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    void theSameSeedGivesTheSameBytes()
    {
        const QString broken = firstBroken([](const Case& each) {
            if (each.seed % 5 != 0) return QString();
            for (const auto& [model, played] : each.played) {
                const Played again = play(each.scenario.text, with(each.settings, model, each.scenario));
                if (again.text != played.text || toText(*again.run.trace) != toText(*played.run.trace)) return word(model);
            }
            return QString();
        });
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }
};

QTEST_GUILESS_MAIN(ModelPropertiesTest)
#include "tst_modelproperties.moc"
