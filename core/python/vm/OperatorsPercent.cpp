#include "core/python/vm/Operators.h"

#include "core/python/text/FloatText.h"
#include "core/python/text/IntegerText.h"
#include "core/python/text/PercentFormat.h"
#include "core/python/text/Quote.h"

#include <algorithm>
#include <cmath>

namespace interleave::python {

namespace {

using text::PercentItem;

/// One `format % arguments` (PyUnicode_Format in Objects/unicodeobject.c).
class PercentFormatter {
public:
    PercentFormatter(Vm& vm, const Value& arguments) : vm_(vm), arguments_(arguments), tuple_(as<TupleObject>(arguments)) {}
    std::optional<std::string> run(std::string_view format);

private:
    bool append(PercentItem item);
    bool takeNumbers(PercentItem& item);
    bool takeStar(long& number, const char* tooBig);
    std::optional<Value> argument(const PercentItem& item);
    std::optional<Value> nextArgument();
    std::optional<std::string> convert(PercentItem& item, const Value& value);
    std::optional<std::string> convertInteger(PercentItem& item, const Value& value);
    std::optional<std::string> convertFloat(PercentItem& item, const Value& value);
    std::optional<std::string> convertCharacter(const Value& value);
    std::optional<BigInteger> wholeNumber(const PercentItem& item, const Value& value);
    bool isMapping() const { return arguments_.isObject() && !tuple_ && !as<Str>(arguments_) && (as<DictObject>(arguments_) || vm_.typeOf(arguments_)->find(*vm_.names.getitem)); }
    bool allUsed() const;

    Vm& vm_;
    const Value arguments_;
    const TupleObject* tuple_;
    std::size_t used_ = 0;
    bool single_ = false; ///< the one argument that is no tuple has been used
    std::string out_;
};

std::optional<std::string> PercentFormatter::run(std::string_view format)
{
    text::PercentReader reader(format);
    for (;;) {
        const auto item = reader.next();
        if (!item) {
            vm_.valueError(reader.error);
            return {};
        }
        out_ += item->literal;
        if (item->last) {
            break;
        }
        if (!append(*item)) {
            return {};
        }
    }
    if (!allUsed()) {
        vm_.typeError("not all arguments converted during string formatting");
        return {};
    }
    return std::move(out_);
}

bool PercentFormatter::allUsed() const
{
    return tuple_ ? used_ >= tuple_->items.size() : single_ || isMapping() || as<ListObject>(arguments_);
}

bool PercentFormatter::append(PercentItem item)
{
    if (item.percent) {
        out_ += '%';
        return true;
    }
    if (item.name && !isMapping()) {
        vm_.typeError("format requires a mapping");
        return false;
    }
    if (!takeNumbers(item)) {
        return false;
    }
    const auto value = argument(item);
    if (!value) {
        return false;
    }
    if (!allowsBytes(vm_, out_.size() + static_cast<std::size_t>(std::max({item.width, item.precision, 0l})))) {
        return false;
    }
    const auto text = convert(item, *value);
    if (!text) {
        return false;
    }
    out_ += *text;
    return true;
}

bool PercentFormatter::takeStar(long& number, const char* tooBig)
{
    const auto value = nextArgument();
    if (!value) {
        return false;
    }
    if (!isInteger(*value)) {
        vm_.typeError("* wants int");
        return false;
    }
    if (!value->isIntLike() || value->asInt() > 0x7fffffff || value->asInt() < -0x7fffffff) {
        vm_.raise(vm_.types.overflowError, tooBig);
        return false;
    }
    number = value->asInt();
    return true;
}

bool PercentFormatter::takeNumbers(PercentItem& item)
{
    if (item.widthFromArgument) {
        if (!takeStar(item.width, "Python int too large to convert to C ssize_t")) {
            return false;
        }
        item.left = item.left || item.width < 0;
        item.width = std::abs(item.width);
    }
    if (item.precisionFromArgument) {
        if (!takeStar(item.precision, "Python int too large to convert to C int")) {
            return false;
        }
        item.precision = std::max(item.precision, 0l);
    }
    return true;
}

std::optional<Value> PercentFormatter::nextArgument()
{
    if (tuple_ && used_ < tuple_->items.size()) {
        return tuple_->items[used_++];
    }
    if (!tuple_ && !single_) {
        single_ = true;
        return arguments_;
    }
    vm_.typeError("not enough arguments for format string");
    return {};
}

std::optional<Value> PercentFormatter::argument(const PercentItem& item)
{
    if (!item.name) {
        return nextArgument();
    }
    Value value;
    if (vm_.getItem(arguments_, vm_.string(std::string(*item.name)), value) != Status::Ok) {
        return {};
    }
    return value;
}

std::optional<std::string> PercentFormatter::convert(PercentItem& item, const Value& value)
{
    const auto finish = [&](const std::optional<std::string>& text) { return text ? std::optional(text::finishPercentText(*text, item)) : std::nullopt; };
    switch (item.conversion) {
    case 's': return finish(vm_.str(value));
    case 'r': return finish(vm_.repr(value));
    case 'a': return finish(vm_.ascii(value));
    case 'c':
        item.precision = -1;
        return finish(convertCharacter(value));
    case 'i':
    case 'd':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return convertInteger(item, value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return convertFloat(item, value);
    default: break;
    }
    const char32_t shown = item.conversion >= 32 && item.conversion < 127 ? item.conversion : U'?';
    std::string message = "unsupported format character '";
    appendUtf8(message, shown);
    message += "' (0x" + text::digits(static_cast<std::int64_t>(item.conversion), 16) + ") at index " + std::to_string(item.position);
    vm_.valueError(message);
    return {};
}

std::optional<BigInteger> PercentFormatter::wholeNumber(const PercentItem& item, const Value& value)
{
    const bool decimal = item.conversion == 'd' || item.conversion == 'i' || item.conversion == 'u';
    if (isInteger(value)) {
        return toBigInteger(value);
    }
    if (decimal && value.isFloat()) {
        Value whole;
        if (!std::isfinite(value.asFloat())) {
            const bool nan = std::isnan(value.asFloat());
            nan ? vm_.valueError("cannot convert float NaN to integer") : vm_.raise(vm_.types.overflowError, "cannot convert float infinity to integer");
            return {};
        }
        return truncated(value.asFloat());
    }
    if (!overriding(vm_, value, *vm_.names.index).isEmpty()) {
        return vm_.bigInteger(value);
    }
    std::string code;
    appendUtf8(code, item.conversion);
    vm_.typeError("%" + code + " format: " + (decimal ? "a real number" : "an integer") + " is required, not " + vm_.typeName(value));
    return {};
}

std::optional<std::string> PercentFormatter::convertInteger(PercentItem& item, const Value& value)
{
    const auto number = wholeNumber(item, value);
    if (!number) {
        return {};
    }
    const bool hex = item.conversion == 'x' || item.conversion == 'X';
    const int base = hex ? 16 : item.conversion == 'o' ? 8 : 10;
    if (base == 10 && text::hasTooManyDigits(*number)) {
        vm_.valueError("Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
        return {};
    }
    std::string digits = text::digits(BigInteger(abs(*number)), base);
    if (item.precision > static_cast<long>(digits.size())) {
        digits.insert(0, static_cast<std::size_t>(item.precision) - digits.size(), '0');
    }
    const std::size_t prefix = item.alternate && base != 10 ? 2 : 0;
    if (prefix != 0) {
        digits.insert(0, hex ? "0x" : "0o");
    }
    if (item.conversion == 'X') {
        std::transform(digits.begin(), digits.end(), digits.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; });
    }
    return text::finishPercentNumber((*number < 0 ? "-" : "") + digits, item, prefix);
}

std::optional<std::string> PercentFormatter::convertFloat(PercentItem& item, const Value& value)
{
    const auto number = vm_.number(value);
    if (!number) {
        return {};
    }
    const int precision = item.precision < 0 ? 6 : static_cast<int>(item.precision);
    std::string digits = text::formatDouble(*number, static_cast<char>(item.conversion | 0x20), precision, item.alternate);
    if (item.conversion < 'a') {
        std::transform(digits.begin(), digits.end(), digits.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; });
    }
    return text::finishPercentNumber(std::move(digits), item, 0);
}

std::optional<std::string> PercentFormatter::convertCharacter(const Value& value)
{
    if (const auto* text = as<Str>(value)) {
        if (text->length() == 1) {
            return text->text();
        }
        vm_.typeError("%c requires int or char");
        return {};
    }
    if (!isInteger(value) && overriding(vm_, value, *vm_.names.index).isEmpty()) {
        vm_.typeError("%c requires int or char");
        return {};
    }
    const auto number = vm_.bigInteger(value);
    if (!number) {
        return {};
    }
    if (*number < 0 || *number > 0x10ffff) {
        vm_.raise(vm_.types.overflowError, "%c arg not in range(0x110000)");
        return {};
    }
    std::string out;
    appendUtf8(out, static_cast<char32_t>(*number));
    return out;
}

} // namespace

Status percentFormat(Vm& vm, const Str& format, const Value& arguments, Value& result)
{
    auto text = PercentFormatter(vm, arguments).run(format.view());
    if (!text) {
        return Status::Error;
    }
    result = vm.string(std::move(*text));
    return Status::Ok;
}

} // namespace interleave::python
