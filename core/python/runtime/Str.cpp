#include "core/python/runtime/Str.h"

#include <functional>

namespace interleave::python {

std::size_t codePointCount(std::string_view utf8)
{
    std::size_t count = 0;
    for (char c : utf8) {
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    }
    return count;
}

char32_t nextCodePoint(std::string_view utf8, std::size_t& offset)
{
    const auto byte = [&](std::size_t i) { return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0u; };
    const unsigned first = byte(offset);
    if (first < 0x80) {
        offset += 1;
        return first;
    }
    if (first < 0xe0) {
        const char32_t c = (first & 0x1f) << 6 | (byte(offset + 1) & 0x3f);
        offset += 2;
        return c;
    }
    if (first < 0xf0) {
        const char32_t c = (first & 0x0f) << 12 | (byte(offset + 1) & 0x3f) << 6 | (byte(offset + 2) & 0x3f);
        offset += 3;
        return c;
    }
    const char32_t c = (first & 0x07) << 18 | (byte(offset + 1) & 0x3f) << 12 | (byte(offset + 2) & 0x3f) << 6 | (byte(offset + 3) & 0x3f);
    offset += 4;
    return c;
}

void appendUtf8(std::string& out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    }
}

Str::Str(Type* type, std::string text) : Object(Kind::Str, type), text_(std::move(text)), length_(codePointCount(text_)) {}

Str::~Str() = default;

std::size_t Str::hash() const
{
    if (hash_ == 0) {
        hash_ = std::hash<std::string_view>{}(text_) | 1;
    }
    return hash_;
}

std::size_t Str::offset(std::size_t position) const
{
    if (ascii()) {
        return position;
    }
    std::size_t at = 0;
    for (; at < text_.size(); ++at) {
        if ((static_cast<unsigned char>(text_[at]) & 0xc0) != 0x80 && position-- == 0) {
            break;
        }
    }
    return at;
}

std::string_view Str::slice(std::size_t begin, std::size_t end) const
{
    if (begin >= end) {
        return {};
    }
    const std::size_t from = offset(begin);
    if (ascii()) {
        return view().substr(from, end - begin);
    }
    std::size_t to = from;
    for (std::size_t left = end - begin; left > 0 && to < text_.size(); --left) {
        nextCodePoint(text_, to);
    }
    return view().substr(from, to - from);
}

} // namespace interleave::python
