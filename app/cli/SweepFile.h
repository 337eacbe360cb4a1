#pragma once

/// Where the rows of a sweep go, and which are there already.
///
/// While a sweep runs, whole lines are added to the end of the file, in any order; a line that was cut off when a process was killed is dropped
/// when the file is opened again. At the end the rows are put in order and the file is replaced at once.

#include "app/cli/SweepTable.h"

#include <QFile>

#include <map>

namespace interleave {

class SweepFile {
public:
    /// `-` is standard output, which gets the rows in order as soon as those before them are there; `expected` are the rows to come, ascending.
    SweepFile(const SweepTable& table, QString name, std::vector<std::size_t> expected);

    /// Reads what is there. A sentence if the file cannot be used: it holds something else, somebody writes to it, or it cannot be written.
    std::optional<SourceError> open();
    bool has(std::size_t row) const { return rows_.contains(row); }
    std::size_t count() const { return rows_.size(); }

    /// False if it could not be written.
    bool add(std::map<std::size_t, QByteArray> rows);
    /// Puts the rows in order. Call once, when nothing is added any more.
    bool finish();
    QString errorText() const { return error_; }

private:
    bool isOutput() const { return name_ == QLatin1String("-"); }
    std::optional<SourceError> read();
    bool append(const QByteArray& text);
    bool writeInOrder(bool onlyWhatIsComplete);

    const SweepTable& table_;
    QString name_;
    QFile file_;
    std::vector<std::size_t> expected_;
    std::size_t printed_ = 0; ///< of the expected ones
    std::map<std::size_t, QByteArray> rows_;
    QString error_;
};

} // namespace interleave
