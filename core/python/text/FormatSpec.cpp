#include "core/python/text/FormatSpec.h"

#include "core/python/runtime/Str.h"
#include "core/python/text/Unicode.h"

#include <limits>
#include <vector>

namespace interleave::python::text {

namespace {

bool isAlign(char32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

class SpecReader {
public:
    SpecReader(std::string_view spec, std::string_view typeName) : spec_(spec), typeName_(typeName)
    {
        for (std::size_t at = 0; at < spec.size();) {
            text_.push_back(nextCodePoint(spec, at));
        }
    }
    FormatResult<FormatSpec> read(char defaultAlign, char32_t defaultType);

private:
    char32_t peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : 0; }
    bool take(char32_t c)
    {
        const bool found = at_ < text_.size() && text_[at_] == c;
        at_ += found;
        return found;
    }
    bool readNumber(std::optional<std::size_t>& number);
    void readAlign();
    bool readWidth(char defaultAlign);
    bool readGrouping();
    bool readPrecision();
    bool readType();
    bool checkGrouping();
    bool fail(std::string message)
    {
        error_ = std::move(message);
        return false;
    }

    std::string_view spec_;
    std::string_view typeName_;
    std::vector<char32_t> text_;
    std::size_t at_ = 0;
    FormatSpec result_;
    bool alignGiven_ = false;
    bool fillGiven_ = false;
    std::string error_;
};

bool SpecReader::readNumber(std::optional<std::size_t>& number)
{
    std::size_t value = 0;
    const std::size_t begin = at_;
    for (int digit; at_ < text_.size() && (digit = decimalValue(text_[at_])) >= 0; ++at_) {
        if (value > (std::numeric_limits<std::int64_t>::max() - 9) / 10) {
            return fail("Too many decimal digits in format string");
        }
        value = value * 10 + static_cast<std::size_t>(digit);
    }
    if (at_ > begin) {
        number = value;
    }
    return true;
}

void SpecReader::readAlign()
{
    if (text_.size() >= 2 && isAlign(peek(1))) {
        result_.fill = peek();
        result_.align = static_cast<char>(peek(1));
        fillGiven_ = alignGiven_ = true;
        at_ = 2;
    } else if (isAlign(peek())) {
        result_.align = static_cast<char>(peek());
        alignGiven_ = true;
        at_ = 1;
    }
}

bool SpecReader::readWidth(char defaultAlign)
{
    if (!fillGiven_ && take('0')) {
        result_.fill = U'0';
        if (!alignGiven_ && defaultAlign == '>') {
            result_.align = '=';
        }
    }
    return readNumber(result_.width);
}

bool SpecReader::readGrouping()
{
    if (take(',')) {
        result_.grouping = ',';
    }
    if (peek() == '_') {
        if (result_.grouping != '\0') {
            return fail("Cannot specify both ',' and '_'.");
        }
        result_.grouping = '_';
        ++at_;
    }
    if (peek() == ',' && result_.grouping == '_') {
        return fail("Cannot specify both ',' and '_'.");
    }
    return true;
}

bool SpecReader::readPrecision()
{
    if (!take('.')) {
        return true;
    }
    std::optional<std::size_t> precision;
    if (!readNumber(precision)) {
        return false;
    }
    if (!precision) {
        return fail("Format specifier missing precision");
    }
    if (*precision > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return fail("precision too big");
    }
    result_.precision = static_cast<int>(*precision);
    return true;
}

bool SpecReader::readType()
{
    if (text_.size() - at_ > 1) {
        return fail("Invalid format specifier '" + std::string(spec_) + "' for object of type '" + std::string(typeName_) + "'");
    }
    if (at_ < text_.size()) {
        result_.type = text_[at_++];
    }
    return true;
}

bool SpecReader::checkGrouping()
{
    if (result_.grouping == '\0') {
        return true;
    }
    const char32_t type = result_.type;
    const bool plain = type == 0 || type == 'd' || type == 'e' || type == 'f' || type == 'g' || type == 'E' || type == 'G' || type == '%' || type == 'F';
    const bool based = type == 'b' || type == 'o' || type == 'x' || type == 'X';
    if (plain || (based && result_.grouping == '_')) {
        return true;
    }
    return fail(std::string("Cannot specify '") + result_.grouping + "' with '" + shownCode(type) + "'.");
}

FormatResult<FormatSpec> SpecReader::read(char defaultAlign, char32_t defaultType)
{
    result_.align = defaultAlign;
    result_.type = defaultType;
    readAlign();
    if (peek() == '+' || peek() == '-' || peek() == ' ') {
        result_.sign = static_cast<char>(text_[at_++]);
    }
    result_.coerceZero = take('z');
    result_.alternate = take('#');
    if (!readWidth(defaultAlign) || !readGrouping() || !readPrecision() || !readType() || !checkGrouping()) {
        return FormatError{error_};
    }
    return result_;
}

} // namespace

FormatResult<FormatSpec> parseFormatSpec(std::string_view spec, std::string_view typeName, char defaultAlign, char32_t defaultType)
{
    return SpecReader(spec, typeName).read(defaultAlign, defaultType);
}

std::string shownCode(char32_t type)
{
    return type > 32 && type < 128 ? std::string(1, static_cast<char>(type)) : "\\x" + digits(static_cast<std::int64_t>(type), 16);
}

FormatError unknownFormatCode(char32_t type, std::string_view typeName)
{
    return {"Unknown format code '" + shownCode(type) + "' for object of type '" + std::string(typeName) + "'"};
}

std::string pad(std::string_view text, std::size_t width, char32_t fill, char align)
{
    const std::size_t size = codePointCount(text);
    if (width <= size) {
        return std::string(text);
    }
    const std::size_t total = width - size;
    const std::size_t left = align == '>' || align == '=' ? total : align == '^' ? total / 2 : 0;
    std::string one;
    appendUtf8(one, fill);
    std::string out;
    out.reserve(text.size() + total * one.size());
    for (std::size_t i = 0; i < left; ++i) {
        out += one;
    }
    out += text;
    for (std::size_t i = left; i < total; ++i) {
        out += one;
    }
    return out;
}

FormatResult<std::string> formatText(std::string_view utf8, const FormatSpec& spec, std::string_view typeName)
{
    if (spec.type != 0 && spec.type != 's') {
        return unknownFormatCode(spec.type, typeName);
    }
    if (spec.sign != '\0') {
        return FormatError{spec.sign == ' ' ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier"};
    }
    if (spec.coerceZero) {
        return FormatError{"Negative zero coercion (z) not allowed in string format specifier"};
    }
    if (spec.alternate) {
        return FormatError{"Alternate form (#) not allowed in string format specifier"};
    }
    if (spec.align == '=') {
        return FormatError{"'=' alignment not allowed in string format specifier"};
    }
    std::string_view text = utf8;
    if (spec.precision) {
        std::size_t end = 0;
        for (int left = *spec.precision; left > 0 && end < text.size(); --left) {
            nextCodePoint(text, end);
        }
        text = text.substr(0, end);
    }
    return pad(text, spec.width.value_or(0), spec.fill, spec.align);
}

} // namespace interleave::python::text
