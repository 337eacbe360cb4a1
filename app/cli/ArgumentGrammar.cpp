#include "app/cli/ArgumentGrammar.h"

#include "app/cli/CommandLine.h"
#include "app/cli/TextTable.h"
#include "core/simulation/Simulation.h"

#include <CLI/CLI.hpp>

namespace interleave {

static std::string text(const QString& string) { return string.toStdString(); }

static void addValue(CLI::App& app, const char* name, std::string& value, const QString& type, const QString& description)
{
    app.add_option(name, value, text(description))->type_name(text(type));
}

static void addRepeatable(
    CLI::App& app, const char* name, std::vector<std::string>& values, const QString& type, const QString& description)
{
    app.add_option(name, values, text(description))->option_text(text(type))->allow_extra_args(false);
}

/// Shown as required; that it is there is checked in ArgumentParser::result().
static void addFile(CLI::App& app, const char* name, std::string& value, const QString& description)
{
    app.add_option(name, value, text(description))->option_text(" ")->required();
}

// ---- groups of options

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

/// `ofScenarios`: a scenario may be meant for another computer than the usual one, and has pools whose size the models choose.
static void addMachine(CLI::App& app, MachineTexts& machine, bool ofScenarios, bool severalNumbers = false)
{
    const QString group = CommandLine::tr("The simulated computer");
    const auto add = [&](const char* name, std::string& value, const QString& type, const QString& description) {
        app.add_option(name, value, text(description))->type_name(text(type))->group(text(group));
    };
    if (ofScenarios)
        add("--workers", machine.workers, severalNumbers ? "N|A..B" : "N", CommandLine::tr("workers of the pools that the models make"));
    add("--cores", machine.cores, severalNumbers ? "N|A..B|host" : "N|host", CommandLine::tr("cores (usually 4); host: as many as this computer has"));
    add("--switch-interval", machine.switchInterval, CommandLine::tr("SECONDS"),
        CommandLine::tr("how long a thread waits for the GIL before it asks for it\n(usually 0.005)"));
    add("--gil-order", machine.gilOrder, "fifo|random",
        CommandLine::tr("who gets the GIL when several wait: the longest waiter,\nor any of them by --seed (usually fifo)"));
    app.add_flag("--free-threaded", machine.freeThreaded, text(CommandLine::tr("no GIL: threads share the cores")))->group(text(group));
    if (ofScenarios)
        app.add_flag("--gil", machine.gil, text(CommandLine::tr("a GIL, also for a scenario that is meant to run without")))->group(text(group));
    add("--start-method", machine.startMethod, CommandLine::tr("METHOD"), CommandLine::tr("how processes begin: fork, spawn or forkserver (usually fork)"));
    add("--costs", machine.costs, "ideal|cpython",
        CommandLine::tr("what switching, starting and handing over costs: nothing,\nor what was measured with CPython (usually ideal)"));
    app.add_option("--cost", machine.singleCosts, text(CommandLine::tr("sets one of the costs, as thread_start=0.1ms; may be repeated")))
        ->option_text(text(CommandLine::tr("NAME=VALUE")))
        ->allow_extra_args(false)
        ->group(text(group));
    add("--seed", machine.seed, "N", CommandLine::tr("seed of whatever is random (usually 0)"));
    addLimits(app, machine.limits);
}

static void addScenario(CLI::App& app, ArgumentTexts& texts)
{
    addFile(app, "NAME", texts.name, CommandLine::tr("a scenario's name, a Python file, or - for standard input"));
    addRepeatable(app, "--model", texts.models, CommandLine::tr("MODEL"),
        CommandLine::tr("sync, threads, coroutines, processes or written;\nmay be repeated (usually the first four)"));
    addRepeatable(
        app, "--set", texts.values, CommandLine::tr("NAME=VALUE"), CommandLine::tr("sets a parameter of the scenario; may be repeated"));
    addMachine(app, texts.machine, true);
}

static void addTimeline(CLI::App& app, ArgumentTexts& texts, const QString& what)
{
    app.add_flag("--timeline", texts.timeline, text(what));
    app.add_flag("--ascii", texts.ascii, text(CommandLine::tr("draws the timeline with ASCII characters only")));
    addValue(app, "--trace", texts.trace, CommandLine::tr("FILE"),
        CommandLine::tr("writes what ran when as JSON for Perfetto and chrome://tracing"));
}

// ---- commands

static CLI::App* addCommand(CLI::App& app, const char* name, const QString& description, const QString& examples)
{
    CLI::App* command = app.add_subcommand(name, text(description));
    command->group(text(CommandLine::tr("Commands")));
    command->footer(text(CommandLine::tr("Examples:") + QLatin1Char('\n') + examples));
    command->get_help_ptr()->group(text(CommandLine::tr("Options")));
    command->fallthrough();
    command->allow_extras();
    return command;
}

static void addPython(CLI::App& app, ArgumentTexts& texts)
{
    CLI::App* python = addCommand(app, "python", CommandLine::tr("Runs a Python file in simulated time and prints what it prints."),
        QStringLiteral("  interleave python crawl.py\n  interleave python crawl.py --timeline --trace crawl.json\n"
                       "  echo 'print(6 * 7)' | interleave python -"));
    addFile(*python, "FILE", texts.name, CommandLine::tr("a Python file, or - for standard input"));
    addTimeline(*python, texts, CommandLine::tr("prints what ran when, after the program's output"));
    addMachine(*python, texts.machine, false);
}

static void addRun(CLI::App& app, ArgumentTexts& texts)
{
    CLI::App* run = addCommand(app, "run", CommandLine::tr("Runs a scenario under four concurrency models and compares them."),
        QStringLiteral("  interleave run half-cpu-half-io\n  interleave run half-cpu-half-io --set TASKS=20 --workers 8 --timeline\n"
                       "  interleave run convoy --model threads --metrics --costs cpython\n"
                       "  interleave run my.py --model threads --model coroutines --json"));
    addScenario(*run, texts);
    run->add_flag("--json", texts.json, text(CommandLine::tr("prints one JSON object instead of a table")));
    run->add_flag("--metrics", texts.metrics,
        text(CommandLine::tr("tells more about each model: states, cores, switches, memory,\nand what decided how long it took")));
    addValue(*run, "--at", texts.at, CommandLine::tr("SECONDS"), CommandLine::tr("tells which tasks are done and which are pending then"));
    addTimeline(*run, texts, CommandLine::tr("prints what ran when, all models on one time axis"));
}

static void addSweep(CLI::App& app, ArgumentTexts& texts)
{
    CLI::App* sweep = addCommand(app, "sweep", CommandLine::tr("Runs a scenario with every combination of values and writes a CSV table."),
        QStringLiteral("  interleave sweep io-work --set TASKS=1..1000 --csv tasks.csv\n"
                       "  interleave sweep half-cpu-half-io --set TASKS=10,20,40 --set CPU=0..0.2..0.05 --workers 1..8 --csv grid.csv\n"
                       "  interleave sweep my.py --set N=1..100 --model threads --shard 2/4 --csv part-2.csv"));
    addFile(*sweep, "NAME", texts.name, CommandLine::tr("a scenario's name, a Python file, or - for standard input"));
    addRepeatable(*sweep, "--set", texts.values, CommandLine::tr("NAME=VALUES"),
        CommandLine::tr("values of a parameter: A..B, A..B..STEP, or A,B,C;\nmay be repeated, for every combination"));
    addRepeatable(*sweep, "--model", texts.models, CommandLine::tr("MODEL"),
        CommandLine::tr("sync, threads, coroutines, processes or written;\nmay be repeated (usually the first four)"));
    addValue(*sweep, "--csv", texts.csv, CommandLine::tr("FILE"),
        CommandLine::tr("the table; - is standard output. What a file has already\nis not computed again"));
    addValue(*sweep, "--shard", texts.shard, "I/N", CommandLine::tr("only part I of N, to share the work between computers"));
    addValue(*sweep, "--jobs", texts.jobs, "N", CommandLine::tr("simulations at the same time (usually one a core)"));
    addMachine(*sweep, texts.machine, true, true);
}

static void addListAndShow(CLI::App& app, ArgumentTexts& texts)
{
    CLI::App* list = addCommand(app, "list", CommandLine::tr("Lists the scenarios that come with the program."),
        QStringLiteral("  interleave list\n  interleave list --json"));
    list->add_flag("--json", texts.json, text(CommandLine::tr("prints one JSON object instead of a list")));
    CLI::App* show = addCommand(app, "show", CommandLine::tr("Prints the source of a scenario, to read it or to change a copy."),
        QStringLiteral("  interleave show convoy\n  interleave show convoy > my.py && interleave run my.py"));
    addFile(*show, "NAME", texts.name, CommandLine::tr("a scenario's name"));
}

static void addExport(CLI::App& app, ArgumentTexts& texts)
{
    CLI::App* exported = addCommand(app, "export", CommandLine::tr("Draws the timelines of a scenario into a PNG or SVG file."),
        QStringLiteral("  interleave export half-cpu-half-io --out timeline.svg\n"
                       "  interleave export my.py --out dark.png --theme dark --scale 2 --model threads"));
    addValue(*exported, "--out", texts.out, CommandLine::tr("FILE"), CommandLine::tr("the picture: a name that ends in .png or .svg"));
    addValue(*exported, "--theme", texts.theme, "light|dark", CommandLine::tr("colours (usually light)"));
    addValue(*exported, "--scale", texts.scale, "1..4", CommandLine::tr("pixels per point of a PNG (usually 1)"));
    addScenario(*exported, texts);
}

// ---- the whole

/// CLI11's, with an empty line around the usage and none doubled.
class HelpFormatter final : public CLI::Formatter {
public:
    std::string make_usage(const CLI::App* app, std::string name) const override
    {
        return '\n' + Formatter::make_usage(app, std::move(name));
    }

    /// CLI11 counts bytes, which is no measure for Chinese.
    std::string make_option(const CLI::Option* option, bool isPositional) const override
    {
        const QString name = QStringLiteral("  ") + QString::fromStdString(make_option_name(option, isPositional) + make_option_opts(option));
        const int column = static_cast<int>(column_width_);
        QStringList lines = QString::fromStdString(make_option_desc(option)).split(QLatin1Char('\n'));
        if (displayWidth(name) >= column) lines.prepend({});
        for (qsizetype i = 0; i < lines.size(); ++i)
            lines[i] = padded(i == 0 ? name : QString(), column) + lines[i];
        return text(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
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

void addGrammar(CLI::App& app, ArgumentTexts& texts)
{
    app.name("interleave");
    app.description(text(
        CommandLine::tr("Shows what a concurrent Python program will do before anyone runs it.\nWithout a command the window opens.")));
    app.formatter(translatedFormatter());
    app.option_defaults()->group(text(CommandLine::tr("Options")));
    app.allow_extras();
    app.set_help_flag("-h,--help", text(CommandLine::tr("this text")));
    app.set_version_flag("--version", "interleave " INTERLEAVE_VERSION, text(CommandLine::tr("the version")));
    addValue(app, "--language", texts.language, "en|zh_CN", CommandLine::tr("language of all texts (usually the system's)"));
    app.footer(text(CommandLine::tr("'interleave COMMAND --help' tells more about a command.")));
    addPython(app, texts);
    addRun(app, texts);
    addSweep(app, texts);
    addListAndShow(app, texts);
    addExport(app, texts);
}

} // namespace interleave
