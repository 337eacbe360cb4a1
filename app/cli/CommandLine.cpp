#include "app/cli/CommandLine.h"

#include "app/cli/Arguments.h"
#include "app/cli/ComparisonJson.h"
#include "app/cli/ComparisonTable.h"
#include "app/cli/Interruption.h"
#include "app/cli/MetricsReport.h"
#include "app/cli/PythonProgram.h"
#include "app/cli/SourceFile.h"
#include "app/cli/SweepProgram.h"
#include "app/cli/TaskSetsText.h"
#include "app/cli/TextTable.h"
#include "app/cli/TextTimeline.h"
#include "app/cli/TraceFile.h"
#include "app/i18n/Language.h"
#include "app/session/ScenarioModel.h"
#include "app/timeline/TimelineExport.h"

#include <QDir>
#include <QGuiApplication>

namespace interleave {

static constexpr int statusOfWrongUse = 2;

static int refuse(const QString& message)
{
    writeError(QStringLiteral("interleave: %1\n").arg(message));
    return statusOfWrongUse;
}

static int finished(int status) { return flushOutput() ? status : 1; }

// ---- run, export

/// Somebody pressed Ctrl-C.
struct Stopped {};

static int stopped()
{
    writeError(QStringLiteral("interleave: %1\n").arg(CommandLine::tr("stopped")));
    return statusOfInterruption;
}

/// While the scenario is read from standard input, Ctrl-C does what it usually does.
static std::variant<Comparison, SourceError, Stopped> compareChoice(const ScenarioChoice& choice)
{
    auto scenario = readScenario(choice.name);
    if (const auto* error = std::get_if<SourceError>(&scenario)) return *error;
    auto& chosen = std::get<std::shared_ptr<const Scenario>>(scenario);
    auto values = readValues(*chosen, choice.values);
    if (const auto* error = std::get_if<SourceError>(&values)) return *error;
    const Interruption interruption;
    Comparison comparison = compare(chosen, std::get<ParameterValues>(values), choice, &interruption.asked());
    if (interruption.asked()) return Stopped{};
    return comparison;
}

static int execute(const PythonCommand& command) { return runPython(command); }
static int execute(const SweepCommand& command) { return runSweep(command); }

static QString runText(const RunCommand& command, const Comparison& comparison)
{
    const ConsoleStyle style = consoleStyle();
    QString text = comparisonTable(comparison, style);
    const Glyphs glyphs = command.ascii || !showsUnicode() ? Glyphs::Ascii : Glyphs::Blocks;
    if (command.at) text += QLatin1Char('\n') + taskSetsText(comparison, *command.at, style);
    if (command.timeline) text += QLatin1Char('\n') + textTimelines(comparison.runs, style, glyphs);
    if (command.metrics) text += QLatin1Char('\n') + metricsReport(comparison, style);
    return text;
}

static bool writeTraces(const RunCommand& command, const Comparison& comparison)
{
    std::vector<NamedTrace> traces;
    for (const auto& run : comparison.runs)
        traces.push_back({run->trace.get(), std::string(modelWord(run->settings.model)) + ": " + comparison.scenario->id()});
    return writeTraceFile(command.trace, traces);
}

static int execute(const RunCommand& command)
{
    const auto result = compareChoice(command.choice);
    if (const auto* error = std::get_if<SourceError>(&result)) return refuse(error->message);
    if (std::holds_alternative<Stopped>(result)) return stopped();
    const auto& comparison = std::get<Comparison>(result);
    if (command.json)
        writeOutput(std::string_view(comparisonJson(comparison, command.at)));
    else
        writeOutput(runText(command, comparison));
    if (!command.trace.isEmpty() && !writeTraces(command, comparison)) return finished(1);
    return finished(exitStatus(comparison));
}

static int execute(const ExportCommand& command)
{
    const auto result = compareChoice(command.choice);
    if (const auto* error = std::get_if<SourceError>(&result)) return refuse(error->message);
    if (std::holds_alternative<Stopped>(result)) return stopped();
    const auto& comparison = std::get<Comparison>(result);
    QList<RunHandle> runs;
    for (const auto& run : comparison.runs)
        runs += RunHandle(run);
    ExportOptions options;
    options.title = scenarioTitle(*comparison.scenario);
    options.dark = command.theme == Theme::Dark;
    options.scale = command.scale;
    if (const ExportError error = exportFigure(command.out, runs, options)) {
        writeError(QStringLiteral("interleave: %1\n").arg(*error));
        return 1;
    }
    writeError(
        CommandLine::tr("The picture is in %1").arg(QDir::toNativeSeparators(QDir().absoluteFilePath(command.out))) + QLatin1Char('\n'));
    return exitStatus(comparison);
}

// ---- list

static QString groupTitle(const std::string& group)
{
    if (group == "first-steps") return CommandLine::tr("First steps");
    if (group == "which-model") return CommandLine::tr("Which model?");
    if (group == "goes-wrong") return CommandLine::tr("What goes wrong");
    if (group == "patterns") return CommandLine::tr("Patterns");
    if (group == "costs") return CommandLine::tr("What things cost");
    if (group == "a-closer-look") return CommandLine::tr("A closer look");
    if (group == "patterns") return CommandLine::tr("Patterns");
    if (group == "costs") return CommandLine::tr("What things cost");
    if (group == "a-closer-look") return CommandLine::tr("A closer look");
    return QString::fromStdString(group);
}

static QString scenarioList()
{
    TextTable table({Align::Left, Align::Left});
    for (const Scenario& scenario : builtInScenarios())
        table.addRow({QStringLiteral("  ") + QString::fromStdString(scenario.id()), scenarioTitle(scenario)});
    const QStringList rows = table.lines();
    QStringList lines;
    std::string group;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Scenario& scenario = builtInScenarios()[static_cast<std::size_t>(i)];
        if (scenario.group() != group) {
            group = scenario.group();
            if (!lines.isEmpty()) lines += QString();
            lines += groupTitle(group);
        }
        lines += rows[i];
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

static int execute(const ListCommand& command)
{
    if (command.json)
        writeOutput(std::string_view(scenariosJson(builtInScenarios())));
    else
        writeOutput(scenarioList());
    return finished(0);
}

static int execute(const ShowCommand& command)
{
    const auto scenario = readScenario(command.name);
    if (const auto* error = std::get_if<SourceError>(&scenario)) return refuse(error->message);
    writeOutput(std::string_view(std::get<std::shared_ptr<const Scenario>>(scenario)->source()));
    return finished(0);
}

static int execute(const TextAnswer& answer)
{
    if (answer.status != 0) {
        writeError(answer.text);
        return answer.status;
    }
    writeOutput(answer.text);
    return finished(0);
}

// ---- the whole

/// Everything Qt says except that XDG_RUNTIME_DIR is missing: a file is drawn without one.
static void tellWarning(QtMsgType, const QMessageLogContext&, const QString& message)
{
    if (!message.contains(QStringLiteral("XDG_RUNTIME_DIR"))) writeError(message + QLatin1Char('\n'));
}

/// Pictures need fonts, hence a QGuiApplication, but no display. `argc` has to live as long as the result.
static std::unique_ptr<QCoreApplication> makeApplication(const QStringList& arguments, int& argc, char** argv)
{
    if (!arguments.contains(QStringLiteral("export"))) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int runCommandLine(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    qInstallMessageHandler(tellWarning);
    int onlyTheName = std::min(argc, 1); // Qt would take the arguments that it knows for itself
    const auto application = makeApplication(arguments, onlyTheName, argv);
    Language language;
    const QString requested = requestedLanguage(arguments);
    language.setCode(requested.isEmpty() ? Language::systemCode() : requested);
    return std::visit([](const auto& command) { return execute(command); }, parseArguments(arguments));
}

} // namespace interleave
