#include "core/python/Ast.h"

namespace interleave::python {

std::string_view Source::line(std::uint32_t number) const
{
    std::string_view rest = text;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    for (std::uint32_t current = 1;; ++current) {
        const std::size_t end = rest.find_first_of("\r\n");
        if (current == number) return rest.substr(0, end);
        if (end == std::string_view::npos) return {};
        const bool pair = rest[end] == '\r' && end + 1 < rest.size() && rest[end + 1] == '\n';
        rest.remove_prefix(end + (pair ? 2 : 1));
    }
}

} // namespace interleave::python
