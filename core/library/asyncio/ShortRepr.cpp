#include "core/library/asyncio/Asyncio.h"

#include <algorithm>

namespace interleave::library {

namespace {

// CPython's reprlib.Repr with its default limits.
constexpr std::size_t maximumItems = 6, maximumPairs = 4, maximumText = 30, maximumInteger = 40;
constexpr const char* dots = "...";

using Text = std::optional<std::string>;

std::vector<std::string> codePoints(std::string_view text)
{
    std::vector<std::string> list;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        nextCodePoint(text, at);
        list.emplace_back(text.substr(begin, at - begin));
    }
    return list;
}

std::string joined(const std::vector<std::string>& list, std::size_t begin, std::size_t end)
{
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += list[i];
    return text;
}

/// The beginning and the end, with dots between.
std::string shortened(const std::string& text, std::size_t limit)
{
    if (text.size() <= limit) return text;
    const auto list = codePoints(text);
    if (list.size() <= limit) return text;
    const std::size_t head = (limit - 3) / 2, tail = limit - 3 - head;
    return joined(list, 0, head) + dots + joined(list, list.size() - tail, list.size());
}

Text strText(Vm& vm, const Str& string)
{
    const Value beginning = vm.string(std::string(string.slice(0, std::min(string.length(), maximumText))));
    const Text text = vm.repr(beginning);
    if (!text || codePointCount(*text) <= maximumText) return text;
    constexpr std::size_t head = (maximumText - 3) / 2, tail = maximumText - 3 - head;
    const std::size_t length = string.length();
    const Text both = vm.repr(vm.string(std::string(string.slice(0, std::min(head, length))) + std::string(string.slice(length - std::min(tail, length), length))));
    if (!both) return {};
    const auto list = codePoints(*both);
    return joined(list, 0, std::min(head, list.size())) + dots + joined(list, list.size() - std::min(tail, list.size()), list.size());
}

Text itemsText(Vm& vm, const std::vector<Value>& items, int level, const char* left, const std::string& right)
{
    if (level <= 0 && !items.empty()) return left + std::string(dots) + right;
    std::string text = left;
    for (std::size_t i = 0; i < std::min(items.size(), maximumItems); ++i) {
        const Text one = shortRepr(vm, items[i], level - 1);
        if (!one) return {};
        text += (i > 0 ? ", " : "") + *one;
    }
    if (items.size() > maximumItems) text += std::string(", ") + dots;
    return text + right;
}

/// Sorted if they can be compared, else as they are.
template <typename Table>
std::vector<Value> sortedKeys(Vm& vm, const Table& table)
{
    std::vector<Value> keys;
    for (std::size_t i = table.next(0); i < table.entries().size(); i = table.next(i + 1)) keys.push_back(table.entries()[i].key);
    std::vector<Value> sorted = keys;
    bool failed = false;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Value& a, const Value& b) {
        const auto less = failed ? std::optional(false) : vm.less(a, b);
        failed = failed || !less;
        return less.value_or(false);
    });
    if (!failed) return sorted;
    vm.takeException();
    return keys;
}

Text dictText(Vm& vm, DictObject& dict, int level)
{
    if (dict.table.empty()) return "{}";
    if (level <= 0) return std::string("{") + dots + "}";
    std::string text;
    std::size_t shown = 0;
    for (const Value& key : sortedKeys(vm, dict.table)) {
        if (shown++ == maximumPairs) {
            text += std::string(", ") + dots;
            break;
        }
        const Value* value = vm.dictGet(dict, key);
        const Text left = shortRepr(vm, key, level - 1);
        const Text right = value ? shortRepr(vm, Value(*value), level - 1) : Text();
        if (!left || !right) return {};
        text += (text.empty() ? "" : ", ") + *left + ": " + *right;
    }
    return "{" + text + "}";
}

Text setText(Vm& vm, const SetObject& set, int level)
{
    const bool frozen = set.kind() == Kind::FrozenSet;
    if (set.table.empty()) return frozen ? "frozenset()" : "set()";
    return itemsText(vm, sortedKeys(vm, set.table), level, frozen ? "frozenset({" : "{", frozen ? "})" : "}");
}

} // namespace

std::optional<std::string> shortRepr(Vm& vm, const Value& value, int level)
{
    const Value hold = value;
    const Type* type = vm.typeOf(value);
    if (type == vm.types.str) return strText(vm, *as<Str>(value));
    if (const auto* list = type == vm.types.list ? as<ListObject>(value) : nullptr) return itemsText(vm, list->items, level, "[", "]");
    if (const auto* tuple = type == vm.types.tuple ? as<TupleObject>(value) : nullptr) return itemsText(vm, tuple->items, level, "(", tuple->items.size() == 1 ? ",)" : ")");
    if (type == vm.types.dict) return dictText(vm, *as<DictObject>(value), level);
    if (type == vm.types.set || type == vm.types.frozenSet) return setText(vm, *static_cast<const SetObject*>(value.asObject()), level);
    const Text text = vm.repr(value);
    if (text) return shortened(*text, type == vm.types.integer ? maximumInteger : maximumText);
    if (vm.halted() || !vm.pendingIs(vm.types.exception)) return {};
    vm.takeException();
    return "<" + type->name + " instance at " + (value.isObject() ? vm.address(value.asObject()) : "0x0") + ">";
}

} // namespace interleave::library
