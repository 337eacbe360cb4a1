#include "core/python/Grammar.h"

namespace interleave::python {

Stmt* Grammar::decorated()
{
    Exprs decorators;
    while (accept("@")) {
        decorators.push_back(namedExpression());
        expectKind(TokenKind::Newline);
    }
    const std::size_t begin = position_;
    if (at("class")) return classDefinition(std::move(decorators));
    const bool async = accept("async");
    if (!at("def")) throw NoMatch{};
    return functionDefinition(begin, async, std::move(decorators));
}

Stmt* Grammar::functionDefinition(std::size_t begin, bool async, Exprs decorators)
{
    const std::uint32_t line = peek().at.line;
    ++position_;
    std::string functionName = name();
    force("(");
    Parameters list = parameters(")", true);
    expect(")");
    Expr* returns = !at("->") ? nullptr : attempt([this] {
        ++position_;
        return expression();
    });
    force(":");
    Body body = block("function definition", line);
    auto* statement = make<FunctionDef>(begin, async ? StmtKind::AsyncFunctionDef : StmtKind::FunctionDef);
    statement->name = std::move(functionName);
    statement->parameters = std::move(list);
    statement->body = std::move(body);
    statement->decorators = std::move(decorators);
    statement->returns = returns;
    statement->at = join(tokens_[begin].at, statement->body.back()->at);
    return statement;
}

Stmt* Grammar::classDefinition(Exprs decorators)
{
    const std::size_t begin = position_++;
    std::string className = name();
    Call bases;
    if (accept("(")) {
        if (!at(")")) arguments(bases, false);
        expect(")");
    }
    if (mistakes_ && atKind(TokenKind::Newline)) failAtFurthest("expected ':'");
    expect(":");
    Body body = block("class definition", tokens_[begin].at.line);
    auto* statement = make<ClassDef>(begin);
    statement->name = std::move(className);
    statement->bases = std::move(bases.arguments);
    statement->keywords = std::move(bases.keywords);
    statement->body = std::move(body);
    statement->decorators = std::move(decorators);
    statement->at = join(tokens_[begin].at, statement->body.back()->at);
    return statement;
}

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
    do
        caseBlock();
    while (!atKind(TokenKind::Dedent) && !atKind(TokenKind::EndMarker));
    const Location last = context_.module.nodes.back()->at;
    acceptKind(TokenKind::Dedent);
    auto* statement = make<Match>(begin);
    statement->subject = subject;
    statement->at = join(tokens_[begin].at, last);
    return statement;
}

/// The pattern is not looked into: everything up to the colon on its own level.
void Grammar::caseBlock()
{
    if (!atKind(TokenKind::Name) || peek().text != "case") throw NoMatch{};
    const Token& word = peek();
    ++position_;
    if (at(":")) throw NoMatch{};
    while (!(at(":") && peek().level == word.level)) {
        if (atKind(TokenKind::Newline) || atKind(TokenKind::EndMarker)) colon();
        ++position_;
    }
    colon();
    block("'case' statement", word.at.line);
}

} // namespace interleave::python
