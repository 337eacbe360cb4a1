#include "core/library/math/Math.h"

#include <cmath>
#include <numbers>

// Gamma by Lanczos's approximation with N = 13 and g = 6.02468…, the coefficients that Boost.Math and CPython use too: a libm's own tgamma
// differs from CPython in the last digits.

namespace interleave::library {

using namespace python;

namespace {

constexpr double g = 6.024680040776729583740234375;
constexpr double gMinusHalf = 5.524680040776729583740234375;
constexpr std::size_t terms = 13;
constexpr double numerator[terms] = {23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390, 6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372, 248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328, 8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291, 2.5066282746310002701649081771338373386264310793408};
constexpr double denominator[terms] = {0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0};

/// Requires: x > 0.
double lanczosSum(double x)
{
    double above = 0.0, below = 0.0;
    // From whichever end keeps the powers small.
    if (x < 5.0) {
        for (std::size_t i = terms; i-- > 0;) {
            above = above * x + numerator[i];
            below = below * x + denominator[i];
        }
    } else {
        for (std::size_t i = 0; i < terms; ++i) {
            above = above / x + numerator[i];
            below = below / x + denominator[i];
        }
    }
    return above / below;
}

/// sin(pi * x), exact at whole and half numbers. Requires: finite.
double sinePi(double x)
{
    const double pi = std::numbers::pi;
    const double y = std::fmod(std::fabs(x), 2.0);
    double value = 0.0;
    switch (static_cast<int>(std::round(2.0 * y))) {
    case 0: value = std::sin(pi * y); break;
    case 1: value = std::cos(pi * (y - 0.5)); break;
    case 2: value = std::sin(pi * (1.0 - y)); break; // - sin(pi * (y - 1)) would give -0.0 at 1
    case 3: value = -std::cos(pi * (y - 1.5)); break;
    default: value = std::sin(pi * (y - 2.0)); break;
    }
    return std::copysign(1.0, x) * value;
}

/// Multiplies or divides by base ** exponent in two steps where one would overflow.
double scaledByPower(double value, double base, double exponent, bool large, bool divide)
{
    const double power = std::pow(base, large ? exponent / 2.0 : exponent);
    value = divide ? value / power : value * power;
    if (large) value = divide ? value / power : value * power;
    return value;
}

double gammaOfMagnitude(double x)
{
    const double size = std::fabs(x);
    const double y = size + gMinusHalf;
    // The error of the rounded sum y, which matters as it stands in an exponent.
    const double lost = size > gMinusHalf ? (y - size) - gMinusHalf : (y - gMinusHalf) - size;
    const double correction = lost * g / y;
    const bool large = size >= 140.0;
    double result = 0.0;
    if (x < 0.0) {
        result = -std::numbers::pi / sinePi(size) / size * std::exp(y) / lanczosSum(size);
        result -= correction * result;
    } else {
        result = lanczosSum(size) / std::exp(y);
        result += correction * result;
    }
    return scaledByPower(result, y, size - 0.5, large, x < 0.0);
}

} // namespace

std::optional<double> gammaFunction(Vm& vm, double x)
{
    if (std::isnan(x) || (std::isinf(x) && x > 0)) return x;
    if (std::isinf(x) || x == 0.0) {
        domainError(vm);
        return {};
    }
    if (x == std::floor(x)) {
        if (x < 0.0) {
            domainError(vm);
            return {};
        }
        if (x <= 23.0) {
            double product = 1.0;
            for (double factor = 2.0; factor < x; ++factor) product *= factor;
            return product;
        }
    }
    const double size = std::fabs(x);
    double result = 0.0;
    if (size < 1e-20) {
        result = 1.0 / x;
    } else if (size > 200.0) {
        if (x < 0.0) return 0.0 / sinePi(x);
        result = HUGE_VAL;
    } else {
        result = gammaOfMagnitude(x);
    }
    if (std::isinf(result)) {
        rangeError(vm);
        return {};
    }
    return result;
}

std::optional<double> logGammaFunction(Vm& vm, double x)
{
    if (std::isnan(x)) return x;
    if (std::isinf(x)) return HUGE_VAL;
    if (x == std::floor(x) && x <= 2.0) {
        if (x > 0.0) return 0.0;
        domainError(vm);
        return {};
    }
    const double size = std::fabs(x);
    if (size < 1e-20) return -std::log(size);
    double result = std::log(lanczosSum(size)) - g;
    result += (size - 0.5) * (std::log(size + g - 0.5) - 1.0);
    if (x < 0.0) {
        constexpr double logPi = 1.144729885849400174143427351353058711647;
        result = logPi - std::log(std::fabs(sinePi(size))) - std::log(size) - result;
    }
    if (std::isinf(result)) {
        rangeError(vm);
        return {};
    }
    return result;
}

} // namespace interleave::library
