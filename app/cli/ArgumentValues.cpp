#include "app/cli/ArgumentValues.h"

#include "app/cli/CommandLine.h"
#include "app/cli/NearestName.h"

#include <QThread>

#include <algorithm>

namespace interleave {

static QString wordOf(Model model)
{
    const std::string_view word = modelWord(model);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

void ArgumentValues::wrong(const QString& message)
{
    if (!error_) error_ = ArgumentError{message};
}

std::uint64_t ArgumentValues::whole(
    const char* option, const std::string& typed, std::int64_t least, std::int64_t most, std::uint64_t usual)
{
    if (typed.empty()) return usual;
    bool isNumber = false;
    const qlonglong value = QString::fromStdString(typed).toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most) return static_cast<std::uint64_t>(value);
    wrong(CommandLine::tr("%1 takes a whole number from %2 to %3, not '%4'")
              .arg(QLatin1String(option))
              .arg(least)
              .arg(most)
              .arg(QString::fromStdString(typed)));
    return usual;
}

SimDuration ArgumentValues::seconds(const char* option, const std::string& typed, SimDuration usual)
{
    if (typed.empty()) return usual;
    bool isNumber = false;
    const double value = QString::fromStdString(typed).toDouble(&isNumber);
    const auto duration = isNumber ? durationFromSeconds(value) : std::nullopt;
    if (duration && *duration > SimDuration::zero()) return *duration;
    wrong(CommandLine::tr("%1 takes a number of seconds above 0, not '%2'").arg(QLatin1String(option), QString::fromStdString(typed)));
    return usual;
}

std::uint32_t ArgumentValues::cores(const std::string& typed, std::uint32_t usual)
{
    constexpr int most = 1024;
    if (typed == "host") return static_cast<std::uint32_t>(std::clamp(QThread::idealThreadCount(), 1, most));
    return static_cast<std::uint32_t>(whole("--cores", typed, 1, most, usual));
}

GilOrder ArgumentValues::gilOrder(const std::string& typed)
{
    if (typed == "random") return GilOrder::Random;
    if (!typed.empty() && typed != "fifo") wrong(CommandLine::tr("--gil-order is fifo or random, not '%1'").arg(QString::fromStdString(typed)));
    return GilOrder::Fifo;
}

Costs ArgumentValues::costs(const std::string& table, const std::vector<std::string>& single)
{
    const auto named = Costs::named(table.empty() ? "ideal" : table);
    if (!named) wrong(CommandLine::tr("--costs is ideal or cpython, not '%1'").arg(QString::fromStdString(table)));
    Costs costs = named.value_or(Costs::ideal());
    for (const std::string& text : single) {
        switch (costs.assign(text)) {
        case Costs::Assigned::Done: break;
        case Costs::Assigned::UnknownName: unknownCost(text.substr(0, text.find('='))); break;
        case Costs::Assigned::BadValue:
            wrong(CommandLine::tr("--cost takes NAME=VALUE with a value such as 0.1ms, 25us or 0.002 (seconds), not '%1'").arg(QString::fromStdString(text)));
            break;
        }
    }
    return costs;
}

void ArgumentValues::unknownCost(const std::string& name)
{
    QStringList names;
    for (const CostInfo& info : costTable())
        names += QString::fromLatin1(info.name.data(), static_cast<qsizetype>(info.name.size()));
    const QString typed = QString::fromStdString(name), nearest = nearestName(typed, names), list = names.join(QStringLiteral(", "));
    wrong(nearest.isEmpty() ? CommandLine::tr("there is no cost '%1'; the costs are %2").arg(typed, list)
                            : CommandLine::tr("there is no cost '%1'; did you mean '%2'? The costs are %3").arg(typed, nearest, list));
}

std::optional<Model> ArgumentValues::model(const QString& typed)
{
    if (const auto model = modelFromWord(typed.toStdString())) return model;
    QStringList words;
    for (const Model model : comparedModels)
        words += wordOf(model);
    words += wordOf(Model::AsWritten);
    const QString nearest = nearestName(typed, words);
    const QString list = words.join(QStringLiteral(", "));
    wrong(nearest.isEmpty() ? CommandLine::tr("there is no model '%1'; the models are %2").arg(typed, list)
                            : CommandLine::tr("there is no model '%1'; did you mean '%2'? The models are %3").arg(typed, nearest, list));
    return std::nullopt;
}

std::vector<Model> ArgumentValues::models(const QStringList& typed)
{
    if (typed.isEmpty()) return {comparedModels.begin(), comparedModels.end()};
    std::vector<Model> result;
    for (const QString& word : typed) {
        const auto known = model(word);
        if (known && std::find(result.begin(), result.end(), *known) == result.end()) result.push_back(*known);
    }
    return result;
}

Theme ArgumentValues::theme(const QString& typed)
{
    if (typed == QLatin1String("dark")) return Theme::Dark;
    if (!typed.isEmpty() && typed != QLatin1String("light")) wrong(CommandLine::tr("--theme is light or dark, not '%1'").arg(typed));
    return Theme::Light;
}

QString ArgumentValues::pictureFile(const QString& typed)
{
    if (typed.isEmpty())
        wrong(CommandLine::tr("where to? Say it with --out FILE.png or --out FILE.svg"));
    else if (!typed.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) && !typed.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        wrong(CommandLine::tr("'%1' ends neither in .png nor in .svg, so its format is not known").arg(typed));
    return typed;
}

void ArgumentValues::language(const QString& typed)
{
    if (!typed.isEmpty() && typed != QLatin1String("en") && typed != QLatin1String("zh_CN"))
        wrong(CommandLine::tr("--language is en or zh_CN, not '%1'").arg(typed));
}

} // namespace interleave
