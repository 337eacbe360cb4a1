#include "core/python/Grammar.h"

#include <algorithm>

namespace interleave::python {

namespace {

/// Deeper trees are refused: whoever walks a tree may then recurse.
constexpr int maxDepth = 1000;

} // namespace

Grammar::Deeper::Deeper(Grammar& grammar) : context(grammar.context_)
{
    if (++context.depth > maxDepth) {
        --context.depth;
        grammar.fail(grammar.peek().at, "maximum recursion depth exceeded during compilation", "RecursionError");
    }
}

const Token& Grammar::peek(std::size_t ahead)
{
    const std::size_t index = std::min(position_ + ahead, tokens_.size() - 1);
    furthest_ = std::max(furthest_, index);
    const Token& token = tokens_[index];
    if (token.kind == TokenKind::Error) throw Mistake{*lexed_.error, true};
    return token;
}

bool Grammar::accept(std::string_view text)
{
    if (!at(text)) return false;
    ++position_;
    return true;
}

bool Grammar::acceptKind(TokenKind kind)
{
    if (!atKind(kind)) return false;
    if (kind != TokenKind::EndMarker) ++position_;
    return true;
}

const Token& Grammar::expect(std::string_view text)
{
    if (!accept(text)) throw NoMatch{};
    return previous();
}

const Token& Grammar::expectKind(TokenKind kind)
{
    if (!acceptKind(kind)) throw NoMatch{};
    return kind == TokenKind::EndMarker ? tokens_.back() : previous();
}

void Grammar::force(std::string_view text)
{
    if (!at(text)) fail(peek().at, "expected '" + std::string(text) + "'");
    ++position_;
}

std::string Grammar::name() { return std::string(expectKind(TokenKind::Name).text); }

bool Grammar::startsExpression(const Token& t) const
{
    switch (t.kind) {
    case TokenKind::Name:
    case TokenKind::Number:
    case TokenKind::String: return true;
    case TokenKind::Keyword:
        return t.text == "not" || t.text == "lambda" || t.text == "await" || t.text == "None" || t.text == "True" || t.text == "False";
    case TokenKind::Operator:
        return t.text == "(" || t.text == "[" || t.text == "{" || t.text == "-" || t.text == "+" || t.text == "~" || t.text == "...";
    default: return false;
    }
}

void Grammar::fail(const Location& at, std::string message, std::string type) const
{
    SyntaxError error;
    error.type = std::move(type);
    error.message = std::move(message);
    error.at = at;
    throw Mistake{std::move(error)};
}

void Grammar::failFrom(const Location& begin, std::string message) const
{
    const Location& last = tokens_[std::min(furthest_, tokens_.size() - 1)].at;
    if (last.column == noColumn) fail(begin, std::move(message));
    fail({begin.line, begin.column, last.endLine, last.endColumn - std::min(last.endColumn, 1u)}, std::move(message));
}

/// The block that should follow a header is missing.
void Grammar::failBlock(std::string_view after, std::uint32_t line) const
{
    Location at = tokens_[std::min(furthest_, tokens_.size() - 1)].at;
    if (at.column != noColumn) at.endColumn = at.column + 1;
    fail(at, "expected an indented block after " + std::string(after) + " on line " + std::to_string(line), "IndentationError");
}

void Grammar::failAtFurthest(std::string message, std::string type) const
{
    fail(tokens_[std::min(furthest_, tokens_.size() - 1)].at, std::move(message), std::move(type));
}

Body Grammar::file()
{
    Body body;
    while (!atKind(TokenKind::EndMarker))
        statement(body);
    return body;
}

Expr* Grammar::replacementField()
{
    Expr* value = starExpressions();
    acceptKind(TokenKind::Newline);
    if (!atKind(TokenKind::EndMarker)) throw NoMatch{};
    return value;
}

} // namespace interleave::python
