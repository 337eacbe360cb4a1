#include "core/python/builtins/Strings.h"

#include "core/python/text/Unicode.h"

namespace interleave::python {

namespace {

namespace tables = text::tables;

template <std::string (*change)(std::string_view)>
Status changed(Vm& vm, Args args, Value& result, const char* name)
{
    const Str* self = selfOf<Str>(vm, name, args);
    return self ? giveChanged(vm, result, *self, change(self->view())) : Status::Error;
}

Status upper(Vm& vm, Args args, Value& result) { return changed<text::toUpper>(vm, args, result, "str.upper"); }
Status lower(Vm& vm, Args args, Value& result) { return changed<text::toLower>(vm, args, result, "str.lower"); }
Status title(Vm& vm, Args args, Value& result) { return changed<text::toTitle>(vm, args, result, "str.title"); }
Status capitalize(Vm& vm, Args args, Value& result) { return changed<text::toCapitalized>(vm, args, result, "str.capitalize"); }
Status swapCase(Vm& vm, Args args, Value& result) { return changed<text::toSwappedCase>(vm, args, result, "str.swapcase"); }
Status casefold(Vm& vm, Args args, Value& result) { return changed<text::toCasefold>(vm, args, result, "str.casefold"); }

/// True if there are characters and `all` have one of the bits.
bool all(std::string_view utf8, unsigned bits)
{
    for (std::size_t at = 0; at < utf8.size();) {
        if ((text::classOf(nextCodePoint(utf8, at)) & bits) == 0) {
            return false;
        }
    }
    return !utf8.empty();
}

template <unsigned bits>
Status are(Vm& vm, Args args, Value& result, const char* name)
{
    const Str* self = selfOf<Str>(vm, name, args);
    return self ? giveBool(result, all(self->view(), bits)) : Status::Error;
}

Status isAlpha(Vm& vm, Args args, Value& result) { return are<tables::Alpha>(vm, args, result, "str.isalpha"); }
Status isDecimal(Vm& vm, Args args, Value& result) { return are<tables::Decimal>(vm, args, result, "str.isdecimal"); }
Status isDigit(Vm& vm, Args args, Value& result) { return are<tables::Digit>(vm, args, result, "str.isdigit"); }
Status isNumeric(Vm& vm, Args args, Value& result) { return are<tables::Numeric>(vm, args, result, "str.isnumeric"); }
Status isSpace(Vm& vm, Args args, Value& result) { return are<tables::Space>(vm, args, result, "str.isspace"); }
Status isAlnum(Vm& vm, Args args, Value& result)
{
    return are<tables::Alpha | tables::Decimal | tables::Digit | tables::Numeric>(vm, args, result, "str.isalnum");
}

Status isAscii(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.isascii", args);
    return self ? giveBool(result, self->ascii()) : Status::Error;
}

Status isPrintable(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.isprintable", args);
    return self ? giveBool(result, self->text().empty() || all(self->view(), tables::Printable)) : Status::Error;
}

Status isIdentifier(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.isidentifier", args);
    if (!self) {
        return Status::Error;
    }
    std::size_t at = 0;
    const bool starts = !self->text().empty() && text::has(nextCodePoint(self->view(), at), tables::NameStart);
    const std::string_view rest = self->view().substr(at);
    return giveBool(result, starts && (rest.empty() || all(rest, tables::NameContinue)));
}

/// At least one letter of the wanted case and none of the others.
template <unsigned wanted>
Status isCase(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, wanted == tables::Lower ? "str.islower" : "str.isupper", args);
    if (!self) {
        return Status::Error;
    }
    constexpr unsigned cased = tables::Lower | tables::Upper | tables::Title;
    bool any = false;
    for (std::size_t at = 0; at < self->text().size();) {
        const unsigned bits = text::classOf(nextCodePoint(self->view(), at));
        if ((bits & cased & ~wanted) != 0) {
            return giveBool(result, false);
        }
        any = any || (bits & wanted) != 0;
    }
    return giveBool(result, any);
}

/// Words begin with a capital and go on in small letters.
Status isTitle(Vm& vm, Args args, Value& result)
{
    const Str* self = selfOf<Str>(vm, "str.istitle", args);
    if (!self) {
        return Status::Error;
    }
    bool any = false;
    bool inWord = false;
    for (std::size_t at = 0; at < self->text().size();) {
        const unsigned bits = text::classOf(nextCodePoint(self->view(), at));
        const bool capital = (bits & (tables::Upper | tables::Title)) != 0;
        const bool small = (bits & tables::Lower) != 0;
        if ((capital && inWord) || (small && !inWord)) {
            return giveBool(result, false);
        }
        inWord = capital || small;
        any = any || inWord;
    }
    return giveBool(result, any);
}

} // namespace

void installStringCase(Vm& vm)
{
    addMethods(vm, *vm.types.str, {
        {"upper", upper}, {"lower", lower}, {"title", title}, {"capitalize", capitalize}, {"swapcase", swapCase}, {"casefold", casefold},
        {"isalpha", isAlpha}, {"isdecimal", isDecimal}, {"isdigit", isDigit}, {"isnumeric", isNumeric}, {"isspace", isSpace}, {"isalnum", isAlnum},
        {"isascii", isAscii}, {"isprintable", isPrintable}, {"isidentifier", isIdentifier}, {"islower", isCase<tables::Lower>},
        {"isupper", isCase<tables::Upper>}, {"istitle", isTitle},
    });
}

} // namespace interleave::python
