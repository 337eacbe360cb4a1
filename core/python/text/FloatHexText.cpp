#include "core/python/text/FloatText.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace interleave::python::text {

namespace {

constexpr const char* invalid = "invalid hexadecimal floating-point string";
constexpr const char* tooLarge = "hexadecimal value too large to represent as a float";

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    return out;
}

/// Collects 64 bits of the mantissa and remembers whether anything behind them was set, so that one rounding at the end is right.
struct Mantissa {
    std::uint64_t bits = 0;
    long exponent = 0;
    bool sticky = false;
    bool any = false;

    void add(int digit, bool fraction)
    {
        any = true;
        if (bits >> 59 == 0) {
            bits = bits << 4 | static_cast<unsigned>(digit);
            exponent -= fraction ? 4 : 0;
        } else {
            sticky = sticky || digit != 0;
            exponent += fraction ? 0 : 4;
        }
    }
};

/// Rounds half to even at the last bit that a double of this size has.
double rounded(const Mantissa& m, long exponent)
{
    if (m.bits == 0) {
        return 0;
    }
    const int width = 64 - __builtin_clzll(m.bits);
    const long top = width + exponent; // 0.1xxx * 2^top
    if (top > 1024) {
        return HUGE_VAL;
    }
    const long kept = top < -1021 ? 53 - (-1021 - top) : 53;
    if (kept < 0) {
        return 0;
    }
    long drop = width - kept;
    std::uint64_t bits = m.bits;
    if (drop > 0) {
        const std::uint64_t half = 1ull << (drop - 1);
        const bool above = (bits & (half - 1)) != 0 || m.sticky;
        const bool atHalf = (bits & half) != 0;
        bits = drop >= 64 ? 0 : bits >> drop;
        bits += atHalf && (above || (bits & 1)) ? 1 : 0;
    } else {
        drop = 0;
    }
    return std::ldexp(static_cast<double>(bits), static_cast<int>(exponent + drop));
}

} // namespace

HexNumber parseHexFloat(std::string_view given)
{
    std::string text = lowered(given);
    const auto first = text.find_first_not_of(" \t\n\r\f\v");
    text = first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\n\r\f\v") - first + 1);
    std::size_t at = 0;
    const bool negative = text.rfind('-', 0) == 0;
    at += negative || text.rfind('+', 0) == 0;
    const std::string rest = text.substr(at);
    const double sign = negative ? -1 : 1;
    if (rest == "inf" || rest == "infinity") {
        return {sign * HUGE_VAL};
    }
    if (rest == "nan") {
        return {std::copysign(std::nan(""), sign)};
    }
    at += rest.rfind("0x", 0) == 0 ? 2 : 0;
    Mantissa mantissa;
    for (bool fraction = false; at < text.size(); ++at) {
        if (text[at] == '.' && !fraction) {
            fraction = true;
        } else if (const int digit = hexDigit(text[at]); digit >= 0) {
            mantissa.add(digit, fraction);
        } else {
            break;
        }
    }
    long exponent = 0;
    if (at < text.size() && text[at] == 'p') {
        char* end = nullptr;
        const char* const begin = text.c_str() + at + 1;
        exponent = std::strtol(begin, &end, 10);
        if (end == begin || *begin == ' ') {
            return {0, invalid};
        }
        at = static_cast<std::size_t>(end - text.c_str());
    }
    if (!mantissa.any || at != text.size()) {
        return {0, invalid};
    }
    exponent = exponent > 1000000 ? 1000000 : exponent < -1000000 ? -1000000 : exponent;
    const double value = rounded(mantissa, mantissa.exponent + exponent);
    return std::isinf(value) ? HexNumber{0, tooLarge, true} : HexNumber{sign * value};
}

} // namespace interleave::python::text
