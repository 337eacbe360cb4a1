#include "core/python/Parser.h"

#include "AstDump.h"
#include "TestFiles.h"

#include <QDir>
#include <QtTest>

using namespace interleave::python;

namespace {

using Result = std::variant<std::shared_ptr<const Module>, SyntaxError>;

Result parseText(const std::string& text) { return parse(std::make_shared<Source>(Source{"program.py", text})); }

QString errorOf(const std::string& text)
{
    const Result result = parseText(text);
    const auto* error = std::get_if<SyntaxError>(&result);
    return error != nullptr ? QString::fromStdString(error->type + ": " + error->message) : QString();
}

std::string repeated(std::string_view text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

/// A generator of our own: the same numbers with every library.
class Random {
public:
    explicit Random(std::uint32_t seed) : state_(seed * 2654435761u + 1) { }
    std::size_t below(std::size_t bound)
    {
        state_ = state_ * 1664525u + 1013904223u;
        return bound == 0 ? 0 : (state_ >> 8) % bound;
    }

private:
    std::uint32_t state_;
};

std::string mutated(std::string text, Random& random)
{
    static const std::vector<std::string> pieces{"(", ")", "[", "]", "{", "}", ":", ",", "=", ":=", "*", "**", ".", "\n", "\n  ", "\t",
        "\\", "'", "\"\"\"", "f'{", "}'", "#", " if ", " for ", " in ", " async ", " await ", " lambda ", " not ", " yield ", " match ",
        "0x", "1e", "é", "\xff", "@", "!", "print "};
    for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) {
        const std::size_t at = random.below(text.size() + 1);
        if (random.below(3) == 0)
            text.erase(at, 1 + random.below(8));
        else
            text.insert(at, pieces[random.below(pieces.size())]);
    }
    return text;
}

} // namespace

class TestParser : public QObject {
    Q_OBJECT

private slots:
    /// syntax/programs/NAME.ast is what CPython 3.11 makes of NAME.py.
    void treesAreThoseOfCPython_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(INTERLEAVE_TEST_DATA "/core/syntax/programs"));
        for (const QString& file : folder.entryList({"*.py"}))
            QTest::newRow(qPrintable(file)) << file.chopped(3);
    }
    void treesAreThoseOfCPython()
    {
        QFETCH(QString, name);
        const std::string path = "syntax/programs/" + name.toStdString();
        const Result result = parseText(readTestFile(path + ".py"));
        QVERIFY2(std::holds_alternative<std::shared_ptr<const Module>>(result), qPrintable(errorOf(readTestFile(path + ".py"))));
        const QStringList mine = QString::fromStdString(AstDump::of(*std::get<0>(result))).split('\n');
        const QStringList theirs = QString::fromStdString(readTestFile(path + ".ast")).split('\n');
        for (int i = 0; i < qMin(mine.size(), theirs.size()); ++i)
            QCOMPARE(mine[i], theirs[i]);
        QCOMPARE(mine.size(), theirs.size());
    }

    /// syntax/errors.expected is what `python3.11 program.py` writes for each program of errors.txt.
    void reportsAreThoseOfCPython_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QByteArray>("report");
        const auto programs = readTestParts("syntax/errors.txt");
        const auto reports = readTestParts("syntax/errors.expected");
        QVERIFY(programs.size() == reports.size() && programs.size() > 80);
        for (std::size_t i = 0; i < programs.size(); ++i) {
            const QByteArray program = QByteArray::fromStdString(programs[i]);
            QTest::newRow(qPrintable(QString("%1 %2").arg(i).arg(QString(program.left(60)).simplified())))
                << program << QByteArray::fromStdString(reports[i]);
        }
    }
    void reportsAreThoseOfCPython()
    {
        QFETCH(QByteArray, program);
        QFETCH(QByteArray, report);
        const auto source = std::make_shared<Source>(Source{"program.py", program.toStdString()});
        const Result result = parse(source);
        const auto* error = std::get_if<SyntaxError>(&result);
        QCOMPARE(error != nullptr ? QByteArray::fromStdString(error->report(*source)) : QByteArray("no error"), report);
    }

    void caretsCountCharacters()
    {
        const auto source = std::make_shared<Source>(Source{"program.py", "x = f(\"中文\", 1 2)\n"});
        const Result result = parse(source);
        QCOMPARE(QString::fromStdString(std::get<SyntaxError>(result).report(*source)),
            QString("  File \"program.py\", line 1\n    x = f(\"中文\", 1 2)\n                ^^^\nSyntaxError: invalid syntax. Perhaps "
                    "you forgot a comma?\n"));
    }

    void badBytesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("a null byte") << QByteArray("x\0y", 3) << "SyntaxError: source code string cannot contain null bytes";
        QTest::newRow("a byte that starts nothing") << QByteArray(
            "x = '\xff'") << "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xff in position 5: invalid start byte";
        QTest::newRow("a sequence cut off")
            << QByteArray("x = '\xe4\xb8'")
            << "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xe4 in position 5: invalid continuation byte";
        QTest::newRow("a sequence at the end") << QByteArray(
            "# \xe4\xb8") << "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xe4 in position 2: unexpected end of data";
        QTest::newRow("a surrogate")
            << QByteArray("# \xed\xa0\x80")
            << "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xed in position 2: invalid continuation byte";
    }
    void badBytesAreErrors()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        QCOMPARE(errorOf(text.toStdString()), error);
    }

    void deepProgramsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const QString tooDeep = "RecursionError: maximum recursion depth exceeded during compilation";
        const auto row = [](const char* rule, const std::string& text, const QString& error) {
            QTest::newRow(rule) << QByteArray::fromStdString(text) << error;
        };
        row("900 terms are allowed", "a" + repeated("+a", 900), "");
        row("100000 terms are not", "a" + repeated("+a", 100000), tooDeep);
        row("a flat chain of and may be long", "a" + repeated(" and a", 100000), "");
        row("signs", repeated("-", 100000) + "a", tooDeep);
        row("not", repeated("not ", 100000) + "a", tooDeep);
        row("powers", "a" + repeated("**a", 50000), tooDeep);
        row("lambdas", repeated("lambda: ", 50000) + "a", tooDeep);
        row("conditionals", repeated("a if b else ", 50000) + "a", tooDeep);
        row("attributes", "a" + repeated(".a", 50000), tooDeep);
        row("calls", "a" + repeated("()", 50000), tooDeep);
        row("elif", "if a: b\n" + repeated("elif a: b\n", 20000), tooDeep);
        row("200 brackets are allowed", repeated("[", 200) + repeated("]", 200), "");
        row("201 brackets are not", repeated("[", 201) + repeated("]", 201), "SyntaxError: too many nested parentheses");
        row("sets in sets are read once", repeated("{", 190) + "1" + repeated("}", 190), "");
        row("a mistake inside many brackets is found", repeated("{f(a, [", 60) + "b c" + repeated("])}", 60),
            "SyntaxError: invalid syntax. Perhaps you forgot a comma?");
    }
    void deepProgramsAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        QCOMPARE(errorOf(text.toStdString()), error);
    }

    void namedCharactersAreRefused() { QVERIFY(errorOf("'\\N{BULLET}'").contains("unknown Unicode character name")); }

    void lineEndsAreAllAlike()
    {
        const Source source{"", "a\r\nb\rc\n\nd"};
        QCOMPARE(source.line(1), std::string_view("a"));
        QCOMPARE(source.line(2), std::string_view("b"));
        QCOMPARE(source.line(3), std::string_view("c"));
        QCOMPARE(source.line(4), std::string_view(""));
        QCOMPARE(source.line(5), std::string_view("d"));
        QCOMPARE(source.line(6), std::string_view());
    }

    /// Whatever the text, there is a tree whose places lie in it, or an error whose report can be written.
    void mutatedProgramsAreParsedOrRefused()
    {
        std::vector<std::string> seeds;
        for (const char* name : {"expressions", "strings", "statements", "definitions", "match"})
            seeds.push_back(readTestFile(std::string("syntax/programs/") + name + ".py"));
        int refused = 0;
        for (std::uint32_t round = 0; round < 1500; ++round) {
            Random random(round);
            const std::string& seed = seeds[random.below(seeds.size())];
            const std::size_t begin = random.below(seed.size());
            const auto source = std::make_shared<Source>(Source{"program.py", mutated(seed.substr(begin, 20 + random.below(400)), random)});
            const Result result = parse(source);
            if (const auto* error = std::get_if<SyntaxError>(&result)) {
                ++refused;
                QVERIFY2(!error->message.empty() && error->report(*source).size() < 2000, source->text.c_str());
                continue;
            }
            for (const auto& node : std::get<0>(result)->nodes)
                QVERIFY2(node->at.line >= 1 && node->at.endLine >= node->at.line, source->text.c_str());
        }
        QVERIFY(refused > 500 && refused < 1500);
    }
};

QTEST_APPLESS_MAIN(TestParser)
#include "tst_parser.moc"
