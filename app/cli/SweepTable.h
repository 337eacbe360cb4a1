#pragma once

/// The rows of a sweep as CSV: each a line of its own, beginning with its number. What describes the run comes first, so that a row tells
/// whether it belongs to a sweep; what came out follows.

#include "app/cli/SweepGrid.h"

#include <QByteArray>

namespace interleave {

class SweepTable {
public:
    explicit SweepTable(const SweepGrid& grid);

    /// With a line end, as all rows.
    QByteArray header() const;
    /// Row number - 1 = point × models + model.
    std::size_t rowOf(std::size_t point, std::size_t model) const { return point * grid_.models().size() + model; }
    /// `synchronous`: the makespan to compare with, if there is one.
    QByteArray row(std::size_t point, std::size_t model, const SweepPoint& values, const Run& run, std::optional<SimDuration> synchronous) const;
    /// Which row of this sweep a line (without its end) is; nothing if it is none.
    std::optional<std::size_t> rowFrom(const QByteArray& line) const;

private:
    QByteArrayList inputs(std::size_t point, std::size_t model, const SweepPoint& values) const;

    const SweepGrid& grid_;
    QByteArray digest_; ///< of the source and of those settings that have no column
    qsizetype columns_ = 0;
};

} // namespace interleave
