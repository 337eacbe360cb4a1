#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"

namespace interleave::python {

namespace {
struct TypeEntry {
    Type* Types::*member;
    const char* name;
    Kind layout;
    bool visible = false; ///< a name in builtins
};

constexpr TypeEntry entries[] = {
    {&Types::none, "NoneType", Kind::Singleton}, {&Types::integer, "int", Kind::BigInt, true}, {&Types::real, "float", Kind::Float, true},
    {&Types::bytes, "bytes", Kind::Bytes, true}, {&Types::list, "list", Kind::List, true}, {&Types::tuple, "tuple", Kind::Tuple, true},
    {&Types::set, "set", Kind::Set, true}, {&Types::frozenSet, "frozenset", Kind::FrozenSet, true}, {&Types::range, "range", Kind::Range, true},
    {&Types::slice, "slice", Kind::Slice, true}, {&Types::cell, "cell", Kind::Cell}, {&Types::function, "function", Kind::Function},
    {&Types::builtinFunction, "builtin_function_or_method", Kind::NativeFunction}, {&Types::methodDescriptor, "method_descriptor", Kind::NativeFunction},
    {&Types::method, "method", Kind::BoundMethod}, {&Types::property, "property", Kind::Property, true},
    {&Types::getset, "getset_descriptor", Kind::NativeProperty}, {&Types::staticMethod, "staticmethod", Kind::StaticMethod, true},
    {&Types::classMethod, "classmethod", Kind::ClassMethod, true}, {&Types::super, "super", Kind::Super, true}, {&Types::module, "module", Kind::Module},
    {&Types::generator, "generator", Kind::Generator}, {&Types::coroutine, "coroutine", Kind::Generator},
    {&Types::coroutineWrapper, "coroutine_wrapper", Kind::Native},
    {&Types::asyncGenerator, "async_generator", Kind::Generator}, {&Types::asyncSend, "async_generator_asend", Kind::AsyncStep},
    {&Types::asyncThrow, "async_generator_athrow", Kind::AsyncStep}, {&Types::ellipsis, "ellipsis", Kind::Singleton},
    {&Types::notImplemented, "NotImplementedType", Kind::Singleton}, {&Types::dictKeys, "dict_keys", Kind::View},
    {&Types::dictValues, "dict_values", Kind::View}, {&Types::dictItems, "dict_items", Kind::View},
    {&Types::listIterator, "list_iterator", Kind::Iterator}, {&Types::tupleIterator, "tuple_iterator", Kind::Iterator},
    {&Types::rangeIterator, "range_iterator", Kind::Iterator}, {&Types::strIterator, "str_iterator", Kind::Iterator},
    {&Types::setIterator, "set_iterator", Kind::Iterator}, {&Types::dictKeyIterator, "dict_keyiterator", Kind::Iterator},
    {&Types::dictValueIterator, "dict_valueiterator", Kind::Iterator}, {&Types::dictItemIterator, "dict_itemiterator", Kind::Iterator},
    {&Types::bytesIterator, "bytes_iterator", Kind::Iterator}, {&Types::callableIterator, "callable_iterator", Kind::Iterator},
    {&Types::sequenceIterator, "iterator", Kind::Iterator}, {&Types::reversedIterator, "reversed", Kind::Iterator, true},
    {&Types::code, "code", Kind::Native}, {&Types::traceback, "traceback", Kind::Native}, {&Types::enumerate, "enumerate", Kind::Iterator, true},
    {&Types::zip, "zip", Kind::Iterator, true}, {&Types::map, "map", Kind::Iterator, true}, {&Types::filter, "filter", Kind::Iterator, true},
    {&Types::unionType, "UnionType", Kind::Native}, {&Types::genericAlias, "GenericAlias", Kind::Native},
};

/// The four types that every other needs, which therefore cannot be made in the ordinary way.
void makeFirstTypes(Vm& vm)
{
    Types& t = vm.types;
    const auto make = [&](const char* name, Kind layout, std::vector<Type*> bases) {
        Type* type = vm.heap.make<Type>(t.type, name, layout, std::move(bases));
        retain(type); // for the whole run
        return type;
    };
    t.object = make("object", Kind::Plain, {});
    t.type = make("type", Kind::Type, {t.object});
    t.dict = make("dict", Kind::Dict, {t.object});
    t.str = make("str", Kind::Str, {t.object});
    for (Type* type : {t.object, t.type, t.dict, t.str}) {
        type->setType(t.type);
        type->attributes = vm.newDict();
    }
    for (Type* type : {t.object, t.type, t.dict, t.str}) {
        type->linearize();
        type->qualifiedName = vm.intern(type->name);
    }
}
} // namespace

void installTypes(Vm& vm)
{
    makeFirstTypes(vm);
    for (const TypeEntry& entry : entries) {
        vm.types.*entry.member = makeType(vm, entry.name, entry.layout);
    }
    vm.types.boolean = makeType(vm, "bool", Kind::BigInt, vm.types.integer);
    vm.types.unionType->module = vm.types.genericAlias->module = "types";
    vm.builtins = vm.newDict();
    for (const TypeEntry& entry : entries) {
        if (entry.visible) {
            vm.builtins->set(*vm.intern(entry.name), Value(vm.types.*entry.member));
        }
    }
    for (Type* type : {vm.types.object, vm.types.type, vm.types.dict, vm.types.str, vm.types.boolean}) {
        vm.builtins->set(*vm.intern(type->name), Value(type));
    }
    vm.types.none->construct = [](Vm&, Args, Value& result) {
        result = Value::none();
        return Status::Ok;
    };
    installObject(vm);
    installTypeAttributes(vm);
    installFunctionAttributes(vm);
    installDescriptors(vm);
}

} // namespace interleave::python
