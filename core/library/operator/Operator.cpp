#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// The operators as functions. What is more than an operator is Python, in operator/__init__.py.

namespace interleave::library {

using namespace python;

namespace {

bool operands(Vm& vm, const char* name, Args args, std::size_t count)
{
    if (!args.keywords.empty()) {
        vm.typeError(std::string("_operator.") + name + "() takes no keyword arguments");
        return false;
    }
    if (args.positional == count) return true;
    if (count == 1) {
        vm.typeError(std::string("_operator.") + name + "() takes exactly one argument (" + std::to_string(args.positional) + " given)");
    } else {
        vm.typeError(std::string(name) + " expected " + std::to_string(count) + " arguments, got " + std::to_string(args.positional));
    }
    return false;
}

/// Special methods written in Python run on frames of their own, so that they may block.
Status apply(Vm& vm, int op, bool comparison, bool inPlace, Args args, Value& result)
{
    if ((vm.typeOf(args[0])->user || vm.typeOf(args[1])->user) && vm.pushOperator(op, comparison, inPlace, args[0], args[1])) return Status::Pushed;
    return comparison ? vm.compare(static_cast<CompareOperator>(op), args[0], args[1], result) : vm.binary(static_cast<BinaryOperator>(op), args[0], args[1], result, inPlace);
}

template <BinaryOperator op, bool inPlace>
struct Arithmetic {
    template <const char* const& name>
    static Status call(Vm& vm, Args args, Value& result)
    {
        return operands(vm, name, args, 2) ? apply(vm, static_cast<int>(op), false, inPlace, args, result) : Status::Error;
    }
};

template <CompareOperator op, const char* const& name>
Status comparison(Vm& vm, Args args, Value& result)
{
    return operands(vm, name, args, 2) ? apply(vm, static_cast<int>(op), true, false, args, result) : Status::Error;
}

template <UnaryOperator op, const char* const& name>
Status unary(Vm& vm, Args args, Value& result)
{
    if (!operands(vm, name, args, 1)) return Status::Error;
    Str* const method = op == UnaryOperator::Minus ? vm.names.neg : op == UnaryOperator::Plus ? vm.names.pos : vm.names.invert;
    const Value own = vm.typeOf(args[0])->user ? vm.special(args[0], *method) : Value();
    return as<Function>(own) ? vm.call(own, {args[0]}, result) : vm.unary(op, args[0], result);
}

Status isSame(Vm& vm, Args args, Value& result) { return operands(vm, "is_", args, 2) ? giveBool(result, args[0].is(args[1])) : Status::Error; }
Status isOther(Vm& vm, Args args, Value& result) { return operands(vm, "is_not", args, 2) ? giveBool(result, !args[0].is(args[1])) : Status::Error; }

#define INTERLEAVE_ARITHMETIC(X) \
    X(add, Add) X(sub, Sub) X(mul, Mult) X(matmul, MatMult) X(truediv, Div) X(floordiv, FloorDiv) X(mod, Mod) X(pow, Pow) X(lshift, LShift) X(rshift, RShift)
#define INTERLEAVE_BITWISE(X) X(and, BitAnd) X(or, BitOr) X(xor, BitXor)
#define INTERLEAVE_COMPARISONS(X) X(lt, Lt) X(le, LtE) X(eq, Eq) X(ne, NotEq) X(ge, GtE) X(gt, Gt)

#define INTERLEAVE_NAME(word, op) constexpr const char *word##Name = #word, *i##word##Name = "i" #word;
INTERLEAVE_ARITHMETIC(INTERLEAVE_NAME)
INTERLEAVE_COMPARISONS(INTERLEAVE_NAME)
#undef INTERLEAVE_NAME
constexpr const char *andName = "and_", *orName = "or_", *xorName = "xor", *iandName = "iand", *iorName = "ior", *ixorName = "ixor", *negName = "neg", *posName = "pos",
                     *invertName = "invert", *invName = "inv";

} // namespace

void installOperator(Vm& vm, ModuleObject& module)
{
    DictObject& names = *module.dict;
#define INTERLEAVE_ADD(word, op) \
    {word##Name, Arithmetic<BinaryOperator::op, false>::call<word##Name>}, {i##word##Name, Arithmetic<BinaryOperator::op, true>::call<i##word##Name>},
    addFunctions(vm, names, {INTERLEAVE_ARITHMETIC(INTERLEAVE_ADD) INTERLEAVE_BITWISE(INTERLEAVE_ADD)});
#undef INTERLEAVE_ADD
#define INTERLEAVE_ADD(word, op) {word##Name, comparison<CompareOperator::op, word##Name>},
    addFunctions(vm, names, {INTERLEAVE_COMPARISONS(INTERLEAVE_ADD)});
#undef INTERLEAVE_ADD
    addFunctions(vm, names, {{negName, unary<UnaryOperator::Minus, negName>}, {posName, unary<UnaryOperator::Plus, posName>}, {invertName, unary<UnaryOperator::Invert, invertName>},
        {invName, unary<UnaryOperator::Invert, invName>}, {"is_", isSame}, {"is_not", isOther}});
}

} // namespace interleave::library
