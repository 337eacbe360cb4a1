#include "core/python/Grammar.h"

namespace interleave::python {

bool Grammar::compoundStatement(Body& into)
{
    const Token& token = peek();
    if (token.text == "@" && token.kind == TokenKind::Operator) {
        into.push_back(decorated());
        return true;
    }
    if (token.kind == TokenKind::Name && token.text == "match") {
        Stmt* match = attempt([this] { return matchStatement(); });
        if (match != nullptr) into.push_back(match);
        return match != nullptr;
    }
    if (token.kind != TokenKind::Keyword) return false;
    const std::size_t begin = position_;
    Stmt* statement = nullptr;
    if (token.text == "if")
        statement = ifStatement();
    else if (token.text == "while")
        statement = whileStatement();
    else if (token.text == "for")
        statement = forStatement(begin, false);
    else if (token.text == "with")
        statement = withStatement(begin, false);
    else if (token.text == "try")
        statement = tryStatement();
    else if (token.text == "def")
        statement = functionDefinition(begin, false, {});
    else if (token.text == "class")
        statement = classDefinition({});
    else if (token.text == "async") {
        ++position_;
        if (at("def"))
            statement = functionDefinition(begin, true, {});
        else if (at("for"))
            statement = forStatement(begin, true);
        else if (at("with"))
            statement = withStatement(begin, true);
        else
            throw NoMatch{};
    }
    if (statement != nullptr) into.push_back(statement);
    return statement != nullptr;
}

/// The colon of a header; where the line ends instead, that is what is missing.
void Grammar::colon()
{
    if (mistakes_ && atKind(TokenKind::Newline)) failAtFurthest("expected ':'");
    expect(":");
}

/// Statements behind the colon, on the same line or indented. `after` names the header for the message.
Body Grammar::block(std::string_view after, std::uint32_t line)
{
    Body body;
    if (!acceptKind(TokenKind::Newline)) {
        simpleStatements(body);
        return body;
    }
    if (!acceptKind(TokenKind::Indent)) {
        if (!mistakes_) throw NoMatch{};
        failBlock(after, line);
    }
    do
        statement(body);
    while (!atKind(TokenKind::Dedent) && !atKind(TokenKind::EndMarker));
    acceptKind(TokenKind::Dedent);
    return body;
}

/// Ends the span of a statement with its last inner statement, whose newline and dedent are behind it.
static Location until(const Token& first, const Location& last) { return {first.at.line, first.at.column, last.endLine, last.endColumn}; }
static Location lastOf(const Body& body) { return body.back()->at; }

// -------------------------------------------------------------------------------------------- if, while, for, with

/// `elif` after `elif` by a loop: long chains must not use up the stack. Each is an If alone in the one before.
Stmt* Grammar::ifStatement()
{
    struct Branch {
        std::size_t begin;
        Expr* test;
        Body then;
    };
    std::vector<Branch> branches;
    for (bool first = true; first || at("elif"); first = false) {
        const std::size_t begin = position_++;
        const std::uint32_t line = tokens_[begin].at.line;
        Expr* test = namedExpression();
        colon();
        branches.push_back({begin, test, block(first ? "'if' statement" : "'elif' statement", line)});
    }
    Body otherwise = elseBlock();
    for (std::size_t i = branches.size(); i-- > 0;) {
        auto* statement = make<If>(branches[i].begin);
        statement->test = branches[i].test;
        statement->then = std::move(branches[i].then);
        statement->otherwise = std::move(otherwise);
        statement->at = until(tokens_[branches[i].begin], lastOf(statement->otherwise.empty() ? statement->then : statement->otherwise));
        otherwise = Body{statement};
    }
    return otherwise[0];
}

Body Grammar::elseBlock()
{
    if (!at("else")) return {};
    const std::uint32_t line = peek().at.line;
    ++position_;
    force(":");
    return block("'else' statement", line);
}

Stmt* Grammar::whileStatement()
{
    const std::size_t begin = position_++;
    Expr* test = namedExpression();
    colon();
    Body body = block("'while' statement", tokens_[begin].at.line);
    Body otherwise = elseBlock();
    auto* statement = make<While>(begin);
    statement->test = test;
    statement->body = std::move(body);
    statement->otherwise = std::move(otherwise);
    statement->at = until(tokens_[begin], lastOf(statement->otherwise.empty() ? statement->body : statement->otherwise));
    return statement;
}

Stmt* Grammar::forStatement(std::size_t begin, bool async)
{
    const std::uint32_t line = peek().at.line;
    ++position_;
    if (mistakes_) forTargetMistakes();
    Expr* target = starTargets();
    expect("in");
    Expr* iterable = starExpressions();
    colon();
    Body body = block("'for' statement", line);
    Body otherwise = elseBlock();
    auto* statement = make<For>(begin, async ? StmtKind::AsyncFor : StmtKind::For);
    statement->target = target;
    statement->iterable = iterable;
    statement->body = std::move(body);
    statement->otherwise = std::move(otherwise);
    statement->at = until(tokens_[begin], lastOf(statement->otherwise.empty() ? statement->body : statement->otherwise));
    return statement;
}

Stmt* Grammar::withStatement(std::size_t begin, bool async)
{
    const std::uint32_t line = peek().at.line;
    ++position_;
    std::vector<WithItem> items;
    if (!at("(") || !parenthesisedItems(items)) {
        items.clear();
        do
            items.push_back(withItem());
        while (accept(","));
        colon();
    }
    Body body = block("'with' statement", line);
    auto* statement = make<With>(begin, async ? StmtKind::AsyncWith : StmtKind::With);
    statement->items = std::move(items);
    statement->body = std::move(body);
    statement->at = until(tokens_[begin], lastOf(statement->body));
    return statement;
}

/// `with (a as b, c):` as opposed to a parenthesised expression. Consumes the colon.
bool Grammar::parenthesisedItems(std::vector<WithItem>& items)
{
    return attempt([&] {
        expect("(");
        do {
            if (!items.empty() && at(")")) break;
            items.push_back(withItem());
        } while (accept(","));
        expect(")");
        if (mistakes_ && atKind(TokenKind::Newline)) failAtFurthest("expected ':'");
        expect(":");
        return true;
    });
}

WithItem Grammar::withItem()
{
    WithItem item;
    item.context = expression();
    if (!at("as")) return item;
    ++position_;
    const std::size_t mark = position_;
    item.target = attempt([this] { return target(); });
    const bool ends = at(",") || at(")") || at(":") || (mistakes_ && atKind(TokenKind::Newline));
    if (item.target != nullptr && isTarget(item.target, true) && ends) return item;
    if (mistakes_) {
        position_ = mark;
        Expr* wrong = attempt([this] { return expression(); });
        if (at(",") || at(")") || at(":")) refuseTarget(wrong, "assign to");
    }
    throw NoMatch{};
}

// -------------------------------------------------------------------------------------------- try

Stmt* Grammar::tryStatement()
{
    const std::size_t begin = position_++;
    force(":");
    Try parts(StmtKind::Try);
    parts.body = block("'try' statement", tokens_[begin].at.line);
    if (mistakes_ && !at("except") && !at("finally")) failAtFurthest("expected 'except' or 'finally' block");
    bool star = false;
    handlers(parts, star);
    if (!parts.handlers.empty()) parts.otherwise = elseBlock();
    if (at("finally")) {
        const std::uint32_t line = peek().at.line;
        ++position_;
        force(":");
        parts.finally = block("'finally' statement", line);
    }
    if (parts.handlers.empty() && parts.finally.empty()) throw NoMatch{};
    auto* statement = make<Try>(begin, star ? StmtKind::TryStar : StmtKind::Try);
    statement->body = std::move(parts.body);
    statement->handlers = std::move(parts.handlers);
    statement->otherwise = std::move(parts.otherwise);
    statement->finally = std::move(parts.finally);
    const Location last = !statement->finally.empty() ? lastOf(statement->finally)
        : !statement->otherwise.empty()               ? lastOf(statement->otherwise)
                                                      : statement->handlers.back().at;
    statement->at = until(tokens_[begin], last);
    return statement;
}

void Grammar::handlers(Try& statement, bool& star)
{
    while (at("except")) {
        const bool thisStar = nextIs("*");
        if (!statement.handlers.empty() && thisStar != star) {
            if (mistakes_) fail(peek().at, "cannot have both 'except' and 'except*' on the same 'try'");
            throw NoMatch{};
        }
        statement.handlers.push_back(handler(star));
    }
}

Handler Grammar::handler(bool& star)
{
    const std::size_t begin = position_++;
    Handler result;
    star = accept("*");
    if (star && mistakes_ && (atKind(TokenKind::Newline) || at(":"))) failAtFurthest("expected one or more exception types");
    if (star || (!at(":") && !atKind(TokenKind::Newline))) {
        result.type = expression();
        const Location first = result.type->at;
        if (mistakes_ && at(",")) {
            const std::size_t mark = position_;
            const bool several = attempt([&] {
                ++position_;
                do
                    expression();
                while (accept(",") && startsExpression());
                if (accept("as")) name();
                return at(":");
            });
            if (several) failFrom(first, "multiple exception types must be parenthesized");
            position_ = mark;
        }
        if (accept("as")) result.name = name();
    }
    colon();
    result.body = block(star ? "'except*' statement" : "'except' statement", tokens_[begin].at.line);
    result.at = until(tokens_[begin], lastOf(result.body));
    return result;
}

} // namespace interleave::python
