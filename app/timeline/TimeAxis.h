#pragma once

/// TimeAxis: where the marks of a time axis stand and how times are written.

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace interleave {

/// One mark. Minor ones carry no label.
class TimeTick {
    Q_GADGET
    QML_VALUE_TYPE(timeTick)
    Q_PROPERTY(qint64 at MEMBER at)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(bool major MEMBER major)

public:
    qint64 at = 0;  ///< ns
    QString label;  ///< with its unit, `0` at the origin
    bool major = false;

    bool operator==(const TimeTick&) const = default;
};

/// Marks for begin..end (ns) over `width` logical pixels: labelled ones at 1-2-5 steps at least `spacing` apart, four or
/// five steps between them unlabelled. Ascending. Empty when there is no interval or no width.
std::vector<TimeTick> timeTicks(qint64 begin, qint64 end, double width, double spacing = 90);

/// `0.985 s`: three decimals of the unit that fits `scale` (a length in ns; usually the whole run's), so that times beside
/// each other share a unit. The unit is ns, µs, ms or s.
QString formatTime(qint64 ns, qint64 scale);
/// In the unit that fits itself and with at most four significant digits: `4.8 ms`, `1.6 s`, `250 ns`.
QString formatDuration(qint64 ns);

/// The same for QML. Has no state.
class TimeAxis : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit TimeAxis(QObject* parent = nullptr) : QObject(parent) {}

    /// List of timeTick.
    Q_INVOKABLE QVariantList ticks(qint64 begin, qint64 end, double width) const;
    Q_INVOKABLE QString formatTime(qint64 ns, qint64 scale) const { return interleave::formatTime(ns, scale); }
    Q_INVOKABLE QString formatDuration(qint64 ns) const { return interleave::formatDuration(ns); }
};

} // namespace interleave
