#include "core/python/Grammar.h"

#include <algorithm>
#include <array>

namespace interleave::python {

void Grammar::statement(Body& into)
{
    if (!compoundStatement(into)) simpleStatements(into);
}

void Grammar::simpleStatements(Body& into)
{
    into.push_back(simpleStatement());
    while (accept(";")) {
        if (atKind(TokenKind::Newline)) break;
        into.push_back(simpleStatement());
    }
    expectKind(TokenKind::Newline);
}

Stmt* Grammar::simpleStatement()
{
    if (Stmt* statement = keywordStatement()) return statement;
    return expressionStatement();
}

/// A statement that its first word names; nullptr if no such word is there.
Stmt* Grammar::keywordStatement()
{
    if (!atKind(TokenKind::Keyword)) return nullptr;
    const auto simple = [this](StmtKind kind) {
        const std::size_t begin = position_++;
        return make<SimpleStmt>(begin, kind);
    };
    const std::string_view word = peek().text;
    if (word == "pass") return simple(StmtKind::Pass);
    if (word == "break") return simple(StmtKind::Break);
    if (word == "continue") return simple(StmtKind::Continue);
    if (word == "return") return returnStatement();
    if (word == "raise") return raiseStatement();
    if (word == "global") return scopeStatement(StmtKind::Global);
    if (word == "nonlocal") return scopeStatement(StmtKind::Nonlocal);
    if (word == "del") return deleteStatement();
    if (word == "assert") return assertStatement();
    if (word == "import") return importStatement();
    if (word == "from") return importFromStatement();
    return nullptr;
}

/// An expression or an assignment. In the second pass the mistakes of assignments come before the plain expression.
Stmt* Grammar::expressionStatement()
{
    if (!mistakes_) return expressionOrAssignment();
    const std::size_t begin = position_;
    Stmt* statement = attempt([this] { return expressionOrAssignment(); });
    if (statement != nullptr && (atKind(TokenKind::Newline) || at(";") || statement->kind != StmtKind::Expression)) return statement;
    position_ = begin;
    assignmentMistakes();
    position_ = begin;
    return expressionOrAssignment();
}

Stmt* Grammar::expressionOrAssignment()
{
    const std::size_t begin = position_;
    Expr* first = at("yield") ? yieldExpression() : starExpressions();
    if (at(":")) return annotatedAssignment(begin, first);
    if (const auto op = augmentedOperator()) return augmentedAssignment(begin, first, *op);
    if (at("=")) return assignment(begin, first);
    auto* statement = make<ExpressionStmt>(begin);
    statement->value = first;
    return statement;
}

Stmt* Grammar::assignment(std::size_t begin, Expr* first)
{
    Exprs targets;
    Expr* value = first;
    while (accept("=")) {
        if (!isTarget(value, true)) throw NoMatch{};
        targets.push_back(value);
        value = at("yield") ? yieldExpression() : starExpressions();
    }
    auto* statement = make<Assign>(begin);
    statement->targets = std::move(targets);
    statement->value = value;
    return statement;
}

Stmt* Grammar::annotatedAssignment(std::size_t begin, Expr* target)
{
    const bool single = target->kind == ExprKind::Name || target->kind == ExprKind::Attribute || target->kind == ExprKind::Subscript;
    if (!single) throw NoMatch{};
    ++position_;
    Expr* annotation = expression();
    Expr* value = nullptr;
    if (accept("=")) value = at("yield") ? yieldExpression() : starExpressions();
    auto* statement = make<AnnAssign>(begin);
    statement->target = target;
    statement->annotation = annotation;
    statement->value = value;
    statement->simple = target->kind == ExprKind::Name && !isParenthesised(begin);
    return statement;
}

std::optional<BinaryOperator> Grammar::augmentedOperator()
{
    using enum BinaryOperator;
    constexpr std::array<std::pair<std::string_view, BinaryOperator>, 13> symbols{
        {{"+=", Add}, {"-=", Sub}, {"*=", Mult}, {"@=", MatMult}, {"/=", Div}, {"%=", Mod}, {"&=", BitAnd}, {"|=", BitOr}, {"^=", BitXor},
            {"<<=", LShift}, {">>=", RShift}, {"**=", Pow}, {"//=", FloorDiv}}};
    for (const auto& [symbol, op] : symbols)
        if (at(symbol)) return op;
    return std::nullopt;
}

Stmt* Grammar::augmentedAssignment(std::size_t begin, Expr* target, BinaryOperator op)
{
    const bool single = target->kind == ExprKind::Name || target->kind == ExprKind::Attribute || target->kind == ExprKind::Subscript;
    if (!single) throw NoMatch{};
    ++position_;
    Expr* value = at("yield") ? yieldExpression() : starExpressions();
    auto* statement = make<AugAssign>(begin);
    statement->target = target;
    statement->op = op;
    statement->value = value;
    return statement;
}

static bool hasStar(const Expr* e)
{
    const auto any = [](const Exprs& elements) { return std::any_of(elements.begin(), elements.end(), hasStar); };
    if (e->kind == ExprKind::Tuple) return any(static_cast<const Tuple*>(e)->elements);
    if (e->kind == ExprKind::List) return any(static_cast<const List*>(e)->elements);
    return e->kind == ExprKind::Starred;
}

Stmt* Grammar::deleteStatement()
{
    const std::size_t begin = position_++;
    const std::size_t first = position_;
    Exprs targets;
    const auto ends = [this] { return at(";") || atKind(TokenKind::Newline); };
    const bool good = attempt([&] {
        do {
            if (ends()) break;
            targets.push_back(primary());
            if (!isTarget(targets.back(), false) || hasStar(targets.back())) throw NoMatch{};
        } while (accept(","));
        return ends();
    });
    if (!good || targets.empty()) {
        if (mistakes_) {
            position_ = first;
            refuseTarget(attempt([this] { return starExpressions(); }), "delete");
        }
        throw NoMatch{};
    }
    auto* statement = make<Delete>(begin);
    statement->targets = std::move(targets);
    return statement;
}

Stmt* Grammar::returnStatement()
{
    const std::size_t begin = position_++;
    Expr* value = startsExpression() || at("*") ? starExpressions() : nullptr;
    auto* statement = make<Return>(begin);
    statement->value = value;
    return statement;
}

Stmt* Grammar::raiseStatement()
{
    const std::size_t begin = position_++;
    Expr* exception = startsExpression() ? expression() : nullptr;
    Expr* cause = exception != nullptr && accept("from") ? expression() : nullptr;
    auto* statement = make<Raise>(begin);
    statement->exception = exception;
    statement->cause = cause;
    return statement;
}

Stmt* Grammar::scopeStatement(StmtKind kind)
{
    const std::size_t begin = position_++;
    std::vector<std::string> names;
    do
        names.push_back(name());
    while (accept(","));
    auto* statement = make<ScopeStmt>(begin, kind);
    statement->names = std::move(names);
    return statement;
}

Stmt* Grammar::assertStatement()
{
    const std::size_t begin = position_++;
    Expr* test = expression();
    Expr* message = accept(",") ? expression() : nullptr;
    auto* statement = make<Assert>(begin);
    statement->test = test;
    statement->message = message;
    return statement;
}

// -------------------------------------------------------------------------------------------- imports

std::string Grammar::dottedName()
{
    std::string result = name();
    while (accept("."))
        result += '.' + name();
    return result;
}

Alias Grammar::importedName(bool dotted)
{
    const std::size_t begin = position_;
    Alias alias;
    alias.name = dotted ? dottedName() : name();
    if (accept("as")) alias.asName = name();
    alias.at = span(begin);
    return alias;
}

Stmt* Grammar::importStatement()
{
    const std::size_t begin = position_++;
    std::vector<Alias> names;
    do
        names.push_back(importedName(true));
    while (accept(","));
    auto* statement = make<Import>(begin);
    statement->names = std::move(names);
    return statement;
}

Stmt* Grammar::importFromStatement()
{
    const std::size_t begin = position_++;
    int level = 0;
    while (at(".") || at("...")) {
        level += static_cast<int>(peek().text.size());
        ++position_;
    }
    std::string module;
    if (level == 0 || !at("import")) module = dottedName();
    expect("import");
    std::vector<Alias> names;
    if (at("*")) {
        ++position_;
        names.push_back({"*", "", previous().at});
    } else {
        const bool parenthesised = accept("(");
        do {
            if (parenthesised && !names.empty() && at(")")) break;
            if (!parenthesised && !names.empty() && atKind(TokenKind::Newline)) {
                if (mistakes_) failAtFurthest("trailing comma not allowed without surrounding parentheses");
                throw NoMatch{};
            }
            names.push_back(importedName(false));
        } while (accept(","));
        if (parenthesised) expect(")");
    }
    auto* statement = make<ImportFrom>(begin);
    statement->module = std::move(module);
    statement->names = std::move(names);
    statement->level = level;
    return statement;
}

} // namespace interleave::python
