#pragma once

/// RunOverview: all runs in small, one thin row each, coloured by what most of their lanes do.

#include "app/session/RunModel.h"
#include "app/timeline/ImageItem.h"
#include "app/timeline/TimelineTheme.h"

#include <QPointer>

namespace interleave {

class RunOverview : public interleave::ImageItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(interleave::RunModel* runs READ runs WRITE setRuns NOTIFY changed)
    Q_PROPERTY(interleave::TimelineTheme* theme READ theme WRITE setTheme NOTIFY changed)
    /// Time at the right edge, ns.
    Q_PROPERTY(qint64 total READ total WRITE setTotal NOTIFY changed)
public:
    explicit RunOverview(QQuickItem* parent = nullptr);

    RunModel* runs() const { return runs_; }
    void setRuns(RunModel* runs);
    TimelineTheme* theme() const { return theme_; }
    void setTheme(TimelineTheme* theme);
    qint64 total() const { return total_; }
    void setTotal(qint64 total);

signals:
    void changed();

protected:
    void render(QImage& image) override;

private:
    QPointer<RunModel> runs_;
    QPointer<TimelineTheme> theme_;
    qint64 total_ = 0;
};

} // namespace interleave
