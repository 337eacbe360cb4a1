#include "core/python/Parser.h"
#include "core/python/Utf8.h"

#include <algorithm>

namespace interleave::python {

namespace {

/// The quoted line without its indentation, and the carets under it.
std::string quotation(std::string_view line, std::int64_t column, std::int64_t carets)
{
    const std::size_t indent = std::min(line.find_first_not_of(" \t\f"), line.size());
    line.remove_prefix(indent);
    std::string result = "    " + std::string(line) + "\n";
    column = std::min(column - static_cast<std::int64_t>(indent), static_cast<std::int64_t>(line.size()));
    if (column < 0) return result;
    return result + "    " + std::string(static_cast<std::size_t>(column), ' ') + std::string(static_cast<std::size_t>(carets), '^') + "\n";
}

/// Characters in front of a column in bytes.
std::int64_t characters(std::string_view line, std::uint32_t column)
{
    const std::string_view front = line.substr(0, column);
    const auto behind = static_cast<std::int64_t>(column) - static_cast<std::int64_t>(front.size());
    return static_cast<std::int64_t>(utf8::length(front)) + behind;
}

} // namespace

std::string SyntaxError::report(const Source& source) const
{
    const std::string_view line = quoted ? std::string_view(*quoted) : source.line(at.line);
    std::string result = "  File \"" + source.name + "\", line " + std::to_string(at.line) + "\n";
    const std::int64_t begin = at.column == noColumn ? 0 : characters(line, at.column);
    // Of an error that spans lines, the first one is shown, to its end.
    const std::int64_t end = at.endLine > at.line ? static_cast<std::int64_t>(utf8::length(line))
        : at.endColumn == noColumn                ? begin + 1
                                                  : characters(line, at.endColumn);
    result += quotation(line, at.column == noColumn ? -1 : begin, std::max<std::int64_t>(1, end - begin));
    return result + type + ": " + message + "\n";
}

} // namespace interleave::python
