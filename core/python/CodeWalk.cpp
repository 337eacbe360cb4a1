#include "core/python/CodeWalk.h"

#include "core/python/Children.h"
#include "core/python/OwnYield.h"

#include <unordered_map>

namespace interleave::python {

namespace {

constexpr int maxBlocks = 20; // CPython's CO_MAXBLOCKS

void refuseDebug(std::string_view name, const Location& at)
{
    if (name == "__debug__") refuse(at, "cannot assign to __debug__");
}

} // namespace

template <typename Inside> void CodeWalk::inside(Context context, Inside walk)
{
    const Context outer = context_;
    context_ = context;
    walk();
    context_ = outer;
}

template <typename Inside> void CodeWalk::block(const Location& at, int count, Inside walk)
{
    context_.blocks += count;
    if (context_.blocks > maxBlocks) refuse(at, "too many statically nested blocks");
    walk();
    context_.blocks -= count;
}

// -------------------------------------------------------------------------------------------- statements

void CodeWalk::body(const Body& statements)
{
    for (const Stmt* s : statements)
        statement(s);
}

void CodeWalk::statement(const Stmt* s)
{
    switch (s->kind) {
    case StmtKind::Expression: return expression(static_cast<const ExpressionStmt*>(s)->value);
    case StmtKind::Assign:
        expression(static_cast<const Assign*>(s)->value);
        for (const Expr* e : static_cast<const Assign*>(s)->targets)
            target(e);
        return;
    case StmtKind::AugAssign: target(static_cast<const AugAssign*>(s)->target); return expression(static_cast<const AugAssign*>(s)->value);
    case StmtKind::AnnAssign:
        expression(static_cast<const AnnAssign*>(s)->value);
        target(static_cast<const AnnAssign*>(s)->target);
        return expression(static_cast<const AnnAssign*>(s)->annotation);
    case StmtKind::Delete:
        for (const Expr* e : static_cast<const Delete*>(s)->targets)
            target(e);
        return;
    case StmtKind::Break:
        if (context_.loops == 0) refuse(s->at, "'break' outside loop");
        return;
    case StmtKind::Continue:
        if (context_.loops == 0) refuse(s->at, "'continue' not properly in loop");
        return;
    case StmtKind::Return: return returned(*static_cast<const Return*>(s));
    case StmtKind::Raise: expression(static_cast<const Raise*>(s)->exception); return expression(static_cast<const Raise*>(s)->cause);
    case StmtKind::Assert: expression(static_cast<const Assert*>(s)->test); return expression(static_cast<const Assert*>(s)->message);
    case StmtKind::If:
        expression(static_cast<const If*>(s)->test);
        body(static_cast<const If*>(s)->then);
        return body(static_cast<const If*>(s)->otherwise);
    case StmtKind::While:
        expression(static_cast<const While*>(s)->test);
        return loop(s, static_cast<const While*>(s)->body, static_cast<const While*>(s)->otherwise);
    case StmtKind::AsyncFor:
        if (!allowsAwait()) refuse(s->at, "'async for' outside async function");
        [[fallthrough]];
    case StmtKind::For:
        expression(static_cast<const For*>(s)->iterable);
        target(static_cast<const For*>(s)->target);
        return loop(s, static_cast<const For*>(s)->body, static_cast<const For*>(s)->otherwise);
    case StmtKind::AsyncWith:
        if (!allowsAwait()) refuse(s->at, "'async with' outside async function");
        [[fallthrough]];
    case StmtKind::With: return with(*static_cast<const With*>(s));
    case StmtKind::Try:
    case StmtKind::TryStar: return tryStatement(*static_cast<const Try*>(s));
    case StmtKind::FunctionDef:
    case StmtKind::AsyncFunctionDef: return function(*static_cast<const FunctionDef*>(s));
    case StmtKind::ClassDef: return classDefinition(*static_cast<const ClassDef*>(s));
    case StmtKind::Match: return match(*static_cast<const Match*>(s));
    default: return;
    }
}

void CodeWalk::match(const Match& s)
{
    expression(s.subject);
    for (const MatchCase& one : s.cases) {
        const Pattern& pattern = *one.pattern;
        const bool any = pattern.kind == PatternKind::Capture && pattern.patterns.empty();
        if (any && one.guard == nullptr && &one != &s.cases.back()) {
            refuse(pattern.at, pattern.name ? "name capture '" + pattern.name->id + "' makes remaining patterns unreachable" : "wildcard makes remaining patterns unreachable");
        }
        forEachPart(pattern, [this](const Expr* e) { expression(e); }, [this](const Name* name) { target(name); });
        expression(one.guard);
        body(one.body);
    }
}

void CodeWalk::loop(const Stmt* s, const Body& inner, const Body& otherwise)
{
    block(s->at, 1, [&] {
        ++context_.loops;
        body(inner);
        --context_.loops;
    });
    body(otherwise);
}

void CodeWalk::with(const With& s)
{
    for (const WithItem& item : s.items) {
        expression(item.context);
        if (item.target != nullptr) target(item.target);
    }
    block(s.at, static_cast<int>(s.items.size()), [&] { body(s.body); });
}

void CodeWalk::tryStatement(const Try& s)
{
    const auto guarded = [&] {
        if (s.handlers.empty()) return body(s.body);
        block(s.at, 1, [&] { body(s.body); });
        body(s.otherwise);
        for (const Handler& handler : s.handlers) {
            if (handler.type == nullptr && &handler != &s.handlers.back()) refuse(handler.at, "default 'except:' must be last");
            expression(handler.type);
            refuseDebug(handler.name, handler.at);
            block(handler.at, handler.name.empty() ? 1 : 2, [&] { body(handler.body); });
        }
    };
    if (s.finally.empty()) return guarded();
    block(s.at, 1, guarded);
    body(s.finally);
}

void CodeWalk::parameters(const Parameters& p, const Location& at)
{
    forEachDefault(p, [this](const Expr* e) { expression(e); });
    forEachParameter(p, [&](const Parameter& each) {
        refuseDebug(each.name, at);
        if (each.annotation != nullptr && each.annotation->kind == ExprKind::Starred)
            expression(static_cast<const Starred*>(each.annotation)->value);
        else
            expression(each.annotation);
    });
}

void CodeWalk::function(const FunctionDef& f)
{
    for (const Expr* decorator : f.decorators)
        expression(decorator);
    parameters(f.parameters, f.at);
    expression(f.returns);
    Context context;
    context.around = f.kind == StmtKind::AsyncFunctionDef ? Around::AsyncFunction : Around::Function;
    context.generator = hasOwnYield(f.body);
    inside(context, [&] { body(f.body); });
    refuseDebug(f.name, f.at);
}

void CodeWalk::classDefinition(const ClassDef& c)
{
    for (const Expr* decorator : c.decorators)
        expression(decorator);
    Context context;
    context.around = Around::Class;
    inside(context, [&] { body(c.body); });
    elements(c.bases);
    keywords(c.keywords, c.at);
    refuseDebug(c.name, c.at);
}

void CodeWalk::returned(const Return& s)
{
    if (!isFunction()) refuse(s.at, "'return' outside function");
    if (s.value != nullptr && context_.around == Around::AsyncFunction && context_.generator)
        refuse(s.at, "'return' with value in async generator");
    expression(s.value);
}

// -------------------------------------------------------------------------------------------- expressions

void CodeWalk::children(const Expr* e)
{
    forEachChild(e, [this](const Expr* child) { expression(child); });
}

/// Where a star may stand in front of an element.
void CodeWalk::elements(const Exprs& list)
{
    for (const Expr* e : list)
        expression(e->kind == ExprKind::Starred ? static_cast<const Starred*>(e)->value : e);
}

void CodeWalk::expression(const Expr* e)
{
    if (e == nullptr) return;
    switch (e->kind) {
    case ExprKind::Starred: refuse(e->at, "can't use starred expression here");
    case ExprKind::Tuple: return elements(static_cast<const Tuple*>(e)->elements);
    case ExprKind::List: return elements(static_cast<const List*>(e)->elements);
    case ExprKind::Set: return elements(static_cast<const Set*>(e)->elements);
    case ExprKind::Call: return call(*static_cast<const Call*>(e));
    case ExprKind::Named: expression(static_cast<const Named*>(e)->value); return target(static_cast<const Named*>(e)->target);
    case ExprKind::Lambda: {
        const auto* lambda = static_cast<const Lambda*>(e);
        parameters(lambda->parameters, e->at);
        Context context;
        context.around = Around::Lambda;
        return inside(context, [&] { expression(lambda->body); });
    }
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::Generator: return comprehension(*static_cast<const ComprehensionExpr*>(e));
    case ExprKind::Await: return await(e);
    case ExprKind::Yield:
    case ExprKind::YieldFrom: return yield(e);
    default: return children(e);
    }
}

void CodeWalk::keywords(const std::vector<Keyword>& list, const Location& at)
{
    // The earliest name that is repeated is reported, at its first repetition.
    std::unordered_map<std::string_view, std::pair<std::size_t, const Keyword*>> seen;
    const std::pair<std::size_t, const Keyword*>* first = nullptr;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].name.empty()) continue;
        const auto [entry, fresh] = seen.try_emplace(list[i].name, i, nullptr);
        if (fresh || entry->second.second != nullptr) continue;
        entry->second.second = &list[i];
        if (first == nullptr || entry->second.first < first->first) first = &entry->second;
    }
    for (std::size_t i = 0; i < list.size() && (first == nullptr || i <= first->first); ++i)
        if (!list[i].name.empty()) refuseDebug(list[i].name, at);
    if (first != nullptr) refuse(first->second->at, "keyword argument repeated: " + first->second->name);
    for (const Keyword& keyword : list)
        expression(keyword.value);
}

void CodeWalk::call(const Call& c)
{
    expression(c.function);
    elements(c.arguments);
    keywords(c.keywords, c.at);
}

void CodeWalk::await(const Expr* e)
{
    if (!isFunction()) refuse(e->at, "'await' outside function");
    if (!allowsAwait() && context_.around != Around::Comprehension) refuse(e->at, "'await' outside async function");
    children(e);
}

void CodeWalk::yield(const Expr* e)
{
    if (!isFunction()) refuse(e->at, "'yield' outside function");
    if (e->kind == ExprKind::YieldFrom && context_.around == Around::AsyncFunction) refuse(e->at, "'yield from' inside async function");
    children(e);
}

void CodeWalk::comprehension(const ComprehensionExpr& c)
{
    const bool allowed = allowsAwait() || context_.around == Around::Comprehension || c.kind == ExprKind::Generator;
    expression(c.generators[0].iterable);
    if (!allowed && isAsynchronous(c)) refuse(c.at, "asynchronous comprehension outside of an asynchronous function");
    Context context;
    context.around = Around::Comprehension;
    inside(context, [&] {
        for (std::size_t i = 0; i < c.generators.size(); ++i) {
            if (i > 0) expression(c.generators[i].iterable);
            target(c.generators[i].target);
            for (const Expr* condition : c.generators[i].conditions)
                expression(condition);
        }
        expression(c.element);
        expression(c.value);
    });
}

void CodeWalk::target(const Expr* e)
{
    switch (e->kind) {
    case ExprKind::Name: return refuseDebug(static_cast<const Name*>(e)->id, e->at);
    case ExprKind::Attribute:
        expression(static_cast<const Attribute*>(e)->object);
        return refuseDebug(static_cast<const Attribute*>(e)->name, e->at);
    case ExprKind::Starred: refuse(e->at, "starred assignment target must be in a list or tuple");
    case ExprKind::Tuple: return targets(e, static_cast<const Tuple*>(e)->elements);
    case ExprKind::List: return targets(e, static_cast<const List*>(e)->elements);
    default: return expression(e);
    }
}

void CodeWalk::targets(const Expr* whole, const Exprs& list)
{
    bool starred = false;
    for (const Expr* e : list) {
        if (e->kind != ExprKind::Starred) continue;
        if (starred) refuse(whole->at, "multiple starred expressions in assignment");
        starred = true;
    }
    for (const Expr* e : list)
        target(e->kind == ExprKind::Starred ? static_cast<const Starred*>(e)->value : e);
}

} // namespace interleave::python
