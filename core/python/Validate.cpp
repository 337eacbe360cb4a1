#include "core/python/Validate.h"

#include "core/python/ValidateCode.h"
#include "core/python/ValidateScopes.h"

namespace interleave::python {

/// In CPython's order: `from __future__`, then the symbol table of the whole file, then the code.
std::optional<SyntaxError> validate(const Module& module)
{
    try {
        checkFutureImports(module);
        checkScopes(module);
        checkCode(module);
    } catch (const SyntaxError& error) {
        return error;
    }
    return std::nullopt;
}

void refuse(const Location& at, std::string message)
{
    SyntaxError error;
    error.message = std::move(message);
    error.at = at;
    throw error;
}

} // namespace interleave::python
