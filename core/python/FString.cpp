#include "core/python/Grammar.h"
#include "core/python/StringLiteral.h"

#include <algorithm>
#include <utility>

namespace interleave::python {

namespace {

constexpr std::size_t maxBrackets = 200;

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

} // namespace

/// An f-string being taken apart, after CPython 3.11's Parser/string_parser.c: pieces of one literal, collected over all
/// adjacent ones.
struct Grammar::Field {
    const Token* token = nullptr;
    std::string_view text; ///< of the whole token
    std::size_t at = 0;
    std::size_t end = 0;
    bool raw = false;
    Exprs parts;
    std::string literal;
    Location whole; ///< where all parts stand, as CPython has it
    // where `counted` characters of the token end
    std::size_t counted = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool done() const { return at >= end; }
    char peek(std::size_t ahead = 0) const { return at + ahead < end ? text[at + ahead] : '\0'; }
    /// The place of an offset in the token. Offsets must not go back.
    Location place(std::size_t offset)
    {
        for (; counted < offset; ++counted) {
            ++column;
            if (text[counted] == '\n') ++line, column = 0;
        }
        return {line, column, line, column};
    }
};

/// Adjacent literals, joined: one constant, or a JoinedString when one of them is formatted.
Expr* Grammar::strings()
{
    const std::size_t begin = position_;
    bool anyFormatted = false;
    std::size_t bytes = 0;
    while (atKind(TokenKind::String)) {
        const StringParts parts = splitString(peek().text);
        anyFormatted |= parts.formatted;
        bytes += parts.bytes ? 1 : 0;
        ++position_;
    }
    if (bytes != 0 && bytes != position_ - begin) failAtFurthest("cannot mix bytes and nonbytes literals");
    if (anyFormatted) return formattedString(begin);
    std::string value;
    for (std::size_t i = begin; i < position_; ++i) {
        const StringParts parts = splitString(tokens_[i].text);
        if (parts.bytes && std::any_of(parts.body.begin(), parts.body.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            failAtFurthest("bytes can only contain ASCII literal characters");
        value += decoded(parts.body, parts.raw, parts.bytes);
    }
    auto* node = make<Constant>(begin);
    if (bytes != 0)
        node->value = BytesLiteral{std::move(value)};
    else
        node->value = std::move(value);
    return node;
}

std::string Grammar::decoded(std::string_view body, bool raw, bool bytes)
{
    if (raw) return std::string(body);
    Decoding result = bytes ? decodeByteEscapes(body) : decodeEscapes(body);
    if (auto* error = std::get_if<EscapeError>(&result)) failAtFurthest(std::move(error->message));
    return std::get<std::string>(std::move(result));
}

Expr* Grammar::formattedString(std::size_t first)
{
    Field field;
    field.whole = span(first);
    for (std::size_t i = first; i < position_; ++i) {
        const StringParts parts = splitString(tokens_[i].text);
        if (!parts.formatted) {
            field.literal += decoded(parts.body, parts.raw, false);
            continue;
        }
        field.token = &tokens_[i];
        field.text = tokens_[i].text;
        field.at = parts.bodyBegin;
        field.end = parts.bodyBegin + parts.body.size();
        field.raw = parts.raw;
        field.counted = 0;
        field.line = tokens_[i].at.line;
        field.column = tokens_[i].at.column;
        formattedPieces(field, 0);
    }
    flushLiteral(field);
    auto* node = make<JoinedString>(first);
    node->parts = std::move(field.parts);
    return node;
}

void Grammar::flushLiteral(Field& field)
{
    if (field.literal.empty()) return;
    auto* constant = make<Constant>(position_ - 1);
    constant->value = std::move(field.literal);
    constant->at = field.whole;
    field.literal.clear();
    field.parts.push_back(constant);
}

/// Text and replacements up to the end of the literal or, in a format specification, up to its brace.
void Grammar::formattedPieces(Field& field, int depth)
{
    while (!field.done()) {
        formattedLiteral(field, depth);
        if (field.done() || field.peek() == '}') return;
        replacement(field, depth);
    }
}

void Grammar::formattedLiteral(Field& field, int depth)
{
    const auto take = [&](std::size_t begin, std::size_t end) {
        field.literal += decoded(field.text.substr(begin, end - begin), field.raw, false);
    };
    std::size_t begin = field.at;
    while (!field.done()) {
        char c = field.peek();
        if (!field.raw && c == '\\' && field.at + 1 < field.end) {
            if (field.peek(1) == 'N' && field.peek(2) == '{') {
                while (!field.done() && field.peek() != '}')
                    ++field.at;
                field.at += field.done() ? 0 : 1;
                continue;
            }
            ++field.at;
            c = field.peek();
        }
        if (c != '{' && c != '}') {
            ++field.at;
            continue;
        }
        if (depth > 0) break;
        if (field.peek(1) == c) {
            take(begin, field.at + 1);
            field.at += 2;
            begin = field.at;
            continue;
        }
        if (c == '}') failAtFurthest("f-string: single '}' is not allowed");
        break;
    }
    take(begin, field.at);
}

/// `{expression}`, `{expression=!r:format}`.
void Grammar::replacement(Field& field, int depth)
{
    if (depth >= 2) failAtFurthest("f-string: expressions nested too deeply");
    const auto mustGoOn = [&] {
        if (field.done()) failAtFurthest("f-string: expecting '}'");
    };
    const std::size_t begin = ++field.at;
    skipReplacement(field);
    mustGoOn();
    Expr* value = compileField(field, begin, field.at);
    bool debug = false;
    if (field.peek() == '=') {
        do
            ++field.at;
        while (isSpace(field.peek()));
        mustGoOn();
        debug = true;
        field.literal += field.text.substr(begin, field.at - begin);
    }
    flushLiteral(field);
    char convert = field.peek() == '!' ? conversion(field) : '\0';
    mustGoOn();
    Expr* format = field.peek() == ':' ? formatSpec(field, depth) : nullptr;
    if (field.peek() != '}') failAtFurthest("f-string: expecting '}'");
    ++field.at;
    if (debug && convert == '\0' && format == nullptr) convert = 'r';
    auto* node = make<FormattedValue>(position_ - 1);
    node->at = field.whole;
    node->value = value;
    node->conversion = convert;
    node->format = format;
    field.parts.push_back(node);
}

char Grammar::conversion(Field& field)
{
    ++field.at;
    if (field.done()) failAtFurthest("f-string: expecting '}'");
    const char c = field.peek();
    ++field.at;
    if (c != 's' && c != 'r' && c != 'a') failAtFurthest("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    return c;
}

Expr* Grammar::formatSpec(Field& field, int depth)
{
    ++field.at;
    if (field.done()) failAtFurthest("f-string: expecting '}'");
    Exprs outer = std::exchange(field.parts, {});
    const Location whole = std::exchange(field.whole, field.token->at);
    formattedPieces(field, depth + 1);
    flushLiteral(field);
    auto* format = make<JoinedString>(position_ - 1);
    format->at = std::exchange(field.whole, whole);
    format->parts = std::exchange(field.parts, std::move(outer));
    return format;
}

/// Moves to what ends the expression: `!`, `:`, `}` or a single `=` outside of brackets and strings.
void Grammar::skipReplacement(Field& field)
{
    std::string brackets;
    char quote = '\0';
    bool triple = false;
    for (; !field.done(); ++field.at) {
        const char c = field.peek();
        if (c == '\\') failAtFurthest("f-string expression part cannot include a backslash");
        const bool tripled = field.peek(1) == c && field.peek(2) == c;
        if (quote != '\0') {
            if (c != quote || (triple && !tripled)) continue;
            field.at += triple ? 2 : 0;
            quote = '\0';
        } else if (c == '\'' || c == '"') {
            quote = c;
            triple = tripled;
            field.at += triple ? 2 : 0;
        } else if (c == '(' || c == '[' || c == '{') {
            if (brackets.size() >= maxBrackets) failAtFurthest("f-string: too many nested parenthesis");
            brackets.push_back(c);
        } else if (c == '#') {
            failAtFurthest("f-string expression part cannot include '#'");
        } else if (brackets.empty() && (c == '!' || c == ':' || c == '}' || c == '=' || c == '<' || c == '>')) {
            if (field.peek(1) == '=' && c != ':' && c != '}')
                ++field.at;
            else if (c != '<' && c != '>')
                break;
        } else if (c == ')' || c == ']' || c == '}') {
            if (brackets.empty()) failAtFurthest(std::string("f-string: unmatched '") + c + "'");
            const char open = brackets.back();
            brackets.pop_back();
            const bool matching = (open == '(' && c == ')') || (open == '[' && c == ']') || (open == '{' && c == '}');
            if (!matching)
                failAtFurthest(std::string("f-string: closing parenthesis '") + c + "' does not match opening parenthesis '" + open + "'");
        }
    }
    if (quote != '\0') failAtFurthest("f-string: unterminated string");
    if (!brackets.empty()) failAtFurthest(std::string("f-string: unmatched '") + brackets.back() + "'");
}

/// The expression is parsed by itself, in parentheses, so that it may begin with spaces and span lines.
Expr* Grammar::compileField(Field& field, std::size_t begin, std::size_t end)
{
    const std::string_view text = field.text.substr(begin, end - begin);
    if (std::all_of(text.begin(), text.end(), isSpace)) {
        const char next = field.peek();
        if (next == '}') failAtFurthest("f-string: empty expression not allowed");
        failAtFurthest(std::string("f-string: expression required before '") + next + "'");
    }
    const Deeper deeper(*this);
    return parseField(tokenize('(' + std::string(text) + ')', field.place(begin - 1)), context_);
}

} // namespace interleave::python
