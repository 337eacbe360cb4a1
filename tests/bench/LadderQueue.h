#pragma once

/// The yardstick: a ladder queue (Tang, Goh and Thng, 2005) of bare events, and nothing around it. Popped in order of (time, number).

#include <algorithm>
#include <cstdint>
#include <vector>

namespace interleave::bench {

struct BareEvent {
    std::int64_t at = 0;
    std::uint64_t number = 0;
    bool operator<(const BareEvent& other) const { return at != other.at ? at < other.at : number < other.number; }
};

class LadderQueue {
public:
    bool empty() const { return size_ == 0; }

    void push(BareEvent event)
    {
        ++size_;
        if (event.at >= topStart_) {
            topLeast_ = std::min(topLeast_, event.at);
            topMost_ = std::max(topMost_, event.at);
            top_.push_back(event);
            return;
        }
        for (std::size_t i = 0; i < used_; ++i) {
            if (event.at >= rungs_[i].current) {
                rungs_[i].put(event);
                return;
            }
        }
        bottom_.insert(std::upper_bound(bottom_.begin(), bottom_.end(), event, [](const BareEvent& a, const BareEvent& b) { return b < a; }), event);
    }

    BareEvent pop()
    {
        while (bottom_.empty())
            refill();
        const BareEvent event = bottom_.back();
        bottom_.pop_back();
        --size_;
        return event;
    }

private:
    static constexpr std::size_t threshold = 50;
    static constexpr std::size_t perBucket = 8;

    struct Rung {
        std::vector<std::vector<BareEvent>> buckets;
        std::int64_t start = 0, width = 1, current = 0;
        std::size_t at = 0, count = 0, parts = 0;

        void open(std::int64_t least, std::int64_t length, std::size_t wanted)
        {
            parts = wanted + 1;
            width = length / static_cast<std::int64_t>(wanted) + 1;
            start = current = least;
            at = count = 0;
            if (buckets.size() < parts) buckets.resize(parts);
        }
        void put(BareEvent event)
        {
            buckets[std::min(static_cast<std::size_t>((event.at - start) / width), parts - 1)].push_back(event);
            ++count;
        }
    };

    void refill()
    {
        if (used_ == 0) {
            openRung(topLeast_, topMost_ - topLeast_, top_);
            topStart_ = rungs_[0].start + rungs_[0].width * static_cast<std::int64_t>(rungs_[0].parts);
            topLeast_ = INT64_MAX;
            topMost_ = 0;
        }
        Rung& rung = rungs_[used_ - 1];
        if (rung.count == 0) {
            --used_;
            if (used_ == 0) topStart_ = top_.empty() ? rung.current : std::min(topStart_, topLeast_);
            return;
        }
        while (rung.buckets[rung.at].empty())
            ++rung.at;
        std::vector<BareEvent>& bucket = rung.buckets[rung.at]; // cleared, not freed: the next rung on this level uses it again
        rung.count -= bucket.size();
        const std::int64_t begin = rung.start + rung.width * static_cast<std::int64_t>(rung.at++);
        rung.current = begin + rung.width;
        if (bucket.size() > threshold && rung.width > 1 && used_ < 8) {
            openRung(begin, rung.width, bucket);
        } else {
            bottom_.assign(bucket.begin(), bucket.end());
            bucket.clear();
            std::sort(bottom_.begin(), bottom_.end(), [](const BareEvent& a, const BareEvent& b) { return b < a; });
        }
    }

    void openRung(std::int64_t least, std::int64_t length, std::vector<BareEvent>& events)
    {
        Rung& rung = rungs_[used_++];
        rung.open(least, length, events.size() / perBucket + 1);
        for (const BareEvent& event : events)
            rung.put(event);
        events.clear();
    }

    std::vector<BareEvent> top_, bottom_; ///< bottom_: the earliest at the back
    std::vector<Rung> rungs_ = std::vector<Rung>(9);
    std::size_t used_ = 0, size_ = 0;
    std::int64_t topStart_ = 0, topLeast_ = INT64_MAX, topMost_ = 0;
};

} // namespace interleave::bench
