#pragma once

/// Value: what a Python variable holds. None, booleans, 64-bit integers and floats are stored in place, everything
/// else is a counted reference to an Object.
///
/// Reference counts are not atomic: all values of a run belong to one real thread. Counting (and not tracing) is what makes
/// generators close and "never awaited" warnings appear at the moment they do in CPython.

#include <cstdint>
#include <utility>

namespace interleave::python {

class Object;
class Type;

enum class Tag : std::uint8_t {
    Empty, ///< no value: an unbound variable, an absent argument. Never visible to a program
    None,
    Bool,
    Int,
    Float,
    Object,
};

void retain(Object* object);
void release(Object* object);

class Value {
public:
    Value() = default;
    static Value none() { return Value(Tag::None); }
    static Value boolean(bool b) { Value v(Tag::Bool); v.int_ = b; return v; }
    static Value integer(std::int64_t i) { Value v(Tag::Int); v.int_ = i; return v; }
    static Value real(double d) { Value v(Tag::Float); v.real_ = d; return v; }
    /// Takes part in the ownership of `object`, which must not be null.
    explicit Value(Object* object) : tag_(Tag::Object) { object_ = object; retain(object); }

    Value(const Value& other) : tag_(other.tag_), int_(other.int_) { if (tag_ == Tag::Object) retain(object_); }
    Value(Value&& other) noexcept : tag_(std::exchange(other.tag_, Tag::Empty)), int_(other.int_) {}
    Value& operator=(const Value& other) { Value copy(other); swap(copy); return *this; }
    Value& operator=(Value&& other) noexcept
    {
        Value moved(std::move(other));
        swap(moved);
        return *this;
    }
    ~Value() { if (tag_ == Tag::Object) release(object_); }
    void swap(Value& other) noexcept { std::swap(tag_, other.tag_); std::swap(int_, other.int_); }

    Tag tag() const { return tag_; }
    bool isEmpty() const { return tag_ == Tag::Empty; }
    bool isNone() const { return tag_ == Tag::None; }
    bool isBool() const { return tag_ == Tag::Bool; }
    bool isInt() const { return tag_ == Tag::Int; }
    bool isFloat() const { return tag_ == Tag::Float; }
    bool isObject() const { return tag_ == Tag::Object; }
    /// A small int or a bool: what integer arithmetic takes.
    bool isIntLike() const { return tag_ == Tag::Int || tag_ == Tag::Bool; }

    bool asBool() const { return int_ != 0; }
    std::int64_t asInt() const { return int_; }
    double asFloat() const { return real_; }
    Object* asObject() const { return object_; }

    /// The same object, or the same in-place value: Python's `is`.
    bool is(const Value& other) const { return tag_ == other.tag_ && (tag_ <= Tag::None || int_ == other.int_); }

private:
    explicit Value(Tag tag) : tag_(tag) {}

    Tag tag_ = Tag::Empty;
    union {
        std::int64_t int_ = 0;
        double real_;
        Object* object_;
    };
};
static_assert(sizeof(Value) == 16);

} // namespace interleave::python
