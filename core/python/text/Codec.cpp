#include "core/python/text/Codec.h"

#include "core/python/runtime/Str.h"
#include "core/python/text/Quote.h"

#include <algorithm>

namespace interleave::python::text {

namespace {

bool isSurrogate(char32_t c) { return c >= 0xd800 && c < 0xe000; }

bool fits(char32_t c, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: return !isSurrogate(c);
    case Encoding::Ascii: return c < 0x80;
    default: return c < 0x100;
    }
}

const char* reasonOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: return "surrogates not allowed";
    case Encoding::Ascii: return "ordinal not in range(128)";
    default: return "ordinal not in range(256)";
    }
}

std::string replacement(char32_t c, ErrorHandler handler)
{
    switch (handler) {
    case ErrorHandler::Replace: return "?";
    case ErrorHandler::XmlCharRefReplace: return "&#" + std::to_string(static_cast<unsigned long>(c)) + ";";
    case ErrorHandler::BackslashReplace: {
        std::string one;
        appendUtf8(one, c);
        return escapeNonAscii(one);
    }
    default: return "";
    }
}

/// How many bytes from `at` on are well-formed UTF-8 for one code point; else 0 with the length and the reason of the defect.
struct Sequence { std::size_t length = 0; std::size_t bad = 1; const char* reason = "invalid start byte"; };

Sequence sequenceAt(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned first = byte(at);
    if (first < 0x80) {
        return {1};
    }
    if (first < 0xc2 || first > 0xf4) {
        return {};
    }
    const std::size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= bytes.size()) {
            return {0, i, "unexpected end of data"};
        }
        unsigned low = 0x80;
        unsigned high = 0xbf;
        if (i == 1) {
            low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : low;
            high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : high;
        }
        if (byte(at + i) < low || byte(at + i) > high) {
            return {0, i, "invalid continuation byte"};
        }
    }
    return {length};
}

Sequence next(std::string_view bytes, std::size_t at, Encoding encoding)
{
    if (encoding == Encoding::Utf8) {
        return sequenceAt(bytes, at);
    }
    const bool good = encoding == Encoding::Latin1 || static_cast<unsigned char>(bytes[at]) < 0x80;
    return good ? Sequence{1} : Sequence{0, 1, reasonOf(encoding)};
}

} // namespace

std::optional<Encoding> encodingOf(std::string_view name)
{
    std::string plain;
    for (char c : name) {
        if (c != '-' && c != '_' && c != ' ') {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
    }
    const auto isOneOf = [&](std::initializer_list<const char*> names) { return std::find(names.begin(), names.end(), plain) != names.end(); };
    if (isOneOf({"utf8", "u8", "utf", "cp65001"})) {
        return Encoding::Utf8;
    }
    if (isOneOf({"ascii", "usascii", "646", "iso646us"})) {
        return Encoding::Ascii;
    }
    return isOneOf({"latin1", "latin", "l1", "iso88591", "8859", "cp819"}) ? std::optional(Encoding::Latin1) : std::nullopt;
}

std::optional<ErrorHandler> errorHandlerOf(std::string_view name)
{
    static constexpr std::pair<std::string_view, ErrorHandler> handlers[] = {
        {"strict", ErrorHandler::Strict}, {"ignore", ErrorHandler::Ignore}, {"replace", ErrorHandler::Replace},
        {"xmlcharrefreplace", ErrorHandler::XmlCharRefReplace}, {"backslashreplace", ErrorHandler::BackslashReplace},
    };
    for (const auto& [known, handler] : handlers) {
        if (known == name) {
            return handler;
        }
    }
    return {};
}

const char* encodingName(Encoding encoding) { return encoding == Encoding::Utf8 ? "utf-8" : encoding == Encoding::Ascii ? "ascii" : "latin-1"; }

CodecResult encode(std::string_view utf8, Encoding encoding, ErrorHandler handler)
{
    std::string out;
    std::size_t position = 0;
    for (std::size_t at = 0; at < utf8.size(); ++position) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(utf8, at);
        if (fits(c, encoding)) {
            if (encoding == Encoding::Utf8) {
                out += utf8.substr(begin, at - begin);
            } else {
                out += static_cast<char>(c);
            }
            continue;
        }
        if (handler != ErrorHandler::Strict) {
            out += replacement(c, handler);
            continue;
        }
        std::size_t end = position + 1;
        while (at < utf8.size() && !fits(nextCodePoint(utf8, at), encoding)) {
            ++end;
        }
        return CodecError{position, end, reasonOf(encoding)};
    }
    return out;
}

CodecResult decode(std::string_view bytes, Encoding encoding, ErrorHandler handler)
{
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const Sequence sequence = next(bytes, at, encoding);
        if (sequence.length != 0) {
            if (encoding == Encoding::Latin1) {
                appendUtf8(out, static_cast<unsigned char>(bytes[at]));
            } else {
                out += bytes.substr(at, sequence.length);
            }
            at += sequence.length;
            continue;
        }
        if (handler == ErrorHandler::Strict) {
            return CodecError{at, at + sequence.bad, sequence.reason};
        }
        if (handler == ErrorHandler::Replace) {
            appendUtf8(out, 0xfffd);
        } else if (handler == ErrorHandler::BackslashReplace) {
            for (std::size_t i = at; i < at + sequence.bad; ++i) {
                const auto quoted = quoteBytes(bytes.substr(i, 1));
                out += quoted.substr(2, quoted.size() - 3);
            }
        }
        at += sequence.bad;
    }
    return out;
}

} // namespace interleave::python::text
