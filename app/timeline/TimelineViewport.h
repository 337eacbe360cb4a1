#pragma once

/// TimelineViewport: the one owner of the visible interval. All cards and the ruler share one.
///
/// Times are nanoseconds. The interval is always inside 0..total and never narrower than 1 µs (or total, if that is less).

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace interleave {

class TimelineViewport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qint64 begin READ begin NOTIFY changed)
    Q_PROPERTY(qint64 end READ end NOTIFY changed)
    Q_PROPERTY(qint64 length READ length NOTIFY changed)
    Q_PROPERTY(qint64 total READ total WRITE setTotal NOTIFY changed)
    Q_PROPERTY(bool everything READ everything NOTIFY changed)

public:
    static constexpr qint64 narrowest = 1000;

    explicit TimelineViewport(QObject* parent = nullptr);

    qint64 begin() const { return begin_; }
    qint64 end() const { return end_; }
    qint64 length() const { return end_ - begin_; }
    /// What can be seen at most: the longest makespan of all cards and a little margin, at least 1. When everything was
    /// visible it stays so; otherwise the interval is kept as far as it fits.
    qint64 total() const { return total_; }
    void setTotal(qint64 total);
    bool everything() const { return begin_ == 0 && end_ == total_; }

    /// A makespan with the margin that `total` should have.
    Q_INVOKABLE static qint64 withMargin(qint64 makespan);

    /// Makes the interval `factor` times as long (< 1: closer) while `at` stays where it is on the screen.
    Q_INVOKABLE void zoomAt(qint64 at, double factor);
    /// Moves the interval by so many nanoseconds, as far as there is something.
    Q_INVOKABLE void pan(qint64 by);
    Q_INVOKABLE void showAll();
    /// Shows begin..end (in any order), widened to the narrowest and moved inside when needed.
    Q_INVOKABLE void fit(qint64 begin, qint64 end);

    /// The moment at `x` of a picture `width` wide, and back. A picture without width shows `begin`.
    Q_INVOKABLE qint64 timeAt(double x, double width) const;
    Q_INVOKABLE double xAt(qint64 at, double width) const;

signals:
    void changed();

private:
    void set(qint64 begin, qint64 length);

    qint64 begin_ = 0;
    qint64 end_ = 1;
    qint64 total_ = 1;
};

} // namespace interleave
