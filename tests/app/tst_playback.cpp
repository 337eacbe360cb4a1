#include "app/session/Playback.h"
#include "core/trace/TraceRecorder.h"

#include <QSignalSpy>
#include <QTest>

#include <initializer_list>

using namespace interleave;

namespace {

/// A run of one thread that changes its state at these moments and ends at the last one.
std::shared_ptr<const Trace> traceWith(std::initializer_list<SimDuration> moments)
{
    TraceRecorder recorder;
    recorder.laneAdded({});
    SimTime last{};
    std::uint32_t line = 1;
    for (const SimDuration moment : moments) {
        last = SimTime{} + moment;
        Span span;
        span.begin = last;
        span.line = line++;
        recorder.laneEntered(LaneId{0}, span);
    }
    return recorder.finish(last);
}

constexpr qint64 second = 1'000'000'000;

} // namespace

class TestPlayback : public QObject {
    Q_OBJECT

private slots:
    void lengthIsTheLongestMakespan();
    void stepsStopAtTheMomentsOfAllTraces();
    void stepBackUndoesStepForward();
    void stepPauses();
    void playTakesEightSecondsWhateverTheLength_data();
    void playTakesEightSecondsWhateverTheLength();
    void speedMultipliesThePace();
    void realTimePlaysOneToOne();
    void slowPlayOfAShortRunDoesNotStandStill();
    void playStopsAtTheEnd();
    void playAtTheEndBeginsAgain();
    void nothingMovesWhilePaused();
    void scrubIsClampedToTheRun();
    void newTracesKeepThePlayhead();
    void newTracesKeepAPlayheadThatStoodAtTheEndThere();
    void playheadBehindAShorterRunMovesToItsEnd();
    void playingGoesOnWhenTracesChange();
    void speedIsClamped();
    void nothingToPlayDoesNotPlay();
};

void TestPlayback::lengthIsTheLongestMakespan()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 1s}), traceWith({0s, 3s}), traceWith({0s, 2s})});
    QCOMPARE(playback.length(), 3 * second);
}

void TestPlayback::stepsStopAtTheMomentsOfAllTraces()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 1s, 4s}), traceWith({0s, 2s, 3s})});
    QList<qint64> stops;
    while (!playback.atEnd()) {
        playback.stepForward();
        stops.append(playback.position() / second);
    }
    QCOMPARE(stops, (QList<qint64>{1, 2, 3, 4}));
}

void TestPlayback::stepBackUndoesStepForward()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 1s, 4s}), traceWith({0s, 2s, 3s})});
    playback.scrub(2 * second);
    playback.stepForward();
    playback.stepBack();
    QCOMPARE(playback.position(), 2 * second);
    playback.stepBack();
    playback.stepBack();
    playback.stepBack();
    QCOMPARE(playback.position(), 0);
}

void TestPlayback::stepPauses()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 1s})});
    playback.play();
    playback.stepForward();
    QVERIFY(!playback.playing());
}

void TestPlayback::playTakesEightSecondsWhateverTheLength_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::newRow("a run of 2 µs") << qint64{2};
    QTest::newRow("a run of a second") << qint64{1'000'000};
    QTest::newRow("a run of an hour") << qint64{3'600'000'000};
}

void TestPlayback::playTakesEightSecondsWhateverTheLength()
{
    QFETCH(qint64, microseconds);
    Playback playback;
    playback.setTraces({traceWith({0s, std::chrono::microseconds(microseconds)})});
    playback.play();
    playback.advance(4000);
    QCOMPARE(playback.position(), playback.length() / 2);
    playback.advance(3999);
    QVERIFY(playback.playing());
    playback.advance(2);
    QVERIFY(playback.atEnd());
}

void TestPlayback::speedMultipliesThePace()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 8s})});
    playback.setSpeed(2);
    playback.play();
    playback.advance(1000);
    QCOMPARE(playback.position(), 2 * second);
}

void TestPlayback::realTimePlaysOneToOne()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 100s})});
    playback.setRealTime(true);
    playback.play();
    playback.advance(1500);
    QCOMPARE(playback.position(), 3 * second / 2);
}

void TestPlayback::slowPlayOfAShortRunDoesNotStandStill()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 100ns})});
    playback.setSpeed(0.1);
    playback.play();
    for (int frame = 0; frame < 4002; ++frame)
        playback.advance(10); // far less than a nanosecond each; 4000 of them make 50 ns, but for rounding
    QCOMPARE(playback.position(), 50);
}

void TestPlayback::playStopsAtTheEnd()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 1s})});
    QSignalSpy playing(&playback, &Playback::playingChanged);
    playback.play();
    playback.advance(1e12);
    QCOMPARE(playback.position(), second);
    QVERIFY(!playback.playing());
    QCOMPARE(playing.count(), 2);
}

void TestPlayback::playAtTheEndBeginsAgain()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 1s})});
    playback.toEnd();
    playback.play();
    QCOMPARE(playback.position(), 0);
    QVERIFY(playback.playing());
}

void TestPlayback::nothingMovesWhilePaused()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 1s})});
    playback.advance(1000);
    QCOMPARE(playback.position(), 0);
}

void TestPlayback::scrubIsClampedToTheRun()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 1s})});
    playback.scrub(5 * second);
    QCOMPARE(playback.position(), second);
    playback.scrub(-1);
    QCOMPARE(playback.position(), 0);
}

void TestPlayback::newTracesKeepThePlayhead()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 4s})});
    playback.scrub(second);
    playback.setTraces({traceWith({0s, 9s})});
    QCOMPARE(playback.position(), second);
}

void TestPlayback::newTracesKeepAPlayheadThatStoodAtTheEndThere()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 4s})});
    playback.toEnd();
    playback.setTraces({traceWith({0s, 9s})});
    QCOMPARE(playback.position(), 9 * second);
}

void TestPlayback::playheadBehindAShorterRunMovesToItsEnd()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 4s})});
    playback.scrub(3 * second);
    playback.setTraces({traceWith({0s, 2s})});
    QCOMPARE(playback.position(), 2 * second);
}

void TestPlayback::playingGoesOnWhenTracesChange()
{
    Playback playback;
    playback.setTraces({traceWith({0s, 4s})});
    playback.play();
    playback.setTraces({traceWith({0s, 8s})});
    QVERIFY(playback.playing());
    playback.advance(1000);
    QCOMPARE(playback.position(), second);
}

void TestPlayback::speedIsClamped()
{
    Playback playback;
    playback.setSpeed(1000);
    QCOMPARE(playback.speed(), 10.0);
    playback.setSpeed(0);
    QCOMPARE(playback.speed(), 0.1);
}

void TestPlayback::nothingToPlayDoesNotPlay()
{
    Playback playback;
    playback.play();
    QVERIFY(!playback.playing());
    playback.stepForward();
    playback.stepBack();
    QCOMPARE(playback.position(), 0);
}

QTEST_GUILESS_MAIN(TestPlayback)
#include "tst_playback.moc"
