#pragma once

/// Which variable is local, shared with an inner function, or global: CPython's symtable (Python/symtable.c) for our tree.

#include "core/python/Ast.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace interleave::python {

enum class ScopeKind : std::uint8_t { Module, Function, Class, Comprehension };

enum class NameKind : std::uint8_t {
    Local,  ///< slot of the frame
    Cell,   ///< own variable that an inner function uses
    Free,   ///< variable of an outer function
    Global, ///< declared global, or unknown inside a function
    Name,   ///< module or class level: looked up by name
};

struct Scope {
    ScopeKind kind = ScopeKind::Module;
    Scope* parent = nullptr;
    std::string name;
    std::set<std::string> bound;
    std::set<std::string> used;
    std::set<std::string> globals;
    std::set<std::string> nonlocals;
    std::vector<std::string> order;     ///< bound names, parameters first, in order of appearance
    std::set<std::string> cells;        ///< bound here, used inside
    std::set<std::string> free;         ///< found in an outer function
    std::vector<std::unique_ptr<Scope>> children;
    std::string classPrivate;           ///< innermost class's name, for mangling `__x`
    bool isGenerator = false;
    bool isCoroutine = false;
    bool needsClassCell = false;        ///< a class body whose methods use super() or __class__

    NameKind kindOf(const std::string& name) const;
    bool isFunctionLike() const { return kind == ScopeKind::Function || kind == ScopeKind::Comprehension; }
};

/// The scopes of a module, found again by the node that opens them.
struct Scopes {
    std::unique_ptr<Scope> module;
    std::map<const Node*, Scope*> byNode;
    bool postponedAnnotations = false; ///< from __future__ import annotations
};

Scopes analyseScopes(const Module& module);

/// `__x` inside class C is `_C__x`.
std::string mangle(const std::string& classPrivate, const std::string& name);

} // namespace interleave::python
