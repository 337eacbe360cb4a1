#include "core/python/text/FloatText.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace interleave::python::text {

namespace {

/// 0.d1d2d3… x 10^point
struct Decimal {
    std::string digits;
    int point = 0;
};

std::string scientific(double magnitude, int precision)
{
    std::vector<char> buffer(static_cast<std::size_t>(precision < 0 ? 0 : precision) + 40);
    char* const end = buffer.data() + buffer.size();
    const auto result = precision < 0 ? std::to_chars(buffer.data(), end, magnitude, std::chars_format::scientific)
                                      : std::to_chars(buffer.data(), end, magnitude, std::chars_format::scientific, precision);
    return {buffer.data(), result.ptr};
}

std::string fixed(double magnitude, int precision)
{
    std::vector<char> buffer(static_cast<std::size_t>(precision) + 400);
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, std::chars_format::fixed, precision);
    return {buffer.data(), result.ptr};
}

/// precision < 0: the shortest digits.
Decimal decimalOf(double magnitude, int precision)
{
    const std::string text = scientific(magnitude, precision);
    const auto e = text.find('e');
    Decimal result;
    for (char c : text.substr(0, e)) {
        if (c != '.') {
            result.digits += c;
        }
    }
    result.point = std::atoi(text.c_str() + e + 1) + 1;
    return result;
}

std::string exponentText(int exponent)
{
    const std::string number = std::to_string(std::abs(exponent));
    return std::string("e") + (exponent < 0 ? '-' : '+') + (number.size() < 2 ? "0" : "") + number;
}

std::string withExponent(const Decimal& d)
{
    std::string out = d.digits.substr(0, 1);
    if (d.digits.size() > 1) {
        out += '.';
        out += d.digits.substr(1);
    }
    return out + exponentText(d.point - 1);
}

/// Without an exponent; no point if no digit is behind it.
std::string positional(const Decimal& d)
{
    const int size = static_cast<int>(d.digits.size());
    if (d.point <= 0) {
        return "0." + std::string(static_cast<std::size_t>(-d.point), '0') + d.digits;
    }
    if (d.point >= size) {
        return d.digits + std::string(static_cast<std::size_t>(d.point - size), '0');
    }
    return d.digits.substr(0, static_cast<std::size_t>(d.point)) + '.' + d.digits.substr(static_cast<std::size_t>(d.point));
}

void stripZeros(std::string& digits)
{
    while (digits.size() > 1 && digits.back() == '0') {
        digits.pop_back();
    }
}

/// Puts a point behind the digits if there is none.
void ensurePoint(std::string& text)
{
    const auto e = text.find('e');
    if (text.find('.') == std::string::npos) {
        text.insert(e == std::string::npos ? text.size() : e, ".");
    }
}

std::string general(double magnitude, int precision, bool alternate, int exponentFrom)
{
    Decimal d = decimalOf(magnitude, precision - 1);
    if (!alternate) {
        stripZeros(d.digits);
    }
    const bool exponent = d.point <= -4 || d.point > exponentFrom;
    std::string out = exponent ? withExponent(d) : positional(d);
    if (alternate) {
        ensurePoint(out);
    }
    return out;
}

std::string signOf(double value) { return std::signbit(value) && !std::isnan(value) ? "-" : ""; }

std::optional<std::string> special(double value)
{
    if (std::isnan(value)) {
        return "nan";
    }
    return std::isinf(value) ? std::optional(signOf(value) + "inf") : std::nullopt;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string reprFloat(double value, bool alternate)
{
    if (const auto text = special(value)) {
        return *text;
    }
    const Decimal d = decimalOf(std::fabs(value), -1);
    if (d.point <= -4 || d.point > 16) {
        std::string text = withExponent(d);
        if (alternate) {
            ensurePoint(text);
        }
        return signOf(value) + text;
    }
    std::string out = signOf(value) + positional(d);
    if (out.find('.') == std::string::npos) {
        out += ".0";
    }
    return out;
}

std::string formatDouble(double value, char type, int precision, bool alternate)
{
    if (const auto text = special(value)) {
        return *text;
    }
    const double magnitude = std::fabs(value);
    std::string out;
    if (type == 'g') {
        precision = std::max(precision, 1);
        return signOf(value) + general(magnitude, precision, alternate, precision);
    }
    if (type == 'f') {
        out = fixed(magnitude, precision);
    } else {
        out = withExponent(decimalOf(magnitude, precision));
    }
    if (alternate) {
        ensurePoint(out);
    }
    return signOf(value) + out;
}

std::string formatShort(double value, int precision, bool alternate)
{
    if (const auto text = special(value)) {
        return *text;
    }
    precision = std::max(precision, 1);
    std::string out = general(std::fabs(value), precision, alternate, precision - 1);
    if (out.find_first_of(".e") == std::string::npos) {
        out += ".0";
    } else if (out.back() == '.') {
        out += '0';
    }
    return signOf(value) + out;
}

namespace {

/// Checks `digits [. digits] [e digits]` with underscores between digits, and takes these out.
std::optional<std::string> plainNumber(std::string_view text)
{
    std::string out;
    char previous = '\0';
    for (char c : text) {
        if (c == '_') {
            if (!isDigit(previous)) {
                return {};
            }
        } else {
            if (previous == '_' && !isDigit(c)) {
                return {};
            }
            if (!isDigit(c) && c != '.' && c != 'e' && c != 'E' && c != '+' && c != '-') {
                return {};
            }
            out += c;
        }
        previous = c;
    }
    return previous == '_' ? std::nullopt : std::optional(out);
}

/// Too large or too small for from_chars, which leaves the value open: zero or infinity, by the place of the first digit.
double outOfRange(std::string_view text)
{
    const auto e = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, e);
    const auto first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos) {
        return 0;
    }
    const auto point = std::min(mantissa.find('.'), mantissa.size());
    const double place = static_cast<double>(point) - static_cast<double>(first);
    const double exponent = e == std::string_view::npos ? 0 : std::atof(std::string(text.substr(e + 1)).c_str());
    return place + exponent > 0 ? HUGE_VAL : 0;
}

bool sameWord(std::string_view text, std::string_view word)
{
    return text.size() == word.size() && std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return (a | 0x20) == b; });
}

} // namespace

std::optional<double> parseFloat(std::string_view text)
{
    bool negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    if (sameWord(text, "inf") || sameWord(text, "infinity")) {
        return negative ? -HUGE_VAL : HUGE_VAL;
    }
    if (sameWord(text, "nan")) {
        return std::copysign(std::nan(""), negative ? -1.0 : 1.0);
    }
    auto plain = plainNumber(text);
    if (!plain || plain->empty() || (!isDigit((*plain)[0]) && (*plain)[0] != '.')) {
        return {};
    }
    double value = 0;
    const char* const end = plain->data() + plain->size();
    const auto result = std::from_chars(plain->data(), end, value);
    if (result.ptr != end) {
        return {};
    }
    if (result.ec == std::errc::result_out_of_range) {
        value = outOfRange(*plain);
    } else if (result.ec != std::errc()) {
        return {};
    }
    return negative ? -value : value;
}

std::string hexFloat(double value)
{
    if (const auto text = special(value)) {
        return *text;
    }
    if (value == 0) {
        return signOf(value) + "0x0.0p+0";
    }
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(value), &exponent);
    const int shift = 1 - std::max(-1021 - exponent, 0);
    mantissa = std::ldexp(mantissa, shift);
    exponent -= shift;
    std::string out = signOf(value) + "0x";
    for (int i = 0; i <= 13; ++i) {
        const int digit = static_cast<int>(mantissa);
        out += "0123456789abcdef"[digit];
        out += i == 0 ? "." : "";
        mantissa = (mantissa - digit) * 16;
    }
    return out + 'p' + (exponent < 0 ? '-' : '+') + std::to_string(std::abs(exponent));
}

} // namespace interleave::python::text
