#include "app/cli/ArgumentParser.h"

#include "app/cli/ArgumentValues.h"
#include "app/cli/CommandLine.h"
#include "app/cli/NearestName.h"

#include <CLI/CLI.hpp>

#include <map>

namespace interleave {

/// Raw values: what was typed, empty if it was not.
struct LimitTexts {
    std::string operations, time, memory, output, tasks, recursion;
};

struct MachineTexts {
    std::string workers, cores, seed, switchInterval, gilOrder, costs;
    std::vector<std::string> singleCosts;
    bool freeThreaded = false;
    LimitTexts limits;
};

struct ArgumentParser::State {
    CLI::App app;
    CLI::App* python = nullptr;
    CLI::App* run = nullptr;
    CLI::App* list = nullptr;
    CLI::App* exported = nullptr;

    std::string name, language, out, theme, scale, trace;
    std::vector<std::string> values, models;
    bool json = false;
    bool timeline = false;
    bool ascii = false;
    MachineTexts machine;

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

// ---- the grammar

static void addValue(CLI::App& app, const char* name, std::string& value, const QString& type, const QString& description)
{
    app.add_option(name, value, text(description))->type_name(text(type));
}

static void addRepeatable(
    CLI::App& app, const char* name, std::vector<std::string>& values, const QString& type, const QString& description)
{
    app.add_option(name, values, text(description))->option_text(text(type))->allow_extra_args(false);
}

/// Shown as required; that it is there is checked in result().
static void addFile(CLI::App& app, const char* name, std::string& value, const QString& description)
{
    app.add_option(name, value, text(description))->option_text(" ")->required();
}

static void addLimits(CLI::App& app, LimitTexts& limits)
{
    const QString group = CommandLine::tr("What stops a program that would not end");
    const Limits usual;
    const auto add = [&](const char* name, std::string& value, const QString& type, const QString& description) {
        app.add_option(name, value, text(description))->type_name(text(type))->group(text(group));
    };
    add("--max-operations", limits.operations, "N", CommandLine::tr("executed operations (usually %L1)").arg(usual.operations));
    add("--max-time", limits.time, CommandLine::tr("SECONDS"), CommandLine::tr("simulated time (usually a year)"));
    add("--max-memory", limits.memory, "MiB", CommandLine::tr("memory of the program's objects (usually %1)").arg(usual.memoryBytes >> 20));
    add("--max-output", limits.output, "MiB", CommandLine::tr("printed text (usually %1)").arg(usual.outputBytes >> 20));
    add("--max-tasks", limits.tasks, "N", CommandLine::tr("tasks (usually %L1)").arg(usual.tasks));
    add("--max-recursion", limits.recursion, "N", CommandLine::tr("depth of calls (usually %1)").arg(usual.recursion));
}

static void addMachine(CLI::App& app, MachineTexts& machine)
{
    const QString group = CommandLine::tr("The simulated computer");
    const auto add = [&](const char* name, std::string& value, const QString& type, const QString& description) {
        app.add_option(name, value, text(description))->type_name(text(type))->group(text(group));
    };
    add("--cores", machine.cores, "N|host", CommandLine::tr("cores (usually 4); host: as many as this computer has"));
    add("--switch-interval", machine.switchInterval, CommandLine::tr("SECONDS"),
        CommandLine::tr("how long a thread waits for the GIL before it asks for it\n(usually 0.005)"));
    add("--gil-order", machine.gilOrder, "fifo|random",
        CommandLine::tr("who gets the GIL when several wait: the longest waiter,\nor any of them by --seed (usually fifo)"));
    app.add_flag("--free-threaded", machine.freeThreaded, text(CommandLine::tr("no GIL: threads share the cores")))->group(text(group));
    add("--costs", machine.costs, "ideal|cpython",
        CommandLine::tr("what switching, starting and handing over costs: nothing,\nor what was measured with CPython (usually ideal)"));
    app.add_option("--cost", machine.singleCosts, text(CommandLine::tr("sets one of the costs, as thread_start=0.1ms; may be repeated")))
        ->option_text(text(CommandLine::tr("NAME=VALUE")))
        ->allow_extra_args(false)
        ->group(text(group));
    add("--seed", machine.seed, "N", CommandLine::tr("seed of whatever is random (usually 0)"));
    addLimits(app, machine.limits);
}

static void addScenario(
    CLI::App& app, std::string& name, std::vector<std::string>& models, std::vector<std::string>& values, MachineTexts& machine)
{
    addFile(app, "NAME", name, CommandLine::tr("a scenario's name, a Python file, or - for standard input"));
    addRepeatable(app, "--model", models, CommandLine::tr("MODEL"),
        CommandLine::tr("sync, threads, coroutines, processes or written;\nmay be repeated (usually the first four)"));
    addRepeatable(
        app, "--set", values, CommandLine::tr("NAME=VALUE"), CommandLine::tr("sets a parameter of the scenario; may be repeated"));
    addValue(app, "--workers", machine.workers, "N", CommandLine::tr("workers of the pools that the models make"));
    addMachine(app, machine);
}

/// CLI11's, with an empty line around the usage and none doubled.
class HelpFormatter final : public CLI::Formatter {
public:
    std::string make_usage(const CLI::App* app, std::string name) const override
    {
        return '\n' + Formatter::make_usage(app, std::move(name));
    }

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override
    {
        return CLI::detail::find_and_replace(Formatter::make_help(app, std::move(name), mode), "\n\n\n", "\n\n");
    }
};

static std::shared_ptr<CLI::Formatter> translatedFormatter()
{
    auto formatter = std::make_shared<HelpFormatter>();
    formatter->label("Usage", text(CommandLine::tr("Usage")));
    formatter->label("Positionals", text(CommandLine::tr("Arguments")));
    formatter->label("OPTIONS", text(CommandLine::tr("OPTIONS")));
    formatter->label("SUBCOMMAND", text(CommandLine::tr("COMMAND")));
    formatter->column_width(29);
    return formatter;
}

static CLI::App* addCommand(CLI::App& app, const char* name, const QString& description, const QString& examples)
{
    CLI::App* command = app.add_subcommand(name, text(description));
    command->group(text(CommandLine::tr("Commands")));
    command->footer(text(CommandLine::tr("Examples:") + QLatin1Char('\n') + examples));
    command->fallthrough();
    command->allow_extras();
    return command;
}

ArgumentParser::ArgumentParser() : state_(std::make_unique<State>())
{
    State& s = *state_;
    s.app.name("interleave");
    s.app.description(text(
        CommandLine::tr("Shows what a concurrent Python program will do before anyone runs it.\nWithout a command the window opens.")));
    s.app.formatter(translatedFormatter());
    s.app.option_defaults()->group(text(CommandLine::tr("Options")));
    s.app.allow_extras();
    s.app.set_help_flag("-h,--help", text(CommandLine::tr("this text")));
    s.app.set_version_flag("--version", "interleave " INTERLEAVE_VERSION, text(CommandLine::tr("the version")));
    addValue(s.app, "--language", s.language, "en|zh_CN", CommandLine::tr("language of all texts (usually the system's)"));
    s.app.footer(text(CommandLine::tr("'interleave COMMAND --help' tells more about a command.")));

    s.python = addCommand(s.app, "python", CommandLine::tr("Runs a Python file in simulated time and prints what it prints."),
        QStringLiteral("  interleave python crawl.py\n  interleave python crawl.py --timeline --trace crawl.json\n"
                       "  echo 'print(6 * 7)' | interleave python -"));
    addFile(*s.python, "FILE", s.name, CommandLine::tr("a Python file, or - for standard input"));
    s.python->add_flag("--timeline", s.timeline, text(CommandLine::tr("prints what ran when, after the program's output")));
    s.python->add_flag("--ascii", s.ascii, text(CommandLine::tr("draws the timeline with ASCII characters only")));
    addValue(*s.python, "--trace", s.trace, CommandLine::tr("FILE"),
        CommandLine::tr("writes what ran when as JSON for Perfetto and chrome://tracing"));
    addMachine(*s.python, s.machine);

    s.run = addCommand(s.app, "run", CommandLine::tr("Runs a scenario under four concurrency models and compares them."),
        QStringLiteral("  interleave run half-cpu-half-io\n  interleave run half-cpu-half-io --set TASKS=20 --workers 8\n"
                       "  interleave run my.py --model threads --model coroutines --json"));
    addScenario(*s.run, s.name, s.models, s.values, s.machine);
    s.run->add_flag("--json", s.json, text(CommandLine::tr("prints one JSON object instead of a table")));

    s.list = addCommand(s.app, "list", CommandLine::tr("Lists the scenarios that come with the program."),
        QStringLiteral("  interleave list\n  interleave list --json"));
    s.list->add_flag("--json", s.json, text(CommandLine::tr("prints one JSON object instead of a table")));

    s.exported = addCommand(s.app, "export", CommandLine::tr("Draws the timelines of a scenario into a PNG or SVG file."),
        QStringLiteral("  interleave export half-cpu-half-io --out timeline.svg\n"
                       "  interleave export my.py --out dark.png --theme dark --scale 2 --model threads"));
    addValue(*s.exported, "--out", s.out, CommandLine::tr("FILE"), CommandLine::tr("the picture: a name that ends in .png or .svg"));
    addValue(*s.exported, "--theme", s.theme, "light|dark", CommandLine::tr("colours (usually light)"));
    addValue(*s.exported, "--scale", s.scale, "1..4", CommandLine::tr("pixels per point of a PNG (usually 1)"));
    addScenario(*s.exported, s.name, s.models, s.values, s.machine);
}

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

static Settings readSettings(const MachineTexts& machine, ArgumentValues& values)
{
    Settings settings;
    settings.cores = values.cores(machine.cores, settings.cores);
    settings.switchInterval = values.seconds("--switch-interval", machine.switchInterval, settings.switchInterval);
    settings.gilOrder = values.gilOrder(machine.gilOrder);
    settings.freeThreaded = machine.freeThreaded;
    settings.costs = values.costs(machine.costs, machine.singleCosts);
    settings.seed = values.whole("--seed", machine.seed, 0, std::numeric_limits<std::int64_t>::max(), settings.seed);
    if (!machine.workers.empty()) settings.workers = static_cast<std::uint32_t>(values.whole("--workers", machine.workers, 1, 10'000, 1));
    readLimits(machine.limits, settings.limits, values);
    return settings;
}

static Checked checked(Command command, const ArgumentValues& values)
{
    if (const auto wrong = values.firstError()) return *wrong;
    return command;
}

std::variant<Command, ArgumentError> ArgumentParser::result() const
{
    const State& s = *state_;
    const CLI::App* chosen = s.chosen();
    if (!chosen) return ArgumentError{CommandLine::tr("a command is missing")};
    ArgumentValues values;
    values.language(text(s.language));
    if (chosen == s.list) return checked(ListCommand{s.json}, values);
    if (s.name.empty()) {
        return ArgumentError{chosen == s.python ? CommandLine::tr("which file? Its name is missing")
                                                : CommandLine::tr("which scenario? Its name is missing; 'interleave list' shows them all")};
    }
    const Settings settings = readSettings(s.machine, values);
    if (chosen == s.python) {
        if (s.trace == "-") return ArgumentError{CommandLine::tr("--trace needs a file: standard output is the program's")};
        return checked(PythonCommand{text(s.name), settings, text(s.trace), s.timeline, s.ascii}, values);
    }
    ScenarioChoice choice{text(s.name), texts(s.values), values.models(texts(s.models)), settings};
    if (chosen == s.run) return checked(RunCommand{std::move(choice), s.json}, values);
    return checked(ExportCommand{std::move(choice), values.pictureFile(text(s.out)), values.theme(text(s.theme)),
                       static_cast<int>(values.whole("--scale", s.scale, 1, 4, 1))},
        values);
}

} // namespace interleave
