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

} // namespace interleave::python
