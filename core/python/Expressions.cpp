#include "core/python/Grammar.h"

#include <array>

namespace interleave::python {

namespace {

struct Operator {
    std::string_view text;
    BinaryOperator op;
    int precedence; ///< higher binds tighter
};
constexpr std::array operators{
    Operator{"|", BinaryOperator::BitOr, 1},
    Operator{"^", BinaryOperator::BitXor, 2},
    Operator{"&", BinaryOperator::BitAnd, 3},
    Operator{"<<", BinaryOperator::LShift, 4},
    Operator{">>", BinaryOperator::RShift, 4},
    Operator{"+", BinaryOperator::Add, 5},
    Operator{"-", BinaryOperator::Sub, 5},
    Operator{"*", BinaryOperator::Mult, 6},
    Operator{"/", BinaryOperator::Div, 6},
    Operator{"//", BinaryOperator::FloorDiv, 6},
    Operator{"%", BinaryOperator::Mod, 6},
    Operator{"@", BinaryOperator::MatMult, 6},
};

const Operator* findOperator(const Token& token)
{
    if (token.kind != TokenKind::Operator) return nullptr;
    for (const Operator& candidate : operators)
        if (candidate.text == token.text) return &candidate;
    return nullptr;
}

} // namespace

Expr* Grammar::starExpressions()
{
    const std::size_t begin = position_;
    Expr* first = starExpression();
    return tupleOf(&Grammar::starExpression, begin, first);
}

Expr* Grammar::starExpression()
{
    if (!at("*")) return expression();
    const std::size_t begin = position_++;
    Expr* value = bitwiseOr();
    auto* starred = make<Starred>(begin);
    starred->value = value;
    return starred;
}

Expr* Grammar::starNamedExpression() { return at("*") ? starExpression() : namedExpression(); }

/// `*value` among arguments: any expression, not only a bitwise one.
Expr* Grammar::starredExpression()
{
    const std::size_t begin = position_;
    expect("*");
    Expr* value = expression();
    auto* starred = make<Starred>(begin);
    starred->value = value;
    return starred;
}

Expr* Grammar::namedExpression()
{
    if (atKind(TokenKind::Name) && nextIs(":=")) {
        const std::size_t begin = position_;
        auto* target = static_cast<Name*>(atom());
        ++position_;
        Expr* value = expression();
        auto* named = make<Named>(begin);
        named->target = target;
        named->value = value;
        return named;
    }
    if (mistakes_) namedExpressionMistakes();
    Expr* value = expression();
    if (at(":=")) throw NoMatch{};
    return value;
}

Expr* Grammar::expression()
{
    return remembered(Rule::Expression, [this] { return plainExpression(); });
}

Expr* Grammar::plainExpression()
{
    const Deeper deeper(*this);
    if (at("lambda")) return lambda();
    const std::size_t begin = position_;
    Expr* first = disjunction();
    if (mistakes_) {
        missingComma(begin, first);
        legacyStatement(begin);
    }
    if (!at("if")) return first;
    Expr* longer = optional([&] { return conditional(begin, first); });
    return longer != nullptr ? longer : first;
}

Expr* Grammar::conditional(std::size_t begin, Expr* first)
{
    expect("if");
    Expr* test = disjunction();
    if (mistakes_ && !at("else") && !at(":")) fail(join(first->at, test->at), "expected 'else' after 'if' expression");
    expect("else");
    Expr* otherwise = expression();
    auto* node = make<Conditional>(begin);
    node->test = test;
    node->then = first;
    node->otherwise = otherwise;
    return node;
}

Expr* Grammar::disjunction()
{
    return remembered(Rule::Disjunction, [this] { return plainDisjunction(); });
}

Expr* Grammar::plainDisjunction()
{
    const std::size_t begin = position_;
    Expr* first = conjunction();
    if (!at("or")) return first;
    Exprs values{first};
    while (Expr* next = optional([this] { return accept("or") ? conjunction() : nullptr; }))
        values.push_back(next);
    if (values.size() == 1) return first;
    auto* node = make<BoolOp>(begin);
    node->isOr = true;
    node->values = std::move(values);
    return node;
}

Expr* Grammar::conjunction()
{
    const std::size_t begin = position_;
    Expr* first = inversion();
    if (!at("and")) return first;
    Exprs values{first};
    while (Expr* next = optional([this] { return accept("and") ? inversion() : nullptr; }))
        values.push_back(next);
    if (values.size() == 1) return first;
    auto* node = make<BoolOp>(begin);
    node->values = std::move(values);
    return node;
}

Expr* Grammar::inversion()
{
    if (!at("not")) return comparison();
    const Deeper deeper(*this);
    const std::size_t begin = position_++;
    Expr* operand = inversion();
    auto* node = make<UnaryOp>(begin);
    node->op = UnaryOperator::Not;
    node->operand = operand;
    return node;
}

std::optional<CompareOperator> Grammar::compareOperator()
{
    using enum CompareOperator;
    constexpr std::array<std::pair<std::string_view, CompareOperator>, 7> symbols{
        {{"==", Eq}, {"!=", NotEq}, {"<", Lt}, {"<=", LtE}, {">", Gt}, {">=", GtE}, {"in", In}}};
    for (const auto& [symbol, op] : symbols)
        if (accept(symbol)) return op;
    if (at("not") && nextIs("in")) {
        position_ += 2;
        return NotIn;
    }
    if (!accept("is")) return std::nullopt;
    return accept("not") ? IsNot : Is;
}

Expr* Grammar::comparison()
{
    const std::size_t begin = position_;
    Expr* left = bitwiseOr();
    std::vector<CompareOperator> ops;
    Exprs comparators;
    std::optional<CompareOperator> op;
    const auto comparator = [&]() -> Expr* {
        op = compareOperator();
        return op ? bitwiseOr() : nullptr;
    };
    while (Expr* next = optional(comparator)) {
        ops.push_back(*op);
        comparators.push_back(next);
    }
    if (ops.empty()) return left;
    auto* node = make<Compare>(begin);
    node->left = left;
    node->ops = std::move(ops);
    node->comparators = std::move(comparators);
    return node;
}

/// Precedence climbing: an operand and every operator that binds at least as tightly as `precedence`.
Expr* Grammar::binary(int precedence)
{
    const std::size_t begin = position_;
    Expr* left = factor();
    for (;;) {
        const Operator* found = findOperator(peek());
        if (found == nullptr || found->precedence < precedence) return left;
        Expr* right = optional([&] {
            ++position_;
            return binary(found->precedence + 1);
        });
        if (right == nullptr) return left;
        auto* node = make<BinaryOp>(begin);
        node->op = found->op;
        node->left = left;
        node->right = right;
        left = node;
    }
}

Expr* Grammar::factor()
{
    const bool plus = at("+");
    const bool minus = at("-");
    if (!plus && !minus && !at("~")) return power();
    const Deeper deeper(*this);
    const std::size_t begin = position_++;
    Expr* operand = factor();
    auto* node = make<UnaryOp>(begin);
    node->op = plus ? UnaryOperator::Plus : minus ? UnaryOperator::Minus : UnaryOperator::Invert;
    node->operand = operand;
    return node;
}

Expr* Grammar::power()
{
    const std::size_t begin = position_;
    Expr* left = awaitPrimary();
    if (!at("**")) return left;
    const Deeper deeper(*this);
    ++position_;
    Expr* right = factor();
    auto* node = make<BinaryOp>(begin);
    node->op = BinaryOperator::Pow;
    node->left = left;
    node->right = right;
    return node;
}

Expr* Grammar::awaitPrimary()
{
    if (!at("await")) return primary();
    const std::size_t begin = position_++;
    Expr* value = primary();
    auto* node = make<Await>(begin);
    node->value = value;
    return node;
}

Expr* Grammar::primary()
{
    const std::size_t begin = position_;
    Expr* result = atom();
    while (Expr* longer = optional([&] { return primarySuffix(begin, result); }))
        result = longer;
    return result;
}

/// One `.name`, `(arguments)` or `[index]`; nullptr if there is none.
Expr* Grammar::primarySuffix(std::size_t begin, Expr* object)
{
    if (accept(".")) {
        std::string attribute = name();
        auto* node = make<Attribute>(begin);
        node->object = object;
        node->name = std::move(attribute);
        return node;
    }
    if (at("(")) return call(begin, object);
    if (!accept("[")) return nullptr;
    Expr* index = slices();
    expect("]");
    auto* node = make<Subscript>(begin);
    node->object = object;
    node->index = index;
    return node;
}

Expr* Grammar::slices()
{
    const std::size_t begin = position_;
    const auto item = [this] { return at("*") ? starredExpression() : slice(); };
    Expr* first = item();
    if (!at(",") && first->kind != ExprKind::Starred) return first;
    Exprs elements{first};
    while (accept(",")) {
        if (at("]")) break;
        elements.push_back(item());
    }
    auto* tuple = make<Tuple>(begin);
    tuple->elements = std::move(elements);
    return tuple;
}

Expr* Grammar::slice()
{
    const std::size_t begin = position_;
    Expr* lower = at(":") ? nullptr : namedExpression();
    if (!at(":")) return lower;
    ++position_;
    const auto bound = [this]() -> Expr* { return startsExpression() ? expression() : nullptr; };
    Expr* upper = bound();
    Expr* step = accept(":") ? bound() : nullptr;
    auto* node = make<Slice>(begin);
    node->lower = lower;
    node->upper = upper;
    node->step = step;
    return node;
}

Expr* Grammar::lambda()
{
    const std::size_t begin = position_++;
    Parameters list = parameters(":", false);
    expect(":");
    Expr* body = expression();
    auto* node = make<Lambda>(begin);
    node->parameters = std::move(list);
    node->body = body;
    return node;
}

Expr* Grammar::yieldExpression()
{
    const std::size_t begin = position_;
    expect("yield");
    if (accept("from")) {
        Expr* value = expression();
        auto* node = make<YieldFrom>(begin);
        node->value = value;
        return node;
    }
    Expr* value = startsExpression() || at("*") ? starExpressions() : nullptr;
    auto* node = make<Yield>(begin);
    node->value = value;
    return node;
}

} // namespace interleave::python
