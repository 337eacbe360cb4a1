#include "core/library/sys/Structure.h"

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <array>
#include <utility>

namespace interleave::library {

using namespace python;

namespace {

template <std::size_t position>
Status field(Vm&, const Value& self, Value& result)
{
    return give(result, as<TupleObject>(self)->items[position]);
}

constexpr std::size_t mostFields = 16;

template <std::size_t... positions>
constexpr std::array<NativeProperty::Getter, mostFields> gettersOf(std::index_sequence<positions...>)
{
    return {field<positions>...};
}

Status repr(Vm& vm, Args args, Value& result)
{
    const TupleObject* const self = args.positional == 1 ? as<TupleObject>(args[0]) : nullptr;
    const Value* const names = self ? self->type()->find(*vm.names.match_args) : nullptr;
    const TupleObject* const fields = names ? as<TupleObject>(*names) : nullptr;
    if (!fields) {
        return vm.typeError("a structure is needed");
    }
    std::string list;
    for (std::size_t i = 0; i < self->items.size(); ++i) {
        const auto text = vm.repr(self->items[i]);
        if (!text) {
            return Status::Error;
        }
        list += (i ? ", " : "") + as<Str>(fields->items[i])->text() + "=" + *text;
    }
    return give(result, vm.string(self->type()->module + "." + self->type()->name + "(" + list + ")"));
}

} // namespace

Type* makeStructureType(Vm& vm, const char* module, const char* name, std::initializer_list<const char*> fields)
{
    static constexpr auto getters = gettersOf(std::make_index_sequence<mostFields>());
    Type* const type = makeType(vm, name, Kind::Tuple, vm.types.tuple);
    type->module = module;
    type->user = true; // its own __repr__ counts, unlike those of the built-in types
    type->construct = [](Vm& inner, Args, Value& result) { return inner.typeError("cannot create '" + as<Type>(result)->module + "." + as<Type>(result)->name + "' instances"); };
    std::vector<Value> names;
    for (const char* fieldName : fields) {
        addAttributes(vm, *type, {{fieldName, getters[names.size()]}});
        names.emplace_back(vm.intern(fieldName));
    }
    type->attributes->set(*vm.names.match_args, vm.tuple(std::move(names)));
    addMethods(vm, *type, {{"__repr__", repr}});
    return type;
}

Value makeStructure(Vm& vm, Type* type, std::vector<Value> items)
{
    return Value(vm.heap.make<TupleObject>(type, std::move(items)));
}

} // namespace interleave::library
