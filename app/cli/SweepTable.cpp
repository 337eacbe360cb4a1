#include "app/cli/SweepTable.h"

#include "app/cli/Comparison.h"
#include "app/cli/JsonWriter.h"
#include "app/cli/RunMetrics.h"

#include <QCryptographicHash>

namespace interleave {

namespace {

constexpr std::array inputColumns{"workers", "cores", "switch_interval_s", "gil_order", "free_threaded", "start_method", "costs", "seed", "model"};
constexpr std::array resultColumns{"outcome", "makespan_s", "speedup", "cpu_utilisation", "switches_forced", "switches_voluntary", "tasks_finished",
    "tasks_failed", "tasks_cancelled", "tasks_pending", "peak_tasks", "peak_workers", "memory_bytes", "error"};

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

/// As in JSON: exact seconds, the shortest digits of other numbers.
template <typename Write> QByteArray written(Write write)
{
    JsonWriter json;
    write(json);
    return QByteArray::fromStdString(json.take()).trimmed();
}

QByteArray seconds(SimDuration length)
{
    return written([length](JsonWriter& json) { json.seconds(length); });
}

QByteArray number(double value)
{
    return written([value](JsonWriter& json) { json.value(value); });
}

QByteArray valueText(const ParameterValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) return QByteArray::fromStdString(*text);
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "True" : "False";
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return QByteArray::number(static_cast<qlonglong>(*whole));
    return number(std::get<double>(value));
}

/// A field never holds a line end, so every line is a row.
QByteArray field(QByteArray text)
{
    text = text.simplified();
    if (!text.contains(',') && !text.contains('"')) return text;
    return '"' + text.replace("\"", "\"\"") + '"';
}

QByteArray line(const QByteArrayList& texts)
{
    QByteArrayList fields;
    for (const QByteArray& text : texts)
        fields += field(text);
    return fields.join(',') + '\n';
}

QByteArrayList fieldsOf(const QByteArray& line)
{
    QByteArrayList fields{{}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"') {
            if (isQuoted && i + 1 < line.size() && line[i + 1] == '"') fields.last() += line[++i];
            else isQuoted = !isQuoted;
        } else if (c == ',' && !isQuoted) {
            fields += QByteArray();
        } else {
            fields.last() += c;
        }
    }
    return fields;
}

QByteArray costsText(const Costs& costs)
{
    return costs == Costs::ideal() ? "ideal" : costs == Costs::cpython() ? "cpython" : "custom";
}

QByteArray errorText(const Outcome& outcome)
{
    if (outcome.kind == OutcomeKind::Completed) return {};
    if (outcome.kind == OutcomeKind::LimitReached) return bytes(outcome.message.empty() ? std::string_view("limit reached") : outcome.message);
    QByteArray text = bytes(outcome.exceptionType);
    if (!text.isEmpty() && !outcome.message.empty()) text += ": ";
    return text + bytes(outcome.message);
}

} // namespace

SweepTable::SweepTable(const SweepGrid& grid) : grid_(grid)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes(grid.scenario().source()));
    const Settings settings = grid.point(0).settings;
    for (const CostInfo& cost : costTable())
        hash.addData(QByteArray::number(static_cast<qlonglong>(settings.costs.raw(cost.cost))) + ';');
    const Limits& limits = settings.limits;
    for (const std::uint64_t limit : {limits.operations, static_cast<std::uint64_t>(limits.simulatedTime.count()), limits.memoryBytes, limits.outputBytes,
             std::uint64_t{limits.tasks}, std::uint64_t{limits.recursion}})
        hash.addData(QByteArray::number(static_cast<qulonglong>(limit)) + ';');
    digest_ = hash.result().toHex().left(12);
    columns_ = fieldsOf(header().trimmed()).size();
}

QByteArray SweepTable::header() const
{
    QByteArrayList names{"row", "scenario", "digest"};
    for (const Parameter& parameter : grid_.scenario().parameters())
        names += bytes(parameter.name);
    for (const char* name : inputColumns)
        names += name;
    for (const char* name : resultColumns)
        names += name;
    return line(names);
}

QByteArrayList SweepTable::inputs(std::size_t point, std::size_t model, const SweepPoint& values) const
{
    const Settings& settings = values.settings;
    QByteArrayList texts{QByteArray::number(qulonglong{rowOf(point, model)} + 1), bytes(grid_.scenario().id()), digest_};
    for (const Parameter& parameter : grid_.scenario().parameters())
        texts += valueText(values.values.find(parameter.name)->second);
    texts += settings.workers ? QByteArray::number(*settings.workers) : QByteArray();
    texts += QByteArray::number(settings.cores);
    texts += seconds(settings.switchInterval);
    texts += settings.gilOrder == GilOrder::Random ? "random" : "fifo";
    texts += settings.freeThreaded ? "true" : "false";
    texts += bytes(startMethodWord(settings.startMethod));
    texts += costsText(settings.costs);
    texts += QByteArray::number(static_cast<qulonglong>(settings.seed));
    texts += bytes(modelWord(grid_.models()[model]));
    return texts;
}

QByteArray SweepTable::row(std::size_t point, std::size_t model, const SweepPoint& values, const Run& run, std::optional<SimDuration> synchronous) const
{
    const Metrics metrics = metricsOf(run);
    QByteArrayList texts = inputs(point, model, values);
    texts += bytes(outcomeWord(run.outcome.kind));
    texts += seconds(metrics.makespan);
    const auto factor = speedUp(synchronous, run);
    texts += factor ? number(*factor) : QByteArray();
    texts += number(metrics.cpuUtilisation);
    for (const std::uint64_t count : {metrics.switches.forced, metrics.switches.voluntary, std::uint64_t{metrics.taskCounts.finished},
             std::uint64_t{metrics.taskCounts.failed}, std::uint64_t{metrics.taskCounts.cancelled}, std::uint64_t{metrics.taskCounts.pending},
             std::uint64_t{metrics.peakTasks}, std::uint64_t{metrics.peakWorkers}, metrics.memory.total()})
        texts += QByteArray::number(static_cast<qulonglong>(count));
    texts += errorText(run.outcome);
    return line(texts);
}

std::optional<std::size_t> SweepTable::rowFrom(const QByteArray& line) const
{
    const QByteArrayList fields = fieldsOf(line);
    bool isNumber = false;
    const qulonglong number = fields.front().toULongLong(&isNumber);
    if (!isNumber || number < 1 || number > grid_.rows() || fields.size() != columns_) return {};
    const std::size_t row = number - 1;
    const std::size_t point = row / grid_.models().size();
    QByteArrayList expected = inputs(point, row % grid_.models().size(), grid_.point(point));
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (fields[i] != expected[i].simplified()) return {};
    }
    return row;
}

} // namespace interleave
