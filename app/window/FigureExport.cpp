#include "app/window/FigureExport.h"

#include <QDir>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace interleave {

FigureExport::FigureExport(QObject* parent)
    : QObject(parent)
{
    connect(&watcher_, &QFutureWatcherBase::finished, this, &FigureExport::saved);
}

FigureExport::~FigureExport()
{
    watcher_.disconnect(this);
    watcher_.waitForFinished(); // a file is written whole, even when the window closes meanwhile
}

void FigureExport::save(const QUrl& file, const QList<RunHandle>& runs)
{
    if (busy())
        return;
    path_ = file.toLocalFile();
    if (path_.isEmpty()) {
        setMessage(tr("A figure can be saved only to a file on this computer."), true);
        return;
    }
    const QString ending = QLatin1Char('.') + format_;
    if (!path_.endsWith(ending, Qt::CaseInsensitive))
        path_ += ending;
    ExportOptions options;
    options.title = title_;
    options.caption = caption_;
    options.dark = dark_;
    options.scale = scale_;
    if (onlyRange_) {
        options.begin = SimTime{SimDuration{begin_}};
        options.end = SimTime{SimDuration{end_}};
    }
    setMessage({}, false);
    watcher_.setFuture(QtConcurrent::run([path = path_, runs, options] { return exportFigure(path, runs, options); }));
    emit busyChanged();
}

void FigureExport::clearMessage() { setMessage({}, false); }

QUrl FigureExport::suggestedFile(const QString& name) const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QDir where(QDir(folder).exists() ? folder : QDir::homePath());
    return QUrl::fromLocalFile(where.filePath((name.isEmpty() ? QStringLiteral("interleave") : name) + QLatin1Char('.') + format_));
}

void FigureExport::saved()
{
    if (const ExportError error = watcher_.result())
        setMessage(*error, true);
    else
        setMessage(tr("Saved as %1").arg(QDir::toNativeSeparators(path_)), false);
    emit busyChanged();
}

void FigureExport::setMessage(const QString& message, bool failed)
{
    message_ = message;
    failed_ = failed;
    emit messageChanged();
}

} // namespace interleave
