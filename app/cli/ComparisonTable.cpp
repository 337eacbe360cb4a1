#include "app/cli/ComparisonTable.h"

#include "app/cli/CommandLine.h"
#include "app/cli/OutcomeText.h"
#include "app/cli/TextTable.h"
#include "app/session/OutcomeWords.h"
#include "app/session/ScenarioModel.h"
#include "app/timeline/TimelineWords.h"

#include <QLocale>

#include <algorithm>

namespace interleave {

static constexpr int fewestBarColumns = 6;
static constexpr int mostBarColumns = 40;
static constexpr qsizetype mostReasons = 20; ///< of one run: a deadlock may concern thousands

static QString coloured(const QString& text, const char* code, const ConsoleStyle& style)
{
    return style.colour ? QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(code), text) : text;
}

static QString valueText(const ParameterValue& value)
{
    struct Text {
        QString operator()(bool truth) const { return truth ? QStringLiteral("True") : QStringLiteral("False"); }
        QString operator()(std::int64_t number) const { return QString::number(number); }
        QString operator()(double number) const { return QString::number(number, 'g', QLocale::FloatingPointShortest); }
        QString operator()(const std::string& text) const { return QString::fromStdString(text); }
    };
    return std::visit(Text{}, value);
}

/// What is unusual about the GIL.
static QStringList gilText(const Settings& settings)
{
    if (settings.freeThreaded) return {CommandLine::tr("no GIL")};
    QStringList parts;
    if (settings.switchInterval != Settings{}.switchInterval) parts += CommandLine::tr("switch interval: %1").arg(secondsText(settings.switchInterval));
    if (settings.gilOrder == GilOrder::Random) parts += CommandLine::tr("GIL in random order, seed %1").arg(settings.seed);
    return parts;
}

/// `TASKS=8 · CPU=0.1 s · 4 cores`, as `--set` takes them.
static QString circumstances(const Comparison& comparison)
{
    QStringList parts;
    for (const Parameter& parameter : comparison.scenario->parameters()) {
        const auto value = comparison.values.find(parameter.name);
        QString part = QString::fromStdString(parameter.name) + QLatin1Char('=') + valueText(value->second);
        if (!parameter.unit.empty()) part += QLatin1Char(' ') + QString::fromStdString(parameter.unit);
        parts += part;
    }
    const Settings& settings = comparison.runs.front()->settings;
    if (settings.workers) parts += CommandLine::tr("workers: %1").arg(*settings.workers);
    parts += CommandLine::tr("cores: %1").arg(settings.cores);
    parts += gilText(settings);
    if (settings.startMethod != StartMethod::Fork) {
        const std::string_view word = startMethodWord(settings.startMethod);
        parts += CommandLine::tr("start method: %1").arg(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
    }
    if (settings.costs == Costs::cpython()) parts += CommandLine::tr("CPython's costs");
    else if (settings.costs != Costs::ideal()) parts += CommandLine::tr("costs of your own");
    return parts.join(QStringLiteral(" · "));
}

static QStringList row(const Comparison& comparison, const Run& run)
{
    const bool completed = run.outcome.kind == OutcomeKind::Completed;
    const auto factor = speedUp(comparison, run);
    return {modelName(run.settings.model), outcomeName(run.outcome.kind),
        completed ? secondsText(run.trace->makespan()) : QStringLiteral("–"),
        factor ? QStringLiteral("%1×").arg(*factor, 0, 'f', 2) : QStringLiteral("–")};
}

static SimDuration longestMakespan(const Comparison& comparison)
{
    SimDuration longest{};
    for (const auto& run : comparison.runs)
        if (run->outcome.kind == OutcomeKind::Completed) longest = std::max(longest, run->trace->makespan());
    return longest;
}

static QString barOf(const Run& run, SimDuration longest, int columns)
{
    if (columns == 0 || run.outcome.kind != OutcomeKind::Completed || longest == SimDuration::zero()) return {};
    return bar(columns * toSeconds(run.trace->makespan()) / toSeconds(longest));
}

static QStringList tableLines(const Comparison& comparison, const ConsoleStyle& style)
{
    TextTable table({Align::Left, Align::Left, Align::Right, Align::Right});
    table.addRow({CommandLine::tr("Model"), CommandLine::tr("Outcome"), CommandLine::tr("Makespan"), CommandLine::tr("Speed-up")});
    for (const auto& run : comparison.runs)
        table.addRow(row(comparison, *run));

    // On a narrow terminal the bars go first.
    const int room = style.columns - table.width() - 2;
    const int barColumns = room < fewestBarColumns ? 0 : std::min(room, mostBarColumns);
    const SimDuration longest = longestMakespan(comparison);
    QStringList lines = table.lines();
    lines[0] = coloured(lines[0], "2", style);
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const Run& run = *comparison.runs[i];
        QString& line = lines[static_cast<qsizetype>(i) + 1];
        const QString length = barOf(run, longest, barColumns);
        if (run.outcome.kind != OutcomeKind::Completed)
            line = coloured(line, "31", style);
        else if (!length.isEmpty())
            line = padded(line, table.width() + 2) + coloured(length, "36", style);
    }
    return lines;
}

static QStringList reasons(const Comparison& comparison, const ConsoleStyle& style)
{
    QStringList lines;
    for (const auto& run : comparison.runs) {
        const QStringList why = whyNotCompleted(*run);
        if (why.isEmpty()) continue;
        lines += QString();
        lines += CommandLine::tr("%1, %2 at %3:")
                     .arg(modelName(run->settings.model), outcomeName(run->outcome.kind), secondsText(run->trace->makespan()));
        for (const QString& sentence : why.mid(0, mostReasons))
            lines += wrapped(QStringLiteral("  ") + harmless(sentence), style.columns, 4);
        if (why.size() > mostReasons) lines += QStringLiteral("  ") + CommandLine::tr("and %L1 more").arg(why.size() - mostReasons);
    }
    return lines;
}

QString comparisonTable(const Comparison& comparison, const ConsoleStyle& style)
{
    QStringList lines;
    for (const QString& line : wrapped(harmless(scenarioTitle(*comparison.scenario)), style.columns))
        lines += coloured(line, "1", style);
    lines += wrapped(harmless(circumstances(comparison)), style.columns);
    lines += QString();
    lines += tableLines(comparison, style);
    lines += reasons(comparison, style);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace interleave
