#include "app/cli/SourceEncoding.h"

#include <QStringDecoder>

namespace interleave {

static const QByteArray byteOrderMark("\xef\xbb\xbf");

static bool isBlank(char character) { return character == ' ' || character == '\t' || character == '\f'; }

static qsizetype firstNotBlank(const QByteArray& line)
{
    qsizetype i = 0;
    while (i < line.size() && isBlank(line[i]))
        ++i;
    return i;
}

static bool isNameCharacter(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || character == '-' || character == '_' || character == '.';
}

/// What stands behind `coding:` or `coding=` in a comment, empty if there is no such thing.
static QByteArray codingInComment(const QByteArray& line)
{
    const qsizetype comment = firstNotBlank(line);
    if (comment == line.size() || line[comment] != '#') return {};
    for (qsizetype at = line.indexOf("coding", comment); at >= 0; at = line.indexOf("coding", at + 1)) {
        qsizetype begin = at + 6;
        if (begin >= line.size() || (line[begin] != ':' && line[begin] != '=')) continue;
        do
            ++begin;
        while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t'));
        qsizetype end = begin;
        while (end < line.size() && isNameCharacter(line[end]))
            ++end;
        if (end > begin) return line.mid(begin, end - begin);
    }
    return {};
}

static QByteArray lineAt(const QByteArray& text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r')
        ++end;
    return text.mid(begin, end - begin);
}

/// The declaration has to be in the first line, or in the second if the first says nothing to the interpreter.
static QByteArray declaredCoding(const QByteArray& text)
{
    const QByteArray first = lineAt(text, 0);
    if (const QByteArray coding = codingInComment(first); !coding.isEmpty()) return coding;
    const qsizetype content = firstNotBlank(first);
    if (content < first.size() && first[content] != '#') return {};
    qsizetype second = first.size();
    if (text.mid(second, 2) == "\r\n") ++second;
    return second < text.size() ? codingInComment(lineAt(text, second + 1)) : QByteArray();
}

/// The one name that CPython gives to the many of UTF-8 and of Latin-1.
static QByteArray normalName(const QByteArray& coding)
{
    const QByteArray name = coding.left(12).toLower().replace('_', '-');
    if (name == "utf-8" || name.startsWith("utf-8-")) return "utf-8";
    for (const QByteArray latin : {"latin-1", "iso-8859-1", "iso-latin-1"})
        if (name == latin || name.startsWith(latin + '-')) return "iso-8859-1";
    return coding;
}

static EncodingError notUtf8(const QByteArray& text, qsizetype valid, const QString& fileName)
{
    const auto line = text.left(valid).count('\n') + 1;
    const auto byte = static_cast<unsigned char>(text[valid]);
    return {QStringLiteral("SyntaxError: Non-UTF-8 code starting with '\\x%1' in file %2 on line %3, but no encoding declared; "
                           "see https://peps.python.org/pep-0263/ for details")
                .arg(byte, 2, 16, QLatin1Char('0'))
                .arg(fileName)
                .arg(line)};
}

/// Length of the UTF-8 sequence at `at`, 0 if there is none.
static qsizetype sequenceLength(const QByteArray& text, qsizetype at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return 1;
    const qsizetype length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(QByteArrayView(text).sliced(at, std::min(length, text.size() - at)));
    return decoder.hasError() || decoded.contains(QChar(QChar::ReplacementCharacter)) ? 0 : length;
}

/// Where the first byte is that is not UTF-8; the size of the text if all of it is.
static qsizetype validLength(const QByteArray& text)
{
    if (text.isValidUtf8()) return text.size();
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype length = sequenceLength(text, at);
        if (length == 0) break;
        at += length;
    }
    return at;
}

static std::optional<QByteArray> decoded(const QByteArray& text, const QByteArray& coding)
{
    if (coding.toLower() == "ascii" || coding.toLower() == "us-ascii")
        return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; })
            ? std::optional(text)
            : std::nullopt;
    // Two bytes a character cannot say in ASCII what they are.
    if (coding.toLower().startsWith("utf-16") || coding.toLower().startsWith("utf-32")) return std::nullopt;
    QStringDecoder decoder(coding.constData());
    if (!decoder.isValid()) return std::nullopt;
    const QString result = decoder.decode(text);
    if (decoder.hasError()) return std::nullopt;
    return result.toUtf8();
}

std::variant<QByteArray, EncodingError> decodeSource(const QByteArray& bytes, const QString& fileName)
{
    const bool marked = bytes.startsWith(byteOrderMark);
    const QByteArray text = marked ? bytes.mid(byteOrderMark.size()) : bytes;
    const QByteArray coding = normalName(declaredCoding(text));
    if (coding.isEmpty() || coding == "utf-8") {
        const qsizetype valid = coding.isEmpty() && !marked ? validLength(text) : text.size();
        if (valid < text.size()) return notUtf8(text, valid, fileName);
        return text;
    }
    if (marked) return EncodingError{QStringLiteral("SyntaxError: encoding problem: %1 with BOM").arg(QString::fromLatin1(coding))};
    if (auto result = decoded(text, coding)) return *result;
    return EncodingError{QStringLiteral("SyntaxError: encoding problem: %1").arg(QString::fromLatin1(coding))};
}

} // namespace interleave
