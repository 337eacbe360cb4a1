#include "core/python/builtins/Numbers.h"

#include "core/python/text/FloatText.h"
#include "core/python/text/IntegerText.h"
#include "core/python/text/Unicode.h"

#include <cmath>

namespace interleave::python {

namespace {

// ---------------------------------------------------------------------------------------------- constructors

Status integerOfObject(Vm& vm, const Value& value, Value& result)
{
    if (const Value method = overriding(vm, value, *vm.names.int_); !method.isEmpty()) {
        const Status status = callSpecial(vm, method, value, {}, result);
        if (status == Status::Ok && !isInteger(result)) {
            return vm.typeError("__int__ returned non-int (type " + vm.typeName(result) + ")");
        }
        return status;
    }
    if (!overriding(vm, value, *vm.names.index).isEmpty()) {
        const auto number = vm.bigInteger(value);
        return number ? give(result, vm.integer(*number)) : Status::Error;
    }
    if (const Value* trunc = vm.typeOf(value)->user ? vm.typeOf(value)->find(*vm.intern("__trunc__")) : nullptr) {
        return callSpecial(vm, *trunc, value, {}, result);
    }
    return vm.typeError("int() argument must be a string, a bytes-like object or a real number, not '" + vm.typeName(value) + "'");
}

Status integerOf(Vm& vm, const Value& value, Value& result)
{
    if (isInteger(value)) {
        return give(result, value.isIntLike() ? Value::integer(value.asInt()) : vm.integer(toBigInteger(value)));
    }
    if (const auto* real = as<FloatObject>(value)) {
        return integerOfFloat(vm, real->value, result);
    }
    if (value.isFloat()) {
        return integerOfFloat(vm, value.asFloat(), result);
    }
    if (const auto* text = as<Str>(value)) {
        return integerOfText(vm, text->view(), 10, value, result);
    }
    if (const auto* bytes = as<Bytes>(value)) {
        return integerOfText(vm, bytes->data(), 10, value, result);
    }
    return integerOfObject(vm, value, result);
}

Status makePlainInteger(Vm& vm, Args args, Value& result)
{
    Value value;
    Value base;
    if (!arguments(vm, "int", args, {"/x", "base"}, 0, value, base)) {
        return Status::Error;
    }
    if (value.isEmpty()) {
        return base.isEmpty() ? give(result, Value::integer(0)) : vm.typeError("int() missing string argument");
    }
    if (base.isEmpty()) {
        return integerOf(vm, value, result);
    }
    const auto number = clampedIndex(vm, base);
    if (!number) {
        return Status::Error;
    }
    if (!number->present) {
        return vm.typeError("'NoneType' object cannot be interpreted as an integer");
    }
    if (number->value != 0 && (number->value < 2 || number->value > 36)) {
        return vm.valueError("int() base must be >= 2 and <= 36, or 0");
    }
    const auto* text = as<Str>(value);
    const auto* bytes = as<Bytes>(value);
    if (!text && !bytes) {
        return vm.typeError("int() can't convert non-string with explicit base");
    }
    return integerOfText(vm, text ? text->view() : std::string_view(bytes->data()), static_cast<int>(number->value), value, result);
}

/// int(), and `__new__` of its subclasses.
Status makeInteger(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, vm.types.integer);
    const Status status = makePlainInteger(vm, args, result);
    if (status != Status::Ok || type == vm.types.integer) {
        return status;
    }
    return give(result, Value(vm.heap.make<BigInt>(type, toBigInteger(result))));
}

Status floatOfText(Vm& vm, const Value& value, std::string_view utf8, Value& result)
{
    const auto number = text::parseFloat(text::toNumberText(utf8));
    if (number) {
        return give(result, Value::real(*number));
    }
    const auto shown = vm.repr(value);
    return shown ? vm.valueError("could not convert string to float: " + *shown) : Status::Error;
}

Status makePlainFloat(Vm& vm, Args args, Value& result)
{
    Value value;
    if (!arguments(vm, "float", args, {"/x"}, 0, value)) {
        // One optional argument is counted in words of its own.
        if (args.positional > 1 && args.keywords.empty()) {
            vm.takeException();
            return vm.typeError("float expected at most 1 argument, got " + std::to_string(args.positional));
        }
        return Status::Error;
    }
    if (value.isEmpty()) {
        return give(result, Value::real(0));
    }
    if (const auto* text = as<Str>(value)) {
        return floatOfText(vm, value, text->view(), result);
    }
    if (const auto* bytes = as<Bytes>(value)) {
        return floatOfText(vm, value, bytes->data(), result);
    }
    const bool convertible = value.isFloat() || as<FloatObject>(value) || isInteger(value) || !overriding(vm, value, *vm.names.float_).isEmpty() || !overriding(vm, value, *vm.names.index).isEmpty();
    if (!convertible) {
        return vm.typeError("float() argument must be a string or a real number, not '" + vm.typeName(value) + "'");
    }
    const auto number = vm.number(value);
    return number ? give(result, Value::real(*number)) : Status::Error;
}

/// float(), and `__new__` of its subclasses.
Status makeFloat(Vm& vm, Args args, Value& result)
{
    Type* const type = requestedType(result, vm.types.real);
    const Status status = makePlainFloat(vm, args, result);
    if (status != Status::Ok || type == vm.types.real) {
        return status;
    }
    return give(result, Value(vm.heap.make<FloatObject>(type, result.asFloat())));
}

Status makeBoolean(Vm& vm, Args args, Value& result)
{
    if (!args.keywords.empty()) {
        return vm.typeError("bool() takes no keyword arguments");
    }
    if (args.positional > 1) {
        return vm.typeError("bool expected at most 1 argument, got " + std::to_string(args.positional));
    }
    const auto value = args.positional == 0 ? std::optional(false) : vm.truth(args[0]);
    return value ? giveBool(result, *value) : Status::Error;
}

// ---------------------------------------------------------------------------------------------- operators as methods

bool isFloat(const Value& value) { return value.isFloat() || as<FloatObject>(value); }
bool fits(const Value& self, const Value& other) { return isInteger(other) || (isFloat(self) && isFloat(other)); }

template <BinaryOperator op, bool reflected>
Status binaryMethod(Vm& vm, Args args, Value& result)
{
    if (args.total() < 2) {
        return vm.typeError("expected 1 argument, got " + std::to_string(args.total() == 0 ? 0 : args.total() - 1));
    }
    const Value self = args[0];
    const Value other = args[1];
    result = Value();
    if (!(isFloat(self) || isInteger(self)) || !fits(self, other)) {
        return give(result, vm.notImplemented());
    }
    if (op == BinaryOperator::Pow && args.total() == 3) {
        return powerModulo(vm, self, other, args[2], result);
    }
    const Status status = reflected ? numericBinary(vm, op, other, self, result) : numericBinary(vm, op, self, other, result);
    return status == Status::Ok && result.isEmpty() ? give(result, vm.notImplemented()) : status;
}

template <CompareOperator op>
Status compareMethod(Vm& vm, Args args, Value& result)
{
    if (args.total() < 2) {
        return vm.typeError("expected 1 argument, got " + std::to_string(args.total() == 0 ? 0 : args.total() - 1));
    }
    if (!fits(args[0], args[1])) {
        return give(result, vm.notImplemented());
    }
    return giveBool(result, holds(op, compareNumbers(args[0], args[1])));
}

template <UnaryOperator op>
Status unaryMethod(Vm& vm, Args args, Value& result)
{
    return checkMethodArity(vm, "int.__neg__", args, 0, 0) ? vm.unary(op, args[0], result) : Status::Error;
}

template <bool reflected>
Status divmodMethod(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "int.__divmod__", args, 1, 1)) {
        return Status::Error;
    }
    if (!fits(args[0], args[1])) {
        return give(result, vm.notImplemented());
    }
    return divideModulo(vm, args[reflected ? 1 : 0], args[reflected ? 0 : 1], result);
}

Status absMethod(Vm& vm, Args args, Value& result)
{
    return checkMethodArity(vm, "int.__abs__", args, 0, 0) ? absolute(vm, args[0], result) : Status::Error;
}

Status roundMethod(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "int.__round__", args, 0, 1)) {
        return Status::Error;
    }
    return rounded(vm, args[0], args.positional > 1 ? args[1] : Value(), result);
}

Status boolMethod(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "int.__bool__", args, 0, 0)) {
        return Status::Error;
    }
    return giveBool(result, *vm.truth(args[0]));
}

Status hashMethod(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "int.__hash__", args, 0, 0)) {
        return Status::Error;
    }
    const auto hash = vm.hash(args[0]);
    return hash ? giveInt(result, *hash) : Status::Error;
}

Status reprMethod(Vm& vm, Args args, Value& result)
{
    const auto text = checkMethodArity(vm, "int.__repr__", args, 0, 0) ? vm.repr(args[0]) : std::nullopt;
    return text ? give(result, vm.string(*text)) : Status::Error;
}

Status formatMethod(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "int.__format__", args, 1, 1)) {
        return Status::Error;
    }
    const auto* spec = as<Str>(args[1]);
    if (!spec) {
        return vm.typeError("__format__() argument must be str, not " + vm.typeName(args[1]));
    }
    const auto text = spec->view().empty() ? vm.str(args[0]) : vm.format(plainNumber(args[0]), spec->view());
    return text ? give(result, vm.string(*text)) : Status::Error;
}

Status floatMethod(Vm& vm, Args args, Value& result)
{
    const auto number = checkMethodArity(vm, "int.__float__", args, 0, 0) ? vm.number(args[0]) : std::nullopt;
    return number ? give(result, Value::real(*number)) : Status::Error;
}

Status intMethod(Vm& vm, Args args, Value& result)
{
    return checkMethodArity(vm, "int.__int__", args, 0, 0) ? integerOf(vm, args[0], result) : Status::Error;
}

} // namespace

Status integerOfText(Vm& vm, std::string_view utf8, int base, const Value& shown, Value& result)
{
    const auto parsed = text::parseInteger(text::toNumberText(utf8), base);
    if (const auto* number = std::get_if<BigInteger>(&parsed)) {
        return give(result, vm.integer(*number));
    }
    if (const auto* tooMany = std::get_if<text::TooManyDigits>(&parsed)) {
        return vm.valueError("Exceeds the limit (4300 digits) for integer string conversion: value has " + std::to_string(tooMany->count)
            + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
    const auto text = vm.repr(shown);
    return text ? vm.valueError("invalid literal for int() with base " + std::to_string(base) + ": " + *text) : Status::Error;
}

Status integerOfFloat(Vm& vm, double value, Value& result)
{
    if (std::isnan(value)) {
        return vm.valueError("cannot convert float NaN to integer");
    }
    if (std::isinf(value)) {
        return vm.raise(vm.types.overflowError, "cannot convert float infinity to integer");
    }
    return give(result, vm.integer(truncated(value)));
}

void addArithmetic(Vm& vm, Type& type)
{
    using B = BinaryOperator;
    using C = CompareOperator;
    addMethods(vm, type, {
        {"__add__", binaryMethod<B::Add, false>}, {"__radd__", binaryMethod<B::Add, true>},
        {"__sub__", binaryMethod<B::Sub, false>}, {"__rsub__", binaryMethod<B::Sub, true>},
        {"__mul__", binaryMethod<B::Mult, false>}, {"__rmul__", binaryMethod<B::Mult, true>},
        {"__truediv__", binaryMethod<B::Div, false>}, {"__rtruediv__", binaryMethod<B::Div, true>},
        {"__floordiv__", binaryMethod<B::FloorDiv, false>}, {"__rfloordiv__", binaryMethod<B::FloorDiv, true>},
        {"__mod__", binaryMethod<B::Mod, false>}, {"__rmod__", binaryMethod<B::Mod, true>},
        {"__pow__", binaryMethod<B::Pow, false>}, {"__rpow__", binaryMethod<B::Pow, true>},
        {"__divmod__", divmodMethod<false>}, {"__rdivmod__", divmodMethod<true>},
        {"__eq__", compareMethod<C::Eq>}, {"__ne__", compareMethod<C::NotEq>}, {"__lt__", compareMethod<C::Lt>},
        {"__le__", compareMethod<C::LtE>}, {"__gt__", compareMethod<C::Gt>}, {"__ge__", compareMethod<C::GtE>},
        {"__neg__", unaryMethod<UnaryOperator::Minus>}, {"__pos__", unaryMethod<UnaryOperator::Plus>},
        {"__abs__", absMethod}, {"__round__", roundMethod}, {"__bool__", boolMethod}, {"__hash__", hashMethod}, {"__repr__", reprMethod},
        {"__format__", formatMethod}, {"__float__", floatMethod}, {"__int__", intMethod}, {"__trunc__", intMethod},
    });
    if (&type != vm.types.integer) {
        return;
    }
    addMethods(vm, type, {
        {"__lshift__", binaryMethod<B::LShift, false>}, {"__rlshift__", binaryMethod<B::LShift, true>},
        {"__rshift__", binaryMethod<B::RShift, false>}, {"__rrshift__", binaryMethod<B::RShift, true>},
        {"__or__", binaryMethod<B::BitOr, false>}, {"__ror__", binaryMethod<B::BitOr, true>},
        {"__xor__", binaryMethod<B::BitXor, false>}, {"__rxor__", binaryMethod<B::BitXor, true>},
        {"__and__", binaryMethod<B::BitAnd, false>}, {"__rand__", binaryMethod<B::BitAnd, true>},
        {"__invert__", unaryMethod<UnaryOperator::Invert>}, {"__index__", intMethod}, {"__floor__", intMethod}, {"__ceil__", intMethod},
    });
}

void installNumbers(Vm& vm)
{
    vm.types.integer->construct = makeInteger;
    vm.types.real->construct = makeFloat;
    vm.types.boolean->construct = makeBoolean;
    addArithmetic(vm, *vm.types.integer);
    addArithmetic(vm, *vm.types.real);
    installInteger(vm);
    installFloat(vm);
}

} // namespace interleave::python
