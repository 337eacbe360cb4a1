#include "core/python/text/FormatSpec.h"
#include "core/python/vm/Protocols.h"
#include "core/python/vm/Repr.h"

namespace interleave::python {

namespace {

using Text = std::optional<std::string>;

Text raised(Vm& vm, const text::FormatError& error)
{
    vm.raise(error.kind == text::FormatError::Kind::Overflow ? vm.types.overflowError : vm.types.valueError, error.message);
    return {};
}

Text finished(Vm& vm, text::FormatResult<std::string> result)
{
    if (const auto* error = std::get_if<text::FormatError>(&result)) {
        return raised(vm, *error);
    }
    return std::get<std::string>(std::move(result));
}

bool allowsSize(Vm& vm, const text::FormatSpec& spec)
{
    const std::size_t precision = spec.precision ? static_cast<std::size_t>(*spec.precision) : 0;
    return allowsBytes(vm, std::max(spec.width.value_or(0), precision));
}

Text formatNumber(Vm& vm, const Value& value, std::string_view spec, const std::string& typeName)
{
    auto parsed = text::parseFormatSpec(spec, typeName, '>', 0);
    if (const auto* error = std::get_if<text::FormatError>(&parsed)) {
        return raised(vm, *error);
    }
    const auto& given = std::get<text::FormatSpec>(parsed);
    if (!allowsSize(vm, given)) {
        return {};
    }
    if (value.isFloat() || text::isFloatType(given.type)) {
        const auto number = vm.number(value);
        return number ? finished(vm, text::formatFloat(*number, given, typeName)) : Text();
    }
    return finished(vm, text::formatInteger(toBigInteger(value), given, typeName));
}

Text formatString(Vm& vm, const Str& value, std::string_view spec, const std::string& typeName)
{
    auto parsed = text::parseFormatSpec(spec, typeName, '<', U's');
    if (const auto* error = std::get_if<text::FormatError>(&parsed)) {
        return raised(vm, *error);
    }
    const auto& given = std::get<text::FormatSpec>(parsed);
    return allowsSize(vm, given) ? finished(vm, text::formatText(value.view(), given, typeName)) : Text();
}

Text formatByMethod(Vm& vm, const Value& method, const Value& value, std::string_view spec)
{
    Value result;
    if (callSpecial(vm, method, value, {vm.string(std::string(spec))}, result) != Status::Ok) {
        return {};
    }
    const auto* text = as<Str>(result);
    if (!text) {
        vm.typeError("__format__ must return a str, not " + vm.typeName(result));
        return {};
    }
    return text->text();
}

} // namespace

Text Vm::format(const Value& value, std::string_view spec)
{
    if (const Value method = overriding(*this, value, *names.format); !method.isEmpty()) {
        const Nesting guard(*this);
        const Value held = value;
        return guard.allowed("") ? formatByMethod(*this, method, held, spec) : Text();
    }
    if (spec.empty()) {
        return str(value);
    }
    if (value.isFloat() || isInteger(value) || as<FloatObject>(value)) {
        return formatNumber(*this, plainNumber(value), spec, typeName(value));
    }
    if (const auto* text = as<Str>(value)) {
        return formatString(*this, *text, spec, typeName(value));
    }
    typeError("unsupported format string passed to " + typeName(value) + ".__format__");
    return {};
}

} // namespace interleave::python
