#include "core/library/math/Math.h"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>

namespace interleave::library {

using namespace python;

double euclideanNorm(const std::vector<double>& numbers)
{
    double largest = 0.0;
    bool nan = false;
    for (const double number : numbers) {
        nan |= std::isnan(number);
        largest = std::max(largest, std::fabs(number));
    }
    if (std::isinf(largest) || largest == 0.0) return nan && !std::isinf(largest) ? NAN : largest;
    if (nan) return NAN;
    // With more than twice the digits of a float the last rounding is the only one that shows.
    boost::multiprecision::cpp_bin_float_quad sum = 0;
    for (const double number : numbers) {
        const boost::multiprecision::cpp_bin_float_quad wide = number;
        sum += wide * wide;
    }
    return static_cast<double>(sqrt(sum));
}

namespace {

/// Adds without losing anything: parts that do not overlap, smallest first (Shewchuk, "Adaptive precision floating-point arithmetic").
class ExactSum {
public:
    /// False: the sum has left the range of floats.
    bool add(double x)
    {
        std::size_t kept = 0;
        const double given = x;
        for (const double part : parts_) {
            const double larger = std::fabs(x) < std::fabs(part) ? part : x, smaller = std::fabs(x) < std::fabs(part) ? x : part;
            const double high = larger + smaller, low = smaller - (high - larger);
            if (low != 0.0) parts_[kept++] = low;
            x = high;
        }
        parts_.resize(kept);
        if (!std::isfinite(x) && std::isfinite(given)) return false;
        if (std::isfinite(x)) {
            if (x != 0.0) parts_.push_back(x);
            return true;
        }
        infinities_ += std::isinf(given) ? given : 0.0;
        special_ += given;
        infinite_ = true;
        parts_.clear();
        return true;
    }

    bool contradicts() const { return std::isnan(infinities_); }

    double value() const
    {
        if (infinite_) return special_;
        if (parts_.empty()) return 0.0;
        std::size_t i = parts_.size() - 1;
        double high = parts_[i], low = 0.0;
        while (i > 0 && low == 0.0) {
            const double before = high, part = parts_[--i];
            high = before + part;
            low = part - (high - before);
        }
        // Exactly halfway: the parts below decide the direction.
        if (i > 0 && ((low < 0.0 && parts_[i - 1] < 0.0) || (low > 0.0 && parts_[i - 1] > 0.0))) {
            const double twice = low * 2.0, moved = high + twice;
            if (twice == moved - high) high = moved;
        }
        return high;
    }

private:
    std::vector<double> parts_;
    double special_ = 0.0, infinities_ = 0.0;
    bool infinite_ = false;
};

Status floatSum(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "math.fsum", args, 1, 1)) return Status::Error;
    if (needsCollecting(vm, args, 0)) return collectThenCall(vm, floatSum, args, 0);
    std::vector<Value> items;
    if (!vm.collect(args[0], items)) return Status::Error;
    ExactSum sum;
    for (const Value& item : items) {
        const auto number = realNumber(vm, item);
        if (!number) return Status::Error;
        if (!sum.add(*number)) return vm.raise(vm.types.overflowError, "intermediate overflow in fsum");
    }
    return sum.contradicts() ? vm.valueError("-inf + inf in fsum") : give(result, Value::real(sum.value()));
}

Status product(Vm& vm, Args args, Value& result)
{
    Value iterable, start;
    if (!arguments(vm, "prod", args, {"/iterable", "*start"}, 1, iterable, start)) return Status::Error;
    if (needsCollecting(vm, args, 0)) return collectThenCall(vm, product, args, 0);
    std::vector<Value> items;
    if (!vm.collect(iterable, items)) return Status::Error;
    Value all = start.isEmpty() ? Value::integer(1) : start;
    for (const Value& item : items) {
        Value next;
        if (vm.binary(BinaryOperator::Mult, all, item, next) != Status::Ok) return Status::Error;
        all = std::move(next);
    }
    return give(result, std::move(all));
}

bool numbersOf(Vm& vm, const std::vector<Value>& items, std::vector<double>& numbers)
{
    for (const Value& item : items) {
        const auto number = realNumber(vm, item);
        if (!number) return false;
        numbers.push_back(*number);
    }
    return true;
}

Status hypotenuse(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("math.hypot() takes no keyword arguments");
    std::vector<double> numbers;
    if (!numbersOf(vm, {args.values, args.values + args.positional}, numbers)) return Status::Error;
    return give(result, Value::real(euclideanNorm(numbers)));
}

Status distance(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) return vm.typeError("math.dist() takes no keyword arguments");
    if (!checkArity(vm, "dist", args, 2, 2)) return Status::Error;
    for (std::size_t i : {0, 1}) {
        if (needsCollecting(vm, args, i)) return collectThenCall(vm, distance, args, i);
    }
    std::vector<Value> first, second;
    if (!vm.collect(args[0], first) || !vm.collect(args[1], second)) return Status::Error;
    if (first.size() != second.size()) return vm.valueError("both points must have the same number of dimensions");
    std::vector<double> from, to;
    if (!numbersOf(vm, first, from) || !numbersOf(vm, second, to)) return Status::Error;
    for (std::size_t i = 0; i < from.size(); ++i) from[i] = std::fabs(from[i] - to[i]);
    return give(result, Value::real(euclideanNorm(from)));
}

} // namespace

void installMathSums(Vm& vm, DictObject& names)
{
    addFunctions(vm, names, {{"fsum", floatSum}, {"prod", product}, {"hypot", hypotenuse}, {"dist", distance}});
}

} // namespace interleave::library
