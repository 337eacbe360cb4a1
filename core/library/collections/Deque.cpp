#include "core/library/collections/Deque.h"

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Lists.h"

#include <algorithm>

namespace interleave::library {

using namespace python;

void Deque::clear()
{
    Instance::clear();
    drop();
}

bool Deque::charge(Vm& vm)
{
    constexpr std::size_t step = 64; // counting every item would cost more than it tells
    if (items_.size() % step != 0) {
        return true;
    }
    if (!allow(vm, step * sizeof(Value))) {
        return false;
    }
    hold(items_.size() * sizeof(Value));
    return true;
}

bool Deque::append(Vm& vm, Value item)
{
    if (!charge(vm)) {
        return false;
    }
    ++version_;
    items_.push_back(std::move(item));
    if (limit && items_.size() > *limit) {
        const Value dropped = popLeft();
    }
    return true;
}

bool Deque::appendLeft(Vm& vm, Value item)
{
    if (!charge(vm)) {
        return false;
    }
    ++version_;
    items_.push_front(std::move(item));
    if (limit && items_.size() > *limit) {
        const Value dropped = pop();
    }
    return true;
}

Value Deque::pop()
{
    ++version_;
    Value item = std::move(items_.back());
    items_.pop_back();
    return item;
}

Value Deque::popLeft()
{
    ++version_;
    Value item = std::move(items_.front());
    items_.pop_front();
    return item;
}

void Deque::insert(std::size_t position, Value item)
{
    ++version_;
    items_.insert(items_.begin() + static_cast<std::ptrdiff_t>(position), std::move(item));
}

Value Deque::take(std::size_t position)
{
    ++version_;
    Value item = std::move(items_[position]);
    items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(position));
    return item;
}

void Deque::rotate(std::int64_t steps)
{
    const auto size = static_cast<std::int64_t>(items_.size());
    if (size < 2) {
        return;
    }
    ++version_;
    const std::int64_t right = ((steps % size) + size) % size;
    std::rotate(items_.begin(), items_.end() - right, items_.end());
}

void Deque::reverse()
{
    std::reverse(items_.begin(), items_.end());
}

void Deque::drop()
{
    ++version_;
    std::deque<Value> old; // destructors may look at this deque
    old.swap(items_);
}

Deque* asDeque(Vm& vm, const Value& value)
{
    return value.isObject() && vm.isInstance(value, vm.extension<DequeTypes>().deque) ? static_cast<Deque*>(value.asObject()) : nullptr;
}

Deque* dequeSelf(Vm& vm, const char* name, Args args, std::size_t minimum, std::size_t maximum)
{
    if (!checkMethodArity(vm, name, args, minimum, maximum)) {
        return nullptr;
    }
    Deque* const self = asDeque(vm, args[0]);
    if (!self) {
        wrongSelf(vm, name, args[0]);
    }
    return self;
}

bool extendDeque(Vm& vm, Deque& deque, const Value& iterable, bool left)
{
    std::vector<Value> items;
    if (!collectItems(vm, iterable, items)) {
        return false;
    }
    return std::all_of(items.begin(), items.end(), [&](Value& item) { return left ? deque.appendLeft(vm, std::move(item)) : deque.append(vm, std::move(item)); });
}

Ref<Deque> emptyLike(Vm& vm, const Deque& like)
{
    Ref<Deque> made = vm.heap.make<Deque>(like.type());
    made->limit = like.limit;
    return made;
}

namespace {

Status fill(Vm& vm, Deque& self, Args args, NativeFn again, std::size_t first)
{
    Value iterable, limit;
    if (!arguments(vm, "deque", Args{args.values + first, args.positional - first, args.keywords}, {"iterable", "maxlen"}, 0, iterable, limit)) {
        return Status::Error;
    }
    std::optional<std::size_t> most;
    if (!limit.isEmpty() && !limit.isNone()) {
        if (!limit.isIntLike() && !as<BigInt>(limit)) {
            return vm.typeError("an integer is required");
        }
        const auto number = vm.index(limit);
        if (!number) {
            return Status::Error;
        }
        if (*number < 0) {
            return vm.valueError("maxlen must be non-negative");
        }
        most = static_cast<std::size_t>(*number);
    }
    if (!iterable.isEmpty() && args.positional > first && needsCollecting(vm, args, first)) {
        return collectThenCall(vm, again, args, first);
    }
    self.limit = most;
    self.drop();
    return iterable.isEmpty() || extendDeque(vm, self, iterable, false) ? Status::Ok : Status::Error;
}

Status init(Vm& vm, Args args, Value& result)
{
    Deque* const self = args.positional > 0 ? asDeque(vm, args[0]) : nullptr;
    if (!self) {
        return vm.typeError("descriptor '__init__' requires a 'collections.deque' object");
    }
    result = Value::none();
    return fill(vm, *self, args, init, 1);
}

Status construct(Vm& vm, Args args, Value& result)
{
    Type* const type = as<Type>(result);
    const Ref<Deque> made = vm.heap.make<Deque>(type ? type : vm.extension<DequeTypes>().deque);
    result = made.value();
    return type && type->user ? Status::Ok : fill(vm, *made, args, construct, 0);
}

template <bool left>
Status append(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, left ? "deque.appendleft" : "deque.append", args, 1, 1);
    return self && (left ? self->appendLeft(vm, args[1]) : self->append(vm, args[1])) ? giveNone(result) : Status::Error;
}

template <bool left>
Status pop(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, left ? "deque.popleft" : "deque.pop", args);
    if (!self) {
        return Status::Error;
    }
    if (self->items().empty()) {
        return vm.raise(vm.types.indexError, "pop from an empty deque");
    }
    return give(result, left ? self->popLeft() : self->pop());
}

template <bool left>
Status extend(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, left ? "deque.extendleft" : "deque.extend", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (!asDeque(vm, args[1]) && needsCollecting(vm, args, 1)) {
        return callForEach(vm, extend<left>, args, 1);
    }
    return extendDeque(vm, *self, args[1], left) ? giveNone(result) : Status::Error;
}

Status clear(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.clear", args);
    if (!self) {
        return Status::Error;
    }
    self->drop();
    return giveNone(result);
}

Status copy(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.copy", args);
    if (!self) {
        return Status::Error;
    }
    const Ref<Deque> made = emptyLike(vm, *self);
    return extendDeque(vm, *made, args[0], false) ? give(result, made.value()) : Status::Error;
}

constexpr const char* mutatedText = "deque mutated during iteration";

/// Where `value` is between two positions. Nothing: not there, or failed().
std::optional<std::size_t> find(Vm& vm, Deque& self, const Value& value, std::size_t from, std::size_t to, const char* mutated, Type* error)
{
    for (std::size_t i = from; i < std::min(to, self.items().size()); ++i) {
        const std::uint64_t version = self.version();
        const Value item = self.items()[i];
        const auto same = item.is(value) ? std::optional(true) : vm.equal(item, value);
        if (!same) {
            return {};
        }
        if (version != self.version()) {
            vm.raise(error, mutated);
            return {};
        }
        if (*same) {
            return i;
        }
    }
    return {};
}

Status remove(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.remove", args, 1, 1);
    const auto at = self ? find(vm, *self, args[1], 0, self->items().size(), mutatedText, vm.types.indexError) : std::nullopt;
    if (!at) {
        const auto text = vm.failed() || !self ? std::nullopt : vm.repr(args[1]);
        return text ? vm.valueError(*text + " is not in deque") : Status::Error;
    }
    const Value removed = self->take(*at);
    return giveNone(result);
}

Status indexOf(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.index", args, 1, 3);
    if (!self) {
        return Status::Error;
    }
    const auto size = static_cast<std::int64_t>(self->items().size());
    std::int64_t bounds[2] = {0, size};
    for (std::size_t i = 2; i < args.positional; ++i) {
        const auto number = vm.index(args[i]);
        if (!number) {
            return Status::Error;
        }
        bounds[i - 2] = std::clamp<std::int64_t>(*number < 0 ? *number + size : *number, 0, size);
    }
    const auto at = find(vm, *self, args[1], static_cast<std::size_t>(bounds[0]), static_cast<std::size_t>(bounds[1]), mutatedText, vm.types.runtimeError);
    if (at) {
        return giveInt(result, *at);
    }
    const auto text = vm.failed() ? std::nullopt : vm.repr(args[1]);
    return text ? vm.valueError(*text + " is not in deque") : Status::Error;
}

Status contains(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.__contains__", args, 1, 1);
    const bool found = self && find(vm, *self, args[1], 0, self->items().size(), mutatedText, vm.types.runtimeError).has_value();
    return vm.failed() ? Status::Error : giveBool(result, found);
}

Status count(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.count", args, 1, 1);
    std::size_t total = 0;
    for (std::size_t i = 0; self && i < self->items().size(); ++i) {
        const auto at = find(vm, *self, args[1], i, self->items().size(), mutatedText, vm.types.runtimeError);
        if (!at) {
            break;
        }
        ++total;
        i = *at;
    }
    return vm.failed() ? Status::Error : giveInt(result, total);
}

Status insert(Vm& vm, Args args, Value& result)
{
    if (args.keywords.empty() && args.positional > 0 && args.positional != 3) {
        return vm.typeError("insert() takes exactly 2 arguments (" + std::to_string(args.positional - 1) + " given)");
    }
    Deque* const self = dequeSelf(vm, "deque.insert", args, 2, 2);
    const auto index = self ? vm.index(args[1]) : std::nullopt;
    if (!index) {
        return Status::Error;
    }
    const auto size = static_cast<std::int64_t>(self->items().size());
    if (self->limit && self->items().size() >= *self->limit) {
        return vm.raise(vm.types.indexError, "deque already at its maximum size");
    }
    const std::int64_t at = std::clamp<std::int64_t>(*index < 0 ? *index + size : *index, 0, size);
    self->insert(static_cast<std::size_t>(at), args[2]);
    return giveNone(result);
}

Status reverse(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.reverse", args);
    if (!self) {
        return Status::Error;
    }
    self->reverse();
    return giveNone(result);
}

Status rotate(Vm& vm, Args args, Value& result)
{
    Deque* const self = dequeSelf(vm, "deque.rotate", args, 0, 1);
    const auto steps = !self ? std::nullopt : args.positional > 1 ? vm.index(args[1]) : std::optional<std::int64_t>(1);
    if (!steps) {
        return Status::Error;
    }
    self->rotate(*steps);
    return giveNone(result);
}

Status limitOf(Vm& vm, const Value& self, Value& result)
{
    const Deque* const deque = asDeque(vm, self);
    return deque && deque->limit ? giveInt(result, *deque->limit) : giveNone(result);
}

} // namespace

void addDequeMethods(Vm& vm, Type& type)
{
    type.construct = construct;
    addMethods(vm, type, {
        {"__init__", init}, {"append", append<false>}, {"appendleft", append<true>}, {"pop", pop<false>}, {"popleft", pop<true>}, {"extend", extend<false>},
        {"extendleft", extend<true>}, {"clear", clear}, {"copy", copy}, {"__copy__", copy}, {"remove", remove}, {"index", indexOf}, {"__contains__", contains},
        {"count", count}, {"insert", insert}, {"reverse", reverse}, {"rotate", rotate}});
    addAttributes(vm, type, {{"maxlen", limitOf}});
}

} // namespace interleave::library
