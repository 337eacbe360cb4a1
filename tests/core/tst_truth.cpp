/// The truth table of docs/models.md: workloads whose figures were measured with CPython 3.11.2 on two cores. With ideal costs the figures
/// of the ideal computer come out to the nanosecond, with CPython's costs the measured ones within 5 %. The files in tests/truth run under
/// CPython too.

#include "core/simulation/Simulation.h"

#include "tests/core/TestFiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace interleave;

namespace {

constexpr std::uint64_t seeds = 21;
constexpr double tolerance = 0.05;

struct Printed final : OutputSink {
    void write(Stream stream, std::string_view text) override
    {
        (stream == Stream::Out ? out : err).append(text.data(), static_cast<qsizetype>(text.size()));
    }
    QByteArray out, err;
};

struct Row {
    QString file;
    QJsonObject set;
    QString figure;
    QString ideal;          ///< seconds
    bool rounded = false;   ///< no closed form: the ideal figure is known to the millisecond
    double measured = 0;    ///< seconds
    double idealRandom = 0; ///< median of the ideal figure when the GIL goes to a waiter drawn at random; 0 if that is the same
};

QList<std::pair<QString, Row>> rows()
{
    const QJsonObject table = QJsonDocument::fromJson(QByteArray::fromStdString(readTestFile("../truth/table.json"))).object();
    QList<std::pair<QString, Row>> list;
    for (const QJsonValue& cell : table[QStringLiteral("cells")].toArray()) {
        const QJsonObject figures = cell[QStringLiteral("figures")].toObject();
        for (const QString& figure : figures.keys()) {
            const QJsonObject values = figures[figure].toObject();
            const QString name =
                cell[QStringLiteral("cell")].toString() + u' ' + cell[QStringLiteral("what")].toString() + QStringLiteral(": ") + figure;
            list.append({name,
                {cell[QStringLiteral("file")].toString(), cell[QStringLiteral("set")].toObject(), figure,
                    values[QStringLiteral("ideal")].toString(), values[QStringLiteral("rounded")].toBool(),
                    values[QStringLiteral("measured")].toDouble(), values[QStringLiteral("idealRandom")].toDouble()}});
        }
    }
    return list;
}

Settings twoCores(const Costs& costs)
{
    Settings settings;
    settings.cores = 2;
    settings.costs = costs;
    return settings;
}

/// The file with its constants replaced.
QString sourceOf(const Row& row)
{
    QString source = QString::fromStdString(readTestFile("../truth/" + row.file.toStdString()));
    for (const QString& name : row.set.keys()) {
        const QRegularExpression line(QStringLiteral("^%1 = .*$").arg(name), QRegularExpression::MultilineOption);
        if (!line.match(source).hasMatch()) return {};
        source.replace(line, name + QStringLiteral(" = ") + row.set[name].toString());
    }
    return source;
}

/// What the program prints as its figure, in nanoseconds; -1 if it prints none.
qint64 nanoseconds(const QByteArray& printed, const QString& figure)
{
    const QRegularExpression line(QStringLiteral("^%1 (\\d+)\\.(\\d{9})$").arg(figure), QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(QString::fromUtf8(printed));
    return match.hasMatch() ? (match.captured(1) + match.captured(2)).toLongLong() : -1;
}

qint64 figureOf(const Row& row, const Settings& settings)
{
    Printed printed;
    const Run run = simulate(sourceOf(row).toStdString(), row.file.toStdString(), settings, &printed);
    if (run.outcome.kind != OutcomeKind::Completed) qWarning() << run.outcome.report.c_str();
    return nanoseconds(printed.out, row.figure);
}

qint64 medianOfSeeds(const Row& row, Settings settings)
{
    settings.gilOrder = GilOrder::Random;
    std::vector<qint64> figures;
    for (settings.seed = 1; settings.seed <= seeds; ++settings.seed)
        figures.push_back(figureOf(row, settings));
    std::sort(figures.begin(), figures.end());
    return figures[seeds / 2];
}

void addRows()
{
    QTest::addColumn<Row>("row");
    for (const auto& [name, row] : rows())
        QTest::newRow(qPrintable(name)) << row;
}

bool isNear(qint64 got, double seconds)
{
    const double error = static_cast<double>(got) / 1e9 / seconds - 1;
    if (std::abs(error) > tolerance) qWarning("%.6f s instead of %.6f s: %+.1f %%", static_cast<double>(got) / 1e9, seconds, 100 * error);
    return std::abs(error) <= tolerance;
}

} // namespace

Q_DECLARE_METATYPE(Row)

class TruthTest : public QObject {
    Q_OBJECT

private slots:
    void tableIsComplete()
    {
        QMap<QChar, int> cells;
        for (const auto& [name, row] : rows()) {
            ++cells[name[0]];
            QVERIFY2(!sourceOf(row).isEmpty(), qPrintable(name));
        }
        QCOMPARE(cells, (QMap<QChar, int>{{u'A', 8}, {u'B', 7}, {u'C', 8}, {u'D', 16}, {u'G', 12}}));
    }

    void theDocumentNamesEveryCost()
    {
        const std::string document = readTestFile("../../docs/models.md");
        for (const CostInfo& info : costTable())
            QVERIFY2(document.find("| `" + std::string(info.name) + "` | ") != std::string::npos, info.name.data());
    }

    void idealFiguresComeOutExactly_data() { addRows(); }
    void idealFiguresComeOutExactly()
    {
        QFETCH(Row, row);
        const qint64 got = figureOf(row, twoCores(Costs::ideal()));
        const qint64 wanted = std::llround(row.ideal.toDouble() * 1e9);
        if (row.rounded)
            QVERIFY2(std::abs(got - wanted) <= 1'500'000, qPrintable(QString::number(got)));
        else
            QCOMPARE(got, wanted);
    }

    void randomHandOverGivesItsMedian_data()
    {
        QTest::addColumn<Row>("row");
        for (const auto& [name, row] : rows()) {
            if (row.idealRandom > 0) QTest::newRow(qPrintable(name)) << row;
        }
    }
    void randomHandOverGivesItsMedian()
    {
        QFETCH(Row, row);
        QVERIFY(isNear(medianOfSeeds(row, twoCores(Costs::ideal())), row.idealRandom));
    }

    void measuredFiguresComeOutWithinFivePercent_data() { addRows(); }
    void measuredFiguresComeOutWithinFivePercent()
    {
        QFETCH(Row, row);
        const Settings settings = twoCores(Costs::cpython());
        QVERIFY(isNear(row.idealRandom > 0 ? medianOfSeeds(row, settings) : figureOf(row, settings), row.measured));
    }
};

QTEST_GUILESS_MAIN(TruthTest)
#include "tst_truth.moc"
