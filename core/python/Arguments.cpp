#include "core/python/Grammar.h"

namespace interleave::python {

// -------------------------------------------------------------------------------------------- calls

Expr* Grammar::call(std::size_t begin, Expr* function)
{
    expect("(");
    Call given;
    if (!at(")")) {
        const std::size_t first = position_;
        try {
            arguments(given);
        } catch (const NoMatch&) {
            if (!mistakes_) throw;
            position_ = first;
            argumentMistakes();
            throw;
        }
    }
    expect(")");
    auto* node = make<Call>(begin);
    node->function = function;
    node->arguments = std::move(given.arguments);
    node->keywords = std::move(given.keywords);
    return node;
}

/// A generator expression alone shares its parentheses with the call.
void Grammar::arguments(Call& call, bool generatorAllowed)
{
    const std::size_t open = position_ - 1;
    if (!argumentList(call)) throw NoMatch{};
    if (generatorAllowed && atFor() && call.arguments.size() == 1 && call.keywords.empty()
        && call.arguments[0]->kind != ExprKind::Starred) {
        call.arguments[0] = comprehension(ExprKind::Generator, open, call.arguments[0], nullptr, ")");
        --position_; // the caller wants the parenthesis too
        return;
    }
    accept(",");
    if (!at(")")) throw NoMatch{};
}

/// Positional arguments, then keywords and `*`, then keywords and `**`. Stops in front of what does not belong to it.
bool Grammar::argumentList(Call& call)
{
    bool any = false;
    const auto list = [&](auto item) {
        for (;;) {
            const std::size_t mark = position_;
            if (any && !accept(",")) return;
            if (!item()) {
                position_ = mark;
                return;
            }
            any = true;
        }
    };
    list([&] { return positionalArgument(call); });
    list([&] { return keywordArgument(call, false); });
    list([&] { return keywordArgument(call, true); });
    return any;
}

bool Grammar::positionalArgument(Call& call)
{
    if (at("*")) {
        call.arguments.push_back(starredExpression());
        return true;
    }
    if (!startsExpression()) return false;
    if (atKind(TokenKind::Name) && nextIs("=")) return false;
    Expr* value = nullptr;
    if (atKind(TokenKind::Name) && nextIs(":=")) {
        value = namedExpression();
    } else {
        value = expression();
        if (at(":=")) return false;
    }
    if (at("=")) return false;
    call.arguments.push_back(value);
    return true;
}

bool Grammar::keywordArgument(Call& call, bool doubleStars)
{
    if (mistakes_) keywordMistakes();
    const std::size_t begin = position_;
    if (!doubleStars && at("*")) {
        call.arguments.push_back(starredExpression());
        return true;
    }
    Keyword keyword;
    if (doubleStars && accept("**")) {
        keyword.value = expression();
    } else if (atKind(TokenKind::Name) && nextIs("=")) {
        keyword.name = name();
        ++position_;
        keyword.value = expression();
    } else {
        return false;
    }
    keyword.at = span(begin);
    call.keywords.push_back(std::move(keyword));
    return true;
}

// -------------------------------------------------------------------------------------------- parameters

struct ParameterState {
    bool slash = false;
    bool star = false;
    bool doubleStar = false;
    bool anyDefault = false;
};

Parameters Grammar::parameters(std::string_view closer, bool annotations)
{
    Parameters result;
    ParameterState state;
    while (!at(closer)) {
        parameter(result, state, closer, annotations);
        if (!accept(",")) break;
    }
    return result;
}

void Grammar::parameter(Parameters& into, ParameterState& state, std::string_view closer, bool annotations)
{
    if (state.doubleStar) {
        if (mistakes_ && (atKind(TokenKind::Name) || at("*") || at("**") || at("/")))
            fail(peek().at, "arguments cannot follow var-keyword argument");
        throw NoMatch{};
    }
    if (at("/")) return slashParameter(into, state);
    if (at("*")) return starParameter(into, state, closer, annotations);
    if (at("**")) {
        state.doubleStar = true;
        return doubleStarParameter(into, closer, annotations);
    }
    if (at("(") && mistakes_) parenthesisedParameter(state, annotations);
    Parameter parameter = parameterName(annotations, false);
    Expr* value = nullptr;
    if (accept("=")) {
        if (mistakes_ && (at(closer) || at(","))) fail(previous().at, "expected default value expression");
        value = expression();
    }
    if (state.star) {
        into.keywordOnly.push_back(std::move(parameter));
        into.keywordDefaults.push_back(value);
        return;
    }
    if (value == nullptr && state.anyDefault) {
        if (mistakes_) fail(parameter.at, "non-default argument follows default argument");
        throw NoMatch{};
    }
    if (value != nullptr) {
        state.anyDefault = true;
        into.defaults.push_back(value);
    }
    into.positional.push_back(std::move(parameter));
}

Parameter Grammar::parameterName(bool annotations, bool starAnnotation)
{
    const std::size_t begin = position_;
    Parameter parameter;
    parameter.name = name();
    if (annotations && accept(":")) parameter.annotation = starAnnotation ? starExpression() : expression();
    parameter.at = span(begin);
    return parameter;
}

void Grammar::slashParameter(Parameters& into, ParameterState& state)
{
    const Token& slash = peek();
    const char* mistake = nullptr;
    if (state.slash)
        mistake = "/ may appear only once";
    else if (state.star)
        mistake = "/ must be ahead of *";
    else if (into.positional.empty())
        mistake = "at least one argument must precede /";
    if (mistake != nullptr) {
        if (mistakes_) fail(slash.at, mistake);
        throw NoMatch{};
    }
    ++position_;
    if (mistakes_ && at("*")) fail(peek().at, "expected comma between / and *");
    state.slash = true;
    into.positionalOnly = std::move(into.positional);
    into.positional.clear();
}

void Grammar::starParameter(Parameters& into, ParameterState& state, std::string_view closer, bool annotations)
{
    const Token& star = peek();
    if (state.star) {
        if (mistakes_) fail(star.at, "* argument may appear only once");
        throw NoMatch{};
    }
    ++position_;
    state.star = true;
    if (atKind(TokenKind::Name)) {
        into.star = parameterName(annotations, true);
        if (mistakes_ && at("=")) fail(peek().at, "var-positional argument cannot have default value");
        return;
    }
    const bool named = at(",") && peek(1).kind == TokenKind::Name;
    if (named) return;
    const bool bare = at(closer) || (at(",") && (nextIs(closer) || nextIs("**")));
    if (mistakes_ && bare) {
        if (annotations) fail(star.at, "named arguments must follow bare *");
        failAtFurthest("named arguments must follow bare *");
    }
    if (mistakes_ && at(",") && nextIs("*")) fail(peek(1).at, "* argument may appear only once");
    throw NoMatch{};
}

void Grammar::doubleStarParameter(Parameters& into, std::string_view closer, bool annotations)
{
    ++position_;
    into.doubleStar = parameterName(annotations, false);
    if (mistakes_ && at("=")) fail(peek().at, "var-keyword argument cannot have default value");
    if (!at(",") && !at(closer)) return;
}

void Grammar::parenthesisedParameter(const ParameterState& state, bool annotations)
{
    if (state.anyDefault || state.star) return;
    const std::size_t begin = position_;
    const bool good = attempt([&] {
        ++position_;
        do
            name();
        while (accept(",") && !at(")"));
        expect(")");
        return true;
    });
    if (good)
        fail(span(begin),
            annotations ? "Function parameters cannot be parenthesized" : "Lambda expression parameters cannot be parenthesized");
}

} // namespace interleave::python
