/// What a program's own code takes, and what that does to its threads.

#include "core/simulation/Simulation.h"

#include <QtTest>

using namespace interleave;

namespace {

struct Output final : OutputSink {
    void write(Stream stream, std::string_view text) override { (stream == Stream::Out ? out : err).append(text.data(), static_cast<qsizetype>(text.size())); }
    QByteArray out, err;
};

QByteArray outputOf(const char* program, const Settings& settings = {})
{
    Output output;
    const Run run = simulate(program, "test.py", settings, &output);
    return run.outcome.kind == OutcomeKind::Completed ? output.out : output.err;
}

Settings withCosts(const Costs& costs)
{
    Settings settings;
    settings.costs = costs;
    return settings;
}

double numberOf(const QByteArray& text) { return text.trimmed().toDouble(); }

} // namespace

class CodeTimeTest : public QObject {
    Q_OBJECT

private slots:
    void shortCodeTakesNoTime()
    {
        QCOMPARE(outputOf("import time\nfor i in range(100000): pass\nprint(time.perf_counter())"), QByteArray("0.0\n"));
    }

    void longCodeTakesAllItsTime()
    {
        const char* const program = "import time\nfor i in range(3000000): pass\nprint(time.perf_counter())";
        const double once = numberOf(outputOf(program));
        QVERIFY2(once > 0.02 && once < 0.1, qPrintable(QString::number(once)));
        Costs dear = Costs::ideal();
        dear.set(Cost::Operation, 10 * dear.raw(Cost::Operation));
        const double tenTimes = numberOf(outputOf(program, withCosts(dear)));
        QVERIFY(qAbs(tenTimes / once - 10) < 0.01);
    }

    void withCPythonsCostsAllCodeCounts()
    {
        const double took = numberOf(outputOf("import time\nfor i in range(100000): pass\nprint(time.perf_counter())", withCosts(Costs::cpython())));
        QVERIFY2(took > 0.0005 && took < 0.01, qPrintable(QString::number(took)));
    }

    void aWaitBeginsANewStretch()
    {
        QCOMPARE(outputOf("import time\nfor j in range(20):\n    for i in range(100000): pass\n    time.sleep(0.5)\nprint(time.perf_counter())"), QByteArray("10.0\n"));
    }

    void aLoopThatWaitsForAFlagEnds()
    {
        QCOMPARE(outputOf("import threading, time\ndone = False\ndef setter():\n    global done\n    time.sleep(0.05)\n    done = True\n"
                          "threading.Thread(target=setter).start()\nwhile not done: pass\nprint('done', time.perf_counter() < 0.1)"),
            QByteArray("done True\n"));
    }

    void aLoopThatWaitsForTheClockEnds_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::newRow("by itself") << QByteArray("import time\nwhile time.perf_counter() < 0.05: pass\nprint(round(time.perf_counter(), 3))");
        QTest::newRow("with sleeps of no length") << QByteArray("import time\nwhile time.monotonic() < 0.05: time.sleep(0)\nprint(round(time.monotonic(), 3))");
        QTest::newRow("in an event loop") << QByteArray("import asyncio, time\nasync def main():\n    while time.monotonic() < 0.05: await asyncio.sleep(0)\n    print(round(time.monotonic(), 3))\nasyncio.run(main())");
    }

    void aLoopThatWaitsForTheClockEnds()
    {
        QFETCH(QByteArray, program);
        QCOMPARE(outputOf(program.constData()), QByteArray("0.05\n"));
    }

    void computingThreadsShareTheGil()
    {
        const QByteArray ends = outputOf("import threading, time\ndef work():\n    for i in range(3000000): pass\n    ends.append(time.perf_counter())\nends = []\n"
                                         "ts = [threading.Thread(target=work) for _ in range(2)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint(max(ends) - min(ends) < 0.011, max(ends) > 0.06)");
        QCOMPARE(ends, QByteArray("True True\n"));
    }

    void anUnprotectedUpdateCanBeLostAndALockPreventsIt_data()
    {
        QTest::addColumn<QByteArray>("guard");
        QTest::addColumn<bool>("exact");
        QTest::newRow("unprotected") << QByteArray("nothing()") << false;
        QTest::newRow("with a lock") << QByteArray("threading.Lock()") << true;
    }

    void anUnprotectedUpdateCanBeLostAndALockPreventsIt()
    {
        QFETCH(QByteArray, guard);
        QFETCH(bool, exact);
        const QByteArray program = "import threading\nfrom contextlib import nullcontext as nothing\nguard = " + guard
            + "\ncount = 0\ndef plus(n): return n + 1\ndef work():\n    global count\n    for _ in range(200000):\n        with guard:\n            old = count\n            count = plus(old)\n"
              "ts = [threading.Thread(target=work) for _ in range(2)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint(count)";
        const QByteArray printed = outputOf(program.constData(), withCosts(Costs::cpython()));
        QCOMPARE(printed, outputOf(program.constData(), withCosts(Costs::cpython()))); // the same every time
        QCOMPARE(printed == "400000\n", exact);
    }

    void aBuiltInCallDelaysTheSwitch()
    {
        // Ten million additions inside sum() cannot be interrupted; the sleeper comes back only after them.
        const QByteArray late = outputOf("import threading, time\ndef sleeper():\n    time.sleep(0.001)\n    print(time.perf_counter() > 0.03)\n"
                                         "threading.Thread(target=sleeper).start()\nsum(range(10000000))",
            withCosts(Costs::cpython()));
        QCOMPARE(late, QByteArray("True\n"));
    }

    void withoutTheGilThreadsComputeAtTheSameTime()
    {
        const char* const program = "import threading, time\nfrom interleave import cpu\nts = [threading.Thread(target=cpu, args=(1,)) for _ in range(6)]\n"
                                    "for t in ts: t.start()\nfor t in ts: t.join()\nprint(round(time.perf_counter(), 3))";
        Settings settings;
        settings.cores = 3;
        QCOMPARE(outputOf(program, settings), QByteArray("6.0\n"));
        settings.freeThreaded = true;
        QCOMPARE(outputOf(program, settings), QByteArray("2.0\n"));
    }

    void timersAreRoundedUpAsEpollDoes()
    {
        Costs costs = Costs::ideal();
        costs.assign("timer_resolution=1ms");
        const char* const program = "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    for d in (0.0001, 0.001, 0.0011):\n        t = loop.time()\n        await asyncio.sleep(d)\n"
                                    "        print(round(loop.time() - t, 6))\nasyncio.run(main())";
        QCOMPARE(outputOf(program, withCosts(costs)), QByteArray("0.001\n0.001\n0.002\n"));
        costs.assign("timer_overshoot=0.1ms");
        QCOMPARE(outputOf(program, withCosts(costs)), QByteArray("0.0011\n0.0011\n0.0021\n"));
    }

    void aLoopsWorkCosts()
    {
        Costs costs = Costs::ideal();
        costs.assign("task_step=1us");
        costs.assign("operation=0");
        const char* const program = "import asyncio, time\nasync def task():\n    for _ in range(10): await asyncio.sleep(0)\nasync def main():\n    await asyncio.gather(*[task() for _ in range(100)])\n"
                                    "asyncio.run(main())\nprint(round(time.perf_counter(), 4))";
        QCOMPARE(outputOf(program, withCosts(costs)), QByteArray("0.0011\n")); // 100 tasks of 11 steps each
    }
};

QTEST_GUILESS_MAIN(CodeTimeTest)
#include "tst_codetime.moc"
