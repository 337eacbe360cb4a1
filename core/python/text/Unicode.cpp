#include "core/python/text/Unicode.h"

#include "core/python/runtime/Str.h"

#include <algorithm>

namespace interleave::python::text {

namespace {

std::size_t runOf(char32_t c)
{
    const auto* begin = tables::classRuns;
    const auto* end = begin + tables::classRunCount;
    const auto* found = std::upper_bound(begin, end, c, [](char32_t value, std::uint32_t run) { return value < run >> 8; });
    return static_cast<std::size_t>(found - begin) - 1;
}

constexpr char32_t capitalSigma = 0x3a3;

/// Whether the sigma that ends at `end` and starts at `begin` ends a word: a cased letter before it and none behind.
bool isFinalSigma(std::string_view utf8, std::size_t begin, std::size_t end)
{
    const auto ignorable = [](char32_t c) { return has(c, tables::CaseIgnorable); };
    bool casedBefore = false;
    for (std::size_t at = 0; at < begin;) {
        const char32_t c = nextCodePoint(utf8, at);
        casedBefore = ignorable(c) ? casedBefore : isCased(c);
    }
    if (!casedBefore) {
        return false;
    }
    while (end < utf8.size()) {
        const char32_t c = nextCodePoint(utf8, end);
        if (!ignorable(c)) {
            return !isCased(c);
        }
    }
    return true;
}

void appendLower(std::string& out, std::string_view utf8, std::size_t begin, std::size_t end, char32_t c)
{
    if (c == capitalSigma) {
        appendUtf8(out, isFinalSigma(utf8, begin, end) ? 0x3c2 : 0x3c3);
    } else {
        appendCase(out, tables::lower, c);
    }
}

std::string mapped(std::string_view utf8, const tables::CaseTable& table)
{
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        appendCase(out, table, nextCodePoint(utf8, at));
    }
    return out;
}

} // namespace

std::uint16_t classOf(char32_t c) { return tables::classFlags[tables::classRuns[runOf(c)] & 0xff]; }

int decimalValue(char32_t c)
{
    if (c < 0x80) {
        return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    }
    const std::uint32_t run = tables::classRuns[runOf(c)];
    // Digits stand in groups of ten, from zero.
    return tables::classFlags[run & 0xff] & tables::Decimal ? static_cast<int>((c - (run >> 8)) % 10) : -1;
}

bool isLineBreak(char32_t c)
{
    return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

void appendCase(std::string& out, const tables::CaseTable& table, char32_t c)
{
    const auto run = std::lower_bound(table.runs.begin(), table.runs.end(), c, [](const tables::CaseRun& r, char32_t v) { return r.last < v; });
    if (run != table.runs.end() && run->first <= c && (c - run->first) % run->step == 0) {
        appendUtf8(out, static_cast<char32_t>(static_cast<std::int32_t>(c) + run->delta));
        return;
    }
    if (c >= 0x80) {
        const auto special = std::lower_bound(table.special.begin(), table.special.end(), c, [](const tables::CaseSpecial& s, char32_t v) { return s.from < v; });
        if (special != table.special.end() && special->from == c) {
            for (char32_t to : special->to) {
                if (to != 0) {
                    appendUtf8(out, to);
                }
            }
            return;
        }
    }
    appendUtf8(out, c);
}

std::string toUpper(std::string_view utf8) { return mapped(utf8, tables::upper); }
std::string toCasefold(std::string_view utf8) { return mapped(utf8, tables::casefold); }

std::string toLower(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(utf8, at);
        appendLower(out, utf8, begin, at, c);
    }
    return out;
}

std::string toTitle(std::string_view utf8)
{
    std::string out;
    bool inWord = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(utf8, at);
        if (inWord) {
            appendLower(out, utf8, begin, at, c);
        } else {
            appendCase(out, tables::title, c);
        }
        inWord = isCased(c);
    }
    return out;
}

std::string toCapitalized(std::string_view utf8)
{
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(utf8, at);
        if (begin == 0) {
            appendCase(out, tables::title, c);
        } else {
            appendLower(out, utf8, begin, at, c);
        }
    }
    return out;
}

std::string toSwappedCase(std::string_view utf8)
{
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(utf8, at);
        if (has(c, tables::Upper)) {
            appendLower(out, utf8, begin, at, c);
        } else if (has(c, tables::Lower)) {
            appendCase(out, tables::upper, c);
        } else {
            appendUtf8(out, c);
        }
    }
    return out;
}

std::string toNumberText(std::string_view utf8)
{
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = nextCodePoint(utf8, at);
        const int digit = decimalValue(c);
        if (digit >= 0) {
            out += static_cast<char>('0' + digit);
        } else if (has(c, tables::Space)) {
            out += ' ';
        } else {
            appendUtf8(out, c);
        }
    }
    const auto first = out.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : out.substr(first, out.find_last_not_of(' ') - first + 1);
}

} // namespace interleave::python::text
