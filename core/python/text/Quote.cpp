#include "core/python/text/Quote.h"

#include "core/python/runtime/Str.h"
#include "core/python/text/Unicode.h"

namespace interleave::python::text {

namespace {

constexpr const char* hexDigits = "0123456789abcdef";

void appendHex(std::string& out, char32_t value, int width)
{
    for (int shift = (width - 1) * 4; shift >= 0; shift -= 4) {
        out += hexDigits[value >> shift & 0xf];
    }
}

void appendEscape(std::string& out, char32_t c)
{
    out += c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U";
    appendHex(out, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
}

/// Single quotes unless only these occur in the text.
char quoteFor(std::string_view text)
{
    return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

/// Backslash escapes that strings and bytes share. False: not one of them.
bool appendShort(std::string& out, char32_t c, char quote)
{
    if (c == static_cast<char32_t>(quote) || c == '\\') {
        out += '\\';
        out += static_cast<char>(c);
        return true;
    }
    const char letter = c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : '\0';
    if (letter != '\0') {
        out += '\\';
        out += letter;
    }
    return letter != '\0';
}

} // namespace

std::string quote(std::string_view utf8)
{
    const char mark = quoteFor(utf8);
    std::string out(1, mark);
    out.reserve(utf8.size() + 2);
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(utf8, at);
        if (appendShort(out, c, mark)) {
            continue;
        }
        if (has(c, tables::Printable)) {
            out += utf8.substr(begin, at - begin);
        } else {
            appendEscape(out, c);
        }
    }
    return out + mark;
}

std::string quoteBytes(std::string_view bytes)
{
    const char mark = quoteFor(bytes);
    std::string out = "b";
    out += mark;
    for (char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (appendShort(out, c, mark)) {
            continue;
        }
        if (c < 0x20 || c >= 0x7f) {
            appendEscape(out, c);
        } else {
            out += byte;
        }
    }
    return out + mark;
}

std::string escapeNonAscii(std::string_view utf8)
{
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = nextCodePoint(utf8, at);
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else {
            appendEscape(out, c);
        }
    }
    return out;
}

} // namespace interleave::python::text
