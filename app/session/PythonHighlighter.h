#pragma once

/// Light colouring of Python source, line by line: keywords, literals and comments. Not a parser; wrong code is coloured as
/// well as it goes.

#include <QString>
#include <QStringView>

#include <vector>

namespace interleave {

enum class TokenKind : std::uint8_t { Keyword, Literal, Comment };

/// A coloured piece of one line, in UTF-16 units.
struct Token {
    qsizetype begin = 0;
    qsizetype end = 0;
    TokenKind kind = TokenKind::Keyword;
    bool operator==(const Token&) const = default;
};

/// What an earlier line leaves open: the quotes of a string over several lines, or nothing.
using OpenQuotes = QString;

/// The pieces of `line` in order. `open` is what the line before left open and becomes what this one leaves.
std::vector<Token> highlight(QStringView line, OpenQuotes& open);

} // namespace interleave
