#include "core/library/random/MersenneTwister.h"
#include "core/simulation/Simulation.h"

#include <QTest>

using namespace interleave;

/// What library modules do at the edges of a run: chance comes from its seed alone, and nothing in them hangs or takes all memory.
class LibraryLimitsTest : public QObject {
    Q_OBJECT

    struct Output final : OutputSink {
        void write(Stream stream, std::string_view text) override { (stream == Stream::Out ? out : err) += QByteArray(text.data(), static_cast<qsizetype>(text.size())); }
        QByteArray out, err;
    };

    static QByteArray printed(const char* source, std::uint64_t seed)
    {
        Settings settings;
        settings.seed = seed;
        Output output;
        simulate(source, "main.py", settings, &output);
        return output.out;
    }

private slots:
    void twisterGivesThePublishedNumbers()
    {
        library::MersenneTwister twister;
        twister.seed(std::array<std::uint32_t, 4>{0x123, 0x234, 0x345, 0x456});
        for (const std::uint32_t number : {1067595299u, 955945823u, 477289528u, 4107218783u, 4228976476u}) QCOMPARE(twister.next(), number);
    }

    void unseededNumbersComeFromTheRunsSeed_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("random") << QByteArray("import random\nprint(random.random(), random.Random().random())");
        QTest::newRow("random.seed()") << QByteArray("import random\nrandom.seed(5)\nrandom.seed()\nprint(random.random())");
        QTest::newRow("SystemRandom") << QByteArray("import random\nprint(random.SystemRandom().random())");
        QTest::newRow("uuid4") << QByteArray("import uuid\nprint(uuid.uuid4())");
        QTest::newRow("secrets") << QByteArray("import secrets\nprint(secrets.token_hex())");
    }

    void unseededNumbersComeFromTheRunsSeed()
    {
        QFETCH(QByteArray, source);
        const QByteArray first = printed(source, 1);
        QVERIFY(!first.isEmpty());
        QCOMPARE(printed(source, 1), first);
        QVERIFY(printed(source, 2) != first);
    }

    void seededNumbersDoNotDependOnTheRunsSeed()
    {
        const char* const source = "import random\nrandom.seed(1)\nprint(random.random())";
        QCOMPARE(printed(source, 1), QByteArray("0.13436424411240122\n"));
        QCOMPARE(printed(source, 2), QByteArray("0.13436424411240122\n"));
    }

    void runawaysEndInALimit_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("exponential backtracking") << QByteArray("import re\nre.match('(a*)*b', 'a' * 60)");
        QTest::newRow("a factorial of millions of digits") << QByteArray("import math\nmath.factorial(10**9)");
        QTest::newRow("a binomial of millions of digits") << QByteArray("import math\nmath.comb(10**9, 5 * 10**8)");
        QTest::newRow("a product of too many pools") << QByteArray("import itertools\nitertools.product([1, 2], repeat=10**11)");
        QTest::newRow("combinations of too many items") << QByteArray("import itertools\nitertools.combinations([1], 10**12)");
        QTest::newRow("an endless iterator made into a list") << QByteArray("import itertools\nlist(itertools.count())");
        QTest::newRow("an endless iterator summed up") << QByteArray("import itertools\nsum(itertools.count())");
        QTest::newRow("too many random bits") << QByteArray("import random\nrandom.getrandbits(10**12)");
    }

    void runawaysEndInALimit()
    {
        QFETCH(QByteArray, source);
        Output output;
        const Run run = simulate(source.toStdString(), "main.py", Settings{}, &output);
        QCOMPARE(run.outcome.kind, OutcomeKind::LimitReached);
        QCOMPARE(run.outcome.exitStatus, 3);
    }

    void deepNestingIsARecursionError_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("json.loads") << QByteArray("import json\njson.loads('[' * 100000)");
        QTest::newRow("json.dumps") << QByteArray("import json\nx = []\nfor _ in range(100000): x = [x]\njson.dumps(x)");
        QTest::newRow("copy.deepcopy") << QByteArray("import copy\nx = []\nfor _ in range(100000): x = [x]\ncopy.deepcopy(x)");
    }

    void deepNestingIsARecursionError()
    {
        QFETCH(QByteArray, source);
        Output output;
        const Run run = simulate(source.toStdString(), "main.py", Settings{}, &output);
        QCOMPARE(run.outcome.exceptionType, std::string("RecursionError"));
    }

    void patternsNestedTooDeeplyAreRefused()
    {
        QVERIFY(printed("import re\ntry:\n    re.compile('(' * 100000)\nexcept re.error as error:\n    print(error.msg)", 0).startsWith("too many nested groups"));
    }
};

QTEST_GUILESS_MAIN(LibraryLimitsTest)
#include "tst_librarylimits.moc"
