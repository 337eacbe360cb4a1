#include "app/cli/ArgumentParser.h"

#include "app/cli/ArgumentGrammar.h"
#include "app/cli/ArgumentValues.h"
#include "app/cli/CommandLine.h"
#include "app/cli/NearestName.h"

#include <CLI/CLI.hpp>

namespace interleave {

struct ArgumentParser::State {
    CLI::App app;
    ArgumentTexts texts;

    CLI::App* chosen() const
    {
        const auto commands = app.get_subcommands();
        return commands.empty() ? nullptr : commands.front();
    }
};

using Checked = std::variant<Command, ArgumentError>;

static std::string text(const QString& string) { return string.toStdString(); }
static QString text(const std::string& string) { return QString::fromStdString(string); }

static QStringList texts(const std::vector<std::string>& strings)
{
    QStringList result;
    for (const std::string& string : strings)
        result += text(string);
    return result;
}

ArgumentParser::ArgumentParser() : state_(std::make_unique<State>()) { addGrammar(state_->app, state_->texts); }

ArgumentParser::~ArgumentParser() = default;

// ---- splitting

/// CLI11 says `--workers: 1 required N missing`; the option is what stands before the colon.
static TextAnswer missingValue(const CLI::Error& error, const QString& command)
{
    const QString option = QString::fromUtf8(error.what()).section(QLatin1Char(':'), 0, 0);
    const QString help = command.isEmpty() ? QStringLiteral("interleave --help") : QStringLiteral("interleave %1 --help").arg(command);
    return {QStringLiteral("interleave: %1\n").arg(CommandLine::tr("%1 needs a value").arg(option)) + CommandLine::tr("Try '%1'.").arg(help)
            + QLatin1Char('\n'),
        2};
}

std::optional<TextAnswer> ArgumentParser::parse(const QStringList& arguments)
{
    std::vector<std::string> reversed;
    for (const QString& argument : arguments)
        reversed.insert(reversed.begin(), text(argument));
    try {
        state_->app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        const CLI::App* chosen = state_->chosen();
        return TextAnswer{text(chosen ? chosen->help("interleave") : state_->app.help()), 0};
    } catch (const CLI::CallForVersion& version) {
        return TextAnswer{text(std::string(version.what())) + QLatin1Char('\n'), 0};
    } catch (const CLI::RequiredError&) {
        return std::nullopt; // told by result(), after what is unknown
    } catch (const CLI::ParseError& error) {
        return missingValue(error, command());
    }
    return std::nullopt;
}

QStringList ArgumentParser::unknown() const { return texts(state_->app.remaining(true)); }

QString ArgumentParser::command() const
{
    const CLI::App* chosen = state_->chosen();
    return chosen ? text(chosen->get_name()) : QString();
}

QStringList ArgumentParser::commandNames() const
{
    QStringList names;
    for (const CLI::App* command : std::as_const(state_->app).get_subcommands({}))
        names += text(command->get_name());
    return names;
}

QStringList ArgumentParser::optionNames() const
{
    QStringList names;
    for (const CLI::App* app : {static_cast<const CLI::App*>(&state_->app), static_cast<const CLI::App*>(state_->chosen())}) {
        if (!app) continue;
        for (const CLI::Option* option : app->get_options())
            for (const std::string& name : option->get_lnames())
                names += QStringLiteral("--") + text(name);
    }
    names.removeDuplicates();
    return names;
}

// ---- checking

static void readLimits(const LimitTexts& given, Limits& limits, ArgumentValues& values)
{
    constexpr std::uint64_t mebibyte = 1 << 20;
    constexpr std::int64_t most = 1'000'000'000'000;
    limits.operations = values.whole("--max-operations", given.operations, 1, most, limits.operations);
    limits.simulatedTime = values.seconds("--max-time", given.time, limits.simulatedTime);
    limits.memoryBytes = mebibyte * values.whole("--max-memory", given.memory, 1, 1 << 20, limits.memoryBytes / mebibyte);
    limits.outputBytes = mebibyte * values.whole("--max-output", given.output, 1, 1 << 20, limits.outputBytes / mebibyte);
    limits.tasks = static_cast<std::uint32_t>(values.whole("--max-tasks", given.tasks, 1, 100'000'000, limits.tasks));
    limits.recursion = static_cast<std::uint32_t>(values.whole("--max-recursion", given.recursion, 10, 1'000'000, limits.recursion));
}

/// Nothing of what a scenario may wish itself: see GivenSettings.
static Settings readSettings(const MachineTexts& machine, ArgumentValues& values)
{
    Settings settings;
    settings.cores = values.cores(machine.cores, settings.cores);
    settings.switchInterval = values.seconds("--switch-interval", machine.switchInterval, settings.switchInterval);
    settings.gilOrder = values.gilOrder(machine.gilOrder);
    settings.freeThreaded = values.freeThreaded(machine.freeThreaded, machine.gil);
    settings.startMethod = values.startMethod(machine.startMethod);
    settings.costs = values.costs(machine.costs, machine.singleCosts);
    settings.seed = values.whole("--seed", machine.seed, 0, std::numeric_limits<std::int64_t>::max(), settings.seed);
    if (!machine.workers.empty()) settings.workers = static_cast<std::uint32_t>(values.whole("--workers", machine.workers, 1, mostWorkers, 1));
    readLimits(machine.limits, settings.limits, values);
    return settings;
}

static GivenSettings givenSettings(const MachineTexts& machine)
{
    GivenSettings given;
    given.cores = !machine.cores.empty();
    given.switchInterval = !machine.switchInterval.empty();
    given.gilOrder = !machine.gilOrder.empty();
    given.gil = machine.freeThreaded || machine.gil;
    given.costTable = !machine.costs.empty();
    given.singleCosts = machine.singleCosts;
    return given;
}

static ScenarioChoice readChoice(const ArgumentTexts& typed, ArgumentValues& values)
{
    ScenarioChoice choice;
    choice.name = text(typed.name);
    choice.values = texts(typed.values);
    choice.models = values.models(texts(typed.models));
    choice.settings = readSettings(typed.machine, values);
    choice.given = givenSettings(typed.machine);
    return choice;
}

static RunCommand readRun(const ArgumentTexts& typed, ArgumentValues& values)
{
    RunCommand command;
    command.choice = readChoice(typed, values);
    command.json = typed.json;
    command.metrics = typed.metrics;
    command.timeline = typed.timeline;
    command.ascii = typed.ascii;
    command.trace = values.traceFile(text(typed.trace));
    command.at = values.moment("--at", typed.at);
    if (typed.json && typed.timeline) values.contradiction("--json", "--timeline");
    if (typed.json && typed.metrics) values.contradiction("--json", "--metrics");
    return command;
}

static SweepCommand readSweep(const ArgumentTexts& typed, ArgumentValues& values)
{
    ArgumentTexts others = typed;
    SweepCommand command;
    command.workers = values.numbers("--workers", typed.machine.workers, mostWorkers);
    command.cores = values.numbers("--cores", typed.machine.cores, mostCores);
    others.machine.workers.clear();
    others.machine.cores.clear();
    command.choice = readChoice(others, values);
    command.csv = values.csvFile(text(typed.csv));
    command.shard = values.shard(text(typed.shard));
    command.jobs = static_cast<int>(values.whole("--jobs", typed.jobs, 1, 1024, 0));
    return command;
}

static Checked checked(Command command, const ArgumentValues& values)
{
    if (const auto wrong = values.firstError()) return *wrong;
    return command;
}

std::variant<Command, ArgumentError> ArgumentParser::result() const
{
    const ArgumentTexts& typed = state_->texts;
    const QString chosen = command();
    if (chosen.isEmpty()) return ArgumentError{CommandLine::tr("a command is missing")};
    ArgumentValues values;
    values.language(text(typed.language));
    if (chosen == QLatin1String("list")) return checked(ListCommand{typed.json}, values);
    if (typed.name.empty()) {
        return ArgumentError{chosen == QLatin1String("python") ? CommandLine::tr("which file? Its name is missing")
                                                               : CommandLine::tr("which scenario? Its name is missing; 'interleave list' shows them all")};
    }
    if (chosen == QLatin1String("show")) return checked(ShowCommand{text(typed.name)}, values);
    if (chosen == QLatin1String("python")) {
        const Settings settings = readSettings(typed.machine, values);
        return checked(PythonCommand{text(typed.name), settings, values.traceFile(text(typed.trace)), typed.timeline, typed.ascii}, values);
    }
    if (chosen == QLatin1String("run")) return checked(readRun(typed, values), values);
    if (chosen == QLatin1String("sweep")) return checked(readSweep(typed, values), values);
    ScenarioChoice choice = readChoice(typed, values);
    return checked(ExportCommand{std::move(choice), values.pictureFile(text(typed.out)), values.theme(text(typed.theme)),
                       static_cast<int>(values.whole("--scale", typed.scale, 1, 4, 1))},
        values);
}

} // namespace interleave
