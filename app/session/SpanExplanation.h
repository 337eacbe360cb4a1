#pragma once

/// What a lane does and why it waits, as one or two plain translated sentences, and where the cause of a wait is.

#include "app/timeline/RunHandle.h"

#include <QString>

#include <optional>

namespace interleave {

/// A place in a picture: a lane at a moment.
struct LaneMoment {
    LaneId lane = noLane;
    SimTime at{};
};

/// Requires: `span` belongs to `lane` of `run`, which is valid.
QString explainSpan(const RunHandle& run, const Lane& lane, const Span& span);
/// Who made the wait necessary or ended it; nothing when nobody did or nobody is known.
std::optional<LaneMoment> causeOf(const RunHandle& run, const Lane& lane, const Span& span);

} // namespace interleave
