#include "core/python/runtime/Objects.h"

#include "core/python/vm/Frame.h"

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

Generator::~Generator()
{
    Generator::clear();
}

void Generator::clear()
{
    if (state == State::Running) {
        return; // the frame belongs to the fiber that runs it
    }
    if (Frame* owned = std::exchange(frame, nullptr)) {
        Frame::destroy(owned);
    }
}

} // namespace interleave::python
