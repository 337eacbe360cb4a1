#include "core/python/vm/Frame.h"

#include <new>

namespace interleave::python {

Frame* Frame::create(const BoundCode& code)
{
    const auto slots = static_cast<std::uint32_t>(code.code->locals.size() + code.code->cells.size() + code.code->freeNames.size()) + code.code->scratch;
    const std::uint32_t capacity = slots + code.code->stackSize;
    void* memory = ::operator new(sizeof(Frame) + capacity * sizeof(Value));
    auto* frame = new (memory) Frame;
    frame->code = &code;
    frame->slotCount = slots;
    frame->capacity = capacity;
    Value* values = frame->slots();
    for (std::uint32_t i = 0; i < capacity; ++i) {
        new (values + i) Value;
    }
    return frame;
}

void Frame::destroy(Frame* frame)
{
    Value* values = frame->slots();
    for (std::uint32_t i = 0; i < frame->capacity; ++i) {
        values[i].~Value();
    }
    frame->~Frame();
    ::operator delete(frame);
}

std::uint32_t Frame::line() const
{
    const auto& locations = code->code->locations;
    return next == 0 || next > locations.size() ? code->code->firstLine : locations[next - 1].line;
}

Fiber::~Fiber()
{
    while (top) {
        FrameBase* frame = top;
        top = frame->back;
        if (frame->native) {
            delete static_cast<NativeFrame*>(frame);
        } else if (auto* python = static_cast<Frame*>(frame)) {
            if (python->generator) {
                python->generator->frame = nullptr;
                python->generator->state = Generator::State::Closed;
            }
            Frame::destroy(python);
        }
    }
}

} // namespace interleave::python
