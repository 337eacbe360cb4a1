#include "core/python/builtins/Strings.h"

#include <algorithm>

namespace interleave::python {

namespace {

Value newBytes(Vm& vm, std::string data) { return Value(vm.heap.make<Bytes>(vm.types.bytes, std::move(data))); }

// Bytes are letters and digits by ASCII alone, whatever the locale.
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isAlpha(char c) { return isUpper(c) || isLower(c); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlnum(char c) { return isAlpha(c) || isDigit(c); }
bool isAscii(char c) { return static_cast<unsigned char>(c) < 128; }
bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
char upper(char c) { return isLower(c) ? static_cast<char>(c - 32) : c; }
char lower(char c) { return isUpper(c) ? static_cast<char>(c + 32) : c; }

const Bytes* bytesOrError(Vm& vm, const Value& value)
{
    const auto* bytes = as<Bytes>(value);
    if (!bytes) {
        vm.typeError("a bytes-like object is required, not '" + vm.typeName(value) + "'");
    }
    return bytes;
}

// ---------------------------------------------------------------------------------------------- what kind of bytes

constexpr const char* kindNames[] = {"bytes.isalpha", "bytes.isdigit", "bytes.isalnum", "bytes.isspace", "bytes.isascii"};
constexpr bool (*kinds[])(char) = {isAlpha, isDigit, isAlnum, isBlank, isAscii};

template <int kind> Status all(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, kindNames[kind], args);
    if (!self) {
        return Status::Error;
    }
    const bool emptyCounts = kind == 4;
    return giveBool(result, (emptyCounts || !self->data().empty()) && std::all_of(self->data().begin(), self->data().end(), kinds[kind]));
}

/// isupper and islower: there is a letter, and none of the other case.
template <bool wantsUpper> Status hasCase(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, wantsUpper ? "bytes.isupper" : "bytes.islower", args);
    if (!self) {
        return Status::Error;
    }
    const std::string& data = self->data();
    const bool other = std::any_of(data.begin(), data.end(), wantsUpper ? isLower : isUpper);
    return giveBool(result, !other && std::any_of(data.begin(), data.end(), isAlpha));
}

Status isTitle(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, "bytes.istitle", args);
    if (!self) {
        return Status::Error;
    }
    bool inside = false;
    bool any = false;
    for (const char c : self->data()) {
        if (isAlpha(c) && isUpper(c) == inside) {
            return giveBool(result, false);
        }
        inside = isAlpha(c);
        any = any || inside;
    }
    return giveBool(result, any);
}

// ---------------------------------------------------------------------------------------------- case

enum class Casing { Capitalize, Title, Swap };

template <Casing casing> Status recase(Vm& vm, Args args, Value& result)
{
    static constexpr const char* names[] = {"bytes.capitalize", "bytes.title", "bytes.swapcase"};
    const Bytes* self = selfOf<Bytes>(vm, names[static_cast<int>(casing)], args);
    if (!self) {
        return Status::Error;
    }
    std::string data = self->data();
    bool inside = false;
    for (char& c : data) {
        const bool letter = isAlpha(c);
        if (casing == Casing::Swap) {
            c = isUpper(c) ? lower(c) : upper(c);
        } else {
            c = inside ? lower(c) : upper(c);
        }
        inside = casing == Casing::Capitalize || letter;
    }
    return give(result, newBytes(vm, std::move(data)));
}

// ---------------------------------------------------------------------------------------------- padding

template <char align> Status justify(Vm& vm, Args args, Value& result)
{
    constexpr const char* name = align == '<' ? "bytes.ljust" : align == '>' ? "bytes.rjust" : "bytes.center";
    const Bytes* self = selfOf<Bytes>(vm, name, args, 1, 2);
    const auto width = self ? vm.index(args[1]) : std::nullopt;
    if (!width) {
        return Status::Error;
    }
    char fill = ' ';
    if (args.positional > 2) {
        const auto* given = as<Bytes>(args[2]);
        if (!given || given->data().size() != 1) {
            return vm.typeError(
                std::string(name).substr(6) + "() argument 2 must be a byte string of length 1, not " + vm.typeName(args[2]));
        }
        fill = given->data()[0];
    }
    const std::size_t length = self->data().size();
    const std::size_t total = *width > static_cast<std::int64_t>(length) ? static_cast<std::size_t>(*width) : length;
    if (!allow(vm, total)) {
        return Status::Error;
    }
    const std::size_t room = total - length;
    const std::size_t left = align == '<' ? 0 : align == '>' ? room : room / 2 + (room & total & 1);
    return give(result, newBytes(vm, std::string(left, fill) + self->data() + std::string(room - left, fill)));
}

Status zeroFill(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, "bytes.zfill", args, 1, 1);
    const auto width = self ? vm.index(args[1]) : std::nullopt;
    if (!width || !allow(vm, *width < 0 ? 0 : static_cast<std::size_t>(*width))) {
        return Status::Error;
    }
    std::string data = self->data();
    if (*width > static_cast<std::int64_t>(data.size())) {
        const bool sign = !data.empty() && (data[0] == '-' || data[0] == '+');
        data.insert(sign ? 1 : 0, static_cast<std::size_t>(*width) - data.size(), '0');
    }
    return give(result, newBytes(vm, std::move(data)));
}

// ---------------------------------------------------------------------------------------------- parts

template <bool last> Status partition(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, last ? "bytes.rpartition" : "bytes.partition", args, 1, 1);
    const Bytes* by = self ? bytesOrError(vm, args[1]) : nullptr;
    if (!by) {
        return Status::Error;
    }
    if (by->data().empty()) {
        return vm.valueError("empty separator");
    }
    const std::string& data = self->data();
    const std::size_t at = last ? data.rfind(by->data()) : data.find(by->data());
    if (at == std::string::npos) {
        const Value none = newBytes(vm, {});
        return give(result, last ? vm.tuple({none, none, args[0]}) : vm.tuple({args[0], none, none}));
    }
    return give(result, vm.tuple({newBytes(vm, data.substr(0, at)), args[1], newBytes(vm, data.substr(at + by->data().size()))}));
}

template <bool atEnd> Status removeAffix(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, atEnd ? "bytes.removesuffix" : "bytes.removeprefix", args, 1, 1);
    const Bytes* affix = self ? bytesOrError(vm, args[1]) : nullptr;
    if (!affix) {
        return Status::Error;
    }
    std::string_view data = self->data();
    if (atEnd ? data.ends_with(affix->data()) : data.starts_with(affix->data())) {
        atEnd ? data.remove_suffix(affix->data().size()) : data.remove_prefix(affix->data().size());
    }
    return give(result, newBytes(vm, std::string(data)));
}

Status splitLines(Vm& vm, Args args, Value& result)
{
    const Bytes* self = args.positional > 0 ? as<Bytes>(args[0]) : nullptr;
    if (!self) {
        return wrongSelf(vm, "bytes.splitlines", args.positional > 0 ? args[0] : Value::none());
    }
    Value keep;
    if (!arguments(vm, "splitlines", behindSelf(args), {"keepends"}, 0, keep)) {
        return Status::Error;
    }
    const auto keeps = keep.isEmpty() ? std::optional<std::int64_t>(0) : vm.index(keep);
    if (!keeps) {
        return Status::Error;
    }
    std::vector<Value> lines;
    const std::string& data = self->data();
    for (std::size_t at = 0; at < data.size();) {
        const std::size_t end = std::min(data.find_first_of("\r\n", at), data.size());
        const std::size_t next = end == data.size() ? end : end + (data.compare(end, 2, "\r\n") == 0 ? 2 : 1);
        lines.push_back(newBytes(vm, data.substr(at, (*keeps != 0 ? next : end) - at)));
        at = next;
    }
    return give(result, vm.list(std::move(lines)));
}

} // namespace

void installBytesShape(Vm& vm)
{
    addMethods(vm, *vm.types.bytes,
        {
            {"isalpha", all<0>},
            {"isdigit", all<1>},
            {"isalnum", all<2>},
            {"isspace", all<3>},
            {"isascii", all<4>},
            {"isupper", hasCase<true>},
            {"islower", hasCase<false>},
            {"istitle", isTitle},
            {"capitalize", recase<Casing::Capitalize>},
            {"title", recase<Casing::Title>},
            {"swapcase", recase<Casing::Swap>},
            {"ljust", justify<'<'>},
            {"rjust", justify<'>'>},
            {"center", justify<'^'>},
            {"zfill", zeroFill},
            {"partition", partition<false>},
            {"rpartition", partition<true>},
            {"removeprefix", removeAffix<false>},
            {"removesuffix", removeAffix<true>},
            {"splitlines", splitLines},
        });
}

} // namespace interleave::python
