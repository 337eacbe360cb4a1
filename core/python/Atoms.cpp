#include "core/python/Grammar.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace interleave::python {

namespace {

/// The nearest double, whatever the locale; infinity or zero for what no double holds.
double parseDouble(std::string_view digits)
{
    double value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec != std::errc::result_out_of_range) return value;
    const std::size_t exponent = digits.find_first_of("eE");
    const bool small = exponent != std::string_view::npos ? digits[exponent + 1] == '-' : digits[0] == '0' || digits[0] == '.';
    return small ? 0.0 : std::numeric_limits<double>::infinity();
}

} // namespace

Expr* Grammar::atom()
{
    return remembered(Rule::Atom, [this] { return plainAtom(); });
}

Expr* Grammar::plainAtom()
{
    const std::size_t begin = position_;
    const Token& token = peek();
    const auto constant = [&](ConstantValue value) {
        ++position_;
        auto* node = make<Constant>(begin);
        node->value = std::move(value);
        return node;
    };
    switch (token.kind) {
    case TokenKind::Name: {
        ++position_;
        auto* node = make<Name>(begin);
        node->id = token.text;
        return node;
    }
    case TokenKind::Number: return number();
    case TokenKind::String: return strings();
    case TokenKind::Keyword:
        if (token.text == "True") return constant(true);
        if (token.text == "False") return constant(false);
        if (token.text == "None") return constant(NoneLiteral{});
        break;
    case TokenKind::Operator:
        if (token.text == "(") return parenthesised();
        if (token.text == "[") return bracketed();
        if (token.text == "{") return braced();
        if (token.text == "...") return constant(EllipsisLiteral{});
        break;
    default: break;
    }
    throw NoMatch{};
}

/// Tuple, group or generator expression.
Expr* Grammar::parenthesised()
{
    const std::size_t begin = position_++;
    if (accept(")")) return make<Tuple>(begin);
    if (mistakes_ && at("**")) groupMistakes();
    Expr* first = at("yield") ? yieldExpression() : starNamedExpression();
    if (atFor()) {
        return comprehension(ExprKind::Generator, begin, first, nullptr, ")");
    }
    if (!at(",")) {
        if (first->kind == ExprKind::Starred) {
            if (mistakes_ && at(")")) fail(first->at, "cannot use starred expression here");
            throw NoMatch{};
        }
        expect(")");
        return first;
    }
    if (first->kind == ExprKind::Yield || first->kind == ExprKind::YieldFrom) throw NoMatch{};
    Exprs elements{first};
    while (accept(",")) {
        if (at(")")) break;
        elements.push_back(starNamedExpression());
    }
    expect(")");
    auto* tuple = make<Tuple>(begin);
    tuple->elements = std::move(elements);
    return tuple;
}

/// List or list comprehension.
Expr* Grammar::bracketed()
{
    const std::size_t begin = position_++;
    Exprs elements;
    if (!at("]")) {
        elements.push_back(starNamedExpression());
        if (atFor()) {
            return comprehension(ExprKind::ListComp, begin, elements[0], nullptr, "]");
        }
        while (accept(",")) {
            if (mistakes_ && elements.size() == 1 && atFor())
                fail(join(elements[0]->at, previous().at), "did you forget parentheses around the comprehension target?");
            if (at("]")) break;
            elements.push_back(starNamedExpression());
            if (mistakes_ && atFor())
                fail(join(elements.front()->at, elements.back()->at), "did you forget parentheses around the comprehension target?");
        }
    }
    expect("]");
    auto* list = make<List>(begin);
    list->elements = std::move(elements);
    return list;
}

/// Dictionary, set, or a comprehension of one.
Expr* Grammar::braced()
{
    const std::size_t begin = position_++;
    if (accept("}")) return make<Dict>(begin);
    if (at("**")) return dictionary(begin, nullptr);
    Expr* first = starNamedExpression();
    if (at(":") && first->kind != ExprKind::Starred && first->kind != ExprKind::Named) return dictionary(begin, first);
    Exprs elements{first};
    if (atFor()) {
        return comprehension(ExprKind::SetComp, begin, elements[0], nullptr, "}");
    }
    while (accept(",")) {
        if (at("}")) break;
        elements.push_back(starNamedExpression());
        if (mistakes_ && atFor())
            fail(join(elements.front()->at, elements.back()->at), "did you forget parentheses around the comprehension target?");
    }
    expect("}");
    auto* set = make<Set>(begin);
    set->elements = std::move(elements);
    return set;
}

/// `first` is the first key where it is parsed already.
Expr* Grammar::dictionary(std::size_t begin, Expr* first)
{
    Exprs keys;
    Exprs values;
    do {
        if (first == nullptr && at("}")) break;
        if (first == nullptr && accept("**")) {
            keys.push_back(nullptr);
            values.push_back(bitwiseOr());
            if (mistakes_ && keys.size() == 1 && atFor())
                fail(tokens_[begin + 1].at, "dict unpacking cannot be used in dict comprehension");
            continue;
        }
        keys.push_back(first != nullptr ? first : expression());
        first = nullptr;
        values.push_back(dictionaryValue(keys.back()));
        if (keys.size() == 1 && atFor()) return comprehension(ExprKind::DictComp, begin, keys[0], values[0], "}");
    } while (accept(","));
    expect("}");
    auto* dict = make<Dict>(begin);
    dict->keys = std::move(keys);
    dict->values = std::move(values);
    return dict;
}

/// CPython looks for these mistakes in the first pass already.
Expr* Grammar::dictionaryValue(const Expr* key)
{
    if (!at(":")) {
        const std::uint32_t column = key->at.endColumn - 1;
        fail({key->at.endLine, column, key->at.endLine, column + 1}, "':' expected after dictionary key");
    }
    const Token& separator = expect(":");
    if (at("}") || at(",")) fail(separator.at, "expression expected after dictionary key and ':'");
    if (!at("*")) return expression();
    const Location star = peek().at;
    ++position_;
    bitwiseOr();
    peek();
    failFrom(star, "cannot use a starred expression in a dictionary value");
}

Expr* Grammar::comprehension(ExprKind kind, std::size_t begin, Expr* element, Expr* value, std::string_view closer)
{
    std::vector<Comprehension> generators = forIfClauses();
    if (element->kind == ExprKind::Starred) {
        if (mistakes_) fail(element->at, "iterable unpacking cannot be used in comprehension");
        throw NoMatch{};
    }
    expect(closer);
    auto* node = make<ComprehensionExpr>(begin, kind);
    node->element = element;
    node->value = value;
    node->generators = std::move(generators);
    return node;
}

std::vector<Comprehension> Grammar::forIfClauses()
{
    std::vector<Comprehension> clauses;
    do
        clauses.push_back(forIfClause());
    while (atFor());
    return clauses;
}

Comprehension Grammar::forIfClause()
{
    Comprehension clause;
    clause.isAsync = accept("async");
    expect("for");
    if (mistakes_) forTargetMistakes();
    clause.target = starTargets();
    expect("in");
    clause.iterable = disjunction();
    while (accept("if"))
        clause.conditions.push_back(disjunction());
    return clause;
}

Expr* Grammar::number()
{
    const std::size_t begin = position_++;
    std::string digits(tokens_[begin].text);
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    const char prefix = digits.size() > 1 && digits[0] == '0' ? static_cast<char>(digits[1] | 0x20) : '\0';
    ConstantValue value;
    if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
        value = IntegerLiteral{digits.substr(2), prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2};
    } else if (digits.find_first_of(".eEjJ") == std::string::npos) {
        // CPython's default limit for int(str), which its parser shares.
        if (digits.size() > 4300) {
            failAtFurthest("Exceeds the limit (4300 digits) for integer string conversion: value has " + std::to_string(digits.size())
                + " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
                  "literals to avoid decimal conversion limits.");
        }
        value = IntegerLiteral{std::move(digits), 10};
    } else {
        const bool imaginary = digits.back() == 'j' || digits.back() == 'J';
        if (imaginary) digits.pop_back();
        const double number = parseDouble(digits);
        if (imaginary)
            value = ImaginaryLiteral{number};
        else
            value = number;
    }
    auto* node = make<Constant>(begin);
    node->value = std::move(value);
    return node;
}

} // namespace interleave::python
