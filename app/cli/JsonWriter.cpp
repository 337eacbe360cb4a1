#include "app/cli/JsonWriter.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace interleave {

void JsonWriter::newLine()
{
    text_ += '\n';
    text_.append(2 * hasItems_.size(), ' ');
}

void JsonWriter::separate()
{
    if (afterKey_) {
        afterKey_ = false;
        return;
    }
    if (hasItems_.empty()) return;
    if (hasItems_.back()) text_ += ',';
    hasItems_.back() = true;
    newLine();
}

void JsonWriter::open(char bracket)
{
    separate();
    text_ += bracket;
    hasItems_.push_back(false);
}

void JsonWriter::close(char bracket)
{
    const bool hadItems = hasItems_.back();
    hasItems_.pop_back();
    if (hadItems) newLine();
    text_ += bracket;
}

JsonWriter& JsonWriter::beginObject()
{
    open('{');
    return *this;
}
JsonWriter& JsonWriter::endObject()
{
    close('}');
    return *this;
}
JsonWriter& JsonWriter::beginArray()
{
    open('[');
    return *this;
}
JsonWriter& JsonWriter::endArray()
{
    close(']');
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    quote(name);
    text_ += ": ";
    afterKey_ = true;
    return *this;
}

void JsonWriter::quote(std::string_view text)
{
    // Through QString and back, so that what is not UTF-8 is replaced.
    const std::string readable = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
    text_ += '"';
    for (const char character : readable) {
        const auto code = static_cast<unsigned char>(character);
        switch (character) {
        case '"': text_ += "\\\""; break;
        case '\\': text_ += "\\\\"; break;
        case '\n': text_ += "\\n"; break;
        case '\t': text_ += "\\t"; break;
        case '\r': text_ += "\\r"; break;
        default:
            if (code < 0x20 || code == 0x7f) {
                std::array<char, 8> escape{};
                std::snprintf(escape.data(), escape.size(), "\\u%04x", code);
                text_ += escape.data();
            } else {
                text_ += character;
            }
        }
    }
    text_ += '"';
}

JsonWriter& JsonWriter::value(std::string_view text)
{
    separate();
    quote(text);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth)
{
    separate();
    text_ += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number)
{
    separate();
    text_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(double number)
{
    if (!std::isfinite(number)) return null();
    separate();
    std::array<char, 32> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    const std::string_view written(digits.data(), static_cast<std::size_t>(result.ptr - digits.data()));
    text_ += written;
    if (written.find_first_of(".e") == std::string_view::npos) text_ += ".0";
    return *this;
}

JsonWriter& JsonWriter::null()
{
    separate();
    text_ += "null";
    return *this;
}

JsonWriter& JsonWriter::seconds(SimDuration length)
{
    separate();
    const std::int64_t nanoseconds = length.count();
    std::array<char, 40> digits{};
    std::snprintf(digits.data(), digits.size(), "%s%lld.%09lld", nanoseconds < 0 ? "-" : "", std::llabs(nanoseconds / 1'000'000'000),
        std::llabs(nanoseconds % 1'000'000'000));
    std::string written = digits.data();
    written.erase(std::max(written.find_last_not_of('0'), written.find('.') + 1) + 1);
    text_ += written;
    return *this;
}

std::string JsonWriter::take()
{
    text_ += '\n';
    return std::move(text_);
}

} // namespace interleave
