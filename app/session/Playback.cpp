#include "app/session/Playback.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double pacedMilliseconds = 8000;
constexpr double slowest = 0.1;
constexpr double fastest = 10;

qint64 makespan(const Playback::Traces& traces)
{
    qint64 longest = 0;
    for (const auto& trace : traces)
        longest = std::max<qint64>(longest, trace->makespan().count());
    return longest;
}

SimTime simTime(qint64 at) { return SimTime{SimDuration{at}}; }

} // namespace

Playback::Playback(QObject* parent)
    : QObject(parent)
{
}

void Playback::setTraces(Traces traces)
{
    const bool stayAtEnd = length_ > 0 && atEnd();
    traces_ = std::move(traces);
    const qint64 longest = makespan(traces_);
    if (longest != length_) {
        length_ = longest;
        emit lengthChanged();
    }
    moveTo(stayAtEnd ? length_ : position_);
}

void Playback::setPlaying(bool playing)
{
    if (playing)
        play();
    else
        pause();
}

void Playback::setSpeed(double speed)
{
    const double clamped = std::clamp(speed, slowest, fastest);
    if (clamped == speed_)
        return;
    speed_ = clamped;
    emit speedChanged();
}

void Playback::setRealTime(bool realTime)
{
    if (realTime == realTime_)
        return;
    realTime_ = realTime;
    emit realTimeChanged();
}

void Playback::play()
{
    if (playing_ || length_ == 0)
        return;
    if (atEnd())
        moveTo(0);
    playing_ = true;
    emit playingChanged();
}

void Playback::pause()
{
    if (!playing_)
        return;
    playing_ = false;
    emit playingChanged();
}

void Playback::toggle() { setPlaying(!playing_); }

void Playback::playFromStart()
{
    moveTo(0);
    play();
}

void Playback::scrub(qint64 at) { moveTo(at); }

void Playback::stepForward()
{
    pause();
    qint64 next = length_;
    for (const auto& trace : traces_) {
        const auto moments = trace->moments();
        const auto found = std::upper_bound(moments.begin(), moments.end(), simTime(position_));
        if (found != moments.end())
            next = std::min<qint64>(next, nanoseconds(*found));
    }
    moveTo(next);
}

void Playback::stepBack()
{
    pause();
    qint64 previous = 0;
    for (const auto& trace : traces_) {
        const auto moments = trace->moments();
        const auto found = std::lower_bound(moments.begin(), moments.end(), simTime(position_));
        if (found != moments.begin())
            previous = std::max<qint64>(previous, nanoseconds(*std::prev(found)));
    }
    moveTo(previous);
}

void Playback::toStart()
{
    pause();
    moveTo(0);
}

void Playback::toEnd()
{
    pause();
    moveTo(length_);
}

void Playback::advance(double milliseconds)
{
    if (!playing_ || milliseconds <= 0)
        return;
    const double exact = remainder_ + milliseconds * nanosecondsPerMillisecond();
    // A step longer than the whole run ends it; this also keeps the conversion below in range.
    const double whole = std::floor(std::min(exact, static_cast<double>(length_)));
    const qint64 target = position_ + static_cast<qint64>(whole);
    moveTo(target);
    remainder_ = exact - whole;
    if (atEnd())
        pause();
}

void Playback::moveTo(qint64 at)
{
    remainder_ = 0;
    const qint64 clamped = std::clamp<qint64>(at, 0, length_);
    if (clamped == position_)
        return;
    position_ = clamped;
    emit positionChanged();
}

double Playback::nanosecondsPerMillisecond() const
{
    const double paced = static_cast<double>(length_) / pacedMilliseconds;
    return speed_ * (realTime_ ? 1e6 : paced);
}

} // namespace interleave
