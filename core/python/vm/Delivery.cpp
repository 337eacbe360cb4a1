#include "core/python/vm/Interpreter.h"

// What becomes of a frame that has ended, yielded or failed: its value or exception reaches the frame below.

namespace interleave::python {

void Interpreter::finishFrame(FrameBase* frame, Value value)
{
    FrameBase* below = frame->back;
    vm_.fiber_->top = below;
    const Deliver mode = frame->deliver;
    if (frame->native) {
        if (below && !below->native) {
            if (!deliver(*static_cast<Frame*>(below), nullptr, mode, std::move(value))) {
                record(*static_cast<Frame*>(below));
            }
        } else {
            deliverToNative(Resume::Returned, mode, nullptr, std::move(value));
        }
        delete static_cast<NativeFrame*>(frame);
        return;
    }
    auto* python = static_cast<Frame*>(frame);
    --vm_.fiber_->depth;
    Ref<Generator> generator = python->generatorHold;
    if (generator) {
        generator->frame = nullptr;
        generator->state = Generator::State::Closed;
    }
    if (below && !below->native) {
        if (!deliver(*static_cast<Frame*>(below), python, mode, std::move(value))) {
            record(*static_cast<Frame*>(below));
        }
    } else {
        deliverToNative(Resume::Returned, mode, python, std::move(value));
    }
    Frame::destroy(python);
}

/// What a native frame sees of the frame above it: the same that a Python frame would find on its stack.
void Interpreter::deliverToNative(Resume how, Deliver mode, Frame* from, Value value)
{
    how_ = how;
    value_ = std::move(value);
    const auto failed = [this] {
        how_ = Resume::Raised;
        value_ = vm_.takeException();
    };
    if (mode == Deliver::Instance && from) {
        if (!value_.isNone()) {
            vm_.typeError("__init__() should return None, not '" + vm_.typeName(value_) + "'");
            return failed();
        }
        value_ = from->instance;
    } else if (mode == Deliver::Next && how == Resume::Yielded) {
        how_ = Resume::Returned;
    } else if (mode == Deliver::Next) {
        vm_.raise(vm_.types.stopIteration, value_.isNone() ? std::vector<Value>{} : std::vector<Value>{value_});
        failed();
    } else if (mode == Deliver::Close) {
        value_ = Value::none();
    }
}

bool Interpreter::deliver(Frame& below, Frame* from, Deliver mode, Value value)
{
    switch (mode) {
    case Deliver::Push: case Deliver::ForIterCall: case Deliver::SendCall: below.push(std::move(value)); return true;
    case Deliver::Callable:
        below.push(std::move(value));
        below.push(Value());
        return true;
    case Deliver::Drop: return true;
    case Deliver::Instance:
        if (!value.isNone()) {
            vm_.typeError("__init__() should return None, not '" + vm_.typeName(value) + "'");
            return false;
        }
        below.push(from->instance);
        return true;
    case Deliver::ForIter:
        below.pop();
        below.next = below.code->code->instructions[below.next - 1].arg;
        return true;
    case Deliver::Send:
        below.pop();
        below.push(std::move(value));
        below.next = below.code->code->instructions[below.next - 1].arg;
        return true;
    case Deliver::Next:
        vm_.raise(vm_.types.stopIteration, value.isNone() ? std::vector<Value>{} : std::vector<Value>{std::move(value)});
        return false;
    case Deliver::Close: below.push(Value::none()); return true;
    }
    return true;
}

/// The generator's frame on top yields. False: an exception was raised in the frame below instead.
bool Interpreter::yieldFrom(Frame& frame, Value value)
{
    FrameBase* below = frame.back;
    vm_.fiber_->top = below;
    --vm_.fiber_->depth;
    Generator& generator = *frame.generator;
    generator.state = Generator::State::Suspended;
    frame.back = nullptr;
    const Deliver mode = frame.deliver;
    const Ref<Generator> hold = std::move(frame.generatorHold); // the frame itself now belongs to the generator again
    const auto ignored = [&] {
        vm_.raise(vm_.types.runtimeError, std::string(generator.flavour == Generator::Flavour::Coroutine ? "coroutine" : "generator") + " ignored GeneratorExit");
    };
    if (!below || below->native) {
        deliverToNative(Resume::Yielded, mode, nullptr, std::move(value));
        if (mode == Deliver::Close) {
            ignored();
            how_ = Resume::Raised;
            value_ = vm_.takeException();
        }
        return true;
    }
    auto& python = *static_cast<Frame*>(below);
    if (mode == Deliver::Close) {
        ignored();
        record(python);
        return false;
    }
    python.push(std::move(value));
    return true;
}

void Interpreter::record(Frame& frame)
{
    if (auto* e = as<Exception>(vm_.exception_)) {
        e->traceback.push_back({frame.code, frame.next > 0 ? frame.next - 1 : 0});
    }
}

/// The frame on top cannot handle the pending exception: takes it off and lets the frame below see the exception.
void Interpreter::failFrame(FrameBase* frame)
{
    FrameBase* below = frame->back;
    vm_.fiber_->top = below;
    const Deliver mode = frame->deliver;
    Ref<Generator> generator;
    if (frame->native) {
        delete static_cast<NativeFrame*>(frame);
    } else {
        auto* python = static_cast<Frame*>(frame);
        --vm_.fiber_->depth;
        generator = python->generatorHold;
        if (generator) {
            generator->frame = nullptr;
            generator->state = Generator::State::Closed;
        }
        Frame::destroy(python);
    }
    if (!below || below->native) {
        how_ = Resume::Raised;
        value_ = vm_.takeException();
        const Exception* exception = as<Exception>(value_);
        if (mode == Deliver::Close && exception && (exception->type()->isSubclassOf(vm_.types.stopIteration) || exception->type()->isSubclassOf(vm_.types.generatorExit))) {
            how_ = Resume::Returned;
            value_ = Value::none();
        }
        return;
    }
    auto& python = *static_cast<Frame*>(below);
    const bool stops = vm_.pendingIs(vm_.types.stopIteration);
    if (mode == Deliver::ForIterCall && stops) {
        vm_.takeException();
        python.pop();
        python.next = python.code->code->instructions[python.next - 1].arg;
    } else if (mode == Deliver::SendCall && stops) {
        const Value exception = vm_.takeException();
        python.pop();
        python.push(as<Exception>(exception)->value);
        python.next = python.code->code->instructions[python.next - 1].arg;
    } else if (mode == Deliver::Close && (stops || vm_.pendingIs(vm_.types.generatorExit))) {
        vm_.takeException();
        python.push(Value::none());
    } else {
        record(python);
    }
}

} // namespace interleave::python
