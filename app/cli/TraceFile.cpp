#include "app/cli/TraceFile.h"

#include "app/cli/CommandLine.h"
#include "app/cli/Console.h"

#include <QSaveFile>

namespace interleave {

namespace {

class FileSink final : public TextSink {
public:
    explicit FileSink(QSaveFile& file) : file_(file) {}
    bool take(std::string_view piece) override
    {
        const auto size = static_cast<qint64>(piece.size());
        return file_.write(piece.data(), size) == size;
    }

private:
    QSaveFile& file_;
};

} // namespace

bool writeTraceFile(const QString& fileName, std::span<const NamedTrace> traces)
{
    QSaveFile file(fileName);
    FileSink sink(file);
    if (file.open(QIODevice::WriteOnly) && writeChromeTraces(traces, sink) && file.commit()) return true;
    writeError(QStringLiteral("interleave: %1\n").arg(CommandLine::tr("the trace could not be written to '%1': %2").arg(fileName, file.errorString())));
    return false;
}

} // namespace interleave
