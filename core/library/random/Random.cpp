#include "core/library/Modules.h"
#include "core/library/machine/Fork.h"
#include "core/library/random/MersenneTwister.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Protocols.h"

/// `_random`: the generator below random.Random. What is drawn from its numbers is Python, in random.py.

namespace interleave::library {

using namespace python;

namespace {

struct RandomNumbers;

class RandomObject final : public NativeObject, public Forkable {
public:
    explicit RandomObject(Type* type) : NativeObject(type) {}
    NativeObject* forked(Forking& forking) const override
    {
        auto* copy = forking.vm().heap.make<RandomObject>(type());
        copy->twister = twister;
        return copy;
    }
    MersenneTwister twister;
};

/// One per run.
struct RandomNumbers {
    explicit RandomNumbers(Vm& vm);
    Type* type = nullptr;
    std::uint32_t unseeded = 0; ///< generators that were made without a seed: each has its own numbers
};

RandomObject* self(Vm& vm, const char* name, Args args, std::size_t least, std::size_t most)
{
    if (!checkMethodArity(vm, name, args, least, most)) return nullptr;
    if (vm.isInstance(args[0], vm.extension<RandomNumbers>().type)) return static_cast<RandomObject*>(args[0].asObject());
    wrongSelf(vm, name, args[0]);
    return nullptr;
}

std::vector<std::uint32_t> wordsOf(const BigInteger& number)
{
    std::vector<std::uint32_t> words;
    for (BigInteger rest = abs(number); rest != 0; rest >>= 32) {
        words.push_back(static_cast<std::uint32_t>(rest & 0xffffffffu));
    }
    if (words.empty()) words.push_back(0);
    return words;
}

Status construct(Vm& vm, Args, Value& result)
{
    return give(result, Value(vm.heap.make<RandomObject>(requestedType(result, vm.extension<RandomNumbers>().type))));
}

/// seed(None): from the run's seed, since a run has no other source of chance.
Status seed(Vm& vm, Args args, Value& result)
{
    RandomObject* random = self(vm, "seed", args, 0, 1);
    if (!random) return Status::Error;
    const Value value = args.positional > 1 ? args[1] : Value::none();
    if (value.isNone()) {
        const std::uint64_t given = vm.host.seed;
        const std::uint32_t key[] = {static_cast<std::uint32_t>(given), static_cast<std::uint32_t>(given >> 32), 0x9e3779b9u, ++vm.extension<RandomNumbers>().unseeded};
        random->twister.seed(key);
    } else if (isInteger(value)) {
        random->twister.seed(wordsOf(toBigInteger(value)));
    } else {
        const auto hash = vm.hash(value);
        if (!hash) return Status::Error;
        random->twister.seed(wordsOf(BigInteger(static_cast<std::uint64_t>(*hash))));
    }
    return giveNone(result);
}

Status nextReal(Vm& vm, Args args, Value& result)
{
    RandomObject* random = self(vm, "random", args, 0, 0);
    return random ? give(result, Value::real(random->twister.real())) : Status::Error;
}

BigInteger manyBits(MersenneTwister& twister, std::uint64_t count)
{
    std::vector<std::uint32_t> words;
    for (std::uint64_t left = count; left > 0; left -= std::min<std::uint64_t>(left, 32)) {
        const std::uint32_t word = twister.next();
        words.push_back(left < 32 ? word >> (32 - left) : word);
    }
    BigInteger number;
    import_bits(number, words.begin(), words.end(), 32, false);
    return number;
}

Value bits(Vm& vm, MersenneTwister& twister, std::uint64_t count)
{
    if (count == 0) return Value::integer(0);
    if (count <= 32) return Value::integer(twister.next() >> (32 - count));
    return vm.integer(manyBits(twister, count));
}

Status randomBits(Vm& vm, Args args, Value& result)
{
    RandomObject* random = self(vm, "Random.getrandbits", args, 1, 1);
    if (!random) return Status::Error;
    const auto count = vm.index(args[1]);
    if (!count) return Status::Error;
    if (*count < 0) return vm.valueError("number of bits must be non-negative");
    if (!allow(vm, static_cast<std::size_t>(*count) / 4)) return Status::Error;
    return give(result, bits(vm, random->twister, static_cast<std::uint64_t>(*count)));
}

/// _randbelow(n): an int in [0, n), by drawing as many bits as n has until they are below it.
Status below(Vm& vm, Args args, Value& result)
{
    RandomObject* random = self(vm, "_randbelow", args, 1, 1);
    if (!random) return Status::Error;
    const Value limit = args[1];
    if (!isInteger(limit)) return vm.typeError("'" + vm.typeName(limit) + "' object cannot be interpreted as an integer");
    if (limit.isIntLike() && limit.asInt() > 0 && limit.asInt() <= 0xffffffff) {
        const auto n = static_cast<std::uint32_t>(limit.asInt());
        const int unused = std::countl_zero(n);
        std::uint32_t drawn = random->twister.next() >> unused;
        while (drawn >= n) drawn = random->twister.next() >> unused;
        return giveInt(result, drawn);
    }
    const BigInteger n = toBigInteger(limit);
    if (n <= 0) return vm.valueError("the limit must be positive");
    const auto count = static_cast<std::uint64_t>(msb(n)) + 1;
    BigInteger drawn = manyBits(random->twister, count);
    while (drawn >= n) drawn = manyBits(random->twister, count);
    return give(result, vm.integer(drawn));
}

Status getState(Vm& vm, Args args, Value& result)
{
    RandomObject* random = self(vm, "getstate", args, 0, 0);
    if (!random) return Status::Error;
    std::vector<Value> items;
    for (const std::uint32_t word : random->twister.words) items.push_back(Value::integer(word));
    items.push_back(Value::integer(static_cast<std::int64_t>(random->twister.position)));
    return give(result, vm.tuple(std::move(items)));
}

Status setState(Vm& vm, Args args, Value& result)
{
    RandomObject* random = self(vm, "setstate", args, 1, 1);
    if (!random) return Status::Error;
    const auto* state = as<TupleObject>(args[1]);
    if (!state) return vm.typeError("state vector must be a tuple");
    if (state->items.size() != MersenneTwister::size + 1) return vm.valueError("state vector is the wrong size");
    MersenneTwister twister;
    for (std::size_t i = 0; i < MersenneTwister::size; ++i) {
        const auto word = vm.index(state->items[i]);
        if (!word) return Status::Error;
        twister.words[i] = static_cast<std::uint32_t>(*word);
    }
    const auto position = vm.index(state->items.back());
    if (!position) return Status::Error;
    if (*position < 0 || *position > static_cast<std::int64_t>(MersenneTwister::size)) return vm.valueError("invalid state");
    twister.position = static_cast<std::size_t>(*position);
    random->twister = twister;
    return giveNone(result);
}

RandomNumbers::RandomNumbers(Vm& vm)
{
    type = makeType(vm, "Random", Kind::Native);
    type->module = "_random";
    type->construct = construct;
    addMethods(vm, *type, {{"seed", seed}, {"random", nextReal}, {"getrandbits", randomBits}, {"_randbelow", below}, {"getstate", getState}, {"setstate", setState}});
}

} // namespace

void installRandom(Vm& vm, ModuleObject& module)
{
    module.dict->set(*vm.intern("Random"), Value(vm.extension<RandomNumbers>().type));
}

} // namespace interleave::library
