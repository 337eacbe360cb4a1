#include "core/library/math/Math.h"

#include <cmath>
#include <numbers>

namespace interleave::library {

using namespace python;

std::optional<double> realNumber(Vm& vm, const Value& value)
{
    if (value.isFloat()) return value.asFloat();
    if (isInteger(value)) return toDouble(vm, toBigInteger(value));
    const Type* type = vm.typeOf(value);
    if (as<Str>(value) || as<Bytes>(value) || (!type->find(*vm.names.float_) && !type->find(*vm.names.index))) {
        vm.typeError("must be real number, not " + type->name);
        return {};
    }
    return vm.number(value);
}

namespace {

using OneFn = double (*)(double);
using TwoFn = double (*)(double, double);

Status oneNumber(Vm& vm, const char* name, Args args, double& x)
{
    if (!checkArity(vm, name, args, 1, 1)) return Status::Error;
    const auto number = realNumber(vm, args[0]);
    if (!number) return Status::Error;
    x = *number;
    return Status::Ok;
}

/// What a function that is defined nearly everywhere says where it is not: nan out of a number is an error of the domain, infinity one of the range
/// (or, for functions that do not grow, of the domain too).
Status checked(Vm& vm, double x, double y, bool grows, Value& result)
{
    if (std::isnan(y) && !std::isnan(x)) return domainError(vm);
    if (std::isinf(y) && std::isfinite(x)) return grows ? rangeError(vm) : domainError(vm);
    return give(result, Value::real(y));
}

template <OneFn function, bool grows, const char* const& name>
Status one(Vm& vm, Args args, Value& result)
{
    double x = 0.0;
    if (oneNumber(vm, name, args, x) != Status::Ok) return Status::Error;
    return checked(vm, x, function(x), grows, result);
}

bool twoNumbers(Vm& vm, const char* name, Args args, double& x, double& y)
{
    if (!checkArity(vm, name, args, 2, 2)) return false;
    const auto first = realNumber(vm, args[0]);
    if (!first) return false;
    const auto second = realNumber(vm, args[1]);
    if (!second) return false;
    x = *first;
    y = *second;
    return true;
}

template <TwoFn function, const char* const& name>
Status two(Vm& vm, Args args, Value& result)
{
    double x = 0.0, y = 0.0;
    return twoNumbers(vm, name, args, x, y) ? give(result, Value::real(function(x, y))) : Status::Error;
}

Status power(Vm& vm, Args args, Value& result)
{
    double x = 0.0, y = 0.0;
    if (!twoNumbers(vm, "pow", args, x, y)) return Status::Error;
    const double z = std::pow(x, y);
    if (std::isfinite(x) && std::isfinite(y)) {
        if (std::isnan(z)) return domainError(vm);
        if (std::isinf(z)) return x == 0.0 ? domainError(vm) : rangeError(vm);
    }
    return give(result, Value::real(z));
}

Status modulo(Vm& vm, Args args, Value& result)
{
    double x = 0.0, y = 0.0;
    if (!twoNumbers(vm, "fmod", args, x, y)) return Status::Error;
    const double z = std::fmod(x, y);
    return std::isnan(z) && !std::isnan(x) && !std::isnan(y) ? domainError(vm) : give(result, Value::real(z));
}

Status nearestRemainder(Vm& vm, Args args, Value& result)
{
    double x = 0.0, y = 0.0;
    if (!twoNumbers(vm, "remainder", args, x, y)) return Status::Error;
    const double z = std::remainder(x, y);
    return std::isnan(z) && !std::isnan(x) && !std::isnan(y) ? domainError(vm) : give(result, Value::real(z));
}

template <bool (*test)(double), const char* const& name>
Status classify(Vm& vm, Args args, Value& result)
{
    double x = 0.0;
    return oneNumber(vm, name, args, x) == Status::Ok ? giveBool(result, test(x)) : Status::Error;
}

template <std::optional<double> (*function)(Vm&, double), const char* const& name>
Status special(Vm& vm, Args args, Value& result)
{
    double x = 0.0;
    if (oneNumber(vm, name, args, x) != Status::Ok) return Status::Error;
    const auto y = function(vm, x);
    return y ? give(result, Value::real(*y)) : Status::Error;
}

Status fractionAndExponent(Vm& vm, Args args, Value& result)
{
    double x = 0.0;
    if (oneNumber(vm, "math.frexp", args, x) != Status::Ok) return Status::Error;
    int exponent = 0;
    const double fraction = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    return give(result, vm.tuple({Value::real(fraction), Value::integer(exponent)}));
}

Status fractionAndWhole(Vm& vm, Args args, Value& result)
{
    double x = 0.0, whole = 0.0;
    if (oneNumber(vm, "math.modf", args, x) != Status::Ok) return Status::Error;
    const double fraction = std::modf(x, &whole);
    return give(result, vm.tuple({Value::real(fraction), Value::real(whole)}));
}

Status scaleByTwo(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "ldexp", args, 2, 2)) return Status::Error;
    const auto x = realNumber(vm, args[0]);
    if (!x) return Status::Error;
    if (!isInteger(args[1])) return vm.typeError("Expected an int as second argument to ldexp.");
    const BigInteger by = toBigInteger(args[1]);
    const int exponent = by > 100000 ? 100000 : by < -100000 ? -100000 : static_cast<int>(by);
    const double y = std::ldexp(*x, exponent);
    return std::isinf(y) && std::isfinite(*x) ? rangeError(vm) : give(result, Value::real(y));
}

Status isClose(Vm& vm, Args args, Value& result)
{
    Value first, second, relative, absolute;
    if (!arguments(vm, "isclose", args, {"a", "b", "*rel_tol", "*abs_tol"}, 2, first, second, relative, absolute)) return Status::Error;
    const auto a = realNumber(vm, first);
    const auto b = a ? realNumber(vm, second) : std::nullopt;
    const auto rel = !b ? std::nullopt : relative.isEmpty() ? std::optional(1e-9) : realNumber(vm, relative);
    const auto abs = !rel ? std::nullopt : absolute.isEmpty() ? std::optional(0.0) : realNumber(vm, absolute);
    if (!abs) return Status::Error;
    if (*rel < 0.0 || *abs < 0.0) return vm.valueError("tolerances must be non-negative");
    if (*a == *b) return giveBool(result, true);
    if (std::isinf(*a) || std::isinf(*b)) return giveBool(result, false);
    const double difference = std::fabs(*b - *a);
    return giveBool(result, difference <= std::fabs(*rel * *b) || difference <= std::fabs(*rel * *a) || difference <= *abs);
}

Status unitInLastPlace(Vm& vm, Args args, Value& result)
{
    double x = 0.0;
    if (oneNumber(vm, "math.ulp", args, x) != Status::Ok) return Status::Error;
    if (!std::isfinite(x)) return give(result, Value::real(std::fabs(x)));
    x = std::fabs(x);
    const double above = std::nextafter(x, HUGE_VAL);
    return give(result, Value::real(std::isinf(above) ? x - std::nextafter(x, -HUGE_VAL) : above - x));
}

/// floor, ceil, trunc: the special method of that name, else the float's whole part.
template <OneFn function>
Status wholePart(Vm& vm, const char* name, const char* method, Args args, Value& result)
{
    if (!checkArity(vm, name, args, 1, 1)) return Status::Error;
    if (isInteger(args[0])) return give(result, vm.integer(toBigInteger(args[0])));
    if (!args[0].isFloat()) {
        const Value own = vm.special(args[0], *vm.intern(method));
        if (!own.isEmpty()) return vm.call(own, {args[0]}, result);
        if (std::string_view(method) == "__trunc__") return vm.typeError("type " + vm.typeName(args[0]) + " doesn't define __trunc__ method");
    }
    const auto x = realNumber(vm, args[0]);
    if (!x) return Status::Error;
    if (std::isnan(*x)) return vm.valueError("cannot convert float NaN to integer");
    if (std::isinf(*x)) return vm.raise(vm.types.overflowError, "cannot convert float infinity to integer");
    const double whole = function(*x);
    if (std::fabs(whole) < 9.0e18) return give(result, Value::integer(static_cast<std::int64_t>(whole)));
    return give(result, vm.integer(truncated(whole)));
}

Status floorOf(Vm& vm, Args args, Value& result) { return wholePart<std::floor>(vm, "math.floor", "__floor__", args, result); }
Status ceilOf(Vm& vm, Args args, Value& result) { return wholePart<std::ceil>(vm, "math.ceil", "__ceil__", args, result); }
Status truncOf(Vm& vm, Args args, Value& result) { return wholePart<std::trunc>(vm, "math.trunc", "__trunc__", args, result); }

double degrees(double x) { return x * (180.0 / std::numbers::pi); }
double radians(double x) { return x * (std::numbers::pi / 180.0); }
double absolute(double x) { return std::fabs(x); }
double sign(double x, double y) { return std::copysign(x, y); }
double next(double x, double y) { return std::nextafter(x, y); }
double angle(double y, double x) { return std::atan2(y, x); }
bool finite(double x) { return std::isfinite(x); }
bool infinite(double x) { return std::isinf(x); }
bool notNumber(double x) { return std::isnan(x); }

// The functions' names, as messages about the number of arguments show them.
#define INTERLEAVE_NAME(word) constexpr const char* word##Name = "math." #word;
#define INTERLEAVE_SHORT_NAME(word) constexpr const char* word##Name = #word;
INTERLEAVE_NAME(acos) INTERLEAVE_NAME(acosh) INTERLEAVE_NAME(asin) INTERLEAVE_NAME(asinh) INTERLEAVE_NAME(atan) INTERLEAVE_NAME(atanh) INTERLEAVE_NAME(cbrt)
INTERLEAVE_NAME(cos) INTERLEAVE_NAME(cosh) INTERLEAVE_NAME(degrees) INTERLEAVE_NAME(erf) INTERLEAVE_NAME(erfc) INTERLEAVE_NAME(exp) INTERLEAVE_NAME(exp2)
INTERLEAVE_NAME(expm1) INTERLEAVE_NAME(fabs) INTERLEAVE_NAME(gamma) INTERLEAVE_NAME(lgamma) INTERLEAVE_NAME(log1p) INTERLEAVE_NAME(radians) INTERLEAVE_NAME(sin)
INTERLEAVE_NAME(sinh) INTERLEAVE_NAME(sqrt) INTERLEAVE_NAME(tan) INTERLEAVE_NAME(tanh) INTERLEAVE_NAME(isfinite) INTERLEAVE_NAME(isinf) INTERLEAVE_NAME(isnan)
INTERLEAVE_SHORT_NAME(atan2) INTERLEAVE_SHORT_NAME(copysign) INTERLEAVE_SHORT_NAME(nextafter)
#undef INTERLEAVE_NAME
#undef INTERLEAVE_SHORT_NAME

} // namespace

void installMathFloats(Vm& vm, DictObject& names)
{
    addFunctions(vm, names, {
        {"acos", one<std::acos, false, acosName>}, {"acosh", one<std::acosh, false, acoshName>}, {"asin", one<std::asin, false, asinName>},
        {"asinh", one<std::asinh, false, asinhName>}, {"atan", one<std::atan, false, atanName>}, {"atanh", one<std::atanh, false, atanhName>},
        {"cbrt", one<std::cbrt, false, cbrtName>}, {"cos", one<std::cos, false, cosName>}, {"cosh", one<std::cosh, true, coshName>},
        {"degrees", one<degrees, true, degreesName>}, {"erf", one<std::erf, false, erfName>}, {"erfc", one<std::erfc, false, erfcName>},
        {"exp", one<std::exp, true, expName>}, {"exp2", one<std::exp2, true, exp2Name>}, {"expm1", one<std::expm1, true, expm1Name>},
        {"fabs", one<absolute, false, fabsName>}, {"log1p", one<std::log1p, false, log1pName>}, {"radians", one<radians, false, radiansName>},
        {"sin", one<std::sin, false, sinName>}, {"sinh", one<std::sinh, true, sinhName>}, {"sqrt", one<std::sqrt, false, sqrtName>},
        {"tan", one<std::tan, false, tanName>}, {"tanh", one<std::tanh, false, tanhName>},
        {"gamma", special<gammaFunction, gammaName>}, {"lgamma", special<logGammaFunction, lgammaName>},
        {"atan2", two<angle, atan2Name>}, {"copysign", two<sign, copysignName>}, {"nextafter", two<next, nextafterName>},
        {"pow", power}, {"fmod", modulo}, {"remainder", nearestRemainder},
        {"isfinite", classify<finite, isfiniteName>}, {"isinf", classify<infinite, isinfName>}, {"isnan", classify<notNumber, isnanName>},
        {"frexp", fractionAndExponent}, {"modf", fractionAndWhole}, {"ldexp", scaleByTwo}, {"isclose", isClose}, {"ulp", unitInLastPlace},
        {"floor", floorOf}, {"ceil", ceilOf}, {"trunc", truncOf},
    });
}

} // namespace interleave::library
