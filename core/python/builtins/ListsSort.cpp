#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Iterators.h"
#include "core/python/builtins/Lists.h"

#include <algorithm>

namespace interleave::python {

namespace {
struct KeyedItem {
    Value key;
    Value item;
};
const Value& keyOf(const Value& item) { return item; }
const Value& keyOf(const KeyedItem& item) { return item.key; }

constexpr std::size_t shortRun = 24;

/// A stable merge sort that keeps runs that are sorted already, and stays within its bounds whatever the comparison answers (a `__lt__`
/// may contradict itself; std::stable_sort relies on it not to).
template <typename Item, typename Less>
class MergeSort {
public:
    MergeSort(std::vector<Item>& items, Less& less) : items_(items), less_(less) {}

    void sort()
    {
        std::vector<std::size_t> ends; // of sorted runs
        for (std::size_t begin = 0; begin < items_.size();) {
            begin = makeRun(begin);
            ends.push_back(begin);
        }
        while (ends.size() > 1) {
            std::vector<std::size_t> merged;
            std::size_t begin = 0;
            for (std::size_t i = 0; i < ends.size(); i += 2) {
                if (i + 1 < ends.size()) {
                    merge(begin, ends[i], ends[i + 1]);
                }
                begin = ends[std::min(i + 1, ends.size() - 1)];
                merged.push_back(begin);
            }
            ends.swap(merged);
        }
    }

private:
    bool before(const Item& a, const Item& b) { return less_(keyOf(a), keyOf(b)); }

    /// Sorts a run from `begin` on and returns its end.
    std::size_t makeRun(std::size_t begin)
    {
        std::size_t end = begin + 1;
        if (end < items_.size()) {
            if (before(items_[end], items_[end - 1])) {
                while (++end < items_.size() && before(items_[end], items_[end - 1])) {}
                std::reverse(at(begin), at(end)); // strictly descending, so that equal items keep their order
            } else {
                while (++end < items_.size() && !before(items_[end], items_[end - 1])) {}
            }
        }
        const std::size_t wanted = std::min(items_.size(), begin + shortRun);
        for (; end < wanted; ++end) {
            std::size_t low = begin, high = end;
            while (low < high) {
                const std::size_t middle = (low + high) / 2;
                if (before(items_[end], items_[middle])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            std::rotate(at(low), at(end), at(end + 1));
        }
        return end;
    }

    void merge(std::size_t begin, std::size_t middle, std::size_t end)
    {
        if (!before(items_[middle], items_[middle - 1])) {
            return;
        }
        std::vector<Item> left(std::make_move_iterator(at(begin)), std::make_move_iterator(at(middle)));
        std::size_t i = 0, right = middle, write = begin;
        while (i < left.size() && right < end) {
            items_[write++] = std::move(before(items_[right], left[i]) ? items_[right++] : left[i++]);
        }
        std::move(left.begin() + static_cast<std::ptrdiff_t>(i), left.end(), at(write));
    }

    auto at(std::size_t position) { return items_.begin() + static_cast<std::ptrdiff_t>(position); }

    std::vector<Item>& items_;
    Less& less_;
};

template <typename Item, typename Less>
void mergeSort(std::vector<Item>& items, Less less)
{
    MergeSort<Item, Less>(items, less).sort();
}

/// Sorts by the comparison that suits all keys.
template <typename Item>
bool sortByKeys(Vm& vm, std::vector<Item>& items)
{
    const auto all = [&](auto test) { return std::all_of(items.begin(), items.end(), [&](const Item& item) { return test(keyOf(item)); }); };
    if (all([](const Value& v) { return v.isIntLike(); })) {
        mergeSort(items, [](const Value& a, const Value& b) { return a.asInt() < b.asInt(); });
        return true;
    }
    if (all([](const Value& v) { return v.isFloat(); })) {
        mergeSort(items, [](const Value& a, const Value& b) { return a.asFloat() < b.asFloat(); });
        return true;
    }
    if (all([&](const Value& v) { return v.isObject() && v.asObject()->type() == vm.types.str; })) {
        // The order of UTF-8 is the order of code points.
        mergeSort(items, [](const Value& a, const Value& b) { return static_cast<Str*>(a.asObject())->view() < static_cast<Str*>(b.asObject())->view(); });
        return true;
    }
    bool failed = false;
    mergeSort(items, [&](const Value& a, const Value& b) {
        const auto less = failed ? std::optional(false) : vm.less(a, b);
        failed = failed || !less;
        return less.value_or(false);
    });
    return !failed;
}
} // namespace

bool sortItems(Vm& vm, std::vector<Value>& items, std::vector<Value>* keys, bool reverse)
{
    if (!allow(vm, items.size() * sizeof(KeyedItem))) {
        return false;
    }
    bool done = true;
    if (reverse) {
        std::reverse(items.begin(), items.end()); // and back again: equal items keep their order
    }
    if (keys) {
        if (reverse) {
            std::reverse(keys->begin(), keys->end());
        }
        std::vector<KeyedItem> pairs(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            pairs[i] = {std::move((*keys)[i]), std::move(items[i])};
        }
        done = sortByKeys(vm, pairs);
        for (std::size_t i = 0; i < items.size(); ++i) {
            items[i] = std::move(pairs[i].item);
        }
    } else {
        done = sortByKeys(vm, items);
    }
    if (reverse) {
        std::reverse(items.begin(), items.end());
    }
    return done;
}

namespace {
struct SortOptions {
    Value key; ///< Empty: none
    bool reverse = false;
};

std::optional<SortOptions> readOptions(Vm& vm, Value key, const Value& reverse)
{
    SortOptions options;
    if (!key.isNone()) {
        options.key = std::move(key);
    }
    if (!reverse.isEmpty()) {
        const auto flag = vm.index(reverse);
        if (!flag) {
            return {};
        }
        options.reverse = *flag != 0;
    }
    return options;
}

/// Sorts with a native key function, or none.
bool sortNatively(Vm& vm, std::vector<Value>& items, const SortOptions& options)
{
    if (options.key.isEmpty()) {
        return sortItems(vm, items, nullptr, options.reverse);
    }
    std::vector<Value> keys(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (vm.callNested(options.key, {items[i]}, keys[i]) != Status::Ok) {
            return false;
        }
    }
    return sortItems(vm, items, &keys, options.reverse);
}

Status sortInPlace(Vm& vm, ListObject& list, const SortOptions& options, Value& result)
{
    std::vector<Value> items;
    items.swap(list.items); // the list looks empty while it is being sorted
    const bool done = sortNatively(vm, items, options);
    list.items.swap(items);
    return done ? giveNone(result) : Status::Error;
}

Status callLibrary(Vm& vm, const char* name, const Value& first, const SortOptions& options, Value& result)
{
    const Value function = libraryBuiltin(vm, name);
    return function.isEmpty() ? Status::Error : vm.call(function, {first, options.key, Value::boolean(options.reverse)}, result);
}

Status sort(Vm& vm, Args args, Value& result)
{
    ListObject* const self = args.positional > 0 ? as<ListObject>(args[0]) : nullptr;
    if (!self) {
        return args.positional > 0 ? wrongSelf(vm, "list.sort", args[0]) : vm.typeError("unbound method list.sort() needs an argument");
    }
    if (args.positional > 1) {
        return vm.typeError("sort() takes no positional arguments");
    }
    Value key, reverse;
    if (!arguments(vm, "sort", Args{args.values + 1, 0, args.keywords}, {"*key", "*reverse"}, 0, key, reverse)) {
        return Status::Error;
    }
    const auto options = readOptions(vm, key, reverse);
    if (!options) {
        return Status::Error;
    }
    if (options->key.isEmpty() || callsNatively(vm, options->key)) {
        return sortInPlace(vm, *self, *options, result);
    }
    return callLibrary(vm, "_sort_by_key", args[0], *options, result);
}

Status sorted(Vm& vm, Args args, Value& result)
{
    if (args.positional != 1) {
        return vm.typeError("sorted expected 1 argument, got " + std::to_string(args.positional));
    }
    Value key, reverse;
    if (!arguments(vm, "sort", Args{args.values + 1, 0, args.keywords}, {"*key", "*reverse"}, 0, key, reverse)) {
        return Status::Error;
    }
    const auto options = readOptions(vm, key, reverse);
    if (!options) {
        return Status::Error;
    }
    if (!options->key.isEmpty() && !callsNatively(vm, options->key)) {
        return callLibrary(vm, "_sorted_by_key", args[0], *options, result);
    }
    if (needsCollecting(vm, args, 0)) {
        return collectThenCall(vm, sorted, args, 0);
    }
    std::vector<Value> items;
    if (!collectItems(vm, args[0], items) || !sortNatively(vm, items, *options)) {
        return Status::Error;
    }
    return give(result, vm.list(std::move(items)));
}

/// _sort_with_keys(items, keys, reverse): for the library.
Status sortWithKeys(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "_sort_with_keys", args, 3, 3)) {
        return Status::Error;
    }
    ListObject& list = *as<ListObject>(args[0]);
    std::vector<Value> items, keys = as<ListObject>(args[1])->items;
    items.swap(list.items);
    const bool done = keys.size() == items.size() ? sortItems(vm, items, &keys, args[2].asBool()) : false;
    list.items.swap(items);
    if (!done && !vm.failed()) {
        return vm.valueError("list modified during sort");
    }
    return done ? giveNone(result) : Status::Error;
}
} // namespace

void installListSort(Vm& vm)
{
    addMethods(vm, *vm.types.list, {{"sort", sort}});
    addFunctions(vm, *vm.builtins, {{"sorted", sorted}, {"_sort_with_keys", sortWithKeys}});
}

} // namespace interleave::python
