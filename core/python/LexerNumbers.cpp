#include "core/python/LexerState.h"
#include "core/python/Utf8.h"

#include <algorithm>
#include <cstdio>

namespace interleave::python {

namespace {

bool isDigitOf(int base, char c)
{
    if (base == 16) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    return c >= '0' && c < '0' + base;
}

bool isOneOf(char c, std::string_view set) { return c != '\0' && set.find(c) != std::string_view::npos; }

} // namespace

// -------------------------------------------------------------------------------------------- numbers

void LexerState::readNumber()
{
    const std::size_t begin = at_;
    bool good = true;
    if (peek() == '0' && isOneOf(peek(1), "xX")) {
        good = readBasedNumber(16, "hexadecimal");
    } else if (peek() == '0' && isOneOf(peek(1), "oO")) {
        good = readBasedNumber(8, "octal");
    } else if (peek() == '0' && isOneOf(peek(1), "bB")) {
        good = readBasedNumber(2, "binary");
    } else {
        good = (peek() == '.' || readDigits()) && readFraction() && checkLeadingZeros(begin);
    }
    if (good) push(TokenKind::Number, begin);
}

bool LexerState::readBasedNumber(int base, std::string_view name)
{
    at_ += 2;
    const std::string kind(name);
    do {
        if (peek() == '_') ++at_;
        if (!isDigitOf(base, peek())) {
            if (!isDigit(peek())) return failNumber("invalid " + kind + " literal", false);
            const char digit = peek();
            ++at_;
            return failNumber(std::string("invalid digit '") + digit + "' in " + kind + " literal");
        }
        while (isDigitOf(base, peek()))
            ++at_;
    } while (peek() == '_');
    if (base != 16 && isDigit(peek())) {
        const char digit = peek();
        ++at_;
        return failNumber(std::string("invalid digit '") + digit + "' in " + kind + " literal");
    }
    return checkNumberEnd(name);
}

bool LexerState::readDigits()
{
    for (;;) {
        while (isDigit(peek()))
            ++at_;
        if (peek() != '_') return true;
        ++at_;
        if (!isDigit(peek())) return failNumber("invalid decimal literal");
    }
}

/// What may follow the digits in front of the point: fraction, exponent, `j`.
bool LexerState::readFraction()
{
    if (peek() == '.') {
        ++at_;
        if (isDigit(peek()) && !readDigits()) return false;
    }
    if (isOneOf(peek(), "eE")) {
        const std::size_t sign = isOneOf(peek(1), "+-") ? 1 : 0;
        if (isDigit(peek(1 + sign))) {
            at_ += 1 + sign;
            if (!readDigits()) return false;
        } else if (sign == 1) {
            at_ += 2;
            return failNumber("invalid decimal literal");
        }
    }
    if (isOneOf(peek(), "jJ")) {
        ++at_;
        return checkNumberEnd("imaginary");
    }
    return checkNumberEnd("decimal");
}

bool LexerState::checkLeadingZeros(std::size_t begin)
{
    const std::string_view digits = text().substr(begin, at_ - begin);
    const bool integer = digits.find_first_of(".eEjJ") == std::string_view::npos;
    if (!integer || digits[0] != '0' || digits.find_first_not_of("0_") == std::string_view::npos) return true;
    std::size_t zeros = 0;
    while (digits[zeros] == '0' || digits[zeros] == '_')
        ++zeros;
    fail("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", begin, begin + zeros, true);
    return false;
}

/// A letter right behind a number is an error, unless it begins a keyword (`1if x else y`), as CPython has it.
bool LexerState::checkNumberEnd(std::string_view kind)
{
    const std::string_view rest = text().substr(at_, 4);
    for (std::string_view word : {"and", "else", "for", "if", "in", "is", "not", "or"}) {
        if (rest.substr(0, word.size()) == word) return true;
    }
    if (!startsName(peek())) return true;
    at_ += utf8::decode(text(), at_).length;
    return failNumber("invalid " + std::string(kind) + " literal");
}

/// CPython points at the last character that was good.
bool LexerState::failNumber(std::string message, bool digits)
{
    const bool digit = message.find("digit") != std::string::npos;
    const std::size_t end = digit ? at_ : std::max(at_, lineStart_ + 1);
    const bool overRead = !digit && digits && startsName(text()[at_ - 1]) && text()[at_ - 1] != '_';
    std::size_t last = end - 1;
    if (overRead) {
        while (last > lineStart_ && (static_cast<unsigned char>(text()[last]) & 0xC0) == 0x80)
            --last;
        last = last > lineStart_ ? last - 1 : last;
    }
    fail(std::move(message), last, last + 1, true);
    return false;
}

// -------------------------------------------------------------------------------------------- positions and errors

LexerState::LexerState(std::string text, Location origin) : line_(origin.line), firstLine_(origin.line), firstColumn_(origin.column)
{
    result_.text = std::make_shared<const std::string>(std::move(text));
    result_.tokens.reserve(result_.text->size() / 4 + 8);
}

std::uint32_t LexerState::columnOf(std::size_t offset) const
{
    return static_cast<std::uint32_t>(offset - lineStart_) + (line_ == firstLine_ ? firstColumn_ : 0);
}

void LexerState::push(TokenKind kind, std::size_t begin, std::size_t end, std::uint32_t firstLine, std::size_t firstLineStart)
{
    Token token;
    token.kind = kind;
    token.level = static_cast<std::uint16_t>(result_.open.size());
    token.text = text().substr(begin, end - begin);
    const std::uint32_t shift = firstLine == firstLine_ ? firstColumn_ : 0;
    token.at = {firstLine, static_cast<std::uint32_t>(begin - firstLineStart) + shift, line_, columnOf(end)};
    if (kind == TokenKind::Dedent || kind == TokenKind::EndMarker) token.at = {endLine(), noColumn, endLine(), noColumn};
    result_.tokens.push_back(token);
}

/// The current line; at the end of the text the last one.
std::uint32_t LexerState::endLine() const { return atEnd() && at_ == lineStart_ && line_ > firstLine_ ? line_ - 1 : line_; }

void LexerState::fail(SyntaxError error, bool outranksParser)
{
    push(TokenKind::Error, std::min(at_, text().size()), std::min(at_, text().size()));
    result_.error = std::move(error);
    result_.errorOutranksParser = outranksParser;
}

void LexerState::fail(std::string message, std::size_t begin, std::size_t end, bool outranksParser)
{
    fail(SyntaxError{"SyntaxError", std::move(message), {line_, columnOf(begin), line_, columnOf(end)}}, outranksParser);
}

/// The text ends behind a backslash.
void LexerState::failAtEnd(std::uint32_t column)
{
    const std::uint32_t end = column == noColumn ? noColumn : column + 1;
    fail(SyntaxError{"SyntaxError", "unexpected EOF while parsing", {line_, column, line_, end}}, false);
}

void LexerState::failCharacter(char32_t c, std::size_t offset, std::size_t size)
{
    char number[16];
    std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(c));
    std::string message = "invalid non-printable character ";
    if (utf8::isPrintable(c)) message = "invalid character '" + std::string(text().substr(offset, size)) + "' (";
    message += number;
    if (utf8::isPrintable(c)) message += ")";
    fail(std::move(message), offset, offset + size, true);
}

/// An error of a line's indentation: CPython points behind the end of the line.
bool LexerState::failLine(std::string type, std::string message)
{
    skipComment();
    // Of tabs it points at the line as a whole.
    const std::uint32_t column = type == "IndentationError" && message.starts_with("unindent") ? columnOf(at_) : noColumn;
    fail(SyntaxError{std::move(type), std::move(message), {line_, column, line_, column + 1}}, false);
    return false;
}

bool LexerState::startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool LexerState::isStringPrefix(std::string_view word)
{
    if (word.size() == 1) return isOneOf(word[0], "rRbBfFuU");
    if (word.size() != 2) return false;
    const bool raw = isOneOf(word[0], "rR") || isOneOf(word[1], "rR");
    const bool other = isOneOf(word[0], "bBfF") || isOneOf(word[1], "bBfF");
    return raw && other;
}

} // namespace interleave::python
