#include "core/python/Grammar.h"

namespace interleave::python {

/// `match` is a name everywhere else: it is a statement when a colon, an indented block and `case` follow its subject.
Stmt* Grammar::matchStatement()
{
    const std::size_t begin = position_++;
    if (!startsExpression() && !at("*")) throw NoMatch{};
    const std::uint32_t line = tokens_[begin].at.line;
    Expr* subject = tupleOf(&Grammar::starNamedExpression, begin + 1, starNamedExpression());
    if (subject->kind == ExprKind::Starred) throw NoMatch{};
    if (mistakes_ && atKind(TokenKind::Newline)) failAtFurthest("expected ':'");
    expect(":");
    expectKind(TokenKind::Newline);
    if (!atKind(TokenKind::Indent) && mistakes_) failBlock("'match' statement", line);
    expectKind(TokenKind::Indent);
    std::vector<MatchCase> cases;
    do
        cases.push_back(caseBlock());
    while (!atKind(TokenKind::Dedent) && !atKind(TokenKind::EndMarker));
    acceptKind(TokenKind::Dedent);
    auto* statement = make<Match>(begin);
    statement->subject = subject;
    statement->at = join(tokens_[begin].at, cases.back().body.back()->at);
    statement->cases = std::move(cases);
    return statement;
}

MatchCase Grammar::caseBlock()
{
    if (!atKind(TokenKind::Name) || peek().text != "case") throw NoMatch{};
    MatchCase made;
    made.at = peek().at;
    const std::uint32_t line = peek().at.line;
    ++position_;
    made.pattern = patterns();
    if (accept("if")) made.guard = namedExpression();
    colon();
    made.body = block("'case' statement", line);
    return made;
}

/// A sequence without brackets, or one pattern.
Pattern* Grammar::patterns()
{
    const std::size_t begin = position_;
    Pattern* first = starPattern();
    if (at(",")) return sequencePattern(begin, "", first);
    if (first->kind == PatternKind::Star) throw NoMatch{};
    return first;
}

Pattern* Grammar::starPattern()
{
    if (!at("*")) return asPattern();
    const std::size_t begin = position_++;
    Name* name = captured();
    auto* node = make<Pattern>(begin);
    node->kind = PatternKind::Star;
    node->name = name;
    return node;
}

/// The name that a pattern binds; nullptr for `_`.
Name* Grammar::captured()
{
    const std::size_t begin = position_;
    if (!atKind(TokenKind::Name)) throw NoMatch{};
    const std::string text(peek().text);
    ++position_;
    if (text == "_") return nullptr;
    auto* node = make<Name>(begin);
    node->id = text;
    return node;
}

Pattern* Grammar::asPattern()
{
    const std::size_t begin = position_;
    Pattern* inner = orPattern();
    if (!accept("as")) return inner;
    if (mistakes_ && atKind(TokenKind::Name) && peek().text == "_") fail(peek().at, "cannot use '_' as a target");
    if (mistakes_ && !atKind(TokenKind::Name)) fail(peek().at, "invalid pattern target");
    Name* name = captured();
    if (name == nullptr) throw NoMatch{};
    auto* node = make<Pattern>(begin);
    node->patterns = {inner};
    node->name = name;
    return node;
}

Pattern* Grammar::orPattern()
{
    const std::size_t begin = position_;
    Pattern* first = closedPattern();
    if (!at("|")) return first;
    std::vector<Pattern*> alternatives{first};
    while (accept("|"))
        alternatives.push_back(closedPattern());
    auto* node = make<Pattern>(begin);
    node->kind = PatternKind::Or;
    node->patterns = std::move(alternatives);
    return node;
}

Pattern* Grammar::closedPattern()
{
    const Deeper deeper(*this);
    const Token& token = peek();
    if (token.kind == TokenKind::Name) return namePattern();
    if (at("(")) return groupPattern();
    if (at("[")) {
        const std::size_t begin = position_++;
        if (accept("]")) {
            auto* node = make<Pattern>(begin);
            node->kind = PatternKind::Sequence;
            return node;
        }
        return sequencePattern(begin, "]", starPattern());
    }
    if (at("{")) return mappingPattern();
    return literalPattern();
}

Pattern* Grammar::literalPattern()
{
    const std::size_t begin = position_;
    const bool singleton = at("None") || at("True") || at("False");
    if (!singleton && !at("-") && !atKind(TokenKind::Number) && !atKind(TokenKind::String)) throw NoMatch{};
    Expr* value = singleton || atKind(TokenKind::String) ? atom() : binary(4);
    auto* node = make<Pattern>(begin);
    node->kind = singleton ? PatternKind::Singleton : PatternKind::Value;
    node->value = value;
    return node;
}

/// A name to bind, the wildcard, a dotted name to compare with, or a class.
Pattern* Grammar::namePattern()
{
    const std::size_t begin = position_;
    if (!nextIs(".") && !nextIs("(")) {
        Name* name = captured();
        auto* node = make<Pattern>(begin);
        node->name = name;
        return node;
    }
    Expr* value = atom();
    while (accept(".")) {
        std::string attribute = name();
        auto* node = make<Attribute>(begin);
        node->object = value;
        node->name = std::move(attribute);
        value = node;
    }
    if (at("(")) return classPattern(begin, value);
    auto* node = make<Pattern>(begin);
    node->kind = PatternKind::Value;
    node->value = value;
    return node;
}

Pattern* Grammar::groupPattern()
{
    const std::size_t begin = position_++;
    if (accept(")")) {
        auto* node = make<Pattern>(begin);
        node->kind = PatternKind::Sequence;
        return node;
    }
    Pattern* first = starPattern();
    if (at(",") || first->kind == PatternKind::Star) return sequencePattern(begin, ")", first);
    expect(")");
    return first;
}

/// `closer`: empty for a sequence without brackets.
Pattern* Grammar::sequencePattern(std::size_t begin, std::string_view closer, Pattern* first)
{
    std::vector<Pattern*> parts{first};
    while (accept(",")) {
        if (closer.empty() ? at(":") || at("if") : at(closer)) break;
        parts.push_back(starPattern());
    }
    if (!closer.empty()) expect(closer);
    auto* node = make<Pattern>(begin);
    node->kind = PatternKind::Sequence;
    node->patterns = std::move(parts);
    return node;
}

Expr* Grammar::mappingKey()
{
    if (at("None") || at("True") || at("False") || atKind(TokenKind::String)) return atom();
    if (at("-") || atKind(TokenKind::Number)) return binary(4);
    const std::size_t begin = position_;
    if (!atKind(TokenKind::Name) || !nextIs(".")) throw NoMatch{};
    Expr* value = atom();
    while (accept(".")) {
        std::string attribute = name();
        auto* node = make<Attribute>(begin);
        node->object = value;
        node->name = std::move(attribute);
        value = node;
    }
    return value;
}

Pattern* Grammar::mappingPattern()
{
    const std::size_t begin = position_++;
    Exprs keys;
    std::vector<Pattern*> parts;
    Name* rest = nullptr;
    while (!at("}")) {
        if (accept("**")) {
            rest = captured();
            if (rest == nullptr) throw NoMatch{};
            accept(",");
            break;
        }
        keys.push_back(mappingKey());
        expect(":");
        parts.push_back(asPattern());
        if (!accept(",")) break;
    }
    expect("}");
    auto* node = make<Pattern>(begin);
    node->kind = PatternKind::Mapping;
    node->keys = std::move(keys);
    node->patterns = std::move(parts);
    node->name = rest;
    return node;
}

Pattern* Grammar::classPattern(std::size_t begin, Expr* callee)
{
    expect("(");
    std::vector<Pattern*> parts;
    std::vector<std::string> attributes;
    while (!at(")")) {
        if (atKind(TokenKind::Name) && nextIs("=")) {
            attributes.push_back(name());
            expect("=");
        } else if (!attributes.empty()) {
            if (mistakes_) fail(peek().at, "positional patterns follow keyword patterns");
            throw NoMatch{};
        }
        parts.push_back(asPattern());
        if (!accept(",")) break;
    }
    expect(")");
    auto* node = make<Pattern>(begin);
    node->kind = PatternKind::Class;
    node->value = callee;
    node->patterns = std::move(parts);
    node->attributes = std::move(attributes);
    return node;
}

} // namespace interleave::python
