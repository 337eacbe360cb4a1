/// Runs the Qt Quick Tests of the window. Any warning of Qt's fails them, whenever it comes.

#include <QCoreApplication>
#include <QDir>
#include <QQmlContext>
#include <QQmlEngine>
#include <QtQuickTest>

#include <atomic>
#include <cstdio>

namespace {

std::atomic<int> warnings{0};
QtMessageHandler previous = nullptr;

/// What the surroundings of a test may say without anything being wrong with the window.
bool isAboutTheSurroundings(const QString& message)
{
    // Qt reads SVG Tiny, which has no patterns; browsers and editors draw them.
    return message.contains(QStringLiteral("XDG_RUNTIME_DIR")) || message.contains(QStringLiteral("This plugin does not support"))
        || message.contains(QStringLiteral("Could not resolve property: #pattern"));
}

void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !isAboutTheSurroundings(message)) {
        ++warnings;
        std::fprintf(stderr, "unexpected: %s\n", qPrintable(message));
    }
    if (previous)
        previous(type, context, message);
}

} // namespace

class Setup : public QObject {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->rootContext()->setContextProperty(QStringLiteral("temporaryFolder"), QUrl::fromLocalFile(QDir::tempPath()));
        engine->rootContext()->setContextProperty(QStringLiteral("softwareExpected"), qEnvironmentVariable("QT_QUICK_BACKEND") == QStringLiteral("software"));
    }
};

int main(int argc, char** argv)
{
    previous = qInstallMessageHandler(countWarnings);
    Setup setup;
    const int failures = quick_test_main_with_setup(argc, argv, "window", QUICK_TEST_SOURCE_DIR, &setup);
    if (warnings > 0)
        std::fprintf(stderr, "%d unexpected warnings\n", warnings.load());
    return failures + warnings;
}

#include "tst_window.moc"
