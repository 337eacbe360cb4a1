#include "core/machine/Costs.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace interleave {

namespace {

constexpr std::int64_t ns = 1000; ///< in picoseconds
constexpr std::int64_t us = 1000 * ns;
constexpr std::int64_t ms = 1000 * us;
constexpr std::int64_t hour = 3600 * 1000 * ms;

constexpr auto time = CostUnit::Time;
constexpr auto perByte = CostUnit::TimePerByte;

// name, unit, ideal, cpython, source
constexpr std::array<CostInfo, costCount> table{{
    {Cost::GilTimeout, "gil_timeout", time, 0, 100 * us, "G.2: a turn lasts 5.15 ms and a wake-up beside a computing thread takes 5.24 ms with an interval of 5 ms"},
    {Cost::GilHandover, "gil_handover", time, 0, 20 * us, "G.2, G.3: a voluntary switch between two threads takes 9 to 24 us"},
    {Cost::ThreadStart, "thread_start", time, 0, 100 * us, "G.3: start() returns after 0.1 to 0.15 ms"},
    {Cost::PoolSubmit, "pool_submit", time, 0, 25 * us, "G.3: submit to start in an idle warm worker 23 us"},
    {Cost::ExecutorRoundTrip, "executor_round_trip", time, 0, 35 * us, "G.4: to_thread 59 us, run_in_executor 69 us there and back, of which the pool takes 25 us"},
    {Cost::SleepOvershoot, "sleep_overshoot", time, 0, 100 * us, "G.3: time.sleep of 0.1 to 1 ms is 86 to 101 us late"},
    {Cost::TimerResolution, "timer_resolution", time, 0, 1 * ms, "Lib/selectors.py: epoll counts whole milliseconds, rounded up"},
    {Cost::TimerOvershoot, "timer_overshoot", time, 0, 120 * us, "G.4: asyncio.sleep of 1 ms is 121 us late"},
    {Cost::TaskCreate, "task_create", time, 0, 4 * us, "G.4: 4.3 us"},
    {Cost::TaskStep, "task_step", time, 0, 1 * us, "G.4: 1.04 us"},
    {Cost::LoopIteration, "loop_iteration", time, 0, 2 * us, "G.4: 2.1 us"},
    {Cost::Operation, "operation", time, 4 * ns, 4 * ns, "CPython's time for loops and calls over the operations counted for them, see docs/models.md"},
    {Cost::ClockRead, "clock_read", time, 40 * ns, 40 * ns, "time.perf_counter() in a loop, less the loop; from Cost::OperationGrace on"},
    {Cost::OperationGrace, "operation_grace", CostUnit::Count, 5'000'000, 0, "20 ms of computing: what is shorter is noise beside waits"},
    {Cost::ProcessStartFork, "process_start_fork", time, 0, 1100 * us, "G.5: Process.start() returns after 1.1 ms with a small main program"},
    {Cost::ProcessStartSpawn, "process_start_spawn", time, 0, 1900 * us, "G.5: 1.9 ms"},
    {Cost::ProcessStartForkserver, "process_start_forkserver", time, 0, 1400 * us, "G.5: 1.4 ms"},
    {Cost::ProcessBootFork, "process_boot_fork", time, 0, 1 * ms, "G.5: start, run and join 3.6 ms, less start and join"},
    {Cost::ProcessBootSpawn, "process_boot_spawn", time, 0, 54600 * us, "G.5: 58 ms, less start and join"},
    {Cost::ProcessBootForkserver, "process_boot_forkserver", time, 0, 19100 * us, "G.5: 22 ms, less start and join"},
    {Cost::ImportMain, "import_main", time, 0, 0, "G.5: nothing for a small main module; 300 ms for one that imports asyncio and sockets"},
    {Cost::ProcessJoin, "process_join", time, 0, 1500 * us, "C.2: shutting a pool down takes 3 to 7 ms"},
    {Cost::ProcessPoolCreate, "process_pool_create", time, 0, 2500 * us, "G.5: ProcessPool(2) to its first result 6.1 ms, less two starts, the boot and the round trip"},
    {Cost::ProcessRoundTrip, "process_round_trip", time, 0, 250 * us, "G.5: 0.25 ms"},
    {Cost::PickleByte, "pickle_byte", perByte, 0, 630, "G.5: bytes at 1455 and 1739 MB/s"},
    {Cost::TransferByte, "transfer_byte", perByte, 0, 600, "G.5: a round trip with 1 MB both ways takes 2.4 ms, above 0.25 ms and the pickling"},
}};

/// Picoseconds per unit; 0 if the word is none.
double unitOf(std::string_view word)
{
    if (word == "ns") return 1e3;
    if (word == "us" || word == "µs") return 1e6;
    if (word == "ms") return 1e9;
    if (word == "s" || word.empty()) return 1e12;
    return 0;
}

std::optional<std::int64_t> valueOf(std::string_view text, CostUnit unit)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (error != std::errc{} || !std::isfinite(number) || number < 0) return {};
    const double factor = unit == CostUnit::Count ? (rest.empty() ? 1.0 : 0.0) : unitOf(rest);
    if (factor == 0 || number * factor > static_cast<double>(hour)) return {};
    return static_cast<std::int64_t>(std::llround(number * factor));
}

} // namespace

std::span<const CostInfo> costTable() { return table; }

std::optional<Cost> costNamed(std::string_view name)
{
    for (const CostInfo& info : table) {
        if (info.name == name) return info.cost;
    }
    return {};
}

Costs Costs::ideal()
{
    Costs costs;
    for (const CostInfo& info : table) costs.set(info.cost, info.ideal);
    return costs;
}

Costs Costs::cpython()
{
    Costs costs;
    for (const CostInfo& info : table) costs.set(info.cost, info.cpython);
    return costs;
}

std::optional<Costs> Costs::named(std::string_view word)
{
    if (word == "ideal") return ideal();
    if (word == "cpython") return cpython();
    return {};
}

SimDuration Costs::of(Cost cost, std::uint64_t times) const
{
    if (raw(cost) == 0 || times == 0) return {};
    const double picoseconds = static_cast<double>(raw(cost)) * static_cast<double>(times);
    constexpr double most = 9.0e18; // fits in nanoseconds
    return SimDuration(static_cast<std::int64_t>(std::llround(std::min(picoseconds / ns, most))));
}

Costs::Assigned Costs::assign(std::string_view text)
{
    const std::size_t equals = text.find('=');
    const auto cost = costNamed(text.substr(0, equals));
    if (!cost) return Assigned::UnknownName;
    if (equals == std::string_view::npos) return Assigned::BadValue;
    const auto value = valueOf(text.substr(equals + 1), table[static_cast<std::size_t>(*cost)].unit);
    if (!value) return Assigned::BadValue;
    set(*cost, *value);
    return Assigned::Done;
}

} // namespace interleave
