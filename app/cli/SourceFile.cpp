#include "app/cli/SourceFile.h"

#include "app/cli/CommandLine.h"
#include "app/cli/NearestName.h"
#include "app/cli/SourceEncoding.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cstdio>

namespace interleave {

static std::variant<QByteArray, SourceError> readAll(QFile& file, const QString& name)
{
    // One byte more than allowed tells too much from just enough, for pipes and devices as well.
    QByteArray text;
    while (text.size() <= largestSource) {
        const QByteArray part = file.read(largestSource + 1 - text.size());
        if (part.isEmpty()) break;
        text += part;
    }
    if (file.error() != QFileDevice::NoError) return SourceError{CommandLine::tr("'%1' cannot be read: %2").arg(name, file.errorString())};
    if (text.size() > largestSource)
        return SourceError{CommandLine::tr("'%1' is larger than 8 MiB; that is no program to simulate").arg(name)};
    return text;
}

std::variant<QByteArray, SourceError> readSource(const QString& name)
{
    QFile file;
    if (name == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly)) return SourceError{CommandLine::tr("standard input cannot be read")};
        return readAll(file, shownName(name));
    }
    const QFileInfo info(name);
    if (!info.exists()) return SourceError{CommandLine::tr("there is no file '%1'").arg(name)};
    if (info.isDir()) return SourceError{CommandLine::tr("'%1' is a folder, not a Python file").arg(name)};
    file.setFileName(name);
    if (!file.open(QIODevice::ReadOnly)) return SourceError{CommandLine::tr("'%1' cannot be read: %2").arg(name, file.errorString())};
    return readAll(file, name);
}

QString shownName(const QString& file) { return file == QLatin1String("-") ? QStringLiteral("<stdin>") : file; }

QString tracebackName(const QString& file)
{
    return file == QLatin1String("-") ? shownName(file) : QFileInfo(file).isAbsolute() ? file : QDir::currentPath() + QLatin1Char('/') + file;
}

static SourceError unknownScenario(const QString& name)
{
    if (name.contains(QLatin1Char('/')) || name.endsWith(QLatin1String(".py"))) return {CommandLine::tr("there is no file '%1'").arg(name)};
    QStringList names;
    for (const Scenario& scenario : builtInScenarios())
        names += QString::fromStdString(scenario.id());
    const QString nearest = nearestName(name, names);
    return {nearest.isEmpty()
            ? CommandLine::tr("there is no scenario '%1', and no such file; 'interleave list' shows the scenarios").arg(name)
            : CommandLine::tr("there is no scenario '%1', and no such file; did you mean '%2'?").arg(name, nearest)};
}

static SourceError wrongMark(const ScenarioError& error, const QString& name)
{
    const QString message = QString::fromStdString(error.message);
    return {error.line > 0 ? QStringLiteral("%1:%2: %3").arg(name, QString::number(error.line), message)
                           : QStringLiteral("%1: %2").arg(name, message)};
}

std::variant<std::shared_ptr<const Scenario>, SourceError> readScenario(const QString& nameOrFile)
{
    // Built-in scenarios live as long as the program.
    if (const Scenario* builtIn = builtInScenario(nameOrFile.toStdString()))
        return std::shared_ptr<const Scenario>(std::shared_ptr<const Scenario>(), builtIn);
    if (nameOrFile != QLatin1String("-") && !QFileInfo::exists(nameOrFile)) return unknownScenario(nameOrFile);
    auto source = readSource(nameOrFile);
    if (const auto* error = std::get_if<SourceError>(&source)) return *error;
    const QString name = shownName(nameOrFile);
    const auto text = decodeSource(std::get<QByteArray>(source), name);
    if (const auto* error = std::get_if<EncodingError>(&text)) return SourceError{error->message};
    auto scenario = Scenario::fromSource(name.toStdString(), name.toStdString(), std::get<QByteArray>(text).toStdString());
    if (const auto* error = std::get_if<ScenarioError>(&scenario)) return wrongMark(*error, name);
    return std::make_shared<const Scenario>(std::get<Scenario>(std::move(scenario)));
}

/// `a whole number from 1 to 200`
static QString whatIsTaken(const Parameter& parameter)
{
    const auto number = [](double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); };
    switch (parameter.type) {
    case ParameterType::Boolean: return CommandLine::tr("True or False");
    case ParameterType::Choice: {
        QStringList choices;
        for (const std::string& choice : parameter.choices)
            choices += QString::fromStdString(choice);
        return CommandLine::tr("one of %1").arg(choices.join(QStringLiteral(", ")));
    }
    case ParameterType::Slider: break;
    }
    return parameter.integer ? CommandLine::tr("a whole number from %1 to %2").arg(number(parameter.min), number(parameter.max))
                             : CommandLine::tr("a number from %1 to %2").arg(number(parameter.min), number(parameter.max));
}

static SourceError wrongValue(const Scenario& scenario, const QString& setting)
{
    if (!setting.contains(QLatin1Char('='))) return {CommandLine::tr("--set takes NAME=VALUE, not '%1'").arg(setting)};
    const QString name = setting.section(QLatin1Char('='), 0, 0).trimmed();
    if (const Parameter* parameter = scenario.parameter(name.toStdString())) {
        return {CommandLine::tr("%1 takes %2, not '%3'", "a parameter, its values, and what was given")
                    .arg(name, whatIsTaken(*parameter), setting.section(QLatin1Char('='), 1))};
    }
    QStringList names;
    for (const Parameter& parameter : scenario.parameters())
        names += QString::fromStdString(parameter.name);
    if (names.isEmpty()) return {CommandLine::tr("--set %1: this scenario has no parameters").arg(setting)};
    const QString nearest = nearestName(name, names);
    return {nearest.isEmpty() ? CommandLine::tr("there is no parameter '%1'; there are %2").arg(name, names.join(QStringLiteral(", ")))
                              : CommandLine::tr("there is no parameter '%1'; did you mean '%2'?").arg(name, nearest)};
}

std::variant<ParameterValues, SourceError> readValues(const Scenario& scenario, const QStringList& settings)
{
    ParameterValues values;
    for (const QString& setting : settings) {
        auto value = scenario.parseSetting(setting.toStdString());
        if (std::holds_alternative<ScenarioError>(value)) return wrongValue(scenario, setting);
        auto& [name, parsed] = std::get<0>(value);
        values.insert_or_assign(std::move(name), std::move(parsed));
    }
    return values;
}

} // namespace interleave
