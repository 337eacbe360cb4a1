#pragma once

/// Regular expressions as CPython 3.11's `re` reads them (Lib/re/_parser.py): a pattern becomes a tree, the tree a program for the Matcher.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace interleave::library::re {

enum Flag : std::uint32_t { IgnoreCase = 2, Locale = 4, Multiline = 8, DotAll = 16, Unicode = 32, Verbose = 64, Ascii = 256 };

enum class Category : std::uint8_t { Digit, NotDigit, Space, NotSpace, Word, NotWord };
enum class Place : std::uint8_t { TextBegin, TextEnd, LineBegin, LineEnd, LastLineEnd, WordBoundary, NotWordBoundary };
enum class Greed : std::uint8_t { Greedy, Lazy, Possessive };

/// `[a-z\d]`
struct CharacterSet {
    std::vector<std::pair<char32_t, char32_t>> ranges;
    std::vector<Category> categories;
    bool negated = false;
};

/// What tests a single character, and how.
struct CharacterTest {
    enum class Kind : std::uint8_t { Exactly, Any, AnyButNewline, Set } kind = Kind::Any;
    bool ignoreCase = false;
    bool ascii = false;
    char32_t character = 0;
    std::uint32_t set = 0;
};

struct Node;
using Nodes = std::vector<std::unique_ptr<Node>>;

struct Node {
    enum class Kind : std::uint8_t { Test, Sequence, Alternatives, Group, Repeat, Assertion, BackReference, Look, Atomic, Conditional };
    Kind kind = Kind::Sequence;
    CharacterTest test;
    Nodes children;
    std::uint32_t group = 0;             ///< Group (0: captures nothing), BackReference, Conditional
    std::uint32_t minimum = 0, maximum = 0;
    Greed greed = Greed::Greedy;
    Place place = Place::TextBegin;
    bool behind = false, negated = false; ///< Look
    bool ignoreCase = false, ascii = false;
};

inline constexpr std::uint32_t unlimited = 0xffffffff;

struct ParsedPattern {
    std::unique_ptr<Node> root;
    std::vector<CharacterSet> sets;
    std::uint32_t groups = 0;
    std::vector<std::pair<std::string, std::uint32_t>> names; ///< in order of their occurrence
    std::uint32_t flags = 0;
};

/// What re.error says. Without a position: about the pattern as a whole.
struct PatternError {
    std::string message;
    std::optional<std::size_t> position;
};

/// `bytes`: a pattern for bytes, whose characters are their values.
std::variant<ParsedPattern, PatternError> parsePattern(const std::u32string& text, std::uint32_t flags, bool bytes);

struct Instruction {
    enum class Op : std::uint8_t {
        Test,        ///< tests[a]
        TestRepeat,  ///< tests[a], b to c times, greed
        Save,        ///< slot a
        Split,       ///< goes on at a; if that fails at b
        Jump,        ///< to a
        Assert,      ///< place
        BackReference,
        Look,        ///< the program behind it, up to SubMatch; then on at a. b: how many characters it looks back
        Atomic,      ///< the program behind it, up to SubMatch; then on at a
        SubMatch,
        IfGroup,     ///< on behind it if group a has matched, else at b
        LoopBegin,   ///< counter a
        Loop,        ///< counter a: body at next or on at b; loops[c]
        LoopEnter,   ///< counter a: once more
        Match,
    };
    Op op = Op::Match;
    Greed greed = Greed::Greedy;
    Place place = Place::TextBegin;
    bool negated = false, behind = false, ignoreCase = false, ascii = false;
    std::uint32_t a = 0, b = 0, c = 0, minimum = 0, maximum = 0;
};

struct Program {
    std::vector<Instruction> code;
    std::vector<CharacterTest> tests;
    std::vector<CharacterSet> sets;
    std::uint32_t groups = 0;
    std::uint32_t counters = 0;
    std::vector<std::pair<std::string, std::uint32_t>> names;
    std::uint32_t flags = 0;
};

std::variant<Program, PatternError> compilePattern(ParsedPattern pattern);

/// Whether a character belongs to a category.
bool belongs(Category category, char32_t c, bool ascii);
/// The lower case of a character, if it is one character.
char32_t lowered(char32_t c, bool ascii);
char32_t uppered(char32_t c, bool ascii);

} // namespace interleave::library::re
