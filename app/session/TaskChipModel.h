#pragma once

/// A set of tasks as chips: the pending or the done ones at the playhead.
///
/// Changes are told row by row, so that only chips that come or go are made anew.

#include "app/timeline/RunHandle.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <vector>

namespace interleave {

class TaskChipModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    /// How many tasks the set has, shown or not.
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    /// How many of them have no chip.
    Q_PROPERTY(int more READ more NOTIFY totalChanged)
public:
    enum Role { LabelRole = Qt::UserRole + 1, RunningRole, TaskRole };
    enum class Kind { Pending, Done };
    /// More chips than this say nothing any more.
    static constexpr std::size_t most = 60;

    explicit TaskChipModel(Kind kind, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(const RunHandle& run, SimTime at);
    int total() const { return total_; }
    int more() const { return total_ - static_cast<int>(chips_.size()); }

signals:
    void totalChanged();

private:
    struct Chip {
        TaskId task = noTask;
        QString label;
        bool running = false;
        bool operator==(const Chip&) const = default;
    };
    using Chips = std::vector<Chip>;

    Chips wanted(const RunHandle& run, SimTime at) const;
    void removeMissing(const Chips& wanted);
    void insertNew(const Chips& wanted);

    Kind kind_;
    Chips chips_;
    int total_ = 0;
};

} // namespace interleave
