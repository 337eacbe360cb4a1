#include "core/python/TreeDepth.h"

#include "core/python/Children.h"

#include <unordered_map>

namespace interleave::python {

namespace {

constexpr int maxDepth = 1000;

SyntaxError tooDeep(const Location& at)
{
    SyntaxError error;
    error.type = "RecursionError";
    error.message = "maximum recursion depth exceeded during compilation";
    error.at = at;
    return error;
}

int expressionDepth(const Expr* e, const std::unordered_map<const Node*, int>& depths)
{
    int deepest = 0;
    forEachChild(e, [&](const Expr* child) {
        const auto found = depths.find(child);
        deepest = std::max(deepest, found == depths.end() ? 1 : found->second);
    });
    return deepest + 1;
}

} // namespace

/// A node is made after what is below it, so that one walk over all nodes in their order suffices.
std::optional<SyntaxError> checkDepth(const Module& module)
{
    std::unordered_map<const Node*, int> depths; // leaves, of depth 1, are left out
    for (const auto& node : module.nodes) {
        int depth = 1;
        if (const auto* e = dynamic_cast<const Expr*>(node.get())) {
            if (e->kind == ExprKind::Name || e->kind == ExprKind::Constant) continue;
            depth = expressionDepth(e, depths);
        } else if (const auto* branch = dynamic_cast<const If*>(node.get())) {
            const auto found = branch->otherwise.empty() ? depths.end() : depths.find(branch->otherwise[0]);
            depth += found == depths.end() ? 0 : found->second;
        } else {
            continue;
        }
        if (depth > maxDepth) return tooDeep(node->at);
        depths.emplace(node.get(), depth);
    }
    return std::nullopt;
}

} // namespace interleave::python
