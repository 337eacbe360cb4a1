#pragma once

/// Types, functions, modules, exceptions and what else the language is made of.

#include "core/python/compiler/Code.h"
#include "core/python/runtime/Containers.h"

#include <unordered_map>

namespace interleave::python {

class Vm;
struct Frame;

/// How a native call ended.
enum class Status : std::uint8_t {
    Ok,      ///< the result is set
    Error,   ///< the Vm's exception is set
    Pushed,  ///< a frame was pushed; what it returns is the result
    Blocked, ///< the Vm's operation is set: the thread must wait. The result arrives through the frame on top
};

/// The arguments of a native call. Positional ones first, then the values of `keywords`.
struct Args {
    Value* values = nullptr;
    std::size_t positional = 0;
    std::span<const Ref<Str>> keywords;

    std::size_t total() const { return positional + keywords.size(); }
    const Value& operator[](std::size_t i) const { return values[i]; }
};

using NativeFn = Status (*)(Vm& vm, Args args, Value& result);

class Type final : public Object {
public:
    static constexpr Kind kindTag = Kind::Type;
    Type(Type* metaType, std::string name, Kind layout, std::vector<Type*> bases);
    void clear() override;

    std::string name;            ///< `int`, `asyncio.Future` prints as `Future`
    Ref<Str> qualifiedName;
    std::string module = "builtins";
    Kind layout;                 ///< of its instances
    bool user = false;           ///< made by a class statement
    bool exception = false;      ///< BaseException or below
    bool instantiable = true;
    bool abstract = false;       ///< has abstract methods: object.__new__ refuses
    bool instanceDict = true;    ///< instances take any attribute; false with `__slots__` all the way up
    bool hasDel = false;         ///< `__del__` is defined here or above
    std::vector<Ref<Str>> slots; ///< own `__slots__`
    std::vector<Type*> bases;
    std::vector<Type*> mro;      ///< itself first
    std::vector<Type*> subclasses; ///< direct ones, in order of their making
    Ref<DictObject> attributes;
    /// Makes an instance (`__new__`); inherited. nullptr: Plain instances. The arguments are those of the call, without the class; `result`
    /// holds the class on entry (Empty: the built-in type itself). For a user class, list, dict, set and exceptions only make the empty
    /// object and leave the filling to `__init__`, which Vm::instantiate calls for user classes only.
    NativeFn construct = nullptr;

    bool isSubclassOf(const Type* other) const;
    /// The attribute as found along the mro, nullptr if absent. Does not bind.
    const Value* find(const Str& attribute) const;
    /// C3 linearisation into mro. False if there is none: `blocked` are then the classes whose order conflicts.
    bool linearize(std::vector<Type*>* blocked = nullptr);

private:
    struct CacheLine { const Str* name = nullptr; const Value* value = nullptr; };
    static constexpr std::size_t cacheLines = 64;
    mutable std::vector<CacheLine> cache_; ///< interned names only; empty until the first lookup
    mutable std::uint64_t cacheVersion_ = 0;
    /// Changes when a type of the mro gains or loses an attribute.
    std::uint64_t hierarchyVersion() const;
};

/// Code with its constants made for one heap, and room for what instructions remember.
struct BoundCode {
    std::shared_ptr<const Code> code;
    std::vector<Value> constants;
    std::vector<std::vector<Ref<Str>>> nameTuples; ///< by constant index: keyword names of calls
    std::vector<Ref<Str>> names;
    std::vector<Ref<Str>> locals;  ///< all slots: locals, cells, free
    std::vector<std::unique_ptr<BoundCode>> children; ///< by constant index, nullptr for others
    struct GlobalCache { std::uint64_t globalsVersion = 0; std::uint64_t builtinsVersion = 0; const DictObject* globals = nullptr; std::size_t position = 0; bool builtin = false; };
    mutable std::vector<GlobalCache> globalCache; ///< per name
    mutable Frame* spare = nullptr;               ///< a frame of the last call, to be used again. Owned
    BoundCode() = default;
    BoundCode(const BoundCode&) = delete;
    BoundCode& operator=(const BoundCode&) = delete;
    ~BoundCode();
};

class Function final : public Object {
public:
    static constexpr Kind kindTag = Kind::Function;
    Function(Type* type, const BoundCode* code, Ref<DictObject> globals) : Object(Kind::Function, type), code(code), globals(std::move(globals)) {}
    void clear() override;
    const BoundCode* code;
    Ref<DictObject> globals;
    Ref<Str> name, qualifiedName;
    Value module;
    Value documentation;
    std::vector<Value> defaults;   ///< of the last positional parameters
    Ref<DictObject> keywordDefaults;     ///< may be null
    std::vector<Ref<Cell>> closure;
    Ref<DictObject> annotations;         ///< may be null
    Ref<DictObject> dict;                ///< attributes set by the program, may be null
};

class NativeFunction final : public Object {
public:
    static constexpr Kind kindTag = Kind::NativeFunction;
    NativeFunction(Type* type, const char* name, NativeFn function, bool method)
        : Object(Kind::NativeFunction, type), name(name), function(function), method(method) {}
    const char* name;
    NativeFn function;
    bool method;  ///< binds `self` when found on a type
    Type* owner = nullptr; ///< methods: the type it was defined on
};

class BoundMethod final : public Object {
public:
    static constexpr Kind kindTag = Kind::BoundMethod;
    BoundMethod(Type* type, Value function, Value self) : Object(Kind::BoundMethod, type), function(std::move(function)), self(std::move(self)) {}
    void clear() override { function = self = Value(); }
    Value function, self;
};

class Property final : public Object {
public:
    static constexpr Kind kindTag = Kind::Property;
    Property(Type* type, Value getter, Value setter, Value deleter)
        : Object(Kind::Property, type), getter(std::move(getter)), setter(std::move(setter)), deleter(std::move(deleter)) {}
    void clear() override { getter = setter = deleter = Value(); }
    Value getter, setter, deleter; ///< Empty: absent
};

/// An attribute computed by native code. `set` may be nullptr.
class NativeProperty final : public Object {
public:
    static constexpr Kind kindTag = Kind::NativeProperty;
    using Getter = Status (*)(Vm& vm, const Value& self, Value& result);
    using Setter = Status (*)(Vm& vm, const Value& self, const Value& value);
    NativeProperty(Type* type, const char* name, Getter get, Setter set) : Object(Kind::NativeProperty, type), name(name), get(get), set(set) {}
    const char* name;
    Getter get;
    Setter set;
};

/// staticmethod and classmethod, told apart by kind().
class MethodWrapper final : public Object {
public:
    MethodWrapper(Kind kind, Type* type, Value function) : Object(kind, type), function(std::move(function)) {}
    void clear() override { function = Value(); }
    Value function;
};

class SuperObject final : public Object {
public:
    static constexpr Kind kindTag = Kind::Super;
    SuperObject(Type* type, Type* start, Value self) : Object(Kind::Super, type), start(start), self(std::move(self)) {}
    void clear() override { self = Value(); }
    Type* start;
    Value self;
};

/// Anything with a `__dict__`: instances of user classes, exceptions, modules. Layouts with native data derive from it.
class Instance : public Object {
public:
    Instance(Kind kind, Type* type) : Object(kind, type) {}
    void clear() override { dict = nullptr; }
    Ref<DictObject> dict; ///< made at the first store; may be null
};

class ModuleObject final : public Instance {
public:
    static constexpr Kind kindTag = Kind::Module;
    ModuleObject(Type* type, std::string name) : Instance(Kind::Module, type), name(std::move(name)) {}
    std::string name;
};

struct TracebackEntry {
    const BoundCode* code = nullptr;
    std::uint32_t instruction = 0;
};

class Exception final : public Instance {
public:
    static constexpr Kind kindTag = Kind::Exception;
    explicit Exception(Type* type) : Instance(Kind::Exception, type) {}
    void clear() override;
    Ref<TupleObject> args;
    Value cause;   ///< None or an exception; Empty: none given
    Value context; ///< None or an exception; Empty: none
    bool suppressContext = false;
    std::vector<TracebackEntry> traceback; ///< innermost first
    Value value;   ///< StopIteration.value, SystemExit.code
};

/// None's cousins: Ellipsis and NotImplemented.
class Singleton final : public Object {
public:
    static constexpr Kind kindTag = Kind::Singleton;
    Singleton(Type* type, const char* name) : Object(Kind::Singleton, type), name(name) {}
    const char* name;
};

/// A native iterator: next() gives Ok with a value, Ok with Empty at the end, or Error. Never runs Python code that could block.
class Iterator : public Object {
public:
    static constexpr Kind kindTag = Kind::Iterator;
    explicit Iterator(Type* type) : Object(Kind::Iterator, type) {}
    virtual Status next(Vm& vm, Value& result) = 0;
    virtual std::size_t lengthHint() const { return 0; }
    /// What `yield from` and `await` evaluate to when it has ended.
    virtual Value returnValue() { return Value::none(); }
    /// An exception is being thrown into the frame that awaits it: it will not be asked again.
    virtual void thrown() {}
};

/// dict.keys(), values() and items().
class DictView final : public Object {
public:
    static constexpr Kind kindTag = Kind::View;
    enum class What : std::uint8_t { Keys, Values, Items };
    DictView(Type* type, Ref<DictObject> dict, What what) : Object(Kind::View, type), dict(std::move(dict)), what(what) {}
    void clear() override { dict = nullptr; }
    Ref<DictObject> dict;
    What what;
};

/// Generators, coroutines and async generators.
class Generator final : public Object {
public:
    static constexpr Kind kindTag = Kind::Generator;
    enum class Flavour : std::uint8_t { Generator, Coroutine, AsyncGenerator };
    enum class State : std::uint8_t { Created, Suspended, Running, Closed };
    Generator(Type* type, Flavour flavour, Frame* frame) : Object(Kind::Generator, type), flavour(flavour), frame(frame) { setWatched(); }
    ~Generator() override;
    void clear() override;
    Flavour flavour;
    State state = State::Created;
    bool awaited = false;        ///< coroutines: resumed at least once
    bool asyncRunning = false;   ///< async generators: inside asend/athrow/aclose
    bool asyncYield = false;     ///< async generators: the value being yielded comes from `yield`, not from an `await`
    bool asyncClosed = false;    ///< async generators: ended, or aclose() was called
    bool asyncHooked = false;    ///< async generators: the loop's hooks have been asked for
    Value asyncFinalizer;        ///< async generators: the loop's finalizer hook, or Empty
    Frame* frame;                ///< owned unless running
    const BoundCode* code = nullptr;
    Ref<Str> name, qualifiedName;
};

/// What `__anext__()`, asend(), athrow() and aclose() of an async generator return: an awaitable that drives it to its next `yield`.
class AsyncStep final : public Object {
public:
    static constexpr Kind kindTag = Kind::AsyncStep;
    enum class What : std::uint8_t { Send, Throw, Close };
    enum class State : std::uint8_t { Created, Iterating, Closed };
    AsyncStep(Type* type, Ref<Generator> generator, What what, Value value)
        : Object(Kind::AsyncStep, type), generator(std::move(generator)), what(what), value(std::move(value)) {}
    void clear() override
    {
        generator = nullptr;
        value = Value();
    }
    Ref<Generator> generator;
    What what;
    State state = State::Created;
    Value value; ///< Send: what is sent; Throw: the exception
};

/// The base of objects with native data defined by library modules (futures, tasks, locks, loops).
class NativeObject : public Instance {
public:
    static constexpr Kind kindTag = Kind::Native;
    explicit NativeObject(Type* type) : Instance(Kind::Native, type) {}
};

} // namespace interleave::python
