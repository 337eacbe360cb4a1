#include "core/python/text/IntegerText.h"

#include <algorithm>
#include <charconv>

namespace interleave::python::text {

namespace {

int digitValue(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

int baseOfPrefix(std::string_view text)
{
    if (text.size() < 2 || text[0] != '0') {
        return 0;
    }
    switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

/// Digits of the base without underscores, or nothing.
std::optional<std::string> plainDigits(std::string_view text, int base)
{
    std::string out;
    bool underscore = true; // not allowed at the beginning
    for (char c : text) {
        if (c == '_' && !underscore) {
            underscore = true;
        } else if (digitValue(c) < base) {
            out += c;
            underscore = false;
        } else {
            return {};
        }
    }
    return underscore ? std::nullopt : std::optional(out);
}

BigInteger valueOf(std::string_view digits, int base)
{
    std::int64_t small = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), small, base);
    if (error == std::errc()) {
        return small;
    }
    if (base == 16) {
        return BigInteger("0x" + std::string(digits)); // not limited in length, so linear
    }
    // As many digits at a time as fit into a word.
    BigInteger value = 0;
    for (std::size_t at = 0; at < digits.size();) {
        std::uint64_t chunk = 0;
        std::uint64_t scale = 1;
        for (; at < digits.size() && scale < (1ull << 57) / 36; ++at) {
            chunk = chunk * static_cast<unsigned>(base) + static_cast<unsigned>(digitValue(digits[at]));
            scale *= static_cast<unsigned>(base);
        }
        value = value * scale + chunk;
    }
    return value;
}

std::string binaryDigits(const std::string& hex)
{
    std::string out;
    for (char c : hex) {
        const int value = digitValue(c);
        for (int bit = 3; bit >= 0; --bit) {
            if (!out.empty() || (value >> bit & 1) != 0) {
                out += static_cast<char>('0' + (value >> bit & 1));
            }
        }
    }
    return out.empty() ? "0" : out;
}

} // namespace

std::string digits(std::int64_t number, int base)
{
    char buffer[72];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, base).ptr;
    return {buffer, end};
}

std::string digits(const BigInteger& number, int base)
{
    const std::string sign = number < 0 ? "-" : "";
    const BigInteger magnitude = abs(number);
    switch (base) {
    case 2: return sign + binaryDigits(digits(magnitude, 16));
    case 8: return sign + magnitude.str(0, std::ios_base::oct);
    case 16: {
        std::string hex = magnitude.str(0, std::ios_base::hex);
        std::transform(hex.begin(), hex.end(), hex.begin(), [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c | 0x20) : c; });
        return sign + hex;
    }
    default: return sign + magnitude.str();
    }
}

std::size_t bitLength(const BigInteger& number) { return number == 0 ? 0 : msb(abs(number)) + 1; }

bool hasTooManyDigits(const BigInteger& number)
{
    // 10^4300 has 14285 bits; only numbers near it need the exact comparison.
    const std::size_t bits = bitLength(number);
    if (bits < 14284) {
        return false;
    }
    return bits > 14285 || abs(number) >= pow(BigInteger(10), static_cast<unsigned>(maximumDigits));
}

std::variant<BigInteger, NotANumber, TooManyDigits> parseInteger(std::string_view text, int base)
{
    bool negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    const int prefix = baseOfPrefix(text);
    const bool automatic = base == 0;
    if (automatic) {
        base = prefix != 0 ? prefix : 10;
    }
    if (prefix == base) {
        text.remove_prefix(2);
        if (!text.empty() && text[0] == '_') {
            text.remove_prefix(1);
        }
    }
    const auto plain = plainDigits(text, base);
    if (!plain) {
        return NotANumber{};
    }
    const bool powerOfTwo = (base & (base - 1)) == 0;
    if (!powerOfTwo && plain->size() > maximumDigits) {
        return TooManyDigits{plain->size()};
    }
    BigInteger value = valueOf(*plain, base);
    if (automatic && prefix == 0 && (*plain)[0] == '0' && value != 0) {
        return NotANumber{}; // 007 is not a number of any base
    }
    return negative ? BigInteger(-value) : value;
}

} // namespace interleave::python::text
