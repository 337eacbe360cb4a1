#include "app/cli/SweepGrid.h"

#include "app/cli/ChosenSettings.h"
#include "app/cli/CommandLine.h"
#include "app/cli/ValueTexts.h"

#include <QLocale>

#include <algorithm>

namespace interleave {

static constexpr std::size_t mostPoints = 1'000'000;

using Values = std::vector<ParameterValue>;

/// What a range steps by that does not say: 1 for whole numbers, else what the parameter's slider steps by.
static QString usualStep(const Parameter& parameter)
{
    return parameter.integer ? QStringLiteral("1") : QString::number(parameter.step, 'f', QLocale::FloatingPointShortest);
}

/// `NAME=1..10`. The whole is tried as one value first: a choice may have commas or dots.
static std::variant<Values, SourceError> readAxis(const Scenario& scenario, const Parameter& parameter, const QString& typed)
{
    const QString name = QString::fromStdString(parameter.name) + QLatin1Char('=');
    if (const auto single = readValues(scenario, {name + typed}); const auto* values = std::get_if<ParameterValues>(&single))
        return Values{values->begin()->second};
    const auto texts = valueTexts(typed, usualStep(parameter));
    if (!texts) {
        return SourceError{CommandLine::tr("--set %1%2: takes a value, a list such as 1,2,5, or a range such as 1..9 or 0..1..0.25 (first, last, step)")
                               .arg(name, typed)};
    }
    Values result;
    for (const QString& text : *texts) {
        const auto value = readValues(scenario, {name + text});
        if (const auto* error = std::get_if<SourceError>(&value)) return *error;
        result.push_back(std::get<ParameterValues>(value).begin()->second);
    }
    return result;
}

std::variant<SweepGrid, SourceError> SweepGrid::fromCommand(std::shared_ptr<const Scenario> scenario, const SweepCommand& command)
{
    SweepGrid grid;
    for (const Parameter& parameter : scenario->parameters())
        grid.axes_.push_back({parameter.name, {parameter.value}});
    for (const QString& setting : command.choice.values) {
        const std::string name = setting.section(QLatin1Char('='), 0, 0).trimmed().toStdString();
        const Parameter* parameter = scenario->parameter(name);
        if (!parameter || !setting.contains(QLatin1Char('='))) return std::get<SourceError>(readValues(*scenario, {setting}));
        auto values = readAxis(*scenario, *parameter, setting.section(QLatin1Char('='), 1));
        if (const auto* error = std::get_if<SourceError>(&values)) return *error;
        grid.axes_[static_cast<std::size_t>(parameter - scenario->parameters().data())].values = std::get<Values>(std::move(values));
    }
    grid.models_ = command.choice.models;
    grid.settings_ = chosenSettings(*scenario, command.choice);
    grid.workers_.assign(command.workers.begin(), command.workers.end());
    if (grid.workers_.empty()) grid.workers_.push_back(grid.settings_.workers);
    grid.cores_ = command.cores;
    if (grid.cores_.empty()) grid.cores_.push_back(grid.settings_.cores);
    grid.shard_ = command.shard;
    grid.scenario_ = std::move(scenario);

    grid.points_ = grid.workers_.size() * grid.cores_.size();
    for (const Axis& axis : grid.axes_) {
        grid.points_ *= axis.values.size();
        if (grid.points_ > mostPoints) return SourceError{CommandLine::tr("these are more than %L1 combinations; divide them").arg(mostPoints)};
    }
    return grid;
}

SweepPoint SweepGrid::point(std::size_t number) const
{
    SweepPoint result;
    result.settings = settings_;
    const auto take = [&number](const auto& values) {
        const auto& value = values[number % values.size()];
        number /= values.size();
        return value;
    };
    result.settings.cores = take(cores_);
    result.settings.workers = take(workers_);
    for (auto axis = axes_.rbegin(); axis != axes_.rend(); ++axis)
        result.values.emplace(axis->name, take(axis->values));
    return result;
}

std::vector<std::size_t> SweepGrid::pointsOfShard() const
{
    // In turns: neighbours take about equally long, so all parts do.
    std::vector<std::size_t> points;
    for (std::size_t point = static_cast<std::size_t>(shard_.number) - 1; point < points_; point += static_cast<std::size_t>(shard_.count))
        points.push_back(point);
    return points;
}

} // namespace interleave
