#include "core/simulation/Simulation.h"

#include <QTest>

using namespace interleave;

namespace {

struct Output final : OutputSink {
    void write(Stream stream, std::string_view text) override { (stream == Stream::Out ? out : err) += text; }
    std::string out, err;
};

Run runProgram(const std::string& body, Output& output, Model model = Model::AsWritten)
{
    Settings settings;
    settings.model = model;
    return simulate("import asyncio\n\n\n" + body + "\n\nasyncio.run(main())\n", "program.py", settings, &output);
}

} // namespace

/// What asyncio programs end with when they do not end well, and what is said about it on standard error.
class AsyncioTest : public QObject {
    Q_OBJECT

private slots:
    void aHangNamesWhatEachTaskWaitsFor_data()
    {
        QTest::addColumn<QString>("wait");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a lock and its holder") << "lock = asyncio.Lock()\n    await lock.acquire()\n    await lock.acquire()" << "Task-1 waits for Lock-1 since 0.000 s, held by Task-1";
        QTest::newRow("an event") << "await asyncio.Event().wait()" << "Task-1 waits for Event-1 since 0.000 s, which nothing will complete";
        QTest::newRow("a semaphore") << "await asyncio.Semaphore(0).acquire()" << "Task-1 waits for Semaphore-1 since 0.000 s, which nothing will complete";
        QTest::newRow("a queue's items") << "await asyncio.Queue().get()" << "Task-1 waits for Queue-1 since 0.000 s, which nothing will complete";
        QTest::newRow("a queue's room") << "q = asyncio.Queue(1)\n    await q.put(1)\n    await q.put(2)" << "Task-1 waits for Queue-1 since 0.000 s, which nothing will complete";
        QTest::newRow("a barrier") << "await asyncio.Barrier(2).wait()" << "Task-1 waits for Barrier-1 since 0.000 s, which nothing will complete";
        QTest::newRow("a condition") << "c = asyncio.Condition()\n    async with c:\n        await c.wait()" << "Task-1 waits for Condition-1 since 0.000 s, which nothing will complete";
        QTest::newRow("a future") << "await asyncio.get_running_loop().create_future()" << "Task-1 waits for Future-1 since 0.000 s, which nothing will complete";
        QTest::newRow("a task") << "await asyncio.create_task(asyncio.Event().wait())" << "Task-1 waits for Task-2 since 0.000 s\n";
    }

    void aHangNamesWhatEachTaskWaitsFor()
    {
        QFETCH(QString, wait);
        QFETCH(QString, expected);
        Output output;
        const Run run = runProgram("async def main():\n    " + wait.toStdString(), output);
        QCOMPARE(run.outcome.kind, OutcomeKind::Deadlocked);
        QCOMPARE(run.outcome.exitStatus, 4);
        QVERIFY2(QString::fromStdString(run.outcome.report).contains(expected), run.outcome.report.c_str());
    }

    void whatNeedsTheOutsideIsRefusedWithAnAlternative_data()
    {
        QTest::addColumn<QString>("use");
        QTest::newRow("connections") << "await asyncio.open_connection('localhost', 80)";
        QTest::newRow("servers") << "await asyncio.start_server(print, 'localhost', 80)";
        QTest::newRow("programs") << "await asyncio.create_subprocess_exec('ls')";
        QTest::newRow("signals") << "asyncio.get_running_loop().add_signal_handler(2, print)";
        QTest::newRow("sockets") << "await asyncio.get_running_loop().sock_recv(None, 1)";
        QTest::newRow("protocols") << "asyncio.Protocol()";
    }

    void whatNeedsTheOutsideIsRefusedWithAnAlternative()
    {
        QFETCH(QString, use);
        Output output;
        const Run run = runProgram("async def main():\n    " + use.toStdString(), output);
        QCOMPARE(run.outcome.kind, OutcomeKind::Unsupported);
        QCOMPARE(run.outcome.exitStatus, 2);
        QCOMPARE(run.outcome.line, 5u);
        QVERIFY2(output.err.find("asyncio.sleep") != std::string::npos || output.err.find("call_later") != std::string::npos, output.err.c_str());
    }

    void stoppingALoopWhoseThreadWaitsIsRefusedWhereAwaitingBlocks()
    {
        for (const Model model : {Model::Synchronous, Model::Threads, Model::Processes}) {
            Output output;
            const Run run = runProgram("async def main():\n    loop = asyncio.get_running_loop()\n    loop.call_later(1, loop.stop)\n    await asyncio.sleep(2)", output, model);
            QCOMPARE(run.outcome.kind, OutcomeKind::Unsupported);
            QVERIFY2(output.err.find("loop.stop() while a coroutine waits") != std::string::npos, output.err.c_str());
        }
    }

    void exceptionsThatNobodyAskedForAreToldWhenTheTaskGoes()
    {
        Output output;
        runProgram("async def fails():\n    raise ValueError('lost')\n\n\n"
                   "async def main():\n    task = asyncio.create_task(fails())\n    await asyncio.wait([task])\n    del task\n    print('gone')\n", output);
        QCOMPARE(output.out, std::string("gone\n"));
        QVERIFY2(output.err.starts_with("Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<fails() done, defined at program.py:4> "
                                        "exception=ValueError('lost')>\nTraceback (most recent call last):\n"), output.err.c_str());
    }

    void pendingTasksAreToldOfAtTheEnd()
    {
        Output output;
        const Run run = simulate("import asyncio\nasync def waits():\n    await asyncio.sleep(5)\nloop = asyncio.new_event_loop()\ntask = loop.create_task(waits())\n"
                                 "loop.run_until_complete(asyncio.sleep(0))\nprint('end')\n", "program.py", Settings{}, &output);
        QCOMPARE(run.outcome.kind, OutcomeKind::Completed);
        QVERIFY2(output.err.starts_with("Task was destroyed but it is pending!\ntask: <Task pending name='Task-1' coro=<waits() running at program.py:3>"), output.err.c_str());
    }

    void callbacksThatFailAreToldWithTheirHandle()
    {
        Output output;
        runProgram("def fails(x):\n    raise KeyError(x)\n\n\nasync def main():\n    asyncio.get_running_loop().call_soon(fails, 1)\n    await asyncio.sleep(0)\n", output);
        QVERIFY2(output.err.starts_with("Exception in callback fails(1) at program.py:4\nhandle: <Handle fails(1) at program.py:4>\nTraceback (most recent call last):\n"),
            output.err.c_str());
    }

    void slowStepsAreToldInDebugMode()
    {
        Output output;
        simulate("import asyncio, time\nasync def main():\n    time.sleep(0.2)\nasyncio.run(main(), debug=True)\n", "program.py", Settings{}, &output);
        QVERIFY2(output.err.starts_with("Executing <Task finished name='Task-1' coro=<main() done, defined at program.py:2> result=None"), output.err.c_str());
        QVERIFY2(output.err.find("took 0.200 seconds") != std::string::npos, output.err.c_str());
    }
};

QTEST_GUILESS_MAIN(AsyncioTest)
#include "tst_asyncio.moc"
