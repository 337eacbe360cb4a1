#include "app/timeline/TimelineViewport.h"

#include <algorithm>
#include <cmath>

namespace interleave {

TimelineViewport::TimelineViewport(QObject* parent) : QObject(parent) {}

void TimelineViewport::setTotal(qint64 total)
{
    total = std::max<qint64>(total, 1);
    if (total == total_)
        return;
    const bool wasEverything = everything();
    total_ = total;
    const qint64 begin = begin_;
    const qint64 length = wasEverything ? total : end_ - begin_;
    begin_ = end_ = -1; // the total changed, so tell even if the interval does not
    set(wasEverything ? 0 : begin, length);
}

qint64 TimelineViewport::withMargin(qint64 makespan)
{
    return std::max<qint64>(1, makespan + makespan / 20);
}

void TimelineViewport::zoomAt(qint64 at, double factor)
{
    if (!(factor > 0) || !std::isfinite(factor))
        return;
    at = std::clamp(at, begin_, end_);
    const double wanted = static_cast<double>(length()) * factor;
    const double limited = std::clamp(wanted, static_cast<double>(std::min(narrowest, total_)), static_cast<double>(total_));
    const double share = static_cast<double>(at - begin_) / static_cast<double>(length());
    set(at - std::llround(share * limited), std::llround(limited));
}

void TimelineViewport::pan(qint64 by)
{
    // Limited first, so that no sum can overflow.
    set(begin_ + std::clamp(by, -total_, total_), length());
}

void TimelineViewport::showAll()
{
    set(0, total_);
}

void TimelineViewport::fit(qint64 begin, qint64 end)
{
    if (begin > end)
        std::swap(begin, end);
    begin = std::clamp<qint64>(begin, 0, total_);
    end = std::clamp<qint64>(end, 0, total_);
    const qint64 length = std::max(end - begin, std::min(narrowest, total_));
    set(begin - (length - (end - begin)) / 2, length);
}

qint64 TimelineViewport::timeAt(double x, double width) const
{
    if (!(width > 0))
        return begin_;
    return begin_ + std::llround(x / width * static_cast<double>(length()));
}

double TimelineViewport::xAt(qint64 at, double width) const
{
    return static_cast<double>(at - begin_) / static_cast<double>(length()) * width;
}

void TimelineViewport::set(qint64 begin, qint64 length)
{
    length = std::clamp(length, std::min(narrowest, total_), total_);
    begin = std::clamp<qint64>(begin, 0, total_ - length);
    if (begin == begin_ && begin + length == end_)
        return;
    begin_ = begin;
    end_ = begin + length;
    emit changed();
}

} // namespace interleave
