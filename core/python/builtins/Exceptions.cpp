#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"

namespace interleave::python {

namespace {
Exception* selfException(Vm& vm, const char* name, Args args)
{
    Exception* const self = args.positional > 0 ? as<Exception>(args[0]) : nullptr;
    if (!self) {
        vm.typeError("descriptor '" + std::string(name) + "' of 'BaseException' object needs an argument");
    }
    return self;
}

void setArgs(Vm& vm, Exception& exception, std::vector<Value> args) { exception.args = as<TupleObject>(vm.tuple(std::move(args))); }

void setOwn(Vm& vm, Exception& exception, std::string_view name, Value value)
{
    if (!exception.dict) {
        exception.dict = vm.newDict();
    }
    exception.dict->set(*vm.intern(name), std::move(value));
}

std::vector<Value> positional(Args args, std::size_t from) { return {args.values + from, args.values + args.positional}; }

/// What an exception of a built-in class keeps beside its args.
void keepParts(Vm& vm, Exception& exception, const std::vector<Value>& args)
{
    const Type* const type = exception.type();
    const Value first = args.empty() ? Value::none() : args.front();
    if (type->isSubclassOf(vm.types.stopIteration)) {
        exception.value = first;
    } else if (type->isSubclassOf(vm.types.systemExit)) {
        exception.value = args.size() > 1 ? vm.tuple(args) : first;
    } else if (type->isSubclassOf(vm.types.osError) && args.size() >= 2 && args.size() <= 5) {
        setOwn(vm, exception, "errno", args[0]);
        setOwn(vm, exception, "strerror", args[1]);
        if (args.size() > 2) {
            setOwn(vm, exception, "filename", args[2]);
            setArgs(vm, exception, {args[0], args[1]});
        }
    } else if (type->isSubclassOf(vm.types.syntaxError) || (type->isSubclassOf(vm.types.importError) && args.size() == 1)) {
        setOwn(vm, exception, "msg", first);
    }
}

/// Keywords that the constructors of some exceptions take.
bool takesKeyword(const Vm& vm, const Type* type, std::string_view keyword)
{
    const Types& t = vm.types;
    if (type->isSubclassOf(t.importError)) {
        return keyword == "name" || keyword == "path";
    }
    return (type->isSubclassOf(t.attributeError) && (keyword == "name" || keyword == "obj")) || (type->isSubclassOf(t.nameError) && keyword == "name");
}

bool keepKeywords(Vm& vm, Exception& exception, Args args)
{
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        if (!takesKeyword(vm, exception.type(), args.keywords[i]->view())) {
            vm.typeError(exception.type()->name + "() takes no keyword arguments");
            return false;
        }
        setOwn(vm, exception, args.keywords[i]->view(), args[args.positional + i]);
    }
    return true;
}

Type* osErrorByNumber(const Types& t, const Value& number)
{
    if (!number.isInt()) {
        return t.osError;
    }
    switch (number.asInt()) { // Objects/exceptions.c, errnomap; the numbers are Linux's
    case 2: return t.fileNotFoundError;
    case 17: return t.fileExistsError;
    case 1: case 13: return t.permissionError;
    case 32: case 108: return t.brokenPipeError;
    case 111: return t.connectionRefusedError;
    case 104: return t.connectionResetError;
    case 110: return t.timeoutError;
    default: return t.osError;
    }
}

/// BaseException.__new__: args are kept whatever __init__ takes. The class is in `result`.
Status construct(Vm& vm, Args args, Value& result)
{
    Type* type = requestedType(result, nullptr);
    if (!type) {
        return vm.raise(vm.types.systemError, "exception without a class");
    }
    if (type == vm.types.osError && args.positional >= 2 && args.positional <= 5) {
        type = osErrorByNumber(vm.types, args[0]);
    }
    const Ref<Exception> made = vm.heap.make<Exception>(type);
    const std::vector<Value> own = positional(args, 0);
    setArgs(vm, *made, own);
    keepParts(vm, *made, own);
    if (!type->user && !keepKeywords(vm, *made, args)) {
        return Status::Error;
    }
    return give(result, made.value());
}

template <Type* Types::*member>
Status constructAs(Vm& vm, Args args, Value& result)
{
    if (!as<Type>(result)) {
        result = Value(vm.types.*member);
    }
    return construct(vm, args, result);
}

Status init(Vm& vm, Args args, Value& result)
{
    Exception* const self = selfException(vm, "__init__", args);
    if (!self || !keepKeywords(vm, *self, args)) {
        return Status::Error;
    }
    const std::vector<Value> own = positional(args, 1);
    setArgs(vm, *self, own);
    keepParts(vm, *self, own);
    return giveNone(result);
}

const Value* ownAttribute(Vm& vm, const Exception& exception, std::string_view name)
{
    return exception.dict ? exception.dict->get(*vm.intern(name)) : nullptr;
}

std::optional<std::string> osErrorText(Vm& vm, const Exception& exception)
{
    const Value* const number = ownAttribute(vm, exception, "errno");
    const Value* const text = ownAttribute(vm, exception, "strerror");
    if (!number || !text) {
        return {};
    }
    const auto first = vm.str(*number);
    const auto second = vm.str(*text);
    if (!first || !second) {
        return {};
    }
    std::string out = "[Errno " + *first + "] " + *second;
    if (const Value* file = ownAttribute(vm, exception, "filename"); file && !file->isNone()) {
        out += ": " + vm.repr(*file).value_or("");
    }
    return out;
}

std::optional<std::string> text(Vm& vm, const Exception& exception)
{
    if (!exception.args || exception.args->items.empty()) {
        return std::string();
    }
    const Types& t = vm.types;
    const std::vector<Value>& args = exception.args->items;
    if (exception.type()->isSubclassOf(t.osError)) {
        if (auto special = osErrorText(vm, exception); special || vm.failed()) {
            return special;
        }
    }
    if (const TupleObject* members = as<TupleObject>(exception.value); members && exception.type()->isSubclassOf(t.baseExceptionGroup)) {
        const std::size_t count = members->items.size();
        const auto message = vm.str(args[0]);
        return message ? std::optional(*message + " (" + std::to_string(count) + " sub-exception" + (count == 1 ? ")" : "s)")) : message;
    }
    if (args.size() == 1) {
        const Value only = args.front();
        return exception.type()->isSubclassOf(t.keyError) ? vm.repr(only) : vm.str(only);
    }
    return vm.str(Value(exception.args.get()));
}

Status str(Vm& vm, Args args, Value& result)
{
    const Exception* const self = selfException(vm, "__str__", args);
    const auto out = self ? text(vm, *self) : std::nullopt;
    return out ? give(result, vm.string(*out)) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    const Exception* const self = selfException(vm, "__repr__", args);
    if (!self) {
        return Status::Error;
    }
    std::string out;
    for (const Value& arg : self->args ? self->args->items : std::vector<Value>{}) {
        const auto one = vm.repr(arg);
        if (!one) {
            return Status::Error;
        }
        out += (out.empty() ? "" : ", ") + *one;
    }
    return give(result, vm.string(self->type()->name + "(" + out + ")"));
}

// ---------------------------------------------------------------------------------------------------- attributes

Exception& exceptionOf(const Value& self) { return *as<Exception>(self); }

Status argsOf(Vm& vm, const Value& self, Value& result)
{
    const Exception& exception = exceptionOf(self);
    return give(result, exception.args ? exception.args.value() : vm.tuple({}));
}

Status setArgsAttribute(Vm& vm, const Value& self, const Value& value)
{
    std::vector<Value> items;
    if (!vm.collect(value, items)) {
        return Status::Error;
    }
    setArgs(vm, exceptionOf(self), std::move(items));
    return Status::Ok;
}

template <Value Exception::*part>
Status partOf(Vm&, const Value& self, Value& result)
{
    const Value& value = exceptionOf(self).*part;
    return give(result, value.isEmpty() ? Value::none() : value);
}

template <Value Exception::*part>
Status setPart(Vm& vm, const Value& self, const Value& value)
{
    if (!value.isNone() && !as<Exception>(value)) {
        return vm.typeError(std::string("exception ") + (part == &Exception::cause ? "cause" : "context") + " must be None or derive from BaseException");
    }
    exceptionOf(self).*part = value;
    if (part == &Exception::cause) {
        exceptionOf(self).suppressContext = true;
    }
    return Status::Ok;
}

Status setValue(Vm&, const Value& self, const Value& value)
{
    exceptionOf(self).value = value;
    return Status::Ok;
}

Status suppressed(Vm&, const Value& self, Value& result) { return giveBool(result, exceptionOf(self).suppressContext); }

Status setSuppressed(Vm& vm, const Value& self, const Value& value)
{
    if (!value.isBool()) {
        return vm.typeError("attribute value type must be bool");
    }
    exceptionOf(self).suppressContext = value.asBool();
    return Status::Ok;
}

/// What `__traceback__` gives: it can be handed on and put back, no more.
class Traceback final : public NativeObject {
public:
    Traceback(Type* type, std::vector<TracebackEntry> entries) : NativeObject(type), entries(std::move(entries)) {}
    std::vector<TracebackEntry> entries;
};

Status tracebackOf(Vm& vm, const Value& self, Value& result)
{
    const Exception& exception = exceptionOf(self);
    return exception.traceback.empty() ? giveNone(result) : give(result, Value(vm.heap.make<Traceback>(vm.types.traceback, exception.traceback)));
}

Status setTraceback(Vm& vm, const Value& self, const Value& value)
{
    if (value.isNone()) {
        exceptionOf(self).traceback.clear();
        return Status::Ok;
    }
    if (vm.typeOf(value) != vm.types.traceback) {
        return vm.typeError("__traceback__ must be a traceback or None");
    }
    exceptionOf(self).traceback = static_cast<Traceback*>(value.asObject())->entries;
    return Status::Ok;
}

Status tracebackLine(Vm&, const Value& self, Value& result)
{
    const TracebackEntry& entry = static_cast<Traceback*>(self.asObject())->entries.back();
    return giveInt(result, entry.code->code->locations[entry.instruction].line);
}

Status withTraceback(Vm& vm, Args args, Value& result)
{
    if (!selfException(vm, "with_traceback", args) || !checkMethodArity(vm, "BaseException.with_traceback", args, 1, 1)
        || setTraceback(vm, args[0], args[1]) != Status::Ok) {
        return Status::Error;
    }
    return give(result, args[0]);
}

Status addNote(Vm& vm, Args args, Value& result)
{
    Exception* const self = selfException(vm, "add_note", args);
    if (!self || !checkMethodArity(vm, "BaseException.add_note", args, 1, 1)) {
        return Status::Error;
    }
    if (!as<Str>(args[1])) {
        return vm.typeError("note must be a str, not '" + vm.typeName(args[1]) + "'");
    }
    if (!ownAttribute(vm, *self, "__notes__")) {
        setOwn(vm, *self, "__notes__", vm.list({}));
    }
    ListObject* const notes = as<ListObject>(*ownAttribute(vm, *self, "__notes__"));
    if (!notes) {
        return vm.typeError("Cannot add note: __notes__ is not a list");
    }
    notes->items.push_back(args[1]);
    return giveNone(result);
}

/// An attribute that is None until the constructor or the program sets it.
void addOptional(Vm& vm, Type& type, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        type.attributes->set(*vm.intern(name), Value::none());
    }
}

void installBase(Vm& vm)
{
    Type& base = *vm.types.baseException;
    base.exception = true;
    base.construct = constructAs<&Types::baseException>;
    addMethods(vm, base, {{"__init__", init}, {"__str__", str}, {"__repr__", repr}, {"with_traceback", withTraceback}, {"add_note", addNote}});
    addAttributes(vm, base, {
        {"args", argsOf, setArgsAttribute}, {"__cause__", partOf<&Exception::cause>, setPart<&Exception::cause>},
        {"__context__", partOf<&Exception::context>, setPart<&Exception::context>}, {"__suppress_context__", suppressed, setSuppressed},
        {"__traceback__", tracebackOf, setTraceback}});
}
} // namespace

void installExceptions(Vm& vm)
{
    Types& t = vm.types;
    t.baseException = makeType(vm, "BaseException", Kind::Exception);
    installBase(vm);
    vm.builtins->set(*vm.intern("BaseException"), Value(t.baseException));
#define INTERLEAVE_MAKE(member, name, base) \
    t.member = makeType(vm, name, Kind::Exception, t.base); \
    t.member->exception = true; \
    t.member->construct = constructAs<&Types::member>; \
    vm.builtins->set(*vm.intern(name), Value(t.member));
    INTERLEAVE_EXCEPTIONS(INTERLEAVE_MAKE)
#undef INTERLEAVE_MAKE
    t.cancelledError = makeType(vm, "CancelledError", Kind::Exception, t.baseException);
    t.cancelledError->module = "asyncio.exceptions";
    t.cancelledError->construct = constructAs<&Types::cancelledError>;
    for (const char* alias : {"IOError", "EnvironmentError"}) {
        vm.builtins->set(*vm.intern(alias), Value(t.osError));
    }
    addAttributes(vm, *t.stopIteration, {{"value", partOf<&Exception::value>, setValue}});
    addAttributes(vm, *t.systemExit, {{"code", partOf<&Exception::value>, setValue}});
    addAttributes(vm, *t.traceback, {{"tb_lineno", tracebackLine}});
    addOptional(vm, *t.osError, {"errno", "strerror", "filename", "filename2"});
    addOptional(vm, *t.importError, {"name", "path", "msg"});
    addOptional(vm, *t.attributeError, {"name", "obj"});
    addOptional(vm, *t.nameError, {"name"});
    addOptional(vm, *t.syntaxError, {"msg", "lineno", "offset", "text", "filename"});
    installExceptionGroups(vm);
}

} // namespace interleave::python
