#include "core/simulation/Reports.h"

#include "core/simulation/Deadlock.h"

namespace interleave {

namespace {

std::string place(const python::Source& source, std::uint32_t line, std::uint32_t column)
{
    std::string text = source.name;
    if (line > 0) text += ":" + std::to_string(line);
    if (line > 0 && column > 0) text += ":" + std::to_string(column);
    return text;
}

/// What has to be raised for a limit to be reached later.
Outcome limitOutcome(const python::Vm& vm, LimitKind limit, const python::Source& source)
{
    const Limits& limits = vm.host.limits;
    Outcome outcome;
    outcome.kind = OutcomeKind::LimitReached;
    outcome.exitStatus = 3;
    outcome.limit = limit;
    outcome.line = vm.halt.line;
    switch (limit) {
    case LimitKind::Operations:
        outcome.message = "the program executed more than " + std::to_string(limits.operations) + " operations; raise the limit with --max-operations";
        break;
    case LimitKind::SimulatedTime:
        outcome.message = "the program ran for more than " + std::to_string(std::chrono::duration_cast<std::chrono::seconds>(limits.simulatedTime).count())
            + " simulated seconds; raise the limit with --max-time";
        break;
    case LimitKind::Memory:
        outcome.message = "the program's objects need more than " + std::to_string(limits.memoryBytes >> 20) + " MiB; raise the limit with --max-memory";
        break;
    case LimitKind::Output:
        outcome.message = "the program wrote more than " + std::to_string(limits.outputBytes >> 20) + " MiB; raise the limit with --max-output";
        break;
    case LimitKind::Tasks:
        outcome.message = "the program made more than " + std::to_string(limits.tasks) + " tasks; raise the limit with --max-tasks";
        break;
    case LimitKind::None: break;
    }
    outcome.report = place(source, outcome.line, 0) + ": limit reached: " + outcome.message + "\n";
    return outcome;
}

Outcome deadlockOutcome(python::Vm& vm)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Deadlocked;
    outcome.exitStatus = 4;
    outcome.message = "nothing can run any more";
    findStuck(vm, outcome);
    return outcome;
}

} // namespace

Outcome syntaxErrorOutcome(const python::SyntaxError& error, const python::Source& source)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Raised;
    outcome.exitStatus = 1;
    outcome.exceptionType = error.type;
    outcome.message = error.message;
    outcome.line = error.at.line;
    outcome.column = error.at.column + 1;
    outcome.report = error.report(source);
    return outcome;
}

Outcome unsupportedOutcome(const python::Source& source, std::uint32_t line, std::uint32_t column, const std::string& what)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Unsupported;
    outcome.exitStatus = 2;
    outcome.message = what;
    outcome.line = line;
    outcome.column = column;
    outcome.report = place(source, line, column) + ": " + what + " is not supported by Interleave\n";
    return outcome;
}

Outcome outcomeOf(python::Vm& vm, MachineEnd end, const MainResult& result, const python::Source& source)
{
    using Halt = python::HaltReason::Kind;
    if (end == MachineEnd::Cancelled || (end == MachineEnd::Halted && vm.halt.kind == Halt::Exit)) {
        Outcome outcome;
        outcome.kind = OutcomeKind::Cancelled;
        outcome.exitStatus = 130;
        return outcome;
    }
    if (end == MachineEnd::Horizon) return limitOutcome(vm, LimitKind::SimulatedTime, source);
    if (end == MachineEnd::Halted && vm.halt.kind == Halt::Limit) return limitOutcome(vm, vm.halt.limit, source);
    if (end == MachineEnd::Halted) return unsupportedOutcome(source, vm.halt.line, vm.halt.column, vm.halt.message);
    if (end == MachineEnd::Deadlocked) return deadlockOutcome(vm);
    Outcome outcome;
    outcome.exitStatus = result.exitStatus;
    if (!result.exception.isEmpty()) {
        outcome.kind = OutcomeKind::Raised;
        outcome.exceptionType = result.type;
        outcome.message = result.message;
        outcome.line = result.line;
        outcome.report = result.report;
    }
    return outcome;
}

} // namespace interleave
