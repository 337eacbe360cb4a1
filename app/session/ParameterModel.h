#pragma once

/// What can be turned on the present scenario: its `#@param` constants.

#include "core/scenario/Scenario.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <vector>

namespace interleave {

class ParameterModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
public:
    enum Role { NameRole = Qt::UserRole + 1, LabelRole, KindRole, ValueRole, TextRole, FromRole, ToRole, StepRole, ChoicesRole };
    /// How a parameter is shown.
    enum class Kind { Slider, Boolean, Choice };
    Q_ENUM(Kind)

    explicit ParameterModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Takes the scenario's parameters with the values written in it.
    void setScenario(const Scenario& scenario);
    /// The same after its file was edited: values that were changed stay as far as they still fit.
    void rereadScenario(const Scenario& scenario);
    /// A slider's number, a boolean or a choice's text. Numbers are put on the slider's grid. Emits `edited` when that changed something.
    Q_INVOKABLE void setValue(int row, const QVariant& value);
    /// Back to what the scenario's file says.
    Q_INVOKABLE void reset();

    ParameterValues values() const;
    void retranslate();

signals:
    void edited();

private:
    struct Row {
        Parameter parameter;
        ParameterValue value;
    };

    static QString label(const Parameter& parameter);

    std::vector<Row> rows_;
};

} // namespace interleave
