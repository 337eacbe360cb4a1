#pragma once

/// Vm: everything that executes Python. One per run; runs on one real thread.
///
/// The stack machine is stackless: a Python call pushes a frame and does not recurse, so a run can stop at any operation and
/// go on later. Native functions that must call Python push a NativeFrame; a few that cannot (hashing, comparing inside
/// a sort, repr of nested containers) run nested, where blocking is refused.
///
/// Functions returning Status: Ok sets `result`; Error has set the exception; Pushed and Blocked are described at Status.
/// Functions returning bool or an optional say "failed" by false / nothing, with the exception set.

#include "core/machine/Machine.h"
#include "core/python/vm/Frame.h"
#include "core/python/vm/Names.h"
#include "core/python/vm/Types.h"
#include "core/simulation/Simulation.h"

#include <functional>
#include <initializer_list>
#include <typeindex>
#include <unordered_map>

namespace interleave::python {

/// Why a run was stopped from inside.
struct HaltReason {
    enum class Kind : std::uint8_t { None, Limit, Unsupported, Exit };
    Kind kind = Kind::None;
    LimitKind limit = LimitKind::None;
    std::string message;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

class Vm;

/// A module written in C++, perhaps completed by Python source of the same name.
struct NativeModule {
    const char* name;
    void (*install)(Vm& vm, ModuleObject& module);
};

/// Gives the Python source of a library module (`asyncio`, `concurrent.futures`), or nothing.
using ModuleSource = std::optional<std::string_view> (*)(std::string_view name, std::string_view flavour);

/// What the Vm needs from whoever runs it.
struct VmHost {
    Machine* machine = nullptr;
    Limits limits;
    OutputSink* output = nullptr;
    const CancelFlag* cancel = nullptr;
    std::uint64_t seed = 0;
    std::span<const NativeModule> modules;
    ModuleSource source = nullptr;
    /// Where tasks are placed: "written", "sync", "threads", "coroutines" or "processes". Library modules may differ by it.
    std::string_view placement = "written";
    std::uint32_t workers = 4; ///< size of the pools that the placement makes
    std::uint32_t cores = 4;
    bool workersGiven = false; ///< they override what the program asks for
    std::string_view startMethod = "fork"; ///< of processes, if the program does not say
    Costs costs = Costs::ideal();
};

class Library;

class Vm {
public:
    explicit Vm(VmHost host);
    ~Vm();
    Vm(const Vm&) = delete;
    Vm& operator=(const Vm&) = delete;

    Heap heap;
    Types types;
    Names names;
    VmHost host;

    /// Containers whose repr is being written, outermost first: one that occurs in itself prints as `[...]`.
    std::vector<const Object*> printing;
    /// How deep native code that looks into nested values has gone; see vm/Protocols.h, Nesting.
    std::uint32_t nesting = 0;

    // ---- values
    Str* intern(std::string_view text);
    Value string(std::string text);
    Value integer(const BigInteger& number);
    Value tuple(std::vector<Value> items);
    Value list(std::vector<Value> items);
    DictObject* newDict();
    SetObject* newSet(Kind kind = Kind::Set);
    Value notImplemented() const { return notImplemented_; }
    Value ellipsis() const { return ellipsis_; }
    Type* typeOf(const Value& value) const;
    bool isInstance(const Value& value, const Type* type) const { return typeOf(value)->isSubclassOf(type); }
    /// What CPython calls the type in messages.
    const std::string& typeName(const Value& value) const { return typeOf(value)->name; }

    // ---- exceptions
    Status raise(Type* type, std::string message);
    Status raise(Type* type, std::vector<Value> args);
    /// An exception instance (or class: instantiated without arguments).
    Status raise(Value exception);
    Status typeError(std::string message) { return raise(types.typeError, std::move(message)); }
    Status valueError(std::string message) { return raise(types.valueError, std::move(message)); }
    bool failed() const { return !exception_.isEmpty() || halted(); }
    /// The pending exception, which is no longer pending.
    Value takeException() { return std::move(exception_); }
    const Value& pendingException() const { return exception_; }
    bool pendingIs(const Type* type) const { return !exception_.isEmpty() && isInstance(exception_, type); }
    Exception* newException(Type* type, std::vector<Value> args);
    /// The exception that the innermost `except` of the running code is handling, or Empty.
    Value handledException() const;
    /// CPython's text on stderr for an uncaught exception: causes and contexts included.
    std::string formatException(const Value& exception);

    // ---- stopping the run
    Status haltLimit(LimitKind limit, std::string message = {});
    Status haltUnsupported(std::string message);
    /// Counts native work as executed operations, about one per item or 16 bytes, so that it too ends at the limit. False: the run has been halted.
    bool charge(std::uint64_t operations)
    {
        sinceCheck_ += operations;
        return sinceCheck_ < checkEvery || checkpoint();
    }
    bool halted() const { return halt.kind != HaltReason::Kind::None; }
    HaltReason halt;
    /// The run is over: what is destroyed from now on goes quietly.
    void retire();

    // ---- attributes and calls
    Status getAttribute(const Value& object, Str& name, Value& result);
    /// object.__getattribute__: without asking a `__getattribute__` written in Python.
    Status getAttributeDirectly(const Value& object, Str& name, Value& result);
    /// As getAttribute, but a method found on the type is not bound: `self` is set to the object, else left Empty.
    Status getMethod(const Value& object, Str& name, Value& result, Value& self);
    Status setAttribute(const Value& object, Str& name, const Value& value); ///< Empty value: delete. May push.
    /// object.__setattr__: without asking a `__setattr__` written in Python.
    Status setAttributeDirectly(const Value& object, Str& name, const Value& value);
    /// Special method lookup: on the type only. Empty if absent.
    Value special(const Value& object, const Str& name) const;
    Status call(const Value& callable, Args args, Value& result);
    Status call(const Value& callable, std::initializer_list<Value> args, Value& result);
    Status callMethod(const Value& object, Str& name, std::initializer_list<Value> args, Value& result);
    /// Runs to the end at once; code inside that would block raises RuntimeError. Ok or Error.
    Status callNested(const Value& callable, Args args, Value& result);
    Status callNested(const Value& callable, std::initializer_list<Value> args, Value& result);
    Status instantiate(Type& type, Args args, Value& result);
    bool isCallable(const Value& value) const;
    Status constructPlain(Type& type, Args args, Value& result);
    /// Where the `__dict__` of an object is kept (it may be null, and is made by who needs it), or nullptr if it has none.
    Ref<DictObject>* attributesOf(const Value& object);
    /// Resumes an async generator for the step that `__anext__()`, asend(), athrow() or aclose() made. `value`: what is sent, or the exception to
    /// throw. Pushed: the frame on top returns what it suspends with, and ends the step by raising StopIteration or StopAsyncIteration.
    Status driveAsyncStep(AsyncStep& step, bool thrown, Value value);
    /// Tells the event loop of an async generator at its first use.
    Status callAsyncHooks(Generator& generator);
    /// Tells `reference` (by WeakReference::expired) when `object` goes.
    void addWeakReference(Object* object, class WeakReference* reference);
    void removeWeakReference(Object* object, class WeakReference* reference);
    const std::vector<class WeakReference*>* weakReferences(const Object* object) const;

    // ---- protocols; those without "nested" in their description never run Python code unless the operand's class is written in Python, then nested
    std::optional<bool> truth(const Value& value);
    std::optional<std::size_t> hash(const Value& value);
    std::optional<bool> equal(const Value& a, const Value& b);
    bool equalKeys(const Value& a, const Value& b);
    std::optional<bool> less(const Value& a, const Value& b);
    std::optional<std::string> repr(const Value& value);
    std::optional<std::string> str(const Value& value);
    std::optional<std::string> ascii(const Value& value);
    /// format(value, spec)
    std::optional<std::string> format(const Value& value, std::string_view spec);
    Status binary(BinaryOperator op, const Value& a, const Value& b, Value& result, bool inPlace = false);
    Status unary(UnaryOperator op, const Value& a, Value& result);
    Status compare(CompareOperator op, const Value& a, const Value& b, Value& result);
    Status contains(const Value& container, const Value& item, Value& result);
    Status getItem(const Value& container, const Value& key, Value& result);
    Status setItem(const Value& container, const Value& key, const Value& value); ///< Empty value: delete
    std::optional<std::size_t> length(const Value& value);
    /// An index of Python (`__index__`) as a 64-bit number; TypeError, or OverflowError, if it is none.
    std::optional<std::int64_t> index(const Value& value);
    std::optional<BigInteger> bigInteger(const Value& value);
    std::optional<double> number(const Value& value); ///< float(value) for int, bool, float, `__float__`

    // ---- iteration
    /// iter(value): Ok, Error or Pushed (`__iter__` in Python).
    Status iterate(const Value& value, Value& result);
    /// True if iterating runs no Python code, so that forEach cannot block.
    bool iteratesNatively(const Value& value) const;
    /// All items. Python code runs nested.
    bool collect(const Value& iterable, std::vector<Value>& items);

    // ---- dicts with any keys
    const Value* dictGet(const DictObject& dict, const Value& key); ///< nullptr: absent or failed()
    bool dictSet(DictObject& dict, const Value& key, Value value);
    bool setAdd(SetObject& set, const Value& item);

    // ---- frames
    /// Pushes a call of a Python function; arguments are moved from.
    Status pushFunction(Function& function, Args args, Deliver deliver);
    void pushNative(std::unique_ptr<NativeFrame> frame);
    /// Resumes a generator with a value (None at first).
    Status pushGenerator(Generator& generator, Value sent, Deliver deliver);
    /// Throws the pending exception into a generator.
    Status throwIntoGenerator(Generator& generator, Deliver deliver);
    Fiber& fiber() { return *fiber_; }
    /// The innermost Python frame that is the program's own (not library code), or nullptr.
    Frame* userFrame() const;

    // ---- blocking
    /// For native functions: `return vm.block(operation, result)`. The result is delivered when the operation has ended.
    Status block(Operation operation, Value result = Value::none());
    Operation operation;
    /// The running thread computes for `cost` before its next operation, or sooner.
    void owe(SimDuration cost) { owed_ += cost; }
    void owe(Cost cost)
    {
        if (host.costs.raw(cost) != 0) owed_ += host.costs.of(cost);
    }
    /// The same for a piece of Python's own work: nothing as long as the running code is short (Cost::OperationGrace).
    void oweForCode(Cost cost);
    SimDuration owed() const { return owed_; }
    /// What is owed so far, as an operation of its own; call only with something owed. For native frames between two pieces of work.
    Status settle();
    Thread& thread() const { return *thread_; }
    Machine& machine() const { return *host.machine; }
    SimTime now() const { return host.machine->now(); }

    /// Makes the generator, coroutine or async generator of a frame that has just begun, and returns it to the caller.
    Status returnGenerator(Frame& frame);
    bool isIterable(const Value& value) const;
    /// Raises again as it is: no new context.
    void rethrow(Value exception) { exception_ = std::move(exception); }
    /// `f()` as CPython writes it in messages: `__main__.f()` has its qualified name and parentheses.
    std::string functionName(const Value& callable) const;

    bool pushOperator(int op, bool comparison, bool inPlace, const Value& left, const Value& right);
    /// What an operator does when no special method wants to: built-in operands, identity, TypeError. Runs no overriding method of the operands.
    Status operatorDefault(int op, bool comparison, bool inPlace, const Value& left, const Value& right, Value& result);

    /// Runs the fiber of a simulated thread to its next operation.
    Operation advance(Fiber& fiber, Thread& thread, Wakeup how);

    /// What a library module keeps for this run: made at the first use.
    template <typename T>
    T& extension()
    {
        auto& slot = extensions_[std::type_index(typeid(T))];
        if (!slot) slot = std::make_shared<T>(*this);
        return *static_cast<T*>(slot.get());
    }

    // ---- modules and output
    /// Binds code to this heap.
    const BoundCode* bind(std::shared_ptr<const Code> code);
    Value makeFunction(const BoundCode& code, Ref<DictObject> globals);
    Ref<DictObject> builtins;
    Library& library() { return *library_; }
    void write(Stream stream, std::string_view text);
    /// `<__main__.Foo object at 0x7f…>`: addresses count from a fixed base in order of first use, so runs repeat exactly.
    std::string address(const Object* object);
    std::string hexAddress(std::uintptr_t value);
    /// A forked process sees the copy where the original is: same address, same id().
    void shareAddress(const Object* original, const Object* copy);

private:
    friend class Interpreter;
    /// Operations between looks at the limits. A prime: else a loop of 32 operations would be interrupted at the same one each time.
    static constexpr std::uint64_t checkEvery = 4093;
    bool checkpoint();
    void payForCode(std::uint64_t operations);
    Operation afterOwed(Operation next);
    bool mayYield(const Frame& frame);
    Compute takeOwed();
    struct Boundary;
    Status runNested(FrameBase* boundary, Value& result);
    Operation run(FrameBase* until, Resume how);
    bool finalizeObject(Object* object);
    bool finalizeGenerator(Generator& generator);
    bool callDel(Object* object);
    void forget(Object* object);
    void warnNeverAwaited(const Generator& generator);
    std::unique_ptr<BoundCode> bindNew(std::shared_ptr<const Code> code);
    Status missingArguments(const Function& function, const Frame& frame);
    Status tooManyArguments(const Function& function, Frame& frame, std::size_t given);
    Status bindArguments(Function& function, Frame& frame, Args args);

    Value exception_;
    Value notImplemented_, ellipsis_;
    std::unordered_map<std::string_view, Ref<Str>> interned_;
    std::unordered_map<const Code*, std::unique_ptr<BoundCode>> bound_;
    std::unordered_map<const Object*, std::uint64_t> addresses_;
    std::unordered_map<const Object*, Ref<DictObject>> attached_; ///< attributes of instances of subclasses of str, int, tuple…
    std::unordered_map<const Object*, std::vector<class WeakReference*>> weak_;
    std::unique_ptr<Library> library_;
    std::unordered_map<std::type_index, std::shared_ptr<void>> extensions_;
    Fiber* fiber_ = nullptr;
    Thread* thread_ = nullptr;
    int nested_ = 0;
    std::uint64_t executed_ = 0;
    std::uint64_t sinceCheck_ = 0;
    SimDuration owed_{};
    bool yieldsSoon_ = false;    ///< at the next operation at which CPython looks at its eval breaker
    bool owesNativeCall_ = false; ///< most of what is owed is one native call
    std::size_t allocatedBefore_ = 0;
    std::uint64_t written_ = 0;
};

} // namespace interleave::python
