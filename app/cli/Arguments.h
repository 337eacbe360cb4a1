#pragma once

/// What was asked for on the command line, as data.

#include "core/simulation/Simulation.h"

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace interleave {

/// `interleave python FILE`
struct PythonCommand {
    QString file; ///< a path, or `-` for standard input
    Settings settings;
    QString trace; ///< where to write the trace, empty: nowhere
    bool timeline = false;
    bool ascii = false; ///< the timeline without block characters
};

/// Which scenario, with which values, under which models.
struct ScenarioChoice {
    QString name;       ///< of a built-in scenario, a path, or `-`
    QStringList values; ///< `NAME=VALUE`, not yet checked
    std::vector<Model> models;
    Settings settings; ///< its model is not used
};

/// `interleave run NAME`
struct RunCommand {
    ScenarioChoice choice;
    bool json = false;
};

/// `interleave list`
struct ListCommand {
    bool json = false;
};

enum class Theme : std::uint8_t { Light, Dark };

/// `interleave export NAME --out FILE`
struct ExportCommand {
    ScenarioChoice choice;
    QString out; ///< ends in .png or .svg
    Theme theme = Theme::Light;
    int scale = 1; ///< pixels of a PNG per unit of the picture
};

/// Nothing to run: a text to print, help or version (status 0) or what is wrong with the arguments (status 2).
struct TextAnswer {
    QString text;
    int status = 0;
};

using Command = std::variant<PythonCommand, RunCommand, ListCommand, ExportCommand, TextAnswer>;

/// Reads the arguments after the program's name. Texts are in the language installed now.
Command parseArguments(const QStringList& arguments);

/// The value of `--language` if it is among the arguments, else empty. Looked for before everything else, so that even a
/// complaint about the arguments is in the right language.
QString requestedLanguage(const QStringList& arguments);

} // namespace interleave
