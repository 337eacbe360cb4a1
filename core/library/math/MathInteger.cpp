#include "core/library/math/Math.h"

#include <cmath>
#include <numeric>

namespace interleave::library {

using namespace python;

std::optional<BigInteger> wholeNumber(Vm& vm, const Value& value)
{
    if (isInteger(value)) return toBigInteger(value);
    const Value method = vm.special(value, *vm.names.index);
    if (value.isFloat() || method.isEmpty()) {
        vm.typeError("'" + vm.typeName(value) + "' object cannot be interpreted as an integer");
        return {};
    }
    Value number;
    if (vm.callNested(method, {value}, number) != Status::Ok) return {};
    if (isInteger(number)) return toBigInteger(number);
    vm.typeError("__index__ returned non-int (type " + vm.typeName(number) + ")");
    return {};
}

namespace {

bool isSmall(const Value& value) { return value.isIntLike() && value.asInt() != std::numeric_limits<std::int64_t>::min(); }

Status greatestDivisor(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("math.gcd() takes no keyword arguments");
    if (args.positional == 2 && isSmall(args[0]) && isSmall(args[1])) return give(result, Value::integer(std::gcd(args[0].asInt(), args[1].asInt())));
    BigInteger all = 0;
    for (std::size_t i = 0; i < args.positional; ++i) {
        const auto number = wholeNumber(vm, args[i]);
        if (!number) return Status::Error;
        all = gcd(all, *number);
    }
    return give(result, vm.integer(abs(all)));
}

Status leastMultiple(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("math.lcm() takes no keyword arguments");
    BigInteger all = 1;
    for (std::size_t i = 0; i < args.positional; ++i) {
        const auto number = wholeNumber(vm, args[i]);
        if (!number) return Status::Error;
        all = *number == 0 || all == 0 ? BigInteger(0) : BigInteger(all / gcd(all, *number) * *number);
    }
    return give(result, vm.integer(abs(all)));
}

Status squareRoot(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "math.isqrt", args, 1, 1)) return Status::Error;
    const auto number = wholeNumber(vm, args[0]);
    if (!number) return Status::Error;
    if (*number < 0) return vm.valueError("isqrt() argument must be nonnegative");
    return give(result, vm.integer(sqrt(*number)));
}

/// first * (first + 1) * … * last, halves first: factors of equal size multiply fastest.
BigInteger productOf(std::uint64_t first, std::uint64_t last)
{
    if (first > last) return 1;
    if (last - first < 16) {
        BigInteger product = first;
        for (std::uint64_t factor = first + 1; factor <= last; ++factor) product *= factor;
        return product;
    }
    const std::uint64_t middle = first + (last - first) / 2;
    return productOf(first, middle) * productOf(middle + 1, last);
}

/// False with the run halted if a product of `count` factors up to `largest` is more than a run can hold, or compute in reasonable time.
bool allowsProduct(Vm& vm, double count, double largest)
{
    const double bytes = count * std::log2(largest + 2.0) / 8.0;
    if (bytes > 4e6) {
        vm.haltLimit(LimitKind::Memory);
        return false;
    }
    return allow(vm, static_cast<std::size_t>(bytes));
}

Status factorialOf(Vm& vm, const Value& value, Value& result)
{
    const auto number = wholeNumber(vm, value);
    if (!number) return Status::Error;
    if (*number < 0) return vm.valueError("factorial() not defined for negative values");
    if (*number > std::numeric_limits<std::int64_t>::max()) {
        return vm.raise(vm.types.overflowError, "factorial() argument should not exceed 9223372036854775807");
    }
    const auto n = static_cast<std::uint64_t>(*number);
    if (!allowsProduct(vm, static_cast<double>(n), static_cast<double>(n))) return Status::Error;
    return give(result, vm.integer(productOf(2, n)));
}

Status factorial(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "math.factorial", args, 1, 1) ? factorialOf(vm, args[0], result) : Status::Error;
}

/// n * (n - 1) * … , `count` factors.
BigInteger fallingProduct(const BigInteger& n, std::uint64_t count)
{
    if (count <= 8) {
        BigInteger product = 1;
        for (std::uint64_t i = 0; i < count; ++i) product *= n - i;
        return product;
    }
    return fallingProduct(n, count / 2) * fallingProduct(n - count / 2, count - count / 2);
}

/// Reads n and k; false: the exception is set.
bool chosenFrom(Vm& vm, const Value& first, const Value& second, BigInteger& n, BigInteger& k)
{
    const auto a = wholeNumber(vm, first);
    if (!a) return false;
    const auto b = wholeNumber(vm, second);
    if (!b) return false;
    if (*a < 0 || *b < 0) {
        vm.valueError(*a < 0 ? "n must be a non-negative integer" : "k must be a non-negative integer");
        return false;
    }
    n = *a;
    k = *b;
    return true;
}

double approximately(const BigInteger& number) { return number.convert_to<double>(); }

Status permutations(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("math.perm() takes no keyword arguments");
    if (!checkArity(vm, "perm", args, 1, 2)) return Status::Error;
    if (args.positional == 1 || args[1].isNone()) return factorialOf(vm, args[0], result);
    BigInteger n, k;
    if (!chosenFrom(vm, args[0], args[1], n, k)) return Status::Error;
    if (k > n) return giveInt(result, 0);
    if (!allowsProduct(vm, approximately(k), approximately(n))) return Status::Error;
    return give(result, vm.integer(fallingProduct(n, static_cast<std::uint64_t>(k))));
}

Status combinations(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("math.comb() takes no keyword arguments");
    if (!checkArity(vm, "comb", args, 2, 2)) return Status::Error;
    BigInteger n, k;
    if (!chosenFrom(vm, args[0], args[1], n, k)) return Status::Error;
    if (k > n) return giveInt(result, 0);
    if (n - k < k) k = n - k;
    if (!allowsProduct(vm, approximately(k), approximately(n))) return Status::Error;
    const auto count = static_cast<std::uint64_t>(k);
    return give(result, vm.integer(fallingProduct(n, count) / productOf(2, count)));
}

} // namespace

void installMathIntegers(Vm& vm, DictObject& names)
{
    addFunctions(vm, names, {{"gcd", greatestDivisor}, {"lcm", leastMultiple}, {"isqrt", squareRoot}, {"factorial", factorial}, {"perm", permutations}, {"comb", combinations}});
}

} // namespace interleave::library
