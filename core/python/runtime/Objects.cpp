#include "core/python/runtime/Objects.h"

namespace interleave::python {

std::int64_t Range::length() const
{
    const auto distance = [](std::int64_t from, std::int64_t to, std::uint64_t step) {
        return static_cast<std::int64_t>((static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from) - 1) / step + 1);
    };
    if (step > 0) {
        return start < stop ? distance(start, stop, static_cast<std::uint64_t>(step)) : 0;
    }
    return start > stop ? distance(stop, start, 0 - static_cast<std::uint64_t>(step)) : 0;
}

void Function::clear()
{
    globals = nullptr;
    module = documentation = Value();
    defaults.clear();
    keywordDefaults = nullptr;
    closure.clear();
    annotations = nullptr;
    dict = nullptr;
}

void Exception::clear()
{
    Instance::clear();
    args = nullptr;
    cause = context = value = Value();
}

} // namespace interleave::python
