#pragma once

/// What str's methods ask about characters (Unicode 14.0, as CPython 3.11), and walking over UTF-8.

#include "core/python/text/UnicodeTables.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace interleave::python::text {

using tables::ClassBit;

/// ClassBits of a code point.
std::uint16_t classOf(char32_t c);
inline bool has(char32_t c, ClassBit bit) { return (classOf(c) & bit) != 0; }
/// Upper, lower or title case letter.
inline bool isCased(char32_t c) { return (classOf(c) & (tables::Lower | tables::Upper | tables::Title)) != 0; }
/// 0..9 for decimal digits of any script, else -1.
int decimalValue(char32_t c);
/// Where splitlines() breaks.
bool isLineBreak(char32_t c);

/// Appends the mapping of one character.
void appendCase(std::string& out, const tables::CaseTable& table, char32_t c);
std::string toUpper(std::string_view utf8);
/// With the rule for final sigma.
std::string toLower(std::string_view utf8);
std::string toCasefold(std::string_view utf8);
std::string toTitle(std::string_view utf8);
std::string toCapitalized(std::string_view utf8);
std::string toSwappedCase(std::string_view utf8);

/// Decimal digits of any script as ASCII, spaces as ' ', everything else unchanged: what int() and float() read. Strips spaces at both ends.
std::string toNumberText(std::string_view utf8);

} // namespace interleave::python::text
