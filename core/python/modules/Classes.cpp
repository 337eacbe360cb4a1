#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"
#include "core/python/modules/Library.h"

#include <algorithm>

namespace interleave::python {

namespace {

std::string attributeText(const DictObject& attributes, Str& name, std::string fallback)
{
    const Value* value = attributes.get(name);
    const Str* text = value ? as<Str>(*value) : nullptr;
    return text ? text->text() : fallback;
}

} // namespace

Type* metaclassOf(Vm& vm, Type& meta, const std::vector<Value>& bases)
{
    Type* winner = &meta;
    for (const Value& base : bases) {
        Type* const other = vm.typeOf(base);
        if (winner->isSubclassOf(other)) continue;
        if (!other->isSubclassOf(winner)) {
            vm.typeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            return nullptr;
        }
        winner = other;
    }
    return winner;
}

Value newPlain(Vm& vm, Type& type)
{
    auto* made = vm.heap.make<Instance>(Kind::Plain, &type);
    if (type.hasDel) made->setWatched();
    return Value(made);
}

Status abstractClass(Vm& vm, const Type& type)
{
    std::vector<std::string> names;
    if (const Value* abstract = type.find(*vm.names.abstractmethods); abstract && asSet(*abstract)) {
        for (const auto& entry : asSet(*abstract)->table.entries()) {
            if (const Str* name = as<Str>(entry.key)) names.push_back(name->text());
        }
    }
    std::sort(names.begin(), names.end());
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return vm.typeError("Can't instantiate abstract class " + type.name + " with abstract method" + (names.size() == 1 ? " " : "s ") + list);
}

namespace {

bool baseTypes(Vm& vm, const std::vector<Value>& bases, std::vector<Type*>& types)
{
    for (const Value& base : bases) {
        auto* type = as<Type>(base);
        if (!type) {
            vm.typeError("bases must be types");
            return false;
        }
        for (Type* const known : types) {
            if (known == type) {
                vm.typeError("duplicate base class " + type->name);
                return false;
            }
        }
        for (const Type* refused : {vm.types.boolean, vm.types.function, vm.types.generator, vm.types.none, vm.types.range, vm.types.slice}) {
            if (type == refused) {
                vm.typeError("type '" + type->name + "' is not an acceptable base type");
                return false;
            }
        }
        types.push_back(type);
    }
    if (types.empty()) types.push_back(vm.types.object);
    return true;
}

/// The layout is that of the first base that has one of its own. Nothing: they conflict.
std::optional<Kind> layoutOf(Vm& vm, const std::vector<Type*>& types)
{
    Kind layout = Kind::Plain;
    for (const Type* base : types) {
        if (base->layout == Kind::Plain) continue;
        if (layout != Kind::Plain && layout != base->layout) {
            vm.typeError("multiple bases have instance lay-out conflict");
            return {};
        }
        layout = base->layout;
    }
    return layout;
}

/// `__slots__`: without a `__dict__` anywhere above, instances take these attributes only.
bool readSlots(Vm& vm, Type& made)
{
    const Value* declared = made.attributes->get(*vm.names.slots);
    bool dict = !declared;
    for (const Type* base : made.bases) dict |= base->user ? base->instanceDict : base->layout == Kind::Native || base->layout == Kind::Exception || base->layout == Kind::Module;
    std::vector<Value> names;
    if (declared) {
        const Value hold = *declared;
        if (as<Str>(hold)) names.push_back(hold);
        else if (!vm.collect(hold, names)) return false;
    }
    for (const Value& value : names) {
        auto* name = as<Str>(value);
        if (!name) {
            vm.typeError("__slots__ items must be strings, not '" + vm.typeName(value) + "'");
            return false;
        }
        if (made.attributes->get(*name)) {
            vm.valueError("'" + name->text() + "' in __slots__ conflicts with class variable");
            return false;
        }
        dict |= name->view() == "__dict__";
        made.slots.emplace_back(vm.intern(name->view()));
    }
    made.instanceDict = dict;
    return true;
}

} // namespace

/// The class object out of its metaclass, name, bases and namespace; __set_name__ and __init_subclass__ are called (nested: they cannot block).
Status makeClass(Vm& vm, Type& meta, const std::string& name, const std::vector<Value>& bases, DictObject& attributes, Args keywords, Value& result)
{
    std::vector<Type*> types;
    if (!baseTypes(vm, bases, types)) return Status::Error;
    const auto layout = layoutOf(vm, types);
    if (!layout) return Status::Error;
    auto* made = vm.heap.make<Type>(&meta, name, *layout, types);
    result = Value(made);
    retain(made); // types live until the heap ends
    made->user = true;
    made->exception = types.front()->exception;
    for (const Type* base : types) {
        made->exception |= base->exception;
        if (!made->construct) made->construct = base->construct;
    }
    made->attributes = vm.newDict();
    for (const auto& entry : attributes.table.entries()) {
        if (Str* key = as<Str>(entry.key)) made->attributes->set(*vm.intern(key->view()), entry.value);
    }
    made->module = attributeText(attributes, *vm.names.module, vm.userFrame() ? "__main__" : "builtins");
    made->qualifiedName = vm.intern(attributeText(attributes, *vm.names.qualname, name));
    made->attributes->erase(*vm.names.qualname);
    if (!made->attributes->get(*vm.names.doc)) made->attributes->set(*vm.names.doc, Value::none());
    if (std::vector<Type*> blocked; !made->linearize(&blocked)) {
        std::string list;
        for (const Type* base : blocked) list += (list.empty() ? "" : ", ") + base->name;
        return vm.typeError("Cannot create a consistent method resolution\norder (MRO) for bases " + list);
    }
    if (!readSlots(vm, *made)) return Status::Error;
    made->hasDel = made->find(*vm.names.del) != nullptr;
    if (const Value* cell = made->attributes->get(*vm.names.classcell)) {
        if (auto* c = as<Cell>(*cell)) c->value = result;
        made->attributes->erase(*vm.names.classcell);
    }
    if (made->attributes->get(*vm.names.eq) && !made->attributes->get(*vm.names.hash)) {
        made->attributes->set(*vm.names.hash, Value::none());
    }
    for (Str* implicit : {vm.names.init_subclass, vm.names.class_getitem}) {
        if (const Value* method = made->attributes->get(*implicit); method && as<Function>(*method)) {
            const Value function = *method;
            made->attributes->set(*implicit, Value(vm.heap.make<MethodWrapper>(Kind::ClassMethod, vm.types.classMethod, function)));
        }
    }
    const auto entries = made->attributes->table.entries();
    Value ignored;
    for (const auto& entry : entries) {
        if (entry.key.isEmpty() || !vm.typeOf(entry.value)->user) continue;
        const Value hook = vm.special(entry.value, *vm.names.set_name);
        if (hook.isEmpty() || vm.callNested(hook, {entry.value, result, entry.key}, ignored) == Status::Ok) continue;
        if (vm.halted()) return Status::Error;
        const Value cause = vm.takeException();
        vm.raise(vm.types.runtimeError, "Error calling __set_name__ on '" + vm.typeName(entry.value) + "' instance " + vm.repr(entry.key).value_or("?") + " in '" + name + "'");
        auto* error = as<Exception>(vm.pendingException());
        error->cause = error->context = cause;
        error->suppressContext = true;
        return Status::Error;
    }
    for (std::size_t i = 1; i < made->mro.size(); ++i) {
        const Value* hook = made->mro[i]->attributes->get(*vm.names.init_subclass);
        const auto* wrapper = hook && hook->isObject() && hook->asObject()->kind() == Kind::ClassMethod ? static_cast<MethodWrapper*>(hook->asObject()) : nullptr;
        if (!wrapper || !as<Function>(wrapper->function)) continue;
        std::vector<Value> values{result};
        values.insert(values.end(), keywords.values, keywords.values + keywords.total());
        return vm.callNested(wrapper->function, Args{values.data(), 1, keywords.keywords}, ignored);
    }
    if (!keywords.keywords.empty()) return vm.typeError(name + ".__init_subclass__() takes no keyword arguments");
    return Status::Ok;
}

namespace {

/// A class statement: prepares the namespace, runs the body in it, calls the metaclass.
class ClassBody final : public NativeFrame {
public:
    ClassBody(Value body, Value name, std::vector<Value> bases, Value original, Value meta, std::vector<Ref<Str>> keywordNames, std::vector<Value> keywordValues)
        : body_(std::move(body)), name_(std::move(name)), bases_(std::move(bases)), original_(std::move(original)), meta_(std::move(meta)),
          keywordNames_(std::move(keywordNames)), keywordValues_(std::move(keywordValues)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        switch (step_++) {
        case 0: {
            const Status status = prepare(vm, result);
            if (status != Status::Ok) return status;
            value = std::move(result);
            ++step_;
            [[fallthrough]];
        }
        case 1: {
            namespace_ = as<DictObject>(value);
            if (!namespace_) {
                const std::string name = as<Type>(meta_) ? as<Type>(meta_)->name : "<metaclass>";
                return vm.typeError(name + ".__prepare__() must return a mapping, not " + vm.typeName(value));
            }
            const Status status = vm.pushFunction(*as<Function>(body_), {}, Deliver::Push);
            if (status == Status::Pushed) static_cast<Frame*>(vm.fiber().top)->localNames = namespace_;
            step_ = 2;
            return status;
        }
        case 2: {
            if (!original_.isEmpty()) namespace_->set(*vm.names.orig_bases, original_);
            const Status status = make(vm, result);
            if (status != Status::Ok) return status;
            return Status::Ok;
        }
        default: result = std::move(value); return Status::Ok;
        }
    }

private:
    Status prepare(Vm& vm, Value& result)
    {
        if (meta_.is(Value(vm.types.type))) {
            result = Value(vm.newDict());
            return Status::Ok;
        }
        Value method;
        if (vm.getAttribute(meta_, *vm.names.prepare, method) != Status::Ok) {
            if (vm.halted() || !vm.pendingIs(vm.types.attributeError)) return Status::Error;
            vm.takeException();
            result = Value(vm.newDict());
            return Status::Ok;
        }
        std::vector<Value> values{name_, vm.tuple(bases_)};
        values.insert(values.end(), keywordValues_.begin(), keywordValues_.end());
        return vm.call(method, Args{values.data(), 2, keywordNames_}, result);
    }

    Status make(Vm& vm, Value& result)
    {
        if (meta_.is(Value(vm.types.type))) {
            return makeClass(vm, *vm.types.type, as<Str>(name_)->text(), bases_, *namespace_, Args{keywordValues_.data(), 0, keywordNames_}, result);
        }
        std::vector<Value> values{name_, vm.tuple(bases_), namespace_.value()};
        values.insert(values.end(), keywordValues_.begin(), keywordValues_.end());
        return vm.call(meta_, Args{values.data(), 3, keywordNames_}, result);
    }

    Value body_, name_;
    std::vector<Value> bases_;
    Value original_, meta_;
    std::vector<Ref<Str>> keywordNames_;
    std::vector<Value> keywordValues_;
    Ref<DictObject> namespace_;
    int step_ = 0;
};

/// Bases that are no classes stand for others (PEP 560): `Generic[T]`. `original` is set if there were any. False: failed.
bool resolveBases(Vm& vm, std::vector<Value>& bases, Value& original)
{
    std::vector<Value> resolved;
    bool changed = false;
    for (const Value& base : bases) {
        Value method;
        if (as<Type>(base) || vm.getAttribute(base, *vm.names.mro_entries, method) != Status::Ok) {
            if (vm.halted()) return false;
            vm.takeException();
            resolved.push_back(base);
            continue;
        }
        Value entries;
        if (vm.callNested(method, {vm.tuple(bases)}, entries) != Status::Ok) return false;
        const auto* tuple = as<TupleObject>(entries);
        if (!tuple) {
            vm.typeError("__mro_entries__ must return a tuple");
            return false;
        }
        changed = true;
        resolved.insert(resolved.end(), tuple->items.begin(), tuple->items.end());
    }
    if (changed) {
        original = vm.tuple(bases);
        bases = std::move(resolved);
    }
    return true;
}

} // namespace

Status buildClass(Vm& vm, Args args, Value&)
{
    std::vector<Value> bases(args.values + 2, args.values + args.positional);
    Value original;
    if (!resolveBases(vm, bases, original)) return Status::Error;
    std::vector<Ref<Str>> names;
    std::vector<Value> values;
    Value meta(vm.types.type);
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        if (args.keywords[i]->view() == "metaclass") {
            meta = args[args.positional + i];
            continue;
        }
        names.push_back(args.keywords[i]);
        values.push_back(args[args.positional + i]);
    }
    if (auto* given = as<Type>(meta)) {
        Type* const winner = metaclassOf(vm, *given, bases);
        if (!winner) return Status::Error;
        meta = Value(winner);
    }
    vm.pushNative(std::make_unique<ClassBody>(args[0], args[1], std::move(bases), std::move(original), std::move(meta), std::move(names), std::move(values)));
    return Status::Pushed;
}

namespace {

/// A class with `__new__` written in Python: `__new__`, then `__init__` if it made an instance of the class.
class PythonNew final : public NativeFrame {
public:
    PythonNew(Value type, Value method, std::vector<Value> values, std::size_t positional, std::vector<Ref<Str>> keywords)
        : type_(std::move(type)), method_(std::move(method)), values_(std::move(values)), positional_(positional), keywords_(std::move(keywords)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how == Resume::Start) {
            values_.insert(values_.begin(), type_);
            const Status status = vm.call(method_, Args{values_.data(), positional_ + 1, keywords_}, result);
            if (status != Status::Ok) return status;
            value = std::move(result);
        } else if (!made_.isEmpty()) {
            if (!value.isNone()) return vm.typeError("__init__() should return None, not '" + vm.typeName(value) + "'");
            result = made_;
            return Status::Ok;
        }
        made_ = value;
        auto* type = as<Type>(type_);
        const Value init = vm.special(made_, *vm.names.init);
        if (!vm.isInstance(made_, type) || init.isEmpty()) {
            result = made_;
            return Status::Ok;
        }
        values_[0] = made_;
        const Status status = vm.call(init, Args{values_.data(), positional_ + 1, keywords_}, result);
        if (status == Status::Ok) result = made_;
        return status;
    }

private:
    Value type_, method_;
    std::vector<Value> values_;
    std::size_t positional_;
    std::vector<Ref<Str>> keywords_;
    Value made_;
};

/// A native `__init__` of a class of the program: a list's, a dict's. It may have to run the generator that it is filled from.
class NativeInit final : public NativeFrame {
public:
    NativeInit(Value made, Value init, std::vector<Value> values, std::size_t positional, std::vector<Ref<Str>> keywords)
        : made_(std::move(made)), init_(std::move(init)), values_(std::move(values)), positional_(positional), keywords_(std::move(keywords)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how == Resume::Start) {
            const Status status = vm.call(init_, Args{values_.data(), positional_, keywords_}, result);
            if (status != Status::Ok) return status;
        }
        result = made_;
        return Status::Ok;
    }

private:
    Value made_, init_;
    std::vector<Value> values_;
    std::size_t positional_;
    std::vector<Ref<Str>> keywords_;
};

} // namespace

Status Vm::instantiate(Type& type, Args args, Value& result)
{
    if (type.abstract) return abstractClass(*this, type);
    if (!type.user) {
        if (!type.construct) return type.instantiable && &type == types.object ? constructPlain(type, args, result) : typeError("cannot create '" + type.name + "' instances");
        result = Value();
        return type.construct(*this, args, result);
    }
    const Value* allocate = type.find(*names.new_);
    if (allocate && allocate->isObject()) {
        Value function = *allocate;
        if (function.asObject()->kind() == Kind::StaticMethod) function = static_cast<MethodWrapper*>(function.asObject())->function;
        if (as<Function>(function)) {
            pushNative(std::make_unique<PythonNew>(Value(&type), function, std::vector<Value>(args.values, args.values + args.total()), args.positional,
                std::vector<Ref<Str>>(args.keywords.begin(), args.keywords.end())));
            return Status::Pushed;
        }
    }
    const Value* found = type.find(*names.init);
    const Value init = found ? *found : Value();
    const bool pythonInit = as<Function>(init) != nullptr;
    if (type.construct) {
        result = Value(&type);
        const Status status = type.construct(*this, args, result);
        if (status != Status::Ok) return status;
    } else {
        if (!pythonInit && args.total() > 0) return typeError(type.name + "() takes no arguments");
        result = newPlain(*this, type);
    }
    if (type.hasDel && result.isObject()) result.asObject()->setWatched();
    if (init.isEmpty() || (!pythonInit && type.layout == Kind::Plain)) {
        return Status::Ok;
    }
    const Value made = std::move(result);
    std::vector<Value> values{made};
    values.insert(values.end(), args.values, args.values + args.total());
    const Args all{values.data(), args.positional + 1, args.keywords};
    if (!pythonInit) {
        pushNative(std::make_unique<NativeInit>(made, init, std::move(values), args.positional + 1, std::vector<Ref<Str>>(args.keywords.begin(), args.keywords.end())));
        return Status::Pushed;
    }
    const Status status = pushFunction(*as<Function>(init), all, Deliver::Instance);
    if (status == Status::Pushed) static_cast<Frame*>(fiber_->top)->instance = made;
    return status;
}

Status Vm::constructPlain(Type& type, Args args, Value& result)
{
    if (args.total() > 0) return typeError(type.name + "() takes no arguments");
    result = newPlain(*this, type);
    return Status::Ok;
}

} // namespace interleave::python
