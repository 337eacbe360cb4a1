#include "core/scenario/Scenario.h"

#include "core/python/Parser.h"

#include <QtTest>

using namespace interleave;

namespace {

Scenario scenarioOf(const std::string& text) { return std::get<Scenario>(Scenario::fromSource("test", "test.py", text)); }

QString errorOf(const std::string& text)
{
    const auto result = Scenario::fromSource("test", "test.py", text);
    const auto* error = std::get_if<ScenarioError>(&result);
    return error != nullptr ? QString("%1: %2").arg(error->line).arg(QString::fromStdString(error->message)) : QString();
}

const char* const sample = R"("""A title

First paragraph,
on two lines.

Second one.
"""
#@title-zh 标题
#@description-zh 描述一，
#@description-zh 描述二。
TASKS = 8  #@param {type:"slider", min:1, max:200, step:1, label:"Tasks", label_zh:"任务"}
SLEEP = -0.5 #@param {'type': 'slider', "min": -1, max: 1.5, unit: "s",}
NOISY = True  # @param is a word here
LOUD = False  #@param {type:"boolean"}
MODE = "fast" #@param ["fast", 'slow']
text = "#@param {broken"
)";

} // namespace

class TestScenario : public QObject {
    Q_OBJECT

private slots:
    void docstringGivesTitleAndDescription()
    {
        const Scenario s = scenarioOf(sample);
        QCOMPARE(QString::fromStdString(s.title()), QString("A title"));
        QCOMPARE(QString::fromStdString(s.description()), QString("First paragraph, on two lines.\n\nSecond one."));
        QCOMPARE(QString::fromStdString(s.titleZh()), QString("标题"));
        QCOMPARE(QString::fromStdString(s.descriptionZh()), QString("描述一，描述二。"));
    }

    void anUntitledFileIsCalledByItsId() { QCOMPARE(scenarioOf("x = 1\n").title(), std::string("test")); }

    void marksGiveParameters()
    {
        const Scenario s = scenarioOf(sample);
        QCOMPARE(s.parameters().size(), std::size_t{4});
        const Parameter& tasks = *s.parameter("TASKS");
        QVERIFY(tasks.integer && tasks.min == 1 && tasks.max == 200 && tasks.line == 11);
        QCOMPARE(std::get<std::int64_t>(tasks.value), std::int64_t{8});
        QCOMPARE(tasks.labelZh, std::string("任务"));
        const Parameter& sleep = *s.parameter("SLEEP");
        QVERIFY(!sleep.integer && sleep.unit == "s" && sleep.label == "SLEEP" && sleep.labelZh == "SLEEP");
        QCOMPARE(std::get<double>(sleep.value), -0.5);
        QCOMPARE(s.source().substr(sleep.begin, sleep.end - sleep.begin), std::string("-0.5"));
        QVERIFY(s.parameter("LOUD")->type == ParameterType::Boolean);
        QVERIFY(s.parameter("MODE")->choices == std::vector<std::string>({"fast", "slow"}));
        QVERIFY(s.parameter("NOISY") == nullptr);
    }

    void marksMayBeWrittenInOtherWays()
    {
        const Scenario s =
            scenarioOf("A = 1 # @param {min:0, max:2}\nB: int = 1  #@param{min:0,max:2} # words\nC = '#@x'  #@param ['#@x']\n"
                       "D: float = -1.5 #@param {min:-2, max:0}\n# @param is a word\n#@markdown [words]\n");
        QCOMPARE(s.parameters().size(), std::size_t{4});
        QVERIFY(
            std::get<std::string>(s.sourceWith({{"B", std::int64_t{2}}, {"D", -0.5}})).find("B: int = 2  #@param") != std::string::npos);
        QVERIFY(std::get<std::string>(s.sourceWith({{"D", -0.5}})).find("D: float = -0.5 #@param") != std::string::npos);
    }

    void marksAreReadFromAFileThatDoesNotParse() { QVERIFY(scenarioOf("N = 1 #@param {min:0, max:2}\nif x\n").parameter("N") != nullptr); }

    void wrongMarksSayWhereAndWhy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* rule, const char* text, const char* error) {
            QTest::newRow(rule) << QByteArray(text) << QString(error);
        };
        row("a mark without a constant", "\nf() #@param {}",
            "2: #@param must stand behind NAME = value, with a number, a string, True or False, at the left margin");
        row("a constant that is none", "A = 1 + 1 #@param {min:0, max:3}",
            "1: #@param must stand behind NAME = value, with a number, a string, True or False, at the left margin");
        row("a constant inside a block", "if x:\n  A = 1 #@param {min:0, max:3}",
            "2: #@param must stand behind NAME = value, with a number, a string, True or False, at the left margin");
        row("a slider without its end", "A = 1 #@param {min:0}", "1: a slider needs min and max; max is missing");
        row("a range upside down", "A = 1 #@param {min:3, max:0}", "1: min must be below max");
        row("a value out of range", "A = 5 #@param {min:0, max:3}", "1: A must be between 0 and 3, not 5");
        row("a fraction for a whole number", "A = 1 #@param {min:0.5, max:3}", "1: min must be a whole number, since A is one");
        row("an unknown key", "A = 1 #@param {mim:0, max:3}",
            "1: unknown key mim in #@param; the keys are type, min, max, step, unit, label, label_zh, choices");
        row("a word without quotes", "A = 1 #@param {type:slider, min:0, max:3}", "1: expected a value, not slider; words stand in quotes");
        row("a mark that does not exist", "A = 1 #@params {min:0, max:3}", "1: there is no mark #@params; did you mean #@param?");
        row("settings without their s", "#@setting {cores:2}", "1: there is no mark #@setting; did you mean #@settings?");
        row("an unknown type", "A = 1 #@param {type:'dial'}", "1: unknown type dial; the types are slider, boolean, choice");
        row("braces left open", "A = 1 #@param {min:0, max:3", "1: the mark ends before its }");
        row("a string left open", "A = 'x' #@param ['x", "1: a string is not closed");
        row("a boolean that is a number", "A = 1 #@param {type:'boolean'}", "1: a boolean needs True or False: A is neither");
        row("a choice not among the choices", "A = 'x' #@param ['y']", "1: A must be one of y, not x");
        row("numbers and words as choices of a number", "A = 1 #@param [1, 'x']", "1: A is a number, so each choice must be one, not x");
        row("a bare word among the choices", "A = 'x' #@param ['x', y]", "1: a list holds strings or numbers, as in [\"a\", \"b\"]");
        row("a name marked twice", "A = 1 #@param {min:0, max:3}\nA = 2 #@param {min:0, max:3}",
            "2: A is marked twice; the first time in line 1");
    }
    void wrongMarksSayWhereAndWhy()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        QCOMPARE(errorOf(text.toStdString()), error);
    }

    void numbersCanBeChoicesToo()
    {
        const Scenario s = scenarioOf("A = 4 #@param [1, 4, 16]\nB = 0.5 #@param [\"0.5\", \"1.5\"] {type:\"raw\"}\n");
        QVERIFY(s.parameter("A")->type == ParameterType::Choice && s.parameter("A")->choices == std::vector<std::string>({"1", "4", "16"}));
        const auto chosen = s.parseSetting("A=16");
        const auto source = s.sourceWith({std::get<0>(chosen), {"B", std::string("1.5")}});
        QCOMPARE(
            std::get<std::string>(source), std::string("A = 16 #@param [1, 4, 16]\nB = 1.5 #@param [\"0.5\", \"1.5\"] {type:\"raw\"}\n"));
        QCOMPARE(std::get<ScenarioError>(s.parseSetting("A=5")).message, std::string("A must be one of 1, 4, 16, not 5"));
    }

    void settingsSayWhichComputerTheScenarioIsMeantFor()
    {
        const ScenarioSettings all =
            scenarioOf("\n#@settings {costs:\"cpython\", cores:2, free_threaded:true, switch_interval:0.005, gil_order:\"random\"}\n")
                .settings();
        QVERIFY(all.costs == ScenarioSettings::CostTable::CPython);
        QVERIFY(all.cores == 2u && all.freeThreaded == true);
        QVERIFY(all.switchInterval == SimDuration(5ms) && all.gilOrder == ScenarioSettings::HandOver::Random);
        const ScenarioSettings other = scenarioOf("#@settings {'costs': 'ideal', free_threaded: False, gil_order: 'fifo',}\n").settings();
        QVERIFY(other.costs == ScenarioSettings::CostTable::Ideal && other.freeThreaded == false);
        QVERIFY(other.gilOrder == ScenarioSettings::HandOver::Fifo && !other.cores && !other.switchInterval);
        QVERIFY(scenarioOf("x = '#@settings {}'  # no mark\n").settings() == ScenarioSettings());
    }

    void wrongSettingsSayWhereAndWhy_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* rule, const char* mark, const char* error) {
            QTest::newRow(rule) << QByteArray(mark) << QString(error);
        };
        row("an unknown key", "{core:2}",
            "2: unknown key core in #@settings; the keys are costs, cores, free_threaded, switch_interval, gil_order");
        row("unknown costs", "{costs:\"real\"}", "2: costs must be \"ideal\" or \"cpython\"");
        row("half a core", "{cores:1.5}", "2: cores must be a whole number from 1 to 1024");
        row("no core", "{cores:0}", "2: cores must be a whole number from 1 to 1024");
        row("cores in words", "{cores:\"two\"}", "2: cores must be a whole number from 1 to 1024");
        row("a number for a truth", "{free_threaded:1}", "2: free_threaded must be true or false");
        row("no interval", "{switch_interval:0}", "2: switch_interval must be a number of seconds above 0");
        row("an endless interval", "{switch_interval:1e300}", "2: switch_interval must be a number of seconds above 0");
        row("an unknown order", "{gil_order:\"lifo\"}", "2: gil_order must be \"fifo\" or \"random\"");
        row("a list", "[\"cpython\"]", "2: expected {…} behind #@settings");
        row("nothing", "", "2: expected {…} behind #@settings");
        row("braces left open", "{cores:2", "2: the mark ends before its }");
        row("a key given twice", "{cores:2, cores:3}", "2: cores is given twice");
        row("settings given twice", "{cores:2}\n#@settings {cores:3}", "3: #@settings is given twice; the first time in line 2");
    }
    void wrongSettingsSayWhereAndWhy()
    {
        QFETCH(QByteArray, mark);
        QFETCH(QString, error);
        QCOMPARE(errorOf("import time\n#@settings " + mark.toStdString() + "\n"), error);
    }

    void settingsStandOnALineOfTheirOwn()
    {
        QCOMPARE(errorOf("x = 1  #@settings {cores:2}\n"), QString("1: #@settings must stand on a line of its own"));
    }

    void valuesReplaceConstants()
    {
        const Scenario s = scenarioOf("A = 1 #@param {min:0, max:30}\nB = 0.5 #@param {min:-1, max:1}\nC = 'x' #@param ['x', 'a\"b']\nD = "
                                      "True #@param {type:'boolean'}\n");
        const auto source = s.sourceWith({{"A", std::int64_t{12}}, {"B", 0.1 + 0.2}, {"C", std::string("a\"b")}, {"D", false}});
        QCOMPARE(QString::fromStdString(std::get<std::string>(source)),
            QString("A = 12 #@param {min:0, max:30}\nB = 0.30000000000000004 #@param {min:-1, max:1}\nC = \"a\\\"b\" #@param ['x', "
                    "'a\"b']\nD = False #@param {type:'boolean'}\n"));
    }

    void aNumberKeepsItsKind()
    {
        const Scenario s = scenarioOf("A = 1 #@param {min:0, max:30}\r\nB = 0.5 #@param {min:0, max:9}\r\n");
        QCOMPARE(std::get<std::string>(s.sourceWith({{"A", 3.0}, {"B", std::int64_t{3}}})),
            std::string("A = 3 #@param {min:0, max:30}\r\nB = 3.0 #@param {min:0, max:9}\r\n"));
        QCOMPARE(std::get<ScenarioError>(s.sourceWith({{"A", 2.5}})).message, std::string("A must be a whole number, not 2.5"));
    }

    void settingsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* setting, const char* error) { QTest::newRow(setting) << QByteArray(setting) << QString(error); };
        row("TASKS=5", "");
        row("SLEEP=-1", "");
        row("LOUD=true", "");
        row("MODE=slow", "");
        row("TASKS=500", "TASKS must be between 1 and 200, not 500");
        row("TASKS=1.5", "TASKS must be a whole number, not 1.5");
        row("TASKS=many", "TASKS must be a whole number, not many");
        row("SLEEP=nan", "SLEEP must be a number, not nan");
        row("LOUD=maybe", "LOUD must be true or false, not maybe");
        row("MODE=quick", "MODE must be one of fast, slow, not quick");
        row("TASK=5", "there is no parameter TASK; did you mean TASKS?");
        row("tasks=5", "there is no parameter tasks; did you mean TASKS?");
        row("X=5", "there is no parameter X; there are TASKS, SLEEP, LOUD, MODE");
        row("TASKS", "expected NAME=VALUE, not TASKS");
    }
    void settingsAreChecked()
    {
        QFETCH(QByteArray, setting);
        QFETCH(QString, error);
        const auto result = scenarioOf(sample).parseSetting(setting.toStdString());
        const auto* failure = std::get_if<ScenarioError>(&result);
        QCOMPARE(failure != nullptr ? QString::fromStdString(failure->message) : QString(), error);
    }

    void settingsHaveTheParametersKind()
    {
        const auto result = scenarioOf(sample).parseSetting("SLEEP=1");
        QVERIFY(std::get<0>(result) == (std::pair<std::string, ParameterValue>("SLEEP", 1.0)));
    }

    void builtInScenariosComeInTeachingOrder()
    {
        QStringList ids;
        for (const Scenario& s : builtInScenarios())
            ids += QString::fromStdString(s.group() + "/" + s.id());
        QCOMPARE(ids,
            QStringList({"first-steps/one-call-after-another", "first-steps/two-requests-gathered", "first-steps/create-task-and-await",
                "first-steps/wait-with-a-timeout", "first-steps/wait-for-the-first", "first-steps/a-future-nobody-sets",
                "first-steps/five-workers-ten-tasks", "which-model/cpu-work", "which-model/cpu-work-in-processes", "which-model/io-work",
                "which-model/half-cpu-half-io", "goes-wrong/a-blocking-sleep", "goes-wrong/a-blocking-call-in-a-thread",
                "goes-wrong/convoy", "goes-wrong/switch-interval", "goes-wrong/pool-sizes", "goes-wrong/pool-starvation",
                "goes-wrong/two-locks-in-opposite-order", "goes-wrong/lost-update", "patterns/bounded-queue",
                "patterns/semaphore-limited-crawl", "patterns/timeouts-and-cleanup", "patterns/task-group-failure", "costs/pickling-costs",
                "costs/start-costs", "costs/a-thousand-sleepers", "costs/free-threaded", "a-closer-look/coroutine-task-future",
                "a-closer-look/a-coroutine-nobody-awaits", "a-closer-look/pipeline-of-three-stages"}));
        QVERIFY(builtInScenario("cpu-work") == &builtInScenarios()[7]);
        QVERIFY(builtInScenario("nothing") == nullptr);
    }

    void builtInScenariosAreComplete()
    {
        for (const Scenario& s : builtInScenarios()) {
            const auto isChinese = [](const std::string& text) {
                return QString::fromStdString(text).contains(QRegularExpression("[\\x{4e00}-\\x{9fff}]"));
            };
            QVERIFY2(isChinese(s.titleZh()) && isChinese(s.descriptionZh()) && !s.description().empty(), s.id().c_str());
            QVERIFY2(!s.parameters().empty(), s.id().c_str());
            for (const Parameter& p : s.parameters())
                QVERIFY2(isChinese(p.labelZh) && p.label != p.name, p.name.c_str());
            QVERIFY2(s.source().find("\nif __name__ == \"__main__\":\n") != std::string::npos, s.id().c_str());
            const auto source = std::make_shared<python::Source>(python::Source{s.fileName(), s.source()});
            QVERIFY2(std::holds_alternative<std::shared_ptr<const python::Module>>(python::parse(source)), s.id().c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestScenario)
#include "tst_scenario.moc"
