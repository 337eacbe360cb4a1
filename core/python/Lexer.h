#pragma once

/// Text to tokens, after CPython 3.11's Parser/tokenizer.c: the whole text at once, up to its end or its first error.

#include "core/python/Parser.h"
#include "core/python/Token.h"

#include <memory>

namespace interleave::python {

struct OpenBracket {
    char symbol = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

struct TokenizedText {
    std::shared_ptr<const std::string> text; ///< what the tokens' views point into
    std::vector<Token> tokens;               ///< ends with EndMarker or Error
    std::optional<SyntaxError> error;        ///< what the Error token stands for
    /// The error is worth more than a parser's error in front of it (CPython's tokenizer raises it by itself).
    bool errorOutranksParser = false;
    std::vector<OpenBracket> open; ///< brackets never closed
};

/// `text` is UTF-8 with `\n` line ends only. `origin` is where its first character stands in the file.
/// The columns of its first line are shifted by `origin.column`, those of the others are taken as they are.
TokenizedText tokenize(std::string text, Location origin = {1, 0, 1, 0});

} // namespace interleave::python
