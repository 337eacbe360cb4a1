#include "app/window/Screenshot.h"

#include <QCoreApplication>
#include <QImage>

#include <cmath>
#include <utility>

namespace interleave {

namespace {

/// Layouts and models need a few frames to come to rest.
constexpr int settledFrames = 6;

qint64 inNanoseconds(double seconds) { return std::llround(seconds * 1e9); }

} // namespace

Screenshot::Screenshot(ScreenshotOptions options, Session& session, QQuickWindow& window)
    : options_(std::move(options))
    , session_(session)
    , window_(window)
{
    connect(&window_, &QQuickWindow::frameSwapped, this, &Screenshot::countFrame, Qt::QueuedConnection);
    connect(&session_, &Session::busyChanged, &window_, &QQuickWindow::update);
    window_.update();
}

void Screenshot::prepare()
{
    prepared_ = true;
    if (options_.model)
        session_.setSelectedModel(*options_.model);
    session_.playback()->scrub(inNanoseconds(options_.at));
    const QStringList place = options_.inspect.split(QLatin1Char(','));
    if (place.size() == 3)
        session_.inspector()->select(place[0].toInt(), place[1].toInt(), inNanoseconds(place[2].toDouble()));
}

void Screenshot::countFrame()
{
    if (!session_.busy()) {
        if (!prepared_)
            prepare();
        if (++frames_ == settledFrames)
            take();
    }
    window_.update();
}

void Screenshot::take()
{
    const QImage image = window_.grabWindow();
    QCoreApplication::exit(image.save(options_.file) ? 0 : 1);
}

} // namespace interleave
