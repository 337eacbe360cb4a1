#include "core/python/Validate.h"

namespace interleave::python {

std::optional<SyntaxError> validate(const Module&) { return std::nullopt; }

} // namespace interleave::python
