#pragma once

/// Writes JSON as it goes: keys in the order written, nothing kept but the text.
///
/// Text that is not UTF-8 is written with U+FFFD in place of what cannot be read, so the result can always be parsed.

#include "core/time/SimTime.h"

#include <string>
#include <string_view>
#include <vector>

namespace interleave {

class JsonWriter {
public:
    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    /// Inside objects, before each value.
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool truth);
    JsonWriter& value(std::int64_t number);
    /// The shortest digits that read back as the same number; null for infinities and NaN.
    JsonWriter& value(double number);
    JsonWriter& null();
    /// Seconds, exact to the nanosecond: `0.985`, `2.0`.
    JsonWriter& seconds(SimDuration length);
    JsonWriter& seconds(SimTime at) { return seconds(at.time_since_epoch()); }

    /// The finished text, with a line end.
    std::string take();

private:
    void separate();
    void open(char bracket);
    void close(char bracket);
    void newLine();
    void quote(std::string_view text);

    std::string text_;
    std::vector<bool> hasItems_; ///< per open bracket
    bool afterKey_ = false;
};

} // namespace interleave
