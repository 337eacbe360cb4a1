#pragma once

/// The gallery: the scenarios that come with the program, grouped, and those that were opened from files.

#include "core/scenario/Scenario.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <memory>
#include <vector>

namespace interleave {

using ScenarioPointer = std::shared_ptr<const Scenario>;

/// Title and description in the current language.
QString scenarioTitle(const Scenario& scenario);
QString scenarioDescription(const Scenario& scenario);

class ScenarioModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    /// Shows only scenarios whose texts hold these words, in either language.
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { IdRole = Qt::UserRole + 1, TitleRole, DescriptionRole, GroupRole, /** the group's title above its first row, else empty */ HeadingRole };

    explicit ScenarioModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString search() const { return search_; }
    void setSearch(const QString& search);
    int count() const { return static_cast<int>(visible_.size()); }

    /// By id; null if there is none.
    ScenarioPointer find(const QString& id) const;
    ScenarioPointer first() const;
    /// Its row among those shown, -1 if it is not.
    Q_INVOKABLE int rowOf(const QString& id) const;
    /// Adds an opened file, in place of an earlier one with the same id.
    void add(ScenarioPointer scenario);
    void retranslate();

signals:
    void searchChanged();
    void countChanged();

private:
    static QString groupTitle(const Scenario& scenario);
    void filter();

    std::vector<ScenarioPointer> all_;
    std::vector<ScenarioPointer> visible_;
    QString search_;
};

} // namespace interleave
