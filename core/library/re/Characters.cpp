#include "core/library/re/Pattern.h"

#include "core/python/text/Unicode.h"

namespace interleave::library::re {

using namespace python;

bool belongs(Category category, char32_t c, bool ascii)
{
    const bool outside = ascii && c >= 0x80;
    switch (category) {
    case Category::Digit: return !outside && (c < 0x80 ? c >= '0' && c <= '9' : text::has(c, text::tables::Decimal));
    case Category::Space: return !outside && (c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) || (!ascii && c >= 28 && c <= 31) : text::has(c, text::tables::Space));
    case Category::Word:
        if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        return !outside && (text::classOf(c) & (text::tables::Alpha | text::tables::Decimal | text::tables::Digit | text::tables::Numeric)) != 0;
    case Category::NotDigit: return !belongs(Category::Digit, c, ascii);
    case Category::NotSpace: return !belongs(Category::Space, c, ascii);
    case Category::NotWord: return !belongs(Category::Word, c, ascii);
    }
    return false;
}

namespace {
char32_t mapped(char32_t c, const text::tables::CaseTable& table)
{
    for (const auto& run : table.runs) {
        if (c >= run.first && c <= run.last && (c - run.first) % run.step == 0) return static_cast<char32_t>(static_cast<std::int64_t>(c) + run.delta);
    }
    return c;
}
} // namespace

char32_t lowered(char32_t c, bool ascii)
{
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return ascii ? c : mapped(c, text::tables::lower);
}

char32_t uppered(char32_t c, bool ascii)
{
    if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
    return ascii ? c : mapped(c, text::tables::upper);
}

} // namespace interleave::library::re
