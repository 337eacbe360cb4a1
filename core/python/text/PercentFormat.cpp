#include "core/python/text/PercentFormat.h"

#include "core/python/runtime/Str.h"
#include "core/python/text/FormatSpec.h"

#include <limits>

namespace interleave::python::text {

bool PercentReader::readName(PercentItem& item)
{
    if (peek() != '(') {
        return true;
    }
    const std::size_t begin = ++at_;
    for (int depth = 1; at_ < text_.size(); ++at_) {
        depth += text_[at_] == '(' ? 1 : text_[at_] == ')' ? -1 : 0;
        if (depth == 0) {
            item.name = text_.substr(begin, at_++ - begin);
            return true;
        }
    }
    return fail("incomplete format key");
}

bool PercentReader::readFlags(PercentItem& item)
{
    for (;; ++at_) {
        switch (peek()) {
        case '-': item.left = true; break;
        case '+': item.plus = true; break;
        case ' ': item.space = true; break;
        case '#': item.alternate = true; break;
        case '0': item.zero = true; break;
        default: return true;
        }
    }
}

bool PercentReader::readNumber(bool& fromArgument, long& number, long largest, const char* tooBig)
{
    if (peek() == '*') {
        fromArgument = true;
        ++at_;
        return true;
    }
    for (; peek() >= '0' && peek() <= '9'; ++at_) {
        number = (number < 0 ? 0 : number) * 10 + (peek() - '0');
        if (number > largest) {
            return fail(tooBig);
        }
    }
    return true;
}

std::optional<PercentItem> PercentReader::next()
{
    PercentItem item;
    const auto percent = text_.find('%', at_);
    item.literal = text_.substr(at_, percent == std::string_view::npos ? percent : percent - at_);
    if (percent == std::string_view::npos) {
        at_ = text_.size();
        item.last = true;
        return item;
    }
    at_ = percent + 1;
    item.percent = peek() == '%';
    if (!readName(item) || !readFlags(item) || !readNumber(item.widthFromArgument, item.width, std::numeric_limits<long>::max() / 16, "width too big")) {
        return {};
    }
    if (peek() == '.') {
        ++at_;
        item.precision = 0;
        if (!readNumber(item.precisionFromArgument, item.precision, std::numeric_limits<int>::max(), "precision too big")) {
            return {};
        }
    }
    if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
        ++at_;
    }
    if (at_ >= text_.size()) {
        fail("incomplete format");
        return {};
    }
    item.position = codePointCount(text_.substr(0, at_));
    item.conversion = nextCodePoint(text_, at_);
    return item;
}

std::string finishPercentNumber(std::string digits, const PercentItem& item, std::size_t prefixLength)
{
    std::string sign = item.plus ? "+" : item.space ? " " : "";
    if (!digits.empty() && digits[0] == '-') {
        sign = "-";
        digits.erase(0, 1);
    }
    const std::string prefix = digits.substr(0, prefixLength);
    digits.erase(0, prefixLength);
    const std::size_t width = item.width > 0 ? static_cast<std::size_t>(item.width) : 0;
    const std::size_t used = sign.size() + prefix.size() + digits.size();
    if (item.zero && !item.left && width > used) {
        digits.insert(0, width - used, '0');
    }
    return pad(sign + prefix + digits, width, U' ', item.left ? '<' : '>');
}

std::string finishPercentText(std::string_view utf8, const PercentItem& item)
{
    std::string_view text = utf8;
    if (item.precision >= 0) {
        std::size_t end = 0;
        for (long left = item.precision; left > 0 && end < text.size(); --left) {
            nextCodePoint(text, end);
        }
        text = text.substr(0, end);
    }
    return pad(text, item.width > 0 ? static_cast<std::size_t>(item.width) : 0, U' ', item.left ? '<' : '>');
}

} // namespace interleave::python::text
