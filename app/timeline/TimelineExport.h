#pragma once

/// TimelineExport: the whole figure (title, a card per model with makespan and speed-up, shared axis, legend, caption) as a
/// file. Uses the geometry of the screen. Files are written whole or not at all.
///
/// Needs a QGuiApplication (fonts). Any thread.

#include "app/timeline/RunHandle.h"

#include <QImage>
#include <QList>
#include <QString>

#include <optional>

namespace interleave {

struct ExportOptions {
    QString title;
    QString caption;              ///< below the legend; empty: none
    bool dark = false;
    double scale = 2;             ///< PNG: pixels per logical unit, 0.25 to 8
    int width = 1000;             ///< logical units, 400 to 8000
    std::optional<SimTime> begin; ///< visible range; default: everything
    std::optional<SimTime> end;
    int maxRows = 24;             ///< per card, as TimelineItem::maxRows
};

/// Nothing, or a translated sentence that says what went wrong with which file.
using ExportError = std::optional<QString>;

ExportError exportPng(const QString& path, const QList<RunHandle>& runs, const ExportOptions& options);
ExportError exportSvg(const QString& path, const QList<RunHandle>& runs, const ExportOptions& options);
/// By the name's ending, .png or .svg; any other is an error.
ExportError exportFigure(const QString& path, const QList<RunHandle>& runs, const ExportOptions& options);

/// The same figures in memory.
QImage figureImage(const QList<RunHandle>& runs, const ExportOptions& options);
QByteArray figureSvg(const QList<RunHandle>& runs, const ExportOptions& options);

} // namespace interleave
