#pragma once

/// The parts of a string literal and its escape sequences. Internal to the front end.

#include <string>
#include <string_view>
#include <variant>

namespace interleave::python {

/// A literal's text taken apart.
struct StringParts {
    bool raw = false;
    bool bytes = false;
    bool formatted = false;
    std::size_t bodyBegin = 0; ///< offset of the first character inside the quotes
    std::string_view body;
};
/// Requires: a String token's text.
StringParts splitString(std::string_view literal);

/// Why an escape sequence is none, in CPython's words.
struct EscapeError {
    std::string message;
};
using Decoding = std::variant<std::string, EscapeError>;

/// Resolves escapes; the result is UTF-8, lone surrogates as three bytes.
Decoding decodeEscapes(std::string_view body);
/// As decodeEscapes for bytes: the result is the bytes.
Decoding decodeByteEscapes(std::string_view body);

} // namespace interleave::python
