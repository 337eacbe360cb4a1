#pragma once

/// LanePyramid: sums over ranges of one lane's spans in logarithmic time.
///
/// A mip pyramid: level 0 summarises blocks of 16 spans, each level above pairs of the one below. Lanes too short to gain
/// have no levels and are walked. Refers to the lane's spans, so the trace must outlive it. Immutable.

#include "core/trace/Span.h"

#include <array>
#include <span>
#include <vector>

namespace interleave {

/// What a range of spans amounts to.
struct SpanSummary {
    std::array<std::int64_t, spanStateCount> time{}; ///< ns per state
    std::int64_t longest = -1;                       ///< ns of the longest span, -1: no span
    std::uint32_t longestIndex = 0;                  ///< which one (the first of equals)

    void add(const Span& span, std::uint32_t index);
    void add(const SpanSummary& later);
    std::int64_t total() const;
};

class LanePyramid {
public:
    LanePyramid() = default;
    explicit LanePyramid(std::span<const Span> spans);

    std::span<const Span> spans() const { return spans_; }

    /// The spans that are visible in [begin, end), as indices first..last (last excluded). O(log n).
    struct Range {
        std::size_t first = 0;
        std::size_t last = 0;
        std::size_t size() const { return last - first; }
    };
    Range visible(SimTime begin, SimTime end) const;

    /// Sum over first..last (last excluded). O(log n).
    SpanSummary summary(std::size_t first, std::size_t last) const;
    /// First span in first..last that lasts at least `length`, or `last`. O(log n).
    std::size_t nextAtLeast(std::size_t first, std::size_t last, SimDuration length) const;
    /// First span in first..last that begins at or after `at`, or `last`. Gallops: cheap when the answer is near.
    std::size_t nextFrom(std::size_t first, std::size_t last, SimTime at) const;

private:
    static constexpr std::size_t blockSize = 16;

    std::span<const Span> spans_;
    std::vector<std::vector<SpanSummary>> levels_;
};

} // namespace interleave
