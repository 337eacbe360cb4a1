/// What `run --json` prints is what docs/run.schema.json says, no less and no more.

#include "app/cli/ComparisonJson.h"
#include "app/cli/TaskSetsText.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace interleave;

namespace {

/// The part of JSON Schema that our own file uses. Keys that the schema does not name are wrong here: it describes everything.
class Checker {
public:
    explicit Checker(QJsonObject schema) : root_(std::move(schema)) {}

    /// The first thing that is wrong, with its place; empty if nothing is.
    QString check(const QJsonValue& value) { return check(value, root_, QStringLiteral("$")); }

private:
    QString check(const QJsonValue& value, QJsonObject rule, const QString& place);
    QString checkObject(const QJsonObject& object, const QJsonObject& rule, const QString& place);

    QJsonObject root_;
};

QString typeOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null: return QStringLiteral("null");
    case QJsonValue::Bool: return QStringLiteral("boolean");
    case QJsonValue::Double: return QStringLiteral("number");
    case QJsonValue::String: return QStringLiteral("string");
    case QJsonValue::Array: return QStringLiteral("array");
    case QJsonValue::Object: return QStringLiteral("object");
    case QJsonValue::Undefined: break;
    }
    return QStringLiteral("nothing");
}

bool isOfType(const QJsonValue& value, const QJsonValue& type)
{
    const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
    const bool isWhole = value.isDouble() && value.toDouble() == std::floor(value.toDouble());
    return types.contains(typeOf(value)) || (isWhole && types.contains(QStringLiteral("integer")));
}

QString Checker::check(const QJsonValue& value, QJsonObject rule, const QString& place)
{
    if (const QString reference = rule[QStringLiteral("$ref")].toString(); !reference.isEmpty())
        rule = root_[QStringLiteral("$defs")].toObject()[reference.section(QLatin1Char('/'), -1)].toObject();
    if (!isOfType(value, rule[QStringLiteral("type")])) return QStringLiteral("%1 is of type %2").arg(place, typeOf(value));
    if (rule.contains(QStringLiteral("enum")) && !rule[QStringLiteral("enum")].toArray().contains(value)) return place + QStringLiteral(" is another word");
    if (value.isDouble() && value.toDouble() < rule[QStringLiteral("minimum")].toDouble(-1e300)) return place + QStringLiteral(" is too small");
    if (value.isDouble() && value.toDouble() > rule[QStringLiteral("maximum")].toDouble(1e300)) return place + QStringLiteral(" is too large");
    if (value.isObject()) return checkObject(value.toObject(), rule, place);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString wrong = check(items[i], rule[QStringLiteral("items")].toObject(), QStringLiteral("%1[%2]").arg(place).arg(i));
        if (!wrong.isEmpty()) return wrong;
    }
    return {};
}

QString Checker::checkObject(const QJsonObject& object, const QJsonObject& rule, const QString& place)
{
    for (const QJsonValue& name : rule[QStringLiteral("required")].toArray())
        if (!object.contains(name.toString())) return QStringLiteral("%1.%2 is missing").arg(place, name.toString());
    const QJsonObject known = rule[QStringLiteral("properties")].toObject();
    const QJsonObject others = rule[QStringLiteral("additionalProperties")].toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString there = place + QLatin1Char('.') + entry.key();
        const bool isNamed = known.contains(entry.key());
        if (!isNamed && others.isEmpty()) return there + QStringLiteral(" is not in the schema");
        const QString wrong = check(entry.value(), isNamed ? known[entry.key()].toObject() : others, there);
        if (!wrong.isEmpty()) return wrong;
    }
    return {};
}

QJsonObject schema()
{
    QFile file(QStringLiteral(INTERLEAVE_TEST_DATA "/../docs/run.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Comparison compared(const QByteArray& program, std::vector<Model> models)
{
    ScenarioChoice choice;
    choice.models = std::move(models);
    choice.settings.limits.operations = 100'000;
    auto scenario = std::get<Scenario>(Scenario::fromSource("program.py", "program.py", program.toStdString()));
    return compare(std::make_shared<const Scenario>(std::move(scenario)), {}, choice);
}

QJsonObject jsonOf(const Comparison& comparison)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(comparisonJson(comparison)), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

} // namespace

class TestCliJson : public QObject {
    Q_OBJECT
private slots:
    void checkerFindsWhatIsWrong_data();
    void checkerFindsWhatIsWrong();
    void everyOutcomeFitsTheSchema_data();
    void everyOutcomeFitsTheSchema();
    void scenariosFitTheSchema();
    void metricsAgreeWithTheTasks();
    void criticalPathTilesTheRun();
    void settingsAreThoseThatWereUsed();
    void setsOfAMomentAreToldWhenAskedFor();
};

void TestCliJson::checkerFindsWhatIsWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another type") << QStringLiteral("title") << QJsonValue(1);
    QTest::newRow("another version") << QStringLiteral("schema_version") << QJsonValue(2);
    QTest::newRow("an unknown key") << QStringLiteral("colour") << QJsonValue(QStringLiteral("red"));
    QTest::newRow("a missing key") << QStringLiteral("scenario") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("a wrong item") << QStringLiteral("runs") << QJsonValue(QJsonArray{1});
}

void TestCliJson::checkerFindsWhatIsWrong()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = jsonOf(compared("print(1)\n", {Model::AsWritten}));
    QCOMPARE(Checker(schema()).check(json), QString());
    json[key] = value;
    QVERIFY(!Checker(schema()).check(json).isEmpty());
}

void TestCliJson::everyOutcomeFitsTheSchema_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("completed") << QByteArray("import asyncio\nasync def main():\n    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))\nasyncio.run(main())\n")
                               << QStringLiteral("completed");
    QTest::newRow("raised") << QByteArray("raise ValueError('no')\n") << QStringLiteral("raised");
    QTest::newRow("deadlocked") << QByteArray("import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n") << QStringLiteral("deadlocked");
    QTest::newRow("a limit was reached") << QByteArray("while True:\n    pass\n") << QStringLiteral("limit_reached");
    QTest::newRow("not supported") << QByteArray("import tkinter\n") << QString();
}

void TestCliJson::everyOutcomeFitsTheSchema()
{
    QFETCH(QByteArray, program);
    QFETCH(QString, outcome);
    const QJsonObject json = jsonOf(compared(program, {Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten}));
    QCOMPARE(Checker(schema()).check(json), QString());
    const QJsonObject written = json[QStringLiteral("runs")].toArray().last().toObject();
    if (!outcome.isEmpty()) QCOMPARE(written[QStringLiteral("outcome")].toString(), outcome);
}

void TestCliJson::scenariosFitTheSchema()
{
    for (const char* name : {"half-cpu-half-io", "five-workers-ten-tasks", "two-locks-in-opposite-order"}) {
        ScenarioChoice choice;
        choice.models = {comparedModels.begin(), comparedModels.end()};
        const Scenario* scenario = builtInScenario(name);
        QVERIFY2(scenario, name);
        const QJsonObject json = jsonOf(compare(std::make_shared<const Scenario>(*scenario), {}, choice));
        QCOMPARE(Checker(schema()).check(json), QString());
    }
}

static QJsonObject onlyRun(const QByteArray& program, Model model) { return jsonOf(compared(program, {model}))[QStringLiteral("runs")].toArray()[0].toObject(); }

static const char* const pooled = "import time\nfrom concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(2) as pool:\n"
                                  "    for i in range(4):\n        pool.submit(time.sleep, 0.5)\n";

void TestCliJson::metricsAgreeWithTheTasks()
{
    const QJsonObject run = onlyRun(pooled, Model::Threads);
    const QJsonObject metrics = run[QStringLiteral("metrics")].toObject();
    const QJsonArray tasks = run[QStringLiteral("tasks")].toArray();
    QCOMPARE(tasks.size(), 4);
    QCOMPARE(metrics[QStringLiteral("tasks")].toObject()[QStringLiteral("finished")].toInt(), 4);
    QCOMPARE(metrics[QStringLiteral("peak_tasks")].toInt(), 4);
    QCOMPARE(metrics[QStringLiteral("time_by_state_s")].toObject()[QStringLiteral("sleeping")].toDouble(), 2.0);
    for (const QJsonValue& task : tasks)
        QCOMPARE(task.toObject()[QStringLiteral("time_by_state_s")].toObject()[QStringLiteral("sleeping")].toDouble(), 0.5);
}

void TestCliJson::criticalPathTilesTheRun()
{
    const QJsonObject run = onlyRun(pooled, Model::AsWritten);
    double at = 0;
    for (const QJsonValue& step : run[QStringLiteral("metrics")].toObject()[QStringLiteral("critical_path")].toObject()[QStringLiteral("steps")].toArray()) {
        QCOMPARE(step.toObject()[QStringLiteral("begin_s")].toDouble(), at);
        at = step.toObject()[QStringLiteral("end_s")].toDouble();
    }
    QCOMPARE(at, run[QStringLiteral("makespan_s")].toDouble());
    QCOMPARE(at, 1.0);
}

void TestCliJson::setsOfAMomentAreToldWhenAskedFor()
{
    const Comparison comparison = compared("import asyncio\nasync def work(seconds):\n    await asyncio.sleep(seconds)\nasync def main():\n"
                                           "    tasks = [asyncio.create_task(work(s), name=f'{s} s') for s in (3, 1, 2)]\n    await asyncio.wait(tasks)\nasyncio.run(main())\n",
        {Model::AsWritten, Model::Synchronous});
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(comparisonJson(comparison, SimTime(2s)))).object();
    QCOMPARE(Checker(schema()).check(json), QString());
    const QJsonObject at = json[QStringLiteral("runs")].toArray()[0].toObject()[QStringLiteral("at")].toObject();
    QCOMPARE(at[QStringLiteral("time_s")].toDouble(), 2.0);
    QCOMPARE(at[QStringLiteral("done")].toArray(), QJsonArray({QStringLiteral("1 s"), QStringLiteral("2 s")}));
    QCOMPARE(at[QStringLiteral("pending")].toArray(), QJsonArray({QStringLiteral("3 s")}));
    const QString text = taskSetsText(comparison, SimTime(2s), {80, false});
    QVERIFY2(text.contains(QStringLiteral("As written   done (2): 1 s, 2 s\n               pending (1): 3 s\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Synchronous  done (0)\n               pending (1): 3 s\n")), qPrintable(text));
}

void TestCliJson::settingsAreThoseThatWereUsed()
{
    const QByteArray wishful = "#@settings {cores:2, costs:\"cpython\", free_threaded:true}\nprint(1)\n";
    auto scenario = std::make_shared<const Scenario>(std::get<Scenario>(Scenario::fromSource("w.py", "w.py", wishful.toStdString())));
    ScenarioChoice choice;
    choice.models = {Model::Threads};
    QJsonObject settings = jsonOf(compare(scenario, {}, choice))[QStringLiteral("settings")].toObject();
    QCOMPARE(settings[QStringLiteral("cores")].toInt(), 2);
    QCOMPARE(settings[QStringLiteral("free_threaded")].toBool(), true);
    QCOMPARE(settings[QStringLiteral("costs")].toObject()[QStringLiteral("thread_start")].toDouble(), 0.0001);
    // What the person says goes before it.
    choice.given.cores = choice.given.gil = true;
    choice.settings.cores = 8;
    choice.given.singleCosts = {"thread_start=1ms"};
    settings = jsonOf(compare(scenario, {}, choice))[QStringLiteral("settings")].toObject();
    QCOMPARE(settings[QStringLiteral("cores")].toInt(), 8);
    QCOMPARE(settings[QStringLiteral("free_threaded")].toBool(), false);
    QCOMPARE(settings[QStringLiteral("costs")].toObject()[QStringLiteral("thread_start")].toDouble(), 0.001);
    QVERIFY(settings[QStringLiteral("costs")].toObject()[QStringLiteral("task_create")].toDouble() > 0);
}

QTEST_GUILESS_MAIN(TestCliJson)
#include "tst_cli_json.moc"
