#include "core/python/Lexer.h"

#include "core/python/LexerState.h"
#include "core/python/Utf8.h"

#include <algorithm>
#include <array>

namespace interleave::python {

namespace {

constexpr std::size_t maxIndents = 100;  // CPython's MAXINDENT
constexpr std::size_t maxBrackets = 200; // CPython's MAXLEVEL
constexpr std::uint32_t tabSize = 8;

constexpr std::array<std::string_view, 35> keywords{"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"};

constexpr std::array<std::string_view, 26> longOperators{"**=", "//=", ">>=", "<<=", "...", "==", "!=", "<=", ">=", "<>", "->",
    "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=", "**", "//", ">>", "<<", ""};

std::size_t operatorLength(std::string_view rest)
{
    for (std::string_view op : longOperators)
        if (!op.empty() && rest.substr(0, op.size()) == op) return op.size();
    return utf8::decode(rest, 0).length;
}

char openerOf(char closer) { return closer == ')' ? '(' : closer == ']' ? '[' : '{'; }

} // namespace

bool isKeyword(std::string_view word) { return std::binary_search(keywords.begin(), keywords.end(), word); }

void LexerState::run()
{
    while (!result_.error && !finished_) {
        if (atLineStart_ && !readIndentation()) continue;
        atLineStart_ = false;
        readToken();
    }
}

// -------------------------------------------------------------------------------------------- lines

/// Measures the indentation of a line. False when the line is blank or in error and nothing more is to be read from it.
bool LexerState::readIndentation()
{
    const std::size_t begin = at_;
    Indent indent;
    for (;; ++at_) {
        const char c = peek();
        if (c == ' ') {
            ++indent.column, ++indent.alternate;
        } else if (c == '\t') {
            indent.column = (indent.column / tabSize + 1) * tabSize;
            ++indent.alternate;
        } else if (c == '\f') {
            indent = {};
        } else if (c == '\\' && text().substr(at_ + 1).size() < 2 && (at_ + 1 == text().size() || peek(1) == '\n')) {
            failAtEnd(noColumn);
            return false;
        } else if (c == '\\' && peek(1) == '\n') {
            ++at_;
            startLine(at_ + 1);
        } else {
            break;
        }
    }
    if (atEnd()) return true;
    if (peek() == '#') skipComment();
    if (peek() == '\n') {
        ++at_;
        startLine(at_);
        return false;
    }
    if (atEnd()) return true;
    return result_.open.empty() ? applyIndentation(indent, begin) : true;
}

bool LexerState::applyIndentation(Indent indent, std::size_t begin)
{
    const Indent top = indents_.back();
    const auto inconsistent = [this] { return failLine("TabError", "inconsistent use of tabs and spaces in indentation"); };
    if (indent.column == top.column) return indent.alternate == top.alternate || inconsistent();
    if (indent.column > top.column) {
        if (indents_.size() >= maxIndents) return failLine("IndentationError", "too many levels of indentation");
        if (indent.alternate <= top.alternate) return inconsistent();
        indents_.push_back(indent);
        push(TokenKind::Indent, begin);
        return true;
    }
    while (indent.column < indents_.back().column) {
        indents_.pop_back();
        push(TokenKind::Dedent, at_);
    }
    if (indent.column != indents_.back().column) {
        return failLine("IndentationError", "unindent does not match any outer indentation level");
    }
    return indent.alternate == indents_.back().alternate || inconsistent();
}

void LexerState::skipComment()
{
    while (!atEnd() && peek() != '\n')
        ++at_;
}

void LexerState::startLine(std::size_t offset)
{
    ++line_;
    lineStart_ = offset;
}

/// `begin` is where the comment in front of it begins, which CPython counts in.
void LexerState::readNewline(std::size_t begin)
{
    const bool logical = result_.open.empty();
    if (logical) push(TokenKind::Newline, begin, at_ > begin ? at_ : at_ + 1);
    ++at_;
    startLine(at_);
    atLineStart_ = logical;
}

/// The end of the text: the newline that may be missing, what is still indented, the end marker.
void LexerState::readEnd()
{
    finished_ = true;
    if (!result_.open.empty()) {
        const OpenBracket& open = result_.open.back();
        fail(SyntaxError{"SyntaxError", std::string("'") + open.symbol + "' was never closed",
                 {open.line, open.column, open.line, open.column + 1}},
            false);
        return;
    }
    const bool needsNewline = !result_.tokens.empty() && result_.tokens.back().kind != TokenKind::Newline
        && result_.tokens.back().kind != TokenKind::Dedent && at_ > lineStart_;
    if (needsNewline) {
        push(TokenKind::Newline, at_, at_);
        startLine(at_);
    } else if (at_ > lineStart_) {
        startLine(at_); // a comment without a newline
    }
    for (; indents_.size() > 1; indents_.pop_back())
        push(TokenKind::Dedent, at_, at_);
    push(TokenKind::EndMarker, at_, at_);
}

// -------------------------------------------------------------------------------------------- tokens

void LexerState::readToken()
{
    while (peek() == ' ' || peek() == '\t' || peek() == '\f')
        ++at_;
    const std::size_t begin = at_;
    if (peek() == '#') skipComment();
    if (atEnd()) return readEnd();
    const char c = peek();
    if (c == '\n') return readNewline(begin);
    if (c == '\\') return readContinuation();
    if (startsName(c)) return readNameOrString();
    if (isDigit(c) || (c == '.' && isDigit(peek(1)))) return readNumber();
    if (c == '"' || c == '\'') return readString(at_);
    readOperator();
}

void LexerState::readContinuation()
{
    ++at_;
    if (at_ + 1 >= text().size() && (atEnd() || peek() == '\n')) return failAtEnd(columnOf(at_));
    if (peek() != '\n') return fail("unexpected character after line continuation character", at_, at_ + 1, false);
    ++at_;
    startLine(at_);
}

void LexerState::readNameOrString()
{
    const std::size_t begin = at_;
    while (startsName(peek()) || isDigit(peek()))
        ++at_;
    const std::string_view word = text().substr(begin, at_ - begin);
    if ((peek() == '"' || peek() == '\'') && isStringPrefix(word)) return readString(begin);
    if (!checkNameCharacters(begin)) return;
    push(isKeyword(word) ? TokenKind::Keyword : TokenKind::Name, begin);
}

/// Refuses code points that no name holds, the first of them.
bool LexerState::checkNameCharacters(std::size_t begin)
{
    for (std::size_t i = begin; i < at_;) {
        const auto [c, size] = utf8::decode(text(), i);
        if (c >= 0x80 && !utf8::isNameCharacter(c)) {
            failCharacter(c, i, size);
            return false;
        }
        i += size;
    }
    return true;
}

void LexerState::readString(std::size_t begin)
{
    const char quote = peek();
    const std::uint32_t firstLine = line_;
    const std::size_t firstLineStart = lineStart_;
    const bool triple = peek(1) == quote && peek(2) == quote;
    const bool empty = !triple && peek(1) == quote;
    at_ += triple ? 3 : empty ? 2 : 1;
    const bool closed = empty || skipToQuote(quote, triple);
    if (closed) return push(TokenKind::String, begin, at_, firstLine, firstLineStart);
    const std::uint32_t lastLine = triple && peek() != '\n' && at_ == lineStart_ && line_ > firstLine ? line_ - 1 : line_;
    line_ = firstLine;
    lineStart_ = firstLineStart;
    fail(std::string(
             triple ? "unterminated triple-quoted string literal (detected at line " : "unterminated string literal (detected at line ")
            + std::to_string(lastLine) + ")",
        begin, begin + 1, true);
}

/// Moves behind the closing quotes. False when the line or the text ends before them.
bool LexerState::skipToQuote(char quote, bool triple)
{
    while (!atEnd()) {
        const char c = peek();
        if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
            at_ += triple ? 3 : 1;
            return true;
        }
        if (c == '\n' && !triple) return false;
        if (c == '\\') ++at_; // whatever follows belongs to the string
        if (peek() == '\n') startLine(at_ + 1);
        ++at_;
    }
    at_ = text().size();
    return false;
}

void LexerState::readOperator()
{
    const std::size_t begin = at_;
    const char c = peek();
    at_ += operatorLength(text().substr(at_));
    if (c == '(' || c == '[' || c == '{') {
        if (result_.open.size() >= maxBrackets) return fail("too many nested parentheses", begin, at_, true);
        result_.open.push_back({c, line_, columnOf(begin)});
    } else if ((c == ')' || c == ']' || c == '}') && !closeBracket(c, begin)) {
        return;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
        return failCharacter(static_cast<unsigned char>(c), begin, 1);
    }
    push(TokenKind::Operator, begin);
}

bool LexerState::closeBracket(char closer, std::size_t begin)
{
    if (result_.open.empty()) {
        fail(std::string("unmatched '") + closer + "'", begin, begin + 1, true);
        return false;
    }
    const OpenBracket open = result_.open.back();
    if (open.symbol != openerOf(closer)) {
        std::string message = std::string("closing parenthesis '") + closer + "' does not match opening parenthesis '" + open.symbol + "'";
        if (open.line != line_) message += " on line " + std::to_string(open.line);
        fail(std::move(message), begin, begin + 1, true);
        return false;
    }
    result_.open.pop_back();
    return true;
}

TokenizedText tokenize(std::string text, Location origin)
{
    LexerState state(std::move(text), origin);
    state.run();
    return state.take();
}

} // namespace interleave::python
