#include "core/python/Utf8.h"

#include <algorithm>
#include <iterator>

namespace interleave::python::utf8 {

namespace {

struct Range {
    char32_t first, last;
};

bool isIn(const Range* begin, const Range* end, char32_t c)
{
    const auto* found = std::lower_bound(begin, end, c, [](const Range& r, char32_t v) { return r.last < v; });
    return found != end && found->first <= c;
}

constexpr Range notInNames[] = {
    {0x80, 0xA9},
    {0xAB, 0xB4},
    {0xB6, 0xB6},
    {0xB8, 0xB9},
    {0xBB, 0xBF},
    {0xD7, 0xD7},
    {0xF7, 0xF7},
    {0x2C2, 0x2C5},
    {0x2D2, 0x2DF},
    {0x37E, 0x37E},
    {0x589, 0x58F},
    {0x60C, 0x60D},
    {0x61B, 0x61F},
    {0x66A, 0x66D},
    {0x6D4, 0x6D4},
    {0x964, 0x965},
    {0xE3F, 0xE3F},
    {0x1680, 0x1680},
    {0x2000, 0x203E},
    {0x2041, 0x2053},
    {0x2055, 0x2070},
    {0x2072, 0x207E},
    {0x2080, 0x208F},
    {0x20A0, 0x20CF},
    {0x2100, 0x2101},
    {0x2103, 0x2106},
    {0x2108, 0x2109},
    {0x2114, 0x2114},
    {0x2116, 0x2117},
    {0x211E, 0x2123},
    {0x2150, 0x215F},
    {0x2190, 0x2BFF},
    {0x2E00, 0x2E7F},
    {0x2FF0, 0x3004},
    {0x3008, 0x3020},
    {0x3030, 0x3030},
    {0x303D, 0x3040},
    {0x309B, 0x309C},
    {0x30A0, 0x30A0},
    {0x30FB, 0x30FB},
    {0x3190, 0x319F},
    {0x31C0, 0x31EF},
    {0x3200, 0x33FF},
    {0x4DC0, 0x4DFF},
    {0xD800, 0xF8FF},
    {0xFD3E, 0xFD4F},
    {0xFE10, 0xFE1F},
    {0xFE30, 0xFE32},
    {0xFE35, 0xFE4C},
    {0xFE50, 0xFE6F},
    {0xFEFF, 0xFF0F},
    {0xFF1A, 0xFF20},
    {0xFF3B, 0xFF3E},
    {0xFF40, 0xFF40},
    {0xFF5B, 0xFF65},
    {0xFFE0, 0xFFFF},
    {0x1D000, 0x1D3FF},
    {0x1F000, 0x1FBEF},
    {0xE0000, 0xE00FF},
    {0xE01F0, 0x10FFFF},
};

constexpr Range notPrintable[] = {
    {0x00, 0x1F},
    {0x7F, 0xA0},
    {0xAD, 0xAD},
    {0x600, 0x605},
    {0x61C, 0x61C},
    {0x6DD, 0x6DD},
    {0x1680, 0x1680},
    {0x180E, 0x180E},
    {0x2000, 0x200F},
    {0x2028, 0x202F},
    {0x205F, 0x206F},
    {0x3000, 0x3000},
    {0xD800, 0xF8FF},
    {0xFEFF, 0xFEFF},
    {0xFFF0, 0xFFFB},
    {0xFFFE, 0xFFFF},
    {0xE0000, 0xE00FF},
    {0xF0000, 0x10FFFF},
};

constexpr bool continues(unsigned char c) { return (c & 0xC0) == 0x80; }

/// How many bytes a sequence has and where its second byte must lie; length 0 for a byte that starts none.
struct Lead {
    std::size_t length;
    unsigned char low, high;
};
Lead leadOf(unsigned char c)
{
    if (c < 0x80) return {1, 0, 0};
    if (c < 0xC2) return {0, 0, 0};
    if (c < 0xE0) return {2, 0x80, 0xBF};
    if (c < 0xF0) return {3, static_cast<unsigned char>(c == 0xE0 ? 0xA0 : 0x80), static_cast<unsigned char>(c == 0xED ? 0x9F : 0xBF)};
    if (c < 0xF5) return {4, static_cast<unsigned char>(c == 0xF0 ? 0x90 : 0x80), static_cast<unsigned char>(c == 0xF4 ? 0x8F : 0xBF)};
    return {0, 0, 0};
}

} // namespace

std::optional<Defect> findDefect(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const Lead lead = leadOf(static_cast<unsigned char>(text[i]));
        if (lead.length == 0) return Defect{i, "invalid start byte"};
        for (std::size_t k = 1; k < lead.length; ++k) {
            if (i + k >= text.size()) return Defect{i, "unexpected end of data"};
            const auto c = static_cast<unsigned char>(text[i + k]);
            const bool good = k == 1 ? c >= lead.low && c <= lead.high : continues(c);
            if (!good) return Defect{i, "invalid continuation byte"};
        }
        i += lead.length;
    }
    return std::nullopt;
}

Decoded decode(std::string_view text, std::size_t position)
{
    const auto first = static_cast<unsigned char>(text[position]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 1 || position + length > text.size()) return {first, 1};
    char32_t value = first & (0x7Fu >> length);
    for (std::size_t k = 1; k < length; ++k)
        value = (value << 6) | (static_cast<unsigned char>(text[position + k]) & 0x3Fu);
    return {value, length};
}

void append(std::string& out, char32_t c)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
    }
}

std::size_t length(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues(static_cast<unsigned char>(c)); }));
}

bool isNameCharacter(char32_t c) { return !isIn(std::begin(notInNames), std::end(notInNames), c); }
bool isPrintable(char32_t c) { return !isIn(std::begin(notPrintable), std::end(notPrintable), c); }

} // namespace interleave::python::utf8
