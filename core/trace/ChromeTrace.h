#pragma once

/// Writes a trace as JSON in Chrome's trace event format, which Perfetto and chrome://tracing open.
///
/// Every thread and every task is a track of its own ("thread" in the format's words) of its process. Spans are complete events
/// ("X"), wake-ups and the starts of tasks are flows ("s" and "f"), printed texts are instants ("i"). Times are microseconds with
/// three decimals, so no nanosecond is lost. The text goes out in pieces while it is made: the memory it needs does not depend on
/// the trace.

#include "core/trace/Trace.h"

namespace interleave {

/// Takes a text in pieces.
class TextSink {
public:
    virtual ~TextSink() = default;
    /// False: it could not be taken, and nothing more is sent.
    virtual bool take(std::string_view piece) = 0;
};

/// A trace and how its processes are called: by the file that ran, or by the model that it ran under.
struct NamedTrace {
    const Trace* trace = nullptr;
    std::string name;
};

/// Writes all traces into one file, each with processes, threads and flows of its own; false as soon as the sink refuses a piece. Requires: no
/// trace is null.
bool writeChromeTraces(std::span<const NamedTrace> traces, TextSink& sink);

/// Writes the whole trace; false as soon as the sink refuses a piece. What is not UTF-8 in names and texts is replaced by U+FFFD.
/// `program` names the file that ran.
bool writeChromeTrace(const Trace& trace, std::string_view program, TextSink& sink);

} // namespace interleave
