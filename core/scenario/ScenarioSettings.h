#pragma once

/// The simulated computer that a scenario is meant for: `#@settings {costs:"cpython", cores:2, …}` on a line of its own.
///
/// What a scenario leaves open, and whatever the person who runs it chooses, is not its business: a value here is used
/// unless somebody says otherwise.

#include "core/time/SimTime.h"

namespace interleave {

struct ScenarioSettings {
    enum class CostTable : std::uint8_t { Ideal, CPython };
    enum class HandOver : std::uint8_t { Fifo, Random }; ///< who of several waiters gets the GIL

    std::optional<CostTable> costs;            ///< `costs:"ideal"` or `"cpython"`
    std::optional<std::uint32_t> cores;        ///< `cores:2`
    std::optional<bool> freeThreaded;          ///< `free_threaded:true`
    std::optional<SimDuration> switchInterval; ///< `switch_interval:0.005`, seconds
    std::optional<HandOver> gilOrder;          ///< `gil_order:"fifo"` or `"random"`

    bool operator==(const ScenarioSettings&) const = default;
};

} // namespace interleave
