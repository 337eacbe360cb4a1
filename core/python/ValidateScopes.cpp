#include "core/python/ValidateScopes.h"

#include "core/python/ScopeWalk.h"

#include <algorithm>
#include <array>

namespace interleave::python {

namespace {

constexpr std::array<std::string_view, 10> futureFeatures{"nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"};

bool isDocstring(const Stmt* s)
{
    if (s->kind != StmtKind::Expression) return false;
    const Expr* value = static_cast<const ExpressionStmt*>(s)->value;
    return value->kind == ExprKind::Constant && std::holds_alternative<std::string>(static_cast<const Constant*>(value)->value);
}

bool isFutureImport(const Stmt* s)
{
    return s->kind == StmtKind::ImportFrom && static_cast<const ImportFrom*>(s)->module == "__future__"
        && static_cast<const ImportFrom*>(s)->level == 0;
}

void checkFeatures(const ImportFrom& import)
{
    const Location at{import.at.line, import.at.column, import.at.line, import.at.column + 1};
    for (const Alias& alias : import.names) {
        if (alias.name == "braces") refuse(at, "not a chance");
        if (std::find(futureFeatures.begin(), futureFeatures.end(), alias.name) == futureFeatures.end())
            refuse(at, "future feature " + alias.name + " is not defined");
    }
}

// -------------------------------------------------------------------------------------------- global and nonlocal

using scopes::Scope;

bool bindsIn(const Scope& scope, const std::string& name)
{
    const auto found = scope.names.find(name);
    if (found == scope.names.end()) return false;
    return (found->second & (scopes::Bound | scopes::IsParameter | scopes::IsNonlocal)) != 0 && (found->second & scopes::IsGlobal) == 0;
}

void checkNonlocal(const Scope& scope, const std::string& name, const Location& at)
{
    if (scope.kind == scopes::Kind::Module) refuse(at, "nonlocal declaration not allowed at module level");
    for (const Scope* outer = scope.parent; outer != nullptr; outer = outer->parent) {
        if (outer->kind == scopes::Kind::Function && bindsIn(*outer, name)) return;
    }
    refuse(at, "no binding for nonlocal '" + name + "' found");
}

/// What can be told only when all names of all scopes are known.
void analyse(const Scope& scope)
{
    for (const auto& [name, at] : scope.declarations) {
        const unsigned flags = scope.names.at(name);
        if ((flags & scopes::IsGlobal) != 0 && (flags & scopes::IsNonlocal) != 0) refuse(at, "name '" + name + "' is nonlocal and global");
        if ((flags & scopes::IsNonlocal) != 0) checkNonlocal(scope, name, at);
    }
    for (const auto& child : scope.children)
        analyse(*child);
}

} // namespace

void checkFutureImports(const Module& module)
{
    bool allowed = true;
    for (std::size_t i = 0; i < module.body.size(); ++i) {
        const Stmt* s = module.body[i];
        if (allowed && isFutureImport(s))
            checkFeatures(*static_cast<const ImportFrom*>(s));
        else if (i != 0 || !isDocstring(s))
            allowed = false;
    }
}

void checkScopes(const Module& module)
{
    Scope root;
    ScopeWalk(root).body(module.body);
    analyse(root);
}

} // namespace interleave::python
