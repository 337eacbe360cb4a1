/// Why nothing can run any more: who waits for what, who holds it, and the cycle.

#include "core/simulation/Simulation.h"

#include <QtTest>

using namespace interleave;

class DeadlocksTest : public QObject {
    Q_OBJECT

    static Run runOf(const QByteArray& program) { return simulate(program.toStdString(), "test.py", Settings{}); }

    static QStringList cycleOf(const Outcome& outcome)
    {
        QStringList names;
        for (const std::size_t position : outcome.cycle) names += QString::fromStdString(outcome.stuck.at(position).waiter + " -> " + outcome.stuck.at(position).waitsFor);
        names.sort();
        return names;
    }

private slots:
    void theCycleIsNamed_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QStringList>("cycle");
        QTest::newRow("two locks in opposite order")
            << QByteArray("import threading, time\na, b = threading.Lock(), threading.Lock()\ndef work(x, y):\n    with x:\n        time.sleep(1)\n        with y: pass\n"
                          "threading.Thread(target=work, args=(a, b), name='one').start()\nthreading.Thread(target=work, args=(b, a), name='two').start()")
            << QStringList{"one -> Lock-2 (b)", "two -> Lock-1 (a)"};
        QTest::newRow("a lock taken twice") << QByteArray("import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()") << QStringList{"MainThread -> Lock-1 (lock)"};
        QTest::newRow("threads that join each other")
            << QByteArray("import threading, time\nts = []\ndef work(other):\n    time.sleep(1)\n    ts[other].join()\nts += [threading.Thread(target=work, args=(1 - i,), name=f't{i}') for i in (0, 1)]\n"
                          "for t in ts: t.start()")
            << QStringList{"t0 -> t1", "t1 -> t0"};
        QTest::newRow("a pool whose workers wait for what is queued behind them")
            << QByteArray("from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor(1)\ndef inner(): pass\ndef outer(): return pool.submit(inner).result()\npool.submit(outer).result()")
            << QStringList{"outer() -> inner()"};
        QTest::newRow("tasks that hold each other's lock")
            << QByteArray("import asyncio\nasync def work(x, y):\n    async with x:\n        await asyncio.sleep(1)\n        async with y: pass\n"
                          "async def main():\n    a, b = asyncio.Lock(), asyncio.Lock()\n    await asyncio.gather(work(a, b), work(b, a))\nasyncio.run(main())")
            << QStringList{"Task-2 -> Lock-2", "Task-3 -> Lock-1"};
        QTest::newRow("a queue that nobody empties") << QByteArray("import queue\nq = queue.Queue(1)\nq.put(1)\nq.put(2)") << QStringList{};
        QTest::newRow("an event that nobody sets") << QByteArray("import threading\nthreading.Event().wait()") << QStringList{};
    }

    void theCycleIsNamed()
    {
        QFETCH(QByteArray, program);
        QFETCH(QStringList, cycle);
        const Run run = runOf(program);
        QVERIFY2(run.outcome.kind == OutcomeKind::Deadlocked, run.outcome.report.c_str());
        QCOMPARE(run.outcome.exitStatus, 4);
        QCOMPARE(cycleOf(run.outcome), cycle);
        QCOMPARE(QString::fromStdString(run.outcome.report).contains(QStringLiteral("They wait in a cycle: ")), !cycle.isEmpty());
    }

    void aHeldLockSaysSinceWhen()
    {
        const Run run = runOf("import threading, time\nlock = threading.Lock()\ndef work():\n    time.sleep(1)\n    lock.acquire()\n    threading.Event().wait()\n"
                              "t = threading.Thread(target=work, name='holder', daemon=True)\nt.start()\ntime.sleep(3)\nlock.acquire()");
        const auto& stuck = run.outcome.stuck;
        const auto main = std::find_if(stuck.begin(), stuck.end(), [](const StuckWait& wait) { return wait.waiter == "MainThread"; });
        QVERIFY(main != stuck.end());
        QCOMPARE(QString::fromStdString(main->holder), QStringLiteral("holder"));
        QVERIFY(main->heldSince == SimTime{1s});
        QVERIFY(main->since == SimTime{3s});
        QVERIFY2(QString::fromStdString(run.outcome.report).contains(QStringLiteral("MainThread waits for Lock-1 (lock) since 3.000 s, held by holder since 1.000 s")), run.outcome.report.c_str());
    }
};

QTEST_GUILESS_MAIN(DeadlocksTest)
#include "tst_deadlocks.moc"
