#include "app/session/PythonHighlighter.h"

#include <array>

namespace interleave {

namespace {

constexpr std::array keywords{u"False", u"None", u"True", u"and", u"as", u"assert", u"async", u"await", u"break", u"class", u"continue",
    u"def", u"del", u"elif", u"else", u"except", u"finally", u"for", u"from", u"global", u"if", u"import", u"in", u"is", u"lambda",
    u"nonlocal", u"not", u"or", u"pass", u"raise", u"return", u"try", u"while", u"with", u"yield"};

bool isKeyword(QStringView word)
{
    for (const auto* keyword : keywords) {
        if (word == QStringView(keyword))
            return true;
    }
    return false;
}

bool isWordStart(QChar c) { return c.isLetter() || c == u'_'; }
bool isWordPart(QChar c) { return c.isLetterOrNumber() || c == u'_'; }
bool isQuote(QChar c) { return c == u'"' || c == u'\''; }

/// One past the closing quotes, or -1 when the line ends first.
qsizetype closing(QStringView line, qsizetype from, QStringView quotes)
{
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line.mid(i).startsWith(quotes))
            return i + quotes.size();
    }
    return -1;
}

/// A string that begins with quotes at `quote`; returns where it ends in this line.
qsizetype stringEnd(QStringView line, qsizetype quote, OpenQuotes& open)
{
    const QStringView three = line.mid(quote, 3);
    const bool triple = three.size() == 3 && three[0] == three[1] && three[1] == three[2];
    const QStringView quotes = line.mid(quote, triple ? 3 : 1);
    const qsizetype end = closing(line, quote + quotes.size(), quotes);
    if (end < 0 && triple)
        open = quotes.toString();
    return end < 0 ? line.size() : end;
}

qsizetype wordEnd(QStringView line, qsizetype begin)
{
    qsizetype end = begin;
    while (end < line.size() && isWordPart(line[end]))
        ++end;
    return end;
}

qsizetype numberEnd(QStringView line, qsizetype begin)
{
    qsizetype end = begin;
    while (end < line.size() && (isWordPart(line[end]) || line[end] == u'.'))
        ++end;
    return end;
}

/// The one token or uncoloured piece that begins at `at`; returns where it ends.
qsizetype step(QStringView line, qsizetype at, OpenQuotes& open, std::vector<Token>& tokens)
{
    const QChar c = line[at];
    if (c == u'#') {
        tokens.push_back({at, line.size(), TokenKind::Comment});
        return line.size();
    }
    if (isQuote(c)) {
        const qsizetype end = stringEnd(line, at, open);
        tokens.push_back({at, end, TokenKind::Literal});
        return end;
    }
    if (c.isDigit()) {
        const qsizetype end = numberEnd(line, at);
        tokens.push_back({at, end, TokenKind::Literal});
        return end;
    }
    if (!isWordStart(c))
        return at + 1;
    const qsizetype end = wordEnd(line, at);
    if (end < line.size() && isQuote(line[end]) && end - at <= 2) { // the prefix of f"…", rb"…"
        const qsizetype stop = stringEnd(line, end, open);
        tokens.push_back({at, stop, TokenKind::Literal});
        return stop;
    }
    if (isKeyword(line.mid(at, end - at)))
        tokens.push_back({at, end, TokenKind::Keyword});
    return end;
}

} // namespace

std::vector<Token> highlight(QStringView line, OpenQuotes& open)
{
    std::vector<Token> tokens;
    qsizetype at = 0;
    if (!open.isEmpty()) {
        const qsizetype end = closing(line, 0, open);
        at = end < 0 ? line.size() : end;
        tokens.push_back({0, at, TokenKind::Literal});
        if (end >= 0)
            open.clear();
    }
    while (at < line.size())
        at = step(line, at, open, tokens);
    return tokens;
}

} // namespace interleave
