#include "app/window/WindowProgram.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>

namespace interleave {

int runWindow(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Interleave/Window/Main.qml")));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}

} // namespace interleave
