#include "core/python/vm/Protocols.h"

#include <cmath>

namespace interleave::python {

namespace {

/// Types whose native special methods only repeat what the Vm does for them anyway.
bool isCoreOwner(const Vm& vm, const Type* owner)
{
    if (!owner || owner == vm.types.object) {
        return true;
    }
    return !owner->user && ((owner->layout >= Kind::Str && owner->layout <= Kind::Slice) || owner->layout == Kind::View);
}

} // namespace

Value overriding(const Vm& vm, const Value& object, const Str& name)
{
    if (!mayOverride(object)) {
        return {};
    }
    const Value* found = object.asObject()->type()->find(name);
    if (!found) {
        return {};
    }
    const auto* native = as<NativeFunction>(*found);
    return native && isCoreOwner(vm, native->owner) ? Value() : *found;
}

Status callSpecial(Vm& vm, const Value& method, const Value& self, std::initializer_list<Value> args, Value& result)
{
    const auto* native = as<NativeFunction>(method);
    std::vector<Value> all;
    if (as<Function>(method) || (native && native->method)) {
        all.push_back(self);
    }
    all.insert(all.end(), args.begin(), args.end());
    const Value kept = method;
    if (method.isObject() && method.asObject()->kind() == Kind::StaticMethod) {
        return vm.callNested(static_cast<MethodWrapper*>(method.asObject())->function, Args{all.data(), all.size(), {}}, result);
    }
    if (method.isObject() && method.asObject()->kind() == Kind::ClassMethod) {
        all.insert(all.begin(), Value(vm.typeOf(self)));
        return vm.callNested(static_cast<MethodWrapper*>(method.asObject())->function, Args{all.data(), all.size(), {}}, result);
    }
    return vm.callNested(kept, Args{all.data(), all.size(), {}}, result);
}

bool Nesting::allowed(const char* doing) const
{
    constexpr std::uint32_t deepest = 1000; // the C++ stack, whatever the program sets as its own limit
    if (vm_.nesting <= std::min(vm_.host.limits.recursion, deepest)) {
        return true;
    }
    vm_.raise(vm_.types.recursionError, std::string("maximum recursion depth exceeded") + doing);
    return false;
}

const std::vector<Value>* itemsOf(const Value& value)
{
    if (const auto* list = as<ListObject>(value)) {
        return &list->items;
    }
    const auto* tuple = as<TupleObject>(value);
    return tuple ? &tuple->items : nullptr;
}

namespace {
bool msbAtMost62(const BigInteger& number)
{
    constexpr std::int64_t bound = std::int64_t{1} << 62;
    return number > -bound && number < bound;
}
} // namespace

bool allowsBytes(Vm& vm, std::size_t bytes)
{
    if (vm.heap.allows(bytes)) {
        return true;
    }
    vm.haltLimit(LimitKind::Memory);
    return false;
}

Value plainNumber(const Value& value)
{
    if (const auto* real = as<FloatObject>(value)) {
        return Value::real(real->value);
    }
    const auto* big = as<BigInt>(value);
    if (big && big->type()->user && msbAtMost62(big->number())) {
        return Value::integer(static_cast<std::int64_t>(big->number()));
    }
    return value;
}

BigInteger toBigInteger(const Value& value)
{
    const auto* big = as<BigInt>(value);
    return big ? big->number() : BigInteger(value.asInt());
}

std::optional<double> toDouble(Vm& vm, const BigInteger& number)
{
    const BigInteger magnitude = abs(number);
    const std::size_t bits = magnitude == 0 ? 0 : msb(magnitude) + 1;
    double value = 0;
    if (bits <= 64) {
        value = static_cast<double>(static_cast<std::uint64_t>(magnitude));
    } else if (bits <= 1024) {
        // The top 64 bits and one that stands for all below: converting these rounds once, and right.
        const std::size_t shift = bits - 64;
        auto top = static_cast<std::uint64_t>(magnitude >> shift);
        top |= lsb(magnitude) < shift ? 1u : 0u;
        value = std::ldexp(static_cast<double>(top), static_cast<int>(shift));
    } else {
        value = HUGE_VAL;
    }
    if (std::isinf(value)) {
        vm.raise(vm.types.overflowError, "int too large to convert to float");
        return {};
    }
    return number < 0 ? -value : value;
}

BigInteger truncated(double value)
{
    if (std::fabs(value) < 9e18) {
        return static_cast<std::int64_t>(value);
    }
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);
    const BigInteger whole = static_cast<std::int64_t>(std::ldexp(mantissa, 53));
    return whole << (exponent - 53); // |value| >= 2^62
}

// ---------------------------------------------------------------------------------------------- Vm: small protocols

Value Vm::integer(const BigInteger& number)
{
    constexpr std::int64_t low = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t high = std::numeric_limits<std::int64_t>::max();
    if (number >= low && number <= high) {
        return Value::integer(static_cast<std::int64_t>(number));
    }
    return Value(heap.make<BigInt>(types.integer, number));
}

std::optional<bool> Vm::truth(const Value& value)
{
    switch (value.tag()) {
    case Tag::Empty:
    case Tag::None: return false;
    case Tag::Bool:
    case Tag::Int: return value.asInt() != 0;
    case Tag::Float: return value.asFloat() != 0;
    case Tag::Object: break;
    }
    if (mayOverride(value)) {
        Value result;
        if (const Value method = overriding(*this, value, *names.bool_); !method.isEmpty()) {
            if (callSpecial(*this, method, value, {}, result) != Status::Ok) {
                return {};
            }
            if (!result.isBool()) {
                typeError("__bool__ should return bool, returned " + typeName(result));
                return {};
            }
            return result.asBool();
        }
        if (!overriding(*this, value, *names.len).isEmpty()) {
            const auto size = length(value);
            return size ? std::optional(*size != 0) : std::nullopt;
        }
    }
    switch (value.asObject()->kind()) {
    case Kind::Str: return as<Str>(value)->length() != 0;
    case Kind::Bytes: return !as<Bytes>(value)->data().empty();
    case Kind::BigInt: return as<BigInt>(value)->number() != 0;
    case Kind::Float: return as<FloatObject>(value)->value != 0;
    case Kind::List:
    case Kind::Tuple: return !itemsOf(value)->empty();
    case Kind::Dict: return !as<DictObject>(value)->table.empty();
    case Kind::Set:
    case Kind::FrozenSet: return !asSet(value)->table.empty();
    case Kind::Range: return as<Range>(value)->length() != 0;
    case Kind::View: return !as<DictView>(value)->dict->table.empty();
    default: return true;
    }
}

std::optional<std::size_t> Vm::length(const Value& value)
{
    if (const Value method = overriding(*this, value, *names.len); !method.isEmpty()) {
        Value result;
        if (callSpecial(*this, method, value, {}, result) != Status::Ok) {
            return {};
        }
        const auto size = index(result);
        if (size && *size < 0) {
            valueError("__len__() should return >= 0");
            return {};
        }
        return size ? std::optional(static_cast<std::size_t>(*size)) : std::nullopt;
    }
    switch (value.isObject() ? value.asObject()->kind() : Kind::Plain) {
    case Kind::Str: return as<Str>(value)->length();
    case Kind::Bytes: return as<Bytes>(value)->data().size();
    case Kind::List:
    case Kind::Tuple: return itemsOf(value)->size();
    case Kind::Dict: return as<DictObject>(value)->table.size();
    case Kind::Set:
    case Kind::FrozenSet: return asSet(value)->table.size();
    case Kind::Range: return static_cast<std::size_t>(as<Range>(value)->length());
    case Kind::View: return as<DictView>(value)->dict->table.size();
    default: break;
    }
    typeError("object of type '" + typeName(value) + "' has no len()");
    return {};
}

std::optional<BigInteger> Vm::bigInteger(const Value& value)
{
    if (isInteger(value)) {
        return toBigInteger(value);
    }
    const Value method = overriding(*this, value, *names.index);
    if (method.isEmpty()) {
        typeError("'" + typeName(value) + "' object cannot be interpreted as an integer");
        return {};
    }
    Value result;
    if (callSpecial(*this, method, value, {}, result) != Status::Ok) {
        return {};
    }
    if (!isInteger(result)) {
        typeError("__index__ returned non-int (type " + typeName(result) + ")");
        return {};
    }
    return toBigInteger(result);
}

std::optional<std::int64_t> Vm::index(const Value& value)
{
    if (value.isIntLike()) {
        return value.asInt();
    }
    const auto number = bigInteger(value);
    if (!number) {
        return {};
    }
    const Value small = integer(*number);
    if (!small.isInt()) {
        raise(types.overflowError, "Python int too large to convert to C ssize_t");
        return {};
    }
    return small.asInt();
}

std::optional<double> Vm::number(const Value& value)
{
    if (value.isFloat()) {
        return value.asFloat();
    }
    if (value.isIntLike()) {
        return static_cast<double>(value.asInt());
    }
    if (const auto* big = as<BigInt>(value)) {
        return toDouble(*this, big->number());
    }
    if (const auto* real = as<FloatObject>(value)) {
        return real->value;
    }
    if (const Value method = overriding(*this, value, *names.float_); !method.isEmpty()) {
        Value result;
        if (callSpecial(*this, method, value, {}, result) != Status::Ok) {
            return {};
        }
        if (!result.isFloat()) {
            typeError(typeName(value) + ".__float__ returned non-float (type " + typeName(result) + ")");
            return {};
        }
        return result.asFloat();
    }
    if (!overriding(*this, value, *names.index).isEmpty()) {
        const auto big = bigInteger(value);
        return big ? toDouble(*this, *big) : std::nullopt;
    }
    typeError("must be real number, not " + typeName(value));
    return {};
}

} // namespace interleave::python
