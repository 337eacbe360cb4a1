#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"
#include "core/python/vm/Operators.h"

#include <algorithm>

namespace interleave::python {

namespace {
/// A special method that a class written in Python brings along.
bool hasOwn(Vm& vm, const Value& value, const Str& name) { return vm.typeOf(value)->user && vm.typeOf(value)->find(name); }

Status absoluteValue(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "abs", args, 1, 1)) {
        return Status::Error;
    }
    return hasOwn(vm, args[0], *vm.names.abs) ? vm.callMethod(args[0], *vm.names.abs, {}, result) : absolute(vm, args[0], result);
}

Status round(Vm& vm, Args args, Value& result)
{
    Value number, digits;
    if (!arguments(vm, "round", args, {"number", "ndigits"}, 1, number, digits)) {
        return Status::Error;
    }
    if (hasOwn(vm, number, *vm.names.round)) {
        return digits.isEmpty() ? vm.callMethod(number, *vm.names.round, {}, result) : vm.callMethod(number, *vm.names.round, {digits}, result);
    }
    return rounded(vm, number, digits, result);
}

Status divideWithRest(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "divmod", args, 2, 2)) {
        return Status::Error;
    }
    for (const bool reflected : {false, true}) {
        Str& name = reflected ? *vm.names.rdivmod : *vm.names.divmod;
        if (!hasOwn(vm, args[reflected], name)) {
            continue;
        }
        const Value method = vm.special(args[reflected], name);
        const Status status = vm.callNested(method, {args[reflected], args[!reflected]}, result);
        if (status != Status::Ok || !result.is(vm.notImplemented())) {
            return status;
        }
    }
    return divideModulo(vm, args[0], args[1], result);
}

Status power(Vm& vm, Args args, Value& result)
{
    Value base, exponent, modulus;
    if (!arguments(vm, "pow", args, {"base", "exp", "mod"}, 2, base, exponent, modulus)) {
        return Status::Error;
    }
    if (modulus.isEmpty() || modulus.isNone()) {
        return vm.binary(BinaryOperator::Pow, base, exponent, result);
    }
    if (hasOwn(vm, base, *vm.names.pow)) {
        return vm.callMethod(base, *vm.names.pow, {exponent, modulus}, result);
    }
    return powerModulo(vm, base, exponent, modulus, result);
}

/// Digits of a number in base 2, 8 or 16.
std::string digitsOf(BigInteger number, unsigned bits)
{
    if (number == 0) {
        return "0";
    }
    std::string digits;
    const unsigned mask = (1u << bits) - 1;
    const std::size_t length = msb(number) + 1;
    for (std::size_t at = 0; at < length; at += bits) {
        unsigned digit = 0;
        for (unsigned bit = 0; bit < bits; ++bit) {
            digit |= at + bit < length && bit_test(number, static_cast<unsigned>(at + bit)) ? 1u << bit : 0u;
        }
        digits += "0123456789abcdef"[digit & mask];
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

template <unsigned bits>
Status inBase(Vm& vm, Args args, Value& result)
{
    static constexpr const char* names[] = {"", "bin", "", "oct", "hex"};
    static constexpr const char* prefixes[] = {"", "0b", "", "0o", "0x"};
    const auto number = checkArity(vm, names[bits], args, 1, 1) ? vm.bigInteger(args[0]) : std::nullopt;
    if (!number) {
        return Status::Error;
    }
    return give(result, vm.string((*number < 0 ? "-" : "") + (prefixes[bits] + digitsOf(abs(*number), bits))));
}

Status character(Vm& vm, Args args, Value& result)
{
    const auto code = checkArity(vm, "chr", args, 1, 1) ? vm.index(args[0]) : std::nullopt;
    if (!code) {
        return Status::Error;
    }
    if (*code < 0 || *code > 0x10ffff) {
        return vm.valueError("chr() arg not in range(0x110000)");
    }
    std::string text;
    appendUtf8(text, static_cast<char32_t>(*code));
    return give(result, vm.string(std::move(text)));
}

Status ordinal(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "ord", args, 1, 1)) {
        return Status::Error;
    }
    const Str* const text = as<Str>(args[0]);
    const Bytes* const bytes = as<Bytes>(args[0]);
    if (!text && !bytes) {
        return vm.typeError("ord() expected string of length 1, but " + vm.typeName(args[0]) + " found");
    }
    const std::size_t size = text ? text->length() : bytes->data().size();
    if (size != 1) {
        return vm.typeError("ord() expected a character, but string of length " + std::to_string(size) + " found");
    }
    std::size_t offset = 0;
    return giveInt(result, text ? nextCodePoint(text->view(), offset) : static_cast<unsigned char>(bytes->data()[0]));
}
} // namespace

void installNumberFunctions(Vm& vm)
{
    addFunctions(vm, *vm.builtins, {
        {"abs", absoluteValue}, {"round", round}, {"divmod", divideWithRest}, {"pow", power}, {"bin", inBase<1>}, {"oct", inBase<3>},
        {"hex", inBase<4>}, {"chr", character}, {"ord", ordinal}});
}

} // namespace interleave::python
