#include "core/python/ScopeWalk.h"

#include "core/python/Children.h"

namespace interleave::python {

using namespace scopes;

unsigned ScopeWalk::flagsOf(const std::string& name) const
{
    const auto found = scope_->names.find(name);
    return found == scope_->names.end() ? 0 : found->second;
}

void ScopeWalk::bind(const std::string& name, unsigned flags, const Location& at)
{
    unsigned& known = scope_->names[name];
    if ((flags & IsParameter) != 0 && (known & IsParameter) != 0) refuse(at, "duplicate argument '" + name + "' in function definition");
    if (scope_->inTarget) {
        if ((known & (IsGlobal | IsNonlocal)) != 0)
            refuse(at, "comprehension inner loop cannot rebind assignment expression target '" + name + "'");
        flags |= IterationVariable;
    }
    known |= flags;
}

template <typename Inside> void ScopeWalk::inside(Kind kind, Inside walk)
{
    Scope* outer = scope_;
    outer->children.push_back(std::make_unique<Scope>());
    scope_ = outer->children.back().get();
    scope_->kind = kind;
    scope_->parent = outer;
    scope_->inIterable = outer->inIterable;
    walk();
    scope_ = outer;
}

// -------------------------------------------------------------------------------------------- statements

void ScopeWalk::body(const Body& statements)
{
    for (const Stmt* s : statements)
        statement(s);
}

void ScopeWalk::statement(const Stmt* s)
{
    switch (s->kind) {
    case StmtKind::FunctionDef:
    case StmtKind::AsyncFunctionDef: return function(*static_cast<const FunctionDef*>(s));
    case StmtKind::ClassDef: return classDefinition(*static_cast<const ClassDef*>(s));
    case StmtKind::If:
    case StmtKind::While:
    case StmtKind::For:
    case StmtKind::AsyncFor:
    case StmtKind::With:
    case StmtKind::AsyncWith:
    case StmtKind::Try:
    case StmtKind::TryStar:
    case StmtKind::Match: return compound(s);
    default: return simple(s);
    }
}

void ScopeWalk::simple(const Stmt* s)
{
    switch (s->kind) {
    case StmtKind::Expression: return expression(static_cast<const ExpressionStmt*>(s)->value);
    case StmtKind::Assign:
        for (const Expr* e : static_cast<const Assign*>(s)->targets)
            target(e);
        return expression(static_cast<const Assign*>(s)->value);
    case StmtKind::AugAssign: target(static_cast<const AugAssign*>(s)->target); return expression(static_cast<const AugAssign*>(s)->value);
    case StmtKind::AnnAssign: return annotated(*static_cast<const AnnAssign*>(s));
    case StmtKind::Delete:
        for (const Expr* e : static_cast<const Delete*>(s)->targets)
            target(e);
        return;
    case StmtKind::Return: return expression(static_cast<const Return*>(s)->value);
    case StmtKind::Raise: expression(static_cast<const Raise*>(s)->exception); return expression(static_cast<const Raise*>(s)->cause);
    case StmtKind::Assert: expression(static_cast<const Assert*>(s)->test); return expression(static_cast<const Assert*>(s)->message);
    case StmtKind::Global:
    case StmtKind::Nonlocal: return declaration(*static_cast<const ScopeStmt*>(s));
    case StmtKind::Import: return imported(static_cast<const Import*>(s)->names, false);
    case StmtKind::ImportFrom: return imported(static_cast<const ImportFrom*>(s)->names, true);
    default: return;
    }
}

void ScopeWalk::compound(const Stmt* s)
{
    switch (s->kind) {
    case StmtKind::If: {
        const auto* branch = static_cast<const If*>(s);
        expression(branch->test), body(branch->then), body(branch->otherwise);
        return;
    }
    case StmtKind::While: {
        const auto* loop = static_cast<const While*>(s);
        expression(loop->test), body(loop->body), body(loop->otherwise);
        return;
    }
    case StmtKind::For:
    case StmtKind::AsyncFor: {
        const auto* loop = static_cast<const For*>(s);
        target(loop->target), expression(loop->iterable), body(loop->body), body(loop->otherwise);
        return;
    }
    case StmtKind::With:
    case StmtKind::AsyncWith:
        for (const WithItem& item : static_cast<const With*>(s)->items) {
            expression(item.context);
            if (item.target != nullptr) target(item.target);
        }
        return body(static_cast<const With*>(s)->body);
    case StmtKind::Try:
    case StmtKind::TryStar: {
        const auto* t = static_cast<const Try*>(s);
        body(t->body);
        for (const Handler& handler : t->handlers) {
            expression(handler.type);
            if (!handler.name.empty()) bind(handler.name, Bound, handler.at);
            body(handler.body);
        }
        body(t->otherwise), body(t->finally);
        return;
    }
    default:
        expression(static_cast<const Match*>(s)->subject);
        for (const MatchCase& one : static_cast<const Match*>(s)->cases) {
            forEachPart(*one.pattern, [this](const Expr* e) { expression(e); }, [this](const Name* name) { target(name); });
            expression(one.guard), body(one.body);
        }
    }
}

void ScopeWalk::annotations(const Parameters& p)
{
    forEachParameter(p, [this](const Parameter& each) { expression(each.annotation); });
}

void ScopeWalk::parameters(const Parameters& p)
{
    forEachParameter(p, [this](const Parameter& each) { bind(each.name, IsParameter, each.at); });
}

void ScopeWalk::function(const FunctionDef& f)
{
    bind(f.name, Bound, f.at);
    forEachDefault(f.parameters, [this](const Expr* e) { expression(e); });
    annotations(f.parameters);
    expression(f.returns);
    expressions(f.decorators);
    inside(Kind::Function, [&] {
        parameters(f.parameters);
        body(f.body);
    });
}

void ScopeWalk::classDefinition(const ClassDef& c)
{
    bind(c.name, Bound, c.at);
    expressions(c.bases);
    for (const Keyword& keyword : c.keywords)
        expression(keyword.value);
    expressions(c.decorators);
    inside(Kind::Class, [&] { body(c.body); });
}

void ScopeWalk::declaration(const ScopeStmt& s)
{
    const bool global = s.kind == StmtKind::Global;
    const std::string word = global ? "global" : "nonlocal";
    for (const std::string& name : s.names) {
        const unsigned known = flagsOf(name);
        const std::string quoted = "name '" + name + "' is ";
        if ((known & IsParameter) != 0) refuse(s.at, quoted + "parameter and " + word);
        if ((known & Used) != 0) refuse(s.at, quoted + "used prior to " + word + " declaration");
        if ((known & Annotated) != 0) refuse(s.at, "annotated name '" + name + "' can't be " + word);
        if ((known & Bound) != 0) refuse(s.at, quoted + "assigned to before " + word + " declaration");
        scope_->names[name] |= global ? IsGlobal : IsNonlocal;
        scope_->declarations.emplace_back(name, s.at);
    }
}

void ScopeWalk::annotated(const AnnAssign& a)
{
    if (a.target->kind == ExprKind::Name) {
        const std::string& name = static_cast<const Name*>(a.target)->id;
        const unsigned known = flagsOf(name);
        if ((known & (IsGlobal | IsNonlocal)) != 0 && scope_->kind != Kind::Module && a.simple)
            refuse(a.at, "annotated name '" + name + "' can't be " + ((known & IsGlobal) != 0 ? "global" : "nonlocal"));
        if (a.simple)
            bind(name, Annotated | Bound, a.target->at);
        else if (a.value != nullptr)
            bind(name, Bound, a.target->at);
    } else {
        expression(a.target);
    }
    expression(a.annotation);
    expression(a.value);
}

void ScopeWalk::imported(const std::vector<Alias>& names, bool from)
{
    for (const Alias& alias : names) {
        if (from && alias.name == "*") {
            if (scope_->kind != Kind::Module) refuse(alias.at, "import * only allowed at module level");
            continue;
        }
        bind(alias.asName.empty() ? alias.name.substr(0, alias.name.find('.')) : alias.asName, Bound, alias.at);
    }
}

// -------------------------------------------------------------------------------------------- expressions

void ScopeWalk::expressions(const Exprs& list)
{
    for (const Expr* e : list)
        expression(e);
}

void ScopeWalk::expression(const Expr* e)
{
    if (e == nullptr) return;
    switch (e->kind) {
    case ExprKind::Name: scope_->names[static_cast<const Name*>(e)->id] |= Used; return;
    case ExprKind::Named: return named(*static_cast<const Named*>(e));
    case ExprKind::Lambda: {
        const auto* lambda = static_cast<const Lambda*>(e);
        forEachDefault(lambda->parameters, [this](const Expr* value) { expression(value); });
        return inside(Kind::Function, [&] {
            parameters(lambda->parameters);
            expression(lambda->body);
        });
    }
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::Generator: return comprehension(*static_cast<const ComprehensionExpr*>(e));
    case ExprKind::Yield:
    case ExprKind::YieldFrom: refuseYield(e); [[fallthrough]];
    default: forEachChild(e, [this](const Expr* child) { expression(child); });
    }
}

void ScopeWalk::refuseYield(const Expr* e) const
{
    if (scope_->kind != Kind::Comprehension) return;
    const ExprKind kind = scope_->comprehension;
    refuse(e->at,
        std::string("'yield' inside ")
            + (kind == ExprKind::ListComp        ? "list comprehension"
                    : kind == ExprKind::SetComp  ? "set comprehension"
                    : kind == ExprKind::DictComp ? "dict comprehension"
                                                 : "generator expression"));
}

void ScopeWalk::target(const Expr* e)
{
    switch (e->kind) {
    case ExprKind::Name: return bind(static_cast<const Name*>(e)->id, Bound, e->at);
    case ExprKind::Tuple:
    case ExprKind::List:
    case ExprKind::Starred: return forEachChild(e, [this](const Expr* child) { target(child); });
    default: return expression(e);
    }
}

void ScopeWalk::named(const Named& e)
{
    if (scope_->inIterable > 0) refuse(e.at, "assignment expression cannot be used in a comprehension iterable expression");
    if (scope_->kind == Kind::Comprehension) extend(*e.target);
    expression(e.value);
    target(e.target);
}

/// Inside a comprehension, `:=` binds in the scope around it.
void ScopeWalk::extend(const Name& target)
{
    for (Scope* scope = scope_; scope != nullptr; scope = scope->parent) {
        unsigned& flags = scope->names[target.id];
        if (scope->kind == Kind::Comprehension) {
            if ((flags & IterationVariable) != 0)
                refuse(target.at, "assignment expression cannot rebind comprehension iteration variable '" + target.id + "'");
            continue;
        }
        if (scope->kind == Kind::Class) refuse(target.at, "assignment expression within a comprehension cannot be used in a class body");
        const bool outerGlobal = scope->kind == Kind::Module || (flags & IsGlobal) != 0;
        scope_->names[target.id] |= outerGlobal ? IsGlobal : IsNonlocal;
        if (scope->kind == Kind::Module || (flags & IsGlobal) == 0) flags |= Bound;
        return;
    }
}

void ScopeWalk::iterable(const Expr* e)
{
    ++scope_->inIterable;
    expression(e);
    --scope_->inIterable;
}

void ScopeWalk::comprehensionTarget(const Expr* e)
{
    scope_->inTarget = true;
    target(e);
    scope_->inTarget = false;
}

void ScopeWalk::comprehension(const ComprehensionExpr& c)
{
    iterable(c.generators[0].iterable);
    inside(Kind::Comprehension, [&] {
        scope_->comprehension = c.kind;
        for (std::size_t i = 0; i < c.generators.size(); ++i) {
            comprehensionTarget(c.generators[i].target);
            if (i > 0) iterable(c.generators[i].iterable);
            expressions(c.generators[i].conditions);
        }
        if (c.value != nullptr) expression(c.value);
        expression(c.element);
    });
}

} // namespace interleave::python
