#pragma once

/// Strong integer names for the things a trace speaks of. Each counts from 0 in the order of creation
/// within one run, so the same run always uses the same numbers.

#include <cstdint>
#include <limits>

namespace interleave {

enum class LaneId : std::uint32_t {};
enum class TaskId : std::uint32_t {};
enum class ProcessId : std::uint32_t {};
/// A lock, event, queue, future… that something can wait for.
enum class ResourceId : std::uint32_t {};

inline constexpr TaskId noTask{std::numeric_limits<std::uint32_t>::max()};
inline constexpr LaneId noLane{std::numeric_limits<std::uint32_t>::max()};

constexpr std::uint32_t index(LaneId id) { return static_cast<std::uint32_t>(id); }
constexpr std::uint32_t index(TaskId id) { return static_cast<std::uint32_t>(id); }
constexpr std::uint32_t index(ProcessId id) { return static_cast<std::uint32_t>(id); }
constexpr std::uint32_t index(ResourceId id) { return static_cast<std::uint32_t>(id); }

} // namespace interleave
