#pragma once

/// str.encode() and bytes.decode() for utf-8, ascii and latin-1.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace interleave::python::text {

enum class Encoding { Utf8, Ascii, Latin1 };
enum class ErrorHandler { Strict, Ignore, Replace, XmlCharRefReplace, BackslashReplace };

/// By any of its names: `utf8`, `UTF-8`, `latin_1`…
std::optional<Encoding> encodingOf(std::string_view name);
std::optional<ErrorHandler> errorHandlerOf(std::string_view name);
/// As messages spell it: `utf-8`, `ascii`, `latin-1`.
const char* encodingName(Encoding encoding);

/// Where strict coding stopped: code points of the text, or bytes. `end` is behind the last one that does not fit.
struct CodecError {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string reason;
};
using CodecResult = std::variant<std::string, CodecError>;

CodecResult encode(std::string_view utf8, Encoding encoding, ErrorHandler handler);
CodecResult decode(std::string_view bytes, Encoding encoding, ErrorHandler handler);

} // namespace interleave::python::text
