#pragma once

/// DoneChart: how many tasks are done over time, as steps, with the playhead.

#include "app/timeline/ImageItem.h"
#include "app/timeline/RunHandle.h"

#include <QColor>

namespace interleave {

class DoneChart : public interleave::ImageItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(interleave::RunHandle run READ run WRITE setRun NOTIFY changed)
    /// Time at the right edge, ns.
    Q_PROPERTY(qint64 length READ length WRITE setLength NOTIFY changed)
    Q_PROPERTY(QColor line READ line WRITE setLine NOTIFY changed)
    Q_PROPERTY(QColor fill READ fill WRITE setFill NOTIFY changed)
public:
    explicit DoneChart(QQuickItem* parent = nullptr);

    RunHandle run() const { return run_; }
    void setRun(const RunHandle& run);
    qint64 length() const { return length_; }
    void setLength(qint64 length);
    QColor line() const { return line_; }
    void setLine(const QColor& line);
    QColor fill() const { return fill_; }
    void setFill(const QColor& fill);

signals:
    void changed();

protected:
    void render(QImage& image) override;

private:
    RunHandle run_;
    qint64 length_ = 0;
    QColor line_;
    QColor fill_;
};

} // namespace interleave
