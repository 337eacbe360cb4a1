#include "core/python/vm/Frame.h"

#include <new>

namespace interleave::python {

Frame* Frame::create(const BoundCode& code)
{
    const auto slots = static_cast<std::uint32_t>(code.code->locals.size() + code.code->cells.size() + code.code->freeNames.size()) + code.code->scratch;
    const std::uint32_t capacity = slots + code.code->stackSize;
    if (Frame* spare = std::exchange(code.spare, nullptr)) {
        return spare;
    }
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

/// Drops everything that a frame holds, so that it is as new.
static void reset(Frame& frame)
{
    Value* values = frame.slots();
    // Values above the stack's top have been moved out.
    for (std::uint32_t i = 0; i < frame.slotCount + frame.depth; ++i) values[i] = Value();
    frame.back = nullptr;
    frame.deliver = Deliver::Push;
    frame.function = nullptr;
    frame.globals = nullptr;
    frame.localNames = nullptr;
    frame.generatorHold = nullptr;
    frame.generator = nullptr;
    frame.handled = frame.instance = Value();
    frame.keywordNames = {};
    frame.next = frame.depth = 0;
}

static void release(Frame* frame);

void Frame::destroy(Frame* frame)
{
    const BoundCode& code = *frame->code;
    reset(*frame); // may run Python code, which may call the same function
    if (code.spare) release(frame);
    else code.spare = frame;
}

BoundCode::~BoundCode()
{
    if (spare) release(spare);
}

static void release(Frame* frame)
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
