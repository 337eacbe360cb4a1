#pragma once

/// Simulated time: integer nanoseconds with strong types.
///
/// A run starts at SimTime{} (0 ns) and its clock only moves when the engine moves it; no wall clock is
/// ever read. Durations are std::chrono durations, so `start + 5ms` works and `start + 5` does not compile.
/// No double holds a time inside core: conversions to seconds happen at the borders, with the functions below.

#include <chrono>
#include <cstdint>
#include <optional>

namespace interleave {

using namespace std::chrono_literals;

/// A span of simulated time in nanoseconds (64 bits: about 292 years).
using SimDuration = std::chrono::duration<std::int64_t, std::nano>;

/// The clock that SimTime belongs to. It has no now(): only an Engine knows what time it is.
struct SimClock {
    using duration = SimDuration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<SimClock, duration>;
    static constexpr bool is_steady = true;
};

/// A moment of simulated time, counted in nanoseconds from the start of the run.
using SimTime = SimClock::time_point;

/// Nanoseconds since the start of the run.
constexpr std::int64_t nanoseconds(SimTime at) { return at.time_since_epoch().count(); }

/// Seconds as a double, for printing and drawing only.
constexpr double toSeconds(SimDuration length) { return static_cast<double>(length.count()) / 1e9; }
constexpr double toSeconds(SimTime at) { return toSeconds(at.time_since_epoch()); }

/// Rounds to the nearest nanosecond, ties to even as Python's round(). Nothing for NaN and for values outside 64 bits.
std::optional<SimDuration> durationFromSeconds(double seconds);

} // namespace interleave
