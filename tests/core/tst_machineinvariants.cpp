/// What holds for every run, tried on programs drawn at random.

#include "tests/core/MachineFixture.h"

#include <QtTest>

#include <random>

using namespace interleave;
using namespace interleave::testing;

namespace {

constexpr std::uint32_t coreCount = 3;

/// Lengths that often meet: multiples of 0.5 ms, and none.
SimDuration someLength(std::mt19937_64& random) { return 500us * static_cast<std::int64_t>(random() % 24); }

Line someOperation(std::mt19937_64& random, Rig& rig)
{
    switch (random() % 5) {
    case 0:
    case 1: return compute(someLength(random));
    case 2: return sleep(someLength(random));
    case 3: {
        const SimDuration patience = someLength(random);
        return [patience](Thread& self, Wakeup) {
            return std::optional<Operation>{Wait{SpanState::WaitsForLock, noTarget, self.machine().now() + patience}};
        };
    }
    default: {
        const std::uint64_t choice = random();
        return then([choice, &rig](Thread& self) {
            const auto threads = rig.machine().threads();
            self.machine().wake(*threads[choice % threads.size()], &self);
        });
    }
    }
}

Script someScript(std::mt19937_64& random, Rig& rig)
{
    Script script;
    for (auto length = 1 + random() % 20; length > 0; --length)
        script.push_back(someOperation(random, rig));
    return script;
}

/// Three processes, one of each kind, with threads of their own, a pool, and green threads.
void makeProgram(Rig& rig, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    for (const GilKind kind : {GilKind::Preemptive, GilKind::None, GilKind::Cooperative}) {
        Process& process = rig.process(kind);
        const std::string prefix = std::to_string(static_cast<int>(kind)) + "-";
        Thread& first = rig.thread(process, prefix + "first", someScript(random, rig));
        for (auto more = random() % 4; more > 0; --more)
            rig.thread(process, prefix + "more-" + std::to_string(more), someScript(random, rig), random() % 4 == 0);
        std::vector<Script> jobs;
        for (auto more = random() % 6; more > 0; --more)
            jobs.push_back(someScript(random, rig));
        rig.pool(process, 1 + random() % 3, jobs);
        if (kind != GilKind::Cooperative)
            continue;
        for (auto more = random() % 4; more > 0; --more) {
            Thread& green = rig.thread(process, "green", someScript(random, rig), false, &first);
            green.setCurrentTask(rig.task(process, "green-" + std::to_string(more)));
        }
    }
}

MachineSettings someSettings()
{
    MachineSettings settings;
    settings.cores = coreCount;
    return settings;
}

/// How many of the spans hold at the busiest moment; spans without length do not count.
int busiest(const std::vector<Span>& spans)
{
    std::vector<std::pair<SimTime, int>> changes;
    for (const Span& span : spans) {
        if (span.duration() == 0ns)
            continue;
        changes.emplace_back(span.begin, 1);
        changes.emplace_back(span.end, -1);
    }
    std::sort(changes.begin(), changes.end()); // at one moment ends come before begins
    int now = 0;
    int most = 0;
    for (const auto& change : changes)
        most = std::max(most, now += change.second);
    return most;
}

/// For how long of `during` the GIL belonged to `holder`.
SimDuration timeHeld(const std::vector<Span>& gil, LaneId holder, const Span& during)
{
    SimDuration held{};
    for (const Span& span : gil) {
        const SimTime begin = std::max(span.begin, during.begin);
        const SimTime end = std::min(span.end, during.end);
        if (span.target == index(holder) && begin < end)
            held += end - begin;
    }
    return held;
}

} // namespace

class TestMachineInvariants : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void spansOfALaneNeverOverlap();
    void atMostOneThreadPerGilComputes();
    void atMostAsManyThreadsAsCoresCompute();
    void whoComputesHoldsTheGil();
    void theSameProgramGivesTheSameTrace();
    void everyRunEndsFinished();
};

void TestMachineInvariants::initTestCase_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestMachineInvariants::spansOfALaneNeverOverlap()
{
    QFETCH_GLOBAL(quint64, seed);
    Rig rig(someSettings());
    makeProgram(rig, seed);
    rig.run();
    for (const Lane& lane : rig.trace().lanes()) {
        SimTime previousEnd{};
        for (const Span& span : lane.spans) {
            QVERIFY(span.begin >= previousEnd);
            QVERIFY(span.end >= span.begin);
            previousEnd = span.end;
        }
        QVERIFY(previousEnd <= SimTime{rig.makespan()});
    }
}

void TestMachineInvariants::atMostOneThreadPerGilComputes()
{
    QFETCH_GLOBAL(quint64, seed);
    Rig rig(someSettings());
    makeProgram(rig, seed);
    rig.run();
    for (const std::uint32_t process : {0u, 2u}) { // the one without a GIL is number 1
        std::vector<Span> computing;
        for (const Lane& lane : rig.trace().lanes()) {
            if (lane.info.kind != LaneKind::Thread || index(lane.info.process) != process)
                continue;
            std::copy_if(lane.spans.begin(), lane.spans.end(), std::back_inserter(computing), [](const Span& span) { return span.state == SpanState::Running; });
        }
        QVERIFY(busiest(computing) <= 1);
    }
}

void TestMachineInvariants::atMostAsManyThreadsAsCoresCompute()
{
    QFETCH_GLOBAL(quint64, seed);
    Rig rig(someSettings());
    makeProgram(rig, seed);
    rig.run();
    std::vector<Span> computing;
    for (const Lane& lane : rig.trace().lanes()) {
        if (lane.info.kind != LaneKind::Thread)
            continue;
        std::copy_if(lane.spans.begin(), lane.spans.end(), std::back_inserter(computing), [](const Span& span) { return span.state == SpanState::Running; });
    }
    QVERIFY(busiest(computing) <= static_cast<int>(coreCount));
}

void TestMachineInvariants::whoComputesHoldsTheGil()
{
    QFETCH_GLOBAL(quint64, seed);
    Rig rig(someSettings());
    makeProgram(rig, seed);
    rig.run();
    const auto lanes = rig.trace().lanes();
    const auto gil = std::find_if(lanes.begin(), lanes.end(), [](const Lane& lane) { return lane.info.kind == LaneKind::Gil; });
    QVERIFY(gil != lanes.end());
    for (const Lane& lane : lanes) {
        if (lane.info.kind != LaneKind::Thread || lane.info.process != gil->info.process)
            continue;
        for (const Span& span : lane.spans) {
            if (span.state != SpanState::Running || span.duration() == 0ns)
                continue;
            QCOMPARE(timeHeld(gil->spans, lane.info.id, span).count(), span.duration().count());
        }
    }
}

void TestMachineInvariants::theSameProgramGivesTheSameTrace()
{
    QFETCH_GLOBAL(quint64, seed);
    std::string texts[2];
    for (std::string& text : texts) {
        Rig rig(someSettings());
        makeProgram(rig, seed);
        rig.run();
        text = toText(rig.trace());
    }
    QVERIFY(!texts[0].empty());
    QCOMPARE(texts[0], texts[1]);
}

void TestMachineInvariants::everyRunEndsFinished()
{
    QFETCH_GLOBAL(quint64, seed);
    Rig rig(someSettings());
    makeProgram(rig, seed); // every wait has a deadline
    QCOMPARE(rig.run(), MachineEnd::Finished);
    QVERIFY(rig.machine().waitingThreads().size() <= rig.machine().threads().size());
}

QTEST_APPLESS_MAIN(TestMachineInvariants)
#include "tst_machineinvariants.moc"
