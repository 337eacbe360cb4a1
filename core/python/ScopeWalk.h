#pragma once

/// Collects which names each scope uses and binds, in the order of CPython's symbol table, and refuses what is wrong on the
/// way. Internal to validate().

#include "core/python/ValidateScopes.h"

#include <map>
#include <memory>

namespace interleave::python {

namespace scopes {

enum class Kind : std::uint8_t { Module, Class, Function, Comprehension };
enum Flag : unsigned { Used = 1, Bound = 2, IsParameter = 4, IsGlobal = 8, IsNonlocal = 16, Annotated = 32, IterationVariable = 64 };

struct Scope {
    Kind kind = Kind::Module;
    Scope* parent = nullptr;
    ExprKind comprehension{}; ///< which one, for Kind::Comprehension
    int inIterable = 0;       ///< inside of how many comprehensions' iterables
    bool inTarget = false;    ///< inside of a comprehension's target
    std::map<std::string, unsigned, std::less<>> names;
    std::vector<std::pair<std::string, Location>> declarations; ///< global and nonlocal, in order
    std::vector<std::unique_ptr<Scope>> children;
};

} // namespace scopes

class ScopeWalk {
public:
    explicit ScopeWalk(scopes::Scope& root) : scope_(&root) { }

    void body(const Body& statements);

private:
    void statement(const Stmt* s);
    void simple(const Stmt* s);
    void compound(const Stmt* s);
    void function(const FunctionDef& f);
    void classDefinition(const ClassDef& c);
    void parameters(const Parameters& p);
    void annotations(const Parameters& p);
    void declaration(const ScopeStmt& s);
    void annotated(const AnnAssign& a);
    void imported(const std::vector<Alias>& names, bool from);

    void expression(const Expr* e);
    void expressions(const Exprs& list);
    void target(const Expr* e);
    void named(const Named& e);
    void extend(const Name& target);
    void comprehension(const ComprehensionExpr& c);
    void comprehensionTarget(const Expr* e);
    void iterable(const Expr* e);
    void refuseYield(const Expr* e) const;

    unsigned flagsOf(const std::string& name) const;
    void bind(const std::string& name, unsigned flags, const Location& at);
    template <typename Inside> void inside(scopes::Kind kind, Inside walk);

    scopes::Scope* scope_;
};

} // namespace interleave::python
