#include "app/cli/MetricsReport.h"

#include "app/cli/CommandLine.h"
#include "app/cli/RunMetrics.h"
#include "app/cli/TextTable.h"
#include "app/session/OutcomeWords.h"
#include "app/timeline/TimelineWords.h"
#include "core/trace/CriticalPath.h"

#include <algorithm>
#include <map>

namespace interleave {

namespace {

constexpr std::size_t mostWorkersShown = 12;
constexpr std::size_t mostStepsShown = 12;
constexpr SimDuration leastTimeShown = 1us;

/// A number and its unit stay on one line.
QString unbroken(QString text) { return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); }

QString comma() { return CommandLine::tr(", ", "between the items of a list"); }

/// `running 0.800 s, sleeping 0.100 s`, the longest first.
QString timesText(const StateTimes& times, SimDuration idle)
{
    struct Entry {
        SimDuration time;
        QString name;
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] >= leastTimeShown) entries.push_back({times[i], stateName(static_cast<SpanState>(i))});
    }
    if (idle >= leastTimeShown) entries.push_back({idle, CommandLine::tr("idle")});
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.time > b.time; });
    QStringList texts;
    for (const Entry& entry : entries)
        texts += CommandLine::tr("%1 %2", "a state and its time").arg(entry.name, unbroken(secondsText(entry.time)));
    return texts.isEmpty() ? CommandLine::tr("no time") : texts.join(comma());
}

QString bytesText(std::uint64_t bytes)
{
    const double kilobytes = static_cast<double>(bytes) / 1e3;
    return unbroken(kilobytes < 1000 ? CommandLine::tr("%1 kB").arg(kilobytes, 0, 'f', 1) : CommandLine::tr("%1 MB").arg(kilobytes / 1e3, 0, 'f', 1));
}

QString coresText(const Metrics& metrics, const Run& run)
{
    return CommandLine::tr("%1 % used (cores: %2), %3 of computing")
        .arg(QString::number(100 * metrics.cpuUtilisation, 'f', 1), QString::number(run.settings.cores), secondsText(metrics.coreTime));
}

QString switchesText(const SwitchCounts& switches) { return CommandLine::tr("%L1 forced, %L2 voluntary").arg(switches.forced).arg(switches.voluntary); }

QString tasksText(const Metrics& metrics)
{
    const TaskCounts& counts = metrics.taskCounts;
    QStringList parts;
    const auto add = [&parts](std::size_t count, const QString& text) {
        if (count > 0) parts += text.arg(count);
    };
    add(counts.finished, CommandLine::tr("%L1 finished"));
    add(counts.failed, CommandLine::tr("%L1 failed"));
    add(counts.cancelled, CommandLine::tr("%L1 cancelled"));
    add(counts.pending, CommandLine::tr("%L1 pending"));
    if (parts.isEmpty()) parts += CommandLine::tr("no tasks");
    add(metrics.peakTasks, CommandLine::tr("at most %L1 at once"));
    add(metrics.peakWorkers, CommandLine::tr("%L1 workers"));
    return parts.join(comma());
}

QString memoryText(const MemoryEstimate& memory)
{
    QStringList parts{CommandLine::tr("Python %1").arg(bytesText(memory.interpreter))};
    if (memory.processes > 0) parts += CommandLine::tr("processes %1").arg(bytesText(memory.processes));
    if (memory.threads > 0) parts += CommandLine::tr("threads %1").arg(bytesText(memory.threads));
    if (memory.tasks > 0) parts += CommandLine::tr("tasks %1").arg(bytesText(memory.tasks));
    return CommandLine::tr("about %1 at %2: %3").arg(bytesText(memory.total()), secondsText(memory.at.time_since_epoch()), parts.join(comma()));
}

QString stateText(const PathStep& step)
{
    QString text = step.state ? stateName(*step.state) : CommandLine::tr("idle");
    if (step.line > 0) text += CommandLine::tr(" (line %1)").arg(QString::number(step.line));
    return text;
}

class Report {
public:
    explicit Report(const ConsoleStyle& style) : style_(style) {}

    void add(const Run& run);
    QString text() const { return lines_.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

private:
    void entry(const QString& name, const QString& text);
    void workers(const Run& run, const Metrics& metrics);
    void path(const Run& run);
    void steps(const Trace& trace, const std::vector<PathStep>& steps);
    void sums(const std::vector<PathStep>& steps);
    QString coloured(const QString& text, const char* code) const
    {
        return style_.colour ? QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(code), text) : text;
    }
    static int nameColumns();

    ConsoleStyle style_;
    QStringList lines_;
};

int Report::nameColumns()
{
    int widest = 0;
    for (const QString& name : {CommandLine::tr("Time"), CommandLine::tr("Cores"), CommandLine::tr("Switches"), CommandLine::tr("Tasks"),
             CommandLine::tr("Memory"), CommandLine::tr("Threads", "the threads of a run"), CommandLine::tr("Critical path")})
        widest = std::max(widest, displayWidth(name));
    return widest + 4;
}

void Report::entry(const QString& name, const QString& text)
{
    lines_ += wrapped(padded(QStringLiteral("  ") + name, nameColumns()) + text, style_.columns, nameColumns());
}

void Report::workers(const Run& run, const Metrics& metrics)
{
    const std::size_t shown = std::min(mostWorkersShown, metrics.workers.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const WorkerMetrics& worker = metrics.workers[i];
        const QString name = harmless(QString::fromStdString(run.trace->lane(worker.lane).info.name));
        entry(i == 0 ? CommandLine::tr("Threads", "the threads of a run") : QString(),
            CommandLine::tr("%1: %2", "a thread and its times").arg(name, timesText(worker.time, worker.idle)));
    }
    if (metrics.workers.size() > shown) entry({}, CommandLine::tr("and %L1 more").arg(metrics.workers.size() - shown));
}

void Report::steps(const Trace& trace, const std::vector<PathStep>& steps)
{
    entry({}, CommandLine::tr("its steps: begin, length, what"));
    TextTable table({Align::Right, Align::Right, Align::Left});
    for (const PathStep& step : steps) {
        const QString lane = harmless(QString::fromStdString(trace.lane(step.lane).info.name));
        table.addRow({secondsText(step.begin.time_since_epoch()), secondsText(step.duration()), lane + QLatin1Char(' ') + stateText(step)});
    }
    for (const QString& line : table.lines())
        entry({}, line);
}

/// Too many to read: what they come to, the longest first.
void Report::sums(const std::vector<PathStep>& steps)
{
    struct Sum {
        PathStep like;
        SimDuration time{};
        int count = 0;
    };
    std::map<std::pair<std::optional<SpanState>, std::uint32_t>, Sum> byLine;
    for (const PathStep& step : steps) {
        Sum& sum = byLine.try_emplace({step.state, step.line}, Sum{step, {}, 0}).first->second;
        sum.time += step.duration();
        ++sum.count;
    }
    std::vector<Sum> sorted;
    sorted.reserve(byLine.size());
    for (const auto& [key, sum] : byLine)
        sorted.push_back(sum);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Sum& a, const Sum& b) { return a.time > b.time; });
    entry({}, CommandLine::tr("its %L1 steps by line: time, steps, what").arg(steps.size()));
    TextTable table({Align::Right, Align::Right, Align::Left});
    for (std::size_t i = 0; i < std::min(sorted.size(), mostStepsShown); ++i)
        table.addRow({secondsText(sorted[i].time), QStringLiteral("%L1").arg(sorted[i].count), stateText(sorted[i].like)});
    for (const QString& line : table.lines())
        entry({}, line);
    if (sorted.size() > mostStepsShown) entry({}, CommandLine::tr("and %L1 more").arg(sorted.size() - mostStepsShown));
}

void Report::path(const Run& run)
{
    const CriticalPath path = criticalPathOf(*run.trace);
    entry(CommandLine::tr("Critical path"), timesText(path.time, path.idle));
    if (path.steps.size() > mostStepsShown)
        sums(path.steps);
    else if (!path.steps.empty())
        steps(*run.trace, path.steps);
}

void Report::add(const Run& run)
{
    if (!lines_.isEmpty()) lines_ += QString();
    lines_ += coloured(modelName(run.settings.model), "1");
    const Metrics metrics = metricsOf(run);
    entry(CommandLine::tr("Time"), timesText(metrics.time, {}));
    entry(CommandLine::tr("Cores"), coresText(metrics, run));
    entry(CommandLine::tr("Switches"), switchesText(metrics.switches));
    entry(CommandLine::tr("Tasks"), tasksText(metrics));
    entry(CommandLine::tr("Memory"), memoryText(metrics.memory));
    workers(run, metrics);
    path(run);
}

} // namespace

QString metricsReport(const Comparison& comparison, const ConsoleStyle& style)
{
    Report report(style);
    for (const auto& run : comparison.runs)
        report.add(*run);
    return report.text();
}

} // namespace interleave
