#pragma once

/// Strings and bytes.

#include "core/python/runtime/Object.h"

#include <string>
#include <string_view>

namespace interleave::python {

/// An immutable string of Unicode code points, stored as UTF-8 (lone surrogates as three bytes).
class Str final : public Object {
public:
    static constexpr Kind kindTag = Kind::Str;
    Str(Type* type, std::string text);
    ~Str() override;

    const std::string& text() const { return text_; }
    std::string_view view() const { return text_; }
    /// Number of code points.
    std::size_t length() const { return length_; }
    bool ascii() const { return length_ == text_.size(); }
    std::size_t hash() const;
    /// Byte offset of code point `position` (<= length()). O(1) for ASCII.
    std::size_t offset(std::size_t position) const;
    /// Code points from `begin` to `end`, as UTF-8.
    std::string_view slice(std::size_t begin, std::size_t end) const;
    bool interned() const { return interned_; }

private:
    friend class Strings;
    std::string text_;
    std::size_t length_;
    mutable std::size_t hash_ = 0;
    bool interned_ = false;
};

/// The only one who may mark a string as interned.
class Strings {
public:
    static Str* interned(Str* text)
    {
        text->interned_ = true;
        return text;
    }
};

class Bytes final : public Object {
public:
    static constexpr Kind kindTag = Kind::Bytes;
    Bytes(Type* type, std::string data) : Object(Kind::Bytes, type), data_(std::move(data)) {}
    const std::string& data() const { return data_; }

private:
    std::string data_;
};

/// Number of code points in well-formed UTF-8.
std::size_t codePointCount(std::string_view utf8);
/// Decodes the code point at `offset` and moves behind it.
char32_t nextCodePoint(std::string_view utf8, std::size_t& offset);
void appendUtf8(std::string& out, char32_t codePoint);

} // namespace interleave::python
