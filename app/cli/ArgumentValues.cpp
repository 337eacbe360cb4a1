#include "app/cli/ArgumentValues.h"

#include "app/cli/CommandLine.h"
#include "app/cli/NearestName.h"

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
