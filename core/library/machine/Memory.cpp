#include "core/library/machine/Memory.h"

#include <unordered_map>

namespace interleave::library {

namespace {

/// `function` or `class` by name: what pickle writes for them.
class Reference final : public NativeObject {
public:
    Reference(Type* type, std::string module, std::string name) : NativeObject(type), module(std::move(module)), name(std::move(name)) {}
    std::string module, name;
};

/// Copies object graphs; what is to be copied and what to be replaced is the derived class's business.
class Copier {
public:
    explicit Copier(Vm& vm) : vm_(vm) {}
    virtual ~Copier() = default;

    Value copy(const Value& value)
    {
        if (!value.isObject()) return value;
        if (const auto known = known_.find(value.asObject()); known != known_.end()) return known->second;
        if (++depth_ > maximumDepth) {
            vm_.raise(vm_.types.recursionError, "maximum recursion depth exceeded while pickling an object");
            return {};
        }
        Value made = special(value);
        if (made.isEmpty() && !vm_.failed()) made = contents(value);
        --depth_;
        if (!made.isEmpty()) known_.try_emplace(value.asObject(), made);
        return made;
    }

protected:
    /// Empty: copy the contents (or failed).
    virtual Value special(const Value& value) = 0;
    virtual Value opaque(const Value& value) = 0;
    virtual Type* typeFor(Type* type) { return type; }

    Value contents(const Value& value)
    {
        Object* object = value.asObject();
        switch (object->kind()) {
        case Kind::Str: case Kind::Bytes: case Kind::BigInt: case Kind::Range: case Kind::Singleton: return value;
        case Kind::List: {
            auto* list = vm_.heap.make<ListObject>(vm_.types.list);
            const Value made = remember(object, list);
            for (const Value& item : static_cast<ListObject*>(object)->items) list->items.push_back(copy(item));
            return made;
        }
        case Kind::Tuple: {
            std::vector<Value> items;
            for (const Value& item : static_cast<TupleObject*>(object)->items) items.push_back(copy(item));
            const Value made = vm_.tuple(std::move(items));
            made.asObject()->setType(typeFor(object->type()));
            return made;
        }
        case Kind::Dict: {
            DictObject* dict = vm_.newDict();
            dict->setType(typeFor(object->type()));
            const Value made = remember(object, dict);
            copyEntries(static_cast<DictObject*>(object)->table, dict->table);
            return made;
        }
        case Kind::Set: case Kind::FrozenSet: {
            SetObject* set = vm_.newSet(object->kind());
            const Value made = remember(object, set);
            const auto& from = static_cast<SetObject*>(object)->table;
            for (std::size_t i = from.next(0); i < from.entries().size() && !vm_.failed(); i = from.next(i + 1)) {
                vm_.setAdd(*set, copy(from.entries()[i].key));
            }
            return made;
        }
        case Kind::Plain: {
            auto* instance = vm_.heap.make<Instance>(Kind::Plain, typeFor(object->type()));
            const Value made = remember(object, instance);
            copyDict(*static_cast<Instance*>(object), *instance);
            return made;
        }
        case Kind::Exception: {
            const auto& from = *static_cast<Exception*>(object);
            auto* exception = vm_.heap.make<Exception>(typeFor(object->type()));
            const Value made = remember(object, exception);
            const Value args = from.args ? copy(from.args.value()) : vm_.tuple({});
            if (auto* tuple = as<TupleObject>(args)) exception->args = tuple;
            exception->value = from.value.isObject() ? copy(from.value) : from.value;
            copyDict(from, *exception);
            return made;
        }
        default: return opaque(value);
        }
    }

    Value remember(Object* original, Object* made) { return known_.try_emplace(original, Value(made)).first->second; }

    void copyEntries(const HashTable& from, HashTable& to)
    {
        for (std::size_t i = from.next(0); i < from.entries().size(); i = from.next(i + 1)) {
            const auto entry = from.entries()[i];
            const Value key = copy(entry.key), item = copy(entry.value);
            if (vm_.failed()) return;
            to.insert(vm_, key, vm_.hash(key).value_or(0), item);
        }
    }

    void copyDict(const Instance& from, Instance& to)
    {
        if (!from.dict) return;
        to.dict = vm_.newDict();
        copyEntries(from.dict->table, to.dict->table);
    }

    static constexpr int maximumDepth = 500;
    Vm& vm_;
    std::unordered_map<Object*, Value> known_;
    int depth_ = 0;
};

class Pickler final : public Copier {
public:
    using Copier::Copier;

private:
    Value special(const Value& value) override
    {
        if (const auto* function = as<Function>(value)) {
            return reference(as<Str>(function->module) ? as<Str>(function->module)->text() : "__main__", function->qualifiedName->text(), "function", value);
        }
        if (const auto* type = as<Type>(value)) {
            return type->user ? reference(type->module, type->qualifiedName->text(), "type", value) : value;
        }
        if (as<NativeFunction>(value) || value.asObject()->kind() == Kind::Singleton) return value;
        if (const auto* method = as<BoundMethod>(value)) {
            const Value function = copy(method->function), self = copy(method->self);
            return vm_.failed() ? Value() : Value(vm_.heap.make<BoundMethod>(vm_.types.method, function, self));
        }
        return {};
    }

    Value reference(const std::string& module, const std::string& name, const char* what, const Value& value)
    {
        if (name.find("<lambda>") != std::string::npos) {
            vm_.raise(picklingError(), "Can't pickle " + vm_.repr(value).value_or("<function>") + ": attribute lookup " + name + " on " + module + " failed");
            if (name.find("<locals>") != std::string::npos) vm_.raise(vm_.types.attributeError, "Can't pickle local object '" + name + "'");
            return {};
        }
        if (name.find("<locals>") != std::string::npos) {
            vm_.raise(vm_.types.attributeError, "Can't pickle local object '" + name + "'");
            return {};
        }
        static_cast<void>(what);
        return Value(vm_.heap.make<Reference>(vm_.types.object, module, name));
    }

    Type* picklingError()
    {
        const Value found = vm_.library().loadFrom("_pickle", "PicklingError");
        Type* type = as<Type>(found);
        vm_.takeException();
        return type ? type : vm_.types.typeError;
    }

    Value opaque(const Value& value) override
    {
        const std::string& module = vm_.typeOf(value)->module;
        vm_.typeError("cannot pickle '" + (module == "builtins" ? "" : module + ".") + vm_.typeName(value) + "' object");
        return {};
    }
};

class Unpickler final : public Copier {
public:
    Unpickler(Vm& vm, ProcessMemory& memory) : Copier(vm), memory_(memory) {}

private:
    Value special(const Value& value) override
    {
        if (const auto* reference = dynamic_cast<const Reference*>(value.asObject())) return lookUp(*reference);
        return {};
    }

    Value lookUp(const Reference& reference)
    {
        const Value* module = reference.module == "__main__" ? nullptr : memory_.modules->get(*vm_.intern(reference.module));
        Value at = reference.module == "__main__" || !module ? memory_.main.value() : *module;
        for (std::size_t from = 0; from <= reference.name.size();) {
            const std::size_t dot = std::min(reference.name.find('.', from), reference.name.size());
            Value next;
            if (vm_.getAttribute(at, *vm_.intern(reference.name.substr(from, dot - from)), next) != Status::Ok) return {};
            at = next;
            from = dot + 1;
        }
        return at;
    }

    Type* typeFor(Type* type) override
    {
        if (!type->user) return type;
        const Reference reference(vm_.types.object, type->module, type->qualifiedName->text());
        const Value found = lookUp(reference);
        Type* own = as<Type>(found);
        vm_.takeException();
        return own ? own : type;
    }

    Value opaque(const Value& value) override
    {
        if (const auto* method = as<BoundMethod>(value)) {
            const Value function = copy(method->function), self = copy(method->self);
            return vm_.failed() ? Value() : Value(vm_.heap.make<BoundMethod>(vm_.types.method, function, self));
        }
        return value;
    }

    ProcessMemory& memory_;
};

} // namespace

Value pickle(Vm& vm, const Value& value)
{
    Pickler pickler(vm);
    const Value made = pickler.copy(value);
    return vm.failed() ? Value() : made;
}

Value unpickle(Vm& vm, const Value& pickled, ProcessMemory& memory)
{
    Unpickler unpickler(vm, memory);
    const Value made = unpickler.copy(pickled);
    return vm.failed() ? Value() : made;
}

} // namespace interleave::library
