#include "core/python/builtins/Strings.h"

#include <algorithm>

namespace interleave::python {

namespace {

Status giveBytes(Vm& vm, Value& result, std::string data) { return give(result, Value(vm.heap.make<Bytes>(vm.types.bytes, std::move(data)))); }

/// Bytes of any iterable of small ints.
bool bytesOfItems(Vm& vm, const Value& source, std::string& data)
{
    std::vector<Value> items;
    if (!vm.collect(source, items)) {
        return false;
    }
    for (const Value& item : items) {
        const auto byte = vm.index(item);
        if (!byte) {
            return false;
        }
        if (*byte < 0 || *byte > 255) {
            vm.valueError("bytes must be in range(0, 256)");
            return false;
        }
        data += static_cast<char>(*byte);
    }
    return true;
}

Status makePlainBytes(Vm& vm, Args args, Value& result)
{
    Value source;
    Value encoding;
    Value errors;
    if (!arguments(vm, "bytes", args, {"source", "encoding", "errors"}, 0, source, encoding, errors)) {
        return Status::Error;
    }
    if (as<Str>(source)) {
        return encoding.isEmpty() ? vm.typeError("string argument without an encoding") : encodeText(vm, source, encoding, errors, result);
    }
    if (!encoding.isEmpty() || !errors.isEmpty()) {
        return vm.typeError(encoding.isEmpty() ? "errors without a string argument" : "encoding without a string argument");
    }
    if (source.isEmpty()) {
        return giveBytes(vm, result, {});
    }
    if (const auto* bytes = as<Bytes>(source)) {
        return giveBytes(vm, result, bytes->data());
    }
    if (isInteger(source)) {
        const auto count = vm.index(source);
        if (!count) {
            return Status::Error;
        }
        if (*count < 0) {
            return vm.valueError("negative count");
        }
        return allow(vm, static_cast<std::size_t>(*count)) ? giveBytes(vm, result, std::string(static_cast<std::size_t>(*count), '\0')) : Status::Error;
    }
    if (!vm.isIterable(source)) {
        return vm.typeError("cannot convert '" + vm.typeName(source) + "' object to bytes");
    }
    std::string data;
    return bytesOfItems(vm, source, data) ? giveBytes(vm, result, std::move(data)) : Status::Error;
}

/// bytes(), and `__new__` of its subclasses.
Status makeBytes(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, vm.types.bytes);
    if (!type->user && needsCollecting(vm, args, 0)) {
        return collectThenCall(vm, makeBytes, args, 0);
    }
    const Status status = makePlainBytes(vm, args, result);
    if (status != Status::Ok || type == vm.types.bytes) {
        return status;
    }
    return give(result, Value(vm.heap.make<Bytes>(type, as<Bytes>(result)->data())));
}

// ---------------------------------------------------------------------------------------------- text

Status decode(Vm& vm, Args args, Value& result)
{
    Value encoding;
    Value errors;
    if (args.positional == 0 || !as<Bytes>(args[0])) {
        return wrongSelf(vm, "bytes.decode", args.positional == 0 ? Value::none() : args[0]);
    }
    if (!arguments(vm, "bytes.decode", behindSelf(args), {"encoding", "errors"}, 0, encoding, errors)) {
        return Status::Error;
    }
    return decodeBytes(vm, args[0], encoding, errors, "decode", result);
}

Status hex(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, "bytes.hex", args, 0, 1);
    const Str* separator = self && args.positional > 1 ? as<Str>(args[1]) : nullptr;
    if (!self) {
        return Status::Error;
    }
    if (args.positional > 1 && (!separator || separator->length() != 1)) {
        return separator ? vm.valueError("sep must be length 1.") : vm.typeError("sep must be str or bytes.");
    }
    std::string out;
    for (char c : self->data()) {
        if (separator && !out.empty()) {
            out += separator->text();
        }
        out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
        out += "0123456789abcdef"[static_cast<unsigned char>(c) & 0xf];
    }
    return giveText(vm, result, std::move(out));
}

Status fromHex(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "bytes.fromhex", args, 1, 1)) {
        return Status::Error;
    }
    const Str* text = stringArgument(vm, "fromhex() argument", args[1]);
    if (!text) {
        return Status::Error;
    }
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1; };
    const std::string_view source = text->view();
    std::string data;
    for (std::size_t at = 0; at < source.size();) {
        if (source[at] == ' ' || (source[at] >= '\t' && source[at] <= '\r')) {
            ++at;
            continue;
        }
        const int high = digit(source[at]);
        const int low = high >= 0 && at + 1 < source.size() ? digit(source[at + 1]) : -1;
        if (low < 0) {
            return vm.valueError("non-hexadecimal number found in fromhex() arg at position " + std::to_string(high < 0 ? at : at + 1));
        }
        data += static_cast<char>(high << 4 | low);
        at += 2;
    }
    return giveBytes(vm, result, std::move(data));
}

// ---------------------------------------------------------------------------------------------- searching

/// The pattern of find() and count(): bytes, or one byte as an int.
bool patternOf(Vm& vm, const Value& value, std::string& pattern)
{
    if (const auto* bytes = as<Bytes>(value)) {
        pattern = bytes->data();
        return true;
    }
    if (!isInteger(value)) {
        vm.typeError("argument should be integer or bytes-like object, not '" + vm.typeName(value) + "'");
        return false;
    }
    if (!value.isIntLike() || value.asInt() < 0 || value.asInt() > 255) {
        vm.valueError("byte must be in range(0, 256)");
        return false;
    }
    pattern = static_cast<char>(value.asInt());
    return true;
}

struct Searched { std::string_view text; std::int64_t begin = 0; std::string pattern; bool possible = true; };

std::optional<Searched> searchFor(Vm& vm, const char* name, Args args, bool needsPattern)
{
    // Parsed by _PyArg_ParseTuple in CPython, which words it differently from the other methods.
    if (const std::size_t given = args.positional - 1; args.positional > 0 && args.keywords.empty() && (given < 1 || given > 3)) {
        vm.typeError(std::string(name).substr(6) + "() takes at " + (given < 1 ? "least 1 argument" : "most 3 arguments") + " (" + std::to_string(given) + " given)");
        return {};
    }
    const Bytes* self = selfOf<Bytes>(vm, name, args, 1, 3);
    Searched out;
    if (!self || (needsPattern && !patternOf(vm, args[1], out.pattern))) {
        return {};
    }
    const auto window = windowOf(vm, args.positional > 2 ? args[2] : Value(), args.positional > 3 ? args[3] : Value(), static_cast<std::int64_t>(self->data().size()));
    if (!window) {
        return {};
    }
    out.begin = window->begin;
    out.possible = window->begin <= window->end;
    if (out.possible) {
        out.text = std::string_view(self->data()).substr(static_cast<std::size_t>(window->begin), static_cast<std::size_t>(window->end - window->begin));
    }
    return out;
}

template <bool last, bool raises>
Status find(Vm& vm, Args args, Value& result)
{
    const auto searched = searchFor(vm, last ? raises ? "bytes.rindex" : "bytes.rfind" : raises ? "bytes.index" : "bytes.find", args, true);
    if (!searched) {
        return Status::Error;
    }
    const auto at = !searched->possible ? std::string_view::npos : last ? searched->text.rfind(searched->pattern) : searched->text.find(searched->pattern);
    if (at == std::string_view::npos) {
        return raises ? vm.valueError("subsection not found") : give(result, Value::integer(-1));
    }
    return give(result, Value::integer(searched->begin + static_cast<std::int64_t>(at)));
}

Status count(Vm& vm, Args args, Value& result)
{
    const auto searched = searchFor(vm, "bytes.count", args, true);
    if (!searched) {
        return Status::Error;
    }
    if (searched->pattern.empty()) {
        return giveInt(result, searched->possible ? searched->text.size() + 1 : 0);
    }
    return giveInt(result, searched->possible ? splitAt(searched->text, searched->pattern, -1).size() - 1 : 0);
}

template <bool atEnd>
Status hasAffix(Vm& vm, Args args, Value& result)
{
    const char* const name = atEnd ? "endswith" : "startswith";
    const auto searched = searchFor(vm, atEnd ? "bytes.endswith" : "bytes.startswith", args, false);
    if (!searched) {
        return Status::Error;
    }
    std::vector<Value> affixes{args[1]};
    if (const auto* several = as<TupleObject>(args[1])) {
        affixes = several->items;
    } else if (!as<Bytes>(args[1])) {
        return vm.typeError(std::string(name) + " first arg must be bytes or a tuple of bytes, not " + vm.typeName(args[1]));
    }
    for (const Value& item : affixes) {
        const auto* affix = as<Bytes>(item);
        if (!affix) {
            return vm.typeError("a bytes-like object is required, not '" + vm.typeName(item) + "'");
        }
        if (searched->possible && (atEnd ? searched->text.ends_with(affix->data()) : searched->text.starts_with(affix->data()))) {
            return giveBool(result, true);
        }
    }
    return giveBool(result, false);
}

const Bytes* bytesArgument(Vm& vm, const Value& value)
{
    const auto* bytes = as<Bytes>(value);
    if (!bytes) {
        vm.typeError("a bytes-like object is required, not '" + vm.typeName(value) + "'");
    }
    return bytes;
}

Status replace(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, "bytes.replace", args, 2, 3);
    const Bytes* pattern = self ? bytesArgument(vm, args[1]) : nullptr;
    const Bytes* with = pattern ? bytesArgument(vm, args[2]) : nullptr;
    const auto limit = with ? args.positional > 3 ? vm.index(args[3]) : std::optional<std::int64_t>(-1) : std::nullopt;
    if (!limit) {
        return Status::Error;
    }
    std::string out;
    if (pattern->data().empty()) {
        std::int64_t left = *limit;
        for (std::size_t at = 0; at <= self->data().size(); ++at, left -= left != 0) {
            out += left != 0 ? with->data() : std::string();
            out += self->data().substr(at, 1);
        }
        return giveBytes(vm, result, std::move(out));
    }
    const auto parts = splitAt(self->data(), pattern->data(), *limit);
    if (!allow(vm, self->data().size() + parts.size() * with->data().size())) {
        return Status::Error;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        out += i > 0 ? with->data() : std::string();
        out += parts[i];
    }
    return giveBytes(vm, result, std::move(out));
}

// ---------------------------------------------------------------------------------------------- splitting and joining

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::vector<std::string_view> splitSpacesFromRight(std::string_view text, std::int64_t limit)
{
    std::vector<std::string_view> parts;
    const auto skip = [&](std::size_t end, bool spaces) {
        while (end > 0 && isSpace(text[end - 1]) == spaces) {
            --end;
        }
        return end;
    };
    for (std::size_t end = skip(text.size(), true); end > 0; end = skip(end, true), --limit) {
        const std::size_t begin = limit == 0 ? 0 : skip(end, false);
        parts.insert(parts.begin(), text.substr(begin, end - begin));
        end = begin;
    }
    return parts;
}

std::vector<std::string_view> splitSpaces(std::string_view text, std::int64_t limit)
{
    std::vector<std::string_view> parts;
    const auto skip = [&](std::size_t at, bool spaces) {
        while (at < text.size() && isSpace(text[at]) == spaces) {
            ++at;
        }
        return at;
    };
    for (std::size_t at = skip(0, true); at < text.size(); at = skip(at, true), --limit) {
        const std::size_t end = limit == 0 ? text.size() : skip(at, false);
        parts.push_back(text.substr(at, end - at));
        at = end;
    }
    return parts;
}

template <bool fromRight>
Status split(Vm& vm, Args args, Value& result)
{
    constexpr const char* name = fromRight ? "bytes.rsplit" : "bytes.split";
    if (args.positional == 0 || !as<Bytes>(args[0])) {
        return wrongSelf(vm, name, args.positional == 0 ? Value::none() : args[0]);
    }
    Value separator;
    Value limitValue;
    if (!arguments(vm, name, behindSelf(args), {"sep", "maxsplit"}, 0, separator, limitValue)) {
        return Status::Error;
    }
    const auto limit = limitValue.isEmpty() ? std::optional<std::int64_t>(-1) : vm.index(limitValue);
    const bool spaces = separator.isEmpty() || separator.isNone();
    const Bytes* by = limit && !spaces ? bytesArgument(vm, separator) : nullptr;
    if (!limit || (!spaces && !by)) {
        return Status::Error;
    }
    if (by && by->data().empty()) {
        return vm.valueError("empty separator");
    }
    std::vector<Value> items;
    const std::string& data = as<Bytes>(args[0])->data();
    const auto parts = fromRight ? spaces ? splitSpacesFromRight(data, *limit) : splitAtFromRight(data, by->data(), *limit)
        : spaces ? splitSpaces(data, *limit) : splitAt(data, by->data(), *limit);
    for (std::string_view part : parts) {
        items.push_back(Value(vm.heap.make<Bytes>(vm.types.bytes, std::string(part))));
    }
    return give(result, vm.list(std::move(items)));
}

Status join(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, "bytes.join", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (needsCollecting(vm, args, 1)) {
        return collectThenCall(vm, join, args, 1);
    }
    if (!vm.isIterable(args[1])) {
        return vm.typeError("can only join an iterable");
    }
    std::vector<Value> items;
    if (!vm.collect(args[1], items)) {
        return Status::Error;
    }
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto* bytes = as<Bytes>(items[i]);
        if (!bytes) {
            return vm.typeError("sequence item " + std::to_string(i) + ": expected a bytes-like object, " + vm.typeName(items[i]) + " found");
        }
        out += i > 0 ? self->data() : std::string();
        out += bytes->data();
        if (!allow(vm, out.size())) {
            return Status::Error;
        }
    }
    return giveBytes(vm, result, std::move(out));
}

template <int sides>
Status strip(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, sides == 3 ? "bytes.strip" : sides == 1 ? "bytes.lstrip" : "bytes.rstrip", args, 0, 1);
    const bool spaces = args.positional < 2 || args[1].isNone();
    const Bytes* set = self && !spaces ? bytesArgument(vm, args[1]) : nullptr;
    if (!self || (!spaces && !set)) {
        return Status::Error;
    }
    const auto stripped = [&](char c) { return spaces ? isSpace(c) : set->data().find(c) != std::string::npos; };
    std::string_view data = self->data();
    while ((sides & 1) != 0 && !data.empty() && stripped(data.front())) {
        data.remove_prefix(1);
    }
    while ((sides & 2) != 0 && !data.empty() && stripped(data.back())) {
        data.remove_suffix(1);
    }
    return giveBytes(vm, result, std::string(data));
}

template <char from, char to>
Status changeCase(Vm& vm, Args args, Value& result)
{
    const Bytes* self = selfOf<Bytes>(vm, from == 'a' ? "bytes.upper" : "bytes.lower", args);
    if (!self) {
        return Status::Error;
    }
    std::string data = self->data();
    for (char& c : data) {
        c = c >= from && c <= from + 25 ? static_cast<char>(c - from + to) : c;
    }
    return giveBytes(vm, result, std::move(data));
}

} // namespace

void installBytes(Vm& vm)
{
    Type& bytes = *vm.types.bytes;
    bytes.construct = makeBytes;
    addMethods(vm, bytes, {
        {"decode", decode}, {"hex", hex}, {"find", find<false, false>}, {"rfind", find<true, false>}, {"index", find<false, true>},
        {"rindex", find<true, true>}, {"count", count}, {"startswith", hasAffix<false>}, {"endswith", hasAffix<true>}, {"replace", replace},
        {"split", split<false>}, {"rsplit", split<true>}, {"join", join}, {"strip", strip<3>}, {"lstrip", strip<1>}, {"rstrip", strip<2>},
        {"upper", changeCase<'a', 'A'>}, {"lower", changeCase<'A', 'a'>},
    });
    addClassMethods(vm, bytes, {{"fromhex", fromHex}});
}

} // namespace interleave::python
