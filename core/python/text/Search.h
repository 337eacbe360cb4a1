#pragma once

/// Searching in text.

#include <string_view>

namespace interleave::python::text {

/// Offset of `part` in `whole` at or behind `from`, npos if it is not there. In time proportional to the lengths, whatever the texts.
std::size_t find(std::string_view whole, std::string_view part, std::size_t from = 0);

} // namespace interleave::python::text
