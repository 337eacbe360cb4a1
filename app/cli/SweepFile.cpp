#include "app/cli/SweepFile.h"

#include "app/cli/CommandLine.h"
#include "app/cli/Console.h"

#include <QSaveFile>

#include <sys/file.h>

#include <algorithm>

namespace interleave {

SweepFile::SweepFile(const SweepTable& table, QString name, std::vector<std::size_t> expected)
    : table_(table), name_(std::move(name)), file_(name_), expected_(std::move(expected))
{
}

std::optional<SourceError> SweepFile::open()
{
    if (isOutput()) {
        writeOutput(std::string_view(table_.header().toStdString()));
        return {};
    }
    if (!file_.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return SourceError{CommandLine::tr("'%1' cannot be written: %2").arg(name_, file_.errorString())};
    if (flock(file_.handle(), LOCK_EX | LOCK_NB) != 0) return SourceError{CommandLine::tr("another sweep is writing to '%1'").arg(name_)};
    return read();
}

/// Nothing is changed before all of it is known to be from this sweep.
std::optional<SourceError> SweepFile::read()
{
    file_.seek(0);
    const QByteArray text = file_.readAll();
    const qsizetype whole = text.lastIndexOf('\n') + 1;
    const QByteArray header = table_.header();
    const auto another = [this](qsizetype line) {
        return SourceError{CommandLine::tr("line %1 of '%2' is not from this sweep: its scenario, values, settings or part are others. It stays as it is; "
                                           "choose another file, or delete this one")
                               .arg(QString::number(line), name_)};
    };
    if (whole == 0 ? !header.startsWith(text) : !text.startsWith(header)) return another(1);
    std::map<std::size_t, QByteArray> rows;
    qsizetype number = 1;
    for (qsizetype begin = header.size(); begin < whole;) {
        const qsizetype end = text.indexOf('\n', begin);
        const QByteArray line = text.mid(begin, end - begin);
        ++number;
        const auto row = table_.rowFrom(line);
        if (!row || !std::binary_search(expected_.begin(), expected_.end(), *row)) return another(number);
        rows.try_emplace(*row, line + '\n');
        begin = end + 1;
    }
    rows_ = std::move(rows);
    const bool isReady = whole == text.size() || file_.resize(whole);
    if (!isReady || (whole == 0 && !append(header))) return SourceError{CommandLine::tr("'%1' cannot be written: %2").arg(name_, file_.errorString())};
    return {};
}

bool SweepFile::append(const QByteArray& text)
{
    if (file_.write(text) == text.size()) return true;
    error_ = file_.errorString();
    return false;
}

bool SweepFile::add(std::map<std::size_t, QByteArray> rows)
{
    QByteArray text;
    for (const auto& [number, row] : rows)
        text += row;
    rows_.merge(rows);
    return isOutput() ? writeInOrder(true) : append(text);
}

bool SweepFile::writeInOrder(bool onlyWhatIsComplete)
{
    for (; printed_ < expected_.size(); ++printed_) {
        const auto row = rows_.find(expected_[printed_]);
        if (row == rows_.end() && onlyWhatIsComplete) break;
        if (row != rows_.end()) writeOutput(std::string_view(row->second.constData(), static_cast<std::size_t>(row->second.size())));
    }
    return flushOutput();
}

bool SweepFile::finish()
{
    if (isOutput()) return writeInOrder(false);
    QByteArray all = table_.header();
    for (const auto& [number, row] : rows_)
        all += row;
    file_.seek(0);
    if (file_.readAll() == all) return true;
    QSaveFile ordered(name_);
    if (ordered.open(QIODevice::WriteOnly) && ordered.write(all) == all.size() && ordered.commit()) return true;
    error_ = ordered.errorString();
    return false;
}

} // namespace interleave
