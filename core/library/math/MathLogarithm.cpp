#include "core/library/math/Math.h"

#include <cmath>

namespace interleave::library {

using namespace python;

namespace {

/// The logarithm of any number; ints too large for a float are split into a fraction and a power of two.
std::optional<double> logarithm(Vm& vm, const Value& value, double (*function)(double))
{
    double x = 0.0, more = 0.0;
    if (as<BigInt>(value)) {
        const BigInteger number = toBigInteger(value);
        if (number <= 0) {
            domainError(vm);
            return {};
        }
        const auto bits = static_cast<std::int64_t>(msb(number)) + 1;
        if (bits > 1023) {
            const auto fraction = toDouble(vm, BigInteger(number >> static_cast<unsigned>(bits - 64)));
            x = std::ldexp(*fraction, -64);
            more = function(2.0) * static_cast<double>(bits);
        } else {
            x = *toDouble(vm, number);
        }
    } else {
        const auto number = realNumber(vm, value);
        if (!number) return {};
        x = *number;
    }
    if (std::isnan(x) || (std::isinf(x) && x > 0.0)) return x;
    if (x <= 0.0) {
        domainError(vm);
        return {};
    }
    return function(x) + more;
}

Status natural(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("math.log() takes no keyword arguments");
    if (args.positional < 1 || args.positional > 2) return vm.typeError("math.log requires 1 to 2 arguments");
    const auto x = logarithm(vm, args[0], std::log);
    if (!x || args.positional == 1) return x ? give(result, Value::real(*x)) : Status::Error;
    const auto base = logarithm(vm, args[1], std::log);
    if (!base) return Status::Error;
    if (*base == 0.0) return vm.raise(vm.types.zeroDivisionError, "float division by zero");
    return give(result, Value::real(*x / *base));
}

Status binary(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "math.log2", args, 1, 1)) return Status::Error;
    const auto x = logarithm(vm, args[0], std::log2);
    return x ? give(result, Value::real(*x)) : Status::Error;
}

Status decimal(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "math.log10", args, 1, 1)) return Status::Error;
    const auto x = logarithm(vm, args[0], std::log10);
    return x ? give(result, Value::real(*x)) : Status::Error;
}

} // namespace

void installMathLogarithms(Vm& vm, DictObject& names)
{
    addFunctions(vm, names, {{"log", natural}, {"log2", binary}, {"log10", decimal}});
}

} // namespace interleave::library
