#include "core/python/ValidateCode.h"

#include "core/python/CodeWalk.h"

namespace interleave::python {

void checkCode(const Module& module)
{
    CodeWalk walk;
    bool futures = true;
    for (std::size_t i = 0; i < module.body.size(); ++i) {
        const Stmt* s = module.body[i];
        const bool future = s->kind == StmtKind::ImportFrom && static_cast<const ImportFrom*>(s)->module == "__future__";
        const bool docstring =
            i == 0 && s->kind == StmtKind::Expression && static_cast<const ExpressionStmt*>(s)->value->kind == ExprKind::Constant;
        if (future && !futures) refuse(s->at, "from __future__ imports must occur at the beginning of the file");
        futures = futures && (future || docstring);
        walk.statement(s);
    }
}

} // namespace interleave::python
