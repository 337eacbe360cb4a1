#include "core/python/builtins/Numbers.h"

#include "core/python/text/IntegerText.h"

#include <algorithm>

namespace interleave::python {

namespace {

/// `self` as an int or bool. Nothing: the exception is set.
std::optional<BigInteger> integerSelf(Vm& vm, const char* name, Args args)
{
    if (!checkMethodArity(vm, name, args, 0, 0)) {
        return {};
    }
    if (!isInteger(args[0])) {
        wrongSelf(vm, name, args[0]);
        return {};
    }
    return toBigInteger(args[0]);
}

Status bitLength(Vm& vm, Args args, Value& result)
{
    const auto self = integerSelf(vm, "int.bit_length", args);
    return self ? giveInt(result, text::bitLength(*self)) : Status::Error;
}

Status bitCount(Vm& vm, Args args, Value& result)
{
    const auto self = integerSelf(vm, "int.bit_count", args);
    if (!self) {
        return Status::Error;
    }
    const std::string bits = text::digits(BigInteger(abs(*self)), 2);
    return giveInt(result, static_cast<std::size_t>(std::count(bits.begin(), bits.end(), '1')));
}

Status conjugate(Vm& vm, Args args, Value& result)
{
    const auto self = integerSelf(vm, "int.conjugate", args);
    return self ? give(result, vm.integer(*self)) : Status::Error;
}

Status integerRatio(Vm& vm, Args args, Value& result)
{
    const auto self = integerSelf(vm, "int.as_integer_ratio", args);
    return self ? give(result, vm.tuple({vm.integer(*self), Value::integer(1)})) : Status::Error;
}

Status itself(Vm& vm, const Value& self, Value& result) { return give(result, vm.integer(toBigInteger(self))); }
Status zero(Vm&, const Value&, Value& result) { return give(result, Value::integer(0)); }
Status one(Vm&, const Value&, Value& result) { return give(result, Value::integer(1)); }

// ---------------------------------------------------------------------------------------------- bytes

/// True for 'little'. Nothing: the exception is set.
std::optional<bool> littleEndian(Vm& vm, const char* function, const Value& order)
{
    if (order.isEmpty()) {
        return false;
    }
    const auto* text = as<Str>(order);
    if (!text) {
        vm.typeError(std::string(function) + "() argument 'byteorder' must be str, not " + vm.typeName(order));
        return {};
    }
    if (text->view() != "little" && text->view() != "big") {
        vm.valueError("byteorder must be either 'little' or 'big'");
        return {};
    }
    return text->view() == "little";
}

Status toBytes(Vm& vm, Args args, Value& result)
{
    if (args.positional == 0 || !isInteger(args[0])) {
        return wrongSelf(vm, "int.to_bytes", args.positional == 0 ? Value::none() : args[0]);
    }
    Value lengthValue;
    Value order;
    Value isSigned;
    const Args rest{args.values + 1, args.positional - 1, args.keywords};
    if (!arguments(vm, "to_bytes", rest, {"length", "byteorder", "*signed"}, 0, lengthValue, order, isSigned)) {
        return Status::Error;
    }
    const auto length = lengthValue.isEmpty() ? std::optional<std::int64_t>(1) : vm.index(lengthValue);
    const auto little = length ? littleEndian(vm, "to_bytes", order) : std::nullopt;
    const auto withSign = little ? isSigned.isEmpty() ? std::optional(false) : vm.truth(isSigned) : std::nullopt;
    if (!withSign) {
        return Status::Error;
    }
    if (*length < 0) {
        return vm.valueError("length argument must be non-negative");
    }
    BigInteger number = toBigInteger(args[0]);
    if (number < 0 && !*withSign) {
        return vm.raise(vm.types.overflowError, "can't convert negative int to unsigned");
    }
    const std::size_t bits = text::bitLength(number < 0 ? BigInteger(-number - 1) : number) + (*withSign ? 1 : 0);
    const auto size = static_cast<std::size_t>(*length);
    if (number != 0 && bits > size * 8) {
        return vm.raise(vm.types.overflowError, "int too big to convert");
    }
    if (!allow(vm, size)) {
        return Status::Error;
    }
    if (number < 0) {
        number += BigInteger(1) << (size * 8);
    }
    std::string bytes;
    if (number != 0) {
        export_bits(number, std::back_inserter(bytes), 8);
    }
    bytes.insert(0, size - bytes.size(), '\0');
    if (*little) {
        std::reverse(bytes.begin(), bytes.end());
    }
    return give(result, Value(vm.heap.make<Bytes>(vm.types.bytes, std::move(bytes))));
}

bool bytesOf(Vm& vm, const Value& source, std::string& bytes)
{
    if (const auto* given = as<Bytes>(source)) {
        bytes = given->data();
        return true;
    }
    if (as<Str>(source) || !vm.isIterable(source)) {
        vm.typeError("cannot convert '" + vm.typeName(source) + "' object to bytes");
        return false;
    }
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
        bytes += static_cast<char>(*byte);
    }
    return true;
}

Status fromBytes(Vm& vm, Args args, Value& result)
{
    Value source;
    Value order;
    Value isSigned;
    const Args rest{args.values + 1, args.positional - 1, args.keywords};
    if (!arguments(vm, "from_bytes", rest, {"bytes", "byteorder", "*signed"}, 1, source, order, isSigned)) {
        return Status::Error;
    }
    const auto little = littleEndian(vm, "from_bytes", order);
    const auto withSign = little ? isSigned.isEmpty() ? std::optional(false) : vm.truth(isSigned) : std::nullopt;
    std::string bytes;
    if (!withSign || !bytesOf(vm, source, bytes)) {
        return Status::Error;
    }
    if (*little) {
        std::reverse(bytes.begin(), bytes.end());
    }
    BigInteger number;
    if (!bytes.empty()) {
        std::vector<unsigned char> raw(bytes.begin(), bytes.end());
        import_bits(number, raw.begin(), raw.end(), 8);
        if (*withSign && (raw[0] & 0x80) != 0) {
            number -= BigInteger(1) << (raw.size() * 8);
        }
    }
    return give(result, vm.integer(number));
}

} // namespace

void installInteger(Vm& vm)
{
    Type& type = *vm.types.integer;
    addMethods(vm, type, {
        {"bit_length", bitLength}, {"bit_count", bitCount}, {"conjugate", conjugate}, {"as_integer_ratio", integerRatio}, {"to_bytes", toBytes},
    });
    addClassMethods(vm, type, {{"from_bytes", fromBytes}});
    addAttributes(vm, type, {{"real", itself}, {"imag", zero}, {"numerator", itself}, {"denominator", one}});
}

} // namespace interleave::python
