#include "app/timeline/StateSwatch.h"

#include "app/timeline/CardPainter.h"
#include "app/timeline/RasterPainter.h"

namespace interleave {

StateSwatch::StateSwatch(QQuickItem* parent) : ImageItem(parent)
{
    setImplicitSize(14, 12);
}

void StateSwatch::setState(int state)
{
    if (state == state_)
        return;
    state_ = state;
    emit stateChanged();
    refresh();
}

void StateSwatch::setHue(int hue)
{
    if (hue == hue_)
        return;
    hue_ = hue;
    emit hueChanged();
    refresh();
}

void StateSwatch::setTheme(TimelineTheme* theme)
{
    if (theme == theme_)
        return;
    if (theme_)
        theme_->disconnect(this);
    theme_ = theme;
    if (theme_)
        connect(theme_, &TimelineTheme::changed, this, &StateSwatch::refresh);
    emit themeChanged();
    refresh();
}

void StateSwatch::render(QImage& image)
{
    if (!theme_ || state_ < 0 || state_ >= TimelineTheme::stateCount())
        return;
    RasterPainter painter(image);
    StateStyle style = theme_->palette().style(static_cast<SpanState>(state_));
    if (hue_ >= 0)
        style.fill = theme_->palette().holder(hue_);
    paintSwatch(painter, QRectF(0, 0, width(), height()), style);
}

} // namespace interleave
