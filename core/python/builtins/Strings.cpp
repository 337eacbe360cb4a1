#include "core/python/builtins/Strings.h"

#include "core/python/vm/Compare.h"
#include "core/python/vm/Operators.h"
#include "core/python/vm/TextFrame.h"

namespace interleave::python {

namespace {

/// A new string of the class that was asked for.
Status giveString(Vm& vm, Type& type, std::string text, Value& result)
{
    return &type == vm.types.str ? giveText(vm, result, std::move(text)) : give(result, Value(vm.heap.make<Str>(&type, std::move(text))));
}

Status makeString(Vm& vm, Args args, Value& result)
{
    Type& type = *requestedType(result, vm.types.str);
    Value object;
    Value encoding;
    Value errors;
    if (!arguments(vm, "str", args, {"object", "encoding", "errors"}, 0, object, encoding, errors)) {
        return Status::Error;
    }
    if (object.isEmpty()) {
        return giveString(vm, type, "", result);
    }
    if (encoding.isEmpty() && errors.isEmpty()) {
        if (const auto* text = as<Str>(object); text && text->type() == vm.types.str && &type == vm.types.str) {
            return give(result, object);
        }
        if (Value method = &type == vm.types.str ? textMethod(vm, object, false) : Value(); !method.isEmpty()) {
            return pushText(vm, std::move(method), object, false);
        }
        const auto text = vm.str(object);
        return text ? giveString(vm, type, *text, result) : Status::Error;
    }
    if (as<Str>(object)) {
        return vm.typeError("decoding str is not supported");
    }
    if (!as<Bytes>(object)) {
        return vm.typeError("decoding to str: need a bytes-like object, " + vm.typeName(object) + " found");
    }
    Value decoded;
    if (decodeBytes(vm, object, encoding, errors, "str", decoded) != Status::Ok) {
        return Status::Error;
    }
    return giveString(vm, type, as<Str>(decoded)->text(), result);
}

// ---------------------------------------------------------------------------------------------- operators as methods

/// The value as a plain string or bytes object: a subclass's own methods must not be asked again.
template <typename T>
Value plain(Vm& vm, const Value& value)
{
    const T* object = as<T>(value);
    if (!object || !object->type()->user) {
        return value;
    }
    if constexpr (std::is_same_v<T, Str>) {
        return vm.string(object->text());
    } else {
        return Value(vm.heap.make<Bytes>(vm.types.bytes, object->data()));
    }
}

template <typename T, CompareOperator op>
Status compareMethod(Vm& vm, Args args, Value& result)
{
    const T* self = selfOf<T>(vm, "str.__eq__", args, 1, 1);
    if (!self) {
        return Status::Error;
    }
    if (!as<T>(args[1])) {
        return give(result, vm.notImplemented());
    }
    return compareNative(vm, op, args[0], args[1], result);
}

template <typename T, BinaryOperator op>
Status binaryMethod(Vm& vm, Args args, Value& result)
{
    if (!selfOf<T>(vm, "str.__add__", args, 1, 1)) {
        return Status::Error;
    }
    Value out;
    const Value self = args[0];
    const Value other = args[1];
    const Status status = containerBinary(vm, op, self, other, out);
    if (status != Status::Ok) {
        return status;
    }
    if (out.isEmpty()) {
        return op == BinaryOperator::Mult ? vm.typeError("'" + vm.typeName(other) + "' object cannot be interpreted as an integer")
                                          : unsupportedOperands(vm, op, self, other, false);
    }
    return give(result, std::move(out));
}

template <typename T>
Status lengthMethod(Vm& vm, Args args, Value& result)
{
    if (!selfOf<T>(vm, "str.__len__", args)) {
        return Status::Error;
    }
    const auto size = vm.length(plain<T>(vm, args[0]));
    return size ? giveInt(result, *size) : Status::Error;
}

template <typename T>
Status containsMethod(Vm& vm, Args args, Value& result)
{
    return selfOf<T>(vm, "str.__contains__", args, 1, 1) ? vm.contains(plain<T>(vm, args[0]), args[1], result) : Status::Error;
}

template <typename T>
Status itemMethod(Vm& vm, Args args, Value& result)
{
    return selfOf<T>(vm, "str.__getitem__", args, 1, 1) ? vm.getItem(plain<T>(vm, args[0]), args[1], result) : Status::Error;
}

template <typename T>
Status iterMethod(Vm& vm, Args args, Value& result)
{
    return selfOf<T>(vm, "str.__iter__", args) ? vm.iterate(plain<T>(vm, args[0]), result) : Status::Error;
}

template <typename T>
Status hashMethod(Vm& vm, Args args, Value& result)
{
    if (!selfOf<T>(vm, "str.__hash__", args)) {
        return Status::Error;
    }
    const auto hash = vm.hash(plain<T>(vm, args[0]));
    return hash ? giveInt(result, *hash) : Status::Error;
}

template <typename T>
Status reprMethod(Vm& vm, Args args, Value& result)
{
    const auto text = selfOf<T>(vm, "str.__repr__", args) ? vm.repr(plain<T>(vm, args[0])) : std::nullopt;
    return text ? giveText(vm, result, *text) : Status::Error;
}

template <typename T>
Status strMethod(Vm& vm, Args args, Value& result)
{
    const auto text = selfOf<T>(vm, "str.__str__", args) ? vm.str(plain<T>(vm, args[0])) : std::nullopt;
    return text ? giveText(vm, result, *text) : Status::Error;
}

Status formatMethod(Vm& vm, Args args, Value& result)
{
    if (!selfOf<Str>(vm, "str.__format__", args, 1, 1)) {
        return Status::Error;
    }
    const Str* spec = stringArgument(vm, "__format__() argument", args[1]);
    const auto text = spec ? vm.format(plain<Str>(vm, args[0]), spec->view()) : std::nullopt;
    return text ? giveText(vm, result, *text) : Status::Error;
}

template <typename T>
void addOperators(Vm& vm, Type& type)
{
    using C = CompareOperator;
    addMethods(vm, type, {
        {"__eq__", compareMethod<T, C::Eq>}, {"__ne__", compareMethod<T, C::NotEq>}, {"__lt__", compareMethod<T, C::Lt>},
        {"__le__", compareMethod<T, C::LtE>}, {"__gt__", compareMethod<T, C::Gt>}, {"__ge__", compareMethod<T, C::GtE>},
        {"__add__", binaryMethod<T, BinaryOperator::Add>}, {"__mul__", binaryMethod<T, BinaryOperator::Mult>}, {"__rmul__", binaryMethod<T, BinaryOperator::Mult>},
        {"__len__", lengthMethod<T>}, {"__contains__", containsMethod<T>}, {"__getitem__", itemMethod<T>}, {"__iter__", iterMethod<T>},
        {"__hash__", hashMethod<T>}, {"__repr__", reprMethod<T>}, {"__str__", strMethod<T>},
    });
}

} // namespace

void installStrings(Vm& vm)
{
    vm.types.str->construct = makeString;
    addOperators<Str>(vm, *vm.types.str);
    addMethods(vm, *vm.types.str, {{"__format__", formatMethod}, {"__mod__", binaryMethod<Str, BinaryOperator::Mod>}});
    installStringSearch(vm);
    installStringSplit(vm);
    installStringCase(vm);
    installStringShape(vm);
    installStringFormat(vm);
    installStringCodecs(vm);
    addOperators<Bytes>(vm, *vm.types.bytes);
    installBytes(vm);
    installBytesShape(vm);
}

} // namespace interleave::python
