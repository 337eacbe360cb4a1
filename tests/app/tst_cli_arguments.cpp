#include "app/cli/Arguments.h"

#include <QTest>
#include <QThread>

using namespace interleave;

class TestCliArguments : public QObject {
    Q_OBJECT
private slots:
    void runWithoutOptionsComparesFourModels();
    void runTakesWhatItIsGiven();
    void runShowsMoreWhenAsked();
    void whatWasTypedIsKnown();
    void sweepTakesRangesOfTheComputer();
    void sweepTakesPartsAndJobs();
    void showTakesAName();
    void modelsKeepTheirOrderWithoutRepetition();
    void severalSettingsDoNotSwallowTheName();
    void minusIsStandardInput();
    void pythonTakesLimits();
    void computerIsTakenByEveryCommandThatSimulates_data();
    void computerIsTakenByEveryCommandThatSimulates();
    void computerIsIdealUnlessSaidOtherwise();
    void coresOfTheHostAreCounted();
    void singleCostsChangeTheTable();
    void helpOfTheComputerIsAligned();
    void listTakesJson();
    void exportTakesThemeAndScale();
    void helpAndVersionAreNoErrors_data();
    void helpAndVersionAreNoErrors();
    void wrongArgumentsAreExplained_data();
    void wrongArgumentsAreExplained();
    void languageIsFoundAnywhere();
};

static Command parse(const char* line) { return parseArguments(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts)); }

void TestCliArguments::runWithoutOptionsComparesFourModels()
{
    const auto command = std::get<RunCommand>(parse("run io-work"));
    QCOMPARE(command.choice.name, QStringLiteral("io-work"));
    QVERIFY(command.choice.models == std::vector<Model>(comparedModels.begin(), comparedModels.end()));
    QVERIFY(!command.choice.settings.workers);
    QCOMPARE(command.choice.settings.cores, 4u);
    QVERIFY(!command.json);
}

void TestCliArguments::runTakesWhatItIsGiven()
{
    const auto command = std::get<RunCommand>(parse("run --workers 8 --cores=2 --seed 7 --json my.py --set A=1 --set B=-2"));
    QCOMPARE(command.choice.name, QStringLiteral("my.py"));
    QCOMPARE(command.choice.values, QStringList({QStringLiteral("A=1"), QStringLiteral("B=-2")}));
    QCOMPARE(command.choice.settings.workers.value(), 8u);
    QCOMPARE(command.choice.settings.cores, 2u);
    QCOMPARE(command.choice.settings.seed, std::uint64_t{7});
    QVERIFY(command.json);
}

void TestCliArguments::runShowsMoreWhenAsked()
{
    const auto command = std::get<RunCommand>(parse("run x --timeline --ascii --metrics --trace t.json --at 1.5"));
    QVERIFY(command.at == SimTime(1500ms));
    QVERIFY(std::get<RunCommand>(parse("run x --at 0")).at == SimTime{});
    QVERIFY(command.timeline && command.ascii && command.metrics && !command.json);
    QCOMPARE(command.trace, QStringLiteral("t.json"));
}

void TestCliArguments::whatWasTypedIsKnown()
{
    const GivenSettings none = std::get<RunCommand>(parse("run x --seed 3 --start-method spawn")).choice.given;
    QVERIFY(!none.cores && !none.switchInterval && !none.gilOrder && !none.gil && !none.costTable && none.singleCosts.empty());
    const GivenSettings all = std::get<RunCommand>(
        parse("run x --cores 4 --switch-interval 0.005 --gil-order fifo --gil --costs ideal --cost thread_start=1ms")).choice.given;
    QVERIFY(all.cores && all.switchInterval && all.gilOrder && all.gil && all.costTable);
    QCOMPARE(all.singleCosts, std::vector<std::string>{"thread_start=1ms"});
}

void TestCliArguments::sweepTakesRangesOfTheComputer()
{
    const auto command = std::get<SweepCommand>(parse("sweep x --csv a.csv --workers 1..3 --cores 2,8 --set N=1..5"));
    QCOMPARE(command.workers, (std::vector<std::uint32_t>{1, 2, 3}));
    QCOMPARE(command.cores, (std::vector<std::uint32_t>{2, 8}));
    QVERIFY(!command.choice.settings.workers);
    QCOMPARE(command.choice.values, QStringList{QStringLiteral("N=1..5")});
    const auto plain = std::get<SweepCommand>(parse("sweep x --csv -"));
    QVERIFY(plain.workers.empty() && plain.cores.empty());
    QCOMPARE(plain.csv, QStringLiteral("-"));
}

void TestCliArguments::sweepTakesPartsAndJobs()
{
    const auto command = std::get<SweepCommand>(parse("sweep x --csv a.csv --shard 2/4 --jobs 3 --model threads"));
    QCOMPARE(command.shard.number, 2);
    QCOMPARE(command.shard.count, 4);
    QCOMPARE(command.jobs, 3);
    QVERIFY(command.choice.models == std::vector{Model::Threads});
}

void TestCliArguments::showTakesAName() { QCOMPARE(std::get<ShowCommand>(parse("show convoy")).name, QStringLiteral("convoy")); }

void TestCliArguments::modelsKeepTheirOrderWithoutRepetition()
{
    const auto command = std::get<RunCommand>(parse("run x --model written --model sync --model written"));
    QVERIFY(command.choice.models == (std::vector{Model::AsWritten, Model::Synchronous}));
    QVERIFY(std::get<RunCommand>(parse("run x --model written,sync --model sync")).choice.models == command.choice.models);
}

void TestCliArguments::severalSettingsDoNotSwallowTheName()
{
    const auto command = std::get<RunCommand>(parse("run --model threads --set A=1 io-work"));
    QCOMPARE(command.choice.name, QStringLiteral("io-work"));
    QCOMPARE(command.choice.values, QStringList{QStringLiteral("A=1")});
}

void TestCliArguments::minusIsStandardInput()
{
    QCOMPARE(std::get<PythonCommand>(parse("python -")).file, QStringLiteral("-"));
    QCOMPARE(std::get<RunCommand>(parse("run - --json")).choice.name, QStringLiteral("-"));
}

void TestCliArguments::pythonTakesLimits()
{
    const auto command = std::get<PythonCommand>(
        parse("python x.py --max-operations 1000 --max-time 2.5 --max-memory 64 --max-output 2 --max-tasks 10 --max-recursion 50"));
    const Limits& limits = command.settings.limits;
    QCOMPARE(limits.operations, std::uint64_t{1000});
    QVERIFY(limits.simulatedTime == 2500ms);
    QCOMPARE(limits.memoryBytes, std::uint64_t{64} << 20);
    QCOMPARE(limits.outputBytes, std::uint64_t{2} << 20);
    QCOMPARE(limits.tasks, 10u);
    QCOMPARE(limits.recursion, 50u);
}

static Settings settingsOf(const Command& command)
{
    if (const auto* python = std::get_if<PythonCommand>(&command)) return python->settings;
    if (const auto* run = std::get_if<RunCommand>(&command)) return run->choice.settings;
    if (const auto* sweep = std::get_if<SweepCommand>(&command)) {
        Settings settings = sweep->choice.settings;
        settings.cores = sweep->cores.front();
        return settings;
    }
    return std::get<ExportCommand>(command).choice.settings;
}

void TestCliArguments::computerIsTakenByEveryCommandThatSimulates_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("python") << QStringLiteral("python x.py");
    QTest::newRow("run") << QStringLiteral("run io-work");
    QTest::newRow("sweep") << QStringLiteral("sweep io-work --csv a.csv");
    QTest::newRow("export") << QStringLiteral("export io-work --out a.svg");
}

void TestCliArguments::computerIsTakenByEveryCommandThatSimulates()
{
    QFETCH(QString, command);
    const QString options = QStringLiteral(" --cores 2 --switch-interval 0.01 --gil-order random --seed 7 --free-threaded --costs cpython --start-method spawn");
    const Settings settings = settingsOf(parse(qPrintable(command + options)));
    QCOMPARE(settings.cores, 2u);
    QVERIFY(settings.switchInterval == 10ms);
    QVERIFY(settings.gilOrder == GilOrder::Random);
    QCOMPARE(settings.seed, std::uint64_t{7});
    QVERIFY(settings.freeThreaded);
    QVERIFY(settings.startMethod == StartMethod::Spawn);
    QVERIFY(settings.costs == Costs::cpython());
}

void TestCliArguments::computerIsIdealUnlessSaidOtherwise()
{
    const Settings settings = settingsOf(parse("python x.py"));
    QVERIFY(settings.switchInterval == 5ms);
    QVERIFY(settings.gilOrder == GilOrder::Fifo);
    QVERIFY(!settings.freeThreaded);
    QVERIFY(settings.costs == Costs::ideal());
    QVERIFY(settingsOf(parse("python x.py --gil-order fifo --costs ideal")).costs == Costs::ideal());
}

void TestCliArguments::coresOfTheHostAreCounted()
{
    const std::uint32_t cores = settingsOf(parse("python x.py --cores host")).cores;
    QCOMPARE(cores, static_cast<std::uint32_t>(QThread::idealThreadCount()));
}

void TestCliArguments::singleCostsChangeTheTable()
{
    const Costs costs = settingsOf(parse("python x.py --costs cpython --cost thread_start=0.2ms --cost gil_handover=0")).costs;
    QVERIFY(costs.of(Cost::ThreadStart) == 200us);
    QVERIFY(costs.of(Cost::GilHandover) == 0us);
    QCOMPARE(costs.raw(Cost::TaskCreate), Costs::cpython().raw(Cost::TaskCreate));
    QVERIFY(settingsOf(parse("python --cost thread_start=3us x.py")).costs.of(Cost::ThreadStart) == 3us);
}

/// Where the description of an option begins.
static qsizetype descriptionColumn(const QString& line)
{
    const qsizetype gap = line.indexOf(QStringLiteral("  "), 4);
    return gap < 0 ? -1 : line.size() - line.mid(gap).trimmed().size();
}

void TestCliArguments::helpOfTheComputerIsAligned()
{
    const QStringList lines = std::get<TextAnswer>(parse("python --help")).text.split(QLatin1Char('\n'));
    const qsizetype first = lines.indexOf(QStringLiteral("The simulated computer:"));
    QVERIFY(first >= 0);
    for (qsizetype i = first + 1; !lines[i].isEmpty(); ++i)
        QCOMPARE(descriptionColumn(lines[i]), descriptionColumn(lines[first + 1]));
    for (const QString& line : lines)
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

void TestCliArguments::listTakesJson()
{
    QVERIFY(!std::get<ListCommand>(parse("list")).json);
    QVERIFY(std::get<ListCommand>(parse("list --json")).json);
}

void TestCliArguments::exportTakesThemeAndScale()
{
    const auto plain = std::get<ExportCommand>(parse("export io-work --out a.SVG"));
    QCOMPARE(plain.out, QStringLiteral("a.SVG"));
    QVERIFY(plain.theme == Theme::Light);
    const auto dark = std::get<ExportCommand>(parse("export io-work --out a.png --theme dark --scale 3"));
    QVERIFY(dark.theme == Theme::Dark);
    QCOMPARE(dark.scale, 3);
}

void TestCliArguments::helpAndVersionAreNoErrors_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("contains");
    QTest::newRow("help lists the commands") << QStringLiteral("--help") << QStringLiteral("export");
    QTest::newRow("-h is help") << QStringLiteral("-h") << QStringLiteral("Usage: interleave [OPTIONS] [COMMAND]");
    QTest::newRow("a command's help has examples") << QStringLiteral("run --help") << QStringLiteral("interleave run my.py");
    QTest::newRow("help wins over a missing name")
        << QStringLiteral("python --help") << QStringLiteral("Usage: interleave python [OPTIONS] FILE");
    QTest::newRow("version") << QStringLiteral("--version") << QStringLiteral("interleave ");
}

void TestCliArguments::helpAndVersionAreNoErrors()
{
    QFETCH(QString, line);
    QFETCH(QString, contains);
    const auto answer = std::get<TextAnswer>(parse(line.toUtf8()));
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.text.contains(contains), qPrintable(answer.text));
}

static QByteArray costNames()
{
    QByteArrayList names;
    for (const CostInfo& info : costTable())
        names += QByteArray(info.name.data(), static_cast<qsizetype>(info.name.size()));
    return names.join(", ");
}

void TestCliArguments::wrongArgumentsAreExplained_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* line, const char* message) {
        QTest::newRow(line) << QString::fromUtf8(line) << QStringLiteral("interleave: %1\n").arg(QString::fromUtf8(message));
    };
    row("", "a command is missing");
    row("rnu x", "there is no command 'rnu'; did you mean 'run'?");
    row("frobnicate", "there is no command 'frobnicate'");
    row("run", "which scenario? Its name is missing; 'interleave list' shows them all");
    row("python", "which file? Its name is missing");
    row("run a b", "'b' is one argument too many");
    row("run a --modle x", "there is no option '--modle'; did you mean '--model'?");
    row("run a --lagnuage=en", "there is no option '--lagnuage'; did you mean '--language'?");
    row("list --frobnicate", "there is no option '--frobnicate'");
    row("run a --workers", "--workers needs a value");
    row("run a --workers many", "--workers takes a whole number from 1 to 10000, not 'many'");
    row("run a --workers 0", "--workers takes a whole number from 1 to 10000, not '0'");
    row("run a --cores -1", "--cores takes a whole number from 1 to 1024, not '-1'");
    row("run a --cores 99999999999999999999", "--cores takes a whole number from 1 to 1024, not '99999999999999999999'");
    row("run a --model thread",
        "there is no model 'thread'; did you mean 'threads'? The models are sync, threads, coroutines, processes, written");
    row("run a --model fibres", "there is no model 'fibres'; the models are sync, threads, coroutines, processes, written");
    row("python a --max-time nan", "--max-time takes a number of seconds above 0, not 'nan'");
    row("python a --max-time 0", "--max-time takes a number of seconds above 0, not '0'");
    row("run a --gil-order lifo", "--gil-order is fifo or random, not 'lifo'");
    row("run a --costs real", "--costs is ideal or cpython, not 'real'");
    row("run a --cost thread_start", "--cost takes NAME=VALUE with a value such as 0.1ms, 25us or 0.002 (seconds), not 'thread_start'");
    row("run a --cost thread_start=fast", "--cost takes NAME=VALUE with a value such as 0.1ms, 25us or 0.002 (seconds), not 'thread_start=fast'");
    row("run a --cost thread_stat=1ms", ("there is no cost 'thread_stat'; did you mean 'thread_start'? The costs are " + costNames()).constData());
    row("run a --switch-interval 0", "--switch-interval takes a number of seconds above 0, not '0'");
    row("export a", "where to? Say it with --out FILE.png or --out FILE.svg");
    row("export a --out a.gif", "'a.gif' ends neither in .png nor in .svg, so its format is not known");
    row("export a --out a.png --theme pink", "--theme is light or dark, not 'pink'");
    row("export a --out a.png --scale 9", "--scale takes a whole number from 1 to 4, not '9'");
    row("run a --start-method clone", "--start-method is fork, spawn or forkserver, not 'clone'");
    row("run a --gil --free-threaded", "--free-threaded and --gil contradict each other; give one of them");
    row("run a --json --timeline", "--json and --timeline contradict each other; give one of them");
    row("run a --at -1", "--at takes a number of seconds from 0 on, not '-1'");
    row("run a --trace -", "--trace needs a file: standard output is taken");
    row("show", "which scenario? Its name is missing; 'interleave list' shows them all");
    row("sweep a", "where to? Say it with --csv FILE.csv, or --csv - for standard output");
    row("sweep a --csv - --shard 5/4", "--shard takes I/N, part I of N from 1/N to N/N, not '5/4'");
    row("sweep a --csv - --shard 0/4", "--shard takes I/N, part I of N from 1/N to N/N, not '0/4'");
    row("sweep a --csv - --workers 9..1", "--workers takes whole numbers from 1 to 10000, such as 4, 1..8, 2..16..2 or 1,2,4; not '9..1'");
    row("sweep a --csv - --cores 0..4", "--cores takes whole numbers from 1 to 1024, such as 4, 1..8, 2..16..2 or 1,2,4; not '0..4'");
    row("list --language fr", "--language is en or zh_CN, not 'fr'");
}

void TestCliArguments::wrongArgumentsAreExplained()
{
    QFETCH(QString, line);
    QFETCH(QString, message);
    const auto answer = std::get<TextAnswer>(parse(line.toUtf8()));
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.text.left(message.size()), message);
    QVERIFY2(answer.text.contains(QStringLiteral("--help")), qPrintable(answer.text));
}

void TestCliArguments::languageIsFoundAnywhere()
{
    QCOMPARE(requestedLanguage({QStringLiteral("run"), QStringLiteral("--language"), QStringLiteral("zh_CN")}), QStringLiteral("zh_CN"));
    QCOMPARE(requestedLanguage({QStringLiteral("--language=en"), QStringLiteral("bad")}), QStringLiteral("en"));
    QCOMPARE(requestedLanguage({QStringLiteral("run"), QStringLiteral("--language")}), QString());
}

QTEST_GUILESS_MAIN(TestCliArguments)
#include "tst_cli_arguments.moc"
