#pragma once

/// The lexer at work. Internal to Lexer.cpp and its number and error parts.

#include "core/python/Lexer.h"

namespace interleave::python {

class LexerState {
public:
    LexerState(std::string text, Location origin);

    void run();
    TokenizedText take() { return std::move(result_); }

private:
    /// Columns of an indentation: with tabs to multiples of eight, and with a tab as one, to notice inconsistent tabs.
    struct Indent {
        std::uint32_t column = 0;
        std::uint32_t alternate = 0;
    };

    bool readIndentation();
    bool applyIndentation(Indent indent, std::size_t begin);
    void skipComment();
    void startLine(std::size_t offset);
    void readNewline(std::size_t begin);
    void readEnd();

    void readToken();
    void readContinuation();
    void readNameOrString();
    bool checkNameCharacters(std::size_t begin);
    void readString(std::size_t begin);
    bool skipToQuote(char quote, bool triple);
    void readOperator();
    bool closeBracket(char closer, std::size_t begin);

    void readNumber();
    bool readBasedNumber(int base, std::string_view name);
    bool readDigits();
    bool readFraction();
    bool checkLeadingZeros(std::size_t begin);
    bool checkNumberEnd(std::string_view kind);
    /// `digits` is whether a number came before what is wrong.
    bool failNumber(std::string message, bool digits = true);

    std::string_view text() const { return *result_.text; }
    bool atEnd() const { return at_ >= text().size(); }
    /// The byte `ahead` of the current one; 0 behind the end.
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text().size() ? text()[at_ + ahead] : '\0'; }
    std::uint32_t columnOf(std::size_t offset) const;
    std::uint32_t endLine() const;
    void push(TokenKind kind, std::size_t begin) { push(kind, begin, at_); }
    void push(TokenKind kind, std::size_t begin, std::size_t end) { push(kind, begin, end, line_, lineStart_); }
    void push(TokenKind kind, std::size_t begin, std::size_t end, std::uint32_t firstLine, std::size_t firstLineStart);

    void fail(SyntaxError error, bool outranksParser);
    void fail(std::string message, std::size_t begin, std::size_t end, bool outranksParser);
    void failAtEnd(std::uint32_t column);
    void failCharacter(char32_t c, std::size_t offset, std::size_t size);
    bool failLine(std::string type, std::string message);

    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    static bool startsName(char c);
    static bool isStringPrefix(std::string_view word);

    TokenizedText result_;
    std::size_t at_ = 0;
    std::size_t lineStart_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t firstLine_ = 1;
    std::uint32_t firstColumn_ = 0;
    std::vector<Indent> indents_{Indent{}};
    bool atLineStart_ = true;
    bool finished_ = false;
};

} // namespace interleave::python
