#pragma once

/// One call from a scenario to a finished run. The only door into core that the program uses.

#include "core/machine/Machine.h"
#include "core/scenario/Scenario.h"
#include "core/trace/Trace.h"

#include <atomic>
#include <array>

namespace interleave {

/// Where the scenario's tasks are placed. See docs/architecture.md, "One machine, four placements".
enum class Model : std::uint8_t { Synchronous, Threads, Coroutines, Processes, AsWritten };

inline constexpr std::array<Model, 4> comparedModels{Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes};

/// Stable word for files and command lines: sync, threads, coroutines, processes, written.
std::string_view modelWord(Model model);
std::optional<Model> modelFromWord(std::string_view word);

/// What stops a run that would not end by itself.
struct Limits {
    std::uint64_t operations = 400'000'000;     ///< executed bytecode operations
    SimDuration simulatedTime = std::chrono::hours(24 * 365);
    std::uint64_t memoryBytes = 512ull << 20;  ///< of the program's own objects
    std::uint64_t outputBytes = 16ull << 20;
    std::uint32_t tasks = 200'000;
    std::uint32_t recursion = 1000;            ///< Python frames: RecursionError, as CPython
};

/// How a new process begins, unless the program says so itself. Word: fork, spawn, forkserver (Lib/multiprocessing/context.py).
enum class StartMethod : std::uint8_t { Fork, Spawn, ForkServer };
std::string_view startMethodWord(StartMethod method);
std::optional<StartMethod> startMethodFromWord(std::string_view word);

struct Settings {
    Model model = Model::AsWritten;
    std::optional<std::uint32_t> workers;  ///< size of the pools the model makes; default: the scenario's WORKERS constant, else 4
    std::uint32_t cores = 4;
    SimDuration switchInterval = 5ms;
    GilOrder gilOrder = GilOrder::Fifo;
    bool freeThreaded = false; ///< no GIL (CPython 3.13t): threads share the cores
    StartMethod startMethod = StartMethod::Fork;
    Costs costs = Costs::ideal();
    std::uint64_t seed = 0;
    Limits limits;
};

enum class OutcomeKind : std::uint8_t { Completed, Raised, Deadlocked, LimitReached, Unsupported, Cancelled };

/// Stable word: completed, raised, deadlocked, limit_reached, unsupported, cancelled.
std::string_view outcomeWord(OutcomeKind kind);

/// One who waits for ever, and for what.
struct StuckWait {
    LaneId lane{};
    TaskId task = noTask;
    SpanState state = SpanState::WaitsForTask;
    std::uint32_t target = noTarget; ///< see SpanState
    SimTime since{};
    std::string waiter;   ///< `Task-2`, `MainThread`
    std::string waitsFor; ///< `Future-1`, `Lock-2`; empty if nothing has a name
    /// Who alone could end the wait: the owner of the lock, the thread to be joined, the worker of the task. Empty if nobody in particular.
    std::string holder;
    std::optional<SimTime> heldSince;      ///< a lock: since when its owner has it
    std::optional<std::size_t> holderWait; ///< the holder's own wait: its position in Outcome::stuck
};

enum class LimitKind : std::uint8_t { None, Operations, SimulatedTime, Memory, Output, Tasks };

/// How a run ended. A deadlock or a limit is a result with data, not an exception.
struct Outcome {
    OutcomeKind kind = OutcomeKind::Completed;
    int exitStatus = 0;             ///< what the process would return: 0, 1 raised, 2 unsupported or syntax error, 3 limit, 4 deadlock, or sys.exit's
    std::string exceptionType;      ///< Raised: `ValueError`; Unsupported with CPython's own reason: its type
    std::string message;            ///< Raised: the exception's text; Unsupported: what is not supported
    std::string report;             ///< what CPython (or Interleave) writes on stderr about it, with the traceback
    std::uint32_t line = 0;         ///< 1-based line in the scenario, 0 if none
    std::uint32_t column = 0;       ///< 1-based, 0 if none
    LimitKind limit = LimitKind::None;
    std::vector<StuckWait> stuck;   ///< Deadlocked: everyone who waits, in the order in which they began to
    std::vector<std::size_t> cycle; ///< Deadlocked: positions in `stuck`, each waiting for the next and the last for the first; empty if there is none
};

/// A finished run. `trace` is never null; after a limit or an error it holds what happened until then.
struct Run {
    Settings settings;
    std::shared_ptr<const Trace> trace;
    Outcome outcome;
};

/// Set from another thread to stop a simulation soon; its run then ends as Cancelled.
using CancelFlag = std::atomic<bool>;

/// Receives the program's output while the simulation runs (on its thread).
class OutputSink {
public:
    virtual ~OutputSink() = default;
    virtual void write(Stream stream, std::string_view text) = 0;
};

/// Runs `source` (the text of a scenario with its values put in) to its end. Same input, same Run. Thread-safe: any
/// number may run at once. `fileName` is what tracebacks show. `output` and `cancel` may be null.
Run simulate(std::string_view source, std::string_view fileName, const Settings& settings, OutputSink* output = nullptr, const CancelFlag* cancel = nullptr);

/// The same for a scenario and values for its parameters; a value that does not fit ends as Unsupported with the reason.
Run simulate(const Scenario& scenario, const ParameterValues& values, const Settings& settings, OutputSink* output = nullptr, const CancelFlag* cancel = nullptr);

} // namespace interleave
