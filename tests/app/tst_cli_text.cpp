#include "app/cli/Console.h"
#include "app/cli/JsonWriter.h"
#include "app/cli/NearestName.h"
#include "app/cli/TextTable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace interleave;

class TestCliText : public QObject {
    Q_OBJECT
private slots:
    void terminalColumnsOfText_data();
    void terminalColumnsOfText();
    void columnsAlignWithWideCharacters();
    void noSpacesAtTheEndsOfLines();
    void textIsWrapped_data();
    void textIsWrapped();
    void barsAreExactToAnEighth_data();
    void barsAreExactToAnEighth();
    void editDistanceCountsSwapsAsOne();
    void nearestNameOfWhatWasTyped_data();
    void nearestNameOfWhatWasTyped();
    void controlCharactersBecomeVisible();
    void jsonKeepsTheOrderOfItsKeys();
    void jsonSecondsAreExact_data();
    void jsonSecondsAreExact();
    void jsonSurvivesTextThatIsNotUtf8();
    void jsonHasNoInfinity();
};

void TestCliText::terminalColumnsOfText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("Latin letters take one column each") << QStringLiteral("Threads") << 7;
    QTest::newRow("Chinese characters take two") << QStringLiteral("线程") << 4;
    QTest::newRow("full-width punctuation takes two") << QStringLiteral("，（") << 4;
    QTest::newRow("a combining accent takes none") << QStringLiteral("e\u0301") << 1;
    QTest::newRow("a character outside the first plane") << QStringLiteral("𠀀") << 2;
    QTest::newRow("block elements take one") << QStringLiteral("█▏") << 2;
}

void TestCliText::terminalColumnsOfText()
{
    QFETCH(QString, text);
    QTEST(displayWidth(text), "width");
}

void TestCliText::columnsAlignWithWideCharacters()
{
    TextTable table({Align::Left, Align::Right, Align::Left});
    table.addRow({QStringLiteral("线程"), QStringLiteral("0.985 s"), QStringLiteral("x")});
    table.addRow({QStringLiteral("coroutines"), QStringLiteral("10.5 s"), QStringLiteral("y")});
    QCOMPARE(table.lines(), QStringList({QStringLiteral("线程        0.985 s  x"), QStringLiteral("coroutines   10.5 s  y")}));
    QCOMPARE(table.width(), 22);
    QCOMPARE(displayWidth(table.lines()[0]), displayWidth(table.lines()[1]));
}

void TestCliText::noSpacesAtTheEndsOfLines()
{
    TextTable table({Align::Left, Align::Left});
    table.addRow({QStringLiteral("a"), QString()});
    table.addRow({QStringLiteral("long"), QStringLiteral("b")});
    table.addRow({QStringLiteral("c")});
    QCOMPARE(table.lines(), QStringList({QStringLiteral("a"), QStringLiteral("long  b"), QStringLiteral("c")}));
}

void TestCliText::textIsWrapped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("short enough") << QStringLiteral("one two") << 7 << QStringList{QStringLiteral("one two")};
    QTest::newRow("at spaces, indented") << QStringLiteral("one two three") << 8 << QStringList{QStringLiteral("one two"), QStringLiteral("  three")};
    QTest::newRow("not inside a number and its unit") << QStringLiteral("takes 0.1\u00a0s") << 8 << QStringList{QStringLiteral("takes"), QStringLiteral("  0.1 s")};
    QTest::newRow("a long word has its own line") << QStringLiteral("a verylongword b") << 6 << QStringList{QStringLiteral("a"), QStringLiteral("  verylongword"), QStringLiteral("  b")};
    QTest::newRow("between Chinese characters, not before a full stop")
        << QStringLiteral("一二三四。") << 8 << QStringList{QStringLiteral("一二三"), QStringLiteral("  四。")};
    QTest::newRow("nothing") << QString() << 8 << QStringList{QString()};
}

void TestCliText::textIsWrapped()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QFETCH(QStringList, lines);
    QCOMPARE(wrapped(text, columns, 2), lines);
}

void TestCliText::barsAreExactToAnEighth_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0.0 << QString();
    QTest::newRow("two columns") << 2.0 << QStringLiteral("██");
    QTest::newRow("one and a half") << 1.5 << QStringLiteral("█▌");
    QTest::newRow("seven eighths") << 0.875 << QStringLiteral("▉");
    QTest::newRow("the least bit is still seen") << 0.001 << QStringLiteral("▏");
}

void TestCliText::barsAreExactToAnEighth()
{
    QFETCH(double, length);
    QTEST(bar(length), "expected");
}

void TestCliText::editDistanceCountsSwapsAsOne()
{
    QCOMPARE(editDistance(u"threads", u"threads"), 0);
    QCOMPARE(editDistance(u"Threads", u"threads"), 0);
    QCOMPARE(editDistance(u"thraeds", u"threads"), 1);
    QCOMPARE(editDistance(u"thread", u"threads"), 1);
    QCOMPARE(editDistance(u"kitten", u"sitting"), 3);
    QCOMPARE(editDistance(u"", u"sync"), 4);
}

void TestCliText::nearestNameOfWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a letter too few") << QStringLiteral("thread") << QStringLiteral("threads");
    QTest::newRow("two letters swapped") << QStringLiteral("snyc") << QStringLiteral("sync");
    QTest::newRow("the beginning of a single name") << QStringLiteral("co") << QStringLiteral("coroutines");
    QTest::newRow("nothing like any name") << QStringLiteral("quicksort") << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("absurdly long") << QString(100'000, QLatin1Char('s')) << QString();
}

void TestCliText::nearestNameOfWhatWasTyped()
{
    QFETCH(QString, typed);
    const QStringList known{QStringLiteral("sync"), QStringLiteral("threads"), QStringLiteral("coroutines"), QStringLiteral("processes")};
    QTEST(nearestName(typed, known), "expected");
}

void TestCliText::controlCharactersBecomeVisible()
{
    QCOMPARE(harmless(QStringLiteral("a\x1b[2Jb\nc\td")), QStringLiteral("a\uFFFD[2Jb\nc\td"));
    QCOMPARE(harmless(QStringLiteral("\u009b1m线")), QStringLiteral("\uFFFD1m线"));
}

void TestCliText::jsonKeepsTheOrderOfItsKeys()
{
    JsonWriter json;
    json.beginObject().key("z").value("say \"hi\"\n").key("a").beginArray().value(true).value(0.5).value(std::int64_t{3}).null().endArray();
    json.key("empty").beginObject().endObject().endObject();
    QCOMPARE(json.take(),
        std::string("{\n  \"z\": \"say \\\"hi\\\"\\n\",\n  \"a\": [\n    true,\n    0.5,\n    3,\n    null\n  ],\n  \"empty\": {}\n}\n"));
}

void TestCliText::jsonSecondsAreExact_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("zero") << qint64{0} << QByteArray("0.0");
    QTest::newRow("whole seconds") << qint64{20'000'000'000} << QByteArray("20.0");
    QTest::newRow("milliseconds") << qint64{985'000'000} << QByteArray("0.985");
    QTest::newRow("one nanosecond") << qint64{1} << QByteArray("0.000000001");
    QTest::newRow("negative") << qint64{-1'500'000'000} << QByteArray("-1.5");
    QTest::newRow("the longest time there is") << std::numeric_limits<qint64>::max() << QByteArray("9223372036.854775807");
}

void TestCliText::jsonSecondsAreExact()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QByteArray, expected);
    JsonWriter json;
    json.seconds(SimDuration(nanoseconds));
    QCOMPARE(QByteArray::fromStdString(json.take()).trimmed(), expected);
}

void TestCliText::jsonSurvivesTextThatIsNotUtf8()
{
    JsonWriter json;
    json.beginObject().key("text").value(std::string_view("\xff\x01\x7f线")).endObject();
    const auto parsed = QJsonDocument::fromJson(QByteArray::fromStdString(json.take()));
    QCOMPARE(parsed.object().value(QStringLiteral("text")).toString(), QStringLiteral("\uFFFD\x01\x7f线"));
}

void TestCliText::jsonHasNoInfinity()
{
    JsonWriter json;
    json.beginArray().value(std::numeric_limits<double>::infinity()).value(2.0).endArray();
    QCOMPARE(json.take(), std::string("[\n  null,\n  2.0\n]\n"));
}

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_cli_text.moc"
