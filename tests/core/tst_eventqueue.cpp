#include "core/machine/EventQueue.h"

#include <QtTest>

#include <queue>
#include <random>

using namespace interleave;

namespace {

struct Later {
    bool operator()(const Event& left, const Event& right) const { return left.key() > right.key(); }
};
using Oracle = std::priority_queue<Event, std::vector<Event>, Later>;

/// Delays as they occur: mostly from a few fixed values, often none.
SimDuration someDelay(std::mt19937_64& random)
{
    switch (random() % 4) {
    case 0: return 0ns;
    case 1: return 5ms;
    case 2: return 1ms * static_cast<std::int64_t>(random() % 8);
    default: return SimDuration(static_cast<std::int64_t>(random() % 1'000'000'000));
    }
}

} // namespace

class TestEventQueue : public QObject {
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void earlierEventComesFirst();
    void eventsOfOneMomentComeInOrderOfRegistration();
    void eventForNowComesBehindEarlierRegistrationsForNow();
    void everyTicketIsUniqueAndNamesItsSlot();
    void popsInTheOrderOfTheOracle_data();
    void popsInTheOrderOfTheOracle();
    void removingStaleEventsKeepsTheOrder_data() { popsInTheOrderOfTheOracle_data(); }
    void removingStaleEventsKeepsTheOrder();
};

void TestEventQueue::isEmptyAtFirst()
{
    EventQueue queue;
    QVERIFY(queue.empty());
    QCOMPARE(queue.size(), std::size_t{0});
}

void TestEventQueue::earlierEventComesFirst()
{
    EventQueue queue;
    queue.push(SimTime{2s}, 1);
    queue.push(SimTime{1s}, 2);
    queue.push(SimTime{}, 3);
    QCOMPARE(queue.pop().slot(), 3u);
    QCOMPARE(queue.pop().slot(), 2u);
    QCOMPARE(queue.pop().slot(), 1u);
    QVERIFY(queue.empty());
}

void TestEventQueue::eventsOfOneMomentComeInOrderOfRegistration()
{
    EventQueue queue;
    for (std::uint32_t slot = 0; slot < 100; ++slot)
        queue.push(SimTime{1s}, slot);
    for (std::uint32_t slot = 0; slot < 100; ++slot)
        QCOMPARE(queue.pop().slot(), slot);
}

void TestEventQueue::eventForNowComesBehindEarlierRegistrationsForNow()
{
    EventQueue queue;
    queue.push(SimTime{1s}, 1);
    queue.push(SimTime{1s}, 2);
    QCOMPARE(queue.pop().slot(), 1u);
    queue.push(SimTime{1s}, 3);
    QCOMPARE(queue.pop().slot(), 2u);
    QCOMPARE(queue.pop().slot(), 3u);
}

void TestEventQueue::everyTicketIsUniqueAndNamesItsSlot()
{
    EventQueue queue;
    const auto first = queue.push(SimTime{1s}, 7);
    const auto second = queue.push(SimTime{1s}, 7);
    QVERIFY(first != 0 && second != 0 && first != second);
    QCOMPARE(queue.top().ticket, first);
    QCOMPARE(queue.top().slot(), 7u);
}

void TestEventQueue::popsInTheOrderOfTheOracle_data()
{
    QTest::addColumn<int>("pending");
    QTest::addColumn<quint64>("seed");
    for (const int pending : {1, 5, 32, 1000, 20000}) {
        for (quint64 seed = 1; seed <= 3; ++seed)
            QTest::addRow("%d pending, seed %llu", pending, static_cast<unsigned long long>(seed)) << pending << seed;
    }
}

void TestEventQueue::popsInTheOrderOfTheOracle()
{
    QFETCH(int, pending);
    QFETCH(quint64, seed);
    std::mt19937_64 random(seed);
    EventQueue queue;
    Oracle oracle;
    SimTime now{};
    const auto push = [&] {
        const SimTime at = now + someDelay(random);
        const auto slot = static_cast<std::uint32_t>(random() % 1000);
        oracle.push({at, queue.push(at, slot)});
    };
    for (int i = 0; i < pending; ++i)
        push();
    for (int i = 0; i < 3 * pending; ++i) {
        QCOMPARE(queue.size(), oracle.size());
        const Event event = queue.pop();
        QCOMPARE(event.ticket, oracle.top().ticket);
        QVERIFY(event.at == oracle.top().at);
        oracle.pop();
        now = event.at;
        for (auto more = random() % 3; more > 0; --more)
            push();
        if (oracle.empty())
            push();
    }
    for (; !oracle.empty(); oracle.pop())
        QCOMPARE(queue.pop().ticket, oracle.top().ticket);
    QVERIFY(queue.empty());
}

void TestEventQueue::removingStaleEventsKeepsTheOrder()
{
    QFETCH(int, pending);
    QFETCH(quint64, seed);
    std::mt19937_64 random(seed);
    EventQueue queue;
    Oracle oracle;
    for (int i = 0; i < pending; ++i) {
        const SimTime at = SimTime{1ms} + someDelay(random);
        const auto slot = static_cast<std::uint32_t>(random() % 16);
        const auto ticket = queue.push(at, slot);
        if (slot % 4 != 0)
            oracle.push({at, ticket});
    }
    queue.removeIf([](const Event& event) { return event.slot() % 4 == 0; });
    QCOMPARE(queue.size(), oracle.size());
    for (; !oracle.empty(); oracle.pop())
        QCOMPARE(queue.pop().ticket, oracle.top().ticket);
}

QTEST_APPLESS_MAIN(TestEventQueue)
#include "tst_eventqueue.moc"
