#include "core/python/vm/Protocols.h"

#include <bit>
#include <cmath>

namespace interleave::python {

namespace {

// Hashes of numbers are residues modulo this prime (Python/pyhash.c), so that 1, 1.0 and True are the same key.
constexpr int hashBits = 61;
constexpr std::uint64_t modulus = (1ull << hashBits) - 1;

std::size_t finished(std::uint64_t residue, bool negative)
{
    const auto value = negative ? -static_cast<std::int64_t>(residue) : static_cast<std::int64_t>(residue);
    return static_cast<std::size_t>(value == -1 ? -2 : value);
}

std::size_t hashOf(std::int64_t number)
{
    const std::uint64_t magnitude = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    return finished(magnitude % modulus, number < 0);
}

std::size_t hashOf(const BigInteger& number)
{
    const BigInteger residue = abs(number) % modulus;
    return finished(static_cast<std::uint64_t>(residue), number < 0);
}

std::size_t hashOf(double value)
{
    if (!std::isfinite(value)) {
        return std::isnan(value) ? 0 : finished(314159, value < 0);
    }
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(value), &exponent);
    std::uint64_t residue = 0;
    while (mantissa != 0) {
        residue = (residue << 28 & modulus) | residue >> (hashBits - 28);
        mantissa *= 268435456.0; // 2^28
        exponent -= 28;
        const auto whole = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(whole);
        residue += whole;
        residue -= residue >= modulus ? modulus : 0;
    }
    const int shift = exponent >= 0 ? exponent % hashBits : hashBits - 1 - (-1 - exponent) % hashBits;
    residue = (residue << shift & modulus) | residue >> (hashBits - shift);
    return finished(residue, value < 0);
}

// Objects/tupleobject.c: xxHash with the items' hashes as lanes.
constexpr std::uint64_t prime1 = 11400714785074694791u;
constexpr std::uint64_t prime2 = 14029467366897019727u;
constexpr std::uint64_t prime5 = 2870177450012600261u;

std::optional<std::size_t> hashItems(Vm& vm, std::span<const Value> items)
{
    std::uint64_t sum = prime5;
    for (const Value& item : items) {
        const auto lane = vm.hash(item);
        if (!lane) {
            return {};
        }
        sum += *lane * prime2;
        sum = std::rotl(sum, 31) * prime1;
    }
    sum += items.size() ^ (prime5 ^ 3527539u);
    return sum == ~0ull ? 1546275796u : sum;
}

/// Does not depend on the order (Objects/setobject.c).
std::size_t hashSet(const SetTable& table)
{
    std::uint64_t sum = 0;
    for (const auto& entry : table.entries()) {
        if (!entry.key.isEmpty()) {
            sum ^= (entry.hash ^ 89869747u ^ entry.hash << 16) * 3644798167u;
        }
    }
    sum ^= (table.size() + 1) * 1927868237u;
    sum ^= sum >> 11 ^ sum >> 25;
    sum = sum * 69069u + 907133923u;
    return sum == ~0ull ? 590923713u : sum;
}

std::optional<std::size_t> hashRange(Vm& vm, const Range& range)
{
    const std::int64_t length = range.length();
    const Value items[] = {Value::integer(length), length == 0 ? Value::none() : Value::integer(range.start),
        length <= 1 ? Value::none() : Value::integer(range.step)};
    return hashItems(vm, items);
}

std::size_t hashIdentity(const Object* object)
{
    // Pointers are aligned: rotate the low zeros away, as CPython does.
    return std::rotr(reinterpret_cast<std::uintptr_t>(object), 4);
}

std::optional<std::size_t> unhashable(Vm& vm, const Value& value)
{
    vm.typeError("unhashable type: '" + vm.typeName(value) + "'");
    return {};
}

/// What decides about the hash of an instance: the first class with `__hash__`, or with `__eq__` only, which takes the hash away.
Value hashMethod(Vm& vm, const Type& type)
{
    for (const Type* base : type.mro) {
        if (const Value* found = base->attributes->get(*vm.names.hash)) {
            return *found;
        }
        if (base->user && base->attributes->get(*vm.names.eq)) {
            return Value::none();
        }
    }
    return {};
}

std::optional<std::size_t> hashNative(Vm& vm, const Value& value)
{
    switch (value.asObject()->kind()) {
    case Kind::Str: return as<Str>(value)->hash();
    case Kind::Bytes: return std::hash<std::string>{}(as<Bytes>(value)->data());
    case Kind::BigInt: return hashOf(as<BigInt>(value)->number());
    case Kind::Float: return hashOf(as<FloatObject>(value)->value);
    case Kind::Tuple: return hashItems(vm, as<TupleObject>(value)->items);
    case Kind::FrozenSet: return hashSet(asSet(value)->table);
    case Kind::Range: return hashRange(vm, *as<Range>(value));
    case Kind::BoundMethod: {
        const auto* method = as<BoundMethod>(value);
        const auto function = vm.hash(method->function);
        return function && method->self.isObject() ? std::optional(*function ^ hashIdentity(method->self.asObject())) : function;
    }
    case Kind::View: return as<DictView>(value)->what == DictView::What::Values ? std::optional(hashIdentity(value.asObject())) : unhashable(vm, value);
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::Slice: return unhashable(vm, value);
    default: return hashIdentity(value.asObject());
    }
}

} // namespace

std::optional<std::size_t> Vm::hash(const Value& value)
{
    switch (value.tag()) {
    case Tag::Empty:
    case Tag::None: return 0xfca86420u;
    case Tag::Bool:
    case Tag::Int: return hashOf(value.asInt());
    case Tag::Float: return hashOf(value.asFloat());
    case Tag::Object:
        if (value.asObject()->type() == types.str) {
            return static_cast<const Str*>(value.asObject())->hash();
        }
        break;
    }
    const Nesting guard(*this);
    if (!guard.allowed(" while calling a Python object")) {
        return {};
    }
    if (!mayOverride(value)) {
        return hashNative(*this, value);
    }
    const Value method = hashMethod(*this, *value.asObject()->type());
    if (method.isNone()) {
        return unhashable(*this, value);
    }
    if (overriding(*this, value, *names.hash).isEmpty()) {
        return hashNative(*this, value);
    }
    Value result;
    if (callSpecial(*this, method, value, {}, result) != Status::Ok) {
        return {};
    }
    if (!isInteger(result)) {
        typeError("__hash__ method should return an integer");
        return {};
    }
    return result.isIntLike() ? static_cast<std::size_t>(result.asInt() == -1 ? -2 : result.asInt()) : hashOf(toBigInteger(result));
}

} // namespace interleave::python
