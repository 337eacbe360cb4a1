#pragma once

/// What the lexer hands to the parser. Internal to the front end.

#include "core/python/Ast.h"

namespace interleave::python {

enum class TokenKind : std::uint8_t { EndMarker, Name, Keyword, Number, String, Newline, Indent, Dedent, Operator, Error };

struct Token {
    TokenKind kind = TokenKind::EndMarker;
    std::uint16_t level = 0; ///< open brackets behind this token
    std::string_view text;   ///< into the normalised text
    Location at;
};

bool isKeyword(std::string_view word);

} // namespace interleave::python
