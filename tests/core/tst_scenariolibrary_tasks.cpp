/// How the tasks of the built-in scenarios end under every model: finished, failed, cancelled, or never.

#include "ScenarioExpectations.h"
#include "core/trace/Metrics.h"

using namespace interleave;
using namespace interleave::testing;

namespace {

struct Counts {
    int finished = 0, failed = 0, cancelled = 0, pending = 0;
    bool operator==(const Counts&) const = default;
};

struct CountRule {
    const char* id;
    Models models;
    const char* words;
    std::vector<const char*> sets;
    std::function<Counts(const Values&)> form;
};

const Models all = everyModel;
const Models spread{Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten};
const Models oneGil{Model::Threads, Model::AsWritten};

std::function<Counts(const Values&)> finished(const char* parameter, int more = 0)
{
    return [=](const Values& v) { return Counts{v.whole(parameter) + more, 0, 0, 0}; };
}

Counts groupMembers(const Values& v)
{
    const auto ends = stepsOf(v.seconds("STEP"), v.whole("MEMBERS"));
    const auto inTime =
        static_cast<int>(std::count_if(ends.begin(), ends.end(), [&](SimDuration end) { return end < v.seconds("FAILURE"); }));
    return {inTime, 1, v.whole("MEMBERS") - inTime, 0};
}

/// The jobs and the parts that they have submitted.
Counts starvedJobs(const Values& v)
{
    const int jobs = v.whole("JOBS"), workers = v.whole("WORKERS");
    return jobs < workers ? Counts{2 * jobs, 0, 0, 0} : Counts{0, 0, 0, jobs + workers};
}

const std::vector<CountRule> rules{
    {"one-call-after-another", all, "calls are no tasks", {"", "CALLS=1", "CALLS=7"}, [](const Values&) { return Counts{}; }},
    {"two-requests-gathered", all, "both requests finish", {"", "FIRST=3.0", "SECOND=0.1"},
        [](const Values&) {
            return Counts{2, 0, 0, 0};
        }},
    {"create-task-and-await", all, "a coroutine that is awaited is no task", {"", "AS_TASK=False", "DOWNLOAD=3.0"},
        [](const Values& v) {
            return Counts{v.isTrue("AS_TASK") ? 1 : 0, 0, 0, 0};
        }},
    {"wait-with-a-timeout", all, "what is pending after the wait finishes later", {"", "TASKS=9", "TIMEOUT=0.1"}, finished("TASKS")},
    {"wait-for-the-first", spread, "all but the first are cancelled", {"", "MIRRORS=1", "MIRRORS=3 STEP=0.1"},
        [](const Values& v) {
            return Counts{1, 0, v.whole("MIRRORS") - 1, 0};
        }},
    {"wait-for-the-first", {Model::Synchronous}, "nobody is left to be cancelled", {"", "MIRRORS=1", "MIRRORS=8"}, finished("MIRRORS")},
    {"five-workers-ten-tasks", all, "every call finishes", {"", "TASKS=7 WORKERS=3", "TASKS=1"}, finished("TASKS")},
    {"cpu-work", all, "every call finishes", {"", "TASKS=7 WORKERS=3", "TASKS=1"}, finished("TASKS")},
    {"io-work", all, "every task finishes", {"", "TASKS=50 WORKERS=3", "TASKS=1"}, finished("TASKS")},
    {"half-cpu-half-io", all, "every task finishes", {"", "TASKS=20 WORKERS=3", "TASKS=1"}, finished("TASKS")},
    {"a-blocking-sleep", all, "the rude task and the polite ones finish", {"", "TASKS=10", "TASKS=1"}, finished("TASKS", 1)},
    {"a-blocking-call-in-a-thread", all, "the call in the thread is a task too", {"", "TASKS=10", "TASKS=1 THROUGH=run_in_executor"},
        finished("TASKS", 2)},
    {"pool-starvation", oneGil, "starved jobs and their parts stay pending", {"", "JOBS=5 WORKERS=2", "WORKERS=4", "JOBS=1 WORKERS=1"},
        starvedJobs},
    {"pool-starvation", {Model::Synchronous, Model::Coroutines}, "without a queue all finish", {"", "JOBS=5 WORKERS=2", "JOBS=1"},
        [](const Values& v) {
            return Counts{2 * v.whole("JOBS"), 0, 0, 0};
        }},
    {"pool-starvation", {Model::Processes}, "a job that cannot be sent fails", {"", "JOBS=5", "JOBS=1"},
        [](const Values& v) {
            return Counts{0, v.whole("JOBS"), 0, 0};
        }},
    {"two-locks-in-opposite-order", {Model::Threads, Model::Coroutines, Model::AsWritten}, "both transfers stay pending, or finish",
        {"", "SAME_ORDER=True", "HOLD=2.0"},
        [](const Values& v) {
            return v.isTrue("SAME_ORDER") ? Counts{2, 0, 0, 0} : Counts{0, 0, 0, 2};
        }},
    {"two-locks-in-opposite-order", {Model::Synchronous, Model::Processes}, "both transfers finish", {"", "SAME_ORDER=True", "HOLD=2.0"},
        [](const Values&) {
            return Counts{2, 0, 0, 0};
        }},
    {"lost-update", all, "every thread finishes", {"", "THREADS=10", "USE_LOCK=True"}, finished("THREADS")},
    {"semaphore-limited-crawl", {Model::Synchronous, Model::Threads, Model::Coroutines, Model::AsWritten}, "every page is fetched",
        {"", "PAGES=1", "PAGES=50 LIMIT=20"}, finished("PAGES")},
    {"semaphore-limited-crawl", {Model::Processes}, "the first page cannot be sent, which ends the program", {"", "PAGES=1", "PAGES=50"},
        [](const Values&) {
            return Counts{0, 1, 0, 0};
        }},
    {"pipeline-of-three-stages", {Model::Processes}, "the first stage cannot be sent, which ends the program", {"", "PAGES=1", "PAGES=30"},
        [](const Values&) {
            return Counts{0, 1, 0, 0};
        }},
    {"timeouts-and-cleanup", all, "an attempt that times out has finished, too", {"", "DOWNLOADS=12", "TIMEOUT=5.0"},
        finished("DOWNLOADS")},
    {"task-group-failure", spread, "one fails, and who has not finished is cancelled", {"", "FAILURE=5.0", "MEMBERS=2 FAILURE=0.1"},
        groupMembers},
    {"task-group-failure", {Model::Synchronous}, "one fails when all others have finished", {"", "FAILURE=5.0", "MEMBERS=2 FAILURE=0.1"},
        [](const Values& v) {
            return Counts{v.whole("MEMBERS"), 1, 0, 0};
        }},
    {"start-costs", all, "every process finishes", {"", "METHOD=spawn PROCESSES=2", "PROCESSES=1"}, finished("PROCESSES")},
    {"a-thousand-sleepers", all, "every sleeper wakes up", {"SLEEPERS=50 WORKERS=50", "SLEEPERS=100 WORKERS=7", "SLEEPERS=1"},
        finished("SLEEPERS")},
    {"coroutine-task-future", all, "one of the three is a task", {"", "TASK=3.0", "FUTURE=0.1"},
        [](const Values&) {
            return Counts{1, 0, 0, 0};
        }},
    {"a-coroutine-nobody-awaits", all, "a coroutine is no task, awaited or not", {"", "AWAIT_IT=True", "RECORDS=10"},
        [](const Values&) { return Counts{}; }},
    {"pipeline-of-three-stages", {Model::Synchronous, Model::Threads, Model::Coroutines, Model::AsWritten}, "all stages finish",
        {"", "PAGES=1", "PAGES=30"},
        [](const Values&) {
            return Counts{3, 0, 0, 0};
        }},
};

} // namespace

Q_DECLARE_METATYPE(Counts)

class ScenarioLibraryTasksTest : public QObject {
    Q_OBJECT

private slots:
    void tasksEndAsExpected_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Model>("model");
        QTest::addColumn<QString>("set");
        QTest::addColumn<Counts>("expected");
        for (const CountRule& rule : rules) {
            for (const Model model : rule.models) {
                for (const char* set : rule.sets)
                    QTest::addRow("%s, %s: %s, with '%s'", rule.id, std::string(modelWord(model)).c_str(), rule.words, set)
                        << QString(rule.id) << model << QString(set) << rule.form(Values(scenarioOf(rule.id), set));
            }
        }
    }

    void tasksEndAsExpected()
    {
        QFETCH(QString, id);
        QFETCH(Model, model);
        QFETCH(QString, set);
        QFETCH(Counts, expected);
        const Scenario& scenario = scenarioOf(id);
        const Run run = runIdeally(scenario, Values(scenario, set), model);
        const TaskCounts counts = metricsOf(*run.trace, {run.settings.cores, ChildStart::Fork}).taskCounts;
        QCOMPARE(int(counts.finished), expected.finished);
        QCOMPARE(int(counts.failed), expected.failed);
        QCOMPARE(int(counts.cancelled), expected.cancelled);
        QCOMPARE(int(counts.pending), expected.pending);
    }
};

QTEST_GUILESS_MAIN(ScenarioLibraryTasksTest)
#include "tst_scenariolibrary_tasks.moc"
