#include "core/time/SimTime.h"

#include <cmath>
#include <limits>

namespace interleave {

std::optional<SimDuration> durationFromSeconds(double seconds)
{
    // The largest double below 2^63; 2^63 itself does not fit any more.
    constexpr double limit = 9223372036854775808.0;
    const double exact = seconds * 1e9;
    if (!(exact > -limit && exact < limit)) // also refuses NaN
        return std::nullopt;
    // The current rounding mode is never changed, so nearbyint rounds ties to even.
    return SimDuration{static_cast<std::int64_t>(std::nearbyint(exact))};
}

} // namespace interleave
