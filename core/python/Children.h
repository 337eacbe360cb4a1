#pragma once

/// The expressions directly below a node, for walks that treat most kinds alike.

#include "core/python/Ast.h"

namespace interleave::python {

namespace detail {

template <typename Visit> void visitAll(const Exprs& list, Visit& visit)
{
    for (const Expr* e : list)
        if (e != nullptr) visit(e);
}

template <typename Visit> void visitAll(std::initializer_list<const Expr*> list, Visit& visit)
{
    for (const Expr* e : list)
        if (e != nullptr) visit(e);
}

} // namespace detail

/// The defaults and annotations of parameters: defaults first, as they are evaluated.
template <typename Visit> void forEachDefault(const Parameters& p, Visit visit)
{
    detail::visitAll(p.defaults, visit);
    detail::visitAll(p.keywordDefaults, visit);
}

template <typename Visit> void forEachParameter(const Parameters& p, Visit visit)
{
    for (const Parameter& each : p.positionalOnly)
        visit(each);
    for (const Parameter& each : p.positional)
        visit(each);
    for (const Parameter& each : p.keywordOnly)
        visit(each);
    if (p.star) visit(*p.star);
    if (p.doubleStar) visit(*p.doubleStar);
}

/// Calls `visit(const Expr*)` for the values and `capture(const Name*)` for the names of a pattern, in source order.
template <typename Visit, typename Capture> void forEachPart(const Pattern& p, Visit visit, Capture capture)
{
    if (p.value != nullptr) visit(p.value);
    detail::visitAll(p.keys, visit);
    for (const Pattern* part : p.patterns)
        forEachPart(*part, visit, capture);
    if (p.name != nullptr) capture(p.name);
}

/// Calls `visit(const Expr*)` for every expression directly below `e`, in source order where that is evaluation order.
/// Of a lambda: its defaults, then its body. Of a comprehension: its clauses, then its element.
template <typename Visit> void forEachChild(const Expr* e, Visit visit)
{
    using detail::visitAll;
    switch (e->kind) {
    case ExprKind::Constant:
    case ExprKind::Name: return;
    case ExprKind::Attribute: return visit(static_cast<const Attribute*>(e)->object);
    case ExprKind::Subscript: return visitAll({static_cast<const Subscript*>(e)->object, static_cast<const Subscript*>(e)->index}, visit);
    case ExprKind::Slice:
        return visitAll(
            {static_cast<const Slice*>(e)->lower, static_cast<const Slice*>(e)->upper, static_cast<const Slice*>(e)->step}, visit);
    case ExprKind::Starred: return visit(static_cast<const Starred*>(e)->value);
    case ExprKind::Call: {
        const auto* call = static_cast<const Call*>(e);
        visit(call->function);
        visitAll(call->arguments, visit);
        for (const Keyword& keyword : call->keywords)
            visit(keyword.value);
        return;
    }
    case ExprKind::BinaryOp: return visitAll({static_cast<const BinaryOp*>(e)->left, static_cast<const BinaryOp*>(e)->right}, visit);
    case ExprKind::UnaryOp: return visit(static_cast<const UnaryOp*>(e)->operand);
    case ExprKind::BoolOp: return visitAll(static_cast<const BoolOp*>(e)->values, visit);
    case ExprKind::Compare:
        visit(static_cast<const Compare*>(e)->left);
        return visitAll(static_cast<const Compare*>(e)->comparators, visit);
    case ExprKind::Conditional: {
        const auto* c = static_cast<const Conditional*>(e);
        return visitAll({c->test, c->then, c->otherwise}, visit);
    }
    case ExprKind::Named: return visitAll({static_cast<const Named*>(e)->value, static_cast<const Named*>(e)->target}, visit);
    case ExprKind::Lambda:
        forEachDefault(static_cast<const Lambda*>(e)->parameters, visit);
        return visit(static_cast<const Lambda*>(e)->body);
    case ExprKind::Tuple: return visitAll(static_cast<const Tuple*>(e)->elements, visit);
    case ExprKind::List: return visitAll(static_cast<const List*>(e)->elements, visit);
    case ExprKind::Set: return visitAll(static_cast<const Set*>(e)->elements, visit);
    case ExprKind::Dict: visitAll(static_cast<const Dict*>(e)->keys, visit); return visitAll(static_cast<const Dict*>(e)->values, visit);
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::Generator: {
        const auto* c = static_cast<const ComprehensionExpr*>(e);
        for (const Comprehension& clause : c->generators) {
            visitAll({clause.iterable, clause.target}, visit);
            visitAll(clause.conditions, visit);
        }
        return visitAll({c->element, c->value}, visit);
    }
    case ExprKind::Await: return visit(static_cast<const Await*>(e)->value);
    case ExprKind::Yield: return visitAll({static_cast<const Yield*>(e)->value}, visit);
    case ExprKind::YieldFrom: return visit(static_cast<const YieldFrom*>(e)->value);
    case ExprKind::JoinedString: return visitAll(static_cast<const JoinedString*>(e)->parts, visit);
    case ExprKind::FormattedValue:
        return visitAll({static_cast<const FormattedValue*>(e)->value, static_cast<const FormattedValue*>(e)->format}, visit);
    }
}

} // namespace interleave::python
