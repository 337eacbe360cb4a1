#include "app/timeline/Palette.h"
#include "app/timeline/TimelineExport.h"
#include "tests/app/OffscreenMain.h"
#include "tests/app/SyntheticRuns.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace interleave;

namespace {

int count(const QImage& image, const QColor& color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return found;
}

/// What an SVG says: its texts, in order. Fails the test when it is not well-formed.
QStringList textsOf(const QByteArray& svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("text"))
            texts += reader.readElementText();
    }
    if (reader.hasError())
        QTest::qFail(qPrintable(reader.errorString()), __FILE__, __LINE__);
    return texts;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ExportOptions titled(const QString& title)
{
    ExportOptions options;
    options.title = title;
    return options;
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

private slots:
    void thePngHasTheSizeOfTheFigureTimesTheScale()
    {
        ExportOptions options = titled(QStringLiteral("Half"));
        options.scale = 1;
        const QImage once = figureImage(synthetic::fourModels(), options);
        options.scale = 3;
        const QImage thrice = figureImage(synthetic::fourModels(), options);
        QCOMPARE(once.width(), 1000);
        QCOMPARE(thrice.size(), once.size() * 3);
        options.width = 5;
        options.scale = 1;
        QCOMPARE(figureImage(synthetic::fourModels(), options).width(), 400);
    }

    void thePictureHasTheColoursOfItsTheme()
    {
        for (const bool dark : {false, true}) {
            ExportOptions options;
            options.dark = dark;
            options.scale = 1;
            const QImage image = figureImage(synthetic::fourModels(), options);
            const Palette& mine = paletteFor(dark);
            const Palette& other = paletteFor(!dark);
            QVERIFY(count(image, mine.style(SpanState::Running).fill) > 20'000);
            QVERIFY(count(image, mine.card) > 100'000);
            QCOMPARE(image.pixel(2, 2), mine.window.rgb());
            QCOMPARE(count(image, other.style(SpanState::Running).fill), 0);
        }
    }

    void theSvgSaysWhatThePictureShows()
    {
        ExportOptions options = titled(QStringLiteral("Half CPU, half I/O"));
        options.caption = QStringLiteral("Four ways to do the same.");
        const QStringList texts = textsOf(figureSvg(synthetic::fourModels(), options)).replaceInStrings(QString(QChar(0xa0)), QStringLiteral(" "));
        const QStringList expected{"Half CPU, half I/O", "Synchronous", "Threads", "Coroutines", "Process pool", "1.600 s", "0.985 s", "0.900 s", "0.418 s",
            "1.62×", "1.78×", "3.83×", "GIL", "worker 1", "event loop", "task H", "process 4", "MainThread", "A", "H", "sleep", "running",
            "waits for the GIL", "queued", "starting", "1.0 s", "Four ways to do the same."};
        for (const QString& text : expected)
            QVERIFY2(texts.contains(text), qPrintable(text));
        QVERIFY(!texts.contains(QStringLiteral("pickling"))); // the legend has only what is to be seen
    }

    void theSvgIsWellFormedWhateverIsInIt()
    {
        ExportOptions options = titled(QString::fromUtf8("<&\"> \x01 任务 ]]>"));
        options.caption = QStringLiteral("a & b\nc < d");
        synthetic::Builder b;
        const LaneId lane = b.thread(LaneRole::Main, 0, "<thread & \x02>");
        b.span(lane, 0, 100, SpanState::Running, b.task(false, "<b>"));
        const QStringList texts = textsOf(figureSvg({b.finish(Model::AsWritten, 100)}, options));
        QVERIFY(texts.contains(QStringLiteral("<b>")));
        QVERIFY(texts.contains(QStringLiteral("c < d")));
        QVERIFY(texts.first().contains(QString::fromUtf8("任务")));
    }

    void patternsOfAnSvgAreDefinedOnce()
    {
        const QByteArray svg = figureSvg(synthetic::fourModels(), {});
        QVERIFY(svg.count("<pattern ") >= 3);
        QVERIFY(svg.count("<pattern ") <= 8);
        QVERIFY(!svg.contains("<image"));
    }

    void anSvgOfManySpansStaysSmall()
    {
        synthetic::Builder b;
        const LaneId lane = b.thread(LaneRole::Main);
        for (int i = 0; i < 200'000; ++i)
            b.span(lane, i, i + 1, i % 2 == 0 ? SpanState::Running : SpanState::Sleeping);
        QVERIFY(figureSvg({b.finish(Model::Synchronous, 200'000)}, {}).size() < 600'000);
    }

    void onlyTheRangeIsShown()
    {
        ExportOptions options;
        options.scale = 1;
        options.begin = SimTime(110ms);
        options.end = SimTime(190ms);
        const QImage image = figureImage({synthetic::synchronous()}, options);
        QCOMPARE(count(image, lightPalette().style(SpanState::Running).fill), 0);
        QVERIFY(count(image, lightPalette().style(SpanState::Sleeping).fill) > 5000);
    }

    void aRunThatDidNotCompleteSaysSo()
    {
        synthetic::Builder b;
        const LaneId lane = b.thread(LaneRole::EventLoop);
        b.span(lane, 0, 100, SpanState::WaitsForTask);
        const QStringList texts = textsOf(figureSvg({b.finish(Model::Coroutines, 100, OutcomeKind::Deadlocked)}, {}));
        QVERIFY(texts.contains(QStringLiteral("waits for ever")));
    }

    void filesAreWrittenByTheirEnding()
    {
        const QTemporaryDir folder;
        const QString png = folder.filePath(QStringLiteral("figure.PNG"));
        const QString svg = folder.filePath(QStringLiteral("figure.svg"));
        QCOMPARE(exportFigure(png, synthetic::fourModels(), {}), ExportError());
        QCOMPARE(exportFigure(svg, synthetic::fourModels(), {}), ExportError());
        QCOMPARE(QImage(png).width(), 2000);
        QVERIFY(contents(svg).startsWith("<?xml"));
        const ExportError error = exportFigure(folder.filePath(QStringLiteral("figure.bmp")), synthetic::fourModels(), {});
        QVERIFY(error && error->contains(QStringLiteral(".svg")));
    }

    void whatCannotBeWrittenIsSaidAndLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("figure.png"));
        QVERIFY(!exportPng(path, synthetic::fourModels(), {}));
        const QByteArray before = contents(path);
        const ExportError empty = exportPng(path, {}, {});
        QVERIFY(empty && !empty->isEmpty());
        ExportOptions backwards;
        backwards.begin = SimTime(2s);
        backwards.end = SimTime(1s);
        QVERIFY(exportPng(path, synthetic::fourModels(), backwards));
        QCOMPARE(contents(path), before);
        const QString nowhere = folder.filePath(QStringLiteral("no/such/folder/a.png"));
        const ExportError error = exportPng(nowhere, synthetic::fourModels(), {});
        QVERIFY(error && error->contains(QDir::toNativeSeparators(nowhere)));
    }

    void aPictureThatIsTooLargeIsRefused()
    {
        synthetic::Builder b;
        for (std::uint32_t i = 1; i <= 3000; ++i)
            b.thread(LaneRole::ThreadWorker, i);
        ExportOptions options;
        options.maxRows = 0;
        const QTemporaryDir folder;
        const ExportError error = exportPng(folder.filePath(QStringLiteral("a.png")), {b.finish(Model::Threads, 1)}, options);
        QVERIFY(error && error->contains(QStringLiteral("too large")));
    }
};

INTERLEAVE_OFFSCREEN_MAIN(ExportTest)
#include "tst_export.moc"
