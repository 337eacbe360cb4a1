#pragma once

/// What stands behind `#@param` and `#@settings`: `{key: value, …}` or a list of choices, in JSON with JSON5's freedoms.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace interleave {

using MarkValue = std::variant<bool, double, std::string, std::vector<std::string>>;

struct Mark {
    std::map<std::string, MarkValue, std::less<>> values; ///< a bare list is `choices`; numbers in a list are kept as they are written
};

struct MarkError {
    std::string message;
};

/// Reads a mark. Keys may be unquoted, strings stand in single or double quotes, a comma may follow the last entry.
/// `{…}` may follow a list, as Colab's forms have it.
std::variant<Mark, MarkError> readMark(std::string_view text);

} // namespace interleave
