#pragma once

/// The options of `interleave window`.

#include "app/session/ComputerSettings.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace interleave {

/// A picture of the window instead of the window: `--screenshot OUT.png [--at SECONDS] [--play] …`.
struct ScreenshotOptions {
    QString file;
    double at = 0;                   ///< playhead, seconds
    QString inspect;                 ///< `ROW,LANE,SECONDS`: the selected span
    std::optional<int> model;        ///< row of the selected model
};

/// What of the simulated computer shall not be as remembered.
struct MachineOptions {
    std::optional<int> workers, cores, seed;
    std::optional<ComputerSettings::Gil> gil;
    std::optional<ComputerSettings::CostTable> costs;

    void apply(ComputerSettings& machine) const;
};

struct WindowOptions {
    QString scenario; ///< id or file; empty: the last one
    QString theme;    ///< empty: as remembered
    QString language;
    QSize size;       ///< invalid: as remembered
    MachineOptions machine;
    std::optional<ScreenshotOptions> screenshot;
};

/// What is wrong with the arguments, or the help text: print `text` and exit with `status`.
struct WindowUsage {
    QString text;
    int status = 0;
};

/// `arguments` without the program's name and `window`.
std::variant<WindowOptions, WindowUsage> parseWindowOptions(const QStringList& arguments);

} // namespace interleave
