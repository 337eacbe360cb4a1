#pragma once

/// repr() of strings and bytes (Objects/unicodeobject.c and bytesobject.c of CPython 3.11).

#include <string>
#include <string_view>

namespace interleave::python::text {

/// Quoted, with escapes for what is not printable.
std::string quote(std::string_view utf8);
std::string quoteBytes(std::string_view bytes);
/// ascii() of a repr: escapes everything outside ASCII.
std::string escapeNonAscii(std::string_view utf8);

} // namespace interleave::python::text
