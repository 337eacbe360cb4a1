#pragma once

/// What the program has written up to the playhead, line by line, with the moment of each.

#include "app/timeline/RunHandle.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <vector>

namespace interleave {

class OutputModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { TimeRole = Qt::UserRole + 1, TextRole, ErrorRole };

    explicit OutputModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setRun(const RunHandle& run);
    void show(SimTime at);
    int count() const { return shown_; }

signals:
    void countChanged();

private:
    struct Line {
        SimTime at{};
        QString text;
        bool error = false;
    };

    static std::vector<Line> linesOf(const Trace& trace);

    std::vector<Line> lines_; ///< of the whole run, in order of time
    int shown_ = 0;
};

} // namespace interleave
