/// First steps, and which model: the built-in scenarios 1 to 11.

#include "ScenarioExpectations.h"

using namespace interleave;
using namespace interleave::testing;

namespace {

std::string lines(const std::vector<std::string>& all)
{
    std::string text;
    for (const std::string& line : all)
        text += line + "\n";
    return text;
}

std::string quoted(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "'" : ", '") + word + "'";
    return "[" + text + "]";
}

std::vector<std::string> numbered(const std::string& word, int from, int to)
{
    std::vector<std::string> names;
    for (int i = from; i <= to; ++i)
        names.push_back(word + std::to_string(i));
    return names;
}

std::string squares(int n)
{
    std::string text;
    for (int i = 1; i <= n; ++i)
        text += (i == 1 ? "" : ", ") + std::to_string(i * i);
    return "squares: [" + text + "]\n";
}

// ---- Scenario 1

Expected callsInTurn(const Values& v)
{
    const SimDuration total = v.whole("CALLS") * v.seconds("WAIT");
    std::string text;
    for (int i = 1; i <= v.whole("CALLS"); ++i)
        text += "call " + std::to_string(i) + " starts\ncall " + std::to_string(i) + " is done\n";
    return completes(total, text + std::to_string(v.whole("CALLS")) + " calls took " + tenths(total) + " s\n");
}

// ---- Scenario 2

Expected bothRequests(SimDuration total)
{
    return completes(total, lines({"['answer A', 'answer B']", "both took " + tenths(total) + " s"}));
}

// ---- Scenario 3

Expected downloaded(SimDuration total) { return completes(total, {}); }

// ---- Scenario 4

/// `done` of the tasks, the shorter ones, end before the timeout.
Expected waitedFor(const Values& v, int done, SimDuration total)
{
    const int tasks = v.whole("TASKS");
    return completes(total,
        lines({"done:    " + quoted(numbered("task-", 1, done)), "pending: " + quoted(numbered("task-", done + 1, tasks)),
            "in the end all " + std::to_string(tasks) + " are done"}));
}

int endedBefore(SimDuration timeout, const std::vector<SimDuration>& ends)
{
    return static_cast<int>(std::count_if(ends.begin(), ends.end(), [&](SimDuration end) { return end < timeout; }));
}

// ---- Scenario 5

Expected firstMirror(const Values& v, SimDuration total, int winner)
{
    const int mirrors = v.whole("MIRRORS");
    return completes(total,
        lines({"answered: ['mirror " + std::to_string(winner) + "']",
            std::to_string(mirrors - 1) + " cancelled, after " + tenths(total) + " s"}));
}

// ---- Scenario 6

Expected futures(const Values& v)
{
    const std::string before = lines({"waiting for the first", "the first: here it is", "waiting for the second"});
    if (!v.isTrue("SET_BOTH")) return deadlocks(v.seconds("KEPT"), before);
    return completes(2 * v.seconds("KEPT"), before + "the second: better late than never\n");
}

// ---- Scenarios 7 to 11

Expected tenTasks(const Values& v, int rounds)
{
    const SimDuration total = rounds * v.seconds("WAIT");
    std::string text;
    for (int i = 1; i <= v.whole("TASKS"); ++i)
        text += "task " + std::to_string(i) + " is done\n";
    return completes(total, text + std::to_string(v.whole("TASKS")) + " tasks took " + tenths(total) + " s\n");
}

Expected waitsOverlap(const Values& v, int rounds)
{
    const SimDuration total = rounds * v.seconds("SLEEP");
    return completes(total, std::to_string(v.whole("TASKS")) + " tasks took " + tenths(total) + " s\n");
}

Expected oneAfterTheOther(const Values& v) { return completes(v.whole("TASKS") * v.seconds("CPU"), squares(v.whole("TASKS"))); }
Expected onTheCores(const Values& v)
{
    const int atATime = std::min(v.whole("WORKERS"), v.cores());
    return completes(roundsOf(v.whole("TASKS"), atATime) * v.seconds("CPU"), squares(v.whole("TASKS")));
}

} // namespace

class ScenarioLibraryTest : public QObject {
    Q_OBJECT

private slots:
    void oneCallAfterAnother_data()
    {
        addRows("one-call-after-another", {"", "CALLS=1 WAIT=0.3", "CALLS=7 WAIT=0.1", "CALLS=12 WAIT=2.0 workers=1"},
            {{everyModel, "the total is the sum of all waits", callsInTurn}});
    }
    void oneCallAfterAnother() { checkRow(); }

    void twoRequestsGathered_data()
    {
        addRows("two-requests-gathered", {"", "FIRST=2.0 SECOND=0.5", "FIRST=0.1 SECOND=0.1", "FIRST=3.0 SECOND=2.9"},
            {{{Model::Synchronous}, "the second request follows the first",
                 [](const Values& v) { return bothRequests(v.seconds("FIRST") + v.seconds("SECOND")); }},
                {{Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten}, "both take as long as the longer one",
                    [](const Values& v) { return bothRequests(std::max(v.seconds("FIRST"), v.seconds("SECOND"))); }}});
    }
    void twoRequestsGathered() { checkRow(); }

    void twoRequestsWithOneWorker_data()
    {
        addRows("two-requests-gathered", {"workers=1", "FIRST=2.0 SECOND=0.5 workers=1", "FIRST=0.1 SECOND=0.1 workers=1"},
            {{{Model::Threads, Model::Processes}, "one worker takes one request after the other",
                [](const Values& v) { return bothRequests(v.seconds("FIRST") + v.seconds("SECOND")); }}});
    }
    void twoRequestsWithOneWorker() { checkRow(); }

    void createTaskAndAwait_data()
    {
        const auto sum = [](const Values& v) { return downloaded(v.seconds("DOWNLOAD") + v.seconds("MEANWHILE")); };
        addRows("create-task-and-await",
            {"", "DOWNLOAD=0.3 MEANWHILE=0.9", "DOWNLOAD=3.0 MEANWHILE=0.1", "AS_TASK=False", "AS_TASK=False DOWNLOAD=0.3 MEANWHILE=0.9"},
            {{{Model::Synchronous}, "the download and the rest follow each other", sum},
                {{Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten},
                    "a task overlaps with the rest, a coroutine does not", [sum](const Values& v) {
                        return v.isTrue("AS_TASK") ? downloaded(std::max(v.seconds("DOWNLOAD"), v.seconds("MEANWHILE"))) : sum(v);
                    }}});
    }
    void createTaskAndAwait() { checkRow(); }

    void waitWithATimeout_data()
    {
        addRows("wait-with-a-timeout",
            {"", "TASKS=3 STEP=0.4 TIMEOUT=0.6", "TASKS=2 STEP=0.3 TIMEOUT=2.0", "TASKS=9 STEP=0.2 TIMEOUT=0.7",
                "TASKS=1 STEP=1.0 TIMEOUT=0.1"},
            {{{Model::Synchronous}, "every task has ended where it was made",
                 [](const Values& v) { return waitedFor(v, v.whole("TASKS"), sumTo(v.whole("TASKS")) * v.seconds("STEP")); }},
                {{Model::Coroutines, Model::AsWritten}, "done are the tasks that are shorter than the timeout",
                    [](const Values& v) {
                        const auto ends = stepsOf(v.seconds("STEP"), v.whole("TASKS"));
                        return waitedFor(v, endedBefore(v.seconds("TIMEOUT"), ends), lastOf(ends));
                    }},
                {{Model::Threads, Model::Processes}, "done are the tasks that workers have finished before the timeout",
                    [](const Values& v) {
                        const auto ends = inTurn(stepsOf(v.seconds("STEP"), v.whole("TASKS")), v.workers());
                        return waitedFor(v, endedBefore(v.seconds("TIMEOUT"), ends), lastOf(ends));
                    }}});
    }
    void waitWithATimeout() { checkRow(); }

    void waitForTheFirst_data()
    {
        addRows("wait-for-the-first", {"", "MIRRORS=1", "MIRRORS=3 FASTEST=0.5 STEP=0.1", "MIRRORS=2 FASTEST=2.0 STEP=1.0"},
            {{{Model::Synchronous}, "all mirrors have answered, one after the other",
                 [](const Values& v) {
                     const int n = v.whole("MIRRORS");
                     const SimDuration total = n * v.seconds("FASTEST") + sumTo(n - 1) * v.seconds("STEP");
                     return completes(
                         total, lines({"answered: " + quoted(numbered("mirror ", 1, n)), "0 cancelled, after " + tenths(total) + " s"}));
                 }},
                {{Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten}, "the fastest mirror decides",
                    [](const Values& v) { return firstMirror(v, v.seconds("FASTEST"), v.whole("MIRRORS")); }}});
    }
    void waitForTheFirst() { checkRow(); }

    void waitForTheFirstOfThoseThatWereAsked_data()
    {
        addRows("wait-for-the-first", {"workers=2", "MIRRORS=8 workers=3", "MIRRORS=5 FASTEST=1.0 STEP=0.2 workers=1"},
            {{{Model::Threads, Model::Processes}, "with few workers the fastest is never asked", [](const Values& v) {
                  const int winner = std::min(v.workers(), v.whole("MIRRORS"));
                  return firstMirror(v, v.seconds("FASTEST") + (v.whole("MIRRORS") - winner) * v.seconds("STEP"), winner);
              }}});
    }
    void waitForTheFirstOfThoseThatWereAsked() { checkRow(); }

    void aFutureNobodySets_data()
    {
        addRows("a-future-nobody-sets", {"", "KEPT=0.3", "KEPT=3.0", "SET_BOTH=True", "SET_BOTH=True KEPT=0.3"},
            {{everyModel, "main goes on when a future is set, and waits for ever if it is not", futures}});
    }
    void aFutureNobodySets() { checkRow(); }

    void fiveWorkersTenTasks_data()
    {
        addRows("five-workers-ten-tasks", {"", "TASKS=7 WORKERS=3 WAIT=0.5", "TASKS=2 WORKERS=8 WAIT=0.4", "TASKS=40 WORKERS=16 WAIT=0.1"},
            {{{Model::Synchronous}, "one task after the other", [](const Values& v) { return tenTasks(v, v.whole("TASKS")); }},
                {{Model::Threads, Model::Processes, Model::AsWritten}, "as many rounds as workers need",
                    [](const Values& v) { return tenTasks(v, roundsOf(v.whole("TASKS"), v.whole("WORKERS"))); }},
                {{Model::Coroutines}, "all tasks wait at once", [](const Values& v) { return tenTasks(v, 1); }}});
    }
    void fiveWorkersTenTasks() { checkRow(); }

    void cpuWork_data()
    {
        addRows("cpu-work", {"", "TASKS=2 CPU=0.3 WORKERS=2", "TASKS=3 CPU=0.2 WORKERS=1", "TASKS=8 CPU=0.04 WORKERS=16"},
            {{{Model::Synchronous, Model::Threads, Model::Coroutines, Model::AsWritten}, "the computing adds up, whatever the workers",
                 oneAfterTheOther},
                {{Model::Processes}, "as many tasks at a time as there are workers and cores", onTheCores}});
    }
    void cpuWork() { checkRow(); }

    void cpuWorkInProcesses_data()
    {
        addRows("cpu-work-in-processes", {"", "TASKS=3 CPU=0.05 WORKERS=2", "TASKS=5 CPU=0.1 WORKERS=1", "TASKS=8 WORKERS=8 cores=2"},
            {{{Model::Synchronous, Model::Threads, Model::Coroutines}, "the computing adds up", oneAfterTheOther},
                {{Model::Processes, Model::AsWritten}, "as many tasks at a time as there are workers and cores", onTheCores}});
    }
    void cpuWorkInProcesses() { checkRow(); }

    void ioWork_data()
    {
        addRows("io-work", {"", "TASKS=20 SLEEP=0.5", "TASKS=3 SLEEP=0.1 WORKERS=2", "TASKS=200 SLEEP=2.0 WORKERS=32"},
            {{{Model::Synchronous}, "the waits add up", [](const Values& v) { return waitsOverlap(v, v.whole("TASKS")); }},
                {{Model::Threads, Model::Processes}, "as many waits at a time as workers",
                    [](const Values& v) { return waitsOverlap(v, roundsOf(v.whole("TASKS"), v.workers())); }},
                {{Model::Coroutines, Model::AsWritten}, "all waits at once", [](const Values& v) { return waitsOverlap(v, 1); }}});
    }
    void ioWork() { checkRow(); }

    void halfCpuHalfIo_data()
    {
        const auto both = [](const Values& v) { return v.seconds("CPU") + v.seconds("SLEEP"); };
        addRows("half-cpu-half-io", {"", "TASKS=4 CPU=0.05 SLEEP=0.3", "TASKS=3 CPU=0.2 SLEEP=0.1 WORKERS=2", "TASKS=9 CPU=0.0 SLEEP=1.0"},
            {{{Model::Synchronous}, "computing and waits add up",
                 [both](const Values& v) { return completes(v.whole("TASKS") * both(v), squares(v.whole("TASKS"))); }},
                {{Model::Coroutines, Model::AsWritten}, "the computing adds up, the waits overlap",
                    [](const Values& v) {
                        return completes(v.whole("TASKS") * v.seconds("CPU") + v.seconds("SLEEP"), squares(v.whole("TASKS")));
                    }},
                {{Model::Processes}, "both overlap, as many at a time as workers", [both](const Values& v) {
                     return completes(roundsOf(v.whole("TASKS"), v.workers()) * both(v), squares(v.whole("TASKS")));
                 }}});
    }
    void halfCpuHalfIo() { checkRow(); }

    void halfCpuHalfIoOnThreads_data()
    {
        addRows("half-cpu-half-io", {"WORKERS=8", "TASKS=4 CPU=0.05 SLEEP=0.3", "TASKS=16 CPU=0.02 SLEEP=1.0 WORKERS=16"},
            {{{Model::Threads}, "with a worker for each task the computing adds up and the waits overlap", [](const Values& v) {
                  return completes(v.whole("TASKS") * v.seconds("CPU") + v.seconds("SLEEP"), squares(v.whole("TASKS")));
              }}});
    }
    void halfCpuHalfIoOnThreads() { checkRow(); }
};

QTEST_GUILESS_MAIN(ScenarioLibraryTest)
#include "tst_scenariolibrary.moc"
