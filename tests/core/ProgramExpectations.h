#pragma once

/// What a program is expected to print and how it is expected to end, as one text.

#include "core/simulation/Simulation.h"

#include <QFile>
#include <QRegularExpression>
#include <QString>

namespace interleave::testing {

struct ProgramOutput final : OutputSink {
    void write(Stream stream, std::string_view text) override
    {
        (stream == Stream::Out ? out : err) += QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    }
    QByteArray out, err;
};

/// Empty and null if there is no such file.
inline QByteArray readWhole(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Texts are compared without the addresses in them, and without the place that CPython appends to a SyntaxError.
inline QString stableText(const QByteArray& text)
{
    static const QRegularExpression address(QStringLiteral("0x[0-9a-f]{6,}"));
    static const QRegularExpression place(QStringLiteral("(?<=\n|^)(UNCAUGHT .*) \\([^()\n]*, line \\d+\\)\n$"));
    return QString::fromUtf8(text).replace(address, QStringLiteral("0xADDRESS")).replace(place, QStringLiteral("\\1\n"));
}

/// The last line of the traceback. Behind it may stand warnings about coroutines that nobody awaited.
inline QByteArray lastLineOfReport(const QByteArray& error)
{
    QList<QByteArray> lines = error.trimmed().split('\n');
    while (lines.size() > 1 && lines.last().startsWith("sys:1: "))
        lines.removeLast();
    return lines.last();
}

/// What the program printed; then, unless it ran to its end, a line `UNCAUGHT Type: message`, `DEADLOCK`, `LIMIT` or `UNSUPPORTED text`.
inline QByteArray textOfRun(const Run& run, const ProgramOutput& output)
{
    QByteArray text = output.out;
    if (run.outcome.kind != OutcomeKind::Completed && !text.isEmpty() && !text.endsWith('\n')) text += '\n';
    switch (run.outcome.kind) {
    case OutcomeKind::Completed: return text;
    case OutcomeKind::Raised: return text + "UNCAUGHT " + lastLineOfReport(output.err) + '\n';
    case OutcomeKind::Deadlocked: return text + "DEADLOCK\n";
    case OutcomeKind::LimitReached: return text + "LIMIT\n";
    case OutcomeKind::Unsupported: return text + "UNSUPPORTED " + QByteArray::fromStdString(run.outcome.message) + '\n';
    case OutcomeKind::Cancelled: break;
    }
    return text + "CANCELLED\n";
}

} // namespace interleave::testing
