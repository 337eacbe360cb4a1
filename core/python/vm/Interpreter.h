#pragma once

/// Interpreter: the loop that executes instructions. Internal to vm/.

#include "core/python/vm/Vm.h"

namespace interleave::python {

class Interpreter {
public:
    explicit Interpreter(Vm& vm) : vm_(vm) {}

    enum class End : std::uint8_t { Blocked, Finished, Halted };

    /// Runs the fiber until it blocks, until the frame `floor` has been given something (it is then on top, `how_` and `value_` say what), or until the
    /// fiber is empty. `how`: what the frame on top is resumed with.
    End run(FrameBase* floor, Resume how);
    Resume how() const { return how_; }
    Value takeValue() { return std::move(value_); }

private:
    enum class Signal : std::uint8_t { Native, Blocked, Halted };

    Signal execute(Frame* frame);
    Status slow(Frame& frame, Instruction instruction);

    /// The frame on top has ended: removes it and hands `value` (or the exception) down.
    void finishFrame(FrameBase* frame, Value value);
    void failFrame(FrameBase* frame);
    /// Gives a returned value to the Python frame below.
    bool deliver(Frame& below, Frame* from, Deliver mode, Value value);
    void deliverToNative(Resume how, Deliver mode, Frame* from, Value value);
    bool yieldFrom(Frame& frame, Value value);
    /// The pending exception reaches `frame`: true if a handler takes it (the frame is set to go on there).
    bool handle(Frame& frame);
    void record(Frame& frame);
    void needException();
    void keepStopIterationIn(Frame& frame);

    // one per group of instructions; Ok, Error, Pushed or Blocked
    Status loadGlobal(Frame& frame, std::uint32_t name, Value& result);
    Status loadName(Frame& frame, std::uint32_t name, Value& result);
    Status unbound(Frame& frame, std::uint32_t slot);
    Status callTop(Frame& frame, std::uint32_t count);
    Status callExpanded(Frame& frame, bool withDict);
    Status binary(Frame& frame, std::uint32_t op, bool inPlace);
    Status compare(Frame& frame, std::uint32_t op);
    Status contains(Frame& frame, bool negate);
    Status toBool(Frame& frame);
    Status forIter(Frame& frame, std::uint32_t target);
    Status send(Frame& frame, std::uint32_t target);
    Status getAwaitable(Frame& frame);
    Status unpack(Frame& frame, std::uint32_t count);
    Status unpackStar(Frame& frame, std::uint32_t before, std::uint32_t after);
    Status formatValue(Frame& frame, std::uint32_t arg);
    Status makeFunction(Frame& frame, std::uint32_t flags);
    Status raise(Frame& frame, std::uint32_t count);
    Status matchException(Frame& frame);
    Status enterWith(Frame& frame, bool async);
    Status importStar(Frame& frame);
    std::string moduleFunctionName(const Value& callable);
    Status matchGroup(Frame& frame);
    Status reraiseStar(Frame& frame);
    Status matchPattern(Frame& frame, Instruction instruction);
    Status matchKeys(Frame& frame);
    Status matchClass(Frame& frame, std::uint32_t positional);
    Status mergeDict(Frame& frame, std::uint32_t depth, bool call);
    /// Replaces the operand on top by a list of its items when iterating it runs Python code. Pushed: execute the instruction again.
    Status collectTop(Frame& frame);
    FrameBase& resultOf(Frame& frame);

    Vm& vm_;
    Resume how_ = Resume::Start;
    Value value_;
};

} // namespace interleave::python
