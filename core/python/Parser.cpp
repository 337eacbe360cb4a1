#include "core/python/Parser.h"

#include "core/python/Grammar.h"
#include "core/python/TreeDepth.h"
#include "core/python/Utf8.h"
#include "core/python/Validate.h"

#include <algorithm>
#include <cstdio>

namespace interleave::python {

namespace {

/// What the tokens behind a mistake have to say: an error of the lexer, or a bracket that was opened on an earlier line
/// and never closed, explains more.
void checkRest(const TokenizedText& text, std::size_t furthest)
{
    if (!text.error) return;
    const std::uint32_t line = text.tokens[std::min(furthest, text.tokens.size() - 1)].at.line;
    const bool neverClosed = !text.errorOutranksParser && !text.open.empty() && text.error->at.line == text.open.back().line
        && text.error->message.ends_with("was never closed");
    if (text.errorOutranksParser || (neverClosed && line > text.open.back().line)) throw Mistake{*text.error, true};
}

SyntaxError invalidSyntax(const Token& token)
{
    SyntaxError error;
    error.at = token.at;
    error.message = "invalid syntax";
    if (token.kind == TokenKind::Indent || token.kind == TokenKind::Dedent) {
        error.type = "IndentationError";
        error.message = token.kind == TokenKind::Indent ? "unexpected indent" : "unexpected unindent";
        if (token.kind == TokenKind::Indent) error.at.column = token.at.endColumn - 1;
    }
    return error;
}

/// Both passes. Throws Mistake.
template <typename Result> Result parseText(const TokenizedText& text, ParserContext& context, Result (Grammar::*rule)())
{
    Grammar first(text, context, false, 0);
    try {
        return (first.*rule)();
    } catch (const NoMatch&) {
    } catch (const Mistake& mistake) {
        if (!mistake.fromLexer) checkRest(text, first.furthest());
        throw;
    }
    Grammar second(text, context, true, first.furthest());
    try {
        (second.*rule)();
    } catch (const NoMatch&) {
    } catch (const Mistake& mistake) {
        if (!mistake.fromLexer) checkRest(text, second.furthest());
        throw;
    }
    const Token& last = text.tokens[std::min(first.furthest(), text.tokens.size() - 1)];
    if (last.kind != TokenKind::Indent && last.kind != TokenKind::Dedent) checkRest(text, second.furthest());
    throw Mistake{invalidSyntax(last)};
}

/// Line ends as `\n`, without a byte order mark.
std::string normalised(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string result;
    result.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            result.push_back(text[i]);
            continue;
        }
        result.push_back('\n');
        if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    }
    return result;
}

Location placeOf(std::string_view text, std::size_t offset)
{
    Location at{1, 0, 1, 1};
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n')
            ++at.line, at.column = 0;
        else
            ++at.column;
    }
    at.endLine = at.line;
    at.endColumn = at.column + 1;
    return at;
}

/// What must be said about the bytes before any token is read.
std::optional<SyntaxError> checkBytes(std::string_view text)
{
    SyntaxError error;
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        error.message = "source code string cannot contain null bytes";
        error.at = placeOf(text, zero);
        return error;
    }
    const auto defect = utf8::findDefect(text);
    if (!defect) return std::nullopt;
    char number[8];
    std::snprintf(number, sizeof number, "0x%02x", static_cast<unsigned>(static_cast<unsigned char>(text[defect->position])));
    error.message = std::string("(unicode error) 'utf-8' codec can't decode byte ") + number + " in position "
        + std::to_string(defect->position) + ": " + defect->reason;
    error.at = placeOf(text, defect->position);
    return error;
}

} // namespace

Expr* parseField(const TokenizedText& text, ParserContext& context)
{
    try {
        return parseText(text, context, &Grammar::replacementField);
    } catch (Mistake& mistake) {
        SyntaxError& error = mistake.error;
        if (error.type == "RecursionError" || error.quoted) throw;
        if (!mistake.fromLexer) error.message = "f-string: " + error.message;
        // The text is quoted by itself, so that the columns of its first line count from its parenthesis.
        const Location origin = text.tokens.front().at;
        if (error.at.line == origin.line) error.at.column -= std::min(error.at.column, origin.column);
        if (error.at.endLine == origin.line) error.at.endColumn -= std::min(error.at.endColumn, origin.column);
        Source source{"", *text.text};
        error.quoted = std::string(source.line(error.at.line - origin.line + 1));
        throw;
    }
}

std::variant<std::shared_ptr<const Module>, SyntaxError> parse(std::shared_ptr<const Source> source)
{
    if (auto error = checkBytes(source->text)) return *error;
    auto module = std::make_shared<Module>();
    ParserContext context{*module};
    try {
        module->body = parseText(tokenize(normalised(source->text)), context, &Grammar::file);
    } catch (Mistake& mistake) {
        return std::move(mistake.error);
    }
    module->source = std::move(source);
    if (auto error = checkDepth(*module)) return *error;
    if (auto error = validate(*module)) return *error;
    return std::shared_ptr<const Module>(std::move(module));
}

} // namespace interleave::python
