#include "app/window/WindowOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace interleave {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowOptions)
};

/// `1440x900`; invalid when it is nothing of the kind.
QSize parseSize(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(Words::tr("Opens the window."));
    parser.addOptions({
        {QStringLiteral("scenario"), Words::tr("Scenario or Python file to show."), QStringLiteral("ID|FILE")},
        {QStringLiteral("theme"), Words::tr("light, dark or system."), QStringLiteral("THEME")},
        {QStringLiteral("language"), Words::tr("en or zh_CN."), QStringLiteral("LANGUAGE")},
        {QStringLiteral("size"), Words::tr("Size of the window, such as 1440x900."), QStringLiteral("SIZE")},
        {QStringLiteral("workers"), Words::tr("Workers of the models' pools."), QStringLiteral("N")},
        {QStringLiteral("cores"), Words::tr("Cores of the simulated computer."), QStringLiteral("N")},
        {QStringLiteral("gil-order"), Words::tr("Who gets the GIL when several wait: fifo or random."), QStringLiteral("ORDER")},
        {QStringLiteral("free-threaded"), Words::tr("No GIL.")},
        {QStringLiteral("costs"), Words::tr("What switching and starting costs: ideal or cpython."), QStringLiteral("TABLE")},
        {QStringLiteral("seed"), Words::tr("Seed of whatever is random."), QStringLiteral("N")},
        {QStringLiteral("screenshot"), Words::tr("Writes a picture of the window instead of staying open."), QStringLiteral("FILE.png")},
        {QStringLiteral("at"), Words::tr("Screenshot: where the playhead stands, in seconds."), QStringLiteral("SECONDS")},
        {QStringLiteral("model"), Words::tr("Screenshot: row of the selected model, from 0."), QStringLiteral("ROW")},
        {QStringLiteral("inspect"), Words::tr("Screenshot: the selected span."), QStringLiteral("ROW,LANE,SECONDS")},
    });
    parser.addHelpOption();
}

ScreenshotOptions screenshotOptions(const QCommandLineParser& parser)
{
    ScreenshotOptions options;
    options.file = parser.value(QStringLiteral("screenshot"));
    options.at = parser.value(QStringLiteral("at")).toDouble();
    options.inspect = parser.value(QStringLiteral("inspect"));
    if (parser.isSet(QStringLiteral("model")))
        options.model = parser.value(QStringLiteral("model")).toInt();
    return options;
}

std::optional<int> number(const QCommandLineParser& parser, const QString& option)
{
    return parser.isSet(option) ? std::optional(parser.value(option).toInt()) : std::nullopt;
}

MachineOptions machineOptions(const QCommandLineParser& parser)
{
    MachineOptions options;
    options.workers = number(parser, QStringLiteral("workers"));
    options.cores = number(parser, QStringLiteral("cores"));
    options.seed = number(parser, QStringLiteral("seed"));
    if (parser.isSet(QStringLiteral("gil-order"))) {
        const bool random = parser.value(QStringLiteral("gil-order")) == QStringLiteral("random");
        options.gil = random ? ComputerSettings::Gil::AtRandom : ComputerSettings::Gil::InOrder;
    }
    if (parser.isSet(QStringLiteral("free-threaded")))
        options.gil = ComputerSettings::Gil::None;
    if (parser.isSet(QStringLiteral("costs"))) {
        const bool cpython = parser.value(QStringLiteral("costs")) == QStringLiteral("cpython");
        options.costs = cpython ? ComputerSettings::CostTable::CPython : ComputerSettings::CostTable::Ideal;
    }
    return options;
}

} // namespace

void MachineOptions::apply(ComputerSettings& machine) const
{
    if (workers)
        machine.setWorkers(*workers);
    if (cores)
        machine.setCores(*cores);
    if (gil)
        machine.setGil(*gil);
    if (costs)
        machine.setCosts(*costs);
    if (seed)
        machine.setSeed(*seed);
}

std::variant<WindowOptions, WindowUsage> parseWindowOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    // The first of the parser's arguments stands for the program's name.
    if (!parser.parse(QStringList{QStringLiteral("interleave window")} + arguments) || !parser.positionalArguments().isEmpty()) {
        const QString problem = parser.errorText().isEmpty()
            ? Words::tr("Unexpected argument: %1").arg(parser.positionalArguments().value(0))
            : parser.errorText();
        return WindowUsage{problem + QLatin1Char('\n'), 2};
    }
    if (parser.isSet(QStringLiteral("help")))
        return WindowUsage{parser.helpText(), 0};
    WindowOptions options;
    options.scenario = parser.value(QStringLiteral("scenario"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.language = parser.value(QStringLiteral("language"));
    if (parser.isSet(QStringLiteral("size"))) {
        options.size = parseSize(parser.value(QStringLiteral("size")));
        if (options.size.isEmpty())
            return WindowUsage{Words::tr("Not a size: %1").arg(parser.value(QStringLiteral("size"))) + QLatin1Char('\n'), 2};
    }
    options.machine = machineOptions(parser);
    if (parser.isSet(QStringLiteral("screenshot")))
        options.screenshot = screenshotOptions(parser);
    return options;
}

} // namespace interleave
