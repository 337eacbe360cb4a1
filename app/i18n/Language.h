#pragma once

/// The language of every text in the window, switched at run time.
///
/// Owns the installed translator. C++ texts follow because installing one sends QEvent::LanguageChange to the application;
/// QML texts follow because the engine is told to retranslate.

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTranslator>

#include <memory>

namespace interleave {

/// True while texts are shown in Chinese: which of a scenario's own texts to take.
bool showsChinese();

class Language : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// "en" or "zh_CN"; anything else counts as "en".
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY codeChanged)
public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    QString code() const { return code_; }
    void setCode(const QString& code);
    /// The engine whose texts follow; needed only for objects not made by QML.
    void setEngine(QQmlEngine* engine) { engine_ = engine; }

    /// To the other language.
    Q_INVOKABLE void toggle();
    /// What the desktop is set to: "zh_CN" for any Chinese, else "en".
    static QString systemCode();

signals:
    void codeChanged();

private:
    QString code_ = QStringLiteral("en");
    QTranslator translator_;
    QPointer<QQmlEngine> engine_;
};

/// Installs the translation for a program without a window, for as long as the returned object lives.
std::unique_ptr<Language> installSystemLanguage();

} // namespace interleave
