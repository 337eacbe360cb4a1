#pragma once

/// StateSwatch: a small sample of a state's colour and pattern, for the legend and for tooltips.

#include "app/timeline/ImageItem.h"
#include "app/timeline/TimelineTheme.h"

#include <QPointer>

namespace interleave {

class StateSwatch : public interleave::ImageItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int state READ state WRITE setState NOTIFY stateChanged)
    Q_PROPERTY(interleave::TimelineTheme* theme READ theme WRITE setTheme NOTIFY themeChanged)

public:
    explicit StateSwatch(QQuickItem* parent = nullptr);

    int state() const { return state_; }
    void setState(int state);
    TimelineTheme* theme() const { return theme_; }
    void setTheme(TimelineTheme* theme);

signals:
    void stateChanged();
    void themeChanged();

protected:
    void render(QImage& image) override;

private:
    int state_ = 0;
    QPointer<TimelineTheme> theme_;
};

} // namespace interleave
