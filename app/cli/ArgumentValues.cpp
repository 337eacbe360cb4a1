#include "app/cli/ArgumentValues.h"

#include "app/cli/CommandLine.h"
#include "app/cli/NearestName.h"
#include "app/cli/ValueTexts.h"

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

std::optional<SimTime> ArgumentValues::moment(const char* option, const std::string& typed)
{
    if (typed.empty()) return {};
    bool isNumber = false;
    const double value = QString::fromStdString(typed).toDouble(&isNumber);
    const auto since = isNumber ? durationFromSeconds(value) : std::nullopt;
    if (since && *since >= SimDuration::zero()) return SimTime(*since);
    wrong(CommandLine::tr("%1 takes a number of seconds from 0 on, not '%2'").arg(QLatin1String(option), QString::fromStdString(typed)));
    return {};
}

static std::uint32_t coresOfHost() { return static_cast<std::uint32_t>(std::clamp<std::int64_t>(QThread::idealThreadCount(), 1, mostCores)); }

std::uint32_t ArgumentValues::cores(const std::string& typed, std::uint32_t usual)
{
    if (typed == "host") return coresOfHost();
    return static_cast<std::uint32_t>(whole("--cores", typed, 1, mostCores, usual));
}

std::vector<std::uint32_t> ArgumentValues::numbers(const char* option, const std::string& typed, std::int64_t most)
{
    if (typed.empty()) return {};
    const bool isCores = std::string_view(option) == "--cores";
    if (isCores && typed == "host") return {coresOfHost()};
    std::vector<std::uint32_t> result;
    if (const auto values = valueTexts(QString::fromStdString(typed), QStringLiteral("1"))) {
        for (const QString& value : *values) {
            bool isNumber = false;
            const qlonglong number = value.toLongLong(&isNumber);
            if (!isNumber || number < 1 || number > most) {
                result.clear();
                break;
            }
            result.push_back(static_cast<std::uint32_t>(number));
        }
    }
    if (result.empty()) {
        wrong(CommandLine::tr("%1 takes whole numbers from 1 to %2, such as 4, 1..8, 2..16..2 or 1,2,4; not '%3'")
                  .arg(QLatin1String(option)).arg(most).arg(QString::fromStdString(typed)));
    }
    return result;
}

bool ArgumentValues::freeThreaded(bool without, bool with)
{
    if (without && with) contradiction("--free-threaded", "--gil");
    return without;
}

StartMethod ArgumentValues::startMethod(const std::string& typed)
{
    if (typed.empty()) return StartMethod::Fork;
    if (const auto method = startMethodFromWord(typed)) return *method;
    wrong(CommandLine::tr("--start-method is fork, spawn or forkserver, not '%1'").arg(QString::fromStdString(typed)));
    return StartMethod::Fork;
}

void ArgumentValues::contradiction(const char* one, const char* other)
{
    wrong(CommandLine::tr("%1 and %2 contradict each other; give one of them").arg(QLatin1String(one), QLatin1String(other)));
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
    for (const QString& word : typed.join(QLatin1Char(',')).split(QLatin1Char(','))) {
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

QString ArgumentValues::traceFile(const QString& typed)
{
    if (typed == QLatin1String("-")) wrong(CommandLine::tr("--trace needs a file: standard output is taken"));
    return typed;
}

QString ArgumentValues::csvFile(const QString& typed)
{
    if (typed.isEmpty()) wrong(CommandLine::tr("where to? Say it with --csv FILE.csv, or --csv - for standard output"));
    return typed;
}

Shard ArgumentValues::shard(const QString& typed)
{
    if (typed.isEmpty()) return {};
    bool isNumber = false, isCount = false;
    const Shard shard{typed.section(QLatin1Char('/'), 0, 0).toInt(&isNumber), typed.section(QLatin1Char('/'), 1).toInt(&isCount)};
    if (isNumber && isCount && shard.number >= 1 && shard.number <= shard.count) return shard;
    wrong(CommandLine::tr("--shard takes I/N, part I of N from 1/N to N/N, not '%1'").arg(typed));
    return {};
}

void ArgumentValues::language(const QString& typed)
{
    if (!typed.isEmpty() && typed != QLatin1String("en") && typed != QLatin1String("zh_CN"))
        wrong(CommandLine::tr("--language is en or zh_CN, not '%1'").arg(typed));
}

} // namespace interleave
