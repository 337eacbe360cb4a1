#include "app/session/ScenarioModel.h"

#include "app/i18n/Language.h"

#include <algorithm>

namespace interleave {

namespace {

QString chosen(const std::string& english, const std::string& chinese)
{
    return QString::fromStdString(showsChinese() && !chinese.empty() ? chinese : english);
}

bool matches(const Scenario& scenario, const QString& words)
{
    const QString texts = QString::fromStdString(scenario.title() + '\n' + scenario.titleZh() + '\n' + scenario.description() + '\n'
        + scenario.descriptionZh() + '\n' + scenario.id());
    const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return texts.contains(part, Qt::CaseInsensitive); });
}

} // namespace

QString scenarioTitle(const Scenario& scenario)
{
    const QString title = chosen(scenario.title(), scenario.titleZh());
    return title.isEmpty() ? QString::fromStdString(scenario.fileName()) : title;
}

QString scenarioDescription(const Scenario& scenario) { return chosen(scenario.description(), scenario.descriptionZh()); }

ScenarioModel::ScenarioModel(QObject* parent)
    : QAbstractListModel(parent)
{
    for (const Scenario& scenario : builtInScenarios())
        all_.push_back(std::make_shared<const Scenario>(scenario));
    visible_ = all_;
}

int ScenarioModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ScenarioModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Scenario& scenario = *visible_[static_cast<std::size_t>(index.row())];
    const bool first = index.row() == 0 || visible_[static_cast<std::size_t>(index.row()) - 1]->group() != scenario.group();
    switch (role) {
    case IdRole: return QString::fromStdString(scenario.id());
    case Qt::DisplayRole:
    case TitleRole: return scenarioTitle(scenario);
    case DescriptionRole: return scenarioDescription(scenario);
    case GroupRole: return groupTitle(scenario);
    case HeadingRole: return first ? groupTitle(scenario) : QString();
    default: return {};
    }
}

QString ScenarioModel::groupTitle(const Scenario& scenario)
{
    if (scenario.group() == "first-steps")
        return tr("First steps");
    if (scenario.group() == "which-model")
        return tr("Which model?");
    if (scenario.group() == "goes-wrong")
        return tr("What goes wrong");
    if (scenario.group() == "patterns")
        return tr("Patterns");
    if (scenario.group() == "costs")
        return tr("What things cost");
    return scenario.group() == "a-closer-look" ? tr("A closer look") : tr("Opened files");
}

QHash<int, QByteArray> ScenarioModel::roleNames() const
{
    return {{IdRole, "scenarioId"}, {TitleRole, "title"}, {DescriptionRole, "description"}, {GroupRole, "group"},
        {HeadingRole, "heading"}};
}

void ScenarioModel::setSearch(const QString& search)
{
    if (search == search_)
        return;
    search_ = search;
    filter();
    emit searchChanged();
}

ScenarioPointer ScenarioModel::find(const QString& id) const
{
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& each) { return each->id() == id.toStdString(); });
    return found == all_.end() ? nullptr : *found;
}

int ScenarioModel::rowOf(const QString& id) const
{
    const auto found = std::find_if(visible_.begin(), visible_.end(), [&](const auto& each) { return each->id() == id.toStdString(); });
    return found == visible_.end() ? -1 : static_cast<int>(found - visible_.begin());
}

ScenarioPointer ScenarioModel::first() const { return all_.empty() ? nullptr : all_.front(); }

void ScenarioModel::add(ScenarioPointer scenario)
{
    std::erase_if(all_, [&](const auto& each) { return each->id() == scenario->id(); });
    all_.push_back(std::move(scenario));
    filter();
}

void ScenarioModel::retranslate()
{
    if (!visible_.empty())
        emit dataChanged(index(0), index(count() - 1));
}

void ScenarioModel::filter()
{
    beginResetModel();
    visible_.clear();
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(visible_), [&](const auto& each) { return matches(*each, search_); });
    endResetModel();
    emit countChanged();
}

} // namespace interleave
