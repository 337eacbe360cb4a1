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
    /// Of the thread that holds a GIL; -1: the state's own colour.
    Q_PROPERTY(int hue READ hue WRITE setHue NOTIFY hueChanged)
    Q_PROPERTY(interleave::TimelineTheme* theme READ theme WRITE setTheme NOTIFY themeChanged)

public:
    explicit StateSwatch(QQuickItem* parent = nullptr);

    int state() const { return state_; }
    void setState(int state);
    int hue() const { return hue_; }
    void setHue(int hue);
    TimelineTheme* theme() const { return theme_; }
    void setTheme(TimelineTheme* theme);

signals:
    void stateChanged();
    void hueChanged();
    void themeChanged();

protected:
    void render(QImage& image) override;

private:
    int state_ = 0;
    int hue_ = -1;
    QPointer<TimelineTheme> theme_;
};

} // namespace interleave
