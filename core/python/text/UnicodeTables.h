#pragma once

/// Unicode 14.0 as CPython 3.11 knows it: character classes and case mappings. The tables are generated, see makeUnicodeTables.py.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

namespace interleave::python::text::tables {

/// Bits of classFlags, in the order in which makeUnicodeTables.py tests them.
enum ClassBit : std::uint16_t {
    Alpha = 1, Decimal = 2, Digit = 4, Numeric = 8, Lower = 16, Upper = 32, Space = 64,
    Printable = 128, NameContinue = 256, NameStart = 512, Title = 1024, CaseIgnorable = 2048,
};

extern const std::uint16_t classFlags[];
/// First code point of a run << 8 | index into classFlags; sorted.
extern const std::uint32_t classRuns[];
extern const std::size_t classRunCount;

/// Every `step`-th code point from `first` to `last` maps to itself + delta.
struct CaseRun { char32_t first, last; std::int32_t delta; std::uint32_t step; };
/// Maps to several code points; zeros fill up.
struct CaseSpecial { char32_t from; char32_t to[3]; };
struct CaseTable { std::span<const CaseRun> runs; std::span<const CaseSpecial> special; };
extern const CaseTable upper, lower, title, casefold;

} // namespace interleave::python::text::tables
