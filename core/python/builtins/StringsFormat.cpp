#include "core/python/builtins/Strings.h"

#include <charconv>

namespace interleave::python {

namespace {

/// One replacement field, taken apart.
struct Field {
    std::string_view name;
    char32_t conversion = 0;
    std::string_view spec;
    bool nested = false; ///< fields within the spec
};

/// str.format: Objects/stringlib/unicode_format.h of CPython 3.11.
class FieldFormatter {
public:
    FieldFormatter(Vm& vm, Args args, const Value* mapping) : vm_(vm), args_(args), mapping_(mapping) {}
    std::optional<std::string> run(std::string_view format, int depth);

private:
    // Those that return bool: false means the exception is set.
    bool literal(std::string_view text, std::size_t& at, std::string& out, bool& field);
    bool field(std::string_view text, std::size_t& at, Field& field);
    bool append(const Field& field, int depth, std::string& out);
    bool value(std::string_view name, Value& result);
    bool first(std::string_view name, Value& result);
    bool number(std::string_view name, std::optional<std::size_t>& position);
    bool path(std::string_view rest, Value& result);
    bool fail(const char* message)
    {
        vm_.valueError(message);
        return false;
    }

    Vm& vm_;
    Args args_;
    const Value* mapping_;
    std::size_t automatic_ = 0;
    enum class Numbering { Open, Automatic, Manual } numbering_ = Numbering::Open;
};

std::optional<std::size_t> wholeNumber(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() && text[0] != '-' ? std::optional(value) : std::nullopt;
}

bool FieldFormatter::literal(std::string_view text, std::size_t& at, std::string& out, bool& field)
{
    field = false;
    while (at < text.size()) {
        const char c = text[at++];
        if (c != '{' && c != '}') {
            out += c;
            continue;
        }
        if (at < text.size() && text[at] == c) {
            out += c;
            ++at;
            continue;
        }
        if (c == '}') {
            return fail("Single '}' encountered in format string");
        }
        if (at >= text.size()) {
            return fail("Single '{' encountered in format string");
        }
        field = true;
        return true;
    }
    return true;
}

/// Finds the end of the field: braces nest, and `[` hides what is in it until the name ends.
bool FieldFormatter::field(std::string_view text, std::size_t& at, Field& field)
{
    const std::size_t begin = at;
    std::size_t nameEnd = std::string_view::npos;
    char ended = '\0';
    bool bracket = false;
    for (; at < text.size() && ended == '\0'; ++at) {
        switch (text[at]) {
        case '[': bracket = true; break;
        case ']': bracket = false; break;
        case '{': return fail("unexpected '{' in field name");
        case '}':
        case ':':
        case '!':
            if (!bracket) {
                ended = text[at];
                nameEnd = at;
            }
            break;
        default: break;
        }
    }
    if (ended == '\0') {
        return fail("expected '}' before end of string");
    }
    field.name = text.substr(begin, nameEnd - begin);
    if (ended == '}') {
        return true;
    }
    if (ended == '!') {
        if (at >= text.size()) {
            return fail("end of string while looking for conversion specifier");
        }
        field.conversion = nextCodePoint(text, at);
        if (at < text.size()) {
            const char behind = text[at++];
            if (behind == '}') {
                return true;
            }
            if (behind != ':') {
                return fail("expected ':' after conversion specifier");
            }
        }
    }
    const std::size_t specBegin = at;
    for (int depth = 1; at < text.size(); ++at) {
        if (text[at] == '{') {
            field.nested = true;
            ++depth;
        } else if (text[at] == '}' && --depth == 0) {
            field.spec = text.substr(specBegin, at++ - specBegin);
            return true;
        }
    }
    return fail("unmatched '{' in format spec");
}

bool FieldFormatter::number(std::string_view name, std::optional<std::size_t>& position)
{
    position = wholeNumber(name);
    if (!name.empty() && !position) {
        return true; // a keyword
    }
    const Numbering wanted = name.empty() ? Numbering::Automatic : Numbering::Manual;
    if (numbering_ != Numbering::Open && numbering_ != wanted) {
        return fail(wanted == Numbering::Automatic ? "cannot switch from manual field specification to automatic field numbering"
                                                   : "cannot switch from automatic field numbering to manual field specification");
    }
    numbering_ = wanted;
    if (name.empty()) {
        position = automatic_++;
    }
    return true;
}

bool FieldFormatter::first(std::string_view name, Value& result)
{
    std::optional<std::size_t> position;
    if (!number(name, position)) {
        return false;
    }
    if (position && mapping_) {
        return fail("Format string contains positional fields");
    }
    if (position) {
        if (*position >= args_.positional) {
            vm_.raise(vm_.types.indexError, "Replacement index " + std::to_string(*position) + " out of range for positional args tuple");
            return false;
        }
        result = args_[*position];
        return true;
    }
    if (mapping_) {
        return vm_.getItem(*mapping_, vm_.string(std::string(name)), result) == Status::Ok;
    }
    for (std::size_t i = 0; i < args_.keywords.size(); ++i) {
        if (args_.keywords[i]->view() == name) {
            result = args_[args_.positional + i];
            return true;
        }
    }
    vm_.raise(vm_.types.keyError, std::vector<Value>{vm_.string(std::string(name))});
    return false;
}

/// `.name` and `[key]` behind the first part.
bool FieldFormatter::path(std::string_view rest, Value& result)
{
    while (!rest.empty()) {
        const char kind = rest[0];
        if (kind != '.' && kind != '[') {
            return fail("Only '.' or '[' may follow ']' in format field specifier");
        }
        rest.remove_prefix(1);
        const std::size_t end = kind == '[' ? rest.find(']') : std::min(rest.find_first_of(".["), rest.size());
        if (end == std::string_view::npos) {
            return fail("Missing ']' in format string");
        }
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + (kind == '[' ? 1 : 0)));
        if (part.empty()) {
            return fail("Empty attribute in format string");
        }
        const Value object = result;
        const auto position = kind == '[' ? wholeNumber(part) : std::nullopt;
        const Status status = kind == '.' ? vm_.getAttribute(object, *vm_.intern(part), result)
            : vm_.getItem(object, position ? Value::integer(static_cast<std::int64_t>(*position)) : vm_.string(std::string(part)), result);
        if (status != Status::Ok) {
            return false;
        }
    }
    return true;
}

bool FieldFormatter::value(std::string_view name, Value& result)
{
    const std::size_t end = std::min(name.find_first_of(".["), name.size());
    return first(name.substr(0, end), result) && path(name.substr(end), result);
}

bool FieldFormatter::append(const Field& field, int depth, std::string& out)
{
    Value object;
    if (!value(field.name, object)) {
        return false;
    }
    if (field.conversion != 0) {
        std::optional<std::string> text;
        switch (field.conversion) {
        case 'r': text = vm_.repr(object); break;
        case 's': text = vm_.str(object); break;
        case 'a': text = vm_.ascii(object); break;
        default: {
            std::string shown;
            appendUtf8(shown, field.conversion);
            return fail(("Unknown conversion specifier " + shown).c_str());
        }
        }
        if (!text) {
            return false;
        }
        object = vm_.string(*text);
    }
    std::optional<std::string> spec = std::string(field.spec);
    if (field.nested) {
        spec = run(field.spec, depth - 1);
    }
    const auto text = spec ? vm_.format(object, *spec) : std::nullopt;
    if (text) {
        out += *text;
    }
    return text.has_value();
}

std::optional<std::string> FieldFormatter::run(std::string_view format, int depth)
{
    if (depth < 0) {
        fail("Max string recursion exceeded");
        return {};
    }
    std::string out;
    for (std::size_t at = 0; at < format.size();) {
        bool found = false;
        if (!literal(format, at, out, found)) {
            return {};
        }
        Field next;
        if (found && (!field(format, at, next) || !append(next, depth, out))) {
            return {};
        }
    }
    return out;
}

constexpr int nestedFields = 1; ///< fields in specs of fields, but not deeper

Status format(Vm& vm, Args args, Value& result)
{
    const Str* self = stringSelf(vm, "str.format", args);
    const auto text = self ? FieldFormatter(vm, behindSelf(args), nullptr).run(self->view(), nestedFields) : std::nullopt;
    return text ? giveText(vm, result, *text) : Status::Error;
}

Status formatMap(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.format_map", args, 1, 1);
    const auto text = self ? FieldFormatter(vm, Args{}, &args[1]).run(self->view(), nestedFields) : std::nullopt;
    return text ? giveText(vm, result, *text) : Status::Error;
}

} // namespace

void installStringFormat(Vm& vm) { addMethods(vm, *vm.types.str, {{"format", format}, {"format_map", formatMap}}); }

} // namespace interleave::python
