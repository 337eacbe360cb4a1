#pragma once

/// Text files compiled into the program: the scenarios and the library modules written in Python.

#include <span>
#include <string_view>

namespace interleave {

struct EmbeddedText {
    std::string_view name; ///< path relative to its folder, with forward slashes
    std::string_view text; ///< UTF-8, lives as long as the program
};

} // namespace interleave
