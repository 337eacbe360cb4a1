#pragma once

/// Integers as text and back.

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace interleave::python::text {

using BigInteger = boost::multiprecision::cpp_int;

/// CPython's sys.int_info.default_max_str_digits: decimal texts longer than this are refused.
inline constexpr std::size_t maximumDigits = 4300;

/// Digits in a base of 2, 8, 10 or 16 (lower case), with '-' if negative, without prefix.
std::string digits(std::int64_t number, int base);
std::string digits(const BigInteger& number, int base);
/// Number of bits of the magnitude; 0 for 0.
std::size_t bitLength(const BigInteger& number);
/// True if the decimal text has more than maximumDigits digits.
bool hasTooManyDigits(const BigInteger& number);

struct NotANumber {};
struct TooManyDigits { std::size_t count; };
/// int(text, base) for a text without spaces around it. Base 0: by prefix. Underscores between digits, a sign and the base's prefix are
/// allowed, as in CPython (PyLong_FromString).
std::variant<BigInteger, NotANumber, TooManyDigits> parseInteger(std::string_view text, int base);

} // namespace interleave::python::text
