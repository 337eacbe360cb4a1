#include "core/python/builtins/Strings.h"

#include "core/python/text/FormatSpec.h"

namespace interleave::python {

namespace {

template <char align>
Status justify(Vm& vm, Args args, Value& result)
{
    const char* const name = align == '<' ? "str.ljust" : align == '>' ? "str.rjust" : "str.center";
    const Str* self = selfOf<Str>(vm, name, args, 1, 2);
    const auto width = self ? vm.index(args[1]) : std::nullopt;
    if (!width) {
        return Status::Error;
    }
    char32_t fill = U' ';
    if (args.positional > 2) {
        const auto* given = as<Str>(args[2]);
        if (!given) {
            return vm.typeError("The fill character must be a unicode character, not " + vm.typeName(args[2]));
        }
        if (given->length() != 1) {
            return vm.typeError("The fill character must be exactly one character long");
        }
        std::size_t at = 0;
        fill = nextCodePoint(given->view(), at);
    }
    const auto total = *width < 0 ? 0 : static_cast<std::size_t>(*width);
    if (!allow(vm, total)) {
        return Status::Error;
    }
    if (align != '^' || total <= self->length()) {
        return giveChanged(vm, result, *self, text::pad(self->view(), total, fill, align));
    }
    // The odd space goes left when the width is odd (pad() puts it right, as format() does).
    const std::size_t room = total - self->length();
    const std::size_t left = room / 2 + (room & total & 1);
    const std::string shifted = text::pad(self->view(), self->length() + left, fill, '>');
    return giveText(vm, result, text::pad(shifted, total, fill, '<'));
}

Status zfill(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.zfill", args, 1, 1);
    const auto width = self ? vm.index(args[1]) : std::nullopt;
    if (!width || !allow(vm, *width < 0 ? 0 : static_cast<std::size_t>(*width))) {
        return Status::Error;
    }
    std::string text = self->text();
    if (*width > static_cast<std::int64_t>(self->length())) {
        const bool sign = !text.empty() && (text[0] == '-' || text[0] == '+');
        text.insert(sign ? 1 : 0, static_cast<std::size_t>(*width) - self->length(), '0');
    }
    return giveChanged(vm, result, *self, std::move(text));
}

Status expandTabs(Vm& vm, Args args, Value& result)
{
    const Str* self = stringSelf(vm, "str.expandtabs", args);
    Value sizeValue;
    if (!self || !arguments(vm, "str.expandtabs", behindSelf(args), {"tabsize"}, 0, sizeValue)) {
        return Status::Error;
    }
    const auto size = sizeValue.isEmpty() ? std::optional<std::int64_t>(8) : vm.index(sizeValue);
    if (!size) {
        return Status::Error;
    }
    std::string out;
    std::int64_t column = 0;
    for (std::size_t at = 0; at < self->text().size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(self->view(), at);
        if (c == '\t') {
            const std::int64_t spaces = *size > 0 ? *size - column % *size : 0;
            if (!allow(vm, out.size() + static_cast<std::size_t>(spaces))) {
                return Status::Error;
            }
            out.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
            continue;
        }
        out += self->view().substr(begin, at - begin);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return giveChanged(vm, result, *self, std::move(out));
}

// ---------------------------------------------------------------------------------------------- translate

/// Looks one character up. False: failed. `mapped` stays Empty if it is not in the table.
bool lookUp(Vm& vm, const Value& table, char32_t c, Value& mapped)
{
    if (vm.getItem(table, Value::integer(static_cast<std::int64_t>(c)), mapped) == Status::Ok) {
        return true;
    }
    if (vm.halted() || !vm.pendingIs(vm.types.lookupError)) {
        return false;
    }
    vm.takeException();
    mapped = Value();
    return true;
}

bool appendMapped(Vm& vm, std::string& out, const Value& mapped)
{
    if (mapped.isNone()) {
        return true;
    }
    if (const auto* text = as<Str>(mapped)) {
        out += text->text();
        return true;
    }
    if (!isInteger(mapped)) {
        vm.typeError("character mapping must return integer, None or str");
        return false;
    }
    if (!mapped.isIntLike() || mapped.asInt() < 0 || mapped.asInt() > 0x10ffff) {
        vm.valueError("character mapping must be in range(0x110000)");
        return false;
    }
    appendUtf8(out, static_cast<char32_t>(mapped.asInt()));
    return true;
}

Status translate(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.translate", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    std::string out;
    for (std::size_t at = 0; at < self->text().size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(self->view(), at);
        Value mapped;
        if (!lookUp(vm, args[1], c, mapped)) {
            return Status::Error;
        }
        if (mapped.isEmpty()) {
            out += self->view().substr(begin, at - begin);
        } else if (!appendMapped(vm, out, mapped)) {
            return Status::Error;
        }
    }
    return giveChanged(vm, result, *self, std::move(out));
}

Status tableFromDict(Vm& vm, const Value& source, Value& result)
{
    const auto* dict = as<DictObject>(source);
    if (!dict) {
        return vm.typeError("if you give only one argument to maketrans it must be a dict");
    }
    const Ref<DictObject> table = vm.newDict();
    for (std::size_t i = dict->table.next(0); i < dict->table.entries().size(); i = dict->table.next(i + 1)) {
        const auto entry = dict->table.entries()[i];
        Value key = entry.key;
        if (const auto* text = as<Str>(key)) {
            if (text->length() != 1) {
                return vm.valueError("string keys in translate table must be of length 1");
            }
            std::size_t at = 0;
            key = Value::integer(static_cast<std::int64_t>(nextCodePoint(text->view(), at)));
        } else if (!isInteger(key)) {
            return vm.typeError("keys in translate table must be strings or integers");
        }
        if (!vm.dictSet(*table, key, entry.value)) {
            return Status::Error;
        }
    }
    return give(result, table.value());
}

Status makeTable(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "maketrans", args, 1, 3)) {
        return Status::Error;
    }
    if (args.positional == 1) {
        return tableFromDict(vm, args[0], result);
    }
    const auto* from = as<Str>(args[0]);
    if (!from) {
        return vm.typeError("first maketrans argument must be a string if there is a second argument");
    }
    const auto* to = stringArgument(vm, "maketrans() argument 2", args[1]);
    const auto* removed = to && args.positional > 2 ? stringArgument(vm, "maketrans() argument 3", args[2]) : nullptr;
    if (!to || (args.positional > 2 && !removed)) {
        return Status::Error;
    }
    if (from->length() != to->length()) {
        return vm.valueError("the first two maketrans arguments must have equal length");
    }
    const Ref<DictObject> table = vm.newDict();
    std::size_t target = 0;
    for (std::size_t at = 0; at < from->text().size();) {
        const auto key = Value::integer(static_cast<std::int64_t>(nextCodePoint(from->view(), at)));
        vm.dictSet(*table, key, Value::integer(static_cast<std::int64_t>(nextCodePoint(to->view(), target))));
    }
    for (std::size_t at = 0; removed && at < removed->text().size();) {
        vm.dictSet(*table, Value::integer(static_cast<std::int64_t>(nextCodePoint(removed->view(), at))), Value::none());
    }
    return give(result, table.value());
}

} // namespace

void installStringShape(Vm& vm)
{
    addMethods(vm, *vm.types.str, {
        {"ljust", justify<'<'>}, {"rjust", justify<'>'>}, {"center", justify<'^'>}, {"zfill", zfill}, {"expandtabs", expandTabs},
        {"translate", translate},
    });
    addStaticMethods(vm, *vm.types.str, {{"maketrans", makeTable}});
}

} // namespace interleave::python
