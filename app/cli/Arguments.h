#pragma once

/// What was asked for on the command line, as data.

#include "core/simulation/Simulation.h"

#include <QString>
#include <QStringList>

#include <string>
#include <variant>
#include <vector>

namespace interleave {

inline constexpr std::int64_t mostWorkers = 10'000;
inline constexpr std::int64_t mostCores = 1024;

/// `interleave python FILE`
struct PythonCommand {
    QString file; ///< a path, or `-` for standard input
    Settings settings;
    QString trace; ///< where to write the trace, empty: nowhere
    bool timeline = false;
    bool ascii = false; ///< the timeline without block characters
};

/// Which settings were typed. The others are the scenario's to wish, see chosenSettings().
struct GivenSettings {
    bool cores = false;
    bool switchInterval = false;
    bool gilOrder = false;
    bool gil = false; ///< that there is one, or none
    bool costTable = false;
    std::vector<std::string> singleCosts; ///< changes of the table, checked
};

/// Which scenario, with which values, under which models.
struct ScenarioChoice {
    QString name;       ///< of a built-in scenario, a path, or `-`
    QStringList values; ///< `NAME=VALUE`, not yet checked
    std::vector<Model> models;
    Settings settings; ///< its model is not used
    GivenSettings given;
};

/// `interleave run NAME`
struct RunCommand {
    ScenarioChoice choice;
    bool json = false;
    bool metrics = false;
    bool timeline = false;
    bool ascii = false; ///< the timeline without block characters
    QString trace;      ///< where to write the traces, empty: nowhere
    std::optional<SimTime> at; ///< the moment whose done and pending tasks are told
};

/// Part `number` (from 1) of `count`.
struct Shard {
    int number = 1;
    int count = 1;
};

/// `interleave sweep NAME --csv FILE`
struct SweepCommand {
    ScenarioChoice choice;              ///< its values are `NAME=VALUES`
    std::vector<std::uint32_t> workers; ///< empty: the scenario decides
    std::vector<std::uint32_t> cores;   ///< the same
    QString csv;                        ///< a path, or `-` for standard output
    Shard shard;
    int jobs = 0;                       ///< simulations at the same time, 0: as many as there are cores
};

/// `interleave show NAME`
struct ShowCommand {
    QString name;
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

using Command = std::variant<PythonCommand, RunCommand, SweepCommand, ListCommand, ShowCommand, ExportCommand, TextAnswer>;

/// Reads the arguments after the program's name. Texts are in the language installed now.
Command parseArguments(const QStringList& arguments);

/// The value of `--language` if it is among the arguments, else empty. Looked for before everything else, so that even a
/// complaint about the arguments is in the right language.
QString requestedLanguage(const QStringList& arguments);

} // namespace interleave
