#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Numbers.h"
#include "core/python/text/FloatText.h"
#include "core/python/vm/Protocols.h"

/// `_json`: reads JSON, and quotes strings for it. Messages and positions are those of CPython 3.11's Lib/json/decoder.py and Modules/_json.c.

namespace interleave::library {

using namespace python;

namespace {

/// What the program wants to make of parts of the document. Empty: the usual.
struct Hooks {
    Value object, pairs, real, whole, constant;
    bool strict = true;
};

class Scanner {
public:
    Scanner(Vm& vm, std::string_view text, std::size_t at, Hooks hooks) : vm_(vm), text_(text), at_(at), hooks_(std::move(hooks)) {}

    /// False: the text is wrong (`message` is set, at byte `at()`), or failed.
    bool value(Value& result)
    {
        const Nesting guard(vm_);
        if (!guard.allowed(" while decoding a JSON document")) return false;
        switch (peek()) {
        case '"': return string(result);
        case '{': return object(result);
        case '[': return array(result);
        case 'n': return word("null", none_, result);
        case 't': return word("true", true_, result);
        case 'f': return word("false", false_, result);
        case 'N': return constant("NaN", std::numeric_limits<double>::quiet_NaN(), result);
        case 'I': return constant("Infinity", std::numeric_limits<double>::infinity(), result);
        case '-':
            if (text_.substr(at_).starts_with("-I")) return constant("-Infinity", -std::numeric_limits<double>::infinity(), result);
            [[fallthrough]];
        default: return number(result);
        }
    }

    std::size_t at() const { return at_; }
    const char* message = nullptr;

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool wrong(const char* what, std::size_t where)
    {
        message = what;
        at_ = where;
        return false;
    }
    bool expectingValue() { return wrong("Expecting value", at_); }
    void skipSpace() { at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size()); }

    bool word(std::string_view word, const Value& value, Value& result)
    {
        if (!text_.substr(at_).starts_with(word)) return expectingValue();
        at_ += word.size();
        result = value;
        return true;
    }

    bool constant(std::string_view name, double number, Value& result)
    {
        if (!word(name, Value::real(number), result)) return false;
        return hooks_.constant.isEmpty() || call(hooks_.constant, vm_.string(std::string(name)), result);
    }

    bool call(const Value& hook, const Value& argument, Value& result)
    {
        Value made;
        if (vm_.callNested(hook, {argument}, made) != Status::Ok) return false;
        result = std::move(made);
        return true;
    }

    std::size_t digitsFrom(std::size_t at) const { return std::min(text_.find_first_not_of("0123456789", at), text_.size()); }

    bool number(Value& result)
    {
        std::size_t end = at_ + (peek() == '-');
        const std::size_t first = end;
        end = end < text_.size() && text_[end] == '0' ? end + 1 : digitsFrom(end);
        if (end == first) return expectingValue();
        bool real = false;
        if (end + 1 < text_.size() && text_[end] == '.' && digitsFrom(end + 1) > end + 1) {
            end = digitsFrom(end + 1);
            real = true;
        }
        if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
            std::size_t exponent = end + 1;
            if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-')) ++exponent;
            if (digitsFrom(exponent) > exponent) {
                end = digitsFrom(exponent);
                real = true;
            }
        }
        const std::string_view shown = text_.substr(at_, end - at_);
        const Value& hook = real ? hooks_.real : hooks_.whole;
        if (!hook.isEmpty()) {
            if (!call(hook, vm_.string(std::string(shown)), result)) return false;
        } else if (real) {
            result = Value::real(text::parseFloat(shown).value_or(0.0));
        } else if (integerOfText(vm_, shown, 10, Value::none(), result) != Status::Ok) {
            return false;
        }
        at_ = end;
        return true;
    }

    std::optional<std::uint32_t> hexadecimal(std::size_t at) const
    {
        if (at + 4 > text_.size()) return {};
        std::uint32_t number = 0;
        for (std::size_t i = at; i < at + 4; ++i) {
            const char c = text_[i];
            const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
            if (digit < 0) return {};
            number = number * 16 + static_cast<std::uint32_t>(digit);
        }
        return number;
    }

    bool unicodeEscape(std::string& out)
    {
        const auto first = hexadecimal(at_ + 2);
        if (!first) return wrong("Invalid \\uXXXX escape", at_ + 1);
        at_ += 6;
        std::uint32_t code = *first;
        if (code >= 0xd800 && code < 0xdc00 && text_.substr(at_).starts_with("\\u")) {
            const auto second = hexadecimal(at_ + 2);
            if (second && *second >= 0xdc00 && *second < 0xe000) {
                code = 0x10000 + ((code - 0xd800) << 10) + (*second - 0xdc00);
                at_ += 6;
            }
        }
        appendUtf8(out, code);
        return true;
    }

    bool string(Value& result)
    {
        const std::size_t begin = at_++;
        std::string out;
        for (;;) {
            const std::size_t stop = std::min(text_.find_first_of("\"\\\n\t\r\b\f\0"
                                                                  "\x01\x02\x03\x04\x05\x06\x07\x0b\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f",
                                                  at_, 34),
                text_.size());
            out += text_.substr(at_, stop - at_);
            at_ = stop;
            if (at_ == text_.size()) return wrong("Unterminated string starting at", begin);
            if (text_[at_] == '"') break;
            if (text_[at_] != '\\') {
                if (hooks_.strict) return wrong("Invalid control character at", at_);
                out += text_[at_++];
                continue;
            }
            if (at_ + 1 >= text_.size()) return wrong("Unterminated string starting at", begin);
            static constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
            const char letter = text_[at_ + 1];
            if (letter == 'u') {
                if (!unicodeEscape(out)) return false;
                continue;
            }
            const std::size_t known = letters.find(letter);
            if (known == std::string_view::npos) return wrong("Invalid \\escape", at_);
            out += meanings[known];
            at_ += 2;
        }
        ++at_;
        if (out.size() < 32) {
            result = Value(vm_.intern(out)); // names occur again and again
        } else {
            result = vm_.string(std::string(out.data(), out.size()));
        }
        return true;
    }

    bool array(Value& result)
    {
        std::vector<Value> items;
        ++at_;
        skipSpace();
        while (peek() != ']' || !items.empty()) {
            if (!value(items.emplace_back())) return false;
            skipSpace();
            if (peek() == ']') break;
            if (peek() != ',') return wrong("Expecting ',' delimiter", at_);
            ++at_;
            skipSpace();
        }
        ++at_;
        result = vm_.list(std::move(items));
        return true;
    }

    bool object(Value& result)
    {
        std::vector<std::pair<Value, Value>> members;
        ++at_;
        skipSpace();
        while (peek() != '}' || !members.empty()) {
            if (peek() != '"') return wrong("Expecting property name enclosed in double quotes", at_);
            auto& [key, item] = members.emplace_back();
            if (!string(key)) return false;
            skipSpace();
            if (peek() != ':') return wrong("Expecting ':' delimiter", at_);
            ++at_;
            skipSpace();
            if (!value(item)) return false;
            skipSpace();
            if (peek() == '}') break;
            if (peek() != ',') return wrong("Expecting ',' delimiter", at_);
            ++at_;
            skipSpace();
        }
        ++at_;
        return finish(members, result);
    }

    bool finish(const std::vector<std::pair<Value, Value>>& members, Value& result)
    {
        if (!hooks_.pairs.isEmpty()) {
            std::vector<Value> pairs;
            for (const auto& [key, item] : members) pairs.push_back(vm_.tuple({key, item}));
            return call(hooks_.pairs, vm_.list(std::move(pairs)), result);
        }
        DictObject* dict = vm_.newDict();
        result = Value(dict);
        for (const auto& [key, item] : members) {
            if (!vm_.dictSet(*dict, key, item)) return false;
        }
        dict->account();
        return hooks_.object.isEmpty() || call(hooks_.object, Value(result), result);
    }

    Vm& vm_;
    std::string_view text_;
    std::size_t at_;
    Hooks hooks_;
    const Value none_ = Value::none(), true_ = Value::boolean(true), false_ = Value::boolean(false);
};

Value hookFrom(const Value& value) { return value.isNone() ? Value() : value; }

/// scan(text, start, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant): (value, end), or (None, message, position).
Status scan(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "scan", args, 8, 8)) return Status::Error;
    const Str& text = *as<Str>(args[0]);
    const auto start = vm.index(args[1]);
    const auto strict = vm.truth(args[2]);
    if (!start || !strict) return Status::Error;
    const std::size_t first = std::min(static_cast<std::size_t>(std::max<std::int64_t>(*start, 0)), text.length());
    Scanner scanner(vm, text.view(), text.offset(first), Hooks{hookFrom(args[3]), hookFrom(args[4]), hookFrom(args[5]), hookFrom(args[6]), hookFrom(args[7]), *strict});
    Value value;
    const bool read = scanner.value(value);
    if (!read && !scanner.message) return Status::Error;
    const Value position = Value::integer(static_cast<std::int64_t>(codePointCount(text.view().substr(0, scanner.at()))));
    return give(result, read ? vm.tuple({value, position}) : vm.tuple({Value::none(), vm.string(scanner.message), position}));
}

void appendEscape(std::string& out, std::uint32_t unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 15];
}

void appendQuoted(std::string& out, std::string_view text, bool ascii)
{
    static constexpr std::string_view plain = "\"\\\n\r\t\f\b", letters = "\"\\nrtfb";
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t known = plain.find(text[at]);
        if (known != std::string_view::npos) {
            out += '\\';
            out += letters[known];
            ++at;
        } else if (byte < 0x20 || (byte == 0x7f && ascii)) {
            appendEscape(out, byte);
            ++at;
        } else if (byte < 0x80 || !ascii) {
            out += text[at++];
        } else {
            const char32_t c = nextCodePoint(text, at);
            if (c >= 0x10000) {
                appendEscape(out, 0xd800 + ((c - 0x10000) >> 10));
                appendEscape(out, 0xdc00 + ((c - 0x10000) & 0x3ff));
            } else {
                appendEscape(out, c);
            }
        }
    }
}

/// quote(text, ensure_ascii)
Status quote(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "quote", args, 2, 2)) return Status::Error;
    const Str* text = as<Str>(args[0]);
    const auto ascii = vm.truth(args[1]);
    if (!text || !ascii) return text ? Status::Error : vm.typeError("first argument must be a string, not " + vm.typeName(args[0]));
    std::string out(1, '"');
    appendQuoted(out, text->view(), *ascii);
    out += '"';
    return give(result, vm.string(std::move(out)));
}

} // namespace

void installJson(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"scan", scan}, {"quote", quote}});
}

} // namespace interleave::library
