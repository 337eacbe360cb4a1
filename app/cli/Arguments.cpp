#include "app/cli/Arguments.h"

#include "app/cli/ArgumentParser.h"
#include "app/cli/CommandLine.h"
#include "app/cli/NearestName.h"

#include <QFileInfo>

namespace interleave {

static QString unknownArgument(ArgumentParser& parser, const QString& argument)
{
    if (argument.startsWith(QLatin1Char('-')) && argument.size() > 1) {
        const QString name = argument.section(QLatin1Char('='), 0, 0);
        const QString nearest = nearestName(name, parser.optionNames());
        return nearest.isEmpty() ? CommandLine::tr("there is no option '%1'").arg(name)
                                 : CommandLine::tr("there is no option '%1'; did you mean '%2'?").arg(name, nearest);
    }
    if (!parser.command().isEmpty()) return CommandLine::tr("'%1' is one argument too many").arg(argument);
    const QString nearest = nearestName(argument, parser.commandNames());
    if (!nearest.isEmpty()) return CommandLine::tr("there is no command '%1'; did you mean '%2'?").arg(argument, nearest);
    if (QFileInfo(argument).isFile())
        return CommandLine::tr("there is no command '%1'; 'interleave python %1' runs that file").arg(argument);
    return CommandLine::tr("there is no command '%1'").arg(argument);
}

static TextAnswer complaint(const QString& what, const QString& command)
{
    const QString help = command.isEmpty() ? QStringLiteral("interleave --help") : QStringLiteral("interleave %1 --help").arg(command);
    return {QStringLiteral("interleave: %1\n").arg(what) + CommandLine::tr("Try '%1'.").arg(help) + QLatin1Char('\n'), 2};
}

Command parseArguments(const QStringList& arguments)
{
    ArgumentParser parser;
    if (const auto help = parser.parse(arguments)) return *help;
    if (!parser.unknown().isEmpty()) return complaint(unknownArgument(parser, parser.unknown().first()), parser.command());
    auto result = parser.result();
    if (const auto* wrong = std::get_if<ArgumentError>(&result)) return complaint(wrong->message, parser.command());
    return std::get<Command>(std::move(result));
}

QString requestedLanguage(const QStringList& arguments)
{
    static const QString option = QStringLiteral("--language");
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option && i + 1 < arguments.size()) return arguments[i + 1];
        if (arguments[i].startsWith(option + QLatin1Char('='))) return arguments[i].mid(option.size() + 1);
    }
    return {};
}

} // namespace interleave
