#include "app/timeline/TimeAxis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interleave {

namespace {

struct Unit {
    qint64 length;  ///< ns
    int digits;     ///< decimal digits of a nanosecond in it
    QString symbol;
};

const Unit& unitFor(qint64 scale)
{
    static const std::array<Unit, 4> units{Unit{1'000'000'000, 9, QStringLiteral("s")}, Unit{1'000'000, 6, QStringLiteral("ms")},
        Unit{1000, 3, QString::fromUtf8("µs")}, Unit{1, 0, QStringLiteral("ns")}};
    const qint64 size = scale < 0 ? -scale : scale;
    for (const Unit& unit : units) {
        if (size >= unit.length)
            return unit;
    }
    return units.back();
}

QString inUnit(qint64 ns, const Unit& unit, int decimals)
{
    return QString::number(static_cast<double>(ns) / static_cast<double>(unit.length), 'f', decimals) + QChar(0xa0) + unit.symbol;
}

/// Decimals with which every multiple of `step` is exact.
int decimalsFor(qint64 step, const Unit& unit)
{
    int decimals = unit.digits;
    while (decimals > 0 && step % 10 == 0) {
        step /= 10;
        --decimals;
    }
    return decimals;
}

/// The smallest 1-2-5 step that is at least `least`, and into how many parts the minor marks cut it.
struct Step {
    qint64 length;
    qint64 minor;
};

Step niceStep(double least)
{
    qint64 power = 1;
    while (static_cast<double>(power) * 10 <= least)
        power *= 10;
    for (const auto& [factor, parts] : {std::pair{1, 5}, {2, 4}, {5, 5}, {10, 5}}) {
        const qint64 step = power * factor;
        if (static_cast<double>(step) >= least)
            return {step, step % parts == 0 ? step / parts : step};
    }
    return {power * 10, power * 2};
}

} // namespace

std::vector<TimeTick> timeTicks(qint64 begin, qint64 end, double width, double spacing)
{
    std::vector<TimeTick> ticks;
    if (end <= begin || !(width > 0) || !(spacing > 0))
        return ticks;
    const Step step = niceStep(std::max(1.0, static_cast<double>(end - begin) * spacing / width));
    const Unit& unit = unitFor(std::max(end, step.length));
    const int decimals = decimalsFor(step.length, unit);
    const qint64 first = (begin + step.minor - 1) / step.minor * step.minor;
    for (qint64 at = first; at <= end; at += step.minor) {
        const bool major = at % step.length == 0;
        const QString label = at == 0 ? QStringLiteral("0") : inUnit(at, unit, decimals);
        TimeTick tick;
        tick.at = at;
        tick.label = major ? label : QString();
        tick.major = major;
        ticks.push_back(tick);
    }
    return ticks;
}

QString formatTime(qint64 ns, qint64 scale)
{
    const Unit& unit = unitFor(scale);
    return inUnit(ns, unit, std::min(3, unit.digits));
}

QString formatDuration(qint64 ns)
{
    const Unit& unit = unitFor(ns);
    const auto whole = static_cast<double>(ns < 0 ? -ns : ns) / static_cast<double>(unit.length);
    const int decimals = std::min(unit.digits, whole >= 1000 ? 0 : whole >= 100 ? 1 : whole >= 10 ? 2 : 3);
    QString number = QString::number(static_cast<double>(ns) / static_cast<double>(unit.length), 'f', decimals);
    if (number.contains(u'.')) {
        while (number.endsWith(u'0'))
            number.chop(1);
        if (number.endsWith(u'.'))
            number.chop(1);
    }
    return number + QChar(0xa0) + unit.symbol;
}

QVariantList TimeAxis::ticks(qint64 begin, qint64 end, double width) const
{
    QVariantList list;
    for (const TimeTick& tick : timeTicks(begin, end, width))
        list.append(QVariant::fromValue(tick));
    return list;
}

} // namespace interleave
