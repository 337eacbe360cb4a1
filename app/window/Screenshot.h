#pragma once

/// Takes one picture of the window when its runs are there, and ends the program.

#include "app/session/Session.h"
#include "app/window/WindowOptions.h"

#include <QObject>
#include <QQuickWindow>

namespace interleave {

class Screenshot : public QObject {
    Q_OBJECT
public:
    /// `session` and `window` must outlive it.
    Screenshot(ScreenshotOptions options, Session& session, QQuickWindow& window);

private:
    void prepare();
    void countFrame();
    void take();

    ScreenshotOptions options_;
    Session& session_;
    QQuickWindow& window_;
    bool prepared_ = false;
    int frames_ = 0;
};

} // namespace interleave
