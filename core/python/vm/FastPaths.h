#pragma once

/// What instructions do at once for operands of just the built-in classes. Internal to vm/. Each gives false for anything else, and for what raises.

#include "core/python/vm/Vm.h"

namespace interleave::python {

inline bool smallArithmetic(BinaryOperator op, const Value& a, const Value& b, Value& result)
{
    if (a.isInt() && b.isInt()) {
        std::int64_t r = 0;
        switch (op) {
        case BinaryOperator::Add:
            if (__builtin_add_overflow(a.asInt(), b.asInt(), &r)) return false;
            break;
        case BinaryOperator::Sub:
            if (__builtin_sub_overflow(a.asInt(), b.asInt(), &r)) return false;
            break;
        case BinaryOperator::Mult:
            if (__builtin_mul_overflow(a.asInt(), b.asInt(), &r)) return false;
            break;
        case BinaryOperator::BitAnd: r = a.asInt() & b.asInt(); break;
        case BinaryOperator::BitOr: r = a.asInt() | b.asInt(); break;
        case BinaryOperator::BitXor: r = a.asInt() ^ b.asInt(); break;
        case BinaryOperator::Mod:
            if (b.asInt() <= 0) return false;
            r = a.asInt() % b.asInt();
            if (r < 0) r += b.asInt();
            break;
        case BinaryOperator::FloorDiv:
            if (b.asInt() <= 0) return false;
            r = a.asInt() / b.asInt() - (a.asInt() % b.asInt() < 0 ? 1 : 0);
            break;
        default: return false;
        }
        result = Value::integer(r);
        return true;
    }
    if (a.isFloat() && b.isFloat()) {
        switch (op) {
        case BinaryOperator::Add: result = Value::real(a.asFloat() + b.asFloat()); return true;
        case BinaryOperator::Sub: result = Value::real(a.asFloat() - b.asFloat()); return true;
        case BinaryOperator::Mult: result = Value::real(a.asFloat() * b.asFloat()); return true;
        default: return false;
        }
    }
    return false;
}

inline bool smallComparison(CompareOperator op, const Value& a, const Value& b, bool& result)
{
    if (!a.isInt() || !b.isInt()) {
        return false;
    }
    const std::int64_t x = a.asInt(), y = b.asInt();
    switch (op) {
    case CompareOperator::Eq: result = x == y; return true;
    case CompareOperator::NotEq: result = x != y; return true;
    case CompareOperator::Lt: result = x < y; return true;
    case CompareOperator::LtE: result = x <= y; return true;
    case CompareOperator::Gt: result = x > y; return true;
    case CompareOperator::GtE: result = x >= y; return true;
    default: return false;
    }
}

template <typename T>
T* exactly(const Value& value, const Type* type)
{
    return value.isObject() && value.asObject()->type() == type ? static_cast<T*>(value.asObject()) : nullptr;
}

/// `list[int]`, `tuple[int]`, `dict[str]` of just these classes. False: anything else, and everything that raises.
inline bool smallItem(const Types& types, const Value& container, const Value& key, Value& result)
{
    if (key.isInt()) {
        const auto* list = exactly<ListObject>(container, types.list);
        const auto* tuple = list ? nullptr : exactly<TupleObject>(container, types.tuple);
        if (!list && !tuple) return false;
        const std::vector<Value>& items = list ? list->items : tuple->items;
        const auto size = static_cast<std::int64_t>(items.size());
        const std::int64_t at = key.asInt() < 0 ? key.asInt() + size : key.asInt();
        if (at < 0 || at >= size) return false;
        result = items[static_cast<std::size_t>(at)];
        return true;
    }
    const auto* name = exactly<Str>(key, types.str);
    const auto* dict = name ? exactly<DictObject>(container, types.dict) : nullptr;
    const Value* found = dict ? dict->get(*name) : nullptr;
    if (!found) return false;
    result = *found;
    return true;
}

/// Stores where something is already: `list[int] = value`, `dict[str] = value`. `value` gets what was there.
inline bool smallStore(const Types& types, const Value& container, const Value& key, Value& value)
{
    Value* place = nullptr;
    if (key.isInt()) {
        auto* list = exactly<ListObject>(container, types.list);
        const std::int64_t at = key.asInt();
        if (!list || at < 0 || at >= static_cast<std::int64_t>(list->items.size())) return false;
        place = &list->items[static_cast<std::size_t>(at)];
    } else if (const auto* name = exactly<Str>(key, types.str)) {
        auto* dict = exactly<DictObject>(container, types.dict);
        const auto at = dict ? dict->table.findString(*name) : std::nullopt;
        if (!at) return false;
        place = &dict->table.entries()[*at].value;
    }
    if (place) place->swap(value);
    return place != nullptr;
}

} // namespace interleave::python
