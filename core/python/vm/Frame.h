#pragma once

/// Frames: heap objects, linked by `back`, that can stop at any operation.

#include "core/machine/Program.h"
#include "core/python/runtime/Objects.h"

#include <memory>

namespace interleave::python {

/// What becomes of the value that a frame hands to the frame below it.
enum class Deliver : std::uint8_t {
    Push,        ///< push it
    Callable,    ///< push it and a null: what LoadMethod leaves
    Drop,        ///< forget it (`__setattr__`, `__delitem__`)
    Instance,    ///< `__init__`: must be None; push Frame::instance of the returning frame instead
    ForIter,     ///< a generator driven by ForIter: yield pushes, return ends the loop
    ForIterCall, ///< a `__next__` driven by ForIter: return pushes, StopIteration ends the loop
    Send,        ///< an awaitable driven by Send: yield suspends the frame below too, return goes on behind the Send
    SendCall,    ///< a `__next__`/`send` method driven by Send: return suspends, StopIteration goes on
    Next,        ///< next(), send(), throw(): yield pushes, return raises StopIteration
    Close,       ///< close(): yield is a RuntimeError, return and GeneratorExit give None
};

/// How a native frame is called on.
enum class Resume : std::uint8_t {
    Start,    ///< for the first time; the value is Empty
    Returned, ///< the frame above returned the value
    Yielded,  ///< the generator above yielded the value and has been detached
    Raised,   ///< the frame above raised: the value is the exception, the Vm's exception is clear
    Woken,    ///< the operation it blocked with has ended
    TimedOut, ///< its Wait ran into the deadline
};

struct FrameBase {
    FrameBase* back = nullptr;
    Deliver deliver = Deliver::Push;
    bool native = false;
};

/// A piece of native code that calls Python or blocks, as a state machine.
class NativeFrame : public FrameBase {
public:
    NativeFrame() { native = true; }
    virtual ~NativeFrame() = default;
    /// Ok: done, `result` goes to the frame below. Error: the Vm's exception goes there. Pushed: a frame was pushed on top, call again with what
    /// it gives. Blocked: Vm::operation is set; call again when it has ended.
    virtual Status resume(Vm& vm, Resume how, Value value, Value& result) = 0;
    /// Function name for tracebacks; nullptr: hidden.
    virtual const char* name() const { return nullptr; }
};

/// A Python frame. Slots and value stack lie behind it in one allocation.
struct Frame : FrameBase {
    const BoundCode* code = nullptr;
    Ref<Function> function;
    Ref<DictObject> globals;
    Ref<DictObject> localNames;        ///< modules and class bodies
    Ref<Generator> generatorHold;///< keeps a running generator alive
    Generator* generator = nullptr;
    Value handled;               ///< the exception being handled here, Empty if none
    Value instance;              ///< Deliver::Instance: the new object
    std::span<const Ref<Str>> keywordNames; ///< for the next Call
    std::uint32_t next = 0;      ///< index of the next instruction
    std::uint32_t depth = 0;     ///< values on the stack
    std::uint32_t slotCount = 0;
    std::uint32_t capacity = 0;  ///< slots + stack

    Value* slots() { return reinterpret_cast<Value*>(this + 1); }
    Value* stack() { return slots() + slotCount; }
    void push(Value v) { stack()[depth++] = std::move(v); }
    Value pop() { return std::move(stack()[--depth]); }
    Value& top() { return stack()[depth - 1]; }
    /// 1-based line of the instruction being executed.
    std::uint32_t line() const;

    static Frame* create(const BoundCode& code);
    static void destroy(Frame* frame);
};

/// The stack of one simulated thread (or green thread).
struct Fiber {
    FrameBase* top = nullptr;
    std::uint32_t depth = 0; ///< Python frames on it
    bool started = false;
    /// What it does next, once it has computed for the time that its code took.
    std::optional<Operation> deferred;
    /// Since time last passed while it waited: operations executed, and those of them that were paid for.
    std::uint64_t stretch = 0, paid = 0;
    std::optional<SimTime> left; ///< when it began to wait, if it does
    Value asyncFirst;     ///< sys.set_asyncgen_hooks: called with an async generator that is iterated for the first time. Empty: none
    Value asyncFinalizer; ///< and with one that nobody refers to any more
    ~Fiber();
};

} // namespace interleave::python
