#include "core/python/Grammar.h"
#include "core/python/vm/Traceback.h"

#include <algorithm>

namespace interleave::python {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

/// The only expression of a text, nullptr if it is anything else. Semantic checks are left out: the text may `await` and `yield`.
const Expr* expressionOf(std::string_view text, Module& module)
{
    ParserContext context{module};
    const TokenizedText tokens = tokenize(std::string(text) + "\n");
    Grammar grammar(tokens, context, false, 0);
    try {
        module.body = grammar.file();
    } catch (const NoMatch&) {
        return nullptr;
    } catch (const Mistake&) {
        return nullptr;
    }
    if (module.body.size() != 1 || module.body.front()->kind != StmtKind::Expression) {
        return nullptr;
    }
    return static_cast<const ExpressionStmt*>(module.body.front())->value;
}

/// In bytes. Parentheses around the operands belong to neither of them, so that the one in front of an operator is taken for its beginning.
std::optional<Anchors> operatorAnchors(std::string_view text, const BinaryOp& operation)
{
    const std::size_t end = std::min<std::size_t>(operation.right->at.column, text.size());
    for (std::size_t i = operation.left->at.endColumn; i < end; ++i) {
        if (!isBlank(text[i])) {
            return Anchors{i, i + 1 < end && !isBlank(text[i + 1]) ? i + 2 : i + 1};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Anchors> anchorsOf(std::string_view segment)
{
    Module module;
    const Expr* const expression = expressionOf(segment, module);
    std::optional<Anchors> bytes;
    if (expression && expression->kind == ExprKind::BinaryOp) {
        bytes = operatorAnchors(segment, *static_cast<const BinaryOp*>(expression));
    } else if (expression && expression->kind == ExprKind::Subscript) {
        const auto& subscript = *static_cast<const Subscript*>(expression);
        bytes = Anchors{subscript.object->at.endColumn, subscript.index->at.endColumn + 1};
    }
    if (!bytes) {
        return std::nullopt;
    }
    return Anchors{codePointCount(segment.substr(0, bytes->left)), codePointCount(segment.substr(0, bytes->right))};
}

} // namespace interleave::python
