#pragma once

/// The items of a %-format: `%(name)-08.3f`.

#include <optional>
#include <string>
#include <string_view>

namespace interleave::python::text {

struct PercentItem {
    std::string_view literal;            ///< text before the item
    bool last = false;                   ///< only literal text is left
    std::optional<std::string_view> name;
    bool left = false, plus = false, space = false, alternate = false, zero = false;
    bool widthFromArgument = false, precisionFromArgument = false;
    long width = -1, precision = -1;     ///< -1: none
    char32_t conversion = 0;
    bool percent = false;                ///< `%%` without anything between
    std::size_t position = 0;            ///< of the conversion, in code points, for messages
};

/// Walks over a format. next() sets `error` and returns nothing if the format is broken.
class PercentReader {
public:
    explicit PercentReader(std::string_view format) : text_(format) {}
    std::optional<PercentItem> next();
    std::string error;

private:
    bool readName(PercentItem& item);
    bool readFlags(PercentItem& item);
    bool readNumber(bool& fromArgument, long& number, long largest, const char* tooBig);
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool fail(std::string message)
    {
        error = std::move(message);
        return false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// A number's digits with sign and prefix, brought to the item's width: what all numeric conversions end with.
std::string finishPercentNumber(std::string digits, const PercentItem& item, std::size_t prefixLength);
/// `%5.2s`
std::string finishPercentText(std::string_view utf8, const PercentItem& item);

} // namespace interleave::python::text
