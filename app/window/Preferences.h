#pragma once

/// What the window remembers from one start to the next.
///
/// Every change is written at once (QSettings gathers the writing). Without `persistent` nothing is read or written: for
/// screenshots and tests.

#include <QObject>
#include <QQmlEngine>
#include <QSettings>

#include <memory>

namespace interleave {

class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// "en" or "zh_CN".
    Q_PROPERTY(QString language MEMBER language_ NOTIFY changed)
    /// "system", "light" or "dark".
    Q_PROPERTY(QString theme MEMBER theme_ NOTIFY changed)
    /// Id of the last scenario.
    Q_PROPERTY(QString scenario MEMBER scenario_ NOTIFY changed)
    /// The simulated computer, see ComputerSettings::state; empty: as usual.
    Q_PROPERTY(QString machine MEMBER machine_ NOTIFY changed)
    Q_PROPERTY(int width MEMBER width_ NOTIFY changed)
    Q_PROPERTY(int height MEMBER height_ NOTIFY changed)
    Q_PROPERTY(double galleryWidth MEMBER galleryWidth_ NOTIFY changed)
    Q_PROPERTY(double sideWidth MEMBER sideWidth_ NOTIFY changed)
    Q_PROPERTY(double sourceHeight MEMBER sourceHeight_ NOTIFY changed)
    Q_PROPERTY(double parametersHeight MEMBER parametersHeight_ NOTIFY changed)
    Q_PROPERTY(bool galleryOpen MEMBER galleryOpen_ NOTIFY changed)
    Q_PROPERTY(bool sideOpen MEMBER sideOpen_ NOTIFY changed)
    Q_PROPERTY(bool sourceOpen MEMBER sourceOpen_ NOTIFY changed)
public:
    explicit Preferences(QObject* parent = nullptr) : Preferences(false, parent) {}
    explicit Preferences(bool persistent, QObject* parent = nullptr);

signals:
    void changed();

private:
    void read();
    void write();

    std::unique_ptr<QSettings> settings_; ///< null: not persistent
    QString language_;
    QString theme_ = QStringLiteral("system");
    QString scenario_;
    QString machine_;
    int width_ = 1440, height_ = 900;
    double galleryWidth_ = 264, sideWidth_ = 310, sourceHeight_ = 150, parametersHeight_ = 340;
    bool galleryOpen_ = true, sideOpen_ = true, sourceOpen_ = true;
};

} // namespace interleave
