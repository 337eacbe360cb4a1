#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Lists.h"
#include "core/python/vm/Protocols.h"

#include <algorithm>

namespace interleave::python {

namespace {
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

/// A bound of a slice, where numbers beyond 64 bits count as the end.
std::optional<std::int64_t> bound(Vm& vm, const Value& value)
{
    if (value.isIntLike()) {
        return value.asInt();
    }
    if (const BigInt* big = as<BigInt>(value); big && plainNumber(value).isObject()) {
        return big->number() < 0 ? -largest : largest;
    }
    if (!vm.typeOf(value)->find(*vm.names.index)) {
        vm.typeError("slice indices must be integers or None or have an __index__ method");
        return {};
    }
    return vm.index(value);
}

std::int64_t clampBound(std::int64_t at, std::int64_t length, bool backwards)
{
    if (at < 0) {
        at += length;
        return at < 0 ? (backwards ? -1 : 0) : at;
    }
    return at >= length ? (backwards ? length - 1 : length) : at;
}

std::optional<bool> itemBefore(Vm& vm, CompareOperator operation, std::size_t a, std::size_t b)
{
    switch (operation) {
    case CompareOperator::Lt: return a < b;
    case CompareOperator::LtE: return a <= b;
    case CompareOperator::Gt: return a > b;
    case CompareOperator::GtE: return a >= b;
    default: vm.raise(vm.types.systemError, "bad comparison"); return {};
    }
}

bool eraseSlice(ListObject& list, const SliceIndices& slice)
{
    if (slice.count == 0) {
        return true;
    }
    std::vector<Value> removed; // destroyed last: destructors may look at the list
    removed.reserve(slice.count);
    std::int64_t first = slice.start;
    std::int64_t step = slice.step;
    if (step < 0) {
        first = slice.start + static_cast<std::int64_t>(slice.count - 1) * step;
        step = -step;
    }
    std::size_t write = static_cast<std::size_t>(first);
    std::size_t next = write;
    for (std::size_t read = write; read < list.items.size(); ++read) {
        if (read == next && removed.size() < slice.count) {
            removed.push_back(std::move(list.items[read]));
            next += static_cast<std::size_t>(step);
        } else {
            list.items[write++] = std::move(list.items[read]);
        }
    }
    list.items.resize(write);
    return true;
}

Status assignSlice(Vm& vm, ListObject& list, const SliceObject& slice, const Value& value)
{
    std::vector<Value> items;
    if (!vm.isIterable(value)) {
        return vm.typeError("can only assign an iterable");
    }
    if (!vm.collect(value, items)) {
        return Status::Error;
    }
    const auto at = sliceIndices(vm, slice, list.items.size());
    if (!at) {
        return Status::Error;
    }
    if (at->step == 1) {
        const auto begin = list.items.begin() + at->start;
        const std::vector<Value> removed(begin, begin + static_cast<std::ptrdiff_t>(at->count));
        list.items.erase(begin, begin + static_cast<std::ptrdiff_t>(at->count));
        list.items.insert(list.items.begin() + at->start, items.begin(), items.end());
        return Status::Ok;
    }
    if (items.size() != at->count) {
        return vm.valueError("attempt to assign sequence of size " + std::to_string(items.size()) + " to extended slice of size "
            + std::to_string(at->count));
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        list.items[static_cast<std::size_t>(at->start + static_cast<std::int64_t>(i) * at->step)].swap(items[i]);
    }
    return Status::Ok;
}

Status badIndex(Vm& vm, const Value& key, const char* what)
{
    return vm.typeError(std::string(what) + " indices must be integers or slices, not " + vm.typeName(key));
}

bool isIndex(Vm& vm, const Value& key)
{
    return key.isIntLike() || as<BigInt>(key) || vm.typeOf(key)->find(*vm.names.index);
}
} // namespace

std::optional<SliceIndices> sliceIndices(Vm& vm, const SliceObject& slice, std::size_t size)
{
    SliceIndices out;
    if (!slice.step.isNone()) {
        const auto step = bound(vm, slice.step);
        if (!step) {
            return {};
        }
        if (*step == 0) {
            vm.valueError("slice step cannot be zero");
            return {};
        }
        out.step = std::max(*step, -largest);
    }
    const bool backwards = out.step < 0;
    const std::int64_t length = static_cast<std::int64_t>(size);
    out.start = backwards ? length - 1 : 0;
    out.stop = backwards ? -1 : length;
    if (!slice.start.isNone()) {
        const auto start = bound(vm, slice.start);
        if (!start) {
            return {};
        }
        out.start = clampBound(*start, length, backwards);
    }
    if (!slice.stop.isNone()) {
        const auto stop = bound(vm, slice.stop);
        if (!stop) {
            return {};
        }
        out.stop = clampBound(*stop, length, backwards);
    }
    if (backwards ? out.stop < out.start : out.start < out.stop) {
        const std::int64_t distance = backwards ? out.start - out.stop - 1 : out.stop - out.start - 1;
        out.count = static_cast<std::size_t>(distance / (backwards ? -out.step : out.step) + 1);
    }
    return out;
}

Status itemOrSlice(Vm& vm, const std::vector<Value>& items, const Value& key, const char* what, bool asTuple, Value& result)
{
    if (const SliceObject* slice = as<SliceObject>(key)) {
        const auto at = sliceIndices(vm, *slice, items.size());
        if (!at || !allow(vm, at->count * sizeof(Value))) {
            return Status::Error;
        }
        std::vector<Value> part;
        part.reserve(at->count);
        for (std::size_t i = 0; i < at->count; ++i) {
            part.push_back(items[static_cast<std::size_t>(at->start + static_cast<std::int64_t>(i) * at->step)]);
        }
        return give(result, asTuple ? vm.tuple(std::move(part)) : vm.list(std::move(part)));
    }
    if (!isIndex(vm, key)) {
        return badIndex(vm, key, what);
    }
    const auto index = vm.index(key);
    if (!index) {
        return Status::Error;
    }
    const std::int64_t size = static_cast<std::int64_t>(items.size());
    const std::int64_t at = *index < 0 ? *index + size : *index;
    if (at < 0 || at >= size) {
        return vm.raise(vm.types.indexError, std::string(what) + " index out of range");
    }
    return give(result, items[static_cast<std::size_t>(at)]);
}

Status setListItem(Vm& vm, ListObject& list, const Value& key, const Value& value)
{
    if (const SliceObject* slice = as<SliceObject>(key)) {
        if (!value.isEmpty()) {
            return assignSlice(vm, list, *slice, value);
        }
        const auto at = sliceIndices(vm, *slice, list.items.size());
        return at && eraseSlice(list, *at) ? Status::Ok : Status::Error;
    }
    if (!isIndex(vm, key)) {
        return badIndex(vm, key, "list");
    }
    const auto index = vm.index(key);
    if (!index) {
        return Status::Error;
    }
    const std::int64_t size = static_cast<std::int64_t>(list.items.size());
    const std::int64_t at = *index < 0 ? *index + size : *index;
    if (at < 0 || at >= size) {
        return vm.raise(vm.types.indexError, "list assignment index out of range");
    }
    Value old = value;
    list.items[static_cast<std::size_t>(at)].swap(old);
    if (value.isEmpty()) {
        list.items.erase(list.items.begin() + at);
    }
    return Status::Ok;
}

bool repeatItems(Vm& vm, const std::vector<Value>& items, std::int64_t count, std::vector<Value>& out)
{
    if (count <= 0 || items.empty()) {
        return true;
    }
    const std::size_t times = static_cast<std::size_t>(count);
    if (times > vm.heap.limit() / sizeof(Value) / items.size()) {
        vm.haltLimit(LimitKind::Memory);
        return false;
    }
    if (!allow(vm, times * items.size() * sizeof(Value))) {
        return false;
    }
    out.reserve(times * items.size());
    for (std::size_t i = 0; i < times; ++i) {
        out.insert(out.end(), items.begin(), items.end());
    }
    return true;
}

std::optional<bool> equalItems(Vm& vm, const std::vector<Value>& a, const std::vector<Value>& b)
{
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        const Value left = a[i], right = b[i]; // comparing may change the sequences
        if (left.is(right)) {
            continue;
        }
        const auto same = vm.equal(left, right);
        if (!same || !*same) {
            return same;
        }
    }
    return true;
}

Status compareItems(Vm& vm, CompareOperator operation, const std::vector<Value>& a, const std::vector<Value>& b, Value& result)
{
    if (operation == CompareOperator::Eq || operation == CompareOperator::NotEq) {
        const auto same = equalItems(vm, a, b);
        return same ? giveBool(result, *same == (operation == CompareOperator::Eq)) : Status::Error;
    }
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        const Value left = a[i], right = b[i];
        const auto same = left.is(right) ? std::optional(true) : vm.equal(left, right);
        if (!same) {
            return Status::Error;
        }
        if (!*same) {
            return vm.compare(operation, left, right, result);
        }
    }
    const auto verdict = itemBefore(vm, operation, a.size(), b.size());
    return verdict ? giveBool(result, *verdict) : Status::Error;
}

Status countItem(Vm& vm, const std::vector<Value>& items, const Value& value, Value& result)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value item = items[i];
        const auto same = item.is(value) ? std::optional(true) : vm.equal(item, value);
        if (!same) {
            return Status::Error;
        }
        count += *same;
    }
    return giveInt(result, count);
}

Status indexOfItem(Vm& vm, const std::vector<Value>& items, Args args, const char* message, Value& result)
{
    std::int64_t limits[2] = {0, largest};
    for (std::size_t i = 0; i < 2 && i + 2 < args.positional; ++i) {
        const auto given = bound(vm, args[i + 2]);
        if (!given) {
            return Status::Error;
        }
        const std::int64_t size = static_cast<std::int64_t>(items.size());
        limits[i] = *given < 0 ? std::max<std::int64_t>(*given + size, 0) : *given;
    }
    for (std::int64_t i = limits[0]; i < limits[1] && i < static_cast<std::int64_t>(items.size()); ++i) {
        const Value item = items[static_cast<std::size_t>(i)];
        const auto same = item.is(args[1]) ? std::optional(true) : vm.equal(item, args[1]);
        if (!same) {
            return Status::Error;
        }
        if (*same) {
            return give(result, Value::integer(i));
        }
    }
    return vm.valueError(message);
}

std::optional<std::string> reprItems(Vm& vm, const std::vector<Value>& items, const char* open, const char* close)
{
    std::string out = open;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto text = vm.repr(Value(items[i]));
        if (!text) {
            return {};
        }
        out += i ? ", " : "";
        out += *text;
    }
    return out + close;
}

} // namespace interleave::python
