#pragma once

/// From the bytes of a Python file to UTF-8, by the rules of PEP 263: a byte order mark, a declared coding, else UTF-8.

#include <QByteArray>
#include <QString>

#include <variant>

namespace interleave {

/// What CPython 3.11 says of a file that it cannot decode: a line that begins with `SyntaxError: `.
struct EncodingError {
    QString message;
};

/// The text as UTF-8, without a byte order mark if it has one and with the declaration as it stands. `fileName` is for the message. Bytes
/// that are no UTF-8 although UTF-8 is declared are left to the parser, which tells where they are.
std::variant<QByteArray, EncodingError> decodeSource(const QByteArray& bytes, const QString& fileName);

} // namespace interleave
