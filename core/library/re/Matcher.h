#pragma once

/// Runs a program over a text by backtracking, without recursion but for look-around, and with a limit on its steps.

#include "core/library/re/Pattern.h"

#include <limits>

namespace interleave::library::re {

class Matcher {
public:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    enum class Kind : std::uint8_t { Match, Search, FullMatch };
    enum class Outcome : std::uint8_t { Matched, NoMatch, TooManySteps };

    /// `steps`: how many are left; shared by the searches of one call.
    Matcher(const Program& program, const std::u32string& text, std::size_t end, std::uint64_t& steps) : program_(program), text_(text), end_(end), steps_(steps) {}

    /// `nonEmpty`: a match of nothing at `start` does not count.
    Outcome run(std::size_t start, Kind kind, bool nonEmpty);
    /// Begin and end of group n are slots 2n and 2n + 1; `none` if it took no part.
    const std::vector<std::size_t>& slots() const { return slots_; }
    std::uint32_t lastGroup() const { return lastGroup_; }

private:
    struct Saved {
        enum class Kind : std::uint8_t { Branch, Slot, LastGroup, Counter, Greedy, Lazy } kind;
        std::uint32_t pc;       ///< or the slot or counter
        std::size_t position;   ///< or the old value
        std::size_t bound;
    };
    struct Counter {
        std::uint32_t count = 0;
        std::size_t begin = none; ///< where the last round began
    };

    bool attempt(std::uint32_t pc, std::size_t position, std::size_t& end);
    bool step(std::uint32_t& pc, std::size_t& position);
    bool backtrack(std::size_t base, std::uint32_t& pc, std::size_t& position);
    bool repeatTest(const Instruction& instruction, std::uint32_t& pc, std::size_t& position);
    bool loop(const Instruction& instruction, std::uint32_t& pc, std::size_t position);
    bool apart(const Instruction& instruction, std::uint32_t& pc, std::size_t& position);
    bool sameAsGroup(const Instruction& instruction, std::size_t& position) const;
    bool holds(const Instruction& instruction, std::size_t position) const;
    bool passes(const CharacterTest& test, char32_t c) const;
    bool contains(const CharacterSet& set, char32_t c, bool ascii) const;
    bool wordAt(std::size_t position, bool ascii) const;
    void setSlot(std::uint32_t slot, std::size_t value);
    void setCounter(std::uint32_t counter, Counter value);

    const Program& program_;
    const std::u32string& text_;
    std::size_t end_;
    std::uint64_t& steps_;
    std::vector<std::size_t> slots_;
    std::vector<Counter> counters_;
    std::vector<Saved> saved_;
    std::uint32_t lastGroup_ = 0;
    std::size_t start_ = 0;
    bool whole_ = false, nonEmpty_ = false, stopped_ = false;
};

} // namespace interleave::library::re
