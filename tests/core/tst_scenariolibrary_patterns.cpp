/// Patterns, and a closer look: the built-in scenarios 20 to 23 and 28 to 30.

#include "ScenarioExpectations.h"

using namespace interleave;
using namespace interleave::testing;

namespace {

const Models onWorkers{Model::Threads, Model::Processes};
const Models onOneLoop{Model::Coroutines, Model::AsWritten};

// ---- Scenario 20

/// Where the consumers are the slower side and as many as the producers at most: they begin with the first items and never wait again.
Expected consumersSetThePace(const Values& v)
{
    const int items = v.whole("PRODUCERS") * v.whole("ITEMS");
    return completes(v.seconds("PRODUCE") + roundsOf(items, v.whole("CONSUMERS")) * v.seconds("CONSUME"),
        std::to_string(items) + " items went through room for " + std::to_string(v.whole("ROOM")) + "\n");
}

/// Where consuming takes no longer than producing and there is a consumer for each producer: the last items are consumed when they are
/// there.
Expected producersSetThePace(const Values& v)
{
    return completes(v.whole("ITEMS") * v.seconds("PRODUCE") + v.seconds("CONSUME"),
        std::to_string(v.whole("PRODUCERS") * v.whole("ITEMS")) + " items went through room for " + std::to_string(v.whole("ROOM")) + "\n");
}

/// A producer with nobody who takes out: it fills the room, and waits with the next item.
Expected stuckWithTheNextItem(const Values& v) { return deadlocks((v.whole("ROOM") + 1) * v.seconds("PRODUCE"), ""); }

// ---- Scenario 21

Expected crawled(const Values& v, int atATime)
{
    const SimDuration total = roundsOf(v.whole("PAGES"), atATime) * v.seconds("FETCH");
    return completes(total,
        std::to_string(v.whole("PAGES")) + " pages, " + std::to_string(v.whole("LIMIT")) + " at a time, took " + tenths(total) + " s\n");
}

// ---- Scenario 22

std::vector<SimDuration> attempts(const Values& v)
{
    std::vector<SimDuration> lengths = stepsOf(v.seconds("STEP"), v.whole("DOWNLOADS"));
    for (SimDuration& length : lengths)
        if (length > v.seconds("TIMEOUT")) length = v.seconds("TIMEOUT") + v.seconds("CLEANUP");
    return lengths;
}

Expected downloads(const Values& v, SimDuration total)
{
    std::string text;
    for (int i = 1; i <= v.whole("DOWNLOADS"); ++i)
        text += "download " + std::to_string(i) + ": " + (i * v.seconds("STEP") > v.seconds("TIMEOUT") ? "timed out\n" : "complete\n");
    return completes(total, text);
}

// ---- Scenario 23

Expected groupEnds(const Values& v, SimDuration total, SimDuration failure)
{
    std::string text = "the group ends with one member has failed\n";
    for (int i = 1; i <= v.whole("MEMBERS"); ++i)
        text += "member " + std::to_string(i) + (i * v.seconds("STEP") < failure ? ": finished\n" : ": cancelled\n");
    return completes(total, text + "failing member: failed\n");
}

// ---- Scenario 30

Expected pipeline(const Values& v, SimDuration total)
{
    return completes(total, std::to_string(v.whole("PAGES")) + " pages took " + tenths(total) + " s\n");
}

std::vector<SimDuration> stages(const Values& v) { return {v.seconds("FETCH"), v.seconds("PARSE"), v.seconds("SAVE")}; }

Expected refusedByPickle(const Values&) { return raises("TypeError"); }

} // namespace

class ScenarioLibraryPatternsTest : public QObject {
    Q_OBJECT

private slots:
    void slowConsumers_data()
    {
        addRows("bounded-queue",
            {"", "PRODUCERS=1 CONSUMERS=1 ITEMS=6 ROOM=1", "CONSUMERS=2 ITEMS=9 CONSUME=0.7",
                "PRODUCERS=6 CONSUMERS=3 ITEMS=20 ROOM=10 CONSUME=1.0"},
            {{{Model::Threads, Model::Coroutines, Model::AsWritten}, "the consumers set the pace", consumersSetThePace},
                {{Model::Synchronous, Model::Processes}, "nobody takes out of the queue that the producer fills", stuckWithTheNextItem}});
    }
    void slowConsumers() { checkRow(); }

    void slowProducers_data()
    {
        addRows("bounded-queue",
            {"PRODUCERS=1 PRODUCE=0.3 CONSUME=0.1", "PRODUCERS=3 CONSUMERS=3 ITEMS=5 PRODUCE=0.5 CONSUME=0.4",
                "PRODUCERS=2 CONSUMERS=6 PRODUCE=1.0 CONSUME=1.0"},
            {{{Model::Threads, Model::Coroutines, Model::AsWritten}, "the producers set the pace", producersSetThePace}});
    }
    void slowProducers() { checkRow(); }

    void semaphoreLimitedCrawl_data()
    {
        addRows("semaphore-limited-crawl",
            {"", "PAGES=5 LIMIT=2 FETCH=0.3", "PAGES=4 LIMIT=20 FETCH=0.5", "PAGES=60 LIMIT=7 FETCH=0.1", "PAGES=9 LIMIT=3 workers=2"},
            {{onOneLoop, "as many rounds as the limit needs", [](const Values& v) { return crawled(v, v.whole("LIMIT")); }},
                {{Model::Threads}, "no more at a time than limit and workers allow",
                    [](const Values& v) { return crawled(v, std::min(v.whole("LIMIT"), v.workers())); }},
                {{Model::Synchronous}, "one page after the other", [](const Values& v) { return crawled(v, 1); }},
                {{Model::Processes}, "a semaphore cannot be sent to a process", refusedByPickle}});
    }
    void semaphoreLimitedCrawl() { checkRow(); }

    void timeoutsAndCleanup_data()
    {
        addRows("timeouts-and-cleanup",
            {"", "DOWNLOADS=3 STEP=0.2 TIMEOUT=0.5 CLEANUP=0.1", "DOWNLOADS=3 TIMEOUT=5.0", "DOWNLOADS=12 STEP=0.2 TIMEOUT=0.3 CLEANUP=1.0",
                "CLEANUP=0.0 TIMEOUT=0.1"},
            {{onOneLoop, "the longest attempt decides: timeout and cleanup, or a download that was in time",
                 [](const Values& v) { return downloads(v, lastOf(attempts(v))); }},
                {onWorkers, "workers take the attempts in turn",
                    [](const Values& v) { return downloads(v, lastOf(inTurn(attempts(v), v.workers()))); }},
                {{Model::Synchronous}, "the attempts add up, each with its timeout",
                    [](const Values& v) { return downloads(v, sumOf(attempts(v))); }}});
    }
    void timeoutsAndCleanup() { checkRow(); }

    void taskGroupWithAFailingMember_data()
    {
        addRows("task-group-failure",
            {"", "FAILURE=5.0", "MEMBERS=2 STEP=0.4 FAILURE=0.2", "MEMBERS=1 STEP=1.0 FAILURE=0.9",
                "MEMBERS=8 STEP=0.2 FAILURE=0.5 workers=9"},
            {{onOneLoop, "the failure ends the group and cancels who has not finished",
                 [](const Values& v) { return groupEnds(v, v.seconds("FAILURE"), v.seconds("FAILURE")); }},
                {onWorkers, "the failure ends the group on workers too",
                    [](const Values& v) { return groupEnds(v, v.seconds("FAILURE"), v.seconds("FAILURE")); }},
                {{Model::Synchronous}, "the members have finished before the failing one begins", [](const Values& v) {
                     const SimDuration before = sumTo(v.whole("MEMBERS")) * v.seconds("STEP");
                     return groupEnds(v, before + v.seconds("FAILURE"), SimDuration::max());
                 }}});
    }
    void taskGroupWithAFailingMember() { checkRow(); }

    void coroutineTaskFuture_data()
    {
        addRows("coroutine-task-future",
            {"", "COROUTINE=1.0 TASK=0.5 FUTURE=0.2", "COROUTINE=0.3 TASK=0.6 FUTURE=0.1", "COROUTINE=3.0 TASK=3.0 FUTURE=3.0"},
            {{{Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten},
                 "task and future go on by themselves: the longest decides",
                 [](const Values& v) {
                     return completes(std::max({v.seconds("COROUTINE"), v.seconds("TASK"), v.seconds("FUTURE")}));
                 }},
                {{Model::Synchronous}, "the task is over before the coroutine begins",
                    [](const Values& v) { return completes(std::max(v.seconds("TASK") + v.seconds("COROUTINE"), v.seconds("FUTURE"))); }}});
    }
    void coroutineTaskFuture() { checkRow(); }

    void theTaskStartsWhenMainWaits()
    {
        const Scenario& scenario = scenarioOf("coroutine-task-future");
        for (const Model model : onOneLoop)
            QCOMPARE(QString::fromStdString(runIdeally(scenario, Values(scenario, ""), model).trace->text(Stream::Out)),
                QString("coroutine True\nTask True\nFuture True\nthe coroutine starts\nthe task starts\nresult of the coroutine\n"
                        "result of the task\nresult of the future\n"));
    }

    void aCoroutineNobodyAwaits_data()
    {
        addRows("a-coroutine-nobody-awaits", {"", "RECORDS=1", "AWAIT_IT=True", "AWAIT_IT=True RECORDS=10 SAVE=0.1"},
            {{everyModel, "without await nothing happens, with it the saving adds up", [](const Values& v) {
                  const std::string records = std::to_string(v.whole("RECORDS"));
                  if (!v.isTrue("AWAIT_IT")) return completes({}, "0 of " + records + " records are saved\n");
                  return completes(v.whole("RECORDS") * v.seconds("SAVE"), records + " of " + records + " records are saved\n");
              }}});
    }
    void aCoroutineNobodyAwaits() { checkRow(); }

    void aCoroutineNobodyAwaitsIsWarnedOf()
    {
        const Scenario& scenario = scenarioOf("a-coroutine-nobody-awaits");
        for (const Model model : everyModel) {
            const auto errors = [&](const char* set) {
                return runIdeally(scenario, Values(scenario, set), model).trace->text(Stream::Err);
            };
            QVERIFY(errors("").find("RuntimeWarning: coroutine 'save' was never awaited") != std::string::npos);
            QCOMPARE(errors("AWAIT_IT=True"), std::string());
        }
    }

    void pipelineOfThreeStages_data()
    {
        addRows("pipeline-of-three-stages",
            {"", "PAGES=4 FETCH=0.1 PARSE=0.5 SAVE=0.2", "PAGES=1", "PAGES=30 FETCH=0.2 PARSE=0.2 SAVE=0.9"},
            {{{Model::Threads, Model::Coroutines, Model::AsWritten}, "the slowest stage sets the pace",
                 [](const Values& v) { return pipeline(v, sumOf(stages(v)) + (v.whole("PAGES") - 1) * lastOf(stages(v))); }},
                {{Model::Synchronous}, "one stage after the other",
                    [](const Values& v) { return pipeline(v, v.whole("PAGES") * sumOf(stages(v))); }},
                {{Model::Processes}, "a queue of asyncio cannot be sent to a process", refusedByPickle}});
    }
    void pipelineOfThreeStages() { checkRow(); }
};

QTEST_GUILESS_MAIN(ScenarioLibraryPatternsTest)
#include "tst_scenariolibrary_patterns.moc"
