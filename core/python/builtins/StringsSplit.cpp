#include "core/python/builtins/Strings.h"
#include "core/python/text/Search.h"

#include "core/python/text/Unicode.h"

#include <algorithm>

namespace interleave::python {

std::vector<std::string_view> splitAt(std::string_view text, std::string_view separator, std::int64_t limit)
{
    std::vector<std::string_view> parts;
    std::size_t at = 0;
    for (auto hit = text::find(text, separator); hit != std::string_view::npos && limit != 0; hit = text::find(text, separator, at), --limit) {
        parts.push_back(text.substr(at, hit - at));
        at = hit + separator.size();
    }
    parts.push_back(text.substr(at));
    return parts;
}

std::vector<std::string_view> splitAtFromRight(std::string_view text, std::string_view separator, std::int64_t limit)
{
    std::vector<std::string_view> parts;
    std::size_t end = text.size();
    while (limit != 0 && end >= separator.size()) {
        const auto hit = text.substr(0, end).rfind(separator);
        if (hit == std::string_view::npos) {
            break;
        }
        parts.push_back(text.substr(hit + separator.size(), end - hit - separator.size()));
        end = hit;
        --limit;
    }
    parts.push_back(text.substr(0, end));
    std::reverse(parts.begin(), parts.end());
    return parts;
}

namespace {

/// Offset of the character that ends at `end`.
std::size_t previous(std::string_view text, std::size_t end)
{
    do {
        --end;
    } while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80);
    return end;
}

bool isSpaceAt(std::string_view text, std::size_t at) { return text::has(nextCodePoint(text, at), text::tables::Space); }

std::size_t skipSpaces(std::string_view text, std::size_t at, bool spaces)
{
    while (at < text.size() && isSpaceAt(text, at) == spaces) {
        nextCodePoint(text, at);
    }
    return at;
}

std::size_t skipSpacesBack(std::string_view text, std::size_t end, bool spaces)
{
    while (end > 0 && isSpaceAt(text, previous(text, end)) == spaces) {
        end = previous(text, end);
    }
    return end;
}

std::vector<std::string_view> splitSpaces(std::string_view text, std::int64_t limit)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = skipSpaces(text, 0, true); at < text.size(); at = skipSpaces(text, at, true), --limit) {
        if (limit == 0) {
            parts.push_back(text.substr(at));
            break;
        }
        const std::size_t begin = at;
        at = skipSpaces(text, at, false);
        parts.push_back(text.substr(begin, at - begin));
    }
    return parts;
}

std::vector<std::string_view> splitSpacesFromRight(std::string_view text, std::int64_t limit)
{
    std::vector<std::string_view> parts;
    for (std::size_t end = skipSpacesBack(text, text.size(), true); end > 0; end = skipSpacesBack(text, end, true), --limit) {
        if (limit == 0) {
            parts.push_back(text.substr(0, end));
            break;
        }
        const std::size_t begin = skipSpacesBack(text, end, false);
        parts.push_back(text.substr(begin, end - begin));
        end = begin;
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

Status giveParts(Vm& vm, Value& result, const std::vector<std::string_view>& parts)
{
    std::vector<Value> items;
    items.reserve(parts.size());
    for (std::string_view part : parts) {
        items.push_back(vm.string(std::string(part)));
    }
    return give(result, vm.list(std::move(items)));
}

template <bool fromRight>
Status split(Vm& vm, Args args, Value& result)
{
    const char* const name = fromRight ? "str.rsplit" : "str.split";
    const Str* self = stringSelf(vm, name, args);
    Value separator;
    Value limitValue;
    if (!self || !arguments(vm, name, behindSelf(args), {"sep", "maxsplit"}, 0, separator, limitValue)) {
        return Status::Error;
    }
    const auto limit = limitValue.isEmpty() ? std::optional<std::int64_t>(-1) : vm.index(limitValue);
    if (!limit) {
        return Status::Error;
    }
    if (separator.isEmpty() || separator.isNone()) {
        return giveParts(vm, result, fromRight ? splitSpacesFromRight(self->view(), *limit) : splitSpaces(self->view(), *limit));
    }
    const auto* by = as<Str>(separator);
    if (!by) {
        return vm.typeError("must be str or None, not " + vm.typeName(separator));
    }
    if (by->text().empty()) {
        return vm.valueError("empty separator");
    }
    return giveParts(vm, result, fromRight ? splitAtFromRight(self->view(), by->view(), *limit) : splitAt(self->view(), by->view(), *limit));
}

Status splitLines(Vm& vm, Args args, Value& result)
{
    const Str* self = stringSelf(vm, "str.splitlines", args);
    Value keepValue;
    if (!self || !arguments(vm, "str.splitlines", behindSelf(args), {"keepends"}, 0, keepValue)) {
        return Status::Error;
    }
    const auto keep = keepValue.isEmpty() ? std::optional(false) : vm.truth(keepValue);
    if (!keep) {
        return Status::Error;
    }
    std::vector<std::string_view> lines;
    const std::string_view text = self->view();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        std::size_t end = at;
        char32_t c = 0;
        while (at < text.size() && !text::isLineBreak(c)) {
            end = at;
            c = nextCodePoint(text, at);
        }
        if (!text::isLineBreak(c)) {
            end = at;
        } else if (c == '\r' && at < text.size() && text[at] == '\n') {
            ++at;
        }
        lines.push_back(text.substr(begin, (*keep ? at : end) - begin));
    }
    return giveParts(vm, result, lines);
}

enum class Side { Left = 1, Right = 2, Both = 3 };

template <Side side>
Status strip(Vm& vm, Args args, Value& result)
{
    const char* const name = side == Side::Both ? "strip" : side == Side::Left ? "lstrip" : "rstrip";
    const Str* self = selfOf<Str>(vm, (std::string("str.") + name).c_str(), args, 0, 1);
    if (!self) {
        return Status::Error;
    }
    std::u32string set;
    const bool spaces = args.positional < 2 || args[1].isNone();
    if (!spaces) {
        const auto* given = as<Str>(args[1]);
        if (!given) {
            return vm.typeError(std::string(name) + " arg must be None or str");
        }
        for (std::size_t at = 0; at < given->text().size();) {
            set += nextCodePoint(given->view(), at);
        }
    }
    const auto stripped = [&](std::size_t at) {
        const char32_t c = nextCodePoint(self->view(), at);
        return spaces ? text::has(c, text::tables::Space) : set.find(c) != std::u32string::npos;
    };
    std::size_t begin = 0;
    std::size_t end = self->text().size();
    while (side != Side::Right && begin < end && stripped(begin)) {
        nextCodePoint(self->view(), begin);
    }
    while (side != Side::Left && end > begin && stripped(previous(self->view(), end))) {
        end = previous(self->view(), end);
    }
    return giveChanged(vm, result, *self, self->text().substr(begin, end - begin));
}

Status join(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.join", args, 1, 1);
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
    std::size_t size = items.size() * self->text().size();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto* text = as<Str>(items[i]);
        if (!text) {
            return vm.typeError("sequence item " + std::to_string(i) + ": expected str instance, " + vm.typeName(items[i]) + " found");
        }
        size += text->text().size();
    }
    if (!allow(vm, size)) {
        return Status::Error;
    }
    std::string out;
    out.reserve(size);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) {
            out += self->text();
        }
        out += as<Str>(items[i])->text();
    }
    return giveText(vm, result, std::move(out));
}

} // namespace

void installStringSplit(Vm& vm)
{
    addMethods(vm, *vm.types.str, {
        {"split", split<false>}, {"rsplit", split<true>}, {"splitlines", splitLines}, {"strip", strip<Side::Both>},
        {"lstrip", strip<Side::Left>}, {"rstrip", strip<Side::Right>}, {"join", join},
    });
}

} // namespace interleave::python
