#include "core/python/Grammar.h"

/// The rules `invalid_…` of CPython's grammar: what a mistake most likely is. Only the second pass comes here.

namespace interleave::python {

namespace {

const Expr* invalidTarget(const Expr* e, bool del, bool forLoop)
{
    const auto firstOf = [&](const Exprs& elements) -> const Expr* {
        for (const Expr* element : elements)
            if (const Expr* wrong = invalidTarget(element, del, forLoop)) return wrong;
        return nullptr;
    };
    switch (e->kind) {
    case ExprKind::List: return firstOf(static_cast<const List*>(e)->elements);
    case ExprKind::Tuple: return firstOf(static_cast<const Tuple*>(e)->elements);
    case ExprKind::Starred: return del ? e : invalidTarget(static_cast<const Starred*>(e)->value, del, forLoop);
    case ExprKind::Compare: {
        // `for a in b` reads as a comparison here
        const auto* compare = static_cast<const Compare*>(e);
        if (!forLoop) return e;
        return compare->ops[0] == CompareOperator::In ? invalidTarget(compare->left, del, forLoop) : nullptr;
    }
    case ExprKind::Name:
    case ExprKind::Subscript:
    case ExprKind::Attribute: return nullptr;
    default: return e;
    }
}

std::string_view nameOfConstant(const ConstantValue& value)
{
    if (std::holds_alternative<NoneLiteral>(value)) return "None";
    if (std::holds_alternative<EllipsisLiteral>(value)) return "ellipsis";
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "True" : "False";
    return "literal";
}

bool isLegacyStatement(std::string_view name) { return name == "print" || name == "exec"; }

Location lastItem(const std::vector<Comprehension>& clauses)
{
    const Comprehension& last = clauses.back();
    return last.conditions.empty() ? last.iterable->at : last.conditions.back()->at;
}

constexpr const char* meantComparison = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

} // namespace

std::string_view nameOf(const Expr& e)
{
    switch (e.kind) {
    case ExprKind::Constant: return nameOfConstant(static_cast<const Constant&>(e).value);
    case ExprKind::Name: return "name";
    case ExprKind::Attribute: return "attribute";
    case ExprKind::Subscript: return "subscript";
    case ExprKind::Slice: return "slice";
    case ExprKind::Starred: return "starred";
    case ExprKind::Call: return "function call";
    case ExprKind::BinaryOp:
    case ExprKind::UnaryOp:
    case ExprKind::BoolOp: return "expression";
    case ExprKind::Compare: return "comparison";
    case ExprKind::Conditional: return "conditional expression";
    case ExprKind::Named: return "named expression";
    case ExprKind::Lambda: return "lambda";
    case ExprKind::Tuple: return "tuple";
    case ExprKind::List: return "list";
    case ExprKind::Set: return "set display";
    case ExprKind::Dict: return "dict literal";
    case ExprKind::ListComp: return "list comprehension";
    case ExprKind::SetComp: return "set comprehension";
    case ExprKind::DictComp: return "dict comprehension";
    case ExprKind::Generator: return "generator expression";
    case ExprKind::Await: return "await expression";
    case ExprKind::Yield:
    case ExprKind::YieldFrom: return "yield expression";
    case ExprKind::JoinedString:
    case ExprKind::FormattedValue: return "f-string expression";
    }
    return "expression";
}

// -------------------------------------------------------------------------------------------- expressions

/// Two expressions side by side inside brackets.
void Grammar::missingComma(std::size_t begin, Expr* first)
{
    const Token& token = tokens_[begin];
    if (token.kind == TokenKind::Name) {
        if (tokens_[begin + 1].kind == TokenKind::String) return; // a string with a wrong prefix
        if (token.text == "match" || token.text == "case" || token.text == "_") return;
    }
    if (!startsExpression()) return;
    const std::size_t mark = position_;
    mistakes_ = false;
    Expr* second = attempt([this] { return expression(); });
    mistakes_ = true;
    const bool inBrackets = second != nullptr && previous().level > 0;
    position_ = mark;
    if (!inBrackets) return;
    if (first->kind == ExprKind::Name && isLegacyStatement(static_cast<Name*>(first)->id)) return;
    fail(join(first->at, second->at), "invalid syntax. Perhaps you forgot a comma?");
}

/// `print "x"`
void Grammar::legacyStatement(std::size_t begin)
{
    const Token& word = tokens_[begin];
    if (word.kind != TokenKind::Name || !isLegacyStatement(word.text)) return;
    const std::size_t mark = position_;
    position_ = begin + 1;
    Expr* what = at("(") ? nullptr : attempt([this] { return starExpressions(); });
    if (what != nullptr) {
        const std::string name(word.text);
        fail(span(begin), "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
    }
    position_ = mark;
}

void Grammar::namedExpressionMistakes()
{
    const std::size_t begin = position_;
    if (Expr* wrong = attempt([this] { return expression(); }); wrong != nullptr && accept(":=")) {
        if (attempt([this] { return expression(); }) != nullptr)
            fail(wrong->at, "cannot use assignment expressions with " + std::string(nameOf(*wrong)));
    }
    position_ = begin;
    if (atKind(TokenKind::Name) && nextIs("=")) {
        position_ += 2;
        if (attempt([this] { return bitwiseOr(); }) != nullptr && !at("=") && !at(":=")) fail(span(begin), meantComparison);
        position_ = begin;
    }
    if (at("True") || at("False") || at("None")) return;
    Expr* display = at("[") || at("(") ? attempt([this] { return atom(); }) : nullptr;
    position_ = begin;
    if (display != nullptr && (display->kind == ExprKind::List || display->kind == ExprKind::Tuple || display->kind == ExprKind::Generator))
        return;
    if (Expr* wrong = attempt([this] { return bitwiseOr(); }); wrong != nullptr && accept("=")) {
        if (attempt([this] { return bitwiseOr(); }) != nullptr && !at("=") && !at(":="))
            fail(wrong->at, "cannot assign to " + std::string(nameOf(*wrong)) + " here. Maybe you meant '==' instead of '='?");
    }
    position_ = begin;
}

void Grammar::groupMistakes()
{
    const std::size_t begin = position_;
    ++position_;
    if (attempt([this] { return expression(); }) != nullptr && at(")"))
        fail(tokens_[begin].at, "cannot use double starred expression here");
    position_ = begin;
}

// -------------------------------------------------------------------------------------------- targets

void Grammar::refuseTarget(Expr* target, std::string_view verb, bool forLoop)
{
    if (target == nullptr) return;
    const Expr* wrong = invalidTarget(target, verb == "delete", forLoop);
    if (wrong != nullptr) fail(wrong->at, "cannot " + std::string(verb) + " " + std::string(nameOf(*wrong)));
}

/// Stands behind `for`. Looks ahead only when the targets are none.
void Grammar::forTargetMistakes()
{
    const std::size_t begin = position_;
    const bool good = attempt([this] { return starTargets(); }) != nullptr && at("in");
    position_ = begin;
    if (good) return;
    refuseTarget(attempt([this] { return starExpressions(); }), "assign to", true);
    position_ = begin;
}

void Grammar::assignmentMistakes()
{
    const std::size_t begin = position_;
    const auto annotates = [this] { return accept(":") && attempt([this] { return expression(); }) != nullptr; };
    const auto again = [&] { position_ = begin; };

    Expr* display = at("[") || at("(") ? attempt([this] { return atom(); }) : nullptr;
    if (display != nullptr && (display->kind == ExprKind::List || display->kind == ExprKind::Tuple) && annotates())
        fail(display->at, "only single target (not " + std::string(nameOf(*display)) + ") can be annotated");
    again();
    Expr* first = attempt([this] { return starNamedExpression(); });
    if (first != nullptr && at(",")) {
        attempt([this] {
            while (accept(",") && (startsExpression() || at("*")))
                starNamedExpression();
            return true;
        });
        if (annotates()) fail(first->at, "only single target (not tuple) can be annotated");
    }
    again();
    first = attempt([this] { return expression(); });
    if (first != nullptr && annotates()) fail(first->at, "illegal target for annotation");
    again();

    std::size_t value = begin;
    while (attempt([this] { return starTargets(); }) != nullptr && accept("="))
        value = position_;
    position_ = value;
    first = attempt([this] { return starExpressions(); });
    if (first != nullptr && at("=")) refuseTarget(first, "assign to");
    position_ = value;
    first = at("yield") ? attempt([this] { return yieldExpression(); }) : nullptr;
    if (first != nullptr && at("=")) fail(first->at, "assignment to yield expression not possible");
    again();
    first = attempt([this] { return starExpressions(); });
    if (first != nullptr && augmentedOperator()) {
        ++position_;
        if (attempt([this] { return at("yield") ? yieldExpression() : starExpressions(); }) != nullptr)
            fail(first->at, "'" + std::string(nameOf(*first)) + "' is an illegal expression for augmented assignment");
    }
    again();
}

// -------------------------------------------------------------------------------------------- arguments

void Grammar::argumentMistakes()
{
    constexpr const char* needsParentheses = "Generator expression must be parenthesized";
    const std::size_t begin = position_;
    const auto clauses = [this] { return atFor() ? attempt([this] { return forIfClauses(); }) : std::vector<Comprehension>{}; };
    const auto list = [this](Call& call) { return attempt([&] { return argumentList(call); }); };
    Call given;
    const bool any = list(given);
    const std::size_t behind = position_;

    if (any && at(",") && nextIs("*")) fail(span(begin), "iterable argument unpacking follows keyword argument unpacking");
    position_ = begin;
    if (Expr* element = attempt([this] { return expression(); })) {
        const auto generators = clauses();
        if (!generators.empty() && at(",")) fail(join(element->at, lastItem(generators)), needsParentheses);
    }
    position_ = behind;
    if (any) {
        const auto generators = clauses();
        if (!generators.empty() && given.arguments.size() + given.keywords.size() > 1) {
            const Location from = given.arguments.empty() ? given.keywords.back().at : given.arguments.back()->at;
            fail(join(from, lastItem(generators)), needsParentheses);
        }
    }
    position_ = behind;
    if (any && accept(",")) {
        const std::size_t next = position_;
        if (Expr* element = attempt([this] { return expression(); })) {
            const auto generators = clauses();
            if (!generators.empty()) fail(join(element->at, lastItem(generators)), needsParentheses);
        }
        position_ = next;
        Call more;
        if (list(more)) {
            bool unpacking = false;
            for (const Keyword& keyword : given.keywords)
                unpacking |= keyword.name.empty();
            failAtFurthest(
                unpacking ? "positional argument follows keyword argument unpacking" : "positional argument follows keyword argument");
        }
    }
    position_ = begin;
}

/// Stands where a keyword argument may be.
void Grammar::keywordMistakes()
{
    const std::size_t begin = position_;
    if ((at("True") || at("False") || at("None")) && nextIs("="))
        fail(join(peek().at, peek(1).at), "cannot assign to " + std::string(peek().text));
    if (atKind(TokenKind::Name) && nextIs("=")) {
        const Location pair = join(peek().at, peek(1).at);
        position_ += 2;
        if (attempt([this] { return expression(); }) != nullptr && atFor() && !attempt([this] { return forIfClauses(); }).empty())
            fail(pair, meantComparison);
    } else if (Expr* wrong = attempt([this] { return expression(); }); wrong != nullptr && at("=")) {
        fail(join(wrong->at, peek().at), "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    position_ = begin;
}

} // namespace interleave::python
