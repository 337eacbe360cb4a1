#pragma once

/// Floats as text and back, in CPython's forms (Python/pystrtod.c, Objects/floatobject.c of 3.11). Independent of the locale.

#include <optional>
#include <string>
#include <string_view>

namespace interleave::python::text {

/// repr(): the shortest digits that read back as the same number; `1e+16`, `1e-05`, `1.0`, `inf`, `nan`.
/// `alternate`: as format() with `#` has it, `1.e+16`.
std::string reprFloat(double value, bool alternate = false);

/// Digits of `%e`, `%f` or `%g` (`type`, lower case) of a number, `inf` or `nan`; with '-' for negative ones and for -0.0.
/// `alternate`: `#`, keeps the point and the zeros of `g`.
std::string formatDouble(double value, char type, int precision, bool alternate);

/// What format() without a type but with a precision writes: `g` that switches to an exponent one digit earlier and leaves at least one
/// digit behind the point.
std::string formatShort(double value, int precision, bool alternate);

/// float() of a text that Unicode::toNumberText has prepared: digits with underscores, `inf`, `nan`. Nothing if it is no number.
std::optional<double> parseFloat(std::string_view text);

/// float.hex()
std::string hexFloat(double value);
struct HexNumber { double value = 0; const char* error = nullptr; bool overflow = false; };
/// float.fromhex()
HexNumber parseHexFloat(std::string_view text);

} // namespace interleave::python::text
