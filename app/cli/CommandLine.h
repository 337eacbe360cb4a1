#pragma once

/// The program without its window: `interleave python|run|sweep|list|show|export …`.

#include <QCoreApplication>

namespace interleave {

/// The context in which the command line's texts are translated: `CommandLine::tr("…")`.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Does what the arguments say and returns the exit status of the process. Makes its own QCoreApplication (a QGuiApplication
/// that needs no display for pictures), so none may exist. Results go to standard output, everything else to standard
/// error. Status: docs/command-line.md.
int runCommandLine(int argc, char** argv);

} // namespace interleave
