#include "core/library/re/Matcher.h"

#include <algorithm>

namespace interleave::library::re {

namespace {
using Op = Instruction::Op;
constexpr std::size_t maximumSaved = 4'000'000;
} // namespace

bool Matcher::contains(const CharacterSet& set, char32_t c, bool ascii) const
{
    const auto inRange = [c](const auto& range) { return c >= range.first && c <= range.second; };
    const auto inCategory = [&](Category category) { return belongs(category, c, ascii); };
    return std::any_of(set.ranges.begin(), set.ranges.end(), inRange) || std::any_of(set.categories.begin(), set.categories.end(), inCategory);
}

bool Matcher::passes(const CharacterTest& test, char32_t c) const
{
    switch (test.kind) {
    case CharacterTest::Kind::Any: return true;
    case CharacterTest::Kind::AnyButNewline: return c != U'\n';
    case CharacterTest::Kind::Exactly: return c == test.character || (test.ignoreCase && lowered(c, test.ascii) == lowered(test.character, test.ascii));
    case CharacterTest::Kind::Set: break;
    }
    const CharacterSet& set = program_.sets[test.set];
    bool found = contains(set, c, test.ascii);
    if (!found && test.ignoreCase) found = contains(set, lowered(c, test.ascii), test.ascii) || contains(set, uppered(c, test.ascii), test.ascii);
    return found != set.negated;
}

bool Matcher::wordAt(std::size_t position, bool ascii) const { return position < end_ && belongs(Category::Word, text_[position], ascii); }

bool Matcher::holds(const Instruction& instruction, std::size_t position) const
{
    const auto boundary = [&] { return (position > 0 && wordAt(position - 1, instruction.ascii)) != wordAt(position, instruction.ascii); };
    switch (instruction.place) {
    case Place::TextBegin: return position == 0;
    case Place::TextEnd: return position == end_;
    case Place::LineBegin: return position == 0 || text_[position - 1] == U'\n';
    case Place::LineEnd: return position == end_ || text_[position] == U'\n';
    case Place::LastLineEnd: return position == end_ || (position + 1 == end_ && text_[position] == U'\n');
    case Place::WordBoundary: return end_ > 0 && boundary();
    case Place::NotWordBoundary: return end_ > 0 && !boundary(); // the empty text has neither
    }
    return false;
}

void Matcher::setSlot(std::uint32_t slot, std::size_t value)
{
    saved_.push_back({Saved::Kind::Slot, slot, slots_[slot], 0});
    slots_[slot] = value;
    if (slot % 2 == 1 && lastGroup_ != slot / 2) {
        saved_.push_back({Saved::Kind::LastGroup, lastGroup_, 0, 0});
        lastGroup_ = slot / 2;
    }
}

void Matcher::setCounter(std::uint32_t counter, Counter value)
{
    saved_.push_back({Saved::Kind::Counter, counter, counters_[counter].begin, counters_[counter].count});
    counters_[counter] = value;
}

bool Matcher::repeatTest(const Instruction& instruction, std::uint32_t& pc, std::size_t& position)
{
    const CharacterTest& test = program_.tests[instruction.a];
    const std::size_t room = end_ - position;
    if (room < instruction.minimum) return false;
    const std::size_t most = std::min<std::size_t>(room, instruction.maximum);
    const std::size_t wanted = instruction.greed == Greed::Lazy ? instruction.minimum : most;
    std::size_t count = 0;
    while (count < wanted && passes(test, text_[position + count])) ++count;
    steps_ -= std::min<std::uint64_t>(steps_, count / 8);
    if (count < instruction.minimum) return false;
    const std::size_t least = position + instruction.minimum;
    if (instruction.greed == Greed::Greedy && position + count > least) saved_.push_back({Saved::Kind::Greedy, pc, position + count, least});
    if (instruction.greed == Greed::Lazy && most > count) saved_.push_back({Saved::Kind::Lazy, pc, position + count, position + most});
    position += count;
    ++pc;
    return true;
}

bool Matcher::loop(const Instruction& instruction, std::uint32_t& pc, std::size_t position)
{
    const Counter& counter = counters_[instruction.a];
    const std::uint32_t body = pc + 1, behind = instruction.b;
    if (counter.count < instruction.minimum) {
        pc = body;
        return true;
    }
    // A round that matched nothing would go on for ever.
    const bool more = counter.count < instruction.maximum && counter.begin != position;
    if (!more) {
        pc = behind;
        return true;
    }
    const bool lazy = instruction.greed == Greed::Lazy;
    saved_.push_back({Saved::Kind::Branch, lazy ? body : behind, position, 0});
    pc = lazy ? behind : body;
    return true;
}

bool Matcher::sameAsGroup(const Instruction& instruction, std::size_t& position) const
{
    const std::size_t begin = slots_[2 * instruction.a], end = slots_[2 * instruction.a + 1];
    if (begin == none || end == none || end < begin || end_ - position < end - begin) return false;
    for (std::size_t i = begin; i < end; ++i) {
        const char32_t a = text_[i], b = text_[position + i - begin];
        if (a != b && !(instruction.ignoreCase && lowered(a, instruction.ascii) == lowered(b, instruction.ascii))) return false;
    }
    position += end - begin;
    return true;
}

/// Look-around and atomic groups: what they have decided stays decided.
bool Matcher::apart(const Instruction& instruction, std::uint32_t& pc, std::size_t& position)
{
    const std::size_t base = saved_.size();
    std::size_t end = position;
    const bool reachable = position >= instruction.b;
    const bool matched = reachable && attempt(pc + 1, position - instruction.b, end);
    if (stopped_) return false;
    if (matched && !instruction.negated) {
        // The groups' old values are still to be restored if what follows fails; the alternatives are not to be tried.
        const auto branch = [](const Saved& s) { return s.kind == Saved::Kind::Branch || s.kind == Saved::Kind::Greedy || s.kind == Saved::Kind::Lazy; };
        saved_.erase(std::remove_if(saved_.begin() + static_cast<std::ptrdiff_t>(base), saved_.end(), branch), saved_.end());
    } else if (matched) {
        std::uint32_t ignoredPc = 0;
        std::size_t ignored = 0;
        const auto branch = [](Saved& s) {
            if (s.kind == Saved::Kind::Branch || s.kind == Saved::Kind::Greedy || s.kind == Saved::Kind::Lazy) s = {Saved::Kind::LastGroup, 0, none, 0};
        };
        std::for_each(saved_.begin() + static_cast<std::ptrdiff_t>(base), saved_.end(), branch);
        static_cast<void>(backtrack(base, ignoredPc, ignored));
    }
    if (matched == instruction.negated) return false;
    if (instruction.op == Op::Atomic) position = end;
    pc = instruction.a;
    return true;
}

bool Matcher::step(std::uint32_t& pc, std::size_t& position)
{
    const Instruction& instruction = program_.code[pc];
    switch (instruction.op) {
    case Op::Test:
        if (position >= end_ || !passes(program_.tests[instruction.a], text_[position])) return false;
        ++position;
        ++pc;
        return true;
    case Op::TestRepeat: return repeatTest(instruction, pc, position);
    case Op::Save:
        setSlot(instruction.a, position);
        ++pc;
        return true;
    case Op::Split:
        saved_.push_back({Saved::Kind::Branch, instruction.b, position, 0});
        pc = instruction.a;
        return true;
    case Op::Jump: pc = instruction.a; return true;
    case Op::Assert: ++pc; return holds(instruction, position);
    case Op::BackReference: ++pc; return sameAsGroup(instruction, position);
    case Op::Look: case Op::Atomic: return apart(instruction, pc, position);
    case Op::IfGroup: pc = slots_[2 * instruction.a + 1] != none ? pc + 1 : instruction.b; return true;
    case Op::LoopBegin:
        setCounter(instruction.a, {});
        ++pc;
        return true;
    case Op::Loop: return loop(instruction, pc, position);
    case Op::LoopEnter:
        setCounter(instruction.a, {counters_[instruction.a].count + 1, position});
        ++pc;
        return true;
    case Op::SubMatch: case Op::Match: break;
    }
    return false;
}

bool Matcher::backtrack(std::size_t base, std::uint32_t& pc, std::size_t& position)
{
    while (saved_.size() > base) {
        Saved& top = saved_.back();
        const Saved entry = top;
        switch (entry.kind) {
        case Saved::Kind::Slot: slots_[entry.pc] = entry.position; break;
        case Saved::Kind::LastGroup:
            if (entry.position != none) lastGroup_ = entry.pc;
            break;
        case Saved::Kind::Counter: counters_[entry.pc] = {static_cast<std::uint32_t>(entry.bound), entry.position}; break;
        case Saved::Kind::Branch:
            pc = entry.pc;
            position = entry.position;
            saved_.pop_back();
            return true;
        case Saved::Kind::Greedy:
            pc = entry.pc + 1;
            position = entry.position - 1;
            if (position > entry.bound) --top.position;
            else saved_.pop_back();
            return true;
        case Saved::Kind::Lazy: {
            const bool passed = passes(program_.tests[program_.code[entry.pc].a], text_[entry.position]);
            if (!passed) break;
            pc = entry.pc + 1;
            position = entry.position + 1;
            if (position < entry.bound) ++top.position;
            else saved_.pop_back();
            return true;
        }
        }
        saved_.pop_back();
    }
    return false;
}

bool Matcher::attempt(std::uint32_t pc, std::size_t position, std::size_t& end)
{
    const std::size_t base = saved_.size();
    for (;;) {
        if (steps_ == 0 || saved_.size() > maximumSaved) {
            stopped_ = true;
            return false;
        }
        --steps_;
        const Op op = program_.code[pc].op;
        if (op == Op::SubMatch) {
            end = position;
            return true;
        }
        if (op == Op::Match && !(whole_ && position != end_) && !(nonEmpty_ && position == start_)) {
            end = position;
            return true;
        }
        if (op == Op::Match || !step(pc, position)) {
            if (stopped_ || !backtrack(base, pc, position)) return false;
        }
    }
}

Matcher::Outcome Matcher::run(std::size_t start, Kind kind, bool nonEmpty)
{
    whole_ = kind == Kind::FullMatch;
    const Instruction& first = program_.code.front();
    const bool literal = first.op == Op::Test && program_.tests[first.a].kind == CharacterTest::Kind::Exactly && !program_.tests[first.a].ignoreCase;
    for (std::size_t at = start; at <= end_; ++at) {
        if (kind == Kind::Search && literal) {
            at = text_.find(program_.tests[first.a].character, at);
            if (at >= end_) return Outcome::NoMatch;
        }
        start_ = at;
        nonEmpty_ = nonEmpty && at == start;
        slots_.assign(2 * program_.groups + 2, none);
        counters_.assign(program_.counters, {});
        saved_.clear();
        lastGroup_ = 0;
        std::size_t end = at;
        if (attempt(0, at, end)) {
            slots_[0] = at;
            slots_[1] = end;
            return Outcome::Matched;
        }
        if (stopped_) return Outcome::TooManySteps;
        if (kind != Kind::Search) break;
    }
    return Outcome::NoMatch;
}

} // namespace interleave::library::re
