#include "core/trace/ChromeTraceEvent.h"

#include <charconv>
#include <cstdio>

namespace interleave {

namespace {

constexpr std::size_t pieceSize = 64 << 10;

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

/// Length of the valid UTF-8 sequence at the beginning of `text`, 0 if there is none. Surrogates and overlong forms are not valid.
std::size_t sequenceLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text[i]))
            return 0;
    }
    const auto second = static_cast<unsigned char>(text[1]);
    const bool wrong = (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) || (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f);
    return wrong ? 0 : length;
}

void appendEscaped(std::string& out, char character)
{
    switch (character) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '\r': out += "\\r"; return;
    default: break;
    }
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(character)));
    out += escape.data();
}

} // namespace

void EventStream::open() { buffer_ += "{\"displayTimeUnit\":\"ms\",\"traceEvents\":["; }

bool EventStream::close()
{
    buffer_ += "\n]}\n";
    send();
    return good_;
}

void EventStream::send()
{
    good_ = good_ && sink_.take(buffer_);
    buffer_.clear();
}

EventStream& EventStream::begin(std::string_view name, std::string_view phase, TrackId track)
{
    buffer_ += firstEvent_ ? "\n{" : ",\n{";
    firstEvent_ = false;
    firstKey_ = true;
    text("name", name).text("ph", phase);
    number("pid", track.pid).number("tid", track.tid);
    return *this;
}

void EventStream::end()
{
    buffer_ += inArgs_ ? "}}" : "}";
    inArgs_ = false;
    if (buffer_.size() >= pieceSize)
        send();
}

EventStream& EventStream::at(SimTime moment)
{
    key("ts");
    micros(nanoseconds(moment));
    return *this;
}

EventStream& EventStream::lasting(SimDuration length)
{
    key("dur");
    micros(length.count());
    return *this;
}

EventStream& EventStream::category(std::string_view name) { return text("cat", name); }
EventStream& EventStream::id(std::uint64_t number) { return this->number("id", number); }
EventStream& EventStream::enclosing() { return text("bp", "e"); }
EventStream& EventStream::threadScope() { return text("s", "t"); }

EventStream& EventStream::args()
{
    key("args");
    buffer_ += '{';
    inArgs_ = true;
    firstKey_ = true;
    return *this;
}

EventStream& EventStream::text(std::string_view name, std::string_view value)
{
    key(name);
    quoted(value);
    return *this;
}

EventStream& EventStream::number(std::string_view name, std::uint64_t value)
{
    key(name);
    digits(value);
    return *this;
}

void EventStream::key(std::string_view name)
{
    if (!firstKey_)
        buffer_ += ',';
    firstKey_ = false;
    buffer_ += '"';
    buffer_ += name;
    buffer_ += "\":";
}

void EventStream::digits(std::uint64_t value)
{
    std::array<char, 24> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    buffer_.append(text.data(), result.ptr);
}

void EventStream::micros(std::int64_t nanoseconds)
{
    const auto size = static_cast<std::uint64_t>(nanoseconds); // nothing in a trace is before 0
    digits(size / 1000);
    const std::uint64_t rest = size % 1000;
    const std::array<char, 4> fraction{'.', static_cast<char>('0' + rest / 100), static_cast<char>('0' + rest / 10 % 10), static_cast<char>('0' + rest % 10)};
    buffer_.append(fraction.data(), fraction.size());
}

void EventStream::quoted(std::string_view text)
{
    buffer_ += '"';
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const char character = text[0];
        if (length == 0)
            buffer_ += "\xef\xbf\xbd"; // U+FFFD
        else if (length == 1 && (static_cast<unsigned char>(character) < 0x20 || character == '"' || character == '\\' || character == 0x7f))
            appendEscaped(buffer_, character);
        else
            buffer_ += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    buffer_ += '"';
}

std::string_view firstLine(std::string_view text)
{
    constexpr std::size_t most = 80;
    text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
    text = text.substr(0, text.find('\n'));
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && isContinuation(text[end]))
        --end;
    return text.substr(0, end);
}

} // namespace interleave
