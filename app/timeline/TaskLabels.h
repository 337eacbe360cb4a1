#pragma once

/// TaskLabels: short names for tasks that are the same in every model.
///
/// A task the program named keeps its name. The others get A, B, … Z, AA, AB, … by order of creation among the non-root
/// tasks, so that the same work has the same letter whoever runs it. Root tasks have no label.

#include "core/trace/Trace.h"

#include <QString>

#include <vector>

namespace interleave {

class TaskLabels {
public:
    TaskLabels() = default;
    explicit TaskLabels(const Trace& trace);

    /// Empty for root tasks, for noTask and for tasks the trace does not know.
    const QString& label(TaskId task) const;
    /// Position among the non-root tasks in order of creation, or -1.
    int position(TaskId task) const;

private:
    std::vector<QString> labels_;
    std::vector<int> positions_;
};

/// 0 -> A, 25 -> Z, 26 -> AA, 701 -> ZZ, 702 -> AAA.
QString letters(std::size_t position);

} // namespace interleave
