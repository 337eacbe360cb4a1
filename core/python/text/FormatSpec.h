#pragma once

/// The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]` (Python/formatter_unicode.c of CPython 3.11).

#include "core/python/text/IntegerText.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace interleave::python::text {

struct FormatSpec {
    char32_t fill = U' ';
    char align = '\0';     ///< < > = ^, or 0: the type's own
    char sign = '\0';      ///< + - space, or 0
    bool coerceZero = false; ///< z
    bool alternate = false;  ///< #
    char grouping = '\0';  ///< , or _, or 0
    std::optional<std::size_t> width;
    std::optional<int> precision;
    char32_t type = 0;     ///< 0: none given
};

/// What is wrong with a specification, and the exception it becomes.
struct FormatError {
    std::string message;
    enum class Kind { Value, Overflow } kind = Kind::Value;
};
template <typename T> using FormatResult = std::variant<T, FormatError>;

/// `typeName`: of the object, for messages. `defaultType`: 's' for strings, 0 for numbers.
FormatResult<FormatSpec> parseFormatSpec(std::string_view spec, std::string_view typeName, char defaultAlign, char32_t defaultType);

FormatResult<std::string> formatText(std::string_view utf8, const FormatSpec& spec, std::string_view typeName);
/// `number` of any size, types b c d n o x X and none. Float types are the caller's: see isFloatType.
FormatResult<std::string> formatInteger(const BigInteger& number, const FormatSpec& spec, std::string_view typeName);
FormatResult<std::string> formatFloat(double value, const FormatSpec& spec, std::string_view typeName);
inline bool isFloatType(char32_t type) { return type != 0 && type < 0x80 && std::string_view("eEfFgG%").find(static_cast<char>(type)) != std::string_view::npos; }

/// "Unknown format code 'q' for object of type 'int'"
FormatError unknownFormatCode(char32_t type, std::string_view typeName);
/// How messages show a character of a specification: as it is, or as `\x` and its number.
std::string shownCode(char32_t type);

/// Puts `text` into `width` code points.
std::string pad(std::string_view text, std::size_t width, char32_t fill, char align);

} // namespace interleave::python::text
