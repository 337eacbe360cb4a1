#include "app/timeline/LanePyramid.h"

#include <algorithm>

namespace interleave {

void SpanSummary::add(const Span& span, std::uint32_t index)
{
    const std::int64_t length = span.duration().count();
    time[static_cast<std::size_t>(span.state)] += length;
    if (length > longest) {
        longest = length;
        longestIndex = index;
    }
}

void SpanSummary::add(const SpanSummary& other)
{
    for (std::size_t state = 0; state < time.size(); ++state)
        time[state] += other.time[state];
    if (other.longest > longest || (other.longest == longest && other.longestIndex < longestIndex)) {
        longest = other.longest;
        longestIndex = other.longestIndex;
    }
}

std::int64_t SpanSummary::total() const
{
    std::int64_t sum = 0;
    for (const std::int64_t part : time)
        sum += part;
    return sum;
}

LanePyramid::LanePyramid(std::span<const Span> spans) : spans_(spans)
{
    const std::size_t blocks = spans.size() / blockSize;
    if (blocks < 4)
        return;
    std::vector<SpanSummary> level(blocks);
    for (std::size_t i = 0; i < blocks * blockSize; ++i)
        level[i / blockSize].add(spans[i], static_cast<std::uint32_t>(i));
    while (level.size() > 1) {
        std::vector<SpanSummary> above(level.size() / 2);
        for (std::size_t i = 0; i < above.size(); ++i) {
            above[i] = level[2 * i];
            above[i].add(level[2 * i + 1]);
        }
        levels_.push_back(std::move(level));
        level = std::move(above);
    }
    levels_.push_back(std::move(level));
}

LanePyramid::Range LanePyramid::visible(SimTime begin, SimTime end) const
{
    // A step without length at `begin` is visible, a span that ends there is not.
    const auto before = [begin](const Span& span) { return span.end < begin || (span.end == begin && span.begin < begin); };
    const auto first = std::partition_point(spans_.begin(), spans_.end(), before);
    const auto last = std::partition_point(first, spans_.end(), [end](const Span& span) { return span.begin < end; });
    return {static_cast<std::size_t>(first - spans_.begin()), static_cast<std::size_t>(last - spans_.begin())};
}

SpanSummary LanePyramid::summary(std::size_t first, std::size_t last) const
{
    SpanSummary sum;
    const auto addSpans = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            sum.add(spans_[i], static_cast<std::uint32_t>(i));
    };
    std::size_t low = (first + blockSize - 1) / blockSize;
    std::size_t high = last / blockSize;
    if (levels_.empty() || low >= high) {
        addSpans(first, last);
        return sum;
    }
    addSpans(first, low * blockSize);
    addSpans(high * blockSize, last);
    for (std::size_t level = 0; low < high; ++level, low /= 2, high /= 2) {
        if (low % 2 == 1)
            sum.add(levels_[level][low++]);
        if (high % 2 == 1)
            sum.add(levels_[level][--high]);
    }
    return sum;
}

std::size_t LanePyramid::nextAtLeast(std::size_t first, std::size_t last, SimDuration length) const
{
    const std::int64_t wanted = length.count();
    std::size_t i = first;
    while (i < last) {
        std::size_t block = i / blockSize;
        const bool skips = i % blockSize == 0 && !levels_.empty() && block < levels_[0].size() && levels_[0][block].longest < wanted;
        if (!skips) {
            if (spans_[i].duration() >= length)
                return i;
            ++i;
            continue;
        }
        std::size_t level = 0;
        while (block % 2 == 0 && level + 1 < levels_.size() && block / 2 < levels_[level + 1].size()
               && levels_[level + 1][block / 2].longest < wanted) {
            block /= 2;
            ++level;
        }
        i = (block + 1) * (blockSize << level);
    }
    return last;
}

std::size_t LanePyramid::nextFrom(std::size_t first, std::size_t last, SimTime at) const
{
    std::size_t low = first;
    std::size_t step = 1;
    while (low + step < last && spans_[low + step].begin < at) {
        low += step;
        step *= 2;
    }
    const auto from = spans_.begin() + static_cast<std::ptrdiff_t>(low);
    const auto to = spans_.begin() + static_cast<std::ptrdiff_t>(std::min(last, low + step));
    const auto found = std::partition_point(from, to, [at](const Span& span) { return span.begin < at; });
    return static_cast<std::size_t>(found - spans_.begin());
}

} // namespace interleave
