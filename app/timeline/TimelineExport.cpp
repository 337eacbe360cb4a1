#include "app/timeline/TimelineExport.h"

#include "app/timeline/Figure.h"
#include "app/timeline/RasterPainter.h"
#include "app/timeline/SvgWriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimelineExport)
};

/// What QPainter can address in one direction.
constexpr int largestSide = 32767;

ExportOptions limited(ExportOptions options)
{
    options.scale = std::isfinite(options.scale) ? std::clamp(options.scale, 0.25, 8.0) : 1;
    options.width = std::clamp(options.width, 400, 8000);
    return options;
}

ExportError checked(const QList<RunHandle>& runs, const ExportOptions& options)
{
    const bool something = std::any_of(runs.begin(), runs.end(), [](const RunHandle& run) { return run.valid(); });
    if (!something)
        return Words::tr("There is nothing to export yet: run a scenario first.");
    if (options.begin && options.end && *options.end <= *options.begin)
        return Words::tr("The range to export is empty: its end must come after its beginning.");
    return {};
}

/// Whole or not at all: an older file of that name stays as it was when something fails.
ExportError write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Words::tr("%1 could not be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace

QImage figureImage(const QList<RunHandle>& runs, const ExportOptions& wanted)
{
    const ExportOptions options = limited(wanted);
    const Figure figure(runs, options, 1 / options.scale);
    const QSize pixels = (figure.size() * options.scale).toSize();
    if (std::max(pixels.width(), pixels.height()) > largestSide)
        return {};
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(options.scale);
    image.fill(paletteFor(options.dark).window);
    RasterPainter painter(image);
    figure.paint(painter);
    return image;
}

QByteArray figureSvg(const QList<RunHandle>& runs, const ExportOptions& wanted)
{
    const ExportOptions options = limited(wanted);
    const Figure figure(runs, options, 0.5);
    SvgWriter writer(figure.size(), options.title);
    figure.paint(writer);
    return writer.document();
}

ExportError exportPng(const QString& path, const QList<RunHandle>& runs, const ExportOptions& options)
{
    if (const ExportError error = checked(runs, options))
        return error;
    const QImage image = figureImage(runs, options);
    if (image.isNull())
        return Words::tr("The picture would be too large: choose a smaller scale or fewer rows.");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.convertToFormat(QImage::Format_RGB32).save(&buffer, "PNG"))
        return Words::tr("The picture could not be packed as PNG.");
    return write(path, bytes);
}

ExportError exportSvg(const QString& path, const QList<RunHandle>& runs, const ExportOptions& options)
{
    if (const ExportError error = checked(runs, options))
        return error;
    return write(path, figureSvg(runs, options));
}

ExportError exportFigure(const QString& path, const QList<RunHandle>& runs, const ExportOptions& options)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("png"))
        return exportPng(path, runs, options);
    if (ending == QLatin1String("svg"))
        return exportSvg(path, runs, options);
    return Words::tr("%1 does not end in .png or .svg.").arg(QDir::toNativeSeparators(path));
}

} // namespace interleave
