#pragma once

/// What things cost that Python programs do not write down: switching, starting, handing over. One table, each entry with its unit and where
/// it was measured; the ideal computer has none of them.

#include "core/time/SimTime.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace interleave {

/// The order is that of costTable().
enum class Cost : std::uint8_t {
    GilTimeout,             ///< a timed-out wait for the GIL notices it this much late
    GilHandover,            ///< from the release of the GIL to the next holder's first instruction, if somebody waited
    ThreadStart,            ///< Thread.start() to the first instruction of the thread
    PoolSubmit,             ///< a call put into the queue of a thread pool to its start on an idle worker
    ExecutorRoundTrip,      ///< what an event loop adds to a call on a thread pool
    SleepOvershoot,         ///< time.sleep returns this much late
    TimerResolution,        ///< an event loop's wait is rounded up to a multiple of this
    TimerOvershoot,         ///< and ends this much late
    TaskCreate,
    TaskStep,
    LoopIteration,
    Operation,              ///< one operation of Python code
    ClockRead,              ///< reading the time: what a loop that waits for a moment mostly does
    OperationGrace,         ///< a number of operations: shorter stretches of code between two waits cost nothing
    ProcessStartFork,       ///< Process.start() returns
    ProcessStartSpawn,
    ProcessStartForkserver,
    ProcessBootFork,        ///< from there to the first instruction of the child
    ProcessBootSpawn,
    ProcessBootForkserver,
    ImportMain,             ///< running the main module again in a spawned process, above what its operations cost
    ProcessJoin,            ///< the end of a child process until its parent knows
    ProcessPoolCreate,      ///< the queues, pipes and helper threads of a process pool, at its first call
    ProcessRoundTrip,       ///< a call to a process pool and back, above the time of its bytes
    PickleByte,             ///< per byte, on either side
    TransferByte,           ///< per byte through a pipe
};
inline constexpr std::size_t costCount = 26;

enum class CostUnit : std::uint8_t { Time, TimePerByte, Count };

struct CostInfo {
    Cost cost;
    std::string_view name; ///< as in `--cost name=value`
    CostUnit unit;
    std::int64_t ideal;    ///< picoseconds, or a count
    std::int64_t cpython;
    std::string_view source;
};

/// All costs. Sources: G.2 to G.5 are medians measured with CPython 3.11.2 on two cores, see docs/models.md.
std::span<const CostInfo> costTable();

/// A value for every cost.
class Costs {
public:
    /// No overheads. Python code costs nothing either as long as it is short, see Cost::OperationGrace.
    static Costs ideal();
    /// CPython 3.11 as measured.
    static Costs cpython();
    static std::optional<Costs> named(std::string_view word);

    /// `times` times that cost, rounded to nanoseconds. Requires: its unit is not Count.
    SimDuration of(Cost cost, std::uint64_t times = 1) const;
    /// Picoseconds or a count, as in the table.
    std::int64_t raw(Cost cost) const { return values_[static_cast<std::size_t>(cost)]; }
    void set(Cost cost, std::int64_t raw) { values_[static_cast<std::size_t>(cost)] = raw; }

    enum class Assigned : std::uint8_t { Done, UnknownName, BadValue };
    /// Reads `name=value`; a time is a number with ns, us, ms or s behind it (s if nothing is), not negative and at most an hour.
    Assigned assign(std::string_view text);

    bool operator==(const Costs&) const = default;

private:
    std::array<std::int64_t, costCount> values_{};
};

/// The cost of that name, or nothing.
std::optional<Cost> costNamed(std::string_view name);

} // namespace interleave
