#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Protocols.h"

#include <algorithm>

namespace interleave::library {

using namespace python;

void addSysFunctions(Vm& vm, DictObject& names);

namespace {

Status switchInterval(Vm& vm, Args, Value& result) { return give(result, Value::real(toSeconds(vm.machine().switchInterval()))); }

Status setSwitchInterval(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "sys.setswitchinterval", args, 1, 1)) {
        return Status::Error;
    }
    const auto seconds = vm.number(args[0]);
    if (!seconds) {
        return Status::Error;
    }
    if (!(*seconds > 0)) {
        return vm.valueError("switch interval must be strictly positive");
    }
    const auto interval = durationFromSeconds(*seconds);
    if (!interval) {
        return vm.raise(vm.types.overflowError, "timestamp too large to convert to C _PyTime_t");
    }
    vm.machine().setSwitchInterval(std::max<SimDuration>(*interval, 1us));
    return giveNone(result);
}

Status recursionLimit(Vm& vm, Args, Value& result) { return giveInt(result, vm.host.limits.recursion); }

Status setRecursionLimit(Vm& vm, Args args, Value& result)
{
    const auto limit = checkArity(vm, "sys.setrecursionlimit", args, 1, 1) ? vm.index(args[0]) : std::nullopt;
    if (!limit) {
        return Status::Error;
    }
    if (*limit < 1) {
        return vm.valueError("recursion limit must be greater or equal than 1");
    }
    if (*limit <= vm.fiber().depth) {
        return vm.raise(vm.types.recursionError, "cannot set the recursion limit to " + std::to_string(*limit) + " at the recursion depth "
            + std::to_string(vm.fiber().depth) + ": the limit is too low");
    }
    vm.host.limits.recursion = static_cast<std::uint32_t>(std::min<std::int64_t>(*limit, std::numeric_limits<std::int32_t>::max()));
    return giveNone(result);
}

/// The exception's class, itself and its traceback.
Status describe(Vm& vm, const Value& exception, Value& result)
{
    if (exception.isEmpty() || exception.isNone()) {
        return give(result, vm.tuple({Value::none(), Value::none(), Value::none()}));
    }
    Value traceback;
    if (vm.getAttributeDirectly(exception, *vm.names.traceback, traceback) != Status::Ok) {
        return Status::Error;
    }
    return give(result, vm.tuple({Value(vm.typeOf(exception)), exception, traceback}));
}

Status exceptionInfo(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "sys.exc_info", args, 0, 0) ? describe(vm, vm.handledException(), result) : Status::Error;
}

Status handled(Vm& vm, Args args, Value& result)
{
    const Value exception = vm.handledException();
    return checkArity(vm, "sys.exception", args, 0, 0) ? give(result, exception.isEmpty() ? Value::none() : exception) : Status::Error;
}

/// sys.exit(code)
Status leave(Vm& vm, Args args, Value&)
{
    if (!checkArity(vm, "exit", args, 0, 1)) {
        return Status::Error;
    }
    Exception* const exception = vm.newException(vm.types.systemExit, {args.values, args.values + args.positional});
    exception->value = args.positional == 1 ? args[0] : Value::none();
    return vm.raise(Value(exception));
}

Status exceptHook(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "sys.excepthook", args, 3, 3)) {
        return Status::Error;
    }
    vm.write(Stream::Err, vm.formatException(args[1]));
    return giveNone(result);
}

Status internText(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "sys.intern", args, 1, 1)) {
        return Status::Error;
    }
    const Str* const text = as<Str>(args[0]);
    return text ? give(result, Value(vm.intern(text->view()))) : vm.typeError("intern() argument must be str, not " + vm.typeName(args[0]));
}

/// References of the program's variables and the one that the call itself holds.
Status referenceCount(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "sys.getrefcount", args, 1, 1)) {
        return Status::Error;
    }
    constexpr std::size_t shared = 1'000'000'000; // None and small ints are shared by everybody
    return giveInt(result, args[0].isObject() ? args[0].asObject()->references() : shared);
}

std::size_t stringBytes(const Str& text)
{
    char32_t widest = 0;
    for (std::size_t at = 0; at < text.view().size() && !text.ascii();) {
        widest = std::max(widest, nextCodePoint(text.view(), at));
    }
    const std::size_t n = text.length();
    return text.ascii() ? 49 + n : widest < 0x100 ? 73 + n : widest < 0x10000 ? 74 + 2 * n : 76 + 4 * n;
}

std::size_t integerBytes(const Value& value)
{
    const BigInteger magnitude = abs(toBigInteger(value));
    return magnitude == 0 ? 28 : 24 + 4 * (msb(magnitude) / 30 + 1);
}

/// What 64-bit CPython 3.11 takes for the object itself.
std::size_t sizeOf(const Value& value)
{
    if (value.isNone()) {
        return 16;
    }
    if (isInteger(value)) {
        return integerBytes(value);
    }
    if (!value.isObject()) {
        return 24;
    }
    switch (value.asObject()->kind()) {
    case Kind::Str: return stringBytes(*as<Str>(value));
    case Kind::Bytes: return 33 + as<Bytes>(value)->data().size();
    case Kind::List: return 56 + 8 * as<ListObject>(value)->items.size();
    case Kind::Tuple: return 40 + 8 * as<TupleObject>(value)->items.size();
    case Kind::Dict: {
        const std::size_t size = as<DictObject>(value)->table.size();
        std::size_t room = 8;
        while (room * 2 / 3 < size) {
            room *= 2;
        }
        return size == 0 ? 64 : 64 + 8 + room + room * 2 / 3 * 24;
    }
    case Kind::Set: case Kind::FrozenSet: {
        std::size_t room = 8;
        while (room * 3 / 5 < asSet(value)->table.size()) {
            room *= 4;
        }
        return room == 8 ? 216 : 200 + room * 16;
    }
    case Kind::Function: return 144;
    case Kind::Type: return 1072;
    default: return 48;
    }
}

Status objectSize(Vm& vm, Args args, Value& result)
{
    Value object, absent;
    if (!arguments(vm, "getsizeof", args, {"object", "default"}, 1, object, absent)) {
        return Status::Error;
    }
    Value method = vm.special(object, *vm.intern("__sizeof__"));
    return as<Function>(method) ? vm.call(method, {object}, result) : giveInt(result, sizeOf(object));
}

template <const char* text>
Status constantText(Vm& vm, Args, Value& result) { return give(result, vm.string(text)); }
constexpr char utf8[] = "utf-8";
constexpr char escape[] = "surrogateescape";

Status no(Vm&, Args, Value& result) { return giveBool(result, false); }
Status nothing(Vm&, Args, Value& result) { return giveNone(result); }
Status digitLimit(Vm&, Args, Value& result) { return giveInt(result, 4300); }

/// sys.displayhook(value)
Status display(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "sys.displayhook", args, 1, 1)) {
        return Status::Error;
    }
    const auto text = args[0].isNone() ? std::optional<std::string>() : vm.repr(args[0]);
    if (text) {
        vm.write(Stream::Out, *text + "\n");
    }
    return vm.failed() ? Status::Error : giveNone(result);
}

/// Hooks into the interpreter that a simulation does not have.
template <std::size_t which>
Status refuse(Vm& vm, Args args, Value& result)
{
    static constexpr const char* sentences[] = {
        "sys.settrace(): watch the run in the timeline instead",
        "sys.setprofile(): watch the run in the timeline instead",
        "sys._getframe(): a simulated program cannot look at its frames",
        "sys.addaudithook()",
        "sys.set_int_max_str_digits()",
    };
    const bool takesBack = which < 2 && args.positional == 1 && args[0].isNone();
    return takesBack ? giveNone(result) : vm.haltUnsupported(sentences[which]);
}

} // namespace

void addSysFunctions(Vm& vm, DictObject& names)
{
    addFunctions(vm, names, {
        {"getswitchinterval", switchInterval}, {"setswitchinterval", setSwitchInterval}, {"getrecursionlimit", recursionLimit},
        {"setrecursionlimit", setRecursionLimit}, {"exit", leave}, {"exc_info", exceptionInfo}, {"exception", handled}, {"excepthook", exceptHook}, {"__excepthook__", exceptHook},
        {"intern", internText}, {"getrefcount", referenceCount}, {"getsizeof", objectSize}, {"getdefaultencoding", constantText<utf8>},
        {"getfilesystemencoding", constantText<utf8>}, {"getfilesystemencodeerrors", constantText<escape>}, {"is_finalizing", no}, {"audit", nothing}, {"displayhook", display},
        {"getprofile", nothing}, {"gettrace", nothing}, {"get_int_max_str_digits", digitLimit}, {"settrace", refuse<0>}, {"setprofile", refuse<1>},
        {"_getframe", refuse<2>}, {"addaudithook", refuse<3>}, {"set_int_max_str_digits", refuse<4>}});
}

} // namespace interleave::library
