#pragma once

/// The legend: the states that occur in the runs, each with its total time over the visible range, all runs together.

#include "app/timeline/RunHandle.h"

#include <QAbstractListModel>
#include <QList>
#include <QQmlEngine>

#include <array>
#include <vector>

namespace interleave {

class LegendModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    /// SpanStates that are filtered out of the picture.
    Q_PROPERTY(QList<int> hidden READ hidden NOTIFY hiddenChanged)
public:
    enum Role { StateRole = Qt::UserRole + 1, NameRole, TotalRole, ShownRole };

    explicit LegendModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setRuns(const QList<RunHandle>& runs);
    QList<int> hidden() const { return hidden_; }
    /// Sums only what lies in begin..end (ns).
    Q_INVOKABLE void setRange(qint64 begin, qint64 end);
    Q_INVOKABLE void toggle(int state);
    Q_INVOKABLE void showAll();
    void retranslate();

signals:
    void hiddenChanged();

private:
    using Totals = std::array<qint64, spanStateCount>;

    void sum();

    QList<RunHandle> runs_;
    std::vector<int> states_; ///< that occur anywhere, so that zooming does not move the entries
    Totals totals_{};
    QList<int> hidden_;
    qint64 begin_ = 0;
    qint64 end_ = 0;
};

} // namespace interleave
