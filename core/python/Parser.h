#pragma once

/// Source text to syntax tree.

#include "core/python/Ast.h"

namespace interleave::python {

/// The column of an error that belongs to a line as a whole; a report shows no caret for it.
inline constexpr std::uint32_t noColumn = UINT32_MAX;

/// What CPython would say: `type` is SyntaxError, IndentationError or TabError; the message is CPython 3.11's where it has one.
/// `at.column` is 0-based in bytes; a report counts it in characters.
/// (CPython 3.11 counts bytes in files without a coding line, which puts its carets too far to the right there.)
struct SyntaxError {
    std::string type = "SyntaxError";
    std::string message;
    Location at;
    /// The line to quote where it is not the source's own: the expression of an f-string. `at` counts in it then.
    std::optional<std::string> quoted = {};
    /// The whole report as CPython writes it on stderr: file line, source line, caret line, `Type: message`.
    std::string report(const Source& source) const;
};

/// Parses a whole file. Never throws for bad input, never recurses deeper than a fixed limit: deeper nesting is a SyntaxError
/// ("too many nested parentheses", "too many statically nested blocks"), bytes that are not UTF-8 are one as well. Expressions
/// and `elif` chains of more than 1000 levels are refused with type RecursionError, so that whoever walks a tree may recurse.
std::variant<std::shared_ptr<const Module>, SyntaxError> parse(std::shared_ptr<const Source> source);

} // namespace interleave::python
