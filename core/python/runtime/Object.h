#pragma once

/// Object: the base of everything that is allocated, and the Heap that owns it.

#include "core/python/runtime/Value.h"

#include <cstddef>
#include <type_traits>
#include <vector>

namespace interleave::python {

/// The native layout of an object. A user class keeps the layout of its built-in base.
enum class Kind : std::uint8_t {
    Plain, ///< instance of a user class, or `object()`
    Str, Bytes, BigInt, Float, List, Tuple, Dict, Set, FrozenSet, Range, Slice, Cell,
    Function, NativeFunction, BoundMethod, Property, NativeProperty, StaticMethod, ClassMethod, Super,
    Generator, AsyncStep, Iterator, View, Type, Module, Exception, Singleton, Native,
};

class Heap;

class Object {
public:
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    virtual ~Object();
    /// Drops the references this object holds. Called when a run ends, to break cycles.
    virtual void clear() {}

    Kind kind() const { return kind_; }
    Type* type() const { return type_; }
    void setType(Type* type) { type_ = type; }
    std::uint32_t references() const { return references_; }
    /// Something must happen when this object goes: the heap's finalizer is asked. See Vm::finalizeObject.
    bool watched() const { return watched_; }
    void setWatched() { watched_ = true; }
    /// `__del__` has run: it does so once.
    bool finalized() const { return finalized_; }
    void setFinalized() { finalized_ = true; }
    /// Counts `bytes` behind this object (a list's array, a string's characters) in its heap, in place of what it held before. They are
    /// given back with the object.
    void hold(std::size_t bytes);

protected:
    Object(Kind kind, Type* type) : kind_(kind), type_(type) {}

private:
    friend class Heap;
    friend void retain(Object*);
    friend void release(Object*);

    std::uint32_t references_ = 0;
    Kind kind_;
    bool dying_ : 1 = false;
    bool watched_ : 1 = false;
    bool finalized_ : 1 = false;
    std::uint16_t size_ = 0;
    Type* type_; ///< not counted: types live until the heap ends
    std::size_t held_ = 0;
    Heap* heap_ = nullptr;
    Object* next_ = nullptr;
    Object* previous_ = nullptr;
};

/// Owns all objects of a run and counts their bytes. Destroying it frees everything, cycles included.
class Heap {
public:
    explicit Heap(std::size_t limitBytes) : limit_(limitBytes) {}
    ~Heap() { close(); }
    /// Drops everything now, while what objects may look at is still there. Afterwards only what is still referred to from outside lives on.
    void close();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    template <typename T, typename... Args>
    T* make(Args&&... args)
    {
        T* object = new T(std::forward<Args>(args)...);
        static_assert(sizeof(T) < 0x10000);
        adopt(object, sizeof(T));
        return object;
    }

    /// Counts memory in or out. See Object::hold.
    void charge(std::ptrdiff_t bytes)
    {
        bytes_ += static_cast<std::size_t>(bytes);
        if (bytes > 0) allocated_ += static_cast<std::size_t>(bytes);
    }
    /// True if `bytes` more would still be within the limit. Ask before anything large.
    bool allows(std::size_t bytes) const { return bytes <= limit_ && bytes_ + bytes <= limit_; }
    bool overLimit() const { return bytes_ > limit_; }
    std::size_t bytes() const { return bytes_; }
    std::size_t limit() const { return limit_; }
    /// All that was ever counted in: what copying costs.
    std::size_t allocated() const { return allocated_; }
    /// True while the run is being torn down: destructors then must not call back into it.
    bool closing() const { return closing_; }

    /// What happens when the last reference to a watched object goes: set by the Vm. True: it lives on.
    using Finalizer = bool (*)(void* context, Object* object);
    void setFinalizer(Finalizer finalizer, void* context) { finalizer_ = finalizer; finalizerContext_ = context; }

private:
    friend void release(Object*);
    void adopt(Object* object, std::size_t bytes);
    void destroy(Object* object);

    std::size_t bytes_ = 0;
    std::size_t allocated_ = 0;
    std::size_t limit_;
    Object* first_ = nullptr;
    int depth_ = 0;
    bool closing_ = false;
    std::vector<Object*> deferred_;
    Finalizer finalizer_ = nullptr;
    void* finalizerContext_ = nullptr;
};

inline void Object::hold(std::size_t bytes)
{
    heap_->charge(static_cast<std::ptrdiff_t>(bytes) - static_cast<std::ptrdiff_t>(held_));
    held_ = bytes;
}

inline void retain(Object* object) { ++object->references_; }
inline void release(Object* object)
{
    if (--object->references_ == 0) {
        object->heap_->destroy(object);
    }
}

/// A counted pointer of known type.
template <typename T>
class Ref {
public:
    Ref() = default;
    Ref(std::nullptr_t) {}
    Ref(T* object) : object_(object) { if (object_) retain(object_); }
    Ref(const Ref& other) : Ref(other.object_) {}
    Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
    Ref& operator=(Ref other) noexcept { std::swap(object_, other.object_); return *this; }
    ~Ref() { if (object_) release(object_); }
    T* get() const { return object_; }
    T* operator->() const { return object_; }
    T& operator*() const { return *object_; }
    explicit operator bool() const { return object_ != nullptr; }
    Value value() const { return Value(object_); }

private:
    T* object_ = nullptr;
};

/// The object in `value` as a T if it has that layout, else nullptr. T::kindTag names the layout.
template <typename T>
T* as(const Value& value)
{
    return value.isObject() && value.asObject()->kind() == T::kindTag ? static_cast<T*>(value.asObject()) : nullptr;
}

} // namespace interleave::python
