#include "app/cli/SourceEncoding.h"

#include <QTest>

using namespace interleave;

/// What the bytes of a Python file mean, and what CPython 3.11 says when they mean nothing.
class TestCliEncoding : public QObject {
    Q_OBJECT
private slots:
    void textsAreDecoded_data();
    void textsAreDecoded();
    void errorsAreCPythons_data();
    void errorsAreCPythons();
};

void TestCliEncoding::textsAreDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    const auto same = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes << bytes; };
    same("an empty file", "");
    same("UTF-8", "print('é')\n");
    same("UTF-8 that is declared", "# -*- coding: utf-8 -*-\nprint('é')\n");
    same("UTF-8 that is declared by another name", "# coding=UTF8\nprint('é')\n");
    same("broken UTF-8 that is declared is the parser's business", "# coding: utf-8\nx = '\xe9'\n");
    same("a declaration behind a statement says nothing", "x = 1\n# coding: latin-1\ny = 'é'\n");
    same("a declaration in line 3 says nothing", "\n\n# coding: latin-1\ny = 'é'\n");
    same("no comment, no declaration", "x = 'coding: latin-1'\n");
    QTest::newRow("a byte order mark goes") << QByteArray("\xef\xbb\xbfx = 1\n") << QByteArray("x = 1\n");
    QTest::newRow("Latin-1") << QByteArray("# coding: latin-1\nx = '\xe9'\n") << QByteArray("# coding: latin-1\nx = 'é'\n");
    QTest::newRow("a declaration in line 2") << QByteArray("#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :\nx = '\xa4'\n")
                                             << QByteArray("#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :\nx = '€'\n");
    QTest::newRow("a declaration in line 2 of a file with CRLF")
        << QByteArray("\r\n# coding: latin-1\r\nx = '\xe9'\r\n") << QByteArray("\r\n# coding: latin-1\r\nx = 'é'\r\n");
    QTest::newRow("GBK") << QByteArray("# coding: gbk\nx = '\xc4\xe3\xba\xc3'\n") << QByteArray("# coding: gbk\nx = '你好'\n");
}

void TestCliEncoding::textsAreDecoded()
{
    QFETCH(QByteArray, bytes);
    const auto result = decodeSource(bytes, QStringLiteral("a.py"));
    QVERIFY(std::holds_alternative<QByteArray>(result));
    QTEST(std::get<QByteArray>(result), "text");
}

void TestCliEncoding::errorsAreCPythons_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto notUtf8 = [](const QString& byte, int line) {
        return QStringLiteral("SyntaxError: Non-UTF-8 code starting with '\\x%1' in file a.py on line %2, but no encoding declared; "
                              "see https://peps.python.org/pep-0263/ for details")
            .arg(byte)
            .arg(line);
    };
    QTest::newRow("Latin-1 that is not declared") << QByteArray("x = 1\ny = '\xe9'\n") << notUtf8(QStringLiteral("e9"), 2);
    QTest::newRow("a surrogate") << QByteArray("'\xf0\x9f\x98\x80\xed\xa0\x80'") << notUtf8(QStringLiteral("ed"), 1);
    QTest::newRow("a character that is cut off") << QByteArray("x = '\xe4\xb8") << notUtf8(QStringLiteral("e4"), 1);
    QTest::newRow("an unknown coding") << QByteArray("# coding: nonsense\n") << QStringLiteral("SyntaxError: encoding problem: nonsense");
    QTest::newRow("more than ASCII") << QByteArray("# coding: ascii\n'\xe9'") << QStringLiteral("SyntaxError: encoding problem: ascii");
    QTest::newRow("two bytes a character") << QByteArray("# coding: utf-16\n") << QStringLiteral("SyntaxError: encoding problem: utf-16");
    QTest::newRow("a byte order mark that lies")
        << QByteArray("\xef\xbb\xbf# coding: latin-1\n") << QStringLiteral("SyntaxError: encoding problem: iso-8859-1 with BOM");
}

void TestCliEncoding::errorsAreCPythons()
{
    QFETCH(QByteArray, bytes);
    const auto result = decodeSource(bytes, QStringLiteral("a.py"));
    QVERIFY(std::holds_alternative<EncodingError>(result));
    QTEST(std::get<EncodingError>(result).message, "message");
}

QTEST_GUILESS_MAIN(TestCliEncoding)
#include "tst_cli_encoding.moc"
