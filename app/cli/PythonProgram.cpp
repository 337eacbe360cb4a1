#include "app/cli/PythonProgram.h"

#include "app/cli/CommandLine.h"
#include "app/cli/OutcomeText.h"
#include "app/cli/SourceEncoding.h"
#include "app/cli/SourceFile.h"
#include "app/cli/TextTimeline.h"
#include "app/cli/TraceFile.h"

#include <utility>

namespace interleave {

namespace {

constexpr int statusOfUncaught = 1;
constexpr int statusOfWrongUse = 2;

/// Hands the program's output on while it runs, but keeps the simulator's own words about a deadlock, which are not translated.
class StandardStreams final : public OutputSink {
public:
    void write(Stream stream, std::string_view text) override
    {
        release();
        if (stream == Stream::Err && text.starts_with("Deadlock at ")) {
            kept_ = text;
            return;
        }
        if (stream == Stream::Err) {
            writeError(text);
            return;
        }
        writeOutput(text);
        if (!text.empty()) atLineStart_ = text.back() == '\n';
    }
    /// The run is over: writes what was kept, or says it in the user's language.
    void finish(const Run& run)
    {
        if (run.outcome.kind == OutcomeKind::Deadlocked && kept_ == run.outcome.report) {
            kept_.clear();
            writeError(deadlockReport(run));
        }
        release();
    }
    bool atLineStart() const { return atLineStart_; }

private:
    void release()
    {
        if (!kept_.empty()) writeError(std::exchange(kept_, {}));
    }

    std::string kept_;
    bool atLineStart_ = true;
};

void tell(const QString& message) { writeError(QStringLiteral("interleave: %1\n").arg(message)); }

bool writeTrace(const Run& run, const QString& program, const QString& fileName)
{
    const NamedTrace trace{run.trace.get(), program.toStdString()};
    return writeTraceFile(fileName, {&trace, 1});
}

void writeTimeline(const Run& run, const PythonCommand& command, bool atLineStart)
{
    const Glyphs glyphs = command.ascii || !showsUnicode() ? Glyphs::Ascii : Glyphs::Blocks;
    writeOutput(QStringLiteral("%1\n").arg(atLineStart ? QString() : QStringLiteral("\n")) + textTimeline(run, consoleStyle(), glyphs));
}

} // namespace

int runPython(const PythonCommand& command)
{
    const auto source = readSource(command.file);
    if (const auto* error = std::get_if<SourceError>(&source)) {
        tell(error->message);
        return statusOfWrongUse;
    }
    const QString name = tracebackName(command.file);
    const auto text = decodeSource(std::get<QByteArray>(source), name);
    if (const auto* error = std::get_if<EncodingError>(&text)) {
        writeError(error->message + QLatin1Char('\n'));
        return statusOfUncaught;
    }
    StandardStreams streams; // gets the traceback or diagnostic as well
    Settings settings = command.settings;
    settings.model = Model::AsWritten;
    const auto& program = std::get<QByteArray>(text);
    const Run run = simulate({program.constData(), static_cast<std::size_t>(program.size())}, name.toStdString(), settings, &streams);
    streams.finish(run);
    if (command.timeline) writeTimeline(run, command, streams.atLineStart());
    const bool traceWritten = command.trace.isEmpty() || writeTrace(run, shownName(command.file), command.trace);
    return flushOutput() && traceWritten ? run.outcome.exitStatus : 1;
}

} // namespace interleave
