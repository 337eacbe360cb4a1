#pragma once

/// Ctrl-C, and the signal by which others ask a program to end.

#include "core/simulation/Simulation.h"

namespace interleave {

/// What a shell shows for a program that ended because of Ctrl-C.
inline constexpr int statusOfInterruption = 130;

/// While it lives, SIGINT and SIGTERM only set flags: the first one `asked`, the second one `insisted`; a third one ends the process. Signals that
/// are ignored stay ignored. At most one at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// Both can be given to simulate().
    const CancelFlag& asked() const;
    const CancelFlag& insisted() const;
};

} // namespace interleave
