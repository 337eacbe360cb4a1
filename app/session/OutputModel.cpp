#include "app/session/OutputModel.h"

#include <algorithm>
#include <array>

namespace interleave {

OutputModel::OutputModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int OutputModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : shown_; }

QVariant OutputModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = lines_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TimeRole: return QString::number(toSeconds(line.at), 'f', 3);
    case Qt::DisplayRole:
    case TextRole: return line.text;
    case ErrorRole: return line.error;
    default: return {};
    }
}

QHash<int, QByteArray> OutputModel::roleNames() const { return {{TimeRole, "time"}, {TextRole, "lineText"}, {ErrorRole, "error"}}; }

void OutputModel::setRun(const RunHandle& run)
{
    beginResetModel();
    lines_ = run.valid() ? linesOf(*run.run->trace) : std::vector<Line>{};
    shown_ = 0;
    endResetModel();
    emit countChanged();
}

void OutputModel::show(SimTime at)
{
    const auto behind = std::upper_bound(lines_.begin(), lines_.end(), at, [](SimTime moment, const Line& line) { return moment < line.at; });
    const int wanted = static_cast<int>(behind - lines_.begin());
    if (wanted == shown_)
        return;
    if (wanted > shown_) {
        beginInsertRows({}, shown_, wanted - 1);
        shown_ = wanted;
        endInsertRows();
    } else {
        beginRemoveRows({}, wanted, shown_ - 1);
        shown_ = wanted;
        endRemoveRows();
    }
    emit countChanged();
}

std::vector<OutputModel::Line> OutputModel::linesOf(const Trace& trace)
{
    std::vector<Line> lines;
    // A line may arrive in pieces, and the two streams may interleave: each continues its own.
    std::array<std::optional<std::size_t>, 2> open;
    for (const Printed& piece : trace.printed()) {
        auto& continued = open[static_cast<std::size_t>(piece.stream)];
        QStringList parts = QString::fromStdString(piece.text).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const bool last = i + 1 == parts.size();
            if (continued)
                lines[*continued].text += parts[i];
            else if (!last || !parts[i].isEmpty())
                lines.push_back({piece.at, parts[i], piece.stream == Stream::Err});
            if (!last)
                continued.reset();
            else if (!continued && !parts[i].isEmpty())
                continued = lines.size() - 1;
        }
    }
    return lines;
}

} // namespace interleave
