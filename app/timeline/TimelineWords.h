#pragma once

/// TimelineWords: the translated words of the pictures. They follow the language installed at the moment of the call.

#include "app/timeline/RunHandle.h"

#include <QString>

#include <array>

namespace interleave {

/// `running`, `waits for the GIL`… as in the legend.
QString stateName(SpanState state);
/// What is written inside a bar: `sleep`; empty for states that carry a task's label or nothing.
QString shortStateWord(SpanState state);
std::array<QString, spanStateCount> shortStateWords();

/// `Synchronous`, `Threads`, `Coroutines`, `Process pool`, `As written`.
QString modelName(Model model);
/// `4 workers · one GIL`, `one thread · one event loop`; empty when there is nothing to add.
QString cardSubtitle(const RunHandle& run);

/// What to say beside the makespan of a run that did not complete: `deadlock`, `ValueError`, `stopped at a limit`; empty if it did.
QString outcomeNote(const Run& run);

/// `worker 1`, `process 2`, `event loop`, `GIL`, `task B`; Python's own names where a thread has no role (`MainThread`).
QString laneLabel(const TraceIndex& index, LaneId lane);
/// The same with its process, if lanes of several processes are shown: `Thread-1 in Process-2`.
QString laneTitle(const TraceIndex& index, LaneId lane);
/// Why a span waits: `worker 2 holds it`, `for task B`, `for Lock-1`; empty when there is nothing to say.
QString reasonSentence(const TraceIndex& index, const Lane& lane, std::size_t span);

/// `1.62×`; empty when there is nothing to compare with.
QString speedUpText(SimDuration synchronous, SimDuration makespan);

} // namespace interleave
