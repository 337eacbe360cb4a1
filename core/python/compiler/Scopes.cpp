#include "core/python/compiler/Scopes.h"

#include "core/python/Children.h"

namespace interleave::python {

std::string mangle(const std::string& classPrivate, const std::string& name)
{
    const bool isPrivate = name.size() > 2 && name.starts_with("__") && !name.ends_with("__") && name.find('.') == std::string::npos;
    const std::size_t start = classPrivate.find_first_not_of('_');
    if (!isPrivate || start == std::string::npos) {
        return name;
    }
    return "_" + classPrivate.substr(start) + name;
}

NameKind Scope::kindOf(const std::string& id) const
{
    if (globals.contains(id)) {
        return NameKind::Global;
    }
    if (free.contains(id) && !bound.contains(id)) {
        return NameKind::Free;
    }
    if (kind == ScopeKind::Class && free.contains(id) && nonlocals.contains(id)) {
        return NameKind::Free;
    }
    if (!isFunctionLike()) {
        return NameKind::Name;
    }
    if (cells.contains(id)) {
        return NameKind::Cell;
    }
    return bound.contains(id) ? NameKind::Local : free.contains(id) ? NameKind::Free : NameKind::Global;
}

namespace {

class Analyser {
public:
    Scopes run(const Module& module)
    {
        scopes_.module = std::make_unique<Scope>();
        scope_ = scopes_.module.get();
        for (const Stmt* s : module.body) {
            const auto* from = s->kind == StmtKind::ImportFrom ? static_cast<const ImportFrom*>(s) : nullptr;
            if (!from || from->module != "__future__") continue;
            for (const Alias& alias : from->names) scopes_.postponedAnnotations |= alias.name == "annotations";
        }
        visit(module.body);
        resolve(*scopes_.module);
        return std::move(scopes_);
    }

private:
    Scopes scopes_;
    Scope* scope_ = nullptr;

    Scope& open(const Node* node, ScopeKind kind, const std::string& name)
    {
        auto child = std::make_unique<Scope>();
        child->kind = kind;
        child->parent = scope_;
        child->name = name;
        child->classPrivate = kind == ScopeKind::Class ? name : scope_->classPrivate;
        scopes_.byNode[node] = child.get();
        scope_->children.push_back(std::move(child));
        scope_ = scope_->children.back().get();
        return *scope_;
    }
    void closeScope() { scope_ = scope_->parent; }

    void bind(const std::string& raw)
    {
        const std::string name = mangle(scope_->classPrivate, raw);
        if (scope_->bound.insert(name).second) {
            scope_->order.push_back(name);
        }
    }
    void use(const std::string& raw)
    {
        const std::string name = mangle(scope_->classPrivate, raw);
        scope_->used.insert(name);
        if (raw == "super" && scope_->kind != ScopeKind::Module) {
            scope_->used.insert("__class__");
        }
    }

    void bindTarget(const Expr* target)
    {
        if (target->kind == ExprKind::Name) {
            bind(static_cast<const Name*>(target)->id);
        } else if (target->kind == ExprKind::Tuple) {
            for (const Expr* e : static_cast<const Tuple*>(target)->elements) bindTarget(e);
        } else if (target->kind == ExprKind::List) {
            for (const Expr* e : static_cast<const List*>(target)->elements) bindTarget(e);
        } else if (target->kind == ExprKind::Starred) {
            bindTarget(static_cast<const Starred*>(target)->value);
        } else {
            visit(target);
        }
    }

    void visit(const Body& body)
    {
        for (const Stmt* s : body) visit(s);
    }
    void visit(const Exprs& list)
    {
        for (const Expr* e : list) visit(e);
    }

    void defaults(const Parameters& p)
    {
        visit(p.defaults);
        for (const Expr* e : p.keywordDefaults) visit(e);
        if (!scopes_.postponedAnnotations) forEachParameter(p, [this](const Parameter& each) { visit(each.annotation); });
    }
    void parameters(const Parameters& p)
    {
        for (const Parameter& x : p.positionalOnly) bind(x.name);
        for (const Parameter& x : p.positional) bind(x.name);
        for (const Parameter& x : p.keywordOnly) bind(x.name);
        if (p.star) bind(p.star->name);
        if (p.doubleStar) bind(p.doubleStar->name);
    }

    void comprehension(const ComprehensionExpr* e)
    {
        visit(e->generators.front().iterable);
        Scope& scope = open(e, ScopeKind::Comprehension, "");
        bind(".0");
        scope.isGenerator = e->kind == ExprKind::Generator;
        for (std::size_t i = 0; i < e->generators.size(); ++i) {
            const Comprehension& c = e->generators[i];
            scope.isCoroutine |= c.isAsync;
            if (i > 0) visit(c.iterable);
            bindTarget(c.target);
            visit(c.conditions);
        }
        visit(e->element);
        visit(e->value);
        const bool awaits = scope.isCoroutine && e->kind != ExprKind::Generator;
        closeScope();
        scope_->isCoroutine |= awaits && scope_->kind == ScopeKind::Comprehension;
    }

    void named(const Named* e)
    {
        visit(e->value);
        // In a comprehension the walrus binds in the function around it.
        Scope* inner = scope_;
        const std::string name = mangle(scope_->classPrivate, e->target->id);
        while (scope_->kind == ScopeKind::Comprehension) {
            scope_ = scope_->parent;
        }
        bind(e->target->id);
        Scope* owner = scope_;
        scope_ = inner;
        if (inner != owner) {
            const bool global = owner->kind == ScopeKind::Module || owner->globals.contains(name);
            for (Scope* s = inner; s != owner; s = s->parent) {
                (global ? s->globals : s->nonlocals).insert(name);
                s->used.insert(name);
            }
        }
    }

    void visit(const Expr* e)
    {
        if (!e) return;
        switch (e->kind) {
        case ExprKind::Constant: break;
        case ExprKind::Name: use(static_cast<const Name*>(e)->id); break;
        case ExprKind::Attribute: visit(static_cast<const Attribute*>(e)->object); break;
        case ExprKind::Subscript: visit(static_cast<const Subscript*>(e)->object); visit(static_cast<const Subscript*>(e)->index); break;
        case ExprKind::Slice: {
            const auto* s = static_cast<const Slice*>(e);
            visit(s->lower); visit(s->upper); visit(s->step);
            break;
        }
        case ExprKind::Starred: visit(static_cast<const Starred*>(e)->value); break;
        case ExprKind::Call: {
            const auto* c = static_cast<const Call*>(e);
            visit(c->function);
            visit(c->arguments);
            for (const Keyword& k : c->keywords) visit(k.value);
            break;
        }
        case ExprKind::BinaryOp: visit(static_cast<const BinaryOp*>(e)->left); visit(static_cast<const BinaryOp*>(e)->right); break;
        case ExprKind::UnaryOp: visit(static_cast<const UnaryOp*>(e)->operand); break;
        case ExprKind::BoolOp: visit(static_cast<const BoolOp*>(e)->values); break;
        case ExprKind::Compare: visit(static_cast<const Compare*>(e)->left); visit(static_cast<const Compare*>(e)->comparators); break;
        case ExprKind::Conditional: {
            const auto* c = static_cast<const Conditional*>(e);
            visit(c->test); visit(c->then); visit(c->otherwise);
            break;
        }
        case ExprKind::Named: named(static_cast<const Named*>(e)); break;
        case ExprKind::Lambda: {
            const auto* l = static_cast<const Lambda*>(e);
            defaults(l->parameters);
            open(l, ScopeKind::Function, "<lambda>");
            parameters(l->parameters);
            visit(l->body);
            closeScope();
            break;
        }
        case ExprKind::Tuple: visit(static_cast<const Tuple*>(e)->elements); break;
        case ExprKind::List: visit(static_cast<const List*>(e)->elements); break;
        case ExprKind::Set: visit(static_cast<const Set*>(e)->elements); break;
        case ExprKind::Dict: visit(static_cast<const Dict*>(e)->keys); visit(static_cast<const Dict*>(e)->values); break;
        case ExprKind::ListComp: case ExprKind::SetComp: case ExprKind::DictComp: case ExprKind::Generator:
            comprehension(static_cast<const ComprehensionExpr*>(e));
            break;
        case ExprKind::Await: visit(static_cast<const Await*>(e)->value); scope_->isCoroutine |= scope_->kind == ScopeKind::Comprehension; break;
        case ExprKind::Yield: scope_->isGenerator = true; visit(static_cast<const Yield*>(e)->value); break;
        case ExprKind::YieldFrom: scope_->isGenerator = true; visit(static_cast<const YieldFrom*>(e)->value); break;
        case ExprKind::JoinedString: visit(static_cast<const JoinedString*>(e)->parts); break;
        case ExprKind::FormattedValue: visit(static_cast<const FormattedValue*>(e)->value); visit(static_cast<const FormattedValue*>(e)->format); break;
        }
    }

    void importName(const Alias& alias)
    {
        if (alias.name != "*") {
            bind(alias.asName.empty() ? alias.name.substr(0, alias.name.find('.')) : alias.asName);
        }
    }

    void function(const FunctionDef* f)
    {
        visit(f->decorators);
        defaults(f->parameters);
        if (!scopes_.postponedAnnotations) visit(f->returns);
        bind(f->name);
        Scope& scope = open(f, ScopeKind::Function, f->name);
        scope.isCoroutine = f->kind == StmtKind::AsyncFunctionDef;
        parameters(f->parameters);
        visit(f->body);
        closeScope();
    }

    void visit(const Stmt* s)
    {
        switch (s->kind) {
        case StmtKind::Expression: visit(static_cast<const ExpressionStmt*>(s)->value); break;
        case StmtKind::Assign:
            visit(static_cast<const Assign*>(s)->value);
            for (const Expr* t : static_cast<const Assign*>(s)->targets) bindTarget(t);
            break;
        case StmtKind::AugAssign:
            visit(static_cast<const AugAssign*>(s)->target);
            bindTarget(static_cast<const AugAssign*>(s)->target);
            visit(static_cast<const AugAssign*>(s)->value);
            break;
        case StmtKind::AnnAssign: {
            const auto* a = static_cast<const AnnAssign*>(s);
            if (!scope_->isFunctionLike() && !scopes_.postponedAnnotations) visit(a->annotation);
            visit(a->value);
            bindTarget(a->target);
            break;
        }
        case StmtKind::Delete: for (const Expr* t : static_cast<const Delete*>(s)->targets) bindTarget(t); break;
        case StmtKind::Pass: case StmtKind::Break: case StmtKind::Continue: break;
        case StmtKind::Match:
            visit(static_cast<const Match*>(s)->subject);
            for (const MatchCase& one : static_cast<const Match*>(s)->cases) {
                forEachPart(*one.pattern, [this](const Expr* e) { visit(e); }, [this](const Name* name) { bindTarget(name); });
                visit(one.guard);
                visit(one.body);
            }
            break;
        case StmtKind::Return: visit(static_cast<const Return*>(s)->value); break;
        case StmtKind::Raise: visit(static_cast<const Raise*>(s)->exception); visit(static_cast<const Raise*>(s)->cause); break;
        case StmtKind::Global: for (const auto& n : static_cast<const ScopeStmt*>(s)->names) scope_->globals.insert(mangle(scope_->classPrivate, n)); break;
        case StmtKind::Nonlocal: for (const auto& n : static_cast<const ScopeStmt*>(s)->names) { scope_->nonlocals.insert(mangle(scope_->classPrivate, n)); use(n); } break;
        case StmtKind::Import: for (const Alias& a : static_cast<const Import*>(s)->names) importName(a); break;
        case StmtKind::ImportFrom: for (const Alias& a : static_cast<const ImportFrom*>(s)->names) importName(a); break;
        case StmtKind::Assert: visit(static_cast<const Assert*>(s)->test); visit(static_cast<const Assert*>(s)->message); break;
        case StmtKind::If: visit(static_cast<const If*>(s)->test); visit(static_cast<const If*>(s)->then); visit(static_cast<const If*>(s)->otherwise); break;
        case StmtKind::While: visit(static_cast<const While*>(s)->test); visit(static_cast<const While*>(s)->body); visit(static_cast<const While*>(s)->otherwise); break;
        case StmtKind::For: case StmtKind::AsyncFor: {
            const auto* f = static_cast<const For*>(s);
            visit(f->iterable);
            bindTarget(f->target);
            visit(f->body); visit(f->otherwise);
            break;
        }
        case StmtKind::With: case StmtKind::AsyncWith:
            for (const WithItem& i : static_cast<const With*>(s)->items) {
                visit(i.context);
                if (i.target) bindTarget(i.target);
            }
            visit(static_cast<const With*>(s)->body);
            break;
        case StmtKind::Try: case StmtKind::TryStar: {
            const auto* t = static_cast<const Try*>(s);
            visit(t->body);
            for (const Handler& h : t->handlers) {
                visit(h.type);
                if (!h.name.empty()) bind(h.name);
                visit(h.body);
            }
            visit(t->otherwise); visit(t->finally);
            break;
        }
        case StmtKind::FunctionDef: case StmtKind::AsyncFunctionDef: function(static_cast<const FunctionDef*>(s)); break;
        case StmtKind::ClassDef: {
            const auto* c = static_cast<const ClassDef*>(s);
            visit(c->decorators);
            visit(c->bases);
            for (const Keyword& k : c->keywords) visit(k.value);
            bind(c->name);
            open(c, ScopeKind::Class, c->name);
            visit(c->body);
            closeScope();
            break;
        }
        }
    }

    /// The function scope outside `scope` that owns `name`; marks the cells and free variables on the way.
    static bool capture(Scope& scope, const std::string& name)
    {
        std::vector<Scope*> between{&scope};
        for (Scope* s = scope.parent; s && s->kind != ScopeKind::Module; s = s->parent) {
            const bool classCell = s->kind == ScopeKind::Class && name == "__class__";
            const bool owns = classCell || (s->isFunctionLike() && s->bound.contains(name) && !s->globals.contains(name) && !s->nonlocals.contains(name));
            if (owns) {
                s->cells.insert(name);
                s->needsClassCell |= classCell;
                for (Scope* b : between) b->free.insert(name);
                return true;
            }
            if (s->isFunctionLike() && s->globals.contains(name)) {
                return false;
            }
            between.push_back(s);
        }
        return false;
    }

    void resolve(Scope& scope)
    {
        for (const std::string& name : scope.nonlocals) {
            if (scope.bound.erase(name)) {
                std::erase(scope.order, name);
            }
        }
        for (const std::string& name : scope.globals) {
            if (scope.bound.erase(name)) {
                std::erase(scope.order, name);
            }
        }
        if (scope.kind != ScopeKind::Module) {
            for (const std::string& name : scope.used) {
                const bool own = scope.isFunctionLike() && scope.bound.contains(name);
                if (!own && !scope.globals.contains(name) && !(scope.kind == ScopeKind::Class && scope.bound.contains(name) && !scope.nonlocals.contains(name))) {
                    capture(scope, name);
                }
            }
        }
        for (auto& child : scope.children) resolve(*child);
    }
};

} // namespace

Scopes analyseScopes(const Module& module)
{
    return Analyser().run(module);
}

} // namespace interleave::python
