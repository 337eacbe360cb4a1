#pragma once

/// The border between the machine and what runs on it.
///
/// A program runs on one simulated thread, holding the GIL of its process, until it does something that takes time or waits: an
/// operation. It then returns the operation and is called again when that has ended. Whatever it does between two operations takes no
/// simulated time and cannot be interrupted.

#include "core/time/SimTime.h"
#include "core/trace/Span.h"

#include <optional>
#include <variant>

namespace interleave {

class Thread;

/// Computes for `cpu` of core time under the GIL: pre-empted at the switch interval, continued when the GIL is back.
/// `state` is what the lane shows (Running; Starting, Pickling for overheads that burn CPU).
struct Compute {
    SimDuration cpu{};
    SpanState state = SpanState::Running;
    /// One long native call: it holds the GIL to its end, whoever asks for it.
    bool indivisible = false;
    /// The program returns a Wait next, for a condition that it has checked already: a wake during this computation is remembered and ends
    /// that Wait before it begins.
    bool thenWaits = false;
};

/// Releases the GIL, lets `length` pass, takes the GIL again. A length of 0 still lets waiters for the GIL go first.
/// `state` is what the lane shows (Sleeping, WaitsForIo, Starting, HandingOver).
struct Sleep {
    SimDuration length{};
    SpanState state = SpanState::Sleeping;
    bool keepsGil = false; ///< nobody else runs meanwhile: a blocking call on the one thread that everything shares
};

/// Releases the GIL and waits until Machine::wake(thread) or the deadline, then takes the GIL again.
/// A wake that came before the wait began is not remembered: the program checks its condition first.
/// A worker or event loop that waits without a task is idle: its lane shows nothing.
struct Wait {
    SpanState state = SpanState::WaitsForLock;
    std::uint32_t target = noTarget;
    std::optional<SimTime> deadline;
};

/// The thread is over.
struct Exit {};

/// The whole machine stops at once (limit reached, unsupported construct, cancelled from outside).
struct Halt {};

using Operation = std::variant<Compute, Sleep, Wait, Exit, Halt>;

/// How the operation before this call ended. The first call gets Done.
enum class Wakeup : std::uint8_t { Done, TimedOut };

class Program {
public:
    virtual ~Program() = default;
    /// Runs to the next operation. Called with the GIL held. Never called again after Exit or Halt.
    virtual Operation advance(Thread& self, Wakeup how) = 0;
};

} // namespace interleave
