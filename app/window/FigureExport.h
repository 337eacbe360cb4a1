#pragma once

/// FigureExport: saves the figure of a session's runs as PNG or SVG, away from the window's thread.

#include "app/timeline/TimelineExport.h"

#include <QFutureWatcher>
#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace interleave {

class FigureExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title MEMBER title_ NOTIFY optionsChanged)
    Q_PROPERTY(QString caption MEMBER caption_ NOTIFY optionsChanged)
    /// "png" or "svg".
    Q_PROPERTY(QString format MEMBER format_ NOTIFY optionsChanged)
    Q_PROPERTY(bool dark MEMBER dark_ NOTIFY optionsChanged)
    /// Pixels per logical unit of a PNG.
    Q_PROPERTY(double scale MEMBER scale_ NOTIFY optionsChanged)
    /// Only begin..end (ns) instead of everything.
    Q_PROPERTY(bool onlyRange MEMBER onlyRange_ NOTIFY optionsChanged)
    Q_PROPERTY(qint64 begin MEMBER begin_ NOTIFY optionsChanged)
    Q_PROPERTY(qint64 end MEMBER end_ NOTIFY optionsChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    /// How the last export went, with the file's path; empty before.
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY messageChanged)
public:
    explicit FigureExport(QObject* parent = nullptr);
    ~FigureExport() override;

    bool busy() const { return watcher_.isRunning(); }
    QString message() const { return message_; }
    bool failed() const { return failed_; }

    /// Writes the runs to `file`; the format's ending is added when it is missing. Does nothing while one is being written.
    Q_INVOKABLE void save(const QUrl& file, const QList<interleave::RunHandle>& runs);
    Q_INVOKABLE void clearMessage();
    /// Where and under which name a figure is saved unless told otherwise.
    Q_INVOKABLE QUrl suggestedFile(const QString& name) const;

signals:
    void optionsChanged();
    void busyChanged();
    void messageChanged();

private:
    void saved();
    void setMessage(const QString& message, bool failed);

    QString title_, caption_, format_ = QStringLiteral("png");
    QString path_;
    QString message_;
    double scale_ = 2;
    qint64 begin_ = 0, end_ = 0;
    bool dark_ = false, onlyRange_ = false, failed_ = false;
    QFutureWatcher<ExportError> watcher_;
};

} // namespace interleave
