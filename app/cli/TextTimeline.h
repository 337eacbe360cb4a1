#pragma once

/// The timeline of one run as text: a row a thread and a row a task, time from left to right.

#include "app/cli/Console.h"
#include "core/simulation/Simulation.h"

#include <memory>
#include <vector>

namespace interleave {

/// Which characters stand for the states.
enum class Glyphs { Blocks, Ascii };

/// Several lines that end with a line end, none wider than `style.columns`: the axis, the rows, what the characters mean. Each
/// character shows the state that lasted longest during its part of the time.
QString textTimeline(const Run& run, const ConsoleStyle& style, Glyphs glyphs);

/// The timelines of several runs on one time axis, as long as the longest of them, each below the name of its model.
QString textTimelines(const std::vector<std::shared_ptr<const Run>>& runs, const ConsoleStyle& style, Glyphs glyphs);

/// The character of a state.
QChar glyphOf(SpanState state, Glyphs glyphs);
/// The character of a step that took no time.
QChar glyphOfStep(Glyphs glyphs);

} // namespace interleave
