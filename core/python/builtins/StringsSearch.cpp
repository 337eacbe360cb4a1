#include "core/python/builtins/Strings.h"
#include "core/python/text/Search.h"

#include <algorithm>

namespace interleave::python {

namespace {

/// A part of a string to search in: byte offsets, and the position of the first in code points.
struct Searched {
    std::string_view text;       ///< from begin to end
    std::int64_t begin = 0;
    std::string_view pattern;
    bool possible = true;        ///< false if the window is turned round, where not even "" is found
};

/// Arguments `(sub[, start[, end]])` of find, count…
std::optional<Searched> searchArguments(Vm& vm, const char* name, Args args)
{
    const Str* self = stringSelf(vm, name, args);
    if (!self) {
        return {};
    }
    const std::string shortName = std::string(name).substr(4);
    const std::size_t given = args.positional - 1;
    if (!args.keywords.empty()) {
        vm.typeError(shortName + "() takes no keyword arguments");
        return {};
    }
    if (given < 1 || given > 3) {
        vm.typeError(shortName + (given < 1 ? "() takes at least 1 argument (" : "() takes at most 3 arguments (") + std::to_string(given) + " given)");
        return {};
    }
    const auto window = windowOf(vm, given > 1 ? args[2] : Value(), given > 2 ? args[3] : Value(), static_cast<std::int64_t>(self->length()));
    if (!window) {
        return {};
    }
    Searched out;
    out.begin = window->begin;
    out.possible = window->begin <= window->end;
    out.text = out.possible ? self->slice(static_cast<std::size_t>(window->begin), static_cast<std::size_t>(window->end)) : std::string_view();
    return out;
}

std::optional<Searched> searchFor(Vm& vm, const char* name, Args args)
{
    auto out = searchArguments(vm, name, args);
    const Str* pattern = out ? stringArgument(vm, "", args[1]) : nullptr;
    if (!pattern) {
        return {};
    }
    out->pattern = pattern->view();
    return out;
}

std::int64_t found(const Searched& searched, bool last)
{
    if (!searched.possible) {
        return -1;
    }
    const auto at = last ? searched.text.rfind(searched.pattern) : text::find(searched.text, searched.pattern);
    return at == std::string_view::npos ? -1 : searched.begin + static_cast<std::int64_t>(codePointCount(searched.text.substr(0, at)));
}

template <bool last>
Status find(Vm& vm, Args args, Value& result)
{
    const auto searched = searchFor(vm, last ? "str.rfind" : "str.find", args);
    return searched ? give(result, Value::integer(found(*searched, last))) : Status::Error;
}

template <bool last>
Status index(Vm& vm, Args args, Value& result)
{
    const auto searched = searchFor(vm, last ? "str.rindex" : "str.index", args);
    if (!searched) {
        return Status::Error;
    }
    const std::int64_t at = found(*searched, last);
    return at < 0 ? vm.valueError("substring not found") : give(result, Value::integer(at));
}

Status count(Vm& vm, Args args, Value& result)
{
    const auto searched = searchFor(vm, "str.count", args);
    if (!searched) {
        return Status::Error;
    }
    if (!searched->possible) {
        return giveInt(result, 0);
    }
    if (searched->pattern.empty()) {
        return giveInt(result, codePointCount(searched->text) + 1);
    }
    std::size_t number = 0;
    for (auto at = text::find(searched->text, searched->pattern); at != std::string_view::npos; at = text::find(searched->text, searched->pattern, at + searched->pattern.size())) {
        ++number;
    }
    return giveInt(result, number);
}

template <bool atEnd>
Status hasAffix(Vm& vm, Args args, Value& result)
{
    const char* const shortName = atEnd ? "endswith" : "startswith";
    const auto searched = searchArguments(vm, atEnd ? "str.endswith" : "str.startswith", args);
    if (!searched) {
        return Status::Error;
    }
    const auto matches = [&](const Str& affix) {
        return searched->possible && (atEnd ? searched->text.ends_with(affix.view()) : searched->text.starts_with(affix.view()));
    };
    if (const auto* one = as<Str>(args[1])) {
        return giveBool(result, matches(*one));
    }
    const auto* several = as<TupleObject>(args[1]);
    if (!several) {
        return vm.typeError(std::string(shortName) + " first arg must be str or a tuple of str, not " + vm.typeName(args[1]));
    }
    for (const Value& item : several->items) {
        const auto* affix = as<Str>(item);
        if (!affix) {
            return vm.typeError(std::string("tuple for ") + shortName + " must only contain str, not " + vm.typeName(item));
        }
        if (matches(*affix)) {
            return giveBool(result, true);
        }
    }
    return giveBool(result, false);
}

/// `pattern` is empty: `with` goes in front of every character and to the end.
std::string interleaved(std::string_view text, std::string_view with, std::int64_t limit)
{
    std::string out;
    std::size_t at = 0;
    for (;; --limit) {
        if (limit == 0) {
            return out + std::string(text.substr(at));
        }
        out += with;
        if (at >= text.size()) {
            return out;
        }
        const std::size_t begin = at;
        nextCodePoint(text, at);
        out += text.substr(begin, at - begin);
    }
}

std::string replaced(std::string_view text, std::string_view pattern, std::string_view with, std::int64_t limit)
{
    std::string out;
    std::size_t at = 0;
    for (auto hit = text::find(text, pattern); hit != std::string_view::npos && limit != 0; hit = text::find(text, pattern, at), --limit) {
        out += text.substr(at, hit - at);
        out += with;
        at = hit + pattern.size();
    }
    return out + std::string(text.substr(at));
}

Status replace(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.replace", args, 2, 3);
    const Str* pattern = self ? stringArgument(vm, "replace() argument 1", args[1]) : nullptr;
    const Str* with = pattern ? stringArgument(vm, "replace() argument 2", args[2]) : nullptr;
    const auto limit = with ? args.positional > 3 ? vm.index(args[3]) : std::optional<std::int64_t>(-1) : std::nullopt;
    if (!limit) {
        return Status::Error;
    }
    const std::size_t hits = pattern->text().empty() ? self->length() + 1 : self->text().size() / pattern->text().size();
    const std::size_t most = *limit < 0 ? hits : std::min(hits, static_cast<std::size_t>(*limit));
    if (with->text().size() > 1 && !allow(vm, self->text().size() + most * with->text().size())) {
        return Status::Error;
    }
    return giveChanged(vm, result, *self,
        pattern->text().empty() ? interleaved(self->view(), with->view(), *limit) : replaced(self->view(), pattern->view(), with->view(), *limit));
}

template <bool suffix>
Status removeAffix(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, suffix ? "str.removesuffix" : "str.removeprefix", args, 1, 1);
    const Str* affix = self ? stringArgument(vm, suffix ? "removesuffix() argument" : "removeprefix() argument", args[1]) : nullptr;
    if (!affix) {
        return Status::Error;
    }
    std::string_view text = self->view();
    if (suffix && text.ends_with(affix->view())) {
        text.remove_suffix(affix->view().size());
    } else if (!suffix && text.starts_with(affix->view())) {
        text.remove_prefix(affix->view().size());
    }
    return giveChanged(vm, result, *self, std::string(text));
}

template <bool last>
Status partition(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, last ? "str.rpartition" : "str.partition", args, 1, 1);
    const Str* separator = self ? stringArgument(vm, "", args[1]) : nullptr;
    if (!separator) {
        return Status::Error;
    }
    if (separator->text().empty()) {
        return vm.valueError("empty separator");
    }
    const auto at = last ? self->text().rfind(separator->text()) : self->text().find(separator->text());
    const Value empty(vm.names.empty);
    if (at == std::string::npos) {
        return give(result, last ? vm.tuple({empty, empty, args[0]}) : vm.tuple({args[0], empty, empty}));
    }
    return give(result, vm.tuple({vm.string(self->text().substr(0, at)), args[1], vm.string(self->text().substr(at + separator->text().size()))}));
}

} // namespace

void installStringSearch(Vm& vm)
{
    addMethods(vm, *vm.types.str, {
        {"find", find<false>}, {"rfind", find<true>}, {"index", index<false>}, {"rindex", index<true>}, {"count", count},
        {"startswith", hasAffix<false>}, {"endswith", hasAffix<true>}, {"replace", replace}, {"removeprefix", removeAffix<false>},
        {"removesuffix", removeAffix<true>}, {"partition", partition<false>}, {"rpartition", partition<true>},
    });
}

} // namespace interleave::python
