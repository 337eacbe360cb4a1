#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// `_machine.spend` and `_machine.delay`: library code in Python lets a cost of Costs.h pass.

namespace interleave::library {

using namespace python;

namespace {

std::optional<SpanState> stateNamed(std::string_view word)
{
    if (word == "running") return SpanState::Running;
    if (word == "sleeping") return SpanState::Sleeping;
    if (word == "starting") return SpanState::Starting;
    if (word == "pickling") return SpanState::Pickling;
    if (word == "handing_over") return SpanState::HandingOver;
    return {};
}

struct Spending {
    SimDuration length;
    SpanState state;
};

/// The arguments NAME, STATE="running", times=1 of both functions; nothing, with the exception set, if they are wrong.
std::optional<Spending> spendingOf(Vm& vm, const char* function, Args args)
{
    Value name, state, times;
    if (!arguments(vm, function, args, {"name", "state", "times"}, 1, name, state, times)) return {};
    const auto cost = costNamed(as<Str>(name) ? as<Str>(name)->view() : std::string_view());
    const auto shown = stateNamed(as<Str>(state) ? as<Str>(state)->view() : std::string_view("running"));
    if (!cost || !shown) {
        vm.valueError(std::string(function) + "(): unknown cost or state");
        return {};
    }
    const std::uint64_t count = times.isInt() ? static_cast<std::uint64_t>(std::max<std::int64_t>(times.asInt(), 0)) : 1;
    return Spending{vm.host.costs.of(*cost, count), *shown};
}

/// spend(name, state, times): burns it under the GIL
Status spend(Vm& vm, Args args, Value& result)
{
    const auto spending = spendingOf(vm, "spend", args);
    if (!spending) return Status::Error;
    result = Value::none();
    if (spending->length == SimDuration::zero()) return Status::Ok;
    Compute compute;
    compute.cpu = spending->length;
    compute.state = spending->state;
    return vm.block(compute);
}

/// delay(name, state, times): lets it pass without the GIL and without a core
Status delay(Vm& vm, Args args, Value& result)
{
    const auto spending = spendingOf(vm, "delay", args);
    if (!spending) return Status::Error;
    result = Value::none();
    if (spending->length == SimDuration::zero()) return Status::Ok;
    return vm.block(Sleep{spending->length, spending->state});
}

} // namespace

void installMachineCosts(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"spend", spend}, {"delay", delay}});
}

} // namespace interleave::library
