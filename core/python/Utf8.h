#pragma once

/// UTF-8, as far as the front end needs it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave::python::utf8 {

/// A byte that does not continue valid UTF-8, with CPython's word for it.
struct Defect {
    std::size_t position = 0;
    std::string reason; ///< "invalid start byte", "invalid continuation byte", "unexpected end of data"
};

std::optional<Defect> findDefect(std::string_view text);

struct Decoded {
    char32_t codePoint = 0;
    std::size_t length = 1;
};
/// The code point at `position` of valid UTF-8. Requires: position < text.size().
Decoded decode(std::string_view text, std::size_t position);
/// Surrogates become three bytes.
void append(std::string& out, char32_t codePoint);
/// Number of code points.
std::size_t length(std::string_view text);

/// Whether a code point behind ASCII may begin or continue a name. Ranges instead of Unicode's full table: punctuation,
/// symbols, spaces and private areas are out, the rest is in.
bool isNameCharacter(char32_t codePoint);
/// False for spaces, controls and format characters, which an error message shows by number only.
bool isPrintable(char32_t codePoint);

} // namespace interleave::python::utf8
