#include "app/session/ParameterModel.h"

#include "app/i18n/Language.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

double number(const ParameterValue& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    const auto* real = std::get_if<double>(&value);
    return real ? *real : 0;
}

ParameterValue onGrid(const Parameter& parameter, double wanted)
{
    const double step = parameter.step > 0 ? parameter.step : 1;
    const double steps = std::round((wanted - parameter.min) / step);
    const double value = std::clamp(parameter.min + steps * step, parameter.min, parameter.max);
    if (parameter.integer)
        return static_cast<std::int64_t>(std::llround(value));
    // The grid's points are decimal numbers: 0.1 + 2 * 0.1 shall be 0.3.
    return std::round(value * 1e9) / 1e9;
}

int decimals(const Parameter& parameter)
{
    if (parameter.integer)
        return 0;
    int digits = 0;
    for (double step = parameter.step; digits < 6 && std::abs(step - std::round(step)) > 1e-9; step *= 10)
        ++digits;
    return digits;
}

QString numberText(const Parameter& parameter, double value)
{
    const QString digits = QString::number(value, 'f', decimals(parameter));
    return parameter.unit.empty() ? digits : digits + QLatin1Char(' ') + QString::fromStdString(parameter.unit);
}

QVariant variant(const ParameterValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    return number(value);
}

ParameterModel::Kind kind(const Parameter& parameter)
{
    switch (parameter.type) {
    case ParameterType::Boolean: return ParameterModel::Kind::Boolean;
    case ParameterType::Choice: return ParameterModel::Kind::Choice;
    case ParameterType::Slider: break;
    }
    return ParameterModel::Kind::Slider;
}

QStringList choices(const Parameter& parameter)
{
    QStringList list;
    for (const std::string& choice : parameter.choices)
        list.append(QString::fromStdString(choice));
    return list;
}

/// What a person set, in the parameter's own type.
ParameterValue converted(const Parameter& parameter, const QVariant& value)
{
    switch (parameter.type) {
    case ParameterType::Boolean: return value.toBool();
    case ParameterType::Choice: return value.toString().toStdString();
    case ParameterType::Slider: break;
    }
    return onGrid(parameter, value.toDouble());
}

/// Whether the parameter, after its file was edited, still takes what a person set.
bool takes(const Parameter& parameter, const ParameterValue& value)
{
    switch (parameter.type) {
    case ParameterType::Boolean: return std::holds_alternative<bool>(value);
    case ParameterType::Choice:
        return std::holds_alternative<std::string>(value)
            && std::find(parameter.choices.begin(), parameter.choices.end(), std::get<std::string>(value)) != parameter.choices.end();
    case ParameterType::Slider: break;
    }
    return value.index() == parameter.value.index() && onGrid(parameter, number(value)) == value;
}

} // namespace

ParameterModel::ParameterModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int ParameterModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

QVariant ParameterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& [parameter, value] = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole: return QString::fromStdString(parameter.name);
    case LabelRole: return label(parameter);
    case KindRole: return static_cast<int>(kind(parameter));
    case ValueRole: return variant(value);
    case TextRole: return parameter.type == ParameterType::Slider ? numberText(parameter, number(value)) : variant(value).toString();
    case FromRole: return parameter.min;
    case ToRole: return parameter.max;
    case StepRole: return parameter.step;
    case ChoicesRole: return choices(parameter);
    default: return {};
    }
}

QHash<int, QByteArray> ParameterModel::roleNames() const
{
    return {{NameRole, "name"}, {LabelRole, "label"}, {KindRole, "kind"}, {ValueRole, "value"}, {TextRole, "valueText"},
        {FromRole, "from"}, {ToRole, "to"}, {StepRole, "step"}, {ChoicesRole, "choices"}};
}

void ParameterModel::setScenario(const Scenario& scenario)
{
    beginResetModel();
    rows_.clear();
    for (const Parameter& parameter : scenario.parameters())
        rows_.push_back({parameter, parameter.value});
    endResetModel();
}

void ParameterModel::rereadScenario(const Scenario& scenario)
{
    const std::vector<Row> before = rows_;
    setScenario(scenario);
    for (Row& each : rows_) {
        const auto old = std::find_if(before.begin(), before.end(), [&](const Row& row) { return row.parameter.name == each.parameter.name; });
        if (old != before.end() && old->value != old->parameter.value && takes(each.parameter, old->value))
            each.value = old->value;
    }
    if (!rows_.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {ValueRole, TextRole});
}

void ParameterModel::setValue(int rowNumber, const QVariant& value)
{
    if (rowNumber < 0 || rowNumber >= rowCount())
        return;
    Row& changed = rows_[static_cast<std::size_t>(rowNumber)];
    const ParameterValue wanted = converted(changed.parameter, value);
    if (wanted == changed.value)
        return;
    changed.value = wanted;
    emit dataChanged(index(rowNumber), index(rowNumber), {ValueRole, TextRole});
    emit edited();
}

void ParameterModel::reset()
{
    bool changed = false;
    for (Row& each : rows_) {
        changed = changed || each.value != each.parameter.value;
        each.value = each.parameter.value;
    }
    if (!changed)
        return;
    emit dataChanged(index(0), index(rowCount() - 1), {ValueRole, TextRole});
    emit edited();
}

ParameterValues ParameterModel::values() const
{
    ParameterValues values;
    for (const Row& each : rows_)
        values.emplace(each.parameter.name, each.value);
    return values;
}

void ParameterModel::retranslate()
{
    if (!rows_.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {LabelRole});
}

QString ParameterModel::label(const Parameter& parameter)
{
    return QString::fromStdString(showsChinese() ? parameter.labelZh : parameter.label);
}

} // namespace interleave
