#include "core/python/StringLiteral.h"

#include "core/python/Utf8.h"

#include <cstdint>
#include <optional>

namespace interleave::python {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool isOctal(char c) { return c >= '0' && c <= '7'; }

/// The simple escapes; 0 for none.
char simpleEscape(char c)
{
    switch (c) {
    case '\\': return '\\';
    case '\'': return '\'';
    case '"': return '"';
    case 'b': return '\b';
    case 'f': return '\f';
    case 't': return '\t';
    case 'n': return '\n';
    case 'r': return '\r';
    case 'v': return '\v';
    case 'a': return '\a';
    default: return '\0';
    }
}

/// Up to three octal digits at `at`, which moves behind them.
unsigned octal(std::string_view body, std::size_t& at)
{
    unsigned value = 0;
    for (int digits = 0; digits < 3 && at < body.size() && isOctal(body[at]); ++digits, ++at)
        value = value * 8 + static_cast<unsigned>(body[at] - '0');
    return value;
}

/// Where CPython counts a position: it decodes a text in which every character behind ASCII is a ten byte escape.
std::size_t countedPosition(std::string_view body, std::size_t offset)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < offset && i < body.size();) {
        const std::size_t size = utf8::decode(body, i).length;
        count += size == 1 ? 1 : 10;
        i += size;
    }
    return count;
}

EscapeError unicodeError(std::string_view body, std::size_t begin, std::size_t end, const char* reason)
{
    const std::size_t first = countedPosition(body, begin);
    const std::size_t last = first + (end - begin) - 1;
    std::string message = "(unicode error) 'unicodeescape' codec can't decode ";
    if (last == first)
        message += "byte 0x5c in position " + std::to_string(first);
    else
        message += "bytes in position " + std::to_string(first) + "-" + std::to_string(last);
    return {message + ": " + reason};
}

/// `\xXX`, `\uXXXX`, `\UXXXXXXXX`. `at` stands behind the letter and moves behind the digits.
std::optional<EscapeError> hexEscape(std::string_view body, std::size_t begin, std::size_t& at, std::string& out)
{
    const char letter = body[at - 1];
    const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i, ++at) {
        const int digit = at < body.size() ? hexDigit(body[at]) : -1;
        if (digit < 0) {
            return unicodeError(body, begin, at,
                letter == 'x'       ? "truncated \\xXX escape"
                    : letter == 'u' ? "truncated \\uXXXX escape"
                                    : "truncated \\UXXXXXXXX escape");
        }
        value = value * 16 + static_cast<std::uint32_t>(digit);
    }
    if (value > 0x10FFFF) return unicodeError(body, begin, at, "illegal Unicode character");
    utf8::append(out, value);
    return std::nullopt;
}

/// `\N{NAME}`: well formed or not, it is refused; there is no table of the names here.
EscapeError namedEscape(std::string_view body, std::size_t begin, std::size_t at)
{
    const std::size_t close = at < body.size() && body[at] == '{' ? body.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos || close == at + 1)
        return unicodeError(body, begin, at < body.size() && body[at] == '{' ? body.size() : at, "malformed \\N character escape");
    return unicodeError(body, begin, close + 1, "unknown Unicode character name");
}

} // namespace

StringParts splitString(std::string_view literal)
{
    StringParts parts;
    std::size_t at = 0;
    for (; literal[at] != '\'' && literal[at] != '"'; ++at) {
        const char c = static_cast<char>(literal[at] | 0x20);
        parts.raw |= c == 'r';
        parts.bytes |= c == 'b';
        parts.formatted |= c == 'f';
    }
    const bool triple = literal.size() >= at + 6 && literal[at + 1] == literal[at] && literal[at + 2] == literal[at];
    const std::size_t quotes = triple ? 3 : 1;
    parts.bodyBegin = at + quotes;
    parts.body = literal.substr(at + quotes, literal.size() - at - 2 * quotes);
    return parts;
}

Decoding decodeEscapes(std::string_view body)
{
    std::string out;
    out.reserve(body.size());
    for (std::size_t at = 0; at < body.size();) {
        if (body[at] != '\\') {
            out.push_back(body[at++]);
            continue;
        }
        const std::size_t begin = at++;
        if (at == body.size()) return unicodeError(body, begin, at, "\\ at end of string");
        const char c = body[at];
        if (isOctal(c)) {
            utf8::append(out, octal(body, at));
            continue;
        }
        ++at;
        if (c == '\n') continue;
        if (const char simple = simpleEscape(c)) {
            out.push_back(simple);
        } else if (c == 'x' || c == 'u' || c == 'U') {
            if (auto error = hexEscape(body, begin, at, out)) return *error;
        } else if (c == 'N') {
            return namedEscape(body, begin, at);
        } else {
            out.push_back('\\');
            out.push_back(c);
        }
    }
    return out;
}

Decoding decodeByteEscapes(std::string_view body)
{
    std::string out;
    for (std::size_t at = 0; at < body.size();) {
        if (body[at] != '\\' || at + 1 == body.size()) {
            out.push_back(body[at++]);
            continue;
        }
        const std::size_t begin = at++;
        const char c = body[at];
        if (isOctal(c)) {
            out.push_back(static_cast<char>(octal(body, at) & 0xFF));
            continue;
        }
        ++at;
        if (c == '\n') continue;
        if (const char simple = simpleEscape(c)) {
            out.push_back(simple);
        } else if (c == 'x') {
            const int high = at < body.size() ? hexDigit(body[at]) : -1;
            const int low = at + 1 < body.size() ? hexDigit(body[at + 1]) : -1;
            if (high < 0 || low < 0) return EscapeError{"(value error) invalid \\x escape at position " + std::to_string(begin)};
            out.push_back(static_cast<char>(high * 16 + low));
            at += 2;
        } else {
            out.push_back('\\');
            out.push_back(c);
        }
    }
    return out;
}

} // namespace interleave::python
