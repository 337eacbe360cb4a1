#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"
#include "core/python/vm/TextFrame.h"

#include <algorithm>

namespace interleave::python {

namespace {
/// The name as an interned string. Null: TypeError is set.
Str* attributeName(Vm& vm, const Value& value, const char* message)
{
    const Str* const name = as<Str>(value);
    if (!name) {
        vm.typeError(message ? message : "attribute name must be string, not '" + vm.typeName(value) + "'");
        return nullptr;
    }
    return name->interned() ? const_cast<Str*>(name) : vm.intern(name->view());
}

/// Could reading (or writing) the attribute run code of the program's?
bool runsPython(Vm& vm, const Value& object, Str& name, std::initializer_list<Str*> hooks)
{
    const Type* const own = as<Type>(object);
    const Type* const type = vm.typeOf(object);
    for (Str* hook : hooks) {
        if (const Value* found = type->find(*hook); found && !as<NativeFunction>(*found)) {
            return true;
        }
    }
    const Value* const found = own ? own->find(name) : type->find(name);
    if (!found || !found->isObject()) {
        return false;
    }
    const Kind kind = found->asObject()->kind();
    return kind == Kind::Property || kind == Kind::Plain || kind == Kind::Super;
}

enum class Missing : std::uint8_t { Default, Bool };

/// getattr(object, name, default) and hasattr(object, name).
class ReadFrame final : public NativeFrame {
public:
    ReadFrame(Value object, Str* name, Missing missing, Value fallback) : object_(std::move(object)), name_(name), missing_(missing), fallback_(std::move(fallback)) {}
    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start) {
            const Status status = vm.getAttribute(object_, *name_, result);
            if (status == Status::Error) {
                return handle(vm, vm.halted() ? Value() : vm.takeException(), result);
            }
            return status == Status::Ok ? found(result, std::move(result)) : status;
        }
        return how == Resume::Raised ? handle(vm, std::move(value), result) : found(result, std::move(value));
    }

private:
    Status found(Value& result, Value value) { return give(result, missing_ == Missing::Bool ? Value::boolean(true) : std::move(value)); }
    Status handle(Vm& vm, Value exception, Value& result)
    {
        if (!exception.isEmpty() && vm.isInstance(exception, vm.types.attributeError)) {
            return give(result, missing_ == Missing::Bool ? Value::boolean(false) : fallback_);
        }
        vm.rethrow(std::move(exception));
        return Status::Error;
    }

    Value object_;
    Ref<Str> name_;
    Missing missing_;
    Value fallback_;
};

Status read(Vm& vm, const Value& object, Str& name, Missing missing, const Value& fallback, Value& result)
{
    if (runsPython(vm, object, name, {vm.names.getattribute, vm.names.getattr})) {
        vm.pushNative(std::make_unique<ReadFrame>(object, &name, missing, fallback));
        return Status::Pushed;
    }
    return ReadFrame(object, &name, missing, fallback).resume(vm, Resume::Start, Value(), result);
}

Status getAttribute(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "getattr", args, 2, 3)) {
        return Status::Error;
    }
    Str* const name = attributeName(vm, args[1], nullptr);
    if (!name) {
        return Status::Error;
    }
    return args.positional == 2 ? vm.getAttribute(args[0], *name, result) : read(vm, args[0], *name, Missing::Default, args[2], result);
}

Status hasAttribute(Vm& vm, Args args, Value& result)
{
    Str* const name = checkArity(vm, "hasattr", args, 2, 2) ? attributeName(vm, args[1], nullptr) : nullptr;
    return name ? read(vm, args[0], *name, Missing::Bool, Value(), result) : Status::Error;
}

/// setattr() and delattr() where a property or a hook written in Python does it.
class WriteFrame final : public NativeFrame {
public:
    WriteFrame(Value object, Str* name, Value value) : object_(std::move(object)), name_(name), value_(std::move(value)) {}
    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        result = Value::none();
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        return how == Resume::Start ? vm.setAttribute(object_, *name_, value_) : Status::Ok;
    }

private:
    Value object_;
    Ref<Str> name_;
    Value value_;
};

Status write(Vm& vm, const Value& object, Str& name, const Value& value, Value& result)
{
    if (runsPython(vm, object, name, {value.isEmpty() ? vm.names.delattr : vm.names.setattr})) {
        vm.pushNative(std::make_unique<WriteFrame>(object, &name, value));
        return Status::Pushed;
    }
    result = Value::none();
    return vm.setAttribute(object, name, value);
}

Status setAttribute(Vm& vm, Args args, Value& result)
{
    Str* const name = checkArity(vm, "setattr", args, 3, 3) ? attributeName(vm, args[1], nullptr) : nullptr;
    return name ? write(vm, args[0], *name, args[2], result) : Status::Error;
}

Status deleteAttribute(Vm& vm, Args args, Value& result)
{
    Str* const name = checkArity(vm, "delattr", args, 2, 2) ? attributeName(vm, args[1], nullptr) : nullptr;
    return name ? write(vm, args[0], *name, Value(), result) : Status::Error;
}

// ---------------------------------------------------------------------------------------------------- classes

/// What a metaclass written in Python says: its `__instancecheck__` or `__subclasscheck__` decides. Everything else goes by matchesClass.
std::optional<bool> askMetaclass(Vm& vm, const Value& asked, Type* type, const Value& classes, bool instances)
{
    if (const auto* tuple = as<TupleObject>(classes)) {
        for (const Value& one : tuple->items) {
            const auto match = askMetaclass(vm, asked, type, one, instances);
            if (!match || *match) {
                return match;
            }
        }
        return false;
    }
    const Type* const meta = vm.typeOf(classes);
    const Value* const check = meta->user ? meta->find(instances ? *vm.names.instancecheck : *vm.names.subclasscheck) : nullptr;
    if (!check || !as<Function>(*check) || (instances && as<Type>(classes) == type)) {
        return matchesClass(vm, type, classes, instances ? "isinstance" : "issubclass");
    }
    Value verdict;
    if (vm.callNested(*check, {classes, asked}, verdict) != Status::Ok) {
        return {};
    }
    return vm.truth(verdict);
}

Status isInstance(Vm& vm, Args args, Value& result)
{
    const auto match = checkArity(vm, "isinstance", args, 2, 2) ? askMetaclass(vm, args[0], vm.typeOf(args[0]), args[1], true) : std::nullopt;
    return match ? giveBool(result, *match) : Status::Error;
}

Status isSubclass(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "issubclass", args, 2, 2)) {
        return Status::Error;
    }
    Type* const type = as<Type>(args[0]);
    if (!type) {
        return vm.typeError("issubclass() arg 1 must be a class");
    }
    const auto match = askMetaclass(vm, args[0], type, args[1], false);
    return match ? giveBool(result, *match) : Status::Error;
}

Status callable(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "callable", args, 1, 1) ? giveBool(result, vm.isCallable(args[0])) : Status::Error;
}

// ---------------------------------------------------------------------------------------------------- namespaces

Frame* currentFrame(Vm& vm)
{
    FrameBase* frame = vm.fiber().top;
    while (frame && frame->native) {
        frame = frame->back;
    }
    return static_cast<Frame*>(frame);
}

Ref<DictObject> localNames(Vm& vm)
{
    Frame* const frame = currentFrame(vm);
    if (!frame) {
        return vm.newDict();
    }
    if (frame->localNames || !frame->code->code->optimized) {
        return frame->localNames ? frame->localNames : frame->globals;
    }
    const Ref<DictObject> names = vm.newDict();
    for (std::size_t i = 0; i < frame->code->locals.size() && i < frame->slotCount; ++i) {
        Value value = frame->slots()[i];
        if (const Cell* cell = as<Cell>(value)) {
            value = Value(cell->value);
        }
        if (!value.isEmpty()) {
            names->set(*frame->code->locals[i], value);
        }
    }
    return names;
}

Status globals(Vm& vm, Args args, Value& result)
{
    Frame* const frame = currentFrame(vm);
    return checkArity(vm, "globals", args, 0, 0) ? give(result, frame ? frame->globals.value() : Value(vm.newDict())) : Status::Error;
}

Status locals(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "locals", args, 0, 0) ? give(result, localNames(vm).value()) : Status::Error;
}

/// _builtin_names(): the dictionary of the module builtins, for the library.
Status builtinNames(Vm& vm, Args args, Value& result)
{
    return checkArity(vm, "_builtin_names", args, 0, 0) ? give(result, vm.builtins.value()) : Status::Error;
}

Status vars(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "vars", args, 0, 1)) {
        return Status::Error;
    }
    if (args.positional == 0) {
        return give(result, localNames(vm).value());
    }
    const Status status = vm.getAttribute(args[0], *vm.names.dict, result);
    if (status != Status::Error) {
        return status; // Pushed: a __getattribute__ of the program answers
    }
    if (!vm.pendingIs(vm.types.attributeError)) {
        return Status::Error;
    }
    vm.takeException();
    return vm.typeError("vars() argument must have __dict__ attribute");
}

Status directory(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "dir", args, 0, 1)) {
        return Status::Error;
    }
    if (args.positional == 1) {
        return give(result, vm.list(attributeNames(vm, args[0])));
    }
    std::vector<Value> names;
    const Ref<DictObject> own = localNames(vm);
    for (const HashTable::Entry& entry : own->table.entries()) {
        if (as<Str>(entry.key)) {
            names.push_back(entry.key);
        }
    }
    std::sort(names.begin(), names.end(), [](const Value& a, const Value& b) { return as<Str>(a)->view() < as<Str>(b)->view(); });
    return give(result, vm.list(std::move(names)));
}

// ---------------------------------------------------------------------------------------------------- text and identity

Status length(Vm& vm, Args args, Value& result)
{
    const auto size = checkArity(vm, "len", args, 1, 1) ? vm.length(args[0]) : std::nullopt;
    return size ? giveInt(result, *size) : Status::Error;
}

Status repr(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "repr", args, 1, 1)) {
        return Status::Error;
    }
    if (Value method = textMethod(vm, args[0], true); !method.isEmpty()) {
        return pushText(vm, std::move(method), args[0], true);
    }
    auto text = vm.repr(args[0]);
    return text ? give(result, vm.string(std::move(*text))) : Status::Error;
}

Status ascii(Vm& vm, Args args, Value& result)
{
    auto text = checkArity(vm, "ascii", args, 1, 1) ? vm.ascii(args[0]) : std::nullopt;
    return text ? give(result, vm.string(std::move(*text))) : Status::Error;
}

Status format(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "format", args, 1, 2)) {
        return Status::Error;
    }
    const Str* const spec = args.positional == 2 ? as<Str>(args[1]) : vm.names.empty;
    if (!spec) {
        return vm.typeError("format() argument 2 must be str, not " + vm.typeName(args[1]));
    }
    auto text = vm.format(args[0], spec->view());
    return text ? give(result, vm.string(std::move(*text))) : Status::Error;
}

Status hash(Vm& vm, Args args, Value& result)
{
    const auto value = checkArity(vm, "hash", args, 1, 1) ? vm.hash(args[0]) : std::nullopt;
    return value ? giveInt(result, *value) : Status::Error;
}

/// Where CPython gives an address: equal for the same object as long as it lives, and the same in every run.
Status identity(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "id", args, 1, 1)) {
        return Status::Error;
    }
    constexpr std::int64_t inPlace = 0x560000000000;
    if (args[0].isObject()) {
        return give(result, Value::integer(std::stoll(vm.address(args[0].asObject()), nullptr, 16)));
    }
    const std::int64_t bits = args[0].isNone() ? 1 : (args[0].asInt() & 0xffffffff) * 32 + static_cast<std::int64_t>(args[0].tag()) * 8;
    return give(result, Value::integer(inPlace + bits));
}
} // namespace

void installObjectFunctions(Vm& vm)
{
    addFunctions(vm, *vm.builtins, {
        {"getattr", getAttribute}, {"hasattr", hasAttribute}, {"setattr", setAttribute}, {"delattr", deleteAttribute}, {"isinstance", isInstance},
        {"issubclass", isSubclass}, {"callable", callable}, {"globals", globals}, {"locals", locals}, {"_builtin_names", builtinNames}, {"vars", vars}, {"dir", directory},
        {"len", length}, {"repr", repr}, {"ascii", ascii}, {"format", format}, {"hash", hash}, {"id", identity}});
}

} // namespace interleave::python
