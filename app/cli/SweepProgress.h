#pragma once

/// How far a sweep has come, on one line of the terminal.

#include <QElapsedTimer>
#include <QString>

namespace interleave {

/// `412 of 1,000 rows  ████████▏  41 %  0:12 left`, at most `columns` wide. `seconds` have passed for `done - doneBefore` rows.
QString progressText(std::size_t done, std::size_t doneBefore, std::size_t total, double seconds, int columns);

/// Writes to standard error, if that is a terminal, at most ten times a second.
class SweepProgress {
public:
    SweepProgress(std::size_t doneBefore, std::size_t total, bool mayShow);
    void show(std::size_t done);
    /// Clears the line.
    void finish();

private:
    std::size_t doneBefore_;
    std::size_t total_;
    bool isShown_;
    QElapsedTimer since_;
    qint64 lastShown_ = -1000;
};

} // namespace interleave
