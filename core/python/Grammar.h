#pragma once

/// The parser at work: recursive descent over the tokens of one text, one function for each rule of CPython 3.11's grammar
/// (Grammar/python.gram), binary operators by precedence climbing. Internal to the front end.
///
/// Like CPython's parser it goes over the text twice when something is wrong. The first pass knows only the language and
/// remembers the furthest token it looked at; the second one tries the rules for common mistakes in addition.

#include "core/python/Lexer.h"

#include <unordered_map>

namespace interleave::python {

/// A rule does not match. Whoever catches it may try another one; at the top it means "invalid syntax".
struct NoMatch { };
/// A mistake that has its message. Nobody but the top catches it.
struct Mistake {
    SyntaxError error;
    bool fromLexer = false;
};

/// What parsers of one module share: the tree, and how deep they are in it.
struct ParserContext {
    Module& module;
    int depth = 0;
};

class Grammar {
public:
    Grammar(const TokenizedText& text, ParserContext& context, bool mistakes, std::size_t furthest)
        : tokens_(text.tokens), lexed_(text), context_(context), mistakes_(mistakes), secondPass_(mistakes), furthest_(furthest)
    {
    }

    Body file();
    /// The expression inside the braces of an f-string, wrapped in parentheses.
    Expr* replacementField();

    std::size_t furthest() const { return furthest_; }

private:
    struct Field; // FString.cpp

    // tokens
    const Token& peek() { return peek(0); }
    const Token& peek(std::size_t ahead);
    bool at(std::string_view text) { return peek().text == text && isSymbol(peek()); }
    bool atKind(TokenKind kind) { return peek().kind == kind; }
    bool nextIs(std::string_view text) { return peek(1).text == text && isSymbol(peek(1)); }
    bool accept(std::string_view text);
    bool acceptKind(TokenKind kind);
    const Token& expect(std::string_view text);
    const Token& expectKind(TokenKind kind);
    /// As expect, but "expected ':'" is a mistake already in the first pass.
    void force(std::string_view text);
    const Token& previous() const { return tokens_[position_ - 1]; }
    static bool isSymbol(const Token& t) { return t.kind == TokenKind::Operator || t.kind == TokenKind::Keyword; }
    bool startsExpression(const Token& t) const;
    bool startsExpression() { return startsExpression(peek()); }
    std::string name();

    // nodes
    template <typename Node, typename... Arguments> Node* make(std::size_t begin, Arguments&&... arguments)
    {
        auto node = std::make_unique<Node>(std::forward<Arguments>(arguments)...);
        node->at = span(begin);
        Node* raw = node.get();
        context_.module.nodes.push_back(std::move(node));
        return raw;
    }
    Location span(std::size_t begin) const { return join(tokens_[begin].at, tokens_[position_ - 1].at); }
    static Location join(const Location& from, const Location& to) { return {from.line, from.column, to.endLine, to.endColumn}; }

    // mistakes (Mistakes.cpp)
    [[noreturn]] void fail(const Location& at, std::string message, std::string type = "SyntaxError") const;
    /// From a place to where the lexer of CPython would stand.
    [[noreturn]] void failFrom(const Location& begin, std::string message) const;
    [[noreturn]] void failBlock(std::string_view after, std::uint32_t line) const;
    [[noreturn]] void failAtFurthest(std::string message, std::string type = "SyntaxError") const;
    /// Tries a rule; leaves nothing behind when it does not match.
    template <typename Rule> auto attempt(Rule rule) -> decltype(rule())
    {
        const std::size_t mark = position_;
        try {
            return rule();
        } catch (const NoMatch&) {
            position_ = mark;
            return {};
        }
    }
    enum class Rule : std::uint8_t { Atom, Expression, Disjunction };
    /// The second pass tries rules again and again from the same place: what they gave is kept, so that it stays linear.
    template <typename Parse> Expr* remembered(Rule rule, Parse parse)
    {
        if (!secondPass_) return parse();
        const std::uint64_t key = position_ * 8 + static_cast<std::uint64_t>(rule) * 2 + (mistakes_ ? 1 : 0);
        if (const auto found = memory_.find(key); found != memory_.end()) {
            if (found->second.first == nullptr) throw NoMatch{};
            position_ = found->second.second;
            return found->second.first;
        }
        try {
            Expr* result = parse();
            memory_[key] = {result, position_};
            return result;
        } catch (const NoMatch&) {
            memory_[key] = {nullptr, 0};
            throw;
        }
    }
    /// Something that may follow and be left out. The second pass goes on with what is in front of it, to see what could be meant.
    template <typename Rule> auto optional(Rule rule) -> decltype(rule()) { return secondPass_ ? attempt(rule) : rule(); }
    void missingComma(std::size_t begin, Expr* first);
    void legacyStatement(std::size_t begin);
    void namedExpressionMistakes();
    void assignmentMistakes();
    void argumentMistakes();
    void keywordMistakes();
    void groupMistakes();
    void forTargetMistakes();
    void refuseTarget(Expr* target, std::string_view verb, bool forLoop = false);

    // expressions (Expressions.cpp)
    Expr* starExpressions();
    Expr* starExpression();
    Expr* starNamedExpression();
    Expr* namedExpression();
    Expr* expression();
    Expr* plainExpression();
    Expr* conditional(std::size_t begin, Expr* first);
    Expr* disjunction();
    Expr* plainDisjunction();
    Expr* conjunction();
    Expr* inversion();
    Expr* comparison();
    std::optional<CompareOperator> compareOperator();
    Expr* binary(int precedence);
    Expr* bitwiseOr() { return binary(0); }
    Expr* factor();
    Expr* power();
    Expr* awaitPrimary();
    Expr* primary();
    Expr* primarySuffix(std::size_t begin, Expr* object);
    Expr* slices();
    Expr* slice();
    Expr* lambda();
    Expr* yieldExpression();
    Expr* starredExpression();
    /// `first`, which begins at token `begin`, and what follows it behind commas, up to where no item can start.
    Expr* tupleOf(Expr* (Grammar::*item)(), std::size_t begin, Expr* first);

    // atoms (Atoms.cpp)
    Expr* atom();
    Expr* plainAtom();
    Expr* parenthesised();
    Expr* bracketed();
    Expr* braced();
    Expr* dictionary(std::size_t begin, Expr* first);
    Expr* dictionaryValue(const Expr* key);
    Expr* number();
    Expr* strings();
    std::vector<Comprehension> forIfClauses();
    Comprehension forIfClause();
    bool atFor() { return at("for") || (at("async") && nextIs("for")); }
    Expr* comprehension(ExprKind kind, std::size_t begin, Expr* element, Expr* value, std::string_view closer);

    // calls and parameters (Arguments.cpp)
    Expr* call(std::size_t begin, Expr* function);
    void arguments(Call& call, bool generatorAllowed = true);
    bool argumentList(Call& call);
    bool positionalArgument(Call& call);
    bool keywordArgument(Call& call, bool doubleStars);
    Parameters parameters(std::string_view closer, bool annotations);
    void parameter(Parameters& into, struct ParameterState& state, std::string_view closer, bool annotations);
    void slashParameter(Parameters& into, struct ParameterState& state);
    void starParameter(Parameters& into, struct ParameterState& state, std::string_view closer, bool annotations);
    void doubleStarParameter(Parameters& into, std::string_view closer, bool annotations);
    void parenthesisedParameter(const struct ParameterState& state, bool annotations);
    Parameter parameterName(bool annotations, bool starAnnotation);

    // f-strings (FString.cpp)
    Expr* formattedString(std::size_t first);
    void formattedPieces(Field& field, int depth);
    void formattedLiteral(Field& field, int depth);
    void replacement(Field& field, int depth);
    void skipReplacement(Field& field);
    Expr* compileField(Field& field, std::size_t begin, std::size_t end);
    char conversion(Field& field);
    Expr* formatSpec(Field& field, int depth);
    void flushLiteral(Field& field);
    std::string decoded(std::string_view body, bool raw, bool bytes);

    // statements (Statements.cpp, Compound.cpp)
    void statement(Body& into);
    void simpleStatements(Body& into);
    Stmt* simpleStatement();
    Stmt* keywordStatement();
    Stmt* expressionStatement();
    Stmt* expressionOrAssignment();
    Stmt* assignment(std::size_t begin, Expr* first);
    Stmt* annotatedAssignment(std::size_t begin, Expr* target);
    Stmt* augmentedAssignment(std::size_t begin, Expr* target, BinaryOperator op);
    std::optional<BinaryOperator> augmentedOperator();
    Stmt* deleteStatement();
    Stmt* returnStatement();
    Stmt* raiseStatement();
    Stmt* scopeStatement(StmtKind kind);
    Stmt* importStatement();
    Stmt* importFromStatement();
    Alias importedName(bool dotted);
    std::string dottedName();
    Stmt* assertStatement();

    bool compoundStatement(Body& into);
    Body block(std::string_view after, std::uint32_t line);
    Stmt* ifStatement();
    Body elseBlock();
    Stmt* whileStatement();
    Stmt* forStatement(std::size_t begin, bool async);
    Stmt* withStatement(std::size_t begin, bool async);
    bool parenthesisedItems(std::vector<WithItem>& items);
    WithItem withItem();
    Stmt* tryStatement();
    Handler handler(bool& star);
    void handlers(Try& statement, bool& star);
    Stmt* decorated();
    Stmt* functionDefinition(std::size_t begin, bool async, Exprs decorators);
    Stmt* classDefinition(Exprs decorators);
    // match (Patterns.cpp)
    Stmt* matchStatement();
    MatchCase caseBlock();
    Pattern* patterns();
    Pattern* starPattern();
    Pattern* asPattern();
    Pattern* orPattern();
    Pattern* closedPattern();
    Pattern* literalPattern();
    Pattern* namePattern();
    Pattern* groupPattern();
    Pattern* sequencePattern(std::size_t begin, std::string_view closer, Pattern* first);
    Pattern* mappingPattern();
    Pattern* classPattern(std::size_t begin, Expr* callee);
    Expr* mappingKey();
    Name* captured();

    // more compound statements
    void colon();

    // targets (Targets.cpp)
    Expr* starTargets();
    Expr* target();
    bool isTarget(const Expr* e, bool starAllowed) const;
    bool isParenthesised(std::size_t begin) { return tokens_[begin].text == "("; }

    struct Deeper {
        explicit Deeper(Grammar& grammar);
        ~Deeper() { --context.depth; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;
        ParserContext& context;
    };

    const std::vector<Token>& tokens_;
    const TokenizedText& lexed_;
    ParserContext& context_;
    bool mistakes_; ///< common mistakes are looked for
    bool secondPass_;
    std::unordered_map<std::uint64_t, std::pair<Expr*, std::size_t>> memory_;
    std::size_t furthest_;
    std::size_t position_ = 0;
};

/// What CPython calls an expression in its messages: "function call", "literal", "f-string expression".
std::string_view nameOf(const Expr& expression);

/// An f-string's expression in parentheses, parsed by itself. Throws Mistake.
Expr* parseField(const TokenizedText& text, ParserContext& context);

} // namespace interleave::python
