#include "app/window/WindowProgram.h"

#include "app/i18n/Language.h"
#include "app/session/Session.h"
#include "app/window/Preferences.h"
#include "app/window/Screenshot.h"
#include "app/window/WindowOptions.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <cstdio>

namespace interleave {

namespace {

const QString mainFile = QStringLiteral("qrc:/qt/qml/Interleave/Window/Main.qml");

void applyOptions(const WindowOptions& options, Preferences& preferences)
{
    const auto set = [&preferences](const char* name, const auto& value) { preferences.setProperty(name, value); };
    if (!options.theme.isEmpty())
        set("theme", options.theme);
    if (!options.language.isEmpty())
        set("language", options.language);
    if (!options.size.isEmpty()) {
        set("width", options.size.width());
        set("height", options.size.height());
    }
    if (!options.scenario.isEmpty())
        set("scenario", options.scenario);
}

/// The scenario that was asked for, else the first one.
void chooseScenario(Session& session, const QString& wanted)
{
    if (wanted.isEmpty() || !session.choose(wanted)) {
        const QUrl url(wanted);
        const QString path = url.isLocalFile() ? url.toLocalFile() : wanted;
        if (!path.isEmpty() && QFileInfo::exists(path))
            session.openFile(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()));
        else if (const ScenarioPointer first = session.scenarios()->first())
            session.choose(QString::fromStdString(first->id()));
    }
}

/// The texts are designed for this face; where it is missing, the desktop's own is taken.
void chooseFont()
{
    QFont font = QGuiApplication::font();
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamilies({QStringLiteral("Inter"), font.family()});
    QGuiApplication::setFont(font);
}

int showWindow(const WindowOptions& options)
{
    Preferences preferences(!options.screenshot);
    applyOptions(options, preferences);
    Session session;
    Language language;
    language.setCode(preferences.property("language").toString());
    session.machine()->setState(preferences.property("machine").toString());
    chooseScenario(session, preferences.property("scenario").toString());
    options.machine.apply(*session.machine()); // even against what the scenario is meant for

    QQmlApplicationEngine engine;
    language.setEngine(&engine);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({
        {QStringLiteral("session"), QVariant::fromValue(&session)},
        {QStringLiteral("language"), QVariant::fromValue(&language)},
        {QStringLiteral("preferences"), QVariant::fromValue(&preferences)},
    });
    engine.load(QUrl(mainFile));
    if (engine.rootObjects().isEmpty())
        return 1;
    std::unique_ptr<Screenshot> screenshot;
    if (options.screenshot)
        screenshot = std::make_unique<Screenshot>(*options.screenshot, session, *qobject_cast<QQuickWindow*>(engine.rootObjects().first()));
    return QGuiApplication::exec();
}

} // namespace

int runWindow(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Interleave"));
    QCoreApplication::setApplicationName(QStringLiteral("Interleave"));
    QCoreApplication::setApplicationVersion(QStringLiteral(INTERLEAVE_VERSION));
    QGuiApplication application(argc, argv);
    chooseFont();
    const auto parsed = parseWindowOptions(QCoreApplication::arguments().mid(2));
    if (const auto* usage = std::get_if<WindowUsage>(&parsed)) {
        std::fputs(qPrintable(usage->text), usage->status == 0 ? stdout : stderr);
        return usage->status;
    }
    return showWindow(std::get<WindowOptions>(parsed));
}

} // namespace interleave
