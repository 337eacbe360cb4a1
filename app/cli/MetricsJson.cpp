#include "app/cli/MetricsJson.h"

#include "core/trace/CriticalPath.h"

namespace interleave {

static std::string_view roleWord(LaneRole role)
{
    switch (role) {
    case LaneRole::Main: return "main";
    case LaneRole::EventLoop: return "event_loop";
    case LaneRole::ThreadWorker: return "thread_worker";
    case LaneRole::ProcessWorker: return "process_worker";
    case LaneRole::None: break;
    }
    return "thread";
}

static void writeCount(JsonWriter& json, std::string_view key, std::uint64_t count) { json.key(key).value(static_cast<std::int64_t>(count)); }

void writeTimes(JsonWriter& json, const StateTimes& times, UnusedStates unused)
{
    json.key("time_by_state_s").beginObject();
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] != SimDuration::zero() || unused == UnusedStates::Zero) json.key(stateWord(static_cast<SpanState>(i))).seconds(times[i]);
    }
    json.endObject();
}

static void writeMemory(JsonWriter& json, const MemoryEstimate& memory)
{
    json.key("memory_bytes").beginObject();
    writeCount(json, "peak", memory.total());
    writeCount(json, "interpreter", memory.interpreter);
    writeCount(json, "processes", memory.processes);
    writeCount(json, "threads", memory.threads);
    writeCount(json, "tasks", memory.tasks);
    json.key("at_s").seconds(memory.at).endObject();
}

static void writeWorkers(JsonWriter& json, const Trace& trace, const std::vector<WorkerMetrics>& workers)
{
    json.key("workers").beginArray();
    for (const WorkerMetrics& worker : workers) {
        const LaneInfo& lane = trace.lane(worker.lane).info;
        json.beginObject().key("name").value(lane.name).key("role").value(roleWord(lane.role));
        writeCount(json, "process", index(lane.process));
        json.key("start_s").seconds(worker.from).key("end_s").seconds(worker.until).key("idle_s").seconds(worker.idle);
        writeTimes(json, worker.time, UnusedStates::LeftOut);
        json.endObject();
    }
    json.endArray();
}

static void writeStep(JsonWriter& json, const Trace& trace, const PathStep& step)
{
    json.beginObject().key("begin_s").seconds(step.begin).key("end_s").seconds(step.end).key("lane").value(trace.lane(step.lane).info.name);
    json.key("task");
    if (step.task == noTask)
        json.null();
    else
        json.value(trace.task(step.task).info.name);
    json.key("state").value(step.state ? stateWord(*step.state) : std::string_view("idle"));
    json.key("line");
    if (step.line == 0)
        json.null();
    else
        json.value(static_cast<std::int64_t>(step.line));
    json.endObject();
}

static void writePath(JsonWriter& json, const Trace& trace)
{
    const CriticalPath path = criticalPathOf(trace);
    json.key("critical_path").beginObject();
    writeTimes(json, path.time, UnusedStates::Zero);
    json.key("idle_s").seconds(path.idle);
    json.key("steps").beginArray();
    for (const PathStep& step : path.steps)
        writeStep(json, trace, step);
    json.endArray().endObject();
}

void writeMetrics(JsonWriter& json, const Trace& trace, const Metrics& metrics)
{
    json.key("metrics").beginObject();
    writeTimes(json, metrics.time, UnusedStates::Zero);
    json.key("cpu_s").seconds(metrics.coreTime).key("cpu_utilisation").value(metrics.cpuUtilisation);
    json.key("switches").beginObject();
    writeCount(json, "forced", metrics.switches.forced);
    writeCount(json, "voluntary", metrics.switches.voluntary);
    json.endObject().key("tasks").beginObject();
    writeCount(json, "finished", metrics.taskCounts.finished);
    writeCount(json, "failed", metrics.taskCounts.failed);
    writeCount(json, "cancelled", metrics.taskCounts.cancelled);
    writeCount(json, "pending", metrics.taskCounts.pending);
    json.endObject();
    writeCount(json, "peak_tasks", metrics.peakTasks);
    writeCount(json, "peak_workers", metrics.peakWorkers);
    writeMemory(json, metrics.memory);
    writeWorkers(json, trace, metrics.workers);
    writePath(json, trace);
    json.endObject();
}

} // namespace interleave
