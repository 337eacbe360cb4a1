#include "core/python/vm/Traceback.h"
#include "core/python/vm/Vm.h"

namespace interleave::python {

Value Vm::special(const Value& object, const Str& name) const
{
    const Value* found = typeOf(object)->find(name);
    return found ? *found : Value();
}

Ref<DictObject>* Vm::attributesOf(const Value& object)
{
    if (!object.isObject()) return nullptr;
    Object* const self = object.asObject();
    switch (self->kind()) {
    case Kind::Plain: case Kind::Exception: case Kind::Module: case Kind::Native: return &static_cast<Instance*>(self)->dict;
    case Kind::Function: return &static_cast<Function*>(self)->dict;
    case Kind::Type: return nullptr;
    default: break;
    }
    if (!self->type()->user) return nullptr;
    self->setWatched();
    return &attached_[self];
}

namespace {

/// The dictionary of attributes of `object`, nullptr if it has none so far.
const DictObject* ownAttributes(Vm& vm, const Value& object)
{
    if (!object.isObject()) return nullptr;
    const Kind kind = object.asObject()->kind();
    const bool usual = kind == Kind::Plain || kind == Kind::Exception || kind == Kind::Module || kind == Kind::Native || kind == Kind::Function;
    if (!usual && !(object.asObject()->type()->user && object.asObject()->watched())) return nullptr;
    const Ref<DictObject>* const dict = vm.attributesOf(object);
    return dict ? dict->get() : nullptr;
}

bool takesAttribute(const Type& type, const Str& name)
{
    if (type.instanceDict) return true;
    for (const Type* base : type.mro) {
        for (const Ref<Str>& slot : base->slots) {
            if (slot->view() == name.view()) return true;
        }
    }
    return false;
}

bool isDataDescriptor(Vm& vm, const Value& attribute)
{
    if (!attribute.isObject()) return false;
    const Kind kind = attribute.asObject()->kind();
    if (kind == Kind::Property || kind == Kind::NativeProperty) return true;
    return kind == Kind::Plain && (!vm.special(attribute, *vm.names.set).isEmpty() || !vm.special(attribute, *vm.names.delete_).isEmpty());
}

/// Runs a getter; if it raises AttributeError, `__getattr__` is asked (Objects/typeobject.c, slot_tp_getattr_hook).
class GetterFrame final : public NativeFrame {
public:
    GetterFrame(std::vector<Value> call, Value object, Str& name, Value hook) : call_(std::move(call)), object_(std::move(object)), name_(&name), hook_(std::move(hook)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start) {
            return checked(vm, vm.call(call_.front(), Args{call_.data() + 1, call_.size() - 1, {}}, result), result);
        }
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return checked(vm, Status::Error, result);
        }
        result = std::move(value);
        return Status::Ok;
    }

private:
    Status checked(Vm& vm, Status status, Value& result)
    {
        if (status != Status::Error || hook_.isEmpty() || vm.halted() || !vm.pendingIs(vm.types.attributeError)) return status;
        vm.takeException();
        const Value hook = std::exchange(hook_, Value());
        return vm.call(hook, {object_, name_.value()}, result);
    }

    std::vector<Value> call_;
    Value object_;
    Ref<Str> name_;
    Value hook_;
};

/// Calls a getter written in Python. `name`: of the attribute, nullptr if no `__getattr__` may step in.
Status callGetter(Vm& vm, std::vector<Value> call, const Value& object, Str* name, Value& result)
{
    const Value hook = name && !object.isEmpty() && vm.typeOf(object)->user ? vm.special(object, *vm.names.getattr) : Value();
    if (hook.isEmpty()) return vm.call(call.front(), Args{call.data() + 1, call.size() - 1, {}}, result);
    vm.pushNative(std::make_unique<GetterFrame>(std::move(call), object, *name, hook));
    return Status::Pushed;
}

/// Reads an attribute found on the type of `object` (or, for classes, on the class itself: `object` is then Empty).
Status bindAttribute(Vm& vm, const Value& attribute, const Value& object, Type* owner, Value& result, Str* name = nullptr)
{
    if (attribute.isObject()) {
        switch (attribute.asObject()->kind()) {
        case Kind::Function:
            result = object.isEmpty() ? attribute : Value(vm.heap.make<BoundMethod>(vm.types.method, attribute, object));
            return Status::Ok;
        case Kind::NativeFunction:
            if (object.isEmpty() || !static_cast<NativeFunction*>(attribute.asObject())->method) break;
            result = Value(vm.heap.make<BoundMethod>(vm.types.method, attribute, object));
            return Status::Ok;
        case Kind::Property: {
            const auto* property = static_cast<Property*>(attribute.asObject());
            if (object.isEmpty()) break;
            if (property->getter.isEmpty() || property->getter.isNone()) return vm.raise(vm.types.attributeError, "property of '" + owner->name + "' object has no getter");
            return callGetter(vm, {property->getter, object}, object, name, result);
        }
        case Kind::NativeProperty:
            if (object.isEmpty()) break;
            return static_cast<NativeProperty*>(attribute.asObject())->get(vm, object, result);
        case Kind::StaticMethod: result = static_cast<MethodWrapper*>(attribute.asObject())->function; return Status::Ok;
        case Kind::ClassMethod:
            return bindAttribute(vm, static_cast<MethodWrapper*>(attribute.asObject())->function, Value(owner), owner, result);
        case Kind::Plain: {
            const Value get = vm.special(attribute, *vm.names.get);
            if (get.isEmpty()) break;
            return callGetter(vm, {get, attribute, object.isEmpty() ? Value::none() : object, Value(owner)}, object, name, result);
        }
        default: break;
        }
    }
    result = attribute;
    return Status::Ok;
}

Status noAttribute(Vm& vm, const Value& object, const Str& name)
{
    std::string text;
    if (const auto* type = as<Type>(object)) {
        text = "type object '" + type->name + "' has no attribute '" + name.text() + "'";
    } else if (const auto* module = as<ModuleObject>(object)) {
        text = "module '" + module->name + "' has no attribute '" + name.text() + "'";
    } else {
        const Type& own = *vm.typeOf(object);
        const bool extension = !own.user && own.module.starts_with('_'); // their tp_name has the module in it
        text = "'" + (extension ? own.module + "." : "") + own.name + "' object has no attribute '" + name.text() + "'";
    }
    return raiseAttributeError(vm, object, name, std::move(text));
}

/// `obj.missing` of a class with __getattr__ in Python: called in the end, if nothing was found.
Status fallback(Vm& vm, const Value& object, Str& name, Value& result)
{
    if (const auto* module = as<ModuleObject>(object); module && module->dict) {
        if (const Value* found = module->dict->get(*vm.names.getattr)) {
            const Value hook = *found;
            return vm.callNested(hook, {Value(&name)}, result);
        }
    }
    if (vm.typeOf(object)->user) {
        const Value hook = vm.special(object, *vm.names.getattr);
        if (!hook.isEmpty()) return vm.call(hook, {object, Value(&name)}, result);
    }
    return noAttribute(vm, object, name);
}

Status typeAttribute(Vm& vm, Type& type, Str& name, Value& result)
{
    const Value* meta = type.type()->find(name);
    if (meta && isDataDescriptor(vm, *meta)) return bindAttribute(vm, *meta, Value(&type), type.type(), result);
    if (const Value* own = type.find(name)) {
        const Value hold = *own;
        return bindAttribute(vm, hold, Value(), &type, result);
    }
    if (meta) return bindAttribute(vm, *meta, Value(&type), type.type(), result);
    return fallback(vm, Value(&type), name, result);
}

Status superAttribute(Vm& vm, const SuperObject& super, Str& name, Value& result)
{
    Type* type = as<Type>(super.self) && as<Type>(super.self)->isSubclassOf(super.start) ? as<Type>(super.self) : vm.typeOf(super.self);
    const bool onClass = as<Type>(super.self) == type;
    bool behind = false;
    for (Type* base : type->mro) {
        if (behind) {
            if (const Value* found = base->attributes->get(name)) {
                const Value hold = *found;
                return bindAttribute(vm, hold, onClass ? Value() : super.self, type, result);
            }
        }
        behind |= base == super.start;
    }
    return raiseAttributeError(vm, Value(const_cast<SuperObject*>(&super)), name, "'super' object has no attribute '" + name.text() + "'");
}

} // namespace

Status Vm::getAttribute(const Value& object, Str& name, Value& result)
{
    if (auto* type = as<Type>(object)) return typeAttribute(*this, *type, name, result);
    if (const auto* super = as<SuperObject>(object); super && &name != names.class_) return superAttribute(*this, *super, name, result);
    Type* type = typeOf(object);
    if (type->user) {
        const Value hook = special(object, *names.getattribute);
        if (as<Function>(hook)) return callGetter(*this, {hook, object, Value(&name)}, object, &name, result);
    }
    return getAttributeDirectly(object, name, result);
}

Status Vm::getAttributeDirectly(const Value& object, Str& name, Value& result)
{
    if (auto* type = as<Type>(object)) return typeAttribute(*this, *type, name, result);
    Type* type = typeOf(object);
    const Value* found = type->find(name);
    const Value attribute = found ? *found : Value();
    if (found && isDataDescriptor(*this, attribute)) return bindAttribute(*this, attribute, object, type, result, &name);
    if (const DictObject* dict = ownAttributes(*this, object)) {
        if (const Value* own = dict->get(name)) {
            result = *own;
            return Status::Ok;
        }
    }
    if (const auto* method = as<BoundMethod>(object); method && !found) return getAttribute(method->function, name, result);
    if (found) return bindAttribute(*this, attribute, object, type, result, &name);
    return fallback(*this, object, name, result);
}

Status Vm::getMethod(const Value& object, Str& name, Value& result, Value& self)
{
    const bool simple = !as<Type>(object) && !as<SuperObject>(object) && !as<BoundMethod>(object) && !as<Function>(object);
    if (simple) {
        Type* type = typeOf(object);
        const Value* found = type->find(name);
        const bool method = found && found->isObject()
            && (found->asObject()->kind() == Kind::Function || (found->asObject()->kind() == Kind::NativeFunction && static_cast<NativeFunction*>(found->asObject())->method));
        const DictObject* const own = method ? ownAttributes(*this, object) : nullptr;
        const bool shadowed = own && own->get(name);
        const bool hooked = type->user && as<Function>(special(object, *names.getattribute));
        if (method && !shadowed && !hooked) {
            result = *found;
            self = object;
            return Status::Ok;
        }
    }
    self = Value();
    return getAttribute(object, name, result);
}

Status Vm::setAttribute(const Value& object, Str& name, const Value& value)
{
    Value ignored;
    const auto dropped = [this](FrameBase* before, Status status) {
        if (status == Status::Pushed) {
            FrameBase* above = fiber_->top;
            while (above->back != before) above = above->back;
            above->deliver = Deliver::Drop;
        }
        return status;
    };
    FrameBase* before = fiber_ ? fiber_->top : nullptr;
    Type* type = typeOf(object);
    if (type->user) {
        const Value hook = special(object, value.isEmpty() ? *names.delattr : *names.setattr);
        if (as<Function>(hook)) {
            return dropped(before, value.isEmpty() ? call(hook, {object, Value(&name)}, ignored) : call(hook, {object, Value(&name), value}, ignored));
        }
    }
    return setAttributeDirectly(object, name, value);
}

Status Vm::setAttributeDirectly(const Value& object, Str& name, const Value& value)
{
    Value ignored;
    FrameBase* before = fiber_ ? fiber_->top : nullptr;
    const auto dropped = [&](Status status) {
        if (status == Status::Pushed) {
            FrameBase* above = fiber_->top;
            while (above->back != before) above = above->back;
            above->deliver = Deliver::Drop;
        }
        return status;
    };
    if (auto* self = as<Type>(object)) {
        if (!self->user) return typeError("cannot set '" + name.text() + "' attribute of immutable type '" + self->name + "'");
        const Value* meta = self->type()->find(name);
        if (auto* native = meta ? as<NativeProperty>(*meta) : nullptr; native && native->set && (&name == names.name || &name == names.qualname)) {
            return native->set(*this, object, value);
        }
        if (meta && isDataDescriptor(*this, *meta) && self->type()->user) {
            if (auto* property = as<Property>(*meta); property && !value.isEmpty() && !property->setter.isEmpty() && !property->setter.isNone()) {
                return dropped(call(property->setter, {object, value}, ignored));
            }
        }
        if (value.isEmpty()) {
            if (!self->attributes->erase(name)) return noAttribute(*this, object, name);
        } else {
            if (&name == names.abstractmethods) {
                const auto abstract = truth(value);
                if (!abstract) return Status::Error;
                self->abstract = *abstract;
            }
            self->attributes->set(name, value);
        }
        return Status::Ok;
    }
    Type* type = typeOf(object);
    const Value* found = type->find(name);
    if (found && found->isObject()) {
        const Value hold = *found;
        if (auto* property = as<Property>(hold)) {
            const Value& accessor = value.isEmpty() ? property->deleter : property->setter;
            if (accessor.isEmpty() || accessor.isNone()) {
                return raise(types.attributeError, "property '" + name.text() + "' of '" + type->name + "' object has no " + (value.isEmpty() ? "deleter" : "setter"));
            }
            return dropped(value.isEmpty() ? call(accessor, {object}, ignored) : call(accessor, {object, value}, ignored));
        }
        if (value.isEmpty() && &name == names.class_) return typeError("can't delete __class__ attribute");
        if (value.isEmpty() && &name == names.dict && attributesOf(object) && type->instanceDict) {
            *attributesOf(object) = newDict();
            return Status::Ok;
        }
        if (auto* native = as<NativeProperty>(hold)) {
            if (!native->set || value.isEmpty()) {
                return raise(types.attributeError, "attribute '" + name.text() + "' of '" + type->name + "' objects is not writable");
            }
            return native->set(*this, object, value);
        }
        if (hold.asObject()->kind() == Kind::Plain) {
            const Value set = special(hold, value.isEmpty() ? *names.delete_ : *names.set);
            if (set.isEmpty() && !special(hold, value.isEmpty() ? *names.set : *names.delete_).isEmpty()) {
                return raise(types.attributeError, value.isEmpty() ? "__delete__" : "__set__");
            }
            if (!set.isEmpty()) {
                return dropped(value.isEmpty() ? call(set, {hold, object}, ignored) : call(set, {hold, object, value}, ignored));
            }
        }
    }
    Ref<DictObject>* dict = attributesOf(object);
    if (!dict || !takesAttribute(*type, name) || (object.asObject()->kind() == Kind::Plain && type == types.object)) {
        return found ? raise(types.attributeError, "'" + type->name + "' object attribute '" + name.text() + "' is read-only") : noAttribute(*this, object, name);
    }
    if (value.isEmpty()) {
        if (*dict && (*dict)->erase(name)) return Status::Ok;
        return type->instanceDict ? noAttribute(*this, object, name) : raise(types.attributeError, name.text());
    }
    if (!*dict) *dict = newDict();
    (*dict)->set(name, value);
    return Status::Ok;
}

} // namespace interleave::python
