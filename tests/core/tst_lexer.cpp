#include "core/python/Lexer.h"

#include <QtTest>

using namespace interleave::python;

namespace {

/// Kinds and texts, as in `Name x, Operator =, Number 1, Newline`.
QString kindsOf(const std::string& text)
{
    static const char* const names[] = {"End", "Name", "Keyword", "Number", "String", "Newline", "Indent", "Dedent", "Operator", "Error"};
    QStringList result;
    for (const Token& token : tokenize(text).tokens) {
        QString word = names[static_cast<int>(token.kind)];
        const bool shown = token.kind == TokenKind::Name || token.kind == TokenKind::Keyword || token.kind == TokenKind::Number
            || token.kind == TokenKind::String || token.kind == TokenKind::Operator;
        if (shown) word += " " + QString::fromUtf8(token.text.data(), static_cast<int>(token.text.size()));
        result += word;
    }
    return result.join(", ");
}

QString errorOf(const std::string& text)
{
    const TokenizedText lexed = tokenize(text);
    if (!lexed.error) return {};
    const SyntaxError& e = *lexed.error;
    return QString("%1:%2 %3: %4").arg(e.at.line).arg(e.at.column).arg(QString::fromStdString(e.type), QString::fromStdString(e.message));
}

} // namespace

class TestLexer : public QObject {
    Q_OBJECT

private slots:
    void tokensHaveKinds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tokens");
        const auto row = [](const char* rule, const char* text, const char* tokens) {
            QTest::newRow(rule) << QByteArray(text) << QString(tokens);
        };
        row("an empty text is its end", "", "End");
        row("a line ends with a newline", "x = 1\n", "Name x, Operator =, Number 1, Newline, End");
        row("the last newline may be missing", "pass", "Keyword pass, Newline, End");
        row("blank lines and comments are nothing", "\n  # a\n\nx # b\n", "Name x, Newline, End");
        row("brackets join lines", "(1,\n\n 2)\n", "Operator (, Number 1, Operator ,, Number 2, Operator ), Newline, End");
        row("a backslash joins lines", "1 + \\\n  2\n", "Number 1, Operator +, Number 2, Newline, End");
        row("indentation opens and closes", "if x:\n  y\nz\n",
            "Keyword if, Name x, Operator :, Newline, Indent, Name y, Newline, Dedent, Name z, Newline, End");
        row("the end closes all indentation", "if x:\n if y:\n  z",
            "Keyword if, Name x, Operator :, Newline, Indent, Keyword if, Name y, Operator :, Newline, Indent, Name z, Newline, Dedent, "
            "Dedent, End");
        row("the longest operator wins", "a**=b//=c->d:=e...f!=g",
            "Name a, Operator **=, Name b, Operator //=, Name c, Operator ->, Name d, Operator :=, Name e, Operator ..., Name f, Operator "
            "!=, Name g, Newline, End");
        row("strings have prefixes", "rb'a' F\"b\" u'' x'c'", "String rb'a', String F\"b\", String u'', Name x, String 'c', Newline, End");
        row("an escaped quote does not end a string", "'a\\'b'", "String 'a\\'b', Newline, End");
        row("numbers of every kind", "0x_f 1_0.5e-3 .5j 0b1 0o7",
            "Number 0x_f, Number 1_0.5e-3, Number .5j, Number 0b1, Number 0o7, Newline, End");
        row("a keyword may follow a number at once", "1if x else 2", "Number 1, Keyword if, Name x, Keyword else, Number 2, Newline, End");
        row("match is a name", "match = case", "Name match, Operator =, Name case, Newline, End");
        row("letters of any script make names", "变量 = é", "Name 变量, Operator =, Name é, Newline, End");
    }
    void tokensHaveKinds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, tokens);
        QCOMPARE(kindsOf(text.toStdString()), tokens);
    }

    void errorsHaveAPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* rule, const char* text, const char* error) {
            QTest::newRow(rule) << QByteArray(text) << QString(error);
        };
        row("an unterminated string points at its quote", "x = 'a\n", "1:4 SyntaxError: unterminated string literal (detected at line 1)");
        row("a triple-quoted string knows where it was noticed", "'''a\nb\n",
            "1:0 SyntaxError: unterminated triple-quoted string literal (detected at line 2)");
        row("a bracket that closes nothing", "x)", "1:1 SyntaxError: unmatched ')'");
        row("a bracket that closes another one", "(\n]",
            "2:0 SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1");
        row("a bracket never closed", "f(1", "1:1 SyntaxError: '(' was never closed");
        row("full-width punctuation is named", "print（1）", "1:5 SyntaxError: invalid character '（' (U+FF08)");
        row("what cannot be seen is named by number", "x\xc2\xa0= 1", "1:1 SyntaxError: invalid non-printable character U+00A0");
        row("leading zeros", "012",
            "1:0 SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
        row("a letter behind a number", "12ab", "1:1 SyntaxError: invalid decimal literal");
    }
    void errorsHaveAPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        QCOMPARE(errorOf(text.toStdString()), error);
    }

    void anOriginShiftsTheFirstLineOnly()
    {
        const auto tokens = tokenize("(a +\n b)", {7, 10, 7, 10}).tokens;
        QCOMPARE(tokens[1].at.line, 7u);
        QCOMPARE(tokens[1].at.column, 11u);
        QCOMPARE(tokens[3].at.line, 8u);
        QCOMPARE(tokens[3].at.column, 1u);
    }
};

QTEST_APPLESS_MAIN(TestLexer)
#include "tst_lexer.moc"
