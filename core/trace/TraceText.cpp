/// The readable form of a trace: golden files, reviewed as diffs.

#include "core/trace/Trace.h"

#include <array>
#include <cstdio>

namespace interleave {

namespace {

constexpr std::array<const char*, spanStateCount> stateWords{
    "running", "runnable", "waits-for-gil", "waits-for-io", "sleeping", "waits-for-lock",
    "waits-for-task", "queued", "starting", "pickling", "handing-over",
};

/// Seconds with all nine digits, made from integers so that nothing is rounded.
std::string secondsText(SimTime at)
{
    constexpr std::int64_t billion = 1'000'000'000;
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%lld.%09lld", static_cast<long long>(nanoseconds(at) / billion), static_cast<long long>(nanoseconds(at) % billion));
    return text.data();
}

std::string laneName(const Lane& lane)
{
    if (lane.info.kind == LaneKind::Gil)
        return "gil-" + std::to_string(index(lane.info.process));
    return lane.info.name.empty() ? "lane-" + std::to_string(index(lane.info.id)) : lane.info.name;
}

std::string targetName(const Trace& trace, const Lane& lane, const Span& span)
{
    const std::size_t number = span.target;
    const bool isLane = span.state == SpanState::WaitsForGil || lane.info.kind == LaneKind::Gil;
    if (isLane && number < trace.lanes().size())
        return laneName(trace.lanes()[number]);
    if (span.state == SpanState::WaitsForLock && number < trace.resources().size())
        return trace.resources()[number];
    if (span.state == SpanState::WaitsForTask && number < trace.tasks().size())
        return trace.tasks()[number].info.name;
    return std::to_string(number);
}

void appendSpan(std::string& text, const Trace& trace, const Lane& lane, const Span& span)
{
    text += secondsText(span.begin) + ".." + secondsText(span.end) + ' ' + laneName(lane) + ' ';
    text += span.task == noTask ? "-" : trace.task(span.task).info.name;
    text += ' ';
    text += stateWords[static_cast<std::size_t>(span.state)];
    if (span.target != noTarget)
        text += " -> " + targetName(trace, lane, span);
    if (span.line != 0)
        text += " line " + std::to_string(span.line);
    if (span.forced)
        text += " forced";
    text += '\n';
}

} // namespace

std::string toText(const Trace& trace)
{
    std::string text;
    for (const Lane& lane : trace.lanes()) {
        for (const Span& span : lane.spans)
            appendSpan(text, trace, lane, span);
    }
    return text;
}

} // namespace interleave
