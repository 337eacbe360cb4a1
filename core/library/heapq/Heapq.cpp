#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// The part of heapq that moves items: binary heaps in lists, whose layout is CPython's (Modules/_heapqmodule.c), comparison by comparison.

namespace interleave::library {

using namespace python;

namespace {

enum class Order : std::uint8_t { Smallest, Largest };

class HeapList {
public:
    HeapList(Vm& vm, ListObject& list, Order order) : vm_(vm), list_(&list), order_(order) {}

    /// Moves the item at `position` towards the root. False: failed.
    bool rise(std::size_t start, std::size_t position)
    {
        const std::size_t size = items().size();
        while (position > start) {
            const std::size_t parent = (position - 1) / 2;
            const auto before = comesFirst(position, parent, size);
            if (!before) return false;
            if (!*before) return true;
            items()[position].swap(items()[parent]);
            position = parent;
        }
        return true;
    }

    /// Moves the item at `position` down to a leaf and from there to its place: fewer comparisons than stopping on the way.
    bool sink(std::size_t position)
    {
        const std::size_t start = position, size = items().size();
        while (position < size / 2) {
            std::size_t child = 2 * position + 1;
            if (child + 1 < size) {
                const auto left = comesFirst(child, child + 1, size);
                if (!left) return false;
                if (!*left) ++child;
            }
            items()[position].swap(items()[child]);
            position = child;
        }
        return rise(start, position);
    }

    bool arrange()
    {
        for (std::size_t i = items().size() / 2; i-- > 0;) {
            if (!sink(i)) return false;
        }
        return true;
    }

    std::vector<Value>& items() { return list_->items; }

private:
    std::optional<bool> comesFirst(std::size_t a, std::size_t b, std::size_t size)
    {
        const Value first = items()[a], second = items()[b];
        const auto less = order_ == Order::Smallest ? vm_.less(first, second) : vm_.less(second, first);
        if (less && items().size() != size) {
            vm_.raise(vm_.types.runtimeError, "list changed size during iteration");
            return {};
        }
        return less;
    }

    Vm& vm_;
    Ref<ListObject> list_;
    Order order_;
};

ListObject* heapOf(Vm& vm, const char* name, Args args, std::size_t count)
{
    if (!checkArity(vm, name, args, count, count)) return nullptr;
    auto* list = as<ListObject>(args[0]);
    const std::string shortName = std::string(name).substr(std::string_view(name).rfind('.') + 1);
    if (!list) vm.typeError(shortName + "() argument " + (count > 1 ? "1 " : "") + "must be list, not " + vm.typeName(args[0]));
    return list;
}

Status push(Vm& vm, Args args, Value& result)
{
    ListObject* list = heapOf(vm, "heappush", args, 2);
    if (!list) return Status::Error;
    list->items.push_back(args[1]);
    if ((list->items.size() & 0x3ff) == 0) list->account();
    return HeapList(vm, *list, Order::Smallest).rise(0, list->items.size() - 1) ? giveNone(result) : Status::Error;
}

template <Order order>
Status pop(Vm& vm, Args args, Value& result)
{
    ListObject* list = heapOf(vm, "heapq.heappop", args, 1);
    if (!list) return Status::Error;
    if (list->items.empty()) return vm.raise(vm.types.indexError, "index out of range");
    Value last = std::move(list->items.back());
    list->items.pop_back();
    if (list->items.empty()) return give(result, std::move(last));
    std::swap(last, list->items.front());
    if (!HeapList(vm, *list, order).sink(0)) return Status::Error;
    return give(result, std::move(last));
}

template <Order order>
Status replace(Vm& vm, Args args, Value& result)
{
    ListObject* list = heapOf(vm, "heapreplace", args, 2);
    if (!list) return Status::Error;
    if (list->items.empty()) return vm.raise(vm.types.indexError, "index out of range");
    const Value first = std::exchange(list->items.front(), args[1]);
    return HeapList(vm, *list, order).sink(0) ? give(result, first) : Status::Error;
}

Status pushPop(Vm& vm, Args args, Value& result)
{
    ListObject* list = heapOf(vm, "heappushpop", args, 2);
    if (!list) return Status::Error;
    if (list->items.empty()) return give(result, args[1]);
    const Value top = list->items.front();
    const auto larger = vm.less(top, args[1]);
    if (!larger) return Status::Error;
    if (!*larger) return give(result, args[1]);
    if (list->items.empty()) return vm.raise(vm.types.indexError, "index out of range");
    return replace<Order::Smallest>(vm, args, result);
}

template <Order order>
Status heapify(Vm& vm, Args args, Value& result)
{
    ListObject* list = heapOf(vm, "heapq.heapify", args, 1);
    return list && HeapList(vm, *list, order).arrange() ? giveNone(result) : Status::Error;
}

} // namespace

void installHeapq(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"heappush", push}, {"heappop", pop<Order::Smallest>}, {"heapreplace", replace<Order::Smallest>}, {"heappushpop", pushPop},
        {"heapify", heapify<Order::Smallest>}, {"_heappop_max", pop<Order::Largest>}, {"_heapreplace_max", replace<Order::Largest>}, {"_heapify_max", heapify<Order::Largest>}});
}

} // namespace interleave::library
