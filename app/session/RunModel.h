#pragma once

/// The cards: one row per compared model, with its last good run.

#include "app/session/Simulator.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace interleave {

class RunModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Longest makespan of all rows, ns.
    Q_PROPERTY(qint64 longest READ longest NOTIFY changed)
    /// Most time spent in all states together by the tasks of one run, ns: what the longest bar stands for.
    Q_PROPERTY(qint64 mostTime READ mostTime NOTIFY changed)
public:
    enum Role { RunRole = Qt::UserRole + 1, ModelNameRole, SubtitleRole, MakespanRole, SpeedUpRole, OutcomeRole, LineRole, TimesRole, TimesTextRole };

    explicit RunModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const ModelRuns& runs() const { return runs_; }
    void setRuns(ModelRuns runs);
    int count() const { return static_cast<int>(runs_.size()); }
    qint64 longest() const;
    qint64 mostTime() const;

    /// A row's run; not valid when there is none.
    Q_INVOKABLE interleave::RunHandle run(int row) const;
    Q_INVOKABLE QString modelName(int row) const;
    void retranslate();

signals:
    void changed();

private:
    QString speedUp(const RunHandle& run) const;

    ModelRuns runs_;
};

} // namespace interleave
