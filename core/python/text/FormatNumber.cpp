#include "core/python/text/FloatText.h"
#include "core/python/text/FormatSpec.h"
#include "core/python/runtime/Str.h"

#include <algorithm>

namespace interleave::python::text {

namespace {

/// A number taken apart: sign, `0x`, the digits that are grouped, and what follows them.
struct NumberParts {
    std::string sign;
    std::string prefix;
    std::string whole;
    std::string rest;
};

/// Inserts separators from the right and leading zeros until the text is `width` long (_PyUnicode_InsertThousandsGrouping).
std::string grouped(const std::string& digits, char separator, std::ptrdiff_t width, std::ptrdiff_t groupSize)
{
    auto remaining = static_cast<std::ptrdiff_t>(digits.size());
    std::string reversed;
    for (bool separated = false;; separated = true) {
        std::ptrdiff_t length = std::max({remaining, width, std::ptrdiff_t{1}});
        if (separator != '\0') {
            length = std::min(groupSize, length);
        }
        if (separated) {
            reversed += separator;
        }
        for (std::ptrdiff_t i = 0; i < length; ++i) {
            reversed += remaining - i > 0 ? digits[static_cast<std::size_t>(remaining - i - 1)] : '0';
        }
        remaining -= std::min(remaining, length);
        width -= length;
        if (remaining <= 0 && width <= 0) {
            break;
        }
        width -= 1;
    }
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::string assemble(NumberParts parts, const FormatSpec& spec)
{
    if (parts.sign.empty() && (spec.sign == '+' || spec.sign == ' ')) {
        parts.sign = spec.sign;
    }
    const std::size_t width = spec.width.value_or(0);
    const bool grows = spec.fill == U'0' && spec.align == '=';
    const auto others = parts.sign.size() + parts.prefix.size() + parts.rest.size();
    const auto minimum = grows ? static_cast<std::ptrdiff_t>(width) - static_cast<std::ptrdiff_t>(others) : 0;
    const bool fours = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
    if (!parts.whole.empty()) {
        parts.whole = grouped(parts.whole, spec.grouping, minimum, fours ? 4 : 3);
    }
    const std::string front = parts.sign + parts.prefix;
    const std::string body = parts.whole + parts.rest;
    if (spec.align == '=') {
        const std::size_t used = front.size();
        return front + pad(body, width > used ? width - used : 0, spec.fill, '>');
    }
    return pad(front + body, width, spec.fill, spec.align);
}

FormatResult<std::string> formatCharacter(const BigInteger& number, const FormatSpec& spec)
{
    if (spec.sign != '\0') {
        return FormatError{"Sign not allowed with integer format specifier 'c'"};
    }
    if (spec.alternate) {
        return FormatError{"Alternate form (#) not allowed with integer format specifier 'c'"};
    }
    if (bitLength(number) > 63) {
        return FormatError{"Python int too large to convert to C long", FormatError::Kind::Overflow};
    }
    if (number < 0 || number > 0x10ffff) {
        return FormatError{"%c arg not in range(0x110000)", FormatError::Kind::Overflow};
    }
    NumberParts parts;
    appendUtf8(parts.rest, static_cast<char32_t>(number));
    // One character wide, whatever its bytes: '=' behaves as '>'.
    return pad(parts.rest, spec.width.value_or(0), spec.fill, spec.align);
}

int baseOf(char32_t type)
{
    switch (type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x':
    case 'X': return 16;
    default: return 10;
    }
}

std::string upperCased(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; });
    return text;
}

std::string floatDigits(double value, const FormatSpec& spec)
{
    switch (spec.type) {
    case 0: return spec.precision ? formatShort(value, *spec.precision, spec.alternate) : reprFloat(value, spec.alternate);
    case 'e':
    case 'E': return formatDouble(value, 'e', spec.precision.value_or(6), spec.alternate);
    case 'f':
    case 'F':
    case '%': return formatDouble(value, 'f', spec.precision.value_or(6), spec.alternate);
    default: return formatDouble(value, 'g', spec.precision.value_or(6), spec.alternate);
    }
}

/// -0.00 becomes 0.00.
bool isAllZero(const std::string& digits)
{
    const auto e = digits.find('e');
    return digits.substr(0, e).find_first_not_of("-0.") == std::string::npos;
}

} // namespace

FormatResult<std::string> formatInteger(const BigInteger& number, const FormatSpec& spec, std::string_view typeName)
{
    if (spec.type != 0 && (spec.type >= 0x80 || std::string_view("bcdnoxX").find(static_cast<char>(spec.type)) == std::string_view::npos)) {
        return unknownFormatCode(spec.type, typeName);
    }
    if (spec.precision) {
        return FormatError{"Precision not allowed in integer format specifier"};
    }
    if (spec.coerceZero) {
        return FormatError{"Negative zero coercion (z) not allowed in integer format specifier"};
    }
    if (spec.type == 'c') {
        return formatCharacter(number, spec);
    }
    const int base = baseOf(spec.type);
    if (base == 10 && hasTooManyDigits(number)) {
        return FormatError{"Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"};
    }
    NumberParts parts;
    parts.sign = number < 0 ? "-" : "";
    parts.whole = digits(BigInteger(abs(number)), base);
    if (spec.alternate && base != 10) {
        parts.prefix = std::string("0") + static_cast<char>(spec.type);
    }
    if (spec.type == 'X') {
        parts.whole = upperCased(parts.whole);
    }
    return assemble(std::move(parts), spec);
}

FormatResult<std::string> formatFloat(double value, const FormatSpec& spec, std::string_view typeName)
{
    if (spec.type != 0 && spec.type != 'n' && !isFloatType(spec.type)) {
        return unknownFormatCode(spec.type, typeName);
    }
    std::string text = floatDigits(spec.type == '%' ? value * 100 : value, spec);
    NumberParts parts;
    if (text[0] == '-') {
        parts.sign = spec.coerceZero && isAllZero(text) ? "" : "-";
        text.erase(0, 1);
    }
    if (spec.type == 'E' || spec.type == 'F' || spec.type == 'G') {
        text = upperCased(text);
    }
    const auto end = text.find_first_not_of("0123456789");
    parts.whole = text.substr(0, end);
    parts.rest = end == std::string::npos ? "" : text.substr(end);
    if (spec.type == '%') {
        parts.rest += '%';
    }
    return assemble(std::move(parts), spec);
}

} // namespace interleave::python::text
