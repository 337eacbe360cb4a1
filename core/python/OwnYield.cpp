#include "core/python/OwnYield.h"

#include "core/python/Children.h"

#include <algorithm>

namespace interleave::python {

namespace {

bool yields(const Expr* e)
{
    if (e == nullptr) return false;
    if (e->kind == ExprKind::Yield || e->kind == ExprKind::YieldFrom) return true;
    if (e->kind == ExprKind::Lambda) return false;
    bool found = false;
    forEachChild(e, [&](const Expr* child) { found = found || yields(child); });
    return found;
}

bool yields(const Exprs& list)
{
    return std::any_of(list.begin(), list.end(), [](const Expr* e) { return yields(e); });
}

bool statementYields(const Stmt* s)
{
    switch (s->kind) {
    case StmtKind::Expression: return yields(static_cast<const ExpressionStmt*>(s)->value);
    case StmtKind::Assign: return yields(static_cast<const Assign*>(s)->value) || yields(static_cast<const Assign*>(s)->targets);
    case StmtKind::AugAssign: return yields(static_cast<const AugAssign*>(s)->value) || yields(static_cast<const AugAssign*>(s)->target);
    case StmtKind::AnnAssign: return yields(static_cast<const AnnAssign*>(s)->value);
    case StmtKind::Return: return yields(static_cast<const Return*>(s)->value);
    case StmtKind::Raise: return yields(static_cast<const Raise*>(s)->exception) || yields(static_cast<const Raise*>(s)->cause);
    case StmtKind::Assert: return yields(static_cast<const Assert*>(s)->test) || yields(static_cast<const Assert*>(s)->message);
    case StmtKind::If: {
        const auto* branch = static_cast<const If*>(s);
        return yields(branch->test) || hasOwnYield(branch->then) || hasOwnYield(branch->otherwise);
    }
    case StmtKind::While: {
        const auto* loop = static_cast<const While*>(s);
        return yields(loop->test) || hasOwnYield(loop->body) || hasOwnYield(loop->otherwise);
    }
    case StmtKind::For:
    case StmtKind::AsyncFor: {
        const auto* loop = static_cast<const For*>(s);
        return yields(loop->iterable) || hasOwnYield(loop->body) || hasOwnYield(loop->otherwise);
    }
    case StmtKind::With:
    case StmtKind::AsyncWith: {
        const auto* with = static_cast<const With*>(s);
        return hasOwnYield(with->body)
            || std::any_of(with->items.begin(), with->items.end(), [](const WithItem& item) { return yields(item.context); });
    }
    case StmtKind::Try:
    case StmtKind::TryStar: {
        const auto* t = static_cast<const Try*>(s);
        return hasOwnYield(t->body) || hasOwnYield(t->otherwise) || hasOwnYield(t->finally)
            || std::any_of(t->handlers.begin(), t->handlers.end(), [](const Handler& handler) { return hasOwnYield(handler.body); });
    }
    case StmtKind::Match: {
        const auto* match = static_cast<const Match*>(s);
        return yields(match->subject)
            || std::any_of(match->cases.begin(), match->cases.end(), [](const MatchCase& one) { return yields(one.guard) || hasOwnYield(one.body); });
    }
    default: return false;
    }
}

bool awaits(const Expr* e)
{
    if (e == nullptr || e->kind == ExprKind::Lambda) return false;
    if (e->kind == ExprKind::Await) return true;
    if (e->kind == ExprKind::Generator) return awaits(static_cast<const ComprehensionExpr*>(e)->generators[0].iterable);
    if (e->kind == ExprKind::ListComp || e->kind == ExprKind::SetComp || e->kind == ExprKind::DictComp) {
        const auto& inner = *static_cast<const ComprehensionExpr*>(e);
        return awaits(inner.generators[0].iterable) || isAsynchronous(inner);
    }
    bool found = false;
    forEachChild(e, [&](const Expr* child) { found = found || awaits(child); });
    return found;
}

} // namespace

bool hasOwnYield(const Body& body)
{
    return std::any_of(body.begin(), body.end(), [](const Stmt* s) { return statementYields(s); });
}

bool isAsynchronous(const ComprehensionExpr& c)
{
    for (std::size_t i = 0; i < c.generators.size(); ++i) {
        const Comprehension& clause = c.generators[i];
        if (clause.isAsync || (i > 0 && awaits(clause.iterable))) return true;
        if (std::any_of(clause.conditions.begin(), clause.conditions.end(), [](const Expr* e) { return awaits(e); })) return true;
    }
    return awaits(c.element) || awaits(c.value);
}

} // namespace interleave::python
