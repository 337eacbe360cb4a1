#pragma once

/// The owner of the playhead.
///
/// Animation only moves the playhead over finished traces, so stepping back costs what stepping forth costs. Times are nanoseconds
/// of simulated time (exact in a QML number up to 104 days). No clock is read here: whoever draws frames calls `advance`
/// with the wall time that has passed.

#include "core/trace/Trace.h"

#include <QObject>
#include <QQmlEngine>

#include <memory>
#include <vector>

namespace interleave {

class Playback : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    Q_PROPERTY(qint64 position READ position WRITE scrub NOTIFY positionChanged)
    Q_PROPERTY(qint64 length READ length NOTIFY lengthChanged)
    Q_PROPERTY(bool playing READ playing WRITE setPlaying NOTIFY playingChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)
    Q_PROPERTY(bool realTime READ realTime WRITE setRealTime NOTIFY realTimeChanged)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY positionChanged)
public:
    using Traces = std::vector<std::shared_ptr<const Trace>>;

    explicit Playback(QObject* parent = nullptr);

    /// What is played. The playhead keeps its moment; one that stood at the end stays at the end, one that would be
    /// behind the new end moves to it.
    void setTraces(Traces traces);

    qint64 position() const { return position_; }
    /// The longest makespan.
    qint64 length() const { return length_; }
    bool playing() const { return playing_; }
    double speed() const { return speed_; }
    /// One simulated second takes one second, times speed. Otherwise the longest run takes about 8 s, times speed.
    bool realTime() const { return realTime_; }
    bool atEnd() const { return position_ >= length_; }

    void setPlaying(bool playing);
    void setSpeed(double speed); ///< clamped to 0.1 .. 10
    void setRealTime(bool realTime);

    /// Plays from here, or from 0 when the playhead is at the end.
    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void playFromStart();
    /// Moves the playhead to `at`, clamped to the run. Goes on playing if it was.
    Q_INVOKABLE void scrub(qint64 at);
    /// To the next or previous moment at which anything changed in any of the runs. Pauses.
    Q_INVOKABLE void stepForward();
    Q_INVOKABLE void stepBack();
    Q_INVOKABLE void toStart();
    Q_INVOKABLE void toEnd();
    /// `milliseconds` of wall time have passed: moves the playhead if playing, and stops at the end.
    Q_INVOKABLE void advance(double milliseconds);

signals:
    void positionChanged();
    void lengthChanged();
    void playingChanged();
    void speedChanged();
    void realTimeChanged();

private:
    void moveTo(qint64 at);
    double nanosecondsPerMillisecond() const;

    Traces traces_;
    qint64 position_ = 0;
    qint64 length_ = 0;
    double remainder_ = 0; ///< of a nanosecond, so that slow playing of short runs does not stand still
    double speed_ = 1;
    bool playing_ = false;
    bool realTime_ = false;
};

} // namespace interleave
