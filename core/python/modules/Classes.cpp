#include "core/python/builtins/Builtins.h"
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

/// The class object out of its name, bases and namespace; __set_name__ and __init_subclass__ are called (nested: they cannot block).
Status makeClass(Vm& vm, const std::string& name, const std::vector<Value>& bases, DictObject& attributes, Args keywords, Value& result)
{
    std::vector<Type*> types;
    for (const Value& base : bases) {
        auto* type = as<Type>(base);
        if (!type) return vm.typeError("bases must be types");
        types.push_back(type);
    }
    if (types.empty()) types.push_back(vm.types.object);
    // The layout is that of the first base that has one of its own.
    Kind layout = Kind::Plain;
    for (const Type* base : types) {
        if (base->layout == Kind::Plain) continue;
        if (layout != Kind::Plain && layout != base->layout) return vm.typeError("multiple bases have instance lay-out conflict");
        layout = base->layout;
    }
    for (const Type* base : types) {
        if (base == vm.types.boolean || base == vm.types.function || base == vm.types.generator || base == vm.types.none || base == vm.types.range || base == vm.types.slice) {
            return vm.typeError("type '" + base->name + "' is not an acceptable base type");
        }
    }
    auto* made = vm.heap.make<Type>(vm.types.type, name, layout, types);
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
        if (Str* key = as<Str>(entry.key)) made->attributes->set(*key, entry.value);
    }
    made->module = attributeText(attributes, *vm.names.module, "__main__");
    made->qualifiedName = vm.intern(attributeText(attributes, *vm.names.qualname, name));
    made->attributes->erase(*vm.names.qualname);
    if (!made->linearize()) {
        std::string list;
        for (const Type* base : types) list += (list.empty() ? "" : ", ") + base->name;
        return vm.typeError("Cannot create a consistent method resolution\norder (MRO) for bases " + list);
    }
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
        if (!hook.isEmpty() && vm.callNested(hook, {entry.value, result, entry.key}, ignored) != Status::Ok) return Status::Error;
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

/// Runs a class body, then makes the class.
class ClassBody final : public NativeFrame {
public:
    ClassBody(Value body, std::string name, std::vector<Value> bases, std::vector<Ref<Str>> keywordNames, std::vector<Value> keywordValues)
        : body_(std::move(body)), name_(std::move(name)), bases_(std::move(bases)), keywordNames_(std::move(keywordNames)), keywordValues_(std::move(keywordValues)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how == Resume::Start) {
            namespace_ = vm.newDict();
            const Status status = vm.pushFunction(*as<Function>(body_), {}, Deliver::Push);
            if (status == Status::Pushed) static_cast<Frame*>(vm.fiber().top)->localNames = namespace_;
            return status;
        }
        return makeClass(vm, name_, bases_, *namespace_, Args{keywordValues_.data(), 0, keywordNames_}, result);
    }

private:
    Value body_;
    std::string name_;
    std::vector<Value> bases_;
    std::vector<Ref<Str>> keywordNames_;
    std::vector<Value> keywordValues_;
    Ref<DictObject> namespace_;
};

} // namespace

Status buildClass(Vm& vm, Args args, Value&)
{
    std::vector<Value> bases;
    for (std::size_t i = 2; i < args.positional; ++i) {
        // typing's Generic[T] and the like stand for a class in `__mro_entries__`: we let them be plain classes.
        bases.push_back(args[i]);
    }
    std::vector<Ref<Str>> names;
    std::vector<Value> values;
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        if (args.keywords[i]->view() == "metaclass") {
            if (args[args.positional + i].is(Value(vm.types.type))) continue;
            const auto* meta = as<Type>(args[args.positional + i]);
            if (!meta || meta->name != "ABCMeta") return vm.haltUnsupported("a metaclass");
            continue;
        }
        names.push_back(args.keywords[i]);
        values.push_back(args[args.positional + i]);
    }
    vm.pushNative(std::make_unique<ClassBody>(args[0], as<Str>(args[1])->text(), std::move(bases), std::move(names), std::move(values)));
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
        if (!vm.isInstance(made_, type) || !as<Function>(init)) {
            result = made_;
            return Status::Ok;
        }
        values_[0] = made_;
        return vm.call(init, Args{values_.data(), positional_ + 1, keywords_}, result);
    }

private:
    Value type_, method_;
    std::vector<Value> values_;
    std::size_t positional_;
    std::vector<Ref<Str>> keywords_;
    Value made_;
};

} // namespace

Status Vm::instantiate(Type& type, Args args, Value& result)
{
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
        result = Value(heap.make<Instance>(Kind::Plain, &type));
    }
    if (init.isEmpty() || (!pythonInit && type.layout == Kind::Plain)) {
        return Status::Ok;
    }
    const Value made = std::move(result);
    std::vector<Value> values{made};
    values.insert(values.end(), args.values, args.values + args.total());
    const Args all{values.data(), args.positional + 1, args.keywords};
    if (!pythonInit) {
        const Status status = call(init, all, result);
        if (status == Status::Ok) result = made;
        return status;
    }
    const Status status = pushFunction(*as<Function>(init), all, Deliver::Instance);
    if (status == Status::Pushed) static_cast<Frame*>(fiber_->top)->instance = made;
    return status;
}

Status Vm::constructPlain(Type& type, Args args, Value& result)
{
    if (args.total() > 0) return typeError(type.name + "() takes no arguments");
    result = Value(heap.make<Instance>(Kind::Plain, &type));
    return Status::Ok;
}

} // namespace interleave::python
