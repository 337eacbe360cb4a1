#include "core/trace/ChromeTrace.h"

#include "core/trace/ChromeTraceEvent.h"

#include <algorithm>
#include <map>
#include <utility>

namespace interleave {

namespace {

constexpr std::array<std::string_view, spanStateCount> stateWords{
    "running", "waits for a core", "waits for the GIL", "waits for I/O", "sleeping", "waits for a lock",
    "waits for a task", "queued", "starting", "pickling", "handing over",
};

std::string_view wordOf(SpanState state) { return stateWords[static_cast<std::size_t>(state)]; }

/// Numbers that no two traces of a file may share.
struct Numbers {
    std::uint32_t tracks = 0;    ///< the largest used for a process or a thread
    std::uint64_t processes = 0; ///< for their order
    std::uint64_t flows = 0;
};

class Writer {
public:
    /// `used` is what earlier traces of the file have used.
    Writer(const Trace& trace, std::string_view program, EventStream& out, Numbers& used)
        : trace_(trace), program_(program), out_(out), used_(used), firstTrack_(used.tracks + 1)
    {
        numberProcesses();
    }

    void write();

private:
    void numberProcesses();
    TrackId trackOf(const LaneInfo& lane) const { return {pids_.at(lane.process), index(lane.id) + firstTrack_}; }
    TrackId trackOf(LaneId lane) const { return trackOf(trace_.lane(lane).info); }
    bool knows(LaneId lane) const { return index(lane) < trace_.lanes().size(); }

    void names();
    void spans(const Lane& lane);
    void flows();
    void flow(LaneId from, LaneId to, SimTime at, std::string_view what);
    void prints();

    std::string nameOf(const Lane& lane) const;
    std::string_view titleOf(const Lane& lane, const Span& span) const;
    std::string targetOf(const Lane& lane, const Span& span) const;

    const Trace& trace_;
    std::string_view program_;
    EventStream& out_;
    Numbers& used_;
    std::uint32_t firstTrack_;
    std::map<ProcessId, std::uint32_t> pids_;
};

/// As on Linux, a process has the number of its first thread. One without threads gets a number that no lane has.
void Writer::numberProcesses()
{
    for (const Lane& lane : trace_.lanes()) {
        if (lane.info.kind == LaneKind::Thread)
            pids_.emplace(lane.info.process, index(lane.info.id) + firstTrack_);
    }
    used_.tracks += static_cast<std::uint32_t>(trace_.lanes().size());
    for (const Lane& lane : trace_.lanes()) {
        if (!pids_.contains(lane.info.process))
            pids_.emplace(lane.info.process, ++used_.tracks);
    }
}

std::string Writer::nameOf(const Lane& lane) const
{
    if (lane.info.kind == LaneKind::Gil)
        return "GIL";
    return lane.info.name.empty() ? "lane " + std::to_string(index(lane.info.id)) : lane.info.name;
}

void Writer::names()
{
    bool isFirst = true;
    for (const auto& [process, pid] : pids_) {
        const std::string name = std::exchange(isFirst, false) ? std::string(program_) : std::string(program_) + " (process " + std::to_string(index(process)) + ")";
        out_.begin("process_name", "M", {pid, pid}).args().text("name", name).end();
        out_.begin("process_sort_index", "M", {pid, pid}).args().number("sort_index", used_.processes++).end();
    }
    for (const Lane& lane : trace_.lanes()) {
        out_.begin("thread_name", "M", trackOf(lane.info)).args().text("name", nameOf(lane)).end();
        out_.begin("thread_sort_index", "M", trackOf(lane.info)).args().number("sort_index", index(lane.info.id)).end();
    }
}

/// A thread's row says for whom it works, a task's row what it does.
std::string_view Writer::titleOf(const Lane& lane, const Span& span) const
{
    const bool worksForTask = lane.info.kind != LaneKind::Task && span.task != noTask && span.state == SpanState::Running;
    return worksForTask ? std::string_view(trace_.task(span.task).info.name) : wordOf(span.state);
}

std::string Writer::targetOf(const Lane& lane, const Span& span) const
{
    const std::size_t number = span.target;
    const bool isLane = span.state == SpanState::WaitsForGil || lane.info.kind == LaneKind::Gil;
    if (isLane)
        return number < trace_.lanes().size() ? nameOf(trace_.lanes()[number]) : std::string();
    if (span.state == SpanState::WaitsForLock && number < trace_.resources().size())
        return trace_.resources()[number];
    if (span.state == SpanState::WaitsForTask && number < trace_.tasks().size())
        return trace_.tasks()[number].info.name;
    return {};
}

void Writer::spans(const Lane& lane)
{
    for (const Span& span : lane.spans) {
        out_.begin(titleOf(lane, span), "X", trackOf(lane.info)).at(span.begin).lasting(span.duration()).category(wordOf(span.state));
        out_.args().text("state", wordOf(span.state));
        if (span.task != noTask)
            out_.text("task", trace_.task(span.task).info.name);
        if (span.target != noTarget)
            if (const std::string target = targetOf(lane, span); !target.empty())
                out_.text("target", target);
        if (span.line != 0)
            out_.number("line", span.line);
        if (span.forced)
            out_.text("end", "the GIL was taken away");
        out_.end();
        if (!out_.good())
            return;
    }
}

void Writer::flow(LaneId from, LaneId to, SimTime at, std::string_view what)
{
    if (from == to || !knows(from) || !knows(to))
        return;
    const std::uint64_t id = ++used_.flows;
    out_.begin(what, "s", trackOf(from)).at(at).category("flow").id(id).end();
    out_.begin(what, "f", trackOf(to)).at(at).category("flow").id(id).enclosing().end();
}

void Writer::flows()
{
    for (const TaskRecord& task : trace_.tasks()) {
        if (task.info.parent != noTask)
            flow(trace_.task(task.info.parent).info.lane, task.info.lane, task.created, "starts");
    }
    for (const Flow& wakeUp : trace_.flows())
        flow(wakeUp.from, wakeUp.to, wakeUp.at, "wakes");
}

void Writer::prints()
{
    for (const Printed& printed : trace_.printed()) {
        if (!knows(printed.lane) || printed.text.find_first_not_of("\n") == std::string::npos)
            continue;
        const std::string_view text = printed.text;
        const LaneId row = printed.task == noTask ? printed.lane : trace_.task(printed.task).info.lane;
        out_.begin(firstLine(text), "i", trackOf(knows(row) ? row : printed.lane)).at(printed.at).category("print").threadScope();
        out_.args().text("text", text).text("stream", printed.stream == Stream::Out ? "stdout" : "stderr");
        if (printed.task != noTask)
            out_.text("task", trace_.task(printed.task).info.name);
        out_.end();
    }
}

/// At equal times, readers keep the order of the file: spans come first, so that flows find the span they belong to.
void Writer::write()
{
    names();
    for (const Lane& lane : trace_.lanes())
        spans(lane);
    flows();
    prints();
}

} // namespace

bool writeChromeTraces(std::span<const NamedTrace> traces, TextSink& sink)
{
    EventStream out(sink);
    Numbers used;
    out.open();
    for (const NamedTrace& each : traces)
        Writer(*each.trace, each.name, out, used).write();
    return out.close();
}

bool writeChromeTrace(const Trace& trace, std::string_view program, TextSink& sink)
{
    const NamedTrace only{&trace, std::string(program)};
    return writeChromeTraces({&only, 1}, sink);
}

} // namespace interleave
