#include "core/python/builtins/Numbers.h"

#include "core/python/text/FloatText.h"

#include <cmath>

namespace interleave::python {

namespace {

std::optional<double> floatSelf(Vm& vm, const char* name, Args args)
{
    if (!checkMethodArity(vm, name, args, 0, 0)) {
        return {};
    }
    const Value self = plainNumber(args[0]);
    if (!self.isFloat()) {
        wrongSelf(vm, name, args[0]);
        return {};
    }
    return self.asFloat();
}

Status isInteger(Vm& vm, Args args, Value& result)
{
    const auto self = floatSelf(vm, "float.is_integer", args);
    return self ? giveBool(result, std::isfinite(*self) && std::floor(*self) == *self) : Status::Error;
}

Status integerRatio(Vm& vm, Args args, Value& result)
{
    const auto self = floatSelf(vm, "float.as_integer_ratio", args);
    if (!self) {
        return Status::Error;
    }
    if (!std::isfinite(*self)) {
        return std::isnan(*self) ? vm.valueError("cannot convert NaN to integer ratio")
                                 : vm.raise(vm.types.overflowError, "cannot convert Infinity to integer ratio");
    }
    int exponent = 0;
    double mantissa = std::frexp(*self, &exponent);
    for (int i = 0; i < 300 && mantissa != std::floor(mantissa); ++i) {
        mantissa *= 2;
        --exponent;
    }
    BigInteger top = truncated(mantissa);
    BigInteger bottom = 1;
    (exponent > 0 ? top : bottom) <<= static_cast<unsigned>(std::abs(exponent));
    return give(result, vm.tuple({vm.integer(top), vm.integer(bottom)}));
}

Status hex(Vm& vm, Args args, Value& result)
{
    const auto self = floatSelf(vm, "float.hex", args);
    return self ? give(result, vm.string(text::hexFloat(*self))) : Status::Error;
}

Status conjugate(Vm& vm, Args args, Value& result)
{
    const auto self = floatSelf(vm, "float.conjugate", args);
    return self ? give(result, Value::real(*self)) : Status::Error;
}

Status fromHex(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "float.fromhex", args, 1, 1)) {
        return Status::Error;
    }
    const auto* text = as<Str>(args[1]);
    if (!text) {
        return vm.typeError("bad argument type for built-in operation");
    }
    const text::HexNumber number = text::parseHexFloat(text->view());
    if (number.error) {
        return vm.raise(number.overflow ? vm.types.overflowError : vm.types.valueError, std::string(number.error));
    }
    return give(result, Value::real(number.value));
}

template <double (*round)(double)>
Status roundTo(Vm& vm, Args args, Value& result)
{
    const auto self = floatSelf(vm, "float.__floor__", args);
    return self ? integerOfFloat(vm, round(*self), result) : Status::Error;
}
double roundDown(double value) { return std::floor(value); }
double roundUp(double value) { return std::ceil(value); }

Status itself(Vm&, const Value& self, Value& result) { return give(result, self); }
Status zero(Vm&, const Value&, Value& result) { return give(result, Value::real(0)); }

} // namespace

void installFloat(Vm& vm)
{
    Type& type = *vm.types.real;
    addMethods(vm, type, {
        {"is_integer", isInteger}, {"as_integer_ratio", integerRatio}, {"hex", hex}, {"conjugate", conjugate},
        {"__floor__", roundTo<roundDown>}, {"__ceil__", roundTo<roundUp>},
    });
    addClassMethods(vm, type, {{"fromhex", fromHex}});
    addAttributes(vm, type, {{"real", itself}, {"imag", zero}});
}

} // namespace interleave::python
