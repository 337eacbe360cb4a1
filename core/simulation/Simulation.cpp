#include "core/simulation/Simulation.h"

#include "core/library/Modules.h"
#include "core/machine/Machine.h"
#include "core/models/Models.h"
#include "core/python/Parser.h"
#include "core/python/compiler/Compiler.h"
#include "core/simulation/Deadlock.h"
#include "core/simulation/MainProgram.h"
#include "core/simulation/Reports.h"
#include "core/trace/TraceRecorder.h"

namespace interleave {

namespace {

constexpr std::uint32_t defaultWorkers = 4;

std::uint32_t workersOf(const Scenario& scenario, const ParameterValues& values)
{
    const Parameter* parameter = scenario.parameter("WORKERS");
    if (!parameter) return defaultWorkers;
    const auto given = values.find("WORKERS");
    const ParameterValue& value = given == values.end() ? parameter->value : given->second;
    const auto* number = std::get_if<std::int64_t>(&value);
    return number && *number > 0 ? static_cast<std::uint32_t>(*number) : defaultWorkers;
}

/// A run that ended before it began.
Run refused(const Settings& settings, Outcome outcome)
{
    Run run;
    run.settings = settings;
    run.trace = TraceRecorder().finish(SimTime{});
    run.outcome = std::move(outcome);
    return run;
}

std::variant<std::shared_ptr<const python::Code>, Outcome> compileProgram(std::string_view text, std::string_view fileName)
{
    auto source = std::make_shared<python::Source>();
    source->name = std::string(fileName);
    source->text = std::string(text);
    const auto parsed = python::parse(source);
    if (const auto* error = std::get_if<python::SyntaxError>(&parsed)) {
        return syntaxErrorOutcome(*error, *source);
    }
    auto compiled = python::compile(*std::get<std::shared_ptr<const python::Module>>(parsed));
    if (const auto* refusal = std::get_if<python::NotSupported>(&compiled)) {
        return unsupportedOutcome(*source, refusal->at.line, refusal->at.column + 1, refusal->what);
    }
    return std::get<std::shared_ptr<const python::Code>>(compiled);
}

Run runProgram(std::shared_ptr<const python::Code> code, const Settings& settings, std::uint32_t workers, OutputSink* output, const CancelFlag* cancel)
{
    Run run;
    run.settings = settings;
    const models::Placement placement = models::placementOf(settings.model);
    TraceRecorder recorder;
    MachineSettings machineSettings;
    machineSettings.cores = settings.cores;
    machineSettings.switchInterval = settings.switchInterval;
    machineSettings.gilOrder = settings.gilOrder;
    machineSettings.seed = settings.seed;
    machineSettings.costs = settings.costs;
    machineSettings.horizon = SimTime(settings.limits.simulatedTime);

    python::VmHost host;
    host.limits = settings.limits;
    host.output = output;
    host.cancel = cancel;
    host.seed = settings.seed;
    host.modules = library::nativeModules();
    host.source = library::moduleSource;
    host.placement = placement.word;
    host.workers = settings.workers.value_or(workers);
    host.workersGiven = settings.workers.has_value();
    host.cores = settings.cores;
    host.startMethod = startMethodWord(settings.startMethod);
    host.costs = settings.costs;
    python::Vm vm(host);
    Machine machine(machineSettings, recorder); // its threads hold frames, so it goes before the Vm
    vm.host.machine = &machine;

    MainResult result;
    const bool noGil = settings.freeThreaded && placement.gil == GilKind::Preemptive;
    startMainThread(vm, machine.addProcess(noGil ? GilKind::None : placement.gil), code, result);
    const MachineEnd end = machine.run(cancel);
    run.outcome = outcomeOf(vm, end, result, *code->source);
    vm.retire();
    run.trace = recorder.finish(machine.now());
    if (run.outcome.kind == OutcomeKind::Deadlocked) {
        setBeginOfWaits(run.outcome.stuck, *run.trace);
        run.outcome.report = deadlockReport(run.outcome, machine.now());
    }
    if (output && run.outcome.kind != OutcomeKind::Raised && !run.outcome.report.empty()) {
        output->write(Stream::Err, run.outcome.report);
    }
    return run;
}

} // namespace

std::string_view startMethodWord(StartMethod method)
{
    switch (method) {
    case StartMethod::Spawn: return "spawn";
    case StartMethod::ForkServer: return "forkserver";
    case StartMethod::Fork: break;
    }
    return "fork";
}

std::optional<StartMethod> startMethodFromWord(std::string_view word)
{
    for (const StartMethod method : {StartMethod::Fork, StartMethod::Spawn, StartMethod::ForkServer}) {
        if (startMethodWord(method) == word) return method;
    }
    return {};
}

std::string_view outcomeWord(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Completed: return "completed";
    case OutcomeKind::Raised: return "raised";
    case OutcomeKind::Deadlocked: return "deadlocked";
    case OutcomeKind::LimitReached: return "limit_reached";
    case OutcomeKind::Unsupported: return "unsupported";
    case OutcomeKind::Cancelled: break;
    }
    return "cancelled";
}

Run simulate(std::string_view source, std::string_view fileName, const Settings& settings, OutputSink* output, const CancelFlag* cancel)
{
    auto compiled = compileProgram(source, fileName);
    if (auto* outcome = std::get_if<Outcome>(&compiled)) {
        if (output) output->write(Stream::Err, outcome->report);
        return refused(settings, std::move(*outcome));
    }
    return runProgram(std::get<0>(compiled), settings, defaultWorkers, output, cancel);
}

Run simulate(const Scenario& scenario, const ParameterValues& values, const Settings& settings, OutputSink* output, const CancelFlag* cancel)
{
    const auto text = scenario.sourceWith(values);
    if (const auto* error = std::get_if<ScenarioError>(&text)) {
        Outcome outcome;
        outcome.kind = OutcomeKind::Unsupported;
        outcome.exitStatus = 2;
        outcome.message = error->message;
        outcome.line = error->line;
        outcome.report = scenario.fileName() + ": " + error->message + "\n";
        return refused(settings, std::move(outcome));
    }
    auto compiled = compileProgram(std::get<std::string>(text), scenario.fileName());
    if (auto* outcome = std::get_if<Outcome>(&compiled)) {
        if (output) output->write(Stream::Err, outcome->report);
        return refused(settings, std::move(*outcome));
    }
    return runProgram(std::get<0>(compiled), settings, workersOf(scenario, values), output, cancel);
}

} // namespace interleave
