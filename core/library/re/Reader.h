#pragma once

/// The text of a pattern, read character by character; escapes count as one.

#include "core/library/re/Pattern.h"

namespace interleave::library::re {

class Reader {
public:
    explicit Reader(const std::u32string& text) : text_(text) {}

    bool atEnd() const { return at_ >= text_.size(); }
    std::size_t position() const { return at_; }
    void seek(std::size_t position) { at_ = position; }
    char32_t peek() const { return atEnd() ? U'\0' : text_[at_]; }
    char32_t get() { return text_[at_++]; }
    bool accept(char32_t c)
    {
        if (atEnd() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    /// Up to `count` characters for which `test` holds.
    template <typename Test>
    std::u32string take(std::size_t count, Test test)
    {
        std::u32string taken;
        while (taken.size() < count && !atEnd() && test(text_[at_])) taken += text_[at_++];
        return taken;
    }
    std::u32string_view between(std::size_t begin, std::size_t end) const { return std::u32string_view(text_).substr(begin, end - begin); }
    std::size_t find(char32_t c) const { return text_.find(c, at_); }
    std::size_t size() const { return text_.size(); }

private:
    const std::u32string& text_;
    std::size_t at_ = 0;
};

std::string toUtf8(std::u32string_view text);

inline bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool isOctal(char32_t c) { return c >= U'0' && c <= U'7'; }
inline bool isHexadecimal(char32_t c) { return isDigit(c) || (c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F'); }
inline bool isLetter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// Thrown inside the parser only; parsePattern() turns it into a value.
struct Failure {
    PatternError error;
};
[[noreturn]] inline void fail(std::string message, std::size_t position) { throw Failure{{std::move(message), position}}; }

/// `\n`, `\x41`, `\d`…: a character or a category.
struct Escape {
    std::optional<Category> category;
    char32_t character = 0;
};

/// Reads what follows a backslash at `begin`, inside a set or outside; outside, group references and places are the caller's business.
Escape readEscape(Reader& reader, std::size_t begin, bool bytes);
std::optional<Category> categoryOf(char32_t letter);

} // namespace interleave::library::re
