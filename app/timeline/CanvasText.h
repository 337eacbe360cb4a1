#pragma once

/// CanvasText: how wide texts are on every canvas. Needs a QGuiApplication.

#include <QFont>
#include <QString>
#include <QStringList>

namespace interleave {

QFont canvasFont(double size, bool bold = false);
double textWidth(const QString& text, double size, bool bold = false);
/// `text`, or its beginning with an ellipsis if it is wider.
QString elided(const QString& text, double width, double size, bool bold = false);
/// The lines of `text` when none may be wider than `width`; breaks between words, or between Chinese characters.
QStringList wrapped(const QString& text, double width, double size);

} // namespace interleave
