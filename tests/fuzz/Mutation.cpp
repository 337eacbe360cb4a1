#include "tests/fuzz/Mutation.h"

#include <array>
#include <random>
#include <vector>

namespace interleave::fuzz {

namespace {

constexpr auto words = std::to_array<std::string_view>({
    "0", "1", "-1", "2**63", "10**100", "-2**63", "1e308", "1e-320", "float('nan')", "float('inf')", "1j", "True", "None", "...",
    "''", "'x'*99", "b'\\xff'", "f'{x!r:>{n}}'", "f'{1:1000000}'", "'%99999d'", "[]", "()", "{}", "set()", "[x]", "(x,)", "{x: x}", "{x}", "*x", "**x",
    "range(10**9)", "[0]*10**9", "1 << 10**9", "'a'*10**9", "x", "self", "super()", "__class__", "print", "len", "repr", "str", "int", "list", "dict", "sorted",
    "sum", "iter", "next", "type", "object", "isinstance", "getattr", "setattr", "map", "zip", "lambda x: x", "lambda *a, **k: (a, k)", "def f(x=1, *, y): ",
    "async ", "await ", "yield ", "yield from ", "return ", "raise ", "raise x from x", "del ", "global x", "nonlocal x", "break", "continue", "pass",
    "if x: ", "elif x: ", "else: ", "while True: ", "for x in x: ", "try: ", "except Exception as e: ", "except* ValueError: ", "finally: ", "with x as y: ",
    "class C(x): ", "match x: ", "case [*_]: ", "case {'a': x, **r}: ", "import ", "from asyncio import *", "asyncio.run(main())", "asyncio.sleep(1e300)",
    "asyncio.gather(x, x)", "asyncio.wait_for(x, float('nan'))", "asyncio.create_task(main())", "asyncio.Queue()", "asyncio.Lock()", "asyncio.current_task().cancel()",
    "asyncio.TaskGroup()", "asyncio.timeout(0)", "__del__", "__repr__", "__eq__", "__hash__", "__getattr__", "__iter__", "__next__", "__enter__", "__exit__",
    "__aenter__", "__aexit__", "__await__", "__slots__", "__class__", "__dict__", "__bases__", "__init_subclass__", "__set_name__", "__get__", "__set__", "__missing__",
    "+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "~", "<", ">", "==", "!=", "is", "is not", "in", "not in", "not ", "and", "or",
    "=", ":=", "+=", "**=", ".", ",", ":", ";", "->", "(", ")", "[", "]", "{", "}", "@x\n", "\\\n", "\n", "\t", "#", "'''", "\"", "\\N{DIGIT ONE}", "\xe4\xb8\xad", "\xff", "\x00",
});

using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t limit) { return limit == 0 ? 0 : random() % limit; }

bool isWordByte(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

struct Piece {
    std::size_t begin;
    std::size_t size;
};

/// Names and numbers as a whole, every other byte for itself; spaces are not counted.
std::vector<Piece> tokensOf(const std::string& text)
{
    std::vector<Piece> tokens;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (isWordByte(text[at]) && end < text.size() && isWordByte(text[end]))
            ++end;
        if (text[at] != ' ')
            tokens.push_back({at, end - at});
        at = end;
    }
    return tokens;
}

/// Lines with their line ends.
std::vector<Piece> linesOf(std::string_view text)
{
    std::vector<Piece> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        lines.push_back({at, end - at});
        at = end;
    }
    return lines;
}

void changeToken(std::string& text, Random& random)
{
    const auto tokens = tokensOf(text);
    const std::string_view word = words[below(random, words.size())];
    if (tokens.empty()) {
        text += word;
        return;
    }
    const Piece piece = tokens[below(random, tokens.size())];
    const Piece other = tokens[below(random, tokens.size())];
    const std::string copy = text.substr(other.begin, other.size);
    switch (below(random, 5)) {
    case 0: text.erase(piece.begin, piece.size); break;
    case 1: text.replace(piece.begin, piece.size, word); break;
    case 2: text.insert(piece.begin, std::string(word) + " "); break;
    case 3: text.replace(piece.begin, piece.size, copy); break;
    default: text.insert(piece.begin, copy + " "); break;
    }
}

void changeLine(std::string& text, Random& random)
{
    const auto lines = linesOf(text);
    if (lines.empty())
        return;
    const Piece piece = lines[below(random, lines.size())];
    const Piece other = lines[below(random, lines.size())];
    const std::string copy = text.substr(other.begin, other.size);
    switch (below(random, 5)) {
    case 0: text.erase(piece.begin, piece.size); break;
    case 1: text.replace(piece.begin, piece.size, copy); break;
    case 2: text.insert(piece.begin, copy); break;
    case 3: text.insert(piece.begin, "    "); break;
    default:
        if (text.compare(piece.begin, 4, "    ") == 0)
            text.erase(piece.begin, 4);
    }
}

} // namespace

void mutate(std::string& text, std::uint32_t seed)
{
    Random random(seed);
    for (std::size_t changes = 1 + below(random, 4); changes > 0; --changes)
        below(random, 3) == 0 ? changeLine(text, random) : changeToken(text, random);
}

std::string crossed(std::string_view first, std::string_view second, std::uint32_t seed)
{
    Random random(seed);
    const auto ours = linesOf(first);
    const auto theirs = linesOf(second);
    const std::size_t cut = below(random, ours.size() + 1);
    const std::size_t from = below(random, theirs.size() + 1);
    const std::size_t to = from + below(random, theirs.size() - from + 1);
    std::string text;
    for (std::size_t i = 0; i < cut; ++i)
        text += first.substr(ours[i].begin, ours[i].size);
    for (std::size_t i = from; i < to; ++i)
        text += second.substr(theirs[i].begin, theirs[i].size);
    for (std::size_t i = cut; i < ours.size(); ++i)
        text += first.substr(ours[i].begin, ours[i].size);
    return text;
}

} // namespace interleave::fuzz
