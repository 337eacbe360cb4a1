#include "core/python/vm/Items.h"

#include <algorithm>

namespace interleave::python {

std::optional<ClampedIndex> clampedIndex(Vm& vm, const Value& value)
{
    if (value.isEmpty() || value.isNone()) {
        return ClampedIndex{};
    }
    if (value.isIntLike()) {
        return ClampedIndex{value.asInt(), true};
    }
    const auto number = vm.bigInteger(value);
    if (!number) {
        return {};
    }
    constexpr std::int64_t low = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t high = std::numeric_limits<std::int64_t>::max();
    const std::int64_t clamped = *number < low ? low : *number > high ? high : static_cast<std::int64_t>(*number);
    return ClampedIndex{clamped, true};
}

std::optional<ClampedIndex> sliceIndex(Vm& vm, const Value& value)
{
    if (!value.isEmpty() && !value.isNone() && !isInteger(value) && overriding(vm, value, *vm.names.index).isEmpty()) {
        vm.typeError("slice indices must be integers or None or have an __index__ method");
        return {};
    }
    return clampedIndex(vm, value);
}

std::optional<Window> windowOf(Vm& vm, const Value& start, const Value& end, std::int64_t length)
{
    const auto first = sliceIndex(vm, start);
    const auto last = first ? sliceIndex(vm, end) : std::nullopt;
    if (!last) {
        return {};
    }
    const auto resolve = [length](std::int64_t i) { return i < 0 ? std::max<std::int64_t>(i + length, 0) : i; };
    return Window{first->present ? resolve(first->value) : 0, last->present ? std::min(resolve(last->value), length) : length};
}

std::optional<SlicePositions> slicePositions(Vm& vm, const SliceObject& slice, std::int64_t length)
{
    const auto step = sliceIndex(vm, slice.step);
    const auto start = step ? sliceIndex(vm, slice.start) : std::nullopt;
    const auto stop = start ? sliceIndex(vm, slice.stop) : std::nullopt;
    if (!stop) {
        return {};
    }
    SlicePositions out;
    out.step = step->present ? std::max(step->value, -std::numeric_limits<std::int64_t>::max()) : 1;
    if (out.step == 0) {
        vm.valueError("slice step cannot be zero");
        return {};
    }
    const bool back = out.step < 0;
    const auto resolve = [&](const ClampedIndex& given, std::int64_t absent) {
        if (!given.present) {
            return absent;
        }
        if (given.value < 0) {
            const std::int64_t shifted = given.value + length;
            return shifted < 0 ? std::int64_t{back ? -1 : 0} : shifted;
        }
        return std::min(given.value, back ? length - 1 : length);
    };
    out.start = resolve(*start, back ? length - 1 : 0);
    out.stop = resolve(*stop, back ? -1 : length);
    if (back && out.stop < out.start) {
        out.count = (out.start - out.stop - 1) / -out.step + 1;
    } else if (!back && out.start < out.stop) {
        out.count = (out.stop - out.start - 1) / out.step + 1;
    }
    return out;
}

Status replaceSlice(Vm& vm, ListObject& list, SlicePositions positions, std::vector<Value> items, bool deletes)
{
    auto& target = list.items;
    if (positions.step == 1) {
        const auto begin = target.begin() + positions.start;
        // Moved out first: what is dropped may run code that looks at the list.
        const std::vector<Value> dropped(std::make_move_iterator(begin), std::make_move_iterator(begin + positions.count));
        const auto at = target.erase(begin, begin + positions.count);
        target.insert(at, std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
        return Status::Ok;
    }
    const auto at = [&](std::int64_t i) { return static_cast<std::size_t>(positions.start + i * positions.step); };
    if (!deletes) {
        if (static_cast<std::int64_t>(items.size()) != positions.count) {
            return vm.valueError("attempt to assign sequence of size " + std::to_string(items.size()) + " to extended slice of size " + std::to_string(positions.count));
        }
        for (std::int64_t i = 0; i < positions.count; ++i) {
            target[at(i)].swap(items[static_cast<std::size_t>(i)]);
        }
        return Status::Ok;
    }
    std::vector<Value> dropped;
    std::vector<Value> kept;
    std::vector<bool> marked(target.size());
    for (std::int64_t i = 0; i < positions.count; ++i) {
        marked[at(i)] = true;
    }
    for (std::size_t i = 0; i < target.size(); ++i) {
        (marked[i] ? dropped : kept).push_back(std::move(target[i]));
    }
    target = std::move(kept);
    return Status::Ok;
}

} // namespace interleave::python
