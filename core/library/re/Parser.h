#pragma once

/// Reads a pattern into a tree. Messages and positions are CPython's.

#include "core/library/re/Reader.h"

namespace interleave::library::re {

class Parser {
public:
    Parser(const std::u32string& text, std::uint32_t flags, bool bytes) : reader_(text), flags_(flags), bytes_(bytes) {}
    /// Throws Failure.
    ParsedPattern parse();

private:
    std::unique_ptr<Node> alternatives();
    std::unique_ptr<Node> sequence();
    std::unique_ptr<Node> item(char32_t c, std::size_t begin);
    bool repeat(Node& sequence, char32_t c, std::size_t begin);
    bool bounds(std::size_t begin, std::uint32_t& minimum, std::uint32_t& maximum);
    std::unique_ptr<Node> set(std::size_t begin);
    std::unique_ptr<Node> escape(std::size_t begin);
    std::unique_ptr<Node> reference(std::uint32_t number, std::size_t begin, std::size_t digits);
    // groups, in ParserGroups.cpp
    std::unique_ptr<Node> group(std::size_t begin);
    std::unique_ptr<Node> namedGroup(std::size_t begin);
    std::unique_ptr<Node> namedReference();
    std::unique_ptr<Node> capturing(std::size_t begin, const std::string& name, std::size_t nameAt);
    std::unique_ptr<Node> looking(std::size_t begin, bool behind, bool negated);
    std::unique_ptr<Node> atomic(std::size_t begin);
    std::unique_ptr<Node> conditional(std::size_t begin);
    std::unique_ptr<Node> flagged(std::size_t begin);
    std::uint32_t readFlags(bool& global);
    std::string name(char32_t terminator);
    void checkName(const std::string& name, std::size_t at) const;
    std::uint32_t groupNamed(const std::string& name, std::size_t at) const;
    void close(std::size_t begin);
    void skipVerbose();

    bool ascii() const { return bytes_ || (flags_ & Ascii) != 0; }
    std::unique_ptr<Node> testOf(CharacterTest test) const;
    std::unique_ptr<Node> setOf(CharacterSet set);
    std::unique_ptr<Node> placeOf(Place place) const;

    Reader reader_;
    std::uint32_t flags_;
    bool bytes_;
    std::vector<CharacterSet> sets_;
    std::vector<std::pair<std::string, std::uint32_t>> names_;
    std::vector<std::uint32_t> open_;
    std::uint32_t groups_ = 0;
    std::uint32_t depth_ = 0;
    std::uint32_t checkedLater_ = 0; ///< the largest group that a condition asks for
    std::size_t checkedAt_ = 0;
};

} // namespace interleave::library::re
