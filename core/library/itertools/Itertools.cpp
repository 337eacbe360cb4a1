#include "core/library/itertools/Itertools.h"

#include "core/library/Modules.h"
#include "core/python/modules/Library.h"

namespace interleave::library {

bool CountedIterator::mayGoOn(Vm& vm) const
{
    if (owner_->given > vm.host.limits.operations) {
        vm.haltLimit(LimitKind::Operations);
        return false;
    }
    if (vm.host.cancel && vm.host.cancel->load(std::memory_order_relaxed)) {
        vm.halt.kind = HaltReason::Kind::Exit;
        return false;
    }
    return true;
}

Status callItertools(Vm& vm, const char* name, Args args, Value& result)
{
    const Value function = vm.library().loadFrom("itertools", name);
    result = Value();
    if (function.isEmpty()) return vm.failed() ? Status::Error : vm.raise(vm.types.systemError, "itertools is incomplete");
    return vm.call(function, args, result);
}

Status callItertools(Vm& vm, const char* name, std::initializer_list<Value> args, Value& result)
{
    std::vector<Value> values(args);
    return callItertools(vm, name, Args{values.data(), values.size(), {}}, result);
}

Type* makeIteratorType(Vm& vm, const char* name, NativeFn construct)
{
    Type* type = makeType(vm, name, Kind::Iterator);
    type->module = "itertools";
    type->construct = construct;
    // The built-in lazy iterators' methods serve native iterators and those that stand for a generator.
    for (Str* method : {vm.names.iter, vm.names.next}) {
        if (const Value* known = vm.types.zip->attributes->get(*method)) type->attributes->set(*method, *known);
    }
    return type;
}

namespace {

/// A type whose iterators are made by the function `_name` in Python.
struct Shape {
    const char* name;
    std::size_t least, most;
    const char* parameters[2] = {nullptr, nullptr}; ///< names of those that may be given by keyword
};

constexpr Shape accumulate{"accumulate", 1, 2, {"iterable", "func"}}, compress{"compress", 2, 2, {"data", "selectors"}}, cycle{"cycle", 1, 1}, dropWhile{"dropwhile", 2, 2},
    filterFalse{"filterfalse", 2, 2}, groupBy{"groupby", 1, 2, {"iterable", "key"}}, pairwise{"pairwise", 1, 1}, starMap{"starmap", 2, 2}, takeWhile{"takewhile", 2, 2},
    zipLongest{"zip_longest", 0, anyNumber};

bool fits(Vm& vm, const Shape& shape, std::size_t given)
{
    if (given >= shape.least && given <= shape.most) return true;
    const std::string name(shape.name);
    if (given < shape.least && shape.parameters[given]) {
        vm.typeError(name + "() missing required argument '" + shape.parameters[given] + "' (pos " + std::to_string(given + 1) + ")");
    } else if (shape.parameters[0]) {
        vm.typeError(name + "() takes at most " + std::to_string(shape.most) + " arguments (" + std::to_string(given) + " given)");
    } else {
        vm.typeError(name + " expected " + std::to_string(shape.least) + " argument" + (shape.least == 1 ? "" : "s") + ", got " + std::to_string(given));
    }
    return false;
}

template <const Shape& shape>
Status construct(Vm& vm, Args args, Value& result)
{
    if (args.keywords.empty() && !fits(vm, shape, args.positional)) return Status::Error;
    return callItertools(vm, (std::string("_") + shape.name).c_str(), args, result);
}

} // namespace

Itertools::Itertools(Vm& vm)
{
    count = makeIteratorType(vm, "count", makeCount);
    addMethods(vm, *count, {{"__repr__", representCount}});
    repeat = makeIteratorType(vm, "repeat", makeRepeat);
    addMethods(vm, *repeat, {{"__repr__", representRepeat}});
    chain = makeIteratorType(vm, "chain", makeChain);
    addClassMethods(vm, *chain, {{"from_iterable", chainFromIterable}});
    islice = makeIteratorType(vm, "islice", makeIslice);
    product = makeIteratorType(vm, "product", makeProduct);
    permutations = makeIteratorType(vm, "permutations", makePermutations);
    combinations = makeIteratorType(vm, "combinations", makeCombinations);
    combinationsWithReplacement = makeIteratorType(vm, "combinations_with_replacement", makeCombinationsWithReplacement);
}

void installItertools(Vm& vm, ModuleObject& module)
{
    const Itertools& types = vm.extension<Itertools>();
    const auto add = [&](Type* type) { module.dict->set(*vm.intern(type->name), Value(type)); };
    for (Type* type : {types.count, types.repeat, types.chain, types.islice, types.product, types.permutations, types.combinations, types.combinationsWithReplacement}) add(type);
    add(makeIteratorType(vm, accumulate.name, construct<accumulate>));
    add(makeIteratorType(vm, compress.name, construct<compress>));
    add(makeIteratorType(vm, cycle.name, construct<cycle>));
    add(makeIteratorType(vm, dropWhile.name, construct<dropWhile>));
    add(makeIteratorType(vm, filterFalse.name, construct<filterFalse>));
    add(makeIteratorType(vm, groupBy.name, construct<groupBy>));
    add(makeIteratorType(vm, pairwise.name, construct<pairwise>));
    add(makeIteratorType(vm, starMap.name, construct<starMap>));
    add(makeIteratorType(vm, takeWhile.name, construct<takeWhile>));
    add(makeIteratorType(vm, zipLongest.name, construct<zipLongest>));
    add(makeIteratorType(vm, "_grouper", nullptr));
    add(makeIteratorType(vm, "_tee", nullptr));
}

} // namespace interleave::library
