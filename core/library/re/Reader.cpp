#include "core/library/re/Reader.h"

#include "core/python/runtime/Str.h"

namespace interleave::library::re {

std::string toUtf8(std::u32string_view text)
{
    std::string out;
    for (const char32_t c : text) python::appendUtf8(out, c);
    return out;
}

std::optional<Category> categoryOf(char32_t letter)
{
    switch (letter) {
    case U'd': return Category::Digit;
    case U'D': return Category::NotDigit;
    case U's': return Category::Space;
    case U'S': return Category::NotSpace;
    case U'w': return Category::Word;
    case U'W': return Category::NotWord;
    default: return {};
    }
}

namespace {

std::uint32_t valueOf(std::u32string_view digits, int base)
{
    return static_cast<std::uint32_t>(std::stoul(toUtf8(digits), nullptr, base));
}

char32_t hexadecimal(Reader& reader, std::size_t begin, std::size_t count)
{
    const std::u32string digits = reader.take(count, isHexadecimal);
    if (digits.size() != count) fail("incomplete escape " + toUtf8(reader.between(begin, reader.position())), begin);
    const std::uint32_t value = valueOf(digits, 16);
    if (value > 0x10ffff) fail("bad escape " + toUtf8(reader.between(begin, reader.position())), begin);
    return value;
}

} // namespace

Escape readEscape(Reader& reader, std::size_t begin, bool bytes)
{
    if (reader.atEnd()) fail("bad escape (end of pattern)", begin);
    const char32_t c = reader.get();
    if (const auto category = categoryOf(c)) return {category};
    switch (c) {
    case U'a': return {{}, U'\a'};
    case U'f': return {{}, U'\f'};
    case U'n': return {{}, U'\n'};
    case U'r': return {{}, U'\r'};
    case U't': return {{}, U'\t'};
    case U'v': return {{}, U'\v'};
    case U'x': return {{}, hexadecimal(reader, begin, 2)};
    case U'u':
        if (!bytes) return {{}, hexadecimal(reader, begin, 4)};
        break;
    case U'U':
        if (!bytes) return {{}, hexadecimal(reader, begin, 8)};
        break;
    default: break;
    }
    if (isOctal(c)) {
        const std::u32string more = reader.take(2, isOctal);
        const std::uint32_t value = valueOf(std::u32string(1, c) + more, 8);
        if (value > 0377) fail("octal escape value " + toUtf8(reader.between(begin, reader.position())) + " outside of range 0-0o377", begin);
        return {{}, value};
    }
    if (isDigit(c) || isLetter(c)) fail("bad escape " + toUtf8(reader.between(begin, reader.position())), begin);
    return {{}, c};
}

} // namespace interleave::library::re
