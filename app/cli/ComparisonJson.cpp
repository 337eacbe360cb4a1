#include "app/cli/ComparisonJson.h"

#include "app/cli/JsonWriter.h"
#include "app/cli/MetricsJson.h"
#include "app/cli/TaskSetsText.h"

namespace interleave {

static std::string_view taskStateWord(TaskEnd end)
{
    switch (end) {
    case TaskEnd::Pending: return "pending";
    case TaskEnd::Finished: return "finished";
    case TaskEnd::Failed: return "failed";
    case TaskEnd::Cancelled: return "cancelled";
    }
    return {};
}

static std::string_view limitWord(LimitKind limit)
{
    switch (limit) {
    case LimitKind::None: return {};
    case LimitKind::Operations: return "operations";
    case LimitKind::SimulatedTime: return "time";
    case LimitKind::Memory: return "memory";
    case LimitKind::Output: return "output";
    case LimitKind::Tasks: return "tasks";
    }
    return {};
}

static void writeMoment(JsonWriter& json, std::string_view key, const std::optional<SimTime>& at)
{
    json.key(key);
    if (at)
        json.seconds(*at);
    else
        json.null();
}

/// An empty text or a line 0 says nothing and is null.
static void writeText(JsonWriter& json, std::string_view key, std::string_view text)
{
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

static void writeNumber(JsonWriter& json, std::string_view key, std::uint32_t number)
{
    json.key(key);
    if (number == 0)
        json.null();
    else
        json.value(static_cast<std::int64_t>(number));
}

static void writeValue(JsonWriter& json, const ParameterValue& value)
{
    std::visit([&json](const auto& held) { json.value(held); }, value);
}

static void writeTasks(JsonWriter& json, const Trace& trace, const Metrics& metrics)
{
    json.key("tasks").beginArray();
    for (const TaskMetrics& each : metrics.tasks) {
        const TaskRecord& task = trace.task(each.task);
        json.beginObject().key("name").value(task.info.name).key("function").value(task.info.function);
        json.key("state").value(taskStateWord(task.end)).key("created_s").seconds(task.created);
        writeMoment(json, "start_s", task.started);
        writeMoment(json, "end_s", task.ended);
        writeTimes(json, each.time, UnusedStates::LeftOut);
        json.endObject();
    }
    json.endArray();
}

static void writeStuck(JsonWriter& json, const Outcome& outcome)
{
    json.key("waits").beginArray();
    for (const StuckWait& wait : outcome.stuck) {
        json.beginObject().key("waiter").value(wait.waiter);
        writeText(json, "waits_for", wait.waitsFor);
        json.key("since_s").seconds(wait.since);
        writeText(json, "holder", wait.holder);
        writeMoment(json, "held_since_s", wait.heldSince);
        json.endObject();
    }
    json.endArray();
    json.key("cycle").beginArray();
    for (const std::size_t position : outcome.cycle)
        json.value(static_cast<std::int64_t>(position));
    json.endArray();
}

static void writeError(JsonWriter& json, const Outcome& outcome)
{
    json.key("error");
    if (outcome.kind == OutcomeKind::Completed) {
        json.null();
        return;
    }
    json.beginObject();
    writeText(json, "type", outcome.exceptionType);
    writeText(json, "message", outcome.message);
    writeText(json, "report", outcome.report);
    writeNumber(json, "line", outcome.line);
    writeNumber(json, "column", outcome.column);
    writeText(json, "limit", limitWord(outcome.limit));
    writeStuck(json, outcome);
    json.endObject();
}

static void writeRun(JsonWriter& json, const Comparison& comparison, const Run& run, std::optional<SimTime> at)
{
    json.beginObject();
    json.key("model").value(modelWord(run.settings.model));
    json.key("outcome").value(outcomeWord(run.outcome.kind));
    json.key("exit_status").value(static_cast<std::int64_t>(run.outcome.exitStatus));
    json.key("makespan_s").seconds(run.trace->makespan());
    json.key("speedup");
    if (const auto factor = speedUp(comparison, run))
        json.value(*factor);
    else
        json.null();
    const Metrics metrics = metricsOf(run);
    writeMetrics(json, *run.trace, metrics);
    writeTasks(json, *run.trace, metrics);
    if (at) writeTaskSets(json, *run.trace, *at);
    json.key("output").value(run.trace->text(Stream::Out));
    json.key("error_output").value(run.trace->text(Stream::Err));
    writeError(json, run.outcome);
    json.endObject();
}

static void writeCosts(JsonWriter& json, const Costs& costs)
{
    json.key("costs").beginObject();
    for (const CostInfo& info : costTable()) {
        json.key(info.name);
        const auto raw = costs.raw(info.cost);
        if (info.unit == CostUnit::Count)
            json.value(static_cast<std::int64_t>(raw));
        else
            json.value(static_cast<double>(raw) / 1e12);
    }
    json.endObject();
}

static void writeSettings(JsonWriter& json, const Settings& settings)
{
    json.key("settings").beginObject();
    writeNumber(json, "workers", settings.workers.value_or(0));
    json.key("cores").value(static_cast<std::int64_t>(settings.cores));
    json.key("switch_interval_s").seconds(settings.switchInterval);
    json.key("gil_order").value(settings.gilOrder == GilOrder::Random ? "random" : "fifo");
    json.key("free_threaded").value(settings.freeThreaded);
    json.key("start_method").value(startMethodWord(settings.startMethod));
    writeCosts(json, settings.costs);
    json.key("seed").value(static_cast<std::int64_t>(settings.seed)).endObject();
}

std::string comparisonJson(const Comparison& comparison, std::optional<SimTime> at)
{
    JsonWriter json;
    json.beginObject();
    json.key("schema_version").value(static_cast<std::int64_t>(jsonSchemaVersion));
    json.key("scenario").value(comparison.scenario->id());
    json.key("title").value(comparison.scenario->title());
    json.key("parameters").beginObject();
    for (const Parameter& parameter : comparison.scenario->parameters()) {
        json.key(parameter.name);
        writeValue(json, comparison.values.find(parameter.name)->second);
    }
    json.endObject();
    writeSettings(json, comparison.runs.front()->settings);
    json.key("runs").beginArray();
    for (const auto& run : comparison.runs)
        writeRun(json, comparison, *run, at);
    json.endArray().endObject();
    return json.take();
}

static void writeParameter(JsonWriter& json, const Parameter& parameter)
{
    static constexpr std::array<std::string_view, 3> types{"slider", "boolean", "choice"};
    json.beginObject().key("name").value(parameter.name);
    json.key("type").value(types.at(static_cast<std::size_t>(parameter.type)));
    json.key("value");
    writeValue(json, parameter.value);
    if (parameter.type == ParameterType::Slider)
        json.key("min").value(parameter.min).key("max").value(parameter.max).key("step").value(parameter.step);
    if (parameter.type == ParameterType::Choice) {
        json.key("choices").beginArray();
        for (const std::string& choice : parameter.choices)
            json.value(choice);
        json.endArray();
    }
    writeText(json, "unit", parameter.unit);
    json.key("label").value(parameter.label).key("label_zh").value(parameter.labelZh).endObject();
}

/// Only what the scenario wishes.
static void writeWishes(JsonWriter& json, const ScenarioSettings& wishes)
{
    json.key("settings").beginObject();
    if (wishes.costs) json.key("costs").value(*wishes.costs == ScenarioSettings::CostTable::CPython ? "cpython" : "ideal");
    if (wishes.cores) json.key("cores").value(static_cast<std::int64_t>(*wishes.cores));
    if (wishes.freeThreaded) json.key("free_threaded").value(*wishes.freeThreaded);
    if (wishes.switchInterval) json.key("switch_interval_s").seconds(*wishes.switchInterval);
    if (wishes.gilOrder) json.key("gil_order").value(*wishes.gilOrder == ScenarioSettings::HandOver::Random ? "random" : "fifo");
    json.endObject();
}

std::string scenariosJson(const std::vector<Scenario>& scenarios)
{
    JsonWriter json;
    json.beginObject();
    json.key("schema_version").value(static_cast<std::int64_t>(jsonSchemaVersion));
    json.key("scenarios").beginArray();
    for (const Scenario& scenario : scenarios) {
        json.beginObject().key("name").value(scenario.id()).key("group").value(scenario.group());
        json.key("title").value(scenario.title()).key("title_zh").value(scenario.titleZh());
        json.key("description").value(scenario.description()).key("description_zh").value(scenario.descriptionZh());
        writeWishes(json, scenario.settings());
        json.key("parameters").beginArray();
        for (const Parameter& parameter : scenario.parameters())
            writeParameter(json, parameter);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.take();
}

} // namespace interleave
