#pragma once

/// SpanInfo: everything a tooltip or an inspector says about the piece of a lane under the pointer. All texts are translated.

#include "app/timeline/RunHandle.h"

#include <QString>

namespace interleave {

class SpanInfo {
    Q_GADGET
    QML_VALUE_TYPE(spanInfo)
    Q_PROPERTY(bool valid MEMBER valid)
    Q_PROPERTY(int lane MEMBER lane)
    Q_PROPERTY(int task MEMBER task)
    Q_PROPERTY(QString laneLabel MEMBER laneLabel)
    Q_PROPERTY(QString taskLabel MEMBER taskLabel)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(int hue MEMBER hue)
    Q_PROPERTY(QString stateName MEMBER stateName)
    Q_PROPERTY(qint64 begin MEMBER begin)
    Q_PROPERTY(qint64 end MEMBER end)
    Q_PROPERTY(qint64 duration READ duration)
    Q_PROPERTY(QString durationText MEMBER durationText)
    Q_PROPERTY(QString rangeText MEMBER rangeText)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(int foldCount MEMBER foldCount)
    Q_PROPERTY(QString foldText MEMBER foldText)
    Q_PROPERTY(int line MEMBER line)

public:
    bool valid = false;   ///< false: nothing is there
    int lane = -1;        ///< LaneId
    int task = -1;        ///< TaskId, -1: nobody's work
    QString laneLabel;    ///< `worker 3`
    QString taskLabel;    ///< `C`, empty if none
    QString title;        ///< `Task C on worker 3`, or the lane's label
    int state = 0;        ///< SpanState
    int hue = -1;         ///< of a GIL: which colour the holder has
    QString stateName;
    qint64 begin = 0;     ///< ns; of the first span when several are folded
    qint64 end = 0;       ///< ns; of the last span when several are folded
    QString durationText; ///< `4.8 ms`
    QString rangeText;    ///< `from 0.1202 s to 0.1250 s`
    QString reason;       ///< `worker 2 holds it`; empty if there is nothing to say
    int foldCount = 1;    ///< spans in this piece
    QString foldText;     ///< `12 spans in this pixel column`; empty when not folded
    int line = 0;         ///< 1-based line of the scenario, 0 if none

    qint64 duration() const { return end - begin; }
};

/// `count` spans of `lane` from number `first` on, shown as `state`.
SpanInfo describeSpans(const TraceIndex& index, LaneId lane, std::size_t first, std::size_t count, std::size_t shown, SpanState state);

} // namespace interleave
