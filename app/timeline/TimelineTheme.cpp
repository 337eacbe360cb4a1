#include "app/timeline/TimelineTheme.h"

#include "app/timeline/TimelineWords.h"

namespace interleave {

namespace {

bool isState(int state)
{
    return state >= 0 && state < TimelineTheme::stateCount();
}

} // namespace

TimelineTheme::TimelineTheme(QObject* parent) : QObject(parent), palette_(&lightPalette()) {}

void TimelineTheme::setDark(bool dark)
{
    if (dark == palette_->dark)
        return;
    palette_ = &paletteFor(dark);
    emit changed();
}

QString TimelineTheme::stateName(int state) const
{
    return isState(state) ? interleave::stateName(static_cast<SpanState>(state)) : QString();
}

QColor TimelineTheme::stateColor(int state) const
{
    if (!isState(state))
        return Qt::transparent;
    const StateStyle& style = palette_->style(static_cast<SpanState>(state));
    return style.cue == Cue::Solid ? style.fill : style.ink;
}

QColor TimelineTheme::stateTextColor(int state) const
{
    return isState(state) ? palette_->style(static_cast<SpanState>(state)).text : QColor(Qt::transparent);
}

} // namespace interleave
