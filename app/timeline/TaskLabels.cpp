#include "app/timeline/TaskLabels.h"

namespace interleave {

QString letters(std::size_t position)
{
    QString text;
    for (std::size_t rest = position + 1; rest > 0; rest = (rest - 1) / 26)
        text.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % 26)));
    return text;
}

TaskLabels::TaskLabels(const Trace& trace)
{
    labels_.reserve(trace.tasks().size());
    positions_.reserve(trace.tasks().size());
    int next = 0;
    for (const TaskRecord& task : trace.tasks()) {
        const int position = task.info.root ? -1 : next++;
        positions_.push_back(position);
        if (task.info.root)
            labels_.emplace_back();
        else if (task.info.named)
            labels_.push_back(QString::fromStdString(task.info.name));
        else
            labels_.push_back(letters(static_cast<std::size_t>(position)));
    }
}

const QString& TaskLabels::label(TaskId task) const
{
    static const QString none;
    return index(task) < labels_.size() ? labels_[index(task)] : none;
}

int TaskLabels::position(TaskId task) const
{
    return index(task) < positions_.size() ? positions_[index(task)] : -1;
}

} // namespace interleave
