#pragma once

/// One event after another of Chrome's trace event format, written into a buffer that a sink empties.
///
///     out.begin("sleeping", "X", track).at(begin).lasting(length).args().number("line", 3).end();

#include "core/trace/ChromeTrace.h"

namespace interleave {

/// Where an event belongs: a row of a process.
struct TrackId {
    std::uint32_t pid = 0;
    std::uint32_t tid = 0;
};

class EventStream {
public:
    explicit EventStream(TextSink& sink) : sink_(sink) {}

    void open();
    /// False if the sink refused anything.
    bool close();
    bool good() const { return good_; }

    EventStream& begin(std::string_view name, std::string_view phase, TrackId track);
    EventStream& at(SimTime moment);
    EventStream& lasting(SimDuration length);
    EventStream& category(std::string_view name);
    EventStream& id(std::uint64_t number);
    /// A flow that ends in the span that surrounds it rather than in the next one.
    EventStream& enclosing();
    /// An instant that concerns its own row only.
    EventStream& threadScope();
    /// What follows are arguments, shown when the event is selected.
    EventStream& args();
    EventStream& text(std::string_view key, std::string_view value);
    EventStream& number(std::string_view key, std::uint64_t value);
    void end();

private:
    void key(std::string_view name);
    void micros(std::int64_t nanoseconds);
    void digits(std::uint64_t value);
    void quoted(std::string_view text);
    void send();

    TextSink& sink_;
    std::string buffer_;
    bool good_ = true;
    bool firstEvent_ = true;
    bool inArgs_ = false;
    bool firstKey_ = true;
};

/// The text up to its first line end, at most 80 bytes, never cut inside a character.
std::string_view firstLine(std::string_view text);

} // namespace interleave
