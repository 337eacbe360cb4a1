#include "core/python/builtins/Arity.h"

namespace interleave::python {

namespace {
std::string_view shortName(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

std::string arguments(std::size_t count) { return std::to_string(count) + (count == 1 ? " argument" : " arguments"); }

// CPython words it differently by calling convention: METH_NOARGS and METH_O, else _PyArg_CheckPositional (Objects/methodobject.c, Python/getargs.c).
std::string arityMessage(const std::string& name, std::size_t given, std::size_t minimum, std::size_t maximum)
{
    if (maximum == 0) {
        return name + "() takes no arguments (" + std::to_string(given) + " given)";
    }
    if (minimum == 1 && maximum == 1) {
        return name + "() takes exactly one argument (" + std::to_string(given) + " given)";
    }
    const std::string start = std::string(shortName(name)) + " expected ";
    const std::string end = ", got " + std::to_string(given);
    if (minimum == maximum) {
        return start + arguments(minimum) + end;
    }
    return given < minimum ? start + "at least " + arguments(minimum) + end : start + "at most " + arguments(maximum) + end;
}

bool check(Vm& vm, const char* name, Args args, std::size_t self, std::size_t minimum, std::size_t maximum)
{
    if (!args.keywords.empty()) {
        vm.typeError(std::string(name) + "() takes no keyword arguments");
        return false;
    }
    const std::size_t given = args.positional - self;
    if (given < minimum || given > maximum) {
        vm.typeError(arityMessage(name, given, minimum, maximum));
        return false;
    }
    return true;
}
} // namespace

bool checkArity(Vm& vm, const char* name, Args args, std::size_t minimum, std::size_t maximum)
{
    return check(vm, name, args, 0, minimum, maximum);
}

bool checkMethodArity(Vm& vm, const char* name, Args args, std::size_t minimum, std::size_t maximum)
{
    if (args.positional == 0) {
        vm.typeError("unbound method " + std::string(name) + "() needs an argument");
        return false;
    }
    return check(vm, name, args, 1, minimum, maximum);
}

Status wrongSelf(Vm& vm, const char* name, const Value& self)
{
    const std::string_view whole = name;
    return vm.typeError("descriptor '" + std::string(shortName(whole)) + "' for '" + std::string(whole.substr(0, whole.rfind('.')))
        + "' objects doesn't apply to a '" + vm.typeName(self) + "' object");
}

SetObject* setSelf(Vm& vm, const char* name, Args args, std::size_t minimum, std::size_t maximum)
{
    const SetObject* const set = args.positional > 0 ? asSet(args[0]) : nullptr;
    const bool frozen = set && set->kind() == Kind::FrozenSet && std::string_view(name).starts_with("set.");
    const std::string frozenName = frozen ? std::string("frozen") + name : std::string();
    if (!checkMethodArity(vm, frozen ? frozenName.c_str() : name, args, minimum, maximum)) {
        return nullptr;
    }
    SetObject* self = asSet(args[0]);
    if (!self) {
        wrongSelf(vm, name, args[0]);
    }
    return self;
}

bool allow(Vm& vm, std::size_t bytes)
{
    if (vm.heap.allows(bytes)) {
        return true;
    }
    vm.haltLimit(LimitKind::Memory);
    return false;
}

} // namespace interleave::python
