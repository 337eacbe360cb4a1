#pragma once

/// Parts of str and bytes.

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Protocols.h"

#include <string_view>

namespace interleave::python {

void installStringSearch(Vm& vm);
void installStringSplit(Vm& vm);
void installStringCase(Vm& vm);
void installStringShape(Vm& vm);
void installStringFormat(Vm& vm);
void installStringCodecs(Vm& vm);
void installBytes(Vm& vm);
void installBytesShape(Vm& vm);

/// str.encode(encoding, errors) and bytes.decode(encoding, errors); Empty: not given.
Status encodeText(Vm& vm, const Value& text, const Value& encoding, const Value& errors, Value& result);
Status decodeBytes(Vm& vm, const Value& bytes, const Value& encoding, const Value& errors, const char* function, Value& result);

/// The arguments behind `self`.
inline Args behindSelf(Args args) { return {args.values + 1, args.positional - 1, args.keywords}; }

/// `self` as a str. Null: the exception is set. Does not count the other arguments.
inline Str* stringSelf(Vm& vm, const char* name, Args args)
{
    Str* self = args.positional > 0 ? as<Str>(args[0]) : nullptr;
    if (!self) {
        args.positional > 0 ? wrongSelf(vm, name, args[0]) : vm.typeError("unbound method " + std::string(name) + "() needs an argument");
    }
    return self;
}

/// A string argument. Null: TypeError "{what} must be str, not int".
inline Str* stringArgument(Vm& vm, const char* what, const Value& value)
{
    Str* text = as<Str>(value);
    if (!text) {
        // CPython's argument parser names the value None, other places its type.
        const std::string given = *what && value.isNone() ? "None" : vm.typeName(value);
        vm.typeError(std::string(what) + (*what ? " " : "") + "must be str, not " + given);
    }
    return text;
}

inline Status giveText(Vm& vm, Value& result, std::string text) { return give(result, vm.string(std::move(text))); }
/// `self` when nothing has changed, else a new string.
inline Status giveChanged(Vm& vm, Value& result, const Str& self, std::string text)
{
    return text == self.text() && self.type() == vm.types.str ? give(result, Value(const_cast<Str*>(&self))) : giveText(vm, result, std::move(text));
}

/// Splits at a separator, or at runs of spaces if there is none (`isSpace`). Shared by str and bytes. `limit` < 0: no limit.
std::vector<std::string_view> splitAt(std::string_view text, std::string_view separator, std::int64_t limit);
std::vector<std::string_view> splitAtFromRight(std::string_view text, std::string_view separator, std::int64_t limit);

} // namespace interleave::python
