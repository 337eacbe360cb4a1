#include "core/python/Grammar.h"

#include <algorithm>

namespace interleave::python {

bool Grammar::isTarget(const Expr* e, bool starAllowed) const
{
    const auto all = [this](const Exprs& elements) {
        return std::all_of(elements.begin(), elements.end(), [this](const Expr* element) { return isTarget(element, true); });
    };
    switch (e->kind) {
    case ExprKind::Name:
    case ExprKind::Attribute:
    case ExprKind::Subscript: return true;
    case ExprKind::Tuple: return all(static_cast<const Tuple*>(e)->elements);
    case ExprKind::List: return all(static_cast<const List*>(e)->elements);
    case ExprKind::Starred: {
        const Expr* value = static_cast<const Starred*>(e)->value;
        return starAllowed && value->kind != ExprKind::Starred && isTarget(value, false);
    }
    default: return false;
    }
}

/// One target of a `for` or of an item behind `as`: no operators, so that `in` stays.
Expr* Grammar::target()
{
    if (!at("*")) return primary();
    const std::size_t begin = position_++;
    Expr* value = primary();
    auto* starred = make<Starred>(begin);
    starred->value = value;
    return starred;
}

Expr* Grammar::tupleOf(Expr* (Grammar::*item)(), std::size_t begin, Expr* first)
{
    if (!at(",")) return first;
    Exprs elements{first};
    while (accept(",")) {
        if (!startsExpression() && !at("*")) break;
        elements.push_back((this->*item)());
    }
    auto* tuple = make<Tuple>(begin);
    tuple->elements = std::move(elements);
    return tuple;
}

Expr* Grammar::starTargets()
{
    const std::size_t begin = position_;
    Expr* result = tupleOf(&Grammar::target, begin, target());
    if (!isTarget(result, true)) throw NoMatch{};
    return result;
}

} // namespace interleave::python
