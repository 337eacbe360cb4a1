#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Iterators.h"
#include "core/python/builtins/Lists.h"

namespace interleave::python {

namespace {
Value newRange(Vm& vm, std::int64_t start, std::int64_t stop, std::int64_t step)
{
    return Value(vm.heap.make<Range>(vm.types.range, start, stop, step));
}

Status makeRange(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "range", args, 1, 3)) {
        return Status::Error;
    }
    std::int64_t bounds[3] = {0, 0, 1};
    for (std::size_t i = 0; i < args.positional; ++i) {
        const auto number = vm.index(args[i]);
        if (!number) {
            return Status::Error;
        }
        bounds[i] = *number;
    }
    if (bounds[2] == 0) {
        return vm.valueError("range() arg 3 must not be zero");
    }
    return give(result, args.positional == 1 ? newRange(vm, 0, bounds[0], 1) : newRange(vm, bounds[0], bounds[1], bounds[2]));
}

/// Where `value` stands in the range; nothing if it does not.
std::optional<std::int64_t> positionOf(const Range& range, std::int64_t value)
{
    const bool inside = range.step > 0 ? value >= range.start && value < range.stop : value <= range.start && value > range.stop;
    if (!inside || (value - range.start) % range.step != 0) {
        return {};
    }
    return (value - range.start) / range.step;
}

/// The same for any value; Empty as a value no int can be compared with. False: failed.
bool findInRange(Vm& vm, const Range& range, const Value& value, std::optional<std::int64_t>& position)
{
    if (value.isIntLike()) {
        position = positionOf(range, value.asInt());
        return true;
    }
    if (value.isFloat()) {
        const double number = value.asFloat();
        if (number >= -9.2e18 && number <= 9.2e18 && static_cast<double>(static_cast<std::int64_t>(number)) == number) {
            position = positionOf(range, static_cast<std::int64_t>(number));
        }
        return true;
    }
    if (!value.isObject() || !value.asObject()->type()->user) {
        return true;
    }
    const std::int64_t length = range.length();
    for (std::int64_t i = 0; i < length && !position; ++i) {
        const auto same = vm.equal(Value::integer(range.start + i * range.step), value);
        if (!same) {
            return false;
        }
        if (*same) {
            position = i;
        }
    }
    return true;
}

Status contains(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.__contains__", args, 1, 1);
    std::optional<std::int64_t> position;
    return self && findInRange(vm, *self, args[1], position) ? giveBool(result, position.has_value()) : Status::Error;
}

Status count(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.count", args, 1, 1);
    std::optional<std::int64_t> position;
    return self && findInRange(vm, *self, args[1], position) ? giveInt(result, position ? 1 : 0) : Status::Error;
}

Status index(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.index", args, 1, 1);
    std::optional<std::int64_t> position;
    if (!self || !findInRange(vm, *self, args[1], position)) {
        return Status::Error;
    }
    if (position) {
        return give(result, Value::integer(*position));
    }
    const auto text = vm.repr(args[1]);
    if (!text) {
        return Status::Error;
    }
    // CPython answers differently for ints and for what it has to search for one by one.
    return vm.valueError(args[1].isIntLike() ? *text + " is not in range" : "sequence.index(x): x not in sequence");
}

Status length(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.__len__", args);
    return self ? give(result, Value::integer(self->length())) : Status::Error;
}

Status getItem(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.__getitem__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const std::int64_t size = self->length();
    if (const SliceObject* slice = as<SliceObject>(args[1])) {
        const auto at = sliceIndices(vm, *slice, static_cast<std::size_t>(size));
        if (!at) {
            return Status::Error;
        }
        return give(result, newRange(vm, self->start + at->start * self->step, self->start + at->stop * self->step, self->step * at->step));
    }
    if (!args[1].isIntLike() && !as<BigInt>(args[1]) && !vm.typeOf(args[1])->find(*vm.names.index)) {
        return vm.typeError("range indices must be integers or slices, not " + vm.typeName(args[1]));
    }
    const auto given = vm.index(args[1]);
    if (!given) {
        return Status::Error;
    }
    const std::int64_t at = *given < 0 ? *given + size : *given;
    if (at < 0 || at >= size) {
        return vm.raise(vm.types.indexError, "range object index out of range");
    }
    return give(result, Value::integer(self->start + at * self->step));
}

bool sameRange(const Range& a, const Range& b)
{
    const std::int64_t length = a.length();
    return length == b.length() && (length == 0 || (a.start == b.start && (length == 1 || a.step == b.step)));
}

Status equal(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.__eq__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    const Range* const other = as<Range>(args[1]);
    return other ? giveBool(result, sameRange(*self, *other)) : give(result, vm.notImplemented());
}

Status hash(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.__hash__", args);
    if (!self) {
        return Status::Error;
    }
    // As CPython: the hash of (length, start, step), with None for what does not matter.
    const std::int64_t size = self->length();
    const auto value = vm.hash(vm.tuple({Value::integer(size), size ? Value::integer(self->start) : Value::none(), size > 1 ? Value::integer(self->step) : Value::none()}));
    return value ? giveInt(result, *value) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.__repr__", args);
    if (!self) {
        return Status::Error;
    }
    const std::string step = self->step == 1 ? "" : ", " + std::to_string(self->step);
    return give(result, vm.string("range(" + std::to_string(self->start) + ", " + std::to_string(self->stop) + step + ")"));
}

Status truth(Vm& vm, Args args, Value& result)
{
    const Range* const self = selfOf<Range>(vm, "range.__bool__", args);
    return self ? giveBool(result, self->length() > 0) : Status::Error;
}

template <const std::int64_t Range::*part>
Status rangePart(Vm&, const Value& self, Value& result)
{
    return give(result, Value::integer(as<Range>(self)->*part));
}
} // namespace

void installRanges(Vm& vm)
{
    Type& range = *vm.types.range;
    range.construct = makeRange;
    addMethods(vm, range, {
        {"count", count}, {"index", index}, {"__len__", length}, {"__getitem__", getItem}, {"__contains__", contains}, {"__eq__", equal},
        {"__hash__", hash}, {"__repr__", repr}, {"__bool__", truth}});
    addAttributes(vm, range, {{"start", rangePart<&Range::start>}, {"stop", rangePart<&Range::stop>}, {"step", rangePart<&Range::step>}});
}

} // namespace interleave::python
